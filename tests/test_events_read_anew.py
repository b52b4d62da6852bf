"""What was misread in plain news, in tables of sentences of our own: sides joined, tenses, who *they* are.

A row is a text and, below it, kinds, statuses and parts, as in `told_cases`.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

DAY = date(2024, 3, 6)

SIDES = """
Kenya's finance minister and interior minister resigned on Monday.
    Resignation held appointee=finance appointee=interior
Kenya's president said his energy minister and education minister had stepped down.
    Resignation held appointee=energy appointee=education
A joint U.N.-Congolese force clashed with Ugandan rebels near Beni.
    Clash held who=democratic who=united who=rebels
NATO and Afghan troops attacked the rebels.
    Attack held initiator=nato initiator=afghan target=rebels
Talks involving Chad, Sudan and rebel groups opened in Doha.
    Talks held who=chad who=sudan who=rebel
Participants in the talks include Chad, Sudan and the rebels.
    Talks held who=chad who=sudan who=rebels
Norwegian mediators are helping Chad and the separatists discuss a peace proposal.
    Mediation underway mediator=norway party=chad party=separatists
The Togolese president then left for talks with Libyan officials in Tripoli.
    Talks held who=gnassingb who=libya
China said the next round of six-country talks will begin in Beijing.
    Talks planned who=china who=japan
The foreign minister denounced remarks by the American commander, who said force was possible.
    Condemnation held speaker=minister
President Deby, known for his criticism of Moscow, flew to Lomé.
    Condemnation held speaker=deby target=russia
Libya's Tuareg rebels were praised by aid workers for their work.
    Statement held speaker=workers
Deby told reporters in Faya he will inform President Ruto of his decision when they meet on Friday.
    Meeting planned who=deby who=ruto
The Bush administration will work with Chad's premier. The administration said an envoy met Deby.
    Statement held speaker=united
Peru's envoy to Chile resigned after Rosa Quispe became ambassador to France. The government announced it.
    Announcement held speaker=peru
Authorities had charged Rosa Quispe with hooliganism.
    Accusation held target=quispe
Soldiers seized the suspects in a house in Lima.
    Arrest held initiator=soldiers target=suspects
Al-Qaida's front group in Mali has claimed responsibility for the attack.
    Attack held initiator=qaida
The Islamic State of Iraq includes al-Qaida in Iraq and other factions. The group also threatened Mali.
    Threat held speaker=islamic addressee=mali
A senior American envoy left for Lima. Deputy Assistant Secretary of State John Roe met Rosa Quispe.
    Visit held who=john
U.S. Assistant Secretary of State John Roe arrived in Chad. The American diplomat met President Deby.
    Meeting held who=john who=deby
Witnesses saw an Israeli aircraft fire missiles at Hamas militants.
    Attack held initiator=israel target=hamas
Those attending the conference include President Ruto and the UN envoy Amina Mohammed.
    Session * who=ruto who=amina
Mahmoud Ezzat was among those arrested in Cairo. Among those detained were Rosa Quispe and Ana Vera.
    Arrest held target=quispe target=vera
The presidents of Chad and Mali are expected to talk about trade.
    Contact planned who=chad/déby who=mali/goïta
Negotiations between the Georgian and Abkhaz parties took place in Geneva.
    Talks held who=georgia who=abkhazia
Chad and the FACT signed a pact under Gabon's mediation. The talks before it were mediated by Gabon.
    Mediation held party=chad party=fact mediator=gabon
"""
"""Who takes part."""

STATUS = """
The envoy said talks with Libyan politicians have not produced an agreement.
    Talks held who=politicians
Months of negotiations between Chad and Sudan did not lead to a treaty.
    Talks held who=chad who=sudan
Talks between Chad and Mali failed to take place.
    Talks notHeld who=chad who=mali
Israel will not negotiate with Chad, accusing Deby of bad faith.
    Accusation held speaker=israel target=deby
Deby accused Libya of plotting to assassinate him.
    Attack planned initiator=libya target=deby
The United Nations reports fighting between Ugandan rebels and Congolese troops.
    Clash held who=rebels who=congo
Chad and Sudan held talks in Doha. The talks could resume in July.
    Talks unknown who=chad who=sudan
Besides holding talks with President Ruto, Deby is scheduled to attend a ceremony.
    Talks planned who=deby who=ruto
He said letters were sent to the lawmakers giving them 30 days to resign or risk being expelled.
    Resignation proposed appointee=lawmakers
Peru's envoys risk being expelled from Chile.
    Expulsion unknown target=envoys
Troops went to Haiti following last year's ouster of President Jean-Bertrand Aristide.
    Dismissal held appointee=aristide
Peru's parliament voted to dismiss the interior minister.
    Dismissal held appointer=peru
"""
"""Whether it took place."""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(SIDES, STATUS)))
def test_plain_news_is_read_anew(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)


def test_a_town_is_no_state_for_ending_like_a_people(extractor: Extractor) -> None:
    text = "Rebels attacked the village of Kolomi. Authorities in Kolomi blamed the rebels for it."
    (found,) = extractor.extract([Document("d", "d.txt", text, published=DAY)])
    assert "place/kolomi" in {each.entity for each in found.mentions}
