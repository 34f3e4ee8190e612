"""The statements of the archive by name: the SQL stands in the `.sql` files beside this one, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_NAMED = re.compile(r"^-- name: (\w+)\n(.*?);\n(?=\n|\Z)", re.MULTILINE | re.DOTALL)


def schema() -> list[str]:
    """The statements that make an empty archive."""
    return [*_script("schema.sql"), *_script("settlement.sql")]


def renewal() -> list[str]:
    """The statements that make an archive of form 1 one of form 2."""
    return [*_script("renewal.sql"), *_script("settlement.sql")]


def sql(name: str) -> str:
    """The statement of this name."""
    return _statements()[name]


def _script(name: str) -> list[str]:
    without_comments = re.sub(r"--.*", "", _file(name))
    return [statement.strip() for statement in without_comments.split(";") if statement.strip()]


@cache
def _statements() -> dict[str, str]:
    return dict(_NAMED.findall("\n".join(map(_file, ("statements.sql", "settling.sql", "forecasts.sql")))))


def _file(name: str) -> str:
    return (files("detente.archive") / name).read_text(encoding="utf-8")
