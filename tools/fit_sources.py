"""Fit the weights by which acts are given on somebody's word, and write `reading/data/source_weights.csv`.

    python tools/fit_sources.py [FOLDER...]

A conditional logit over those on whose word each act that answers a gold act may be given: they compete with each other
and with the report's own voice. Prints, for reports that the weights were not fitted on, how often the source is right
where the gold has one, how often one is given where the gold has none, and F1.
"""

from __future__ import annotations

from unittest import mock

from choices import Choice, Restraint, fit

from detente.evaluation.answers import answer_of
from detente.evaluation.gold import Gold
from detente.evaluation.matching import match
from detente.reading import story
from detente.reading.acts.candidate import Candidate
from detente.reading.assembly import record_of
from detente.reading.details.evidence import evidence_of
from detente.reading.details.source_ways import LEANING, TABLE, Way, binds, own_voice, ways
from detente.reading.speech.voices import Voices
from detente.reading.text.parse import parse_items

RESTRAINT = Restraint(penalty=8.0, of_pairs=8.0, rarest=6)


def choices_of(gold: Gold) -> list[Choice]:
    """The acts of a report that answer one of the gold, with those on whose word they may be given."""
    met: dict[tuple[object, ...], tuple[Candidate, list[Way]]] = {}

    def meet(candidate: Candidate, voices: Voices) -> None:
        at, sides = evidence_of(gold.report, candidate.sentence, candidate.trigger), candidate.sides
        codes = (frozenset(m.code for m in side) for side in (sides.actors, sides.recipients))
        met[candidate.type, at.start, at.end, *codes] = candidate, ways(candidate, voices)

    with mock.patch.object(story, "told_by", meet):
        entries = answer_of(record_of(parse_items(gold.report)).to_dict(), name=gold.name).events
    found = []
    for i, j in match(gold.events, entries, gold.report.text):
        wanted, e = gold.events[i].by, entries[j]
        candidate, those = met[e.type, e.start, e.end, e.actors, e.recipients]
        right = [way.by.code == wanted for way in those]
        features = [*(way.features for way in those), own_voice(candidate)]
        bound = next((n for n, way in enumerate(those) if binds(way)), None)
        found.append(Choice(features, [*right, wanted is None], wanted is not None, bound))
    return found


if __name__ == "__main__":
    fit(choices_of, "sources", TABLE, LEANING, RESTRAINT)
