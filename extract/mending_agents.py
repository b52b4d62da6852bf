"""Who acts, stands beside or between others: *by A and B*, *along with B*, *with A as mediator*."""

from __future__ import annotations

from .parsed import Doc, Token
from .tree_shape import cases

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SUBJECTS = ("nsubj", "nsubj:pass")
_BESIDE = frozenset({"along", "together"})
_DONE_TO = frozenset(
    {"sanction", "designate", "blacklist", "arrest", "detain", "expel", "release", "free", "kill", "invite"}
)
"""Verbs of which who is named *along with* the object suffers the same."""
_COOPERATING = ("cooperation", "coordination", "partnership", "collaboration")
_BROKERING = frozenset({"broker", "mediate", "facilitate", "negotiate", "sponsor", "co-sponsor"})
_CHAIRING = frozenset({"chair", "co-chair", "moderate", "host", "co-host", "organize", "organise", "attend"})
_VENUES = frozenset(
    {"airport", "palace", "residence", "villa", "ministry", "headquarters", "border", "port", "talk",
     "meeting", "summit", "conference", "session", "gathering", "congress", "assembly", "ceremony", "round"}
)  # fmt: skip
_HANDING = frozenset({"hand", "deliver", "give", "present", "convey", "return", "extradite", "surrender"})
_GRANTING = frozenset({"deny", "refuse", "grant"})
_HITTING = frozenset({"hit", "slap", "lodge", "file", "register", "leave"})
"""Verbs with a phrase with *with* before *by*: *hit with sanctions by A*, *lodged with B by A*."""
_FORMALITIES = frozenset({"presence", "behalf", "name", "company", "participation"})
_AUSPICES = frozenset(
    {"mediation", "auspex", "auspices", "auspice", "aegis", "facilitation", "patronage", "supervision"}
)
_OVER = frozenset({"over", "for", "about", "after"})
_AT = frozenset({"at", "in", "near", "outside"})
_MEANS = frozenset(
    {"decree", "vote", "majority", "acclamation", "consensus", "referendum", "telephone", "phone", "letter",
     "video", "videolink", "proclamation"}
)  # fmt: skip
"""By what something is done, which nobody else does."""
_DECREES = frozenset({"decree", "order", "edict", "ordinance"})
_SIGNING = ("sign", "initial", "co-sign", "countersign")
_WATCHING = frozenset(
    {"witness", "mediate", "broker", "attend", "observe", "oversee", "supervise", "facilitate"}
)

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "DATE", "TIME", "MONEY"})
_CHARGING = ("accuse", "suspect", "convict")
_ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_NO_DEEDS = frozenset(
    {"people", "nation", "state", "country", "government", "regime", "organization", "organisation",
     "group", "movement", "party", "army", "list", "blacklist", "terrorism", "terror", "head", "official",
     "minister", "president", "leader", "task", "court", "border", "territory", "soil", "prison", "custody",
     "office", "post", "cabinet"}
)  # fmt: skip
"""What nobody does: after it *by A* tells who did what the verb says."""

_BETWEEN = frozenset({"mediator", "co-mediator", "facilitator", "broker", "intermediary", "go-between"})
_PARTS = frozenset({"part", "role"})


def mend_companions(doc: Doc) -> None:
    """Make who stands with somebody, *along with B*, *who with B* did it, do what that one does, in place."""
    for token in doc.having("lower_", ("with", "alongside")):
        if token.dep_ != "case" or not token.i:
            continue
        before = token.nbor(-1)
        doing = before.tag_ == "WP" and before.dep_ == "nsubj" and before.head == token.head.head
        words = [token] if doing or token.lower_ == "alongside" else [before, token]
        if token.lower_ == "with" and not doing and words[0].lower_ not in _BESIDE:
            continue
        subject = before if doing else _accompanied(token.head, words[0].i)
        if subject is not None and subject.i != token.head.i:
            other = token.head
            other.head, other.dep_ = (before.head, "nsubj") if doing else (subject, "conj")
            for word in words:
                word.head, word.dep_ = other, "cc"
    for noun in doc.having("lower_", _COOPERATING):
        _mend_partners(noun)


