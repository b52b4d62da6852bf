"""Acronyms that a text introduces in brackets after the name: "the Inter-Parliamentary Union (IPU)"."""

from __future__ import annotations

from ..ontology.knowledge import NameKind
from ..ontology.names import fold
from .agent_lexicon import AgentClass
from .atom_finding import names_thing, with_bureau
from .atoms import Atom, AtomKind, Atoms
from .glossed import full_names
from .named import NameResolver
from .organization_names import organization_nouns
from .other_names import other_names
from .referents import Discourse
from .token_table import TokenTable

_SMALL = frozenset({"of", "for", "and", "the", "on", "in", "to", "&", "de"})
_FIELDS = frozenset({"of", "for", "on", "to", "against"})
_LONGEST, _SHORTEST = 14, 3
_TAKEN_UP = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss", "obl:agent"})


def bracketed_acronyms(talk: Discourse, atoms: Atoms, names: NameResolver) -> None:
    """Learn the document's own acronyms; the name before the bracket becomes one atom,
    and so does each acronym.

    Only acronyms that no curated name explains are learnt, and only where their letters are the initials of
    the words before the bracket.
    """
    table = talk.table
    found: dict[str, tuple[int, int]] = {}
    closing = [token for token, word in enumerate(table.words) if word.text == ")"]
    for token in [end - 1 for end in closing if end > 1]:
        if table.words[token - 1].text == "(" and _is_acronym(table.words[token].text):
            known = atoms.at(token)
            if (known is None or not known.rows) and (noun := _spelled_things(table, token)) >= 0:
                _forget(table, atoms, table.words[token].text)
                talk.spelled[table.words[token].text] = noun
                continue
            start = _spelled_out(table, token - 2, table.words[token].text)
            start = start if start >= 0 else _spelled_before_field(table, token - 2, table.words[token].text)
            start = start if start >= 0 else _spelled_abroad(table, token - 2, table.words[token].text)
            start = (
                start if start >= 0 else _spelled_in_other_order(table, token - 2, table.words[token].text)
            )
            elsewhere = start >= 0 and known is not None and _is_elsewhere(table, atoms, names, known, start)
            if start >= 0 and (known is None or not known.rows or elsewhere):
                if _names_office(table, start, token - 1):
                    continue
                if names_thing(table, start, token - 1):
                    _forget(table, atoms, table.words[token].text, start)
                    continue
                found.setdefault(table.words[token].text, (start, token - 1))
            elif known is None or not known.rows:
                if before := _named_before(atoms, token - 1):
                    found.setdefault(table.words[token].text, (before.start, before.end))
            elif known.rows and known.kind is AtomKind.ORG:
                _explain(atoms, token - 1, known)
                start = _spelled_abroad(table, token - 2, table.words[token].text)
                if start >= 0 and atoms.at(token - 2) is None:
                    atoms.put(Atom(start, token - 1, AtomKind.ORG, known.rows, "ORG"))
        elif table.words[token - 1].text == "(" and (before := _shortened(table, atoms, token)):
            found.setdefault(table.words[token].text, (before.start, before.end))
    for token, start, end in full_names(table, closing):
        known, spelled = atoms.at(token), atoms.at(start)
        if known is None or not known.rows:
            found.setdefault(table.words[token].text, (start, end))
        elif known.kind is AtomKind.ORG and (spelled is None or spelled.end < end or not spelled.rows):
            whole = Atom(start, end, AtomKind.ORG, known.rows, "ORG")
            atoms.put(whole)
            for place, word in enumerate(table.words):
                if word.text == table.words[start].text:
                    _name_again(table, atoms, place, whole)
    for acronym, (start, end) in found.items():
        _learn(talk, atoms, names, acronym, start, end)
    _short_names(talk, atoms, names)
    other_names(talk, atoms, names)
    _short_lands(table, atoms, names)
    _explain_unbracketed(talk, atoms, names)
    for gloss, token in _glosses(table, closing):
        before, known = _named_before(atoms, gloss - 1), atoms.at(token)
        if before and not (known and known.rows):
            acronym = table.words[token].text
            _learn(talk, atoms, names, acronym, before.start, before.end)
            talk.acronyms[" ".join(table.text(gloss, token - 1).split())] = talk.acronyms[acronym]
            atoms.put(Atom(gloss, token - 1, AtomKind.ORG, before.rows, "ORG"))


