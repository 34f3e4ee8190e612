"""Which acts may be one and the same although reports name them differently: the table `data/families.csv`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from detente.records import Event, Status
from detente.tables import cell_list, rows

Form = Literal["meeting", "trip", "call", "mediation", ""]

PLANS: frozenset[Status] = frozenset(("planned", "possible", "postponed", "cancelled", "hypothetical"))
"""What is said of an act that has not taken place."""
HELD: frozenset[Status] = frozenset(("occurred", "ongoing"))

_DOUBTED = ("uncertain", "unclear", "unconfirmed", "in doubt")


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
    """What became of the act that the event is about; "Xi meeting uncertain" tells that it is possible."""
    kind = kind_of(event)
    doubted = kind.form and event.status == "occurred" and any(map(event.evidence.text.__contains__, _DOUBTED))
    return kind.status or ("possible" if doubted and _is_doubted(event) else event.status)


def _is_doubted(event: Event) -> bool:
    """Whether the words call a meeting with one of those who take part uncertain."""
    names = "|".join(re.escape(mention.text) for mention in (*event.actors, *event.recipients) if mention.person)
    told = rf"\b(?:{names})(?:['’]s)? (?:meeting|talks|visit|trip|summit|call) (?:\w+ )?(?:{'|'.join(_DOUBTED)})\b"
    return bool(names) and re.search(told, event.evidence.text) is not None


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
