"""Sides that the clause does not give: all the ways to find them, for the scorer to choose among.

`The outline was agreed` names nobody, `Washington welcomed the step` one side only. Who is meant may stand in the
sentence, be the speaker, be the other party that the talk is of, or those who did the act told before. Each way gives a
variant of the sides; ways that give the same parties are one variant that has them all as notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from detente.codebook.lexicon import expressions
from detente.codebook.plover import MUTUAL, SPEECH
from detente.entities.parties import admits_states, gathers_states, is_side, is_state
from detente.reading.acts.candidates import Candidate
from detente.reading.acts.surroundings import AIMS_AT_UNKNOWN, DEFINITE, Sides, codes_of, look_around
from detente.reading.acts.threats import is_ahead
from detente.reading.grammar.arguments import Arguments, arguments, is_passive, talked_of
from detente.reading.grammar.syntax import (
    CITING,
    brokers,
    clause_subject,
    first_joined,
    governor,
    own_clause,
    steps_up,
    tells_to_do,
)
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import FIRST_PERSON
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.epithets import names_band
from detente.reading.parties.groups import names_strangers
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import MEMORY, Seen, unique
from detente.reading.parties.relevance import SHORT
from detente.reading.parties.talk import ANSWERED, COMPANY
from detente.reading.speech.attribution import attribute, speaker_of
from detente.reading.text.parse import Sentence
from detente.records import Mention
from detente.tables import words

MUTUAL_FRAMES = frozenset(
    ("meet", "meet-round", "meet-person", "call", "mutual", "gather", "mediate", "clash", "exercise")
)
WEAK = frozenset(("by:prep", "by:within", "by:pronoun"))
"""How recipients were found that may well be others: after a preposition of place, deep in a phrase, or as `it`."""
FIRM = frozenset(("sanction", "ease", "recall"))
"""Frames whose phrases name those it is done to, however deep: `a ban on cattle from Ethiopia`."""
FIRM_WAYS = frozenset("after:from after:into within:to within:from within:with within:against within:on".split())
"""Notes of where else those stand who are meant: `withdrew from Chad`, `reopened its border with Chad`."""
DEEDS = frozenset("ASSAULT COERCE MOBILIZE RETREAT AID CONCEDE".split())
FORCE = frozenset(("ASSAULT", "COERCE"))
"""What those do by force of whom a report may tell without their names."""
DECISIONS = frozenset("decision move step measure".split())
"""What deeds are called by those who speak of them: `condemned the decision`."""
ALIKE = frozenset("similar same identical comparable like".split())
"""What is said of what others have done before."""
DECIDED = DEEDS - {"ASSAULT"} | {"SANCTION"}
DECIDING = frozenset(("agree", "decide", "resolve"))
"""What the members of a body do among themselves."""
EXPULSION, ARREST = ("SANCTION", "expel"), ("COERCE", "arrest")
BY_LAW = frozenset((ARREST, ("COERCE", "legal"), ("SANCTION", "convict")))
"""What the police and the courts do."""
SIDING = frozenset(("SANCTION", "AID"))
"""What several do to one, each in a clause of their own."""
BESIDE = frozenset("conj advcl parataxis".split())
"""How a clause hangs on one that stands beside it."""
GROUND = frozenset("in at into on onto from near over off across through above around outside inside of to".split())
"""What leads to where a deed is done."""
AIMING = frozenset("on upon against at towards toward".split())
"""What leads to those at whom something is aimed."""
BACK = 4
"""Sentences back to which a calamity is looked for."""
ROW = frozenset("and also then , the as well both on of to against with".split())
"""What stands between parties named in one breath."""
AIMED_AT = ("on", "at", "against", "to", "of", "for")
"""What leads to those at whom an act aims."""
TERROR = frozenset("terror terrorism terrorist bomber bombing blast explosion".split())
"""What is blamed on nobody where nobody says whose it was."""
IN_CLAUSE = frozenset(("none", "clause", "after"))
"""How those are found whom the clause itself names, or nobody."""
Way = tuple[str, list[Mention]]


def variants(candidate: Candidate, resolver: Resolver) -> list[Sides]:
    """The sides of a candidate, completed in every way there is; the sides as they are where nothing is missing."""
    found: dict[tuple[frozenset[str], frozenset[str]], Sides] = {}
    for sides in _completed(candidate, resolver):
        key = frozenset(codes_of(sides.actors)), frozenset(codes_of(sides.recipients))
        known = found.setdefault(key, sides)
        known.notes |= sides.notes
    return list(found.values())


def _completed(candidate: Candidate, resolver: Resolver) -> Iterator[Sides]:
    given = candidate.sides
    if candidate.expression.frame in MUTUAL_FRAMES and not _alone(candidate):
        if len(given.codes()) >= 2:
            yield given
            return
        for way, parties in _partners(candidate, resolver):
            yield Sides(unique([*given.actors, *parties]), given.recipients, given.notes | {f"party:{way}"})
        return
    for actor_way, actors in [("given", given.actors)] if given.actors else _actors(candidate, resolver):
        known = Sides(actors, given.recipients, given.notes | {f"actor:{actor_way}"})
        joint = (candidate.type in MUTUAL and len(known.codes()) > 1) or "each-other" in given.notes
        if (given.recipients or joint) and not given.notes & WEAK:
            yield known
        else:
            yield from _aimed(candidate, known, resolver)


def _aimed(candidate: Candidate, known: Sides, resolver: Resolver) -> Iterator[Sides]:
    """The ways to tell at whom those who act aim; they differ little where the words say it."""
    given, actors, weak = candidate.sides, known.actors, candidate.sides.notes & WEAK
    codes = codes_of(given.recipients)
    of_terror = _condemns_terror(candidate, resolver)
    unknown = (AIMS_AT_UNKNOWN in given.notes and candidate.type == "ACCUSE") or of_terror
    struck = _victims(candidate, resolver) if unknown else set()
    if codes and not codes <= struck:
        how = max(weak).removeprefix("by:")
        yield Sides(actors, given.recipients, known.notes | {f"recipient:{how}"} | _outside(actors, how, resolver))
    firm = bool(codes) and (candidate.expression.frame in FIRM or not FIRM_WAYS.isdisjoint(given.notes))
    for way, recipients in _recipients(candidate, known, resolver):
        others = codes_of(recipients)
        if recipients and (others & struck or (of_terror and way not in IN_CLAUSE)):
            continue
        if (firm and others != codes) or (recipients and others < codes and _in_a_row(candidate, given)):
            continue
        if recipients or way == "none":
            notes = known.notes | {f"recipient:{way}"} | _outside(actors, way, resolver)
            yield Sides(actors, recipients, notes | ({f"weak {way}"} if weak else set()))


def _condemns_terror(candidate: Candidate, resolver: Resolver) -> bool:
    """Whether words blame terrorists of whom nobody has told whose they are: `terrorism knows no borders`."""
    if candidate.type != "ACCUSE" or resolver.fights or candidate.trigger.pos_ not in ("VERB", "AUX"):
        return False
    around = arguments(candidate.trigger)
    blamed = [thing for thing in (around.subject, *around.objects) if thing is not None]
    return any(word.lemma_.lower() in TERROR for thing in blamed for word in (thing, *thing.lefts))


def _victims(candidate: Candidate, resolver: Resolver) -> set[str]:
    """Those on whose ground, or against whom, an attack was that is blamed on nobody: not whom the words blame.

    So are those of whom it was told before that they were attacked.
    """
    aims = arguments(candidate.trigger).objects or [candidate.trigger]
    within = [token for aim in aims for token in aim.subtree if token.i > candidate.trigger.i]
    inside = {token.i for token in within}
    named = {seen.mention.code for seen in resolver.named_in(candidate.sentence) if seen.token in inside}
    grounds = set(_states_at(candidate, within, resolver))
    told = {code for act in resolver.told if act.kind == "ASSAULT" for code in act.recipients}
    return named | grounds | told


def _in_a_row(candidate: Candidate, given: Sides) -> bool:
    """Whether those it is done to are named in one breath, and no one of them alone is meant: `on Iran and Russia`."""
    places = sorted((m.start - candidate.sentence.offset, m.end - candidate.sentence.offset) for m in given.recipients)
    text = candidate.sentence.span.doc.text.lower()
    between = (re.findall(r"\w+|\S", text[end:start]) for (_, end), (start, _) in pairwise(places))
    led_to = re.search(r"(\w+)(?: both)?(?: the)? $", text[: places[0][0]])
    aimed = led_to is not None and led_to[1] in AIMING
    return aimed and all(words and ROW.issuperset(words) for words in between)


def _outside(actors: list[Mention], way: str, resolver: Resolver) -> set[str]:
    """A note where those who act are none of the main two: they mostly speak of these."""
    inside = codes_of(actors) & set(resolver.main_pair)
    return set() if inside else {f"outsider {way}"}


def _alone(candidate: Candidate) -> bool:
    """`signed his copy`: what one party does by itself in a joint matter is done towards the others."""
    sides = candidate.sides
    one_sided = candidate.type not in MUTUAL and candidate.expression.frame == "mutual"
    by_itself = candidate.trigger.pos_ == "VERB" and arguments(candidate.trigger).subject is not None
    return one_sided and by_itself and len(sides.codes()) == 1


def _partners(candidate: Candidate, resolver: Resolver) -> Iterator[Way]:
    sentence, have = candidate.sentence, candidate.sides.codes()
    subject = {t.i for noun in talked_of(candidate.trigger) for t in noun.subtree}
    beside = _others(candidate, resolver, have)
    others = [s for s in beside if s.token not in subject]
    abroad = _abroad(candidate, resolver) if have and candidate.type == "CONSULT" else []
    clause = {t.i for t in own_clause(candidate.trigger)} if abroad else set()
    named = [s.mention for s in others if not abroad or s.token in clause]
    codes = codes_of(named)
    if have:
        if _decides_alone(candidate, others):
            yield "none", []
            return
        if candidate.type == "CONSULT" and not any(map(is_state, have)):
            yield "none", []
        if len(codes) == 1:
            yield "sentence", named
        elif named:
            yield "nearest", [min(named, key=lambda m: abs(m.start - _start(candidate)))]
        if abroad:
            yield "place", [resolver.bare(code, sentence, candidate.trigger) for code in abroad]
        if candidate.expression.frame == "mediate":
            yield "mediated", _bare(candidate, resolver, resolver.pair_at(sentence, without=have))
        out = have | (_only_beside(candidate, resolver, others, clause) if abroad else set())
        out |= {s.mention.code for s in beside if s.token in subject} | _brokers(candidate, resolver)
        yield "other", _bare(candidate, resolver, [resolver.other_side(out, sentence)])
    elif _by_unnamed(look_around(sentence, candidate.trigger, resolver).around):
        yield "none", []
    else:
        if len(codes) == 2:
            yield "sentence", named
        yield "pair", _bare(candidate, resolver, resolver.pair(sentence, candidate.trigger))
        yield "main", _bare(candidate, resolver, resolver.main_pair)
        yield "local", _bare(candidate, resolver, resolver.local_pair(sentence))


def _brokers(candidate: Candidate, resolver: Resolver) -> set[str]:
    """Who brought others together, as the sentence tells: `as part of a deal brokered by Brussels`."""
    doc = candidate.sentence.span.doc
    return {s.mention.code for s in resolver.named_in(candidate.sentence) if brokers(doc[s.token])}


def _decides_alone(candidate: Candidate, others: list[Seen]) -> bool:
    """Whether a body tells what its members have agreed to do: `OPEC agreed to cut output`, not `agreed with Oslo`.

    What a bank or a court agrees to do with somebody it names is agreed with these: `agreed to lend Chad money`.
    """
    verb = candidate.trigger
    if candidate.type != "AGREE" or verb.pos_ != "VERB" or verb.lemma_ not in DECIDING or is_passive(verb):
        return False
    around = arguments(verb)
    to_do = any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
    below = {t.i for t in verb.subtree if t.i > verb.i}
    alone = not any(seen.token in below for seen in others)
    bodies = all(gathers_states(code) or (alone and admits_states(code)) for code in candidate.sides.codes())
    return bodies and to_do and not around.after("with", "between")


def _actors(candidate: Candidate, resolver: Resolver) -> Iterator[Way]:
    around = look_around(candidate.sentence, candidate.trigger, resolver).around
    taken = codes_of(candidate.sides.recipients) | _struck(candidate, resolver, around) | _judges(candidate, resolver)
    by = attribute(candidate.sentence, candidate.trigger, resolver)
    told_by = [speaker_of(by)] if by is not None and by.code != "MEDIA" else []
    speaker = [told for told in told_by if told.code not in taken]
    sure = _sure_actors(candidate, resolver, around, told_by, taken)
    if sure is not None:
        yield sure
        return
    host = _host(candidate, resolver, around)
    if speaker and _merely_reports(candidate, speaker[0]):
        taken, speaker = taken | codes_of(speaker), []
    yield "other", _bare(candidate, resolver, [resolver.other_side(taken, candidate.sentence)])
    if host:
        yield "place", _bare(candidate, resolver, [host])
    if speaker:
        yield "speaker", speaker
    before = [s for s in _others(candidate, resolver, taken) if s.token < candidate.trigger.i]
    subjects = [s for s in before if s.subject]
    if subjects:
        yield "subject", [subjects[-1].mention]
    if before:
        yield "before", [before[-1].mention]
    if candidate.type in DEEDS:
        yield "unknown", []


def _sure_actors(
    candidate: Candidate, resolver: Resolver, around: Arguments, told_by: list[Mention], taken: set[str]
) -> Way | None:
    """Those who act where the words leave no other way: who speaks of himself, nobody known, who holds whom."""
    speaker = [told for told in told_by if told.code not in taken]
    if speaker and _of_oneself(candidate):
        return "own", speaker
    if _by_unnamed(around) or _by_band_before(candidate.trigger):
        return "unknown", []
    holder = None if told_by else _where_held(candidate, resolver)
    if holder:
        return "own" if holder in taken else "place", _bare(candidate, resolver, [holder])
    if told_by and not _host(candidate, resolver, around) and _awaits(candidate, told_by[0]):
        return "own", told_by
    return None


def _judges(candidate: Candidate, resolver: Resolver) -> set[str]:
    """Who speaks of an attack, which they then did not make: `condemned the bombing of the embassy`."""
    verb = governor(candidate.trigger) if candidate.type == "ASSAULT" and candidate.trigger.pos_ == "NOUN" else None
    outside = verb is not None and verb.lemma_ in words("reading", "outside_verbs")
    subject = arguments(verb).subject if verb is not None and outside and not is_passive(verb) else None
    return codes_of(resolver.parties(candidate.sentence, subject)) if subject is not None else set()


def _by_unnamed(around: Arguments) -> bool:
    """Whether those who do it are said to be some band or states that nobody names: `rebels`, `several donors`."""
    return around.subject is not None and (names_band(around.subject) or names_strangers(around.subject))


def _by_band_before(verb: Token) -> bool:
    """Whether some band did the deed before, and so this one too, or nobody: `seized by gunmen and taken away`."""
    first = first_joined(verb)
    if verb is first or arguments(verb).subject is not None or not (is_passive(verb) and is_passive(first)):
        return False
    doer = arguments(first).subject
    return doer is not None and names_band(doer)


def _where_held(candidate: Candidate, resolver: Resolver) -> str | None:
    """Where the sentence before is set, whose police and courts those were: `was stabbed in Fiji. Two men were held`.

    They are no other state's where those who are held are at home there.
    """
    by_law = (candidate.type, candidate.mode) in BY_LAW or candidate.trigger.lemma_ == "charge"
    if not by_law or not is_passive(candidate.trigger) or candidate.sentence.index == 0:
        return None
    before = set(resolver.states_set_in(resolver.sentences[candidate.sentence.index - 1]))
    elsewhere = set(resolver.states_set_in(candidate.sentence)) - codes_of(candidate.sides.recipients)
    return next(iter(before)) if len(before) == 1 and not elsewhere else None


def _merely_reports(candidate: Candidate, speaker: Mention) -> bool:
    """Whether a body that is no side itself tells of force by nobody named: `they were expelled, the UN said`."""
    forced = candidate.type in FORCE or (candidate.type, candidate.mode) == EXPULSION
    return forced and is_passive(candidate.trigger) and not is_side(speaker.code)


def _awaits(candidate: Candidate, speaker: Mention) -> bool:
    """Whether a state says that one of its own will be held, which then it does itself: `he would be arrested`."""
    at_home = speaker.code in codes_of(candidate.sides.recipients)
    held = (candidate.type, candidate.mode) == ARREST and is_passive(candidate.trigger)
    return at_home and held and is_ahead(candidate.trigger)


def _of_oneself(candidate: Candidate) -> bool:
    """Whether somebody says what they do themselves: `"We condemn the raid," she said`."""
    subject = clause_subject(candidate.trigger)
    return subject is not None and subject.lower_ in FIRST_PERSON


def _host(candidate: Candidate, resolver: Resolver, around: Arguments) -> str | None:
    """`Australians detained in China`, `students in Karachi marched`: the state where it is done may be who does it.

    So may that to whose ministry an envoy is called: `was summoned to the foreign ministry in Quito`.
    """
    called_to = around.after("to") if candidate.type == "ACCUSE" and around.passive else []
    nouns = [around.subject, *called_to] if around.subject is not None else called_to
    own = [c for noun in nouns for c in noun.children if c.dep_ == "prep" and c.lower_ == "in"]
    beside = [g for c in own for g in c.children]
    return next(iter(_hosts(candidate, resolver, [*around.after("in", "at", "by"), *beside])), None)


def _abroad(candidate: Candidate, resolver: Resolver) -> list[str]:
    """The states where a meeting is told to be held, but for one of which it is said with whom it was."""
    trigger = candidate.trigger
    around = look_around(candidate.sentence, trigger, resolver).around
    does = trigger.pos_ == "VERB"
    if any(c.lower_ == "with" for part in (trigger, *(around.objects if does else ())) for c in part.children):
        return []
    return _hosts(candidate, resolver, [*around.after("in", "at"), *(around.beneath("in", "at") if does else ())])


def _hosts(candidate: Candidate, resolver: Resolver, heads: Sequence[Token]) -> list[str]:
    """The states, other than its parties, where words tell an act to be done: `his talks in Tokyo and Seoul`."""
    codes = _states_at(candidate, (t for head in heads for t in (head, *head.conjuncts)), resolver)
    return [code for code in dict.fromkeys(codes) if code not in candidate.sides.codes()]


def _struck(candidate: Candidate, resolver: Resolver, around: Arguments) -> set[str]:
    """Whose ground is attacked, who then did not do it: `Kyiv said that drones had struck a silo at Odesa`."""
    return set(_ground(candidate, resolver, around)) if candidate.type == "ASSAULT" else set()


def _told_by_ground(candidate: Candidate, resolver: Resolver, around: Arguments) -> Iterator[str]:
    """Whose ground a deed is done on, which a few lines may tell no other way: `shelled Kharkiv`, `left Aleppo`."""
    if len(resolver.sentences) < SHORT and candidate.type in DEEDS:
        yield from _ground(candidate, resolver, around)


def _ground(candidate: Candidate, resolver: Resolver, around: Arguments) -> Iterator[str]:
    """On whose ground something is done."""
    if candidate.trigger.pos_ != "VERB":
        return
    hit = [*around.objects, *around.beneath(*GROUND), *around.after(*GROUND)]
    actors = codes_of(candidate.sides.actors)
    yield from islice((code for code in _states_at(candidate, hit, resolver) if code not in actors), 1)


def _states_at(candidate: Candidate, words: Iterable[Token], resolver: Resolver) -> Iterator[str]:
    """The states in which the places lie that words name."""
    places = (place_of(candidate.sentence, word, resolver.labels) for word in words)
    return (place.country for place in places if place and place.country)


def _recipients(candidate: Candidate, known: Sides, resolver: Resolver) -> Iterator[Way]:
    taken, sentence = codes_of(known.actors), candidate.sentence
    # two who sign one pact are each other's partners, but not whoever brought it about
    taken |= _brokers(candidate, resolver) if candidate.expression.frame in MUTUAL_FRAMES else candidate.alike
    at = look_around(sentence, candidate.trigger, resolver)
    around = at.around
    promised = candidate.type in MUTUAL | {"SUPPORT"} and not taken and _by_unnamed(around)
    if candidate.type in DEEDS and not candidate.sides.recipients and at.of_the_place():
        return  # `in Lima, police arrested forty people`: an act inside one state
    if promised or any(map(names_strangers, (*around.objects, *around.after(*AIMED_AT)))):
        yield "none", []
        return
    others = _others(candidate, resolver, taken)
    clause = {t.i for t in own_clause(candidate.trigger)}
    told_of = () if any(s.token in clause for s in others) else _told_of(candidate, taken, resolver, around)
    if told_of:
        yield "told", _bare(candidate, resolver, told_of)
        return
    if candidate.type == "ASSAULT":
        yield "ground", _bare(candidate, resolver, _ground(candidate, resolver, around))
    within = [s.mention for s in others if s.token in clause] or _bare(
        candidate, resolver, _told_by_ground(candidate, resolver, around)
    )
    out = taken | (_only_beside(candidate, resolver, others, clause) if within else set())
    yield "other", _bare(candidate, resolver, [resolver.other_side(out, sentence)])
    yield "none", []
    yield "told", _bare(candidate, resolver, _done_before(candidate, taken, resolver, around))
    asked = resolver.asked_about(sentence) - taken
    main = [code for code in resolver.main_pair if code not in out and (not asked or code in asked)]
    yield "main" if len(main) == 1 else "both", _bare(candidate, resolver, main)
    yield "local", _bare(candidate, resolver, (c for c in resolver.local_pair(sentence) if c not in taken))
    after = [s.mention for s in others if s.token > candidate.trigger.i and s.mention.code not in out]
    if within:
        yield "clause", unique(within)
    if after:
        yield "after", after[:1]
    elif left := [s.mention for s in others if s.mention.code not in out]:
        yield "before", [left[-1]]


def _told_of(candidate: Candidate, taken: set[str], resolver: Resolver, around: Arguments) -> tuple[str, ...]:
    """Those told of before who are meant where the clause names none.

    They are those whom others shun or help, who asked or blamed, whose decision is judged, or to whom others did alike.
    """
    sentence = candidate.sentence
    beside = candidate.type in SIDING and _stands_beside(candidate.trigger)
    alike = resolver.aimed_beside(taken, sentence, candidate.type) if beside else ()
    answers = candidate.type == "REJECT" and candidate.expression.frame != "statement"
    answered = resolver.spoken_to_by(taken, sentence) if answers else ()
    before = alike or answered or _helped(candidate, taken, resolver)
    judged = before or _decided_before(candidate, taken, resolver, around)
    return judged or _done_alike(candidate, taken, resolver, around)


def _helped(candidate: Candidate, taken: set[str], resolver: Resolver) -> tuple[str, ...]:
    """Whom help is for of which it is not said: whom others help just before, else who was struck by a calamity.

    `India sent doctors to Nepal. China gave tents`, `a quake hit Nepal on Monday. India sent doctors`.
    """
    here = set(resolver.states_set_in(candidate.sentence)) - taken - set(_stricken(candidate.sentence, resolver))
    pledged = candidate.expression.frame == "pledge" and bool(resolver.told) and resolver.told[-1].kind == "AID"
    if here or not (candidate.type == "AID" or pledged):
        return ()
    before = resolver.sentences[max(0, candidate.sentence.index - BACK) : candidate.sentence.index + 1]
    struck = (code for sentence in reversed(before) for code in _stricken(sentence, resolver) if code not in taken)
    return resolver.aimed_before(taken, candidate.sentence, "AID") or tuple(islice(struck, 1))


def _stricken(sentence: Sentence, resolver: Resolver) -> Iterator[str]:
    """The states that a calamity struck: `the quake in Nepal`, `floods hit Nepal`, `the Nepalese quake`."""
    for noun in sentence.tokens:
        if noun.pos_ != "NOUN" or noun.lemma_.lower() not in words("reading", "accidents"):
            continue
        by = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
        hit = [noun.head] if noun.dep_ == "nsubj" else [noun.head.head] if by else []
        for whole in (noun, *(thing for verb in hit for thing in arguments(verb).objects)):
            within = {token.i for token in whole.subtree}
            codes = (seen.mention.code for seen in resolver.named_in(sentence) if seen.token in within)
            yield from filter(is_state, codes)


def _stands_beside(trigger: Token) -> bool:
    """Whether a clause stands beside another: `hours after Bern had become the first to sever ties`, `; Bern left`."""
    clause = next((above for above in steps_up(trigger) if not _hands_on(above)), trigger)
    before = (c for c in clause.children if c.dep_ == "ccomp" and c.i < clause.i)
    return clause.dep_ in BESIDE or any(t.text == ";" for c in before for t in clause.doc[c.i : clause.i])


def _hands_on(word: Token) -> bool:
    """Whether what a word says is the predicate of what is above: `decided to sever`, `was the first to sever`."""
    return tells_to_do(word) or word.dep_ in ("xcomp", "attr")


def _only_beside(candidate: Candidate, resolver: Resolver, others: list[Seen], clause: set[int]) -> set[str]:
    """Parties that the text names only in other clauses of the sentence, where the clause has one of its own.

    `Oslo said that Togo had struck Chad, while Rome stayed silent`.
    """
    before = {s.mention.code for s in resolver.before(candidate.sentence, candidate.sentence.tokens[0])}
    inside = {s.mention.code for s in others if s.token in clause}
    return {s.mention.code for s in others} - before - inside


def _done_before(candidate: Candidate, taken: set[str], resolver: Resolver, around: Arguments) -> tuple[str, ...]:
    """Who did the last act told that words may be aimed at: `welcomed the accord`, `denied the charge`, `denied it`."""
    sentence, kind = candidate.sentence, candidate.type
    aims = [*around.objects, *around.after("of", "over", "at", "for", "about", "with", "to", "on", "against")]
    nouns = [noun.lemma_.lower() for noun in aims if any(c.lower_ in DEFINITE for c in noun.children)]
    kinds = {e.type for noun in nouns for e in expressions().get((noun, "noun"), ())} if kind in SPEECH else set()
    if kinds or kind != "REJECT":
        return resolver.told_without(taken, sentence, kind, kinds, COMPANY, nouns if kind in SPEECH else ())
    return resolver.told_without(taken, sentence, kind, ANSWERED)


def _decided_before(candidate: Candidate, taken: set[str], resolver: Resolver, around: Arguments) -> tuple[str, ...]:
    """Who did the last deed told that is judged as what they decided: `condemned the decision`, `praised the move`."""
    judged = (noun for noun in around.objects if {c.lower_ for c in noun.children} <= DEFINITE)
    if candidate.type not in SPEECH or not any(noun.lemma_ in DECISIONS for noun in judged):
        return ()
    lately = reversed(resolver.told[-MEMORY:])
    deeds = (told for told in lately if told.kind in DECIDED and taken.isdisjoint(told.actors))
    last = next(deeds, None)
    near = last is not None and candidate.sentence.index - last.sentence <= COMPANY
    return last.doers(taken) if last is not None and near else ()


def _done_alike(candidate: Candidate, taken: set[str], resolver: Resolver, around: Arguments) -> tuple[str, ...]:
    """At whom the last act of the kind was aimed, where another is like it: `Peru has filed a similar complaint`."""
    if all(ALIKE.isdisjoint(word.lower_ for word in noun.lefts) for noun in around.objects):
        return ()
    return resolver.aimed_before(taken, candidate.sentence, candidate.type, COMPANY)


def _others(candidate: Candidate, resolver: Resolver, taken: set[str]) -> list[Seen]:
    """Parties named in the sentence, not as places, sources or who brought others together, beside those taken."""
    doc = candidate.sentence.span.doc
    named = (s for s in resolver.named_in(candidate.sentence) if not s.locative and s.mention.code not in taken)
    named = (s for s in named if not brokers(doc[s.token]))
    return [s for s in named if all(above.lower_ != CITING for above in steps_up(doc[s.token]))]


def _start(candidate: Candidate) -> int:
    return candidate.sentence.place_of(candidate.trigger)[0]


def _bare(candidate: Candidate, resolver: Resolver, codes: Iterable[str | None]) -> list[Mention]:
    """Parties that no word of the clause names: their words are the trigger."""
    return [resolver.bare(code, candidate.sentence, candidate.trigger) for code in codes if code]
