"""Acts of one agent towards another, told in one sentence: who does it, to whom, and when nobody does."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Germany praised Qatar for its role in the talks.
    Statement held speaker=Germany target=Qatar
Oman's efforts to end the war were hailed by Austria.
    Statement held speaker=Austria target=Oman
Austria welcomed assurances from Algeria about the vote.
    Statement held speaker=Austria target=Algeria
Clerics welcomed the decision.
    Statement held speaker=clerics
Norway criticised the policies of Chad.
    Condemnation held speaker=Norway target=Chad
Sweden welcomed the resumption of ties with Ghana.
    RelationsEstablishment held party=Sweden party=Ghana
Sweden welcomed the resumption of diplomatic ties between Ghana and Togo.
    RelationsEstablishment held party=Ghana party=Togo
Italy signed an accord to supply Egypt with wheat.
    Signing held signatory=Italy signatory=Egypt
Italy signed a contract to buy gas from Egypt.
    Signing held signatory=Italy signatory=Egypt
Italy and Malta signed an accord to supply Egypt with wheat.
    Signing held signatory=Italy signatory=Malta
Nepal agrees with India that the dam must be repaired.
    AgreementReached held party=Nepal party=India
Lebanon is inching nearer to an accord with Cyprus.
    AgreementReached planned party=Lebanon party=Cyprus
Lebanon and Cyprus are close to an agreement on gas.
    AgreementReached planned party=Lebanon party=Cyprus
Lebanon and Cyprus are on the verge of signing a deal.
    Signing planned signatory=Lebanon signatory=Cyprus
Chad offered Libya free use of its ports.
    Offer held speaker=Chad addressee=Libya
France will host Norway's king next week.
    Visit planned host=France visitor=Harald V
Chad ordered Libya's military attaché to leave within two days.
    Expulsion held initiator=Chad target=military attaché of Libya
Chad's militia vowed to fight Libya.
    Clash proposed party=militia of Chad party=Libya
Chad's army and government condemned the raid.
    Condemnation held speaker=Armed Forces of Chad speaker=Chad
Lawmakers in Sweden and Norway condemned the raid.
    Condemnation held speaker=lawmakers of Sweden speaker=lawmakers of Norway
UN officials in Chad condemned the raid.
    Condemnation held speaker=officials of United Nations
France called for a boycott of Belarus.
    Boycott proposed target=Belarus
"""

ABSENT = """
Sweden welcomed the resumption of diplomatic ties between Ghana and Togo.
    RelationsEstablishment held party=Sweden
Lawmakers in Kenya welcomed the resumption of ties between Ghana and Togo.
    RelationsEstablishment held party=lawmakers of Kenya
Italy and Malta signed an accord to supply Egypt with wheat.
    Signing held signatory=Egypt
"""

SILENT = """
Chad is nowhere near a deal with Libya.
Chad moved its troops closer to the border.
The minister admired Kenya's wildlife.
France hosted the Olympics.
Chad consulted the files.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_an_act_has_its_sides(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "part"), rows(ABSENT))
def test_who_only_speaks_of_an_act_has_no_part(text: str, part: Told, extractor: Extractor) -> None:
    same = [each for each in told(extractor, text, DAY) if each.kind == part.kind]
    assert same
    assert all(not part.parts & each.parts for each in same)


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_what_is_no_act_tells_none(text: str, extractor: Extractor) -> None:
    assert told(extractor, text, DAY) == []
