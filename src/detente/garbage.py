"""Leaving Python's search for garbage out where many objects are made that all stay for a while."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unsearched() -> Iterator[None]:
    """Do not search for objects that only refer to one another; what nothing refers to is still freed at once.

    The search looks at everything that is there, again and again: that is a fifteenth of the time in which a report is
    read, of whose parse nothing can be let go before the end, and a third of that in which millions of rows come in.
    Where it was off before, it stays off.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
