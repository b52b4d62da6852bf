"""Events told in other grammar: bare prepositions, openings before the subject, nouns of verbs."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows

from parley.extract.extraction import Extractor

_DAY = date(2024, 3, 6)

_TOLD = rows("""
The convoy was fired on by Hezbollah near Goma.
    Attack held initiator=group/hezbollah
The offer was scoffed at by Libya.
    Refusal held speaker=state/libya
Juan Roe was called on by Olaf Scholz on Monday.
    Meeting held participant=person/olaf-scholz participant=Juan Roe
The plan was agreed on by Chad and Libya.
    AgreementReached held party=state/chad party=state/libya
Having met Olaf Scholz in Lima, Juan Roe was in no hurry to return.
    Meeting held participant=person/olaf-scholz participant=Juan Roe
Having signed the accord with Chad, Libya was under pressure to withdraw.
    Signing held signatory=state/libya signatory=state/chad
After its withdrawal from Mali, France closed three bases.
    TroopWithdrawal held initiator=state/france
Repeating its condemnation of Israel, the Iraqi government recalled the ambassador.
    Condemnation held speaker=state/iraq target=state/israel
Hezbollah was designated as a terrorist organization by the United States in October 1997.
    Sanctions held initiator=state/united-states target=group/hezbollah
It was Gabon that Togo condemned over the killings.
    Condemnation held speaker=state/togo target=state/gabon
Togo went so far as to recognise Gabon.
    Recognition held initiator=state/togo target=state/gabon
Gabon was accused of treachery by Togo on Monday.
    Accusation held speaker=state/togo target=state/gabon
Karin Vasquez had been due to travel to Ghana on Friday.
    Visit planned visitor=Karin Vasquez
It was on the eve of the summit that the Maltese finance minister, Karin Roe, stepped aside.
    Resignation held appointee=Karin Roe
The text was initialled in Lima by Olaf Scholz, and signed in Quito by Karin Vasquez and Ana Torres.
    Signing held signatory=Karin Vasquez signatory=Ana Torres
With the mediation of Norway, Chad and Libya agreed in the Zambian capital on a withdrawal of forces.
    AgreementReached held party=state/chad party=state/libya
Karin Vasquez was made ambassador to the Holy See by Olaf Scholz in March.
    Appointment held appointer=person/olaf-scholz appointee=Karin Vasquez
A call between Olaf Scholz and Juan Roe had been planned for Monday but was put off.
    PhoneCall postponed participant=person/olaf-scholz participant=Juan Roe
The killing of Juan Roe in a Turkish raid on a village led to protests.
    Attack held initiator=state/turkey target=Juan Roe
Chad and Libya held talks in Lomé. The delegations refused to meet face to face.
    Refusal held speaker=state/chad speaker=state/libya
Peru and Chile signed the Lomé Peace Accord (LPA). Chad and Libya signed the LPA in May.
    Signing held signatory=state/chad signatory=state/libya
Chad invited all fighting groups to join the cabinet. Hezbollah, which suspected a trap, declined.
    Refusal held speaker=group/hezbollah
""")


@pytest.mark.parametrize(("text", "wanted"), _TOLD, ids=[text[:50] for text, _ in _TOLD])
def test_other_grammar_tells_the_same(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, _DAY, wanted)
