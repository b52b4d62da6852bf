"""Events of one document: triggers found in one pass, drafts made, linked to each other, and judged."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ..ontology.model import Attribution, AttributionMode, Span
from .agreements import Agreements
from .arguments import Arguments
from .attribution import Attributor
from .retelling import resolve_discourse
from .drafts import Draft, Modality
from .fillers import Fillers
from .frames import Frame, Lexicon
from .grammar import Tree, word
from .kinds import is_contact
from .status import StatusReader

_NAMED = frozenset({"name", "alias", "acronym", "surname"})
_SIDES = ("party", "participant", "signatory", "visitor")


class EventFinder:
    """Finds the events of documents with one lexicon of frames."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def find(self, doc: Doc, fillers: Fillers) -> list[Draft]:
        """The event drafts of a document, in the order of their triggers."""
        triggers = list(self._triggers(doc, fillers))
        if not triggers:
            return []
        tree = Tree(doc, self._lexicon.bridges, fillers.units(doc))
        arguments = Arguments(tree, self._lexicon, fillers, Agreements(tree, self._lexicon, fillers))
        drafts = [draft for frame, token in triggers if (draft := arguments.draft(frame, token)) is not None]
        drafts = _merge_carried(drafts)
        drafts = self._judge(drafts, tree, fillers)
        attributor = Attributor(doc, tree, self._lexicon, fillers)
        for draft in drafts:
            draft.claimants = _with_deniers(draft, attributor.attribute(draft), drafts)
        drafts = resolve_discourse(drafts, fillers)
        return _settled(drafts)

    def _triggers(self, doc: Doc, fillers: Fillers) -> Iterator[tuple[Frame, Token]]:
        """The words that may evoke an event, with each frame that they may evoke, in text order."""
        known = self._lexicon.by_word
        covered = fillers.covered(_NAMED)
        for token in doc:
            tag = token.tag_
            pos = "verb" if tag.startswith("VB") else "noun" if tag.startswith("NN") else ""
            if tag == "JJ" and token.text.endswith("ed"):
                pos = "verb"
            if not pos:
                continue
            frames = known.get((word(token), pos)) or (known.get((token.lower_, pos)) if pos == "noun" else None)
            if frames and not (tag.startswith("NNP") and covered(token)) and token.dep_ not in ("aux", "case", "mark"):
                yield from ((frame, token) for frame in frames)

    def _judge(self, drafts: list[Draft], tree: Tree, fillers: Fillers) -> list[Draft]:
        """Read status, link events to events, and keep the one best draft of each trigger."""
        owners: dict[int, list[Draft]] = {}
        for draft in drafts:
            owners.setdefault(draft.trigger.i, []).append(draft)
        reader = StatusReader(tree, self._lexicon, lambda token: owners.get(token.i, []))
        for draft in drafts:
            reader.read(draft)
        _link_by_functions(drafts, reader)
        kept = _best_of_triggers(drafts)
        for draft in kept:
            draft.links = [(relation, other) for relation, other in draft.links if other in kept]
        _share(kept)
        return [*kept, *_mediations(kept)]


def _link_by_functions(drafts: list[Draft], reader: StatusReader) -> None:
    """Link frames to the events at their complement functions that stand above them (*talks mediated by*)."""
    carried: dict[int, list[Draft]] = {}
    for draft in drafts:
        if not draft.frame.relation or is_contact(draft.kind):
            for token in draft.carriers:
                carried.setdefault(token.i, []).append(draft)
    for draft in drafts:
        relation = draft.frame.relation
        if not relation:
            continue
        for function in draft.frame.complements:
            for token in draft.functions.get(function, ()):
                for other in carried.get(token.i, ()):
                    if other is not draft and (relation, other) not in draft.links:
                        draft.links.append((relation, other))
                        other.modality = reader.under(draft, other.modality)
        if relation == "mediationOf":
            _link_beside(draft, carried)


def _link_beside(draft: Draft, carried: dict[int, list[Draft]]) -> None:
    """A mediation named beside the talks it is about (*talks under EU mediation*)."""
    top = draft.carriers[-1]
    if top.dep_ in ("obl", "nmod", "compound", "obl:agent", "acl", "amod"):
        for other in carried.get(top.head.i, ()):
            if other is not draft and other.kind != "Mediation" and ("mediationOf", other) not in draft.links:
                draft.links.append(("mediationOf", other))


