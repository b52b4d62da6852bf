"""Who is given which post, read as one name with it: *elected Ann Roe president*."""

from __future__ import annotations

from .parsed import Doc, Token

_GIVING = frozenset(
    {"elect", "reelect", "re-elect", "appoint", "reappoint", "re-appoint", "name", "nominate", "make",
     "choose", "designate", "proclaim", "declare", "crown", "confirm", "install"}
)  # fmt: skip
_BEFORE_POSTS = frozenset({"compound", "amod", "nmod", "nmod:desc"})


def mend_posts(doc: Doc) -> None:
    """Make an object of the person's name before a post, and a complement of the post, in place."""
    for verb in doc.having("lemma_", _GIVING):
        for post in verb.children:
            if verb.pos_ != "VERB" or post.dep_ not in ("obj", "xcomp") or post.tag_ != "NN":
                continue
            name = next((each for each in post.children if _is_person_before(each, verb, post)), None)
            if name is None:
                continue
            for each in post.children:
                if each.i < name.i:
                    each.head = name  # "named Senator Ann Lee ambassador"
            name.head, name.dep_ = verb, "obj"
            post.dep_ = "xcomp"


def _is_person_before(name: Token, verb: Token, post: Token) -> bool:
    """Whether a name that a verb opens, or a title before it, is that of the person who gets a post."""
    named = name.ent_type_ == "PERSON" and name.dep_ in _BEFORE_POSTS and verb.i < name.i < post.i
    owned = any(each.dep_ == "case" and each.tag_ == "POS" for each in name.children)
    between = post.doc.span(verb.i + 1, name.left_edge.i)
    return named and not owned and all(each.pos_ == "PROPN" for each in between)
