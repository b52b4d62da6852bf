"""What extraction reads of a pipeline, and whether a given pipeline sets it."""

from __future__ import annotations

from spacy.language import Language

from .language_errors import LabelSchemeError

NEEDED_DEPENDENCIES = frozenset(
    {
        "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "ccomp",
        "compound", "conj", "cop", "det", "flat", "mark", "nmod", "nmod:poss", "nsubj", "nsubj:pass",
        "obj", "obl", "parataxis", "xcomp",
    }
)  # fmt: skip
NEEDED_TAGS = frozenset(
    {"NN", "NNS", "NNP", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "IN", "PRP", "PRP$", "CD"}
)
NEEDED_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "DATE"})
_PROBE = "The ministers of both countries met in Geneva on Monday."


def check_scheme(nlp: Language) -> None:
    """Refuse a pipeline that does not set the annotations and label names that extraction reads.

    Raises:
        LabelSchemeError: with everything that is missing.
    """
    problems = [*_missing_annotations(nlp), *_missing_labels(nlp)]
    if problems:
        name = f"{nlp.lang}_{nlp.meta.get('name', 'pipeline')}"
        raise LabelSchemeError(
            f"The spaCy pipeline “{name}” cannot stand in for Parley's own: " + "; ".join(problems) + ". "
            "Extraction reads Universal Dependencies trees, Penn tags, morphology, lemmas and "
            "OntoNotes entity labels."
        )


def _missing_annotations(nlp: Language) -> list[str]:
    doc = nlp(_PROBE)
    names = {
        "SENT_START": "sentence starts",
        "TAG": "Penn tags",
        "POS": "universal tags",
        "MORPH": "morphology",
    }
    names |= {"LEMMA": "lemmas", "DEP": "a dependency tree"}
    missing = [words for attribute, words in names.items() if not doc.has_annotation(attribute)]
    return [f"it sets no {', no '.join(missing)}"] if missing else []


def _missing_labels(nlp: Language) -> list[str]:
    declared = {label for labels in nlp.pipe_labels.values() for label in labels}
    if not declared:
        return ["its components declare no labels"]
    wanted = {"dependency labels": NEEDED_DEPENDENCIES, "tags": NEEDED_TAGS, "entity labels": NEEDED_ENTITIES}
    return [
        f"{kind} missing: {', '.join(sorted(labels - declared))}"
        for kind, labels in wanted.items()
        if labels - declared
    ]
