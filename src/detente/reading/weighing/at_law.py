"""What the law does with people of whom nobody says whose they are, and what is asked of one's own government."""

from __future__ import annotations

from detente.codebook.lexicon import words_of_class
from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.arguments import Arguments, arguments
from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import private_people
from detente.reading.parties.talk import Talk
from detente.reading.weighing.company import kind_of
from detente.tables import words

TRYING = frozenset(("fine", "convict", "sentence", "jail"))
FREEING = frozenset("pardon release free acquit clear bail exonerate drop quash dismiss".split())
TRIED = frozenset("group law kin trade faith public".split())
"""Kinds of those whom the law tries at home, of whom nobody says whose they are."""
ADDRESSED = frozenset(("government", "ministry", "minister", "parliament"))
AT_HOME = frozenset("group trade faith public".split())
"""Kinds of people who ask something of their own government."""


def tried_at_home(candidate: Candidate, around: Arguments) -> bool:
    """`a court acquitted a baker`, `judges released her cousin on bail`: what the law does with people at home.

    Not so of such as are often held by another state, a journalist or an engineer, of whom it may be told elsewhere.
    """
    doer = around.subject
    if _opponent(candidate, around):
        return True
    freed = candidate.mode == "release" and candidate.trigger.lemma_ in FREEING
    if not freed and candidate.trigger.lemma_ not in TRYING:
        return False
    by_law = doer is not None and doer.lemma_.lower() in words("reading", "held_at_home", "holds")
    if not by_law and candidate.trigger.lemma_ != "pardon":
        return False
    people = [
        *(t for t in around.objects if t.lemma_ != "charge"),
        *around.after("against"),
        *around.beneath("against"),
    ]
    return bool(people) and all(_is_tried(noun) for noun in people)


def _opponent(candidate: Candidate, around: Arguments) -> bool:
    """`freed the opposition leader`, `arrested ten opposition supporters`: whom those hold who govern them."""
    if candidate.mode not in ("arrest", "release"):
        return False
    return any(word.lower_ == "opposition" for thing in around.objects for word in thing.subtree if word.i <= thing.i)


def _is_tried(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return private_people().get(lemma) in TRIED and lemma not in words_of_class("captives")


def asks_own_government(noun: Token, candidate: Candidate, talk: Talk) -> bool:
    """`the farmers' union called on the government`, `the court asked the ministry`: both are of one state."""
    subject = arguments(candidate.trigger).subject
    if noun.lemma_.lower() not in ADDRESSED or subject is None:
        return False
    if any(talk.labels.name_at(candidate.sentence, c) for c in noun.children):
        return False
    return subject.lemma_.lower() == "court" or kind_of(candidate.sentence, subject, talk) in AT_HOME