def _is_elsewhere(table: TokenTable, atoms: Atoms, names: NameResolver, known: Atom, start: int) -> bool:
    """Whether a known acronym is that of a group or party of a state that the text never names.

    What stands spelled out from token `start` is then another of the same acronym. So is what has none of the
    words of the known name, where it has all the initials.
    """
    entity = names.entity(known.rows[0].entity) if known.rows else None
    spelled = atoms.at(start)
    if entity is None or (spelled is not None and spelled.rows):
        return False
    told = {word.key for word in table.words[start : known.start - 1]} - {""}
    own = {word for name in (entity.label, *entity.names) for word in fold(name).split()}
    if (
        not told & (own - _SMALL)
        and _spelled_out(table, known.start - 2, table.words[known.start].text) == start
    ):
        return True
    if entity.kind not in ("NonStateArmedGroup", "PoliticalParty") or not entity.belongs_to:
        return False
    others = (row.entity for atom in atoms.found if atom.rows != known.rows for row in atom.rows)
    return entity.belongs_to not in others


def _names_office(table: TokenTable, start: int, end: int) -> bool:
    """Whether an acronym is short for an office: "Special Representative of the Secretary-General (SRSG)"."""
    last = next((place for place in range(start, end) if table.words[place].lower in _FIELDS), end) - 1
    agent = table.words[last].agent
    return agent is not None and agent.category is AgentClass.OFFICE and not agent.plural


def _is_acronym(text: str) -> bool:
    """Whether a word has more capitals than one and no more small letters: "OSCE", "IPoDS"."""
    capitals = sum(c.isupper() for c in text)
    return capitals > 1 and 2 * capitals > sum(c.isalpha() for c in text)


def _spelled_things(table: TokenTable, token: int) -> int:
    """The noun of the common words for which a bracketed acronym is short; -1 if it is not.

    As in *gross domestic product (GDP)*, *non-governmental organizations (NGOs)*.
    """
    text = table.words[token].text
    letters = [c.lower() for c in (text[:-1] if text.endswith("s") else text) if c.isalpha()]
    place, sentence = token - 2, table.sentence_start(token)
    while letters and place >= sentence:
        word = table.words[place]
        if word.key and word.capital and place > sentence:
            return -1
        initials = [part[0] for part in word.key.split()]  # "non-governmental"
        if initials and letters[-len(initials) :] == initials:
            del letters[-len(initials) :]
        elif initials and word.lower not in _SMALL:
            return -1
        place -= 1
    return -1 if letters else token - 2


def _forget(table: TokenTable, atoms: Atoms, acronym: str, start: int = -1) -> None:
    """Take the names that the recogniser made of a word which is none out of a text, and of its full form."""
    whole = atoms.at(start)
    if whole is not None and not whole.rows and whole.kind is AtomKind.ORG:
        atoms.drop(whole)
    for token in [each for each, word in enumerate(table.words) if word.text == acronym]:
        atom = atoms.at(token)
        if atom is not None and atom.end == atom.start + 1:
            atoms.drop(atom)


def _named_before(atoms: Atoms, bracket: int) -> Atom | None:
    """The organisation whose name of several words ends right before a bracket."""
    before = atoms.at(bracket - 1)
    ends = before is not None and before.end == bracket and before.kind is AtomKind.ORG
    return before if before is not None and ends and before.end - before.start > 1 else None


def _shortened(table: TokenTable, atoms: Atoms, token: int) -> Atom | None:
    """The organisation whose first word a bracket after it gives as its short name: "Acme Foods (Acme)"."""
    known, before = atoms.at(token), _named_before(atoms, token - 1)
    if before is None or (known is not None and known.rows) or not table.words[token].capital:
        return None
    first = before.start + (table.words[before.start].lower == "the")
    return before if table.words[first].text == table.words[token].text else None


