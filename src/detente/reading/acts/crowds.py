"""Who protests: crowds, strikers and exiles, whose gathering, marching or striking is a protest.

Where a state's people gather in the street it is a protest; where its ministers gather it is a meeting.
"""

from __future__ import annotations

from detente.reading.acts.deed_frames import act
from detente.reading.acts.surroundings import NOBODY, Sides, Surroundings, codes_of
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import agents
from detente.tables import words

OF_STATES = frozenset("military official government minister leader envoy".split())
"""Kinds of people who act for a state, of whom even a thousand are no crowd."""
COUNTING = frozenset("hundred thousand dozen score million crowd mob throng sea".split())
STREETS = frozenset("street square avenue boulevard plaza road".split())
"""What crowds fill: `crowds filled the streets of Lima`."""
CONTENT = frozenset("prep advcl xcomp ccomp dobj conj".split())
"""What hangs on words for a protest and tells at whom it is aimed."""


def crowd(at: Surroundings) -> Sides:
    """A crowd gathers, marches, strikes: it acts, and whoever it is aimed at receives."""
    over = arguments(at.verb) if at.verb is not None else None
    by = [at.around.subject, *at.around.after("by", "of")] if over is None or over.subject is None else [over.subject]
    own = [c for c in at.word.children if c.i < at.word.i] if over is not None else []
    if not any(_is_crowd(token, at) for token in (*by, *own) if token is not None):
        return Sides(notes={"unfit"})
    filled = [thing for thing in at.around.objects if thing.lemma_ in STREETS]
    aimed = [c for c in at.word.children if c.dep_ in CONTENT and not _is_where(c, at) and c not in filled]
    if filled:
        return _in_streets(at, filled, aimed)
    sides = act(at)
    if not sides.recipients:
        sides.recipients = at.first_within(aimed, frozenset(codes_of(sides.actors)))
    return sides


def _in_streets(at: Surroundings, filled: list[Token], aimed: list[Token]) -> Sides:
    """`filled the streets of Lima over the raid by Chile`: those who live there, and at nobody but whom it names."""
    own = at.subject() or at.within(filled, NOBODY)
    others = at.first_within(aimed, frozenset(codes_of(own)))
    return Sides(own, others) if others else Sides(notes={"unfit"})


def _is_where(phrase: Token, at: Surroundings) -> bool:
    """`in the Kyrgyz town of Osh`, `in Lima`, and not `in protest at the raid`: where they gather, and at nobody."""
    nouns = [c for c in phrase.children if c.dep_ == "pobj"] if phrase.lower_ == "in" else []
    return any(noun.lemma_ in words("reading", "spots") or at.labels.name_at(at.sentence, noun) for noun in nouns)


def _is_crowd(token: Token, at: Surroundings) -> bool:
    """`students`, `hundreds of Argentines`, `young Afghans`, and not `hundreds of troops`."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN":
        return _are_nationals(token, at)
    within = [g for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children]
    counted = within if lemma in COUNTING else []
    if any(agents().get(t.lemma_.lower()) in OF_STATES for t in (token, *counted)):
        return False
    return any(t.lemma_.lower() in words("reading", "crowds") for t in (token, *within) if t.pos_ != "PROPN")


def _are_nationals(token: Token, at: Surroundings) -> bool:
    """`Hongkongers march`: with an article, as in `the Russians`, they are their state."""
    label = at.labels.name_at(at.sentence, token)
    named = label is not None and label.kind == "people"
    return named and token.tag_ == "NNPS" and not any(c.dep_ == "det" for c in token.children)
