"""Digests of our own in many layouts: which articles, with what headline, date, outlet and author."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.line_wrapping import unwrap
from parley.extract.reading import read_text
from parley.ontology.model import Document

Row = tuple[str, str, str, str, str]
"""Headline, ISO date or "", outlet, author, first words of the prose."""

STAMPED = """\
Norland and Sudria agree to reopen border crossing
10:15, 3 May 2022
ELVENHOLM, MAY 3, NORPRESS. The foreign ministers of both states agreed on Tuesday to reopen a crossing.
The two will meet again in June.
Parliament debates fishing accord
11:40,
ELVENHOLM, MAY 2, NORPRESS. Lawmakers debated the fishing accord with Sudria on Monday.
The vote is expected next week.
Photo by Norpress
"""
WIRE = """\
OSLO (AP) — Norway's foreign minister met her Danish counterpart on Monday to discuss Arctic shipping.

The two signed a memorandum.

GENEVA, 14 March (Reuters) - Mediators from the African Union opened talks between the two armies on Thursday.

A first round ended without result.

MANILA, March 15 (AFP) — The Philippine president left for a visit to Tokyo, his office said.
"""
FIELDS = """\
Title: Envoys meet in Doha
Date: 12 January 2024
Source: Gulf Morning Post
Author: Jane Roe
Envoys of both governments met in Doha on Friday. They agreed on a second round.

Title: Port strike ends
Date: 13 January 2024
Source: Harbour Times
Dockers returned to work on Saturday after a week of talks.
"""
RULED = """\
Ministers Sign Water Accord
By Ann Example
June 4, 2019

The water ministers of the two countries signed an accord on Tuesday. It shares the river's flow.

----------------------------------------

Opposition Rejects Election Date
By Tom Sample
June 5, 2019

The opposition alliance rejected the date proposed by the president and called for talks.
"""
ONE_LINE = (
    "President opens dam LUSAKA, MAY 6, ZANIS. The president opened a dam on Friday. It took six years. "
    "Zambia and Malawi sign power deal 14:02, LUSAKA, MAY 5, ZANIS. Zambia and Malawi signed a deal on "
    "Thursday. The deal runs for ten years. Envoy arrives LUSAKA, MAY 4, ZANIS. The envoy of the "
    "United Nations arrived in Lusaka on Wednesday."
)
TITLE_CASE = (
    "Foreign Minister Says Talks With Sudria Will Resume In Spring The foreign minister said on Monday that "
    "talks with Sudria will resume in spring. He said that the two sides had agreed on a place, and that the "
    "peace process would go on with help from the United Nations. Both want peace. Opposition Leader Warns "
    "Against New Border Deal The leader of the opposition warned on Tuesday against a new deal on the border "
    "with Sudria. She said that the deal would be signed in haste. Copyright (c) 2018 Radio Elvenholm, Inc."
)
PREFIXED = """\
Reuters: Envoys return to Vienna for nuclear talks
Envoys of six countries returned to Vienna on Monday to take up the talks that stalled in summer.
They will stay until Friday.
AFP: Fishermen block port in quota dispute
Fishermen blocked the port on Tuesday in a dispute over quotas that has gone on for a year.
"""
LEADS = """\
Sudria expels two Norland diplomats

Sudria expelled two diplomats of Norland on Wednesday, saying that they had met with rebels.

Norland called the move groundless.

Mediator proposes third round of ferry talks

The mediator proposed on Thursday that the two governments hold a third round of talks in July.

Both said they would consider it.
"""
SIGNED = """\
Letter to the editor: Who speaks for the islanders?
Once more the capital has signed an agreement over our heads. The fishing grounds are ours.

We ask for a seat at the table.
Mary Islander
Northport, Sudria
Two ministers to visit the northern islands in autumn
The ministers of fisheries and of transport will visit the islands in October, the government said on Monday.
"""
CAPS = """\
TALKS ON GRAIN CORRIDOR RESUME

ISTANBUL, July 9 (Xinhua) -- Delegations of four parties resumed talks on a grain corridor here on Saturday.

TWO STATES OPEN EMBASSIES

NAIROBI, July 9 (Xinhua) -- Two states opened embassies in each other's capitals on Saturday.
"""
REPUBLISHED = """\
Border Commission Meets For The First Time In Two Years
The border commission of the two states met on the bridge on Friday, the first time in two years.
(Reporting by A. Example; Editing by B. Sample)
Speaker Of Parliament Leaves For Visit To Three Capitals
The speaker of parliament left on Saturday for a visit to three capitals, her office said.
© 2020 Example News Agency. All rights reserved.
"""

DATABASE = """\
1 of 2 DOCUMENTS

The Example Times

June 5, 2023 Monday