def _glosses(table: TokenTable, closing: list[int]) -> list[tuple[int, int]]:
    """The first token of a name in its own language, and that of its acronym, in one bracket after a name.

    As in *National Forestry Office (Dirección Nacional Forestal, DNF)*.
    """
    found: list[tuple[int, int]] = []
    for token in [end - 1 for end in closing if end > 3]:
        if table.words[token - 1].text == "," and table.words[token].upper:
            start = token - 1
            while start > 0 and token - start < _LONGEST and table.words[start - 1].text not in "(),;.":
                start -= 1
            if start and table.words[start - 1].text == "(" and start < token - 2:
                found.append((start, token))
    return found


def _explain(atoms: Atoms, end: int, known: Atom) -> None:
    """Take an unusual wording before a known acronym for the same body ("Central America System (SICA)")."""
    spelled = atoms.at(end - 1)
    if spelled is None or spelled.rows or spelled.end != end or spelled.kind is not AtomKind.ORG:
        return
    if spelled.end - spelled.start > 1:
        atoms.put(Atom(spelled.start, spelled.end, AtomKind.ORG, known.rows, "ORG"))


def _learn(talk: Discourse, atoms: Atoms, names: NameResolver, acronym: str, start: int, end: int) -> None:
    table = talk.table
    whole = atoms.at(start)
    longer = whole is not None and not whole.rows and whole.start < start and whole.end == end
    if whole is None or not (longer or (whole.rows and (whole.start, whole.end) == (start, end))):
        whole = Atom(with_bureau(table, start), end, AtomKind.ORG, label="ORG")
        atoms.put(whole)
    entity = whole.rows[0].entity if whole.rows else names.org_id(talk, table, whole)
    talk.acronyms[acronym] = entity
    first = table.words[start].text
    for token in [each for each, word in enumerate(table.words) if word.text in (acronym, first)]:
        word, known = table.words[token], atoms.at(token)
        longer = known is not None and known.end - known.start > 1 and not _is_acronym(acronym)
        if word.text == acronym and known is not whole and not longer:
            atoms.put(Atom(token, token + 1, whole.kind, whole.rows, "ORG"))
        elif word.text == first and end - start > 1:
            _name_again(table, atoms, token, whole)


def _name_again(table: TokenTable, atoms: Atoms, token: int, whole: Atom) -> None:
    """Take a name for one where it is told again from a token on, whatever was seen in parts of it."""
    size = whole.end - whole.start
    here, there = table.words[token : token + size], table.words[whole.start : whole.end]
    known = atoms.at(token)
    wider = known is not None and (known.start < token or known.end > token + size)
    if token != whole.start and not wider and [each.text for each in here] == [each.text for each in there]:
        atoms.put(Atom(token, token + size, whole.kind, whole.rows, "ORG"))


def _explain_unbracketed(talk: Discourse, atoms: Atoms, names: NameResolver) -> None:
    """Take acronyms for the organisation of the text that they spell, though no bracket says so.

    As in *the African Union Commission met; the AUC said*.
    """
    table = talk.table
    spelled: dict[str, Atom] = {}
    for atom in atoms.found:
        if atom.kind is AtomKind.ORG and atom.end - atom.start >= _SHORTEST:
            words = [word for word in table.words[atom.start : atom.end] if word.lower not in _SMALL]
            spelled.setdefault("".join(word.text[0] for word in words if word.key), atom)
    told = {row.entity for atom in atoms.found if not table.words[atom.start].upper for row in atom.rows[:1]}
    for token, word in enumerate(table.words) if spelled else ():
        whole = spelled.get(word.text) if word.upper else None
        known = atoms.at(token) if whole is not None else None
        if whole is None or known is None or known.end - known.start > 1 or known.kind is not AtomKind.ORG:
            continue
        if not known.rows or not _is_told(names, known, told):
            entity = whole.rows[0].entity if whole.rows else names.org_id(talk, table, whole)
            talk.acronyms[word.text] = entity
            atoms.put(Atom(token, token + 1, AtomKind.ORG, whole.rows, "ORG"))


def _is_told(names: NameResolver, known: Atom, told: set[str]) -> bool:
    """Whether a text names in full what a known acronym is usually short for, or the state where that is."""
    entity = names.entity(known.rows[0].entity)
    return known.rows[0].entity in told or (entity is not None and entity.belongs_to in told)


