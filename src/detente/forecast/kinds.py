"""What is asked: the kinds of contacts and acts, by PLOVER type and mode, form, rank and status, `data/kinds.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from detente.engagements.families import Form
from detente.relations.relation import Rank
from detente.tables import cell_list, rows

Stage = Literal["done", "off", "ahead"]
"""What became of an act: it took place, was put off or called off, or was announced or mooted."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done, put off or announced between two parties, on a day (an ordinal), by these of the two."""

    day: int
    stage: Stage
    type: str
    mode: str | None
    form: Form
    rank: Rank | None
    by: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of act that may come; where a list is empty, anything fits. `directed` asks for each side by itself.

    `rate` is on how many days a day two parties do so that have to do with each other, as far as nothing else is known.
    """

    key: str
    words: str
    directed: bool
    types: frozenset[str]
    modes: frozenset[str]
    forms: frozenset[str]
    ranks: frozenset[str]
    stage: Stage
    rate: float

    def fits(self, act: Act, *, stage: Stage | None = None) -> bool:
        """Whether an act is of this kind, at the kind's own stage or at another."""
        if act.stage != (stage or self.stage):
            return False
        if self.forms and act.form not in self.forms:
            return False
        if self.types and (act.type not in self.types or act.form):
            return False
        return not (self.modes and act.mode not in self.modes) and not (self.ranks and act.rank not in self.ranks)


@cache
def kinds() -> tuple[Kind, ...]:
    """All kinds, in the order of the table: contacts first, then acts from cooperation to conflict."""
    return tuple(
        Kind(
            key=row["kind"],
            words=row["words"],
            directed=row["side"] == "one",
            types=frozenset(cell_list(row["types"])),
            modes=frozenset(cell_list(row["modes"])),
            forms=frozenset(cell_list(row["forms"])),
            ranks=frozenset(cell_list(row["ranks"])),
            stage=cast("Stage", row["status"]),
            rate=float(row["rate"]),
        )
        for row in rows("forecast", "kinds")
    )
