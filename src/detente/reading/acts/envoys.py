"""Who and what completes an expression by its name as a word would: envoys, anybody, or land.

`withdraw ambassador` needs the word beside it, which a report spares its readers that has told who he is, or leaves
for them to see: whoever is recalled by name is an envoy. `Syria withdrew Mr Fares`, `sent him back`. What is done to
anybody, `handed over +person`, needs no more than that it is somebody, and what is taken, `seized +ground`, that it is
land.
"""

from __future__ import annotations

from collections.abc import Sequence

from detente.codebook.lexicon import OF_SUBJECT, words_of_class
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.complements import words_and_marks, words_by_verb
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.agents import agents
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence

POSTED = frozenset(("ambassador", "charge-daffaires", "consul", "attache"))
"""Posts of those who stand for their state in another."""
WORD = "ambassador"
PRONOUNS = frozenset("him her he she".split())
PERSON = "+person"
"""Stands in an expression for somebody as object, by name, by post or as a man: `hand over +person`."""
GROUND = "+ground"
"""Stands for land as object, by the name of a town, a region or a state: `seize +ground`."""
TAKING = frozenset("take retake seize capture recapture overrun occupy conquer liberate storm".split())
"""Verbs of what is done to land as well as to people and things."""
LEAVING = frozenset("hand give turn cede surrender return quit vacate relinquish".split())
"""Verbs of what is done with land that goes to another: `would hand over Badme`."""
HANDING = frozenset("hand turn deliver".split())
"""Verbs of what may be done to somebody as well as with something."""
LANDS = frozenset(("state", "capital"))
"""Kinds of names of parties that are those of their land, too."""
SOMEBODY = frozenset("leader minister envoy official person people".split())
"""Kinds of agents each of whom is somebody."""


def words_able(tokens: Sequence[Token]) -> set[str]:
    """All that can complete an expression in a sentence, be it as a particle or with the subject."""
    return {WORD, PERSON, GROUND, *words_and_marks(tokens)}


def words_around(sentence: Sentence, verb: Token, resolver: Resolver) -> set[str]:
    """Words that can complete a verb's expression, with that for an envoy where its object or subject names one."""
    around, found = arguments(verb), words_by_verb(verb)
    if any(_posted(sentence, token, resolver) or _is_stranger(sentence, token, resolver) for token in around.objects):
        found.add(WORD)
    if verb.lemma_ in HANDING and any(_is_somebody(sentence, token, resolver) for token in around.objects):
        found.add(PERSON)
    if verb.lemma_ in TAKING | LEAVING and any(_is_ground(sentence, token, resolver) for token in around.objects):
        found.add(GROUND)
    if around.subject is not None and _posted(sentence, around.subject, resolver):
        found.add(OF_SUBJECT + WORD)
    return found


def _is_somebody(sentence: Sentence, token: Token, resolver: Resolver) -> bool:
    """Whether a noun or pronoun stands for somebody: `him`, `Mr Fares`, `its former premier`, `four others`."""
    named, lemma = resolver.labels.name_at(sentence, token), token.lemma_.lower()
    if token.lower_ in PRONOUNS or (named is not None and named.person is not None):
        return True
    known = lemma == "other" or agents().get(lemma) in SOMEBODY or resolver.labels.post_at(sentence, token) is not None
    bare = not any(c.dep_ == "det" for c in token.children)
    return known or (bare and _is_stranger(sentence, token, resolver))


def _is_ground(sentence: Sentence, token: Token, resolver: Resolver) -> bool:
    """Whether a name is that of land that may be taken: who `takes` a state or its capital takes it somewhere."""
    named = resolver.labels.name_at(sentence, token)
    known = named is None or (named.kind in LANDS and token.head.lemma_ != "take")
    return token.pos_ == "PROPN" and known and place_of(sentence, token, resolver.labels) is not None


def _posted(sentence: Sentence, token: Token, resolver: Resolver) -> bool:
    """Whether somebody is known as an envoy."""
    named, known = resolver.labels.name_at(sentence, token), resolver.labels.known
    if token.lower_ in PRONOUNS and _dealt_with_before(token):
        return True
    if named is None and token.lower_ in PRONOUNS:
        names = [m.person for m in resolver.parties(sentence, token)]
    else:
        names = [named.person] if named is not None else []
    return any(name in known and known[name].post in POSTED for name in names if name)


def _dealt_with_before(pronoun: Token) -> bool:
    """Whether a pronoun stands for an envoy in the clause before: `summoned the attaché and told him to leave`."""
    verb = pronoun.head
    before = arguments(verb.head).objects if verb.dep_ == "conj" else []
    return any(noun.lemma_.lower() in words_of_class("envoys") for noun in before)


def _is_stranger(sentence: Sentence, token: Token, resolver: Resolver) -> bool:
    """Whether a name is that of somebody of whom nothing is known."""
    named = resolver.labels.name_at(sentence, token)
    if named is not None:
        known = resolver.labels.known.get(named.person or "")
        return known is not None and known.post is None
    return token.tag_ == "NNP" and token.text.istitle() and not place_of(sentence, token, resolver.labels)
