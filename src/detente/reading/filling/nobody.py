"""Acts that are aimed at none of those told of, whoever is named near: treaties, tests, pleas to whoever will."""

from __future__ import annotations

from detente.codebook.plover import HELD
from detente.entities.parties import admits_states, gathers_states
from detente.reading.acts.surroundings import ASKS_ANYBODY
from detente.reading.filling.gap import Gap
from detente.reading.grammar.arguments import arguments, dates
from detente.reading.grammar.sayings import TELLING
from detente.reading.grammar.syntax import clause_root, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.parties.acts_told import JOINT
from detente.reading.parties.epithets import names_band
from detente.reading.parties.groups import POINTING, names_anybody, names_strangers
from detente.reading.parties.register import Seen
from detente.reading.parties.voters import are_addressed_members

LAUNCHING = frozenset("fire launch shoot lob loft test detonate".split())
"""What is told of who makes a launch or a test: `condemned the launch`."""
TRYING_OUT = LAUNCHING | frozenset("explode set conduct carry stage put loft lob".split())
"""What is done with a weapon that is tried out."""
NEARING = frozenset("at toward towards near within over across past around".split())
"""What leads to whom a weapon that is tried out is meant to frighten."""
ADOPTING = frozenset("adopt approve pass endorse".split())
"""What is done with a text by those whose text it then is."""
TEXTS = frozenset(
    "treaty convention resolution text statute declaration agreement accord protocol pact report rule measure "
    "force mission operation it".split()
)
"""What is adopted that need not be aimed at anybody."""
REGIONS = frozenset("region continent subcontinent".split())
"""Where many states lie."""
SILENCE = frozenset("comment silent mum quiet tight-lipped details specifics particulars".split())
"""What those have, are or keep to themselves who do not answer."""
TRAVELS = frozenset(("visit", "send", "stay"))
"""Frames of going somewhere."""
AIMED_AT = ("on", "at", "against", "to", "of", "for")
"""What leads to those at whom an act aims."""

COUNSEL = frozenset(("should", "ought"))
"""How somebody who writes for himself tells states what to do."""
DENYING = frozenset(("deny", "disclaim"))
"""Verbs by which one says that something is not so."""
PAYMENTS = frozenset("ransom bribe payoff money payment kickback exchange pay".split())
"""What tells of a deal made in secret, of which there are rumours."""


def at_nobody(gap: Gap, taken: set[str], others: list[Seen]) -> bool:
    """Whether an act is aimed at nobody who was told of, neither at these who are named in its sentence nor before."""
    none_named = _is_for_many(gap, taken) or _lays_down(gap, others) or _backs_strangers(gap) or _blames_band(gap)
    return none_named or _only_tests(gap, taken) or _says_nothing(gap)


def _is_for_many(gap: Gap, taken: set[str]) -> bool:
    """Whether an act is aimed at none of those told of: what many sign, states that nobody names, a whole region."""
    candidate = gap.candidate
    at_large = candidate.type == "REQUEST" and (ASKS_ANYBODY in candidate.sides.notes or _is_for_anybody(gap))
    frame, aimed_at = candidate.expression.frame, (*gap.around.objects, *gap.around.after(*AIMED_AT))
    among_themselves = frame == "mutual" and gap.trigger.lemma_ == "sign" and gap.by_many
    promised = candidate.type in JOINT and not taken and gap.by_unnamed
    wide = frame in TRAVELS and any(map(_lies_wide, aimed_at))
    nobody = promised or among_themselves or wide or at_large
    return nobody or any(names_strangers(t) or are_addressed_members(t) for t in aimed_at)


def _lays_down(gap: Gap, others: list[Seen]) -> bool:
    """Whether a body of the world settles a text or a mission, and names nobody in it: `approved the force`."""
    candidate, around = gap.candidate, gap.around
    codes = candidate.sides.codes()
    if candidate.type not in JOINT or gap.trigger.lemma_ not in ADOPTING or candidate.sides.recipients:
        return False
    if around.passive or not codes or all(thing.lemma_ not in TEXTS for thing in around.objects):
        return False
    below = {t.i for thing in around.objects for t in thing.subtree if t != gap.trigger}
    worldwide = all(admits_states(code) and not gathers_states(code) for code in codes)
    return worldwide and not any(seen.token in below for seen in others)


def signs_at_large(gap: Gap) -> bool:
    """`the agreements signed by Peru`: all that somebody ever signed, with whomever, which is no act of its own."""
    papers = gap.trigger.head if gap.trigger.lemma_ == "sign" and gap.trigger.dep_ in ("acl", "relcl") else None
    if papers is None or papers.tag_ != "NNS" or papers.lemma_ not in TEXTS:
        return False
    counted = any(c.tag_ == "CD" for c in papers.lefts)
    return len(gap.candidate.sides.codes()) == 1 and not counted and not any(map(dates, gap.trigger.children))


