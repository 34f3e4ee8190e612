"""`detente timeline`, `agenda`, `contacts` and `desk`: where two states stand, and all pairs at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import click

from detente.cli.archives import Command, Where, archive_option, as_of_option, options, settled
from detente.cli.complaints import complain
from detente.cli.output import screen
from detente.cli.tables import write_json, write_object

if TYPE_CHECKING:
    from detente.archive import View
    from detente.relations import Relation

SHOWN = 30
PAIRS = 25

pair_options = options(
    click.argument("one", metavar="STATE"),
    click.argument("other", metavar="STATE"),
    archive_option,
    as_of_option,
    click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True),
)


def _limit(default: int, what: str) -> Callable[[Command], Command]:
    return click.option(
        "--limit",
        type=click.IntRange(1),
        default=default,
        show_default=True,
        metavar="N",
        help=f"At most so many {what}.",
    )


@click.command(short_help="How two states got where they are.")
@pair_options
@_limit(SHOWN, "acts")
@click.option("--all", "every", is_flag=True, help="Also statements, and acts of which too little is told.")
@click.option("--oldest-first", is_flag=True, help="Begin with the oldest of them.")
def timeline(
    *,
    one: str,
    other: str,
    archive: Where | None,
    as_of: str | None,
    form: str,
    limit: int,
    every: bool,
    oldest_first: bool,
) -> None:
    """Show what two states, by name or code, did, planned and called off, with their index and when it turned."""
    from detente.relations.ladder import is_notable

    found = _relation(one, other, archive, as_of)
    listed = [each for each in found.engagements if every or is_notable(each, found.pair)]
    shown = listed[:limit][:: -1 if oldest_first else 1]
    if form == "json":
        from detente.pages.plain import timeline_json

        write_object(timeline_json(found, shown))
    elif not _is_empty(found):
        from detente.pages.relations import print_timeline

        print_timeline(found, shown, screen())
    if len(listed) > limit:
        complain(f"there are {len(listed) - limit} more; --limit shows more at once")


@click.command(short_help="What is between two states, and what each holds on it.")
@pair_options
@_limit(SHOWN, "issues")
def agenda(*, one: str, other: str, archive: Where | None, as_of: str | None, form: str, limit: int) -> None:
    """Show the issues between two states: what each side holds on them, since when, and where they differ."""
    found = _relation(one, other, archive, as_of)
    shown = found.agenda[:limit]
    if form == "json":
        from detente.pages.plain import agenda_json

        write_object(agenda_json(found, shown))
    elif not _is_empty(found):
        from detente.pages.relations import print_agenda

        print_agenda(found, shown, screen())


@click.command(short_help="At which levels two states talk, and when last.")
@pair_options
def contacts(*, one: str, other: str, archive: Where | None, as_of: str | None, form: str) -> None:
    """Show for each level, from leaders to the working level, the last contact, the next one and the usual gap."""
    found = _relation(one, other, archive, as_of)
    if form == "json":
        from detente.pages.plain import contacts_json

        write_object(contacts_json(found))
    elif not _is_empty(found):
        from detente.pages.relations import print_contacts

        print_contacts(found, screen())


@click.command(short_help="All pairs of states, by activity or change.")
@archive_option
@as_of_option
@click.option("--by", type=click.Choice(["activity", "change"]), default="activity", show_default=True)
@click.option("--bodies", is_flag=True, help="Also bodies and groups, such as the UN.")
@_limit(PAIRS, "pairs")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def desk(
    *, archive: Where | None, as_of: str | None, by: Literal["activity", "change"], bodies: bool, limit: int, form: str
) -> None:
    """Rank all pairs of states by how much they did lately, or by how much their relation changed."""
    from detente.relations import desk as desk_of

    with settled(archive).view(as_of) as view:
        found = desk_of(view, by=by, states=not bodies)
        if not found:
            complain(_nothing(view, "any two states"))
        day = found[0].as_of if found else None
    if form == "json":
        from detente.pages.plain import desk_json

        write_json(desk_json(found[:limit]))
    elif day:
        from detente.pages.desk import print_desk

        print_desk(found[:limit], day, screen())


def _relation(one: str, other: str, archive: Where | None, as_of: str | None) -> Relation:
    """The relation of two states, with a word where nothing is known of it."""
    from detente.pages.wording import say_party
    from detente.relations import pair_of, relation

    pair = pair_of(one, other)
    with settled(archive).view(as_of) as view:
        found = relation(view, pair)
        if _is_empty(found):
            complain(_nothing(view, " and ".join(say_party(code) for code in pair)))
    return found


def _is_empty(found: Relation) -> bool:
    return not found.engagements and found.index is None


def _nothing(view: View, who: str) -> str:
    """Why nothing is found."""
    first = view.oldest()
    if first and view.as_of and view.as_of < first.isoformat():
        return f"nothing in the archive was published by {view.as_of}; its first report is of {first}"
    when = f" as of {view.as_of}" if view.as_of else ""
    return f"the archive tells of nothing between {who}{when}; 'detente desk' lists the pairs that it knows"
