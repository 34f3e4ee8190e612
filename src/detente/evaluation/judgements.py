"""What comes out of comparing a record with gold, one thing at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Measure = Literal[
    "record", "quiet", "acts", "full", "complete", "who", "status", "date", "place", "people", "issues", "by", "agenda",
    "positions", "stance", "outlooks", "precedents",
]  # fmt: skip
Verdict = Literal["right", "wrong", "missed", "extra", "allowed"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One verdict on the record of `report`.

    `right` and `wrong` are about something the record says, `missed` is gold that it does not say and `extra` what it
    says beyond the gold; an act is `allowed` that the gold holds as optional. `found` and `wanted` are what record and
    gold say, `words` what that rests on.
    """

    report: str
    measure: Measure
    verdict: Verdict
    found: str = ""
    wanted: str = ""
    words: str = ""

    def __str__(self) -> str:
        said = " for ".join(part for part in (self.found, self.wanted) if part)
        return ": ".join(part for part in (self.report, f"{self.verdict} {self.measure}", said, self.words) if part)


def faults(judgements: Iterable[Judgement]) -> list[Judgement]:
    """What is missed, extra or wrong, each once: `full` and `complete`, which only sum up others, are left out."""
    summed = ("full", "complete")
    return [each for each in judgements if each.verdict in ("wrong", "missed", "extra") and each.measure not in summed]
