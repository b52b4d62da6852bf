"""From drafts to claims: frozen, sorted, with exact spans."""

from __future__ import annotations

from collections.abc import Iterable

from ..ontology.model import Claim, Document, EventLink, Participation, Span, Status, TimeSpec
from .drafts import Draft, Filler
from .edtf import day_number
from .fillers import COLLECTIVE, Fillers
from .frames import AGENT_ROLES
from .spans_of_tokens import Sentences, sentence_span, token_span

_HAPPENED = frozenset({Status.HELD, Status.UNDERWAY})
_SIDES = frozenset({"party", "participant", "signatory"})
_ROLE_ORDER = {role: number for number, role in enumerate((*AGENT_ROLES, "targetObject", "agreement"))}


def to_claims(
    drafts: Iterable[Draft], document: Document, fillers: Fillers, reporter: str
) -> tuple[Claim, ...]:
    """The claims of a document's drafts, in text order."""
    rows = list(drafts)
    sentences = Sentences(rows[0].trigger.doc) if rows else None
    names = {id(draft): _name(draft, document) for draft in rows}
    return tuple(
        _claim(draft, names, sentences, fillers, reporter) for draft in rows if sentences is not None
    )


def _name(draft: Draft, document: Document) -> str:
    trigger = token_span(draft.trigger)
    suffix = f"-{draft.extra}" if draft.extra else ""
    return f"{document.id}-{trigger.start}-{trigger.end}{suffix}"


def _claim(
    draft: Draft, names: dict[int, str], sentences: Sentences, fillers: Fillers, reporter: str
) -> Claim:
    links = {EventLink(relation, names[id(other)]) for relation, other in draft.links if id(other) in names}
    return Claim(
        id=names[id(draft)],
        document=fillers.document.id,
        kind=draft.kind,
        trigger=token_span(draft.trigger),
        evidence=sentence_span(draft.trigger.doc, sentences, draft.trigger),
        participations=_participations(draft, fillers),
        status=draft.modality.status,
        factuality=draft.modality.factuality,
        negated=draft.modality.negated,
        time=_time(draft, fillers.document),
        places=tuple(draft.places),
        claimants=draft.claimants,
        reporter=reporter,
        links=tuple(sorted(links)),
        details=tuple(sorted(draft.details.items())),
        coreferent=names.get(id(draft.coreferent), "") if draft.coreferent is not None else "",
        rule=f"{draft.frame.id}{'+' + draft.extra if draft.extra else ''}",
        confidence=round(draft.confidence, 3),
    )


def _time(draft: Draft, document: Document) -> TimeSpec | None:
    """The draft’s time, unless it lies ahead of a report of what has happened: it is then that of a plan
    told in the same clause (*has invited both men to Kampala next week*).
    """
    time = draft.time
    if time is None or time.start_earliest is None or document.published is None:
        return time
    last = day_number(document.published) + document.published_margin
    return None if draft.modality.status in _HAPPENED and time.start_earliest > last else time


def _participations(draft: Draft, fillers: Fillers) -> tuple[Participation, ...]:
    """Who takes part, in the order of roles; whoever mediates stands between the sides, and is none."""
    mediators = {each.entity for each in draft.fillers.get("mediator", ())}
    found = [
        _participation(role, filler, fillers)
        for role in sorted(draft.fillers, key=lambda each: _ROLE_ORDER.get(each, len(_ROLE_ORDER)))
        for filler in sorted(draft.fillers[role])
        if role not in _SIDES or filler.entity not in mediators
    ]
    return tuple(found)


def _participation(role: str, filler: Filler, fillers: Fillers) -> Participation:
    representing = filler.representing
    entity = fillers.entity(filler.entity)
    if not representing and entity is not None and entity.kind in COLLECTIVE:
        representing = entity.belongs_to
    return Participation(role, filler.entity, Span(filler.start, filler.end, filler.text), representing)
