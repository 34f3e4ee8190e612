"""What is said in a long briefing in passing: he who answers for an hour judges much, and others only now and then."""

from __future__ import annotations

from collections.abc import Iterator

from detente.codebook.plover import SPEECH
from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.sayings import saying
from detente.reading.grammar.tokens import Token
from detente.reading.parties.talk import Talk

POINTING = frozenset("it that this these those".split())
"""What stands for what the question was about."""
SPEAKING = frozenset(("i", "we"))
SPEECHES = frozenset(("talk", "speak"))
TOLD = frozenset("dobj dative iobj nsubj".split())
HEARERS = frozenset("with to between among".split())


def in_passing(candidate: Candidate, talk: Talk) -> bool:
    """Whether words of a long briefing are said in passing, to those in the room or of nobody."""
    if not talk.goes_on_long(candidate.sentence):
        return False
    return _says_of_nobody(candidate, talk) or _speaks_to_nobody(candidate) or _tells_the_room(candidate)


def _tells_the_room(candidate: Candidate) -> bool:
    """`I would encourage you to read it`, `we ask you for patience`: what is said to those who hear it."""
    verb = candidate.trigger
    told = candidate.type in SPEECH and verb.pos_ == "VERB"
    return told and any(c.lower_ == "you" and c.i > verb.i and c.dep_ in TOLD for c in (*verb.children, *_done(verb)))


def _done(verb: Token) -> Iterator[Token]:
    """What hangs on what somebody is told to do: `you` of `encourage you to read it`."""
    return (c for clause in verb.children if clause.dep_ in ("ccomp", "xcomp") for c in clause.lefts)


def _says_of_nobody(candidate: Candidate, talk: Talk) -> bool:
    """Whether a clause of a long briefing says of no other party what makes it praise or blame: `It was a good day`.

    Not so where an answer begins with it, and so takes up what was asked, `That is not true`, where it is told that
    somebody said it, and of a threat.
    """
    sentence, verb = candidate.sentence, candidate.trigger
    told = candidate.expression.frame == "statement" and candidate.type != "THREATEN"
    if not told or candidate.sides.recipients or _is_told(verb):
        return False
    subject = arguments(verb).subject
    opens = not sentence.index or talk.sentences[talk.previous(sentence)].paragraph != sentence.paragraph
    return not (opens and subject is not None and subject.lower_ in POINTING)


def _is_told(verb: Token) -> bool:
    """Whether it is told who said it, and not by whoever speaks: `He said that it was`, not `I would say it was`."""
    over = verb.head
    if verb.dep_ != "ccomp" or not saying(over):
        return False
    speaker = arguments(over).subject
    return speaker is not None and speaker.lower_ not in SPEAKING


def _tells_to_whom(verb: Token) -> bool:
    """Whether it stands further off to whom somebody speaks: `spoke at length with the minister`."""
    near = (c for phrase in verb.rights if phrase.lower_ == "at" for noun in phrase.children for c in noun.rights)
    return any(c.lower_ in HEARERS for c in near)


def _speaks_to_nobody(candidate: Candidate) -> bool:
    """Whether somebody in a long briefing talks of something, and with nobody: `Could you talk about the treaty?`.

    So it is with what one who speaks by himself discusses: `as I discussed`. Several who talk do so with each other.
    """
    verb = candidate.trigger
    if candidate.type != "CONSULT" or verb.pos_ != "VERB":
        return False
    around = arguments(verb)
    speaker = around.subject
    if speaker is None or speaker.conjuncts or around.passive or around.after_any(HEARERS) or _tells_to_whom(verb):
        return False
    alone = speaker.lower_ in ("i", "you")
    several = speaker.lower_ == "they" or speaker.tag_ in ("NNS", "NNPS")
    return (verb.lemma_ in SPEECHES and not several) or (verb.lemma_ == "discuss" and alone)
