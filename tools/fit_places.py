"""Fit the weights by which acts are given their places, from our own gold, and write `reading/data/place_weights.csv`.

    python tools/fit_places.py [FOLDER...]

A conditional logit (L2, L-BFGS) over the ways to place each act that answers a gold act: the ways compete with each
other and with giving no place. Features met in few reports are left out. Prints, for reports that the weights were not
fitted on, how often the place is right where the gold has one, and how often one is given where the gold has none.
"""

from __future__ import annotations

from unittest import mock

from choices import Choice, fit

from detente.evaluation.answers import answer_of
from detente.evaluation.gold import Gold
from detente.evaluation.matching import match
from detente.reading import story
from detente.reading.assembly import record_of
from detente.reading.details.place_ways import BINDING, LEANING, TABLE, Survey
from detente.reading.text.parse import parse
from detente.records import Place

BOUND = {f"rule:{name}" for name in BINDING}


def choices_of(gold: Gold) -> list[Choice]:
    """The acts of a report that answer one of the gold, with the ways to place them."""
    met: dict[int, Survey] = {}

    def meet(survey: Survey, number: int) -> Place | None:
        met[number] = survey
        return None

    with mock.patch.object(story, "best_place", meet):
        record = record_of(parse(gold.report))
    answer = answer_of(record.to_dict(), name=gold.name)
    found = []
    for i, number in match(gold.events, answer.events, gold.report.text):
        if number not in met:
            continue  # said in a call, and so nowhere
        survey = met[number]
        wanted = gold.events[i].place
        ways = survey.ways(number)
        right = [wanted is not None and way.place.country == wanted.country for way in ways]
        features = [*(way.features for way in ways), survey.nowhere(number)]
        ruled = next((n for n, way in enumerate(ways) if way.features & BOUND), None)
        found.append(Choice(features, [*right, wanted is None], wanted is not None, ruled))
    return found


if __name__ == "__main__":
    fit(choices_of, "places", TABLE, LEANING)
