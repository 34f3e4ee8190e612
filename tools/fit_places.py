"""Fit the weights by which acts are given their places, from our own gold, and write `reading/data/place_weights.csv`.

    python tools/fit_places.py [FOLDER...]

A conditional logit (L2, L-BFGS) over the ways to place each act that answers a gold act: the ways compete with each
other and with giving no place. Features met in few reports are left out. Prints, for reports that the weights were not
fitted on, how often the place is right where the gold has one, and how often one is given where the gold has none.
"""

from __future__ import annotations

from choices import Choice, fit, placed

from detente.evaluation.gold import Gold
from detente.evaluation.matching import match
from detente.reading.details.place_ways import BINDING, LEANING, TABLE

BOUND = {f"rule:{name}" for name in BINDING}


def choices_of(gold: Gold) -> list[Choice]:
    """The acts of a report that answer one of the gold, with the ways to place them."""
    entries, surveys = placed(gold)
    found = []
    for i, number in match(gold.events, entries, gold.report.text):
        survey = surveys.get(number)
        if survey is None:
            continue
        wanted = gold.events[i].place
        ways = survey.ways(number)
        right = [wanted is not None and way.place.country == wanted.country for way in ways]
        features = [*(way.features for way in ways), survey.nowhere(number)]
        ruled = next((n for n, way in enumerate(ways) if way.features & BOUND), None)
        found.append(Choice(features, [*right, wanted is None], wanted is not None, ruled))
    return found


if __name__ == "__main__":
    fit(choices_of, "places", TABLE, LEANING)
