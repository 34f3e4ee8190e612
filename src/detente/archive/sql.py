"""The statements of the archive by name: the SQL stands in the `.sql` files beside this one, and nowhere else."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_NAMED = re.compile(r"^-- name: (\w+)\n(.*?);\n(?=\n|\Z)", re.MULTILINE | re.DOTALL)


def schema() -> list[str]:
    """The statements that make an empty archive."""
    return [
        statement for name in ("schema", "settlement", "corrections", "coded", "named") for statement in _script(name)
    ]


def renewal(form: int) -> list[str]:
    """The statements that make an archive of an earlier form one of form 4."""
    new = {1: ("renewal", "settlement", "corrections", "coded", "named"), 2: ("corrections", "coded", "named")}
    scripts = [statement for name in new.get(form, ("named",)) for statement in _script(name)]
    return [*scripts, naming("put_named")]


def naming(name: str, rows: str = "TRUE") -> str:
    """The statement of this name, about how often those of the rows of `coded` name whom and where that are meant."""
    return sql(name).format(naming_rows=sql("naming_rows").format(rows=rows))


def sql(name: str) -> str:
    """The statement of this name."""
    return _statements()[name]


def _script(name: str) -> list[str]:
    without_comments = re.sub(r"--.*", "", _file(f"{name}.sql"))
    return [statement.strip() for statement in without_comments.split(";") if statement.strip()]


@cache
def _statements() -> dict[str, str]:
    return dict(
        _NAMED.findall("\n".join(map(_file, ("statements.sql", "settling.sql", "coding.sql", "forecasts.sql"))))
    )


def _file(name: str) -> str:
    return (files("detente.archive") / name).read_text(encoding="utf-8")