Ministers agree on ferry line

BYLINE: Jane Roe

LENGTH: 435 words

DATELINE: ELVENHOLM

The foreign ministers met for two hours on Monday and agreed to go on.

Copyright 2023 Example Times Ltd.
All Rights Reserved

2 of 2 DOCUMENTS

The Example Times

June 4, 2023 Sunday

Envoy arrives in Elvenholm

BYLINE: Tom Doe

The envoy of the United Nations arrived on Saturday for talks.
"""
ARCHIVE = """\
Ministers agree on ferry line

Jane Roe
435 words
5 June 2023
Reuters News
LBA
English
(c) 2023 Reuters Limited

The foreign ministers met for two hours on Monday and agreed to go on.

Document LBA000020230605ej65001

Envoy arrives in Elvenholm

200 words
4 June 2023
Agence France Presse
English
(c) 2023

The envoy of the United Nations arrived on Saturday for talks.
"""
DAYS = """\
Monday, 5 June 2023

Ministers agree on ferry line
The foreign ministers met for two hours on Monday and agreed to go on.

Envoy arrives in Elvenholm
The envoy of the United Nations arrived on Monday for talks.

Tuesday, 6 June 2023

Parliament votes on accord
The parliament voted on Tuesday on the accord with Sudria.
"""
NUMBERED = """\
1. Ministers agree on ferry line
The foreign ministers met for two hours on Monday and agreed to go on.

2. Envoy arrives in Elvenholm
The envoy of the United Nations arrived on Monday for talks.
"""
STOPPED = """\
Ministers agree on ferry line.

ELVENHOLM, June 5 (AP) — The foreign ministers met for two hours on Monday.

Envoy arrives in Elvenholm.

ELVENHOLM, June 4 (AP) — The envoy arrived on Sunday.
"""
SOURCED = """\
Ministers agree on ferry line (Reuters, 5 June 2023)
The foreign ministers met for two hours on Monday and agreed to go on.

Envoy arrives in Elvenholm | The Guardian
The envoy of the United Nations arrived on Monday for talks.
"""
BY_SERVICE = """\
Norland Says Talks With Sudria To Resume

June 05, 2023 10:33 GMT

By RFE/RL's Norland Service

The foreign ministers met for two hours on Monday and agreed to go on.

Sudria Summons Norland Envoy

June 04, 2023 08:12 GMT Updated 3 hours ago

By Jane Roe

The envoy was summoned on Sunday.

With reporting by Reuters and AFP
"""
READOUTS = """\
Readout of the President's Call with Prime Minister Doe

June 5, 2023

The President spoke today with Prime Minister Doe.

###

Readout of the Vice President's Meeting with the Envoy

June 4, 2023

The Vice President met today with the envoy.

###
"""

REPORT_ON_ONE_LINE = (
    "Thursday, June 8, 2023 Sudria Again Rules Out Direct Talks With Norland • Jane Roe SUDRIA - Prime "
    "Minister John Doe speaks in parliament, Port Sud, June 7, 2023. Prime Minister John Doe of Sudria on "
    "Thursday again ruled out direct talks with Norland. Doe said that the mediators should do their work. "
    "European Mediators Set To Visit Both Capitals • Tom Sample The European Union’s mediators will visit "
    "both capitals next week, a spokesperson said on Thursday. They were last there in April. Opposition "
    "Lawmaker Arrested In Port Sud A lawmaker of the opposition was arrested in Port Sud on Wednesday night, "
    "her lawyer said. The lawyer called the charges baseless. Reposted with permission from RFE/RL Copyright "
    "(c) 2023 Radio Free Europe"
)
REPORT = """\
                                        Thursday, June 8, 2023


Sudria Again Rules Out Direct Talks With Norland

    • Jane Roe


SUDRIA - Prime Minister John Doe speaks in parliament, Port Sud, June 7, 2023.


Prime Minister John Doe of Sudria on Thursday again ruled out direct talks with
Norland. Doe said that the mediators should do their work and that he would not
go to the capital of the other side.


European Mediators Set To Visit Both Capitals

    • Tom Sample


The European Union’s mediators will visit both capitals next week, a spokesperson said.


