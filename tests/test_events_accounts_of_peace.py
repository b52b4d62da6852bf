"""Accounts of peace agreements and their news: who were the sides of rounds told one after another.

A row is a text and, below it, kinds, statuses and parts, as in `told_cases`.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

MEDIATED = """
Chad and the rebels resumed talks under the chairmanship of Kenyan General Rosa Quispe.
    Mediation held mediator=quispe party=chad party=rebels
Chad and Niger signed a peace agreement in Kano. Envoys from Ghana served as mediators during the talks.
    Talks held who=chad who=niger mediator=ghana
Chad and Niger signed an accord in Lomé. Italy acted as a mediator in the negotiations.
    Talks held who=chad who=niger mediator=italy
Envoy Rosa Quispe brokered a truce between Chad and Niger during her visit to Lomé.
    Visit held who=quispe -mediator=quispe
"""

TOLD_BY_LITTLE = """
This agreement was reached after the Lomé Conference.
    AgreementReached held agreement=agreement
The declaration was signed in Lomé on 22 December 1997 after ten days of negotiations.
    Talks held
Chad and the rebels are to sign an accord. Years of talks brought no result.
    Talks held who=chad who=rebels
The signing of the Lomé Agreement should be seen as a step forward.
    Signing held agreement=lom
The peace negotiations starting on 1 November in Lomé led to the signing of an agreement.
    Talks held
"""

SIDES = """
The accords between Mali and FROLINAT were signed by Mr. Roe and Mr. Poe. Six rounds of talks opened in Lomé.
    Talks held who=mali who=frolinat -who=roe -who=poe
Chad and FROLINAT signed a truce; John Roe signed for Chad, Rosa Quispe for FROLINAT. Togo mediated the talks.
    Mediation held party=chad party=frolinat -party=quispe mediator=togo
Peru and Chile will open talks on Monday. The foreign ministers of the two countries met in Lima on Friday.
    Meeting held who=olaechea who=klaveren
Peru and Chile will open talks on Monday. The two foreign ministers met in Lima on Friday.
    Meeting held who=olaechea who=klaveren
President Ana Torres and the rebel leader Juan Roe met in Lima in May. Two further rounds followed in Quito.
    Talks held -who=torres -who=roe
Over breakfast with Norwegian editors, President Rosa Quispe accused Paris of meddling.
    Meeting held who=quispe who=editors
"""

CAPACITIES = """
Peru and Chile held talks in Lima in 1994, with Bishop Juan Roe as intermediary, and again in 1997.
    Talks held who=peru who=chile mediator=roe -who=roe
Talks between Peru and Chile began in Oslo in May, with the United Nations as host and Norway as mediator.
    Talks held who=peru who=chile host=united-nations mediator=norway -who=united
Chad and Niger signed a truce, with Togo and Mali as mediators and Ghana as guarantor.
    Signing held who=chad who=niger guarantor=ghana mediator=togo mediator=mali
With Norway as mediator and Sweden as host, Peru and Chile met in May.
    Meeting held who=peru who=chile mediator=norway host=sweden
"""

MEDIATORS = """
A committee of the Arab League mediated between Chad and Niger.
    Mediation held mediator=arab-league party=chad party=niger
The Arab League committee mediated between Chad and Niger.
    Mediation held mediator=arab-league party=chad party=niger
A troika of Norwegian diplomats then mediated for four months.
    Mediation held mediator=diplomats
Church leaders acted as go-betweens between Chad and the rebels.
    Mediation held mediator=leaders party=chad party=rebels
Mediation between Chad and Niger was entrusted to Rosa Quispe.
    Mediation held mediator=quispe party=chad party=niger
The mediation fell to Rosa Quispe of Peru.
    Mediation held mediator=quispe
Rosa Quispe was named mediator in the dispute between Chad and Niger.
    Mediation held mediator=quispe party=chad party=niger
Chad and Niger accepted Togo as mediator.
    Mediation held mediator=togo party=chad party=niger
"""

SITTING = """
A joint border committee will convene in Lima on 4 August.
    Session planned participant=committee
The contact group on Libya met in Doha on Wednesday.
    Meeting held participant=group
The committee met on Friday to hear President Rosa Quispe.
    Session held participant=committee
Spain refused to recognise the new state.
    Recognition refused initiator=spain
"""

SAID_AND_DID = """
Peru said that the raid was unprovoked and accused Chile of lying.
    Accusation held speaker=peru target=chile
