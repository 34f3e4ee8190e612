"""What most likely became of an act: what its words say by rule, weighed with what it is and how it is told.

Every status is a way, with features that name it and what is known: what rules make of the act (`status.py`) and by
which word, its type, its expression, the tense and the clause. `data/status_weights.csv` gives each its weight
(conditional logit), and the encoder has a say (`second_opinion.py`). Where the act itself is denied, nothing is
weighed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from detente.codebook.plover import AHEAD, HELD
from detente.reading.acts.candidate import Candidate
from detente.reading.details.source_signs import UTTERED, tense
from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.bearing import in_subject
from detente.reading.grammar.fates import fell_through, of_failed_draft
from detente.reading.grammar.prospects import (
    carried_out,
    only_called,
    only_wished,
    put_aside,
    told_of_only,
    unconfirmed,
    undecided,
)
from detente.reading.grammar.status import asked_for, own_status, tells_how
from detente.reading.grammar.syntax import clause_root, steps_up
from detente.reading.grammar.tenses import conditional, holds_on, is_to, lasts, negated, resolved_in_case
from detente.reading.weighing.second_opinion import STATUS, opinion
from detente.reading.weighing.weights import total
from detente.records import Status

TABLE = "status_weights"
OF_ENCODER = 0.5
"""How much of the log likelihood that the encoder gives a status speaks for it."""
STATUSES: tuple[Status, ...] = get_args(Status)
SIGNING = frozenset("sign initial approve conclude seal".split())
"""What is done on a day, by a signature or a vote."""
ACCEDING = frozenset("recognise recognize ratify join accede leave quit".split())
PROMISING = frozenset("promise promises promised pledge pledges pledged vow vows vowed intends intended".split())
"""Words by which one will accede to something, or recognise somebody, and has not."""
TO_DO = (["to"], ["to", "be"])
"""The helpers of a verb in a headline that tells what is to come."""
ENDS = frozenset('.!?:;"”’)')
COMING = frozenset("next tomorrow soon later upcoming".split())
"""What tells that an act is yet to come."""
MAY = frozenset(("may", "might"))
"""Helpers that leave an act open."""
CALENDAR = frozenset("due scheduled slated planned".split())
"""Words for what stands in a calendar, of which they do not tell that it took place: `were due to begin`."""
IMMINENT = frozenset(("about", "preparing", "prepares"))
"""Words by which a deed is yet to come, however much is done for it now."""
ONLY_FEARED = frozenset(
    "fear fears feared fearing dread dreads dreaded risk risks risked danger dangers spectre specter dream dreams"
    " dreamed dreamt ambition ambitions temptation tempted verge brink cusp close near rumoured rumored".split()
)
"""Words by which a deed is feared, dreamt of, whispered or near, and none that was done."""
DENYING = frozenset("deny denies denied denying".split())
"""By what words it is said that something was not said, too: `denied that it had promised aid`."""
NEARING = frozenset("close near nearer closer verge brink cusp edge sight reach".split())
"""How far off those are from an accord who have none yet."""
STANDING = frozenset("be seem look stand get appear come".split())
"""How those are told to be who are near to one."""
LASTING = frozenset(("AID", "COOPERATE", "ASSAULT", "MOBILIZE", "COERCE", "SANCTION"))
"""Deeds that can go on for long."""


def likely_status(candidate: Candidate) -> Status:
    """The status for which most speaks, unless the words deny the act itself, or it is a condition."""
    if (candidate.type == "CONSULT" and undecided(candidate.trigger)) or unconfirmed(candidate.trigger):
        return "possible"
    if candidate.type in HELD and (fallen := fell_through(candidate.trigger)):
        return fallen
    if (
        candidate.standing.status == "occurred"
        and candidate.expression.frame == "gather"
        and only_called(candidate.trigger)
    ):
        return "planned"
    if _is_nearing(candidate):
        return "possible"
    if denies(candidate) or of_failed_draft(candidate.trigger):
        return "denied"
    if _is_condition(candidate):
        return "hypothetical"
    plain = (told_of_only, only_wished, carried_out, put_aside)
    if any(tell(candidate.trigger) for tell in plain) or any(tell(candidate) for tell in AHEAD_BY_WORDS):
        return by_rule(candidate)
    found, heard = status_ways(candidate), opinion(candidate, STATUS)
    if candidate.standing.status == "planned" and candidate.standing.cue in CALENDAR:
        found.pop("occurred", None)
    return max(found, key=lambda status: total(TABLE, found[status]) + OF_ENCODER * heard.get(status, 0.0))


def status_ways(candidate: Candidate) -> dict[Status, set[str]]:
    """The features of each status; that of the rules comes first."""
    ruled = by_rule(candidate)
    told = list(_told(candidate, ruled))
    found = {status: {f"{status}:{name}" for name in told} for status in sorted(STATUSES, key=lambda s: s != ruled)}
    found[ruled].add("by-rule")
    return found


def denies(candidate: Candidate) -> bool:
    """Whether a deed is denied, or an act by its own verb or noun; what denies another's words is an act of its own."""
    denied = candidate.standing.status == "denied"
    trigger = candidate.trigger
    if trigger.pos_ == "VERB":
        own = negated(trigger) or (trigger.lower_ not in DENYING and candidate.standing.cue in DENYING)
    else:
        own = own_status(trigger) == "denied"
    lacking = trigger.dep_ == "pobj" and trigger.head.lower_ == "without"  # `left without an agreement`
    return denied and (candidate.type not in UTTERED or own or lacking)


