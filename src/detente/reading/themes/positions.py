"""Who holds what on which issue: what parties demand, refuse, charge, back, offer and say.

Every stand of a party (`stands.py`) speaks for positions on the issues that it may be about. How much it does so is
fitted (`position_model.csv`); what several stands show counts together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from detente.codebook.plover import DONE
from detente.reading.details.told import Told, richness, sigmoid
from detente.reading.themes.issue_features import VAGUE
from detente.reading.themes.stances import likeliest, stance_words
from detente.reading.themes.stands import Stand, stands_in
from detente.reading.themes.topic_words import topic_words
from detente.reading.weighing.weights import weighted
from detente.records import Position

ISSUES = 2
LEAST = 0.265
"""How likely a position has to be."""
BOUND = 3.0
QUOTES = re.compile('["“]')


@dataclass(frozen=True, slots=True)
class Sign:
    """What a stand says of its holder's position on an issue."""

    stand: Stand
    issue: str
    features: dict[str, float]

    @property
    def about(self) -> tuple[str, str]:
        """Holder and issue."""
        return self.stand.holder, self.issue


def positions_of(told: Sequence[Told], said: Iterable[Stand]) -> list[Position]:
    """The positions that a report shows, in the order in which they come up; without an act told there are none."""
    found: dict[tuple[str, str], list[tuple[float, Stand]]] = {}
    for sign in signs(told, said):
        found.setdefault(sign.about, []).append((_chance(sign), sign.stand))
    return [_position(issue, each) for (_, issue), each in found.items() if _together(each) > LEAST]


def signs(told: Sequence[Told], said: Iterable[Stand]) -> Iterator[Sign]:
    """All that a report says of positions; courtesies say nothing."""
    if not told:
        return
    counts = Counter(m.code for each in told for m in (*each.event.actors, *each.event.recipients))
    shares, rich = _shares(told), richness(told)
    for stand in stands_in(told, said):
        if topic_words("courtesy").search(stand.words.text):
            continue
        ranked = sorted(stand.scores, key=lambda issue: (-stand.scores[issue], issue))[:ISSUES]
        shared = _features(stand, counts) | rich
        for rank, issue in enumerate(ranked):
            yield Sign(stand, issue, shared | _on_issue(stand, ranked, rank) | _in_report(stand, issue, shares))


def _features(stand: Stand, counts: Counter[str]) -> dict[str, float]:
    """What speaks for or against a position on whatever issue."""
    ahead = "done" if stand.status in DONE else "ahead"
    return {
        "base": 1, f"{stand.source}:{stand.kind}:{ahead}": 1, stand.source: 1, stand.status: 1,
        "many": stand.many, f"many:{stand.kind}": stand.many, "title": stand.sentence.part == "title",
        "depth": stand.depth, "quote": bool(QUOTES.search(stand.sentence.text)),
        "mentions": log1p(counts[stand.holder]), "person": stand.person,
    } | stance_words(stand)  # fmt: skip


def _on_issue(stand: Stand, ranked: Sequence[str], rank: int) -> dict[str, float]:
    """How likely an issue is, by itself and beside the likeliest other one."""
    score = stand.scores[ranked[rank]]
    chance = sigmoid(score)
    other = stand.scores[ranked[0 if rank else 1]] if len(ranked) > 1 else -BOUND
    return {
        f"rank:{rank}": 1, "score": _bound(score), "chance": chance, f"chance:{stand.kind}": chance,
        "gap": _bound(score - other), "vague": ranked[rank] in VAGUE,
    }  # fmt: skip


def _in_report(stand: Stand, issue: str, shares: Mapping[str, float]) -> dict[str, float]:
    """How much the acts of the report are about an issue, and whether they are more so about another."""
    share = shares.get(issue, 0.0)
    ahead = sum(other > share for other in shares.values())
    return {"report": share, f"report:{stand.kind}": share, "foremost": ahead == 0, "second": ahead == 1}


def _shares(told: Sequence[Told]) -> dict[str, float]:
    """How likely an act of the report is about each issue, all acts taken together."""
    found: defaultdict[str, float] = defaultdict(float)
    for each in told:
        for issue, score in each.scores.items():
            found[issue] += sigmoid(score) / len(told)
    return dict(found)


def _bound(score: float) -> float:
    return max(-BOUND, min(BOUND, score))


def _chance(sign: Sign) -> float:
    return sigmoid(weighted("position_model", sign.features))


def _together(stands: Iterable[tuple[float, Stand]]) -> float:
    """How likely a position is that several stands speak for, each for itself."""
    unlikely = 1.0
    for chance, _ in stands:
        unlikely *= 1 - chance
    return 1 - unlikely


def _position(issue: str, stands: Sequence[tuple[float, Stand]]) -> Position:
    """The position, in the words of the stand that shows it and its stance best."""
    stance, best = likeliest(stands, issue)
    words = best.words
    return Position(best.holder, issue, stance, words.text, words.start, words.end)
