"""Engagements as marks on a chart: a shape that says what became of each, words on hovering, and a way to its page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from markupsafe import Markup, escape

from detente.edtf import bounds
from detente.engagements import Engagement
from detente.pages.dates import say_date
from detente.pages.engagements import say_head
from detente.pages.wording import capital, one_line, say, visible
from detente.web.charts.scale import to

CONFLICT = frozenset(
    ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT")
)
"""The types that PLOVER counts as conflict."""
WIDEST = 120
"""Days: what is vaguer has no place on a line of time."""
_QUOTED = 180

Address = Callable[[str], str]
"""The address of the engagement of an id."""


def day_of(each: Engagement) -> dt.date | None:
    """The day on which an engagement is drawn: the middle of its days, else that of its first report."""
    days = bounds(each.date)
    if days is not None and days.steps <= WIDEST:
        return days.first + dt.timedelta(days=days.steps // 2)
    if days is not None:
        return None
    return min((told.report.published for told in each.tellings if told.report.published), default=None)


def mark(each: Engagement, x: float, y: float, size: float, address: Address, *, brief: bool = False) -> Markup:
    """A circle for cooperation, a diamond for conflict, drawn by what became of it; `brief` says only what it is."""
    conflict = each.type in CONFLICT
    kind = f"mark {each.status} {'conflict' if conflict else 'cooperation'}"
    words = tip(each).partition("\n")[0] if brief else tip(each)
    s = to(size)
    diamond, circle = (
        f'path d="M{to(x)} {to(y - size)}l{s} {s}l-{s} {s}l-{s} -{s}z"',
        f'circle cx="{to(x)}" cy="{to(y)}" r="{s}"',
    )
    shape = diamond if conflict else circle
    return Markup(  # many stand on a page, and `Markup.format` would take most of its time
        f'<a class="{kind}" href="{escape(address(each.id))}"><title>{escape(words)}</title><{shape}/></a>'
    )


def tip(each: Engagement) -> str:
    """What is said of an engagement on hovering, a line each: what, when and where, the words, how many say so."""
    state = {"occurred": "held" if each.form else "happened"}.get(each.status) or say("status", each.status)
    when = capital(say_date(each.date)) if each.date else "Undated"
    where = each.place.name if each.place and each.form != "call" else None
    words = one_line(each.life[-1].evidence if each.life else each.tellings[0].event.evidence.text)
    quoted = words if len(words) <= _QUOTED else words[:_QUOTED].rpartition(" ")[0] + " …"
    told = f"{each.witnesses} witness{'es' * (each.witnesses != 1)}"
    return visible("\n".join([say_head(each), " · ".join(filter(None, [when, where, state])), f"“{quoted}”", told]))


def weight(each: Engagement) -> float:
    """How notable: how many witnesses, how high the level, and how far from everyday the act."""
    level = {"leaders": 4, "ministers": 2, "envoys": 1}.get(each.level or "", 0)
    return each.witnesses + level + abs(each.tellings[0].event.cameo.goldstein) / 3
