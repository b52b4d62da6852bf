"""Offices that somebody seeks or is chosen for, and that no one is meant by: "run for president"."""

from __future__ import annotations

from .agent_phrases import AgentPhrase
from .referents import SUBJECTS, Discourse, is_state

_SEEKING = frozenset(
    {"nominee", "candidate", "contender", "run", "bid", "race", "campaign", "contest", "stand", "vie",
     "compete", "election", "ballot", "nominate", "nomination", "candidacy", "choose", "pick", "choice",
     "frontrunner", "front-runner", "hopeful", "favourite", "favorite", "qualify", "eligible"}
)  # fmt: skip
_BECOMING = frozenset({"be", "become", "remain"})
_WISHING = frozenset({"want", "hope", "wish", "seek", "aspire", "aim", "plan", "intend", "like", "try"})
_BODIES = ("body/", "party/")


def is_sought(talk: Discourse, phrase: AgentPhrase) -> bool:
    """Whether a bare office is one that somebody wants, or runs for: "wants to be president"."""
    table = talk.table
    if phrase.determiner or phrase.possessor >= 0 or phrase.owners:
        return False
    above = table.heads[phrase.head]
    if table.case(phrase.head) in ("for", "as"):
        return table.lemmas[above] in _SEEKING or table.lemmas[table.heads[above]] in _SEEKING
    copula = any(table.deps[kid] == "cop" for kid in table.kids[phrase.head])
    wished = phrase.head if copula else above if table.lemmas[above] in _BECOMING else -1
    return wished >= 0 and table.deps[wished] == "xcomp" and table.lemmas[table.heads[wished]] in _WISHING


def state_of_body_above(talk: Discourse, phrase: AgentPhrase) -> str:
    """The one state whose parliament or court does what a clause with a bare office tells.

    "Peru's court let the president run": the president of Peru.
    """
    table, states, token = talk.table, set[str](), phrase.head
    while table.heads[token] != token:
        token = table.heads[token]
        acting = (kid for kid in table.kids[token] if table.deps[kid] in SUBJECTS and kid < phrase.head)
        for known in (talk.known[kid] for kid in acting if kid in talk.known):
            states |= {talk.state_of(each) for each in known.entities if each.startswith(_BODIES)}
    return next(iter(states)) if len(states) == 1 and all(map(is_state, states)) else ""
