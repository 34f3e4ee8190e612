"""Who is meant by a name on a day, and why."""

import datetime as dt

import pytest

from detente.entities.finding import Match, find, like


def first(name: str, day: str | None = None) -> Match:
    return find(name, dt.date.fromisoformat(day) if day else None)[0]


@pytest.mark.parametrize(
    ("name", "day", "who", "code"),
    [
        ("the Kremlin", None, "Russia", "RUS"),
        ("Qin", "2023-06-18", "Qin Gang", "CHN"),
        ("qin", "1991-01-01", "Qin Jiwei", "CHN"),
        ("NATO", None, "NATO", "NAT"),
        ("Camp David", None, "Camp David", "USA"),
        ("Erdoğan", "2023-06-18", "Recep Tayyip Erdoğan", "TUR"),
    ],
)
def test_the_likeliest_comes_first(name: str, day: str | None, who: str, code: str) -> None:
    found = first(name, day)
    assert (found.who, found.code) == (who, code)


def test_says_which_post_somebody_held_on_the_day() -> None:
    assert "Minister of Foreign Affairs from 2022-12-30 to 2023-07-25" in first("Qin Gang", "2023-06-18").why


def test_somebody_out_of_office_is_not_sure() -> None:
    assert first("Qin Gang", "2023-06-18").sure
    assert not first("Qin Gang", "1990-06-18").sure


def test_a_name_may_mean_several() -> None:
    assert len({match.who for match in find("Qin", dt.date(2023, 6, 18))}) > 1


def test_nobody() -> None:
    assert find("Xyzzy") == []


def test_names_spelt_alike() -> None:
    assert "Lavrov" in like("Lavrow")
    assert like("Qzxqzx") == []
