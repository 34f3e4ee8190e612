"""What expressions of time mean in a report of Wednesday, 14 June 2023."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.evaluation import bounds
from detente.reading.dates.expressions import Clock, When, find_dates
from detente.reading.dates.time_rules import RULES, TEMPLATES
from detente.reading.dates.time_words import names_time

PUBLISHED = dt.date(2023, 6, 14)


def read(*sentences: str) -> list[When]:
    clock = Clock(PUBLISHED)
    return [when for sentence in sentences for when in find_dates(sentence, clock)]


def only(*sentences: str) -> tuple[str, str]:
    """The two readings of the one expression in the last sentence, told after the others."""
    clock = Clock(PUBLISHED)
    found: list[When] = []
    for sentence in sentences:
        found = find_dates(sentence, clock)
    assert len(found) == 1, found
    return found[0].before.edtf(), found[0].after.edtf()


ONE_READING = {
    "days": [
        ("They met on 3 May 2023.", "2023-05-03"),
        ("They met on May 3, 2023, in Vienna.", "2023-05-03"),
        ("on the 3rd of May 2023", "2023-05-03"),
        ("on 3 May", "2023-05-03"),
        ("at the May 3 summit", "2023-05-03"),
        ("the Sept. 11, 2001 attacks", "2001-09-11"),
        ("in the new year", "2023-01/2023-02"),
        ("on Dec. 8, 2021", "2021-12-08"),
        ("on the thirtieth of May", "2023-05-30"),
        ("on the second day of June 2022", "2022-06-02"),
        ("on May the twenty-first", "2023-05-21"),
        ("Sept. 5 2022", "2022-09-05"),
        ("JUNE 5", "2023-06-05"),
        ("2023-05-03", "2023-05-03"),
        ("15.02.2023", "2023-02-15"),
        ("at 10:30 June 5", "2023-06-05"),
        ("on 5 March last year", "2022-03-05"),
        ("20 June's vote", "2023-06-20"),
        ("Tuesday, June 13", "2023-06-13"),
        ("Tuesday 13 June", "2023-06-13"),
        ("on Monday (June 12)", "2023-06-12"),
        ("on Friday, 16 June", "2023-06-16"),
        ("on Friday 13 January", "2023-01-13"),
        ("Thu Dec 12, 2024", "2024-12-12"),
        ("Christmas 2021", "2021-12-25"),
        ("on Thanksgiving Day 2022", "2022-11-24"),
        ("New Year’s Eve 2022", "2022-12-31"),
    ],
    "from one day to another": [
        ("on 3-5 May 2023", "2023-05-03/2023-05-05"),
        ("May 3-5, 2023", "2023-05-03/2023-05-05"),
        ("from May 3 to 5", "2023-05-03/2023-05-05"),
        ("from 3 to 5 May", "2023-05-03/2023-05-05"),
        ("between 3 and 5 May", "2023-05-03/2023-05-05"),
        ("between May 3 and 5", "2023-05-03/2023-05-05"),
        ("on the night of 5/6 May", "2023-05-05/2023-05-06"),
        ("on 3 and 4 May", "2023-05-03/2023-05-04"),
        ("28 April–2 May 2023", "2023-04-28/2023-05-02"),
        ("April 28 - May 2, 2023", "2023-04-28/2023-05-02"),
        ("from May 3 through June 5", "2023-05-03/2023-06-05"),
        ("between May 3 and June 5", "2023-05-03/2023-06-05"),
        ("between 3 May and 5 June", "2023-05-03/2023-06-05"),
        ("from 30 December 2022 to 2 January 2023", "2022-12-30/2023-01-02"),
        ("30 December-2 January 2023", "2022-12-30/2023-01-02"),
        ("in the week of June 5", "2023-06-05/2023-06-11"),
        ("the week beginning Monday, 5 June", "2023-06-05/2023-06-11"),
    ],
    "months": [
        ("in June", "2023-06"),
        ("in May", "2023-05"),
        ("in May led nowhere", "2023-05"),
        ("in May 2019", "2019-05"),
        ("in early June", "2023-06-01/2023-06-10"),
        ("mid-June", "2023-06-11/2023-06-20"),
        ("late June", "2023-06-21/2023-06-30"),
        ("late in May", "2023-05-21/2023-05-31"),
        ("at the end of May", "2023-05-21/2023-05-31"),
        ("at the very beginning of May", "2023-05-01/2023-05-10"),
        ("end-May", "2023-05-21/2023-05-31"),
        ("in the first week of June", "2023-06-01/2023-06-07"),
        ("in the last week of May", "2023-05-25/2023-05-31"),
        ("in the second half of May", "2023-05-16/2023-05-31"),
        ("last July", "2022-07"),
        ("last June", "2022-06"),
        ("last May", "2022-05"),
        ("this June", "2023-06"),
        ("next July", "2024-07"),
        ("next September", "2023-09"),
        ("in July of last year", "2022-07"),
        ("in March next year", "2024-03"),
        ("in March this year", "2023-03"),
        ("from March to May", "2023-03/2023-05"),
        ("between March and May", "2023-03/2023-05"),
        ("in March and April", "2023-03/2023-04"),
        ("in November and December 2021", "2021-11/2021-12"),
        ("from December 2021 on", "2021-12"),
    ],
    "years, decades, seasons": [
        ("in 2019", "2019"),
        ("1999's war", "1999"),
        ("early 2022", "2022-01/2022-04"),
        ("in mid-2022", "2022-05/2022-08"),
        ("at the end of 2022", "2022-12"),
        ("in the first half of 2022", "2022-01/2022-06"),
        ("in the second quarter of 2022", "2022-04/2022-06"),
        ("2019-2021", "2019/2021"),
        ("2019–20", "2019/2020"),
        ("from 2019 to 2021", "2019/2021"),
        ("between 2019 and 2021", "2019/2021"),
        ("in 2019 and 2020", "2019/2020"),
        ("in the 1990s", "1990/1999"),
        ("in the early 1990s", "1990/1993"),
        ("the late 1980s", "1987/1989"),
        ("in the spring of 2022", "2022-03/2022-05"),
        ("late autumn 2022", "2022-11"),
        ("in the fall of 2021", "2021-09/2021-11"),
        ("in the winter of 2021", "2021-12/2022-02"),
        ("last summer", "2022-06/2022-08"),
        ("last winter", "2022-12/2023-02"),
        ("this summer", "2023-06/2023-08"),
        ("next winter", "2023-12/2024-02"),
        ("before the summer is out", "2023-06-14/2023-08-31"),
        ("in nineteen ninety-six", "1996"),
        ("the year nineteen eighty", "1980"),
        ("the 2022 third quarter", "2022-07/2022-09"),
        ("this year's first quarter", "2023-01/2023-03"),
        ("the fourth quarter of last year", "2022-10/2022-12"),
        ("in the quarter", "2023-01/2023-03"),
    ],
    "weekdays": [
        ("on Wednesday", "2023-06-14"),
        ("last Thursday", "2023-06-08"),
        ("last Wednesday", "2023-06-07"),
        ("last Monday", "2023-06-05"),
        ("this past Monday", "2023-06-12"),
        ("next Monday", "2023-06-19"),
        ("next Wednesday", "2023-06-21"),
        ("next Friday", "2023-06-23"),
        ("this Friday", "2023-06-16"),
        ("this coming Monday", "2023-06-19"),
        ("Friday week", "2023-06-23"),
        ("a week on Monday", "2023-06-26"),
        ("Monday last week", "2023-06-05"),
        ("on Tuesday of next week", "2023-06-20"),
        ("from Monday to Wednesday", "2023-06-12/2023-06-14"),
        ("Tuesday through Thursday", "2023-06-13/2023-06-15"),
        ("between Monday and Friday", "2023-06-12/2023-06-16"),
    ],
    "around the day of publication": [
        ("today", "2023-06-14"),
        ("earlier today", "2023-06-14"),
        ("this morning", "2023-06-14"),
        ("tonight", "2023-06-14"),
        ("yesterday evening", "2023-06-13"),
        ("last night", "2023-06-13"),
        ("overnight", "2023-06-13/2023-06-14"),
        ("at 7 tomorrow morning", "2023-06-15"),
        ("the day before yesterday", "2023-06-12"),
        ("the day after tomorrow", "2023-06-16"),
        ("last week", "2023-06-05/2023-06-11"),
        ("next week", "2023-06-19/2023-06-25"),
        ("early next week", "2023-06-19/2023-06-21"),
        ("late last week", "2023-06-09/2023-06-11"),
        ("earlier this week", "2023-06-12/2023-06-14"),
        ("later in the week", "2023-06-14/2023-06-18"),
        ("the week before last", "2023-05-29/2023-06-04"),
        ("the week after next", "2023-06-26/2023-07-02"),
        ("last weekend", "2023-06-10/2023-06-11"),
        ("this coming weekend", "2023-06-17/2023-06-18"),
        ("last month", "2023-05"),
        ("next month", "2023-07"),
        ("early next month", "2023-07-01/2023-07-10"),
        ("at the end of last month", "2023-05-21/2023-05-31"),
        ("earlier this month", "2023-06-01/2023-06-14"),
        ("later this month", "2023-06-14/2023-06-30"),
        ("at the end of the month", "2023-06-21/2023-06-30"),
        ("the month before last", "2023-04"),
        ("last quarter", "2023-01/2023-03"),
        ("next quarter", "2023-07/2023-09"),
        ("last year", "2022"),
        ("the year before last", "2021"),
        ("early next year", "2024-01/2024-04"),
        ("late last year", "2022-09/2022-12"),
        ("earlier this year", "2023-01-01/2023-06-14"),
        ("in the first half of the year", "2023-01/2023-06"),
        ("at the end of the year", "2023-12"),
        ("by year's end", "2023-12"),
        ("at the month-end", "2023-06-21/2023-06-30"),
        ("before the year is out", "2023-06-14/2023-12-31"),
        ("last decade", "2010/2019"),
    ],
    "so long ago, so long from now": [
        ("three days ago", "2023-06-11"),
        ("a week ago", "2023-06-07~"),
        ("some two weeks ago", "2023-05-31~"),
        ("a fortnight ago", "2023-05-31~"),
        ("three months ago", "2023-03~"),
        ("nearly half a year ago", "2022-12~"),
        ("more than a year ago", "2022-06~"),
        ("two years ago", "2021~"),
        ("a decade ago", "2013~"),
        ("two years ago to the day", "2021-06-14"),
        ("weeks ago", "2023-05-17/2023-06-07"),
        ("They will meet in two weeks.", "2023-06-28~"),
        ("in two weeks' time", "2023-06-28~"),
        ("three days from now", "2023-06-17"),
        ("within two weeks", "2023-06-14/2023-06-28"),
        ("within days", "2023-06-14/2023-06-21"),
        ("in the next ten days", "2023-06-14/2023-06-24"),
        ("over the past two weeks", "2023-05-31/2023-06-14"),
        ("in the past year", "2022-06-14/2023-06-14"),
        ("over the next month", "2023-06-14/2023-07-14"),
        ("in recent weeks", "2023-05-17/2023-06-14"),
        ("over the past few days", "2023-06-07/2023-06-14"),
        ("in the coming days", "2023-06-14/2023-06-21"),
        ("in the days ahead", "2023-06-14/2023-06-21"),
    ],
    "about": [
        ("about 2015", "2015~"),
        ("around 3 May", "2023-05-03~"),
        ("on about 3 May", "2023-05-03~"),
        ("some time in March", "2023-03~"),
    ],
}


@pytest.mark.parametrize(
    ("text", "edtf"), [pytest.param(*case, id=case[0]) for cases in ONE_READING.values() for case in cases]
)
def test_an_expression_with_one_meaning(text: str, edtf: str) -> None:
    assert only(text) == (edtf, edtf)


TWO_READINGS = [
    ("on Monday", "2023-06-12", "2023-06-19"),
    ("Sunday", "2023-06-11", "2023-06-18"),
    ("late on FRIDAY", "2023-06-09", "2023-06-16"),
    ("this Monday", "2023-06-12", "2023-06-19"),
    ("ahead of Monday's talks", "2023-06-12", "2023-06-19"),
    ("on Monday and Tuesday", "2023-06-12/2023-06-13", "2023-06-19/2023-06-20"),
    ("from Friday to Sunday", "2023-06-09/2023-06-11", "2023-06-16/2023-06-18"),
    ("at the weekend", "2023-06-10/2023-06-11", "2023-06-17/2023-06-18"),
    ("this weekend", "2023-06-10/2023-06-11", "2023-06-17/2023-06-18"),
    ("this week", "2023-06-12/2023-06-14", "2023-06-14/2023-06-18"),
    ("this month", "2023-06-01/2023-06-14", "2023-06-14/2023-06-30"),
    ("this year", "2023-01-01/2023-06-14", "2023-06-14/2023-12-31"),
    ("on the 2nd.", "2023-06-02", "2023-07-02"),
    ("on the 31st by his deputy", "2023-05-31", "2023-07-31"),
    ("December 8", "2022-12-08", "2023-12-08"),
    ("29 February", "2020-02-29", "2024-02-29"),
    ("in July", "2022-07", "2023-07"),
    ("in November", "2022-11", "2023-11"),
    ("in the autumn he left", "2022-09/2022-11", "2023-09/2023-11"),
    ("by mid-November", "2022-11-11/2022-11-20", "2023-11-11/2023-11-20"),
    ("in November or December", "2022-11/2022-12", "2023-11/2023-12"),
    ("in autumn", "2022-09/2022-11", "2023-09/2023-11"),
    ("until March", "2023-03", "2024-03"),
    ("at Christmas", "2022-12-25", "2023-12-25"),
    ("trade in the third quarter", "2022-07/2022-09", "2023-07/2023-09"),
]


@pytest.mark.parametrize(("text", "before", "after"), TWO_READINGS)
def test_an_expression_that_leaves_a_choice(text: str, before: str, after: str) -> None:
    assert only(text) == (before, after)


LEANING = [
    (["They met on 3 May 2022.", "A day later they parted."], "2022-05-04"),
    (["They met on 3 May 2022.", "Two days before, they had called."], "2022-05-01"),
    (["They met on 3 May 2022.", "A week earlier he had called."], "2022-04-26~"),
    (["They met on 3 May 2022.", "Three months on, little was left."], "2022-08~"),
    (["They met on 3 May 2022.", "Days later they parted."], "2022-05-04/2022-05-10"),
    (["They met on 3 May 2022.", "Hours earlier he had threatened them."], "2022-05-03"),
    (["They met on 3 May 2022.", "Within hours Tehran replied."], "2022-05-03"),
    (["They met on 3 May 2022.", "The following day they parted."], "2022-05-04"),
    (["They met on 3 May 2022.", "They had met the day before, too."], "2022-05-02"),
    (["They met on 3 May 2022.", "That same night he left."], "2022-05-03"),
    (["They met on 3 May 2022.", "on the same date"], "2022-05-03"),
    (["They met on 3 May 2022.", "There had been a war in 2008.", "That evening he left."], "2022-05-03"),
    (["They met on 3 May 2022.", "The pact dates from 1998.", "Within hours Tehran replied."], "2022-05-03"),
    (["They met on 3 May 2022.", "He has ruled since 2009.", "The same day he left."], "2022-05-03"),
    (["They met on 3 May 2022.", "The following Monday he left."], "2022-05-09"),
    (["They met on 3 May 2022.", "The previous Friday he had called."], "2022-04-29"),
    (["They met on 3 May 2022.", "It left on the Friday."], "2022-05-06"),
    (["They met on 3 May 2022.", "The Monday after, he left."], "2022-05-09"),
    (["They met on 3 May 2022.", "Twenty minutes later he left."], "2022-05-03"),
    (["They met on 3 May 2022.", "He had called a week before that to ask for it."], "2022-04-26~"),
    (["They met on 3 May 2022.", "the following week"], "2022-05-09/2022-05-15"),
    (["They met on 13 May 2022.", "later that month"], "2022-05-14/2022-05-31"),
    (["They met on 13 May 2022.", "earlier that month"], "2022-05-01/2022-05-12"),
    (["They met in October 2011.", "That December he left."], "2011-12"),
    (["They met in October 2011.", "The following March he left."], "2012-03"),
    (["They met on 26 August 2008.", "They had left that February."], "2008-02"),
    (["They met in July 1997.", "A truce was signed that October."], "1997-10"),
    (["They met in November 1990.", "War broke out that January."], "1991-01"),
    (["They met in October 2011.", "The previous October he had called."], "2010-10"),
    (["They met in October 2011.", "the month before"], "2011-09~"),
    (["They met in October 2011.", "He came the summer after."], "2012-06/2012-08"),
    (["They met in October 2011.", "He had come the summer before."], "2011-06/2011-08"),
    (["They met in 2015.", "the following year"], "2016"),
    (["They met in 2015.", "the year before"], "2014"),
    (["They met in 2015.", "two years later"], "2017"),
    (["They met in 2015.", "in May of that year"], "2015-05"),
    (["They met in 2015.", "the next day"], "2015"),
    (["Exports fell in the first quarter of 2023.", "They had risen a year earlier."], "2022-01/2022-03"),
    (["Exports fell in the first quarter of 2023.", "A year ago they had risen."], "2022-01/2022-03"),
    (["Exports fell in the first quarter of 2023.", "the year-earlier quarter"], "2022-01/2022-03"),
    (["Exports fell in the first quarter of 2023.", "the year-ago second quarter"], "2022-04/2022-06"),
    (["Exports fell in the first quarter of 2023.", "in the latest period"], "2023-01/2023-03"),
    (["They rose in the first quarter of 2022 and the first quarter of 2023.", "the quarter"], "2023-01/2023-03"),
]


@pytest.mark.parametrize(("sentences", "edtf"), LEANING)
def test_an_expression_that_leans_on_a_date_told_before(sentences: list[str], edtf: str) -> None:
    assert only(*sentences) == (edtf, edtf)


def test_this_month_of_the_year_is_that_of_this_year() -> None:
    (when,) = (when for when in find_dates("He came this April.", Clock(dt.date(2022, 11, 2))))
    assert when.before.edtf() == "2022-04"


def test_what_leans_on_a_choice_leaves_the_same_choice() -> None:
    assert only("They meet on Monday.", "A day later he leaves.") == ("2023-06-13", "2023-06-20")


def test_two_sentences_on_nothing_leans_on_a_year_told_in_passing() -> None:
    found = only("They signed on 3 May 2022.", "There had been no ties since the war of 2008.", "So.", "The next day")
    assert found == ("2022-05-04", "2022-05-04")


NO_TIMES = [
    "May said that she would go.",
    "They may march on the capital.",
    "The March on Moscow",
    "UN Security Council Resolution 1929",
    "2000 troops crossed over",
    "a loan of $2000 and 2,015 pages",
    "in 2094",
    "No. 2015",
    "the first visit in two years",
    "the 5th round",
    "a second minister in the sun",
    "three days after the talks",
    "the day before the raid",
    "a month earlier than planned",
    "a two-day meeting",
    "in pre-2014 terms",
    "the spring offensive",
    "the fall of Kabul",
    "a quarter of the fleet",
    "the Latin quarter-final",
    "the latest period",
    "Feb. 30",
    "a day later",
    "3 may",
    "",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_expression_of_time(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "grain"),
    [
        ("on Friday", "day"),
        ("late May", "month"),
        ("the week after next", "week"),
        ("over the weekend", "weekend"),
        ("last autumn", "autumn"),
        ("the third quarter", "quarter"),
        ("in the second half of 2022", "half"),
        ("two months ago", "month"),
        ("early next year", "year"),
        ("2021", "year"),
        ("the late 1990s", "decade"),
    ],
)
def test_how_finely_a_time_is_told(text: str, grain: str) -> None:
    assert [when.grain for when in read(text)] == [grain]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("on Friday", "on"),
        ("Friday", "on"),
        ("since Friday", "since"),
        ("until Friday", "until"),
        ("till the end of May", "until"),
        ("up to 2019", "until"),
        ("by Friday", "by"),
        ("by the end of the month", "by"),
        ("no later than 1 July", "by"),
        ("before Friday", "before"),
        ("ahead of Friday's vote", "before"),
        ("prior to June 20", "before"),
        ("after Friday", "after"),
        ("following Friday's vote", "after"),
        ("from Friday", "on"),
        ("put off to Friday", "on"),
        ("as early as 2019", "on"),
    ],
)
def test_the_word_that_ties_a_time_to_the_act(text: str, role: str) -> None:
    assert [when.role for when in read(text)] == [role]


def test_an_expression_cites_its_words_with_the_one_that_ties_it() -> None:
    text = "On Sunday, after talks in May 2023, they left."
    assert [(when.text, text[when.start : when.end]) for when in read(text)] == [
        ("On Sunday", "On Sunday"),
        ("in May 2023", "in May 2023"),
    ]


def test_expressions_come_in_order_and_the_longest_is_taken() -> None:
    text = "He came on 3 May 2022, left two days later and returns on Monday or Thursday."
    assert [when.text for when in read(text)] == ["on 3 May 2022", "two days later", "on Monday", "Thursday"]


def test_the_act_decides_between_the_readings() -> None:
    (when,) = read("on Sunday")
    assert when.seen(ahead=False).edtf() == "2023-06-11"
    assert when.seen(ahead=True).edtf() == "2023-06-18"


EXAMPLES = [
    *(text for cases in ONE_READING.values() for text, _ in cases),
    *(text for text, _, _ in TWO_READINGS),
    *(" ".join(sentences) for sentences, _ in LEANING),
]


@pytest.mark.parametrize(
    ("pattern"),
    [pytest.param(pattern, id=template) for (pattern, _), (template, _) in zip(RULES, TEMPLATES, strict=True)],
)
def test_every_template_has_an_example_here(pattern: Any) -> None:
    assert any(pattern.search(text) for text in EXAMPLES)


WORDS = st.sampled_from(
    """
    a the in on of to and between from last next this that early late end week month year years weeks days day ago later
    before after Monday Sunday May March 3 31 29 February 2023 1999 0 999999 Jan. 12th half two some following same
    Christmas spring fall weekend within hours past coming decade fortnight quarter - , . 's 1990s 2023-02-30 — first
    second third final beginning close previous preceding overnight tomorrow until since by about
    """.split()
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join))


@given(TEXTS)
def test_no_expression_of_time_lacks_a_word_for_it(text: str) -> None:
    assert names_time(text) or not any(pattern.search(text) for pattern, _ in RULES)


def test_every_example_has_a_word_for_time() -> None:
    assert all(map(names_time, EXAMPLES))
    assert not names_time("The minister said that she would meet him then, as before.")


@given(st.lists(TEXTS, min_size=1, max_size=3), st.dates())
def test_no_text_on_no_day_stops_the_reading(sentences: list[str], published: dt.date) -> None:
    clock = Clock(published)
    for text in sentences:
        at = 0
        for when in find_dates(text, clock):
            assert text[when.start : when.end] == when.text
            assert at <= when.start < when.end
            at = when.end
            for period in (when.before, when.after):
                assert period.first <= period.last
                assert bounds(period.edtf()) == (period.first, period.last)


@given(TEXTS)
def test_the_same_text_has_the_same_dates(text: str) -> None:
    assert read(text) == read(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They want progress before next week's talks.", "on"),
        ("They met before last week's talks.", "before"),
        ("They want progress before next week.", "before"),
    ],
)
def test_what_is_yet_to_come_tells_the_day_of_what_it_stands_before(text: str, role: str) -> None:
    assert [when.role for when in read(text)] == [role]
