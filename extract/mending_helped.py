"""Who is helped, or called on, to do it: *is helping A and B discuss a plan*, as if B discussed it alone."""

from __future__ import annotations

from .parsed import Doc, Token

_HELPING = ("help", "let", "make")
_DEEDS = ("conj", "ccomp", "parataxis")


def mend_helped(doc: Doc) -> None:
    """Join the second of those who are helped to the first, and hang what they do on the help, in place."""
    for verb in doc.having("lemma_", _HELPING):
        helped = next((each for each in verb.rights if each.dep_ == "obj"), None)
        if helped is None:
            continue
        for deed in verb.rights:
            subject = next((each for each in deed.lefts if each.dep_ == "nsubj"), None)
            if subject is None or deed.dep_ not in _DEEDS or deed.tag_ not in ("VB", "VBP"):
                continue
            after = helped.right_edge.i + 1
            joint = doc[after] if after < len(doc) else helped
            if joint.lower_ == "and" and subject.left_edge.i in (joint.i, joint.i + 1):
                subject.head, subject.dep_ = helped, "conj"
                joint.head, joint.dep_ = subject, "cc"
                deed.dep_, deed.tag_ = "xcomp", "VB"


def mend_called_on(doc: Doc) -> None:
    """Give *was called on by A to go* and *whom A called on to go* what is asked, and of whom, in place."""
    for verb in doc.having("lemma_", ("call",)):
        particle = next((each for each in verb.rights if _is_bare_on(each)), None)
        deed = next((each for each in verb.rights if each.dep_ == "advcl" and each.tag_ == "VB"), None)
        if verb.pos_ != "VERB" or particle is None or deed is None:
            continue
        deed.dep_ = "xcomp"
        whom = next((each for each in verb.lefts if each.tag_ in ("WDT", "WP")), None)
        if whom is not None and whom.dep_ in ("obl", "obj"):
            whom.dep_ = "obl"
            particle.head, particle.dep_ = whom, "case"


def _is_bare_on(token: Token) -> bool:
    return token.lower_ in ("on", "upon") and token.dep_ in ("compound:prt", "obl", "advmod")
