"""The shipped pipeline loads and annotates."""

from __future__ import annotations

from parley.extract.language import load_language


def test_a_sentence_gets_tags_a_tree_lemmas_and_entities() -> None:
    doc = load_language()("The ministers met in Geneva on Monday.")
    met = doc[2]
    assert (met.tag_, met.lemma_, met.dep_, met.head.i) == ("VBD", "meet", "ROOT", 2)
    assert ("Geneva", "GPE") in [(ent.text, ent.label_) for ent in doc.ents]
