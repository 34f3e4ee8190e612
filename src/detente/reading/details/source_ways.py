"""All those on whose word an act may be given, each with what speaks for it; weights choose among them.

Somebody may speak over the act or beside it, or have the quote, the answer or the paragraph in which it stands. Ways
that lead to the same party are one, with all their features. `data/source_weights.csv` gives each feature its weight
(conditional logit); that the report gives the act in its own voice, as it does what is done by being said, is one too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.reading.acts.candidate import Candidate
from detente.reading.details.source_signs import (
    about,
    own_word,
    personal,
    place_in,
    relative,
    subject_of,
    tense,
    tie,
    whose,
)
from detente.reading.speech.attribution import given_words, headed
from detente.reading.speech.speakers import is_credited
from detente.reading.speech.voices import Voices
from detente.reading.weighing.weights import total
from detente.records import Attribution

TABLE = "source_weights"
LEANING = 0.27
"""How far the report's own voice has to be ahead of the best source to be preferred."""
PASSING_ON = ("say", "tell", "report", "hear")
"""Verbs by which the press hands on what it was told."""
BINDING = (
    frozenset(("head third",)),
    frozenset(("head theirs",)),
    frozenset(("paragraph third",)),
    frozenset(("paragraph theirs",)),
    frozenset(("verb third", "verb inmost", "verb over1", "verb verb:say")),
    *(frozenset(("verb media", "verb inmost", "verb over1", f"verb verb:{verb}")) for verb in PASSING_ON),
    frozenset(("inserted media", "inserted inmost", "inserted cue:reportedly")),
    frozenset(("inserted third", "inserted inmost", "inserted as")),
    frozenset(("inserted third", "inserted inmost", "inserted cue:according to", "inserted relative:False")),
)
"""Ways that are sure.

A name and a colon before what its bearer does not do himself, a verb of saying or hearing over it, and beside it
`according to`, `reportedly`, `as Kenya's president said`.
"""
SAID = ("verb", "noun", "inserted", "commas")
"""How those are found who speak over an act or beside it; others have the words around it."""

Sign = tuple[Attribution, str, list[str]]
"""A source, how it is found, and what is told of that."""


@dataclass(slots=True)
class Way:
    """Somebody on whose word an act may be given; `features` tell how he is found."""

    by: Attribution
    features: set[str] = field(default_factory=set)


def ways(candidate: Candidate, voices: Voices) -> list[Way]:
    """The ways to source an act, one a party."""
    found: dict[str, Way] = {}
    act = about(candidate)
    for by, how, told in _all(candidate, voices):
        way, side = found.setdefault(by.code, Way(by)), whose(candidate, by)
        way.features |= {how, side, f"{how} {side}", *(f"{how} {each}" for each in told), *personal(candidate, by)}
        if own_word(candidate, by):
            way.features |= {"own-word", f"own-word {how}"}
        kind = "said" if how in SAID else "around"
        way.features |= {kind, f"{kind} {side}"}
        for each in act:
            way.features |= {f"{how} {each}", f"{side} {each}", f"{kind} {side} {each}"}
    return list(found.values())


def own_voice(candidate: Candidate) -> set[str]:
    """What speaks for the report's own voice."""
    return {"none", *(f"none {each}" for each in about(candidate))}


def binds(way: Way) -> bool:
    """Whether a way is sure, whatever weights say."""
    return any(sure <= way.features for sure in BINDING)


def told_by(candidate: Candidate, voices: Voices) -> Attribution | None:
    """On whose word an act is given: the one for whom most speaks; None where more does for the report's own voice."""
    found = ways(candidate, voices)
    for way in found:
        if binds(way):
            return way.by
    best = max(found, key=lambda way: total(TABLE, way.features), default=None)
    none = total(TABLE, own_voice(candidate)) - LEANING
    return best.by if best and total(TABLE, best.features) >= none else None


def _all(candidate: Candidate, voices: Voices) -> Iterator[Sign]:
    sentence, trigger = candidate.sentence, candidate.trigger
    given = list(_given(candidate, voices))
    yield from given
    silent = "spoken" if given_words(sentence, trigger, voices.resolver) else "silent"
    yield from _around(candidate, voices, silent)
    if house := voices.of_house(sentence):
        yield house, "house", [silent, subject_of(trigger)]


def _given(candidate: Candidate, voices: Voices) -> Iterator[Sign]:
    """Those who speak over the act and beside it, the inmost first; not the press where it hands on another's word."""
    sentence, trigger = candidate.sentence, candidate.trigger
    quoted = voices.quoted(sentence.offset + trigger.idx)
    beside = [place_in(sentence), f"quoted:{quoted}", f"relative:{relative(trigger)}"]
    known = False
    for rank, each in enumerate(given_words(sentence, trigger, voices.resolver)):
        if known and each.by.code == "MEDIA":
            continue
        if not is_credited(sentence, each.by, voices.resolver):
            continue
        known = known or not own_word(candidate, each.by)
        cue = ["outer" if rank else "inmost", f"cue:{each.by.cue}", f"verb:{each.cue.lemma_}"]
        cue += ["as"] if any(child.lower_ == "as" for child in each.cue.children) else []
        yield each.by, each.how, [*cue, *beside, *tie(trigger, each.cue)]


def _around(candidate: Candidate, voices: Voices, silent: str) -> Iterator[Sign]:
    """Those whose quote, answer, paragraph or heading it is."""
    sentence, trigger = candidate.sentence, candidate.trigger
    subject = subject_of(trigger)
    quote, answer = voices.quoting(sentence, trigger), voices.answering(sentence)
    if quote:
        yield quote, "quote", [silent, subject]
    if answer:
        label = "labelled" if voices.labelled(sentence) else "bare"
        yield answer, "answer", [silent, label, f"{label}-{silent}", subject, f"{subject}-{tense(trigger)}", answer.cue]
    if paragraph := voices.over_paragraph(sentence):
        yield paragraph, "paragraph", [silent]
    if head := headed(sentence, trigger, voices.resolver):
        yield head, "head", [silent, place_in(sentence)]