Peru announced that the bridge was closed and expelled two Chilean diplomats.
    Expulsion held initiator=peru target=diplomats
Peru said the decision was a mistake and summoned Chile's ambassador.
    Summons held speaker=peru
Officials of Peru said the convoy was safe and blamed Chile for the delay.
    Accusation held speaker=officials target=chile
"""

KEPT_AWAY = """
Envoys of FROLINAT were not allowed to attend the talks between Chad and Sudan.
    Talks held who=chad who=sudan absentee=frolinat -who=frolinat
Rebel envoys were barred from attending the summit of Chad and Sudan.
    Summit held absentee=rebel -who=rebel
FROLINAT could not attend the conference of Chad and Libya in Lagos.
    Session held absentee=frolinat
Rebel envoys will not be allowed to attend the talks between Chad and Sudan.
    Talks planned absentee=rebel
"""

FOLLOWED = """
Rosa Quispe signed for Chad and John Roe for Libya, after several days of talks brokered by Algeria.
    Talks held who=chad who=libya -who=quispe mediator=algeria
Chad and UNITA signed an accord in May. Talks in Lomé were followed by a second round in June.
    Talks held who=chad who=unita place=Lomé
Manila and the MNLF made peace. Senator Eduardo Roe had met Nur Misuari in Oslo. Two rounds of talks followed.
    Talks held who=philippines who=moro -who=roe
Rosa Quispe and John Roe held a summit. Over tea with editors, Roe smiled. Sudan was barred from the talks.
    Summit/Meeting/Talks held who=quispe who=roe absentee=sudan
The accord was signed on Friday. Rosa Quispe and John Roe put their names to it as leaders of the rebels.
    Signing held who=quispe who=roe agreement=accord
President Ramos sent Eduardo Roe to Tripoli, and talks followed at Lomé in April 1993.
    Talks held place=Lomé time=1993-04
Donors meeting in Lomé on 3 December promised aid to Chad.
    Meeting held who=donors
A round of talks led to a text, initialled on 9 January.
    Signing held agreement=text
An earlier attempt at mediation by Zaire had failed in 1989.
    Mediation notHeld mediator=zaire
Envoy John Roe consulted the jailed leader Rosa Quispe several times in Jakarta.
    Talks held who=roe who=quispe
At a meeting in Lomé on 27 February Rosa Quispe refused to admit the monitors.
    Meeting held who=quispe
"""

REJECTED = """
Rosa Quispe and John Roe cut short their second summit on Thursday without signing an agreement.
    Summit held who=quispe who=roe
The United Nations Security Council is to meet on Monday.
    Session planned who=security
Rosa Quispe said that she had warned President Idriss Déby over dinner in Paris.
    Meeting held who=quispe who=idriss
The king met Rosa Quispe over dinner. At the previous conference, held in Lomé in 2001, Chad left the hall.
    Session held place=Lomé -who=quispe
Peru bombed the factory in Lima. Togo said the raid was a response to the bombing of its embassy in Oslo.
    Attack held targetobject=embassy -initiator=peru
The accord, brokered by Qatar and signed in Doha in July, was rejected by UNITA.
    Rejection held initiator=unita agreement=accord
UNITA rejected the accord that Qatar had brokered.
    Mediation held mediator=qatar -party=unita
Chad rejected talks with Libya.
    Talks refused who=chad who=libya
Chad and Libya agreed on a truce. Military commanders from both sides are to meet on Tuesday.
    Meeting planned who=chad who=libya
Chad and Libya ceased fire at midnight.
    AgreementReached held
"""

TAKEN_AS_SOMETHING = """
A meeting of Secretary of State John Roe with Rosa Quispe in Washington was considered decisive.
    Meeting held who=roe who=quispe
The visit of President Rosa Quispe to Oslo is regarded as a breakthrough.
    Visit held who=quispe
Chad is considering a meeting with Libya.
    Meeting proposed who=chad who=libya
"""


@pytest.mark.parametrize(
    ("text", "wanted"),
    list(
        pairs(
            MEDIATED,
            TOLD_BY_LITTLE,
            SIDES,
            CAPACITIES,
            MEDIATORS,
            SITTING,
            SAID_AND_DID,
            KEPT_AWAY,
            FOLLOWED,
            REJECTED,
            TAKEN_AS_SOMETHING,
        )
    ),
)
def test_accounts_of_peace_are_told(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)
