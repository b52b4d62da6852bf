"""Offices that nobody can place stand for somebody without a name; who is called by a name has it."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 5, 15)

TOLD = """
The mayor received the ambassador of Japan on Monday.
    Meeting held participant=mayor participant=person/japan-ambassador time=2024-05-13
The president of the regional council met a Japanese envoy.
    Meeting held participant=president of regional council participant=envoy of Japan
The prime minister will travel to Oslo on Friday for talks with Norwegian officials.
    Visit planned visitor=prime minister place=Oslo time=2024-05-17
The rebel leader refused to meet the mediators.
    Refusal held speaker=rebel leader
The general met the president of Mali in Bamako.
    Meeting held participant=general place=Bamako
The governor telephoned the rebel commander on Sunday.
    PhoneCall held participant=governor participant=rebel commander time=2024-05-12
The prime minister resigned on Monday after the coalition collapsed.
    Resignation held appointee=prime minister time=2024-05-13
The police chief was killed in an attack on Friday.
    Attack held target=police chief time=2024-05-10
The chief negotiator walked out of the talks.
    WalkOut held initiator=chief negotiator
"""

CALLED = """
President Ana Roe and the rebel commander known as Timo signed a cease-fire in Lima.
    Signing held signatory=Ana Roe signatory=Timo place=Lima
A militia leader called Abu Noor met the UN envoy in Goma.
    Meeting held participant=Abu Noor place=Goma
Ghana freed a preacher named Kofi Mensah on Monday.
    PrisonerRelease held initiator=Ghana target=Kofi Mensah time=2024-05-13
The rebel leader, known as Commander Zero, met envoys of Chad.
    Meeting held participant=Zero participant=envoys of Chad
Peru arrested a general nicknamed El Lobo on Friday.
    Arrest held initiator=Peru target=El Lobo time=2024-05-10
Peru accused a Chilean journalist called Eva Lund of spying.
    Accusation held speaker=Peru target=Eva Lund
Ahmed Noor, also known as Abu Noor, fled. Abu Noor refused to sign.
    Refusal held speaker=Ahmed Noor
"""

SILENT = """
Every minister must address the house once a year.
The minister wrecked the car.
He served as the governor.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_an_office_without_a_place_takes_part(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "wanted"), rows(CALLED))
def test_who_is_called_by_a_name_takes_part(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_an_office_alone_makes_no_event(text: str, extractor: Extractor) -> None:
    assert told(extractor, text, DAY) == []


def test_an_office_told_again_is_the_same(extractor: Extractor) -> None:
    text = "The governor met Japanese envoys. The governor then telephoned the rebel commander."
    meeting, call = told(extractor, text, DAY)
    assert "participant=governor" in meeting.parts & call.parts
