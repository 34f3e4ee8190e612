"""Whether an act is only wished for, planned, spoken of or left undecided by the words beside it."""

from __future__ import annotations

from detente.codebook.plover import FALLEN
from detente.reading.grammar.arguments import arguments, talked_of
from detente.reading.grammar.bearing import denies_more
from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.syntax import clause_root, governor, link
from detente.reading.grammar.tenses import FINITE, past_tense, verb_status
from detente.reading.grammar.tokens import Token

DECIDING = frozenset("decide settle fix set agree confirm take make reach give name announce finalise finalize".split())
"""What is done to a date, or to a plan as such."""
DECIDED = frozenset("date decision timetable time venue day".split())
"""What is made or set where it is clear that there will be an act."""
DOING = frozenset("force compel oblige manage begin start finish complete proceed hasten".split())
"""Verbs under which something is done, and not only meant."""
SAYING = frozenset("say confirm tell know disclose reveal specify clear".split())
"""What those do not do who leave open whether something is so, and what it then is not."""
DECLINING = frozenset(("decline", "refuse"))
CALLING = frozenset(("call", "summon"))
"""What is done to a meeting by whoever wants it to be held."""
PLANS = frozenset("plan intention scheme".split())
"""What is given up or put off together with the act that it is of."""


def told_of_only(trigger: Token) -> bool:
    """Whether a noun hangs on words that deny more than it: `did not announce the talks`, `will not mar the visit`."""
    verb = governor(trigger) if trigger.pos_ in ("NOUN", "PROPN") else None
    return verb is not None and denies_more(verb)


def undecided(trigger: Token) -> bool:
    """Whether it is open when or whether there will be an act: `no date has been set`, `nothing is decided`."""
    verb = governor(trigger) if trigger.pos_ in ("NOUN", "PROPN") else trigger
    if verb is None or verb.lemma_ not in DECIDING:
        return False
    around, denied = arguments(verb), any(c.dep_ == "neg" for c in verb.children) or verb_status(verb) == "denied"
    things = [thing for thing in (around.subject, *around.objects) if thing is not None and thing != trigger]
    none = (t for t in things if denied or any(c.lower_ in ("no", "neither") for c in t.children))
    return any(t.lower_ == "nothing" for t in things) or any(t.lemma_ in DECIDED for t in none)


def unconfirmed(trigger: Token) -> bool:
    """Whether nobody says that it is so: `would not say whether they had met`, `it is unclear if they met`."""
    verb = clause_root(trigger)
    over = verb.head
    if verb.dep_ == "ccomp" and over.lemma_ == "deny" and any(c.lower_ == "neither" for c in over.head.lefts):
        return True  # `neither confirmed nor denied that it had bombed the plant`
    asked = any(c.lower_ in ("whether", "if") and c.dep_ in ("mark", "advmod") for c in verb.children)
    if verb.dep_ not in ("ccomp", "advcl") or over.i > verb.i or not (asked or over.lemma_ == "confirm"):
        return False
    quality = next((c for c in over.children if c.dep_ == "acomp" and c.i < verb.i), over)
    if quality.lower_ in ("unclear", "unknown"):
        return True
    if verb.dep_ == "advcl" and quality is over:
        return False
    refused = over.head.lemma_ in DECLINING or any(c.dep_ == "neg" for c in over.children)
    return refused and quality.lemma_ in SAYING


def plans_told(noun: Token, verb: Token) -> bool:
    """Whether a noun names what is planned and spoken of: `discussed the visit scheduled for July`."""
    return noun in talked_of(verb) and any(c.dep_ == "acl" and effect_of(c) == "planned" for c in noun.children)


def only_wished(trigger: Token) -> bool:
    """Whether a noun names what is asked for, looked forward to or planned for: `asked for talks`."""
    verb = governor(trigger) if trigger.pos_ in ("NOUN", "PROPN") else None
    if verb is None:
        return False
    wished = effect_of(verb) in ("possible", "planned") and link(trigger, verb) in ("for", "to")
    return wished or plans_told(trigger, verb)


def carried_out(trigger: Token) -> bool:
    """Whether a verb stands under one that leaves no doubt that it was done: `was forced to let it go`."""
    above = trigger.head
    led = trigger.dep_ in ("xcomp", "pcomp") and above.lemma_ in DOING
    return led and trigger.pos_ == "VERB" and verb_status(above) == "occurred" and past_tense(above)


def put_aside(trigger: Token) -> bool:
    """Whether a verb tells what plans are of that were put off or given up: `postponed plans to expel them`."""
    plan = trigger.head
    planned = trigger.dep_ == "acl" and trigger.tag_ == "VB" and plan.lemma_ in PLANS
    return planned and plan.dep_ in ("dobj", "nsubjpass") and effect_of(plan.head) in FALLEN


def only_called(verb: Token) -> bool:
    """Whether a meeting is called that is yet to be held: `called an emergency session for Tuesday`.

    Not so of one that was held after all, `had called the meeting`.
    """
    held = any(c.lower_ in ("had", "having") or c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    meetings = (c for c in verb.children if c.dep_ == "dobj" and c.tag_ == "NN")
    new = any(c.lower_ in ("a", "an") for meeting in meetings for c in meeting.lefts)
    return verb.lemma_ in CALLING and verb.tag_ in FINITE | {"VBN"} and new and not held
