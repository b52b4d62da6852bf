"""The house: packages listed, links in place, importing light."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("ontology", "extract", "graph", "queries", "seeds")
pytestmark = pytest.mark.skipif(not (ROOT / "pyproject.toml").exists(), reason="runs in a checkout only")


def table() -> dict[str, str]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["tool"]["setuptools"]["package-dir"]


def test_every_folder_with_code_is_a_listed_package() -> None:
    with_code = {
        path.parent.relative_to(ROOT).as_posix()
        for folder in (*FOLDERS, "parley")
        for path in (ROOT / folder).rglob("*.py")
        if not any(part.is_symlink() for part in (path, *path.parents) if part != ROOT)
    }
    assert with_code == set(table().values())


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_link_lets_tools_find_the_package(folder: str) -> None:
    link = ROOT / "parley" / folder
    if not link.exists():
        pytest.skip("this checkout lost its links; it still installs")
    assert link.resolve() == (ROOT / folder).resolve()


@pytest.mark.parametrize("heavy", ["spacy", "rdflib", "onnxruntime"])
def test_help_loads_nothing_heavy(heavy: str) -> None:
    code = f"import sys, parley.cli; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_offered_formats_are_those_that_can_be_written() -> None:
    from parley.cli_options import ANSWER_FORMATS
    from parley.cli_output import FORMATS

    assert ("table", *FORMATS) == ANSWER_FORMATS
