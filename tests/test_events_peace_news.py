"""Peace-making as short news tells it: sides named once, then mediated, hosted, put off and agreed about.

A row is a text and, below it, kinds, statuses (`*` for any) and parts; `who` is any that takes part.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, fits, pairs, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

MEDIATED = """
Peru and Ecuador resumed talks on their border on Monday. The discussions are steered by Chile.
    Mediation * mediator=Chile party=Peru party=Ecuador
Peru and Ecuador met in Quito on Monday. Chile had coaxed both back to the table.
    Mediation * mediator=Chile party=Peru party=Ecuador
Peru and Ecuador signed a truce on Monday. The deal crowned weeks of shuttle diplomacy by Chile.
    Mediation * mediator=Chile party=Peru party=Ecuador
Peru and Ecuador signed a truce on Monday. Chile had gone back and forth between them since May.
    Mediation * mediator=Chile party=Peru party=Ecuador
Peru and Ecuador signed a truce on Monday. Chile acted as go-between.
    Mediation * mediator=Chile party=Peru party=Ecuador
Peru and Ecuador signed a truce on Monday. Gabriel Boric acted as mediator on behalf of the Americas.
    Mediation * mediator=Boric party=Peru party=Ecuador
Peru and Ecuador signed a truce on Monday. The mediator was Gabriel Boric of Chile.
    Mediation * mediator=Boric party=Peru party=Ecuador
Peru and Ecuador signed a truce on Monday. Gabriel Boric, the mediator, hailed the step.
    Mediation * mediator=Boric
Peru and Ecuador signed a truce on Monday. Chile, which mediated, hailed the step.
    Mediation * mediator=Chile party=Peru party=Ecuador
Peru and Ecuador signed a truce on Monday after Chilean mediation.
    Mediation * mediator=Chile party=Peru party=Ecuador
Peru and Ecuador signed a truce on Monday. Both praised Chile, whose envoys guided the negotiations.
    Mediation * mediator=Chile/envoy party=Peru party=Ecuador
Peru and Ecuador are at odds over their border. Chile has offered to mediate. Neither has replied.
    Mediation proposed mediator=Chile party=Peru party=Ecuador
Peru and Ecuador are at odds over their border. Chile has offered its services as an intermediary.
    Mediation proposed/refused mediator=Chile party=Peru party=Ecuador
