"""Adding to an archive: each report goes in whole or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from detente.archive.addresses import address_of, is_correction
from detente.archive.connection import explained, transaction
from detente.archive.lookup import Keyed, add_rows, opening, rows_of
from detente.archive.seals import entries_of, record_seal, source_seal
from detente.archive.sql import sql
from detente.errors import UsageError
from detente.records import Judgement, Record, Rejection, Report

Outcome = Literal["added", "replaced", "known"]


class Writer:
    """Adds records to the archive; several may be at work at once, and each waits for its turn.

    Every call is a transaction of its own: when it returns, what it wrote is in the file, and a program that is killed
    meanwhile leaves nothing of it behind. All raise `ArchiveFull`, `ArchiveShut`, `ArchiveBusy` or `ArchiveDamaged`
    where nothing could be written.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def has(self, report: Report) -> bool:
        """Whether this very text is in, with the same title, publisher, address and day; then `add` may be spared."""
        with explained(self._path):
            return self._connection.execute(sql("knows_source"), (source_seal(report),)).fetchone() is not None

    def add(self, record: Record, *, address: str | None = None) -> Outcome:
        """Add a record with its report: `known` where it is in, so that nothing changes, else `added` or `replaced`.

        It takes the place of the last version from the same web address. For a report without one, `address` says where
        it comes from; from the same file it does so where both texts are much the same. Earlier versions stay readable.

        Raises `UsageError` where the report's id is not that of its text, or the text can't be written as UTF-8.
        """
        if Report.of(record.report.text).id != record.report.id:
            raise UsageError(f"{record.report.id} is not the id of its report's text; make reports with Report.of")
        try:
            with explained(self._path), transaction(self._connection):
                return self._add(record, address_of(record.report, address))
        except UnicodeEncodeError as fault:
            raise UsageError(f"the record holds half a character ({fault.reason}); decode its text again") from None

    def reject(self, rejection: Rejection) -> None:
        """Keep why an item gave no record, in the place of what was kept of it before."""
        with explained(self._path), transaction(self._connection):
            self._connection.execute(sql("add_rejection"), (rejection.item, rejection.stage, rejection.reason))

    def accept(self, item: str) -> None:
        """Forget that the item was rejected, now that it gave a record."""
        with explained(self._path):
            if self._connection.execute(sql("knows_rejection"), (item,)).fetchone():
                self._connection.execute(sql("drop_rejection"), (item,))

    def judge(self, judgement: Judgement) -> None:
        """Keep whether two entries are the same act. A person's word is not changed by the machine's."""
        one, other = sorted((judgement.one, judgement.other))
        if one == other:
            raise UsageError(f"{one} can't be judged against itself; name two entries")
        told = (judgement.verdict, judgement.score, judgement.reason, judgement.by, judgement.who, judgement.at)
        with explained(self._path), transaction(self._connection):
            self._connection.execute(sql("add_judgement"), (one, other, *told))

    def _add(self, record: Record, address: str) -> Outcome:
        entries = entries_of(record)
        source = source_seal(record.report)
        digest = record_seal(source, (entry for _, _, entry in entries))
        if self._connection.execute(sql("knows_digest"), (digest,)).fetchone():
            return "known"
        (report,) = self._connection.execute(sql("next_report")).fetchone()
        (first,) = self._connection.execute(sql("next_entry")).fetchone()
        series = self._series(address, record.report.text)
        about = {"key": report, "series": series or report, "address": address, "source": source, "digest": digest}
        self._add_report(record, about)
        numbered = [(key, report, *entry) for key, entry in enumerate(entries, first)]
        self._connection.executemany(sql("add_entry"), numbered)
        self._connection.execute(sql("add_evidence_words"), (first, first + len(entries) - 1))
        published = record.report.published.isoformat() if record.report.published else None
        add_rows(
            self._connection,
            rows_of(Keyed(key, report, published, event) for key, event in enumerate(record.events, first)),
        )
        return "replaced" if series else "added"

    def _series(self, address: str, text: str) -> int | None:
        """The first version of the report that a text from this address corrects."""
        for _, series, earlier in self._connection.execute(sql("latest_at_address"), (address,)):
            if is_correction(address, earlier, text):
                return int(series)
        return None

    def _add_report(self, record: Record, about: dict[str, str | int]) -> None:
        report = record.report
        values = {
            **about,
            "published": report.published.isoformat() if report.published else None,
            "id": report.id,
            "publisher": report.publisher,
            "url": report.url,
            "language": report.language,
            "title": report.title,
            "opening": opening(report.text),
            "events": len(record.events),
        }
        self._connection.execute(sql("add_report"), values)
        self._connection.execute(sql("add_text"), (about["key"], report.text))
        self._connection.execute(sql("add_report_words"), (about["key"],))
        self._connection.execute(sql("settle_series"), (about["series"],))
