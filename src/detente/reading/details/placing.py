"""Where an act takes place: by its own words, by what kind of act it is, or by the scene that the text is in."""

from __future__ import annotations

from collections.abc import Iterator

from detente.codebook.plover import DONE, SPEECH
from detente.entities.parties import is_state
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.undergoing import REFUGE
from detente.reading.details.place_signs import tie
from detente.reading.details.scenes import Scenes, earlier_tense
from detente.reading.grammar.syntax import apart, clause_root, distance
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import SET_AT, Where, capital_of, dated_spot, place_of_spot, state_place
from detente.records import Place

FORCE = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "RETREAT"))
TO_PLACE = frozenset(("to", "into", "for", "from", "on"))
STRUCK = frozenset(("object", "of", "on"))
SPOKEN_OF = frozenset(("below", "content", "aside"))
"""How places hang on what is said, rather than on its being said: `charged it with aggression in Gaza`."""
SHELTERING = frozenset("shelter harbour harbor host".split())
READINESS = frozenset("alert reservist readiness".split())
"""What tells of soldiers who are where they belong."""
NEAR = 6.5
PAIR = 2
FURTHEST = 5
"""Words before `where` among which the place that it stands for is looked for."""
STEP_ON = 2.0
"""By how many steps in the parse a place is further off that the next verb leads to."""
NATURAL_PLACE = {
    ("SANCTION", "expel"): "actors", ("COERCE", "arrest"): "actors", ("COERCE", "deport"): "actors",
    ("RETREAT", "release"): "actors", ("MOBILIZE", "weapons"): "actors", ("SANCTION", "withdraw"): "recipients",
    ("ASSAULT", None): "recipients", ("AID", None): "recipients",
}  # fmt: skip


def place_by_rule(
    candidate: Candidate, places: list[Where], status: str, *, scenes: Scenes, recent: bool
) -> tuple[str, Place] | None:
    """The place of an act, `recent` where it is news, and the name of the rule that finds it; None where none does."""
    for name, told in (
        ("where", _where_it_is_told(candidate, places)),
        ("nearest", _nearest(candidate, places)),
        ("pointed", _pointed_to(candidate, scenes)),
        ("visited", _visited(candidate)),
        ("called", _called_in(candidate)),
        ("nature", _by_nature(candidate)),
    ):
        if told is not None:
            return name, told
    if status not in DONE:
        return None
    told = scenes.place_for(candidate.sentence, candidate.sides.codes(), candidate.type)
    if told is not None:
        return "scene", told
    told = _dateline(candidate, recent=recent)
    return ("dateline", told) if told is not None else None


def _nearest(candidate: Candidate, places: list[Where]) -> Place | None:
    """The place named nearest to the act, after words that set an act of its kind somewhere."""
    trigger = candidate.trigger
    words = SET_AT if candidate.type in SPEECH or _at_home(candidate) else SET_AT | TO_PLACE
    words = words | STRUCK if candidate.type in FORCE else words
    words = words | {"object"} if candidate.mode == "visit" else words
    spoken = candidate.type in SPEECH - {"SUPPORT"}
    if candidate.mode == "visit" and any(where.token.head == trigger and _to_state(where) for where in places):
        return None
    near = [
        (distance(trigger, where.token) + 0.01 * abs(where.token.i - trigger.i) + _beyond(trigger, where.token), number)
        for number, where in enumerate(places)
        if where.prep in words
        and not apart(where.token, trigger)
        and not (spoken and tie(where.token, trigger) in SPOKEN_OF)
        and not (candidate.mode == "visit" and _to_state(where))
    ]
    near = [(cost, number) for cost, number in near if cost < NEAR]
    if any(places[number].prep in ("to", "into") for _, number in near):
        near = [(cost, number) for cost, number in near if places[number].prep != "from"]
    return places[min(near)[1]].place if near else None


def _where_it_is_told(candidate: Candidate, places: list[Where]) -> Place | None:
    """The place of which a clause tells what was done there: `came from Oslo, where he met the king`."""
    trigger = candidate.trigger
    over = trigger if trigger.pos_ in ("VERB", "AUX") else trigger.head
    verb = next((v for v in _joined_over(over) if any(map(_opens, v.children))), None)
    if verb is None or (trigger != over and trigger.dep_ not in ("dobj", "nsubj", "nsubjpass")):
        return None
    opening = next(child for child in verb.children if _opens(child))
    before = [where for where in places if 0 < opening.i - where.token.i <= FURTHEST]
    after = (where for where in places if where.prep in SET_AT | TO_PLACE | {"object"})
    within = [where for where in after if where.token.i > opening.i and verb.is_ancestor(where.token)]
    return before[-1].place if before and not within else None