def _mend_partners(noun: Token) -> None:
    """Let those *in cooperation with* whom somebody mediates, or hosts a conference, do so, too."""
    verb = noun.head
    subject = next((each for each in verb.lefts if each.dep_ in (*_SUBJECTS, "obl:agent")), None)
    if noun.dep_ != "obl" or subject is None or subject.dep_ == "nsubj:pass" or "in" not in cases(noun):
        return
    for partner in noun.rights:
        case = next((each for each in partner.lefts if each.dep_ == "case"), None)
        if case is not None and case.lower_ == "with" and (_mediates(verb) or verb.lemma_ in _CHAIRING):
            partner.head, partner.dep_ = subject, "conj"
            case.head, case.dep_ = partner, "cc"
            return


def _mediates(verb: Token) -> bool:
    """Whether a verb tells of a mediation: *broker*, *continue its mediation*, *undertake* efforts of it."""
    things = [each for each in verb.children if each.dep_ == "obj"]
    things += [verb.head] if verb.dep_ == "acl:relcl" else []
    words = {each.lemma_ for thing in things for each in (thing, *thing.lefts)}
    return verb.lemma_ in _BROKERING or "mediation" in words


def mend_signed_for(doc: Doc) -> None:
    """Let who signs sign *for* somebody (*A signed for Mali and B for Chad*; *by A for Mali and B for Chad*).

    The second signer, whose verb is left out, is a parser's partner of whom the first one signed for.
    """
    for verb in doc.having("lemma_", _SIGNING):
        if verb.pos_ != "VERB":
            continue
        behalves = [e for e in verb.children if e.dep_ in ("obl", "conj") and e.lemma_ == "behalf"]
        for behalf in behalves:
            behalf.dep_ = "obl"
            _raise_signers(verb, behalf)
        acting = [each for each in verb.children if each.dep_ in ("nsubj", "obl:agent")]
        if not acting:
            continue
        sides = [*_on_behalf_of(verb), *behalves]
        for signer in [each for first in (*acting, *sides) for each in _listed(first)]:
            further = _on_behalf_of(signer) if _is_a_name(signer) else []
            if further and any(signer.head == side for side in sides):
                signer.head = acting[0]
            for side in further:
                side.head, side.dep_ = verb, "obl"
        for signer in [each for side in (*_on_behalf_of(verb), *behalves) for each in side.subtree]:
            last = signer.dep_ == "conj" and _is_a_name(signer) and signer.right_edge
            opening = last.nbor(1).lower_ if last and last.i + 1 < len(doc) else ""
            if opening == "for" or (opening == "on" and last and last.nbor(2).lower_ == "behalf"):
                signer.head = acting[0]
        _raise_further_signers(verb, acting[0])
    for noun in doc.having("lemma_", ("signatory", "co-signatory")):
        if noun.dep_ == "nsubj" and _is_a_name(noun.head):
            _raise_further_signers(noun.head, noun.head)  # "the signatories were A for Mali and B for Chad"


def _raise_further_signers(verb: Token, signer: Token) -> None:
    """Make those signers whose verb is left out too: *A signed for Mali, her colleague B for Chad*.

    They stand between whom the one before signed for and their own *for*, with no verb between.
    """
    doc, end = verb.doc, verb.sent[-1].i
    opening = before = next((i for i in range(verb.i + 1, end) if doc[i].lower_ == "for"), end)
    while opening < end:
        start = before + 1
        opening = next((i for i in range(start, end) if doc[i].lower_ == "for"), end)
        between = range(start, opening)
        joint = next((i for i in between if doc[i].lower_ in ("and", ",", ";")), opening)
        if (
            opening == end
            or doc[before].head.i < before
            or any(doc[i].tag_[:2] in ("VB", "MD") for i in between)
        ):
            return
        names = [doc[i] for i in range(joint, opening) if _is_a_name(doc[i]) and doc[i].dep_ != "flat"]
        if not names or doc[opening].head.i < opening:
            return
        first = _top_within(names[0], joint, opening)
        first.head, first.dep_ = signer, "conj"
        for each in names[1:]:
            if not joint <= each.head.i < opening and _top_within(each, joint, opening) == each:
                each.head, each.dep_ = first, "conj"
        for side in (doc[before].head, doc[opening].head):
            side.head, side.dep_ = verb, "obl"
        before = opening


