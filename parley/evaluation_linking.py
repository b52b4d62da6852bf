"""Judging mentions and links: who and where is named, stretch by stretch, on documents marked by a reader.

Measures of the report:

agent mentions
    Right where a stretch that names an agent has the right entity; missing otherwise. Recall is the share
    of mentions on the right entity. `agents: …` are its parts by the kind of what is named first.
set apart
    Stretches (missing) in headings, captions and notes that reading keeps out of a document's text. They
    cannot be linked and count in no other measure.
known entities
    Right and wrong of what was linked to an entity with a Wikidata id, links where the reader saw nothing
    included. Precision is the figure that counts.
entities told once
    Wrong are entities that stand for what another one stands for already; groups without a name, of which
    every document has its own, do not count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .evaluation import Case, Extract, open_case, texts
from .evaluation_alignment import align
from .evaluation_gold import GoldDocument, Offsets
from .evaluation_report import Report, make_report
from .evaluation_scores import Mistake, Tally
from .ontology.errors import DataError, InputError
from .ontology.model import Entity, Extraction

Ids = frozenset[str]

_COLUMNS = 5
_NOTHING = "-"
_UNJUDGED = "?"
_NO_AGENT = ("place/", "agreement/")
_KINDS = {"person": "persons", "state": "states", "authority": "states", "group": "groups"}


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A stretch of a text (character offsets, half open) and what it names.

    `answers` are alternatives, the preferred one first; each is the set of entities named together. No answer
    stands for a stretch that names nothing, `judged` is false where no reader could know.
    """

    start: int
    end: int
    answers: tuple[Ids, ...]
    judged: bool = True


@dataclass(frozen=True, slots=True)
class LinkingCase:
    """A marked document: its text and the documents that reading makes of it, and its marks."""

    case: Case
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    entity: str


@dataclass(frozen=True, slots=True)
class _Row:
    document: str
    gold: GoldMention
    found: Ids
    read: bool


