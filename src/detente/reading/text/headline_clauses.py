"""Clauses of headlines that the model takes for something else.

`Russian envoy told to leave`, `Two Thai guards hurt by mine`, `India, Pakistan leaders meet`, `Oslo says Minsk 'jammed
radar'`.
"""

from __future__ import annotations

from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.syntax import MODIFIERS
from detente.reading.grammar.tenses import FINITE
from detente.reading.grammar.tokens import Span, Token

TOLD_TO = frozenset("tell urge order force invite allow forbid instruct".split())
"""What is done to somebody who is then to do something."""
BIDDING = frozenset(("xcomp", "ccomp", "advcl"))
NAMES = frozenset(("PROPN", "ADJ"))
OPENING = frozenset("'‘\"“")
GOING = frozenset("heads returns flies sails".split())
"""Verbs that are nouns as well, by which somebody goes somewhere."""
BOUND = frozenset(("for", "to", "into", "home"))
OF_PAIR = 5
"""Words of the shortest headline of a pair, the comma among them: `India, Pakistan leaders meet`."""
WHOLE = frozenset("aux auxpass dobj dative agent".split())
"""What shows that a verb is told in full."""


def mend_headline_clauses(sentence: Span) -> None:
    """Give the words of a headline the places that they have in it."""
    root = sentence.root
    _mend_told(root)
    _mend_hurt(sentence, root)
    _mend_going(root)
    _mend_pair(sentence)
    for token in sentence:
        if token.tag_ == "VBN" and token.dep_ == "amod":
            _mend_quoted(token)


def _mend_told(verb: Token) -> None:
    """Who is `told to leave` tells nobody; what is `shut to Chadians` has shut nothing."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or any(c.dep_ in WHOLE for c in verb.children):
        return
    led = any(c.dep_ in BIDDING and any(g.tag_ == "TO" for g in c.lefts) for c in verb.rights)
    if verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.lemma_ in TOLD_TO and led):
        verb.tag_, subject.dep_ = "VBN", "nsubjpass"


def _mend_hurt(sentence: Span, root: Token) -> None:
    """`Two Thai guards hurt by mine`: what was done to somebody, where no other verb tells anything."""
    done = next((c for c in root.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if root.pos_ != "NOUN" or done is None or any(t.tag_ in FINITE for t in sentence):
        return
    if done.i == root.i + 1 and any(c.dep_ == "agent" for c in done.children):
        done.stand_alone()
        root.hang_on(done)
        root.dep_ = "nsubjpass"


def _mend_going(root: Token) -> None:
    """`US carrier heads for Korea`."""
    ship = next((c for c in reversed(root.lefts) if c.dep_ in MODIFIERS), None)
    if root.tag_ == "NNS" and root.lower_ in GOING and ship is not None and any(c.lower_ in BOUND for c in root.rights):
        for other in [c for c in root.lefts if c is not ship]:
            other.hang_on(ship)
        root.tag_, root.pos_, root.lemma_, ship.dep_ = "VBZ", "VERB", root.lower_[:-1], "nsubj"


def _mend_pair(sentence: Span) -> None:
    """`India, Pakistan leaders meet`: the leaders of both."""
    if len(sentence) < OF_PAIR or sentence[1].text != ",":
        return
    first, second = sentence[0], sentence[2]
    noun = second.head
    paired = first.pos_ in NAMES and second.pos_ in NAMES and first.text not in TIMES and second.dep_ in MODIFIERS
    if not paired or noun.tag_ != "NNS" or noun.dep_ != "nsubj" or noun.i < second.i or second.text.islower():
        return
    first.hang_on(noun)
    second.hang_on(first)
    first.dep_, second.dep_ = "nmod", "conj"


def _mend_quoted(verb: Token) -> None:
    """`Oslo says Minsk 'jammed radar'`: what somebody is said in quotes to have done."""
    thing = verb.head
    if verb.i < 2 or verb.nbor(-1).text not in OPENING or verb.nbor(-1).whitespace_ or thing.i < verb.i:
        return
    name = verb.nbor(-2)
    if name.pos_ != "PROPN" or name.head not in (thing, verb) or thing.pos_ not in ("NOUN", "PROPN"):
        return
    over, how = thing.head, thing.dep_
    verb.stand_alone()
    if over is not thing:
        verb.hang_on(over)
    thing.hang_on(verb)
    name.hang_on(verb)
    verb.tag_, verb.pos_ = "VBD", "VERB"
    verb.dep_, thing.dep_, name.dep_ = ("ccomp" if how == "dobj" else how), "dobj", "nsubj"