def _top_within(token: Token, start: int, end: int) -> Token:
    """The word of a stretch that a token hangs on, through words of the stretch."""
    while start <= token.head.i < end and token.head.i != token.i:
        token = token.head
    return token


def _raise_signers(verb: Token, behalf: Token) -> None:
    """Make those who sign *on behalf of A by X and on behalf of B by Y* the agents of the verb."""
    signers = [each for each in behalf.subtree if each.dep_ == "nmod" and "by" in cases(each)]
    for signer in signers if any(each.dep_ == "aux:pass" for each in verb.children) else ():
        signer.head, signer.dep_ = verb, "obl:agent"


def _is_a_name(token: Token) -> bool:
    return token.ent_type_ == "PERSON" or any(each.dep_ == "flat" for each in token.children)


def _on_behalf_of(head: Token) -> list[Token]:
    """What hangs on a word with *for*."""
    return [each for each in head.children if each.dep_ in ("nmod", "obl") and "for" in cases(each)]


def _listed(first: Token) -> list[Token]:
    return [first, *(each for each in first.children if each.dep_ == "conj")]


def _accompanied(other: Token, place: int) -> Token | None:
    """Whom one before `place` stands with: the subject, or the *by* of who brokered, wherever it was hung."""
    beside = other.head.lower_ in _BESIDE
    head = other.head.head if beside else other.head
    if (head.dep_ in _SUBJECTS or head.dep_ == "obl:agent") and head.i < place:
        return head if beside or other.dep_.startswith("nmod") else None
    if head.dep_ == "obj" and head.head.lemma_ in _BROKERING:
        head = head.head  # "brokered the talks along with B"
    elif not other.dep_.startswith("obl"):
        return None
    agents = [each for each in head.children if each.dep_ == "obl:agent" and each.i < place < other.i]
    if agents:
        return agents[0]  # "announced by A together with B"
    if other.i > head.i and _mediates(head):
        return next((each for each in head.lefts if each.dep_ == "nsubj"), None)
    if other.i > head.i and any(each.lemma_ in _BETWEEN and "as" in cases(each) for each in head.children):
        return _subject_of(head)  # "served, together with B, as mediator"
    if other.i > head.i:
        done_to = (each for each in head.children if each.dep_ == "obj" and each.i < place)
        return next(done_to, None) if head.lemma_ in _DONE_TO else None
    subject = next((each for each in head.lefts if each.dep_ in _SUBJECTS), None)
    fronted = place == head.sent.start and _mediates(head)  # "Along with B, A mediated"
    return subject if subject is not None and (subject.i < place or fronted) else None


def _subject_of(verb: Token) -> Token | None:
    """The subject of a verb, or of the one that it is joined to."""
    while verb.dep_ == "conj" and all(each.dep_ not in _SUBJECTS for each in verb.lefts):
        verb = verb.head
    return next((each for each in verb.lefts if each.dep_ in _SUBJECTS), None)


def _give_decree(decree: Token) -> None:
    """Let who decreed it do what a passive tells (*By decree of the king, A was dismissed*)."""
    owners = [each for each in decree.rights if each.dep_ == "nmod" and "of" in cases(each)]
    verb = decree.head
    if decree.lemma_ not in _DECREES or not owners or all(each.dep_ != "aux:pass" for each in verb.children):
        return
    for case in [each for each in owners[0].lefts if each.dep_ == "case"]:
        case.head, case.dep_ = decree, "dep"
    owners[0].head, owners[0].dep_ = verb, "obl:agent"


