"""Records that were read but not kept yet: the user looks at them first. They live in memory, and not for long."""

from __future__ import annotations

import secrets
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from detente.errors import EntryMissing
from detente.records import Record

MOST = 40
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Waiting:
    """A record, where it comes from (None where the record tells), and whether it is in the archive already."""

    record: Record
    address: str | None
    known: bool


class Pending:
    """The batches that wait for a word, each under a key that nobody can guess."""

    def __init__(self) -> None:
        self._batches: OrderedDict[str, tuple[float, tuple[Waiting, ...]]] = OrderedDict()
        self._lock = threading.Lock()

    def put(self, batch: tuple[Waiting, ...]) -> str:
        """Keep a batch, and let the oldest go where there are too many: the key."""
        key = secrets.token_urlsafe(18)
        with self._lock:
            self._batches[key] = (time.monotonic(), batch)
            while len(self._batches) > MOST:
                self._batches.popitem(last=False)
        return key

    def take(self, key: str) -> tuple[Waiting, ...]:
        """A batch, once. Raises `EntryMissing` where it waited for too long, or was kept already."""
        with self._lock:
            at, batch = self._batches.pop(key, (0.0, ()))
        if not batch or time.monotonic() - at > MINUTES * 60:
            raise EntryMissing("these reports waited for too long, or are kept already; add them again")
        return batch
