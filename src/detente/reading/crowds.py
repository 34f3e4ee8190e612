"""Who protests: crowds, strikers and exiles, whose gathering, marching or striking is a protest.

Where a state's people gather in the street it is a protest; where its ministers gather it is a meeting.
"""

from __future__ import annotations

from spacy.tokens import Token

from detente.reading.deed_frames import act
from detente.reading.surroundings import Sides, Surroundings, codes_of
from detente.reading.syntax import arguments
from detente.tables import words

CONTENT = frozenset("prep advcl xcomp ccomp dobj conj".split())
"""What hangs on words for a protest and tells at whom it is aimed."""
NAMING = frozenset(("compound", "nmod"))


def crowd(at: Surroundings) -> Sides:
    """A crowd gathers, marches, strikes: it acts, and whoever it is aimed at receives."""
    over = arguments(at.verb) if at.verb is not None else None
    by = [at.around.subject, *at.around.after("by", "of")] if over is None or over.subject is None else [over.subject]
    own = [c for c in at.word.children if c.i < at.word.i] if over is not None else []
    if not any(is_crowd(token) for token in (*by, *own) if token is not None):
        return Sides(notes={"unfit"})
    sides = act(at)
    taken = frozenset(codes_of(sides.actors))
    if not sides.recipients:
        sides.recipients = at.within([c for c in at.word.children if c.dep_ in CONTENT], taken)[:1]
    return sides


def is_crowd(token: Token) -> bool:
    """`students`, `hundreds of Argentines`, `the miners' federation`: whether a phrase stands for a crowd."""
    known = words("reading", "crowds")
    inner = [c for c in token.children if c.dep_ in NAMING]
    inner += [g for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children]
    return any(t.lemma_.lower() in known for t in (token, *inner))
