"""What was done between two parties, each act once however many reports tell of it, and how much in each week."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from heapq import merge
from itertools import groupby
from typing import Any, cast

from detente.codebook.plover import DONE
from detente.records import EventType, Status

NOT_DONE = ("denied", "cancelled")
VAGUE = 31
"""Days: an act whose date is wider stands on the day of the first report that tells of it."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An act that was done. `actors` and `recipients` are those of the pair: both are actors where they act together.

    `key` is the id of the event that told of it first, `event` that of the one whose type, mode and values stand here.
    `claimed` tells that it is known on somebody else's word alone, or that as many say that it was not done.
    `goldstein` goes from -10 to 10; `quad`: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict.
    `tellings` counts the events that tell of it as done, `published` is the day of the first of these.
    """

    key: str
    event: str
    day: dt.date
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    type: EventType
    mode: str | None
    status: Status
    goldstein: float
    intensity: float
    quad: int
    claimed: bool
    tellings: int
    published: dt.date | None
    publisher: str | None


@dataclass(frozen=True, slots=True)
class WeekTally:
    """A week of a pair, by its last day: how many acts were done in words and in deeds, and the sums of their values.

    Values are Goldstein's (-10 to 10); words are the quad classes 1 and 3, deeds 2 and 4. `last` is the day of the last
    act, `days` counts those on which anything was done.
    """

    pair: tuple[str, str]
    week: dt.date
    last: dt.date
    days: int
    words: int
    deeds: int
    verbal: float
    material: float

    @property
    def acts(self) -> int:
        """How many acts there were."""
        return self.words + self.deeds

    @property
    def total(self) -> float:
        """The sum of all their values."""
        return self.verbal + self.material


def deeds_of(rows: Iterable[sqlite3.Row], pair: tuple[str, str]) -> Iterator[Deed]:
    """The acts that these rows tell of, which stand together by act and in the order of their turns."""
    for _, group in groupby(rows, key=lambda row: row["act"]):
        told = list(group)
        done = [row for row in told if row["status"] in DONE]
        if done:
            yield _deed(told[0]["id"], done, len(told) - len(done), pair)


def added_up(told: Iterable[WeekTally], rows: Iterable[WeekTally]) -> Iterator[WeekTally]:
    """The weeks of both in their order, those that both have added up; of their days, the most that either has."""
    for _, group in groupby(merge(told, rows, key=_place), key=_place):
        yield reduce(_sum, group)


def _place(tally: WeekTally) -> tuple[tuple[str, str], dt.date]:
    return tally.pair, tally.week


def _sum(one: WeekTally, other: WeekTally) -> WeekTally:
    return WeekTally(
        one.pair, one.week, max(one.last, other.last), max(one.days, other.days), one.words + other.words,
        one.deeds + other.deeds, one.verbal + other.verbal, one.material + other.material,
    )  # fmt: skip


def _deed(key: str, done: list[sqlite3.Row], against: int, pair: tuple[str, str]) -> Deed:
    events = [json.loads(row["entry"]) for row in done]
    kind, _ = Counter((event["type"], event["mode"]) for event in events).most_common(1)[0]
    row, event = next((row, event) for row, event in zip(done, events, strict=True) if _kind(event) == kind)
    actors, recipients = _sides(event, pair)
    return Deed(
        key=key,
        event=row["id"],
        day=_day(done),
        actors=actors,
        recipients=recipients,
        type=cast("EventType", event["type"]),
        mode=event["mode"],
        status=cast("Status", row["status"]),
        goldstein=event["cameo"]["goldstein"],
        intensity=event["plover"]["intensity"],
        quad=event["plover"]["quad"],
        claimed=against >= len(done) or all(_is_claim(each) for each in events),
        tellings=len(done),
        published=min((dt.date.fromisoformat(row["published"]) for row in done if row["published"]), default=None),
        publisher=done[0]["publisher"],
    )


def _kind(event: dict[str, Any]) -> tuple[str, str | None]:
    return event["type"], event["mode"]


def _sides(event: dict[str, Any], pair: tuple[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who of the pair acts on the other; both act where they stand on the same side."""
    acting = {mention["code"] for mention in event["actors"]}
    acted_on = {mention["code"] for mention in event["recipients"]}
    forth, back = (one in acting and other in acted_on for one, other in (pair, pair[::-1]))
    if forth == back:
        return pair, pair
    return ((pair[0],), (pair[1],)) if forth else ((pair[1],), (pair[0],))


def _is_claim(event: dict[str, Any]) -> bool:
    """Whether the report has it from somebody who is not among those who did it."""
    by = event["by"]
    return by is not None and by["code"] not in {mention["code"] for mention in event["actors"]}


def _day(done: list[sqlite3.Row]) -> dt.date:
    """The day that most give, and no later than the first report of it."""
    published = min((row["published"] for row in done if row["published"]), default=None)
    exact = [row["first_day"] for row in done if row["first_day"] and row["width"] <= VAGUE]
    days = Counter(exact).most_common(1)
    day = days[0][0] if days else published or done[0]["day"]
    return dt.date.fromisoformat(min(day, published or day))
