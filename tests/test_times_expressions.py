"""Times in sentences of our own: the words and what they resolve to, told on Saturday 18 November 2023."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from parley.extract.times import Direction, find_times, read_times, resolve_expression

SATURDAY = date(2023, 11, 18)

FOUND: dict[str, list[tuple[str, str]]] = {
    # calendar dates
    "They met on October 28, 2023, in Oslo.": [("October 28, 2023", "2023-10-28")],
    "They met on 28 October.": [("28 October", "2023-10-28")],
    "They met on Oct. 6 in Granada.": [("Oct. 6", "2023-10-06")],
    "They met on the 6th of October.": [("the 6th of October", "2023-10-06")],
    "They met on 6.10.2023.": [("6.10.2023", "2023-10-06")],
    "The log of 2023-10-06 is lost.": [("2023-10-06", "2023-10-06")],
    "The log of 6/10/2023 is ambiguous.": [("6/10/2023", "")],
    "They met on Monday, November 13.": [("Monday, November 13", "2023-11-13")],
    "The accord was to have been signed on Monday.": [("Monday", "2023-11-13")],
    "The accord was to be signed on Monday.": [("Monday", "2023-11-20")],
    "Around 9:50 am on November 18 a shot fell.": [("Around 9:50 am on November 18", "2023-11-18")],
    "In the early hours of Friday they left.": [("early hours of Friday", "2023-11-17")],
    "April 15, 1915: the ship sank.": [("April 15, 1915", "1915-04-15")],
    "The September 19 attack ended it.": [("September 19", "2023-09-19")],
    "The talks in September failed.": [("September", "2023-09")],
    "The September offensive ended it.": [("September", "2023-09")],
    "They met in February of 2019.": [("February of 2019", "2019-02")],
    "They met in May last year.": [("May last year", "2022-05")],
    "A year ago on June 22 they met.": [("A year ago on June 22", "2022-06-22")],
    # year by the nearest day
    "They met on December 20.": [("December 20", "2022-12-20")],
    "They will meet on December 20.": [("December 20", "2023-12-20")],
    "It said that it would not come on November 20.": [("November 20", "2023-11-20")],
    "They will meet in March.": [("March", "2024-03")],
    "They met in March.": [("March", "2023-03")],
    # far from each other
    "They spoke in 2019. " + 20 * "It helped. " + "They met this morning, for ten seconds.": [
        ("2019", "2019"),
        ("this morning", "2023-11-18"),
        ("for ten seconds", ""),
    ],
    # ranges
    "The visit of October 16 to 23 ended.": [("October 16 to 23", "2023-10-16/2023-10-23")],
    "They met from 16–18 June 2021.": [("16–18 June 2021", "2021-06-16/2021-06-18")],
    "They met from September 30 to October 2.": [("from September 30 to October 2", "2023-09-30/2023-10-02")],
    "They met between June 16 and June 18, 2021.": [
        ("between June 16 and June 18, 2021", "2021-06-16/2021-06-18")
    ],
    "They met from Thursday to Saturday.": [("from Thursday to Saturday", "2023-11-16/2023-11-18")],
    "They will meet on Tuesday and Wednesday.": [("Tuesday and Wednesday", "2023-11-21/2023-11-22")],
    "The war of 2014–2016 was long.": [("2014–2016", "2014/2016")],
    "The protocols were signed between 1995 and 1997.": [("between 1995 and 1997", "1995/1997")],
    "It ran from January 23 through March 9.": [("from January 23 through March 9", "2023-01-23/2023-03-09")],
    # weekdays
    "They met on Saturday.": [("Saturday", "2023-11-18")],
    "They met Tuesday.": [("Tuesday", "2023-11-14")],
    "They will meet on Tuesday.": [("Tuesday", "2023-11-21")],
    "They met last Saturday.": [("last Saturday", "2023-11-11")],
    "They will meet next Saturday.": [("next Saturday", "2023-11-25")],
    "They met on Saturday last week.": [("Saturday last week", "2023-11-11")],
    "Friday’s talks failed.": [("Friday", "2023-11-17")],
    "The Good Friday Agreement holds.": [],
    "They meet every Friday.": [("every Friday", "")],
    # days, weeks, months, years from now
    "They met today.": [("today", "2023-11-18")],
    "They met yesterday evening.": [("yesterday evening", "2023-11-17")],
    "They met last night.": [("last night", "2023-11-17")],
    "They met last week.": [("last week", "2023-11-06/2023-11-12")],
    "They met this month.": [("this month", "2023-11")],
    "They met last month.": [("last month", "2023-10")],
    "They will meet next year.": [("next year", "2024")],
    "They met earlier this month.": [("earlier this month", "2023-11-01/2023-11-18")],
    "They will meet later this month.": [("later this month", "2023-11-18/2023-11-30")],
    "They met in late October.": [("late October", "2023-10-21~/2023-10-31~")],
    "They meet later in October.": [("later in October", "2023-10")],
    "They met in mid-2021.": [("mid-2021", "2021-05~/2021-08~")],
    "They met over the weekend.": [("the weekend", "2023-11-18/2023-11-19")],
    "They met in the week of October 16.": [("week of October 16", "2023-10-16/2023-10-22")],
    "They will meet by the end of the year.": [("by the end of the year", "../2023-12-31")],
    "They met two days ago.": [("two days ago", "2023-11-16")],
    "They met three years ago.": [("three years ago", "2020~")],
    "They met several years ago.": [("several years ago", "")],
    "They will meet in two years’ time.": [("in two years’ time", "2025~")],
    "They fought two wars in the last three decades.": [("in the last three decades", "1993~/2023-11-18")],
    "They met often in recent weeks.": [("in recent weeks", "/2023-11-18")],
    # longer periods
    "It happened in the 1990s.": [("the 1990s", "199X")],
    "It happened in the early 1990s.": [("early 1990s", "1990~/1993~")],
    "A crime of the 20th century.": [("the 20th century", "19XX")],
    "The 2020 war changed it.": [("2020", "2020")],
    "The fighting ended in 1994.": [("1994", "1994")],
    "The autumn session opened.": [("autumn", "2023-23")],
    "They met last summer.": [("last summer", "2023-22")],
    "They met in the spring of 2021.": [("the spring of 2021", "2021-21")],
    "It grew in the third quarter of 2021.": [("the third quarter of 2021", "2021-07/2021-09")],
    # open on one side
    "It has held since 2020.": [("since 2020", "2020/..")],
    "The truce holds until 30 April 1998.": [("until 30 April 1998", "../1998-04-30")],
    "They want it by 2030.": [("by 2030", "../2030")],
    "It is effective from 24 June 1989.": [("effective from 24 June 1989", "1989-06-24/..")],
    # words that fix no day stay, with their words
    "The blockade of nine months went on for three days.": [("nine months", ""), ("for three days", "")],
    "The nine-month blockade ended.": [("nine-month", "")],
    "They met days before the offensive.": [("days before", "")],
    "It is the budget of fiscal year 2022.": [("fiscal year 2022", "")],
    # what was told before
    "They met on October 5. The same day a pact was signed.": [
        ("October 5", "2023-10-05"),
        ("The same day", "2023-10-05"),
    ],
    "They met on October 5. Two days later he left.": [
        ("October 5", "2023-10-05"),
        ("Two days later", "2023-10-07"),
    ],
    "They met on October 5, and a day earlier in Oslo.": [
        ("October 5", "2023-10-05"),
        ("a day earlier", "2023-10-04"),
    ],
    "A pact of 1994 was broken two years later.": [("1994", "1994"), ("two years later", "1996")],
    "He left a day later.": [("a day later", "")],
    # an account of the past
    "War came in March 1978. That autumn they met. On 8 September they signed.": [
        ("March 1978", "1978-03"),
        ("That autumn", "1978-23"),
        ("8 September", "1978-09-08"),
    ],
    "War came in March 1978. They met again that July.": [
        ("March 1978", "1978-03"),
        ("that July", "1978-07"),
    ],
    "They met on 5 November 1978. On 8 November they signed.": [
        ("5 November 1978", "1978-11-05"),
        ("8 November", "1978-11-08"),
    ],
    "War came in May 2005. They had talked since January.": [
        ("May 2005", "2005-05"),
        ("since January", "2005-01/.."),
    ],
    "War came in May 1998. The first meeting since 1921 was in June.": [
        ("May 1998", "1998-05"),
        ("since 1921", "1921/.."),
        ("June", "1998-06"),
    ],
    "He said that July was hot.": [("July", "2023-07")],
    "Five years ago today they met.": [("Five years ago today", "2018-11-18")],
    "Ten years ago this month they met.": [("Ten years ago this month", "2013-11")],
    "April–May 1993 was quiet.": [("April–May 1993", "1993-04/1993-05")],
    "They met two days after the September 19 attack.": [
        ("two days after", "2023-09-21"),
        ("September 19", "2023-09-19"),
    ],
    "They met the day before the vote in parliament on October 5.": [
        ("the day before", "2023-10-04"),
        ("October 5", "2023-10-05"),
    ],
    "They met a year after the 2020 war.": [("a year after", "2021"), ("2020", "2020")],
    "They met three days after the war of 2020.": [("three days after", ""), ("2020", "2020")],
    # no times at all
    "Some 2000 troops and 1,500 men left under Resolution 1701.": [],
    "She may march in step with Theresa May.": [],
    "He is 29 years old, and asked a second question.": [],
    "A quarter of citizens went to Expo 2027.": [],
    "We stand by the text at https://example.org/2021/07/a.": [],
}


@pytest.mark.parametrize("sentence", FOUND)
def test_times_of_a_sentence(sentence: str) -> None:
    assert [(time.span.text, time.edtf) for time in find_times(sentence, SATURDAY)] == FOUND[sentence]


@pytest.mark.parametrize("sentence", FOUND)
def test_spans_are_slices_in_order(sentence: str) -> None:
    spans = [time.span for time in find_times(sentence, SATURDAY)]
    assert all(sentence[span.start : span.end] == span.text for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))


UNDATED = {
    "They met on October 6.": "XXXX-10-06",
    "They met in October.": "XXXX-10",
    "They met on Saturday.": "",
    "They met today.": "",
    "They met in 1994.": "1994",
    "They met from October 16 to 23.": "XXXX-10-16/XXXX-10-23",
}


@pytest.mark.parametrize("sentence", UNDATED)
def test_without_publication_date(sentence: str) -> None:
    [time] = find_times(sentence, None)
    assert time.edtf == UNDATED[sentence]
    if not time.edtf[:1].isdigit():
        assert (time.start_earliest, time.start_latest, time.end_earliest, time.end_latest) == (None,) * 4


def test_year_told_just_before_holds_without_publication_date() -> None:
    times = find_times("The pact was signed on 10 July 1999. The rebels signed on 1 August.", None)
    assert [time.edtf for time in times] == ["1999-07-10", "1999-08-01?"]


def test_direction_of_the_clause_decides() -> None:
    def edtf(direction: Direction) -> str:
        return find_times("on Tuesday", SATURDAY, direction_at=lambda _: direction)[0].edtf

    assert (edtf(Direction.PAST), edtf(Direction.FUTURE)) == ("2023-11-14", "2023-11-21")


def test_an_expression_read_again_keeps_what_was_told_before() -> None:
    text = "They met on October 5. The same day a pact was signed, and a year later it was broken."
    again = [
        resolve_expression(text, timed.expression, SATURDAY, direction=Direction.FUTURE).edtf
        for timed in read_times(text, SATURDAY)
    ]
    assert again == ["2023-10-05", "2023-10-05", "2024"]


def days(sentence: str) -> tuple[int | None, ...]:
    [time] = find_times(sentence, SATURDAY)
    return time.start_earliest, time.start_latest, time.end_earliest, time.end_latest


NUMBERS: dict[str, tuple[int | None, ...]] = {
    "They met on 2 January 1970.": (1, 1, 1, 1),
    "They met in January 1970.": (0, 30, 0, 30),
    "They met from 2 to 5 January 1970.": (1, 1, 4, 4),
    "They have met since 2 January 1970.": (1, 1, None, None),
    "They will meet by 5 January 1970.": (None, 4, None, 4),
    "They met for three days.": (None, None, None, None),
}


@pytest.mark.parametrize("sentence", NUMBERS)
def test_day_numbers(sentence: str) -> None:
    assert days(sentence) == NUMBERS[sentence]


def test_margin_of_the_publication_date_loosens_what_depends_on_it() -> None:
    [near] = find_times("They met on Saturday.", date(2023, 10, 28), margin=3)
    assert near.edtf == "2023-10-28~"
    assert (near.start_earliest, near.start_latest) == (19651, 19658)
    [far] = find_times("They met in 1994.", date(2023, 10, 28), margin=3)
    assert far.edtf == "1994"


def test_a_spacy_document_is_read_like_its_text() -> None:
    import spacy

    doc = spacy.blank("en")("They met on Saturday in Oslo.")
    assert find_times(doc, SATURDAY) == find_times(doc.text, SATURDAY)
