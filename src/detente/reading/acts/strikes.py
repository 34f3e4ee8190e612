"""Who struck, and whose the targets are: `an Israeli air strike`, `raids on camps in Chad and Mali`."""

from __future__ import annotations

from detente.reading.acts.missions import MISSIONS
from detente.reading.acts.surroundings import Sides, Surroundings, codes_of
from detente.reading.grammar.syntax import PLACE_PREPOSITIONS
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.register import unique
from detente.records import Mention
from detente.tables import words

FIRING = frozenset("shell bombard attack strike hit bomb target fire raid pound".split())
"""Verbs of what comes from where those are who do it: `was shelled from Chad`."""
ANNEXING = frozenset("annex annexation occupy occupation".split())
HITTING = frozenset(("on", "against", "upon"))
"""What leads from a blow to what it is aimed at: `strikes on camps in Mali`."""
HELD = frozenset(
    "target position site hideout stronghold factory village town area post car house building compound warehouse "
    "facility installation militant rebel insurgent jihadist guerrilla fighter".split()
)
"""What is struck where it stands, though no noun for a blow follows on it."""


def strikers(at: Surroundings) -> list[Mention]:
    """Whose deed it is by the words before a noun; not what was struck: `the Beirut embassy bombing`."""
    return [] if named_targets(at) else at.modifiers()


def owners_struck(at: Surroundings) -> list[Mention]:
    """Whose mission was struck: `the American embassy bombings`, in whatever town it stands."""
    words_before = [t for c in at.word.children if c.i < at.word.i for t in c.subtree]
    names = (at.labels.name_at(at.sentence, t) for t in words_before)
    native = any(name is not None and name.kind == "adjective" for name in names)
    return at.modifiers() if native and any(t.lemma_.lower() in MISSIONS for t in named_targets(at)) else []


def named_targets(at: Surroundings) -> list[Token]:
    """What a noun for a blow says before it was struck."""
    blow = at.word.lemma_ in words("reading", "attacks")
    before = [c for c in at.word.children if blow and c.dep_ == "compound" and c.i < at.word.i]
    return [c for c in before if c.lemma_.lower() in words("reading", "targets")]


def targets_of(at: Surroundings, objects: list[Token]) -> list[Token]:
    """What a verb tells to be struck: `bombed camps`, `carried out raids on camps`."""
    if at.word.lemma_ in FIRING and not at.around.passive:
        return [token for token in objects if token.lemma_.lower() in words("reading", "targets") | HELD]
    blows = [token for token in objects if token.lemma_ in words("reading", "attacks")]
    beneath = [g for blow in blows for c in blow.children if c.lower_ in HITTING for g in c.children]
    return [*beneath, *(token for token in at.around.after_any(HITTING) if blows and token.i > blows[0].i)]


def struck_at(at: Surroundings, targets: list[Token], taken: frozenset[str]) -> list[Mention]:
    """Who is struck in targets: whose they are, else the states in which they stand: `camps in Chad and Mali`."""
    everything = [part for target in targets for part in (target, *target.conjuncts) if _is_ground(part)]
    after = {part.right_edge.i + 1 for part in everything}
    preps = [c for part in everything for c in part.children if _tells_where(c)]
    preps += [c for c in at.word.children if _tells_where(c) and c.i in after]
    if not preps:
        return []
    beyond = {token.i for prep in preps for token in prep.subtree}
    owners = at.named_among((t for target in targets for t in target.subtree if t.i not in beyond), taken)
    if owners:
        return owners
    spots = [place for prep in preps for first in prep.children for place in (first, *first.conjuncts)]
    found = ((spot, place_of(at.sentence, spot, at.labels)) for spot in spots)
    grounds = [(spot, place.country) for spot, place in found if place is not None and place.country]
    return unique(at.named_by(spot, code) for spot, code in grounds if code not in taken)


def _tells_where(prep: Token) -> bool:
    return prep.dep_ == "prep" and prep.lower_ in PLACE_PREPOSITIONS


def _is_ground(target: Token) -> bool:
    """Whether a target is whose land it stands on: not a person, and no mission or what is somebody's."""
    owned = any(c.dep_ == "poss" for c in target.children)
    return target.pos_ == "NOUN" and not owned and target.lemma_.lower() not in MISSIONS


def doers_of_blow(at: Surroundings) -> list[Mention]:
    """Whose attack it was that killed, or that somebody suffered from: `were killed in an Israeli air strike`."""
    around = at.around
    doers = [m for token in _blows(at) for m in strikers(at.at(token))]
    fired = around.after("from") if around.passive and at.word.lemma_ in FIRING else []
    return unique([*doers, *at.all(fired)])


def _blows(at: Surroundings) -> list[Token]:
    """The attacks by or in which something is done: `were killed in an air strike`."""
    around = at.around
    means = [
        *([around.subject] if around.subject is not None else []),
        *(around.after("in", "by", "from", "during") if around.passive else []),
    ]
    return [token for token in means if token.lemma_ in words("reading", "attacks")]


def on_their_ground(at: Surroundings, sides: Sides) -> Sides:
    """Aimed at whoever's ground an attack hit, where it is not said who was hurt: `in Chad's raid on Diffa`."""
    if sides.recipients:
        return sides
    taken = frozenset(codes_of(sides.actors))
    hit = [
        g for blow in _blows(at) for c in blow.children if c.lower_ in HITTING | PLACE_PREPOSITIONS for g in c.children
    ]
    spots = [*hit, *(token for token in at.around.after_any(PLACE_PREPOSITIONS) if token not in _blows(at))]
    return Sides(sides.actors, at.owners_of(spots, taken), sides.notes)


def annexed(at: Surroundings, land: list[Token], taken: frozenset[str]) -> list[Mention]:
    """Whose land it is that is taken: `annexed the Golan Heights`, `the occupation of Northern Cyprus`."""
    return at.owners_of(land, taken) if at.word.lemma_ in ANNEXING else []
