"""Which expression of time goes with which act, and what it means for one that is done, and one to come."""

from collections.abc import Callable

import pytest

import detente
from detente.records import Event, Record

Read = Callable[[str], Record]
Only = Callable[[str], Event]

DONE = [
    ("on 3 May", "2024-05-03"),
    ("last Thursday", "2024-05-09"),
    ("on Friday", "2024-05-10"),
    ("yesterday", "2024-05-14"),
    ("today", "2024-05-15"),
    ("this week", "2024-05-13/2024-05-15"),
    ("last weekend", "2024-05-11/2024-05-12"),
    ("on Sunday and Monday", "2024-05-12/2024-05-13"),
    ("from 2 to 4 May", "2024-05-02/2024-05-04"),
    ("two weeks ago", "2024-05-01~"),
    ("late last month", "2024-04-21/2024-04-30"),
    ("in mid-April", "2024-04-11/2024-04-20"),
    ("in March", "2024-03"),
    ("in November", "2023-11"),
    ("in October 2022", "2022-10"),
    ("in the spring of 2022", "2022-03/2022-05"),
    ("last year", "2023"),
    ("in 2019", "2019"),
]
AHEAD = [
    ("tomorrow", "2024-05-16"),
    ("on Friday", "2024-05-17"),
    ("on June 3", "2024-06-03"),
    ("next week", "2024-05-20/2024-05-26"),
    ("early next month", "2024-06-01/2024-06-10"),
    ("by the end of June", "2024-05-15/2024-06-30"),
    ("in November", "2024-11"),
    ("in January", "2025-01"),
    ("in 2025", "2025"),
]


@pytest.mark.parametrize(("words", "date"), DONE)
def test_an_act_that_is_done(words: str, date: str, only: Only) -> None:
    assert only(f"Omani and Yemeni officials met in Muscat {words}.").date == date


@pytest.mark.parametrize(("words", "date"), AHEAD)
def test_an_act_to_come(words: str, date: str, only: Only) -> None:
    assert only(f"Omani and Yemeni officials will meet in Muscat {words}.").date == date


SEVERAL = [
    ("Cuban and Haitian officials met in Havana in January and will meet again in July.", ["2024-01", "2024-07"]),
    (
        "Egypt and Sudan met in Cairo on Monday and will hold a second round in Khartoum next week.",
        ["2024-05-13", "2024-05-20/2024-05-26"],
    ),
    (
        "The Dutch minister, who visited Jakarta in April, met Indonesian officials on Monday.",
        ["2024-04", "2024-05-13"],
    ),
    (
        "On Friday, Chad and Libya signed a border agreement; on Saturday, Chad recalled its ambassador from Sudan.",
        ["2024-05-10", "2024-05-11"],
    ),
    (
        "Iran summoned the Swedish envoy on Saturday after Stockholm expelled an Iranian diplomat on Thursday.",
        ["2024-05-11", "2024-05-09"],
    ),
    (
        "France accused Azerbaijan of lying on Monday. It had recalled its ambassador from Baku in April.",
        ["2024-05-13", "2024-04"],
    ),
    (
        "Eritrea and Djibouti met in Asmara on Monday. Their next meeting will take place in June.",
        ["2024-05-13", "2024-06"],
    ),
    # what an aside tells is not when the rest happened
    (
        "Joe Biden, who met Emmanuel Macron in Paris in April, condemned the Russian attack on Odesa.",
        ["2024-04", "2024-05-14/2024-05-15"],
    ),
    # the sentence before sets the scene
    ("Last month war broke out. Iran recalled its ambassador from Kabul.", ["2024-04"]),
    # one that fell through has its own day, not the one on which it was called off
    ("Last week Canada put off a trade mission to India that had been planned for June.", ["2024-06"]),
    # a deadline is not the day of the demand
    ("Chad has ordered the French ambassador to leave within a month.", ["2024-05-14/2024-05-15"]),
    ("Peru told the Chilean consul to leave by Friday.", ["2024-05-14/2024-05-15"]),
    # what is spoken of has a day of its own
    (
        "Peru and Chile discussed the visit to Lima scheduled for July by the Chilean president.",
        ["2024-05-14/2024-05-15", "2024-07"],
    ),
    (
        "Peru's president said he would welcome a visit by Chile's leader this year.",
        ["2024-05-14/2024-05-15", "2024-05-15/2024-12-31"],
    ),
    # what is planned of a visit is not when something else was done
    (
        "Chile called off a visit by its president scheduled for Monday and recalled its ambassador to Peru.",
        ["2024-05-13", "2024-05-14/2024-05-15"],
    ),
    # the past tense decides between two years
    ("Chad and Libya signed a border agreement on June 20.", ["2023-06-20"]),
]


