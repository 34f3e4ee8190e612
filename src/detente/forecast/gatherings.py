"""Meetings that come every year, on whose margins two states may meet: the table `data/gatherings.csv`."""

from __future__ import annotations

import datetime as dt

from detente.entities.parties import parties
from detente.tables import cell_list, rows


def gatherings_ahead(pair: tuple[str, str], as_of: dt.date, due: dt.date) -> tuple[str, ...]:
    """Those to which both may come, in whose months a day after one and up to another lies; with the month."""
    months = {
        (day.month, day.strftime("%B"))
        for number in range(as_of.toordinal() + 1, due.toordinal() + 1)
        for day in (dt.date.fromordinal(number),)
    }
    return tuple(
        f"{row['name']}, {' or '.join(name for number, name in sorted(months) if str(number) in usual)}"
        for row in rows("forecast", "gatherings")
        for usual in (cell_list(row["months"]),)
        if any(str(number) in usual for number, _ in months) and _both(pair, row["members"])
    )


def _both(pair: tuple[str, str], body: str) -> bool:
    """Whether both belong to a body; any state belongs to the United Nations, and may come where no body is named."""
    if body in ("", "UNO"):
        return True
    members = parties()[body].members
    return all(code in members for code in pair)
