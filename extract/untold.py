"""Words of events that tell of none: *nothing to announce*, *would you urge them*, *what is your message*."""

from __future__ import annotations

from ..ontology.model import Status
from .drafts import Draft
from .general_talk import is_general
from .kinds import SAYINGS, is_contact
from .parsed import Token
from .pronouns import WE
from .tree_shape import cases, verb_above, word

_SOMETHING = frozenset({"anything", "nothing", "something", "announcement", "news", "update", "more"})
_YOU = frozenset({"you", "your", "yourself"})
_ABLE = frozenset({"can", "ca"})
_ASKING = frozenset({"request", "appeal", "call", "plea", "need"})
_ENDEAVOURS = frozenset(
    {"cooperation", "effort", "way", "opportunity", "need", "work", "partnership", "means", "collaboration",
     "step", "importance", "coordination", "ability", "capacity", "role", "chance"}
)  # fmt: skip
_SUPPORTING = frozenset({"support", "back"})
_GIVING = frozenset(
    {"allocate", "provide", "give", "invest", "launch", "spend", "donate", "contribute", "send", "deploy",
     "use", "establish", "create", "commit", "deliver", "award", "announce", "work", "partner", "fund"}
)  # fmt: skip
_GIVEN = frozenset(
    {"fund", "funding", "assistance", "aid", "money", "dose", "program", "programme", "initiative"}
)
_NEAR = 5
_CALLING = frozenset({"call", "urge", "condemn", "demand", "ask", "support", "welcome", "oppose", "seek"})
_MEANT = ("for", "about", "over", "to")
_SAID_TO_YOU = SAYINGS | {"Correspondence"}
_AUDIENCE = frozenset({"you", "us"})
_VALUES = frozenset(
    {"law", "democracy", "value", "right", "freedom", "sovereignty", "integrity", "dignity", "press", "media",
     "institution", "principle", "order", "humanity", "liberty", "independence", "truth", "decency"}
)  # fmt: skip
_PREVIEWING = frozenset({"preview", "announce", "report", "share", "offer", "unveil", "read"})
_BASES = frozenset({"haven", "base", "sanctuary", "springboard", "platform", "ground", "pad", "hotbed"})
_DROPPING = ("drop", "dismiss", "quash")
_BACKING = ("support", "back")
_MUCH = frozenset({"good", "great"})
_WANTED = frozenset({"want", "wish", "like", "plan", "intend", "need", "seek", "hope"})
_ANYBODY = frozenset({"those", "who", "that", "anyone", "anybody", "people", "they", "everyone"})
WHOEVER = frozenset({"those", "anyone", "anybody", "everyone", "everybody"})
"""Who stands for nobody in particular: *those who attack civilians*."""
_BACK = frozenset({"back", "home"})
_ARRIVING = frozenset({"arrive", "land"})
_LAWS = frozenset(
    {
        "law",
        "bill",
        "rule",
        "legislation",
        "act",
        "regulation",
        "guideline",
        "policy",
        "convention",
        "order",
        "e.o.",
        "decree",
        "statute",
        "authority",
    }
)
_GOODS = frozenset(
    {"peace", "stability", "growth", "cooperation", "trade", "development", "transition", "security",
     "access", "progress", "prosperity", "coordination", "travel", "communication"}
)  # fmt: skip
_NEEDS = frozenset(
    {"requirement", "need", "challenge", "demand", "criterion", "goal", "target", "deadline", "standard",
     "obligation", "expectation", "condition", "aspiration", "moment"}
)  # fmt: skip
_JOINING = frozenset(
    {"engage", "join", "participate", "ask", "share", "apply", "submit", "register", "read", "follow", "use"}
)  # fmt: skip
_EMPOWERING = frozenset({"authorize", "authorise", "allow", "permit", "enable", "provide", "empower"})
_ADDED = frozenset(
    {"detail", "reason", "indication", "explanation", "figure", "information", "sign", "specifics"}
)
"""What more one might tell."""
_WORKERS = frozenset(
    {"worker", "union", "employee", "teacher", "doctor", "nurse", "miner", "driver", "trucker", "docker",
     "farmer", "student", "pilot", "civil", "trader", "shopkeeper", "lawyer", "staff"}
)  # fmt: skip
_STRIKERS_AT = ("possessive", "by", "actor", "modifier", "of")
_LASTING = frozenset({"day", "hour", "week", "month"})
_STAGING = frozenset({"stage", "avert", "join"})
_PAY = frozenset({"union", "wage", "salary", "pay", "labor", "labour", "employer"})
_TELLING = frozenset({"nummod", "nmod:poss", "nmod", "appos"})
_FIRST = frozenset({"first", "second", "third", "last", "latest", "only"})
_DUE = frozenset({"will", "would", "should", "must", "can", "could", "may", "shall", "cannot"})
"""What helps a verb that tells what is to become of anybody who does something."""
_COMMANDED = frozenset({"must", "should", "ought"})


