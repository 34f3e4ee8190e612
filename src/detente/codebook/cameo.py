"""What CAMEO's codes say, in the terms of a record: the way in from event data that others coded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import get_args

from detente.codebook.plover import codes
from detente.records import CameoCode, EventType, PloverCode, Status
from detente.tables import rows

NO_ACT = "NONE"


@dataclass(frozen=True, slots=True)
class CameoAct:
    """A CAMEO code as an act.

    `words` is its published name. `turned` tells that the sides change places: who hosts a visit is who is visited.
    `contexts` are PLOVER's.
    """

    words: str
    type: EventType
    mode: str | None
    status: Status
    turned: bool
    contexts: tuple[str, ...]
    plover: PloverCode
    cameo: CameoCode


@cache
def cameo_words() -> dict[str, str]:
    """The published names of all codes, also of those that are no act, such as `010`, a statement."""
    return {row["code"]: row["words"] for row in rows("codebook", "cameo_acts")}


@cache
def cameo_acts() -> dict[str, CameoAct]:
    """The codes that are an act, which statements and comments (`01`) mostly are not, in PLOVER as here."""
    return {row["code"]: _act(row) for row in rows("codebook", "cameo_acts") if row["type"] != NO_ACT}


@cache
def code_by_words() -> dict[str, str]:
    """The codes by their names in small letters; where a root and its child share a name, the child."""
    return {words.casefold(): code for code, words in sorted(cameo_words().items(), key=lambda item: len(item[0]))}


def _act(row: dict[str, str]) -> CameoAct:
    kind: EventType = next(known for known in get_args(EventType) if known == row["type"])
    status: Status = next(known for known in get_args(Status) if known == row["status"])
    mode = row["mode"] or None
    return CameoAct(
        words=row["words"], type=kind, mode=mode, status=status, turned=row["turned"] == "yes",
        contexts=(row["context"] or "diplomatic",), plover=codes(kind, mode, status)[0],
        cameo=CameoCode(row["code"], float(row["goldstein"])),
    )  # fmt: skip
