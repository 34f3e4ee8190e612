"""Who holds what on which issue: what parties demand, refuse, charge, back, offer and say.

Every act speaks for positions of its actors, and of whoever is cited for it, on the issues that it may be about. How
much it does so is fitted (`position_model.csv`); what several acts say counts together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log1p

from detente.reading.parse import Sentence
from detente.records import Event, Position, Stance
from detente.tables import rows

STANCES: dict[str, Stance] = {
    "REQUEST": "demands", "ACCUSE": "opposes", "REJECT": "opposes", "THREATEN": "warns", "SUPPORT": "supports",
    "AGREE": "offers", "SANCTION": "opposes", "COERCE": "opposes", "ASSAULT": "opposes", "MOBILIZE": "opposes",
    "PROTEST": "opposes", "CONCEDE": "offers", "RETREAT": "offers",
}  # fmt: skip
DONE = frozenset(("occurred", "ongoing"))
ISSUES = 3
LEAST = 0.23
"""How likely a position has to be."""
BOUND = 3.0
QUOTES = re.compile('["“]')


@dataclass(frozen=True, slots=True)
class Told:
    """An act with its sentence, how far down the report that stands (0 to 1), and the scores of its issues."""

    event: Event
    sentence: Sentence
    depth: float
    scores: dict[str, float]


@dataclass(frozen=True, slots=True)
class Sign:
    """What one act says of a holder's position on an issue; `source` is `by` where the holder is only cited for it."""

    told: Told
    holder: str
    issue: str
    source: str
    features: dict[str, float]


def positions_of(told: Sequence[Told]) -> list[Position]:
    """The positions that the acts of a report show, in the order in which they come up."""
    found: dict[tuple[str, str], list[tuple[float, Sign]]] = {}
    for sign in signs(told):
        found.setdefault((sign.holder, sign.issue), []).append((_chance(sign), sign))
    return [_position(max(each, key=lambda one: one[0])[1]) for each in found.values() if _together(each) > LEAST]


def signs(told: Sequence[Told]) -> Iterator[Sign]:
    """All that the acts of a report say of positions."""
    counts = Counter(m.code for each in told for m in (*each.event.actors, *each.event.recipients))
    for each in told:
        ranked = sorted(each.scores, key=lambda issue: (-each.scores[issue], issue))[:ISSUES]
        for holder, source in _holders(each.event):
            for rank, issue in enumerate(ranked):
                yield Sign(each, holder, issue, source, _features(each, (holder, issue), source, rank, counts))


def _holders(event: Event) -> list[tuple[str, str]]:
    """Those who may hold something: who acts, and who is cited for it."""
    found = dict.fromkeys((m.code for m in event.actors), "act")
    if event.by is not None and event.by.code != "MEDIA":
        found.setdefault(event.by.code, "by")
    return list(found.items())


def _features(told: Told, position: tuple[str, str], source: str, rank: int, counts: Counter[str]) -> dict[str, float]:
    event, (holder, issue) = told.event, position
    score, many = max(-BOUND, min(BOUND, told.scores[issue])), len(event.actors) > 1
    return {
        "base": 1, f"{source}:{event.type}:{'done' if event.status in DONE else 'ahead'}": 1, source: 1,
        event.status: 1, f"rank:{rank}": 1, "score": score, "chance": _sigmoid(told.scores[issue]), "many": many,
        f"many:{event.type}": many, "courtesy": bool(_words("courtesy").search(event.evidence.text)),
        "title": told.sentence.part == "title", "depth": told.depth,
        "quote": bool(QUOTES.search(told.sentence.span.text)), "mentions": log1p(counts[holder]),
        "person": any(m.code == holder and m.person for m in event.actors),
    }  # fmt: skip


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("reading", "position_model")}


@cache
def _words(kind: str) -> re.Pattern[str]:
    """Words of `courtesy` and `denial`."""
    patterns = [row["pattern"] for row in rows("reading", "topic_words") if row["kind"] == kind]
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


def _sigmoid(score: float) -> float:
    return 1 / (1 + exp(-score))


def _chance(sign: Sign) -> float:
    weights = _weights()
    return _sigmoid(sum(weights.get(name, 0.0) * value for name, value in sign.features.items() if value))


def _together(signs: Iterable[tuple[float, Sign]]) -> float:
    """How likely a position is that several acts speak for, each for itself."""
    unlikely = 1.0
    for chance, _ in signs:
        unlikely *= 1 - chance
    return 1 - unlikely


def _position(sign: Sign) -> Position:
    words = sign.told.event.evidence
    return Position(sign.holder, sign.issue, _stance(sign), words.text, words.start, words.end)


def _stance(sign: Sign) -> Stance:
    event = sign.told.event
    if sign.source == "by":
        return "claims"
    if event.type == "REJECT" and _words("denial").search(event.evidence.text):
        return "denies"
    return STANCES.get(event.type, "supports")
