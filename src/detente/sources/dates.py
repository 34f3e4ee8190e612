"""The day a report was published, as a caller gives it."""

from __future__ import annotations

import datetime as dt
import re

from detente.errors import UsageError

_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def publication_date(value: dt.date | str | None) -> dt.date | None:
    """The day that `value` means: a date, a datetime's day, or a string of the form `YYYY-MM-DD`.

    Raises `UsageError` where the string is no date of that form.
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if not isinstance(value, str):
        return value
    try:
        if _ISO_DAY.fullmatch(value):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise UsageError(f"{value!r} is no publication date; write it as YYYY-MM-DD, such as 2023-06-18")
