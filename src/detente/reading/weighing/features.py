"""What speaks for and against a candidate, as names that `data/weights.csv` weighs."""

from __future__ import annotations

from bisect import bisect_left

from detente.codebook.plover import SPEECH
from detente.entities.parties import is_state
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import AIMS_AT_UNKNOWN, codes_of
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.syntax import DEFINITE, INDEFINITE, governor, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.parties.relevance import SHORT
from detente.reading.parties.talk import Talk
from detente.reading.weighing.blows import of_blow
from detente.reading.weighing.capacities import of_capacity
from detente.reading.weighing.circumstances import circumstances_of
from detente.reading.weighing.home_affairs import SAYING_SORRY
from detente.reading.weighing.presence import MANY, RECENT, of_presence
from detente.reading.weighing.vetoes import vetoes_of
from detente.tables import words

CONTENT = frozenset("xcomp ccomp dobj pcomp prep advcl acl relcl".split())
"""How the words for what is demanded, charged or refused hang on those for the demand."""
TEMPORAL = frozenset("after before when while as since until once during".split())
DETERMINERS = frozenset("the a an no any his their its".split())
STEPS_BACK = (0, 1, 3, 8)
"""Sentences back to the last act of the kind, in steps."""


def features_of_words(candidate: Candidate, beside: list[Candidate], talk: Talk) -> set[str]:
    """The features of a candidate among those of its sentence, whichever way its sides are completed."""
    of_noun = _of_noun(candidate.trigger) if candidate.trigger.pos_ == "NOUN" else set()
    own = _own(candidate) | set(vetoes_of(candidate, talk))
    return own | _among(candidate, beside) | of_noun | circumstances_of(candidate, beside, talk)


def features_of_sides(candidate: Candidate, beside: list[Candidate], talk: Resolver) -> set[str]:
    """The features of one way to complete a candidate, after what was told before.

    That nothing was tells little of a text of a few sentences, which somebody wrote for the act's sake.
    """
    return (
        _of_sides(candidate)
        | _of_outsider(candidate, talk)
        | of_presence(candidate, talk)
        | of_capacity(candidate, talk)
        | of_blow(candidate, talk)
        | _once_more(candidate, beside)
        | (_told_before(candidate, talk) if talk.told or talk.length >= SHORT else set())
    )


def _own(candidate: Candidate) -> set[str]:
    """Its type, its words and their place in the sentence."""
    trigger, expression, kind = candidate.trigger, candidate.expression, candidate.type
    pos = trigger.pos_
    return {
        f"type={kind}",
        f"frame={expression.frame}",
        f"words={expression.words}",
        f"others={len(expression.others)}",
        f"status={candidate.standing.status}",
        f"part={candidate.sentence.part}",
        f"pos={pos}",
        f"{pos}:{trigger.dep_}",
        f"{pos}:{trigger.tag_}",
        f"{kind}:{pos}",
        f"{kind}:{candidate.standing.status}",
    }


def _is_said_by_stranger(candidate: Candidate) -> bool:
    """`Acme apologised to Chadian buyers`: what somebody says who bears a name and stands for no party."""
    if candidate.sides.actors or (candidate.type not in SPEECH and candidate.trigger.lemma_ not in SAYING_SORRY):
        return False
    verb = candidate.trigger
    subject = arguments(verb).subject if verb.pos_ == "VERB" else None
    return subject is not None and subject.pos_ == "PROPN"


def _of_sides(candidate: Candidate) -> set[str]:
    """Who its parties are, and how they were found."""
    sides, codes = candidate.sides, candidate.sides.codes()
    found = sides.notes | {f"{candidate.type}:{note}" for note in sides.notes if ":" in note}
    found.add(f"parties={min(len(codes), MANY)}")
    if not codes:
        found.add("no-party")
    elif len(codes) == 1 and not sides.notes & {"recipient:none", "party:none", "actor:unknown"}:
        found.add("one-party")
    if candidate.type == "PROTEST" and not sides.recipients and len(codes) == 1:  # `doctors went on strike`
        found.add("at-home")
    if _is_said_by_stranger(candidate):
        found.add("private-doer")
    if codes_of(sides.actors) & codes_of(sides.recipients):
        found.add("same-sides")
    if not any(map(is_state, codes)):
        found.add("no-state")
    aimed = [note for note in sides.notes if note.startswith("recipient:")]
    if aimed and AIMS_AT_UNKNOWN in sides.notes:
        found |= {f"{candidate.type} at-unknown {note}" for note in aimed}
    if aimed and _points_back(candidate.trigger):
        found |= {f"points-back {note}" for note in aimed}
    return found


def _of_outsider(candidate: Candidate, talk: Talk) -> set[str]:
    """Whether the act is a third party's, who may mean both of the others, and whether it is about what these share."""
    sides = candidate.sides
    ways = [note for note in sides.notes if note.startswith("recipient:")]
    by = "insider" if codes_of(sides.actors) & set(talk.main_pair) else "outsider"
    found = {f"{by} {way}" for way in ways} | {f"{by}:to={min(len(codes_of(sides.recipients)), MANY)}"}
    around = arguments(candidate.trigger)
    matters = [*around.objects, *around.after("for", "on")] if ways and candidate.trigger.pos_ == "VERB" else []
    if any(noun.lemma_.lower() in words("reading", "joint_matters") for noun in matters):
        found |= {f"{by} of-joint {way}" for way in ways}
    return found


