"""Who is named only to be set right, and what is set apart: `not by Oslo but by Riga`, `it was in Rome that`."""

from __future__ import annotations

from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.tokens import Doc, Token
from detente.reading.text.clauses import NOUNS

PHRASES = frozenset(("prep", "agent", "dative", "conj"))
PRONOUNS = frozenset(("that", "who", "which"))
PARTS = frozenset("nsubj nsubjpass dobj".split())


def mend_contrasts(doc: Doc) -> None:
    """Hang what is set right apart, and what is set apart on the clause that tells of it."""
    for token in doc:
        if token.lower_ == "not" and token.i + 1 < len(doc):
            _mend_denied(token, token.nbor())
        elif token.lemma_ == "be" and token.pos_ == "AUX":
            _mend_cleft(token)
            _mend_deed(token)


def _mend_denied(no: Token, after: Token) -> None:
    if after.pos_ == "ADP" and no.head is after:
        _put_aside(after)
    elif after.pos_ == "PROPN" and after.dep_ == "appos" and no.head is after.head:
        no.hang_on(after)  # `it was to Riga, not Oslo, that`
        after.dep_ = "dep"


def _put_aside(wrong: Token) -> None:
    """Of two phrases of which one is denied, the other counts: `by Riga, not by Oslo`, `not to Bern but to Rome`."""
    joined = wrong.head if wrong.dep_ == "conj" else next((c for c in wrong.children if c.dep_ == "conj"), None)
    beside = [c for c in wrong.head.children if c is not wrong and c.dep_ in PHRASES]
    right = next((c for c in (joined, *beside) if c is not None and c.lower_ == wrong.lower_), None)
    if right is None or wrong.dep_ not in PHRASES:
        return
    if right.head is wrong:
        right.hang_on(wrong.head)
        right.dep_ = wrong.dep_
    else:
        wrong.hang_on(right.head)
    wrong.dep_ = "dep"
    for named in wrong.children:
        named.dep_ = "dep" if named.dep_ == "pobj" else named.dep_


def _mend_cleft(be: Token) -> None:
    """`it was in Rome that they met`, `it was not Oslo but Riga that left`: a clause about what stands before it."""
    if not any(c.lower_ == "it" and c.i < be.i for c in be.children):
        return
    clause = next((c for c in be.rights if c.dep_ in ("ccomp", "advcl") and c.pos_ in ("VERB", "AUX")), None)
    apart = next((c for c in be.rights if c.dep_ in ("attr", "prep", "agent")), None)
    if clause is not None and apart is not None and apart.i < clause.i:
        opener = clause.left_edge
        if apart.dep_ == "attr" and opener.lower_ in PRONOUNS and opener.dep_ in PARTS and _but(apart):
            clause.hang_on(apart)
            clause.dep_ = "relcl"
        elif apart.dep_ != "attr" and opener.lower_ == "that" and not any(c.dep_ == "acomp" for c in be.children):
            apart.hang_on(clause)
            apart.dep_ = "agent" if apart.lower_ == "by" and is_passive(clause) else "prep"
    _set_right(be)


def _but(noun: Token) -> bool:
    return any(c.lower_ == "but" for c in noun.rights)


def _set_right(be: Token) -> None:
    """Hang the clause of `it was not Oslo but Riga that left` on Riga, and the denial on Oslo."""
    apart = next((c for c in be.rights if c.dep_ == "attr"), None)
    denial = next((c for c in be.rights if c.lower_ == "not"), None)
    if apart is None or denial is None or denial.i > apart.i or not _but(apart):
        return
    right = next((c for c in apart.rights if c.dep_ == "conj" and c.pos_ in NOUNS), None)
    clause = next((c for c in apart.rights if c.dep_ == "relcl"), None)
    if right is not None:
        denial.hang_on(apart)
        if clause is not None and right.i < clause.i:
            clause.hang_on(right)


def _mend_deed(be: Token) -> None:
    """What somebody did is what follows: `what Bern did was to close its border`."""
    clause = next((c for c in be.lefts if c.dep_ in ("csubj", "nsubj") and c.lemma_ == "do"), None)
    deed = next((c for c in be.rights if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"), None)
    if clause is None or deed is None:
        return
    doer = next((c for c in clause.lefts if c.dep_ == "nsubj" and c.pos_ in NOUNS), None)
    if doer is None or any(c.dep_ in ("nsubj", "nsubjpass") for c in deed.children):
        return
    for to in [c for c in deed.lefts if c.tag_ == "TO"]:
        to.dep_ = "dep"
    doer.hang_on(deed)
    if be.tag_ == "VBD":
        deed.tag_ = "VBD"
