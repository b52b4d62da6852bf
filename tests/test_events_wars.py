"""Accounts of wars: whose government, whose sides and whose signature are meant, and who mediated."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Mali fought the MNLA. Jan Roe, a minister of Togo, mediated. The government and the MNLA signed a truce.
    Signing held signatory=state/mali signatory=group/mnla
Uganda fought the LRA. Kenya sent Jan Roe, its vice president. In May the parties signed a truce.
    Signing held signatory=state/uganda signatory=group/lra
After the Awami League won, Bangladesh and the PCJSS held talks. The two parties concluded an accord in Dhaka.
    AgreementReached held party=state/bangladesh party=Parbatya Chattagram Jana Samhati Samiti
The SLM and the JEM met Chad. A truce between Khartoum and both groups was signed in May.
    Signing held signatory=state/sudan signatory=group/slm signatory=group/jem
The KDP and the PUK clashed. France chaired talks between the two parties in Paris.
    Talks held party=group/kdp party=group/puk
The government of Alpha Condé and the United Front (UF) signed a truce.
    Signing held signatory=state/guinea signatory=United Front
Burundi fought the CNDD-FDD. The Hutu movement rejected the accord.
    Rejection held initiator=group/cndd-fdd
An accord was signed in Tripoli in 1976. Ana Roe signed for Chad and Jan Noe for the MNLF.
    Signing held represented=state/chad represented=group/mnlf signatory=Ana Roe signatory=Jan Noe
The accord was signed by Ana Roe for Chad and by Jan Noe for Libya.
    Signing held represented=state/chad represented=state/libya signatory=Ana Roe signatory=Jan Noe
Chad and Libya concluded the Sirte accord in 1990. Ana Roe signed for Chad.
    Signing held signatory=Ana Roe represented=state/chad agreement=Sirte accord
The Sirte accord of 4 May 1979 was signed by Chad and Libya.
    Signing held signatory=state/chad signatory=state/libya time=1979-05-04
The accord was signed by Jan Roe and the special representative of the UN secretary-general, Ana Noe.
    Signing held signatory=Jan Roe signatory=Ana Noe
With the assistance of Togo, Chad and Libya signed an accord.
    Mediation held mediator=state/togo party=state/chad party=state/libya
Talks between Chad and Libya were held in Rome. They were facilitated by Togo.
    Mediation held mediator=state/togo party=state/chad party=state/libya
Peru and Chile held six rounds of talks in Oslo. Ana Roe facilitated them.
    Mediation held mediator=Ana Roe party=state/peru party=state/chile
Angola fought UNITA from 1975. Portugal mediated six rounds of talks.
    Mediation held mediator=state/portugal party=state/angola party=group/unita
The conflict pitted Mali against the MNLA. Talks opened in Rome in 1992.
    Talks held party=state/mali party=group/mnla place=Rome time=1992
Colombia fought the ELN. Talks with the ELN opened in Quito in 2017.
    Talks held party=state/colombia party=group/eln
Chad and Libya signed a truce in 1987. Ana Roe led five rounds of talks.
    Mediation held mediator=Ana Roe party=state/chad party=state/libya
Mediators from Togo failed to bring about a truce between Chad and Libya.
    Mediation notHeld mediator=mediators of Togo party=state/chad party=state/libya
Talks between Chad and Libya resulted in a protocol on trade in October 2003.
    AgreementReached held party=state/chad party=state/libya time=2003-10
Hezbollah boycotted the talks, which Ana Roe had chaired in May, and did not sign the accord.
    Signing notHeld signatory=group/hezbollah
The Liberation Tigers of Tamil Eelam met Norway. The Tigers rejected the accord.
    Rejection held initiator=group/ltte
The Democratic Renewal Front (FDR) and Niger held talks in May. The FDR rejected the accord.
    Rejection held initiator=Democratic Renewal Front
The Harbour Liberation Front of Azawad (FLHA) met Togo. The FLHA rejected the accord.
    Rejection held initiator=Harbour Liberation Front of Azawad
"""

ABSENT = """
France and Italy fought a war in 1800. Peru and Chile held talks. Talks in Rome opened in 1991.
    Talks held party=state/france
Uganda fought the LRA. The Israeli group rejected the accord.
    Rejection held initiator=group/lra
Chad fought Hezbollah. Negotiations with Niger were resumed in 1992.
    Talks held party=group/hezbollah
"""

SILENT = """
Ten roads were built in Chad. They were facilitated by Togo.
The exhibition pitted Mali against Niger.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_an_account_of_a_war_tells(text: str, wanted: Told, extractor: Extractor) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "part"), rows(ABSENT))
def test_who_fought_elsewhere_has_no_part(text: str, part: Told, extractor: Extractor) -> None:
    assert all(not part.parts & each.parts for each in told(extractor, text, DAY) if each.kind == part.kind)


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_things_are_not_mediated(text: str, extractor: Extractor) -> None:
    assert not [each for each in told(extractor, text, DAY) if each.kind in ("Mediation", "Clash")]
