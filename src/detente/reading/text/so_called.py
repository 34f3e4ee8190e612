"""What something is called to which something is done: `bombed what it said was a depot`, `over what it called theft`.

The thing is made the object, and the clause in which it is so called one that tells of it, where a name stands there.
"""

from __future__ import annotations

from detente.reading.grammar.tokens import Doc, Token

NOUNS = frozenset(("NOUN", "PROPN"))
OBJECTS = {"ccomp": "dobj", "pcomp": "pobj"}
"""What the thing is to the word over the clause, by what the clause was to it."""


def mend_so_called(doc: Doc) -> None:
    """Hang a thing on what is done to it, and its name's clause on it."""
    for clause in doc:
        if clause.dep_ in OBJECTS and clause.pos_ == "VERB" and clause.left_edge.tag_ == "WP":
            thing = _thing(clause)
            if thing is not None and any(
                word.text[0].isupper() for word in doc[clause.i + 1 : clause.right_edge.i + 1]
            ):
                _turn(clause, thing)


def _thing(clause: Token) -> Token | None:
    """The noun for what somebody calls, describes as or says to be something."""
    named = [c for c in clause.rights if c.dep_ == "oprd" and c.pos_ in NOUNS]
    if named:
        return named[-1]
    for child in clause.rights:
        if child.dep_ in ("ccomp", "xcomp") and child.lemma_ == "be":
            return next((c for c in child.rights if c.dep_ == "attr" and c.pos_ in NOUNS), None)
        if child.dep_ == "prep" and child.lower_ == "as":
            return next((c for c in child.rights if c.dep_ == "pobj"), None)
    return None


def _turn(clause: Token, thing: Token) -> None:
    over, how = clause.head, OBJECTS[clause.dep_]
    deed = over if how == "dobj" else over.head
    told = [c for at in {thing.head, clause} for c in at.rights if c.i > thing.i and c.dep_ in ("prep", "npadvmod")]
    for before in [c for c in clause.rights if c.dep_ == "oprd" and c.i < thing.i]:
        before.hang_on(thing)
        before.dep_ = "compound"
    thing.hang_on(over)
    clause.hang_on(thing)
    thing.dep_, clause.dep_ = how, "relcl"
    for later in told:
        later.hang_on(deed)
