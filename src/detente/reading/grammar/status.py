"""What became of an act: read from the words over it, inmost first.

The verb's own form gives a first status (`will meet`: planned, `did not meet`: denied); each word that governs it may
change it (`postponed`, `refused to`, `plans to`, `if`). The words stand in `data/operators.csv`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from detente.codebook.plover import AHEAD, DONE
from detente.reading.grammar.bearing import (
    UTTERANCES,
    beside_plan,
    in_subject,
    is_felt_aside,
    only_described,
    paid_a_call,
    passed_on,
    took_place,
)
from detente.reading.grammar.complements import is_asked_for
from detente.reading.grammar.operators import CHECKING, FINAL, effect_of, status_under
from detente.reading.grammar.prospects import plans_told
from detente.reading.grammar.questions import answer_over
from detente.reading.grammar.syntax import clause_root
from detente.reading.grammar.tenses import in_case, is_to, mood, on_the_way, verb_status
from detente.reading.grammar.tokens import Token
from detente.reading.grammar.words_over import untensed, words_over
from detente.records import Status

OCCURRING = {
    "take": ("place",), "go": ("ahead", "forward"), "happen": (), "occur": (), "materialise": (), "proceed": (),
}  # fmt: skip
"""Verbs by which an act comes to pass, with the words one of which some need: `take place`."""
ARRANGING = frozenset("schedule arrange plan slate book".split())
"""What is done to a meeting before it is held, if it is: `a meeting scheduled for Monday was called off`."""
FOUNDERING = frozenset(("collapse", "founder", "evaporate"))
"""What a meeting does that was planned and comes to nothing."""
OPEN = 3
"""Steps up within which `whether` leaves an act open."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A status and the word that gave it last."""

    status: Status
    cue: str


def own_status(trigger: Token) -> Status:
    """The status that a word's own form gives, whatever stands over it."""
    return _own(trigger)[0]


def standing(trigger: Token) -> Standing:
    """The status of the act that a trigger names, and the word it comes from."""
    trigger = _arranged(trigger)
    status, cue = _own(trigger)
    if is_felt_aside(trigger):
        return Standing("occurred", cue)
    clause = clause_root(trigger)
    if (answer := answer_over(clause)) is not None:
        ahead = any(c.lower_ in ("will", "would") for c in clause.lefts)
        return Standing("denied" if not answer else "planned" if ahead else "occurred", "answered")
    for token in dict.fromkeys(words_over(trigger)):
        effect = effect_of(token)
        if only_described(trigger, token):
            status = (mood(token) if token.lemma_ == "be" else None) or status
            continue
        if took_place(trigger, token, effect) or plans_told(trigger, token) or _does_not_reach(trigger, token, effect):
            continue
        if effect is not None and effect != "support":
            changed = status_under(status, effect, token)
            if changed != status:
                status, cue = changed, token.lower_
        elif token.pos_ in ("VERB", "AUX") and status == "occurred":
            own = verb_status(_infinitive(token, trigger))
            own = "possible" if own == "denied" and token.lemma_ in CHECKING else own
            meant = _meant(token, own) if trigger.dep_ == "advcl" else None
            shared = own in ("denied", *AHEAD) and untensed(trigger)
            if trigger.pos_ == "NOUN" or effect or meant or shared or (own in AHEAD and tells_how(trigger)):
                status, cue = meant or own, token.lower_
    return _left_open(trigger, status, cue)


def _does_not_reach(trigger: Token, over: Token, effect: str | None) -> bool:
    """Whether a word over an act says something else than what became of it: on what talks hinge is not hinged."""
    if tells_how(trigger) and over == trigger.head.head and verb_status(over) in DONE:
        return True  # `by sending troops, Chad hoped to stop it`
    if effect == "possible":
        return paid_a_call(trigger, over)
    if effect == "planned":
        return passed_on(trigger, over) or beside_plan(trigger, over)
    return effect == "hypothetical" and not in_subject(trigger, over if over.pos_ == "VERB" else over.head)


def _arranged(trigger: Token) -> Token:
    """The noun of which a verb says that it was planned, and the rest of the clause its fate; else the word."""
    planned = trigger.dep_ == "acl" and trigger.tag_ == "VBN" and trigger.lemma_ in ARRANGING
    return trigger.head if planned and trigger.head.pos_ == "NOUN" else trigger


def _meant(verb: Token, own: Status) -> Status | None:
    """What a verb with such a status of its own makes of what is done for its sake: `will fly to Oslo to meet her`."""
    return own if own in AHEAD else "planned" if on_the_way(verb) else None


def tells_how(verb: Token) -> bool:
    """Whether a verb tells by what another is done: `may answer by expelling its envoy`."""
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ == "by"


