"""Visits that are told between commas beside a name: `Antony Blinken, in Jeddah on Monday, cautioned`."""

from __future__ import annotations

from detente.codebook.lexicon import Expression
from detente.entities.parties import is_state
from detente.reading.acts.surroundings import Sides, codes_of
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence

VISITING = Expression("in", "prep", frozenset(("in",)), (), "CONSULT", "visit", "stay")
NEAR = 12
"""Tokens within which the second comma stands."""
RESIDENT = frozenset("ambassador envoy consul spokesman spokeswoman correspondent".split())


def aside(sentence: Sentence, token: Token, resolver: Resolver) -> Sides | None:
    """The visitor and the host, where a subject in office is told to be in another state."""
    if token.lower_ != "in" or token.i - sentence.span.start < 2 or token.nbor(-1).text != ",":
        return None
    named = token.nbor(-2)
    subject = named.head if named.dep_ == "appos" else named
    if subject.dep_ != "nsubj" or not any(t.text == "," for t in token.doc[token.i + 2 : token.i + NEAR]):
        return None
    visitors = [m for m in resolver.parties(sentence, named) if (m.person or m.post) and is_state(m.code)]
    if any(word in RESIDENT for m in visitors for word in (m.post or "").lower().split()):
        return None
    spots = [(c, place_of(sentence, c, resolver.labels)) for c in token.children if c.dep_ == "pobj"]
    hosts = [(c, spot.country) for c, spot in spots if spot is not None and spot.country]
    if not visitors or not hosts or hosts[0][1] in codes_of(visitors):
        return None
    return Sides(visitors, [resolver.bare(hosts[0][1], sentence, hosts[0][0])])
