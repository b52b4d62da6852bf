"""Acts named by nouns under other acts: who does them, to whom, and how far they have come."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.deverbal import with_noun_readings
from parley.extract.extraction import Extractor
from parley.extract.frames import load_lexicon

DAY = date(2021, 6, 14)

TOLD = """
Ghana criticised the dismissal of Sergei Shoigu by Vladimir Putin.
    Dismissal held appointer=person/vladimir-putin appointee=person/sergei-shoigu
Egypt protested at the summoning of its ambassador by Ethiopia.
    Summons held speaker=state/ethiopia
Gabon announced the downgrading of its relations with Chad.
    DiplomaticMeasure held initiator=state/gabon target=state/chad
Estonia demanded the freezing of Russian assets.
    Sanctions proposed target=state/russia
Zambia denounced Malawi's violation of the agreement.
    Violation held initiator=state/malawi
Burundi agreed to the sending of observers by the African Union.
    Deployment planned initiator=org/african-union
Oman's offer of mediation between Chad and Libya was welcomed by Niger.
    Mediation proposed mediator=state/oman party=state/chad party=state/libya
Peru brushed aside a Chilean offer of mediation.
    Mediation refused mediator=state/chile
Turkey thanked Qatar for the release of three Turkish pilots.
    PrisonerRelease held initiator=state/qatar
Ghana pressed Togo for the handover of two fugitives.
    PrisonerRelease proposed initiator=state/togo
Seoul demanded that Pyongyang take responsibility for the shelling of Incheon.
    Attack held initiator=state/north-korea place=Incheon
Turkey demanded an apology from Israel.
    Regret proposed speaker=state/israel
Sweden threatened the closure of its embassy in Baghdad.
    EmbassyClosing proposed initiator=state/sweden place=Baghdad
Brazil ruled out the dispatch of troops to Haiti.
    Deployment refused initiator=state/brazil
Ethiopia reacted angrily to the opening of an embassy in Hargeisa by Taiwan.
    EmbassyOpening held initiator=state/taiwan
India hailed the accession of Albania to the convention.
    AgreementEvent held party=state/albania
Syria denied any role in the assassination of Rafik Hariri.
    Attack held target=person/rafic-hariri
Chile's acceptance of Peru's proposal for talks still stands.
    Proposal held speaker=state/peru
Ukraine denied Moscow's claim that it had postponed a prisoner exchange.
    Postponement notHeld initiator=state/ukraine
Ukraine has denied Moscow's claim that it postponed a prisoner exchange.
    PrisonerExchange planned party=state/ukraine
Colombia blamed Venezuela for the failure of the talks with the ELN.
    Talks held
Thailand and Cambodia clashed. Each accuses the other of having fired first.
    Accusation held speaker=state/cambodia speaker=state/thailand target=state/cambodia target=state/thailand
Hakan Fidan travelled to Baku with Sergey Lavrov because the pair met Ilham Aliyev.
    Meeting held participant=person/hakan-fidan participant=person/sergey-lavrov
Min Aung Hlaing said on Sunday he was ready to work with any envoy and promised elections by 2026.
    Pledge held speaker=person/min-aung-hlaing
"""

SILENT = """
The release of the film was delayed by the studio.
The naming of the street took a year.
The closing of the deal by the bank surprised investors.
The recognition of women by the academy was praised.
The suspension of the bridge was damaged by the storm.
The reporters were invited guests of the hotel.
The firm promised higher wages.
He regretted his choice of words.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_an_act_named_by_a_noun_has_its_doer_and_status(
    text: str, wanted: Told, extractor: Extractor
) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize("text", SILENT.strip().split("\n"))
def test_other_nouns_of_the_same_words_tell_nothing(text: str, extractor: Extractor) -> None:
    assert told(extractor, text, DAY) == []


def test_noun_readings_stand_behind_a_noun_s_own_frames() -> None:
    frames = with_noun_readings(load_lexicon()).frames_at("violation", "noun")
    assert frames[0].id == "ceasefire violation.noun"
    assert frames[-1].id in ("violate.of", "violate.owned")


def test_contacts_and_sayings_get_no_noun_readings() -> None:
    lexicon = with_noun_readings(load_lexicon())
    assert lexicon.frames_at("speaking", "noun") == ()
    assert lexicon.frames_at("accusing", "noun") == ()