def only_counselled(gap: Gap) -> bool:
    """`Japan should lift its embargo and send food`: what a writer wants done, whom nobody made speak for a state."""
    resolver, candidate = gap.resolver, gap.candidate
    spoken = resolver.voice or resolver.joint or resolver.issuer or "must" in candidate.sides.notes
    if spoken or (candidate.type in HELD and candidate.expression.frame not in TRAVELS):
        return False
    clause = clause_root(gap.trigger)
    while clause.dep_ in ("conj", "xcomp") and not any(_stands_alone(c) for c in clause.children):
        clause = clause.head
    doer = arguments(clause).subject
    counsels = [c for c in clause.children if c.dep_ == "aux" and c.lower_ in COUNSEL]
    told = doer is not None and any(helper.i > doer.i for helper in (*counsels, clause) if helper.lower_ in COUNSEL)
    dated = any(map(dates, (*clause.children, *gap.trigger.children)))  # `should get them in May`
    return told and clause.dep_ == "ROOT" and not dated and not gap.told_by


def _stands_alone(word: Token) -> bool:
    """Whether a word gives the clause of its verb a doer or a tense of its own."""
    return word.dep_ in ("nsubj", "nsubjpass") or (word.dep_ == "aux" and word.tag_ != "TO")


def _backs_strangers(gap: Gap) -> bool:
    """Whether those who are `rebels backed by Chad` are armed people whom the text names no other way."""
    band = gap.trigger.head if gap.trigger.dep_ == "acl" and gap.trigger.tag_ == "VBN" else None
    return band is not None and names_band(band) and not gap.resolver.parties(gap.sentence, band)


def _blames_band(gap: Gap) -> bool:
    """Whether armed people are blamed whom the text names no other way: `accused the rebels of theft`."""
    told = gap.around.objects if gap.candidate.type == "ACCUSE" and not gap.candidate.sides.recipients else []
    named = any(word.pos_ in ("PROPN", "ADJ") for thing in told for word in thing.lefts)  # `the Somali rebels`
    return bool(told) and not named and all(names_band(t) and not gap.resolver.parties(gap.sentence, t) for t in told)


def _says_nothing(gap: Gap) -> bool:
    """Whether somebody does not speak at all: `had no comment`, `remained silent`, `declined to discuss details`."""
    if gap.candidate.type != "REJECT" or gap.candidate.sides.recipients:
        return False
    below = [c for c in gap.trigger.children if c.dep_ in ("acomp", "xcomp")]
    said = [*gap.around.objects, *below, *(thing for clause in below for thing in clause.children)]
    return any(word.lower_ in SILENCE for word in said)


def denies_bargain(gap: Gap) -> bool:
    """Whether somebody denies that he paid for something, as rumours have it: `denied that a ransom had been paid`."""
    verb = gap.trigger
    if gap.candidate.type != "REJECT" or verb.lemma_ not in DENYING or verb.pos_ != "VERB":
        return False
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.i > verb.i]
    return any(word.lemma_.lower() in PAYMENTS for clause in clauses for word in clause.subtree)


def _lies_wide(place: Token) -> bool:
    """Whether a trip goes to no state that could be told: `the region`, `African capitals`, not `both capitals`."""
    left = {word.lower_ for word in place.lefts}
    if place.lemma_ in REGIONS:
        return not any(word.text[:1].isupper() for word in place.subtree)
    return place.tag_ == "NNS" and place.lemma_ == "capital" and left.isdisjoint(POINTING) and any(left)


def _only_tests(gap: Gap, taken: set[str]) -> bool:
    """Whether a weapon is tried out, at nobody and near nobody's land: `fired two missiles`, `set off a device`."""
    candidate, verb = gap.candidate, gap.trigger
    weapon = (candidate.type, candidate.mode) == ("MOBILIZE", "weapons") and verb.pos_ == "VERB"
    if not weapon or verb.lemma_ not in TRYING_OUT or candidate.sides.recipients:
        return False
    named = {s.mention.code for s in gap.resolver.named_in(gap.sentence) if s.token in gap.clause}
    near = any(t.dep_ == "prep" and t.lower_ in NEARING and not dates(t) for t in verb.doc[verb.i : verb.right_edge.i])
    return not near and named | set(gap.ground) <= taken


def _is_for_anybody(gap: Gap) -> bool:
    """Whether what must be done is for whoever may do it: `said that third parties must not interfere`.

    It is for the one who is told of it: `told Chad that third parties must not interfere`.
    """
    doer = gap.around.subject
    if gap.candidate.expression.frame != "statement" or doer is None or gap.around.passive:
        return False
    told = any(above.lemma_ in TELLING and arguments(above).objects for above in steps_up(gap.trigger))
    return not told and (names_anybody(doer) or names_strangers(doer))