def _short_names(talk: Discourse, atoms: Atoms, names: NameResolver) -> None:
    """Learn by which last words a name is told again: "the Three Seas Initiative … the Initiative"."""
    table, nouns = talk.table, organization_nouns()
    told: dict[str, Atom] = {}
    for token, (word, atom) in enumerate(zip(table.words, atoms.by_token, strict=True)):
        if atom is None and not (told and (word.text in told or word.text.capitalize() in told)):
            continue
        if atom is not None and (atom.kind is not AtomKind.ORG or atom.start != token):
            continue
        end = atom.end if atom is not None and atom.end - atom.start > 1 else token + 1
        label = " ".join(table.text(token, end).split())
        if label in told and (end > token + 1 or _is_short(table, token)):
            if atom is None or not atom.rows or _is_cut(table, atoms, atom, told[label]):
                name = told[label]
                talk.acronyms[label] = name.rows[0].entity if name.rows else names.org_id(talk, table, name)
                atoms.put(Atom(token, end, AtomKind.ORG, name.rows, "ORG"))
        elif atom is None and (whole := told.get(label.capitalize())) and _is_noun_again(table, token, whole):
            atoms.put(Atom(token, end, AtomKind.ORG, whole.rows, "ORG"))
            known = whole.rows[0].entity if whole.rows else names.org_id(talk, table, whole)
            talk.acronyms[label] = known
        elif atom is not None and end > token + 1:
            for place in range(token + 1, end):
                if table.words[place].lower in nouns or place < end - 1 or table.words[place].agent is None:
                    told[" ".join(table.text(place, end).split())] = atom
            cut = next((place for place in range(token, end) if table.words[place].lower in _FIELDS), token)
            if cut > token + 1:
                told[" ".join(table.text(token, cut).split())] = atom  # "the Green Fund" for Mali
                if table.tags[cut - 1] == "NNPS":
                    told[table.words[cut - 1].text] = atom  # "the Lions" of "the Freedom Lions of Chad"
            noun = next(
                (place for place in range(end - 1, token - 1, -1) if table.words[place].lower in nouns), -1
            )
            if noun >= 0:
                told[table.words[noun].text] = atom


def _is_cut(table: TokenTable, atoms: Atoms, known: Atom, whole: Atom) -> bool:
    """Whether a name that others share is cut from the longer one of the text.

    As of "Mali's Red Cross", or "the Core Group on Mali … the Core Group".
    """
    row, cut = known.rows[0], whole.start + known.end - known.start
    fielded = cut < whole.end and table.words[cut].lower in _FIELDS
    size, spelled = known.end - known.start, [word.text for word in table.words[known.start : known.end]]
    if fielded and [word.text for word in table.words[whole.start : cut]] == spelled:
        return all(atom.rows != known.rows or atom.end - atom.start == size for atom in atoms.found)
    ends = [word.text for word in table.words[whole.end - size : whole.end]] == spelled
    if ends and row.entity.startswith("group/") and not whole.rows:
        # "the Nepal Labour Party … the Labour Party"
        return all(atom.rows != known.rows or atom.start > whole.start for atom in atoms.found)
    shared = row.kind is NameKind.ALIAS and row.entity.startswith("org/") and not whole.rows
    full = any(
        each.entity == row.entity and each.kind is not NameKind.ALIAS
        for atom in atoms.found for each in atom.rows[:1]
    )  # fmt: skip
    return shared and known.start > whole.start and not full


def _short_lands(table: TokenTable, atoms: Atoms, names: NameResolver) -> None:
    """Take *the Federation* for a territory with rulers of its own: "the Federation of Elbonia"."""
    told: dict[str, Atom] = {}
    for atom in atoms.found:
        ruled = atom.kind is AtomKind.STATE and atom.rows and atom.rows[0].entity.startswith("authority/")
        if ruled and table.words[min(atom.start + 1, table.size - 1)].lower == "of":
            told.setdefault(table.words[atom.start].text, atom)
    for token, word in enumerate(table.words) if told else ():
        known = atoms.at(token)
        unknown = known is None or not known.rows or names.entity(known.rows[0].entity) is None
        if word.text in told and unknown and _is_short(table, token):
            atoms.put(Atom(token, token + 1, AtomKind.STATE, told[word.text].rows))


_FURTHER = ("of", "for", "to", "that", "which")


