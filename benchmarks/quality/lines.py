"""Plain lines: every deed of `corpus/lines` in every setting there, each read by itself.

A report tells an act in one way; that it is read says little of the same act told in the passive, as a plan, or on
somebody's word. Here one cell of a table is a line that can fail, and a column or a row that fails shows why.
"""

from __future__ import annotations

import csv
import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import detente
from benchmarks.quality.outside import Outcome
from detente.codebook.plover import MUTUAL
from detente.records import Event

NAME = "lines"
LINES = Path(__file__).resolve().parents[2] / "corpus" / "lines"
PUBLISHED = dt.date(2024, 5, 15)
STRIDE = 5
"""States by which the one that receives an act, and the third, stand behind the one that acts: all pairs come up."""
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A line, what it tells of whom, and on whose word: `by` is None where the setting is not about that."""

    setting: str
    text: str
    types: frozenset[str]
    doer: str
    other: str
    status: frozenset[str]
    by: str | None


def lines_of(folder: Path) -> Iterator[Line]:
    """The lines; a deed that no noun names has none in the settings that need it."""
    deeds, settings, states = (_rows(folder / f"{name}.csv") for name in ("deeds", "settings", "states"))
    number = count()
    for deed in deeds:
        for setting in settings:
            if deed["noun"] or "{noun}" not in setting["line"]:
                yield _line(deed, setting, states, next(number))


def _line(deed: Row, setting: Row, states: list[Row], number: int) -> Line:
    turn, size = number // len(states), len(states)
    doer, other, third = (states[(number + step) % size] for step in (0, 1 + turn % STRIDE, 1 + STRIDE + turn % STRIDE))
    forms = {name: deed[name] for name in ("base", "present", "past", "participle", "gerund")}
    named = {"other": other["state"], "others": other["adjective"]}
    several = deed["number"] == "plural"
    words = forms | {
        "doer": doer["state"], "doers": doer["adjective"], "third": third["state"], "thirds": third["adjective"],
        "capital": third["capital"], "was": "were" if several else "was", "has": "have" if several else "has",
        "object": deed["object"].format(**named), "noun": deed["noun"].format(**named),
    }  # fmt: skip
    words["Object"] = words["object"][:1].upper() + words["object"][1:]
    by = {"doer": doer["code"], "third": third["code"]}.get(setting["by"], setting["by"])
    return Line(
        setting["setting"], setting["line"].format(**words), frozenset(deed["types"].split("|")), doer["code"],
        other["code"], frozenset(setting["status"].split("|")), by or None,
    )  # fmt: skip


def measure(folder: Path = LINES) -> Outcome:
    """Of all lines, the shares whose act is found, whose parties are right too, whose status and source are then."""
    counts: Counter[str] = Counter()
    faults: list[str] = []
    for line in lines_of(folder):
        events = [e for e in detente.read(line.text, published=PUBLISHED).events if e.type in line.types]
        right = [event for event in events if _who_right(event, line)]
        counts["lines"] += 1
        counts["found"] += bool(events)
        counts["who"] += bool(right)
        counts["status"] += any(event.status in line.status for event in right)
        counts["told"] += line.by is not None and bool(right)
        counts["by"] += line.by is not None and any(event.by and event.by.code == line.by for event in right)
        if not any(event.status in line.status for event in right):
            faults.append(f"{line.setting}: {line.text} [{', '.join(map(_brief, events)) or 'nothing'}]")
    total = counts["lines"]
    shares = {name: counts[name] / total for name in ("found", "who")} if total else {}
    of_right = {"status": counts["status"] / counts["who"]} if counts["who"] else {}
    of_told = {"by": counts["by"] / counts["told"]} if counts["told"] else {}
    return Outcome({"lines": total, **shares, **of_right, **of_told}, tuple(faults))


def _who_right(event: Event, line: Line) -> bool:
    doers, others = ({mention.code for mention in side} for side in (event.actors, event.recipients))
    together = bool(line.types & MUTUAL) and doers | others == {line.doer, line.other}
    return together or (doers == {line.doer} and others == {line.other})


def _brief(event: Event) -> str:
    doers, others = (",".join(mention.code for mention in side) for side in (event.actors, event.recipients))
    return f"{event.type} {event.status} {doers} > {others}"


def _rows(path: Path) -> list[Row]:
    with path.open(newline="", encoding="utf-8") as told:
        return list(csv.DictReader(told))
