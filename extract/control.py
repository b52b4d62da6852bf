"""Who does what a verb without a subject tells: coordination, control and raising, reduced clauses."""

from __future__ import annotations

from .argument import ArgumentTree
from .noun_doers import doers_below, owners_of_effort
from .parsed import Token
from .tree_shape import is_verbal, word

OBJECT_CONTROL = frozenset(
    {
        "accuse", "advise", "aid", "allow", "appeal", "appoint", "ask", "assist", "authorise",
        "authorize", "beg", "blame", "bring", "cajole", "call", "coax", "compel", "convince", "demand",
        "direct", "enable", "encourage", "exhort", "expect", "force", "get", "give", "help", "implore",
        "incite", "induce", "instruct", "invite", "lead", "let", "lure", "mandate", "nudge", "oblige",
        "order", "permit", "persuade", "plead", "press", "pressure", "prod", "prompt", "push", "recruit",
        "request", "require", "see", "send", "support", "suspect", "teach", "tell", "train", "urge",
        "want", "warn",
    }
)  # fmt: skip
"""Verbs whose object does what their infinitive says (*urged X to sign*)."""
_IT = frozenset({"it"})
AIMS = frozenset(
    {"priority", "goal", "aim", "objective", "ambition", "intention", "task", "duty", "wish", "hope"}
)
"""What doing something is for whom it is still to be done: *signing the pact is our goal*."""
JOYS = frozenset(
    {"pleasure", "honor", "honour", "privilege", "delight", "joy", "great", "good", "wonderful", "nice"}
)
"""What it is to do something that one does: *it is a pleasure to welcome you*."""
_THANKS = frozenset({"gratitude", "appreciation", "thanks", "thank", "tribute", "admiration", "recognition"})
THANKING = frozenset(
    {"thank", "praise", "commend", "congratulate", "credit", "applaud", "salute", "laud", "hail", "criticize",
     "criticise", "condemn", "denounce", "punish", "sanction", "reward", "censure", "rebuke", "slam", "blast",
     "castigate", "lambast", "lambaste", "chide", "berate", "scold", "reprimand", "upbraid", "deride",
     "excoriate", "fault", "rap", "slate", "pillory", "reproach", "admonish", "mock", "ridicule", "sue"}
)  # fmt: skip
"""Verbs that name a deed with *for*, and as their object whose it is."""
_BLAMING = frozenset(
    {
        "accuse",
        "blame",
        "suspect",
        "prevent",
        "stop",
        "keep",
        "convict",
        "discourage",
        "dissuade",
        "bar",
        "ban",
        "block",
        "prohibit",
        "forbid",
        "exclude",
        "deter",
    }
)
_LASHING = frozenset({"lash", "hit", "rail"})
_PUNISHING = frozenset(
    {"designate", "sanction", "blacklist", "arrest", "detain", "jail", "imprison", "expel", "charge",
     "indict", "fine", "punish", "penalize", "fire", "dismiss"}
)  # fmt: skip
_JUDGING = frozenset(
    {"oppose", "resist", "advocate", "favour", "favor", "support", "back", "criticise", "criticize",
     "condemn", "denounce", "endorse", "welcome"}
)  # fmt: skip
"""Verbs with a gerund that others than the subject may do."""
_CAUTIONING = frozenset({"warn", "caution", "advise", "urge"})
_RECOMMENDING = frozenset({"urge", "recommend", "encourage", "demand", "discourage"})
CALLING = frozenset({"call", "appeal", "prevail", "plead", "rely", "count"})
"""Verbs that name with *on* or *to* who is to do something."""
_NAMING = {"appeal": ("on", "upon", "to"), "plead": ("with",)}
"""Prepositions behind which other verbs than those with *on* name who is to do something."""
_SENDING = frozenset({"send", "dispatch", "appoint", "name", "designate", "assign", "commission", "mandate"})

_SUMMONING = frozenset({"summon", "call", "convene", "invite", "demarche"})
_TELLING = frozenset(
    {"convey", "express", "lodge", "deliver", "register", "communicate", "protest", "hand", "inform",
     "condemn", "denounce", "notify", "tell"}
)  # fmt: skip
"""What is done to somebody for whom one has sent."""
_MEETING = frozenset({"meet", "join"})
_TOGETHER = frozenset({"sign", "initial", "conclude", "ratify", "seal"})
"""What those who meet for it do together."""
_TRAINING = frozenset({"train", "teach", "recruit", "equip", "coach"})


