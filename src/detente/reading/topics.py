"""What acts are about."""

from __future__ import annotations

from functools import cache

from detente.reading.acts import Candidate
from detente.reading.issue_features import Features, IssueWords
from detente.reading.labels import Labels
from detente.reading.parse import Parsed
from detente.tables import rows

ALSO = -0.7
"""What an issue beside the likeliest has to score."""
MOST = 3


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("reading", "issue_model")}


class Themes:
    """The issues of a report's acts."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.words = IssueWords(parsed, labels)

    def scores(self, candidate: Candidate) -> dict[str, float]:
        """How much speaks for each issue that an act may be about."""
        return {issue: _score(features) for issue, features in self.words.features(candidate).items()}

    def of(self, scores: dict[str, float]) -> tuple[str, ...]:
        """The issues of an act: the likeliest one, and up to two others that are likely too."""
        ranked = sorted(scores, key=lambda issue: (-scores[issue], issue))
        return tuple(issue for n, issue in enumerate(ranked[:MOST]) if n == 0 or scores[issue] > ALSO)


def _score(features: Features) -> float:
    weights = _weights()
    return sum(weights.get(name, 0.0) * value for name, value in features.items() if value)
