"""Making candidates whole: sides that stand elsewhere in the text, double triggers of one act, features to judge by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import takewhile

from detente.codebook.plover import FALLEN, MUTUAL, SPEECH
from detente.entities.parties import is_side, is_state
from detente.reading.acts.candidate import HOSTILE, UNFIT, Candidate
from detente.reading.acts.surroundings import AIMS_AT_BLOW, AIMS_AT_UNKNOWN, THINGS, Sides, codes_of
from detente.reading.acts.told_blows import is_told_blow
from detente.reading.filling.gap import MUTUAL_FRAMES
from detente.reading.filling.variants import WEAK, variants
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.prospects import plans_told
from detente.reading.grammar.syntax import governor, link, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import unique
from detente.reading.weighing.features import features_of_sides, features_of_words
from detente.reading.weighing.scoring import score
from detente.reading.weighing.standing import kinds_of_sides, standing_of

AKIN = frozenset(("AGREE", "SUPPORT", "COOPERATE"))
"""Acts of which a verb and its object may name one in two ways: `sign an accord`."""
UNDOING = frozenset(("SANCTION", "COERCE"))
"""Acts that undo what parties have together, `broke off relations`, and that are undone: `lifted the ban`."""
TAKING = frozenset(("ASSAULT", "COERCE", "RETREAT"))
"""Acts whose object is another's: a ship that is seized, unlike duties that are eased."""
CONDEMNING = frozenset(("condemnation", "denunciation"))
"""What is voiced of a deed."""
AIMED = HOSTILE | {"ACCUSE", "REQUEST", "THREATEN"}
"""What is done against another, or said to him."""
DUE = "must"
"""The note of what somebody says that others must do."""
SPURNING = frozenset("reject dismiss rebuff ignore spurn resist defy disregard".split())
"""What is done to what others ask for."""
MEETING = 2
"""How many parties make a meeting."""
HARMS = frozenset("kill wound injure hurt maim die slay".split())
"""What a blow does to people."""
MATTERS = frozenset("discuss negotiate debate talk speak discussion negotiation".split())
"""How one talks of something, or does not."""
BRINGING_UP = frozenset("discuss negotiate debate".split())
"""What is done to a matter, and not with somebody."""
STOPPING = frozenset("block veto obstruct".split())
"""What is done to talks by whoever may keep others from having them."""
BROUGHT_UP = frozenset("up open subject available".split())
"""What may be `up for discussion` or `open to negotiation`."""
BLOWS = HARMS | {"shoot", "stab"}
"""Blows at people, and what they do to them: `shot and wounded`."""
Choose = Callable[[list[Candidate]], Candidate]

ABROAD = frozenset("embassy consulate mission legation chancery".split())
"""What states have in others' capitals."""
MOBS = frozenset(
    "storming siege burning torching stoning pelting ransacking sacking looting trashing riot protest demonstration "
    "vandalism desecration defacement occupation".split()
)
"""What crowds do to those, of whom nobody tells whose they are."""


def complete(found: list[Candidate], resolver: Resolver, choose: Choose) -> Iterator[Candidate]:
    """The candidates of one sentence, completed, with features; `choose` picks among the ways to complete one."""
    found = _merge(_without_refusals(found))
    by_token = {c.trigger.i: c for c in found}
    for at, candidate in enumerate(found):
        readings = [candidate, *candidate.rivals]
        for reading in readings:
            if not _spare_the_mobbed(reading, resolver):
                _aim(reading, by_token, resolver)
            _aim_alike(reading, found[:at])
        able = [ways for reading in readings if (ways := _ways(reading, found, resolver))]
        if able:
            chosen = [choose(ways) for ways in able]
            found[at] = max(chosen, key=score) if len(chosen) > 1 else chosen[0]
            yield found[at]


def _ways(candidate: Candidate, found: list[Candidate], resolver: Resolver) -> list[Candidate]:
    """All ways to complete a candidate, with features."""
    struck = _to_be_struck(candidate, found, resolver)
    ways = [replace(candidate, sides=sides) for sides in variants(candidate, resolver)]
    ways = [way for way in ways if struck.isdisjoint(codes_of(way.sides.actors))]
    if not ways:
        return []
    shared = candidate.features | features_of_words(candidate, found, resolver)
    kinds = kinds_of_sides(candidate, resolver)
    for way in ways:
        way.features = shared | features_of_sides(way, found, resolver) | standing_of(way, kinds, resolver)
    return ways


