"""What speaks for a place as that of an act: names of features, as `place_weights.csv` has them, with the place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.entities.parties import is_state, parties
from detente.entities.places import spot_of
from detente.reading.details.scenes import earlier_tense, overlap
from detente.reading.details.setting import Setting, in_common, nearness
from detente.reading.grammar.syntax import SUBJECTS, apart, clause_root, distance
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Labels
from detente.reading.names.whereabouts import Where, capital_of, place_of, place_of_spot, seat_of, state_place
from detente.records import Mention, Place

AT = {"in": "at", "at": "at", "near": "at", "outside": "at", "inside": "at", "to": "to", "into": "to", "for": "to"}
NEAR, MID = 2, 5
"""Steps in the parse up to which a place is near an act, and not far from it."""
TOP, UPPER = 1, 6
"""The last sentences that stand at the top, and in the upper part of a report."""
PARTIES = 3
"""How many parties of a side may be at home."""

HEADS = {"dateline": "D", "site0": "S", "lead": "L", "before": "B"}
"""Features that `mix` puts together, by how they begin."""
WIDE = ("dateline", "site", "lead", "often", "forum", "met:")
"""How features begin that tell of a place in the whole report."""
STAGES = ("dateline", "site0", "lead", "often")
LOW, HIGH = 0.2, 0.5
"""Shares of a report's acts below which a state is in few of them, and from which on it is in most."""
VERBS = ("VERB", "AUX")

HEARERS = frozenset("reporter journalist conference briefing crowd audience parliament deputy lawmaker rally".split())
"""Those to whom a speaker speaks where he is."""
ENVOYS = frozenset("ambassador envoy chargé consul".split())
VISITS = frozenset("visit trip tour stop stopover swing call voyage journey".split())
AT_HOME = frozenset(
    "ministry department government parliament congress cabinet senate court council embassy kremlin house commission"
    " committee office agency knesset bundestag lawmaker deputy mp senator police prosecutor army navy military".split()
)
"""Institutions, which act where they sit."""

Sign = tuple[str, Place]


def in_sentence(here: Setting, labels: Labels, rivals: Sequence[Setting]) -> Iterator[Sign]:
    """The places in the sentence: how they are tied to it, and how far from the act they stand.

    `rivals` are the other acts that the sentence tells.
    """
    trigger = here.candidate.trigger

    def cost(where: Where) -> float:
        return distance(trigger, where.token) + 0.01 * abs(where.token.i - trigger.i)

    for rank, where in enumerate(sorted(here.places, key=cost)):
        prep, steps = AT.get(where.prep, where.prep), distance(trigger, where.token)
        near = "near" if steps <= NEAR else "mid" if steps <= MID else "far"
        yield f"sentence:{prep}-{'apart' if apart(where.token, trigger) else near}", where.place
        yield f"sentence:{prep}", where.place
        tied = tie(where.token, trigger)
        yield f"sentence:{tied}", where.place
        yield f"sentence:{prep}-{tied}", where.place
        if any(distance(rival.candidate.trigger, where.token) < steps for rival in rivals):
            yield "sentence:rival", where.place
        yield f"sentence:{'city' if where.place.lat is not None else 'state'}", where.place
        label = labels.name_at(here.sentence, where.token)
        kind = label.kind if label else "spot" if where.place.country else "region"
        yield f"sentence:{prep}-{kind}", where.place
        if rank == 0:
            yield "sentence:nearest", where.place
            yield f"sentence:nearest-{kind}", where.place
            yield f"sentence:nearest-{prep}-{tied}", where.place
        if where.token.i < trigger.i:
            yield "sentence:ahead", where.place
        if _visited(where.token):
            yield "sentence:visiting", where.place
            yield f"sentence:visiting-{tied}", where.place
    yield from _merely_named(here, labels)


def _visited(place: Token) -> bool:
    """Whether somebody is said to be on his way around a place: `on a visit to Cyprus`, `visiting Riyadh`."""
    owner = place.head.head if place.dep_ == "pobj" else place.head
    return owner.lemma_.lower() in VISITS


