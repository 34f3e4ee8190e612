"""Who in a report acts for states: people in office, seats of government, armies, states that deal with each other.

A few lines that name none of these, and tell of no blow by hands unknown, tell of private people from some states.
"""

from __future__ import annotations

from detente.entities.parties import is_state
from detente.reading.grammar.syntax import MODIFIERS, is_subject, locative
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Labels
from detente.reading.names.offices import POSTED
from detente.reading.parties.agents import agents, private_people
from detente.reading.text.parse import Parsed, Sentence
from detente.tables import words

OFFICIAL = frozenset(("official", "government", "envoy", "military", "leader"))
ACTING = OFFICIAL | {"minister", "counterpart"}
"""Kinds of nouns for those who act for a state, whether or not it is named beside them."""
ANYBODYS = frozenset(
    "court tribunal judge prosecutor police policeman policewoman detective investigator inspector commission agency"
    " regulator office service expert team chief aide adviser advisor agent planner strategist hacker bureaucrat"
    " state nation country capital security intelligence customs crew captain pilot guard general ship boat vessel jet"
    " fleet fighter tank".split()
)
"""Of these nouns those that as well stand for what has nothing to do with other states, if no state is beside them."""
HOME_POSTS = frozenset(
    "religious-leader director-general managing-director bank-president judge chief-justice prosecutor mayor"
    " agency-chief head-of-body".split()
)
"""Posts whose names are those of private people, too, or of those who serve at home."""
DEALING = frozenset("by between with against on upon".split())
"""What leads from a deed to whose it is, or to whom it is done."""
SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))
REACHING = frozenset("reach leave enter visit tour flee quit".split())
"""What is done to a capital as to a town."""
OFFICE, SUBJECT, NAMED = "office", "subject", "named"
PARTIES = frozenset("state capital seat body".split())
TOLD_BEFORE = frozenset("he she it they we".split())
"""Subjects that stand for somebody whom lines that begin with them do not name."""
PLAYING = frozenset("team side guard captain official manager director fighter".split())
"""Those who have to do with sport where it is told of."""
POINTING = frozenset("committee council panel conference meeting two three four five six seven pair".split())
"""Nouns that do so after `the`."""
SERVING = frozenset("museum surgeon doctor medic nurse engineer".split())
"""Who may act for the state whose they are said to be."""
CONCERNED = frozenset(
    "captor captive captivity hostage arrest detain jail trial asylum refuge shelter flag trawler rocket missile"
    " airstrike shelling shell mortar".split()
)
"""Words for what befalls people of other states, or what stands for these, by the law or by hands unknown."""


def is_official(sentence: Sentence, token: Token, labels: Labels) -> bool:
    """Whether a word is for somebody who acts for a state or body that the report names there."""
    name, post = labels.name_at(sentence, token), labels.post_at(sentence, token)
    if name is not None:
        known = labels.known.get(name.person or "")
        in_office = known is not None and known.code is not None and known.post is not None
        addressed = token.dep_ == "dobj" and token.head.lemma_ not in REACHING
        acting_capital = name.kind == "capital" and (token.dep_ in SUBJECTS or addressed)
        of_body = name.kind == "people" and name.code is not None and not is_state(name.code)
        return in_office or acting_capital or of_body or name.kind in ("seat", "agency", "body", "media")
    if post is not None:
        return bool(post.codes) or (post.key in POSTED and any(c.tag_ == "PRP$" for c in token.children))
    if agents().get(token.lemma_) not in OFFICIAL or (token.lemma_ == "capital" and token.dep_ == "pobj"):
        return False
    return any(labels.name_at(sentence, c) for c in token.children if c.dep_ in ("amod", "compound", "poss"))


def who_acts(parsed: Parsed, labels: Labels) -> str | None:
    """Who in a text may act for a state or body: somebody in `office`, a state as `subject` or only `named`, or nobody.

    Whoever suffers what another state answers for counts for one in office; so do `he` and `they` in lines that begin
    with them, which do not tell who acts.
    """
    if _begins_with_pronoun(parsed):
        return OFFICE
    tokens = [(sentence, token) for sentence in parsed.sentences for token in sentence.tokens]
    sport = any(token.lemma_.lower() in words("reading", "sport") for _, token in tokens)
    if any(_may_act(sentence, t, labels) for sentence, t in tokens if not (sport and t.lemma_.lower() in PLAYING)):
        return OFFICE
    named = [token for sentence, token in tokens if _is_named(sentence, token, labels)]
    if any(map(_deals, named)):
        return SUBJECT
    return NAMED if any(token.dep_ not in MODIFIERS for token in named) else None


def _deals(name: Token) -> bool:
    """Whether a state that is named does something, or something is done to it: not `Chad's miners` or `Chad's Ali`."""
    owned = name.head if name.dep_ == "poss" else None
    if owned is not None and (owned.pos_ == "PROPN" or owned.lemma_.lower() in private_people()):
        return False
    return is_subject(name) or name.dep_ == "dobj" or (name.dep_ == "pobj" and name.head.lower_ in DEALING)


def _begins_with_pronoun(parsed: Parsed) -> bool:
    subjects = (t for sentence in parsed.sentences[:1] for t in sentence.tokens if t.dep_ in SUBJECTS)
    first = next(subjects, None)
    if first is None:
        return False
    known = any(c.lower_ == "the" for c in first.children) and first.lower_ in POINTING
    return known or first.lower_ in TOLD_BEFORE


def _is_named(sentence: Sentence, token: Token, labels: Labels) -> bool:
    """Whether a state or body is named by itself: `left Chad`, but not `the Chadian brewer`, `in Chad`."""
    name = labels.name_at(sentence, token)
    return name is not None and name.kind in PARTIES and token.dep_ != "det" and not locative(token)


def _is_held(noun: Token, sentence: Sentence, labels: Labels) -> bool:
    """`three Danish bakers are held in Chad`."""
    people = noun.dep_ == "nsubjpass" and noun.lemma_.lower() in private_people()
    return people and any(labels.name_at(sentence, c) for c in noun.children)


def _may_act(sentence: Sentence, token: Token, labels: Labels) -> bool:
    noun = token.lemma_.lower()
    if token.pos_ != "PROPN" and (noun in CONCERNED or noun in words("reading", "stealth")):
        return True
    if token.lemma_ == "hold" and any(_is_held(c, sentence, labels) for c in token.children):
        return True
    name, post = labels.name_at(sentence, token), labels.post_at(sentence, token)
    the_people = name is not None and name.kind == "people" and any(c.lower_ == "the" for c in token.children)
    if the_people and is_subject(token):  # `the Russians left`
        return True
    if name is not None:
        return name.kind != "capital" and is_official(sentence, token, labels)
    if is_official(sentence, token, labels):
        return True
    if post is not None:
        return post.key not in HOME_POSTS
    if noun in SERVING or noun == "side":
        return any(labels.name_at(sentence, c) for c in token.children if c.dep_ in MODIFIERS)
    return token.pos_ in ("NOUN", "PROPN") and noun not in ANYBODYS and agents().get(noun) in ACTING
