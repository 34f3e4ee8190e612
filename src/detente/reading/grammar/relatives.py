"""What a relative pronoun stands for: the noun before its clause, and which of several."""

from __future__ import annotations

from detente.reading.grammar.tokens import Token
from detente.tables import words

PLURALS = frozenset(("are", "were", "have"))
RELATIVES = frozenset(("who", "which", "that", "whom"))
PAPERS = frozenset(
    "statement declaration resolution communique communiqué motion draft text note letter message cable telegram "
    "memorandum demarche démarche petition".split()
)
"""What speaks for whoever puts it out."""
CONTESTING = frozenset("deny dispute refute contest".split())
"""What is done to words, and not to parties."""


def relative_target(token: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for; `which Iran denies` is all that was said."""
    if token.lower_ not in RELATIVES or (token.lower_ == "which" and verb.lemma_ in CONTESTING):
        return token
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp") and clause.head != clause:
        clause = clause.head
    if clause.dep_ != "relcl":
        return token
    joined = _people_joined(token, clause.head)
    return joined or _told_as_one(_what_struck(_paper_sent(token, _nearest_of(clause.head, verb))))


def _people_joined(pronoun: Token, noun: Token) -> Token | None:
    """Those who are joined, and not whose some of them are: `the army and the rebels of the RPF, who signed a truce`.

    So with `envoys of the army and of the RPF, who`.
    """
    prep = noun.head
    if pronoun.lower_ != "who" or noun.dep_ != "pobj" or prep.lower_ != "of":
        return None
    whole = prep.head if prep.dep_ == "conj" and prep.head.lower_ == "of" else prep
    people = whole.head
    joined = whole != prep or (people.dep_ == "conj" and people.head.pos_ in ("NOUN", "PROPN"))
    return _first_of(people) if joined and people.tag_ == "NNS" else None


def _paper_sent(pronoun: Token, noun: Token) -> Token:
    """The paper, and not where it goes, says what follows: `sent a letter to the UN that accused Peru`."""
    verb = noun.head.head if pronoun.lower_ == "that" and noun.dep_ == "pobj" else noun
    sent = (c for c in verb.children if c.dep_ == "dobj" and c.i < noun.i and c.lemma_ in PAPERS)
    return next(sent, noun) if verb.pos_ == "VERB" else noun


def _told_as_one(noun: Token) -> Token:
    """Who is said to be of those that do something: Chad in `Chad was among those that`, `was one of two who`."""
    prep = noun.head if noun.dep_ == "pobj" else noun
    over = prep.head.head if prep.lower_ == "of" and prep.head.lower_ == "one" else prep.head
    named = prep.lower_ in ("among", "of") and over.lemma_ == "be"
    return next((c for c in over.children if named and c.dep_ == "nsubj"), noun)


def _what_struck(noun: Token) -> Token:
    """The blow, and not what it struck, does what follows: `the bombings at two embassies, which killed 250`."""
    over = noun.head.head
    hit = noun.dep_ == "pobj" and noun.lemma_.lower() in words("reading", "targets")
    return over if hit and over.pos_ == "NOUN" and over.lemma_ in words("reading", "attacks") else noun


def _nearest_of(noun: Token, verb: Token) -> Token:
    """Of coordinated nouns before a relative clause in the singular, the last."""
    singular = verb.tag_ == "VBZ" or any(
        c.lower_ in ("has", "is", "was") for c in verb.children if c.dep_ in ("aux", "auxpass")
    )
    joined = [c for c in noun.conjuncts if noun.i < c.i < verb.i] if singular else []
    return joined[-1] if joined else _first_of(noun) if _is_plural(verb) else noun


def _is_plural(verb: Token) -> bool:
    """Whether a verb tells by its form that several do what it says."""
    helpers = (c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass"))
    return verb.lower_ in PLURALS or any(word in PLURALS for word in helpers)


def _first_of(noun: Token) -> Token:
    """The first of coordinated nouns, on which the others hang."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun
