"""Learning the table of ``lemmas`` from treebanks, and from a tagged corpus what base forms exist."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from .conllu import TreebankSentence, TreebankWord
from .lemmas import LONGEST_ENDING, NAME_TAGS, Edit, LemmaTable, Lemmatizer

_RULE_FROM = 3
"""How many different words must show a rule for an ending."""

_KNOWN_FROM = 2
"""How often a base form must occur in the tagged corpus."""

Key = tuple[str, str]


def learn_lemmas(sentences: Iterable[TreebankSentence], known: Iterable[Key] = ()) -> LemmaTable:
    """Rules and exceptions that give the treebanks' lemmas back; ``known`` adds base forms."""
    seen: dict[Key, Counter[str]] = defaultdict(Counter)
    bases: set[Key] = set(known)
    for sentence in sentences:
        for word in sentence.words:
            if _usable(word):
                seen[word.xpos, word.form.lower()][word.lemma] += 1
                bases |= _base(word)
    majority = {key: lemmas.most_common(1)[0][0] for key, lemmas in seen.items()}
    plain = LemmaTable(rules=_rules(majority), known=frozenset(bases))
    regular = Lemmatizer(plain).regular
    exceptions = {
        (tag, form): lemma for (tag, form), lemma in majority.items() if regular(form, tag) != lemma
    }
    return LemmaTable(plain.rules, exceptions, plain.known)


def read_base_forms(path: Path) -> set[Key]:
    """Base verbs and lower-case adjectives of a tagged corpus (GMB's JSON lines), if the file is there."""
    if not path.exists():
        return set()
    counts: Counter[Key] = Counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            for word, tag in zip(row["tokens"], row["pos"], strict=True):
                if tag in {"VB", "VBP", "JJ"} and word.isalpha() and word.islower():
                    counts["JJ" if tag == "JJ" else "VB", word] += 1
    return {key for key, count in counts.items() if count >= _KNOWN_FROM}


def _usable(word: TreebankWord) -> bool:
    odd = "Typo=Yes" in word.feats or word.deprel == "goeswith" or word.lemma == "_"
    return not odd and word.xpos not in NAME_TAGS


def _base(word: TreebankWord) -> set[Key]:
    if word.upos == "VERB" and word.lemma.isalpha():
        return {("VB", word.lemma)}
    return {("JJ", word.form)} if word.xpos == "JJ" and word.form.islower() else set()


def _edit(form: str, lemma: str) -> Edit:
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return len(form) - shared, lemma[shared:]


def _rules(majority: dict[Key, str]) -> dict[Key, Edit]:
    """For each tag and ending the commonest edit, where it differs from what the next shorter ending says."""
    votes: dict[Key, Counter[Edit]] = defaultdict(Counter)
    for (tag, form), lemma in majority.items():
        edit = _edit(form, lemma.lower())
        for size in range(min(LONGEST_ENDING, len(form)) + 1):
            votes[tag, form[len(form) - size :]][edit] += 1
    rules: dict[Key, Edit] = {}
    for (tag, ending), counts in sorted(votes.items(), key=lambda item: (len(item[0][1]), item[0])):
        edit, _ = min(counts.items(), key=lambda item: (-item[1], item[0]))
        if (ending == "" or counts.total() >= _RULE_FROM) and edit != _inherited(rules, tag, ending):
            rules[tag, ending] = edit
    return rules


def _inherited(rules: dict[Key, Edit], tag: str, ending: str) -> Edit | None:
    for start in range(1, len(ending) + 1):
        if (tag, ending[start:]) in rules:
            return rules[tag, ending[start:]]
    return None


def write_lemma_table(table: LemmaTable, path: Path) -> None:
    """Write the table, sorted."""
    lines = [f"{tag}\t*{ending}\t{strip}\t{add}" for (tag, ending), (strip, add) in table.rules.items()]
    lines += [f"{tag}\t{form}\t{lemma}" for (tag, form), lemma in table.exceptions.items()]
    lines += [f"{tag}\t{form}" for tag, form in table.known]
    path.write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