@pytest.mark.parametrize(("text", "dates"), SEVERAL)
def test_each_act_has_its_own_time(text: str, dates: list[str], read: Read) -> None:
    assert [event.date for event in read(text).events] == dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Chad said on Monday that its minister would visit Egypt.", None),
        ("Chad's president has accepted an invitation to visit Egypt, his spokesman said on Wednesday.", None),
        ("Chad will expel two Egyptian diplomats, its president said on Monday.", None),
        ("Chad said its minister would visit Egypt on Monday.", "2024-05-20"),
        ("Chad's minister will visit Egypt on Monday, he said.", "2024-05-20"),
    ],
)
def test_when_it_was_said_is_not_when_it_is_done(text: str, date: str | None, read: Read) -> None:
    assert read(text).events[0].date == date


def test_the_words_of_a_date_are_kept(only: Only) -> None:
    assert only("Omani and Yemeni officials met in Muscat last Thursday.").date_text == "last Thursday"


def test_undated_news_is_of_the_day_or_the_day_before(only: Only) -> None:
    event = only("Beijing accused Tokyo of distorting history.")
    assert (event.date, event.date_text) == ("2024-05-14/2024-05-15", None)


def test_an_undated_plan_has_no_date(only: Only) -> None:
    assert only("Mexico may hold talks with Guatemala.").date is None


APART = [
    ("Estonia summoned the Russian envoy a week after Moscow expelled the Estonian envoy.", "2024-05-07~/2024-05-08~"),
    ("On Monday Estonia summoned the Russian envoy, a week after Moscow expelled the Estonian envoy.", "2024-05-06~"),
    ("On Monday Estonia summoned the Russian envoy, two months after Moscow expelled the Estonian envoy.", "2024-03"),
    (
        "On Monday Estonia summoned the Russian envoy, hours after Moscow expelled the Estonian envoy.",
        "2024-05-12/2024-05-13",
    ),
]


@pytest.mark.parametrize(("text", "date"), APART)
def test_so_long_after_another_act(text: str, date: str, read: Read) -> None:
    dates = {event.mode: event.date for event in read(text).events}
    assert str(dates["expel"]).startswith(date)


def test_without_a_day_of_publication_relative_dates_stay_empty() -> None:
    (event,) = detente.read("Omani and Yemeni officials met in Muscat last Thursday.").events
    assert event.date is None


def test_what_may_have_happened_did_so_before_the_report(only: Only) -> None:
    assert only("Omani and Yemeni officials perhaps met in Muscat on Friday.").date == "2024-05-10"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Brazil suspended a 1994 fishing treaty with Suriname on Monday.", "2024-05-13"),
        ("Togo said it would honour its 2003 pact with Benin.", "2024-05-14/2024-05-15"),
        ("Laos and Thailand signed a 1998 border accord.", "1998"),
    ],
)
def test_the_year_of_what_there_was_before_dates_what_is_done_with_it_no_more(text: str, date: str, read: Read) -> None:
    assert read(text).events[0].date == date


def test_the_day_on_which_something_was_due_is_not_when_more_was_done(read: Read) -> None:
    told = read("Chad's minister cancelled a trip to Mali due on Friday and condemned Peru.").events
    assert [event.date for event in told] == ["2024-05-17", "2024-05-14/2024-05-15"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Chad put off talks with Mali that were due on Sunday.", "2024-05-19"),
        ("Chad put off talks with Mali that had been due on Sunday.", "2024-05-12"),
        ("Talks between Chad and Mali that were to open on Tuesday were called off.", "2024-05-14"),
        ("A visit to Peru by Chad's king planned for Friday was cancelled.", "2024-05-17"),
        ("Talks between Chad and Mali due to open on Saturday will not take place.", "2024-05-18"),
    ],
)
def test_what_is_still_due_is_to_come_unless_it_was_just_before(text: str, date: str, read: Read) -> None:
    assert read(text).events[0].date == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Togo denounced the May 3 decision by Mali.", ["2024-05-14/2024-05-15"]),
        ("Togo condemned Mali's 3 May raid on Benin.", ["2024-05-14/2024-05-15", "2024-05-03"]),
        ("Togo hailed Mali's May 3 decision.", ["2024-05-14/2024-05-15"]),
        ("Togo's president met Mali's in Lima at the May 3 summit.", ["2024-05-03"]),
        ("Togo and Mali signed the May 3 accord.", ["2024-05-03"]),
        ("Togo condemned Mali on May 3.", ["2024-05-03"]),
    ],
)
def test_what_is_judged_was_done_on_its_own_day(text: str, dates: list[str], read: Read) -> None:
    assert [event.date for event in read(text).events] == dates
