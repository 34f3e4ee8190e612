"""Mapping files: which column of somebody's CSV table is what, and what its values mean.

publisher = "Incident list"          # who is cited; also what marks the rows
delimiter = ";"                      # "," by default
dates = "%d/%m/%Y"                   # 2023-06-18 by default
parties = "names"                    # or "cameo" or "fips", the codes that the table uses
separator = ";"                      # between several parties in a cell; without it, a cell is one party

[columns]                            # ours = theirs
date = "Day"
actors = "Who"
recipients = "Whom"
type = "What"

[values.type]                        # theirs = ours
"border clash" = "ASSAULT"

[fixed]                              # what holds for all rows
status = "occurred"
"""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Named
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from detente.edtf import bounds
from detente.entities.parties import name_of
from detente.errors import UsageError
from detente.exchange.coded import act_of, first_day, pairs_of
from detente.exchange.flat import COLUMNS, act_of_row, rows_of, text_of
from detente.exchange.format import Arrival
from detente.exchange.parties import Somebody, by_cameo, by_fips, cameo_of, fips_of, somebody
from detente.exchange.witness import arrival_of, row_of
from detente.records import Event, Mention, Record

_PARTIES = ("names", "cameo", "fips")
_TEXTS = {"publisher": "", "delimiter": ",", "dates": "", "parties": "names", "separator": ""}
_TABLES = ("columns", "values", "fixed")
_DAYS = ("date", "published")
_SIDES = ("actor", "recipient")
_NEEDED = (("type", "cameo"), ("actors", "recipients"), ("date", "published"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Which column is what. `columns` and `fixed` go by our columns, `values` by our column and then their value."""

    publisher: str
    delimiter: str
    dates: str
    parties: str
    separator: str
    columns: Named[str, str]
    values: Named[str, Named[str, str]]
    fixed: Named[str, str]

    def theirs(self) -> list[str]:
        """The columns of the table that are used."""
        return list(dict.fromkeys(self.columns.values()))

    def arrival_of(self, row: Named[str, str]) -> Arrival:
        """The record of a row of such a table. Raises `ValueError` where it makes none."""
        ours = {"status": "occurred", **self.fixed, "publisher": self.publisher}
        for name, column in self.columns.items():
            value = row[column].strip()
            ours[name] = self.values.get(name, {}).get(value, value)
        for name in _DAYS:
            if ours.get(name):
                ours[name] = self._read_day(ours[name])
        day = _first(ours.get("date", ""))
        ours |= self._place(ours, day)
        for side in _SIDES:
            ours |= self._side(ours, side, day)
        act = act_of_row(_coded(ours))
        known = json.dumps(row, ensure_ascii=False)
        return arrival_of(act._replace(scheme=self.publisher, row=known, id=None, published=act.published or day))

    def rows_of(self, record: Record) -> Iterator[Named[str, str]]:
        """The events as rows of such a table; what came from one as the row that it was."""
        if row := row_of(record, self.publisher, fits=lambda row: row.startswith("{")):
            known = json.loads(row)
            yield {column: known.get(column, "") for column in self.theirs()}
            return
        for event, flat in zip(record.events, rows_of(record), strict=True):
            texts = {name: text_of(cell) for name, cell in flat.items()}
            texts["date"] = self._write_day(first_day(event))
            texts["published"] = self._write_day(record.report.published)
            texts["country"] = self._write_party(event.place.country) if event.place and event.place.country else ""
            for actors, recipients in self._rows_of_sides(event):
                yield self._row(texts | {"actors": actors, "recipients": recipients})

    def _row(self, texts: dict[str, str]) -> dict[str, str]:
        back = {name: {ours: value for value, ours in known.items()} for name, known in self.values.items()}
        return {column: back.get(name, {}).get(texts[name], texts[name]) for name, column in self.columns.items()}

    def _rows_of_sides(self, event: Event) -> list[tuple[str, str]]:
        """Actors and recipients as cells, of one row, or of a row for each pair where a cell takes one party."""
        if not self.separator:
            return [(self._cell([pair.actor]), self._cell([pair.recipient])) for pair in pairs_of(event)]
        return [(self._cell(event.actors), self._cell(event.recipients))]

    def _cell(self, mentions: Iterable[Mention | None]) -> str:
        names = [self._write_mention(mention) for mention in mentions if mention]
        return self.separator.join(dict.fromkeys(names))

    def _write_mention(self, mention: Mention) -> str:
        by_name = self.parties == "names" and mention.person
        return mention.person or "" if by_name else self._write_party(mention.code)

    def _write_party(self, code: str) -> str:
        if self.parties == "names":
            return name_of(code)
        return cameo_of(code) if self.parties == "cameo" else fips_of(code)

    def _read_party(self, text: str, day: dt.date | None) -> Somebody | None:
        """Who is meant by a cell; None for a name that tells nobody. Raises `ValueError` for an unknown code."""
        if self.parties == "names":
            return somebody(text, day)
        code = by_cameo(text) if self.parties == "cameo" else by_fips(text)
        if code is None:
            raise ValueError(f"there is no {self.parties.upper()} code {text!r}")
        return Somebody(code) if code else None

    def _side(self, ours: Named[str, str], side: str, day: dt.date | None) -> dict[str, str]:
        cell = ours.get(f"{side}s", "")
        words = [piece.strip() for piece in (cell.split(self.separator) if self.separator else [cell])]
        found = [(who, word) for word in words if word and (who := self._read_party(word, day))]
        return {
            f"{side}s": text_of([who.code for who, _ in found]),
            f"{side}_words": text_of([word for _, word in found]),
            f"{side}_people": text_of([who.person or "" for who, _ in found]),
            f"{side}_posts": text_of([who.post or "" for who, _ in found]),
        }

    def _place(self, ours: Named[str, str], day: dt.date | None) -> dict[str, str]:
        if not ours.get("country"):
            return {}
        found = self._read_party(ours["country"], day)
        if found is None:
            raise ValueError(f"no country is known as {ours['country']!r}")
        return {"country": found.code, "place": ours.get("place") or name_of(found.code)}

    def _read_day(self, text: str) -> str:
        if not self.dates:
            return text
        try:
            return dt.datetime.strptime(text, self.dates).date().isoformat()
        except ValueError:
            raise ValueError(f"{text!r} is no day as {self.dates} writes it") from None

    def _write_day(self, day: dt.date | None) -> str:
        if day is None:
            return ""
        return day.strftime(self.dates) if self.dates else day.isoformat()


def mapping_of(path: Path) -> Mapping:
    """The mapping in a file. Raises `UsageError` where there is none, or one that makes no sense."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise UsageError(f"the mapping {path} can't be read ({fault.strerror}); check its path") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise UsageError(f"the mapping {path} is no TOML ({fault}); mend it") from None
    try:
        return _checked(given)
    except ValueError as fault:
        raise UsageError(f"the mapping {path} {fault}; mend it") from None


def _checked(given: dict[str, Any]) -> Mapping:
    if strange := sorted(set(given) - {*_TEXTS, *_TABLES}):
        raise ValueError(f"has {', '.join(strange)}, which nobody knows; there are {', '.join((*_TEXTS, *_TABLES))}")
    texts = {name: given.get(name, default) for name, default in _TEXTS.items()}
    columns, values, fixed = (given.get(name, {}) for name in _TABLES)
    tables = [columns, fixed, *values.values()] if isinstance(values, dict) else [values]
    cells = [*texts.values(), *(cell for table in tables if isinstance(table, dict) for cell in table.values())]
    if not all(isinstance(table, dict) for table in tables) or not all(isinstance(cell, str) for cell in cells):
        raise ValueError("may hold nothing but texts")
    if strange := sorted({*columns, *values, *fixed} - set(COLUMNS)):
        raise ValueError(f"speaks of {', '.join(strange)}, which no event has; there are {', '.join(COLUMNS)}")
    known = {*columns, *fixed}
    lacking = [" or ".join(names) for names in _NEEDED if not known.intersection(names)]
    if not texts["publisher"]:
        lacking.append("publisher")
    if lacking:
        raise ValueError(f"does not tell {', '.join(lacking)}")
    if texts["parties"] not in _PARTIES or len(texts["delimiter"]) != 1:
        raise ValueError(f"needs parties to be one of {', '.join(_PARTIES)}, and delimiter one letter")
    return Mapping(columns=columns, values=values, fixed=fixed, **texts)


def _coded(ours: dict[str, str]) -> dict[str, str]:
    """The row with the act that its CAMEO code is, where it tells no type."""
    if ours.get("type") or not ours.get("cameo"):
        return ours
    act = act_of(ours["cameo"])
    found = {**ours, "type": act.type, "mode": act.mode or "", "status": act.status}
    if not ours.get("contexts"):
        found["contexts"] = text_of(list(act.contexts))
    if act.turned:
        for column in ("s", "_words", "_people", "_posts"):
            found[f"actor{column}"], found[f"recipient{column}"] = ours[f"recipient{column}"], ours[f"actor{column}"]
    return found


def _first(date: str) -> dt.date | None:
    days = bounds(date)
    return days.first if days else None
