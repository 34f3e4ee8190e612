"""The words that express acts: a table of expressions, each with a PLOVER type, a mode and a frame.

An expression is words in their base form; `/` parts alternatives. A verb's first word is its head and the others are
found among what depends on it (`sever/cut tie/link` also matches "severed all remaining ties"); a noun's last word is
its head. The frame says how the parties stand around the head; `detente.reading.frames` reads it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import cast

from detente.records import EventType
from detente.tables import Row, rows

NO_ACT = "NONE"
"""The type of words that are no act and rule out the less specific."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One way to express an act. `others` are the words beside the head, each a set of alternatives."""

    words: str
    pos: str
    head: frozenset[str]
    others: tuple[frozenset[str], ...]
    type: EventType
    mode: str | None
    frame: str


def _expression(row: Row) -> Expression:
    slots = [frozenset(word.split("/")) for word in row["expression"].split()]
    at = len(slots) - 1 if row["pos"] == "noun" else 0
    return Expression(
        words=row["expression"],
        pos=row["pos"],
        head=slots[at],
        others=tuple(slot for i, slot in enumerate(slots) if i != at),
        type=cast("EventType", row["type"]),
        mode=row["mode"] or None,
        frame=row["frame"],
    )


def _order(expression: Expression) -> tuple[int, bool]:
    """The most specific first; of those, what is no act, since it is there to rule out the others."""
    return -len(expression.others), expression.type != NO_ACT


@cache
def expressions() -> dict[tuple[str, str], tuple[Expression, ...]]:
    """All expressions by head word and part of speech, the most specific first."""
    found: dict[tuple[str, str], list[Expression]] = defaultdict(list)
    for row in rows("codebook", "acts"):
        expression = _expression(row)
        for head in expression.head:
            found[head, expression.pos].append(expression)
    return {key: tuple(sorted(items, key=_order)) for key, items in found.items()}