def _is_nearing(candidate: Candidate) -> bool:
    """`are close to a deal`, `seemed on the brink of an accord`: an accord that is yet to come, if it does."""
    if candidate.type != "AGREE" or candidate.standing.status != "occurred" or candidate.expression.frame != "mutual":
        return False
    word = candidate.trigger
    if word.pos_ == "NOUN":
        return word.dep_ == "pobj" and word.head.head.lower_ in NEARING and word.head.head.pos_ != "VERB"
    near = (t for c in word.children for t in (c, *c.children) if t.dep_ in ("acomp", "pobj", "advmod"))
    return word.lemma_ in STANDING and any(t.lower_ in NEARING for t in near)


def _is_condition(candidate: Candidate) -> bool:
    """`if Oslo signs`, `resolved to leave if Oslo signs`: what stands in a condition, or was resolved for one."""
    verb = clause_root(candidate.trigger)
    return candidate.standing.status == "hypothetical" and (conditional(verb) or resolved_in_case(verb))


def _to_be_signed(candidate: Candidate) -> bool:
    """`is ready to sign`, `promised to recognise it`: what takes a day of its own, which is yet to come."""
    trigger = candidate.trigger
    promised = trigger.lemma_ in ACCEDING and candidate.standing.cue in PROMISING
    return (promised or trigger.lemma_ in SIGNING) and trigger.tag_ == "VB" and candidate.standing.status in AHEAD


def _imminent(candidate: Candidate) -> bool:
    """`is about to strike`, `is to invade`, `is preparing sanctions`: a deed that is yet to come."""
    ahead = candidate.standing.status == "planned" and candidate.type not in UTTERED
    return ahead and (candidate.standing.cue in IMMINENT or is_to(candidate.trigger))


def _announced(candidate: Candidate) -> bool:
    """`Peru to expel consul`, `Oslo to shut embassy, minister says`: what a headline says is to come."""
    verb = clause_root(candidate.trigger)
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    whole = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.i < verb.head.i)
    helpers = [c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")]
    if candidate.standing.status != "planned" or helpers not in TO_DO or not whole:
        return False
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.lefts) and not in_subject(candidate.trigger, verb)


def _in_headline(candidate: Candidate) -> bool:
    """`Oslo, Riga leaders meet in Rome`: what a headline tells in the present was done, if no day to come is told."""
    verb = clause_root(candidate.trigger)
    if candidate.standing.status != "occurred" or verb.dep_ != "ROOT" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    whole = candidate.sentence.text.rstrip()[-1:] in ENDS
    dated = any(t.text in TIMES or t.lower_ in COMING for t in candidate.sentence.tokens)
    return not whole and not dated and all(c.dep_ not in ("aux", "auxpass") for c in verb.children)


