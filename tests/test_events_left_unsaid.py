"""Events told with less than their frames ask for: passives without a doer, talks and ties without sides.

A row is a text and, below it, kinds, statuses (`*` for any) and parts, as in `told_cases`.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

DOERLESS = """
New sanctions against Belarus were announced on Monday.
    Sanctions held target=belarus
Sanctions on Iran's oil were lifted in 2016.
    Sanctions suspended target=iran
The visas of nine Ghanaian officials were revoked.
    Sanctions held target=ghan
Yitzhak Rabin was shot dead in Tel Aviv in November 1995.
    Attack held target=rabin place=tel_aviv
Armenian citizens in Chad were urged to register with the embassy.
    Demand held addressee=armenia
The deal with the Emirates was announced on 13 February.
    Announcement held
Chad and the rebels met in Lomé in May. The talks were proposed to settle the border.
    Proposal held
"""
"""Passives that leave out who did it."""

SIDELESS = """
Antony Blinken and Sergei Lavrov met in Delhi, but Moscow insisted that no negotiations were held.
    Talks notHeld party=blinken party=lavrov
The presidents initialled the text in Dayton. The formal signing is planned for mid-December in Paris.
    Signing planned place=paris time=2024-12
Saudi Arabia and Iran agreed to restore diplomatic relations, cut in 2016.
    RelationsBreak held initiator=saudi initiator=iran time=2016
Saudi Arabia and Iran met on Friday. Ties had been severed in 2016.
    RelationsBreak held initiator=saudi initiator=iran time=2016
The Georgian-Abkhaz talks irked Peru. Relations between the two sides froze. The parties agreed to meet.
    AgreementReached held party=georgia party=abkhazia
The Armenian-Azerbaijani conflict was discussed with envoys of Peru. The sides agreed to meet again.
    AgreementReached held party=armenia party=azerbaijan
"""
"""Sides that stand elsewhere in the text, or nowhere."""

BOTH_SIDES = """
Chad agreed to talks with Libya.
    Talks planned party=chad party=libya
Chad agreed to direct talks with the rebels in Doha.
    Talks planned party=chad party=rebels place=doha
Chad consented to a meeting with Libya's president.
    Meeting planned who=chad who=libya
Chad offered talks to Libya.
    Talks proposed party=chad party=libya
Chad pushed Niger into talks with Libya.
    Talks held party=niger party=libya
Chad plans talks with Libya.
    Talks planned party=chad party=libya
Chad failed to start talks with Libya.
    Talks notHeld party=chad party=libya
Chad broke off talks with Libya.
    Cancellation held initiator=chad
The rebel delegation left the talks in July.
    WalkOut held initiator=rebel
The truce, arranged by Egypt, held.
    Mediation held mediator=egypt
The presidents of Uganda and of Burundi were present at the signing of the treaty.
    Signing held observer=museveni observer=ndayishimiye
"""
"""Sides, hosts and helpers that a verb above the noun names."""

POSTS = """
Parliament is to elect General Michel Suleiman president on Sunday.
    Appointment planned appointee=suleiman
King Abdullah named Senator Ann Lee ambassador to Chad.
    Appointment held appointee=lee appointer=abdullah
The last French soldiers left on Monday.
    TroopWithdrawal held initiator=france
Under the accord Norway is to free ten prisoners.
    PrisonerRelease planned initiator=norway
At the summit in Oslo Norway and Chad agreed to restore ties.
    RelationsEstablishment planned party=norway party=chad
A day after Norway expelled two diplomats, Chad recalled its envoy.
    Expulsion held initiator=norway
Israel accepted the PLO as the representative of the Palestinian people.
    Recognition held initiator=israel target=plo
The crisis lasted until Ann Lee was elected president in February 2011.
    Appointment held appointee=lee
Had Norway expelled the envoy, Chad would have closed its embassy.
    Expulsion notHeld initiator=norway
The United Nations is pushing for reconciliation between Burma's rulers and the opposition.
    Mediation underway mediator=un
"""
"""Names and clauses that a parser hangs on their neighbours."""

ACROSS = """
Chad invited Libya's president to N'Djamena. The invitation was declined.
    Refusal held speaker=libya
Chad expelled two Libyan diplomats. Libya condemned the move.
    Condemnation held speaker=libya target=chad
Talks between Chad and Libya were to begin on Monday. Chad called them off.
    Cancellation held initiator=chad
Chad freed ten Libyan soldiers on Monday. The release was arranged by Togo.
    Mediation held mediator=togo
Chad and Libya restored relations on Sunday. Embassies are to open in May.
    EmbassyOpening planned initiator=chad initiator=libya
After Chad broke off the talks, Libya recalled its envoy.
    Cancellation held initiator=chad
Chad's foreign minister broke off his trip to Libya and flew home.
    Cancellation held initiator=annadif
Libya invited Chad's president in May but withdrew the invitation.
    Cancellation held initiator=libya
Chad was to have hosted the summit but cancelled it.
    Cancellation held initiator=chad
They signed a paper by which Chad recognised Libya and Libya freed ten prisoners.
    PrisonerRelease held initiator=libya
"""
"""What the sentence before, or the clause before, tells."""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(DOERLESS, SIDELESS, BOTH_SIDES, POSTS, ACROSS)))
def test_what_is_left_unsaid_hides_no_event(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Five people were killed in a car crash near Gao.", "Attack"),
        ("Moussa Tabaro was released from hospital on Monday.", "PrisonerRelease"),
        ("The envoy was seen at the market on Monday.", "Meeting"),
        ("The envoy observed that Chad had kept lines open. It held talks with Niger.", "Mediation"),
    ],
)
def test_what_a_passive_does_not_tell(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}
