"""Events as quadruples: `subject relation object time` in numbers, as temporal knowledge graphs of ICEWS are passed on.

Beside such a file lie `entity2id.txt` and `relation2id.txt`, which tell the names that the numbers stand for; relations
are CAMEO's event names. Names are all that tells the state of somebody, so ministries and people count for theirs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from detente.codebook.cameo import CameoAct, code_by_words
from detente.entities.people import Person
from detente.errors import SourceUnreadable, UsageError
from detente.exchange.coded import act_of, day_of, sides_of
from detente.exchange.format import Arrival, Format, Options, Source
from detente.exchange.lines import lines, rejected
from detente.exchange.parties import meant, somebody
from detente.exchange.witness import Act, Side, arrival_of
from detente.records import Rejection

PUBLISHER = "ICEWS quadruples"
_SOMEBODY = Side("", "")
_UNITS = {"hours": 24, "days": 1}
_NAMED = 4
"""Columns that are read: any behind them, such as the end of a time, are not used by these sets."""


def read(source: Source, options: Options) -> Iterator[Arrival | Rejection]:
    """The events of a file; `start` is the day of time 0, `unit` what time counts.

    Raises `UsageError` where they make no sense, `SourceUnreadable` where there are no names beside the file.
    """
    start, per_day = _start(options), _per_day(options)
    if source.path is None:
        raise SourceUnreadable("quadruples need the names that lie beside their file; give its path")
    entities, relations = (_names(source.path.parent / f"{kind}2id.txt") for kind in ("entity", "relation"))
    for item in lines(source):
        if isinstance(item, Rejection):
            yield item
            continue
        number, line = item
        try:
            who, what, whom, when = _four(line)
            day = _day(start, per_day, when)
            yield _arrival(_name(entities, who), _name(relations, what), _name(entities, whom), day)
        except (ValueError, OverflowError) as fault:
            yield rejected(source, number, str(fault))


def _arrival(subject: str, relation: str, target: str, day: dt.date) -> Arrival:
    act, iso = _act(relation), _iso(day)
    actors, recipients = sides_of(act, _side(subject, day), _side(target, day))
    return arrival_of(
        Act(  # by position, which takes two thirds of the time: publisher, scheme, key, words, row
            PUBLISHER, "quadruples", None, f"{subject} – {relation} – {target}", iso, act.type, act.mode, act.status,
            act.plover, act.cameo, iso, day, actors, recipients, contexts=act.contexts, told=act.words,
        )
    )  # fmt: skip


_iso = lru_cache(1 << 12)(dt.date.isoformat)


@lru_cache(1 << 12)
def _day(start: dt.date, per_day: int, time: str) -> dt.date:
    if not time.removeprefix("-").isdecimal():
        raise ValueError(f"{time!r} is no time in numbers")
    return day_of((start + dt.timedelta(days=int(time) // per_day)).isoformat())


def _side(name: str, day: dt.date) -> Side | None:
    side = _named(name)
    return _person(name, day) if side is _SOMEBODY else side


@cache
def _named(name: str) -> Side | None:
    """The side of a name that means the same on all days."""
    found = meant(name)
    if isinstance(found, Person):
        return _SOMEBODY
    return Side(found.code, name) if found else None


@lru_cache(1 << 14)
def _person(name: str, day: dt.date) -> Side | None:
    found = somebody(name, day)
    return Side(found.code, name, found.person, found.post) if found else None


def _act(relation: str) -> CameoAct:
    """The act that a relation is. Raises `ValueError` where it is none."""
    act = _known_act(relation)
    if isinstance(act, str):
        raise ValueError(act)
    return act


@cache
def _known_act(relation: str) -> CameoAct | str:
    """The act, or why there is none."""
    code = code_by_words().get(relation.casefold())
    if code is None:
        return f"no CAMEO code is called {relation!r}"
    try:
        return act_of(code)
    except ValueError as fault:
        return str(fault)


def _four(line: str) -> list[str]:
    cells = line.split(None, _NAMED)[:_NAMED]
    if len(cells) < _NAMED:
        raise ValueError(f"{len(cells)} columns instead of at least {_NAMED}")
    return cells


def _name(names: dict[str, str], number: str) -> str:
    if number not in names:
        raise ValueError(f"no name has the number {number}")
    return names[number]


def _names(path: Path) -> dict[str, str]:
    try:
        named = [line.rsplit(None, 1) for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip()]
        return {number: name.strip().replace("_", " ") for name, number in named if int(number) >= 0}
    except OSError as fault:
        raise SourceUnreadable(f"there is no {path} that tells its names ({fault.strerror})") from None
    except ValueError:
        raise SourceUnreadable(f"{path} does not hold a name and a number a line; fetch it again") from None


def _start(options: Options) -> dt.date:
    if "start" not in options:
        raise UsageError("the day of time 0 is not known; give it as --set start=2014-01-01")
    try:
        return dt.date.fromisoformat(options["start"])
    except ValueError:
        raise UsageError(f"start={options['start']!r} is no day; write it as 2014-01-01") from None


def _per_day(options: Options) -> int:
    unit = options.get("unit", "hours")
    if unit not in _UNITS:
        raise UsageError(f"unit={unit!r} is none; there are {', '.join(_UNITS)}")
    return _UNITS[unit]


FORMAT = Format(
    summary="quadruples of a temporal knowledge graph, such as ICEWS14",
    read=read,
    files=("train.txt", "valid.txt", "test.txt"),
    options={"start": "day of time 0, such as 2014-01-01", "unit": "hours or days that time counts; hours by default"},
)
