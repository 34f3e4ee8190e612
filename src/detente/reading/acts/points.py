"""Points of a list, which go on with the words above them: `The ministers: - agreed to meet; - welcomed the truce`."""

from __future__ import annotations

from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import codes_of
from detente.reading.grammar.operators import effect_of, status_under
from detente.reading.grammar.status import Standing
from detente.reading.grammar.syntax import SUBJECTS
from detente.reading.grammar.tenses import verb_status
from detente.reading.grammar.tokens import Token
from detente.reading.parties.led_in import leading_verb, led_by
from detente.reading.parties.references import Resolver
from detente.records import Mention

JOINED = frozenset(("conj", "xcomp", "dobj", "ROOT"))
"""How words hang together in a clause whose doer is that of its verb."""
OF_AIMS = frozenset(("VB", "VBG"))
"""How verbs are tagged in points of what is to be done."""


def take_up(made: Candidate, resolver: Resolver) -> None:
    """Give what a point says to those of whom the words above the list tell, and let these say what becomes of it."""
    root, number = made.sentence.span.root, resolver.leads.get(made.sentence.index)
    if number is None or not _goes_on(made.trigger, root) or _is_heading(made, resolver):
        return
    doers = led_by(resolver, made.sentence, resolver.parties)
    for each in (made, *made.rivals):
        if not each.sides.actors:
            _give(each, doers)
    verb = leading_verb(resolver.sentences[number])
    ahead = verb is not None and verb_status(verb) == "planned"  # `What NATO will do:`
    effect = (effect_of(verb) or ("planned" if ahead else None)) if verb is not None and root.tag_ in OF_AIMS else None
    if verb is not None and effect is not None:
        told = status_under("occurred" if made.standing.status == "ongoing" else made.standing.status, effect, verb)
        made.standing = Standing(told, verb.lower_) if told != made.standing.status else made.standing


def _give(made: Candidate, doers: list[Mention]) -> None:
    """Make some the doers: not whoever it is done to, unless they do it to each other: `to reopen their embassies`."""
    codes, across = codes_of(doers), codes_of(made.sides.recipients)
    if codes <= across:
        made.sides.recipients = [m for m in made.sides.recipients if m.code not in codes]
    made.sides.actors = [m for m in doers if codes <= across or m.code not in across]


def _is_heading(made: Candidate, resolver: Resolver) -> bool:
    """Whether a point begins with a heading of its own: `Closer ties. The leaders agreed to meet`."""
    root, after = made.sentence.span.root, made.sentence.index + 1
    named = root.pos_ not in ("VERB", "AUX")
    return named and after < len(resolver.sentences) and resolver.sentences[after].paragraph == made.sentence.paragraph


def _goes_on(trigger: Token, root: Token) -> bool:
    """Whether a word stands in the main clause of a point that has no subject of its own."""
    if any(c.dep_ in SUBJECTS for c in root.children):
        return False
    word = trigger
    while word != root and word.dep_ in JOINED:
        word = word.head
    return word == root and not any(c.dep_ in SUBJECTS for c in trigger.children)
