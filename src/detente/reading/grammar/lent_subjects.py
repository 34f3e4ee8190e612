"""The subject of a verb that has none of its own: shared with another, lent by one above it, or a noun's."""

from __future__ import annotations

from detente.reading.grammar.relatives import relative_target
from detente.reading.grammar.syntax import STEPS_UP, is_telephoned, tells_to_do
from detente.reading.grammar.tokens import Token
from detente.tables import words

RANKED = frozenset("first second third last latest only next".split())
"""What tells one of those who do something from others."""
CONTROLLED = frozenset("for of with from into against over to".split())
"""What leads to that which somebody is charged with, thanked for or kept from."""
CALLING = frozenset("call urge ask appeal demand warn accuse pledge vow promise thank".split())
"""What people do with words, and things do not."""

JUDGING = frozenset("condemn denounce criticise criticize reject dismiss welcome praise add stress reiterate".split())
"""What else only they do."""


def inherited_subject(verb: Token) -> Token | None:
    """The subject of a verb that has none of its own: shared, controlled, or the noun that its clause hangs on.

    Of a noun, that of the verb over it.
    """
    below = verb
    for _ in range(STEPS_UP):
        above = below.head
        if above == below or below.dep_ == "relcl":
            return None
        if above.pos_ in ("VERB", "AUX"):
            lender = _saying_between(below, above) or (above.head if resumes(below, above) else above)
            found = _controller(below, above, verb) or _lent_subject(lender)
        else:
            found = _owner(above) if below.dep_ in ("pcomp", "acl", "prep", "pobj") else None
        if found is not None:
            return found
        below = above
    return None


def resumes(below: Token, above: Token) -> bool:
    """Whether a verb goes on with the one that hands on the clause: `said Oslo had lied, and rejected its plea`.

    What calls on others after `said the ruling was wrong` is no ruling.
    """
    if below.dep_ != "conj" or above.dep_ != "ccomp" or below.tag_ != "VBD" or above.head.tag_ != "VBD":
        return False
    if below.lemma_ in CALLING and _is_thing(next((c for c in above.children if c.dep_ == "nsubj"), None)):
        return True
    ahead = any(c.dep_ == "aux" and c.lower_ in ("would", "could", "will", "might") for c in above.children)
    parted = any(c.dep_ == "cc" and above.i < c.i < below.i and c.nbor(-1).text == "," for c in above.children)
    own = any(c.dep_ in ("aux", "auxpass", "mark", "nsubj") for c in below.children)
    shifted = ahead or any(c.dep_ in ("aux", "auxpass") and c.lower_ in ("had", "was", "were") for c in above.children)
    return above.head.i < above.i and not own and shifted and (parted or ahead)


def _saying_between(below: Token, above: Token) -> Token | None:
    """The verb of saying that is inserted before one that goes on with it: `Chad lied, Oslo said, and urged calm`."""
    if below.dep_ != "conj" or below.lemma_ not in CALLING | JUDGING or any(c.dep_ == "nsubj" for c in below.children):
        return None
    inserted = (c for c in above.children if c.dep_ == "parataxis" and above.i < c.i < below.i and c.tag_ == "VBD")
    return next((c for c in inserted if any(g.dep_ == "nsubj" for g in c.children)), None)


def _is_thing(subject: Token | None) -> bool:
    return subject is not None and subject.pos_ == "NOUN" and subject.lemma_ not in words("reading", "agents")


def _owner(noun: Token) -> Token | None:
    """Whose plan it is: `Chad's plan to`, `the plan by Chad to`, `the Chadian plan to`, `the plan, made by Chad`.

    Talks are not those of the town before them: `the Geneva talks to end the war`.
    """
    owners = [c for c in noun.children if c.dep_ == "poss"]
    by = [c for c in noun.children if c.dep_ in ("prep", "agent") and c.lower_ == "by"]
    by += [a for c in noun.children if c.dep_ == "acl" for a in c.children if a.dep_ == "agent"]
    owners += [g for prep in by for g in prep.children]
    before = [c for c in noun.children if c.i < noun.i and c.text[:1].isupper()]
    ways = ("amod",) if noun.lemma_.lower() in words("reading", "gatherings") else ("amod", "compound", "nmod")
    owners += [c for c in before if c.dep_ == "amod" or (c.dep_ in ways and c.pos_ == "PROPN")]
    return next(iter(owners), None)


def _controller(below: Token, above: Token, verb: Token) -> Token | None:
    """Who is urged, asked or forced to do what the verb under `above` says."""
    if below.dep_ not in ("xcomp", "ccomp", "pcomp", "prep") or above.lemma_ not in words("reading", "control_verbs"):
        return None
    if below.dep_ == "prep" and below.lower_ not in CONTROLLED:
        return None
    called_on = any(c.lower_ in ("on", "upon", "for") for c in above.children)
    if above.lemma_ == "call" and not called_on and is_telephoned(verb):
        return None  # `called the king to explain it`, not `called on the king to explain it`
    asked = (c for c in above.children if c.dep_ in ("dobj", "nsubjpass"))
    preps = (c for c in above.children if c.dep_ == "prep" and c.i < verb.i)
    appealed_to = (g for c in preps for g in c.children if g.dep_ == "pobj")
    found = next(asked, None) or next(appealed_to, None)
    if above.lemma_ == "lead" and _is_thing(found):
        return None  # `led a march to plead for it`
    return relative_target(found, above) if found is not None and found.i < verb.i else None


def _lent_subject(above: Token) -> Token | None:
    """The subject of the verb above, or whoever acts in it; else the noun that it describes."""
    own = next((c for c in above.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if own is not None:
        agents = (g for c in above.children if c.dep_ == "agent" for g in c.children)
        return next(agents, None) or relative_target(own, above)
    ranked = first_to(above)
    if ranked is not None:
        return ranked  # `were the only ones to join Oslo in voting no`
    return above.head if above.dep_ == "acl" and above.tag_ == "VBG" else None


def first_to(verb: Token) -> Token | None:
    """Of whom it is said that they are `the first country to recognise Chad`, and so did it."""
    noun = verb.head
    if not tells_to_do(verb) or RANKED.isdisjoint((noun.lower_, *(c.lower_ for c in noun.lefts))):
        return None
    if noun.dep_ == "attr":
        return _lent_subject(noun.head)
    return noun.head if noun.dep_ == "appos" else None