def _best_of_triggers(drafts: list[Draft]) -> list[Draft]:
    """One draft for each trigger: one that takes an event before one that does not."""
    chosen: dict[int, Draft] = {}
    for draft in drafts:
        if draft.frame.requires_complement and not draft.links:
            continue
        earlier = chosen.get(draft.trigger.i)
        if earlier is None or (draft.links and not earlier.links) or (earlier.bare and not draft.bare):
            chosen[draft.trigger.i] = draft
    return [draft for draft in drafts if chosen.get(draft.trigger.i) is draft]


def _merge_carried(drafts: list[Draft]) -> list[Draft]:
    """A meeting *for talks* is one contact: the noun's arguments go to the verb's event."""
    by_trigger = {draft.trigger.i: draft for draft in drafts if draft.frame.pos == "verb" and is_contact(draft.kind)}
    kept: list[Draft] = []
    for draft in drafts:
        hosts = [by_trigger[each.i] for each in draft.carriers if each.i in by_trigger]
        verb = next((each for each in hosts if each is not draft and each.kind != "Visit"), None)
        if verb is None or not is_contact(draft.kind):
            kept.append(draft)
            continue
        for role, row in draft.fillers.items():
            role = "participant" if role == "party" and verb.kind == "Meeting" else role
            for filler in row:
                verb.add(role, filler)
    return kept


def _share(drafts: list[Draft]) -> None:
    """Hand roles over along the links: the mediator to the talks, the parties to the mediation, the refuser."""
    for draft in drafts:
        for relation, other in draft.links:
            for role, target in draft.frame.shares.items():
                for filler in draft.fillers.get(role, ()):
                    other.add(target, filler)
            if relation == "mediationOf":
                for role in _SIDES:
                    for filler in other.fillers.get(role, ()):
                        if filler.entity not in draft.entities("mediator"):
                            draft.add("party", filler)
                if _stands_below(draft, other):
                    draft.modality = other.modality
            if draft.frame.actor:
                _add_actor(draft, other)


def _stands_below(draft: Draft, other: Draft) -> bool:
    """Whether a mediation is told inside the noun phrase or clause of what it is about."""
    carriers = {each.i for each in other.carriers}
    return draft.trigger.i in carriers or any(each.i in carriers for each in draft.trigger.ancestors)


def _add_actor(draft: Draft, other: Draft) -> None:
    role = other.frame.roles.get("actor", "participant")
    if len(other.entities(*_SIDES)) < 2 and role in _SIDES:
        for row in (draft.fillers.get(role_name, ()) for role_name in ("speaker", "initiator")):
            for filler in row:
                other.add(role, filler)


def _mediations(drafts: list[Draft]) -> Iterator[Draft]:
    """A mediation of its own for every event that names a mediator and has none yet."""
    told = {id(other) for draft in drafts if draft.kind == "Mediation" for relation, other in draft.links}
    for draft in drafts:
        if draft.kind == "Mediation" or not draft.fillers.get("mediator") or id(draft) in told:
            continue
        made = Draft(draft.frame, "Mediation", draft.trigger, draft.anchor, draft.carriers, {}, extra="mediation")
        made.fillers["mediator"] = list(draft.fillers["mediator"])
        for role in _SIDES:
            for filler in draft.fillers.get(role, ()):
                made.add("party", filler)
        made.modality = Modality(draft.modality.status, draft.modality.factuality, draft.modality.negated)
        made.places = draft.places
        made.links.append(("mediationOf", draft))
        yield made


def _with_deniers(draft: Draft, found: tuple[Attribution, ...], drafts: list[Draft]) -> tuple[Attribution, ...]:
    """The claimants, and whoever denies the event as an object (*denied the meeting*)."""
    deniers = [
        Attribution(filler.entity, Span(filler.start, filler.end, filler.text), AttributionMode.INDIRECT)
        for other in drafts
        for relation, nested in other.links
        if relation == "denies" and nested is draft
        for filler in other.fillers.get("speaker", ())
    ]
    known = {each.agent for each in found}
    return (*(each for each in deniers if each.agent not in known), *found)


def _settled(drafts: list[Draft]) -> list[Draft]:
    """The drafts that name somebody, in text order, with links only among them."""
    kept = [draft for draft in drafts if draft.entities()]
    for draft in kept:
        draft.links = [(relation, other) for relation, other in draft.links if other in kept]
        if draft.coreferent is not None and draft.coreferent not in kept:
            draft.coreferent = None
    return sorted(kept, key=lambda draft: (draft.trigger.idx, draft.extra))
