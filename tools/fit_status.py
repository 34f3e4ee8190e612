"""Fit the weights by which acts are given their status, from our own gold, and write `reading/data/status_weights.csv`.

    python tools/fit_status.py [FOLDER...]

A conditional logit over the statuses of each act that answers a gold act. Prints, for reports that the weights were not
fitted on, how often the status is right. Fit it after `fit_weights.py` and before the dates.
"""

from __future__ import annotations

from dataclasses import replace

from choices import Choice, Restraint, fit, placed

from detente.evaluation.criteria import status_right
from detente.evaluation.gold import Gold
from detente.evaluation.matching import match
from detente.reading.details.status_ways import TABLE, denies, status_ways

RESTRAINT = Restraint(penalty=2.0, of_pairs=4.0, rarest=30)


def choices_of(gold: Gold) -> list[Choice]:
    """The acts of a report that answer one of the gold, with all statuses as ways; none leaves it open."""
    entries, surveys = placed(gold)
    found = []
    for i, j in match(gold.events, entries, gold.report.text):
        if j not in surveys:
            continue
        candidate = surveys[j].settings[j].candidate
        ways = status_ways(candidate)
        right = [status_right(gold.events[i], replace(entries[j], status=status)) for status in ways]
        bound = list(ways).index("denied") if denies(candidate) else None
        found.append(Choice([*ways.values(), set()], [*right, False], told=True, bound=bound))
    return found


if __name__ == "__main__":
    fit(choices_of, "statuses", TABLE, 0.0, RESTRAINT)