def tie(token: Token, trigger: Token) -> str:
    """What a place hangs on, seen from the act: `own`, `subject`, `below`, `speaker`, `above-noun`, `aside`."""
    owner = token
    while owner.dep_ in ("conj", "appos") and owner.head != owner:
        owner = owner.head
    owner = owner.head.head if owner.dep_ in ("pobj", "pcomp") else owner.head
    if owner == trigger:
        return "own"
    if trigger.is_ancestor(owner):
        return "subject" if owner.dep_ in SUBJECTS else _below(owner, trigger)
    if owner.is_ancestor(trigger):
        return "speaker" if owner.dep_ in SUBJECTS else f"above-{'verb' if owner.pos_ in VERBS else 'noun'}"
    return "speaker" if owner.dep_ in SUBJECTS and owner.head.is_ancestor(trigger) else "aside"


def _below(owner: Token, trigger: Token) -> str:
    """Whether a place under an act is that of its hearers, of a clause of its own, or of what the act is about."""
    if owner.lemma_.lower() in HEARERS:
        return "hearers"
    while owner != trigger:
        if owner.pos_ in VERBS:
            return "beside" if owner.dep_ in ("advcl", "acl") and owner.tag_ in ("VBG", "VBN") else "content"
        owner = owner.head
    return "below"


def voice_of(here: Setting) -> str:
    """Who an act's subject is: an institution at home, a spokesman, people in office, or a party as such."""
    trigger = here.candidate.trigger
    verb = clause_root(trigger)
    subjects = [c for c in (*trigger.children, *verb.children) if c.dep_ in SUBJECTS]
    if not subjects:
        return "voice-none"
    lemma = subjects[0].lemma_.lower()
    if lemma in AT_HOME:
        return "voice-home"
    if lemma.startswith("spokes"):
        return "voice-spokes"
    if subjects[0].pos_ == "PRON":
        return "voice-pron"
    actors = here.candidate.sides.actors
    return "voice-person" if any(m.person for m in actors) else "voice-party"


def _merely_named(here: Setting, labels: Labels) -> Iterator[Sign]:
    """Capitals, venues and seats named in other roles, and the seats of bodies."""
    tied = {where.token.i for where in here.places}
    for token in here.sentence.tokens:
        label = labels.name_at(here.sentence, token)
        if label is None or token.i != label.last or token.i in tied:
            continue
        if label.kind in ("capital", "venue", "seat"):
            place = place_of(here.sentence, token, labels)
        else:
            text = here.sentence.span.doc[label.first : label.last + 1].text
            place = seat_of(label.code, text) if label.kind == "body" and label.code else None
        if place:
            yield f"named:{label.kind}", place


def heads_of(features: set[str]) -> set[str]:
    """How features begin that tell how a place is found: `sentence`, `dateline`, `lead`."""
    return {name.split(":")[0].split("-")[0] for name in features if " " not in name}


def mix(features: set[str], heads: set[str], whose: str) -> str:
    """In how many ways at once a place is found, coarsely: whose it is, and where it is named."""
    found = [short for head, short in HEADS.items() if head in heads]
    at = any(name.startswith("sentence:at") for name in features)
    tied = "at" if at else "in" if "sentence" in heads else "named" if "named" in heads else ""
    return "-".join(["mix", whose[:3], *found, tied])


def in_time(features: set[str], here: Setting) -> Iterator[str]:
    """What the whole report tells of a place, by whether the act is news, and whether it took place."""
    when = f"{'recent' if here.recent else 'old'}-{here.done}"
    yield from [f"{name} {when}" for name in features if name.startswith(WIDE) and " " not in name]


