"""Who is meant where a text calls somebody again by what it is: groups, bodies, lands, people by deeds."""

from __future__ import annotations

import re

import pytest
from linking_cases import Link, found


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The Organization of American States met. The Washington-based group left.", "group", "org/oas"),
        ("Oxfam left Chad. The aid agency said so.", "aid agency", "org/oxfam"),
        ("Oxfam left Chad. The group said so.", "group", "org/oxfam"),
        ("The African Union met. The regional bloc said so.", "bloc", "org/african-union"),
        ("The Association of Southeast Asian Nations met. The ten-nation grouping said so.", "grouping",
         "org/asean"),
        ("NATO met. The military alliance said so.", "alliance", "org/nato"),
        ("The Blue River Movement won. The party said so.", "party", "org/blue-river-movement"),
        ("Kenya's parliament met. The assembly voted.", "assembly", "body/kenya/parliament"),
        ("Hamas left. The armed wing of Hamas stayed.", "wing", "group/hamas"),
        ("The Taliban left. The hard-line Islamist movement stayed.", "movement", "group/taliban"),
        ("Al-Shabab left. The al-Qaida-linked group stayed.", "group", "group/al-shabaab"),
        ("Uganda fought the Lord's Resistance Army. Ugandan troops left. The army stayed.", "army",
         "body/uganda/armed-forces"),
        ("The Lord's Resistance Army left. Uganda attacked rebel forces.", "rebel forces", "group/lra"),
        ("Colombia freed rebels with the Revolutionary Armed Forces of Colombia.", "rebels", "group/farc"),
        ("Iran's state news agency (IRNA) said so.", "news agency", "media/irna"),
        ("A delegation of the European Parliament came. The parliament voted.", "parliament",
         "org/european-parliament"),
    ],
)  # fmt: skip
def test_what_was_named_is_called_by_what_it_is(link: Link, text: str, words: str, expected: str) -> None:
    last = len(re.findall(rf"\b{re.escape(words)}\b", text))
    assert found(link(text), words, last) == {expected}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Chad and Sudan met. The central African country left.", "country", "state/chad"),
        ("India and Sri Lanka met to help the island nation.", "island nation", "state/sri-lanka"),
        ("The West African nation of Guinea left.", "nation", "state/guinea"),
        ("Nepal voted. The Himalayan kingdom wants peace.", "kingdom", "state/nepal"),
        ("Japan and North Korea met. The communist state left.", "state", "state/north-korea"),
        ("Bangladesh met Norway. The impoverished South Asian country left.", "country",
         "state/bangladesh"),
        ("The envoy to Kenya says that country's parliament met.", "that country", "state/kenya"),
        ("Malaysia met the Moro Islamic Liberation Front. The largest rebel group in the country left.",
         "the country", "place/philippines"),
    ],
)  # fmt: skip
def test_lands_are_told_by_where_they_lie(link: Link, text: str, words: str, expected: str) -> None:
    assert found(link(text), words) == {expected}


@pytest.mark.parametrize(
    ("text", "words", "occurrence", "expected"),
    [
        ("Police fired at crowds in Harare.", "Police", 1, "body/zimbabwe/police"),
        ("Kenya's police came. In Chad, police left.", "police", 2, "body/chad/police"),
        ("Militants met near Quetta. Security forces came.", "Security forces", 1,
         "body/pakistan/security-forces"),
        ("The Iraqi cabinet met. The pact needs the approval of parliament.", "parliament", 1,
         "body/iraq/parliament"),
        ("Nepal met Maoist rebels. The royal government left.", "government", 1, "state/nepal"),
        ("Gunmen attacked a convoy. The attackers fled.", "attackers", 1, "group/release-gunmen"),
        ("Pirates seized a ship. The gunmen fled.", "gunmen", 1, "group/release-pirates"),
        ("Thousands of teachers marched. The demonstrators left.", "demonstrators", 1,
         "group/release-teachers"),
        ("Zimbabwe voted. The opposition lost.", "opposition", 1, "group/release-opposition-of-zimbabwe"),
        ("Talks in Geneva between the Syrian government and the opposition ended.", "opposition", 1,
         "group/release-opposition-of-syria"),
        ("Chad invited Niger to talks in Oslo. The opposition wants to attend.", "opposition", 1,
         "group/release-opposition"),
        ("Chad met rebels. Chad recalled its delegation from Kenya. The army left.", "army", 1,
         "body/chad/armed-forces"),
        ("Chad recalled its delegation from Kenya.", "delegation", 1, "group/release-delegation-of-chad"),
        ("Norway wrote to Russia. Olaf Scholz told parliament of the letter.", "parliament", 1,
         "body/germany/parliament"),
        ("Countries around the world condemned it.", "Countries", 1,
         "group/release-countries-around-the-world"),
        ("Chad and partners in the region met.", "partners", 1, "group/release-partners-in-the-region"),
        ("The envoys discussed North Korea. They deplored the coup in Burma and called on the regime to go.",
         "regime", 1, "state/myanmar"),
        ("Burundi's ruling party won.", "party", 1, "group/release-ruling-party-of-burundi"),
        ("A rights group left. The group said so.", "group", 2, "group/release-rights-group"),
        ("A rebel group left. The group said so.", "group", 2, "group/release-rebel-group"),
    ],
)  # fmt: skip
def test_bare_words_are_of_the_state_told(
    link: Link, text: str, words: str, occurrence: int, expected: str
) -> None:
    assert found(link(text), words, occurrence) == {expected}


def test_forces_of_a_state_and_of_an_organisation_are_both(link: Link) -> None:
    linked = link("Afghan and NATO forces left.")
    assert found(linked, "forces") == {"body/afghanistan/armed-forces", "org/nato"}


def test_two_rival_movements_are_those_just_named(link: Link) -> None:
    linked = link("Fatah and Hamas met. The two rival movements left.")
    assert found(linked, "movements") == {"group/fatah", "group/hamas"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The United Nations met. The group of experts left.", "group"),
        ("The Conservative Party won. The pro-Western party lost.", "pro-Western party"),
        ("Germany and France met. The host country left.", "host country"),
        ("The Organization of American States met.", "American"),
        ("The Movement for Democratic Change met.", "Democratic"),
        ("The National Electoral Council met.", "The National"),
        ("Chad said no police came.", "police"),
        ("The president has special powers.", "powers"),
    ],
)
def test_what_is_told_apart_is_none_of_those_named(link: Link, text: str, words: str) -> None:
    linked = link(text)
    start = text.index(words)
    spans = {(m.span.start, m.span.end) for m in linked.mentions}
    assert not any(s >= start and e <= start + len(words) for s, e in spans)
