"""The words that express acts: a table of expressions, each with a PLOVER type, a mode and a frame.

An expression is words in their base form; `/` parts alternatives. A verb's first word is its head and the others are
found among what depends on it (`sever/cut tie/link` also matches "severed all remaining ties"); a noun's last word is
its head. `<relief>` stands for a class of words that `act_words.csv` lists, and `@` before words for those of the
subject. The frame says how the parties stand around the head; `detente.reading.acts.frames` reads it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import cast

from detente.codebook.slots import Slotted
from detente.records import EventType
from detente.tables import Row, cell_list, rows

ANY = "*"
"""Heads an expression that any word of its part of speech may head."""
OF_SUBJECT = "@"
"""Stands before words that the subject has to have: `leave @<troops>`."""
PARTICLE = "~"
"""Stands before a particle that is no preposition: `take ~in`, but not `took it in July`."""

LEADING_ON = frozenset(
    "of to for from by with on over at against in into about that between among after behind".split()
)
"""Words after a noun of which it, not they, heads an expression."""
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


@cache
def words_of_class(name: str) -> frozenset[str]:
    """The words of a class that stands in expressions: those of `envoys` for `<envoys>`."""
    return frozenset(_classes()[f"<{name}>"])


@cache
def _classes() -> dict[str, list[str]]:
    """The classes of words that stand in expressions, by their names: `<relief>`."""
    return {f"<{row['class']}>": cell_list(row["words"]) for row in rows("codebook", "act_words")}


@cache
def _alternatives(slot: str) -> frozenset[str]:
    """The words that may stand in a place of an expression."""
    marked = slot.startswith(OF_SUBJECT)
    return frozenset(word for name in slot.split("/") for word in _named(name, marked=marked))


def _named(name: str, *, marked: bool) -> list[str]:
    """The words of a class or the word itself, those of the subject `marked` as such, `@<troops>`."""
    mark = OF_SUBJECT if marked or name.startswith(OF_SUBJECT) else ""
    bare = name.removeprefix(OF_SUBJECT)
    return [mark + word for word in (_classes()[bare] if bare.startswith("<") else [bare])]


def _expression(row: Row) -> Expression:
    slots = [_alternatives(slot) for slot in row["expression"].split()]
    at = _head_of_noun(slots) if row["pos"] == "noun" else 0
    return Expression(
        words=row["expression"],
        pos=row["pos"],
        head=slots[at],
        others=tuple(slot for i, slot in enumerate(slots) if i != at),
        type=cast("EventType", row["type"]),
        mode=row["mode"] or None,
        frame=row["frame"],
    )


def _head_of_noun(slots: list[frozenset[str]]) -> int:
    """The last word, but for what leads on to more: `refusal` in `refusal of`, but `in` in `sit - in`."""
    last = len(slots) - 1
    leads_on = last > 0 and slots[last] <= LEADING_ON and not slots[last - 1] & {"-"}
    return last - 1 if leads_on else last


def _order(expression: Expression) -> tuple[int, bool]:
    """The most specific first; of those, what is no act, since it is there to rule out the others."""
    return -len(expression.others), expression.type != NO_ACT


@cache
def expressions() -> dict[tuple[str, str], Slotted[Expression]]:
    """All expressions by head word and part of speech, the most specific first."""
    found: dict[tuple[str, str], list[Expression]] = defaultdict(list)
    for row in rows("codebook", "acts"):
        expression = _expression(row)
        for head in expression.head:
            found[head, expression.pos].append(expression)
    marks = OF_SUBJECT + PARTICLE
    return {key: Slotted(sorted(items, key=_order), lambda each: each.others, marks) for key, items in found.items()}


def may_fit(head: str, pos: str, there: AbstractSet[str]) -> bool:
    """Whether expressions of a head may fit where no words are but these, be it as particles or with the subject."""
    headed = expressions().get((head, pos))
    return headed is not None and headed.may_fit(there)


def fitting(head: str, pos: str, near: AbstractSet[str]) -> list[Expression]:
    """The expressions of a head that have their other words among those near it, the most specific first."""
    headed = expressions().get((head, pos))
    return headed.fitting(near) if headed is not None else []
