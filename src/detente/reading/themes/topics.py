"""What acts are about."""

from __future__ import annotations

from detente.reading.acts.candidate import Candidate
from detente.reading.names.labels import Labels
from detente.reading.text.parse import Parsed
from detente.reading.themes.issue_features import Features, IssueWords
from detente.reading.weighing.weights import weighted

ALSO = -0.5
"""What an issue beside the likeliest has to score."""
MOST = 3
LEANING = {"bilateral-relations": 0.4, "CONSULT:bilateral-relations": 0.3, "report-share": -1.2, "clause": -0.2}
"""What is added to the fitted weights where an act gets its issues.

Our own gold lets the topic of a report stand for more of its acts than the examples of the field do, which name the
relation as a whole with half of all meetings.
"""


class Themes:
    """The issues of a report's acts."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.words = IssueWords(parsed, labels)

    def scores(self, candidate: Candidate) -> dict[str, float]:
        """How much speaks for each issue that an act may be about."""
        return {issue: weighted("issue_model", features) for issue, features in self.words.features(candidate).items()}

    def of(self, candidate: Candidate) -> tuple[dict[str, float], tuple[str, ...]]:
        """How much speaks for each issue that an act may be about, and its issues.

        These are the likeliest one, and up to two others that are likely too.
        """
        signs = self.words.features(candidate)
        scores = {issue: weighted("issue_model", features) for issue, features in signs.items()}
        leant = {issue: score + _leaning(signs[issue]) for issue, score in scores.items()}
        ranked = sorted(leant, key=lambda issue: (-leant[issue], issue))
        return scores, tuple(issue for n, issue in enumerate(ranked[:MOST]) if n == 0 or leant[issue] > ALSO)


def _leaning(features: Features) -> float:
    return sum(weight * features.get(name, 0.0) for name, weight in LEANING.items())
