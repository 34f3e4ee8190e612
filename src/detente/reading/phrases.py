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

from spacy.tokens import Token

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


@cache
def _phrases() -> dict[str, list[tuple[str, EventType]]]:
    """The phrases by each word that they may begin with."""
    found: dict[str, list[tuple[str, EventType]]] = {}
    for row in rows("reading", "statements"):
        for first in row["words"].split()[0].split("/"):
            found.setdefault(first, []).append((row["words"], cast("EventType", row["type"])))
    return found


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
    told = list(lemmas)
    best: tuple[int, int, str, EventType, set[str]] | None = None
    for at, word in enumerate(told):
        phrases = _phrases().get(word, ())
        rest = " ".join(told[at:]) if phrases else ""
        for words, kind in phrases:
            fits = _whole(words).match(rest)
            length = words.count(" ") + 1
            if fits and (best is None or length > best[0]):
                best = length, at, words, kind, set(fits.group().split())
    if best is None:
        return None
    _, at, words, kind, within = best
    around = within.union(told[max(0, at - REACH) : at])
    denied = not DENIALS.isdisjoint(around) and DENIALS.isdisjoint(words.replace("/", " ").split())
    if denied and kind not in TURNED:
        return None
    return Phrase(TURNED[kind] if denied else kind, words, denied)


def matching(phrases: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the phrases in base forms."""
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})\b")


def base_forms(tokens: Iterable[Token]) -> str:
    """The base forms of words in a row, to look for phrases in."""
    return " ".join(token.lemma_.lower() for token in tokens)
