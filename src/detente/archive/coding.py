"""Rows of other people's event data as the archive keeps them: parts that many of them share, and what is their own."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
import struct
import zlib
from collections.abc import Hashable
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from detente.archive.lookup import plain_name
from detente.archive.seals import as_json
from detente.archive.sql import sql
from detente.exchange.act import APART, Act, Side, event_id
from detente.records import Place

BASE = 1 << 40
"""Added to the key of a row where it goes among those of reports and events."""
PARTS = ("kinds", "sides", "places", "dyads")
_WORDS = {"kinds": "kind_words", "sides": "side_words"}
_KNOWN = 500_000
_HALF, _WHOLE = 1 << 63, 1 << 64
_WITHOUT = (None, (), None, None, None, "", None)
_PACKED = struct.Struct("<10q").pack

Value = str | int | float | None
Content = TypeVar("Content", bound=Hashable)


class Row(NamedTuple):
    """A row of the table `coded`."""

    key: int
    mark: int
    event: int
    address: str | None
    dyad: int
    day: int
    published: int
    kind: int
    actor: int | None
    recipient: int | None
    place: int | None
    url: str | None
    words: int
    text: str
    seal: int


Bound = tuple[int, int, int, str, int, int, int, int, int, int, int, str, int, str, int]
"""The columns of a row as they are bound to the statement that puts it in: "" and 0 where there is none.

Of a plain tuple without None, `sqlite3` binds two million rows a tenth sooner.
"""


class Kind(NamedTuple):
    """What many rows of a set have in common."""

    publisher: str
    scheme: str
    language: str
    type: Any
    mode: str | None
    status: Any
    contexts: tuple[str, ...]
    plover: tuple[str, str | None, float, int]
    cameo: tuple[str, float]
    told: str
    again: bool


class Spot(NamedTuple):
    """The place of many rows."""

    name: str
    country: str | None
    lat: float | None
    lon: float | None
    geonames_id: int | None
    venue: str | None


Dyad = tuple[str | None, str | None]


def fits(act: Act) -> bool:
    """Whether an act can be kept as a row: one party at most on either side, on one day, in no report's words."""
    return (
        act.told is not None and act.publisher is not None and act.published is not None
        and len(act.actors) <= 1 and len(act.recipients) <= 1 and day_number(act.date) is not None
        and (act.title, act.issues, act.date_text, act.because_of, act.by, act.cue, act.id) == _WITHOUT
    )  # fmt: skip


@lru_cache(1 << 16)
def day_number(date: str | None) -> int | None:
    """The number of a plain day; None for any other date."""
    try:
        day = dt.date.fromisoformat(date or "")
    except ValueError:
        return None
    return day.toordinal() if day.isoformat() == date else None


def signed(hexadecimal: str) -> int:
    """16 hexadecimal digits as a number of SQLite, in the same order."""
    return int(hexadecimal, 16) - _HALF


def unsigned(number: int) -> str:
    """The digits that `signed` took."""
    return f"{number + _HALF:016x}"


def columns_of(sort: str, entry: str) -> dict[str, Value]:
    """The derived columns of a part, by what it holds."""
    held = json.loads(entry)
    if sort == "kinds":
        kind = Kind(*held)
        return {
            "type": kind.type, "status": kind.status, "publisher": kind.publisher, "goldstein": kind.cameo[1],
            "quad": kind.plover[3], "words": kind.told, '"again"': int(kind.again),
        }  # fmt: skip
    if sort == "dyads":
        actor, recipient = held
        one, other = sorted(held) if actor and recipient and actor != recipient else (None, None)
        return {"actor": actor, "recipient": recipient, "one": one, "other": other}
    if sort == "sides":
        side = Side(*held)
        return {"code": side.code, "person": side.person, "words": side.words}
    spot = Spot(*held)
    return {"name": spot.name, "venue": spot.venue, "country": spot.country}


def names_of(sort: str, columns: dict[str, Value]) -> list[tuple[str, str, str]]:
    """The rows of the table of names that a part asks for."""
    sought = {"sides": ("people", ("person",)), "places": ("places", ("name", "venue", "country"))}
    kind, wanted = sought.get(sort, ("", ()))
    found = [str(columns[name]) for name in wanted if columns[name]]
    return [(kind, name, plain_name(name)) for name in found]


