"""Who takes part and where: states and bodies, people, places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from detente.archive import Named, Page
from detente.archive.searching import parties_called
from detente.entities.parties import Party, code_of, parties
from detente.entities.people import Term, people
from detente.entities.places import Spot, locate
from detente.errors import EntryMissing
from detente.web.api import asking
from detente.web.api.asking import ArchiveHere, AsOf, linked

router = APIRouter(tags=["people, bodies, places"])


@dataclass(frozen=True, slots=True)
class Body:
    """A state or a body: `kind` is `state`, or what kind of body it is."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody: the known terms of office, the latest first, and what names them in the archive, if anything."""

    name: str
    aliases: tuple[str, ...]
    terms: tuple[Term, ...]
    named: Named | None


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place or venue: where its name most likely lies, and what names it in the archive, if anything."""

    name: str
    spot: Spot | None
    named: Named | None


@router.get("/bodies")
def bodies(asked: Annotated[asking.Named, Query()], request: Request, response: Response) -> Page[Body]:
    """States and bodies by their codes; what one took part in is at /engagements?party=CODE."""
    found = sorted(parties_called(asked.words) if asked.words else parties())
    left = [code for code in found if asked.after is None or code > asked.after]
    items = tuple(Body(code, parties()[code].name, parties()[code].kind) for code in left[: asked.limit])
    return linked(request, response, Page(items, items[-1].code if len(left) > asked.limit else None))


@router.get("/bodies/{name}")
def body(name: str) -> Party:
    """A state or body by its code or English name."""
    code = code_of(name)
    if code is None:
        raise EntryMissing(f"no state or body is called {name!r}; /bodies lists them")
    return parties()[code]


@router.get("/people")
def all_people(
    archive: ArchiveHere, asked: Annotated[asking.Named, Query()], request: Request, response: Response
) -> Page[Named]:
    """People whom events name; what one took part in is at /engagements?person=NAME."""
    with archive.view(asked.as_of) as view:
        return linked(request, response, view.names("people", asked.words, limit=asked.limit, after=asked.after))


@router.get("/people/{name}")
def person(archive: ArchiveHere, name: str, asked: Annotated[AsOf, Query()]) -> KnownPerson:
    """Somebody by best-known name: terms of office, and how often and when the archive names them."""
    known = people().get(name)
    with archive.view(asked.as_of) as view:
        named = view.named("people", name)
    if known is None and named is None:
        raise EntryMissing(f"nobody is called {name!r}; /people?words= finds names by some of their words")
    terms = sorted(known.terms, key=lambda term: term.start, reverse=True) if known else ()
    return KnownPerson(name, known.aliases if known else (), tuple(terms), named)


@router.get("/places")
def all_places(
    archive: ArchiveHere, asked: Annotated[asking.Named, Query()], request: Request, response: Response
) -> Page[Named]:
    """Places, venues and countries (by code) that events name; what took place there is at /engagements?place=NAME."""
    with archive.view(asked.as_of) as view:
        return linked(request, response, view.names("places", asked.words, limit=asked.limit, after=asked.after))


@router.get("/places/{name}")
def place(archive: ArchiveHere, name: str, asked: Annotated[AsOf, Query()]) -> KnownPlace:
    """A place by name: where it lies, and how often and when the archive names it."""
    spot = locate(name)
    with archive.view(asked.as_of) as view:
        named = view.named("places", name)
    if spot is None and named is None:
        raise EntryMissing(f"no place is called {name!r}; /places?words= finds names by some of their words")
    return KnownPlace(name, spot, named)
