"""What PLOVER and CAMEO make of an act and its status.

PLOVER folds a plan into AGREE and a refusal into REJECT; here the act keeps its own type, and these codes are derived.
Quad classes: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. Goldstein values follow the scale
published for CAMEO (-10 to 10).
"""

from __future__ import annotations

from functools import cache
from typing import get_args

from detente.records import CameoCode, EventType, PloverCode
from detente.tables import rows

AHEAD = frozenset(("planned", "possible", "hypothetical"))
"""What becomes of acts that are still to come."""
DONE = frozenset(("occurred", "ongoing"))
"""What becomes of acts that took place or are under way."""
HELD = frozenset(("CONSULT", "COOPERATE"))
"""What is held on a day, and may be put off: a noun names it, and its verb lets it happen (`flights resumed`)."""
FALLEN = frozenset(("postponed", "cancelled"))
"""What becomes of acts that were to come and do not, or not yet."""
SPEECH = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))
"""Acts that are done in words."""
MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
"""Acts that parties do together."""


@cache
def _types() -> dict[str, tuple[int, float, str]]:
    return {row["type"]: (int(row["quad"]), float(row["intensity"]), row["words"]) for row in rows("codebook", "types")}


@cache
def _crosswalk() -> dict[tuple[str, str, str], tuple[str, str | None, str, float]]:
    return {
        (row["type"], row["mode"], row["status"]): (
            row["plover_type"], row["plover_mode"] or None, row["code"], float(row["goldstein"]),
        )
        for row in rows("codebook", "cameo")
    }  # fmt: skip


def event_types() -> tuple[str, ...]:
    """The PLOVER event types, from cooperation to conflict."""
    return tuple(_types())


def quad_of(event_type: str) -> int:
    """The quad class of a type: verbal and material cooperation (1, 2), verbal and material conflict (3, 4)."""
    return _types()[event_type][0]


@cache
def type_named(name: str) -> tuple[EventType, str | None] | None:
    """A type by PLOVER's name of today, or an earlier one with the mode that it stands for; None for no type."""
    wanted = name.strip().upper()
    known = next((row for row in rows("codebook", "plover_names") if row["name"] == wanted), None)
    wanted, mode = (known["type"], known["mode"] or None) if known else (wanted, None)
    return next(((kind, mode) for kind in get_args(EventType) if kind == wanted), None)


def in_words(event_type: str) -> str:
    """A type in plain words: `REQUEST` is `request or demand`."""
    return _types()[event_type][2]


@cache
def codes(event_type: str, mode: str | None, status: str) -> tuple[PloverCode, CameoCode]:
    """The PLOVER and CAMEO codes of an act with this status; a row for the exact mode wins over one for any mode."""
    stage = "ahead" if status in AHEAD else {"denied": "refused"}.get(status, status)
    tries = [(mode or "", stage), ("", stage), (mode or "", ""), ("", "")]
    plover_type, plover_mode, code, goldstein = next(
        _crosswalk()[event_type, *key] for key in tries if (event_type, *key) in _crosswalk()
    )
    quad, intensity, _ = _types()[plover_type]
    return PloverCode(plover_type, plover_mode, intensity, quad), CameoCode(code, goldstein)
