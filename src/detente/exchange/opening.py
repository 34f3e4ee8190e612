"""From paths to open sources: files, folders, standard input; packed with gzip or zip, or not at all."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from detente.errors import SourceMissing, SourceUnreadable
from detente.exchange.format import Source
from detente.records import Record

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_PACKED = (".gz", ".zip")

Known = Callable[[str], Record | None]


def files_of(paths: Sequence[str], patterns: Sequence[str]) -> list[str]:
    """The files that the paths name, those of a folder and of what it holds that fit a pattern, in order.

    Raises `SourceMissing` where there is nothing at a path, `SourceUnreadable` where no file in a folder fits.
    """
    return [file for path in paths for file in _files(path, patterns)]


def _files(path: str, patterns: Sequence[str]) -> list[str]:
    place = Path(path)
    if path == "-" or place.is_file():
        return [path]
    if not place.exists():
        raise SourceMissing(f"there is no {path}; check the path")
    wanted = [f"{pattern}{packed}" for pattern in patterns or ("*",) for packed in ("", *_PACKED)]
    found = sorted({str(file) for pattern in wanted for file in place.rglob(pattern) if file.is_file()})
    if not found:
        raise SourceUnreadable(f"{path} holds no file called {' or '.join(patterns)}; name the files themselves")
    return found


@contextmanager
def opened(path: str, known: Known | None = None) -> Iterator[tuple[BinaryIO, Iterator[Source]]]:
    """A file as its raw bytes, by which to tell how far it has come, and as the sources in it: one, or those of a zip.

    Raises `SourceMissing` where it can't be opened, `SourceUnreadable` where it is no archive of files though it begins
    like one.
    """
    try:
        raw = cast(io.BufferedReader, sys.stdin.buffer) if path == "-" else Path(path).open("rb")  # noqa: SIM115 # below
    except OSError as fault:
        raise SourceMissing(f"{path}: {fault.strerror}; check the path and its permissions") from None
    with raw:
        yield cast(BinaryIO, raw), _sources(path, raw, known or (lambda _: None))


def _sources(path: str, raw: io.BufferedReader, known: Known) -> Iterator[Source]:
    place = None if path == "-" else Path(path).resolve()
    name = str(place or "-")
    begins = raw.peek(4)[:4]
    if begins.startswith(_GZIP):
        yield Source(name, cast(BinaryIO, io.BufferedReader(gzip.GzipFile(fileobj=raw))), place, known)
    elif begins == _ZIP:
        try:
            with zipfile.ZipFile(raw) as packed:
                for member in packed.infolist():
                    if not member.is_dir():
                        yield Source(f"{name}/{member.filename}", cast(BinaryIO, packed.open(member)), place, known)
        except (zipfile.BadZipFile, io.UnsupportedOperation) as fault:
            raise SourceUnreadable(f"{path} can't be unpacked ({fault}); fetch it again, or unpack it first") from None
    else:
        yield Source(name, raw, place, known)