Peru and Ecuador are at odds over their border. Chile put itself forward as mediator.
    Mediation proposed/* mediator=Chile party=Peru party=Ecuador
Peru and Ecuador are at odds over their border. Ecuador turned down an offer by Chile to mediate.
    Mediation refused mediator=Chile
The dispute between Peru and Ecuador is near its end. Chile has been mediating since May.
    Mediation * mediator=Chile party=Peru party=Ecuador
The dispute between Peru and Ecuador is near its end, said Gabriel Boric, who is mediating.
    Mediation * mediator=Boric party=Peru party=Ecuador
Envoys of Peru and Ecuador sat down together in Lima. Chile's mediator, José Goñi, shuttled between two rooms.
    Mediation * mediator=Go party=Peru party=Ecuador
Envoys of Peru and Ecuador sat down together in Lima. José Goñi, a Chilean, acted as facilitator.
    Mediation * mediator=Go party=Peru party=Ecuador
Envoys of Peru and Ecuador sat down together in Lima. Chile provided the mediator.
    Mediation * mediator=Chile
The government of Mali and the rebels of Azawad met in Algiers on Monday. Algeria leads the mediation team.
    Mediation * mediator=Algeria party=Mali party=rebels
The government of Mali and the rebels of Azawad met in Algiers. Algeria, the chief mediator, was pleased.
    Mediation * mediator=Algeria party=Mali party=rebels
Mali's government said on Monday that it would talk to the rebels. Algeria will mediate.
    Mediation planned mediator=Algeria party=Mali/government party=rebels
Mali's government said on Monday that it would talk to the rebels. Algeria is to act as mediator.
    Mediation planned mediator=Algeria party=Mali/government party=rebels
Togo got the presidents of Peru and Ecuador into one room on Monday. They shook hands.
    Mediation/Meeting held who|mediator|organizer=Togo
Togo's president, Faure Gnassingbé, steered Peru and Ecuador towards a truce.
    Mediation * mediator=Gnass party=Peru party=Ecuador
Togo's president, Faure Gnassingbé, coaxed Peru and Ecuador into signing a truce.
    Mediation * mediator=Gnass party=Peru party=Ecuador
Togo's president, Faure Gnassingbé, prevailed on Peru and Ecuador to resume talks.
    Mediation * mediator=Gnass party=Peru party=Ecuador
The bargaining between Peru and Ecuador was guided by Togo.
    Mediation * mediator=Togo party=Peru party=Ecuador
Togo moderated the dialogue of the Peruvian government with the rebels.
    Mediation * mediator=Togo party=Peru party=rebels
"""
"""Who mediates between sides told before, or in the same sentence."""

PUT_OFF = """
A round of talks between Peru and Ecuador, due on Monday, has been pushed back to Friday.
    Talks postponed party=Peru party=Ecuador
Talks between Peru and Ecuador have been moved to Friday.
    Talks postponed/planned party=Peru party=Ecuador
Talks between Peru and Ecuador, originally set for this week, have been moved to 30 March.
    Talks postponed/planned party=Peru party=Ecuador
Peru and Ecuador put their talks back to 30 March.
    Talks postponed party=Peru party=Ecuador
Peru and Ecuador put off their talks until 30 March.
    Talks postponed party=Peru party=Ecuador
A meeting of the envoys of Peru and Ecuador has been shelved.
    Meeting cancelled/postponed/suspended who=Peru who=Ecuador
A meeting of the envoys of Peru and Ecuador is off.
    Meeting cancelled who=Peru who=Ecuador
A meeting of the envoys of Peru and Ecuador, due on Monday, did not take place.
    Meeting notHeld/cancelled who=Peru who=Ecuador
A meeting of the envoys of Peru and Ecuador, due on Monday, did not come off.
    Meeting notHeld/cancelled who=Peru who=Ecuador
A meeting of the envoys of Peru and Ecuador fell through on Monday.
    Meeting notHeld/cancelled who=Peru who=Ecuador
A meeting of the envoys of Peru and Ecuador never came about.
    Meeting notHeld/cancelled who=Peru who=Ecuador
The opening of the talks between Peru and Ecuador slipped by two days.
    Talks postponed/* party=Peru party=Ecuador
Peru and Ecuador ended a first round of talks on Monday. A second, planned for May, has been dropped.
    Talks cancelled party=Peru party=Ecuador
Peru and Ecuador ended a first round of talks on Monday. The next, due in May, will be delayed.
    Talks postponed party=Peru party=Ecuador
Peru and Ecuador ended a first round of talks on Monday. A further session is set for Friday in Lima.
    Talks/Session/Meeting planned who=Peru who=Ecuador place=Lima time=2024-03-08
Peru and Ecuador talked for three days in Lima. A new meeting in May was called off at Quito's request.
    Meeting cancelled who=Peru who=Ecuador
Ecuador said a summit of the two countries and Chile would not go ahead.
    Summit notHeld/cancelled/refused
"""
"""What was called off, put off or broken off."""

AGREED = """
Envoys of Peru and Ecuador met in Lima on Monday. They signed a cease-fire.
    Signing held signatory=Peru/envoy signatory=Ecuador/envoy
Envoys of Peru and Ecuador met in Lima on Monday. The two initialled a treaty.
    Signing held signatory=Peru signatory=Ecuador
Envoys of Peru and Ecuador met in Lima on Monday. Both delegations put their signatures to a truce.
    Signing held signatory=Peru/delegation signatory=Ecuador/delegation
Envoys of Peru and Ecuador met in Lima on Monday. A truce was agreed.
    AgreementReached held party=Peru party=Ecuador
Envoys of Peru and Ecuador met in Lima on Monday. The truce takes effect on Friday.
    AgreementEvent/AgreementReached * who=Peru who=Ecuador
Envoys of Peru and Ecuador met in Lima on Monday. They reached an understanding on prisoners.
    AgreementReached held party=Peru party=Ecuador
Envoys of Peru and Ecuador met in Lima on Monday. They came to terms on prisoners.
    AgreementReached held party=Peru party=Ecuador
Peru and Ecuador have come to terms on ending six years of conflict.
    AgreementReached held party=Peru party=Ecuador
Peru and Ecuador struck a bargain on the border.
    AgreementReached held party=Peru party=Ecuador
Peru and Ecuador subscribed to a six-point plan on Monday.
    AgreementReached/Signing/Adoption held who=Peru who=Ecuador
Peru and Ecuador approved a calendar for their talks on Monday.
    AgreementReached/Adoption held who=Peru who=Ecuador
Peru and Ecuador endorsed a roadmap in Lima on Monday.
    AgreementReached/Adoption/Acceptance held who=Peru who=Ecuador
Peru and Ecuador settled their quarrel over the border on Monday.
    AgreementReached held who=Peru who=Ecuador
Peru and Ecuador patched up their quarrel over the border on Monday.
    AgreementReached held who=Peru who=Ecuador
Peru and Ecuador parted without an agreement on Monday.
    AgreementReached notHeld who=Peru who=Ecuador
"""
"""What sides agreed, sealed or gave up."""

ROUNDS = """
Peru and Ecuador opened talks in Lomé on Monday. Togo is the host.
    Talks held/underway party=Peru party=Ecuador host=Togo place=Lom
Peru and Ecuador opened talks in Lomé on Monday. Togo is hosting.
    Talks held/underway party=Peru party=Ecuador host=Togo
Peru and Ecuador opened talks in Lomé on Monday. Togo played host.
    Talks held/underway party=Peru party=Ecuador host=Togo
Peru and Ecuador opened talks in Lomé on Monday. Togo acts as host.
    Talks held/underway party=Peru party=Ecuador host=Togo
Peru and Ecuador opened talks in Lomé on Monday. The talks are hosted by Togo.
    Talks * party=Peru party=Ecuador host=Togo
Peru and Ecuador opened talks in Lomé on Monday. They thanked Togo for hosting them.
    Talks * party=Peru party=Ecuador host=Togo
Peru and Ecuador opened talks in Lomé on Monday. Brazil and Chile are observers.
    Talks * party=Peru party=Ecuador observer=Brazil observer=Chile
Peru and Ecuador opened talks in Lomé on Monday. Brazil sent an observer.
    Talks * party=Peru party=Ecuador observer=Brazil
Peru and Ecuador opened talks in Lomé on Monday. Brazil, an observer, sent its envoy.
    Talks * party=Peru party=Ecuador observer=Brazil
Peru and Ecuador opened talks in Lomé on Monday. Diplomats of Brazil looked on.
    Talks * party=Peru party=Ecuador observer=Brazil
Peru and Ecuador opened talks in Lomé on Monday, with Brazil looking on.
    Talks * party=Peru party=Ecuador observer=Brazil
Peru and Ecuador opened talks in Lomé on Monday, with diplomats of Brazil as observers.
    Talks * party=Peru party=Ecuador observer=Brazil
Peru and Ecuador opened talks in Lomé on Monday in the presence of Brazil.
    Talks * party=Peru party=Ecuador observer=Brazil
Peru and Ecuador opened talks in Lomé on Monday, watched by an envoy of Brazil.
    Talks * party=Peru party=Ecuador observer=Brazil
Peru and Ecuador opened talks in Lomé on Monday. Brazil follows them as an observer.
    Talks * party=Peru party=Ecuador observer=Brazil
Peru and Ecuador opened talks in Lomé on Monday. Brazil and Chile act as guarantors.
    Talks/NegotiationProcess * guarantor=Brazil guarantor=Chile
Peru and Ecuador opened talks in Lomé. Brazil and Chile, the guarantors, were in the room.
    Talks/NegotiationProcess * guarantor=Brazil guarantor=Chile
Peru and Ecuador opened talks in Lomé on Monday. Chile was not invited.
    Invitation notHeld addressee=Chile
Peru and Ecuador opened a third round of talks in Lomé. A fourth is to follow in May in Lima.
    Talks planned party=Peru party=Ecuador place=Lima
Peru and Ecuador opened a third round of talks in Lomé. The previous one, in Lima, ended in May.
    Talks held party=Peru party=Ecuador place=Lima
Peru and Ecuador ended a third round of talks in Lomé on Monday. The next will be held in Lima in May.
    Talks planned party=Peru party=Ecuador place=Lima
Peru and Ecuador ended a third round of talks in Lomé on Monday. Negotiations restart on 20 May.
    Talks planned party=Peru party=Ecuador time=2024-05-20
Peru and Ecuador ended a third round of talks in Lomé on Monday. The talks resume on 20 May in the same city.
    Talks planned party=Peru party=Ecuador time=2024-05-20
Peru and the Shining Path ended a third round of talks in Lomé on Monday. A fourth round is due in May.
    Talks planned party=Peru party=Shining
Peru and the Shining Path ended talks on Monday. A fourth round, pencilled in for May, was pushed back.
    Talks postponed party=Peru party=Shining
The third round of talks between Peru and Ecuador wound up in Lomé on Monday.
    Talks held party=Peru party=Ecuador place=Lom
The third round of talks between Peru and Ecuador closed in the Togolese capital on Monday.
    Talks held party=Peru party=Ecuador place=Togolese_capital
A third sitting of Peru and Ecuador in Lomé ended on Monday.
    Talks/Meeting/Session held who=Peru who=Ecuador place=Lom
Peru and Ecuador spent two days closeted in a villa outside Lomé this week.
    Talks/Meeting held who=Peru who=Ecuador
Peru and Ecuador sat across from each other in Lomé on Monday.
    Talks/Meeting held who=Peru who=Ecuador place=Lom
"""
"""Rounds of talks with hosts, observers and rounds to come, over two or three sentences."""

NOT_TOLD = """
Chad and Libya signed a truce in Lomé as reporters looked on.
    Signing * observer=reporters
Chad's president spoke to Libya's by phone. Peru is hosting.
    PhoneCall * host=Peru
The row between Chad and Libya is old. A truce was agreed in Gaza.
    AgreementReached * party=Chad
Chad and Libya endorsed a plan of the African Union for Mali.
    AgreementReached *
Chad and Libya signed a truce in Lomé. The second is to be able to trade again.
    Talks *
Envoys of Chad and Libya met in Lomé. Kenya is host to many refugees.
    Meeting * host=Kenya
Envoys of Chad and Libya met in Lomé. Qatar, the host of the World Cup, won.
    Meeting * host=Qatar
Chad and Libya met in Lomé. Togo steered the economy.
    Mediation *
Kenya turned down an offer by Togo to mediate.
    Mediation * mediator=Kenya
Chad and Libya have signed a truce. Reforms were hailed by Togo, which steered the process of reform.
    Mediation *
"""
"""What the same words do not tell."""


@pytest.mark.parametrize(("text", "wanted"), [*pairs(MEDIATED, PUT_OFF, AGREED, ROUNDS)])
def test_short_news_tells_its_event(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "unwanted"), [*pairs(NOT_TOLD)])
def test_short_news_invents_nothing(extractor: Extractor, text: str, unwanted: str) -> None:
    found = told(extractor, text, DAY)
    assert not any(fits(each, unwanted) for each in found), found
