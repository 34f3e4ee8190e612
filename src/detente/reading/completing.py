"""Making candidates whole: sides that stand elsewhere in the text, double triggers of one act, and the features to judge by."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.entities.parties import is_state
from detente.reading.acts import Candidate
from detente.reading.attribution import attribute
from detente.reading.frames import Sides, look_around
from detente.reading.references import Resolver, Seen, unique
from detente.reading.status import effect_of
from detente.reading.syntax import arguments, governor, link, own_clause, steps_up
from detente.reading.whereabouts import place_of
from detente.records import Mention

SPEECH = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))
MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
MUTUAL_FRAMES = frozenset(("meet", "meet-round", "meet-person", "call", "mutual", "gather", "mediate", "clash", "exercise"))


def complete(found: list[Candidate], resolver: Resolver) -> Iterator[Candidate]:
    """The candidates of one sentence, completed and with features, in order."""
    found = _merge(found)
    by_token = {c.trigger.i: c for c in found}
    for candidate in found:
        _aim(candidate, by_token, resolver)
        _fill(candidate, resolver)
        _feature(candidate, found, resolver)
        yield candidate


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


def _fill(candidate: Candidate, resolver: Resolver) -> None:
    """Sides that the clause does not give, from the sentence and from what the talk is of."""
    sides = candidate.sides
    if candidate.expression.frame in MUTUAL_FRAMES:
        if len(sides.codes()) < 2:
            _fill_mutual(candidate, resolver, sides.actors)
        return
    if not sides.actors:
        if not _held_at(candidate, resolver):
            _fill_actor(candidate, resolver)
    together = len({m.code for m in sides.actors}) > 1 and (candidate.type in MUTUAL or _is_pair(sides.actors, candidate, resolver))
    if not sides.recipients and sides.actors and not together:
        _fill_recipient(candidate, resolver)


def _is_pair(actors: list[Mention], candidate: Candidate, resolver: Resolver) -> bool:
    """Whether the actors are just the two that the talk is of: what they do together, they do to each other."""
    codes = {m.code for m in actors}
    return codes in (set(resolver.main_pair), set(resolver.pair_at(candidate.sentence)))


def _fill_mutual(candidate: Candidate, resolver: Resolver, actors: list[Mention]) -> None:
    """The other parties of a mutual act; what one of them does alone (`signed his copy`) has them as recipients."""
    if actors and candidate.type not in MUTUAL and candidate.expression.frame == "mutual" and candidate.trigger.pos_ == "VERB":
        _fill_recipient(candidate, resolver)
        return
    have = {m.code for m in actors}
    if len(have) == 1 and candidate.type == "CONSULT" and not is_state(next(iter(have))) and not _with_somebody(candidate):
        candidate.sides.notes.add("body-alone")
        return
    others = unique(m for m in _in_sentence(candidate, resolver, before=True) if m.code not in have)
    codes = {m.code for m in others}
    if have and len(codes) == 1:
        actors += others
        candidate.sides.notes.add("from-sentence")
    elif have:
        code = resolver.other_side(have, candidate.sentence)
        actors += [_bare(candidate, code)] if code else []
        candidate.sides.notes.add("from-text")
    elif len(codes) == 2:
        actors += others
        candidate.sides.notes |= {"from-sentence", "both-filled"}
    else:
        actors += [_bare(candidate, code) for code in resolver.pair(candidate.sentence, candidate.trigger)]
        candidate.sides.notes |= {"from-text", "both-filled"}


def _with_somebody(candidate: Candidate) -> bool:
    return any(c.dep_ == "prep" and c.lower_ in ("with", "between", "to") for c in candidate.trigger.children)


def _held_at(candidate: Candidate, resolver: Resolver) -> bool:
    """`Australians detained in China`: where force is used in a state, the state uses it."""
    if candidate.type not in ("COERCE", "RETREAT") and candidate.mode not in ("expel", "arrest"):
        return False
    at = look_around(candidate.sentence, candidate.trigger, resolver)
    for token in at.around.after("in", "at", "by"):
        place = place_of(candidate.sentence, token, resolver.labels, None)
        if place and place.country and place.country not in candidate.sides.codes():
            candidate.sides.actors = [_bare(candidate, place.country)]
            candidate.sides.notes.add("actor-from-place")
            return True
    return False


def _fill_actor(candidate: Candidate, resolver: Resolver) -> None:
    sides = candidate.sides
    taken = {m.code for m in sides.recipients}
    seen = [s for s in resolver.named_in(candidate.sentence) if not s.locative and s.mention.code not in taken]
    subjects = [s for s in seen if s.subject and s.token < candidate.trigger.i]
    by = attribute(candidate.sentence, candidate.trigger, resolver)
    if by is not None and by.code != "MEDIA" and by.code not in taken:
        sides.actors = [Mention(by.code, by.person, None, by.text, by.start, by.end)]
        sides.notes.add("actor-from-speaker")
    elif subjects:
        sides.actors = [subjects[-1].mention]
        sides.notes.add("actor-from-sentence")
    else:
        code = resolver.other_side(taken, candidate.sentence)
        sides.actors = [_bare(candidate, code)] if code else []
        sides.notes.add("actor-from-text")


def _fill_recipient(candidate: Candidate, resolver: Resolver) -> None:
    sides, sentence = candidate.sides, candidate.sentence
    taken = {m.code for m in sides.actors}
    seen = [s for s in resolver.named_in(sentence) if not s.locative and s.mention.code not in taken]
    clause = {t.i for t in own_clause(candidate.trigger)}
    after = [s.mention for s in seen if s.token > candidate.trigger.i and (s.token in clause or candidate.type not in SPEECH)]
    codes = _from_talk(candidate, resolver, taken)
    if codes and not after and (candidate.type in SPEECH or not seen):
        sides.recipients = [_bare(candidate, code) for code in codes]
        sides.notes.add("recipient-from-text")
    elif seen:
        sides.recipients = [after[0] if after else seen[-1].mention]
        sides.notes.add("recipient-from-sentence")


def _from_talk(candidate: Candidate, resolver: Resolver, taken: set[str]) -> tuple[str, ...]:
    """Whom an act is aimed at by what was told before: the other side, or for a third party those who did the last act."""
    sentence, main = candidate.sentence, resolver.main_pair
    if taken & {*main, *resolver.pair_at(sentence)}:
        return tuple(filter(None, [resolver.other_side(taken, sentence)]))
    told = resolver.told_without(taken, sentence)
    both = tuple(code for code in main if code not in taken)
    if candidate.type in ("SUPPORT", "REQUEST") and len(told) == 1 and set(told) <= set(main):
        return both
    return told or both


def _in_sentence(candidate: Candidate, resolver: Resolver, *, before: bool) -> list[Mention]:
    """Parties named in the sentence that are no place, those on the wanted side of the trigger first."""
    seen: list[Seen] = [s for s in resolver.named_in(candidate.sentence) if not s.locative]
    at = candidate.trigger.i
    if before:
        return [s.mention for s in seen if s.token < at] or [s.mention for s in seen]
    return [s.mention for s in seen if s.token > at] or [s.mention for s in seen]


def _bare(candidate: Candidate, code: str) -> Mention:
    start, end = candidate.sentence.place_of(candidate.trigger)
    return Mention(code, None, None, candidate.trigger.text, start, end)


def _feature(candidate: Candidate, found: list[Candidate], resolver: Resolver) -> None:
    """What speaks for and against the candidate, in words that `data/weights.csv` weighs."""
    sides, features, trigger, expression = candidate.sides, candidate.features, candidate.trigger, candidate.expression
    codes = sides.codes()
    features |= sides.notes
    features |= {
        f"type={candidate.type}", f"frame={expression.frame}", f"status={candidate.standing.status}", f"pos={trigger.pos_}",
        f"{trigger.pos_}:{trigger.dep_}", f"words={expression.words}", f"others={len(expression.others)}",
        f"{trigger.pos_}:{trigger.tag_}", f"parties={min(len(codes), 4)}", f"part={candidate.sentence.part}", f"{candidate.type}:{trigger.pos_}",
    }  # fmt: skip
    if not codes:
        features.add("no-party")
    elif len(codes) == 1 and "body-alone" not in sides.notes:
        features.add("one-party")
    if {m.code for m in sides.actors} & {m.code for m in sides.recipients}:
        features.add("same-sides")
    under = [c.type for c in found if c is not candidate and c.trigger.head == trigger and c.trigger.dep_ in ("dobj", "xcomp", "nsubjpass", "ccomp")]
    features |= {f"{effect_of(trigger)}-over={kind}" for kind in under if trigger.pos_ == "VERB" and effect_of(trigger)}
    over = _over(candidate, found)
    if over is not None:
        features |= {f"under={over.type}", f"{candidate.type}-under={over.type}", f"{trigger.pos_}-under={over.type}"}
    if trigger.pos_ == "NOUN":
        features |= _noun_features(trigger)
    if any(c is not candidate and c.type == candidate.type and c.trigger.i < trigger.i and c.sides.codes() == codes for c in found):
        features.add("same-in-sentence")
    if any(told.kind == candidate.type and {*told.actors, *told.recipients} == codes for told in resolver.told[-12:]):
        features.add("told-before")
    if sum(is_state(code) for code in codes) == 0:
        features.add("no-state")


def _over(candidate: Candidate, found: list[Candidate]) -> Candidate | None:
    """The act that this one is the content of: what is demanded, charged, promised, threatened or refused."""
    by_token = {c.trigger.i: c for c in found}
    below = candidate.trigger
    for token in steps_up(candidate.trigger):
        over = by_token.get(token.i)
        if over is not None and over is not candidate and below.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "prep", "advcl", "acl", "relcl"):
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
