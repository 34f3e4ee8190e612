"""The statements of the archive by name: the SQL stands in `statements.sql` and `schema.sql`, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_NAMED = re.compile(r"^-- name: (\w+)\n(.*?);\n(?=\n|\Z)", re.MULTILINE | re.DOTALL)


def schema() -> list[str]:
    """The statements that make an empty archive."""
    without_comments = re.sub(r"--.*", "", _file("schema.sql"))
    return [statement.strip() for statement in without_comments.split(";") if statement.strip()]


def sql(name: str) -> str:
    """The statement of this name."""
    return _statements()[name]


@cache
def _statements() -> dict[str, str]:
    return dict(_NAMED.findall(_file("statements.sql")))


def _file(name: str) -> str:
    return (files("detente.archive") / name).read_text(encoding="utf-8")