class Parts(dict[Content, tuple[int, int]]):
    """The key of each part of one sort and the checksum of what it holds; one that is new is put into its table."""

    def __init__(self, connection: sqlite3.Connection, sort: str) -> None:
        super().__init__()
        self._connection = connection
        self._sort = sort

    def __missing__(self, content: Content) -> tuple[int, int]:
        entry = as_json(content)
        row = self._connection.execute(sql("part").format(sort=self._sort), (entry,)).fetchone()
        if len(self) > _KNOWN:
            self.clear()
        self[content] = found = (row[0] if row else self._put(entry), zlib.crc32(entry.encode()))
        return found

    def _put(self, entry: str) -> int:
        columns = columns_of(self._sort, entry)
        marks = ", ".join("?" * (len(columns) + 1))
        text = sql("put_part").format(sort=self._sort, columns=", ".join(("entry", *columns)), marks=marks)
        key = self._connection.execute(text, (entry, *columns.values())).lastrowid
        if table := _WORDS.get(self._sort):
            self._connection.execute(sql("put_part_words").format(table=table), (key, columns["words"]))
        self._connection.executemany(sql("put_name"), names_of(self._sort, columns))
        return int(key or 0)


def seal_of(numbers: tuple[int, ...], address: str | None, url: str | None) -> int:
    """The checksum of a row: of mark, event, day, published and words, and of the checksums of its parts.

    These are kind, actor, recipient, place and dyad, 0 where there is none.
    """
    return zlib.crc32(f"{address}|{url}".encode(), zlib.crc32(_PACKED(*numbers)))


class Coder:
    """Makes rows of acts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._kinds: Parts[Kind] = Parts(connection, "kinds")
        self._sides: Parts[Side] = Parts(connection, "sides")
        self._places: Parts[Spot] = Parts(connection, "places")
        self._dyads: Parts[Dyad] = Parts(connection, "dyads")

    def row(self, act: Act, key: int) -> Bound:
        """The row of an act that `fits`."""
        text = act.words + APART + act.row
        report = hashlib.sha256(text.encode()).hexdigest()
        actor, recipient = act.actors[0] if act.actors else None, act.recipients[0] if act.recipients else None
        actor_key, actor_sum = self._sides[actor] if actor else _NONE
        recipient_key, recipient_sum = self._sides[recipient] if recipient else _NONE
        place_key, place_sum = self._places[_spot(act.place)] if act.place else _NONE
        kind_key, kind_sum = self._kinds[_kind(act)]
        dyad_key, dyad_sum = self._dyads[actor and actor.code, recipient and recipient.code]
        mark, event = self.ids(act, report)
        address, url = f"{act.scheme}:{act.key}" if act.key else "", act.url or ""
        day, published = day_number(act.date) or 0, act.published.toordinal() if act.published else 0
        seal = seal_of(
            (mark, event, day, published, len(act.words), kind_sum, actor_sum, recipient_sum, place_sum, dyad_sum),
            address or None, url or None,
        )  # fmt: skip
        return (
            key, mark, event, address, dyad_key, day, published, kind_key, actor_key, recipient_key, place_key, url,
            len(act.words), text, seal,
        )  # fmt: skip

    @staticmethod
    def ids(act: Act, report: str) -> tuple[int, int]:
        """The numbers that stand for the ids of the report and of the event."""
        return signed(report[:16]), signed(event_id(act, report))

    def forget(self) -> None:
        """Let go of what is known, as after a transaction that was undone."""
        for parts in (self._kinds, self._sides, self._places, self._dyads):
            parts.clear()


_NONE = (0, 0)


def _kind(act: Act) -> Kind:
    plover, cameo = act.plover, act.cameo
    return Kind(
        act.publisher or "", act.scheme, act.language, act.type, act.mode, act.status, act.contexts,
        (plover.event_type, plover.mode, plover.intensity, plover.quad), (cameo.code, cameo.goldstein), act.told or "",
        act.again,
    )  # fmt: skip


def _spot(place: Place) -> Spot:
    return Spot(place.name, place.country, place.lat, place.lon, place.geonames_id, place.venue)