def read_marks(path: Path) -> dict[tuple[str, str], list[GoldMention]]:
    """Marks of a gold file, by dataset and item.

    Raises
    ------
    DataError
        If a line is not `dataset<TAB>item<TAB>start<TAB>end<TAB>ids`.
    """
    marks: dict[tuple[str, str], list[GoldMention]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != _COLUMNS or not (cells[2].isdecimal() and cells[3].isdecimal() and cells[4]):
            raise DataError(str(path), number, f"{line!r}; write dataset, item, start, end and ids")
        marks.setdefault((cells[0], cells[1]), []).append(_mention(int(cells[2]), int(cells[3]), cells[4]))
    return marks


def _mention(start: int, end: int, ids: str) -> GoldMention:
    if ids in (_NOTHING, _UNJUDGED):
        return GoldMention(start, end, (), judged=ids == _NOTHING)
    return GoldMention(start, end, tuple(frozenset(each.split()) for each in ids.split("|")))


def load_linking_cases(gold: Path, data: Path, *, split: str = "dev") -> tuple[list[LinkingCase], list[str]]:
    """Marked documents of a split (`dev`, `held-out`, `all`), and the names of those without data."""
    cases: list[LinkingCase] = []
    missing: list[str] = []
    for each in ("dev", "held-out") if split == "all" else (split,):
        path = gold / "linking" / f"{each}.tsv"
        if not path.exists():
            raise InputError(f"{path}: not there. Say where the gold is with --gold.")
        for (dataset, item), mentions in read_marks(path).items():
            name = f"{dataset}#{item}"
            case = open_case(GoldDocument(name, "", dataset, item, each, (), ()), gold, data)
            if case is None:
                missing.append(name)
            else:
                cases.append(LinkingCase(case, tuple(_trimmed(case.text, mark) for mark in mentions)))
    return cases, missing


def judge_linking(
    cases: Sequence[LinkingCase], extract: Extract, known: Mapping[str, Entity],
    *, resamples: int = 1000, seed: int = 1,
) -> Report:  # fmt: skip
    """Extract the documents of `cases` and compare their mentions with the marks.

    A stretch is compared with the narrowest mention that holds it, or with the widest inside it. Entities
    that `known` (curated knowledge) does not have, on either side, stand for each other where they mostly do.
    """
    if not cases:
        raise InputError("Nothing to judge: no marked document of that split is there.")
    extractions = extract(document for each in cases for document in each.case.documents)
    found: list[list[_Found]] = []
    rows: list[list[_Row]] = []
    for each in cases:
        mentions, words = _found(each.case, [next(extractions) for _ in each.case.documents])
        found.append(mentions)
        rows.append(
            [
                _Row(each.case.gold.name, mark, _at(mark, mentions, each.mentions), _overlaps(mark, words))
                for mark in each.mentions
                if mark.judged
            ]
        )
    judge = _Judge(known, [row for document in rows for row in document])
    tallies = [
        judge.tally(each, document, mentions)
        for each, document, mentions in zip(cases, rows, found, strict=True)
    ]
    return make_report(tallies, texts(each.case for each in cases), resamples=resamples, seed=seed)


@dataclass(slots=True)
class _Judge:
    known: Mapping[str, Entity]
    rows: list[_Row]
    stands_for: dict[str, str] = field(default_factory=dict[str, str])
    taken: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        votes: dict[str, Counter[str]] = {}
        for row in self.rows:
            pair = self._pair(row)
            if pair:
                votes.setdefault(pair[0], Counter())[pair[1]] += 1
        self.stands_for = {key: counted.most_common(1)[0][0] for key, counted in votes.items()}

    def _pair(self, row: _Row) -> tuple[str, str] | None:
        """A found entity and the wanted one (scoped) that it must stand for, the others being found."""
        for answer in row.gold.answers:
            left, wanted = row.found - answer, answer - row.found
            if len(left) == len(wanted) == 1:
                return next(iter(left)), self._scoped(row.document, next(iter(wanted)))
            if not left and not wanted and len(answer) == 1:
                key = next(iter(answer))
                return key, self._scoped(row.document, key)
        return None

    def _scoped(self, document: str, key: str) -> str:
        """Groups without name are told apart by document; other ids are one across documents."""
        return f"{document} {key}" if key.startswith("group/") and key not in self.known else key

    def _right(self, row: _Row) -> bool:
        return any(self._same(row, answer) for answer in row.gold.answers or (frozenset[str](),))

    def _same(self, row: _Row, answer: Ids) -> bool:
        wanted = {self._scoped(row.document, key) for key in answer}
        meant = {self._meant(key, wanted) for key in row.found}
        return wanted == meant or self._are_as_many_groups(meant - wanted, answer, wanted - meant)

    def _are_as_many_groups(self, found: set[str], answer: Ids, wanted: set[str]) -> bool:
        """Whether several nameless groups are told once, together ("people of A and B"), and as many found.

        Which of them is which no other mention tells, as it does where one stands alone.
        """
        several = len(answer) > 1 and len(found) == len(wanted)
        return several and all(
            each.rpartition(" ")[2].startswith("group/")
            and each not in self.known
            and each not in self.stands_for
            for each in (*found, *wanted)
        )

    def _meant(self, key: str, wanted: set[str]) -> str:
        """What a found id stands for; an unknown one never for an entity of curated knowledge."""
        meant = self.stands_for.get(key, key)
        return meant if key not in self.known and meant not in self.known and meant in wanted else key

    def tally(self, each: LinkingCase, rows: Iterable[_Row], mentions: Sequence[_Found]) -> Tally:
        tally = Tally(each.case.gold.name)
        for row in rows:
            self._judge(tally, row)
        marks = each.mentions
        for mention in mentions:
            if self._on_wikidata(mention.entity) and not any(
                mark.start < mention.end and mention.start < mark.end for mark in marks
            ):
                tally.add("known entities", wrong=1)
                self._note(tally, "known entities", mention.start, mention.end, "-", mention.entity)
        return tally

    def _judge(self, tally: Tally, row: _Row) -> None:
        if not row.read:
            tally.add("set apart", missing=1)
            return
        gold, right = row.gold, self._right(row)
        wanted = " | ".join(" ".join(sorted(answer)) for answer in gold.answers) or "-"
        found = " ".join(sorted(row.found))
        if any(not key.startswith(_NO_AGENT) for answer in gold.answers[:1] for key in answer):
            kind = _KINDS.get(min(gold.answers[0]).partition("/")[0], "organisations")
            for measure in ("agent mentions", f"agents: {kind}"):
                tally.add(measure, right=int(right), missing=int(not right))
            if not right:
                self._note(tally, "agent mentions", gold.start, gold.end, wanted, found)
        if any(self._on_wikidata(key) for key in row.found):
            tally.add("known entities", right=int(right), wrong=int(not right))
            if not right:
                self._note(tally, "known entities", gold.start, gold.end, wanted, found)
        for key in sorted(row.found - self.taken):
            self._count_once(tally, row, key)

    def _count_once(self, tally: Tally, row: _Row, key: str) -> None:
        self.taken.add(key)
        meant = self.stands_for.get(key)
        if meant is None or (key.startswith("group/") and key not in self.known):
            return
        first = next(other for other, same in self.stands_for.items() if same == meant)
        tally.add("entities told once", right=int(first == key), wrong=int(first != key))
        if first != key:
            self._note(tally, "entities told once", row.gold.start, row.gold.end, first, key)

    def _on_wikidata(self, key: str) -> bool:
        return key in self.known and bool(self.known[key].wikidata)

    @staticmethod
    def _note(tally: Tally, measure: str, start: int, end: int, wanted: str, found: str) -> None:
        tally.mistakes.append(Mistake(tally.document, start, end, measure, "", wanted, found))


def _found(case: Case, extractions: Iterable[Extraction]) -> tuple[list[_Found], list[Offsets]]:
    """Mentions of the documents read from a text, and the words that they have of it, in its offsets."""
    found: set[_Found] = set()
    words: list[Offsets] = []
    for extraction in extractions:
        alignment = align(case.text, extraction.document)
        words += alignment.words()
        for mention in extraction.mentions:
            place = alignment.to_reference(mention.span.start, mention.span.end)
            if place:
                found.add(_Found(*place, mention.entity))
    return sorted(found, key=lambda each: (each.start, each.end, each.entity)), sorted(words)


def _overlaps(mark: GoldMention, words: Sequence[Offsets]) -> bool:
    place = bisect_left(words, (mark.start, mark.start))
    return any(start < mark.end and mark.start < end for start, end in words[max(place - 1, 0) : place + 1])


def _at(mark: GoldMention, mentions: Sequence[_Found], marks: Iterable[GoldMention]) -> Ids:
    """Entities of the narrowest mention that holds the stretch, or else of the widest inside it.

    A mention inside it that has a mark of its own ("Yemen" in "people of Yemen") is not looked at.
    """
    own = [(each.start, each.end) for each in marks if _within(each, mark) and not _within(mark, each)]
    holding = [
        each for each in mentions if mark.answers and each.start <= mark.start and mark.end <= each.end
    ]
    inside = [
        each
        for each in mentions
        if mark.start <= each.start
        and each.end <= mark.end
        and not any(start <= each.start and each.end <= end for start, end in own)
    ]
    if holding:
        best = min(holding, key=lambda each: (each.end - each.start, each.start))
    elif inside:
        best = max(inside, key=lambda each: (each.end - each.start, -each.start))
    else:
        return frozenset()
    return frozenset(each.entity for each in mentions if (each.start, each.end) == (best.start, best.end))


def _within(inner: GoldMention, outer: GoldMention) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _trimmed(text: str, mark: GoldMention) -> GoldMention:
    """The stretch without marks at its ends: mentions are told word by word (`U.S`, not `U.S.`)."""
    start, end = mark.start, mark.end
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return GoldMention(start, end, mark.answers, mark.judged)