def as_host(heads: set[str], here: Setting, share: float) -> Iterator[str]:
    """How far the report's acts are those of the state where a place lies: where it has few, others met there."""
    name = "none" if not share else "low" if share < LOW else "mid" if share < HIGH else "high"
    yield from (f"host-{name}", f"host-{name} {here.group}", f"host-{name} {here.done}")
    for found in STAGES:
        if found in heads:
            yield from (f"host-{name}-{found}", f"host-{name}-{found} {here.group}")


def scene_names(scene: Setting, here: Setting, rank: int) -> Iterator[str]:
    """How another act with a place is told beside this one, and what they share."""
    yield from in_common(scene, here, rank)
    kind = "meeting" if scene.candidate.type == "CONSULT" else "act"
    yield nearness(scene, here)
    yield f"{kind}-{scene.done}"
    if scene.ruled:
        yield f"{kind}-{scene.ruled[0]}"
    if here.period and scene.period:
        yield "same-time" if overlap(here.period, scene.period) else "other-time"


def meeting_names(scene: Setting, here: Setting) -> Iterator[str]:
    """What a meeting, wherever it is told, shares with the act: people, parties, the time."""
    timed = "untimed"
    if here.period and scene.period:
        timed = "then" if overlap(here.period, scene.period) else "otherwhen"
    if here.people & scene.people:
        yield f"person-{timed}"
    if here.codes <= scene.codes:
        yield f"all-{timed}"
    elif here.codes & scene.codes:
        yield f"some-{timed}"
    elif timed == "then":
        yield "others-then"


def dated_from(here: Setting, dateline: str | None) -> Iterator[Sign]:
    """The place before the first words of the report; what is long past took place there only if it is a party's."""
    spot = spot_of(dateline) if dateline else None
    if spot is None or not (here.recent or spot.country in here.codes):
        return
    place, index = place_of_spot(spot), here.sentence.index
    yield "dateline", place
    yield f"dateline-{'recent' if here.recent else 'old'}", place
    sides = here.candidate.sides
    actors, recipients = ({m.code for m in side} for side in (sides.actors, sides.recipients))
    whose = "actor" if spot.country in actors else "recipient" if spot.country in recipients else "other"
    yield f"dateline-{whose}-{'recent' if here.recent else 'old'}", place
    yield f"dateline-{'top' if index <= TOP else 'upper' if index <= UPPER else 'lower'}", place
    if earlier_tense(here.candidate.trigger):
        yield "dateline-had", place
    if spot.country not in here.codes:
        yield f"dateline-third-{here.done}", place


def kind_of(code: str) -> str:
    """The kind of a body."""
    party = parties().get(code)
    return party.kind if party else "unknown"


def at_home(here: Setting) -> Iterator[Sign]:
    """The capitals of the parties, and the seats of bodies."""
    sides = here.candidate.sides
    for side, mentions in (("actor", sides.actors), ("recipient", sides.recipients)):
        states = [m for m in mentions if is_state(m.code)]
        if side == "recipient" and states and any(_is_envoy(m) for m in sides.actors):
            yield "posted", capital_of(states[0].code) or state_place(states[0].code)
        for rank, mention in enumerate(states[:PARTIES]):
            place = capital_of(mention.code) or state_place(mention.code)
            for name in _as_named(mention, place, here, first=rank == 0):
                yield f"{side}:{name}", place
            yield f"{side}:{'one' if len(states) == 1 else 'many'}", place
        for mention in mentions:
            seat = seat_of(mention.code, mention.text)
            if seat:
                yield f"{side}:body", seat
                yield f"{side}:body-{mention.code}", seat
                yield f"{side}:organ-{mention.text.lower().split()[-1]}", seat


def _is_envoy(mention: Mention) -> bool:
    return any(word in ENVOYS for word in (mention.post or mention.text).lower().split())


def _as_named(mention: Mention, place: Place, here: Setting, *, first: bool) -> Iterator[str]:
    yield "person" if mention.person else "state"
    yield "recent" if here.recent else "old"
    if first:
        yield "first"
    if mention.text == place.name:
        yield "capital"
    if mention.post:
        yield "post"
