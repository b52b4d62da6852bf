"""Which of the treebanks' morphological features the model predicts."""

from __future__ import annotations

KEPT_FEATURES = (
    "Case", "Definite", "Degree", "Gender", "Mood", "Number", "NumType", "Person", "Polarity", "Poss",
    "PronType", "Reflex", "Tense", "VerbForm", "Voice",
)  # fmt: skip
"""The features that the model predicts; the rest (Typo, Abbr, Style, …) describe the spelling."""


def kept_features(feats: str) -> str:
    """The part of a FEATS column that the model predicts.

    >>> kept_features("Mood=Ind|Number=Sing|Style=Coll|Tense=Past|VerbForm=Fin")
    'Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin'
    """
    return "|".join(part for part in feats.split("|") if part.split("=")[0] in KEPT_FEATURES) or "_"
