"""Learning the lemma table of ``lemmas`` from treebanks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from .conllu import TreebankSentence, TreebankWord
from .lemmas import Lemmatizer

_LONGEST_ENDING = 6
_RULE_FROM = 3
"""How many different words must show a rule for an ending."""

Edit = tuple[int, str]


def learn_lemmas(sentences: Iterable[TreebankSentence]) -> tuple[dict[tuple[str, str], Edit], dict[tuple[str, str], str]]:
    """Rules and exceptions that give the treebanks' lemmas back."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if _usable(word):
                seen[word.xpos, word.form.lower()][word.lemma] += 1
    majority = {key: lemmas.most_common(1)[0][0] for key, lemmas in seen.items()}
    rules = _rules(majority)
    plain = Lemmatizer(rules, {})
    exceptions = {
        (tag, form): lemma for (tag, form), lemma in majority.items() if plain.by_rule(form, tag) != lemma
    }
    return rules, exceptions


def _usable(word: TreebankWord) -> bool:
    odd = "Typo=Yes" in word.feats or word.deprel == "goeswith" or word.lemma == "_"
    return not odd and word.xpos not in {"NNP", "ADD", "GW"}


def _edit(form: str, lemma: str) -> Edit:
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return len(form) - shared, lemma[shared:]


def _rules(majority: dict[tuple[str, str], str]) -> dict[tuple[str, str], Edit]:
    """For each tag and ending the commonest edit, where it differs from what the next shorter ending says."""
    votes: dict[tuple[str, str], Counter[Edit]] = defaultdict(Counter)
    for (tag, form), lemma in majority.items():
        edit = _edit(form, lemma.lower())
        for size in range(min(_LONGEST_ENDING, len(form)) + 1):
            votes[tag, form[len(form) - size :]][edit] += 1
    rules: dict[tuple[str, str], Edit] = {}
    for (tag, ending), counts in sorted(votes.items(), key=lambda item: (len(item[0][1]), item[0])):
        edit, _ = min(counts.items(), key=lambda item: (-item[1], item[0]))
        if (ending == "" or counts.total() >= _RULE_FROM) and edit != _inherited(rules, tag, ending):
            rules[tag, ending] = edit
    return rules


def _inherited(rules: dict[tuple[str, str], Edit], tag: str, ending: str) -> Edit | None:
    for start in range(1, len(ending) + 1):
        if (tag, ending[start:]) in rules:
            return rules[tag, ending[start:]]
    return None


def write_lemmas(sentences: Iterable[TreebankSentence], path: Path) -> None:
    """Learn and write the table."""
    rules, exceptions = learn_lemmas(sentences)
    lines = [f"{tag}\t*{ending}\t{strip}\t{add}" for (tag, ending), (strip, add) in rules.items()]
    lines += [f"{tag}\t{form}\t{lemma}" for (tag, form), lemma in exceptions.items()]
    path.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