def _to_be_struck(asking: Candidate, found: list[Candidate], resolver: Resolver) -> set[str]:
    """Those whom others are asked to harm, who then do not ask for it: `A columnist urged Peru to punish Chile`.

    Whoever is named before may ask for just that, as one who has fled abroad is sought, and so may `he`. Nor does
    anybody accuse another who is only named in what he is accused of: `Mr Paz blamed Peru for its debt to Chile`.
    """
    verb, sentence = asking.trigger, asking.sentence
    speaks = asking.expression.frame == "request" or (asking.type == "ACCUSE" and bool(asking.sides.recipients))
    asker = arguments(verb).subject if speaks and verb.pos_ == "VERB" and not asking.sides.actors else None
    if asker is None or asker.pos_ == "PRON":
        return set()
    named = [s for s in resolver.named_in(sentence) if not s.subject or s.token < verb.i]
    before = {s.mention.code for s in named if s.token < verb.i}
    if asking.type == "ACCUSE":
        told_of = {t.i for t in verb.subtree if t.i > verb.i} if asker.pos_ == "PROPN" else set()
        return {s.mention.code for s in named if s.token in told_of} - before
    wanted = [c for c in found if c.type in AIMED and c.trigger.i > verb.i and verb.is_ancestor(c.trigger)]
    return {code for c in wanted for code in codes_of(c.sides.recipients)} - before


def _aim(candidate: Candidate, by_token: dict[int, Candidate], resolver: Resolver) -> None:
    """Words aimed at an act have those who did it as recipients: `condemned the raid`."""
    sides = candidate.sides
    told_to_do = DUE in sides.notes and sides.recipients  # `ruled that Chad must pay for the raid by Mali`
    if candidate.type not in SPEECH or not sides.actors or told_to_do:
        return
    said = _goes_on_to_say(candidate, by_token)
    if said is not None:
        sides.recipients, sides.notes = said.sides.recipients, sides.notes | said.sides.notes
        return
    weak = not sides.recipients or bool(sides.notes & WEAK)
    if weak and candidate.type == "ACCUSE":
        _aim_at_blow(candidate, by_token, resolver)
    for noun in _aims(candidate, far=weak):
        aimed = by_token.get(noun.i)
        if aimed is not None and aimed.sides.actors:
            codes = codes_of(sides.actors)
            doers = [*aimed.sides.actors, *(aimed.sides.recipients if aimed.type in MUTUAL else [])]
            others = [m for m in doers if m.code not in codes]
            if others:
                sides.recipients, sides.notes = others, sides.notes - WEAK
            continue
        if aimed is not None and aimed.type in UNDOING and candidate.type == "ACCUSE":
            _spare_the_harmed(candidate, aimed)
        if aimed is not None and aimed.type == "ASSAULT" and not _somebody_struck(resolver):
            sides.notes = sides.notes | {AIMS_AT_UNKNOWN}
        if aimed is not None and codes_of(sides.recipients) <= codes_of(aimed.sides.recipients):
            sides.notes = sides.notes | {"by:within"}  # `condemned the bombing of the embassy`, by nobody known


