"""From values to a page: the templates, and the words and addresses that all of them use."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from detente.engagements import Engagement
from detente.entities.parties import named_in_sentence, parties
from detente.errors import UsageError
from detente.pages.dates import say_date, say_day
from detente.pages.engagements import say_head, say_sides
from detente.pages.standalone import templates_of, web_address
from detente.pages.wording import capital, say, say_act, say_list, say_party, visible
from detente.web.asked import as_of
from detente.web.charts.marks import CONFLICT
from detente.web.forms import remember, seal
from detente.web.static_files import address_of

DATED = ("/search", "/party/", "/person/", "/place/", "/engagement/", "/report/")
"""The pages that ask as of which day they are to be seen; those of a pair have a slider for it."""


def page(request: Request, name: str, /, *, status: int = 200, **values: Any) -> Response:
    """The page that a template makes of these values."""
    path = request.url.path
    text = environment().get_template(name).render(
        request=request, as_of=as_of_or_none(request), path=path, seal=seal(request),
        archive=request.app.state.archive.path.name,
        dated=status == 200 and (path == "/" or path.startswith(DATED)) and not path.endswith("/correct"), **values,
    )  # fmt: skip
    return remember(request, HTMLResponse(text, status))


def as_of_or_none(request: Request) -> str | None:
    """The day asked for; None also where what was asked for is none, for pages that say so."""
    try:
        return as_of(request)
    except UsageError:
        return None


@cache
def environment() -> Environment:
    """The templates. What is not known to be ours is escaped, and no character of it acts unseen."""
    made = templates_of("detente.web", "detente.pages")
    made.filters.update(
        capital=capital, date=_date, day=say_day, brief_day=brief_day, party=say_party,
        status=_status, issue=lambda issue: say("issue", issue), head=say_head, sides=say_sides, listed=_listed,
        web_address=web_address, number=_number, signed=_signed, kind=_kind, party_list=_party_list, lit=_lit,
    )  # fmt: skip
    made.globals.update(link=link, static=address_of, say=say, say_act=say_act, people=people_of, conflicts=CONFLICT)
    return made


@pass_context
def link(context: Context, *parts: str, **params: str | int | None) -> str:
    """An address of ours: `link("relation", "USA", "CHN")`; it keeps the day as of which the page is seen.

    `as_of=None` leaves that out; a part that begins with `#` is the fragment.
    """
    return address(*parts, **{"as_of": context.get("as_of"), **params})


def address(*parts: str, **params: str | int | None) -> str:
    """An address of ours, each part and value escaped."""
    fragment = parts[-1] if parts and parts[-1].startswith("#") else ""
    path = "/" + "/".join(quote(part, safe="") for part in parts[: len(parts) - bool(fragment)])
    kept = {name: value for name, value in params.items() if value not in (None, "")}
    return path + (f"?{urlencode(kept)}" if kept else "") + fragment


def people_of(each: Engagement, most: int = 4) -> list[tuple[str, str | None]]:
    """Who took part, with the posts; at most so many."""
    return [(who.person, who.post) for who in each.participants if who.person][:most]


def brief_day(day: dt.date | None) -> str:
    """`18 Jun 2023`."""
    return f"{day.day} {day:%b} {day.year}" if day else "–"


def _date(edtf: str | None) -> str:
    return say_date(edtf) if edtf else "undated"


def _status(each: Engagement | str) -> str:
    if isinstance(each, str):
        return capital(say("status", each))
    if each.status == "occurred":
        return "Held" if each.form else "Happened"
    return capital(say("status", each.status))


def _kind(each: Engagement) -> str:
    return capital(say_act(each.type, each.mode))


def _listed(words: list[str] | tuple[str, ...]) -> str:
    return say_list(list(words))


def _party_list(codes: Iterable[str]) -> str:
    """Parties as they stand inside a sentence, with their articles."""
    return say_list([named_in_sentence(code) if code in parties() else say_party(code) for code in codes])


@pass_context
def _lit(context: Context, text: str) -> Markup:
    """The text with the words that were searched for marked in it, in any of their forms."""
    stems = [re.escape(word.strip('"*').casefold()) for word in (context.get("words") or "").split()]
    stems = [stem[: max(4, len(stem) - 2)] for stem in stems if len(stem) > 2]
    if not stems:
        return escape(visible(text))
    pieces = re.split(rf"(\b(?:{'|'.join(stems)})\w*)", text, flags=re.IGNORECASE)
    return Markup("").join(
        Markup("<mark>{}</mark>").format(visible(piece)) if number % 2 else escape(visible(piece))
        for number, piece in enumerate(pieces)
    )


def _number(value: float) -> str:
    return f"{value:,.1f}".replace("-", "−")


def _signed(value: float) -> str:
    return f"{value:+.1f}".replace("-", "−") if round(value, 1) else "0.0"