def mend_agents(doc: Doc) -> None:
    """Give *by A and B* to the passive verb, past what stands between (see `_stands_between`), in place."""
    for token in doc.having("lower_", ("by",)):
        agent = token.head
        if token.dep_ != "case" or agent.i < token.i or agent.pos_ not in _NOMINAL:
            continue
        if agent.lemma_ in _MEANS and agent.dep_ == "obl:agent":
            agent.dep_ = "obl" if _is_told_by_phone(agent.head) else "advmod"  # "was dismissed by decree"
            _give_decree(agent)
            continue
        if agent.lemma_ in _DECREES and agent.dep_ == "obl":
            _give_decree(agent)
        _join_agents(agent)
        _raise_to_deed(agent)
        _raise_past_things(agent)
        verb = agent.head.head
        verb = verb.head if _is_denied(verb) else verb
        kids = {each.dep_ for each in verb.children}
        shared = verb.head.children if verb.dep_ == "conj" and verb.tag_ in ("VBN", "VBD") else ()
        passive = "aux:pass" in kids or any(each.dep_ == "aux:pass" for each in shared)
        if agent.dep_ == "obl" and agent.ent_type_ in _ACTING and agent.head.dep_ == "conj":
            _share_passive(agent, agent.head)
        if _stands_between(agent) and passive and "obl:agent" not in kids:
            for each in agent.head.children:
                own = {kid.dep_ for kid in each.children}
                if each.dep_ == "conj" and each.i > agent.i and "cc" in own and "case" not in own:
                    each.head = agent  # "in Lomé, Togo by A and B"
            agent.head, agent.dep_ = verb, "obl:agent"


def _share_passive(agent: Token, verb: Token) -> None:
    """Give an agent to the second participle of a passive: *initialled by A and signed in Lima by B*."""
    own = any(each.dep_ in ("obj", "obl:agent", *_SUBJECTS) for each in verb.children)
    if (
        not own
        and verb.tag_ in ("VBN", "VBD")
        and any(each.dep_ == "aux:pass" for each in verb.head.children)
    ):
        agent.dep_, verb.tag_ = "obl:agent", "VBN"


def _is_told_by_phone(verb: Token) -> bool:
    """Make a past tense of a participle without *was* (*conferred by telephone*); whether it is one."""
    subject = next((each for each in verb.lefts if each.dep_ == "nsubj:pass"), None)
    if subject is None or any(each.dep_ == "aux:pass" for each in verb.children):
        return False
    subject.dep_, verb.tag_ = "nsubj", "VBD"
    return True


def _join_agents(agent: Token) -> None:
    """Join a second agent to the first (*signed by A* for X *and by B*, *for X by A and for Y by B*)."""
    above = agent.head
    if agent.dep_ == "nmod" and above.dep_ == "conj" and above.head.dep_ == "obl:agent":
        if "for" in cases(above):
            first = above.head
            above.head, above.dep_ = first.head, "obl"
            agent.head, agent.dep_ = first, "conj"
    elif agent.dep_ == "conj" and all(each.lower_ != "by" for each in above.children):
        for verb in agent.ancestors:
            first = next((e for e in verb.children if e.dep_ == "obl:agent" and e.i < agent.i), agent)
            if first.i != agent.i:
                agent.head = first
                break
        else:
            _part_agent(agent, above.head)


def _part_agent(agent: Token, verb: Token) -> None:
    """Part an agent without *and* from those of another preposition: *sought from A and B by C*."""
    kids = {each.dep_ for each in verb.children}
    if "aux:pass" in kids and "obl:agent" not in kids and all(each.dep_ != "cc" for each in agent.children):
        agent.head, agent.dep_ = verb, "obl:agent"


def _raise_to_deed(agent: Token) -> None:
    """Hang an agent on the owned deed over which somebody is judged: *over his remarks on A by B*."""
    above = agent.head
    if agent.dep_ == "nmod" and above.dep_ == "nmod" and _is_judged_deed(above.head):
        agent.head = above.head


def _raise_past_things(agent: Token) -> None:
    """Hang an agent on the last noun before the verb, past what nobody does: *made envoy to Peru by A*."""
    while agent.dep_ == "nmod" and agent.head.dep_ == "nmod" and _is_no_deed(agent.head):
        agent.head = agent.head.head


def _is_no_deed(noun: Token) -> bool:
    """Whether a noun names somebody or something that is not done: *as the voice of the people by A*."""
    named = noun.ent_type_ in _NAMED or noun.lemma_ in _NO_DEEDS
    return named or noun.dep_ == "xcomp" or "as" in cases(noun)


def _is_judged_deed(noun: Token) -> bool:
    owned = any(each.dep_ == "nmod:poss" for each in noun.children)
    return noun.dep_ == "obl" and owned and not _OVER.isdisjoint(cases(noun))


