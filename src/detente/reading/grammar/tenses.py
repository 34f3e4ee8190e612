"""What a verb's own form says of the act that it names: tense, modality, negation, condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.questions import HELPING, asks_whether
from detente.reading.grammar.syntax import clause_root, gapped
from detente.reading.grammar.tokens import Token
from detente.records import Status

FUTURE, MAYBE = frozenset(("will", "shall", "'ll", "wo")), frozenset(("may", "might", "could", "can", "ca"))
WISHES = frozenset(("like", "prefer", "love"))
"""What one would do now: `would like the inspectors back`."""
DUTY = frozenset(("must", "should", "ought"))
SCHEDULED = frozenset(
    "leave fly travel arrive depart return go come head stop meet visit tour call convene gather host receive welcome"
    " attend hold begin start open resume sign discuss pay".split()
)
"""Verbs whose simple present tells a date that is set: `leaves on Tuesday`."""
AWAITED = frozenset("expect await schedule slate book".split())
"""What says of itself that it is still to come."""
STAYING = frozenset("remain remains remained stay stays stayed".split())
"""Helpers that say that what was done lasts."""
GOING_ON = frozenset(("is", "are", "'s", "been", "am"))
DAYS = frozenset("today tonight tomorrow week weekend month morning afternoon evening day".split())
RANKED = frozenset("only first second third last latest sole".split())
ASKING = frozenset(("ask", "apply", "beg"))
"""Verbs of asking that `for` leads on, where none is asked for: `asked for no help`."""
NEVER = frozenset("never neither nor".split())
PROVIDED = frozenset("provided providing assuming supposing".split())
"""What leads to what something depends on."""
FINITE = frozenset(("VBD", "VBZ", "VBP"))
PAST = frozenset(("VBD", "VBN"))
INVERTED = frozenset(("should", "had"))
"""What stands first in a condition without `if`: `had they met, there would be peace`."""
IN_PLACE = frozenset((("rather", "than"), ("instead", "of"), ("far", "from")))
"""The words that lead to a deed in place of which another is done."""
GOING = frozenset("head travel fly go come drive sail journey return".split())
"""How one goes where one has something to do."""
BUT = frozenset("but less short".split())
"""What follows `nothing` where there is something: `nothing less than their release`."""
NO_WAY = frozenset("account circumstance condition point time stage moment way mean case event".split())
"""What is denied that happens at no time or in no way: `under no circumstances`, `at no point`."""
ANSWERS = frozenset("answer response reply reaction retort rejoinder riposte".split())
STEPS = frozenset("act move step deed decision gesture".split())
"""What was done is told as what it was: `its answer was to leave`, `their first act was to leave`."""


def verb_status(verb: Token) -> Status:
    """What a verb's own form says."""
    auxiliaries = _auxiliaries(verb)
    if conditional(verb) or _on_condition(verb, auxiliaries):
        return "hypothetical"
    if any(negates(child) for child in _around(verb)) or _has_yet(verb) or passed_over(verb):
        return "denied"
    return _by_mood(verb, auxiliaries) or _by_tense(verb, auxiliaries)


def mood(verb: Token) -> Status | None:
    """What the future, will or possibility says that a verb is told in, and None where it is told in none of them."""
    return _by_mood(verb, _auxiliaries(verb))


def _auxiliaries(verb: Token) -> set[str]:
    """The helpers of a verb, its own or those of the verb before that it shares: `will fly in and meet her`."""
    before = _shares_with(verb)
    return _auxiliaries(before) if before is not None else {c.lower_ for c in verb.children if c.dep_ in HELPING}


