"""Columns of briefs: texts that are several reports, each under a head of its own (`LIMA - Peru left`, `MALI. The`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from detente.entities.names import find_names
from detente.entities.parties import parties
from detente.entities.places import state_named

LEAST = 3
"""Items from which on a text is a column of briefs."""
NAME = r"[A-ZÀ-Þ][\w'’]*(?:[ -][A-ZÀ-Þ][\w'’]*){0,6}"
HEAD = re.compile(rf"(?P<head>{NAME})(?P<after>[.:] +| (?:--|—|–|-) )(?=[A-ZÀ-Þ\"“])")
"""What may head an item: capitals before a stop, or a name before a colon or dash."""
OF_STATES = frozenset(("state", "capital", "adjective", "body"))


def head_of(line: str, dated: int) -> str | None:
    """The words at the head of a paragraph, whose dateline takes so many characters: `MALI` of `MALI. The army`."""
    if dated:
        return line[:dated].strip()
    found = HEAD.match(line)
    return found["head"] if found and (found["head"].isupper() or found["after"][0] != ".") else None


def items(heads: Sequence[str | None], dated: Sequence[int]) -> list[int]:
    """The number of the item that each paragraph belongs to, by its head; the same for all of a text that is no column.

    A column begins with a head, of which none comes twice, as those of speakers do, and most are datelines or name a
    state: `GHANA: Accra hosts`, `KENYA: The`.
    """
    given = [head for head in heads if head]
    known = sum(bool(cut) or _names_state(head) for head, cut in zip(heads, dated, strict=True) if head)
    if not heads or not heads[0] or len(set(given)) < len(given) or known < LEAST or known * 2 <= len(given):
        return [0] * len(heads)
    return [sum(map(bool, heads[: at + 1])) for at in range(len(heads))]


def set_in(head: str | None) -> str | None:
    """The capital of the state that a head alone names, as if the item were dated from there: Riga for `LATVIA`."""
    spelled = head.title() if head and head.isupper() else head or ""
    found = [name.key for hit in find_names(spelled) for name in hit.names if name.kind == "state"]
    state = parties()[found[0]] if len(found) == 1 and state_named(spelled) == found[0] else None
    return state.capitals[0] if state is not None and state.capitals else None


def _names_state(head: str) -> bool:
    spelled = head.title() if head.isupper() else head
    return any(name.kind in OF_STATES for found in find_names(spelled) for name in found.names)
