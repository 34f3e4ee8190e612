"""What is expected of a meeting, a process or the relation: low, mixed, high or uncertain, and by whom."""

from __future__ import annotations

import re
from functools import cache
from typing import cast

from detente.reading.grammar.judgements import judgements
from detente.reading.grammar.sayings import kind_of, source_of
from detente.reading.grammar.syntax import clause_subject
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import attribute
from detente.reading.text.parse import Sentence
from detente.reading.themes.openings import Expressions
from detente.records import Event, Expectation, Outlook, Report
from detente.tables import rows

ONLOOKERS = frozenset("analyst expert observer commentator economist scholar activist critic specialist pundit".split())
"""Those who look on and say what will come of it."""
BUSY = 3
"""A sentence that tells so many acts is news; what it says of hopes and doubts beside them is seldom what to expect."""
AHEAD = frozenset("will would could may might can 'll wo".split())


@cache
def _expressions() -> tuple[Expressions, list[Expectation]]:
    """The expressions, and what each of them expects."""
    table = rows("reading", "outlooks")
    return Expressions([row["pattern"] for row in table]), [cast("Expectation", row["outlook"]) for row in table]


def outlooks_in(sentence: Sentence, events: list[Event], resolver: Resolver, report: Report) -> list[Outlook]:
    """The expectations that a sentence tells, one of a kind."""
    found: dict[Expectation, Outlook] = {}
    taken: list[re.Match[str]] = []
    text = sentence.text
    expressions, expected = _expressions()
    for number, match in expressions.first_in(text) if sentence.part == "body" else ():
        outlook = expected[number]
        if outlook not in found and not any(_overlap(match, other) for other in taken):
            taken.append(match)
            start, end = (sentence.start + at for at in match.span())
            nearest = min(events, key=lambda e: abs(e.evidence.start - start)) if events else None
            holders = _holders(sentence, match, resolver)
            found[outlook] = Outlook(
                holders, outlook, nearest.id if nearest else None, report.text[start:end], start, end
            )
    if not found and sentence.part == "body":
        found |= _of_onlookers(sentence, events, report)
    return list(found.values())


def _of_onlookers(sentence: Sentence, events: list[Event], report: Report) -> dict[Expectation, Outlook]:
    """What `analysts say that ... will` or `would`: low in words of blame, high in words of praise, else uncertain."""
    for token in sentence.tokens:
        source = source_of(token) if token.pos_ == "VERB" and kind_of(token) in ("says", "thinks") else None
        clause = next((c for c in token.children if c.dep_ == "ccomp" and c.i > token.i), None) if source else None
        if source is None or clause is None or source.lemma_.lower() not in ONLOOKERS:
            continue
        inside = list(clause.subtree)
        if any(t.lower_ in AHEAD for t in inside):
            start, end = sentence.offset + inside[0].idx, sentence.offset + inside[-1].idx + len(inside[-1].text)
            outlook, nearest = _leaning(inside), events[-1] if events else None
            words = report.text[start:end]
            return {outlook: Outlook((), outlook, nearest.id if nearest else None, words, start, end)}
    return {}


def _leaning(said: list[Token]) -> Expectation:
    """Whether words lean to the good or the bad, or both."""
    words = {token.lemma_.lower() for token in said}
    kinds = {kind for kind in ("good", "bad") if words & judgements(kind)}
    denied = any(token.dep_ == "neg" or token.lower_ in ("no", "little", "few") for token in said)
    if "bad" in kinds and "good" in kinds:
        return "mixed"
    if "bad" in kinds or denied:
        return "low"
    return "high" if "good" in kinds else "uncertain"


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()


def _holders(sentence: Sentence, match: re.Match[str], resolver: Resolver) -> tuple[str, ...]:
    """Who expects it: the speaker, else the parties that are the subject."""
    base = sentence.span.start_char
    words = sentence.span.doc.char_span(base + match.start(), base + match.end())
    if words is None:
        return ()
    by, subject = attribute(sentence, words.root, resolver), clause_subject(words.root)
    found = resolver.parties(sentence, subject, loose=True) if subject is not None else []
    codes = tuple(dict.fromkeys(m.code for m in found))
    return codes if len(codes) > 1 or by is None else (by.code,)
