"""Numbering the sources of a briefing in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable

from detente.archive import ReportLine, View
from detente.briefing.briefing import Citation
from detente.relations.relation import Source

MOST = 3
"""Sources for a sentence: more do not make it surer, and fill the page."""


class Register:
    """The sources cited so far; the same words of the same report keep their number."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._sources: list[Source] = []
        self._lines: dict[str, ReportLine] = {}

    def cite(self, sources: Iterable[Source], most: int = MOST) -> tuple[int, ...]:
        """The numbers of the first of these, one for each report before a second of any."""
        given = list(dict.fromkeys(sources))
        first = {source.report: source for source in reversed(given)}
        ordered = [each for each in given if first[each.report] is each]
        ordered += [each for each in given if each not in ordered]
        return tuple(sorted({self._number(source) for source in ordered[:most]}))

    def citations(self) -> tuple[Citation, ...]:
        """All that was cited, by number."""
        return tuple(self._citation(number, source) for number, source in enumerate(self._sources, 1))

    def _number(self, source: Source) -> int:
        key = (source.report, source.evidence.start, source.evidence.end)
        if key not in self._numbers:
            self._sources.append(source)
            self._numbers[key] = len(self._sources)
        return self._numbers[key]

    def _citation(self, number: int, source: Source) -> Citation:
        line = self._line(source.report)
        return Citation(
            number=number,
            words=source.evidence.text,
            start=source.evidence.start,
            end=source.evidence.end,
            report=source.report,
            event=source.event,
            headline=line.headline,
            publisher=source.publisher,
            published=source.published,
            url=line.url,
        )

    def _line(self, report: str) -> ReportLine:
        if report not in self._lines:
            found = self._view.find(report)
            self._lines[report] = found if isinstance(found, ReportLine) else found.report
        return self._lines[report]
