"""Judging a pipeline on treebanks and entity corpora (used by ``parley model evaluate``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from .conllu import TreebankSentence
from .entity_tags import ENTITY_LABELS
from .evaluation_docs import (
    RunningText,
    entity_documents,
    gold_words_doc,
    running_text,
    treebank_documents,
)
from .ner_data import EntitySentence
from .scoring import Tally
from .spelling import Offsets, text_of
from .treebank_features import kept_features


def judge_gold_words(nlp: Language, sentences: Sequence[TreebankSentence], tally: Tally) -> None:
    """Tags, morphology, lemmas and trees on the treebank's own words and sentences."""
    groups = list(treebank_documents(sentences))
    docs = [gold_words_doc(nlp.vocab, group) for group in groups]
    for group, doc in zip(groups, nlp.pipe(docs), strict=True):
        tokens = iter(doc)
        for sentence in group:
            _judge_sentence(sentence, [next(tokens) for _ in sentence.words], tally)


def _judge_sentence(sentence: TreebankSentence, tokens: Sequence[Token], tally: Tally) -> None:
    size = len(tokens)
    pairs = list(zip(tokens, sentence.words, strict=True))
    heads = [_head(token, tokens[0].i) == word.head for token, word in pairs]
    labels = [_label(token) == word.deprel for token, word in pairs]
    broad = [_label(token).split(":")[0] == word.deprel.split(":")[0] for token, word in pairs]
    right = {
        "UPOS": sum(token.pos_ == word.upos for token, word in pairs),
        "XPOS": sum(token.tag_ == word.xpos for token, word in pairs),
        "FEATS": sum((str(token.morph) or "_") == kept_features(word.feats) for token, word in pairs),
        "lemma": sum(token.lemma_ == word.lemma for token, word in pairs),
        "UAS": sum(heads),
        "LAS": sum(head and label for head, label in zip(heads, labels, strict=True)),
        "LAS, no subtypes": sum(head and label for head, label in zip(heads, broad, strict=True)),
    }
    for name, count in right.items():
        tally.add(name, count, size, size)


def _head(token: Token, shift: int) -> int:
    return -1 if token.head.i == token.i else token.head.i - shift


def _label(token: Token) -> str:
    return "root" if token.dep_ == "ROOT" else token.dep_


def judge_running_text(
    nlp: Language, sentences: Sequence[TreebankSentence], tally: Tally, *, paragraphs: bool
) -> None:
    """Words, sentences and trees from raw text; words are compared by their characters."""
    texts = [running_text(group, paragraphs=paragraphs) for group in treebank_documents(sentences)]
    groups = list(treebank_documents(sentences))
    for text, group, doc in zip(texts, groups, nlp.pipe(text.text for text in texts), strict=True):
        found = {(sent[0].idx, sent[-1].idx + len(sent[-1])) for sent in map(_trimmed, doc.sents) if sent}
        tally.add_sets("sentences", found, text.sentences)
        words = {(token.idx, token.idx + len(token)) for token in doc if not token.is_space}
        tally.add_sets("words", words, [bounds for inner in text.words for bounds in inner])
        tally.add_sets("raw XPOS", _tagged(doc), _gold_tagged(text, group))
        tally.add_sets("raw LAS", _arcs(doc), _gold_arcs(text, group))


def _trimmed(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if not token.is_space]


def _bounds(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token)


def _tagged(doc: Doc) -> list[object]:
    return [(_bounds(token), token.tag_) for token in doc if not token.is_space]


def _gold_tagged(text: RunningText, group: Sequence[TreebankSentence]) -> list[object]:
    return [
        (bounds, word.xpos)
        for sentence, inner in zip(group, text.words, strict=True)
        for word, bounds in zip(sentence.words, inner, strict=True)
    ]


def _arcs(doc: Doc) -> list[object]:
    return [
        (_bounds(token), None if token.head.i == token.i else _bounds(token.head), _label(token))
        for token in doc
        if not token.is_space
    ]


def _gold_arcs(text: RunningText, group: Sequence[TreebankSentence]) -> list[object]:
    return [
        (bounds, None if word.head < 0 else inner[word.head], word.deprel)
        for sentence, inner in zip(group, text.words, strict=True)
        for word, bounds in zip(sentence.words, inner, strict=True)
    ]


def judge_entities(
    nlp: Language,
    sentences: Sequence[EntitySentence],
    tally: Tally,
    *,
    per_label: bool = True,
    documents: bool = False,
) -> None:
    """Entities from raw text, exact bounds and label.

    Each sentence is a text of its own; with ``documents``, a paragraph of its document's. Where a source has
    one label for several of ours (LOC for states, places and buildings), ours count as that one. Labels about
    which it is silent, and whatever touches a gold entity that may be anything, do not count.
    """
    groups = list(entity_documents(sentences)) if documents else [[sentence] for sentence in sentences]
    laid_out = [_paragraphs(group) for group in groups]
    merged = _merged_labels(sentences)
    for group, (_, bounds), doc in zip(groups, laid_out, nlp.pipe(text for text, _ in laid_out), strict=True):
        ents = list(doc.ents)
        for sentence, offsets in zip(group, bounds, strict=True):
            inside = [ent for ent in ents if offsets[0][0] <= ent.start_char < offsets[-1][1]]
            _judge_entities_of(sentence, offsets, inside, merged, tally, per_label=per_label)


def _paragraphs(group: Sequence[EntitySentence]) -> tuple[str, list[Offsets]]:
    """A document's text, blank lines between its sentences; and where the words of each lie in it."""
    text = ""
    bounds: list[Offsets] = []
    for sentence in group:
        own, offsets = text_of(sentence)
        text += "\n\n" if text else ""
        bounds.append([(len(text) + start, len(text) + end) for start, end in offsets])
        text += own
    return text, bounds


def _judge_entities_of(
    sentence: EntitySentence,
    offsets: Offsets,
    ents: Iterable[Span],
    merged: Mapping[str, str],
    tally: Tally,
    *,
    per_label: bool,
) -> None:
    gold = {(offsets[span.start][0], offsets[span.end - 1][1]): span.labels for span in sentence.spans}
    unsure = [bounds for bounds, labels in gold.items() if len(labels) == len(ENTITY_LABELS)]
    sure = {bounds: merged[min(labels)] for bounds, labels in gold.items() if bounds not in unsure}
    found = {
        (ent.start_char, ent.end_char): merged.get(str(ent.label_), str(ent.label_))
        for ent in ents
        if ent.label_ not in sentence.silent_about
    }
    counted = {bounds: label for bounds, label in found.items() if not _touches(bounds, unsure)}
    tally.add_sets("entities", counted.items(), sure.items())
    if per_label:
        for label in sorted({*counted.values(), *sure.values()}):
            tally.add_sets(label, _of(counted, label), _of(sure, label))


def _merged_labels(sentences: Sequence[EntitySentence]) -> dict[str, str]:
    """For each of our labels the name of the coarsest label that the source uses for it."""
    merged: dict[str, str] = {}
    for labels in {span.labels for sentence in sentences for span in sentence.spans}:
        if len(labels) < len(ENTITY_LABELS):
            name = "/".join(sorted(labels))
            for label in labels:
                merged[label] = max(merged.get(label, ""), name, key=len)
    return merged


def _touches(bounds: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < bounds[1] and bounds[0] < end for start, end in others)


def _of(spans: dict[tuple[int, int], str], label: str) -> list[tuple[int, int]]:
    return [bounds for bounds, name in spans.items() if name == label]
