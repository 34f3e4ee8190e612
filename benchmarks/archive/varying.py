"""Many records out of a few: each copy has other states, later days and a text of its own."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from detente.entities.parties import parties
from detente.records import Event, Mention, Record, Report

TEXTS = Path(__file__).resolve().parents[2] / "corpus" / "reports" / "dev"
DAYS = 3650
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def base_records(count: int) -> list[Record]:
    """The records of the first reports of the corpus, read by a process of its own, so that this one stays small."""
    found = []
    for text in sorted(TEXTS.glob("*.txt"))[:count]:
        published = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))["published"]
        command = [sys.executable, "-m", "detente", "read", str(text), "--format", "jsonl", "--published", published]
        read = subprocess.run(command, capture_output=True, check=True)
        found.append(Record.from_dict(json.loads(read.stdout)))
    return found


def variations(records: Sequence[Record]) -> Iterator[Record]:
    """Copies of these records without end, no two the same, always the same ones."""
    number = 0
    while True:
        yield varied(records[number % len(records)], number, shift=number * 7919, days=(number * 104_729) % DAYS)
        number += 1


def varied(record: Record, number: int, *, shift: int, days: int) -> Record:
    """A copy of a record, its states so many further on in the list of all, its days so many later."""
    return _varied(record, number, _others(shift), dt.timedelta(days=days))


def _others(shift: int) -> dict[str, str]:
    states = sorted(code for code, party in parties().items() if party.kind == "state" and party.counts_for == code)
    return {code: states[(place + shift) % len(states)] for place, code in enumerate(states)}


def _varied(record: Record, number: int, others: dict[str, str], days: dt.timedelta) -> Record:
    old = record.report
    report = Report.of(
        f"{old.text}\n\nCopy {number}.",
        title=old.title,
        publisher=f"Outlet {number % 40}",
        url=f"https://example.org/{number}",
        published=old.published + days if old.published else None,
    )
    events = tuple(_moved(event, number, others, days) for event in record.events)
    return replace(record, report=report, events=events)


def _moved(event: Event, number: int, others: dict[str, str], days: dt.timedelta) -> Event:
    return replace(
        event,
        id=hashlib.sha256(f"{event.id}{number}".encode()).hexdigest()[:16],
        actors=tuple(_other(mention, others) for mention in event.actors),
        recipients=tuple(_other(mention, others) for mention in event.recipients),
        date=_DAY.sub(lambda day: _later(day[0], days), event.date) if event.date else None,
    )


def _other(mention: Mention, others: dict[str, str]) -> Mention:
    return replace(mention, code=others.get(mention.code, mention.code))


def _later(day: str, days: dt.timedelta) -> str:
    return (dt.date.fromisoformat(day) + days).isoformat()
