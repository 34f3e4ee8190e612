"""What is said in a long briefing in passing: he who answers for an hour judges much, and others only now and then."""

from __future__ import annotations

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.sayings import saying
from detente.reading.grammar.tokens import Token
from detente.reading.parties.talk import Talk

POINTING = frozenset("it that this these those".split())
"""What stands for what the question was about."""
SPEAKING = frozenset(("i", "we"))


def says_of_nobody(candidate: Candidate, talk: Talk) -> bool:
    """Whether a clause of a long briefing says of no other party what makes it praise or blame: `It was a good day`.

    Not so where an answer begins with it, and so takes up what was asked, `That is not true`, where it is told that
    somebody said it, and of a threat.
    """
    sentence, verb = candidate.sentence, candidate.trigger
    told = candidate.expression.frame == "statement" and candidate.type != "THREATEN"
    if not told or candidate.sides.recipients or not talk.goes_on_long(sentence) or _is_told(verb):
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
