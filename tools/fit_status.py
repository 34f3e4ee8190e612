"""Fit the weights by which acts are given their status, from our own gold, and write `reading/data/status_weights.csv`.

    python tools/fit_status.py [FOLDER...]

A conditional logit over the statuses of each act that answers a gold act. Prints, for reports that the weights were not
fitted on, how often the status is right. Fit it after `fit_weights.py` and before the dates.
"""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

from choices import Choice, Restraint, fit

from detente.evaluation.answers import answer_of
from detente.evaluation.criteria import status_right
from detente.evaluation.gold import Gold
from detente.evaluation.matching import match
from detente.reading import story
from detente.reading.acts.candidates import Candidate
from detente.reading.assembly import record_of
from detente.reading.details.place_ways import Survey
from detente.reading.details.status_ways import TABLE, denies, status_ways
from detente.reading.text.parse import parse
from detente.records import Place

RESTRAINT = Restraint(penalty=2.0, of_pairs=4.0, rarest=30)


def choices_of(gold: Gold) -> list[Choice]:
    """The acts of a report that answer one of the gold, with all statuses as ways; none leaves it open."""
    met: dict[int, Candidate] = {}

    def meet(survey: Survey, number: int) -> Place | None:
        met[number] = survey.settings[number].candidate
        return None

    with mock.patch.object(story, "best_place", meet):
        record = record_of(parse(gold.report))
    entries = answer_of(record.to_dict(), name=gold.name).events
    found = []
    for i, j in match(gold.events, entries, gold.report.text):
        if j not in met:
            continue  # said in a call, and so nowhere
        ways = status_ways(met[j])
        right = [status_right(gold.events[i], replace(entries[j], status=status)) for status in ways]
        bound = list(ways).index("denied") if denies(met[j]) else None
        found.append(Choice([*ways.values(), set()], [*right, False], told=True, bound=bound))
    return found


if __name__ == "__main__":
    fit(choices_of, "statuses", TABLE, 0.0, RESTRAINT)
