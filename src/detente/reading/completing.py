"""Making candidates whole: sides that stand elsewhere in the text, double triggers of one act, and the features to judge by."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.reading.acts import Candidate
from detente.reading.frames import Sides
from detente.reading.references import Resolver, Seen, unique
from detente.reading.syntax import arguments, governor, link, steps_up
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
        _fill_actor(candidate, resolver)
    if not sides.recipients and sides.actors:
        _fill_recipient(candidate, resolver)


def _fill_mutual(candidate: Candidate, resolver: Resolver, actors: list[Mention]) -> None:
    have = {m.code for m in actors}
    others = unique(m for m in _in_sentence(candidate, resolver, before=True) if m.code not in have)
    codes = {m.code for m in others}
    if have and len(codes) == 1:
        actors += others
        candidate.sides.notes.add("from-sentence")
    elif have:
        told = resolver.told_with(have, candidate.sentence)
        code = told[:1] or tuple(filter(None, [resolver.counterpart_of(have)]))
        actors += [_bare(candidate, c) for c in code]
        candidate.sides.notes.add("from-text")
    elif len(codes) == 2:
        actors += others
        candidate.sides.notes |= {"from-sentence", "both-filled"}
    else:
        actors += [_bare(candidate, code) for code in resolver.pair(candidate.sentence, candidate.trigger)]
        candidate.sides.notes |= {"from-text", "both-filled"}


def _fill_actor(candidate: Candidate, resolver: Resolver) -> None:
    sides = candidate.sides
    taken = {m.code for m in sides.recipients}
    seen = [s for s in resolver.named_in(candidate.sentence) if not s.locative and s.mention.code not in taken]
    subjects = [s for s in seen if s.subject and s.token < candidate.trigger.i]
    told = resolver.told_with(taken, candidate.sentence) if taken else ()
    if subjects:
        sides.actors = [subjects[-1].mention]
        sides.notes.add("actor-from-sentence")
    elif told:
        sides.actors = [_bare(candidate, told[0])]
        sides.notes.add("actor-from-text")
    elif seen:
        sides.actors = [seen[-1].mention]
        sides.notes.add("actor-from-sentence")
    else:
        code = resolver.counterpart_of(taken) or resolver.guess(candidate.sentence, candidate.trigger, frozenset(taken))
        sides.actors = [_bare(candidate, code)] if code else []
        sides.notes.add("actor-from-text")


def _fill_recipient(candidate: Candidate, resolver: Resolver) -> None:
    sides, sentence = candidate.sides, candidate.sentence
    taken = {m.code for m in sides.actors}
    at = candidate.trigger.i
    seen = [s.mention for s in resolver.named_in(sentence) if not s.locative and s.mention.code not in taken]
    after = [s.mention for s in resolver.named_in(sentence) if not s.locative and s.mention.code not in taken and s.token > at]
    third_party = candidate.type in SPEECH and not taken & set(resolver.main_pair)
    if third_party and not after:
        codes = resolver.told_without(taken, sentence) or resolver.main_pair
    else:
        codes = ()
    if codes:
        sides.recipients = [_bare(candidate, code) for code in codes]
        sides.notes.add("recipient-from-text")
    elif seen:
        sides.recipients = [after[0] if after else seen[-1]]
        sides.notes.add("recipient-from-sentence")
    else:
        told = resolver.told_with(taken, sentence)
        code = told[0] if told else resolver.counterpart_of(taken)
        sides.recipients = [_bare(candidate, code)] if code else []
        sides.notes.add("recipient-from-text")


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
