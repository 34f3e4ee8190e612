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

_State = tuple[tuple[int, int] | None, ...]


class Remembered:
    """The latest results, each as long as the files of the archive are as they were."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._known: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, view: View, about: Hashable, make: Callable[[], Value]) -> Value:
        """What `make` makes of a view; `about` says what that is, and is all that it depends on beside the view."""
        key = (self._state(), view.as_of, dt.date.today(), about)  # before reading: older perhaps, newer never
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                found: Value = self._known[key]
                return found
        made = make()
        with self._lock:
            self._known[key] = made
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        return made

    def _state(self) -> _State:
        """When the files of the archive were written last, and how long they are; an empty log is as none."""
        return tuple(_written(each) for each in (self._archive, log_of(self._archive)))


def _written(path: Path) -> tuple[int, int] | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return (about.st_mtime_ns, about.st_size) if about.st_size else None
