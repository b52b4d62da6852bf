"""How well linking does on gold mentions: agents right, precision of known entities, duplicates.

Gold files hold offsets and entity ids only: `document<TAB>start<TAB>end<TAB>ids`, ids parted by spaces for
plurals; `-` marks a stretch that names no agent or place. A stretch is the shortest that tells the mention
(the surname, the noun of an office), and the narrowest predicted mention that holds it is compared. An id
that curated knowledge does not have stands for a cluster: a minted entity is right if it stands for that
cluster more often than for any other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..ontology.errors import DataError
from ..ontology.model import Entity, Mention

NOTHING = "-"


@dataclass(frozen=True, slots=True, order=True)
class GoldMention:
    """A stretch of a document and the entities it stands for; none if it names no entity."""

    document: str
    start: int
    end: int
    entities: tuple[str, ...]


@dataclass(slots=True)
class LinkingScore:
    """Counts of one evaluation; `errors` holds each wrong stretch as (gold, predicted)."""

    agents: int = 0
    agents_right: int = 0
    known: int = 0
    known_right: int = 0
    entities: int = 0
    duplicates: int = 0
    errors: list[tuple[GoldMention, tuple[str, ...]]] = field(
        default_factory=list["tuple[GoldMention, tuple[str, ...]]"]
    )
    spurious: list[tuple[str, Mention]] = field(default_factory=list["tuple[str, Mention]"])

    @property
    def agent_accuracy(self) -> float:
        """Share of gold agent mentions on the right entities."""
        return self.agents_right / self.agents if self.agents else 0.0

    @property
    def known_precision(self) -> float:
        """Share of predicted mentions of known entities that are right."""
        return self.known_right / self.known if self.known else 0.0

    @property
    def duplicate_rate(self) -> float:
        """Share of predicted entities that stand for what another one stands for already."""
        return self.duplicates / self.entities if self.entities else 0.0


def read_gold(path: Path) -> list[GoldMention]:
    """Read a gold file.

    Raises
    ------
    DataError
        If a line has not four columns.
    """
    found: list[GoldMention] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 4:
            raise DataError(str(path), number, f"{len(cells)} columns; write document, start, end and ids")
        ids = () if cells[3] == NOTHING else tuple(sorted(cells[3].split()))
        found.append(GoldMention(cells[0], int(cells[1]), int(cells[2]), ids))
    return found


def score_linking(
    gold: Iterable[GoldMention],
    predicted: Mapping[str, tuple[Mention, ...]],
    known: Mapping[str, Entity],
) -> LinkingScore:
    """Compare predictions by document id with gold.

    Parameters
    ----------
    predicted
        Mentions of every gold document.
    known
        Curated entities; those with a Wikidata id count for `known_precision`.
    """
    score = LinkingScore()
    rows = [(each, *_narrowest(predicted.get(each.document, ()), each.start, each.end)) for each in gold]
    clusters = _clusters(rows, known)
    covered: set[tuple[str, int, int]] = set()
    for each, ids, span in rows:
        if span is not None:
            covered.add((each.document, *span))
        right = _same(each, ids, clusters, known)
        if _agents(each.entities):
            score.agents += 1
            score.agents_right += right
        if any(_has_wikidata(key, known) for key in ids):
            score.known += 1
            score.known_right += right
        if not right:
            score.errors.append((each, ids))
    _count_spurious(score, predicted, {each.document for each, _, _ in rows}, covered, known)
    _count_duplicates(score, clusters)
    return score


def _narrowest(
    mentions: tuple[Mention, ...], start: int, end: int
) -> tuple[tuple[str, ...], tuple[int, int] | None]:
    """Entities and span of the narrowest mention that holds `[start, end)`."""
    holding = [m for m in mentions if m.span.start <= start and end <= m.span.end]
    if not holding:
        return (), None
    best = min(holding, key=lambda m: (m.span.end - m.span.start, m.span.start)).span
    ids = sorted({m.entity for m in holding if m.span == best})
    return tuple(ids), (best.start, best.end)


def _clusters(
    rows: list[tuple[GoldMention, tuple[str, ...], tuple[int, int] | None]], known: Mapping[str, Entity]
) -> dict[str, str]:
    """For each predicted id the gold id it most often stands for."""
    votes: dict[str, Counter[str]] = {}
    for each, ids, _ in rows:
        if len(ids) == len(each.entities) == 1:
            votes.setdefault(ids[0], Counter())[_scoped(each.document, each.entities[0], known)] += 1
    return {key: counted.most_common(1)[0][0] for key, counted in votes.items()}


def _scoped(document: str, key: str, known: Mapping[str, Entity]) -> str:
    """Groups without name are told apart by document; other ids are one across documents."""
    return f"{document} {key}" if key.startswith("group/") and key not in known else key


def _same(
    each: GoldMention, ids: tuple[str, ...], clusters: Mapping[str, str], known: Mapping[str, Entity]
) -> bool:
    if ids == each.entities:
        return True
    if len(ids) != len(each.entities):
        return False
    wanted = sorted(_scoped(each.document, key, known) for key in each.entities)
    return wanted == sorted(key if key in known else clusters.get(key, key) for key in ids)


def _agents(entities: tuple[str, ...]) -> bool:
    return any(not key.startswith(("place/", "agreement/")) for key in entities)


def _has_wikidata(key: str, known: Mapping[str, Entity]) -> bool:
    entity = known.get(key)
    return entity is not None and bool(entity.wikidata)


def _count_spurious(
    score: LinkingScore, predicted: Mapping[str, tuple[Mention, ...]], documents: set[str],
    covered: set[tuple[str, int, int]], known: Mapping[str, Entity],
) -> None:  # fmt: skip
    """Mentions of known entities where gold has nothing count against precision."""
    for document in sorted(documents):
        for mention in predicted.get(document, ()):
            key = (document, mention.span.start, mention.span.end)
            if key not in covered:
                score.spurious.append((document, mention))
                if _has_wikidata(mention.entity, known):
                    score.known += 1


def _count_duplicates(score: LinkingScore, clusters: Mapping[str, str]) -> None:
    score.entities = len(clusters)
    score.duplicates = len(clusters) - len(set(clusters.values()))
