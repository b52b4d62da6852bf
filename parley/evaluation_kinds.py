"""What counts as the same kind of event and the same role when answers are compared with gold.

The parents repeat the class tree of `ontology/parley.ttl` for the kinds that are scored (a test compares
them), so that judging needs no RDF.
"""

from __future__ import annotations

UNSCORED = frozenset({"Event", "Statement"})
"""Kinds outside the gold: whatever anybody says is a Statement, and every event is an Event."""

UNMARKED = frozenset({"Arrest", "Deployment", "Pledge", "Regret"})
"""Kinds younger than the gold, which has none of them: found where gold has nothing, they are not wrong."""

PARENTS = {
    "Meeting": "Contact", "Summit": "Meeting", "Session": "Meeting", "Talks": "Contact", "Visit": "Contact",
    "RemoteContact": "Contact", "PhoneCall": "RemoteContact", "Videoconference": "RemoteContact",
    "Correspondence": "RemoteContact",
    "Accusation": "CommunicativeAct", "Denial": "CommunicativeAct", "Condemnation": "CommunicativeAct",
    "Announcement": "CommunicativeAct", "Proposal": "CommunicativeAct", "Offer": "CommunicativeAct",
    "Invitation": "CommunicativeAct", "Demand": "CommunicativeAct", "Warning": "CommunicativeAct",
    "Threat": "CommunicativeAct", "Acceptance": "CommunicativeAct", "Refusal": "CommunicativeAct",
    "Summons": "CommunicativeAct", "Regret": "CommunicativeAct", "Pledge": "Offer",
    "Cancellation": "ScheduleChange", "Postponement": "ScheduleChange", "WalkOut": "ScheduleChange",
    "Boycott": "ScheduleChange",
    "AgreementReached": "AgreementEvent", "Signing": "AgreementEvent", "Ratification": "AgreementEvent",
    "AgreementWithdrawal": "AgreementEvent", "Violation": "AgreementEvent", "Rejection": "AgreementEvent",
    "Adoption": "AgreementEvent", "CeasefireViolation": "Violation",
    "Attack": "SecurityEvent", "Clash": "SecurityEvent", "TroopWithdrawal": "SecurityEvent",
    "PrisonerRelease": "SecurityEvent", "PrisonerExchange": "PrisonerRelease",
    "Deployment": "SecurityEvent", "Arrest": "SecurityEvent",
    "Sanctions": "CoerciveMeasure",
    "Appointment": "PersonnelChange", "Resignation": "PersonnelChange", "Dismissal": "PersonnelChange",
    "Recognition": "DiplomaticMeasure", "Expulsion": "DiplomaticMeasure",
    "EmbassyOpening": "DiplomaticMeasure",
    "EmbassyClosing": "DiplomaticMeasure", "RelationsBreak": "DiplomaticMeasure",
    "RelationsEstablishment": "DiplomaticMeasure",
}  # fmt: skip

GROUPS = {
    "Contact": "meeting", "Meeting": "meeting", "Summit": "meeting", "Session": "meeting", "Talks": "meeting",
    "NegotiationProcess": "meeting",
    "RemoteContact": "call", "PhoneCall": "call", "Videoconference": "call", "Correspondence": "call",
    "AgreementEvent": "agreement", "AgreementReached": "agreement", "Adoption": "agreement",
    "CeasefireAgreement": "agreement", "PeaceAgreement": "agreement", "Contract": "agreement",
    "Resolution": "agreement",
}  # fmt: skip
"""Kinds between which a text often leaves open which is meant: matched, but not counted as exact."""

CORE_ROLES = ("party", "signatory", "mediator", "visitor", "doer", "target", "appointee")
"""Role classes that must all be right for an event to count as right."""

_CLASSES = {
    "participant": "party", "party": "party", "speaker": "doer", "initiator": "doer",
    "addressee": "target", "target": "target", "recipient": "target",
    "targetObject": "target",
}  # fmt: skip
_ACTS = frozenset({
    "RelationsBreak", "RelationsEstablishment", "Recognition", "Rejection", "Ratification", "Adoption",
    "AgreementWithdrawal", "EmbassyOpening", "EmbassyClosing", "Resignation",
})  # fmt: skip
_DOERS = frozenset({"participant", "party", "signatory", "speaker", "initiator"})
_MUTUAL = frozenset({"PrisonerRelease", "PrisonerExchange", "Clash", "Contract"})


def role_class(kind: str, role: str) -> str:
    """The class a role is scored in, given the kind of its event.

    >>> role_class("Talks", "participant"), role_class("Denial", "speaker")
    ('party', 'doer')
    """
    if kind in _ACTS and (role in _DOERS or (kind == "Resignation" and role == "appointee")):
        return "doer"
    if kind in _MUTUAL and (role in _DOERS or role == "recipient"):
        return "party"
    if role == "addressee" and GROUPS.get(kind) == "call":
        return "party"
    return _CLASSES.get(role, role)


def compatible(kind: str, other: str) -> bool:
    """Whether two kinds may stand for the same event: equal, one above the other, or of one group.

    >>> compatible("Meeting", "Talks"), compatible("PhoneCall", "Meeting")
    (True, False)
    """
    if kind == other or GROUPS.get(kind, kind) == GROUPS.get(other, other):
        return True
    if "Contact" in (kind, other):
        return False
    return other in _above(kind) or kind in _above(other)


def group(kind: str) -> str:
    """The name under which a kind is counted in reports."""
    return GROUPS.get(kind, kind)


def _above(kind: str) -> set[str]:
    found: set[str] = set()
    while kind in PARENTS:
        kind = PARENTS[kind]
        found.add(kind)
    return found