def _is_noun_again(table: TokenTable, token: int, whole: Atom) -> bool:
    """Whether a noun takes up the name that it is the noun of: "the Green Fund for Mali … the fund"."""
    word, after = table.words[token], table.words[min(token + 1, table.size - 1)]
    named = word.lower in organization_nouns() and word.agent is None and not word.capital
    bare = token and table.words[token - 1].lower == "the" and table.tags[token] == "NN"
    last = token + 1 == table.size
    further = not last and (after.lower in _FURTHER or table.tags[token + 1][:1] in "NJ")
    told = any(table.words[place].lower == word.lower for place in range(whole.start, whole.end))
    taken = table.deps[token] == "obj" and table.lemmas[table.heads[token]] in ("take", "seize")
    return bool(named and bare and told and not (further or taken)) and table.deps[token] in _TAKEN_UP


def _is_short(table: TokenTable, token: int) -> bool:
    """Whether a single word with a capital and an article is a name told again, and no agent's noun."""
    word, after = table.words[token], table.words[min(token + 1, table.size - 1)]
    before = table.words[token - 1].lower if token else ""
    of_people = after.agent is not None and after.agent.plural and table.heads[token] == token + 1
    alone = word.capital and not word.upper and word.agent is None
    alone = alone and (before in ("the", "this") or of_people)  # "seventeen Brotherhood members"
    return alone and not after.capital and after.lower not in ("of", "for")


def _spelled_before_field(table: TokenTable, last: int, acronym: str) -> int:
    """The first token of a name that ends in its field of work, where only what stands before is spelled.

    As in *Intergovernmental Forum on Mining and Minerals (IGF)*; -1 if there is none.
    """
    for token in range(last, max(table.sentence_start(last), last - _LONGEST), -1):
        word = table.words[token]
        if word.lower in ("on", "for", "against") and table.words[token - 1].capital:
            return _spelled_out(table, token - 1, acronym)
        if not (word.capital or word.lower in _SMALL or word.text in "-–,/&"):
            break
    return -1


def _spelled_out(table: TokenTable, last: int, acronym: str) -> int:
    """The first token of the words before the bracket whose initials are `acronym`; -1 if they are not."""
    letters = [c.lower() for c in acronym if c.isalpha()]
    token = last
    while token >= 0 and last - token < _LONGEST and letters:
        word = table.words[token]
        initials = [part[0] for part in word.key.split()]
        if word.capital and word.key.startswith("inter") and letters[-2:] == ["i", word.key[5:6]]:
            initials = letters[-2:]  # "InterGovernmental"
        if not initials and word.text not in "-–,/&":
            return -1
        small = word.lower in _SMALL
        if initials and letters[-len(initials) :] == initials and (word.capital or small):
            del letters[-len(initials) :]
            if not letters:
                return token
        elif initials and not small:
            return -1
        token -= 1
    return -1


def _spelled_abroad(table: TokenTable, last: int, acronym: str) -> int:
    """Like `_spelled_out`, for an acronym in another language: its first and its last letter are initials.

    As in *Macedonian News Agency (MIA)*; the words end in a noun for an organisation.
    """
    noun, start = table.words[last], last
    if not noun.capital or noun.lower not in organization_nouns() or noun.key[:1] != acronym[-1].lower():
        return -1
    while start > 0 and table.words[start - 1].capital and table.words[start - 1].key:
        start -= 1
    found = (place for place in range(start, last) if table.words[place].key[0] == acronym[0].lower())
    return next(found, -1)


def _spelled_in_other_order(table: TokenTable, last: int, acronym: str) -> int:
    """Like `_spelled_out`, for a translated name whose words stand in another order than their initials.

    As in *Popular Liberation Front of Azawad (FPLA)*; all the words with capitals, one of them a noun for
    organisations, have the initials of the acronym and no more.
    """
    letters, start, noun = sorted(acronym.lower()), last + 1, False
    initials: list[str] = []
    while start > 0 and last - start < _LONGEST and len(initials) < len(letters):
        word = table.words[start - 1]
        if word.capital and word.key:
            initials.append(word.key[0])
            noun = noun or word.lower in organization_nouns()
        elif word.lower not in _SMALL:
            return -1
        start -= 1
    return start if noun and sorted(initials) == letters and len(letters) >= _SHORTEST else -1
