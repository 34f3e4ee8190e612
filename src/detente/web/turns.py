"""Reading a text where many may ask for it at once."""

from __future__ import annotations

import threading

from detente.records import Record, Report

_reading = threading.Lock()
"""One text is read at a time: the language model takes a core and some memory."""


def read_in_turn(report: Report) -> Record:
    """The record of a report, when those before it are read."""
    from detente.reading import read

    with _reading:
        return read(report)