def _shares_with(verb: Token) -> Token | None:
    """The verb before whose helpers and denial a verb without its own has, too."""
    joined = verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.tag_ == "VB"
    if gapped(verb):
        return verb.head
    own = any(c.dep_ in HELPING or c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    return verb.head if joined and not own else None


def _by_mood(verb: Token, auxiliaries: set[str]) -> Status | None:
    """What auxiliaries of the future, of will and of possibility say."""
    would = auxiliaries & {"would", "'d"} if verb.lemma_ not in WISHES else ()
    if would and "have" in auxiliaries:
        return "hypothetical"
    if is_to(verb) and "have" in auxiliaries:
        return "cancelled"
    if auxiliaries & FUTURE or is_to(verb):
        asked = asks_whether(verb.head if verb.dep_ == "xcomp" else verb)
        return "possible" if asked else "planned"
    if auxiliaries & MAYBE or any(c.lower_ in ("perhaps", "possibly", "maybe") for c in verb.children):
        return "possible"
    if would and not auxiliaries & DUTY:
        return "planned" if _reported(verb) else "hypothetical"
    return "planned" if auxiliaries & DUTY else None


def _by_tense(verb: Token, auxiliaries: set[str]) -> Status:
    """What is over, what goes on, and what stands in a calendar."""
    going_on = auxiliaries & GOING_ON or auxiliaries >= {"to", "be"}
    if _in_state(verb, auxiliaries) or (verb.tag_ == "VBG" and "had" not in auxiliaries and going_on):
        return "ongoing"
    infinitive = "to" in auxiliaries and (verb.tag_ == "VB" or "be" in auxiliaries)
    ahead = _awaited(verb, auxiliaries) or _scheduled(verb, auxiliaries) or (infinitive and _lies_ahead(verb))
    return "planned" if ahead else "occurred"


def _awaited(verb: Token, auxiliaries: set[str]) -> bool:
    """`is expected in Berlin`."""
    return verb.lemma_ in AWAITED and "be" not in auxiliaries and verb.dep_ not in ("acl", "amod") and is_passive(verb)


def _in_state(verb: Token, auxiliaries: set[str]) -> bool:
    """`are being held`, `remains closed`, `keeps in touch`, `is at war`."""
    if auxiliaries & STAYING:
        return verb.tag_ == "VBN"
    if "being" in auxiliaries:
        return verb.tag_ == "VBN" and bool(auxiliaries & {"is", "are", "'s"})
    placed = any(c.dep_ == "prep" and c.lower_ in ("in", "at") for c in verb.children)
    lasting = verb.lemma_ in ("remain", "keep") or (verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP"))
    return lasting and placed and not auxiliaries and not any(c.dep_ == "acomp" for c in verb.children)


def _scheduled(verb: Token, auxiliaries: set[str]) -> bool:
    """`leaves on Tuesday`, `meet in May`, `stops in Paris tonight`: the present of what stands in a calendar."""
    if verb.lemma_ not in SCHEDULED or verb.tag_ not in ("VBZ", "VBP") or auxiliaries:
        return False
    after = (g for c in verb.children if c.dep_ == "prep" and c.lower_ in ("on", "in") for g in c.children)
    return any(g.text in TIMES and not any(n.pos_ == "NUM" for n in g.children) for g in after) or any(
        c.lower_ in DAYS if c.dep_ == "npadvmod" else c.lower_ == "later" and c.dep_ == "advmod" for c in verb.children
    )


def _lies_ahead(verb: Token) -> bool:
    """Whether an infinitive by itself tells of what is to come: not in `the only country to back the raid`."""
    if verb.dep_ == "conj":
        return verb.head.tag_ in ("VBD", "VBZ") or verb.head.dep_ == "relcl"
    if verb.dep_ == "relcl" and any(c.lower_ in RANKED for c in verb.head.children):
        return any(c.tag_ == "MD" for c in verb.head.head.children)
    if verb.dep_ == "ccomp":
        return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children) and verb.head.lemma_ in ("say", "announce")
    return verb.dep_ in ("ROOT", "relcl") or (verb.dep_ == "acl" and verb.tag_ == "VBN")


def _has_yet(verb: Token) -> bool:
    """`have yet to agree`, `the one member yet to ratify it`."""
    if any(c.lower_ == "to" and c.dep_ == "aux" and c.i > 0 and c.nbor(-1).lower_ == "yet" for c in verb.lefts):
        return True
    if verb.dep_ != "xcomp" or verb.head.lemma_ != "have":
        return False
    return any(c.lower_ == "yet" for c in (*verb.head.children, *verb.children))


def passed_over(verb: Token) -> bool:
    """Whether something else was done in its place: `rather than arrest him`, `instead of openly closing the base`."""
    if verb.tag_ not in ("VB", "VBP", "VBG"):
        return False
    before = [
        t.lower_
        for t in verb.doc[verb.sent.start : verb.i]
        if t.pos_ != "ADV" or t.lower_ in ("rather", "instead", "far")
    ]
    return tuple(before[-2:]) in IN_PLACE


def _on_condition(verb: Token, auxiliaries: set[str]) -> bool:
    """`would impose sanctions if the law passed`."""
    sharing = (c for c in verb.children if c.dep_ == "conj" and _shares_with(c) is verb)
    ahead = auxiliaries & (FUTURE | MAYBE | {"would", "'d"})
    return (bool(ahead) and _depends(c for v in (verb, *sharing) for c in v.children)) or resolved_in_case(verb)


def resolved_in_case(verb: Token) -> bool:
    """`ordered them to fire if attacked`, `voted to expel him in case of war`: resolved on a condition."""
    over = verb.head
    if (
        verb.dep_ != "xcomp"
        or over.tag_ not in PAST
        or over.pos_ != "VERB"
        or not any(c.tag_ == "TO" for c in verb.lefts)
    ):
        return False
    return _depends(c for c in (*verb.children, *over.children) if c.i > verb.i)


def _depends(below: Iterable[Token]) -> bool:
    """Whether a condition is among what hangs on a verb."""
    hanging = list(below)
    clauses = (c for c in hanging if c.dep_ in ("advcl", "ccomp") and _on_if(c))
    if any(_is_proviso(g) for c in hanging for t in (c, *c.children) for g in t.children):
        return True
    return any(map(in_case, hanging)) or any(not any(c.lower_ == "once" for c in clause.children) for clause in clauses)


def in_case(prep: Token) -> bool:
    """`in case of war`, `in the event of an attack`; not `in the case of Chad`."""
    if prep.lower_ != "in":
        return False
    nouns = ((g, {c.lower_ for c in g.children}) for g in prep.children)
    return any(
        "of" in below and (g.lower_ == "event" or (g.lower_ == "case" and "the" not in below)) for g, below in nouns
    )


def negates(child: Token) -> bool:
    """`not`, `never`, `no longer`, `no talks` before a verb or after it; not `nothing but praise`."""
    if child.lower_ == "nothing" and any(c.lower_ in BUT for c in child.children):
        return False
    if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
        none = any(word.lower_ in ("no", "neither", "nobody", "none", "nothing") for word in (*child.children, child))
        return none or _not_one(child)
    if child.dep_ == "prep" and child.lower_ == "for" and child.head.lemma_ in ASKING:
        return any(w.lower_ in ("no", "nothing") for thing in child.children for w in (thing, *thing.children))
    if child.dep_ == "prep" and child.i < child.head.i:
        return any(t.lemma_ in NO_WAY and any(c.lower_ == "no" for c in t.children) for t in child.children)
    if child.lower_ == "nowhere" and child.i < child.head.i:
        return child.dep_ == "advmod"
    if child.lower_ == "longer" and any(word.lower_ == "no" for word in child.children):
        return True
    return child.dep_ == "neg" or (child.lower_ in NEVER and child.dep_ in ("advmod", "preconj", "cc"))


def _not_one(noun: Token) -> bool:
    """`not one refugee`, `not a single refugee`, as it stands over a clause."""
    counted = (c for c in noun.lefts if c.lower_ in ("one", "a") and c.i and c.nbor(-1).lower_ == "not")
    return any(c.lower_ == "one" or c.nbor().lower_ == "single" for c in counted)


def on_the_way(verb: Token) -> bool:
    """Whether somebody is going where he has something to do: `is heading to Oslo to meet her`, `is in Oslo to`."""
    if verb.lemma_ == "be":
        return verb.tag_ in ("VBZ", "VBP") or any(t.lower_ in ("way", "route") for t in verb.subtree)
    helpers = (c.lemma_ for c in verb.children if c.dep_ == "aux")
    return verb.tag_ == "VBG" and verb.lemma_ in GOING and "be" in helpers


def is_to(verb: Token) -> bool:
    """`is to meet`, `are to be held`, `is to be visiting`, `was to have met and dined`, `has to pass`."""
    before = _shares_with(verb)
    if before is not None:
        return is_to(before)
    if verb.tag_ not in ("VB", "VBN", "VBG") or not any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return False
    if verb.dep_ == "conj" and verb.head.dep_ == "xcomp":
        return is_to(verb.head)
    if verb.dep_ != "xcomp":
        return False
    if verb.head.lemma_ == "have":
        return verb.head.tag_ in ("VBZ", "VBP")
    if verb.head.lower_ == "going":
        return True
    return (
        verb.head.lemma_ == "be"
        and not any(c.dep_ == "acomp" or c.lower_ == "among" for c in verb.head.children)
        and not _answered_by(verb.head)
    )


def _answered_by(verb: Token) -> bool:
    """`Oslo's answer was to expel him`, `its first move was to call him home`: what was done, and not to be done."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None) if verb.tag_ == "VBD" else None
    if subject is None:
        return False
    return subject.lemma_ in ANSWERS or (subject.lemma_ in STEPS and any(c.lower_ == "first" for c in subject.children))


def conditional(verb: Token) -> bool:
    """Whether a clause says on what something depends, or for what somebody waits."""
    return _on_if(verb) or _waited_for(verb)


def _on_if(verb: Token) -> bool:
    """`if they meet`, `had they met`, `once they have met`; `and sign` in `unless they meet and sign`."""
    if verb.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children):
        return verb.head.dep_ == "advcl" and verb.head.tag_ == verb.tag_ and _on_if(verb.head)
    if _is_proviso(verb):
        return True
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    if ("if" in marks and verb.dep_ != "ccomp") or "unless" in marks or ("once" in marks and _is_present(verb)):
        return True
    were = verb.head if verb.tag_ == "VB" and verb.dep_ in ("advcl", "xcomp") else verb
    if were.text == "Were" and were.is_sent_start and (were is not verb or verb.dep_ != "ROOT"):
        return True  # `Were Oslo to leave, Bern would stay`
    first = verb.left_edge
    inverted = first.lower_ in INVERTED and first.head == verb
    return inverted and (
        verb.dep_ == "advcl" or (verb.dep_ == "ccomp" and first.i > 0 and first.nbor(-1).pos_ not in ("PUNCT", "VERB"))
    )


def _is_proviso(verb: Token) -> bool:
    """`provided that they meet`, `on condition that they meet`, `will stay as long as they meet`."""
    over = verb.head
    if verb.dep_ == "ccomp":
        return over.lower_ in PROVIDED and over.dep_ in ("prep", "advcl", "mark") and not _has_subject(over)
    if verb.dep_ == "acl":
        return over.lower_ == "condition" and over.dep_ == "pobj" and over.head.lower_ == "on"
    if verb.dep_ != "advcl" or over.lower_ != "long" or all(c.lower_ != "as" for c in verb.lefts):
        return False
    return any(c.tag_ == "MD" for c in over.head.children) and not any(map(negates, over.head.children))


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in verb.children)


def _waited_for(verb: Token) -> bool:
    """`will stay until they meet`, `will leave as soon as they meet`, `would leave only after they had met`."""
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    soon = "as" in marks and verb.head.lower_ == "soon"
    until = soon or "until" in marks or ("only" in marks and not marks.isdisjoint(("after", "when")))
    over = verb.head.head if soon or verb.head.dep_ == "relcl" else verb.head
    helpers = (c.tag_ for above in (over, over.head) for c in above.children if c.dep_ == "aux")
    return until and verb.dep_ == "advcl" and verb.tag_ in FINITE and "MD" in helpers


def _is_present(verb: Token) -> bool:
    """`has met`, `meets`, `signed` without a subject."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if not helpers and verb.tag_ == "VBN":
        return not any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    return any(word.tag_ in ("VBZ", "VBP") for word in (verb, *helpers))


def _reported(verb: Token) -> bool:
    """Whether `would` is what `will` becomes in somebody's words told."""
    token = verb
    while token.head != token:
        if token.dep_ in ("ccomp", "relcl", "acl"):
            return True
        if token.dep_ not in ("conj", "xcomp"):
            break
        token = token.head
    return any(c.dep_ in ("ccomp", "parataxis") for c in verb.children) or token.dep_ == "ROOT"


def negated(verb: Token) -> bool:
    """Whether a verb itself is denied (`did not meet`, `nobody met`), not only what it governs (`gave no reason`)."""
    denied = any(child.dep_ not in ("dobj", "attr") and negates(child) for child in _around(verb))
    return denied or passed_over(verb)


def _around(verb: Token) -> Iterator[Token]:
    """What hangs on a verb, and on what it is going to or is to be in."""
    yield from verb.children
    before = _shares_with(verb)
    if before is not None:
        yield from (child for child in _around(before) if child.dep_ not in ("dobj", "attr"))
    elif is_to(verb) and verb.head.lemma_ in ("go", "be"):
        yield from verb.head.children


def lasts(trigger: Token) -> bool:
    """Whether a deed is told as going on, beside what is news: `Algeria, which shelters the rebels`."""
    if trigger.pos_ != "VERB":
        return False
    auxiliaries = [c for c in trigger.children if c.dep_ in ("aux", "auxpass")]
    aside = trigger.dep_ in ("relcl", "ccomp") or (trigger.dep_ == "conj" and trigger.head.dep_ == "relcl")
    if trigger.tag_ == "VBN" and any(c.tag_ in ("VBZ", "VBP") for c in auxiliaries) and len(auxiliaries) > 1:
        return _for_long(trigger) or (aside and any(c.lower_ == "since" for c in trigger.children))
    present = trigger.tag_ in ("VBZ", "VBP") and not auxiliaries
    state = trigger.tag_ == "VBN" and [c.lower_ for c in auxiliaries] in (["is"], ["are"])
    return ((present or state) and aside) or (bool(auxiliaries or present) and _for_long(trigger))


def holds_on(trigger: Token) -> bool:
    """Whether an act is told as what goes on: `still refuses to pay`, `a state that Minsk does not recognise`."""
    verb = clause_root(trigger)
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.dep_ == "relcl" and auxiliaries & {"does", "do"}:
        return True
    present = verb.tag_ in ("VBZ", "VBP") or bool(auxiliaries & {"is", "are", "does", "do"})
    return present and any(c.lower_ == "still" and c.dep_ == "advmod" for c in verb.children)


def past_tense(trigger: Token) -> bool:
    """Whether a verb tells of what is over: `tore it up`, `has ordered them out`."""
    past = any(
        c.lower_ in ("had", "has", "have", "was", "were") for c in trigger.children if c.dep_ in ("aux", "auxpass")
    )
    return trigger.pos_ == "VERB" and (trigger.tag_ == "VBD" or past)


def _for_long(verb: Token) -> bool:
    """`for years`."""
    spans = (g for c in verb.children if c.lower_ == "for" for g in c.children)
    return verb.tag_ != "VBD" and any(span.lemma_ in ("year", "month", "decade", "week") for span in spans)