def _spare_the_mobbed(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether words blame those who fell upon an embassy, not whose it is: `deplored the storming of its embassy`."""
    if candidate.type != "ACCUSE" or candidate.trigger.pos_ != "VERB" or not candidate.sides.actors:
        return False
    around, sides = arguments(candidate.trigger), candidate.sides
    mobs = [t for t in (*around.objects, *around.after("over", "at", "about")) if t.lemma_.lower() in MOBS]
    missions = (t for mob in mobs for t in mob.subtree if t.i > mob.i and t.lemma_.lower() in ABROAD)
    owners = (c for mission in missions for c in mission.lefts)
    mobbed = {m.code for owner in owners for m in resolver.parties(candidate.sentence, owner)}
    if mobbed:
        sides.recipients = [m for m in sides.recipients if m.code not in mobbed]
        sides.notes, candidate.alike = sides.notes | {AIMS_AT_UNKNOWN}, candidate.alike | mobbed
    return bool(mobbed)


def _spare_the_harmed(judging: Candidate, judged: Candidate) -> None:
    """Words that blame a deed blame nobody to whom it is done: `condemned the embargo on Chad`."""
    harmed, sides = codes_of(judged.sides.recipients), judging.sides
    judging.alike = judging.alike | harmed
    sides.recipients = [m for m in sides.recipients if m.code not in harmed]


def _aim_at_blow(candidate: Candidate, by_token: dict[int, Candidate], resolver: Resolver) -> None:
    """Words aimed at an attack told of before have the band as recipient that is told to have struck first.

    Of states that struck the scorer takes its pick. Whose attack it is may be said where it is named.
    """
    meant = [*_aims(candidate, far=True), *_felt_or_judged(candidate)]
    sides, own = candidate.sides, codes_of(candidate.sides.actors)
    told = [n for n in meant if n.i not in by_token or codes_of(by_token[n.i].sides.actors) <= own]
    if not any(is_told_blow(noun, candidate.sentence, resolver) for noun in told):
        return
    first = next(iter(resolver.strikers()), None)
    sides.notes = sides.notes | {AIMS_AT_BLOW}
    if first is not None and _is_band(first) and first not in own:
        sides.recipients = [resolver.bare(first, candidate.sentence, candidate.trigger)]
        sides.notes -= WEAK


def _felt_or_judged(candidate: Candidate) -> list[Token]:
    """What is felt or judged: `voiced horror at the raid`, `was appalled by it`, `said the raid was senseless`."""
    around = arguments(candidate.trigger)
    judged = around.subject if around.passive or candidate.expression.frame == "statement" else None
    return [*around.beneath("at", "over"), *([judged] if judged is not None else [])]


def _is_band(code: str) -> bool:
    """Whether a party fights that is no state."""
    return is_side(code) and not is_state(code)


def _goes_on_to_say(candidate: Candidate, by_token: dict[int, Candidate]) -> Candidate | None:
    """What somebody says of whom it is more: `condemned the raid, calling it a crime`."""
    verb = candidate.trigger
    more = verb.dep_ == "advcl" and verb.tag_ == "VBG" and any(t.lower_ in THINGS for t in arguments(verb).objects)
    over = by_token.get(verb.head.i) if more else None
    return over if over is not None and over.type == candidate.type else None


def _aim_alike(candidate: Candidate, before: list[Candidate]) -> None:
    """What stands for an act told before is aimed at whom that one was: `Chile condemned the raid, as did Peru`."""
    like = next((told for told in before if told.trigger is candidate.echoed), None)
    sides = candidate.sides
    unsure = not sides.recipients or bool(sides.notes & WEAK)
    if like is not None and like.expression == candidate.expression and unsure:
        own = codes_of(sides.actors)
        sides.recipients = [m for m in like.sides.recipients if m.code not in own]
        sides.notes = (sides.notes - WEAK) | (like.sides.notes & {AIMS_AT_BLOW, AIMS_AT_UNKNOWN})


def _somebody_struck(resolver: Resolver) -> bool:
    """Whether the report has told of an attack and whose it was."""
    return any(told.kind == "ASSAULT" and told.actors for told in resolver.told)


def _aims(candidate: Candidate, *, far: bool) -> list[Token]:
    """What words are aimed at: the objects, and after prepositions where nobody else is addressed (`far`)."""
    trigger = candidate.trigger
    if trigger.pos_ in ("VERB", "AUX"):
        around = arguments(trigger)
        felt = around.beneath("over", "at", "about") if far else []  # `voiced concern about the raid`
        judging = any(thing.lemma_ in CONDEMNING for thing in around.objects)
        felt += around.beneath("of") if far and judging else []  # `voiced its condemnation of the raid`
        return [*around.objects, *(around.after("over", "at", "for", "of", "about") if far else []), *felt]
    preps = [c for c in trigger.children if c.dep_ == "prep" and c.lower_ in ("of", "over", "at", "about")]
    return [g for prep in preps for g in prep.children if g.dep_ == "pobj"] if far else []


def _without_refusals(found: list[Candidate]) -> list[Candidate]:
    """Candidates without the words that refuse a meeting: it is the meeting that was denied (`declined to meet`)."""
    by_token = {c.trigger.i: c for c in found}
    gone: set[int] = set()
    for candidate in found:
        if candidate.type != "CONSULT" or candidate.standing.status != "denied" or candidate.sides.notes & UNFIT:
            continue
        trigger = candidate.trigger
        verb = trigger.head if trigger.pos_ in ("VERB", "AUX") else governor(trigger)
        if verb is not None and _is_demand(trigger, verb):
            gone.add(trigger.i)
            continue
        over = by_token.get(verb.i) if verb is not None else None
        if over is not None and over.type == "REJECT" and not _is_other_claim(over.trigger, candidate):
            if _is_matter(trigger) or _is_told_of(trigger, over.trigger) or _between_others(over, candidate):
                gone.add(trigger.i)
                continue
            candidate.sides = _joined(candidate, over)
            gone.add(over.trigger.i)
    return [c for c in found if c.trigger.i not in gone]


def _between_others(refusal: Candidate, meeting: Candidate) -> bool:
    """Whether it is others' talks that somebody stops: `Bern has blocked Chad's accession talks with the bloc`."""
    stops, meet = codes_of(refusal.sides.actors), meeting.sides.codes()
    return refusal.trigger.lemma_ in STOPPING and bool(stops) and len(meet) >= MEETING and stops.isdisjoint(meet)


def _is_matter(word: Token) -> bool:
    """Whether it is something of which one will not talk, whoever asks: `refused to discuss the debt`, `any talk of`.

    Who will not talk `with` another refuses a meeting.
    """
    around = arguments(word)
    if around.after("with", "to", "between") or word.lemma_ not in MATTERS:
        return False
    if word.pos_ == "VERB":
        return bool(around.objects if word.lemma_ in BRINGING_UP else around.after("about", "of"))
    return bool(around.after("of", "about")) or (word.dep_ == "pobj" and word.head.head.lower_ in BROUGHT_UP)


def _is_told_of(meeting: Token, refusal: Token) -> bool:
    """Whether what is refused only is about talks: `a proposal on the venue of the talks`, not `for talks`."""
    above = takewhile(lambda word: word != refusal, steps_up(meeting))
    return any(word.dep_ == "prep" and word.lower_ in ("on", "about", "over", "concerning") for word in above)


def _spare_blow(candidate: Candidate, by_token: dict[int, Candidate]) -> Candidate | None:
    """The spare one of two verbs that tell of one blow, of which the other takes the sides on.

    It is the one that leaves unsaid who was struck: `shot` in `shot and wounded a driver`.
    """
    verb = candidate.trigger
    before = by_token.get(verb.head.i) if verb.dep_ == "conj" and verb.lemma_ in HARMS else None
    if before is None or before.type != candidate.type or before.trigger.lemma_ not in BLOWS:
        return None
    whole, spare = (before, candidate) if arguments(before.trigger).objects else (candidate, before)
    whole.sides = _joined(whole, spare)
    return spare


def _is_other_claim(verb: Token, meeting: Candidate) -> bool:
    """Whether what is denied is no meeting of two parties: `denied that politics had come into it`."""
    return verb.lemma_ == "deny" and len(meeting.sides.codes()) < MEETING


def _is_demand(noun: Token, verb: Token) -> bool:
    """Whether what is refused was called for, and is no talk by telephone: `rejected the call`, `a call to free them`.

    `Rebuffed a call from his colleague` and `did not take the call` tell of telephones.
    """
    if noun.lemma_ != "call" or verb.lemma_ not in SPURNING:
        return False
    below = (c for c in noun.children if c.dep_ in ("acl", "relcl", "advcl"))
    if any(g.tag_ == "TO" for c in below for g in c.children):
        return True
    if any(c.dep_ == "compound" for c in noun.children):
        return False
    return all(c.lower_ != "a" for c in noun.children) or any(c.lower_ == "for" for c in noun.children)


def _merge(found: list[Candidate]) -> list[Candidate]:
    """A verb and its object that name one act (`hold talks`, `a round of talks`), or a crowd and its march, are one.

    So is a blow of which two verbs tell what it did: `killed nine and injured forty`.
    """
    gone: set[int] = set()
    by_token = {c.trigger.i: c for c in found}
    verbs = [c for c in found if c.trigger.pos_ in ("VERB", "AUX")]
    by_object = {noun.i: c for c in verbs for noun in arguments(c.trigger).objects}
    for candidate in found:
        if candidate.trigger.pos_ in ("VERB", "AUX"):
            spare = _spare_blow(candidate, by_token)
            gone |= {spare.trigger.i} if spare is not None else set()
            continue
        noun = _whole(candidate.trigger)
        whole = by_token.get(noun.i)
        if whole is not None and whole.type == candidate.type and whole is not candidate:
            whole.sides = _joined(whole, candidate)
            gone.add(candidate.trigger.i)
            continue
        verb = governor(candidate.trigger)
        over = by_object.get(candidate.trigger.i) or (by_token.get(verb.i) if verb is not None else None)
        refused = candidate.standing.status == "denied"
        if over is None and verb is not None and candidate.expression.frame == "invite" and not refused:
            # `is paying a visit at the invitation of Oslo`; what is neither extended nor refused is no act by itself
            objects = arguments(verb).objects
            over = next((by_token[noun.i] for noun in objects if noun.i in by_token), None)
        if over is None or verb is None or over.sides.notes & UNFIT or plans_told(candidate.trigger, over.trigger):
            continue
        how = "object" if candidate.trigger.i in by_object else link(candidate.trigger, verb)
        invited = candidate.expression.frame == "invite" and how == "at"
        crowd = over.type == "PROTEST" and noun == arguments(over.trigger).subject
        alike = over.type == candidate.type and (how in ("object", "with", "in", "for") or invited or crowd)
        eased = over.expression.frame == "ease" and candidate.type in UNDOING
        taken_back = over.type == "CONCEDE" and candidate.type == "ACCUSE"  # `withdrew its complaint`
        undone = eased or taken_back or (over.type in UNDOING and candidate.type in AKIN)
        fallen = candidate.type == "CONSULT" and candidate.standing.status in FALLEN
        shared = over.trigger.dep_ == "conj" and over.trigger.head == verb
        if alike and ((fallen and candidate.trigger.is_ancestor(over.trigger)) or shared):
            # `talks that were to be held have been called off`, `talks will start and should be concluded in May`
            candidate.sides = _joined(candidate, over)
            gone.add(over.trigger.i)
        elif alike or (how == "object" and (undone or {over.type, candidate.type} <= AKIN)):
            spurned = alike and over.type == "REJECT" and "refusal" in candidate.features - over.features
            over.sides = _spurned(over, candidate) if spurned else _joined(over, candidate)
            gone.add(candidate.trigger.i)
    return [c for c in found if c.trigger.i not in gone]


def _whole(noun: Token) -> Token:
    """The noun of which another is the content: `round` for `talks` in `a round of talks`."""
    over = noun.head
    return over.head if noun.dep_ == "pobj" and over.lower_ == "of" and over.head.pos_ == "NOUN" else noun


def _spurned(over: Candidate, offer: Candidate) -> Sides:
    """Who refuses what is offered is the one to whom it is: `Peru's offer to Chile was rejected`."""
    first, second = over.sides, offer.sides
    return Sides(first.actors or second.recipients, first.recipients or second.actors, first.notes)


def _joined(over: Candidate, under: Candidate) -> Sides:
    first, second = over.sides, under.sides
    if len(first.codes()) >= 2 or not second.codes():
        return first
    if over.expression.frame in MUTUAL_FRAMES:
        return Sides(unique([*first.actors, *second.actors, *second.recipients]), [], first.notes)
    twice = codes_of(first.recipients) & codes_of(second.actors)
    if twice and not first.actors:  # `the seizure of a Danish ship by Iran`, `the easing of Danish duties on cheese`
        doers = [m for m in second.actors if m.code not in twice]
        taken = bool(doers) or over.type in TAKING or over.expression.frame == "undergo"  # `faces charges`
        return Sides(doers, first.recipients, first.notes) if taken else replace(second, notes=first.notes)
    return Sides(first.actors or second.actors, first.recipients or second.recipients, first.notes)
