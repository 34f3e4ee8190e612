"""Excerpts of reports, each with what the gold of its report has of it: a sentence or a few by themselves.

People ask about a sentence too. It has nothing of what else tells of an act in a report: what was told before, how many
parties act, how long it is. What a reader learns from reports alone says little of such texts.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from detente.evaluation.gold import Gold, GoldEvent
from detente.reading.text.parse import Sentence, parse
from detente.records import Evidence, Report

OF_ACTS = 2
"""Sentences with an act that are taken of each report; with one of them its neighbours too."""
OF_OTHERS = 0.5
"""In how many reports any other sentence is taken."""


def excerpts_of(gold: Gold) -> Iterator[Gold]:
    """Some sentences of a report, the same each time: mostly those with acts, since who asks has one in mind."""
    chance = random.Random(gold.name)
    body = [sentence for sentence in parse(gold.report).sentences if sentence.part != "title"]
    spans = [_span(sentence) for sentence in body]
    acts = [n for n, span in enumerate(spans) if any(_inside(event, span) for event in gold.events if event.must)]
    runs = {(n, n) for n in chance.sample(acts, min(OF_ACTS, len(acts)))}
    if acts:
        middle = chance.choice(acts)
        runs.add((max(middle - 1, 0), min(middle + 1, len(body) - 1)))
    if body and chance.random() < OF_OTHERS:
        runs.add((chosen := chance.randrange(len(body)), chosen))
    for first, last in sorted(runs):
        yield _cut(gold, spans[first][0], spans[last][1])


def _span(sentence: Sentence) -> tuple[int, int]:
    return sentence.place_of(sentence.tokens[0])[0], sentence.place_of(sentence.tokens[-1])[1]


def _inside(event: GoldEvent, span: tuple[int, int]) -> bool:
    return span[0] <= event.evidence.start < span[1]


def _cut(gold: Gold, start: int, end: int) -> Gold:
    """The gold of the words from `start` to `end`."""
    whole = gold.report
    report = Report.of(whole.text[start:end], publisher=whole.publisher, published=whole.published)
    events = tuple(
        replace(event, evidence=_moved(event.evidence, report, start))
        for event in gold.events
        if _inside(event, (start, end))
    )
    return Gold(f"{gold.name} {start}-{end}", report, events)


def _moved(evidence: Evidence, report: Report, start: int) -> Evidence:
    first, last = evidence.start - start, min(evidence.end - start, len(report.text))
    return Evidence(first, last, report.text[first:last])