def _may_be(candidate: Candidate) -> bool:
    """`may appeal`: an act that its own verb leaves open."""
    modals = {c.lower_ for c in candidate.trigger.children if c.dep_ == "aux" and c.tag_ == "MD"}
    return candidate.standing.status == "possible" and not modals.isdisjoint(MAY) and candidate.trigger.pos_ == "VERB"


def _agreed_on(candidate: Candidate) -> bool:
    """`a treaty under which migrants would be flown out`: what an accord provides for."""
    verb = clause_root(candidate.trigger)
    provided = any(g.lower_ == "which" for c in verb.children if c.dep_ == "prep" for g in c.children)
    would = any(c.lower_ in ("would", "will", "shall") for c in verb.children if c.dep_ == "aux")
    return candidate.standing.status == "planned" and verb.dep_ == "relcl" and provided and would


def _awaited(candidate: Candidate) -> bool:
    """`expects the council to lift the ban`: what somebody looks for from another."""
    expected = candidate.standing.cue.startswith("expect") and candidate.trigger.tag_ == "VB"
    return candidate.standing.status == "planned" and expected


def _invited(candidate: Candidate) -> bool:
    """`invited him to Lima`: a visit that is open until it is accepted."""
    return candidate.expression.frame == "invite" and candidate.standing.status in AHEAD


def _not_opposed(candidate: Candidate) -> bool:
    """`has no objection to a visit`, `insists that Oslo sign`: what may come, if others will."""
    trigger = candidate.trigger
    objected = trigger.pos_ == "NOUN" and any(above.lemma_ == "objection" for above in steps_up(trigger.head))
    return candidate.standing.status == "possible" and (objected or asked_for(trigger))


def _in_the_balance(candidate: Candidate) -> bool:
    """`was in doubt`, `is on the cards`: what a phrase says of an act that is yet to come, if it does."""
    return candidate.standing.status in AHEAD and candidate.standing.cue in ("in", "on", "under")


def _only_feared(candidate: Candidate) -> bool:
    """`fears of an attack`, `dreams of joining`, `on the verge of closing it`: what might be and is not."""
    return candidate.standing.status == "possible" and candidate.standing.cue in ONLY_FEARED


def _means(candidate: Candidate) -> bool:
    """`may retaliate by closing it`: by what somebody is yet to do something else."""
    return tells_how(candidate.trigger) and candidate.standing.status in AHEAD


AHEAD_BY_WORDS = (
    _means, _to_be_signed, _imminent, _announced, _in_headline, _may_be, _agreed_on, _awaited, _invited,
    _not_opposed, _in_the_balance, _only_feared,
)  # fmt: skip
"""What tells that an act is yet to come or open, whatever else speaks for another status."""


def by_rule(candidate: Candidate) -> Status:
    """What the words over an act and its own form say; what is told as going on, or as a lasting deed, goes on."""
    status, trigger = candidate.standing.status, candidate.trigger
    if status != "occurred" or candidate.sentence.part == "title":
        return status
    lasting = candidate.type in LASTING and lasts(trigger)
    return "ongoing" if lasting or holds_on(trigger) else status


def _told(candidate: Candidate, ruled: Status) -> Iterator[str]:
    trigger, kind, frame = candidate.trigger, candidate.type, candidate.expression.frame
    verb, word, time, cue = clause_root(trigger), trigger.lemma_.lower(), tense(trigger), candidate.standing.cue
    helpers = "+".join(sorted({c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}))
    yield from (f"rule={ruled}", f"cue={cue}", f"type={kind}", f"mode={kind}/{candidate.mode}", f"frame={frame}")
    yield from (f"word={word}", f"tense={time}", f"{kind} {time}", f"hangs={trigger.dep_}", f"clause={verb.dep_}")
    yield f"{kind} {verb.tag_} {helpers or 'none'}"
    yield from (f"rule={ruled} {name}" for name in (f"cue={cue}", f"type={kind}", f"frame={frame}", f"word={word}"))
    yield from (f"with={c.lower_}" for c in verb.children if c.dep_ in ("advmod", "mark"))
    yield f"{time} clause={verb.dep_}"
    if candidate.sentence.text.rstrip().endswith("?"):
        yield "asked"
    if candidate.sentence.part == "title":
        yield from ("title", f"title {time}")