def shared_subject(tree: ArgumentTree, verb: Token) -> list[Token]:
    """The subject that a verb takes from elsewhere: coordination, control, participles."""
    head, dep = verb.head, verb.dep_
    infinitive = tree.is_infinitive(verb)
    if word(head) in _CAUTIONING and is_verbal(head) and "against" in tree.marks(verb):
        return [*tree.at(head, "object"), *tree.at(head, "iobj")]
    if dep == "conj" and is_verbal(head):
        return _own(tree, head)
    if dep == "conj" and head.pos_ == "ADJ":  # "was ready and promised"
        return _subjects(tree, head)
    if word(head) in JOYS and infinitive and tree.has_word(head, "expl", _IT):
        return _first_person(tree, verb)
    if word(head) == "take" and infinitive and tree.has_word(head, "expl", _IT):
        objects = [each for each in tree.children(head) if each.dep_ in ("obj", "iobj")]
        return [each for each in objects if each.ent_type_ not in ("DATE", "TIME")]
    if dep == "csubj" and word(head) in AIMS:  # "A says leaving is its goal", "is a priority"
        owners = [each for each in tree.children(head) if each.dep_ == "nmod:poss"]
        return owners or (tree.at(head.head, "subject") if head.dep_ == "ccomp" else [])
    if dep == "conj" and tree.child(head, "cop") is not None:  # "was the host and mediated"
        return _subjects(tree, head)
    if dep in ("advcl", "xcomp") and infinitive and (sent := _sent(tree, head)):
        return sent
    if dep in ("advcl", "xcomp") and infinitive and word(head) in _SUMMONING and word(verb) in _TELLING:
        return tree.at(head, "subject")  # "was summoned to convey a protest": by who summoned him
    if dep == "xcomp":
        advised = verb.tag_ == "VBG" and word(head) in _RECOMMENDING and not infinitive
        return [] if advised else _controllers(tree, head)  # "urged moving the talks": who would move them
    if dep == "advcl" and infinitive and word(head) in _MEETING and word(verb) in _TOGETHER:
        keys = ("subject", "object", "with")
        return [each for key in keys for each in tree.at(head, key)]  # "met Roe to sign a pact"
    if dep == "advcl" and word(head) in CALLING and infinitive:
        called = _called(tree, head) or tree.at(head, "for")  # "called for joint action to free them"
        if called:
            return called
    if dep in ("advcl", "ccomp") and is_verbal(head) and _is_reduced(tree, verb):
        return _doers_of_reduced(tree, verb, head)
    beside = dep == "advcl" and tree.child(head, "cop") is not None  # "Having met her, he was in a hurry"
    described = dep in ("advcl", "acl", "ccomp") and head.pos_ in ("ADJ", "ADV")
    if (beside or described) and _is_reduced(tree, verb):
        own = [each for each in tree.children(head) if each.dep_ in ("nsubj", "nsubj:pass")]
        inner = head.dep_ in ("xcomp", "advmod") and is_verbal(head.head)
        if inner and not own:
            return tree.at(head.head, "subject")  # "saw fit to", "went so far as to"
        return own
    return doers_below(tree, verb, head) if dep in ("acl", "amod") and not is_verbal(head) else []


def _own(tree: ArgumentTree, verb: Token) -> list[Token]:
    """The subject of a verb as it stands: what is acted on, in the passive."""
    return tree.at(verb, "object" if tree.is_passive(verb) else "subject")


def _subjects(tree: ArgumentTree, predicate: Token) -> list[Token]:
    return [each for each in tree.children(predicate) if each.dep_ == "nsubj"]


