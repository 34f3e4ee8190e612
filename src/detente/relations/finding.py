"""Asking an archive where two states stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from detente.archive import Query, View
from detente.edtf import bounds
from detente.engagements import Engagement, all_engagements, lone_engagements
from detente.engagements.families import PLANS
from detente.entities.parties import code_of
from detente.errors import UsageError
from detente.relations.acts import last_told
from detente.relations.agenda import agenda_of
from detente.relations.ends import open_ends
from detente.relations.index import index_of
from detente.relations.ladder import ladder_of
from detente.relations.relation import Relation

ROWS, CONTACTS = 150, 500
"""How many of the latest rows of somebody's tables, and of the contacts among them, are looked at as engagements."""


def relation(view: View, pair: tuple[str, str], as_of: dt.date | str | None = None, *, split: bool = True) -> Relation:
    """Where two states or bodies, by code or English name, stand as of a day.

    Without a day it is that of the view, else the last on which anything in the archive was published. Of what was
    published later nothing is known. With `split` the index is also told of each side and of words and deeds.
    Raises `UsageError` where a name or the day makes no sense.
    """
    parties = pair_of(*pair)
    seen = view if as_of is None else view.at(as_of)
    day = dt.date.fromisoformat(seen.as_of) if seen.as_of else seen.newest() or dt.date.today()
    engagements = tuple(sorted(_engagements(seen, parties), key=_last_day, reverse=True))
    return Relation(
        pair=parties,
        as_of=day,
        index=index_of(seen, seen.deeds(parties), parties, day, split=split),
        ladder=ladder_of(engagements, parties, day),
        agenda=agenda_of(seen, engagements, parties, day),
        open_ends=open_ends(seen, engagements, parties, day),
        engagements=engagements,
    )


def _engagements(view: View, pair: tuple[str, str]) -> Iterator[Engagement]:
    """What was settled, and the latest of what was not, such as rows of a table; a row's day is no plan's day."""
    yield from all_engagements(view, Query(pair=pair))
    rows = {
        each.id: each
        for query, limit in ((Query(pair=pair), ROWS), (Query(pair=pair, type="CONSULT"), CONTACTS))
        for each in lone_engagements(view, query, limit=limit)
    }
    for each in rows.values():
        yield replace(each, date=None) if each.status in PLANS else each


def _last_day(each: Engagement) -> tuple[dt.date, str]:
    days = bounds(each.date)
    told = last_told(each) or dt.date.min
    return (days.first if days and days.first > dt.date.min else told), each.id


def pair_of(one: str, other: str) -> tuple[str, str]:
    """The codes of two parties by their codes or names. Raises `UsageError` where one is not known or both are one."""
    codes = _code(one), _code(other)
    if codes[0] == codes[1]:
        raise UsageError(f"{one!r} and {other!r} are the same; name two states or bodies")
    return codes


def _code(party: str) -> str:
    code = code_of(party)
    if code is None:
        raise UsageError(f"no state or body is called {party!r}; give its English name or its code, such as CHN")
    return code
