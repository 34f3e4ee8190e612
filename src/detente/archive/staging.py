"""Rows of several records on their way into the archive together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.archive.lookup import Keyed, opening
from detente.archive.seals import Entry
from detente.records import Record, Report


@dataclass(slots=True)
class Staged:
    """What is to be written of the records added since the last time, and the keys of the next report and entry."""

    next_report: int
    next_entry: int
    first_entry: int = 0
    reports: list[dict[str, str | int | None]] = field(default_factory=list)
    texts: list[tuple[int, str]] = field(default_factory=list)
    entries: list[tuple[int, int, str, int, str]] = field(default_factory=list)
    events: list[Keyed] = field(default_factory=list)
    corrected: list[tuple[int]] = field(default_factory=list)
    digests: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.first_entry = self.next_entry

    def add(self, record: Record, entries: list[Entry], about: dict[str, str], series: int | None) -> None:
        """Take a record in, with the first version of the report that it corrects, where there is one."""
        report, first = self.next_report, self.next_entry
        self.reports.append({"key": report, "series": series or report, **about, **_columns(record)})
        self.texts.append((report, record.report.text))
        self.entries += [(key, report, *entry) for key, entry in enumerate(entries, first)]
        self.events += _keyed(record, report, first)
        self.corrected += [(series,)] if series else []
        self.digests.add(about["digest"])
        self.addresses.add(about["address"])
        self.next_report, self.next_entry = report + 1, first + len(entries)

    def empty(self) -> None:
        """Let go of what is written."""
        for rows in (self.reports, self.texts, self.entries, self.events, self.corrected):
            rows.clear()
        self.digests.clear()
        self.addresses.clear()
        self.first_entry = self.next_entry


def _columns(record: Record) -> dict[str, str | int | None]:
    report = record.report
    return {
        "published": _iso(report),
        "id": report.id,
        "publisher": report.publisher,
        "url": report.url,
        "language": report.language,
        "title": report.title,
        "opening": opening(report.text),
        "events": len(record.events),
    }


def _keyed(record: Record, report: int, first: int) -> Iterator[Keyed]:
    published = _iso(record.report)
    return (Keyed(key, report, published, event) for key, event in enumerate(record.events, first))


def _iso(report: Report) -> str | None:
    return report.published.isoformat() if report.published else None