def tells_nothing(draft: Draft) -> bool:
    """Whether the words of an event only seem to tell one.

    There is nothing to announce, or may be; a question bids the one asked to say something; somebody *can*
    deny or condemn, as anybody can; a speaker apologizes for no more than a word.
    """
    if draft.kind == "Announcement":
        return _announces_nothing(draft)
    if _is_done_by_whoever(draft.trigger) or is_general(draft):
        return True
    if draft.frame.pos == "noun" and _is_not_to_be_announced(draft.trigger):
        return True
    if draft.kind == "AidProvision":
        if _is_asked_for(draft.trigger) or _is_only_had(draft) or _is_aim_at_large(draft):
            return True
        return _is_only_able(draft) and not draft.fillers.get("recipient")
    if draft.kind == "AgreementReached":
        return _makes_deals(draft) or _is_peace_with_nobody(draft) or _is_opinion(draft)
    if draft.kind == "Recognition" and _is_seen_to_be_so(draft):
        return True
    if draft.kind == "Session" and _is_up_to(draft.trigger):
        return True
    if is_contact(draft.kind) and _is_contact_at_large(draft):
        return True
    if draft.kind == "Appointment":
        return _is_the_first_to_do(draft) or _is_left_unnamed(draft)
    if draft.kind == "Arrest":
        return _is_done_without(draft) or _is_of_anybody(draft) or _is_ruled_on(draft.trigger)
    if draft.kind in ("PhoneCall", "Contact"):
        return _calls_for(draft.trigger) if draft.frame.pos == "noun" else _addresses_us(draft)
    if draft.kind == "Attack":
        return _is_on_values(draft) or _is_made_possible(draft) or _is_of_labour(draft)
    if draft.kind == "Visit":
        return _is_anybodys(draft) or _comes_back(draft) or _is_asked_to_join(draft.trigger)
    if draft.kind == "Offer" and draft.trigger.pos_ == "ADJ":
        return draft.modality.negated or _has_been_ready(draft.trigger)
    if draft.kind == "Mediation":
        if _is_for_peace_at_large(draft):
            return True
        called = draft.trigger.lemma_ == "moderator" and not draft.entities("party")
        return called and draft.modality.status is not Status.HELD
    if draft.kind == "Statement" and _is_means(draft.anchor):
        return True
    if draft.kind == "Statement" and (_is_standing(draft.trigger) or _is_aim_of_aid(draft.trigger)):
        return True
    if draft.kind == "Sanctions" and (_is_at_hand(draft.trigger) or _is_empowered(verb_above(draft.anchor))):
        return True
    if draft.kind == "PrisonerRelease" and _is_treated(draft.trigger):
        return True
    if draft.kind == "Condemnation" and _is_a_crash(draft.trigger):
        return True
    if draft.kind == "Accusation" and _is_dropped(draft.trigger):
        return True
    if draft.kind == "AgreementEvent" and _is_joined_in_doing(draft.trigger):
        return True
    if draft.kind in ("Refusal", "Denial") and (_is_a_rule(draft) or _tells_no_more(draft.trigger)):
        return True
    if draft.kind not in _SAID_TO_YOU:
        return False
    return _is_asked_of_you(draft) or _is_only_able(draft) or _is_polite(draft)


