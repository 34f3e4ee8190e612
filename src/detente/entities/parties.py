"""States and bodies: the parties that act, and the names they go by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from detente.tables import Row, cell_list, rows

ADMITTING = frozenset(("union", "alliance", "forum", "organisation", "agency", "court", "bank"))
"""Kinds of bodies that states join."""


@dataclass(frozen=True, slots=True)
class Party:
    """A state or a body.

    `counts_for` is the state to which other data count a territory, or the body that one is an organ of, else its own
    code. `adjectives` also serve as modifiers (`Chinese`, `EU`); `capitals` are seats of government, `seat` is the city
    of a body. `article` stands before the name in a sentence.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    agencies: tuple[str, ...]
    media: tuple[str, ...]
    kind: str
    members: tuple[str, ...]
    home: str | None
    counts_for: str
    article: str
    seat: str


def _state(row: Row) -> Party:
    lists = {
        key: tuple(cell_list(row[key])) for key in ("aliases", "adjectives", "people", "seats", "agencies", "media")
    }
    return Party(
        code=row["code"], name=row["name"], capitals=tuple(cell_list(row["capital"])), kind="state", members=(),
        home=row["code"], counts_for=row["counts_for"] or row["code"], article=row["article"], seat="", **lists,
    )  # fmt: skip


def _body(row: Row) -> Party:
    organ = row["kind"] == "agency" and bool(row["state"])
    return Party(
        code=row["code"], name=row["name"], aliases=tuple(cell_list(row["aliases"])),
        adjectives=tuple(cell_list(row["adjectives"])), people=tuple(cell_list(row["members_called"])), capitals=(),
        seats=(), agencies=(), media=(), kind=row["kind"], members=tuple(cell_list(row["members"])),
        home=None if organ else row["state"] or None, counts_for=row["state"] if organ else row["code"],
        article="the" if " " in row["name"] and row["kind"] != "armed-group" else "",
        seat=next(iter(cell_list(row["seat"])), ""),
    )  # fmt: skip


@cache
def parties() -> dict[str, Party]:
    """All states and bodies by code."""
    known = [_state(row) for row in rows("entities", "states")] + [_body(row) for row in rows("entities", "bodies")]
    return {party.code: party for party in known}


@cache
def _by_alpha2() -> dict[str, str]:
    return {row["alpha2"]: row["code"] for row in rows("entities", "alpha2")}


def state_by_alpha2(alpha2: str) -> str | None:
    """The code of a state by its ISO 3166-1 alpha-2 code, in capitals or not; None where there is no such state."""
    return _by_alpha2().get(alpha2.casefold())


def name_of(code: str) -> str:
    """The English name that journalists use for a code; the code itself where it is not in the tables."""
    party = parties().get(code)
    return party.name if party else _territories().get(code, code)


@cache
def _territories() -> dict[str, str]:
    """The names of territories by code, also of those where things happen that never act."""
    return {row["code"]: row["name"] for row in rows("entities", "territories")}


def named_in_sentence(code: str) -> str:
    """The name as it stands inside a sentence: `the United States`, `the European Union`, `China`."""
    party = parties().get(code)
    return f"{party.article} {party.name}".strip() if party else code


def is_state(code: str) -> bool:
    """Whether the code is that of a state rather than a body."""
    party = parties().get(code)
    return party is not None and party.kind == "state"


def states_of(code: str) -> tuple[str, ...]:
    """The states that a name for several means (`the Baltic states`, `the E3`); of any other party, itself."""
    party = parties().get(code)
    return party.members if party is not None and party.kind == "collective" else (code,)


def is_side(code: str) -> bool:
    """Whether the code is that of a party to wars and talks in its own right: a state, its rivals, or the Union."""
    party = parties().get(code)
    return party is not None and (code == "EUU" or party.kind in ("state", "armed-group", "authority", "party"))


def gathers_states(code: str) -> bool:
    """Whether the code is that of a body whose business is done by its members' leaders and ministers together."""
    party = parties().get(code)
    return party is not None and party.kind in ("union", "alliance", "forum")


def has_members(code: str, number: int) -> bool:
    """Whether the code is that of a body of so many members: the seven of the G7."""
    return gathers_states(code) and len(parties()[code].members) == number


def admits_states(code: str) -> bool:
    """Whether the code is that of a body that states join."""
    party = parties().get(code)
    return party is not None and party.kind in ADMITTING


def homes_of(code: str) -> list[str]:
    """The states in which rebels are at home; of a state, none."""
    party = parties().get(code)
    return cell_list(party.home) if party is not None and not is_state(code) else []


def is_court(code: str) -> bool:
    """Whether the code is that of a court before which states stand."""
    party = parties().get(code)
    return party is not None and party.kind == "court"


def code_of(name: str) -> str | None:
    """The code of a state or body by its code, name or alias, in any case; that of a territory is its own."""
    return _codes().get(" ".join(name.casefold().split()))


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for party in parties().values():
        for name in (party.code, party.name, *party.aliases):
            found.setdefault(name.casefold(), party.code)
    return found
