"""What news agencies tell in plain sentences: people named by an office alone, passives, parts of lists.

A row is a text and, below it, kinds, statuses and parts, as in `told_cases`.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs, told

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

DAY = date(2024, 3, 6)

UNNAMED = """
Mediators said on Monday that a deal between Chad and Mali was close.
    Statement held speaker=mediators
Chad and Mali resumed talks. They asked mediators to prepare a second round.
    Demand held speaker=chad speaker=mali addressee=mediators
Chad's former defence minister, accused of taking bribes, has resigned from the cabinet.
    Resignation held appointee=minister
Ghana's top army officer has resigned over an inquiry into a raid.
    Resignation held appointee=officer
Rebels freed three Frenchmen and a Togolese on Monday.
    PrisonerRelease held initiator=rebels target=frenchmen
Foreign diplomats were called to the Foreign Ministry in Lomé.
    Summons held addressee=diplomats
Nepalese authorities released a journalist held by the army for two years.
    PrisonerRelease held initiator=nepal target=journalist
Gunmen kidnapped a businessman and his son after killing five of their bodyguards.
    Attack held initiator=gunmen target=businessman
Two militants were killed by troops in Gao.
    Attack held initiator=troops target=militants
Delegations from Chad and the rebels are meeting in Djibouti.
    Meeting underway who=chad who=rebels place=djibouti
Delegations representing Chad and Mali met in Lomé.
    Meeting held who=chad who=mali
"""
"""Agents without a name."""

FORCE = """
At least 35 rebels were killed in Mali on Monday.
    Attack held target=rebels
The rebels were killed on Thursday in mortar fire.
    Attack held target=rebels
An officer and two cadets died in a suicide attack in Gao.
    Attack held place=gao
Local army officials say Tuesday's attack in Kidal, near the town of Tessalit, killed seven soldiers.
    Attack held place=kidal
Some 700 of Kenya's troops in Somalia could be withdrawn by April.
    TroopWithdrawal * initiator=kenya
The minister approved a proposal to delay a withdrawal from the Gaza Strip.
    TroopWithdrawal postponed place=strip
Kenya says withdrawing its troops from Somalia is a priority.
    TroopWithdrawal proposed initiator=kenya place=somalia
A hostage, Tom Fox, was found shot to death on Monday.
    Attack held target=fox
Iranian-backed forces opened fire on insurgents.
    Attack held initiator=backed
Somalia signed a deal in Djibouti. Fighting between government forces and insurgents goes on.
    Clash held party=somalia party=insurgents
The army says four Ghanaian civilians were killed when a bomb exploded in Tamale.
    Attack held target=civilians
"""
"""Attacks, and troops that leave."""

MISREAD = """
Envoys from five countries meeting in Doha said they were hopeful.
    Meeting held who=envoys place=doha
Rebel leaders meeting with Kenyan envoys in Nairobi rejected the plan.
    Meeting held who=leaders who=envoys place=nairobi
The envoy met with generals of the junta and detained opposition leader Awa Diallo.
    Meeting held who=envoy who=diallo
Togo's minister met ousted president Jean Sossou and jailed writer Ali Benane.
    Meeting held who=sossou who=benane
The president is expected to sign the treaty on Monday.
    Signing planned time=2024-03-11
China said talks with Japan would not go ahead.
    Talks notHeld party=china party=japan
Austria insisted that EU talks with Turkey should go on.
    Talks * party=eu party=turkey
Israeli talks with Hamas began on Monday.
    Talks held party=israel party=hamas
Chad and Mali signed a Saudi mediated accord.
    Mediation held mediator=saudi
The two sides met for UN sponsored talks in Geneva.
    Mediation held mediator=un
Kenya criticised US-imposed sanctions aimed at freezing its assets.
    Sanctions held initiator=united_states
Israel re-opened the border crossing at Rafah on Monday.
    DiplomaticMeasure held initiator=israel
Kenya re-started talks with Chad.
    Talks * party=kenya party=chad