Reposted on Example News by courtesy of RFE/RL
Copyright (c) 2024 Radio Free Europe / Radio Liberty
12 Example Avenue, Springfield
"""
WEEKLY = """\
Asbarez: Sudria Condemns Norland’s ‘Provocations’ on the Border
By Asbarez Staff
Sudria on Tuesday condemned what it called provocations on the border.
The Sudrian Weekly
Editorial: A border is not a wall
We have said it before and we will say it again: a border is not a wall. It opened in 1991.
Read the article in: Français
"""

DIGESTS: dict[str, tuple[str, list[Row]]] = {
    "time-stamps and agency datelines": (
        STAMPED,
        [
            (
                "Norland and Sudria agree to reopen border crossing",
                "2022-05-03",
                "Norpress",
                "",
                "The foreign",
            ),
            ("Parliament debates fishing accord", "2022-05-02", "Norpress", "", "Lawmakers"),
        ],
    ),
    "wire copy without headlines": (
        WIRE,
        [
            ("", "", "AP", "", "Norway's"),
            ("", "", "Reuters", "", "Mediators"),
            ("", "", "AFP", "", "The Philippine"),
        ],
    ),
    "header lines": (
        FIELDS,
        [
            ("Envoys meet in Doha", "2024-01-12", "Gulf Morning Post", "Jane Roe", "Envoys of both"),
            ("Port strike ends", "2024-01-13", "Harbour Times", "", "Dockers"),
        ],
    ),
    "bylines, dates and rules": (
        RULED,
        [
            ("Ministers Sign Water Accord", "2019-06-04", "", "Ann Example", "The water"),
            ("Opposition Rejects Election Date", "2019-06-05", "", "Tom Sample", "The opposition"),
        ],
    ),
    "datelines on one line": (
        ONE_LINE,
        [
            ("President opens dam", "", "ZANIS", "", "The president opened"),
            ("Zambia and Malawi sign power deal", "", "ZANIS", "", "Zambia and Malawi signed"),
            ("Envoy arrives", "", "ZANIS", "", "The envoy"),
        ],
    ),
    "title case on one line": (
        TITLE_CASE,
        [
            (
                "Foreign Minister Says Talks With Sudria Will Resume In Spring",
                "",
                "Radio Elvenholm",
                "",
                "The foreign",
            ),
            ("Opposition Leader Warns Against New Border Deal", "", "Radio Elvenholm", "", "The leader"),
        ],
    ),
    "outlets before headlines": (
        PREFIXED,
        [
            ("Envoys return to Vienna for nuclear talks", "", "Reuters", "", "Envoys of six"),
            ("Fishermen block port in quota dispute", "", "AFP", "", "Fishermen blocked"),
        ],
    ),
    "headlines over leads": (
        LEADS,
        [
            ("Sudria expels two Norland diplomats", "", "", "", "Sudria expelled"),
            ("Mediator proposes third round of ferry talks", "", "", "", "The mediator proposed"),
        ],
    ),
    "a signed letter, then news": (
        SIGNED,
        [
            ("Letter to the editor: Who speaks for the islanders?", "", "", "Mary Islander", "Once more"),
            ("Two ministers to visit the northern islands in autumn", "", "", "", "The ministers of"),
        ],
    ),
    "headlines in capitals": (
        CAPS,
        [
            ("TALKS ON GRAIN CORRIDOR RESUME", "", "Xinhua", "", "Delegations"),
            ("TWO STATES OPEN EMBASSIES", "", "Xinhua", "", "Two states opened"),
        ],
    ),
    "sign-offs between": (
        REPUBLISHED,
        [
            ("Border Commission Meets For The First Time In Two Years", "", "", "", "The border"),
            (
                "Speaker Of Parliament Leaves For Visit To Three Capitals",
                "",
                "Example News Agency",
                "",
                "The speaker",
            ),
        ],
    ),
    "a news database": (
        DATABASE,
        [
            ("Ministers agree on ferry line", "2023-06-05", "The Example Times", "Jane Roe", "The foreign"),
            ("Envoy arrives in Elvenholm", "2023-06-04", "The Example Times", "Tom Doe", "The envoy"),
        ],
    ),
    "a news archive": (
        ARCHIVE,
        [
            ("Ministers agree on ferry line", "2023-06-05", "Reuters News", "Jane Roe", "The foreign"),
            ("Envoy arrives in Elvenholm", "2023-06-04", "Agence France Presse", "", "The envoy"),
        ],
    ),
    "days as headings": (
        DAYS,
        [
            ("Ministers agree on ferry line", "2023-06-05", "", "", "The foreign"),
            ("Envoy arrives in Elvenholm", "2023-06-05", "", "", "The envoy"),
            ("Parliament votes on accord", "2023-06-06", "", "", "The parliament"),
        ],
    ),
    "numbers before headlines": (
        NUMBERED,
        [
            ("Ministers agree on ferry line", "", "", "", "The foreign"),
            ("Envoy arrives in Elvenholm", "", "", "", "The envoy"),
        ],
    ),
    "headlines with full stops": (
        STOPPED,
        [
            ("Ministers agree on ferry line", "", "AP", "", "The foreign"),
            ("Envoy arrives in Elvenholm", "", "AP", "", "The envoy"),
        ],
    ),
    "outlets after headlines": (
        SOURCED,
        [
            ("Ministers agree on ferry line", "2023-06-05", "Reuters", "", "The foreign"),
            ("Envoy arrives in Elvenholm", "", "The Guardian", "", "The envoy"),
        ],
    ),
    "bylines of a service": (
        BY_SERVICE,
        [
            ("Norland Says Talks With Sudria To Resume", "2023-06-05", "RFE/RL", "", "The foreign"),
            ("Sudria Summons Norland Envoy", "2023-06-04", "", "Jane Roe", "The envoy"),
        ],
    ),
    "a report with day, bullets and captions on one line": (
        REPORT_ON_ONE_LINE,
        [
            (
                "Sudria Again Rules Out Direct Talks With Norland",
                "2023-06-08",
                "RFE/RL",
                "Jane Roe",
                "SUDRIA -",
            ),
            (
                "European Mediators Set To Visit Both Capitals",
                "2023-06-08",
                "RFE/RL",
                "Tom Sample",
                "The European",
            ),
            ("Opposition Lawmaker Arrested In Port Sud", "2023-06-08", "RFE/RL", "", "A lawmaker"),
        ],
    ),
    "a report with day, bullets and captions": (
        REPORT,
        [
            (
                "Sudria Again Rules Out Direct Talks With Norland",
                "2023-06-08",
                "RFE/RL",
                "Jane Roe",
                "SUDRIA -",
            ),
            (
                "European Mediators Set To Visit Both Capitals",
                "2023-06-08",
                "RFE/RL",
                "Tom Sample",
                "The European",
            ),
        ],
    ),
    "outlets over and before headlines": (
        WEEKLY,
        [
            ("Sudria Condemns Norland’s ‘Provocations’ on the Border", "", "Asbarez", "", "Sudria on"),
            ("Editorial: A border is not a wall", "", "The Sudrian Weekly", "", "We have"),
        ],
    ),
    "readouts with ### between": (
        READOUTS,
        [
            (
                "Readout of the President's Call with Prime Minister Doe",
                "2023-06-05",
                "",
                "",
                "The President",
            ),
            ("Readout of the Vice President's Meeting with the Envoy", "2023-06-04", "", "", "The Vice"),
        ],
    ),
}


def prose(document: Document) -> str:
    """The text after its dateline."""
    datelines = [aside.span.end for aside in document.asides if aside.kind == "dateline"]
    return document.text[datelines[0] :] if datelines else document.text


@pytest.mark.parametrize("layout", DIGESTS)
def test_digest_is_split_into_its_articles(layout: str) -> None:
    text, expected = DIGESTS[layout]
    documents = read_text(text)
    assert [
        (d.title, d.published.isoformat() if d.published else "", d.publisher, d.author) for d in documents
    ] == [row[:4] for row in expected]
    for document, row in zip(documents, expected, strict=True):
        assert prose(document).startswith(row[4])
        assert unwrap(text)[document.offset : document.offset + len(document.text)] == document.text


def test_day_without_year_takes_the_year_of_the_other_stamps() -> None:
    second = read_text(STAMPED)[1]
    assert (second.published, second.published_basis) == (date(2022, 5, 2), "dateline")


def test_place_comes_from_the_dateline() -> None:
    assert [d.place for d in read_text(WIRE)] == ["Oslo", "Geneva", "Manila"]


UNDATED_BETWEEN = """\
Ferry line to close
12:00, 20 March 2021
ELVENHOLM, MARCH 20, NORPRESS. The ferry line will close, the ministry said.
Asbarez: Islanders protest the end of the ferry line and ask for talks
Islanders protested on Thursday against the end of the ferry line.
Ferry talks fail
12:00, 16 March 2021
ELVENHOLM, MARCH 16, NORPRESS. Talks on the ferry line failed on Tuesday.
"""


def test_undated_article_is_placed_between_its_neighbours_soon_after_its_weekday() -> None:
    middle = read_text(UNDATED_BETWEEN)[1]
    assert middle.published == date(2021, 3, 19)
    assert (middle.published_basis, middle.published_margin) == ("neighbours", 1)


def test_day_in_the_text_dates_an_article_when_it_is_the_weekday_told() -> None:
    [document] = read_text(
        "Council meets in Elvenholm\nThe council, which opened on November 18, met on Saturday.\n"
        "Copyright (c) 2023 Example News"
    )
    assert (document.published, document.published_basis) == (date(2023, 11, 18), "text")
    assert document.publisher == "Example News"


def test_nothing_dates_an_article_without_evidence() -> None:
    [document] = read_text("Council meets\nThe council met on Saturday to hear the envoy.")
    assert (document.published, document.published_basis) == (None, "")
