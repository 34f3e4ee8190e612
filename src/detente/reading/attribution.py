"""On whose word a report gives an act: the speaker over it, `according to`, or the press."""

from __future__ import annotations

from spacy.tokens import Token

from detente.reading.parse import Sentence
from detente.reading.references import Resolver
from detente.reading.syntax import inherited_subject, steps_up
from detente.records import Attribution, Mention
from detente.tables import words

CHARGES = frozenset(("accuse", "suspect", "charge", "blame"))
MOOTING = frozenset(("hint", "suggest", "signal", "indicate", "expect", "exclude", "foresee", "predict", "envisage"))
STATELY = frozenset(("state", "official", "state-run"))


def attribute(sentence: Sentence, trigger: Token, resolver: Resolver) -> Attribution | None:
    """The word on which the act at `trigger` is given; None where the report tells it in its own voice."""
    below = trigger
    for token in steps_up(trigger):
        hands_on = token != trigger and token.pos_ == "VERB" and token.lemma_ in words("reading", "saying")
        charged = token != trigger and token.lemma_ in CHARGES and below.dep_ == "prep"
        mooted = token != trigger and token.lemma_ in MOOTING and below.dep_ in ("prep", "dobj")
        if charged or mooted or (hands_on and below.dep_ in ("ccomp", "xcomp", "advcl", "parataxis", "dep")):
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


def speaker_of(by: Attribution) -> Mention:
    """The speaker as a party."""
    return Mention(by.code, by.person, None, by.text, by.start, by.end)


def _inserted(sentence: Sentence, child: Token, trigger: Token, resolver: Resolver) -> Attribution | None:
    """`, he said,` and `according to her` beside the act."""
    as_told = child.dep_ == "advcl" and any(c.lower_ == "as" for c in child.children)
    apart = child != trigger and not child.is_ancestor(trigger)
    if apart and (child.dep_ == "parataxis" or as_told) and child.lemma_ in words("reading", "saying"):
        return _speaker(sentence, child, resolver)
    if child.lower_ == "according" and child.dep_ == "prep":
        sources = [g for c in child.children for g in c.children if g.dep_ == "pobj"]
        return _make(sentence, sources[0], "according to", resolver) if sources else None
    return None


def _speaker(sentence: Sentence, verb: Token, resolver: Resolver) -> Attribution | None:
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "agent")), None)
    if subject is not None and subject.dep_ == "agent":
        subject = next(iter(subject.children), None)
    if subject is None and verb.dep_ in ("conj", "xcomp", "advcl"):
        subject = inherited_subject(verb)
    return _make(sentence, subject, verb.lower_, resolver) if subject is not None else None


def _state_media(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """State media speak for their state, by name or as `the Chinese state news agency`."""
    labels = [label for token in source.subtree if (label := resolver.labels.name_at(sentence, token))]
    named = next((label.code for label in labels if label.kind == "media"), None)
    if named or not _is_press(source) or not any(token.lower_ in STATELY for token in source.subtree):
        return named
    return next((label.code for label in labels if label.code), None)


def _is_press(source: Token) -> bool:
    return source.lemma_.lower() in words("reading", "media")


def _make(sentence: Sentence, source: Token, cue: str, resolver: Resolver) -> Attribution | None:
    start, end = sentence.place_of(source)
    found = resolver.parties(sentence, source)
    label = resolver.labels.name_at(sentence, source)
    code, person = (found[0].code, found[0].person) if found else (None, None)
    state_media = _state_media(sentence, source, resolver)
    if state_media:
        code, person = state_media, None
    elif _is_press(source) and not (label and label.kind == "media"):
        code, person = "MEDIA", None
    return Attribution(code, person, source.text, start, end, cue) if code else None
