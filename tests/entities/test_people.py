"""People and the posts they held on a day."""

import datetime as dt

import pytest

from detente.entities.people import Term, levels, people, posts


def day(iso: str) -> dt.date:
    return dt.date.fromisoformat(iso)


@pytest.mark.parametrize(
    ("person", "on", "post", "state"),
    [
        ("Antony Blinken", "2023-06-18", "foreign-minister", "USA"),
        ("Qin Gang", "2023-06-18", "foreign-minister", "CHN"),
        ("Xi Jinping", "2023-06-18", "head-of-state", "CHN"),
        ("Xi Jinping", "2012-12-01", "party-leader", "CHN"),
        ("Qin Gang", "2022-01-01", "ambassador", "CHN"),
        ("Liz Truss", "2022-09-01", "foreign-minister", "GBR"),
        ("Liz Truss", "2022-10-01", "head-of-government", "GBR"),
        ("Angela Merkel", "2015-02-12", "head-of-government", "DEU"),
        ("Josep Borrell", "2023-06-18", "high-representative", "EUU"),
    ],
)
def test_the_post_held_on_a_day(person: str, on: str, post: str, state: str) -> None:
    term = people()[person].term_on(day(on))
    assert (term.post, term.code) == (post, state)


def test_between_two_posts_the_one_left_counts() -> None:
    assert people()["Antony Blinken"].term_on(day("2018-06-01")).title == "Deputy Secretary of State"
    assert not people()["Antony Blinken"].in_office(day("2018-06-01"))


def test_before_any_post_the_first_to_come_counts() -> None:
    assert people()["Liz Truss"].term_on(day("2000-01-01")).start == min(t.start for t in people()["Liz Truss"].terms)


def test_without_a_day_the_latest_post_counts() -> None:
    assert people()["Angela Merkel"].term_on(None).post == "head-of-government"
    assert people()["Angela Merkel"].in_office(None)


@pytest.mark.parametrize(
    ("start", "end", "on", "held"),
    [
        ("2023-01-26", "2023-06-18", "2023-06-18", True),
        ("2023-01-26", "2023-06-18", "2023-06-19", False),
        ("2023-01-26", "2023-06-18", "2023-01-25", False),
        ("2023-01", "2023-06", "2023-06-30", True),
        ("2023-01", "2023-06", "2023-07-01", False),
        ("2023-01", "2023-06", "2023-01-01", True),
        ("2019", "2021", "2021-12-31", True),
        ("2019", "2021", "2018-12-31", False),
        ("2019", "", "2050-01-01", True),
    ],
)
def test_a_term_covers_its_months_and_years_as_a_whole(start: str, end: str, on: str, held: bool) -> None:
    assert Term("P", "AUT", "foreign-minister", "Minister", start, end).holds_on(on) is held


def test_a_person_is_gathered_from_all_their_rows() -> None:
    blinken = people()["Antony Blinken"]
    assert blinken.surnames == ("Blinken",)
    assert "Tony Blinken" in blinken.aliases
    assert blinken.gender == "m"
    assert len(blinken.terms) >= 3


def test_a_title_may_mean_another_post_in_some_states() -> None:
    named = [post for post in posts() if "secretary of state" in post.names]
    american = next(post for post in named if "USA" in post.only_for)
    assert american.key == "foreign-minister"
    assert any(post.key == "state-secretary" and not post.only_for for post in named)
    assert {post.key for post in posts() if "foreign secretary" in post.names and "GBR" in post.only_for} == {
        "foreign-minister"
    }


@pytest.mark.parametrize(
    ("post", "level"),
    [
        ("head-of-state", "leader"),
        ("head-of-government", "leader"),
        ("foreign-minister", "minister"),
        ("defence-minister", "minister"),
        ("high-representative", "minister"),
        ("ambassador", "envoy"),
        ("special-envoy", "envoy"),
        ("spokesperson", "official"),
        ("deputy-foreign-minister", "official"),
    ],
)
def test_posts_have_their_level(post: str, level: str) -> None:
    assert levels()[post] == level


def test_who_has_left_all_posts_is_of_the_last_left() -> None:
    term = people()["Robert Mugabe"].term_on(dt.date(2019, 6, 1))
    assert (term.code, term.post) == ("ZWE", "head-of-state")
