"""Histories and chronologies: what long ago means, who held an office then, and sentences as they tell it."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.chronologies import find_entries
from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document, Status

CHRONOLOGY = """Chad and Libya: a chronology

5 March 1987 — Chad and Libya sign a truce in Libreville.

April–May 1988: Six weeks of talks between Chad and Libya. On 3 May Gabon recognised Palestine.

1989 – Chad rejects the truce.
"""


def _claims(extractor: Extractor, text: str, published: date = date(2005, 11, 21)) -> tuple[Claim, ...]:
    (extraction,) = extractor.extract([Document("doc", "doc", text, published=published)])
    return extraction.claims


def _one(claims: tuple[Claim, ...], kind: str) -> Claim:
    found = [each for each in claims if each.kind == kind]
    assert found, [(each.kind, each.trigger.text, each.status.value) for each in claims]
    return found[0]


def _who(claim: Claim, *roles: str) -> set[str]:
    return {each.entity for each in claim.participations if each.role in roles}


def _when(claim: Claim) -> str:
    return claim.time.edtf if claim.time is not None else ""


@pytest.mark.parametrize(
    ("kind", "time"), [("Signing", "1987-03-05"), ("Recognition", "1988-05-03"), ("Rejection", "1989")]
)
def test_an_entry_of_a_chronology_dates_what_it_tells(extractor: Extractor, kind: str, time: str) -> None:
    assert _when(_one(_claims(extractor, CHRONOLOGY), kind)) == time


def test_one_dated_line_is_no_chronology() -> None:
    assert len(find_entries(CHRONOLOGY)) == 3
    assert not find_entries("5 March 1987 — Chad and Libya sign a truce.\nNote: it did not hold.")


@pytest.mark.parametrize(
    ("before", "told", "who"),
    [
        ("Anwar Sadat flew to Jerusalem in November 1977.", "The Egyptian president", "person/anwar-sadat"),
        ("Jimmy Carter spoke in 1978.", "The American president", "person/jimmy-carter"),
        ("The deal was signed in 1978.", "On Monday the American president", "person/george-w-bush"),
        ("Pope Benedict XVI spoke. Samorè landed in January 1979.", "The pope", "person/john-paul-ii"),
        ("The 1978 deal was bad.", "The American president", "person/george-w-bush"),
    ],
)
def test_an_account_of_the_past_means_who_held_the_office_then(
    extractor: Extractor, before: str, told: str, who: str
) -> None:
    meeting = _one(_claims(extractor, f"{before} {told} met Menachem Begin."), "Meeting")
    assert who in _who(meeting, "participant")


def test_an_account_of_the_past_is_not_of_the_day_of_publication(extractor: Extractor) -> None:
    text = "The accord was signed in Accra on 18 August 1993. The Nigerian president met the rebels."
    assert not _when(_one(_claims(extractor, text), "Meeting"))


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "The truce that Yoweri Museveni and the rebel leader, Alice Lakwena, had signed in Gulu failed.",
            "Signing",
            {"person/yoweri-museveni", "person/alice-lakwena"},
        ),
        (
            "Rights are set out in the Linas Agreement, signed at Lomé in 2003 by Chad and Sudan.",
            "Signing",
            {"state/chad", "state/sudan"},
        ),
        (
            "At talks in Doha, Chad and Sudan agreed to a ceasefire.",
            "AgreementReached",
            {"state/chad", "state/sudan"},
        ),
        (
            "At a summit in Prague, Armenia, Georgia and Moldova signed a charter.",
            "Signing",
            {"state/armenia", "state/georgia", "state/moldova"},
        ),
        (
            "A conference co-chaired by France and Indonesia opened in Paris in July 1989.",
            "Session",
            {"state/france", "state/indonesia"},
        ),
        ("Chad invited Sudan and Niger to talks in Doha.", "Talks", {"state/sudan", "state/niger"}),
        (
            "The accord was signed for Chad by Idriss Déby and for Libya by Muammar Gaddafi.",
            "Signing",
            {"person/idriss-deby", "person/muammar-gaddafi"},
        ),
        (
            "Following talks with Omar Bongo, Chad and Sudan agreed to a ceasefire.",
            "AgreementReached",
            {"state/chad", "state/sudan"},
        ),
        (
            "The accord was signed in Lomé, Togo by Chad and the Front for National Rebirth.",
            "Signing",
            {"state/chad", "group/front-for-national-rebirth"},
        ),
        (
            "Chad and Sudan met. With the help of the UN chief's personal envoy, Martti Ahtisaari, the sides "
            "reached an agreement.",
            "AgreementReached",
            {"state/chad", "state/sudan"},
        ),
        (
            "After the plan of Eritrea, Ethiopia rejected it, the UN envoy Martin Griffiths said. "
            "The two sides met in Algiers.",
            "Meeting",
            {"state/eritrea", "state/ethiopia"},
        ),
    ],
)
def test_who_took_part(extractor: Extractor, text: str, kind: str, who: set[str]) -> None:
    claim = _one(_claims(extractor, text), kind)
    assert who <= _who(claim, "signatory", "party", "participant", "organizer")


def test_each_of_two_clauses_has_its_own_subject(extractor: Extractor) -> None:
    found = _claims(extractor, "Russia freed Brittney Griner and the United States freed Viktor Bout.")
    freed = [
        (_who(each, "initiator"), _who(each, "target")) for each in found if each.kind == "PrisonerRelease"
    ]
    assert freed == [
        ({"state/russia"}, {"person/brittney-griner"}),
        ({"state/united-states"}, {"person/viktor-bout"}),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Eritrea, whose troops fought alongside the Ethiopian army, rejected the plan.", "Clash"),
        ("Turkey, whose forces attacked at dawn, rejected the plan.", "Attack"),
        ("Hamas declared the ceasefire dead on Monday.", "AgreementReached"),
        ("The rebels declared the truce over.", "AgreementReached"),
        ("They spent November in what diplomats call proximity talks.", "Talks"),
        ("Argentina declared the treaty null and void.", "AgreementReached"),
    ],
)
def test_what_is_only_called_so_is_no_event(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in _claims(extractor, text)}


@pytest.mark.parametrize(
    "text",
    [
        "Chile accepted the proposal; Argentina did not reply.",
        "Chile accepted the plan, Peru did not say why.",
    ],
)
def test_who_says_nothing_claims_nothing(extractor: Extractor, text: str) -> None:
    assert not _one(_claims(extractor, text), "Acceptance").claimants


def test_what_an_offer_names_is_proposed(extractor: Extractor) -> None:
    text = "Its offer, a meeting of the foreign ministers of Chad and Niger in Dakar, still stands."
    assert _one(_claims(extractor, text), "Meeting").status is Status.PROPOSED


def test_a_week_later_is_no_plan(extractor: Extractor) -> None:
    text = "They met on 20 July 2002. Omar al-Bashir meets John Garang in Kampala a week later."
    meeting = [each for each in _claims(extractor, text) if each.kind == "Meeting"][-1]
    assert meeting.status is Status.HELD


def test_an_envoy_with_a_name_is_who_travels(extractor: Extractor) -> None:
    text = "Washington sent an envoy, Richard Haass, to Belfast."
    assert _who(_one(_claims(extractor, text), "Visit"), "visitor") == {"person/richard-haass"}


def test_who_is_not_invited_stays_away(extractor: Extractor) -> None:
    talks = _one(_claims(extractor, "Eritrea was not invited to the talks in Pretoria."), "Talks")
    assert _who(talks, "absentee") == {"state/eritrea"}
    assert not _who(talks, "party")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The accord was agreed upon on 15 May 1999 but not signed until 20 May 1999.", "1999-05-20"),
        ("Chad and Libya did not sign the accord until 20 May 1999.", "1999-05-20"),
    ],
)
def test_what_was_not_signed_until_a_day_was_signed_then(extractor: Extractor, text: str, time: str) -> None:
    signing = _one(_claims(extractor, text), "Signing")
    assert (signing.status, signing.negated, _when(signing)) == (Status.HELD, False, time)


@pytest.mark.parametrize(
    "text",
    ["Chad and Libya had not signed the accord by 20 May 1999.", "Chad has not signed the accord until now."],
)
def test_what_has_not_been_signed_by_a_day_was_not_signed(extractor: Extractor, text: str) -> None:
    assert _one(_claims(extractor, text), "Signing").negated


def test_rounds_before_a_signing_were_not_held_on_its_day(extractor: Extractor) -> None:
    text = "The accord was signed in Lomé on 3 June 1988 after several rounds of meetings of Chad and Libya."
    assert not _when(_one(_claims(extractor, text), "Meeting"))
    text = "The accord was signed in Lomé on 3 June 1988 after a meeting of Chad and Libya."
    assert _when(_one(_claims(extractor, text), "Meeting")) == "1988-06-03"


@pytest.mark.parametrize(
    ("text", "kind", "role", "who"),
    [
        ("Togo called for Benin to withdraw its troops from Kara.", "Demand", "addressee", {"state/benin"}),
        ("Togo called for Benin to withdraw its troops from Kara.", "TroopWithdrawal", "initiator",
         {"state/benin"}),
        ("The accord was concluded between Chad and the rebel movement MDD on 3 May 1999.",
         "AgreementReached", "party", {"state/chad", "group/mdd"}),
        ("The Boke Accords were signed in Boke on 3 May 1999 and was a peace agreement signed by the "
         "government of Angola and UNITA.", "Signing", "signatory", {"state/angola", "group/unita"}),
        ("The following states attended the talks in Lomé as observers: Chad, Togo and Benin.", "Talks",
         "observer", {"state/chad", "state/togo", "state/benin"}),
        ("Norway called for a ceasefire to allow aid to enter.", "Demand", "addressee", set()),
    ],
)  # fmt: skip
def test_who_has_a_role_in_an_account(
    extractor: Extractor, text: str, kind: str, role: str, who: set[str]
) -> None:
    assert _who(_one(_claims(extractor, text), kind), role) == who


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("It is possible that Togo was involved in the mediation between UNITA and Angola.", "Mediation",
         Status.UNKNOWN),
        ("It was not possible to hold talks between Togo and Benin.", "Talks", Status.NOT_HELD),
        ("The agreement regulated the withdrawal of Ethiopian military forces from Badme.",
         "TroopWithdrawal", Status.PLANNED),
        ("Chad and Sudan agreed to resume talks at a further meeting, to be held in Oslo on 8 May.",
         "Meeting", Status.PLANNED),
    ],
)  # fmt: skip
def test_how_far_an_account_says_it_came(extractor: Extractor, text: str, kind: str, status: Status) -> None:
    assert _one(_claims(extractor, text), kind).status is status


def test_who_signed_an_agreement_by_name_signed_no_other(extractor: Extractor) -> None:
    text = "The treaty was signed in Oslo in 1997. A protocol was signed by Canada and Chad in 2001."
    assert not _who(_one(_claims(extractor, text), "Signing"), "signatory")


def test_one_accord_may_be_called_an_agreement(extractor: Extractor) -> None:
    text = (
        "The Boke Accords were signed in Boke on 31 May 1991 by Angola and UNITA. The talks that led to the "
        "signing of the Boke Agreement were mediated by Togo."
    )
    assert _who(_one(_claims(extractor, text), "Mediation"), "party") == {"state/angola", "group/unita"}


def test_two_names_of_a_body_are_no_two_parties(extractor: Extractor) -> None:
    text = (
        "The outcome was the creation of COSAP, The National Commission for Peace, which was to be "
        "responsible for the agreements reached by the parties."
    )
    assert all(each.kind != "AgreementReached" for each in _claims(extractor, text))


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("The accord provided for the placement of Eritrean security forces in Badme. It further stated that "
         "the zone was to grow.", False),
        ("The agreement was rejected by UNITA. It said it would fight on.", True),
    ],
)  # fmt: skip
def test_what_a_text_states_is_nobodys_statement(extractor: Extractor, text: str, *, speaks: bool) -> None:
    assert any(each.kind == "Statement" for each in _claims(extractor, text)) is speaks
