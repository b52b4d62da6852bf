"""Wrong files are refused with the file, the line and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.ontology.errors import DataError, InputError
from parley.seeds import load_knowledge
from parley.seeds.loading import read_folders

STATES = "state\tlabel\tcapital\tadjectives\tpeople\tnames\tmetonyms\tofficial\tstart\tend\n"
AGENTS = "id\tkind\tlabel\tacronyms\tnames\tof\n"
PLACES = "place\tkind\tlabel\tnames\tcountry\tlatitude\tlongitude\n"
OFFICES = "office\tlabel\twords\tkind\tone_holder\n"

BASE = {
    "states.tsv": STATES + "france\tFrance\tparis-fr\nitaly\tItaly\n",
    "agents/base.tsv": AGENTS + "org/e3\tInternationalOrganization\tE3\n",
    "offices.tsv": OFFICES + "president\tPresident\t\thead-of-state\n"
    "prime-minister\tPrime Minister\tpremier\thead-of-government\n",
    "generated/towns.tsv": "# a\n# b\nparis\tplace/paris-fr\tParis\tfrance\t48.85\t2.35\t2138551\t2988507\n",
}
"""A world of two states, for what is wrong to be found in."""

WRONG = [
    ("states.tsv", "state\tname\n", 1, "unknown column “name”"),
    ("states.tsv", "state\n", 1, "“label” is missing"),
    ("states.tsv", STATES + "atlantis\n", 2, "“label” is empty"),
    ("states.tsv", STATES + "atlantis\tAtlantis\tposeidonis-at\n", 2, "unknown capital “poseidonis-at”"),
    ("states.tsv", STATES + "atlantis\tAtlantis\n# twice\natlantis\tAtlantis\n", 4, "given twice"),
    ("states.tsv", STATES + "atlantis\tAtlantis\t\t\t\t\t\t\tlong ago\n", 2, "“long ago” is no date"),
    ("states.tsv", STATES + "x\tX" + "\t" * 12 + "y\n", 2, "cells under 10 columns"),
    ("agents/mine.tsv", AGENTS + "org/deep\tLeague\tLeague of the Deep\n", 2, "unknown kind “League”"),
    ("agents/mine.tsv", AGENTS + "org/deep\tCompany\tDeep\t\t\torg/none\n", 2, "unknown entity “org/none”"),
    ("agreements.tsv", "agreement\tkind\tlabel\ndeep\tPromise\tPact\n", 2, "unknown kind “Promise”"),
    ("places.tsv", PLACES + "abyss\tHole\tAbyss\n", 2, "unknown kind “Hole”"),
    ("places.tsv", PLACES + "abyss\tPlace\tAbyss\t\tatlantis\n", 2, "unknown entity “state/atlantis”"),
    ("places.tsv", PLACES + "abyss\tPlace\tAbyss\t\t\tnorth\t3\n", 2, "degrees such as"),
    ("places.tsv", PLACES + "abyss\tPlace\tAbyss\t\t\t95\t3\n", 2, "not on the globe"),
    ("names.tsv", "entity\tkind\ttext\nstate/atlantis\talias\tA\n", 2, "unknown entity “state/atlantis”"),
    ("names.tsv", "entity\tkind\ttext\nstate/france\tnickname\tA\n", 2, "unknown kind of name “nickname”"),
    ("members.tsv", "group\tmembers\norg/none\tfrance\n", 2, "unknown entity “org/none”"),
    ("members.tsv", "group\tmembers\norg/e3\tfrance atlantis\n", 2, "unknown entity “state/atlantis”"),
    ("members.tsv", "group\tmembers\norg/e3\tfrance@2003-13\n", 2, "“2003-13” is no date"),
    ("persons.tsv", "person\tnames\tof\nJane Roe\t\tatlantis\n", 2, "unknown state or organisation"),
    ("bodies.tsv", "body\tkind\tlabel\nnavy\tFleet\tNavy\n", 2, "unknown kind “Fleet”"),
    ("offices.tsv", OFFICES + "satrap\tSatrap\tsatrap\tlord\n", 2, "unknown kind “lord”"),
    ("offices.tsv", OFFICES + "satrap\tSatrap\tprime minister\tother\n", 2, "prime-minister already"),
    ("spellings.tsv", "rule\tspellings\nprefix\ta|b\n", 2, "unknown rule “prefix”"),
    ("leaders/a.txt", "president\n", 1, "an office without its owner"),
    ("leaders/a.txt", "= state/france\n2001-01-01 Jane Roe\n", 2, "a holder without an office"),
    ("leaders/a.txt", "= state/france\nsatrap\n", 2, "unknown office “satrap”"),
    ("leaders/a.txt", "= state/atlantis\npresident\n2001 Jane Roe\n", 3, "unknown owner “state/atlantis”"),
    ("leaders/a.txt", "= state/france\npresident\n2001 Jane Roe .. soon\n", 3, "“soon” is no date"),
    ("leaders/a.txt", "= state/france\npresident\n2001-02-30 Jane Roe\n", 3, "“2001-02-30” is no date"),
    ("leaders/a.txt", "= state/france\npresident\n2002 A B .. 2001\n", 3, "before the start"),
    ("leaders/a.txt", "= state/france\npresident\n2002 A B\n2001 C D\n", 4, "C D starts before A B"),
    ("leaders/a.txt", "= state/france\npresident\n2001 A B .. 2003\n2002 C D\n", 4, "before A B ends"),
    ("leaders/a.txt", "= state/france\npresident\n2001 A B\npresident\n", 4, "is given twice"),
]


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("name", "text", "line", "problem"), WRONG)
def test_wrong_line_is_named(tmp_path: Path, name: str, text: str, line: int, problem: str) -> None:
    base, mine = write(tmp_path / "base", BASE), write(tmp_path / "mine", {name: text})
    with pytest.raises(DataError) as caught:
        read_folders([base, mine])
    assert (caught.value.path, caught.value.line) == (str(mine / name), line)
    assert problem in caught.value.problem


def test_extra_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no folder"):
        load_knowledge(tmp_path / "none")


def test_small_world_is_read(tmp_path: Path) -> None:
    knowledge = read_folders([write(tmp_path, BASE)])
    assert [row.entity for row in knowledge.names["paris"]] == ["place/paris-fr", "state/france"]
    assert knowledge.geo["place/paris-fr"].population == 2138551
    assert knowledge.identifiers["place/paris-fr"] == (("geonames", "2988507"),)
    with pytest.raises(KeyError):
        knowledge.names["atlantis"]
    with pytest.raises(KeyError):
        knowledge.entities["place/atlantis-fr"]
