"""A state or body, a person, a place: what it took part in, or what took place there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from detente.archive import Query, View
from detente.engagements import Engagement, engagements
from detente.entities.parties import code_of, parties
from detente.entities.people import people
from detente.errors import EntryMissing
from detente.web.asked import as_of, given, remembered, view_of
from detente.web.charts.lanes import months_chart
from detente.web.rendering import address, page

SHOWN = 60
COUNTED = 150
"""Of so many of the latest engagements it is counted with whom, where and about what."""


def page_of_party(request: Request) -> Response:
    """A state or body, by its code or name."""
    asked = request.path_params["code"]
    code = code_of(asked)
    if code is None:
        raise EntryMissing(f"no state or body is called {asked!r}")
    if code != asked:
        return RedirectResponse(address("party", code, as_of=as_of(request)), 302)
    party = parties()[code]
    about = {"kind": "State" if party.kind == "state" else "Body", "name": party.name, "code": code}
    with view_of(request) as view:
        return _page(request, view, Query(party=code), {"party": code}, posts=[], **about)


def page_of_person(request: Request) -> Response:
    """Somebody, by name."""
    name = request.path_params["name"]
    known = people().get(name)
    posts = sorted(known.terms, key=lambda term: term.start, reverse=True) if known else []
    with view_of(request) as view:
        query = Query(person=name)
        code = posts[0].code if posts else None
        return _page(request, view, query, {"person": name}, kind="Person", name=name, code=code, posts=posts)


def page_of_place(request: Request) -> Response:
    """A city, venue or country, by name."""
    name = request.path_params["name"]
    with view_of(request) as view:
        return _page(request, view, Query(place=name), {"place": name}, kind="Place", name=name, code=None, posts=[])


def _page(request: Request, view: View, query: Query, asked: dict[str, str], **about: Any) -> Response:
    after = given(request.query_params, "after")
    known = ("took part in", tuple(asked.items()), after)
    found = remembered(request, view, known, lambda: engagements(view, query, limit=COUNTED, after=after, rows=True))
    if not found.items and after is None and not about["posts"] and about["kind"] in ("Person", "Place"):
        raise EntryMissing(f"nothing in the archive is told of {about['name']!r}")
    shown = found.items[:SHOWN]
    return page(
        request, "names.html", found=shown, asked=asked, more=found.after if len(shown) == len(found.items) else None,
        rest=len(found.items) - len(shown), chart=months_chart(found.items), after=after,
        partners=_partners(found.items, about["code"]), with_people=_people(found.items, about["name"]),
        places=_places(found.items), issues=Counter(i for each in found.items for i in each.issues).most_common(8),
        **about,
    )  # fmt: skip


def _partners(found: Iterable[Engagement], code: object) -> list[tuple[str, int]]:
    counts = Counter(other for each in found for other in each.parties if other != code)
    return counts.most_common(8)


def _people(found: Iterable[Engagement], name: object) -> list[tuple[str, int]]:
    named = (who.person for each in found for who in each.participants if who.person and who.person != name)
    return Counter(named).most_common(8)


def _places(found: Iterable[Engagement]) -> list[tuple[str, int]]:
    return Counter(each.place.name for each in found if each.place).most_common(8)
