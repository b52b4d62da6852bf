"""Denials of what somebody else reported.

*Azerbaijan denied the report disseminated by the Armenian ministry*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..ontology.model import Attribution, AttributionMode, Span, Status
from .addressed import askers
from .drafts import Draft, Filler, Modality
from .fillers import Fillers
from .grammar import Tree
from .parsed import Token
from .spans_of_tokens import Sentences
from .tree_shape import is_verbal, word

_REPORTS = frozenset(
    {
        "report",
        "claim",
        "allegation",
        "accusation",
        "information",
        "statement",
        "news",
        "charge",
        "version",
        "account",
    }
)
_REACH = 3
_NEAR = 8
_NOT_DENIED = frozenset({"Statement", "Denial", "Announcement", "Accusation", "Demand", "Warning"})


def denials_of_reports(drafts: list[Draft], tree: Tree, fillers: Fillers) -> list[Draft]:
    """For each denial of a report.

    Link it to what the reporter claimed before, and add the denier's negated claim.
    """
    made: list[Draft] = []
    for draft in drafts:
        if draft.kind != "Denial" or draft.links:
            continue
        for token in draft.functions.get("object", ()):
            told = any(each.dep_ in ("acl", "ccomp") for each in tree.children(token))
            if word(token) in _REPORTS and not told:  # "the claim that …" is about what it says itself
                # "A accused B of arming rebels, a charge B denied"
                summed_up = _sides(askers(tree, token), fillers)
                reporters = summed_up or _reporters(token, tree, fillers)
                made += _deny(draft, reporters, drafts, fillers, near=0 if summed_up else _NEAR)
    return made


def _reporters(noun: Token, tree: Tree, fillers: Fillers) -> set[str]:
    """Who made the report: its possessor, *by* or *of* whom it is, the agent of its participle."""
    owning = ("possessive", "by", "of", "modifier", "from")
    found = [each.token for each in tree.arguments(noun) if each.function in owning]
    for each in tree.children(noun):
        if each.dep_ in ("acl", "acl:relcl") and is_verbal(each):
            found += [argument.token for argument in tree.arguments(each) if argument.function == "subject"]
    return _sides(found, fillers)


def _sides(tokens: Iterable[Token], fillers: Fillers) -> set[str]:
    """Those named at words, and whose they are."""
    return {
        owner
        for token in tokens
        for filler in fillers.agents(token)
        for owner in _with_owner(filler, fillers)
    }


def _with_owner(filler: Filler, fillers: Fillers) -> tuple[str, ...]:
    entity = fillers.entity(filler.entity)
    owner = entity.belongs_to if entity is not None else ""
    return (filler.entity, owner) if owner else (filler.entity,)


def _deny(
    draft: Draft, reporters: set[str], drafts: list[Draft], fillers: Fillers, *, near: int
) -> Iterator[Draft]:
    """The negated claims of the denier, nearest first.

    About what the reporters claimed in the sentences before.
    """
    speakers = draft.fillers.get("speaker", [])
    sentences = Sentences(draft.trigger.doc).numbers
    here = sentences[draft.trigger.i]
    count = 0
    for other in sorted(drafts, key=lambda each: -each.trigger.i):
        if other.trigger.i >= draft.trigger.i or other.kind in _NOT_DENIED or other.extra:
            continue
        if here - sentences[other.trigger.i] > near or count >= _REACH:
            return
        if not _claimed_by(other, reporters, fillers):
            continue
        count += 1
        draft.links.append(("denies", other))
        yield _negated(draft, other, speakers, count)


def _claimed_by(draft: Draft, reporters: set[str], fillers: Fillers) -> bool:
    for claimant in draft.claimants:
        entity = fillers.entity(claimant.agent)
        owner = entity.belongs_to if entity is not None else ""
        if claimant.agent in reporters or (owner and owner in reporters):
            return True
    return False


def _negated(denial: Draft, other: Draft, speakers: list[Filler], number: int) -> Draft:
    """The same event, as the denier has it: not so."""
    made = Draft(
        other.frame, other.kind, denial.trigger, denial.anchor, [denial.trigger], {}, extra=f"denied-{number}"
    )
    made.fillers = {role: list(row) for role, row in other.fillers.items()}
    made.modality = Modality(Status.NOT_HELD, negated=True)
    made.coreferent = other.coreferent or other
    made.places = list(other.places)
    made.claimants = tuple(
        Attribution(each.entity, Span(each.start, each.end, each.text), AttributionMode.INDIRECT)
        for each in speakers
    )
    made.confidence = 0.7
    return made
