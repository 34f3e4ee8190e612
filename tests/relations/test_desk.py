"""The desk: who is active, who changed, and what is no more than noise."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest
from tests.archive.conftest import make_event, make_record

from detente.archive import Archive
from detente.errors import UsageError
from detente.records import CameoCode, Event, Mention, PloverCode
from detente.relations import Standing, desk

END = dt.date(2023, 12, 31)


def act(one: str, other: str, day: dt.date, value: float, number: int) -> Event:
    return make_event(
        f"{one} {other} {day} {number}", type="AID", mode=None, date=day.isoformat(), place=None,
        actors=(Mention(one, None, None, one, 0, 3),), recipients=(Mention(other, None, None, other, 4, 7),),
        plover=PloverCode("AID", None, value, 2), cameo=CameoCode("070", value),
    )  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A steady pair, one that fell a month ago, one that is heard of again after long, and a body."""
    chance = random.Random(7)
    made = Archive(tmp_path / "archive.db")
    records = []
    for back in range(360):
        day = END - dt.timedelta(back)
        fell = 4.0 if back > 25 else -7.0
        pairs = [("CHN", "JPN", 1.0 + chance.gauss(0, 2))] * (back % 5 == 0) + [("RUS", "UKR", fell)] * (back % 4 == 0)
        pairs += [("IND", "PAK", 2.0), ("EUU", "USA", 3.0)] * (back in (2, 300))
        events = tuple(act(one, other, day, value, number) for number, (one, other, value) in enumerate(pairs))
        if events:
            records.append((make_record(f"{day}", events=events, published=day.isoformat()), f"a:{day}"))
    with made.writer() as writer:
        writer.add_all(records)
    return made


def found(archive: Archive, **options: str | bool) -> dict[tuple[str, str], Standing]:
    with archive.view() as view:
        return {each.pair: each for each in desk(view, **options)}  # type: ignore[arg-type]


def test_the_most_active_stand_first(archive: Archive) -> None:
    by_activity = list(found(archive).values())
    assert [each.pair for each in by_activity] == [("RUS", "UKR"), ("CHN", "JPN"), ("IND", "PAK")]
    first, _, last = by_activity
    assert (first.acts, last.acts) == (7, 1)
    assert first.usual == pytest.approx(7.0, abs=0.2)
    assert (first.as_of, first.last) == (END, END)


def test_the_most_changed_stand_first_and_noise_last(archive: Archive) -> None:
    fell, *others = found(archive, by="change").values()
    assert fell.pair == ("RUS", "UKR")
    assert not fell.noise
    assert fell.change < -3
    assert all(each.noise for each in others)


def test_the_line_begins_with_the_first_act(archive: Archive) -> None:
    steady = found(archive)["CHN", "JPN"]
    assert 50 <= len(steady.line) <= 56
    assert all(-2 < level < 4 for level in steady.line)
    assert steady.level == pytest.approx(steady.line[-1])


def test_bodies_on_demand(archive: Archive) -> None:
    assert ("EUU", "USA") not in found(archive)
    assert ("EUU", "USA") in found(archive, states=False)


def test_as_of_a_day(archive: Archive) -> None:
    with archive.view() as view:
        early = {each.pair: each for each in desk(view, "2023-11-30")}
        with pytest.raises(UsageError):
            desk(view, "yesterday")
    assert early["RUS", "UKR"].level > 2
    assert early["RUS", "UKR"].noise


def test_a_pair_that_never_changed_is_noise_nearly_always(tmp_path: Path) -> None:
    chance = random.Random(11)
    made = Archive(tmp_path / "archive.db")
    codes = ["AUT", "BEL", "CAN", "CHE", "CHL", "CHN", "DEU", "EGY", "ESP", "FRA"]
    days = [END - dt.timedelta(back) for back in range(0, 360, 3)]
    records = [
        (make_record(f"{day}", events=tuple(
            act(codes[0], other, day, chance.gauss(1, 3), number) for number, other in enumerate(codes[1:])
        ), published=day.isoformat()), f"a:{day}")
        for day in days
    ]  # fmt: skip
    with made.writer() as writer:
        writer.add_all(records)
    assert sum(not each.noise for each in found(made).values()) <= 1
