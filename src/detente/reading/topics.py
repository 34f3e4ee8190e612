"""What acts are about, and the subjects of meetings: the agenda of a record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from detente.codebook.issues import issue_weights
from detente.reading.acts import Candidate
from detente.reading.issue_features import VAGUE, Features, Hit, IssueWords
from detente.reading.labels import Labels
from detente.reading.parse import Parsed, Sentence
from detente.records import AgendaItem, Event, Report
from detente.tables import rows

LEAD = 3
STRONG = 2
ALSO = -0.6
"""What an issue beside the likeliest has to score."""
MOST = 3


@cache
def _words(kind: str) -> re.Pattern[str]:
    """Words of a kind: `raised` go with what a meeting is about."""
    patterns = [row["pattern"] for row in rows("reading", "topic_words") if row["kind"] == kind]
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


@cache
def _weights() -> dict[str, float]:
    return {row["feature"]: float(row["weight"]) for row in rows("reading", "issue_model")}


class Themes:
    """The issues of a report: what each act in it is about, and what all of it is about most."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.words = IssueWords(parsed, labels)
        self.hits = self.words.hits
        weights: dict[str, float] = {}
        for sentence in parsed.sentences:
            for _, _, issue, weight in self.hits[sentence.index]:
                lead = 2 if sentence.index < LEAD else 1
                weights[issue] = weights.get(issue, 0) + weight * lead * issue_weights()[issue]
        self.main = max(weights, key=lambda issue: weights[issue], default=None)

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


def agenda_in(sentence: Sentence, events: Iterable[Event], hits: Iterable[Hit], report: Report) -> list[AgendaItem]:
    """The subjects that a sentence says a recorded meeting took up or is to take up."""
    match = _words("raised").search(sentence.span.text)
    meetings = [e for e in events if e.type == "CONSULT"]
    if match is None or sentence.part == "title" or not meetings:
        return []
    found = []
    for first, last, issue, weight in hits:
        if weight >= STRONG and issue not in VAGUE:
            start, stop = sentence.offset + first.idx, sentence.offset + last.idx + len(last.text)
            found.append(AgendaItem(issue, meetings[-1].id, report.text[start:stop], start, stop))
    return found


def main_subject(events: Iterable[Event], main: str | None) -> list[AgendaItem]:
    """The report's main issue as the subject of the meeting that it tells of first."""
    for event in events:
        met = event.type == "CONSULT" and event.status in ("occurred", "ongoing", "planned")
        if main is not None and met and main in event.issues:
            words = event.evidence
            return [AgendaItem(main, event.id, words.text, words.start, words.end)]
    return []


def distinct(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """One entry an issue, the first."""
    kept: dict[str, AgendaItem] = {}
    for item in items:
        kept.setdefault(item.issue, item)
    return list(kept.values())
