"""One act named by two words of a clause that each were taken for an act: `talks resumed`, `paid a visit`."""

from __future__ import annotations

from collections.abc import Iterator

from detente.codebook.plover import HELD
from detente.reading.acts.candidate import HOSTILE, Candidate
from detente.reading.acts.candidates import IN_WORDS
from detente.reading.acts.surroundings import codes_of
from detente.reading.grammar.arguments import TIMES, arguments, is_time
from detente.reading.grammar.lent_subjects import RANKED
from detente.reading.grammar.prospects import plans_told
from detente.reading.grammar.sayings import saying
from detente.reading.grammar.syntax import measured
from detente.reading.grammar.tokens import Token
from detente.reading.weighing.completing import HARMS
from detente.reading.weighing.scoring import score

STOPPED = frozenset(("cancelled", "postponed"))
AHEAD = frozenset(("planned", "possible"))
ASKING = frozenset("propose suggest request seek ask want offer urge insist demand".split())
HOPING = frozenset("hope wish like invite".split())
SOON = frozenset("next tomorrow later soon day days week weeks month months year spring summer autumn winter".split())
HELD_IN_TURN = frozenset("round meeting session step phase".split())
"""What may be the next without a day: `the next round`."""
CONTENT = frozenset("ccomp xcomp dobj".split())
"""How what is asked or agreed hangs on the verb of asking or agreeing."""
TALKING_OVER = frozenset(("discuss", "review"))
BROKERING = frozenset(("mediate", "gather"))
"""Frames of bringing others together."""
BEING = frozenset(("be", "become"))
"""What is said of who is the first or last to do something: `became the last country to ratify it`."""
VOTING = frozenset(("vote", "decide", "agree"))
SENT_FOR = frozenset("ACCUSE AID ASSAULT COERCE CONSULT REQUEST".split())
"""What somebody goes, or is sent or called, to do: `flew to Oslo to meet him`, `sent jets to bomb it`."""
ANSWERING = frozenset("retaliate respond react reply reciprocate".split())
"""Verbs that say only that a deed answers another: `retaliated by bombing it`."""
READY = frozenset("ready willing prepared".split())
"""What those are who would do something: `is ready to send troops`, `stood ready to help`."""
SAID_TWICE = frozenset(("REJECT", "SUPPORT"))
"""What a verb and the clause that it governs may both say: `reaffirmed that it respects the accord`."""


def without_doubles(kept: list[Candidate]) -> list[Candidate]:
    """The acts of a sentence, each once."""
    gone = {c.trigger.i for c in _doubles(kept)}
    return [c for c in kept if c.trigger.i not in gone]


def _doubles(kept: list[Candidate]) -> Iterator[Candidate]:
    """Of two words for one act, the one that says less."""
    by_token = {c.trigger.i: c for c in kept}
    for under in kept:
        whole = _first_of_row(measured(under.trigger))
        above = (whole.head, _through(whole), _to_do(whole))
        over = next((by_token[word.i] for word in above if word != whole and word.i in by_token), under)
        if over is under:
            continue
        if _ranks(over.trigger, under):
            yield over
        if _offers_to_broker(over, under) or _eases(over, under):
            yield over
        if over.sides.codes() != under.sides.codes():
            continue
        if plans_told(whole, over.trigger):
            continue
        alike = over.type == under.type and over.trigger in (whole.head, _to_do(whole))
        spare = _of_one_type(over, under, whole.dep_) if alike else _of_two_types(over, under)
        if spare is not None:
            yield spare
    yield from _talked_there(kept)
    yield from _said_and_named(kept)
    yield from _taken_up(kept)
    yield from _paid_back(kept)
    yield from _readiness(kept)
    yield from _done_by(kept)
    yield from _given(kept)
    yield from _put_out(kept)


def _readiness(kept: list[Candidate]) -> Iterator[Candidate]:
    """`is ready to send troops`: the promise alone; of what may be held or signed, `ready to talk`, that alone."""
    for ready in (c for c in kept if c.type == "AGREE"):
        word = ready.trigger
        said = [w for w in (word, *word.children) if w.lower_ in READY]
        due = {c.i for w in {word, *said} for c in w.children if said and c.dep_ == "xcomp"}
        deeds = [c for c in kept if c.trigger.i in due and c.type != "AGREE"]
        yield from [ready] if any(c.type in HELD or c.type == "SUPPORT" for c in deeds) else deeds


def _done_by(kept: list[Candidate]) -> Iterator[Candidate]:
    """`retaliated by closing its border`: where it is told by what, not that it was done, too."""
    by = {c.trigger.head.head.i: c for c in kept if c.trigger.dep_ == "pcomp" and c.trigger.head.lower_ == "by"}
    for vague in kept:
        same = by.get(vague.trigger.i)
        if same is None or same.sides.codes() != vague.sides.codes():
            continue
        if same.type == vague.type or (same.type in HOSTILE and vague.trigger.lemma_ in ANSWERING):
            yield vague


