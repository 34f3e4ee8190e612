"""Where sentences end, roughly: enough to ask whether two stretches of a text share one.

No parse is used, so that the measure stays the same whatever reads the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

BLANK = re.compile(r"\s+")
BREAK = re.compile(r"\n+")
CLIPPED = re.compile(r"(\w+)\.$")
LONGEST_WORD = 40
STOPS = (".", "!", "?")
CLOSING = "\"'”’)]"
OPENING = "\"'“‘([`"
ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr Gen Lt Col Sen Gov Rep St No no vs Jr Sr Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)


class Sentences:
    """The sentences of a text, by number."""

    def __init__(self, text: str) -> None:
        ends = list(_ends(text))
        self._starts = [0, *ends]
        self._ends = [*ends, len(text)]

    def touched(self, start: int, end: int) -> range:
        """The numbers of the sentences in which the characters from `start` up to `end` stand, the last if in none."""
        last = len(self._ends) - 1
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end)) or range(last, last + 1)

    def shared(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Whether two stretches, each a start and an end, have a sentence in common."""
        a, b = self.touched(*one), self.touched(*other)
        return a.start < b.stop and b.start < a.stop


def _ends(text: str) -> Iterator[int]:
    """Where one sentence ends and the next begins: after the blank behind a full stop, and after line breaks."""
    for blank in BLANK.finditer(text):
        before = _said_before(text, blank.start())
        broken = "\n" in blank.group()
        if before.endswith(STOPS) and _begins(text, blank.end()):
            if broken or not _is_clipped(before):
                yield blank.end()
        elif broken:
            yield from (lines.end() for lines in BREAK.finditer(text, blank.start(), blank.end()))


def _said_before(text: str, at: int) -> str:
    """The last characters before a place, without closing quotes and brackets."""
    while at and text[at - 1] in CLOSING:
        at -= 1
    return text[max(0, at - LONGEST_WORD) : at]


def _begins(text: str, at: int) -> bool:
    """Whether a sentence can begin here: with a capital, a digit or a letter without case, after any opening quotes."""
    while text[at : at + 1] and text[at] in OPENING:
        at += 1
    first = text[at : at + 1]
    return first.isalnum() and not ("a" <= first <= "z" or "à" <= first <= "ÿ")


def _is_clipped(before: str) -> bool:
    """Whether the full stop belongs to an abbreviation or an initial (`Mr.`, `U.S.`, `a.m.`)."""
    clipped = CLIPPED.search(before)
    word = clipped[1] if clipped else ""
    return word in ABBREVIATIONS or (len(word) == 1 and word.isascii() and word.isalpha())
