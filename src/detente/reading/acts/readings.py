"""What a word is read as, of all the expressions that it heads: the most specific whose sides fit, and its rivals."""

from __future__ import annotations

from detente.codebook.lexicon import Expression
from detente.reading.acts.adopting import adopted
from detente.reading.acts.candidate import UNFIT, Candidate
from detente.reading.acts.frames import FRAMES
from detente.reading.acts.joining import joined
from detente.reading.acts.surroundings import Sides, Surroundings, codes_of, look_around
from detente.reading.acts.turned_acts import left_undone, turned
from detente.reading.acts.wherein import wherein
from detente.reading.grammar.complements import NOT
from detente.reading.grammar.status import standing
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence

DENIALS = frozenset((NOT, "no", "@no", "longer"))
"""What makes an act of leaving something undone: `give no ground`, `no airline may land`, `longer/no recognise` too."""
OF_ONES_OWN = {
    ("MOBILIZE", None): "dispatch", ("RETREAT", "withdraw"): "dispatch", ("RETREAT", "disarm"): "dispatch",
    ("AID", None): "hand-out", ("COOPERATE", "judicial"): "hand-over",
}  # fmt: skip
"""Deeds, by type and mode, that are done with what is one's own, and the frames that read them so."""
CROWD = "crowd"
READINGS = 2
"""How many types of act words are read as, the most specific first."""


def read_as(sentence: Sentence, token: Token, found: list[Expression], resolver: Resolver) -> Candidate:
    """The candidate that a word is by the first of these expressions that fits, and by the next as its rivals."""
    told = _readings(look_around(sentence, token, resolver, felt=found[0].pos == "adj"), found)
    first, *rivals = (_reading(sentence, token, e, sides, resolver) for e, sides in told)
    for rival in rivals:
        add_rival(rival, first)
    return first


def add_rival(rival: Candidate, first: Candidate) -> None:
    """Let a candidate also be read in another way, which is the less likely one."""
    rival.features |= {"rival", f"{rival.type}-rivals={first.type}"}
    first.rivals.append(rival)


def _readings(at: Surroundings, found: list[Expression]) -> list[tuple[Expression, Sides]]:
    """The first expressions whose sides fit, of different types; the very first of all where none fits."""
    readings: dict[str, tuple[Expression, Sides]] = {}
    unfit: list[tuple[Expression, Sides]] = []
    for expression in found:
        if expression.type not in readings:
            told = adopted(at, joined(at, FRAMES[_frame_of(expression)](at), expression.type))
            sides = wherein(at, told, expression.type)
            sides.notes |= {"unfit"} if expression.type == "THREATEN" and _warns_own(at, sides) else set()
            if sides.notes & UNFIT:
                unfit.append((expression, sides))
            else:
                readings[expression.type] = expression, sides
        if len(readings) == READINGS or any(e.frame == CROWD for e, _ in readings.values()):
            break
    return list(readings.values()) or unfit[:1]


def _warns_own(at: Surroundings, sides: Sides) -> bool:
    """Whether somebody warns his own people, whom he does not threaten: `warned its citizens of attacks`."""
    warned = codes_of(at.all(at.around.objects, loose=True)) if not at.nominal and not at.around.passive else set()
    return bool(warned) and warned <= codes_of(sides.actors)


def _frame_of(expression: Expression) -> str:
    """The frame of an expression; what is moved in some deeds is most often the doer's own."""
    own = OF_ONES_OWN.get((expression.type, expression.mode)) or OF_ONES_OWN.get((expression.type, None))
    return own if own and expression.frame == "act" else expression.frame


def _reading(sentence: Sentence, token: Token, expression: Expression, sides: Sides, resolver: Resolver) -> Candidate:
    told = Candidate(sentence, token, expression, sides, standing(token), expression.type, expression.mode)
    return left_undone(told) if any(other <= DENIALS for other in expression.others) else turned(told, resolver)