def _put_out(kept: list[Candidate]) -> Iterator[Candidate]:
    """`expelled three envoys, now personae non gratae`: those who are put out are told to be unwelcome."""
    expelled = [c for c in kept if (c.type, c.mode) == ("SANCTION", "expel")]
    for unwelcome in (c for c in expelled if c.trigger.lemma_ == "declare"):
        same = (c for c in expelled if c.trigger.lemma_ == "expel" and c.standing.status == unwelcome.standing.status)
        doers = codes_of(unwelcome.sides.actors)
        if any(c.sides.codes() == unwelcome.sides.codes() and codes_of(c.sides.actors) == doers for c in same):
            yield unwelcome


def _given(kept: list[Candidate]) -> Iterator[Candidate]:
    """`has given Chad millions in aid`: help that is named is told as that."""
    for given in (c for c in kept if c.type == "CONCEDE" and c.trigger.lemma_ in ("give", "grant")):
        help_told = (c for c in kept if c.type == "AID" and given.trigger.is_ancestor(c.trigger))
        if any(c.sides.codes() == given.sides.codes() for c in help_told):
            yield given


def _talked_there(kept: list[Candidate]) -> Iterator[Candidate]:
    """`met at the palace, where they discussed the dam`: what was talked about at a meeting that is told."""
    for whole in (c for c in kept if c.type == "CONSULT" and c.trigger.pos_ == "VERB"):
        talks = (c for c in _once_more_under(whole, kept) if c.trigger.dep_ == "relcl")
        yield from (c for c in talks if c.trigger.lemma_ in TALKING_OVER and whole.standing.status != "denied")


def _said_and_named(kept: list[Candidate]) -> Iterator[Candidate]:
    """`said there were allegations linking Oslo to the raid`: what a clause says, and a word within it names."""
    for whole in (c for c in kept if c.expression.words.startswith(IN_WORDS)):
        yield from (min(whole, same, key=score) for same in _once_more_under(whole, kept))


def _taken_up(kept: list[Candidate]) -> Iterator[Candidate]:
    """`accepted an invitation to pay a visit to Chad`: the visit is told by its being accepted."""
    for taken in (c for c in kept if c.expression.frame == "invite" and c.trigger.lemma_ == "accept"):
        yield from _once_more_under(taken, kept)


def _paid_back(kept: list[Candidate]) -> Iterator[Candidate]:
    """`retaliating for the raid, jets struck`: who pays back, where what he does is told beside it."""
    hostile = {c.trigger.i: codes_of(c.sides.actors) for c in kept if c.type in HOSTILE}
    for back in (c for c in kept if c.trigger.lemma_ == "retaliate" and c.trigger.tag_ == "VBG"):
        doer = back.trigger.head
        verb = doer.head if doer.dep_ == "nsubj" else doer
        if back.trigger.dep_ in ("advcl", "acl") and hostile.get(verb.i) == codes_of(back.sides.actors):
            yield back


def _once_more_under(whole: Candidate, kept: list[Candidate]) -> Iterator[Candidate]:
    """What a word under that of an act names that is of its type and between its parties."""
    within = {token.i for token in whole.trigger.subtree} - {whole.trigger.i}
    alike = (c for c in kept if c.trigger.i in within and c.type == whole.type)
    return (c for c in alike if c.sides.codes() == whole.sides.codes())


def _ranks(verb: Token, under: Candidate) -> bool:
    """Whether a verb tells who is first or last to do what another names: `became the last country to ratify it`."""
    to_do = under.trigger.tag_ == "VB" and under.trigger.dep_ in ("advcl", "xcomp", "relcl", "acl")
    told_apart = (word.lower_ for c in verb.children if c.dep_ == "attr" for word in c.lefts)
    return verb.lemma_ in BEING and to_do and not RANKED.isdisjoint(told_apart)


def _offers_to_broker(over: Candidate, under: Candidate) -> bool:
    """Whether an offer is told by what it is: `offered to host talks between the two`, `an offer to mediate`."""
    brokering = under.type == "CONSULT" and under.expression.frame in BROKERING and under.standing.status != "occurred"
    offered = over.expression.frame == "pledge" or over.trigger.lemma_ in ("renew", "repeat")
    return brokering and over.type == "AGREE" and offered and under.trigger.tag_ == "VB"


def _eases(over: Candidate, under: Candidate) -> bool:
    """Whether what is decided, and was read as a measure, is to ease one: `voted to suspend sanctions`."""
    return over.type == "SANCTION" and under.type == "CONCEDE" and over.trigger.lemma_ in VOTING


