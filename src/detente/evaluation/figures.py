"""The figures that judgements come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from detente.evaluation.judgements import Judgement, Measure, Verdict

Figures = dict[str, float | int | None]
Counts = Counter[tuple[Measure, Verdict]]

SHARES: tuple[Measure, ...] = ("who", "status", "date", "place", "stance", "quiet")
SETS: tuple[Measure, ...] = ("people", "issues", "by", "agenda", "positions", "outlooks", "precedents")


def figures(judgements: Iterable[Judgement]) -> Figures:
    """The figures over the judgements on one report or many.

    - `reports`, of which `failed` gave no record; all acts of these count as missed and nothing else of them counts.
    - `must`: acts that have to be found. `extra`: entries that answer no act of the gold.
    - `precision`: entries that answer an act, also an optional one, of all entries. `recall`: acts found of those that
      have to be. `f1`: their harmonic mean.
    - `full_recall`: acts found with sides and status right, of those that have to be found; `complete_recall`: with
      date and place right too.
    - `who`, of the acts found that had to be; `status`, of all acts found; `date` and `place`, of those for which the
      gold has one; `stance`, of the positions whose holder and issue are in the gold: the share that is right.
    - `quiet`, of the reports whose gold has no act: the share for which none is told.
    - `people_f1`, `issues_f1`, `by_f1` over the acts found; `agenda_f1` over issues, `positions_f1` over holders with
      issues, `outlooks_f1` over expectations, `precedents_f1` over kinds, a report each: twice the number right,
      divided by twice the right, the missed and the extra together.

    A share is None where there is nothing to measure.
    """
    counts: Counts = Counter((each.measure, each.verdict) for each in judgements)
    return {
        **_of_acts(counts),
        **{measure: _share(counts, measure) for measure in SHARES},
        **{f"{measure}_f1": _f1(counts, measure) for measure in SETS},
    }


def entries(judgements: Iterable[Judgement]) -> dict[str, int]:
    """How many entries of the gold each share of `figures` rests on: one of them moves it by one part in so many."""
    counts: Counts = Counter((each.measure, each.verdict) for each in judgements)
    acts = counts["acts", "right"] + counts["acts", "missed"]
    return {
        **dict.fromkeys(("f1", "precision", "recall", "full_recall", "complete_recall"), acts),
        **{measure: counts[measure, "right"] + counts[measure, "wrong"] for measure in SHARES},
        **{f"{measure}_f1": counts[measure, "right"] + counts[measure, "missed"] for measure in SETS},
    }


def _of_acts(counts: Counts) -> Figures:
    found, allowed = counts["acts", "right"], counts["acts", "allowed"]
    missed, extra = counts["acts", "missed"], counts["acts", "extra"]
    must = found + missed
    precision, recall = _ratio(found + allowed, found + allowed + extra), _ratio(found, must)
    return {
        "reports": counts["record", "right"] + counts["record", "missed"],
        "failed": counts["record", "missed"],
        "must": must,
        "extra": extra,
        "f1": _ratio(2 * precision * recall, precision + recall),
        "precision": precision,
        "recall": recall,
        "full_recall": _ratio(counts["full", "right"], must),
        "complete_recall": _ratio(counts["complete", "right"], must),
    }


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _share(counts: Counts, measure: Measure) -> float | None:
    right = counts[measure, "right"]
    judged = right + counts[measure, "wrong"]
    return right / judged if judged else None


def _f1(counts: Counts, measure: Measure) -> float | None:
    right = counts[measure, "right"]
    whole = 2 * right + counts[measure, "missed"] + counts[measure, "extra"]
    return 2 * right / whole if whole else None
