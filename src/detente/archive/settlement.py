"""What the room of engagements keeps in an archive: which events tell of the same act, in which order, and why."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from detente.archive.connection import explained, transaction
from detente.archive.sql import sql
from detente.archive.writer import Writer
from detente.records import Event, Judgement, Verdict, from_plain

Decision = tuple[int, Verdict, float, str]
"""Beside or apart from which event, how surely, and why."""

SETTLED = ("decisions", "blocks", "tellings", "prints")
"""The tables of what was settled."""
UNSETTLE = tuple(f"unsettle_{table}" for table in SETTLED)


@dataclass(frozen=True, slots=True)
class Told:
    """An event with its key and its place in its report, and the key, id, day (`YYYY-MM-DD`) and publisher of that."""

    key: int
    event: Event
    number: int
    report: int
    report_id: str
    published: str | None
    publisher: str | None

    @property
    def turn(self) -> str:
        """When it is decided on: by day of publication, those without one last."""
        return f"{self.published or '9999-99-99'} {self.report_id[:16]} {self.number:04} {self.key}"


class Settlement:
    """Settles which events tell of the same act, for a `with` statement; others that write wait for `at_once`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """All that is put meanwhile goes in, or none of it."""
        with explained(self._path), transaction(self._connection):
            yield

    def unsettled(self, limit: int) -> list[Told]:
        """The first events, at most so many, that nothing was settled of."""
        with explained(self._path):
            return [_told(row) for row in self._connection.execute(sql("unsettled_events"), (limit,))]

    def told(self, keys: Iterable[int]) -> list[Told]:
        """The events of these keys."""
        return [_told(row) for row in self._connection.execute(sql("told"), (json.dumps(sorted(keys)),))]

    def engagements_in(self, blocks: Mapping[str, int], *, before: str, rows: int, limit: int) -> list[int]:
        """The engagements that were told of under one of these blocks before that turn, at most `limit`.

        Those come first of which an event stands under most of them (each counts so much), and of these the last
        told of. Only the last events of a block are looked at, one more than `rows`.
        """
        values = {"blocks": json.dumps(blocks), "turn": before, "rows": rows, "limit": limit}
        return [row[0] for row in self._connection.execute(sql("engagements_in_blocks"), values)]

    def later_in(self, blocks: Iterable[str], *, after: str, beyond: str, rows: int) -> list[int]:
        """The events under one of these blocks whose turn came after that one.

        Of those beyond the second turn, of each block only the first, one more than `rows`.
        """
        values = {"blocks": json.dumps(sorted(blocks)), "turn": after, "beyond": beyond, "rows": rows}
        return sorted(row[0] for row in self._connection.execute(sql("later_in_blocks"), values))

    def events_of(self, engagements: Iterable[int]) -> dict[int, list[tuple[str, int]]]:
        """The events that tell of each of these engagements, each behind its turn, in the order of these."""
        found: dict[int, list[tuple[str, int]]] = {}
        for event, engagement, turn in self._connection.execute(sql("told_of"), (json.dumps(sorted(engagements)),)):
            found.setdefault(engagement, []).append((turn, event))
        return found

    def engagement_of(self, event: int) -> int | None:
        """The engagement that the event tells of, where that was settled."""
        row = self._connection.execute(sql("engagement_of"), (event,)).fetchone()
        return row[0] if row else None

    def judged(self, event: str) -> dict[str, Verdict]:
        """What people judged of an event, by the ids of the others."""
        rows = self._connection.execute(sql("judged_by_people"), {"id": event})
        return {other if one == event else one: verdict for one, other, verdict in rows}

    def keys_of(self, events: Iterable[str]) -> dict[int, str]:
        """The keys of settled events with these ids, each with its id; an event read again has several."""
        return dict(
            tuple(row) for row in self._connection.execute(sql("settled_events"), (json.dumps(sorted(events)),))
        )

    def put(self, told: Told, engagement: int, *, blocks: Iterable[str], decisions: Iterable[Decision]) -> None:
        """Keep what an event tells of and why, in the place of what was kept of it before."""
        run = self._connection
        run.execute(sql("put_telling"), (told.key, engagement, told.turn))
        run.executemany(sql("put_block"), [(block, told.turn, told.key) for block in sorted(blocks)])
        run.execute(sql("drop_decisions"), (told.key,))
        run.executemany(sql("put_decision"), [(told.key, *decision) for decision in decisions])

    def unprinted(self, reports: Iterable[int]) -> list[tuple[int, str]]:
        """Those of these reports that have no print yet, each with its text."""
        return [tuple(row) for row in self._connection.execute(sql("unprinted"), (json.dumps(sorted(reports)),))]

    def put_print(self, report: int, made: bytes) -> None:
        """Keep the print of a report."""
        self._connection.execute(sql("put_print"), (report, made))

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Keep what a person judged."""
        for each in judgements:
            one, other = sorted((each.one, each.other))
            told = (each.verdict, each.score, each.reason, each.by, each.who, each.at)
            self._connection.execute(sql("add_judgement"), (one, other, *told))

    def unfold(self, events: Iterable[str]) -> None:
        """Make reports and entries of those of these events that are rows of other people's data."""
        Writer(self._connection, self._path).unfold_events(events)

    def empty(self) -> None:
        """Forget all that was settled, but not what people judged."""
        for statement in UNSETTLE:
            self._connection.execute(sql(statement))


def _told(row: sqlite3.Row) -> Told:
    event = from_plain(Event, json.loads(row["entry"]))
    return Told(row["key"], event, row["number"], row["report"], row["id"], row["published"], row["publisher"])
