"""What was worked out lately, so that going back and forth between pages does not work it out anew each time."""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

from detente.archive import View
from detente.archive.connection import log_of

Value = TypeVar("Value")

MOST = 48

State = tuple[tuple[int, int] | None, ...]


class Remembered:
    """The latest results, each as long as the files of the archive are as they were."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._known: OrderedDict[Hashable, Any] = OrderedDict()
        self._turns: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    def of(self, view: View, about: Hashable, make: Callable[[], Value]) -> Value:
        """What `make` makes of a view; `about` says what that is, and is all that it depends on beside the view."""
        key = (
            state_of(self._archive),
            view.as_of,
            dt.date.today(),
            about,
        )  # before reading, so never newer
        with self._lock:
            turn = self._turns.setdefault(key, threading.Lock())
        with turn:  # of many that ask at once, one works it out
            known, found = self._found(key)
            if not known:
                found = self._keep(key, make())
        value: Value = found
        return value

    def _found(self, key: Hashable) -> tuple[bool, Any]:
        with self._lock:
            if key not in self._known:
                return False, None
            self._known.move_to_end(key)
            return True, self._known[key]

    def _keep(self, key: Hashable, made: Any) -> Any:
        with self._lock:
            self._known[key] = made
            while len(self._known) > MOST:
                self._known.popitem(last=False)
            self._turns = {each: turn for each, turn in self._turns.items() if each in self._known or turn.locked()}
        return made


def state_of(archive: Path) -> State:
    """When the files of an archive were written last, and how long they are; an empty log is as none."""
    return tuple(_written(each) for each in (archive, log_of(archive)))


def _written(path: Path) -> tuple[int, int] | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return (about.st_mtime_ns, about.st_size) if about.st_size else None
