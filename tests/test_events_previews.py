"""What a preview tells in the present tense is still to come; the day decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

Read = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture(scope="module")
def read(extractor: Extractor) -> Read:
    """The words, status and time of each event told in a note of 2 May 2022."""

    def run(text: str) -> list[tuple[str, str, str]]:
        (extraction,) = extractor.extract([Document("note", "", text, published=date(2022, 5, 2))])
        return [
            (claim.trigger.text, str(claim.status), claim.time.edtf if claim.time is not None else "")
            for claim in extraction.claims
            if claim.kind not in ("Statement", "Condemnation")
        ]

    return run


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Minister Ana Roe travels to Oslo May 3-5, where she meets Jonas Dahl.",
         [("travels", "planned", "2022-05-03/2022-05-05"), ("meets", "planned", "2022-05-03/2022-05-05")]),
        ("On Wednesday the minister continues her travel by taking part in the Oslo Forum. She then meets "
         "Ine Holm.", [("Forum", "planned", "2022-05-04"), ("meets", "planned", "")]),
        ("Ana Roe visits Chad May 3-7. During the visit, she meets Mahamat Deby and signs an agreement.",
         [("visits", "planned", "2022-05-03/2022-05-07"), ("visit", "planned", "2022-05-03/2022-05-07"),
          ("meets", "planned", "2022-05-03/2022-05-07"), ("signs", "planned", "2022-05-03/2022-05-07")]),
        ("This week, Minister Roe travels to Georgia.", [("travels", "planned", "2022-05-02/2022-05-08")]),
        ("On Thursday, Minister Ana Roe holds talks with Ine Holm.", [("talks", "planned", "2022-05-05")]),
        ("Minister Ana Roe's trip takes her to Cairo on Tuesday, where she is received by Amr Moussa.",
         [("trip", "planned", "2022-05-03"), ("received", "planned", "2022-05-03")]),
        ("The ministers of Chad, Togo and Mali meet in Lome on May 6. They sign a treaty on trade.",
         [("meet", "planned", "2022-05-06"), ("sign", "planned", "")]),
        ("Minister Ana Roe visited Chad on April 29. She leaves for Mali on May 4. In Bamako, she meets "
         "Abdoulaye Diop.",
         [("visited", "held", "2022-04-29"), ("leaves", "planned", "2022-05-04"), ("meets", "planned", "")]),
    ],
)  # fmt: skip
def test_a_preview_in_the_present_is_planned(read: Read, text: str, told: list[tuple[str, str, str]]) -> None:
    assert read(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Minister Ana Roe visits Chad on April 29.", [("visits", "held", "2022-04-29")]),
        ("Ana Roe will visit Chad on May 5. Togo and Mali hold annual talks on trade.",
         [("visit", "planned", "2022-05-05"), ("talks", "held", "")]),
        ("Minister Ana Roe hosts the ministers of Chad and Togo today. They sign a treaty on trade.",
         [("hosts", "held", "2022-05-02"), ("sign", "held", "")]),
    ],
)  # fmt: skip
def test_what_is_over_or_of_no_plan_is_not(read: Read, text: str, told: list[tuple[str, str, str]]) -> None:
    assert read(text) == told
