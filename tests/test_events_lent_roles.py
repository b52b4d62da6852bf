"""Who does a deed, whom it hits, to whom something is said: where another sentence of the paragraph tells."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

DAY = date(2024, 3, 6)

LENT = """
Secretary Blinken met Foreign Minister Radoslaw Sikorski in Warsaw. He underscored the need for reform.
Statement held speaker=person/antony-blinken addressee=person/radoslaw-sikorski
Secretary Blinken spoke today with Foreign Minister Radoslaw Sikorski. The Secretary urged further reforms.
Demand held speaker=person/antony-blinken addressee=person/radoslaw-sikorski
In a call with Olaf Scholz on Monday, Emmanuel Macron reiterated his support for Ukraine.
Statement held speaker=person/emmanuel-macron addressee=person/olaf-scholz
Emmanuel Macron met Olaf Scholz on Monday. He reaffirmed his plans, stressing the value of trade.
Statement held speaker=person/emmanuel-macron addressee=person/olaf-scholz
Norway urged Mali to end the raids. It called for restraint.
Demand held speaker=state/norway addressee=state/mali
We urge the Cuban government to release those detained for a song.
Arrest held initiator=state/cuba
Norway condemned the detention of Alexei Navalny. It pressed Russia to release Navalny.
Condemnation held speaker=state/norway target=state/russia
Norway is alarmed at the detention of Alexei Navalny. Russia arrested Navalny in May.
Arrest held initiator=state/russia target=person/alexei-navalny
Hamas attacked Ashkelon on Sunday. Norway condemned this attack.
Condemnation held speaker=state/norway target=group/hamas
The Cuban government silences its people through arbitrary detentions of journalists.
Arrest held initiator=state/cuba
The Taliban denied the killing of ten civilians in Kabul.
Attack notHeld initiator=group/taliban
Chad and Mali will open intra-Sahelian talks. It rained. A truce is on the agenda of the intra-Sahelian talks.
Talks planned party=state/chad party=state/mali
Emmanuel Macron will travel to Oslo tomorrow for talks with Olaf Scholz.
Talks planned place=Oslo time=2024-03-07
Emmanuel Macron will travel to Mali on July 25-26. In Mali, he will go to Timbuktu to meet Malian officials.
Visit planned place=Timbuktu time=2024-07-25/2024-07-26
Emmanuel Macron will travel to Mali on July 25-26. In Mali, he will go to Timbuktu to meet Malian officials.
Meeting planned place=Timbuktu time=2024-07-25/2024-07-26
Morocco today welcomes Chadian Foreign Minister Mahamat Saleh Annadif on his first visit to the kingdom.
Visit held visitor=Mahamat Saleh Annadif host=state/morocco
Chad attacked Mali instead of holding talks with it.
Talks notHeld party=state/chad party=state/mali
We urge Mali to join Norway in condemning the arrest of Alexei Navalny.
Arrest held target=person/alexei-navalny
Norway works with both sides to reach a ceasefire.
AgreementReached unknown mediator=state/norway
Norway has contributed $200 million for India's relief efforts.
AidProvision held initiator=state/norway recipient=state/india
Norway committed to embarking on a dialogue with Chad.
Talks planned party=state/norway party=state/chad
"""

KEPT = [
    ("Emmanuel Macron met Olaf Scholz on Monday. He said in a tweet that trade would grow.", "addressee"),
    (
        "Emmanuel Macron met Olaf Scholz on Monday. In a statement he underscored the need for reform.",
        "addressee",
    ),
    ("Emmanuel Macron met Olaf Scholz on Monday. “I underscored the need for reform,” he said.", "addressee"),
    (
        "Emmanuel Macron met Olaf Scholz. Before he left for Rome, Macron stressed the need for reform.",
        "addressee",
    ),
    ("Emmanuel Macron met representatives on Monday. He underscored the need for reform.", "addressee"),
    ("Emmanuel Macron will meet Olaf Scholz on Monday. He underscored the need for reform.", "addressee"),
    ("Norway urged Mali to end the raids. It rained for days. Peru called for restraint.", "addressee Peru"),
    ("Chad shelled Gao. A week later rebels attacked Goma. Peru deplored the attack on Lima.", "target"),
]


@pytest.mark.parametrize(("text", "wanted"), rows(LENT))
def test_what_an_event_lacks_is_lent_by_another(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


def test_a_guest_is_visited_at_his_host(extractor: Extractor) -> None:
    text = (
        "Morocco welcomes Chadian Foreign Minister Mahamat Saleh Annadif on his first visit to the kingdom."
    )
    (document,) = extractor.extract([Document("d", "d.txt", text, published=DAY)])
    assert {place.entity for claim in document.claims for place in claim.places} == {"place/morocco"}


def test_what_aid_is_for_is_no_stand(extractor: Extractor) -> None:
    found = told(extractor, "Norway has invested ten million dollars to support Chad.", DAY)
    assert all(each.kind != "Statement" for each in found)


@pytest.mark.parametrize(("text", "role"), KEPT)
def test_what_may_be_of_others_is_not_lent(extractor: Extractor, text: str, role: str) -> None:
    role, _, speaker = role.partition(" ")
    for claim in told(extractor, text, DAY):
        if claim.kind in ("Statement", "Demand", "Condemnation") and speaker in "".join(claim.parts).title():
            assert not any(part.startswith(f"{role}=") for part in claim.parts), claim
