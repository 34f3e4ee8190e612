"""`Will X consult, visit or host Y within 30 days`, on quadruples of ICEWS of one year."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from benchmarks.forecast.panel import Series, counted, days_of
from detente.codebook.cameo import code_by_words
from detente.errors import SourceMissing
from detente.forecast.past import Past

FILES = ("train.txt", "valid.txt", "test.txt")
CONSULT, VISIT, HOST, INTENT = "Consult", "Make_a_visit", "Host_a_visit", "Express_intent_to_meet_or_negotiate"
CONFLICT = "09"
HORIZON = 30
LEAST = 5
STEP = 5
FIRST = 44
_HOURS = 24

Row = tuple[int, int, int, int]


def series_of(folder: Path) -> tuple[list[Series], int]:
    """A series for each two who consulted and for each who visited another, and the last day of the data.

    Who consults whom is one question for both, and X who visits Y and Y who hosts X are one. Day 0 is the first.
    """
    rows, named = _rows(folder), _relations(folder)
    conflict = {number for name, number in named.items() if _is_conflict(name)}
    own: defaultdict[tuple[str, int, int], list[int]] = defaultdict(list)
    acts: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    hostile: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    ahead: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    party: defaultdict[int, list[int]] = defaultdict(list)
    for one, relation, other, day in rows:
        pair = (min(one, other), max(one, other))
        acts[pair].append(day)
        if relation in conflict:
            hostile[pair].append(day)
        party[one].append(day)
        party[other].append(day)
        if relation == named[CONSULT]:
            own["consult", *pair].append(day)
        elif relation == named[VISIT]:
            own["visit", one, other].append(day)
        elif relation == named[HOST]:
            own["visit", other, one].append(day)
        elif relation == named[INTENT]:
            ahead[pair].append(day)
    days = {party: counted(each) for party, each in party.items()}
    found = [
        Series(kind, Past(0, days_of(each), days_of(acts[min(a, b), max(a, b)]), days_of(hostile[min(a, b), max(a, b)]),
                          days_of(ahead[min(a, b), max(a, b)]),
                          days_of(own.get((kind, b, a), ()) if kind == "visit" else ()), days[a], days[b]))
        for (kind, a, b), each in own.items() if len(each) >= LEAST
    ]  # fmt: skip
    return found, max(day for *_, day in rows)


def origins(last: int) -> list[int]:
    """The ends of the days on which is asked: four a month apart, the last a horizon before the data ends."""
    return [last - HORIZON * count for count in (4, 3, 2, 1)]


def _is_conflict(name: str) -> bool:
    """CAMEO counts its codes from 09 on as conflict, in words or in deeds."""
    return code_by_words()[name.replace("_", " ").casefold()] >= CONFLICT


def _rows(folder: Path) -> list[Row]:
    found: list[Row] = []
    for name in FILES:
        for line in _lines(folder / name):
            one, relation, other, hours = (int(cell) for cell in line.split()[:4])
            found.append((one, relation, other, hours // _HOURS))
    return found


def _relations(folder: Path) -> dict[str, int]:
    named = (line.rsplit(None, 1) for line in _lines(folder / "relation2id.txt"))
    return {name: int(number) for name, number in named}


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError as fault:
        raise SourceMissing(f"{path} can't be read ({fault.strerror}); give the folder of ICEWS14 quadruples") from None
