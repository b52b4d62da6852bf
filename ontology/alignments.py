"""The alignments with other vocabularies: an SSSOM table (`alignments.sssom.tsv`) and the Turtle made of it.

Run `python -m parley.ontology.alignments` after editing the table; a test fails while the two differ.
SSSOM is the Simple Standard for Sharing Ontological Mappings (Matentzoglu et al., Database 2022).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from .errors import DataError
from .namespaces import ALIGNMENTS, CODES, PARLEY, PREFIXES, SKOS

COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
)
PREDICATES = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")
TABLE = "alignments.sssom.tsv"
_HEAD = """# Generated from alignments.sssom.tsv by `python -m parley.ontology.alignments`; edit the table.
# The mappings are annotations: they leave OWL 2 DL and what is inferred as they are.
"""


@dataclass(frozen=True, slots=True, order=True)
class Mapping:
    """One row of the table: a term of Parley, how it fits, and the term it is mapped to; IRIs in full."""

    subject: str
    predicate: str
    object: str
    object_label: str


def load_mappings() -> tuple[Mapping, ...]:
    """The mappings that ship with Parley, in order of the table."""
    return read_mappings((files("parley.ontology") / TABLE).read_text("utf-8"))


def read_mappings(text: str) -> tuple[Mapping, ...]:
    """Read an SSSOM table with its metadata in comment lines.

    Raises
    ------
    DataError
        At the line that has an undeclared prefix, another predicate than SKOS mappings, or missing columns.
    """
    prefixes: dict[str, str] = {}
    found: list[Mapping] = []
    header = False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("#  "):
            prefix, _, iri = line[3:].partition(": ")
            prefixes[prefix] = iri
        elif not line.startswith("#"):
            cells = line.split("\t")
            if not header and tuple(cells) != COLUMNS:
                raise DataError(TABLE, number, f"The columns are {line!r}. Write {', '.join(COLUMNS)}.")
            if header:
                found.append(_mapping(number, cells, prefixes))
            header = True
    return tuple(found)


def _mapping(number: int, cells: list[str], prefixes: dict[str, str]) -> Mapping:
    if len(cells) != len(COLUMNS):
        raise DataError(TABLE, number, f"{len(cells)} cells. Write {len(COLUMNS)}, parted by tabs.")
    subject, _, predicate, value, label, _ = cells
    if predicate.removeprefix("skos:") not in PREDICATES:
        raise DataError(
            TABLE, number, f"{predicate} is no mapping. Write one of skos:{', skos:'.join(PREDICATES)}."
        )
    one, link, two = (_expand(number, curie, prefixes) for curie in (subject, predicate, value))
    return Mapping(one, link, two, label)


def _expand(number: int, curie: str, prefixes: dict[str, str]) -> str:
    prefix, colon, local = curie.partition(":")
    if not colon or prefix not in prefixes:
        raise DataError(TABLE, number, f"{curie} has no declared prefix. Add it to the curie_map.")
    return prefixes[prefix] + local


def write_turtle(mappings: tuple[Mapping, ...]) -> str:
    """The mappings as Turtle, and the CAMEO and PLOVER codes as SKOS concepts (codes only)."""
    lines = [_HEAD.rstrip("\n")]
    lines += [f"@prefix {name}: <{PREFIXES[name]}> ." for name in ("dcterms", "owl", "parley", "skos")]
    lines += ["", f"<{ALIGNMENTS}> a owl:Ontology ;"]
    lines += ['    dcterms:title "Parley beside other vocabularies"@en ;']
    lines += ["    dcterms:license <https://www.apache.org/licenses/LICENSE-2.0> ."]
    lines += [""] + [f"skos:{name} a owl:AnnotationProperty ." for name in PREDICATES]
    lines += ["", *_schemes(mappings), ""]
    for mapping in sorted(mappings):
        subject = mapping.subject.replace(str(PARLEY), "parley:")
        predicate = mapping.predicate.replace(str(SKOS), "skos:")
        lines.append(f"{subject} {predicate} <{mapping.object}> .")
    return "\n".join(lines) + "\n"


def _schemes(mappings: tuple[Mapping, ...]) -> Iterator[str]:
    codes = sorted({mapping.object for mapping in mappings if mapping.object.startswith(str(CODES))})
    for scheme in sorted({code.rpartition("/")[0] for code in codes}):
        yield f'<{scheme}> a skos:ConceptScheme ; dcterms:title "{scheme.rpartition("/")[2].upper()}" .'
    for code in codes:
        scheme, _, notation = code.rpartition("/")
        yield f'<{code}> a skos:Concept ; skos:inScheme <{scheme}> ; skos:notation "{notation}" .'


def main() -> None:
    """Write `alignments.ttl` beside the table."""
    target = Path(str(files("parley.ontology") / "alignments.ttl"))
    target.write_text(write_turtle(load_mappings()), encoding="utf-8")


if __name__ == "__main__":
    main()
