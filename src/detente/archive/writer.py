"""Adding to an archive: each report goes in whole or not at all."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import astuple
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from detente.archive.addresses import address_of, is_correction
from detente.archive.coding import BASE, Bound, Coder, fits
from detente.archive.connection import explained, transaction
from detente.archive.corrections import Corrections, by_event, check, corrected
from detente.archive.lookup import add_rows, rows_of
from detente.archive.rows import CodedRows
from detente.archive.seals import entries_of, record_seal, source_seal
from detente.archive.sql import naming, sql
from detente.archive.staging import Staged
from detente.errors import UsageError
from detente.exchange.act import Act, record_of
from detente.exchange.act import address_of as act_address
from detente.records import Correction, Judgement, Record, Rejection, Report

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
        self._coder = Coder(connection)
        self._rows = CodedRows(connection, None)
        self._corrections: Corrections = {}

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
        return self.add_all([(record, address_of(record.report, address))])[0]

    def add_all(self, records: Iterable[tuple[Record, str]]) -> list[Outcome]:
        """Add records, each with the address that it comes from, all in one transaction: what became of each.

        Many at once go in many times as fast as one by one. Raises as `add` does, and then adds none of them.
        """
        with _whole_characters("record"), explained(self._path), transaction(self._connection):
            staged = self._begun()
            outcomes = [self._stage(record, address, staged) for record, address in records]
            self._flush(staged)
            return outcomes

    def add_acts(self, acts: Sequence[Act]) -> Counter[Outcome]:
        """Add what rows of other people's data tell, all in one transaction: how many were added, replaced and known.

        What `coding.fits` is kept as a row, many times as fast and small as a report with its entries, and found in
        all the same ways. One that corrects what came from the same row of its set before becomes a report, and so does
        what it corrects; that stays readable. Raises as `add` does, and then adds none of them.
        """
        with ExitStack() as unless_added:
            unless_added.callback(self._coder.forget)
            with _whole_characters("row"), explained(self._path), transaction(self._connection):
                outcomes = self._take(acts)
            unless_added.pop_all()
        return outcomes

    def unfold_events(self, events: Iterable[str]) -> None:
        """Make reports and entries of the rows that these events are, within a transaction of the caller."""
        staged = self._begun()
        keys = {key for event in events for key in self._rows.named(event)[1].values()}
        self._unfold(sorted(keys), staged)
        self._flush(staged)

    def reject(self, rejection: Rejection) -> None:
        """Keep why an item gave no record, in the place of what was kept of it before."""
        self.reject_all([rejection])

    def reject_all(self, rejections: Iterable[Rejection]) -> None:
        """Keep why items gave no record, in one transaction."""
        rows = [(rejection.item, rejection.stage, rejection.reason) for rejection in rejections]
        with explained(self._path), transaction(self._connection):
            self._connection.executemany(sql("add_rejection"), rows)

    def accept(self, item: str) -> None:
        """Forget that the item was rejected, now that it gave a record."""
        with explained(self._path):
            if self._connection.execute(sql("knows_rejection"), (item,)).fetchone():
                self._connection.execute(sql("drop_rejection"), (item,))

    def forget(self, source: str) -> None:
        """Forget what was rejected of a source whose items are called `source:1` and so on, before it is tried anew."""
        with explained(self._path), transaction(self._connection):
            self._connection.execute(sql("drop_rejections"), {"first": f"{source}:", "end": f"{source};"})

    def judge(self, judgement: Judgement) -> None:
        """Keep whether two entries are the same act. A person's word is not changed by the machine's."""
        one, other = sorted((judgement.one, judgement.other))
        if one == other:
            raise UsageError(f"{one} can't be judged against itself; name two entries")
        told = (judgement.verdict, judgement.score, judgement.reason, judgement.by, judgement.who, judgement.at)
        with explained(self._path), transaction(self._connection):
            self._connection.execute(sql("add_judgement"), (one, other, *told))

    def correct(self, correction: Correction, record: Record, *, address: str) -> Outcome:
        """Keep a correction, and the record with it made as a later version of its report; both or neither.

        `record` holds the event, `address` is where its report comes from. Raises `UsageError` where the correction
        makes no sense.
        """
        check(correction)
        with explained(self._path), transaction(self._connection):
            self._connection.execute(sql("add_correction"), astuple(correction))
            staged = self._begun()
            key = self._rows.at(address)
            self._unfold([key] if key is not None else [], staged)
            outcome = self._stage(record, address, staged)
            self._flush(staged)
            return outcome

    def recall(self, correction: Correction) -> None:
        """Keep a correction that is made already, as in a copy of an archive."""
        with explained(self._path), transaction(self._connection):
            self._connection.execute(sql("add_correction"), astuple(correction))

    def _begun(self) -> Staged:
        """Where rows are put on their way into the archive, with what people corrected known."""
        self._corrections = by_event(Correction(*row) for row in self._connection.execute(sql("corrections")))
        return Staged(*self._next_keys())

    def _take(self, acts: Sequence[Act]) -> Counter[Outcome]:
        (first,) = self._connection.execute(sql("next_coded")).fetchone()
        there = self._there(acts)
        rows = {
            number: self._coder.row(act, first + number)
            for number, act in enumerate(acts)
            if fits(act) and not (there and act_address(act) in there)
        }
        before = self._connection.total_changes
        self._connection.executemany(sql("put_coded"), rows.values())
        added = self._connection.total_changes - before
        outcomes: Counter[Outcome] = Counter({"added": added})
        self._connection.execute(naming("put_named", "key >= :first"), {"first": first})
        if added < len(acts):
            put = {key for (key,) in self._connection.execute(sql("put_since"), (first,))} if added else set()
            left = [number for number in range(len(acts)) if first + number not in put]
            known = self._kept({number: rows[number] for number in left if number in rows})
            outcomes["known"] += len(known)
            outcomes.update(self._add_reports(acts[number] for number in left if number not in known))
        return outcomes

    def _there(self, acts: Sequence[Act]) -> set[str]:
        """The addresses of these acts from which the archive has reports."""
        schemes = {act.scheme for act in acts}
        mixed = {
            each for each in schemes if self._connection.execute(sql("any_of_scheme"), {"scheme": each}).fetchone()
        }
        wanted = [act_address(act) for act in acts if act.scheme in mixed]
        rows = self._connection.execute(sql("reports_at"), (json.dumps(wanted),)) if wanted else ()
        return {address for (address,) in rows}

    def _kept(self, rows: Mapping[int, Bound]) -> set[int]:
        """The numbers of those rows that the archive has just so."""
        marks = json.dumps([mark for _, mark, *_ in rows.values()])
        found = {tuple(row) for row in self._connection.execute(sql("coded_with_marks"), (marks,))}
        return {number for number, (_, *columns) in rows.items() if tuple(columns) in found}

    def _add_reports(self, acts: Iterable[Act]) -> Counter[Outcome]:
        """Add acts as reports, beside or in the place of what came from the same rows of their sets."""
        outcomes: Counter[Outcome] = Counter()
        staged = self._begun()
        for act in acts:
            record = record_of(act)
            address = act_address(act, record.report.id)
            key = self._rows.at(address)
            if key is not None and [known for _, known in self._rows.acts([key])] == [act]:
                outcomes["known"] += 1
                continue
            self._unfold([key] if key is not None else [], staged)
            outcomes[self._stage(record, address, staged)] += 1
        self._flush(staged)
        return outcomes

    def _unfold(self, keys: Iterable[int], staged: Staged) -> None:
        for key, act in list(self._rows.acts(keys)):
            record = record_of(act)
            self._stage(record, act_address(act, record.report.id), staged)
            self._connection.execute(naming("drop_named", "key = :key"), {"key": key - BASE})
            self._connection.execute(sql("drop_coded"), (key - BASE,))

    def _next_keys(self) -> tuple[int, int]:
        (report,) = self._connection.execute(sql("next_report")).fetchone()
        (entry,) = self._connection.execute(sql("next_entry")).fetchone()
        return report, entry

    def _stage(self, record: Record, address: str, staged: Staged) -> Outcome:
        report = record.report
        if Report.of(report.text).id != report.id:
            raise UsageError(f"{report.id} is not the id of its report's text; make reports with Report.of")
        record = corrected(record, self._corrections)
        entries = entries_of(record)
        source = source_seal(report)
        digest = record_seal(source, (entry for _, _, entry in entries))
        if digest in staged.digests or self._connection.execute(sql("knows_digest"), (digest,)).fetchone():
            return "known"
        if address in staged.addresses:
            self._flush(staged)
        series = self._series(address, report.text)
        about = {"address": address, "source": source, "digest": digest}
        staged.add(record, entries, about, series)
        return "replaced" if series else "added"

    def _series(self, address: str, text: str) -> int | None:
        """The first version of the report that a text from this address corrects."""
        for _, series, earlier in self._connection.execute(sql("latest_at_address"), (address,)):
            if is_correction(address, earlier, text):
                return int(series)
        return None

    def _flush(self, staged: Staged) -> None:
        if not staged.reports:
            return
        self._connection.executemany(sql("add_report"), staged.reports)
        self._connection.executemany(sql("add_text"), staged.texts)
        self._connection.execute(sql("add_report_words"), (staged.reports[0]["key"], staged.next_report - 1))
        self._connection.executemany(sql("settle_series"), staged.corrected)
        self._connection.executemany(sql("add_entry"), staged.entries)
        self._connection.execute(sql("add_evidence_words"), (staged.first_entry, staged.next_entry - 1))
        add_rows(self._connection, rows_of(staged.events))
        staged.empty()


@contextmanager
def _whole_characters(what: str) -> Iterator[None]:
    """Say of a text that can't be written as UTF-8 what to do."""
    try:
        yield
    except UnicodeEncodeError as fault:
        raise UsageError(f"the {what} holds half a character ({fault.reason}); decode its text again") from None
