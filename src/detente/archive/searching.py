"""Searching an archive with a few words: in the evidence, and among the names of people, places, states and bodies."""

from __future__ import annotations

from dataclasses import dataclass

from detente.archive.found import FoundEvent, Named, Page
from detente.archive.lookup import plain_name
from detente.archive.query import NameKind, Query
from detente.archive.view import View
from detente.entities.parties import Party, parties

_MATCHED = 200
"""Names looked at to find those that most events name."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What some words find: events by their evidence, people and places by their names, codes of states and bodies."""

    events: Page[FoundEvent]
    people: tuple[Named, ...]
    places: tuple[Named, ...]
    parties: tuple[str, ...]


def search(view: View, words: str, *, limit: int = 20) -> Hits:
    """What these words find in a view, at most `limit` of each kind, the latest events and the best-known names first.

    Words in the evidence are found in any form; all of them have to begin a word of a name. Raises `UsageError` where
    there is no word.
    """
    return Hits(
        events=view.events(Query(words=words), order="newest", limit=limit),
        people=best_known(view, "people", words, limit=limit),
        places=best_known(view, "places", words, limit=limit),
        parties=parties_called(words)[:limit],
    )


def best_known(view: View, kind: NameKind, words: str, *, limit: int = 20) -> tuple[Named, ...]:
    """The people or places in whose names all these words begin one, those that most events name first.

    Raises `UsageError` where there is no word.
    """
    found = view.names(kind, words, limit=_MATCHED).items
    return tuple(sorted(found, key=lambda each: (-each.events, each.name))[:limit])


def parties_called(words: str) -> tuple[str, ...]:
    """The codes of states and bodies in a name of which all these words begin one."""
    pieces = plain_name(words).split()
    return tuple(party.code for party in parties().values() if _called(party, pieces))


def _called(party: Party, pieces: list[str]) -> bool:
    return any(
        all(f" {piece}" in f" {plain_name(name)}" for piece in pieces)
        for name in (party.code, party.name, *party.aliases)
    )