def _among(candidate: Candidate, beside: list[Candidate]) -> set[str]:
    """What the other candidates of the sentence make of it."""
    trigger, kind = candidate.trigger, candidate.type
    effect = effect_of(trigger) if trigger.pos_ == "VERB" else None
    found = {f"{effect}-over={under}" for under in _under(trigger, beside)} if effect else set()
    over = _over(trigger, beside)
    if over is not None:
        found |= {f"under={over.type}", f"{kind}-under={over.type}", f"{trigger.pos_}-under={over.type}"}
    return found


def _once_more(candidate: Candidate, beside: list[Candidate]) -> set[str]:
    """Whether a word before it in the sentence names an act of its type between the same parties."""
    kind, at, codes = candidate.type, candidate.trigger.i, candidate.sides.codes()
    again = any(c.type == kind and c.trigger.i < at and c.sides.codes() == codes for c in beside)
    return {"same-in-sentence"} if again else set()


def _under(trigger: Token, beside: list[Candidate]) -> list[str]:
    """The types of the acts that are objects or complements of this one."""
    heads = [c for c in beside if c.trigger.i != trigger.i and c.trigger.head == trigger]
    return [c.type for c in heads if c.trigger.dep_ in ("dobj", "xcomp", "nsubjpass", "ccomp")]


def _over(trigger: Token, beside: list[Candidate]) -> Candidate | None:
    """The act that this one is the content of: what is demanded, charged, promised, threatened or refused."""
    by_token = {c.trigger.i: c for c in beside if c.trigger.i != trigger.i}
    below = trigger
    for token in steps_up(trigger):
        over = by_token.get(token.i)
        if over is not None and below.dep_ in CONTENT and not _only_when(below):
            return over
        below = token
    return None


def _only_when(below: Token) -> bool:
    """Whether what hangs on a verb tells when it was done, not what was said: `protested after Oslo had voted`."""
    opens = [below] if below.dep_ == "prep" else [c for c in below.children if c.dep_ in ("mark", "advmod")]
    return below.dep_ in ("prep", "advcl") and any(c.lower_ in TEMPORAL for c in opens)


def _of_noun(noun: Token) -> set[str]:
    found = {f"noun-in={noun.head.lower_}"} if noun.dep_ == "pobj" else set()
    if _bare_definite(noun):
        found.add("bare-definite")
    if noun.tag_ == "NNS":
        found.add("plural")
    determiners = [c.lower_ for c in noun.children if c.dep_ in ("det", "poss")]
    found |= {f"det={word}" for word in determiners if word in DETERMINERS}
    verb = governor(noun)
    effect = effect_of(verb) if verb is not None else None
    return found | {f"over={effect}"}


def _bare_definite(noun: Token) -> bool:
    """`the talks` with nothing more, which point back to talks told of before."""
    children = [c for c in noun.children if c.dep_ not in ("det", "punct")]
    definite = any(c.lower_ in ("the", "this", "these", "those", "that") for c in noun.children if c.dep_ == "det")
    return definite and not children and noun.dep_ in ("pobj", "nsubj", "dobj")


def _points_back(trigger: Token) -> bool:
    """Whether an act is aimed at something told before: `condemned the launch`, `welcomed it`."""
    objects = arguments(trigger).objects if trigger.pos_ in ("VERB", "AUX") else []
    return any(noun.lower_ in ("it", "this", "that") or _definite(noun) for noun in objects)


def _definite(noun: Token) -> bool:
    determiners = [c.lower_ for c in noun.children if c.dep_ == "det"]
    return noun.pos_ == "NOUN" and any(word in ("the", "this", "that", "these") for word in determiners)


def _told_before(candidate: Candidate, talk: Talk) -> set[str]:
    """How many acts were told before of its type and between its parties, and how far back the last is.

    A noun without an article of its own, or with `the`, may point to it.
    """
    kind, between = candidate.type, talk.told_of(candidate.sides.codes())
    same = [told for told in between if told.kind == kind]
    back = bisect_left(STEPS_BACK, candidate.sentence.index - same[-1].sentence) if same else "never"
    how = _article(candidate.trigger)
    return {
        f"told={min(len(same), 3)}", f"{kind}:told={min(len(same), 3)}", f"told-back={back}", f"{how}:told-back={back}",
        f"{kind}:{how}:told-back={back}", f"{how}:type-told={min(talk.kinds[kind], MANY)}",
        f"pair-told={min(len(between), MANY)}", f"{kind}:{how}",
    } | ({"told-before"} if same and same[-1] in talk.told[-RECENT:] else set())  # fmt: skip


def _article(trigger: Token) -> str:
    """`verb`, or how a noun is made definite."""
    if trigger.pos_ in ("VERB", "AUX"):
        return "verb"
    words_before = [c.lower_ for c in trigger.children if c.dep_ in ("det", "poss")]
    if not words_before:
        return "bare"
    if any(word in DEFINITE for word in words_before):
        return "definite"
    return "indefinite" if any(word in INDEFINITE for word in words_before) else "possessed"
