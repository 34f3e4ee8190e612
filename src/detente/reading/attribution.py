"""On whose word a report gives an act: the speaker over it, `according to`, or the press."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from detente.reading.parse import Sentence
from detente.reading.references import Resolver
from detente.reading.syntax import inherited_subject, steps_up
from detente.records import Attribution, Mention
from detente.tables import rows

UNNAMED = frozenset("analyst expert source observer commentator critic diplomat historian resident witness insider scholar".split())


@cache
def sayings() -> frozenset[str]:
    """Verbs that hand on somebody's words."""
    return frozenset(row["verb"] for row in rows("reading", "saying"))


@cache
def _media() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("reading", "media"))


def attribute(sentence: Sentence, trigger: Token, resolver: Resolver) -> Attribution | None:
    """The word on which the act at `trigger` is given; None where the report tells it in its own voice."""
    below = trigger
    for token in steps_up(trigger):
        if token != trigger and token.lemma_ in sayings() and token.pos_ == "VERB" and below.dep_ in ("ccomp", "xcomp", "advcl", "parataxis", "dep"):
            found = _speaker(sentence, token, resolver)
            if found:
                return found
        if token.pos_ in ("VERB", "AUX") or token.dep_ == "ROOT":
            for child in token.children:
                said = _inserted(sentence, child, trigger, resolver)
                if said:
                    return said
        below = token
    return None


def _inserted(sentence: Sentence, child: Token, trigger: Token, resolver: Resolver) -> Attribution | None:
    """`, he said,` and `according to her` beside the act."""
    as_told = child.dep_ == "advcl" and any(c.lower_ == "as" for c in child.children)
    if child.lemma_ in sayings() and child != trigger and not child.is_ancestor(trigger) and (child.dep_ == "parataxis" or as_told):
        return _speaker(sentence, child, resolver)
    if child.lower_ == "according" and child.dep_ == "prep":
        words = [g for c in child.children for g in c.children if g.dep_ == "pobj"]
        return _make(sentence, words[0], "according to", resolver) if words else None
    return None


def _speaker(sentence: Sentence, verb: Token, resolver: Resolver) -> Attribution | None:
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "agent")), None)
    if subject is not None and subject.dep_ == "agent":
        subject = next(iter(subject.children), None)
    if subject is None and verb.dep_ in ("conj", "xcomp", "advcl"):
        subject = inherited_subject(verb)
    return _make(sentence, subject, verb.lower_, resolver) if subject is not None else None


def _state_media(sentence: Sentence, words: Token, resolver: Resolver) -> str | None:
    """State media speak for their state, by name or as `the Chinese state news agency`."""
    labels = [label for t in words.subtree if (label := resolver.labels.name_at(sentence, t))]
    named = next((label.code for label in labels if label.kind == "media"), None)
    stately = words.lemma_.lower() in _media() and any(t.lower_ in ("state", "official", "state-run") for t in words.subtree)
    return named or (next((label.code for label in labels if label.code), None) if stately else None)


def _make(sentence: Sentence, words: Token, cue: str, resolver: Resolver) -> Attribution | None:
    start, end = sentence.place_of(words)
    parties: list[Mention] = resolver.parties(sentence, words)
    label = resolver.labels.name_at(sentence, words)
    state_media = _state_media(sentence, words, resolver)
    if state_media:
        return Attribution(state_media, None, words.text, start, end, cue)
    if words.lemma_.lower() in _media() and not (label and label.kind == "media"):
        return Attribution("MEDIA", None, words.text, start, end, cue)
    if words.lemma_.lower() in UNNAMED and not parties:
        return None
    if not parties:
        return None
    best = parties[0]
    return Attribution(best.code, best.person, words.text, start, end, cue)
