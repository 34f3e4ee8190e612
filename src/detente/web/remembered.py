"""Relations that were asked for lately, so that moving along a relation does not work it out anew each time."""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict
from pathlib import Path

from detente.archive import Archive, View
from detente.archive.connection import log_of
from detente.relations import Relation, relation

MOST = 16

_State = tuple[tuple[int, int] | None, ...]
_Key = tuple[_State, tuple[str, str], str | None, dt.date]


class Relations:
    """The latest relations, each as long as the archive is as it was."""

    def __init__(self) -> None:
        self._known: OrderedDict[_Key, Relation] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, archive: Archive, view: View, pair: tuple[str, str]) -> Relation:
        """The relation of two parties in a view of the archive. Raises as `relation` does."""
        key = (_state(archive.path), pair, view.as_of, dt.date.today())  # before reading: older perhaps, newer never
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        found = relation(view, pair)
        with self._lock:
            self._known[key] = found
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        return found


def _state(path: Path) -> _State:
    """When the files of an archive were written last, and how long they are; an empty log is as none."""
    return tuple(_written(each) for each in (path, log_of(path)))


def _written(path: Path) -> tuple[int, int] | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return (about.st_mtime_ns, about.st_size) if about.st_size else None
