"""The words of a report as a briefing quotes them: the whole sentence in which they stand, where it is not too long."""

from __future__ import annotations

import re

from detente.archive import ReportLine, View
from detente.records import Evidence
from detente.relations.relation import Source

LONGEST = 45
"""Words up to which the whole sentence is quoted under the sources."""
_APART = " – "
"""Between who, what and whom in the words of a row of a table."""
FEW = 4
"""Words that can't stand for themselves."""

_ABBREVIATED = r"(?<!\b[A-Z]\.)(?<!\bU\.S\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bGen\.)(?<!\bSt\.)"
_BREAK = re.compile(rf"(?<=[.!?]){_ABBREVIATED}\s+(?=[A-Z“\"‘])|(?<=[.!?][\"”’'])\s+(?=[A-Z“\"‘])|\n\s*\n")
_CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—-]\s")
_VERBS = "was|were|is|are|ha[sd]|have|will|would|can|could|may"
_JOINED = re.compile(rf"^(?:(?:and|but|or|while|though) )*(?:(?:which|that) (?!(?:{_VERBS})\b))?")
_DATELINE = re.compile(r"^[A-Z][A-Z .,’'-]{2,}(?:,? [A-Z]?[\w., ]{0,30})?(?: \([^)]{2,40}\))? ?[-–—] (?=[A-Z“\"])")


class Quotes:
    """The texts that a briefing quotes from, each read once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._texts: dict[str, str] = {}
        self._lines: dict[str, ReportLine] = {}

    def line(self, report: str) -> ReportLine:
        """The report, without its text."""
        if report not in self._lines:
            found = self._view.find(report)
            self._lines[report] = found if isinstance(found, ReportLine) else found.report
        return self._lines[report]

    def sentence(self, source: Source) -> Evidence:
        """The sentence around the words of a source; the words themselves where it is too long."""
        text = self._text(source.report)
        start, end = sentence_at(text, source.evidence.start, source.evidence.end)
        whole = text[start:end]
        if len(whole.split()) > LONGEST and len(source.evidence.text.split()) >= FEW:
            return source.evidence
        return Evidence(start, end, whole)

    def quoted(self, source: Source, most: int) -> str | None:
        """What a sentence of ours quotes of it, in at most so many words; None where nothing fits.

        Of a row of somebody's table that is what was done.
        """
        text = self._text(source.report)
        if self.is_row(source):
            return plain_quote(source.evidence.text.split(_APART)[1])
        start, end = sentence_at(text, source.evidence.start, source.evidence.end)
        whole = plain_quote(text[start:end])
        if len(whole.split()) <= most:
            return whole
        clause = plain_quote(clause_at(text, start, end, source.evidence))
        return clause if FEW < len(clause.split()) <= most else None

    def is_row(self, source: Source) -> bool:
        """Whether the report is a row of somebody's table: its words are a code's name, and no prose to quote."""
        text = self._text(source.report)
        return (
            source.evidence.start == 0
            and text[source.evidence.end :].startswith("\n\n")
            and _APART in source.evidence.text
        )

    def _text(self, report: str) -> str:
        if report not in self._texts:
            self._texts[report] = self._view.text(self.line(report).key)
        return self._texts[report]


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which these words stand, without a dateline."""
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
    first = max((after for _, after in breaks if after <= start), default=0)
    last = min((before for before, _ in breaks if before >= end), default=len(text.rstrip()))
    dateline = _DATELINE.match(text[first:last])
    if dateline and first + dateline.end() <= start:
        first += dateline.end()
    return first, max(last, end)


def clause_at(text: str, start: int, end: int, evidence: Evidence) -> str:
    """The part of a sentence around some words, from one comma, semicolon or dash to another."""
    breaks = [found.start() + start for found in _CLAUSE.finditer(text[start:end])]
    first = max((place for place in breaks if place <= evidence.start), default=start)
    last = min((place for place in breaks if place >= evidence.end), default=end)
    return _JOINED.sub("", text[first:last].lstrip(" ,;:–—-"))


def plain_quote(words: str) -> str:
    """Words as they stand between our quotation marks: on one line, with single marks inside, no stop at the end."""
    said = " ".join(words.split()).replace("“", "‘").replace("”", "’").strip(" .,;:")
    return re.sub(r'"([^"]*)"', r"‘\1’", said)
