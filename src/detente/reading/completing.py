"""Making candidates whole: sides that stand elsewhere in the text, double triggers of one act, and the features to judge by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from detente.entities.parties import is_state
from detente.reading.acts import Candidate
from detente.reading.filling import MUTUAL, MUTUAL_FRAMES, variants
from detente.reading.frames import Sides
from detente.reading.references import Resolver, unique
from detente.reading.status import effect_of
from detente.reading.syntax import arguments, governor, link, steps_up

SPEECH = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))
Choose = Callable[[list[Candidate]], Candidate]


def complete(found: list[Candidate], resolver: Resolver, choose: Choose) -> Iterator[Candidate]:
    """The candidates of one sentence, completed and with features, in order; `choose` picks among the ways to complete one."""
    found = _merge(found)
    by_token = {c.trigger.i: c for c in found}
    for candidate in found:
        _aim(candidate, by_token, resolver)
        ways = [replace(candidate, sides=sides, features=set(candidate.features)) for sides in variants(candidate, resolver)]
        for way in ways:
            _feature(way, found, resolver)
        if ways:
            chosen = choose(ways)
            candidate.sides = chosen.sides
            yield chosen


def _aim(candidate: Candidate, by_token: dict[int, Candidate], resolver: Resolver) -> None:
    """Words aimed at an act have those who did it as recipients: `condemned the raid`."""
    sides = candidate.sides
    if candidate.type not in SPEECH or candidate.trigger.pos_ not in ("VERB", "AUX") or not sides.actors:
        return
    for noun in arguments(candidate.trigger).objects:
        aimed = by_token.get(noun.i)
        if aimed is not None and aimed.sides.actors:
            codes = {m.code for m in sides.actors}
            doers = [*aimed.sides.actors, *(aimed.sides.recipients if aimed.type in MUTUAL else [])]
            sides.recipients = [m for m in doers if m.code not in codes] or sides.recipients


def _merge(found: list[Candidate]) -> list[Candidate]:
    """A verb and its object that name one act (`hold talks`, `sign an agreement`) are one candidate."""
    gone: set[int] = set()
    by_token = {c.trigger.i: c for c in found}
    for candidate in found:
        if candidate.trigger.pos_ in ("VERB", "AUX"):
            continue
        verb = governor(candidate.trigger)
        over = by_token.get(verb.i) if verb is not None else None
        if over is None or verb is None:
            continue
        if over.type == candidate.type or {over.type, candidate.type} <= {"AGREE", "SUPPORT", "COOPERATE"} and link(candidate.trigger, verb) == "object":
            if link(candidate.trigger, verb) in ("object", "with", "in", "for"):
                over.sides = _joined(over, candidate)
                gone.add(candidate.trigger.i)
    return [c for c in found if c.trigger.i not in gone]


def _joined(over: Candidate, under: Candidate) -> Sides:
    first, second = over.sides, under.sides
    if len(first.codes()) >= 2 or not second.codes():
        return first
    if over.expression.frame in MUTUAL_FRAMES:
        return Sides(unique([*first.actors, *second.actors, *second.recipients]), [], first.notes)
    return Sides(first.actors or second.actors, first.recipients or second.recipients, first.notes)


def _feature(candidate: Candidate, found: list[Candidate], resolver: Resolver) -> None:
    """What speaks for and against the candidate, in words that `data/weights.csv` weighs."""
    sides, features, trigger, expression = candidate.sides, candidate.features, candidate.trigger, candidate.expression
    codes = sides.codes()
    features |= sides.notes | {f"{candidate.type}:{note}" for note in sides.notes if ":" in note}
    features |= {
        f"type={candidate.type}", f"frame={expression.frame}", f"status={candidate.standing.status}", f"pos={trigger.pos_}",
        f"{trigger.pos_}:{trigger.dep_}", f"words={expression.words}", f"others={len(expression.others)}",
        f"{trigger.pos_}:{trigger.tag_}", f"parties={min(len(codes), 4)}", f"part={candidate.sentence.part}", f"{candidate.type}:{trigger.pos_}",
    }  # fmt: skip
    if _points_back(trigger):
        features |= {f"points-back {note}" for note in sides.notes if note.startswith("recipient:")}
    if not codes:
        features.add("no-party")
    elif len(codes) == 1 and not sides.notes & {"recipient:none", "party:none"}:
        features.add("one-party")
    if {m.code for m in sides.actors} & {m.code for m in sides.recipients}:
        features.add("same-sides")
    under = [c.type for c in found if c.trigger.i != trigger.i and c.trigger.head == trigger and c.trigger.dep_ in ("dobj", "xcomp", "nsubjpass", "ccomp")]
    features |= {f"{effect_of(trigger)}-over={kind}" for kind in under if trigger.pos_ == "VERB" and effect_of(trigger)}
    over = _over(candidate, found)
    if over is not None:
        features |= {f"under={over.type}", f"{candidate.type}-under={over.type}", f"{trigger.pos_}-under={over.type}"}
    if trigger.pos_ == "NOUN":
        features |= _noun_features(trigger)
    if any(c.trigger.i != trigger.i and c.type == candidate.type and c.trigger.i < trigger.i and c.sides.codes() == codes for c in found):
        features.add("same-in-sentence")
    if any(told.kind == candidate.type and {*told.actors, *told.recipients} == codes for told in resolver.told[-12:]):
        features.add("told-before")
    if sum(is_state(code) for code in codes) == 0:
        features.add("no-state")


def _points_back(trigger: Token) -> bool:
    """Whether an act is aimed at something told before: `condemned the launch`, `welcomed it`."""
    objects = arguments(trigger).objects if trigger.pos_ in ("VERB", "AUX") else []
    return any(
        o.lower_ in ("it", "this", "that")
        or (o.pos_ == "NOUN" and any(c.lower_ in ("the", "this", "that", "these") for c in o.children if c.dep_ == "det"))
        for o in objects
    )


def _over(candidate: Candidate, found: list[Candidate]) -> Candidate | None:
    """The act that this one is the content of: what is demanded, charged, promised, threatened or refused."""
    by_token = {c.trigger.i: c for c in found}
    below = candidate.trigger
    for token in steps_up(candidate.trigger):
        over = by_token.get(token.i)
        if over is not None and over.trigger.i != candidate.trigger.i and below.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "prep", "advcl", "acl", "relcl"):
            return over
        below = token
    return None


def _noun_features(noun: Token) -> set[str]:
    found = {f"noun-in={noun.head.lower_}"} if noun.dep_ == "pobj" else set()
    if _bare_definite(noun):
        found.add("bare-definite")
    if noun.tag_ == "NNS":
        found.add("plural")
    found |= {f"det={c.lower_}" for c in noun.children if c.dep_ in ("det", "poss") and c.lower_ in ("the", "a", "an", "no", "any", "his", "their", "its")}
    verb = governor(noun)
    effect = effect_of(verb) if verb is not None else None
    return found | {f"over={effect}"}


def _bare_definite(noun: Token) -> bool:
    children = [c for c in noun.children if c.dep_ not in ("det", "punct")]
    definite = any(c.lower_ in ("the", "this", "these", "those", "that") for c in noun.children if c.dep_ == "det")
    return definite and not children and noun.dep_ in ("pobj", "nsubj", "dobj")