def _opens(word: Token) -> bool:
    """Whether a word opens a clause about a place."""
    return word.lower_ == "where" and word.dep_ == "advmod"


def _joined_over(verb: Token) -> Iterator[Token]:
    """A verb and those over it with which it has a clause in common: `is to meet`, `met him and signed`."""
    yield verb
    while verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
        yield verb


def _beyond(trigger: Token, place: Token) -> float:
    """What a place costs more that the next verb goes to: `met him in Lima and flew to Cuzco`."""
    verb = clause_root(place)
    return STEP_ON if verb.dep_ == "conj" and verb.head == trigger and verb.i > trigger.i else 0.0


def _to_state(where: Where) -> bool:
    """Whether a place is a state that a verb has for its object: a visit to one is told by its capital."""
    return where.prep == "object" and where.place.lat is None


def _visited(candidate: Candidate) -> Place | None:
    """A visit to a state takes place there: in its capital, where nothing else is said."""
    hosts = [m.code for m in candidate.sides.recipients]
    return capital_of(hosts[0]) if candidate.mode == "visit" and hosts and is_state(hosts[0]) else None


def _pointed_to(candidate: Candidate, scenes: Scenes) -> Place | None:
    """`here` is where the report is dated from, `there` the last place told."""
    words = {child.lower_ for child in candidate.trigger.children if child.dep_ == "advmod"}
    if "here" in words:
        spot = dated_spot(candidate.sentence)
        return place_of_spot(spot) if spot else None
    return scenes.last_place(candidate.sentence) if "there" in words else None


def _called_in(candidate: Candidate) -> Place | None:
    """An envoy is summoned to the capital of the state where he is posted."""
    hosts = [m.code for m in candidate.sides.actors if is_state(m.code)]
    near = {child.lower_ for child in candidate.trigger.children}
    lemma = candidate.trigger.lemma_
    called = lemma in ("summon", "convoke") or (lemma in ("call", "haul") and "in" in near)
    return capital_of(hosts[0]) if called and candidate.type == "ACCUSE" and len(hosts) == 1 else None


def _by_nature(candidate: Candidate) -> Place | None:
    """Acts whose kind tells their place: who is expelled leaves, who is attacked or helped is at home.

    Who is given refuge is with whoever gives it, and whose soldiers are put on alert, at home.
    """
    kind, mode = candidate.type, candidate.mode
    side = _at_home(candidate) or NATURAL_PLACE.get((kind, mode)) or NATURAL_PLACE.get((kind, None))
    if side is None:
        return None
    mentions = candidate.sides.actors if side == "actors" else candidate.sides.recipients
    states = [m.code for m in mentions if is_state(m.code)]
    return state_place(states[0]) if len(states) == 1 else None


def _at_home(candidate: Candidate) -> str | None:
    """The side that does at home what it does: `took in a million refugees`, `put its army on alert`."""
    words = {token.lemma_.lower() for token in candidate.trigger.subtree}
    sheltered = candidate.type == "AID" and (candidate.trigger.lemma_ in SHELTERING or not words.isdisjoint(REFUGE))
    taken_in = candidate.type == "AID" and candidate.trigger.lemma_ == "take" and "in" in words
    alert = candidate.type == "MOBILIZE" and not words.isdisjoint(READINESS)
    return "actors" if sheltered or taken_in or alert else None


def _dateline(candidate: Candidate, *, recent: bool) -> Place | None:
    """The place before the first words of the report, for acts of the state where it lies.

    Where it lies in none of the parties' states, it is where they have just met.
    """
    spot = dated_spot(candidate.sentence)
    if spot is None:
        return None
    codes = candidate.sides.codes()
    met = candidate.type in ("CONSULT", "AGREE") and candidate.mode != "phone" and len(codes) >= PAIR
    elsewhere = met and recent and spot.country not in codes and not earlier_tense(candidate.trigger)
    if not elsewhere and spot.country not in {m.code for m in candidate.sides.actors}:
        return None
    return place_of_spot(spot)
