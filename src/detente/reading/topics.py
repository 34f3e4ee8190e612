"""What meetings are about, and who holds what: the agenda and the positions of a record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Token

from detente.codebook.issues import issue_hits, issue_weights
from detente.reading.labels import PARTY_KINDS, Labels
from detente.reading.parse import Parsed, Sentence
from detente.reading.syntax import clause_root
from detente.records import AgendaItem, Event, Position, Report, Stance
from detente.tables import rows

STANCES: dict[str, Stance] = {
    "REQUEST": "demands", "ACCUSE": "opposes", "REJECT": "opposes", "THREATEN": "warns", "SUPPORT": "supports",
    "AGREE": "offers",
}  # fmt: skip
BY_MODE = {
    "expel": "diplomatic-presence", "withdraw": "diplomatic-presence", "ceasefire": "ceasefire",
    "release": "hostages-detainees", "cyber": "cyber",
}  # fmt: skip
LEAD = 3
STRONG = 2
VAGUE = frozenset(("bilateral-relations", "other"))


@cache
def _words(kind: str) -> re.Pattern[str]:
    """Words of a kind: `raised` go with what a meeting is about, `courtesy` and `denial` with what an act is."""
    patterns = [row["pattern"] for row in rows("reading", "topic_words") if row["kind"] == kind]
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


class Themes:
    """The issues of a report: what each stretch of it is about, and what all of it is about most."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.hits = {sentence.index: _hits(sentence, labels) for sentence in parsed.sentences}
        weights: dict[str, float] = {}
        for sentence in parsed.sentences:
            for _, _, issue, weight in self.hits[sentence.index]:
                lead = 2 if sentence.index < LEAD else 1
                weights[issue] = weights.get(issue, 0) + weight * lead * issue_weights()[issue]
        self.main = max(weights, key=lambda issue: weights[issue], default=None)

    def of(self, sentence: Sentence, trigger: Token, kind: str, mode: str | None) -> tuple[str, ...]:
        """The issues of an act, two at most: those of its clause, what such acts are about, and the report's main one.

        A contact is about the relationship too.
        """
        clause = self._clause_issue(sentence, trigger)
        usual = "bilateral-relations" if kind == "CONSULT" else BY_MODE.get(mode or "")
        found = [clause or self.main, usual] if kind == "CONSULT" else [clause, usual, self.main]
        return tuple(dict.fromkeys(issue for issue in found if issue))[:2]

    def _clause_issue(self, sentence: Sentence, trigger: Token) -> str | None:
        """The issue that the words of an act's clause speak for most; those of the rest of its sentence count half."""
        clause = {t.i for t in clause_root(trigger).subtree}
        weights: dict[str, float] = {}
        for first, _, issue, weight in self.hits[sentence.index]:
            share = 1.0 if first.i in clause else 0.5
            weights[issue] = weights.get(issue, 0) + weight * share * issue_weights()[issue]
        best = max(weights, key=lambda issue: weights[issue], default=None)
        return best if best is not None and weights[best] >= STRONG else None


Hit = tuple[Token, Token, str, int]


def _hits(sentence: Sentence, labels: Labels) -> list[Hit]:
    """Issue words in a sentence; the bare name of a party is none."""
    tokens = [t for t in sentence.span if not t.is_space]
    found = []
    for first, end, issue, weight in issue_hits([(t.lower_, t.lemma_.lower()) for t in tokens]):
        named = [labels.name_at(sentence, t) for t in tokens[first:end]]
        if not all(label is not None and label.kind in PARTY_KINDS for label in named):
            found.append((tokens[first], tokens[end - 1], issue, weight))
    return found


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


def positions_of(events: Iterable[Event]) -> list[Position]:
    """Who holds what on which issue, by what parties demand, refuse, charge, back and offer."""
    found: dict[tuple[str, str, str], Position] = {}
    for event in events:
        stance, words = _stance(event), event.evidence
        for holder in dict.fromkeys(m.code for m in event.actors):
            for issue in event.issues[:1]:
                if stance is not None:
                    made = Position(holder, issue, stance, words.text, words.start, words.end)
                    found.setdefault((holder, issue, stance), made)
    return list(found.values())


def _stance(event: Event) -> Stance | None:
    """What an act shows its actor to hold; None for courtesies, plans, and acts that were not done."""
    stance, words = STANCES.get(event.type), event.evidence.text
    unsaid = event.status not in ("occurred", "ongoing") or _words("courtesy").search(words)
    aimless = not event.recipients and event.type in ("AGREE", "SUPPORT")
    if stance is None or unsaid or aimless:
        return None
    return "denies" if event.type == "REJECT" and _words("denial").search(words) else stance


def distinct(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """One entry an issue, the first."""
    kept: dict[str, AgendaItem] = {}
    for item in items:
        kept.setdefault(item.issue, item)
    return list(kept.values())