def _infinitive(verb: Token, subject: Token) -> Token:
    """What `is` leads to for its subject in `a meeting is to be held`."""
    leads = in_subject(subject, verb)
    return next((c for c in verb.children if is_to(c)), verb) if leads else verb


def _is_helped(verb: Token) -> bool:
    """Whether somebody means to help others do it: `sent an envoy to help the two reach a deal`."""
    helping = verb.head
    helped = verb.dep_ in ("ccomp", "xcomp") and helping.lemma_ == "help" and helping.tag_ == "VB"
    return helped and any(c.lower_ == "to" and c.dep_ == "aux" for c in helping.children)


def _left_open(trigger: Token, status: Status, cue: str) -> Standing:
    """`has not decided whether to send them`: a question that is open leaves the act possible."""
    if status == "planned" and trigger.dep_ == "nsubj" and trigger.head.lemma_ in FOUNDERING:
        return Standing("cancelled", trigger.head.lower_)  # `a summit planned for May collapsed`
    if status == "occurred" and _is_helped(trigger):
        return Standing("possible", "help")
    verb = trigger
    for _ in range(OPEN if trigger.lemma_ not in UTTERANCES else 0):
        if any(_asks(c, verb) for c in verb.children):
            return Standing("possible" if status != "cancelled" else status, "whether")
        if verb.dep_ not in ("dobj", "xcomp", "conj", "nsubj", "nsubjpass"):
            break
        verb = verb.head
    if trigger.dep_ in ("pobj", "pcomp") and trigger.head.lower_ == "without" and status in ("occurred", "planned"):
        return Standing("denied", "without")
    return Standing(status, cue)


def _asks(mark: Token, verb: Token) -> bool:
    """`whether they meet`, `could not say if they would`."""
    if mark.dep_ not in ("mark", "advmod"):
        return False
    return mark.lower_ == "whether" or (mark.lower_ == "if" and verb.dep_ == "ccomp")


def _own(trigger: Token) -> tuple[Status, str]:
    """What a trigger's own form, or the words on a noun, say, with the word that says it."""
    if trigger.pos_ in ("VERB", "AUX"):
        told = "denied" if _of_none(trigger) else verb_status(trigger)
        if told in DONE and asked_for(trigger):
            return "possible", trigger.lower_
        ahead = trigger.lemma_ == "prepare" and told in DONE
        return "planned" if ahead else told, trigger.lower_
    status: Status = "occurred"
    cue = ""
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "of" and in_case(trigger.head.head.head):
        return "hypothetical", trigger.head.head.lower_
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "on" and trigger.head.head.lemma_ == "be":
        status, cue = ("ongoing", "on") if verb_status(trigger.head.head) == "occurred" else (status, cue)
    for child in trigger.children:
        modifies = child.dep_ in ("amod", "acl", "advmod", "nmod", "compound") and child.pos_ != "NOUN"
        effect = effect_of(child) if modifies else None
        if child.dep_ == "acl" and effect == "planned" and _comes_to_pass(trigger.head, trigger):
            continue
        if child.lower_ in ("no", "neither") or child.dep_ == "neg":
            status, cue = "denied", child.lower_
        elif effect in FINAL or (effect in ("planned", "possible", "ongoing", "hypothetical") and status != "denied"):
            status, cue = cast("Status", effect), child.lower_
        elif child.dep_ == "relcl":
            inner = _by_clause(trigger, child)
            status, cue = (inner, child.lower_) if inner else (status, cue)
    return status, cue


def asked_for(verb: Token) -> bool:
    """`insists that Serbia sign`: what need not be done."""
    return verb.dep_ == "ccomp" and is_asked_for(verb)


def _of_none(verb: Token) -> bool:
    """`there is no pact signed with Oslo`: what is done with a thing of which there is none."""
    thing = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or thing.dep_ != "attr":
        return False
    no = any(c.lower_ == "no" for c in thing.children)
    return no and any(c.dep_ == "expl" for c in thing.head.children)


def _comes_to_pass(verb: Token, noun: Token) -> bool:
    """Whether a verb says of a noun that it takes place, or does not: `talks planned for May went ahead`."""
    if noun.dep_ == "nsubjpass":
        return verb.lemma_ == "hold"
    below = {c.lower_ for c in verb.children if c.dep_ in ("dobj", "advmod", "prt")}
    fits = OCCURRING.get(verb.lemma_)
    return noun.dep_ == "nsubj" and fits is not None and (not fits or not below.isdisjoint(fits))


def _by_clause(noun: Token, verb: Token) -> Status | None:
    """What a relative clause says of an act that a noun names: `the talks, which were called off`."""
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return "planned" if verb.tag_ == "VB" else None
    inner = status_under("occurred", effect_of(verb) or "support", verb)
    if inner != "occurred":
        return inner
    own = verb_status(verb)
    return own if own in ("planned", "possible", "denied") else None