def _is_the_first_to_do(draft: Draft) -> bool:
    """Whether somebody only *became the first president to visit* a place."""
    heads = [draft.trigger, *draft.functions.get("object", ())]
    kids = [kid for each in heads for kid in each.children]
    done = any(each.tag_ == "VB" and each.i > draft.trigger.i for each in kids)
    return word(draft.trigger) == "become" and done and any(each.lower_ in _FIRST for each in kids)


def _is_for_peace_at_large(draft: Draft) -> bool:
    """Whether somebody is to further peace, and no sides are named: *will facilitate long-term peace*."""
    things = draft.functions.get("object", ())
    good = bool(things) and all(word(each) in _GOODS for each in things)
    return good and not (draft.links or draft.entities("party")) and draft.modality.status is not Status.HELD


def _is_at_hand(noun: Token) -> bool:
    """Whether a means is only there to be used: *we have sanctions available to us*."""
    beside = [*noun.children, *(each for each in noun.head.children if each.i > noun.i)]
    return any(each.lower_ == "available" for each in beside)


def _is_empowered(verb: Token) -> bool:
    """Whether a law only allows it: *the order authorizes sanctions on those who obstruct the vote*."""
    by = (each for each in verb.children if each.dep_.startswith("nsubj"))
    return word(verb) in _EMPOWERING and any(word(each) in _LAWS for each in by)


def _is_treated(verb: Token) -> bool:
    """Whether those let go had been under treatment: *were treated and released*."""
    return verb.dep_ == "conj" and word(verb.head) in ("treat", "hospitalise", "hospitalize")


def _is_a_crash(verb: Token) -> bool:
    """Whether something is driven against another thing: *slammed a truck into the gate*."""
    kids = (*verb.children, *(kid for each in verb.children if each.dep_ == "obj" for kid in each.children))
    return word(verb) == "slam" and any("into" in cases(each) for each in kids)


def _is_left_unnamed(draft: Draft) -> bool:
    """Whether somebody's name is only not told: *the report did not name the minister*."""
    given = any(draft.functions.get(each) for each in ("as", "to", "xcomp"))
    return word(draft.trigger) == "name" and draft.modality.negated and not given


def _tells_no_more(verb: Token) -> bool:
    """Whether nothing but what one might add is not given: *gave no details of the meeting*."""
    given = (each for each in verb.children if each.dep_ == "obj")
    return word(verb) == "give" and any(word(each) in _ADDED for each in given)


def _is_of_labour(draft: Draft) -> bool:
    """Whether those who strike stop work: *miners began a two-day strike*, *a strike by nurses over pay*."""
    noun = draft.trigger
    if draft.frame.pos != "noun" or word(noun) != "strike" or draft.fillers.get("target"):
        return False
    if any(draft.functions.get(each) for each in ("on", "against", "into")):
        return False
    doers = [each for key in _STRIKERS_AT for each in draft.functions.get(key, ())]
    doers += [each for each in noun.head.children if each.dep_ == "nsubj" and noun.dep_ == "obj"]
    if any(word(part) in _WORKERS for each in doers for part in each.subtree):
        return True
    before = [each.lower_ for each in noun.subtree if each.i < noun.i]
    if any(each.split("-")[-1] in _LASTING for each in before) or word(noun.head) in _STAGING:
        return True
    unarmed = all(each.pos_ == "PRON" for each in doers)
    return unarmed and any(each.lemma_ in _PAY for each in noun.sent)


def is_ours_alone(draft: Draft) -> bool:
    """Whether talks are told of the speaker or the one he asks alone, nor where, when or with whom.

    As in *we are in discussions*, *as you move forward in the negotiations*, *before we begin our talk*.
    """
    if draft.frame.pos != "noun" or draft.kind not in ("Talks", "Contact") or draft.places:
        return False
    row = [each for fillers in draft.fillers.values() for each in fillers]
    ours = len(row) == 1 and row[0].text.lower() in WE | _YOU and row[0].how == "pronoun"
    timed = any(each.ent_type_ in ("DATE", "TIME") for row in draft.functions.values() for each in row)
    main = draft.coreferent
    alone = main is None or (len(main.entities()) < 2 and not main.places)
    return ours and alone and not (timed or draft.links)


def _announces_nothing(draft: Draft) -> bool:
    """Whether no announcement is told: *have nothing to announce*, *if we have an announcement*."""
    first = draft.trigger.head if draft.trigger.dep_ == "conj" else draft.trigger  # "to preview or announce"
    if draft.frame.pos == "verb" and first.dep_ in ("acl", "acl:relcl"):
        thing = first.head
        return draft.trigger.tag_ == "VB" and (word(thing) in _SOMETHING or _is_not_had(thing))
    open_ended = draft.modality.negated or draft.modality.status is Status.UNKNOWN
    return open_ended and draft.trigger.pos_ == "NOUN" and not _is_definite(draft.trigger)


def _is_not_had(thing: Token) -> bool:
    """Whether it is not had, or may be: *don't have any changes*, *as soon as we have travel to announce*."""
    kids = [*thing.head.children, *thing.children]
    none = any(each.lower_ in ("not", "n't", "n’t", "no", "any") for each in kids)
    supposed = thing.head.dep_ == "advcl" and any(each.dep_ == "mark" for each in thing.head.children)
    return word(thing.head) == "have" and thing.dep_ == "obj" and (none or supposed)


def _is_not_to_be_announced(noun: Token) -> bool:
    """Whether nobody has it to announce, or may: *I don't have any sanctions to preview*."""
    below = [*noun.children, *(each for each in noun.head.children if each.dep_ == "advcl")]
    said = any(each.tag_ == "VB" and word(each) in _PREVIEWING for each in below)
    return said and _is_not_had(noun)


def _is_of_anybody(draft: Draft) -> bool:
    """Whether people of no kind are arrested by nobody told: *they keep arresting people*."""
    told = [each.text.lower() for row in draft.fillers.values() for each in row]
    return told == ["people"] and draft.frame.pos == "verb"


def _is_ruled_on(noun: Token) -> bool:
    """Whether a law is about it, which tells of no deed: *a bill on the detention of suspects*."""
    return noun.dep_ == "nmod" and word(noun.head) in _LAWS and not {"on", "for"}.isdisjoint(cases(noun))


def _is_done_by_whoever(verb: Token) -> bool:
    """Whether a clause only tells whom a rule is for: *countries that attack Israel will pay for it*."""
    who = verb.head
    if verb.dep_ != "acl:relcl" or verb.tag_ not in ("VBP", "VBZ") or who.tag_ not in ("NNS", "DT", "NN"):
        return False
    doing = any(each.lower_ in ("who", "that", "which") and each.dep_ == "nsubj" for each in verb.children)
    told = any(each.dep_ in _TELLING or each.ent_type_ for each in who.children)
    if doing and who.lower_ in WHOEVER and not told:
        return True  # "sanctions on those who attack civilians"
    helping = {each.lower_ for each in who.head.children if each.dep_ in ("aux", "cop")}
    bare = who.tag_ == "NNS" or any(each.lower_ == "any" for each in who.children) or who.lower_ in _ANYBODY
    return doing and bare and not told and not helping.isdisjoint(_DUE)


