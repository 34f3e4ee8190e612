"""`detente entities`: who is meant by a name."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from detente.cli.complaints import complain
from detente.errors import SourceMissing, SourceUnreadable

if TYPE_CHECKING:
    from detente.entities.finding import Match

NOBODY = 1


@click.group(short_help="Look up states, bodies, people and places.")
def entities() -> None:
    """Look up who or what Détente knows by a name."""


@entities.command(short_help="Tell who is meant by a name, and why.")
@click.argument("name", nargs=-1, required=True)
@click.option("--on", "day", metavar="DATE", help="When the name was used, YYYY-MM-DD; today by default.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True,
    help="A table, or one JSON list.",
)  # fmt: skip
def find(*, name: tuple[str, ...], day: str | None, form: Literal["table", "json"]) -> int:
    """Tell who or what NAME means on a day, the likeliest first, and why.

    The exit code is 1 where nobody is known by that name.
    """
    from detente.entities.finding import find as find_matches
    from detente.entities.finding import like
    from detente.sources import publication_date

    wanted = " ".join(name)
    found = find_matches(wanted, publication_date(day))
    if form == "json":
        click.echo(json.dumps([asdict(match) for match in found], ensure_ascii=False, indent=2))
    elif found:
        _print(found)
    if found:
        return 0
    close = ", ".join(like(wanted))
    complain(f"nobody is known as {wanted!r}; " + (f"did you mean {close}?" if close else "see the tables of entities"))
    return NOBODY


@entities.command(short_help="Take in people from a FollowTheMoney file.")
@click.argument("file", type=click.Path(path_type=Path))
def add(*, file: Path) -> int:
    """Take the people of a FollowTheMoney FILE (JSON lines, also .gz) with their terms of office into your own tables.

    OpenSanctions' politically exposed persons come in this form. Positions that Détente does not know are passed
    over; what can't be read is told, line by line. Adding a file again changes nothing.
    """
    from detente.exchange.followthemoney import read_terms
    from detente.tables import add_own

    try:
        taken = read_terms(file)
    except OSError as fault:
        raise SourceMissing(f"{file}: {fault.strerror}; give the path of a FollowTheMoney file") from fault
    for rejection in taken.rejections:
        complain(f"{rejection.item}: {rejection.reason}")
    path, added = add_own("entities", "terms", taken.terms)
    complain(f"{added} new terms of office in {path}, {len(taken.terms) - added} known; {taken.passed} of other posts")
    return 0 if taken.terms else SourceUnreadable.exit_code


def _print(found: list[Match]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("Who", "Kind", "Code", "Why"):
        table.add_column(column, overflow="fold")
    for match in found:
        table.add_row(match.who, match.kind, match.code or "", match.why, style=None if match.sure else "dim")
    Console().print(table)
