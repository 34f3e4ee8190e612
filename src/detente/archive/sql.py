"""The statements of the archive by name: the SQL stands in the `.sql` files beside this one, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_NAMED = re.compile(r"^-- name: (\w+)\n(.*?);\n(?=\n|\Z)", re.MULTILINE | re.DOTALL)


def schema() -> list[str]:
    """The statements that make an empty archive."""
    return [*_script("schema.sql"), *_script("settlement.sql"), *_script("corrections.sql"), *_script("coded.sql")]


def renewal(form: int) -> list[str]:
    """The statements that make an archive of an earlier form one of form 3."""
    first = [*_script("renewal.sql"), *_script("settlement.sql")] if form == 1 else []
    return [*first, *_script("corrections.sql"), *_script("coded.sql")]


def sql(name: str) -> str:
    """The statement of this name."""
    return _statements()[name]


def _script(name: str) -> list[str]:
    without_comments = re.sub(r"--.*", "", _file(name))
    return [statement.strip() for statement in without_comments.split(";") if statement.strip()]


@cache
def _statements() -> dict[str, str]:
    return dict(
        _NAMED.findall("\n".join(map(_file, ("statements.sql", "settling.sql", "coding.sql", "forecasts.sql"))))
    )


def _file(name: str) -> str:
    return (files("detente.archive") / name).read_text(encoding="utf-8")
