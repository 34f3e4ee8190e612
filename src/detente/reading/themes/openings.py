"""Looking for many expressions at once, by the letters that they begin with.

A text is looked through once for the openings of all expressions; each is matched only where its own opening stands at
the beginning of a word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

LONGEST = 5
"""Letters and blanks that an opening has at most."""
PLAIN = re.compile(r"[a-z0-9' -]*")
WORD = re.compile(r"\b[\w']")
NOT_BESIDE = ("(?!", "(?<!")


class Expressions:
    """Regular expressions in small letters, each of which begins at the beginning of a word; case does not count."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = patterns
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, pattern in enumerate(patterns):
            begun = {opening[:LONGEST] for opening in _openings(pattern)}
            for opening in begun if all(each[:1].isalnum() or each[:1] == "'" for each in begun) else {""}:
                self._numbers[opening].append(number)
        self._anywhere = self._numbers.pop("", [])
        self._known: dict[str, list[int]] = {}

    def first_in(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """The first match of each expression that stands in a text, with its number, in the order of these."""
        starts = self._starts(text)
        for number in sorted({*starts, *self._anywhere}):
            pattern = _compiled(self._patterns[number])
            met = (pattern.match(text, start) for start in starts[number]) if number in starts else ()
            found = next(filter(None, met), None) if number in starts else pattern.search(text)
            if found is not None:
                yield number, found

    def _starts(self, text: str) -> dict[int, list[int]]:
        """Where the opening of each expression stands."""
        found: dict[int, list[int]] = {}
        for word in WORD.finditer(text):
            start = word.start()
            for number in self._begun_by(text[start : start + LONGEST].lower()):
                found.setdefault(number, []).append(start)
        return found

    def _begun_by(self, letters: str) -> list[int]:
        """The expressions whose opening these letters begin with; worked out once, since words come again."""
        if letters not in self._known:
            lengths = range(1, len(letters) + 1)
            self._known[letters] = [n for length in lengths for n in self._numbers.get(letters[:length], ())]
        return self._known[letters]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """An expression, compiled once it is looked for, since most never are."""
    return re.compile(rf"\b(?:{pattern})", re.IGNORECASE)


def _openings(pattern: str) -> Iterator[str]:
    """What a regular expression may begin with, as far as that is plain."""
    for way in _ways(pattern):
        plain = _plain(way)
        rest = way[len(plain) :]
        if rest[:1] in ("?", "*", "{"):
            yield plain[:-1]
        elif rest.startswith(NOT_BESIDE):
            yield from (plain + opening for opening in _openings(rest[_end(rest) + 1 :]))
        elif len(plain) >= LONGEST or not rest.startswith("(?:"):
            yield plain
        else:
            yield from (plain + opening for opening in _through(rest))


def _through(group: str) -> Iterable[str]:
    """The openings of what begins with a group, which may be left out where a `?` stands after it."""
    end = _end(group)
    inner, tail = group[len("(?:") : end], group[end + 1 :]
    if tail[:1] in ("*", "+", "{"):
        return [""]
    optional = tail.startswith("?")
    tail = tail.removeprefix("?").removeprefix("?")
    taken = (opening for way in _ways(inner) for opening in _openings(way + tail))
    return [*taken, *(_openings(tail) if optional else ())]


def _plain(way: str) -> str:
    match = PLAIN.match(way)
    return match.group() if match else ""


def _ways(pattern: str) -> list[str]:
    """The alternatives of a regular expression."""
    depth, ways = 0, [""]
    for sign in pattern:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            ways.append("")
        else:
            ways[-1] += sign
    return ways


def _end(group: str) -> int:
    """Where the group ends that a regular expression begins with."""
    depth = 0
    for at, sign in enumerate(group):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return at
    return len(group)
