"""When an event took place: the time that hangs on it, else that of its clause, its entry, or the lead."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from ..ontology.model import Document, Factuality, Span, Status, TimeSpec
from .agent_lexicon import AgentClass, agent_lexicon
from .chronologies import find_entries
from .clause_status import JUDGED_BY, OCCASIONS
from .counted_days import day_counted
from .drafts import Draft, is_backdrop
from .edtf import day_number
from .journeys import days_of_stops, time_of_stops
from .kinds import VIOLENT, is_contact
from .parsed import Doc, Token
from .previews import is_foretold, put_ahead
from .schedule import has_hour_first
from .spans_of_tokens import Sentences
from .time_expression import TimeExpression, TimeKind
from .times import Direction, TimedExpression, read_times, resolve_expression
from .tree_shape import cases, is_verbal, stands_apart

_AHEAD = (
    Status.PLANNED, Status.PROPOSED, Status.POSTPONED, Status.CANCELLED, Status.REFUSED, Status.UNKNOWN,
)  # fmt: skip
_TOLD = (Status.HELD, Status.UNDERWAY, Status.NOT_HELD, Status.REFUSED, Status.SUSPENDED)
_MAKING = frozenset({"sign", "conclude", "reach", "strike", "agree"})
_HOURS = frozenset({"overnight", "noon", "at noon", "midnight", "at midnight"})
"""Times of some day, which another time beside them tells."""
_PROMISING = frozenset(
    {"agree", "commit", "promise", "pledge", "vow", "decide", "offer", "threaten", "urge", "ask", "undertake"}
)  # fmt: skip
_SETTING = ("within", "in ", "after", "before", "until", "by ")
_LOOSE = ("this ", "next ", "last ", "later this ", "earlier this ")
_CAUSES = frozenset({"response", "retaliation", "reaction", "connection", "revenge"})
_STRETCHES = frozenset({"hour", "day", "week", "month", "year", "series", "string", "succession", "decade"})
_REPEATED = frozenset({"round", "session", "meeting", "visit", "trip", "attempt"})
_AFTERWARDS = frozenset({"after", "following", "despite"})
_OCCASIONS = frozenset({"time", "occasion"})  # "for the first time on Monday"
_COUNTING = frozenset({"first", "second", "third", "fourth", "fifth", "last", "only"})
_OPENING = frozenset({"begin", "start", "open", "take", "hold", "convene", "schedule", "plan", "set"})
_SPEAKING = frozenset({"speak", "talk", "address", "brief", "write"})
_SPOKEN = frozenset(
    {"interview", "statement", "speech", "address", "remark", "briefing", "conference", "letter"}
)  # fmt: skip
_ISSUED = frozenset({"publish", "release", "issue", "air", "broadcast", "post", "carry", "give"})
_RETURNING = frozenset({"return", "depart", "leave"})
_SEASONS = ("21", "22", "23", "24")
"""Spring to winter in an EDTF date of year and season."""
_YEAR = 4
_BETWEEN = frozenset({"mediator", "facilitator", "moderator", "intermediary", "negotiator", "co-mediator"})
_HEADS, _LEAD = 6, 120
_TWO_YEARS, _WEEK = 730, 7
_JUDGING = frozenset({"Condemnation", "Statement", "Regret"})
_SPEECH = frozenset({"Statement", "Accusation", "Denial", "Announcement", "Warning"})


def time_events(
    drafts: Iterable[Draft], doc: Doc, text: str, document: Document, kind: Callable[[str], str]
) -> None:
    """Set the times of drafts; `text` is the text of `doc`, `kind` the class of an entity, by its id.

    A time belongs to the event whose word or clause governs it most closely; of several, the nearest to the
    trigger. Mediations told with their talks, and events taken up again, share the time of those.
    """
    rows = list(drafts)
    if not rows:
        return
    times = _Times(doc, text, document)
    for draft in rows:
        draft.time = day_counted(draft, times.found) or times.of_journey(draft) or times.of(draft)
    for draft in rows:
        if draft.time is None or not draft.time.edtf:
            draft.time = _borrowed(draft) or _of_telling(draft, rows) or draft.time
        if (draft.time is None or not draft.time.edtf) and _goes_on(draft):
            draft.time = times.of_entry(draft) or draft.time
    _date_deeds(rows, document)
    if document.published is not None:
        for draft in put_ahead(rows, document, kind):
            draft.time = draft.time or times.of(draft)
        _time_lead(rows, doc, document, times)


class _Times:
    """The time expressions of one document, by the token that heads each."""

    def __init__(self, doc: Doc, text: str, document: Document) -> None:
        self._doc, self._document = doc, document
        self.found = found = read_times(text, document.published, margin=document.published_margin)
        self._entries = find_entries(document.text)
        self._by_head: dict[int, TimedExpression] = {}
        for timed in found:
            span = doc.char_span(timed.spec.span.start, timed.spec.span.end, widen=True)
            if span is None:
                continue
            head = _head(doc, span.start, timed.spec.span.end)
            self._by_head.setdefault(head.i, timed)
        self._governed: dict[int, list[tuple[Token, TimedExpression]]] = {}
        for place, timed in self._by_head.items():
            token = doc[place]
            if timed.expression.bound == "since" and _is_the_first(token.head):
                continue  # "met for the first time since May"
            if _is_provenance(token, timed):
                continue  # "was charged with crimes from the 1990s"
            self._governed.setdefault(self._governor(token).i, []).append((token, timed))

    def _governor(self, token: Token) -> Token:
        """What a time hangs on: up through words that only belong to the time or hold no event.

        As in *on the eve of*.
        """
        head = token.head
        for _ in range(_HEADS):
            belongs = head.i in self._by_head or head.lower_ in _OCCASIONS
            belongs = belongs or (head.ent_type_ == "GPE" and all(e.dep_ != "cop" for e in head.children))
            belongs = belongs or (token.dep_ == "nmod:unmarked" and _is_somebody(head))
            if head.i == token.i or is_verbal(head) or not belongs:
                return head
            token, head = head, head.head
        return head

    def of(self, draft: Draft) -> TimeSpec | None:
        """The time of an event, read in the direction that its status asks for."""
        timed = self._nearest(draft)
        if timed is not None and timed.expression.bound == "since" and self._tells_when(timed, draft):
            timed = self._unbound(timed)  # "since May, when A announced it", "since Monday's clash"
        status = draft.modality.status
        if timed is None or (status is Status.HELD and self._is_deadline(timed, draft)):
            return None
        ahead = status in _AHEAD and (status is Status.PLANNED or not _is_past(draft.anchor))
        moved = status is Status.POSTPONED and timed.expression.bound == "until"
        ahead = ahead or _is_weekday_to_come(timed, draft)
        direction = Direction.FUTURE if ahead or moved else Direction.PAST
        if moved:
            return self._read(replace(timed.expression, bound=""), direction)  # "put off until Friday"
        time = self._read_towards(timed, direction)
        if status is Status.UNDERWAY and self._is_over(time):
            return self._read_towards(timed, Direction.FUTURE)  # "is hosting a summit on May 3"
        return time

    def _read_towards(self, timed: TimedExpression, direction: Direction) -> TimeSpec:
        if timed.direction is direction or timed.expression.kind in ("day", "ago", "span"):
            return timed.spec
        return self._read(timed.expression, direction)

    def _read(self, expression: TimeExpression, direction: Direction) -> TimeSpec:
        return resolve_expression(
            self._document.text,
            expression,
            self._document.published,
            direction=direction,
            margin=self._document.published_margin,
        )

    def _is_over(self, time: TimeSpec) -> bool:
        """Whether a time was long over when the text was published, so that nothing *is* going on then."""
        day = self._document.published
        if day is None or time.start_earliest is None:
            return False
        return (time.end_latest or day_number(day)) < day_number(day) - _WEEK

    def _tells_when(self, timed: TimedExpression, draft: Draft) -> bool:
        """Whether something else goes on since a day when this was done: *since May, when A announced it*."""
        after = self._document.text[timed.spec.span.end : draft.trigger.idx]
        return after.startswith(("’s ", "'s ")) or after.lstrip(" ,").startswith("when ")

    def _unbound(self, timed: TimedExpression) -> TimedExpression:
        """A time as that of the day itself, not of what goes on since."""
        plain = replace(timed.expression, bound="")
        spec = self._read(plain, timed.direction)
        return replace(timed, expression=plain, spec=spec)

    def _is_deadline(self, timed: TimedExpression, draft: Draft) -> bool:
        """Whether a time is that by which something else is to be: *was asked to leave by Friday*."""
        if timed.expression.bound != "by":
            return False
        end, published = timed.spec.end_latest, self._document.published
        if end is not None and published is not None and end > day_number(published):
            return True
        limit = timed.spec.span.start
        between = [each for each in self._doc[draft.anchor.i : draft.anchor.sent.end] if each.idx < limit]
        return any(each.tag_ in ("TO", "MD") for each in between[1:])

    def of_journey(self, draft: Draft) -> TimeSpec | None:
        """The days of a visit whose stops have days of their own."""
        hung = [
            (token, timed.spec)
            for token, timed in self._governed.get(draft.anchor.i, ())
            if not timed.expression.bound
        ]
        whole = time_of_stops(draft, hung, self._document.text)
        if whole is not None:
            draft.stops = days_of_stops(draft, hung)
        return whole

    def of_entry(self, draft: Draft) -> TimeSpec | None:
        """The date of the entry in a chronology that tells of an event."""
        place = draft.trigger.idx
        entry = next((each for each in self._entries if each.told <= place < each.end), None)
        return next(
            (
                timed.spec
                for timed in self.found
                if entry is not None and entry.start <= timed.spec.span.start < entry.date_end
            ),
            None,
        )

    def _nearest(self, draft: Draft) -> TimedExpression | None:
        best: TimedExpression | None = None
        for token in _governors(draft):
            found = self._governed.get(token.i, [])
            if draft.kind == "AidProvision" and draft.light_status is Status.PLANNED:
                found = [pair for pair in found if not _is_told_then(token, draft, pair[0])]
            if draft.frame.relation == "postpones":
                found = [pair for pair in found if not _is_new_date(*pair)]
            # "agreed on Friday to meet", "met on Monday ahead of it": the time before it is the verb's own.
            promised = token.i < draft.anchor.i and _is_promised(draft.anchor, token)
            if promised or (is_verbal(token) and stands_apart(draft.anchor)):
                found = [pair for pair in found if pair[0].i > draft.anchor.i]
            found = [pair for pair in found if pair[1].spec.span.text.lower() not in _HOURS] or found
            if found:
                nearest = min(found, key=lambda pair: _distance(pair[0], pair[1], draft.trigger))[1]
                nearest = next((each for _, each in found if _is_within(each, nearest)), nearest)
                if best is not None and best.spec.edtf:
                    if _is_inside(nearest, best):
                        return nearest
                    continue
                told = nearest.spec.edtf or nearest.spec.span.text.lower().startswith(_SETTING)
                if told and not _is_season(nearest):
                    return nearest
                best = best or nearest  # "a two-hour meeting": its day may stand further out
        return best or self._behind(draft) or self._of_what_was_signed(draft)

    def _of_what_was_signed(self, draft: Draft) -> TimedExpression | None:
        """The date that an agreement is called by: *the accord of 4 May 1990 was signed by both*."""
        objects = draft.functions.get("object", ()) if draft.kind == "Signing" else ()
        dated = [pair for each in objects for pair in self._governed.get(each.i, ())]
        return next((timed for token, timed in dated if "of" in cases(token)), None)

    def _behind(self, draft: Draft) -> TimedExpression | None:
        """The day right behind a clause of what went before: *spoke after meeting A in Rome on Sunday*."""
        clause = draft.anchor
        after = any(each.dep_ == "mark" and each.lower_ in _AFTERWARDS for each in clause.children)
        if clause.dep_ != "advcl" or not after or clause.i < clause.head.i:
            return None
        place = clause.right_edge.i + 1
        hung = self._governed.get(clause.head.i, ())
        return next((timed for token, timed in hung if token.left_edge.i == place), None)


def _is_weekday_to_come(timed: TimedExpression, draft: Draft) -> bool:
    """Whether a weekday is that of a deed told in the present: *on Friday the envoy takes part in talks*."""
    weekday = timed.expression.kind is TimeKind.WEEKDAY and "last" not in timed.spec.span.text.lower()
    return weekday and is_foretold(draft)


def _is_promised(verb: Token, promise: Token) -> bool:
    """Whether a verb tells what another one promises: *agreed on Friday to meet*, *signed a pact to help*."""
    while verb.dep_ == "conj" and verb.head.i > promise.i:
        verb = verb.head
    signed = promise.lemma_ in ("sign", "initial") and verb.tag_ == "VB"
    return verb.head.i == promise.i and (signed or promise.lemma_ in _PROMISING)


def _is_told_then(verb: Token, draft: Draft, time: Token) -> bool:
    """Whether a time is that of an announcement, not of the aid announced (*in May it announced a gift*)."""
    return verb.i != draft.trigger.i and is_verbal(verb) and verb.tag_ == "VBD" and time.head.i == verb.i


def _goes_on(draft: Draft) -> bool:
    """Whether an event is what its sentence tells: no plan, nothing that had been before."""
    anchor = draft.anchor
    if draft.modality.status not in _TOLD or not is_verbal(anchor):
        return False
    while anchor.dep_ in ("conj", "advcl", "xcomp", "parataxis", "acl") and anchor.head.i != anchor.i:
        if any(each.lower_ == "had" and each.dep_ == "aux" for each in anchor.children):
            return False
        anchor = anchor.head
    return anchor.dep_ == "ROOT" and all(each.lower_ != "had" for each in anchor.children)


def _is_provenance(token: Token, timed: TimedExpression) -> bool:
    """Whether years tell from when something is that stands right before them: *crimes from the 1990s*."""
    coarse = "-" not in timed.spec.edtf and "/" not in timed.spec.edtf
    if cases(token) != ["from"] or not coarse or timed.expression.bound:
        return False
    place = token.left_edge.i - 1
    before = token.doc[place] if place >= 0 else token
    return before.tag_ in ("NN", "NNS") and before.ent_type_ not in ("DATE", "TIME") and before.i != token.i


def _is_the_first(noun: Token) -> bool:
    """Whether a noun counts what it tells: *the first time*, *their first meeting*."""
    return any(each.lower_ in _COUNTING for each in noun.children if each.dep_ == "amod")


def _is_somebody(noun: Token) -> bool:
    """Whether a day right after a noun cannot be its own: *met with his counterpart Saturday*."""
    word = agent_lexicon().agents.get(noun.lower_)
    return word is not None and word.category in (AgentClass.OFFICE, AgentClass.PERSON, AgentClass.FORCE)


def _is_new_date(token: Token, timed: TimedExpression) -> bool:
    """Whether a time is that to which something is put off: *until Friday*, *to May*."""
    return timed.expression.bound == "until" or "to" in cases(token)


def _is_season(timed: TimedExpression) -> bool:
    """Whether a time is only a season, as in *its summer meeting*."""
    return timed.spec.edtf[-2:] in _SEASONS and timed.spec.edtf[-3:-2] == "-" and len(timed.spec.edtf) > _YEAR


def _is_inside(one: TimedExpression, other: TimedExpression) -> bool:
    """Whether one time names fewer days of those of another."""
    return one.spec.lies_in(other.spec) and not other.spec.lies_in(one.spec)


def _is_within(one: TimedExpression, other: TimedExpression) -> bool:
    """Whether one time says more exactly than the other when it was: *on 3 May* and *this year*."""
    return other.spec.span.text.lower().startswith(_LOOSE) and _is_inside(one, other)


def _distance(token: Token, timed: TimedExpression, trigger: Token) -> tuple[bool, int, int]:
    """How far a time is from a trigger; any day is nearer than words that stay open (*for seven hours*)."""
    return not timed.spec.edtf, abs(token.i - trigger.i), token.i


def _head(doc: Doc, first: int, end: int) -> Token:
    """The token of a time expression whose head lies outside it."""
    place = first
    while place < len(doc) and doc[place].idx < end:
        token = doc[place]
        head = token.head
        outside = head.i == token.i or head.idx < doc[first].idx or head.idx >= end
        if outside and token.dep_ not in ("case", "punct", "det"):
            return token
        place += 1
    return doc[first]


def _governors(draft: Draft) -> list[Token]:
    """The tokens on which a time of the event may hang, the nearest first."""
    judged = draft.frame.pos == "noun" and draft.anchor.lemma_.lower() in JUDGED_BY
    person = draft.kind == "Mediation" and draft.anchor.lemma_.lower() in _BETWEEN
    if is_backdrop(draft) or judged or person:  # "the mediator said on Monday"
        return [draft.trigger]
    calls = [each for key in ("in", "during") for each in draft.functions.get(key, ())]
    spoken = _occasions(draft.anchor) if draft.kind in _SPEECH else []
    carriers = [each for each in draft.carriers if each.i == draft.anchor.i or not _went_before(each)]
    clauses = (each for each in draft.trigger.children if each.dep_ in ("acl", "acl:relcl"))
    told = _OPENING | _MAKING if draft.kind == "AgreementReached" else _OPENING
    opening = [each for each in clauses if each.lemma_.lower() in told]  # "talks that open on Friday"
    found = [draft.trigger, *opening, *carriers, draft.anchor, *spoken]
    found += [each for each in calls if draft.kind == "PhoneCall" and each.lemma_ == "call"]
    found += [
        each
        for carrier in draft.carriers
        for each in carrier.children
        if each.dep_ == "acl" and is_verbal(each)
    ]
    token = draft.anchor
    if not is_verbal(token):
        while token.dep_ in (
            "conj",
            "nmod",
            "compound",
            "appos",
            "obj",
            "nsubj",
            "nsubj:pass",
            "obl",
            "obl:agent",
        ):
            if is_verbal(token.head):
                if (
                    token.dep_ != "obj"
                    and not _stands_before(token)
                    and not _is_called_off(draft, token.head)
                ):
                    found.append(token.head)
                if token.dep_.startswith("nsubj"):  # "are expected to follow on Sunday"
                    found += [each for each in token.head.children if each.dep_ == "xcomp"]
                break
            token = token.head
            if token.lemma_ in _CAUSES:
                break  # "acted today in response to the arrest"
            if token.i == token.head.i:
                found += [token for each in token.children if each.dep_ == "cop"][
                    :1
                ]  # "is in Rome for talks"
                break
        return _unique(found)
    if token.dep_ == "acl" and token.head.lemma_ in OCCASIONS and token.head.dep_ == "obj":
        found.append(token.head.head)  # "tomorrow he has a chance to meet them"
    promised = False
    for _ in range(_HEADS):
        if token.dep_ not in ("xcomp", "conj", "advcl", "csubj") or not is_verbal(token.head):
            break
        if token.dep_ == "conj" and promised:
            break  # "spoke last week and agreed to meet"
        promised = token.dep_ == "xcomp" and token.head.lemma_ in _PROMISING
        if token.dep_ == "conj" and any(each.dep_.startswith("nsubj") for each in token.children):
            break
        if token.dep_ == "advcl" and any(
            each.dep_ == "mark" and each.lower_ not in ("to", "by") for each in token.children
        ):
            break
        token = token.head
        found.append(token)
    return _unique(found)


def _is_called_off(draft: Draft, verb: Token) -> bool:
    """Whether a verb tells that an event is called off, and so when: *the talks were cancelled on Monday*."""
    return draft.modality.status is Status.CANCELLED and verb.tag_ == "VBN"


def _occasions(verb: Token) -> list[Token]:
    """The clause or the noun that tells on what occasion somebody says it.

    As in *speaking on Monday, he said*, *said in an interview published on Monday*.
    """
    found = [
        each
        for each in verb.children
        if each.dep_ == "advcl" and each.tag_ == "VBG" and each.lemma_.lower() in _SPEAKING
    ]
    nouns = [each for each in verb.children if each.dep_ == "obl" and each.lemma_.lower() in _SPOKEN]
    nouns = [each for each in nouns if not {"in", "during", "at"}.isdisjoint(cases(each))]
    made = [each for noun in nouns for each in noun.subtree if each.tag_ == "VBN" and each.lemma_ in _ISSUED]
    return [*found, *nouns, *made]


def _went_before(verb: Token) -> bool:
    """Whether a clause tells what had become of an event: resume talks *that had been suspended in May*."""
    return verb.dep_ == "acl:relcl" and any(
        each.lower_ == "had" and each.dep_ == "aux" for each in verb.children
    )


def _stands_before(noun: Token) -> bool:
    """Whether a noun's event went before what its clause tells.

    As in signed on Monday *after weeks of talks*, *after several rounds*, returned *following a visit*.
    """
    repeated = noun.lemma_ in _REPEATED and noun.tag_ == "NNS"
    if noun.lemma_ not in _STRETCHES and not repeated and noun.head.lemma_ not in _RETURNING:
        return False
    return not _AFTERWARDS.isdisjoint(cases(noun))


def _unique(tokens: list[Token]) -> list[Token]:
    return list({token.i: token for token in tokens}.values())


def _is_past(anchor: Token) -> bool:
    """Whether an event's own verb is plainly past."""
    return anchor.tag_ == "VBD"


