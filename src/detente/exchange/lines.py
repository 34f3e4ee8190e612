"""The lines of a source with their numbers, and the rows of tables whose cells tabs part."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from gzip import BadGzipFile
from zipfile import BadZipFile

from detente.exchange.format import Source
from detente.records import Rejection

STAGE = "import"
LONGEST = 1 << 24
"""Bytes of the longest line that is looked at."""

_BROKEN = (EOFError, BadGzipFile, BadZipFile, zlib.error, OSError)


def rejected(source: Source, number: int, reason: str) -> Rejection:
    """What becomes of a line that tells nothing."""
    return Rejection(f"{source.name}:{number}", STAGE, reason)


def lines(source: Source) -> Iterator[tuple[int, str] | Rejection]:
    """The lines that hold anything, without their ends, from number 1 on; a rejection for each that is no text."""
    number = 0
    try:
        while raw := source.stream.readline(LONGEST):
            number += 1
            if len(raw) == LONGEST and not raw.endswith(b"\n"):
                yield rejected(source, number, f"the line is longer than {LONGEST:,} bytes")
                _skip_line(source)
                continue
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            try:
                line = raw.decode().rstrip("\r\n")
            except UnicodeDecodeError as fault:
                yield rejected(source, number, f"the line is not UTF-8 from byte {fault.start} on")
                continue
            if line and not line.isspace():
                yield number, line
    except _BROKEN as fault:
        yield rejected(source, number + 1, f"the file is cut short or damaged from here on ({fault})")


def _skip_line(source: Source) -> None:
    while (raw := source.stream.readline(LONGEST)) and not raw.endswith(b"\n"):
        pass


def table(source: Source, needed: Sequence[str]) -> Iterator[tuple[int, dict[str, str]] | Rejection]:
    """The rows of a tab-separated table under the names of its first line.

    A table that lacks a needed column gives one rejection and no row.
    """
    header: list[str] = []
    for item in lines(source):
        if isinstance(item, Rejection):
            yield item
            continue
        number, line = item
        cells = line.split("\t")
        if not header:
            header = [cell.strip().strip('"') for cell in cells]
            if lacking := [name for name in needed if name not in header]:
                yield rejected(source, number, f"the first line names no column {', '.join(lacking)}")
                return
        elif len(cells) != len(header):
            yield rejected(source, number, f"{len(cells)} columns instead of {len(header)}")
        else:
            yield number, dict(zip(header, cells, strict=True))
