"""Who speaks together in a paper of several: `The Ministers` and `they` of a communiqué, whoever else it names."""

from __future__ import annotations

import re

from detente.entities.parties import admits_states, gathers_states, is_side, parties
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.syntax import clause_subject
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import named_on
from detente.reading.parties.documents import MEETINGS, SPEAKING
from detente.reading.parties.register import PAIR
from detente.reading.parties.talk import Talk
from detente.reading.text.layout import ENACTING
from detente.reading.text.parse import Parsed, Sentence

PAPER = re.compile(
    r"(?i)\b(?:communiqu[eé]|declaration|joint|summary|fact sheet|conclusions|outcomes?|minutes|statement)\b"
)
"""What is said over papers of those who met."""
MEETING = frozenset("meet gather convene assemble hold host attend bring deliberate sign initial".split())
"""How such papers tell that they met, or agreed."""
BRING = "bring"
"""The one of these that does so in `were brought together` alone."""
MEMBER = "member"
BESIDE = frozenset("with between among by".split())
OPENING = 3
"""Sentences at the head of a paper that tell who met."""
SEVERAL = 3


def authors_of(parsed: Parsed, talk: Talk) -> tuple[str, ...]:
    """Who speaks together in a paper, where its head names them or they are bodies, or three and more; else nobody."""
    if len(talk.joint) >= PAIR:
        return talk.joint
    if not talk.issuer and not any(PAPER.search(line.text) for line in parsed.top):
        return ()
    for line in parsed.top:
        begins = line.above or ENACTING.match(line.text)
        if begins and line.text.rstrip().endswith(",") and len(begun := named_on(line)) >= PAIR:
            return begun  # `The Government of Chile and the Government of Peru,`
    body = [sentence for sentence in talk.sentences if sentence.part == "body"][:OPENING]
    found = ((sentence, _met_in(talk, sentence, verb)) for sentence in body for verb in _verbs_of(sentence))
    sentence, met = next((told for told in found if told[1]), (None, ()))
    return _as_body(talk, sentence, met) if sentence is not None else ()


def _verbs_of(sentence: Sentence) -> list[Token]:
    """The verbs of a sentence, or the root of a line that is none: `The Presidents of Chile, Peru and Cuba,`."""
    verbs = [token for token in sentence.tokens if token.pos_ == "VERB"]
    return [sentence.span.root] if sentence.text.rstrip().endswith(",") else verbs


def _as_body(talk: Talk, sentence: Sentence, states: tuple[str, ...]) -> tuple[str, ...]:
    """Those who met, with the body for its members where it is named beside them: `the G7 ministers of Canada, ...`."""
    named = (s.mention.code for s in talk.named_in(sentence) if gathers_states(s.mention.code))
    body = next((code for code in named if (own := parties()[code].members) and set(own) <= set(states)), None)
    return states if body is None else (body, *(code for code in states if code not in parties()[body].members))


def _met_in(talk: Talk, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """Who met, as a verb tells: the bodies whose members did, or three and more states, who bid them included.

    So the members of a body are who say something at the head of a paper.
    """
    if verb.pos_ not in ("VERB", "AUX"):
        listed = dict.fromkeys(s.mention.code for s in talk.named_in(sentence) if is_side(s.mention.code))
        return tuple(listed) if len(listed) >= PAIR else ()
    if verb.lemma_ in SPEAKING and verb.dep_ == "ROOT":
        return _members_in(talk, sentence, verb)
    if verb.lemma_ not in MEETING or verb.dep_ in ("relcl", "acl") or (verb.lemma_ == BRING and not is_passive(verb)):
        return ()
    subject = arguments(verb).subject or clause_subject(verb)
    doing = {t.i for t in subject.subtree} if subject is not None else set()
    codes = dict.fromkeys(s.mention.code for s in talk.named_in(sentence) if s.token in doing)
    of_meeting = subject is not None and subject.lemma_.lower() in MEETINGS and len(codes) >= PAIR
    if codes and (of_meeting or all(map(gathers_states, codes))):
        return tuple(codes)  # `the ASEAN-Canada meeting was held`
    beside = [c for c in verb.children if c.dep_ == "dobj" or c.lower_ in BESIDE]
    inside = {t.i for child in beside for t in child.subtree}
    named = [s for s in talk.named_in(sentence) if (s.token < verb.i and not s.locative) or s.token in inside]
    states = tuple(dict.fromkeys(s.mention.code for s in named if is_side(s.mention.code)))
    return states if len(states) >= SEVERAL else ()


def _members_in(talk: Talk, sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The body whose members say something: `The members of the Security Council condemned`."""
    subject = arguments(verb).subject
    if subject is None or subject.lemma_.lower() != MEMBER:
        return ()
    below = {t.i for t in subject.subtree}
    codes = (s.mention.code for s in talk.named_in(sentence) if s.token in below)
    return tuple(dict.fromkeys(filter(admits_states, codes)))
