"""Persons that earlier documents taught, so that across documents one entity stays one."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from ..ontology.model import Entity
from .name_variants import ends_key, full_key, is_shortened
from .person_index import surname_key, surname_keys


@dataclass(slots=True)
class Remembered:
    """A minted person with the states and posts that texts gave."""

    entity: Entity
    owners: set[str]
    posts: set[str]
    gender: str = ""


class Memory:
    """Minted persons by name, by surname with owner, and by post. The least recently met go first.

    Look-ups are by hash, so that a document costs the same however many persons are known; at most `limit`
    persons are held.
    """

    def __init__(self, limit: int = 20_000) -> None:
        self._limit = limit
        self._persons: OrderedDict[str, Remembered] = OrderedDict()
        self._keys: dict[str, list[str]] = {}

    def clear(self) -> None:
        """Forget everybody."""
        self._persons.clear()
        self._keys.clear()

    def by_name(self, name: str) -> list[Remembered]:
        """Persons of this full name, in any order of its words or shortened in the middle."""
        whole = self._find(f"n {full_key(name)}")
        return whole or [e for e in self._find(f"e {ends_key(name)}") if is_shortened(name, e.entity.label)]

    def by_surname(self, name: str, owner: str) -> list[Remembered]:
        """Persons of this surname who hold an office of `owner`."""
        return self._find(f"s {surname_key(name)} {owner}")

    def by_post(self, post: str) -> list[Remembered]:
        """Persons said to hold `post`, the last named last."""
        return self._find(f"p {post}")

    def get(self, person: str) -> Remembered | None:
        """A remembered person by id."""
        return self._persons.get(person)

    def learn(self, entity: Entity, names: list[str], owner: str, post: str, gender: str) -> None:
        """Remember a person with what a text says of it."""
        known = self._persons.get(entity.id)
        if known is None:
            known = self._persons[entity.id] = Remembered(entity, set(), set(), gender)
            self._forget()
        else:
            self._persons.move_to_end(entity.id)
        known.gender = known.gender or gender
        if owner:
            known.owners.add(owner)
        if post and post not in known.posts and len(known.posts) < 16:
            known.posts.add(post)
            self._note(f"p {post}", entity.id)
        for name in names:
            if " " in full_key(name):
                self._note(f"n {full_key(name)}", entity.id)
                self._note(f"e {ends_key(name)}", entity.id)
            for key in surname_keys(name) if owner else ():
                self._note(f"s {key} {owner}", entity.id)

    def _note(self, key: str, person: str) -> None:
        known = self._keys.setdefault(key, [])
        if person in known:
            known.remove(person)
        known.append(person)
        del known[:-8]

    def _find(self, key: str) -> list[Remembered]:
        found = self._keys.get(key)
        if not found:
            return []
        return [self._persons[person] for person in found if person in self._persons]

    def _forget(self) -> None:
        """Drop the person met longest ago; once in a while also the keys that lead to nobody."""
        if len(self._persons) <= self._limit:
            return
        self._persons.popitem(last=False)
        if len(self._keys) > 12 * self._limit:
            alive = self._persons
            self._keys = {
                key: kept for key, ids in self._keys.items() if (kept := [i for i in ids if i in alive])
            }
