"""Threats that no word for one names: a hostile act on a condition, a consequence held out, a deadline.

`Moscow will shut the tap unless it is paid`, `bombs will fall if they do not go`, `they have until Friday`.
"""

from __future__ import annotations

from detente.codebook.lexicon import Expression
from detente.reading.acts.surroundings import Sides, codes_of, look_around
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.syntax import steps_up
from detente.reading.grammar.tenses import FUTURE
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import attribute, speaker_of
from detente.reading.text.parse import Sentence
from detente.records import Mention

AHEAD = FUTURE | {"would", "'d", "may", "might", "could"}
PERIODS = frozenset("hour day week month minute".split())
UNLESS = Expression("unless", "verb", frozenset(("unless",)), (), "THREATEN", None, "threat")
OUT = frozenset("leave go get depart quit pack".split())
NOTICE = Expression("have hours leave", "verb", frozenset(("have",)), (), "SANCTION", "expel", "threat")
DEADLINE = Expression("have until", "verb", frozenset(("have",)), (), "THREATEN", None, "threat")


def is_conditional(verb: Token) -> bool:
    """Whether what the verb says lies ahead and hangs on `if`, `unless` or `should they`."""
    return is_ahead(verb) and _condition(verb) is not None


def on_condition(verb: Token) -> bool:
    """Whether what the verb says hangs on `if`, `unless` or `should they`, whenever it is to be."""
    return _condition(verb) is not None


def is_ahead(verb: Token) -> bool:
    """`will shut`, `could shut`, and no condition itself."""
    return any(c.dep_ == "aux" and c.lower_ in AHEAD for c in verb.children) and not _asks(verb)


def _asks(verb: Token) -> bool:
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in ("if", "whether") for c in verb.children)


def threat(sentence: Sentence, token: Token, resolver: Resolver) -> tuple[Expression, Sides] | None:
    """An ultimatum in words that express no act else: `it will reroute its gas unless the letter is disowned`."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    if token.lemma_ == "have":
        return _deadline(sentence, token, resolver)
    condition = _condition(token) if is_ahead(token) else None
    if condition is None or not _demanding(condition):
        return None
    subject = arguments(token).subject
    own = resolver.parties(sentence, subject, loose=True) if subject is not None else []
    by = attribute(sentence, token, resolver)
    if by is not None and (by.code == "MEDIA" or by.code not in codes_of(own)):
        return None
    at = look_around(sentence, condition, resolver)
    others = at.first_within([condition], frozenset(codes_of(own)))
    return (UNLESS, Sides(own, others)) if own else None


def _deadline(sentence: Sentence, verb: Token, resolver: Resolver) -> tuple[Expression, Sides] | None:
    """`Bolivian ministers have 24 hours to go`, said by whoever gives them that long."""
    timed = any(c.dep_ == "dobj" and c.lemma_ in PERIODS and _to_do(c, verb) for c in verb.children)
    until = any(c.lower_ in ("until", "till") and c.dep_ == "prep" for c in verb.children)
    subject = arguments(verb).subject
    if subject is None or not (timed or until):
        return None
    told, by = resolver.parties(sentence, subject, loose=True), attribute(sentence, verb, resolver)
    speaker: list[Mention] = [speaker_of(by)] if by and by.code != "MEDIA" and by.code not in codes_of(told) else []
    leaving = any(t.lemma_ in OUT and t.tag_ == "VB" for t in verb.subtree)
    return (NOTICE if leaving else DEADLINE, Sides(speaker, told)) if told else None


def _to_do(period: Token, verb: Token) -> bool:
    clauses = [c for c in (*period.children, *verb.children) if c.dep_ in ("relcl", "acl", "advcl", "xcomp")]
    return any(g.lower_ == "to" and g.dep_ == "aux" for c in clauses for g in c.children)


def _condition(verb: Token) -> Token | None:
    """The verb of the condition on which another verb's clause, or one over it, hangs."""
    for token in steps_up(verb):
        for child in token.children:
            if child.dep_ == "advcl" and child != verb and not child.is_ancestor(verb) and _sets(child):
                return child
        if token.dep_ not in ("ccomp", "conj", "xcomp"):
            return None
    return None


def _sets(clause: Token) -> bool:
    if any(c.lower_ == "even" for c in clause.children):
        return False
    if any(c.dep_ in ("mark", "advmod") and c.lower_ in ("if", "unless") for c in clause.children):
        return True
    return any(c.lower_ == "should" and c.i == clause.left_edge.i for c in clause.children)


def _demanding(clause: Token) -> bool:
    """`unless`, `if ... not`: what is asked for is in the condition."""
    marks = {c.lower_ for c in clause.children if c.dep_ in ("mark", "advmod", "neg")}
    return "unless" in marks or ("if" in marks and bool(marks & {"not", "n't"}))