def _borrowed(draft: Draft) -> TimeSpec | None:
    """The time of the event that a draft belongs to or takes up again."""
    if draft.coreferent is not None:
        return draft.coreferent.time
    for relation, other in draft.links:
        if relation in ("mediationOf", "partOfEvent") and other.time is not None:
            return other.time
    return None


def _of_telling(draft: Draft, rows: list[Draft]) -> TimeSpec | None:
    """The day on which somebody told of what he had just done: *announced it on Monday after meeting Roe*."""
    clause = draft.anchor
    after = any(each.dep_ == "mark" and each.lower_ in _AFTERWARDS for each in clause.children)
    if clause.dep_ != "advcl" or not after or any(each.dep_.startswith("nsubj") for each in clause.children):
        return None
    told = (each for each in rows if each.anchor.i == clause.head.i and each.kind in _SPEECH)
    return next((each.time for each in told if each.time is not None), None)


def _date_deeds(rows: list[Draft], document: Document) -> None:
    """Give a deed the day told right after it, which is not that of what is said about it.

    As in *condemns the attack in Gao on Monday*, *offered condolences on the attack in Gao on 3 May*; the
    weekday of a past verb, or a day named *today*, may be its own. Whatever other day a verb of the present
    has, it is not that of its saying.
    """
    for saying in [each for each in rows if each.kind in _JUDGING and each.time is not None]:
        time, verb = saying.time, saying.anchor
        if time is None or time.start_earliest is None or document.published is None:
            continue
        past = verb.tag_ not in ("VBP", "VBZ") and not any(each.isdigit() for each in time.span.text)
        own = past or time.start_earliest == day_number(document.published)
        deeds = [
            each for each in rows
            if each.kind in VIOLENT and each.frame.pos == "noun" and verb.i < each.trigger.i
            and each.trigger.idx < time.span.start and (each.time is None or each.time == time)
        ]  # fmt: skip
        if not own and deeds and _follows(deeds[-1].trigger, time.span.start):
            deeds[-1].time, saying.time = time, None
        elif not own and _is_said_now(verb) and time.start_earliest == time.end_latest:
            saying.time = None  # "congratulates A on the election of 3 May"


