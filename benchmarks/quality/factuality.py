"""How certain events are: our certainty of event words beside people's judgements, on the UW set (Lee et al. 2015).

The set's sentences are pre-tokenised; each target is one word with the mean of people's answers, from -3 (certainly did
not happen) to 3 (certainly did). `mae` is the mean absolute error, `pearson` the correlation with them. The published
figures are those of Stanovsky et al. (2017), trained on the set, on its test part; ours is not trained on it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import correlation, fmean

import spacy.tokens

from benchmarks.quality.outside import Outcome, Outside
from detente.reading.grammar.factuality import certainty
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree

FAR = 1.5
"""Errors from which on an answer counts as a fault."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An event word with how certain people hold it to be, and how certain we do."""

    word: Token
    people: float
    ours: float

    @property
    def error(self) -> float:
        """How far off we are."""
        return abs(self.people - self.ours)


def measure(path: Path) -> Outcome:
    """The figures over all event words of the set, and those on which we are far off."""
    judged = list(_judged(path))
    return Outcome(
        {
            "events": len(judged),
            "mae": fmean(each.error for each in judged),
            "pearson": correlation([each.people for each in judged], [each.ours for each in judged]),
        },
        tuple(_fault(each) for each in judged if each.error >= FAR),
    )


def _judged(path: Path) -> Iterator[Judged]:
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = (spacy.tokens.Doc(pipeline().vocab, words=item["text"].split(" ")) for item in items)
    parsed = map(tree, pipeline().pipe(texts, batch_size=64))
    for item, doc in zip(items, parsed, strict=True):
        for target in item["targets"]:
            word = doc[target["span1"][0]]
            yield Judged(word, target["label"], certainty(word))


def _fault(judged: Judged) -> str:
    return f"{judged.ours:+.1f} for {judged.people:+.1f}: {judged.word.text}: {judged.word.sent.text}"


FACTUALITY = Outside(
    "factuality",
    what="how certain event words are (UW, development half)",
    within="factuality/UW/dev.jsonl",
    measure=measure,
    bars={"mae": 0.58, "pearson": 0.48},
    published={
        "mae": {"Stanovsky 2017": 0.399, "all certain": 0.781},
        "pearson": {"Stanovsky 2017": 0.668},
    },
)
