"""Office phrases to titles: which post of which state or organisation is meant."""

from __future__ import annotations

from ..ontology.knowledge import Knowledge
from ..ontology.model import Post
from ..ontology.names import slug
from .agent_lexicon import AgentClass
from .agent_phrases import AgentPhrase
from .atoms import AtomKind
from .coupled_names import first_of_couple
from .holders import Holders, post_id
from .named import NameResolver
from .person_names import PersonSpan
from .referents import FIGHTERS, SUBJECTS, Discourse, Sort, Title
from .token_table import TokenTable

MANY_HOLD = frozenset(
    {"member", "senator", "deputy", "congressman", "congresswoman", "adviser", "advisor", "representative",
     "counselor", "counsellor", "spokesperson", "spokesman", "spokeswoman", "general", "judge", "negotiator",
     "mediator", "envoy"}
)  # fmt: skip
_SHARING = (AgentClass.GOVERNMENT, AgentClass.FORCE, AgentClass.BODY)
_TELLING = ("amod", "compound", "nmod:poss", "nmod", "nmod:desc")
_WITHIN = (*_TELLING, "appos", "flat")
_PARTNERS = ("obj", "obl", "iobj")
_PEERS = frozenset({"counterpart", "colleague", "host", "guest"})
_LEADING, _LEAST = frozenset({"lead", "head"}), 2
_PREPOSITIONS = frozenset({"for", "to", "on", "at", "in"})