def _is_asked_for(noun: Token) -> bool:
    """Whether aid is only asked for: *the request for assistance*."""
    asked = noun.dep_ == "nmod" and word(noun.head) in _ASKING
    return asked and not {"for", "of"}.isdisjoint(cases(noun))


def _is_only_had(draft: Draft) -> bool:
    """Whether aid is only told to be had, which is no giving: *so that they have the relief they need*."""
    noun, verb = draft.trigger, draft.anchor
    only = word(verb) == "have" and draft.frame.pos == "noun" and not draft.fillers.get("recipient")
    return only and noun.dep_ == "obj" and noun.head.i == verb.i


def _is_aim_at_large(draft: Draft) -> bool:
    """Whether giving to nobody named is only what something is for: *cooperation to provide relief*."""
    verb = draft.anchor
    aim = verb.tag_ == "VB" and (verb.dep_ == "acl" or (verb.dep_ == "conj" and verb.head.dep_ == "acl"))
    there = verb.head if verb.dep_ == "acl" else verb.head.head
    return aim and not draft.fillers.get("recipient") and word(there) in _ENDEAVOURS


def _is_standing(verb: Token) -> bool:
    """Whether somebody is only told to have backers: *rebels supported by Chad*."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in _BACKING


def _is_dropped(noun: Token) -> bool:
    """Whether charges are given up, not made: *dropped all charges against two journalists*."""
    return noun.dep_ in ("obj", "nsubj:pass") and word(noun.head) in _DROPPING


def _is_joined_in_doing(verb: Token) -> bool:
    """Whether one is joined in doing something, and no member made: *joined the EU in condemning*."""
    doing = [each for each in verb.children if each.dep_ == "advcl" and each.tag_ == "VBG"]
    joined = [each for each in verb.children if each.dep_ == "obj"]
    joined += [each for one in joined for each in one.children if each.dep_ == "conj"]
    callers = (kid for each in joined for kid in each.children if kid.dep_ == "acl:relcl")
    if any(word(each) in _CALLING for each in callers):
        return True  # "join the states that call for calm"
    return any(kid.dep_ == "mark" and kid.lower_ == "in" for each in doing for kid in each.children)


def _makes_deals(draft: Draft) -> bool:
    """Whether deals are only spoken of: *before making more trade deals*."""
    noun = draft.trigger
    before = noun.i > 0 and noun.nbor(-1).lower_ in (*_MUCH, "a")
    if noun.lemma_ == "deal" and before and any(each.left_edge.lower_ == "of" for each in noun.rights):
        return True  # "makes a good deal of sense"
    one = len(draft.entities("party")) < 2 and draft.trigger.tag_ == "NNS"
    known = _is_definite(draft.trigger) or draft.modality.status is Status.HELD
    return one and draft.frame.pos == "noun" and not known


def _is_opinion(draft: Draft) -> bool:
    """Whether somebody only thinks the same: *not all the others agree that there should be a deal*."""
    verb = draft.trigger
    return (
        len(draft.entities("party")) < 2
        and verb.tag_ in ("VBP", "VBZ")
        and any(each.dep_ == "ccomp" for each in verb.children)
    )


def _is_seen_to_be_so(draft: Draft) -> bool:
    """Whether a fact, and no state, is recognized: *we knew that, we recognized it*."""
    things = [each.lower_ for each in draft.functions.get("object", ())]
    return draft.frame.pos == "verb" and things == ["it"] and not draft.functions.get("as")


def _is_up_to(verb: Token) -> bool:
    """Whether what is met are needs: *efforts to identify and meet the requirements of missions*."""
    after = [each.lemma_ for each in verb.doc[verb.i + 1 : verb.i + _NEAR]]
    return word(verb) == "meet" and not _NEEDS.isdisjoint(after)


def _is_asked_to_join(verb: Token) -> bool:
    """Whether *welcome* only invites to do something: *we welcome you to join the conversation*."""
    bid = (each for each in verb.children if each.dep_ in ("xcomp", "advcl") and each.tag_ == "VB")
    return word(verb) == "welcome" and any(word(each) in _JOINING for each in bid)


def _is_peace_with_nobody(draft: Draft) -> bool:
    """Whether who is reconciled is so with a thing: *cannot make peace with their past*."""
    alone = len(draft.entities("party")) < 2 and draft.modality.status is not Status.HELD
    return draft.frame.pos == "verb" and alone and bool(draft.functions.get("with"))


def _is_contact_at_large(draft: Draft) -> bool:
    """Whether a mass noun tells of no contact in particular: *they are specialists in dialogue with Chad*."""
    noun = draft.trigger
    alone = draft.frame.pos == "noun" and draft.anchor.i == noun.i
    if alone and any(each.dep_ == "det" and each.lower_ == "any" for each in noun.children):
        return draft.modality.status is Status.UNKNOWN and len(draft.entities()) < 2
    bare = noun.tag_ == "NN" and alone
    named = any(each.dep_ in ("det", "nmod:poss", "nummod", "compound") for each in noun.children)
    open_ended = draft.modality.status is Status.UNKNOWN and len(draft.entities()) < 2
    return bare and not named and open_ended


def _is_means(verb: Token) -> bool:
    """Whether it is only that by which something else is done: *by standing up for rights, we help all*."""
    by = any(each.dep_ == "mark" and each.lower_ == "by" for each in verb.children)
    return by and verb.tag_ == "VBG" and verb.dep_ == "advcl"


def _is_aim_of_aid(verb: Token) -> bool:
    """Whether what is supported is only what something is done for: *provided funds to support the poor*."""
    aim = verb.dep_ in ("advcl", "acl") and verb.tag_ == "VB" and word(verb) in _SUPPORTING
    given = verb.head if verb.dep_ == "advcl" else verb.head.head
    return aim and (word(verb.head) in _GIVEN or word(given) in _GIVING)


def _is_done_without(draft: Draft) -> bool:
    """Whether something is possible *without jailing* anybody, which tells of nobody jailed or spared."""
    without = any(each.lower_ == "without" for each in draft.anchor.children)
    above = draft.anchor.head.children
    return without and any(each.dep_ == "aux" and each.lower_ in _ABLE for each in above)


def _addresses_us(draft: Draft) -> bool:
    """Whether somebody only is to speak to those who listen: *the minister will now talk to us*."""
    told = [each for key in ("to", "with") for each in draft.functions.get(key, ())]
    only = bool(told) and all(each.lower_ in _AUDIENCE for each in told)
    thanked = draft.anchor.tag_ == "VBG" and word(draft.anchor.head) == "thank"
    return only and (thanked or draft.modality.status is Status.PLANNED)


def _is_made_possible(draft: Draft) -> bool:
    """Whether a place only serves those who may attack: *a safe haven for terrorists to attack* others."""
    verb = draft.trigger
    infinitive = verb.tag_ == "VB" and verb.dep_ in ("acl", "advcl")
    return infinitive and word(verb.head) in _BASES and draft.modality.status is Status.PLANNED


def _is_on_values(draft: Draft) -> bool:
    """Whether an attack is none on anybody: *their assault on the rule of law*."""
    struck = [each for key in ("on", "against", "upon") for each in draft.functions.get(key, ())]
    struck = [
        part for each in struck for part in (each, *(kid for kid in each.children if kid.dep_ == "nmod"))
    ]
    valued = any(word(each) in _VALUES for each in struck)
    return draft.frame.pos == "noun" and valued and not draft.fillers.get("target")


def _is_anybodys(draft: Draft) -> bool:
    """Whether people of no name might travel: *Americans who want to go there*."""
    verb = draft.trigger
    many = all(
        each.text.lower() in _ANYBODY or each.entity.startswith("group/")
        for each in draft.fillers.get("visitor", ())
    )
    only = bool(draft.fillers.get("visitor")) and many and len(draft.entities("visitor")) == 1
    wanted = verb.dep_ == "xcomp" and word(verb.head) in _WANTED and verb.head.dep_ == "acl:relcl"
    return only and wanted


def _comes_back(draft: Draft) -> bool:
    """Whether somebody only returns to where he was: *arrived back in Chad*; who comes for talks visits."""
    kids = list(draft.trigger.children)
    back = any(each.dep_ in ("advmod", "compound:prt") and each.lower_ in _BACK for each in kids)
    for_talks = any(each.dep_.startswith("obl") and each.left_edge.lower_ == "for" for each in kids)
    return back and word(draft.trigger) in _ARRIVING and not for_talks


def _has_been_ready(trigger: Token) -> bool:
    """Whether it is told how long somebody was willing, which offers nothing: *have been willing to talk*."""
    return any(
        each.dep_ == "aux" and each.lower_ in ("have", "has", "had", "'ve", "’ve")
        for each in trigger.children
    )


def _is_a_rule(draft: Draft) -> bool:
    """Whether it is what somebody must refuse, or what those do who deny it, and no single refusal.

    Nor is it one that we *refuse to be intimidated*.
    """
    speakers = [each.text.lower() for each in draft.fillers.get("speaker", ())]
    verb = draft.trigger
    told = any(each.dep_ == "aux" and each.lower_ in _COMMANDED for each in verb.children)
    told = told and set(speakers) <= {"we", "you", "us", "people", "everyone"}
    present = verb.tag_ in ("VBP", "VBZ") and verb.dep_ == "acl:relcl" and verb.head.lower_ in _ANYBODY
    below = next((each for each in verb.children if each.dep_ == "xcomp" and each.tag_ == "VBN"), None)
    passive = below is not None and any(each.dep_ == "aux:pass" for each in below.children)
    passive = passive and not draft.links and set(speakers) <= {"we", "they", "people"}
    return draft.frame.pos == "verb" and (told or passive or (present and len(speakers) < 2))


def _calls_for(noun: Token) -> bool:
    """Whether calls are made to ask for something: *made similar calls, calling for calm*."""
    after = [each.lower_ for each in noun.doc[noun.i + 1 : noun.i + _NEAR]]
    return "calling" in after and "for" in after


def _is_definite(noun: Token) -> bool:
    return any(
        each.dep_ == "nmod:poss" or (each.dep_ == "det" and each.lower_ in ("the", "this"))
        for each in noun.children
    )


def _is_asked_of_you(draft: Draft) -> bool:
    """Whether a question asks what the one addressed says or would say, which tells of no saying."""
    if draft.modality.status not in (Status.UNKNOWN, Status.HELD, Status.PLANNED):
        return False
    speakers = [*draft.fillers.get("speaker", ()), *draft.fillers.get("participant", ())]
    return _asks(draft.trigger) and any(each.text.lower() in _YOU for each in speakers)


def _asks(token: Token) -> bool:
    """Whether a sentence asks, or wonders whether."""
    words = [each.lower_ for each in token.sent]
    return "?" in words or "wonder" in words or "wondering" in words


def _is_only_able(draft: Draft) -> bool:
    """Whether somebody *can* say it, so that nobody is told to have."""
    verb = draft.anchor.head if draft.anchor.dep_ == "xcomp" else draft.anchor
    return draft.modality.status is Status.UNKNOWN and any(
        each.dep_ == "aux" and each.lower_ in _ABLE for each in verb.children
    )


def _is_polite(draft: Draft) -> bool:
    """Whether a speaker only begs pardon: *I apologize, I don't know if you want an interpreter*."""
    if draft.kind != "Regret" or draft.frame.pos != "verb":
        return False
    speaks = any(each.text == "I" for each in draft.fillers.get("speaker", ()))
    told = {case for each in draft.trigger.children for case in cases(each)}
    return speaks and draft.trigger.lemma_.startswith("apologi") and told.isdisjoint(_MEANT)
