"""Names annotated over a treebank's training sentences, kept as positions alone; the treebank has the words.

``data/treebank_names.tsv`` covers the train part of UD English EWT by the conventions of Universal NER,
which itself covers dev and test only. A line is a document: its id, a tab, and its names in order, each as
``sentence:start-end:LABEL``. Sentences count from 1 as in their ``sent_id``, words from 0, ``end`` is past
the last word, and the label is PER, ORG or LOC. A document without names has a line too: it was read.
"""

from __future__ import annotations

import re
from pathlib import Path

from .conllu import TreebankSentence
from .language_errors import TreebankFormatError
from .ner_data import UNIVERSAL_NER_SILENT, EntitySentence, LabelledSpan, four_labels

PATH = Path(__file__).parent / "data" / "treebank_names.tsv"

_NAME = re.compile(r"(\d+):(\d+)-(\d+):(PER|ORG|LOC)")


class TreebankNames:
    """The names of every annotated document, by document and sentence."""

    def __init__(self, path: Path = PATH) -> None:
        """Read the file.

        Raises:
            TreebankFormatError: a line is not as told above; the message names it.
        """
        self._names: dict[str, dict[int, list[LabelledSpan]]] = {}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            document, _, names = line.partition("\t")
            sentences = self._names.setdefault(document, {})
            for name in names.split():
                found = _NAME.fullmatch(name)
                if found is None:
                    wanted = "want sentence:start-end:PER, ORG or LOC"
                    raise TreebankFormatError(f"{path.name}:{number}: {name!r}; {wanted}")
                sentence, start, end = map(int, found.group(1, 2, 3))
                span = LabelledSpan(start, end, four_labels(found.group(4)))
                sentences.setdefault(sentence, []).append(span)

    def of(self, sentence: TreebankSentence) -> EntitySentence | None:
        """The sentence with its names; nothing where its document was not annotated."""
        document, _, number = sentence.sent_id.rpartition("-")
        if document not in self._names:
            return None
        spans = self._names[document].get(int(number), ())
        return EntitySentence(sentence.forms, tuple(spans), UNIVERSAL_NER_SILENT)
