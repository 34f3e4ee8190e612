"""What a format is: a way in from an open file, a way back, or both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from detente.errors import UsageError
from detente.exchange.act import Act, address_of, record_of
from detente.records import Record, Rejection

Options = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Source:
    """A file opened for reading, unpacked where it was packed.

    `name` is what its rows are called by, as in `events.tab:17`; `path` is where it lies, None for standard input.
    `known` gives the record that came from an address before, for rows that tell more of one.
    """

    name: str
    stream: BinaryIO
    path: Path | None = None
    known: Callable[[str], Record | None] = field(default=lambda _: None)


class Arrival:
    """A record that came in, with its address: the row of the set that it stands for, such as `icews:32889836`.

    Given an act instead, it makes its record when that is asked for.
    """

    __slots__ = ("_address", "_record", "act")

    def __init__(self, record: Record | None = None, address: str | None = None, *, act: Act | None = None) -> None:
        self.act = act
        self._record, self._address = record, address

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Arrival) and (self.record, self.address) == (other.record, other.address)

    def __hash__(self) -> int:
        return hash(self.address)

    @property
    def record(self) -> Record:
        """The record."""
        if self._record is None:
            assert self.act is not None
            self._record = record_of(self.act)
        return self._record

    @property
    def address(self) -> str:
        """Where it comes from."""
        if self._address is None:
            assert self.act is not None
            self._address = address_of(self.act, self.record.report.id)
        return self._address


Reader = Callable[[Source, Options], Iterator[Arrival | Rejection]]
Writer = Callable[[Iterable[Record], BinaryIO, Options], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which others keep events.

    `read` streams a source in and `write` streams records out; a format may lack either. `files` are the patterns of
    its files in a folder, `options` what can be set and what that means.
    """

    summary: str
    read: Reader | None = None
    write: Writer | None = None
    files: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)

    def check(self, options: Options) -> None:
        """Raises `UsageError` where an option is none of this format's."""
        for name in options:
            if name not in self.options:
                known = ", ".join(self.options) or "none"
                raise UsageError(f"there is no option {name!r} for this format; it has {known}")
