"""What private people do in words that also tell acts between states: they speak and deal for themselves."""

from __future__ import annotations

from detente.codebook.plover import SPEECH
from detente.entities.parties import is_state
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import codes_of
from detente.reading.filling.gap import DEEDS
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.syntax import MODIFIERS
from detente.reading.grammar.tokens import Token
from detente.reading.names.lookalikes import trades_of
from detente.reading.parties.agents import agents
from detente.reading.parties.talk import Talk
from detente.reading.weighing.company import kind_of
from detente.reading.weighing.home_affairs import comes_from_abroad
from detente.tables import words

ANYBODYS = DEEDS | {"PROTEST", "SANCTION"}
"""What private people may do as well as states, or have a state do for them."""
PRIVATE = frozenset(("kin", "trade"))
"""Kinds of people who speak and deal for themselves."""
UNNAMED = frozenset(("public", "people", "faith"))
"""Kinds of people who speak for themselves where nobody says whose they are."""
POLITICAL = frozenset(
    "candidate nominee contender challenger incumbent frontrunner voter communist socialist liberal conservative "
    "populist nationalist separatist loyalist royalist partisan".split()
)
"""People who act for a state or a group, or soon may."""
BY_WORDS = SPEECH | {"AGREE"}
"""Acts that are done by words."""
AIRLINES = frozenset("Airlines Airways Airline Air".split())
"""Words of the names of such as speak for themselves and not for their state, whatever they fly for it."""
OF_WORDS = SPEECH | {"CONCEDE"}
"""Acts by which somebody speaks or says that he is sorry."""
CIVIC = frozenset(
    "federation league club squad charity university college school hospital clinic hotel supermarket shop restaurant"
    " museum orchestra theatre theater festival brewery syndicate guild cooperative business factory market"
    " studio".split()
)
"""Groups that speak for themselves."""
COUNTRIES = frozenset("state capital adjective region".split())
OF_RANK = frozenset(("leader", "minister"))
"""Those whose kin may act for their state."""
OF_PARTIES = frozenset("between of by with among".split())
"""What leads from a deed to others who do it: `praised talks between them`."""


def acts_for_nobody(candidate: Candidate, doer: Token, talk: Talk) -> bool:
    """Whether people do it who speak and deal for themselves: a singer, or residents of whom no name is told."""
    kind = kind_of(candidate.sentence, doer, talk)
    if doer.text in AIRLINES or (doer.i and doer.nbor(-1).text in AIRLINES):
        return candidate.type in OF_WORDS
    if kind == "group" and (doer.lemma_.lower() in CIVIC or _is_trade_union(candidate, doer, talk)):
        return candidate.type in OF_WORDS and all(map(is_state, codes_of(candidate.sides.actors)))
    if kind in PRIVATE:
        return not _serves(candidate, doer, talk)
    name = talk.labels.name_at(candidate.sentence, doer)
    known = talk.labels.known.get(name.person or "") if name is not None else None
    if known is not None and known.private and known.post is None:
        return not any(_serves(candidate, trade, talk) for trade in trades_of(doer))
    told = candidate.type in BY_WORDS and candidate.expression.frame != "statement" and not candidate.sides.recipients
    if not told or kind not in UNNAMED or doer.lemma_ in POLITICAL or comes_from_abroad(doer):
        return False
    return all(talk.labels.name_at(candidate.sentence, word) is None for word in doer.subtree)


def _is_trade_union(candidate: Candidate, noun: Token, talk: Talk) -> bool:
    """`the German union`, `Chad's unions`, and not one of states."""
    beside = (c for c in noun.children if c.dep_ in MODIFIERS)
    return noun.lemma_.lower() == "union" and any(talk.labels.name_at(candidate.sentence, c) for c in beside)


def _serves(candidate: Candidate, noun: Token, talk: Talk) -> bool:
    """Whether somebody may act for another: an operator or engineer, `the king's brother`, `a friend of Mr Ali`.

    Nobody speaks for a state by his trade.
    """
    if noun.lemma_.lower() in words("reading", "private", "serves"):
        return candidate.type not in SPEECH - {"REJECT"} or candidate.expression.words == "must"  # to refuse is a deed
    of = (g for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children)
    owners = (*(c for c in noun.children if c.dep_ == "poss"), *of)
    names = ((owner, talk.labels.name_at(candidate.sentence, owner)) for owner in owners)
    persons = (owner for owner, name in names if name is None or name.kind not in COUNTRIES)
    return any(owner.pos_ == "PROPN" or agents().get(owner.lemma_.lower()) in OF_RANK for owner in persons)


def taken_up_by_private(candidate: Candidate, talk: Talk) -> bool:
    """Whether private people take up or turn down what a noun tells: `the singer turned down an invitation to Oslo`."""
    noun = candidate.trigger
    verb = noun.head
    if candidate.type in ANYBODYS or noun.dep_ != "dobj" or verb.pos_ != "VERB":
        return False
    if any(word.lower_ == "joint" or _leads_to_others(word, candidate, talk) for word in noun.children):
        return False
    around = arguments(verb)
    subject = around.subject if not around.passive else None
    if subject is None or subject.lemma_.lower() in words("reading", "private", "serves"):
        return False
    return kind_of(candidate.sentence, subject, talk) in PRIVATE


def _leads_to_others(word: Token, candidate: Candidate, talk: Talk) -> bool:
    named = word.dep_ in MODIFIERS and talk.labels.name_at(candidate.sentence, word) is not None
    return named or (word.dep_ == "prep" and word.lower_ in OF_PARTIES)
