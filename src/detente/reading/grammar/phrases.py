"""What the words of a clause say: blame, praise, a refusal, a demand, a threat, a promise.

`data/statements.csv` has the phrases, in base forms, each with the type that they make. `/` parts alternatives, and
`...` stands for up to three other words. Of the phrases that fit a clause the longest counts. One that is denied says
something else: what is `not acceptable` is blamed, and who has `not violated` the border rejects the charge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from detente.codebook.slots import Slotted
from detente.reading.grammar.tokens import Token
from detente.records import EventType
from detente.tables import rows

DENIALS = frozenset("not never no nothing nobody none neither nor hardly cannot".split())
REACH = 3
"""Words back to which a denial counts."""
TURNED: dict[EventType, EventType] = {"ACCUSE": "REJECT", "SUPPORT": "ACCUSE"}
"""What it is to deny the words of a type; those of the others say nothing then."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that say something: their type, and how many there are."""

    type: EventType
    words: str
    denied: bool

    @property
    def length(self) -> int:
        """Words of the phrase."""
        return self.words.count(" ") + 1


@dataclass(frozen=True, slots=True)
class _Row:
    """A phrase of the table; of each of the `slots` behind its first word one has to be there."""

    words: str
    type: EventType
    length: int
    slots: tuple[frozenset[str], ...]


@cache
def _phrases() -> dict[str, Slotted[_Row]]:
    """The phrases by each word that they may begin with, the longest first."""
    found: dict[str, list[_Row]] = {}
    for row in rows("reading", "statements"):
        first, *rest = row["words"].split()
        slots = tuple(frozenset(slot.split("/")) for slot in rest if slot != "...")
        made = _Row(row["words"], cast("EventType", row["type"]), 1 + len(rest), slots)
        for word in first.split("/"):
            found.setdefault(word, []).append(made)
    return {
        word: Slotted(sorted(each, key=lambda row: -row.length), lambda row: row.slots) for word, each in found.items()
    }


@cache
def _whole(words: str) -> re.Pattern[str]:
    """What finds a phrase up to the end of its last word; compiled once it is looked for, since most never are."""
    return re.compile(_pattern(words) + r"(?= |$)")


def _pattern(words: str) -> str:
    """A regular expression for the words, with alternatives, and up to three others at each `...`."""
    parts = []
    for piece in words.split(" ... "):
        slots = (f"(?:{'|'.join(map(re.escape, slot.split('/')))})" for slot in piece.split())
        parts.append(" ".join(slots))
    return r"(?: \S+){0,3} ".join(parts)


def phrase_in(lemmas: Iterable[str]) -> Phrase | None:
    """The longest phrase among the words of a clause; None where none fits, or it is denied and says nothing."""
    told, phrases = list(lemmas), _phrases()
    there = set(told)
    best: tuple[_Row, int, set[str]] | None = None
    for at, word in enumerate(told):
        for row in phrases[word].fitting(there) if word in phrases else ():
            if best is not None and row.length <= best[0].length:
                break
            fits = _whole(row.words).match(" ".join(told[at:]))
            if fits:
                best = row, at, set(fits.group().split())
    if best is None:
        return None
    row, at, within = best
    around = within.union(told[max(0, at - REACH) : at])
    denied = not DENIALS.isdisjoint(around) and DENIALS.isdisjoint(row.words.replace("/", " ").split())
    if denied and row.type not in TURNED:
        return None
    return Phrase(TURNED[row.type] if denied else row.type, row.words, denied)


def matching(phrases: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the phrases in base forms."""
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})\b")


def base_forms(tokens: Iterable[Token]) -> str:
    """The base forms of words in a row, to look for phrases in."""
    return " ".join(token.lemma_.lower() for token in tokens)
