"""What parties are told to refuse, though nobody says it: `the allies would not hear of it`, `Paris will not yield`.

A party that will not do something refuses it, more surely so in words of refusal (`phrases.py`); so does one that,
asked for something, `would not`.
"""

from __future__ import annotations

from collections.abc import Iterable

from detente.codebook.lexicon import Expression
from detente.reading.acts.surroundings import Sides, codes_of
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.phrases import phrase_in
from detente.reading.grammar.sayings import saying
from detente.reading.grammar.tenses import FUTURE
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence
from detente.records import Mention

WILLING = FUTURE | {"would", "'d"}
SILENT = frozenset(
    "say tell comment confirm disclose reveal specify elaborate identify name speculate predict exclude rule discount "
    "know happen need be become get see seem matter last succeed survive suffer work arrive reach believe think "
    "expect surprise hurt mourn miss weep grieve regret mind shrink forget hesitate".split()
)
"""Verbs of what one will not do and refuses nobody by it: to speak, to rule something out, or what happens to one."""
NAMED = frozenset("call describe label brand term dub".split())
"""Verbs whose words are those for something else."""
REFUSAL = Expression("will not", "verb", frozenset(("will",)), (), "REJECT", None, "statement")


def resolve(
    sentence: Sentence, verb: Token, said: Iterable[str], resolver: Resolver
) -> tuple[Expression, Sides] | None:
    """What the clause of a verb tells that its subject will not do; `said` are the base forms of its own words."""
    if not (_will_not(verb) and _is_told(verb)) or saying(verb) or verb.lemma_ in NAMED:
        return None
    who = _named_subject(sentence, verb, resolver)
    if not who:
        return None
    around = arguments(verb)
    inside = [*around.objects, *(token for tokens in around.preps.values() for token in tokens)]
    others = [m for token in inside for m in resolver.parties(sentence, token, loose=True)]
    others = [m for m in others if m.code not in codes_of(who)][:1]
    phrase = phrase_in(said)
    in_words = phrase is not None and phrase.type == "REJECT"
    return REFUSAL, Sides(who, others, {"told-of:own", *(("in-words",) if in_words else ())})


def _is_told(verb: Token) -> bool:
    """Whether a clause tells that something is so or will be, rather than names what somebody is to do."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    finite = verb.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(c.tag_ in ("MD", "VBD", "VBZ", "VBP") for c in helpers)
    return finite and not any(c.lower_ == "to" for c in helpers)


def _will_not(verb: Token) -> bool:
    denied = any(c.dep_ == "neg" for c in verb.children)
    if verb.lower_ in WILLING and verb.tag_ == "MD":
        return denied and not any(c.dep_ in ("xcomp", "ccomp", "acomp", "attr", "dobj") for c in verb.children)
    ahead = any(c.dep_ == "aux" and c.lower_ in WILLING for c in verb.children)
    return denied and ahead and verb.lemma_ not in SILENT


def _named_subject(sentence: Sentence, verb: Token, resolver: Resolver) -> list[Mention]:
    """The parties that the subject names or points to; for something that one has, none."""
    around = arguments(verb)
    subject = around.objects[0] if around.passive and around.objects else around.subject
    if subject is None or subject.lower_ in ("it", "this", "that", "these", "those", "there"):
        return []
    return resolver.parties(sentence, subject)
