"""Demands that no verb names: what a speaker says that another must do, or that must be done.

`Chinese firms, she said, must not supply Russia`, `such killings have to end, in Seoul's view`. What should have been
done is held against somebody.
"""

from __future__ import annotations

from detente.codebook.lexicon import Expression
from detente.reading.acts.namings import made_of
from detente.reading.acts.statements import SAID, Heard, said_in, speaker_over
from detente.reading.acts.surroundings import Sides
from detente.reading.grammar.arguments import arguments, is_passive
from detente.reading.grammar.sayings import TELLING
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import FIRST_PERSON
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import speaker, speaker_of
from detente.reading.text.parse import Sentence
from detente.records import Attribution, Mention

DEMAND = Expression("must", "verb", frozenset(("must",)), (), "REQUEST", "change", "request")
OBLIGING = frozenset("must should ought".split())
OBLIGED = frozenset(("have", "need"))
RULING = frozenset("order rule decree decide hold find conclude consider demand insist".split())
"""Verbs by which a court or a body lays down what is due."""
HEARERS = frozenset("he she it they you".split())


def demand(
    sentence: Sentence, verb: Token, resolver: Resolver, heard: Heard | None = None
) -> tuple[Expression, Sides] | None:
    """What the clause of a verb asks for on somebody's word; None where it says that its speaker must do it."""
    if verb.pos_ not in ("VERB", "AUX") or not (_obliged_by_helper(verb) or _has_to(verb)):
        return None
    by = speaker_over(sentence, verb, resolver, heard) or _ruling(sentence, verb, resolver)
    if by is None:
        return None
    asked = _asked(sentence, verb, resolver)
    others = [m for m in asked if m.code != by.code]
    if asked and not others:
        return None
    if _too_late(verb):
        return made_of("ACCUSE", "should have been", by, others, "others" if others else "nobody")
    if others:
        return DEMAND, Sides([speaker_of(by)], others, {"must"})
    said = said_in(verb)
    if verb.dep_ not in (*SAID, "xcomp") or verb.lemma_ == "be" or (said is not None and said[0] != "REQUEST"):
        return None
    return made_of("REQUEST", said[1] if said else "must be done", by, [], "nobody")


def _obliged_by_helper(verb: Token) -> bool:
    """Whether `must`, `should` or `ought` helps a verb that tells what is due: not `should they fail`, `we must`."""
    helper = next((c for c in verb.children if c.dep_ == "aux" and c.lower_ in OBLIGING), None)
    if helper is None:
        return False
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    if subject is None:
        return helper.i != verb.left_edge.i
    return subject.lower_ not in FIRST_PERSON and subject.i < helper.i


def _has_to(verb: Token) -> bool:
    """`Ukraine has to withdraw`, `no country ought to take them`: what the subject owes, or had better do."""
    above = verb.head
    if above.lower_ == "ought" and verb.dep_ == "xcomp":
        return True
    obliged = above.lemma_ in OBLIGED and above.dep_ in ("ccomp", "ROOT", "conj") and verb.dep_ == "xcomp"
    below = above.i < verb.i and verb.dep_ in ("xcomp", "advcl")
    advised = below and above.lemma_ == "do" and above.nbor().lower_ in ("well", "better")
    return ((obliged and above.i == verb.i - 2) or advised) and verb.nbor(-1).lower_ == "to"


def _too_late(verb: Token) -> bool:
    """`it should never have happened`, `they ought to have asked`."""
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "have" for c in verb.children)


def _ruling(sentence: Sentence, verb: Token, resolver: Resolver) -> Attribution | None:
    """Who orders or rules that something must be done."""
    clause = verb.head if verb.dep_ == "xcomp" else verb
    above = clause.head
    if clause.dep_ not in ("ccomp", "parataxis") or above.lemma_ not in RULING or is_passive(above):
        return None
    by = speaker(sentence, above, resolver)
    return by if by is not None and by.code != "MEDIA" else None


def _asked(sentence: Sentence, verb: Token, resolver: Resolver) -> list[Mention]:
    """The parties who must do what the verb says, or undergo it; `he` who hears it, in `told him that he must`."""
    around = arguments(verb)
    subject = around.objects[0] if around.objects and is_passive(verb) else around.subject
    if subject is None:
        return []
    above = verb.head
    if subject.lower_ in HEARERS and verb.dep_ == "ccomp" and above.lemma_ in TELLING:
        hearers = [c for c in above.children if c.dep_ in ("dobj", "dative")]
        heard_by = [m for c in hearers for m in resolver.parties(sentence, c, loose=True)]
        if heard_by:
            return heard_by
    return resolver.parties(sentence, subject, loose=True)