The pledge was made by the envoy for Sudan and South Sudan, Jan Roe, who met the rebels in Juba.
    Meeting held who=jan-roe who=rebels
Kenya's president visited Chad on Monday. The visit was aimed at improving ties.
    Visit held visitor=ruto
Talks between Chad and Mali, meant to end the war, opened on Monday.
    Talks held party=chad party=mali
"""
"""What a parser, or a frame, took for something else."""


SIDES = """
A leader of the FARC suggested the possibility of negotiations with Colombia.
    Talks proposed party=leader party=colombia
Kenya did not exclude the possibility of talks with the rebels.
    Talks proposed party=kenya party=rebels
Kenya stands by the agreement reached with Uganda in May.
    AgreementReached held party=kenya party=uganda
Both Chad and Sudan have refused the deployment of UN peacekeepers on their border.
    Deployment refused initiator=peacekeepers
Talks between President Obasanjo and visiting Chinese President Hu Jintao ended on Monday.
    Talks held party=obasanjo party=hu-jintao
Kenyan officials say the signing of a gas deal with Uganda has been postponed.
    Signing postponed signatory=kenya signatory=uganda
Kenya said an agreement with Uganda had been reached.
    AgreementReached held party=kenya party=uganda
Energy Minister Ann Roe met her Iranian counterpart, Masud Azari, in Moscow to sign a document.
    Signing held signatory=roe signatory=azari
NATO forces are fighting fierce battles against Taliban militants.
    Clash underway party=nato party=taliban
Ghana fought an eight-year war with Togo.
    Clash held party=ghana party=togo
The six-party talks resumed in Beijing on Monday.
    Talks held party=north-korea party=china party=japan place=beijing
UN-backed mediators recommended that the parliament of Chad be dissolved.
    Mediation held mediator=mediators
Brazil's president is heading to Chad on Monday for talks with Mahamat Deby.
    Talks planned party=deby
Kenya's president will make her first trip to Chad since taking office in 2003.
    Appointment held time=2003
Chad called for a resumption of talks with Libya.
    Talks proposed party=chad party=libya
Abbas said extremists block his program of peace negotiations with Israel.
    Talks unknown party=abbas party=israel
Syria is officially at war with Israel.
    Clash held party=syria party=israel
Chad is the 16th country to sign such a treaty with Togo.
    Signing held signatory=chad signatory=togo
President Deby of the ruling movement and the rebel group FACT have agreed to resume talks.
    Talks planned party=deby party=fact
Following Monday's meeting with President Lula, Mr. Putin flew to Moscow.
    Meeting held who=lula who=putin
"""
"""Who takes part by what stands around a noun."""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(UNNAMED, FORCE, MISREAD, SIDES)))
def test_plain_news_is_read(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Libya is expected to release the prisoners.", "Demand"),
        ("Deputy Secretary Armitage was slated to meet with Foreign Minister Gul.", "Condemnation"),
        (
            "The minister approved a proposal to delay a withdrawal from the Gaza Strip.",
            "AgreementWithdrawal",
        ),
    ],
)
def test_what_is_not_told(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen kidnapped a Briton in Niger.",
        "Prince Charles has arrived at the White House on his first U.S. visit since 2005.",
    ],
)
def test_whoever_a_claim_points_to_is_among_the_entities(extractor: Extractor, text: str) -> None:
    for each in extractor.extract([Document("d", "d.txt", text, published=DAY)]):
        known = {entity.id for entity in each.entities}
        parts = [part for claim in each.claims for part in claim.participations]
        places = {place.entity for claim in each.claims for place in claim.places}
        assert {part.entity for part in parts} | places <= known
        assert {part.representing for part in parts} - {""} <= known


def test_no_text_changes_how_the_next_is_read(extractor: Extractor) -> None:
    text = "Norway and Chad are negotiating."
    before = told(extractor, text, DAY)
    told(extractor, "Ghana brought Chad and Peru to the negotiating table.", DAY)
    assert before
    assert told(extractor, text, DAY) == before
