"""Statements of a ministry: who *the two* are, what is still ahead, what *we* bid, what is only a danger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from told_cases import fits, pairs, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 14)

PEOPLE = """
Olaf Scholz met Maia Sandu. He raised the jailing of President Roe by the junta. Both leaders urged calm.
    Demand held speaker=Scholz speaker=Sandu | Demand held speaker=Roe
Olaf Scholz met Maia Sandu. He spoke of prisoners, including Ann Roe and Jon Lee. The two discussed trade.
    Meeting held who=Scholz who=Sandu | Contact held who=Roe
Foreign Minister Roe spoke. Maia Sandu met Foreign Affairs Minister Lee. She phoned the foreign minister.
    PhoneCall held who=Lee | PhoneCall held who=Roe
Maia Sandu met with Foreign Minister Roe. In her meeting with the foreign minister, she spoke of trade.
    Meeting held who=Roe who=Sandu | PhoneCall * who=Roe
Olaf Scholz met World Wheat Council (WWC) Director General Ann Roe and Maia Sandu.
    Meeting held who=Scholz who=Roe who=Sandu | Meeting held who=World
Olaf Scholz met Maia Sandu. In a separate call with Prime Minister Roe, he criticized Chad.
    Condemnation held speaker=Scholz | Condemnation held speaker=Roe
Olaf Scholz met Maia Sandu. At a dinner hosted by Prime Minister Roe, he criticized Chad.
    Condemnation held speaker=Scholz | Condemnation held speaker=Roe
Olaf Scholz met Maia Sandu. Joined by Minister Roe, he criticized Chad after his call with Minister Lee.
    Condemnation held speaker=Scholz | Condemnation held speaker=Roe/Lee
Maia Sandu and Foreign Minister Roe discussed Chad. The leaders also condemned the raid.
    Condemnation held speaker=Sandu speaker=Roe | Condemnation held speaker=leaders
Moldova had a meeting between Maia Sandu and Emmanuel Macron.
    Meeting held who=Sandu who=Macron | Meeting held who=state/moldova
Chilean envoys met with Peruvian officials as a part of their work.
    Meeting held who=peru who=chile | Meeting cancelled
Chile and NATO withdrew their forces from Mali.
    TroopWithdrawal held initiator=chile | AgreementWithdrawal *
Chile consulted with Peru on the ongoing negotiations in Geneva.
    Talks held who=chile who=peru | Talks underway who=peru
"""

BIDDING = """
The ministers call on Mali to stop the raids and free Ann Roe, and call on all states to help.
    Demand held speaker=ministers addressee=states | Demand proposed
The ministers urge Mali to ask Chad to leave.
    Demand proposed speaker=mali addressee=chad | Demand held speaker=mali
"""

AHEAD = """
Maia Sandu's meeting later today with Olaf Scholz matters.
    Meeting planned who=Sandu who=Scholz | Meeting held
The meeting tonight between Maia Sandu and Olaf Scholz went well.
    Meeting held who=Sandu who=Scholz | Meeting planned
We would point you to the readout of the meeting between Maia Sandu and Olaf Scholz.
    Meeting held who=Sandu who=Scholz | Meeting planned
What do you expect from the summit between Maia Sandu and Olaf Scholz?
    Summit planned who=Sandu who=Scholz | Summit held
The ministers were together at the summit between Chile and Peru.
    Summit held who=chile who=peru | Summit unknown
The consultations between Chile and Peru do not end today.
    Talks underway who=chile who=peru | Talks notHeld
What is your reaction to Chile rejecting Peru's offer to mediate?
    Refusal held speaker=chile | Refusal unknown
Maia Sandu recalled her meeting with Olaf Scholz to discuss trade.
    Meeting held who=Sandu who=Scholz | Meeting proposed
Will you use the plan put forward by Chile?
    Proposal held speaker=chile | Proposal unknown
Chile has taken steps toward recognizing Niue.
    Recognition planned initiator=chile | Recognition held
Peru promised to raise it at the meeting between Chile and Niue.
    Meeting planned who=chile who=niue | Meeting held
The envoys will follow up on the talks between Chile and Peru.
    Talks held who=chile who=peru | Talks planned
Norway asked Chile to address the people's demands for a vote.
    Demand held speaker=people | Demand * speaker=people speaker=chile
Norway thanks Oman for its efforts to mediate between Chile and Peru.
    Mediation underway mediator=oman | Mediation planned
"""

NOTHING = """
Women who may be attacked for their work need help.
    - | Attack *
Peru forbids Chile to hire or contract local staff.
    - | Signing *
Reporters are vulnerable to being arrested.
    - | Arrest *
Olaf Scholz and Maia Sandu discussed press freedom in Chad.
    Contact held who=Scholz who=Sandu | Contact held place=chad
Olaf Scholz voiced support for a vote in Chad and our wish to help.
    Statement held speaker=Scholz | Statement held target=germany
"""


def _rows() -> Iterator[tuple[str, str, str]]:
    for text, line in pairs(PEOPLE, BIDDING, AHEAD, NOTHING):
        wanted, _, unwanted = line.partition(" | ")
        yield text, wanted, unwanted


@pytest.mark.parametrize(("text", "wanted", "unwanted"), list(_rows()))
def test_tells_what_is_meant_and_nothing_else(
    extractor: Extractor, text: str, wanted: str, unwanted: str
) -> None:
    found = told(extractor, text, DAY)
    assert wanted == "-" or any(fits(each, wanted) for each in found), found
    assert not any(fits(each, unwanted) for each in found), found


def test_a_plural_is_none_of_several_contacts_told_one_by_one(extractor: Extractor) -> None:
    text = "Maia Sandu met Olaf Scholz. She met Emmanuel Macron. In her meetings, she called for calm."
    assert [each.kind for each in told(extractor, text, DAY)] == ["Meeting", "Meeting", "Demand"]


def test_what_we_bid_behind_what_another_has_done_is_bidden_by_us(extractor: Extractor) -> None:
    secretary = "Antony J. Blinken, Secretary of State\n"
    text = secretary + "We thank Mali for the aid it has given to Niger and urge Chad to help."
    wanted = "Demand held speaker=united_states addressee=chad"
    assert any(fits(each, wanted) for each in told(extractor, text, DAY))