def _is_said_now(verb: Token) -> bool:
    """Whether a verb does what it says in being said: *Norway welcomes*, *we congratulate*."""
    return verb.tag_ in ("VBP", "VBZ") and not any(each.dep_ == "aux" for each in verb.children)


def _follows(noun: Token, place: int) -> bool:
    """Whether nothing but names and phrases stands between a noun and a day that begins at a character."""
    between = [each for each in noun.doc[noun.i + 1 : noun.sent.end] if each.idx < place]
    return all(each.pos_ not in ("VERB", "AUX") and each.text not in (",", ";") for each in between)


def _time_lead(rows: list[Draft], doc: Doc, document: Document, times: _Times) -> None:
    """A contact told as held in the first sentence that tells one is of about the day of publication.

    Only in the simple past, without a time of its own and with nothing but a heading before it, as
    readouts and leads have it; marked approximate.
    """
    for draft in rows:
        if draft.time is None and is_contact(draft.kind) and _is_scheduled(draft):
            draft.time = _about_publication(draft, document, 0)
    lead = next((draft for draft in rows if is_contact(draft.kind) and not _is_aside(draft.anchor)), None)
    if lead is None or lead.time is not None or lead.modality.status is not Status.HELD:
        return
    if (
        lead.modality.factuality is not Factuality.CERTAIN
        or lead.anchor.tag_ != "VBD"
        or lead.anchor.dep_ != "ROOT"
    ):
        return
    if any(each.dep_ == "aux" for each in lead.anchor.children) or document.published is None:
        return
    sentences = Sentences(doc)
    first, last = sentences.characters(lead.trigger)
    if any(first <= each.spec.span.start < last for each in times.found):
        return
    if any(each.spec.span.start < first and _is_long_past(each.spec, document) for each in times.found):
        return  # an account of the past
    start = sentences.bounds(lead.anchor)[0]
    if start > _LEAD or sum(token.text in ".?!" for token in doc[:start]) > 1:
        return
    lead.time = _about_publication(lead, document, 1)


