"""Which acts may be one and the same although reports name them differently: the table `data/families.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from detente.records import Event, Status
from detente.tables import cell_list, rows

Form = Literal["meeting", "trip", "call", "mediation", ""]

PLANS: frozenset[Status] = frozenset(("planned", "possible", "postponed", "cancelled", "hypothetical"))
"""What is said of an act that has not taken place."""
HELD: frozenset[Status] = frozenset(("occurred", "ongoing"))


@dataclass(frozen=True, slots=True)
class Kind:
    """The families of acts that one of this type and mode may belong to, the form of a contact, and what it says of it.

    A refusal to meet tells of a meeting that is off: `status` is that of the act itself, where the words name another.
    """

    families: tuple[str, ...]
    form: Form
    status: Status | None


def kind_of(event: Event) -> Kind:
    """The kind of an act, by type and mode, else by the type alone."""
    return _table().get((event.type, event.mode or "")) or _table()[event.type, ""]


def status_of(event: Event) -> Status:
    """What became of the act that the event is about."""
    return kind_of(event).status or event.status


def form_of(event: Event) -> Form:
    """The form of a contact: a visit to somebody who is named is a meeting, any other visit a trip."""
    form = kind_of(event).form
    named = {mention.code for mention in (*event.actors, *event.recipients) if mention.person}
    return "meeting" if form == "trip" and len(named) > 1 else form


@cache
def _table() -> dict[tuple[str, str], Kind]:
    return {
        (row["type"], row["mode"]): Kind(
            tuple(cell_list(row["families"])), cast("Form", row["form"]), cast("Status | None", row["status"] or None)
        )
        for row in rows("engagements", "families")
    }
