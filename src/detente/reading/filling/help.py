"""Whom help is for, and who is asked for it, where nobody says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from detente.entities.parties import is_state
from detente.reading.acts.candidate import Candidate
from detente.reading.filling.gap import Gap
from detente.reading.grammar.arguments import arguments
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence
from detente.tables import words

HELP = frozenset("aid help assist assistance relief money fund million billion dollar euro pound".split())
BACK = 4
"""Sentences back to which a calamity is looked for."""


def helped(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Whom help is for of which it is not said: whom others help just before, else who was struck by a calamity.

    `India sent doctors to Nepal. China gave tents`, `a quake hit Nepal on Monday. India sent doctors`.
    """
    candidate, resolver, sentence = gap.candidate, gap.resolver, gap.sentence
    here = set(resolver.states_set_in(sentence)) - taken - set(_stricken(sentence, resolver))
    pledged = candidate.expression.frame == "pledge" and bool(resolver.told) and resolver.told[-1].kind == "AID"
    promised = pledges_help(candidate)
    if here or not (candidate.type == "AID" or pledged or promised):
        return ()
    before = resolver.sentences[max(0, sentence.index - BACK) : sentence.index + 1]
    struck = (code for earlier in reversed(before) for code in _stricken(earlier, resolver) if code not in taken)
    by_others = resolver.aimed_before(taken, sentence, "AID")
    by_others = by_others or (resolver.aimed_before(taken, sentence, "AGREE") if promised else ())
    return by_others or tuple(islice(struck, 1))


def appeals_for_help(gap: Gap) -> bool:
    """Whether help is asked of whoever will give it: `appealed for help`, `launched an appeal for $4 million`."""
    if gap.candidate.type != "REQUEST":
        return False
    appeal = next((word for word in (gap.trigger, *gap.around.objects) if word.lemma_.lower() == "appeal"), None)
    preps = (c for c in appeal.children if c.dep_ == "prep" and c.lower_ == "for") if appeal is not None else ()
    asked = [noun for prep in preps for noun in prep.children]
    return any(noun.lemma_.lower() in HELP or any(c.lower_ == "foreign" for c in noun.lefts) for noun in asked)


def pledges_help(candidate: Candidate) -> bool:
    """Whether help is what is promised: `pledged money`, `promised $4 million`, `offered to help`."""
    if candidate.expression.frame != "pledge":
        return False
    below = (c for c in candidate.trigger.children if c.dep_ in ("dobj", "xcomp"))
    return any(token.lemma_.lower() in HELP for token in below)


def _stricken(sentence: Sentence, resolver: Resolver) -> Iterator[str]:
    """The states that a calamity struck: `the quake in Nepal`, `floods hit Nepal`, `the Nepalese quake`."""
    for noun in sentence.tokens:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("reading", "accidents"):
            continue
        by = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
        hit = [noun.head] if noun.dep_ == "nsubj" else [noun.head.head] if by else []
        for whole in (noun, *(thing for verb in hit for thing in arguments(verb).objects)):
            within = {token.i for token in whole.subtree}
            codes = (seen.mention.code for seen in resolver.named_in(sentence) if seen.token in within)
            yield from filter(is_state, codes)