def _first_of_row(verb: Token) -> Token:
    """The first of what is done at once, on which the others hang: `stormed it, breaking doors and burning flags`."""
    while verb.tag_ == "VBG" and verb.dep_ == "conj":
        verb = verb.head
    return verb


def _through(word: Token) -> Token:
    """The verb over that which a word hangs on: `proposed to revive meetings`, `has no plans to leave`."""
    verb = word.head
    planned = word.dep_ == "acl" and verb.dep_ == "dobj"
    return verb.head if planned or (word.dep_ in CONTENT and verb.dep_ in ("ccomp", "xcomp")) else word


def _to_do(subject: Token) -> Token:
    """What is to be done by whoever `is`, `has` or is due to do it: `resume` in `the talks are to resume`."""
    verb = subject.head
    over = (verb, *(c for c in verb.children if c.dep_ == "acomp")) if subject.dep_ == "nsubj" else ()
    return next((c for word in over if word.pos_ != "NOUN" for c in word.children if c.dep_ == "xcomp"), subject)


def _of_one_type(over: Candidate, under: Candidate, how: str) -> Candidate | None:
    if how == "nsubj":
        return over if over.type in HELD else None
    if (
        how == "dobj"
        or (how in ("conj", "advcl") and _tells_of_what(under))
        or (how == "conj" and _tells_whom_it_hurt(under))
    ):
        return under
    verb = under.trigger
    for_that = under.type in SENT_FOR and any(c.tag_ == "TO" for c in verb.children)
    going_on = how == "advcl" and (verb.tag_ == "VBG" or for_that)
    said = how == "ccomp" and (over.type in SAID_TWICE or saying(over.trigger))
    twice = how in ("xcomp", "acl") or said or going_on
    guessed = how == "advcl" and any(note.startswith("party:") for note in over.sides.notes)
    return None if not twice else over if guessed else min(over, under, key=score)


def _tells_of_what(talk: Candidate) -> bool:
    """Whether a verb tells only what those talked about who are told to meet: `met in Lima and discussed the dam`."""
    verb = talk.trigger
    with_whom = any(c.dep_ in ("nsubj", "nsubjpass") or c.lower_ == "with" for c in verb.children)
    return verb.lemma_ in TALKING_OVER and not with_whom and not arguments(verb).beneath("with")


def _tells_whom_it_hurt(blow: Candidate) -> bool:
    """Whether a verb tells only what a blow did to people: `stormed the camp and killed nine`, not `later killed`."""
    verb = blow.trigger
    apart = any(c.dep_ in ("nsubj", "nsubjpass", "advmod", "npadvmod", "agent") for c in verb.children)
    when = any(is_time(g) or g.is_digit for c in verb.children if c.dep_ == "prep" for g in c.children)
    return verb.lemma_ in HARMS and not apart and not when


def _of_two_types(over: Candidate, under: Candidate) -> Candidate | None:
    """`talks were suspended` is their end alone, `proposed a meeting` the proposal, `hopes to meet him` the meeting.

    A meeting that is agreed is the meeting, and without a day the agreement; `has no plans to leave` is an act that is
    not to be. An offer that is rejected is the refusal alone. `The raid will not go unanswered` gives the reason of a
    threat.
    """
    if over.type == "THREATEN" and under.type in HOSTILE and under.trigger.dep_ == "nsubj":
        return under
    if over.type == "CONSULT" and under.type == "COOPERATE" and under.trigger.dep_ == "nsubj":
        return under  # `the joint commission met`
    if over.type == "REJECT" and under.standing.status == "denied" and under.trigger.dep_ == "acl":
        return over
    if over.type == "REJECT" and under.type == "REQUEST" and under.trigger.dep_ in ("dobj", "nsubjpass"):
        return under
    if under.type != "CONSULT":
        return None
    how, status, verb = under.trigger.dep_, under.standing.status, over.trigger.lemma_
    if over.type in ("SANCTION", "REJECT") and how == "nsubjpass" and status in STOPPED:
        return over
    if how not in CONTENT or status not in AHEAD:
        return None
    if over.type == "REQUEST":
        return under if verb in ASKING else over if verb in HOPING else None
    if over.type != "AGREE" or verb != "agree":
        return None
    return over if _names_time(over.trigger) else under


def _names_time(verb: Token) -> bool:
    """Whether what is agreed has a time, as a meeting has of which more will be heard; `which fell silent in 2016`."""
    aside = {t.i for word in verb.subtree if word.dep_ == "relcl" for t in word.subtree}
    later = [t for t in verb.subtree if t.i > verb.i and t.i not in aside]
    return any(t.text in TIMES or (t.lower_ in SOON and t.head.lemma_ not in HELD_IN_TURN) for t in later)
