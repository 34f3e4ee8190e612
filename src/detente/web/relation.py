"""The relation of two states: index, contact ladder, timeline, agenda and positions, open ends – all as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.errors import EntryMissing, UsageError
from detente.pages.flat import ENGAGEMENT, Columns, Row, engagement_row
from detente.pages.wording import say_party
from detente.relations import Index, Relation, Series, pair_of, relation
from detente.web.asked import as_of, given, remembered, view_of
from detente.web.asked import pair_of as pair_said
from detente.web.charts.index import LEFT, RIGHT, index_chart
from detente.web.charts.lanes import MOST, lanes_chart
from detente.web.charts.marks import day_of
from detente.web.charts.scale import Days
from detente.web.charts.standalone import standalone
from detente.web.downloads import as_calendar, as_file, as_json, file
from detente.web.pairs import by_codes, ends_of, pair_in, pair_page
from detente.web.rendering import address

WIDE, NARROW = 980.0, 400.0
SPANS = {"1y": ("1 year", 366), "3y": ("3 years", 1096), "10y": ("10 years", 3653), "all": ("All", 0)}
AHEAD = 45
"""Days drawn after the last report, for what is planned."""
SHOWN = 12


def go(request: Request) -> Response:
    """To the relation of two states that were named in a form."""
    params = request.query_params
    one, other = given(params, "one"), given(params, "other")
    pair = pair_of(one, other) if one and other else pair_said(given(params, "pair") or "")
    return RedirectResponse(address("relation", *pair, as_of=as_of(request)), 302)


def page_of_relation(request: Request) -> Response:
    """The page of two states, by codes or names."""
    if (elsewhere := by_codes(request)) is not None:
        return elsewhere
    found, ends, which = _found(request)
    span = given(request.query_params, "span") or ("3y" if ends and (ends[1] - ends[0]).days > 1096 else "all")
    if span not in SPANS:
        raise UsageError(f"{span!r} is no span; there are {', '.join(SPANS)}")
    first, last = _window(found, ends, span)
    series = _series(found, which)
    return pair_page(
        request, "relation.html", relation=found, ends=(max(ends[0], first), ends[1]) if ends else None, which=which,
        choices=_choices(found.pair), span=span, spans=SPANS, now=series.estimates[-1] if series else None,
        change=_change(series), level=_level(series), charts=_charts(found, series, first, last, request),
        SHOWN=SHOWN, DRAWN=MOST, day=found.as_of, plans=_plans(found),
        kept={name: value for name, value in request.query_params.items() if name in ("span", "series")},
    )  # fmt: skip


def download(request: Request) -> Response:
    """A part of it as a file: `index`, `engagements`, `agenda`, `ladder` or `open-ends`; the index also as SVG."""
    what, form = request.path_params["what"], request.path_params["form"]
    found, ends, which = _found(request, split=what == "index")
    name = f"{what}-{'-'.join(found.pair).lower()}-{found.as_of}"
    if what == "engagements" and form == "ics":
        return as_calendar(name, (each for each in found.engagements if each.form))
    if what in ("index", "timeline") and form == "svg":
        first, last = _window(found, ends, given(request.query_params, "span") or "all")
        drawn = _charts(found, _series(found, which), first, last, request, absolute=True)
        return file(f"{name}.svg", "image/svg+xml", standalone(drawn["index" if what == "index" else "lanes"][0]))
    if what not in _TABLES:
        raise EntryMissing(f"there is no {what!r} of a relation; there are {', '.join(_TABLES)}")
    columns, rows = _TABLES[what]
    if form == "json" and what == "engagements":
        return as_json(name, [engagement_row(each) for each in found.engagements])
    return as_file(name, form, columns, list(rows(found)))


def _found(request: Request, *, split: bool = False) -> tuple[Relation, tuple[dt.date, dt.date] | None, str]:
    """The relation, the days that can be looked at, and the series that is; others are worked out only for `split`."""
    pair = pair_in(request)
    which = given(request.query_params, "series") or "both"
    which = which if which in _choices(pair) else "both"
    split = split or which != "both"
    with view_of(request) as view:
        made = remembered(request, view, ("relation", pair, split), lambda: relation(view, pair, split=split))
        return made, ends_of(view), which


def _window(found: Relation, ends: tuple[dt.date, dt.date] | None, span: str) -> tuple[dt.date, dt.date]:
    """The days that charts show: the same whatever day they are drawn as of, so that the slider moves along them."""
    last = max(ends[1] if ends else found.as_of, found.as_of) + dt.timedelta(days=AHEAD)
    begun = found.index.joint.estimates[0].day if found.index else (ends[0] if ends else found.as_of)
    first = begun
    length = SPANS.get(span, SPANS["all"])[1]
    if length:
        first = max(first, found.as_of - dt.timedelta(days=length))
    return min(first, last - dt.timedelta(days=90)), last


def _charts(
    found: Relation, series: Series | None, first: dt.date, last: dt.date, request: Request, *, absolute: bool = False
) -> dict[str, list[Markup]]:
    """Each chart for a wide and for a narrow page."""
    root = str(request.base_url).rstrip("/") if absolute else ""
    to = partial(_address, root, as_of(request))
    names = " and ".join(say_party(code) for code in found.pair)
    made: dict[str, list[Markup]] = {"index": [], "lanes": []}
    for width in (WIDE, NARROW):
        days = Days(first, last, LEFT, width - RIGHT)
        if series:
            turns = found.index.turning_points if found.index else ()
            label = f"Index of {names} from {first} to {found.as_of}, from −10 (conflict) to 10 (cooperation)"
            chart = index_chart(
                series, found.engagements, turns, days=days, as_of=found.as_of, height=300 if width == WIDE else 220,
                address=to, label=label,
            )  # fmt: skip
            made["index"].append(chart)
        label = f"Engagements of {names} by level, from {first} to {last}"
        made["lanes"].append(lanes_chart(found.engagements, days=days, as_of=found.as_of, address=to, label=label))
    return made


def _address(root: str, day: str | None, id: str) -> str:  # noqa: A002
    return root + address("engagement", id, as_of=day)


def _choices(pair: tuple[str, str]) -> dict[str, str]:
    """The series of an index, by key and in words."""
    one, other = map(say_party, pair)
    return {
        "both": "Both", pair[0]: f"{one} towards {other}", pair[1]: f"{other} towards {one}", "words": "In words",
        "deeds": "In deeds",
    }  # fmt: skip


def _series(found: Relation, which: str) -> Series | None:
    index: Index | None = found.index
    if index is None:
        return None
    known = {"both": index.joint, "words": index.verbal, "deeds": index.material, **index.directed}
    chosen = known[which]
    return chosen if chosen.estimates else None


def _change(series: Series | None) -> float | None:
    """By how much the index moved in about 30 days."""
    if series is None or len(series.estimates) < 2:
        return None
    last = series.estimates[-1]
    before = [each for each in series.estimates if (last.day - each.day).days >= 28]
    return last.mean - before[-1].mean if before else None


def _level(series: Series | None) -> str:
    """The index in a word."""
    if series is None:
        return "nothing was done between them by then"
    mean = series.estimates[-1].mean
    names = ((4, "close cooperation"), (1.5, "cooperation"), (-1.5, "mixed"), (-4, "strained"))
    return next((name for least, name in names if mean >= least), "conflict")


def _plans(found: Relation) -> int:
    return sum(1 for each in found.engagements if (day := day_of(each)) and day > found.as_of)


_INDEX: Columns = {
    "day": dt.date, "series": str, "mean": float, "low": float, "high": float, "acts": int,
}  # fmt: skip
_AGENDA: Columns = {
    "issue": str, "first": dt.date, "last": dt.date, "times": int, "differ": str, "holder": str, "stance": str,
    "words": str, "since": dt.date, "before": str,
}  # fmt: skip
_LADDER: Columns = {
    "rank": str, "last": str, "last_engagement": str, "next": str, "next_engagement": str, "contacts": int,
    "usual_gap": int, "gap": int, "suspended": list,
}  # fmt: skip
_ENDS: Columns = {
    "kind": str, "words": str, "parties": list, "since": dt.date, "due": str, "engagement": str, "report": str,
}  # fmt: skip


def _index_rows(found: Relation) -> Iterable[Row]:
    for which in _choices(found.pair) if found.index else ():
        series = _series(found, which)
        for each, acts in zip(series.estimates, series.acts, strict=True) if series else ():
            yield {
                "day": each.day, "series": which, "mean": round(each.mean, 3), "low": round(each.low, 3),
                "high": round(each.high, 3), "acts": acts,
            }  # fmt: skip


def _agenda_rows(found: Relation) -> Iterable[Row]:
    for topic in found.agenda:
        about: Row = {
            "issue": topic.issue, "first": topic.first, "last": topic.last, "times": topic.times,
            "differ": "yes" if topic.differ else "no", "holder": None, "stance": None, "words": None, "since": None,
            "before": None,
        }  # fmt: skip
        stands: Sequence[Any] = topic.stands
        for stand in stands:
            yield {
                **about, "holder": stand.holder, "stance": stand.stance, "words": stand.words, "since": stand.since,
                "before": stand.before,
            }  # fmt: skip
        if not stands:
            yield about


def _ladder_rows(found: Relation) -> Iterable[Row]:
    for rung in found.ladder:
        yield {
            "rank": rung.rank, "last": rung.last.date if rung.last else None,
            "last_engagement": rung.last.engagement if rung.last else None,
            "next": rung.next.date if rung.next else None,
            "next_engagement": rung.next.engagement if rung.next else None, "contacts": rung.contacts,
            "usual_gap": rung.usual_gap, "gap": rung.gap,
            "suspended": [source.evidence.text for source in rung.suspended],
        }  # fmt: skip


def _end_rows(found: Relation) -> Iterable[Row]:
    for end in found.open_ends:
        yield {
            "kind": end.kind, "words": end.words, "parties": list(end.parties), "since": end.since, "due": end.due,
            "engagement": end.engagement, "report": end.sources[0].report if end.sources else None,
        }  # fmt: skip


def _engagement_rows(found: Relation) -> Iterable[Row]:
    return map(engagement_row, found.engagements)


_TABLES = {
    "index": (_INDEX, _index_rows), "agenda": (_AGENDA, _agenda_rows), "ladder": (_LADDER, _ladder_rows),
    "open-ends": (_ENDS, _end_rows), "engagements": (ENGAGEMENT, _engagement_rows),
}  # fmt: skip