def _is_aside(anchor: Token) -> bool:
    """Whether an event is only told in a relative clause."""
    return any(each.dep_ == "acl:relcl" for each in (anchor, *anchor.ancestors))


def _is_long_past(time: TimeSpec, document: Document) -> bool:
    """Whether a time lies more than two years before the publication."""
    if time.end_latest is None or document.published is None:
        return False
    return day_number(document.published) - time.end_latest > _TWO_YEARS


def _is_scheduled(draft: Draft) -> bool:
    """Whether a contact is told in the present tense of captions and schedules.

    As in *the minister meets with* ….
    """
    anchor, status = draft.anchor, draft.modality.status
    if anchor.tag_ != "VBZ" or anchor.dep_ != "ROOT":
        return False
    if status is not Status.HELD and not (status is Status.PLANNED and has_hour_first(anchor)):
        return False
    return not any(each.dep_ in ("aux", "cop") for each in anchor.children) and not draft.claimants


def _about_publication(draft: Draft, document: Document, before: int) -> TimeSpec | None:
    """About the day of publication, or up to so many days before it."""
    if document.published is None:
        return None
    day = day_number(document.published)
    first, last = day - before - document.published_margin, day + document.published_margin
    start = draft.trigger.idx
    return TimeSpec(Span(start, start, ""), f"{document.published.isoformat()}~", first, last, first, last)
