"""The words that govern an act, inmost first: verbs that it is an argument or complement of, nouns and adjectives."""

from __future__ import annotations

from collections.abc import Iterator

from detente.codebook.plover import FALLEN
from detente.reading.grammar.complements import is_asked_for
from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.syntax import governor, link
from detente.reading.grammar.tokens import Token

COMPLEMENTS = frozenset("xcomp ccomp pcomp csubj csubjpass acl advcl".split())
LINKS = frozenset("object subject inside with in to for of on by".split())
"""How a noun hangs on a verb that says what became of it."""
PHRASES = frozenset(("in", "on", "under"))
"""What begins phrases that tell how an act stands: `in doubt`, `on hold`."""
PLACES_OF_PLANS = frozenset(("table", "agenda", "cards"))
RUMOURS = frozenset("report rumour rumor suggestion speculation".split())
"""What tells of a deed on nobody's word: `denied reports that it had shut the border`."""
TIMING = frozenset("before after since ahead".split())
"""What leads to another act that only dates one: `will not yield a day before a round of talks`."""
MET = frozenset("talk negotiation meeting summit session round call conversation visit trip tour interview".split())
"""What somebody is at while he does something else: `rejected the offer in talks`, `failed to sign it on a trip`."""
NO_THING = frozenset("part place interest role point use hand share say".split())
"""What makes one verb with the verb before it: `took no part in talks`."""
HEIGHT = 8
"""Steps up within which a word may bear on an act."""


def untensed(verb: Token) -> bool:
    """Whether a verb takes its time and truth from the one over it: `nobody managed to get them to talk`."""
    return verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp") and not any(c.tag_ == "MD" for c in verb.children)


def words_over(trigger: Token) -> Iterator[Token]:
    """The words that govern an act, inmost first.

    They are verbs that it is an argument or complement of, and nouns and adjectives over it.
    """
    token: Token | None = trigger
    for _ in range(HEIGHT):
        if token is None:
            return
        passed, token = _over_verb(token) if token.pos_ in ("VERB", "AUX") else _over_noun(token)
        yield from passed


def _over_verb(verb: Token) -> tuple[list[Token], Token | None]:
    """One step up from a verb: the words that it leads past, and where it ends; None where nothing more governs it."""
    above = verb.head
    if above == verb:
        return [], None
    by_itself = any(c.dep_ == "agent" for c in verb.children)  # `was rejected by Oslo and supported by Bern`
    if verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN", "VBG") and not _has_aux(verb) and not by_itself:
        complement = above.pos_ in ("VERB", "AUX") and above.dep_ in ("xcomp", "ccomp")
        return [above.head if complement else above], above
    if _asked_for_too(verb):
        return [above.head], above
    if _purpose(verb) and effect_of(above) in FALLEN:
        return [], None
    for_plan = _planned_for(verb)
    if (verb.dep_ not in COMPLEMENTS and not for_plan) or (verb.dep_ == "advcl" and not _purpose(verb)):
        return [], None
    if verb.dep_ == "ccomp" and not untensed(verb) and above.pos_ in ("VERB", "AUX") and effect_of(above) is None:
        return list(_adjectives(above)), None
    if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG") and not (_has_aux(verb) and above.lemma_ in RUMOURS):
        return [], None
    if verb.dep_ == "ccomp" and any(t.text == ";" for t in verb.doc[verb.i : above.i]):
        return [], None
    if above.pos_ == "ADP" or above.dep_ == "prep":
        above = above.head
    return [above, *_adjectives(above)], above


def _planned_for(verb: Token) -> bool:
    """Whether a clause tells what a plan is for somebody to do: `plans for its king to go to Oslo`."""
    marked = any(c.lower_ == "for" and c.dep_ == "mark" for c in verb.lefts)
    return verb.dep_ == "relcl" and marked and _purpose(verb) and effect_of(verb.head) is not None


def _asked_for_too(verb: Token) -> bool:
    """Whether a verb stands in the second of two clauses that tell what is asked: `that Chad stop and that Mali go`."""
    return verb.dep_ == "conj" and verb.head.dep_ == "ccomp" and is_asked_for(verb)


def _over_noun(noun: Token) -> tuple[list[Token], Token | None]:
    """One step up from a noun, to the verb that governs it."""
    verb = governor(noun)
    if verb is None:
        return [], None
    path = _path(noun, verb)
    between = [t for t in path if t.pos_ == "NOUN" and effect_of(t)]
    if any(t.lower_ in TIMING and t.dep_ in ("prep", "advmod") for t in path):
        return between, None
    how = link(noun, verb)
    parted = how == "from" and effect_of(verb) in FALLEN and any(c.dep_ == "prt" for c in verb.children)
    if (how not in LINKS and noun.dep_ != "acomp" and not parted) or _is_denied_at(noun, verb):
        return between, None
    return [*between, verb, *_adjectives(verb)], verb


def _is_denied_at(noun: Token, verb: Token) -> bool:
    """Whether a noun only tells where something else was denied: `refused the terms in talks`, held all the same."""
    if noun.lemma_.lower() not in MET:
        return False
    things = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ not in NO_THING]
    over = (verb, verb.head) if verb.dep_ == "xcomp" else (verb,)
    denied = any(effect_of(word) == "denied" or any(c.dep_ == "neg" for c in word.children) for word in over)
    at = noun.head.lower_ in ("in", "on") and noun.head.head in (verb, *things)
    return at and denied and any(c.i < noun.i for c in things)


def _purpose(token: Token) -> bool:
    return token.tag_ == "VB" and any(c.lower_ == "to" for c in token.children)


def _path(token: Token, verb: Token) -> list[Token]:
    found, at = [], token.head
    while at != verb and at.head != at:
        found.append(at)
        at = at.head
    return found


def _adjectives(verb: Token) -> Iterator[Token]:
    """Predicates such as `remains uncertain`, `is under consideration`, `hangs in the balance`."""
    denied = any(child.dep_ == "neg" for child in verb.children)
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "oprd") and effect_of(child):
            yield child
        if child.lower_ == "off" and child.dep_ == "advmod" and verb.lemma_ == "be" and not any(child.children):
            yield child
        if child.lower_ == "off" and child.dep_ == "prep" and not denied and PLACES_OF_PLANS & _under(child):
            yield child  # `is off the table`
        if child.lower_ == "out" and child.dep_ == "prep" and verb.lemma_ == "be" and effect_of(child):
            yield child  # `is out of the question`
        phrase = child.dep_ in ("prep", "advmod") and child.lower_ in PHRASES and not denied
        if phrase and effect_of(child) in ("planned", "possible", *FALLEN):
            yield child
        elif child.dep_ == "prep":
            yield from (g for g in child.children if g.lower_ in ("doubt", "question", "consideration", "discussion"))


def _under(prep: Token) -> set[str]:
    return {c.lower_ for c in prep.children}


def _has_aux(token: Token) -> bool:
    """Whether a verb has a subject or a helper of its own, but for `to`."""
    return any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") and c.tag_ != "TO" for c in token.children)