def _is_denied(noun: Token) -> bool:
    """Whether somebody *is denied* a thing or *granted* it: *denied access to the site by A*."""
    return noun.dep_ == "obj" and noun.head.lemma_ in _GRANTING


def _stands_between(agent: Token) -> bool:
    """Whether an agent was hung on what only stands between it and its verb.

    *In the presence of B by A*, *urged to sign by A*, *handed to B by A*, *under Qatari mediation by A*,
    *in Doha by A*, *declared unwelcome by A*, *called a traitor by A*, *over his remarks by A*, *denied
    access to it by A*, *taken for the voice of the people by A*, *hit with sanctions by A*.
    """
    above = agent.head
    if agent.dep_ in ("obl", "obl:agent"):
        inner = above.tag_ == "VB" or above.pos_ == "ADJ"  # "was declared unwelcome by A"
        if above.pos_ == "ADJ" and above.dep_ == "obl":
            return True  # "was suspended in full by A"
        return inner and above.dep_ == "xcomp" and above.head.tag_ == "VBN"
    if agent.dep_ != "nmod":
        return False
    if above.lower_ in _FORMALITIES and above.head.tag_ == "VBN":
        return True
    if _is_judged_deed(above) or _is_denied(above.head):
        return True
    if above.dep_ in ("obl", "xcomp") and _is_no_deed(above):
        return True
    if above.head.lemma_ in _CHARGING and agent.ent_type_ in _ACTING and "of" in cases(above):
        return True
    if above.dep_ == "obl" and "with" in cases(above) and above.head.lemma_ in _HITTING:
        return True
    if above.head.lemma_ in _HANDING and "to" in cases(above):
        return True
    owned = any(each.dep_ in ("amod", "nmod:poss", "compound") for each in above.children)
    set_there = above.lemma_ in _VENUES or (above.lemma_ in _AUSPICES and owned)
    return above.dep_ == "obl" and set_there


def mend_witnesses(doc: Doc) -> None:
    """Give *witnessed by C* to the verb (*signed by A, witnessed by C*), not to the agent, in place."""
    for token in doc.having("dep_", ("acl",)):
        agent = token.head
        apart = token.left_edge.lower_ == "," or (token.i and token.nbor(-1).text == ",")
        if token.tag_ == "VBN" and apart and agent.dep_ == "obl:agent" and token.lemma_ in _WATCHING:
            token.head, token.dep_ = agent.head, "advcl"


def mend_brokered(doc: Doc) -> None:
    """Give *brokered by A* after a comma to what was signed or held, not to who signed it, in place."""
    for token in doc.having("dep_", ("advcl",)):
        if token.tag_ != "VBN" or token.lemma_ not in _BROKERING | _CHAIRING or token.i < token.head.i:
            continue
        if any(each.dep_.startswith(("nsubj", "mark")) for each in token.children):
            continue
        brokered = [each for each in token.head.children if each.dep_ == "obj" and each.i < token.i]
        if brokered and any(each.dep_ == "obl:agent" for each in token.children):
            token.head, token.dep_ = brokered[-1], "acl"


def mend_sides(doc: Doc) -> None:
    """Find the second of two sides past a participle: *between* the team led by A *and* the team of B.

    Nobody is *between A and B* as a person: negotiated by C *between A and B* tells of what was negotiated.
    """
    for token in doc.having("lower_", ("between",)):
        first = token.head
        name = first.head
        person = any(each.dep_ == "appos" and each.ent_type_ == "PERSON" for each in name.children)
        acting = name.ent_type_ == "PERSON" or (name.dep_ == "obl:agent" and (name.pos_ == "PROPN" or person))
        if token.dep_ == "case" and first.dep_ == "nmod" and acting and name.i < first.i:
            first.head, first.dep_ = name.head, "obl" if name.head.pos_ == "VERB" else "nmod"
            for each in [each for each in name.children if each.dep_ == "conj" and each.i > first.i]:
                each.head = first  # by envoy C between A *and B*
        at_town = name.dep_ == "nmod" and name.ent_type_ == "GPE" and not _AT.isdisjoint(cases(name))
        if token.dep_ == "case" and first.dep_ == "nmod" and at_town and name.i < first.i:
            first.head = name.head  # "the talks at Geneva between A and B"
        if token.dep_ != "case" or any(each.dep_ == "conj" for each in first.children):
            continue
        for inner in list(first.children):
            if inner.dep_ == "acl":
                seconds = [e for e in inner.subtree if e.dep_ == "conj" and e.lemma_ == first.lemma_]
            else:  # "between the government of A and the opposition"
                alone = inner.dep_ == "nmod" and first.tag_ == "NN" and inner.i > first.i
                seconds = [e for e in inner.children if alone and e.dep_ == "conj"]
            if seconds:
                seconds[0].head = first


