"""What became of a meeting that was only planned, where no word over it tells: a second verb, its plan, its guest."""

from __future__ import annotations

from typing import cast

from detente.codebook.plover import FALLEN
from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.prospects import PLANS
from detente.reading.grammar.syntax import first_joined
from detente.reading.grammar.tenses import is_to
from detente.reading.grammar.tokens import Token
from detente.records import Status

HOPES = frozenset("hope prospect chance".split())
"""What is left of a plan, more or less."""
FAILING = frozenset("collapse founder unravel crumble fade evaporate vanish dim recede fizzle dwindle die".split())
BEGUN = frozenset("begin start open resume continue hold follow".split())
COMING = frozenset("come turn show appear arrive attend go travel fly".split())
DRAFTS = frozenset("resolution draft text motion bill statement declaration amendment clause proposal".split())
"""What says or does something once it is adopted."""


def fell_through(trigger: Token) -> Status | None:
    """What other words of a sentence say became of a meeting that was only planned."""
    return _by_second_verb(trigger) or _with_its_plan(trigger) or ("cancelled" if _stayed_away(trigger) else None)


def _by_second_verb(noun: Token) -> Status | None:
    """`was due on Monday but was called off`; what has begun may be broken off, but took place."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ not in ("nsubj", "nsubjpass") or noun.head.lemma_ in BEGUN:
        return None
    for second in noun.head.conjuncts:
        own = {child.dep_ for child in second.children}
        effect = effect_of(second) if own.isdisjoint(("nsubj", "nsubjpass", "neg")) else None
        if effect in FALLEN and "auxpass" in own and second.i > noun.head.i:
            return cast("Status", effect)
    return None


def _with_its_plan(noun: Token) -> Status | None:
    """`plans for a summit collapsed`, `hopes of talks faded`."""
    plan = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("for", "of") else noun
    if plan.lemma_ not in PLANS | HOPES or plan.dep_ != "nsubj" or plan.head.lemma_ not in FAILING:
        return None
    return "cancelled" if plan.lemma_ in PLANS else "possible"


def _stayed_away(trigger: Token) -> bool:
    """`who was expected in Berlin, stayed at home`, `who was to meet them, did not turn up`."""
    chain = [trigger]
    while chain[-1].dep_ in ("xcomp", "acomp") and chain[-1].head != chain[-1]:
        chain.append(chain[-1].head)
    guest = chain[-1].head
    told = (*chain, *(child for child in trigger.children if child.dep_ == "acomp"))
    planned = is_to(trigger) or any(effect_of(word) == "planned" for word in told)
    if chain[-1].dep_ != "relcl" or guest.dep_ != "nsubj" or not planned:
        return False
    below = {token.lower_ for token in guest.head.subtree if token.i > guest.head.i}
    away = guest.head.lemma_ == "stay" and not below.isdisjoint(("home", "away"))
    return away or (guest.head.lemma_ in COMING and any(c.dep_ == "neg" for c in guest.head.children))


def of_failed_draft(verb: Token) -> bool:
    """`vetoed a resolution that would have condemned the raid`: what a text that failed would have said or done."""
    first = first_joined(verb)
    own = any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in verb.children) and verb is not first
    helpers = {c.lower_ for c in first.children if c.dep_ == "aux"}
    return first.dep_ == "relcl" and helpers >= {"would", "have"} and first.head.lemma_ in DRAFTS and not own
