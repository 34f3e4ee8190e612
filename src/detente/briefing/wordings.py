"""What a quotation has to say to carry a sentence: that it names a party, or that something was refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from detente.briefing.naming import surname
from detente.engagements import Engagement
from detente.entities.parties import parties
from detente.tables import words

HEAD = 5
"""Words in which a sentence names who speaks or acts."""


class Namings:
    """The words by which reports name each of the two: its names, adjectives, capital, offices and people."""

    def __init__(self, pair: tuple[str, str], engagements: Iterable[Engagement]) -> None:
        people: dict[str, set[str]] = {code: set() for code in pair}
        for each in engagements:
            for one in each.participants:
                if one.person and one.code in people:
                    people[one.code] |= {one.person, surname(one.person)}
        self._patterns = {code: _pattern({*_words(code), *people[code]}) for code in pair}

    def named(self, code: str, sentence: str) -> bool:
        """Whether the sentence names this one."""
        return bool(self._patterns[code].search(sentence))

    def first(self, sentence: str) -> str | None:
        """Which of the two the sentence names first, if near its head."""
        head = " ".join(sentence.split()[:HEAD])
        found = {code: hit.start() for code, pattern in self._patterns.items() if (hit := pattern.search(head))}
        return min(found, key=lambda code: found[code], default=None)


def tells_refusal(quote: str) -> bool:
    """Whether the words say that something was refused, put off or cut."""
    return bool(_refusals().search(quote))


def tells_subject(quote: str) -> bool:
    """Whether the words say that something was taken up, or is to be."""
    return bool(_raising().search(quote))


@cache
def _raising() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('briefing', 'raising')))})\b", re.IGNORECASE)


@cache
def _refusals() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('briefing', 'refusals')))})\b", re.IGNORECASE)


def _words(code: str) -> Iterable[str]:
    own = parties().get(code)
    if own:
        yield from (own.name, *own.aliases, *own.adjectives, *own.people, *own.capitals, *own.seats, *own.agencies)


def _pattern(names: set[str]) -> re.Pattern[str]:
    longest_first = sorted(filter(None, names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)")
