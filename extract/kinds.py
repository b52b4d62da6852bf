"""Which classes of event may be one and the same contact told in other words."""

from __future__ import annotations

MEETINGS = frozenset({"Contact", "Meeting", "Talks", "Videoconference"})
GATHERINGS = frozenset({"Summit", "Session"})
CALLS = frozenset({"Contact", "RemoteContact", "PhoneCall", "Videoconference", "Correspondence"})
VISITS = frozenset({"Visit"})
CONTACTS = MEETINGS | GATHERINGS | CALLS | VISITS

SAYINGS = frozenset(
    {"Acceptance", "Accusation", "Announcement", "Condemnation", "Demand", "Denial", "Invitation", "Offer",
     "Pledge", "Proposal", "Refusal", "Regret", "Rejection", "Statement", "Summons", "Threat", "Warning"}
)  # fmt: skip
"""What somebody says, to which nobody mediates."""

VIOLENT = frozenset({"Attack", "Clash", "CeasefireViolation"})
"""What is done by force."""

_GENERAL = ("Contact", "RemoteContact", "Meeting", "Talks")


def is_contact(kind: str) -> bool:
    """Whether an event class is a contact of people."""
    return kind in CONTACTS


def compatible(one: str, other: str) -> bool:
    """Whether two classes may name one event: a meeting and talks, a call and a conversation.

    >>> compatible("Meeting", "Talks"), compatible("Meeting", "Visit")
    (True, False)
    """
    return one == other or any(
        one in group and other in group for group in (MEETINGS, GATHERINGS, CALLS, VISITS)
    )


def narrower(one: str, other: str) -> str:
    """The more telling of two compatible classes.

    >>> narrower("Contact", "PhoneCall")
    'PhoneCall'
    """
    return other if one in _GENERAL and one != other and other not in ("Contact",) else one
