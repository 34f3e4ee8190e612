"""Numbering the sources of a briefing in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable

from detente.briefing.briefing import Citation
from detente.briefing.quoting import Quotes
from detente.records import Evidence
from detente.relations.relation import Source

MOST = 3
"""Sources for a sentence: more do not make it surer, and fill the page."""


class Register:
    """The sources cited so far; words of the same sentence of a report share a number."""

    def __init__(self, quotes: Quotes) -> None:
        self._quotes = quotes
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._cited: list[tuple[Source, Evidence, list[str]]] = []

    def cite(self, sources: Iterable[Source]) -> tuple[int, ...]:
        """The numbers of these sources."""
        return tuple(sorted({self._number(source) for source in list(dict.fromkeys(sources))[:MOST]}))

    def apart(self, sources: Iterable[Source], most: int) -> list[Source]:
        """The first of sources of which each would do, reprints of the same words left out."""
        words: dict[str, Source] = {}
        for source in sources:
            words.setdefault(self._quotes.sentence(source).text, source)
        return list(words.values())[:most]

    def citations(self) -> tuple[Citation, ...]:
        """All that was cited, by number."""
        return tuple(self._citation(number, *cited) for number, cited in enumerate(self._cited, 1))

    def _number(self, source: Source) -> int:
        sentence = self._quotes.sentence(source)
        key = (source.report, sentence.start, sentence.end)
        if key not in self._numbers:
            self._cited.append((source, sentence, []))
            self._numbers[key] = len(self._cited)
        number = self._numbers[key]
        events = self._cited[number - 1][2]
        if source.event and source.event not in events:
            events.append(source.event)
        return number

    def _citation(self, number: int, source: Source, sentence: Evidence, events: list[str]) -> Citation:
        line = self._quotes.line(source.report)
        return Citation(
            number=number,
            words=" ".join(sentence.text.split()),
            start=sentence.start,
            end=sentence.end,
            report=source.report,
            events=tuple(events),
            headline=line.headline,
            publisher=source.publisher,
            published=source.published,
            url=line.url,
        )
