"""Where a report shows what a party holds: its acts, those it is cited for, and what it says, wants or judges besides.

What stands beside acts is found by the attributions of a sentence (`sayings.py`) and by nouns for an attitude that
somebody has: `over the objections of France`, `Moscow's insistence on`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from detente.codebook.lexicon import Expression
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import Sides
from detente.reading.details.evidence import evidence_of
from detente.reading.details.told import Told
from detente.reading.grammar.sayings import Saying, claimants, sayings
from detente.reading.grammar.status import Standing
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import cited
from detente.reading.text.parse import Parsed, Sentence
from detente.reading.themes.topics import Themes
from detente.records import Event, EventType, Evidence, Mention, Report
from detente.tables import rows

SAY = cast("EventType", "SAY")
SAYING = Expression("say", "verb", frozenset(("say",)), (), SAY, None, "statement")
"""Stands in for the act where issues are asked for and a party only speaks."""
CLAUSES = frozenset(("ccomp", "xcomp", "parataxis", "acl", "relcl"))


@dataclass(frozen=True, slots=True)
class Stand:
    """Words that may show what a party holds, and what their issues may be.

    `source` is `act` where the holder acts, `by` where it is cited for an act, and `said` elsewhere; `kind` is the type
    of the act or the kind of the attribution. `cue` is the word that names either, `trigger` heads what it is about.
    """

    holder: str
    source: str
    kind: str
    status: str
    sentence: Sentence
    cue: Token
    trigger: Token
    words: Evidence
    depth: float
    scores: dict[str, float]
    many: bool = False
    person: bool = False


def stands_in(told: Sequence[Told], said: Iterable[Stand]) -> list[Stand]:
    """All stands of a report; what is said counts where the acts of its holder do not tell it already."""
    acted = [stand for each in told for stand in _of_act(each)]
    known = defaultdict[tuple[int, str], list[Stand]](list)
    for act in acted:
        known[act.sentence.index, act.holder].append(act)
    free = (stand for stand in said if not any(_tells(act, stand) for act in known[stand.sentence.index, stand.holder]))
    return [*acted, *free]


def said_in(sentence: Sentence, resolver: Resolver, themes: Themes, parsed: Parsed) -> Iterator[Stand]:
    """What parties say, want or judge in a sentence."""
    if sentence.part == "title":
        return
    placed = parsed.in_report(sentence)
    depth = placed.index / parsed.length
    for attribution in (*sayings(sentence.span), *_attitudes(sentence)):
        holders = _holders(sentence, attribution, resolver)
        if not holders:
            continue
        trigger = _content(attribution)
        noun = attribution.kind == "noun"
        words = _phrase(parsed.report, sentence, trigger) if noun else evidence_of(parsed.report, sentence, trigger)
        speakers = [Mention(code, None, None, words.text, words.start, words.end) for code in holders]
        asked = Candidate(sentence, trigger, SAYING, Sides(speakers), Standing("occurred", "said"), SAY, None)
        scores = themes.scores(asked)
        for code in holders:
            yield Stand(
                code, "said", attribution.kind, "occurred", placed, attribution.cue, trigger, words, depth, scores
            )


def _of_act(told: Told) -> Iterator[Stand]:
    """What an act shows of those who act and of whoever is cited for it."""
    event = told.event
    for code, source in _parties(event).items():
        person = any(m.code == code and m.person for m in event.actors)
        yield Stand(
            code, source, event.type, event.status, told.sentence, told.trigger, told.trigger, event.evidence,
            told.depth, told.scores, len(event.actors) > 1, person,
        )  # fmt: skip


def _parties(event: Event) -> dict[str, str]:
    found = dict.fromkeys((m.code for m in event.actors), "act")
    if event.by is not None and event.by.code != "MEDIA":
        found.setdefault(event.by.code, "by")
    return found


def _tells(act: Stand, said: Stand) -> bool:
    """Whether an act of the same holder in the sentence is what is said, or that it is said."""
    return act.trigger == said.cue or act.trigger == said.trigger or said.trigger.is_ancestor(act.trigger)


def _holders(sentence: Sentence, said: Saying, resolver: Resolver) -> list[str]:
    """Whose words they are: the one cited, and whoever else stands there with him; the press holds nothing."""
    one = cited(sentence, said, resolver)
    if one is not None and one.code == "MEDIA":
        return []
    beside = [m.code for m in resolver.parties(sentence, said.source)]
    return list(dict.fromkeys([one.code, *beside] if one else beside))


def _phrase(report: Report, sentence: Sentence, noun: Token) -> Evidence:
    """A noun with all that hangs on it."""
    start = sentence.offset + noun.left_edge.idx
    end = sentence.offset + noun.right_edge.idx + len(noun.right_edge.text)
    return Evidence(start, end, report.text[start:end])


def _content(said: Saying) -> Token:
    """What is said: a clause, the one that `he said` is put into, an object; else the word that says it."""
    clauses = [token for token in said.contents if token.dep_ in CLAUSES]
    if not clauses and said.kind == "says" and said.cue.dep_ == "parataxis":
        clauses = [said.cue.head]
    return next(iter((*clauses, *(token for token in said.contents if token.dep_ != "prep"))), said.cue)


def _attitudes(sentence: Sentence) -> Iterator[Saying]:
    """Nouns for an attitude, each with those who have it."""
    for noun in sentence.tokens:
        after_of = _attitude_nouns().get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
        if after_of is None:
            continue
        of = (g for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children)
        for holder in (*claimants(noun), *(of if after_of == "whose" else ())):
            yield Saying(holder, noun, (noun,), "noun")


@cache
def _attitude_nouns() -> dict[str, str]:
    """Nouns for an attitude, and whether `of` after them leads to `whose` it is or to `what` it is about."""
    return {row["noun"]: row["of"] for row in rows("reading", "attitude_nouns")}
