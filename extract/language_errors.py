"""What can go wrong around the language model; each error is also the matching builtin."""

from __future__ import annotations

from ..ontology.errors import ParleyError


class LanguageError(ParleyError):
    """Root of the errors of the language model."""


class TreebankFormatError(LanguageError, ValueError):
    """A treebank or an entity file does not follow its format."""


class ModelFilesError(LanguageError, FileNotFoundError):
    """A file of the shipped model is missing or is not what the model's configuration says."""


class LabelSchemeError(LanguageError, ValueError):
    """A plugged-in pipeline does not set the annotations that extraction reads."""
