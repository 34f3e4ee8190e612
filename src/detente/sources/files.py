"""Bytes from a file or from standard input, never more than the limit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from detente.errors import SourceMissing
from detente.sources.content import SIZE_LIMIT, Content, too_large

_HTML_SUFFIXES = {".html", ".htm", ".xhtml"}


def from_file(path: Path) -> Content:
    """What the file holds. Raises `SourceMissing` where it can't be read, `SourceUnreadable` where it is too large."""
    try:
        with path.open("rb") as stream:
            data = _bounded(stream)
    except FileNotFoundError:
        raise SourceMissing("no such file; check the path") from None
    except IsADirectoryError:
        raise SourceMissing("is a folder; name the files in it") from None
    except PermissionError:
        raise SourceMissing("may not be read; check its permissions") from None
    except (OSError, ValueError) as fault:
        raise SourceMissing(f"can't be opened as a file ({_cause(fault)}); check the path") from None
    return Content(data, html=True if path.suffix.lower() in _HTML_SUFFIXES else None)


def from_stdin() -> Content:
    """What standard input holds. Raises `SourceUnreadable` where it is too large."""
    return Content(_bounded(sys.stdin.buffer))


def _bounded(stream: BinaryIO) -> bytes:
    data = stream.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise too_large()
    return data


def _cause(fault: Exception) -> str:
    return getattr(fault, "strerror", None) or str(fault)