def mend_among_them(doc: Doc) -> None:
    """Read *among them* before a name as a preposition (*nine states, among them* A), in place."""
    for token in doc.having("lower_", ("among",)):
        whole = token.head
        name = whole.head
        if token.dep_ == "case" and whole.lower_ == "them" and whole.i == token.i + 1 and name.i > whole.i:
            token.head, whole.head, whole.dep_ = name, token, "fixed"


def mend_offices(doc: Doc) -> None:
    """Give *as mediator* to the role that is for somebody (*a role* for A *as mediator*), in place.

    Or to who stands right before it: chaired the talks, *with A as mediator*.
    """
    for token in doc.having("lower_", ("as",)):
        office = token.head
        if token.dep_ != "case" or office.dep_ not in ("obl", "nmod") or not token.i:
            continue
        between = office.lemma_ in _BETWEEN
        name = _under_with(token, ("flat", "conj", "appos", "nmod") if between else ("flat", "conj"))
        apart = between and name is not None and _is_apart(name, office.head)
        beside = name is not None and (name.dep_ in ("nmod", *_SUBJECTS) or apart)
        if name is not None and beside and (name.dep_ != "nmod" or office.head.i < name.i):
            name.head, name.dep_ = office.head, "obl"
            office.head, office.dep_ = name, "nmod"
            continue
        verb = _of_part_played(office) if between else None
        if verb is not None:
            office.head, office.dep_ = verb, "obl"  # "played a part in the talks as mediators"
            continue
        for role in office.head.children:
            played = role.dep_ == "obj" and role.lemma_ == "role" and role.i < office.i
            if played and any(each.dep_ == "nmod" and each.i < office.i for each in role.children):
                office.head, office.dep_ = role, "nmod"


def _of_part_played(office: Token) -> Token | None:
    """The verb of who *played a part in the talks as mediator*, where the office was hung on the talks."""
    part = office.head.head
    if office.dep_ != "nmod" or office.head.dep_ not in ("nmod", "obl"):
        return None
    if part.lemma_ in _PARTS and part.dep_ == "obj":
        return part.head
    played = any(each.dep_ == "obj" and each.lemma_ in _PARTS for each in part.children)
    return part if played else None


def _under_with(opening: Token, inside: tuple[str, ...]) -> Token | None:
    """Who stands under *with* right before *as*; words in between may hang `inside` (*with* A and B *as*)."""
    name = opening.nbor(-1)
    if name.text == "," and name.i:
        name = name.nbor(-1)
    end = name.i
    while name.dep_ in inside and name.head.i < name.i:
        if _has_with(name):
            break
        name = name.head
    return name if _has_with(name) and name.right_edge.i <= end + 1 else None


def _has_with(name: Token) -> bool:
    """Whether somebody stands under *with*, and not *along with* or *together with*."""
    opening = next((each for each in name.lefts if each.lower_ == "with" and each.dep_ == "case"), None)
    return opening is not None and not (opening.i and opening.nbor(-1).lower_ in _BESIDE)


def _is_apart(name: Token, verb: Token) -> bool:
    """Whether somebody under *with* does not share what a verb tells: after a comma, or by a passive."""
    opening = next((each.i for each in name.children if each.dep_ == "case"), 0)
    after_comma = opening > 0 and name.doc[opening - 1].text == ","
    return (
        after_comma
        or opening == name.sent.start
        or any(each.dep_ in ("nsubj:pass", "aux:pass") for each in verb.children)
    )