def _doers_of_reduced(tree: ArgumentTree, verb: Token, head: Token) -> list[Token]:
    """Who does what a participle or infinitive beside a verb tells (*thanked Oman for hosting*)."""
    marks = set(tree.marks(verb))
    if marks & {"in", "at", "to"} and (owners := owners_of_effort(tree, head)):
        return owners
    if "for" in marks and (thanked := _thanked(tree, head)):
        return thanked
    if "including" in marks and ((doers := _doers_of_deeds(tree, head)) or word(head) in _JUDGING):
        return doers
    if word(head) in ("quote", "cite") and verb.i > head.i and (quoted := tree.at(head, "object")):
        return quoted  # "quoted him as saying", "quotes officials in its report saying"
    joined = tree.at(head, "object") if "in" in marks and word(head) == "join" else []
    blamed = word(head) in _BLAMING | THANKING and bool(marks & {"of", "from", "for", "on"})
    blamed = blamed or (word(head) in _PUNISHING and "for" in marks)
    blamed = blamed or (word(head) == "credit" and "with" in marks)
    done_to = tree.at(head, "object") if blamed or tree.is_passive(head) else []
    if tree.is_passive(head) and (promised := tree.at(head, "iobj")):
        done_to = promised  # "having recognised it, A was promised a loan"
    if "for" in marks and word(head) in _LASHING:
        done_to = tree.at(head, "at")  # "lashed out at A for bombing"
    # "joined Canada in imposing sanctions", "stopped short of accusing A"
    return [*joined, *(done_to or tree.at(head, "subject"))]


def _controllers(tree: ArgumentTree, head: Token) -> list[Token]:
    """Who does what the complement of a verb or adjective tells."""
    if not is_verbal(head):
        owners = [each for each in tree.children(head) if each.dep_ in ("nsubj", "nmod:poss")]
        if not owners and head.dep_ == "xcomp":  # "stands ready to host"
            return tree.at(head.head, "subject")
        return owners
    if word(head) in _JUDGING:
        return []  # "opposed tightening the embargo": whoever would tighten it
    objects: list[Token] = []
    if word(head) in OBJECT_CONTROL:
        objects = [*tree.at(head, "object"), *tree.at(head, "iobj"), *_called(tree, head)]
    return objects or _own(tree, head)


def _sent(tree: ArgumentTree, verb: Token) -> list[Token]:
    """Who is sent, given an office or trained to do something: *sent Marrack Goulding to mediate*."""
    if word(verb) in _TRAINING:
        return tree.at(verb, "object")
    objects = tree.at(verb, "object") if word(verb) in _SENDING else ()
    return [each for each in objects if each.ent_type_ == "PERSON"]


def _called(tree: ArgumentTree, verb: Token) -> list[Token]:
    """Whom one calls on, or appeals to, to do something."""
    keys = _NAMING.get(word(verb), ("on", "upon"))
    return [each for key in keys for each in tree.at(verb, key)]


def _first_person(tree: ArgumentTree, verb: Token) -> list[Token]:
    """Who says what a joy it is to do something, where *I* stands in that sentence or the next."""
    first, last = tree.sentences.bounds(verb)
    end = tree.sentences.bounds(tree.tokens[last])[1] if last < len(tree.tokens) else last
    near = sorted(tree.tokens[first:end], key=lambda each: (each.i >= last, abs(each.i - verb.i)))
    return [each for each in near if each.lower_ in ("i", "me", "my")][:1]


def _thanked(tree: ArgumentTree, verb: Token) -> list[Token]:
    """To whom thanks are expressed (*expressed gratitude to Oman* for hosting)."""
    things = [each for each in tree.children(verb) if each.dep_ == "obj" and word(each) in _THANKS]
    below = [each for thing in (verb, *things) if things for each in tree.children(thing)]
    return [each for each in below if each.dep_ in ("obl", "nmod") and tree.case(each) == "to"]


def _doers_of_deeds(tree: ArgumentTree, verb: Token) -> list[Token]:
    """Whose deeds an object tells: *condemned Chad's actions, including expelling* two diplomats."""
    deeds = [each for each in tree.children(verb) if each.dep_ == "obj"]
    below = [each for deed in deeds for each in tree.children(deed)]
    return [each for each in below if each.dep_ == "nmod:poss" or tree.case(each) in ("by", "of")]


def _is_reduced(tree: ArgumentTree, verb: Token) -> bool:
    helping = [each for each in tree.children(verb) if each.dep_ in ("aux", "aux:pass")]
    whole = any(each.tag_ in ("VBD", "VBZ", "VBP", "MD") for each in helping)
    return (verb.tag_ in ("VBG", "VBN") and not whole) or tree.is_infinitive(verb)
