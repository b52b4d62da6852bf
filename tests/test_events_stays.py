"""Where and when people met, told with the visit or the contact before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document

_MET = ("Meeting", "Talks", "Session", "Signing")
Last = Callable[[str], Claim]


@pytest.fixture(scope="module")
def last(extractor: Extractor) -> Last:
    """The last contact or signing that a text tells."""

    def run(text: str) -> Claim:
        (extraction,) = extractor.extract([Document("note", "", text, published=date(2024, 3, 6))])
        return [claim for claim in extraction.claims if claim.kind in _MET][-1]

    return run


@pytest.mark.parametrize(
    ("text", "places", "days"),
    [
        ("Envoy Ann Poe will travel to Lima, May 3-5. Envoy Poe will also meet with Peruvian officials.",
         {"place/lima-pe"}, "2024-05-03/2024-05-05"),
        ("While in Oslo, Minister Ann Poe will meet with Espen Barth Eide. She will also meet with students.",
         {"place/oslo-no"}, ""),
        ("On a visit to Rome on 3 May, the Chadian foreign minister met Pope Francis.",
         {"place/rome-it"}, "2023-05-03"),
        ("Ann Poe will travel to Kenya and Uganda from 3 to 9 May. She will meet officials to discuss aid.",
         {"place/kenya", "place/uganda"}, "2024-05-03/2024-05-09"),
        ("Ann Poe will travel to Kenya and Uganda from 3 to 9 May. She will meet William Ruto.", set(), ""),
        ("Ann Poe returned from travel to Oman on 2 May. During her trip, she met with officials.",
         {"place/oman"}, ""),
        ("Ann Poe will travel to Oslo on 3 May to lead the Danish delegation to the NATO ministerial.",
         {"place/oslo-no"}, "2024-05-03"),
        ("Ann Poe will travel to Oslo on May 3, where she will meet with Espen Barth Eide.",
         {"place/oslo-no"}, "2024-05-03"),
        ("Gustavo Petro met with Lula da Silva in Quito. They signed an agreement on trade.",
         {"place/quito-ec"}, ""),
        ("Volodymyr Zelenskyy will visit Oslo on Friday. He has met Giorgia Meloni many times.", set(), ""),
        ("Volodymyr Zelenskyy, who visited Oslo last week, met Rishi Sunak.", set(), ""),
        ("After his visit to Oslo, Volodymyr Zelenskyy met with Rishi Sunak.", set(), ""),
        ("Volodymyr Zelenskyy visited Oslo on Friday. Back in Kyiv, he met with Rishi Sunak. "
         "He also met with students.", set(), ""),
        ("Volodymyr Zelenskyy visited Oslo on Friday. Before the visit, he met with Rishi Sunak.", set(), ""),
        ("Volodymyr Zelenskyy met Espen Barth Eide in Oslo. Rishi Sunak met Volodymyr Zelenskyy.", set(), ""),
    ],
)  # fmt: skip
def test_contacts_of_a_stay(last: Last, text: str, places: set[str], days: str) -> None:
    claim = last(text)
    assert {place.entity for place in claim.places} == places
    assert (claim.time.edtf if claim.time is not None else "") == days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Antony Blinken will meet with Hakan Fidan and David Lammy to continue talks on grain.",
         {"person/antony-blinken", "person/hakan-fidan", "person/david-lammy"}),
        ("Antony Blinken will meet with Hakan Fidan and David Lammy to prepare talks with Iran.",
         {"person/antony-blinken", "state/iran"}),
        ("Peru urges Chile and Bolivia to return as soon as possible to substantive discussions in Lima.",
         {"state/chile", "state/bolivia"}),
        ("Peru calls on Chile to end the siege of the media, release the students, engage in a dialogue with "
         "Bolivia, as called for by others, and hold elections.", {"state/chile", "state/bolivia"}),
        ("Gustavo Petro held talks with Emmanuel Macron in Quito. They signed a treaty on trade.",
         {"person/gustavo-petro", "person/emmanuel-macron"}),
    ],
)  # fmt: skip
def test_who_has_a_part(last: Last, text: str, expected: set[str]) -> None:
    assert {each.entity for each in last(text).participations if each.role != "agreement"} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The accord was signed in Greenland on May 3.", {"place/greenland"}),
        ("Greenland signed an accord with Denmark on May 3.", set()),
        ("The accord was signed in Hong Kong on May 3.", {"place/hong-kong"}),
    ],
)
def test_lands_with_governments_of_their_own(last: Last, text: str, expected: set[str]) -> None:
    assert {place.entity for place in last(text).places} == expected


def test_one_purpose_is_one_contact(extractor: Extractor) -> None:
    text = "Peru and Chile held talks to negotiate a settlement of the border dispute."
    (extraction,) = extractor.extract([Document("note", "", text, published=date(2024, 3, 6))])
    talks = [claim for claim in extraction.claims if claim.kind == "Talks"]
    assert [claim.coreferent for claim in talks] == ["", talks[0].id]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today I met with President Zelenskyy in Lviv. We agreed to deepen our cooperation.",
         {"state/united-states", "person/volodymyr-zelenskyy"}),
        ("Hakan Fidan met David Lammy in Lviv. We agreed to deepen our cooperation.", set()),
        ("I will meet with President Zelenskyy in Lviv. We agreed to deepen our cooperation.", set()),
    ],
)  # fmt: skip
def test_what_we_agreed_with_those_met(extractor: Extractor, text: str, expected: set[str]) -> None:
    text = f"Antony J. Blinken, Secretary of State\n{text}"
    (extraction,) = extractor.extract([Document("note", "", text, published=date(2024, 3, 6))])
    agreed = [claim for claim in extraction.claims if claim.kind == "AgreementReached"]
    assert {
        each.entity for claim in agreed for each in claim.participations if each.role == "party"
    } == expected


def test_our_team_is_our_side(extractor: Extractor) -> None:
    head = "Antony J. Blinken, Secretary of State\nThe United States is concerned. "
    text = f"{head}Our team met with Omani officials."
    (extraction,) = extractor.extract([Document("note", "", text, published=date(2024, 3, 6))])
    (met,) = [claim for claim in extraction.claims if claim.kind == "Meeting"]
    assert "state/united-states" in {each.entity for each in met.participations}
