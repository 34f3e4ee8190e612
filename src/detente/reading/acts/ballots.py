"""Who voted how, by the names in brackets behind the count: `13 in favour, 1 against (Chad), 1 abstention (Mali)`."""

from __future__ import annotations

from itertools import takewhile

from detente.codebook.lexicon import Expression
from detente.entities.parties import admits_states, is_state
from detente.reading.acts.surroundings import Sides
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import unique
from detente.reading.text.parse import Sentence

VOTING = Expression("abstain", "verb", frozenset(("abstain",)), (), "REJECT", None, "speak")
WITHHELD = frozenset("against abstention abstentions abstaining".split())
"""What those did whose names follow."""
CLOSING = frozenset(").;")
COUNTED = frozenset("vote favour favor none".split())
"""What is told of beside, where votes are counted."""


def ballot(sentence: Sentence, token: Token, resolver: Resolver) -> Sides | None:
    """The states behind a count of votes that were not for it, and the body that voted."""
    inside = _names_behind(token)
    if not inside or COUNTED.isdisjoint(word.lemma_.lower() for word in sentence.tokens):
        return None
    named = ((word, resolver.labels.name_at(sentence, word)) for word in inside)
    voters = [m for word, name in named if name and name.last == word.i for m in resolver.mentions(sentence, name)]
    bodies = (s.mention for s in reversed(resolver.before(sentence, token)) if admits_states(s.mention.code))
    body = next(bodies, None)
    if body is None or not voters or not all(is_state(m.code) for m in voters):
        return None
    return Sides(unique(voters), [resolver.bare(body.code, sentence, token)])


def counts_votes(noun: Token) -> bool:
    """Whether it is only told how many did not vote for something: `with 35 abstentions`."""
    beside = {c.dep_ for c in noun.children}
    return (
        noun.lemma_.lower() == "abstention" and "nummod" in beside and beside.isdisjoint(("poss", "amod", "compound"))
    )


def without_voters(sentence: Sentence, sides: Sides) -> Sides:
    """The sides of an act without those who are only named as having voted against it."""
    places = {sentence.place_of(word)[0] for token in sentence.tokens for word in _names_behind(token)}
    across = [m for m in sides.recipients if m.start not in places]
    return Sides(sides.actors, across, sides.notes) if len(across) < len(sides.recipients) else sides


def _names_behind(token: Token) -> list[Token]:
    """The words in brackets, or after a colon, behind a word for votes that were not for it."""
    opens = token.i + 1
    if token.lower_ not in WITHHELD or opens >= token.sent.end or token.doc[opens].text not in ("(", ":"):
        return []
    return list(takewhile(lambda word: word.text not in CLOSING, token.doc[opens + 1 : token.sent.end]))
