"""The many states that make up a body and act as it: `nine council members backed it`, `54 nations have signed`."""

from __future__ import annotations

from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import agents
from detente.reading.parties.listing import list_after
from detente.reading.parties.regions import states_of_region

NUMBERS = {word: number for number, word in enumerate("three four five six seven".split(), 3)} | {"trio": 3}
"""Words for how many a group of more than two has."""
FEW = frozenset("1234567")
OF_MANY = frozenset("dozen score number handful majority host hundred range variety array string".split())
"""Nouns for how many such there are: `dozens of nations`."""
STATES = frozenset("country nation state government parliament".split())
"""Those that a body's decisions are put to."""
CONSENTING = frozenset("back support approve adopt endorse favour favor ratify sign accept".split())
"""What those do by whom a body decides."""
OPPOSING = frozenset("abstain oppose object dissent".split())
"""What some of them do whom it outvotes."""
VOTING = frozenset("vote abstain ratify".split())
"""What is told of voters by their number alone: `58 abstained`."""
WHOLE = frozenset(("all", "most"))
"""Words for so many that they act for the body."""
POINTING = frozenset("the all these those both their our".split())
"""Words before states that tell which they are."""
TELLING_HOW_MANY = frozenset("det nummod quantmod amod advmod predet punct".split())
"""Words before a noun that do not say whose or where they are."""
SOME = frozenset("all most more other least fewer half".split())
OF_STATES = frozenset(("leader", "minister", "government"))
"""Kinds of those of whom each state has one."""
WITHIN = frozenset("council board assembly member bloc alliance union league".split())
"""What members are said to be of: `council members`, `member states`."""


def are_voters(phrase: Token) -> bool:
    """Whether a subject is many states, or members of a body, that decide by signing, ratifying or voting."""
    if (phrase.dep_ == "nsubj" and _are_bare_members(phrase)) or are_addressed_members(phrase):
        return True
    if phrase.dep_ != "nsubj" or not any(map(_decides, (phrase.head, *phrase.head.conjuncts))):
        return False
    below = [g for c in phrase.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children]
    if phrase.tag_ == "CD" and not below:
        return is_many(phrase) and phrase.head.lemma_ in VOTING
    if below and (phrase.tag_ == "CD" or phrase.lemma_.lower() in OF_MANY or phrase.lower_ in (*WHOLE, "total")):
        return all(_are_members(noun) or _are_states(noun) for noun in below)
    if _are_members(phrase):
        return are_many(phrase) or any(c.lower_ in WHOLE for c in phrase.lefts)
    return is_count_of_states(phrase)


def are_addressed_members(noun: Token) -> bool:
    """`urged all members to attend`, `appealed to member states`: those of the body told of, who are spoken to."""
    if noun.tag_ != "NNS":
        return False
    to_do = noun.dep_ == "nsubj" and any(c.lower_ == "to" and c.i > noun.i for c in noun.head.children)
    spoken_to = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ in ("to", "on")) or to_do
    known = SOME | {"the"} if _is_of_member(noun) else SOME
    bare = all(c.lower_ in known or c.tag_ == "JJR" or c.lemma_.lower() == "member" for c in noun.lefts)
    return spoken_to and bare and _are_members(noun) and not any(c.lower_ == "of" for c in noun.rights)


def is_count_of_states(noun: Token) -> bool:
    """Whether no more is said of states than that they are many: `forty countries recognise it`, not `the forty`."""
    pointed_at = any(c.lower_ in ("the", "these", "those") for c in noun.lefts)
    some_named = list_after(noun) is not None or any(c.dep_ == "appos" for c in noun.rights)
    return are_many(noun) and _are_states(noun) and not pointed_at and not some_named


def are_some_of_region(noun: Token) -> bool:
    """`three European countries accused it`, `six western members`: so many of a region of whom none is named."""
    several = noun.tag_ == "NNS" and noun.lemma_.lower() in STATES | {"member"}
    if not several or not any(c.dep_ == "nummod" for c in noun.lefts):
        return False
    told = any(c.lower_ in POINTING or c.dep_ == "poss" for c in noun.lefts) or list_after(noun) is not None
    named = told or any(c.dep_ == "appos" or c.lower_ == "of" for c in noun.rights)
    return not named and (any(c.lower_ == "western" for c in noun.lefts) or bool(states_of_region(noun)))


def are_outvoted(phrase: Token) -> bool:
    """Whether voters are those against: `Eleven members abstained`."""
    return _opposes(phrase.head)


def are_many(noun: Token) -> bool:
    """Whether states are said to be more than a text would name one by one: `40 countries`, `twenty-four nations`."""
    return any(map(is_many, (c for c in noun.children if c.dep_ == "nummod")))


def are_of_many_states(noun: Token) -> bool:
    """Whether people or bodies are of many states, and so of no two: `the twelve presidents`, `15 governments`."""
    return noun.tag_ == "NNS" and are_many(noun) and agents().get(noun.lemma_.lower()) in OF_STATES


def is_many(number: Token) -> bool:
    """Whether a number is more than a text would name one by one: `40`, `twenty-four`."""
    return is_compound(number) or not (
        number.lower_ in NUMBERS or number.lower_ in ("one", "two") or number.text in FEW
    )


def is_compound(number: Token) -> bool:
    """Whether a word for a number is the end of a longer one: `four` in `fifty-four`."""
    return number.tag_ == "CD" and any(c.text == "-" for c in number.children)


def _are_states(noun: Token) -> bool:
    """Whether no more is said of states than how many they are."""
    bare = all(c.dep_ in TELLING_HOW_MANY and (c.dep_ != "amod" or c.lower_ in SOME) for c in noun.lefts)
    return noun.tag_ == "NNS" and noun.lemma_.lower() in STATES and bare


def _are_members(noun: Token) -> bool:
    """`member states`, `council members`, `members of the council`."""
    beside = (c for c in noun.lefts if c.dep_ not in TELLING_HOW_MANY)
    within = all(c.lemma_.lower() in WITHIN for c in beside)
    of_body = noun.lemma_.lower() in ("member", "ally") or (noun.lemma_.lower() in STATES and _is_of_member(noun))
    return noun.tag_ == "NNS" and of_body and within


def _are_bare_members(noun: Token) -> bool:
    """`Member states pledged troops`: those of the body told of, of whom no more is said."""
    return _are_members(noun) and _is_of_member(noun) and all(c.lemma_.lower() == "member" for c in noun.lefts)


def _is_of_member(noun: Token) -> bool:
    return any(c.lemma_.lower() == "member" for c in noun.lefts)


def _decides(verb: Token) -> bool:
    return _consents(verb) or _opposes(verb)


def _consents(verb: Token) -> bool:
    """Whether a verb tells that those who vote are for it."""
    if verb.lemma_ == "vote":
        return not any(c.lower_ in ("against", "down", "no") for c in verb.children)
    return verb.lemma_ in CONSENTING


def _opposes(verb: Token) -> bool:
    return verb.lemma_ in OPPOSING or (verb.lemma_ == "vote" and not _consents(verb))
