"""Fit the weights by which acts are given their times, from our own gold, and write `reading/data/date_weights.csv`.

    python tools/fit_dates.py [FOLDER...]

A conditional logit over the ways to date each act that answers a gold act: the ways compete with each other and with
giving no time. Prints, for reports that the weights were not fitted on, how often the date is right where the gold has
one, and how often one is given where the gold has none. Fit the dates before the places.
"""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

from choices import Choice, Restraint, fit

from detente.evaluation.answers import answer_of
from detente.evaluation.criteria import date_right
from detente.evaluation.gold import Gold
from detente.evaluation.matching import match
from detente.reading import story
from detente.reading.assembly import record_of
from detente.reading.dates.calendar import Period
from detente.reading.details.time_ways import LEANING, TABLE, Times, sure
from detente.reading.text.parse import parse_items

RESTRAINT = Restraint(penalty=5.0, rarest=15)


def choices_of(gold: Gold) -> list[Choice]:
    """The acts of a report that answer one of the gold, with the ways to date them."""
    met: list[tuple[Times, int]] = []

    def meet(times: Times, number: int) -> Period | None:
        met.append((times, number))
        return times.settings[number].period

    with mock.patch.object(story, "best_time", meet):
        record = record_of(parse_items(gold.report))
    answer = answer_of(record.to_dict(), name=gold.name)
    found = []
    for i, j in match(gold.events, answer.events, gold.report.text) if met else ():
        times, number = met[j]
        act, entry = gold.events[i], answer.events[j]
        ways = times.ways(number)
        right = [date_right(act, replace(entry, date=way.period.edtf())) is True for way in ways]
        features = [*(way.features for way in ways), times.never(number)]
        by_rule = f"rule:{times.settings[number].how}" if sure(times.settings[number]) else ""
        ruled = next((n for n, way in enumerate(ways) if by_rule in way.features), None)
        found.append(Choice(features, [*right, act.date is None], act.date is not None, ruled))
    return found


if __name__ == "__main__":
    fit(choices_of, "dates", TABLE, LEANING, RESTRAINT)
