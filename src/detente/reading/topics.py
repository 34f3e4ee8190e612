"""What meetings are about, and who holds what: the agenda and the positions of a record."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Token

from detente.codebook.issues import issue_hits, issue_weights
from detente.reading.mentions import PARTY_KINDS, Labels
from detente.reading.parse import Parsed, Sentence
from detente.reading.syntax import clause_root
from detente.records import AgendaItem, Event, Position, Report, Stance

RAISED = re.compile(
    r"\b(?:discuss\w*|talk(?:s|ed|ing)? (?:about|on|over)|agenda|topics?|raise[ds]?|raising|cover(?:s|ed|ing)?|focus(?:ed|es|ing)?"
    r"|dialogue on|negotiat\w+ (?:on|over|about)|consult\w* on|talks|exchange[d]? views|address(?:ed|ing)?|touch(?:ed)? (?:on|upon)"
    r"|review(?:ed|ing)?|took up|take up|brought up|dominate[ds]?|on the table|concerns? (?:over|about)|meeting on|summit on|session on)\b",
    re.IGNORECASE,
)
STANCES: dict[str, Stance] = {
    "REQUEST": "demands", "ACCUSE": "opposes", "REJECT": "opposes", "THREATEN": "warns", "SUPPORT": "supports", "AGREE": "offers",
}  # fmt: skip
BY_MODE = {"expel": "diplomatic-presence", "withdraw": "diplomatic-presence", "ceasefire": "ceasefire", "release": "hostages-detainees", "cyber": "cyber"}
LEAD = 3
COURTESY = re.compile(r"\b(?:thank|congratulat|condolence|apolog|grateful|gratitude|sign(?:ed|ing|s)?\b|ratif|sorry)", re.IGNORECASE)
VAGUE = frozenset(("bilateral-relations", "other"))


class Themes:
    """The issues of a report: what each stretch of it is about, and what all of it is about most."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.hits: dict[int, list[tuple[Token, Token, str, int]]] = {s.index: _hits(s, labels) for s in parsed.sentences}
        weights: dict[str, float] = {}
        for sentence in parsed.sentences:
            for _, _, issue, weight in self.hits[sentence.index]:
                lead = 2 if sentence.index < LEAD else 1
                weights[issue] = weights.get(issue, 0) + weight * lead * issue_weights()[issue]
        self.main = max(weights, key=lambda issue: weights[issue], default=None)

    def of(self, sentence: Sentence, trigger: Token, kind: str, mode: str | None) -> tuple[str, ...]:
        """The issues of an act: those of its clause, else what such acts are about, else the report's main one."""
        clause = {t.i for t in clause_root(trigger).subtree}
        weights: Counter[str] = Counter()
        for first, _, issue, weight in self.hits[sentence.index]:
            weights[issue] += weight if first.i in clause else weight // 2
        strong = [issue for issue, weight in weights.most_common(2) if weight >= 2]
        usual = BY_MODE.get(mode or "")
        found = [*strong[:1], *([usual] if usual else []), *([self.main] if self.main else [])]
        return tuple(dict.fromkeys(found))[:2] or (("bilateral-relations",) if kind == "CONSULT" else ())


def _hits(sentence: Sentence, labels: Labels) -> list[tuple[Token, Token, str, int]]:
    """Issue words in a sentence; the bare name of a party is none."""
    tokens = [t for t in sentence.span if not t.is_space]
    found = []
    for first, end, issue, weight in issue_hits([(t.lower_, t.lemma_.lower()) for t in tokens]):
        named = [labels.name_at(sentence, t) for t in tokens[first:end]]
        if not all(label is not None and label.kind in PARTY_KINDS for label in named):
            found.append((tokens[first], tokens[end - 1], issue, weight))
    return found


def agenda_in(sentence: Sentence, events: Iterable[Event], report: Report) -> list[AgendaItem]:
    """The subjects that a sentence says a recorded meeting took up or is to take up."""
    match = RAISED.search(sentence.span.text)
    meetings = [e for e in events if e.type == "CONSULT"]
    if match is None or sentence.part == "title" or not meetings:
        return []
    tokens = [t for t in sentence.span if not t.is_space]
    found = []
    for first, end, issue, weight in issue_hits([(t.lower_, t.lemma_.lower()) for t in tokens]):
        if weight >= 2 and issue not in VAGUE:
            start = sentence.offset + tokens[first].idx
            stop = sentence.offset + tokens[end - 1].idx + len(tokens[end - 1].text)
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
        stance = STANCES.get(event.type)
        if stance is None or event.status not in ("occurred", "ongoing") or (event.type == "SUPPORT" and not event.recipients) or COURTESY.search(event.evidence.text):
            continue
        denies = event.type == "REJECT" and re.search(r"\bden(?:y|ied|ies|ying|ial)\b", event.evidence.text)
        for holder in {m.code for m in event.actors}:
            for issue in event.issues[:1]:
                made = Position(holder, issue, "denies" if denies else stance, event.evidence.text, event.evidence.start, event.evidence.end)
                found.setdefault((holder, issue, made.stance), made)
    return list(found.values())


def distinct(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """One entry an issue, the first."""
    kept: dict[str, AgendaItem] = {}
    for item in items:
        kept.setdefault(item.issue, item)
    return list(kept.values())
