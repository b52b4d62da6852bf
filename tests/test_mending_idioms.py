"""Set phrases, words joined by hyphens, and words read as another part of a phrase."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.extract.frames import load_lexicon
from parley.extract.idioms import load_idioms, read_idioms
from parley.ontology.errors import DataError
from parley.ontology.model import Document

Roles = frozenset[tuple[str, str]]
Told = tuple[str, str, Roles]
Teller = Callable[[str], list[Told]]
CONTACTS = frozenset(
    {"Meeting", "Talks", "Visit", "PhoneCall", "Refusal", "Acceptance", "Cancellation", "Correspondence"}
)


@pytest.fixture(scope="module")
def told(extractor: Extractor) -> Teller:
    """What a sentence tells: kind, status and who has which role, of each claim."""

    def tell(text: str) -> list[Told]:
        document = Document(id="d", source="", text=text, published=date(2024, 3, 6))
        return [
            (claim.kind, claim.status.value, frozenset((p.role, p.entity) for p in claim.participations))
            for found in extractor.extract([document])
            for claim in found.claims
        ]

    return tell


def _who(role: str, *names: str) -> Roles:
    return frozenset((role, name) for name in names)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway slammed the door on talks with Chad.",
            ("Refusal", "held", _who("speaker", "state/norway")),
        ),
        (
            "Peru poured cold water on the idea of Chilean mediation.",
            ("Refusal", "held", _who("speaker", "state/peru")),
        ),
        ("Peru said no to talks with Chile.", ("Refusal", "held", _who("speaker", "state/peru"))),
        ("Chile said yes to the plan.", ("Acceptance", "held", _who("speaker", "state/chile"))),
        ("Chile gave its assent to the truce plan.", ("Acceptance", "held", _who("speaker", "state/chile"))),
        ("Chile went along with the proposal.", ("Acceptance", "held", _who("speaker", "state/chile"))),
        (
            "Joe Biden pulled the plug on a visit to Ghana.",
            ("Cancellation", "held", _who("initiator", "person/joe-biden")),
        ),
        (
            "Talks between Peru and Chile were put on hold.",
            ("Talks", "suspended", _who("party", "state/peru", "state/chile")),
        ),
        (
            "Joe Biden was absent from the summit in Lima.",
            ("Summit", "held", _who("absentee", "person/joe-biden")),
        ),
        ("Peru will play host to a conference in Lima.", ("Session", "planned", _who("host", "state/peru"))),
        (
            "Joe Biden got on the phone with Xi Jinping.",
            ("PhoneCall", "held", _who("participant", "person/joe-biden", "person/xi-jinping")),
        ),
        (
            "Joe Biden broke bread with Xi Jinping.",
            ("Meeting", "held", _who("participant", "person/joe-biden", "person/xi-jinping")),
        ),
        (
            "Joe Biden held a one-on-one with Xi Jinping.",
            ("Meeting", "held", _who("participant", "person/joe-biden", "person/xi-jinping")),
        ),
        (
            "Peru and Chile buried the hatchet in May.",
            ("AgreementReached", "held", _who("party", "state/peru", "state/chile")),
        ),
        ("Joe Biden made his way to Ghana.", ("Visit", "held", _who("visitor", "person/joe-biden"))),
        ("Joe Biden was in Ghana on Monday.", ("Visit", "held", _who("visitor", "person/joe-biden"))),
        (
            "Peru and Chile are deep in talks about fish.",
            ("Talks", "underway", _who("party", "state/peru", "state/chile")),
        ),
    ],
)
def test_a_set_phrase_means_what_one_verb_means(told: Teller, text: str, wanted: Told) -> None:
    assert any((kind, status) == wanted[:2] and wanted[2] <= roles for kind, status, roles in told(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The minister closed the door to the garden.", set()),
        ("Norway poured cold water on the fire.", set()),
        ("Norway gave the tanker a green light on Monday.", set()),
        ("Joe Biden took up golf in Ghana.", set()),
        ("Joe Biden came up with Xi Jinping's name.", set()),
        ("Ghana put the money on hold.", set()),
        ("The door was closed to visitors in May.", set()),
        ("Joe Biden was in trouble on Monday.", set()),
        ("Accra is in Ghana.", set()),
        ("The reply to Joe Biden was short.", set()),
        ("The reply surprised Joe Biden.", set()),
        ("Ghana crossed the path of the storm.", set()),
    ],
)
def test_words_that_are_no_set_phrase_tell_no_contact(told: Teller, text: str, kinds: set[str]) -> None:
    assert {kind for kind, _, _ in told(text)} & CONTACTS <= kinds


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Israel and Hamas are observing a truce brokered by Qatar.",
            ("Mediation", "held", _who("mediator", "state/qatar")),
        ),
        (
            "Kuwait declared the memorandum between Chad and Niger null and void.",
            ("Rejection", "held", _who("initiator", "state/kuwait")),
        ),
    ],
)
def test_what_was_read_as_another_part_of_its_phrase_is_mended(told: Teller, text: str, wanted: Told) -> None:
    assert any((kind, status) == wanted[:2] and wanted[2] <= roles for kind, status, roles in told(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Emmanuel Macron paid his first official visit to Ghana.",
            ("Visit", "held", _who("visitor", "person/emmanuel-macron")),
        ),
        (
            "Xi Jinping received an official invitation from Emmanuel Macron.",
            (
                "Invitation",
                "held",
                _who("speaker", "person/emmanuel-macron") | _who("addressee", "person/xi-jinping"),
            ),
        ),
        (
            "Iran is ready for talks with Kuwait.",
            ("Talks", "proposed", _who("party", "state/iran", "state/kuwait")),
        ),
        (
            "Xi Jinping was invited to the summit by Ghana.",
            ("Invitation", "held", _who("speaker", "state/ghana") | _who("addressee", "person/xi-jinping")),
        ),
        (
            "Ghana agreed to send negotiators to Doha for talks with Togo.",
            ("Talks", "planned", _who("party", "state/ghana", "state/togo")),
        ),
    ],
)
def test_all_and_only_those_take_part_whom_a_sentence_names(told: Teller, text: str, wanted: Told) -> None:
    assert wanted in told(text)


def test_what_is_agreed_to_is_one_agreement_with_the_agreeing(told: Teller) -> None:
    found = told("Israel and Hamas agreed to an accord that was brokered by Qatar.")
    assert [kind for kind, _, _ in found].count("AgreementReached") == 1


def test_a_delegation_from_somewhere_is_one(told: Teller) -> None:
    ((kind, _, roles),) = told("A delegation from Chad met the president of Libya in Tripoli.")
    assert kind == "Meeting"
    assert sorted(role for role, _ in roles) == ["participant", "participant"]


def test_every_idiom_means_a_verb_that_some_frame_light_verb_or_operator_knows() -> None:
    lexicon = load_lexicon()
    meanings = {each.means for rows in load_idioms().values() for each in rows}
    known = {*lexicon.light, *(word for word, pos in lexicon.operators if pos == "verb")}
    assert sorted(m for m in meanings - known if not lexicon.frames_at(m, "verb")) == []


def test_an_idiom_without_meaning_is_refused() -> None:
    with pytest.raises(DataError, match="verbs and means"):
        read_idioms('[[idiom]]\nverbs = ["break"]\nobjct = ["bread"]\n')


@pytest.mark.parametrize(
    "text",
    [
        "Germany has caught up with France in the race for chips.",
        "Police caught up with the smuggler in Lyon.",
        "The fans huddled with the players in Rome.",
        "Emmanuel Macron sat with his wife in the stands.",
        "The bus stopped in Lima.",
        "Emmanuel Macron stopped smoking in Lima.",
        "Joe Biden dropped by two points in Ohio.",
        "The dollar dropped in Tokyo on Monday.",
        "Olaf Scholz passed through a difficult year in Berlin.",
        "The bill passed in Paris on Monday.",
        "The rocket touched down in Texas.",
        "Oil tankers sailed to Lima.",
        "The market jumped at the news.",
        "Joe Biden returned home to Delaware.",
        "Chad's army entered Bangui.",
        "Joe Biden entered the race in Iowa.",
        "Joe Biden was in office on Monday.",
        "Joe Biden was in Congress in 1988.",
        "The mayor is in Lima's suburbs.",
        "The court settled the dispute between Peru and Chile.",
        "Peru and Chile have a dispute over a boundary.",
        "The border between Peru and Chile was settled by treaty.",
        "Peru reconciled itself to the loss.",
        "Israel defied the world.",
        "Peru set out a plan for its railways.",
        "Peru floated its currency in May.",
        "Peru laid out the red carpet.",
        "Chad delivered letters between towns.",
        "Peru closed the gap with Chile.",
        "Norway bridged the deficit between income and spending.",
        "Joe Biden came up with a joke.",
        "Israel went along with it.",
        "Israel signed off on the purchase.",
        "Peru pushed the talks to the brink.",
        "The team was called home from Lima.",
        "Serbia shunned the euro.",
        "Peru dialled down the rhetoric.",
        "Joe Biden called up old memories.",
        "Joe Biden called up the files on China.",
        "He reached Joe Biden in the polls.",
        "A call from the wild reached Joe Biden.",
        "The cable to Peru was cut.",
        "Peru replied to the goal by Chile.",
        "Peru played host to hungry tourists.",
        "Joe Biden kicked off the game in Ohio.",
        "Peru and Chile exchanged a few words of Spanish literature.",
        "Kim Jong Un rolled out the missile for inspection.",
        "Peru set off for Lima.",
        "The visit involved Joe Biden's wife.",
        "Chad engaged in fishing.",
        "The agreement was likely to fail.",
        "Joe Biden is keen to talk about Ohio.",
        "Peru is open to tourists.",
        "The text of the treaty runs to ninety pages.",
        "The text of the agreement between Peru and Chile was leaked.",
        "Tourists from Peru and Chile reached Lima.",
        "The delegation from Chad lost its luggage.",
        "Chad granted Libya an exemption.",
        "Peru gave the treaty a second reading.",
        "Emmanuel Macron swung by ten points.",
        "Peru left the table of medals.",
        "Chad agreed to the extension of the road.",
    ],
)
def test_words_in_another_sense_tell_of_no_event(told: Teller, text: str) -> None:
    assert told(text) == []