class TitleReader:
    """Reads titles off office phrases."""

    def __init__(self, knowledge: Knowledge, holders: Holders, names: NameResolver) -> None:
        self._knowledge, self._holders, self._names = knowledge, holders, names

    def of_span(self, talk: Discourse, span: PersonSpan) -> list[Title]:
        """Titles given with a personal name, the nearest first; one owner serves all that name none."""
        given = [owner for atom in span.owners if (owner := self._names.owner(talk, atom))]
        phrases = [phrase for phrase in span.phrases if phrase.word.category is AgentClass.OFFICE]
        for phrase in phrases:
            given += self.owners(talk, phrase) or self._possessor(talk, phrase)
        return [
            self.title(talk, phrase, (self.owners(talk, phrase) or given or [""])[0]) for phrase in phrases
        ]

    def told_owner(self, talk: Discourse, span: PersonSpan) -> str:
        """The state told after a name: "Jan Nowak of Poland"; that of "his Thai counterpart, Jan Roe"."""
        told = next((owner for atom in span.owners if (owner := self._names.owner(talk, atom))), "")
        beside = [each for each in span.phrases if each.word.lemma in _PEERS]
        return told or next((owner for each in beside for owner in self.owners(talk, each)), "")

    def owners(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """Whose office it is: states and organisations named with it."""
        found: list[str] = []
        for atom in phrase.owners:
            if atom.kind is AtomKind.PERSON:
                first = first_of_couple(talk.table, talk.atoms, atom)  # "the Roe-Poe administration"
                told = [talk.state_of(talk.named_at.get(first.start, ""))]
            else:
                told = list(self._names.owners(talk, atom))
            found += [owner for owner in told if owner and owner not in found]
        return found or self._shared(talk, phrase) or self._of_letters(talk, phrase)

    def _of_letters(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """The state of an office that only one state calls by some letters: India's *EAM*."""
        alone = phrase.head + 1 == phrase.end and talk.table.words[phrase.head].upper
        state = self._holders.only_state(phrase.word.lemma) if alone else ""
        return [state] if state else []

    def _shared(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """Whose a bare body in a list is, told once for all: "Danish media and [government]"."""
        table, head = talk.table, phrase.head
        bare = table.deps[head] == "conj" and phrase.start == head and phrase.end == head + 1
        if (
            not bare
            or phrase.word.category not in _SHARING
            or any(kid < head - 1 for kid in table.kids[head])
        ):
            return []
        first = table.first_of_list(head)
        beside = [kid for kid in table.kids[first] if kid < first and table.deps[kid] in _TELLING]
        atoms = [atom for kid in beside if (atom := talk.atoms.at(kid)) and atom.kind is AtomKind.STATE]
        owners = [owner for atom in atoms for owner in self._names.owners(talk, atom)]
        return owners if len(owners) == 1 else []

    def _possessor(self, talk: Discourse, phrase: AgentPhrase) -> list[str]:
        """ "The EU sent A B, its representative".

        The last subject before "its" that is a state or organisation.
        """
        table = talk.table
        if phrase.possessor < 0 or table.words[phrase.possessor].lower not in ("its", "their"):
            return []
        for token in range(phrase.possessor - 1, table.sentence_start(phrase.possessor) - 1, -1):
            atom = talk.atoms.at(token)
            if (
                atom is not None
                and table.deps[token] == "nsubj"
                and atom.kind in (AtomKind.STATE, AtomKind.ORG)
            ):
                return [owner] if (owner := self._names.owner(talk, atom)) else []
        return []

    def title(self, talk: Discourse, phrase: AgentPhrase, owner: str) -> Title:
        """The title that `phrase` is of `owner`.

        Without owner that of the only such office, or of the home state.
        """
        guessed = False
        suffix = self._holders.suffix(phrase.words, owner) or self._holders.suffix(_core(phrase), owner)
        if not owner:
            alone = len(phrase.words) > 1 or suffix == "pope"
            owner = (self._last_with(talk, suffix) or self._holders.only_owner(suffix)) if alone else ""
            if not owner:
                owner, guessed = self._guess(talk, phrase), True
                owner = self._with_office(talk, owner, suffix)
                if suffix and self._holders.suffix(phrase.words, owner) not in ("", suffix):
                    owner = ""
        full = self._holders.suffix(phrase.words, "" if guessed and suffix else owner)
        suffix = full or (suffix if _core(phrase) == phrase.words else "") or slug(" ".join(phrase.words))
        vague = guessed and len(phrase.words) == 1 and not self._holders.is_prominent(suffix)
        post = post_id(owner, suffix) if owner and suffix and not vague else ""
        return Title(
            phrase.words,
            phrase.word.lemma,
            phrase.ranks,
            owner,
            post,
            _label_of_one(talk, phrase),
            suffix,
            phrase.held,
            guessed,
        )

    def _with_office(self, talk: Discourse, guessed: str, suffix: str) -> str:
        """The home state if it has secretaries for ministers: "flew to Peru with the Secretary of State"."""
        known, secretary = self._holders.tenures_of, suffix.startswith("secretary-of-")
        if not (talk.told_home and secretary and guessed) or known(post_id(guessed, suffix)):
            return guessed
        return talk.home if known(post_id(talk.home, suffix)) else guessed

    def _last_with(self, talk: Discourse, suffix: str) -> str:
        """The organisation spoken of last that has such an office: "NATO … the Secretary-General"."""
        if suffix != "secretary-general":
            return ""
        orgs = (referent.entities[0] for referent in reversed(talk.referents) if referent.sort is Sort.ORG)
        return next((org for org in orgs if self._holders.tenures_of(post_id(org, suffix))), "")

    def _guess(self, talk: Discourse, phrase: AgentPhrase) -> str:
        """The state of a title that names none.

        The home of domestic news, else the one named last before it; no state has rebel commanders.
        """
        if FIGHTERS.intersection(phrase.words) or _is_of_a_body(talk.table, phrase):
            return ""
        if led := self._of_those_led(talk, phrase):
            return led
        if talk.domestic:
            return talk.home
        table = talk.table
        for token in range(phrase.start - 1, table.sentence_start(phrase.start) - 1, -1):
            atom = talk.atoms.at(token)
            if atom is not None and atom.rows and atom.kind in (AtomKind.STATE, AtomKind.PLACE):
                owner = self._names.owner(talk, atom)
                if owner:
                    return owner
        if not talk.told_home and _has_official(talk, talk.home, phrase.head):
            return ""  # "the Prime Minister met the President of Chad"
        return "" if phrase.word.lemma == "minister" and self._has_secretaries(talk.home) else talk.home

    def _of_those_led(self, talk: Discourse, phrase: AgentPhrase) -> str:
        """The state whose delegation somebody leads: "the Thai team, led by Minister Roe"."""
        table = talk.table
        leader = phrase.head
        while (
            table.deps[leader] in ("nmod:desc", "compound", "flat", "appos") and table.heads[leader] != leader
        ):
            leader = table.heads[leader]
        verb = table.heads[leader]
        if table.case(leader) != "by" or table.lemmas[verb] not in _LEADING:
            return ""
        team = next((kid for kid in table.kids[verb] if table.deps[kid] == "nsubj:pass"), table.heads[verb])
        noun = table.words[team].agent
        if noun is None or noun.note not in ("delegation", "mass"):
            return ""
        atoms = (talk.atoms.at(kid) for kid in table.kids[team])
        states = (self._names.owner(talk, atom) for atom in atoms if atom and atom.kind is AtomKind.STATE)
        return next((state for state in states if state), "")

    def _has_secretaries(self, state: str) -> bool:
        """Whether a state is known to have departments, and so secretaries for ministers."""
        body = self._names.entity(f"body/{state.partition('/')[2]}/ministry-of-foreign-affairs")
        return body is not None and "department" in body.label.lower().split()

    def declare(self, talk: Discourse, title: Title) -> None:
        """Put the post of `title` among the document's posts."""
        if title.post in talk.posts:
            return
        known = self._knowledge.posts.get(title.post)
        if known is None:
            owner = self._names.entity(title.owner) or talk.entities.get(title.owner)
            label = f"{title.label} of {owner.label}" if owner else title.label
            one = title.noun not in MANY_HOLD and "deputy" not in title.ranks
            known = Post(title.post, label, title.owner, one, minted=True)
        talk.posts[title.post] = known


def _is_of_a_body(table: TokenTable, phrase: AgentPhrase) -> bool:
    """Whether an office is one of a body that has been told by its noun: "the forum's director"."""
    if phrase.start < _LEAST or table.tags[phrase.start - 1] != "POS":
        return False
    owner = table.words[phrase.start - 2].agent
    return owner is not None and owner.category in (
        AgentClass.BODY,
        AgentClass.COMPANY,
        AgentClass.ORGANIZATION,
    )


def _has_official(talk: Discourse, state: str, token: int) -> bool:
    """Whether a state is first told as that of somebody to whom a subject does something."""
    table = talk.table
    if table.deps[token] not in SUBJECTS:
        return False
    verb = table.heads[table.first_of_list(token)]
    for atom in talk.atoms.found:
        if all(row.entity != state for row in atom.rows):
            continue
        if atom.start < token:
            return False
        whole = head = table.head_of(atom.start, atom.end)
        while table.deps[whole] in _WITHIN:
            whole = table.heads[whole]
        if whole != head and table.heads[whole] == verb and table.deps[whole] in _PARTNERS:
            return True
    return False


def _label_of_one(talk: Discourse, phrase: AgentPhrase) -> str:
    """What the office of one of many is called: each of "the foreign ministers of A and B" is one."""
    if not phrase.word.plural:
        return phrase.label
    head, one = talk.table.words[phrase.head], phrase.word.lemma
    return phrase.label.replace(head.text, one.capitalize() if head.capital else one, 1)


def _core(phrase: AgentPhrase) -> tuple[str, ...]:
    """The words of an office before what it is for."""
    for place, word in enumerate(phrase.words):
        if word in _PREPOSITIONS:
            return phrase.words[:place]
    return phrase.words
