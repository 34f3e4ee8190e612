"""Making candidates whole: sides that stand elsewhere in the text, double triggers of one act, and the features to judge by."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.reading.acts import Candidate
from detente.reading.frames import Sides, look_around
from detente.reading.references import Resolver, Seen, unique
from detente.reading.syntax import arguments, governor, link, steps_up
from detente.reading.whereabouts import place_of
from detente.records import Mention

SPEECH = frozenset(("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"))
MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE"))
MUTUAL_FRAMES = frozenset(("meet", "meet-round", "mutual", "gather", "mediate", "clash", "exercise"))
CONTENT_OF = frozenset(("REQUEST", "ACCUSE", "THREATEN", "REJECT", "SUPPORT", "AGREE"))


def complete(found: list[Candidate], resolver: Resolver) -> Iterator[Candidate]:
    """The candidates of one sentence, completed and with features, in order."""
    found = _merge(found)
    by_token = {c.trigger.i: c for c in found}
    for candidate in found:
        _aim(candidate, by_token, resolver)
        _fill(candidate, resolver)
        _feature(candidate, found)
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
    if not sides.recipients and sides.actors:
        _fill_recipient(candidate, resolver)


def _fill_mutual(candidate: Candidate, resolver: Resolver, actors: list[Mention]) -> None:
    """The other parties of a mutual act; what one of them does alone (`signed his copy`) has them as recipients."""
    if actors and candidate.type not in MUTUAL and candidate.expression.frame == "mutual" and candidate.trigger.pos_ == "VERB":
        _fill_recipient(candidate, resolver)
        return
    have = {m.code for m in actors}
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
    if subjects:
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
    after = [s.mention for s in seen if s.token > candidate.trigger.i]
    codes = _from_talk(candidate, resolver, taken)
    if codes and (candidate.type in SPEECH and not taken & set(resolver.pair_at(sentence)) and not after or not seen):
        sides.recipients = [_bare(candidate, code) for code in codes]
        sides.notes.add("recipient-from-text")
    elif seen:
        sides.recipients = [after[0] if after else seen[-1].mention]
        sides.notes.add("recipient-from-sentence")


def _from_talk(candidate: Candidate, resolver: Resolver, taken: set[str]) -> tuple[str, ...]:
    """Whom an act is aimed at by what was told before: the other side, or for a third party those who did the last act."""
    sentence, pair = candidate.sentence, resolver.pair_at(candidate.sentence)
    if taken & {*pair, *resolver.main_pair}:
        return tuple(filter(None, [resolver.other_side(taken, sentence)]))
    return resolver.told_without(taken, sentence) or tuple(code for code in pair if code not in taken)


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


def _feature(candidate: Candidate, found: list[Candidate]) -> None:
    sides, features = candidate.sides, candidate.features
    features |= sides.notes
    codes = sides.codes()
    if not codes:
        features.add("no-party")
    elif len(codes) == 1:
        features.add("one-party")
    if not candidate.expression.frame in MUTUAL_FRAMES and {m.code for m in sides.actors} & {m.code for m in sides.recipients}:
        features.add("same-sides")
    if _inside(candidate, found):
        features.add("inside-act")
    if candidate.trigger.pos_ == "NOUN" and _bare_definite(candidate.trigger):
        features.add("bare-definite")
    if candidate.sentence.part == "title":
        features.add("title")
    features.add(f"type={candidate.type}")
    features.add(f"frame={candidate.expression.frame}")
    features.add(f"status={candidate.standing.status}")


def _inside(candidate: Candidate, found: list[Candidate]) -> bool:
    """Whether the act is only the content of another: what is demanded, charged, threatened or refused."""
    by_token = {c.trigger.i: c for c in found}
    below = candidate.trigger
    for token in steps_up(candidate.trigger):
        over = by_token.get(token.i)
        if over is not None and over is not candidate and over.type in CONTENT_OF and below.dep_ in ("xcomp", "ccomp", "dobj", "pcomp", "prep", "advcl", "acl"):
            return not (over.type in ("SUPPORT", "ACCUSE", "REJECT") and candidate.trigger.pos_ == "NOUN")
        below = token
    return False


def _bare_definite(noun: Token) -> bool:
    children = [c for c in noun.children if c.dep_ not in ("det", "punct")]
    definite = any(c.lower_ in ("the", "this", "these", "those", "that") for c in noun.children if c.dep_ == "det")
    return definite and not children and noun.dep_ in ("pobj", "nsubj", "dobj")
