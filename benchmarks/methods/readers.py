"""The ways to read acts that are compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from detente.evaluation import Gold
from detente.reading.acts.candidate import Candidate
from detente.reading.assembly import record_of
from detente.reading.text.header import with_header
from detente.reading.text.parse import parse_items
from detente.reading.weighing.scoring import accepted, best, by_features
from detente.reading.weighing.second_opinion import ACT, opinion

Reader = Callable[[Gold], dict[str, Any]]
RULES = frozenset(("no-party", "one-party", "same-sides", "no-person", "homeward", "unfit"))
"""Features that rule out an act whatever else speaks for it."""
THRESHOLD_OF_WEIGHTS = -1.1
"""What the weights have to reach where they decide alone: the threshold that was best for them."""


def lexicon(gold: Gold) -> dict[str, Any]:
    """Every candidate that rules do not rule out is an act, completed in the first way there is."""
    return _parsed(gold, lambda ways: ways[0], lambda found: not found.features & RULES)


def weights(gold: Gold) -> dict[str, Any]:
    """Fitted weights choose among the ways and decide what is an act."""
    return _parsed(gold, best, lambda found: by_features(found) > THRESHOLD_OF_WEIGHTS)


def encoder(gold: Gold) -> dict[str, Any]:
    """Fitted weights choose among the ways, and the encoder decides what is an act."""
    return _parsed(gold, best, lambda found: not found.features & RULES and _likely(found))


def both(gold: Gold) -> dict[str, Any]:
    """As Détente reads: weights decide, and where they leave a doubt the encoder has a say."""
    return _parsed(gold, best, accepted)


def _likely(found: Candidate) -> bool:
    """Whether the encoder finds an act likelier than none; where it is not asked, it has no say."""
    return opinion(found, ACT).get(found.type, 1.0) > 0


READERS: Mapping[str, Reader] = {
    "lexicon, parse": lexicon,
    "weights on top": weights,
    "encoder on top": encoder,
    "weights, encoder": both,
}


def _parsed(
    gold: Gold, choose: Callable[[list[Candidate]], Candidate], keep: Callable[[Candidate], bool]
) -> dict[str, Any]:
    return record_of(parse_items(with_header(gold.report)), choose, keep).to_dict()
