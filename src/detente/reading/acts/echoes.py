"""Words that stand for an act told before: `Chile did likewise`, `as Iceland had in 1992`, `Mali responded in kind`."""

from __future__ import annotations

from detente.codebook.lexicon import Expression
from detente.reading.acts.candidate import UNFIT, Candidate
from detente.reading.acts.frames import FRAMES
from detente.reading.acts.surroundings import codes_of
from detente.reading.grammar.syntax import BESIDE, gapped
from detente.reading.grammar.tokens import Token

ECHOES = {
    "do": frozenset("likewise so same that".split()),
    "follow": frozenset("suit lead example".split()),
    "join": frozenset(("in",)),
    "say": frozenset("same likewise".split()),
    "think": frozenset("same likewise".split()),
    "feel": frozenset("same likewise".split()),
    "speak": frozenset("terms vein likewise".split()),
}
"""Verbs and words that with them stand for an act told before: `Chile did likewise`, `Oslo followed suit`."""
HELPERS = frozenset("do have will would".split())
COMPLEMENTS = frozenset("dobj attr acomp xcomp ccomp oprd dative".split())
WHEN_WHERE = frozenset("in on at by within after before during".split())
LIKE = frozenset("like similar same identical parallel".split())
TAKING = frozenset("take announce adopt make impose introduce issue".split())
STEPS = frozenset("step measure action move decision line view course path approach restriction statement".split())
"""What one takes or announces that is like what another did: `Oslo took the same step`."""
RETURNS = frozenset("respond reply retaliate answer react".split())
"""Verbs that `in kind` makes stand for the act told before, done to those who did it."""

UNSURE = frozenset(("by:prep", "by:within", "by:pronoun"))
"""Notes of recipients who may well be others, which then holds of those of an echo as well."""


def elliptic(token: Token, last: Expression | None) -> list[Expression]:
    """A noun that stands for an act just named: `after that of Mr Blinken`, `one by Ms Raimondo may follow`."""
    if last is None or token.lower_ not in ("that", "those", "one", "another", "ones") or token.dep_ == "det":
        return []
    preps = [c.lower_ for c in token.children if c.dep_ in ("prep", "agent")]
    return [last] if any(word in ("of", "by", "with", "between", "from") for word in preps) else []


def stands_in(verb: Token) -> bool:
    """Whether a verb stands for one before: `as has the UN`, `and so did Paris`, `as Iceland did`, `Chile followed`.

    So does a number without one: `Chad expelled two envoys and Mali three`.
    """
    if gapped(verb):
        return True
    if verb.dep_ in ("aux", "auxpass") or verb.pos_ not in ("VERB", "AUX") or verb.i == verb.sent.start:
        return False
    if verb.lemma_ in HELPERS and (verb.nbor(-1).lower_ in ("so", "as") or _as_somebody(verb)):
        return True
    if verb.lemma_ in TAKING and any(map(_is_like_step, verb.children)):
        return True
    if verb.lemma_ not in ECHOES:
        return False
    beside = [c for c in verb.children if c.dep_ in ("dobj", "advmod", "npadvmod", "prt")]
    if verb.lemma_ == "speak" and any(t.lower_ in LIKE for t in verb.subtree):
        beside += [t for t in verb.subtree if t.dep_ == "pobj"]
    echoed = {t.lower_ for c in beside for t in (c, *c.children)} & ECHOES[verb.lemma_]
    return bool(echoed) or (verb.lemma_ == "follow" and not _leads_on(verb))


def _is_like_step(noun: Token) -> bool:
    """`similar measures`, `the same step`, done to others than before too."""
    return noun.dep_ == "dobj" and noun.lemma_ in STEPS and any(c.lower_ in LIKE for c in noun.children)


def is_aside(trigger: Token) -> bool:
    """Whether words tell something besides, of somebody named: `Oslo, which left, welcomed it after staying away`."""
    return any(token.dep_ in ("relcl", "pcomp") for token in (trigger, *trigger.ancestors))


def _as_somebody(verb: Token) -> bool:
    """`as Iceland did in 1992`, `as it had been before`: a clause that says no more than who and when."""
    below = {c.dep_ for c in verb.children}
    opened = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod", "prep") and c.i < verb.i for c in verb.children)
    return opened and bool(below & {"nsubj", "nsubjpass"}) and not below & COMPLEMENTS


def _leads_on(verb: Token) -> bool:
    """Whether a verb has what it is done to, or is done by something that is no party: `talks followed`."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    named = subject is not None and subject.pos_ == "PROPN"
    joined = any(c.dep_ == "prep" and c.lower_ not in WHEN_WHERE for c in verb.children)
    return not named or joined or any(c.dep_ in COMPLEMENTS | {"conj", "prt"} for c in verb.children)


def in_kind(verb: Token) -> bool:
    """`Mali responded in kind`, `Riga reciprocated`: what was done before is done to those who did it."""
    if verb.pos_ != "VERB" or verb.lemma_ not in RETURNS:
        return verb.pos_ == "VERB" and verb.lemma_ == "reciprocate"
    return any(c.lower_ == "in" and any(g.lower_ == "kind" for g in c.children) for c in verb.children)


def go_by(made: Candidate, echoed: Candidate, *, back: bool) -> None:
    """Aim words that stand for an act told before at those at whom that one was, or at those who did it."""
    struck_back = back or bool(codes_of(made.sides.actors) & codes_of(echoed.sides.recipients))
    told_of = echoed.sides.actors if struck_back else echoed.sides.recipients
    if not made.sides.recipients:
        made.sides.recipients = told_of
        made.sides.notes |= set() if struck_back else echoed.sides.notes & UNSURE
    made.features.add("echo back" if back else "echo")
    if not struck_back:
        made.sides.notes -= UNFIT - echoed.sides.notes if made.sides.actors else set()
        made.alike = codes_of(echoed.sides.actors)
        made.echoed = echoed.trigger
        for reading in (echoed, *echoed.rivals):
            reading.alike = reading.alike | codes_of(made.sides.actors)


def told_last(verbs: list[Candidate], token: Token, before: Candidate | None) -> Candidate | None:
    """The act told last, of which a verb can't be a part: not what is hoped in `hopes to do likewise`.

    It is rather that of the clause beside the verb, or of a main one, than one told besides; a number is none of
    another sentence: `Chad has 20 million people, and Mali 24 million`.
    """
    above, at = set(), token
    while at.dep_ in ("xcomp", "ccomp"):
        at = at.head
        above.add(at.i)
    able = [made for made in verbs if made.trigger.i not in above]
    clauses = (token.head, *token.head.conjuncts) if token.dep_ in BESIDE else ()
    beside = next((made for made in reversed(able) if made.trigger in clauses), None)
    main = (made for made in reversed(able) if not is_aside(made.trigger))
    return beside or next(main, able[-1] if able else before if not gapped(token) else None)


def echo(told: Candidate | None, verb: Token) -> list[Expression]:
    """The expression of an act that a verb stands for, where it has a frame and is no statement.

    Who has not done so does not leave a demand unsaid, but unmet.
    """
    if told is None or (told.type == "REQUEST" and any(c.dep_ == "neg" for c in verb.children)):
        return []
    return [told.expression] if told.expression.frame in FRAMES else []
