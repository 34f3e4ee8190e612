"""With whom something is done together where the clause names one of those who do it, or none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from detente.codebook.plover import FALLEN, MUTUAL
from detente.entities.parties import admits_states, gathers_states, homes_of, is_side, is_state
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.deed_frames import handed_to
from detente.reading.acts.surroundings import codes_of
from detente.reading.filling.gap import Gap, Way
from detente.reading.grammar.arguments import arguments, talked_of
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.syntax import first_joined, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.parties.acts_told import RECENT
from detente.reading.parties.agents import private_people
from detente.reading.parties.documents import DOCUMENTS
from detente.reading.parties.epithets import names_band
from detente.reading.parties.groups import names_strangers
from detente.reading.parties.register import PAIR, Seen, unique
from detente.records import Mention

DECIDING = frozenset(("agree", "decide", "resolve"))
"""What the members of a body do among themselves."""
TOGETHER = frozenset(("CONSULT", "AGREE", "SUPPORT", "COOPERATE"))
"""What those do together who speak together in a paper."""
OTHERS_MEET = frozenset("Geneva Lausanne Montreux Davos Vienna Brussels Luxembourg Strasbourg York Hague".split())
"""Towns in which others meet more often than those whose they are; of two words, the last."""
AGREEING = frozenset("agree accede assent consent comply oblige".split())
"""What is done by one who was asked for something."""
ENVOYS = frozenset("ambassador diplomat envoy".split())
"""Who are met of whom it need not be said whose they are."""
TALKS = frozenset("talk negotiation negotiate round dialogue contact consultation discussion".split())
"""What two have with each other."""
MEETINGS = frozenset(("meeting", "summit", "session"))
"""What rebels have with others, where a body has one alone."""
ATTENDING = frozenset("attend join participate take represent miss skip boycott host".split())
"""What one does at, or to, a meeting of others: `took part in the talks`, `was represented at the summit`."""
PARTS = frozenset("opening closing next last previous first second same annual two three day - plenary".split())
"""What is said of a meeting that has been told of, or of a part of it."""
REASONS = frozenset("after over because due following since amid despite to about".split())
"""What leads to a fight of which somebody takes note."""
GATHERINGS = frozenset("meeting summit conference session talk forum gathering negotiation retreat".split())


def does_alone(candidate: Candidate) -> bool:
    """`signed his copy`: what one party does by itself in a joint matter is done towards the others."""
    sides = candidate.sides
    one_sided = candidate.type not in MUTUAL and candidate.expression.frame == "mutual"
    by_itself = candidate.trigger.pos_ == "VERB" and arguments(candidate.trigger).subject is not None
    return one_sided and by_itself and len(sides.codes()) == 1


def partners(gap: Gap) -> Iterator[Way]:
    """The ways to find those who did it beside whom the clause names."""
    candidate, have = gap.candidate, gap.candidate.sides.codes()
    subject = {t.i for noun in talked_of(gap.trigger) for t in noun.subtree}
    beside = gap.others(have)
    others = [s for s in beside if s.token not in subject]
    if have and _with_own(gap):
        return
    if have:
        yield from _beside_those(gap, others, {s.mention.code for s in beside if s.token in subject})
    elif gap.by_unnamed or _fights_at_home(gap):
        yield "none", []
    else:
        named = [s.mention for s in others]
        if gap.resolver.authors and not named and candidate.type in TOGETHER:
            yield "pair", gap.bare(gap.resolver.authors)
            return
        if len(codes_of(named)) == 2:
            yield "sentence", named
        pair = gap.resolver.pair(gap.sentence, gap.trigger)
        met = _met_last(gap) if candidate.type == "CONSULT" and not named else ()
        yield "pair", gap.bare(pair if set(pair).isdisjoint(met) else met)
        yield "main", gap.bare(gap.resolver.or_rebels(gap.resolver.main_at(gap.sentence)))
        yield "local", gap.bare(gap.resolver.local_pair(gap.sentence))


def _fights_at_home(gap: Gap) -> bool:
    """Whether it is a fight within a state of which others take note: `cut its aid because of the fighting in Chad`."""
    fight, placed = gap.trigger, gap.around.after("in", "inside", "across")
    if gap.candidate.expression.frame != "clash" or fight.pos_ != "NOUN" or not placed:
        return False
    within = takewhile(lambda above: above.pos_ not in ("VERB", "AUX"), steps_up(fight))
    leads = (above.lower_ for above in within if above.dep_ in ("prep", "pcomp", "amod"))
    return gap.host is not None and not REASONS.isdisjoint(leads)


def _with_strangers(gap: Gap) -> bool:
    """`held talks with foreign leaders`: with some of whom it is not said which they are."""
    beside = [*gap.around.objects, *gap.around.beneath("with", "to"), *gap.around.after("with", "to")]
    return gap.candidate.type == "CONSULT" and any(map(names_strangers, beside))


def _with_own(gap: Gap) -> bool:
    """`Mr Sall met General Ba`, `was in touch with the Ba family`: with somebody of the same state, or with his kin.

    A long briefing tells of such meetings, as other reports do not; `He met Mr Sall` tells of another than Mr Sall.
    """
    if gap.candidate.type != "CONSULT" or gap.at.nominal or not gap.resolver.goes_on_long(gap.sentence):
        return False
    touch = (c for noun in gap.around.after("in") if noun.lemma_ == "touch" for c in noun.children)
    met = [*gap.around.objects, *gap.around.after("with", "to"), *(g for c in touch for g in c.children)]
    people = [noun for noun in met if noun.pos_ == "PROPN" or private_people().get(noun.lemma_.lower()) == "kin"]
    have = gap.candidate.sides.codes()
    codes = [codes_of(gap.at.who(noun)) for noun in people if not noun.conjuncts]
    who = gap.around.subject
    pointing = who is not None and who.pos_ == "PRON" and have != {gap.resolver.house}
    if pointing or not gap.at.who(who) or len(codes) != len(met):
        return False
    return bool(codes) and (all(codes) or people[0].pos_ != "PROPN") and all(own <= have for own in codes)


def _met_last(gap: Gap) -> tuple[str, ...]:
    """Those who met last, where they are several: `Chad, Mali and Togo met in Lome. Talks will resume on Monday`."""
    met = next(gap.resolver.met_before(gap.sentence), ())
    return met if len(met) > PAIR else ()


def _beside_those(gap: Gap, others: list[Seen], talked_about: set[str]) -> Iterator[Way]:
    """The ways to find the partners of those whom the clause names; whom they talk about is none."""
    candidate, have = gap.candidate, gap.candidate.sides.codes()
    abroad = _abroad(gap) if candidate.type == "CONSULT" else []
    named = [s.mention for s in others if not abroad or s.token in gap.clause]
    met = _attended(gap, others) or _asked_by(gap, others)
    if met:
        yield "other", gap.bare(met)
        return
    if _signed_by_body(gap) or _before_envoys(gap) or _with_strangers(gap):
        yield "none", []
        return
    decides = _decides(gap)
    handed = _handed_to(gap) if decides else []
    if handed:
        yield "sentence", handed
        return
    if (decides and _alone(gap, others)) or _fights_band(gap) or _beside_band(gap):
        about = _decided_about(gap, others) if decides else []
        yield ("sentence", about) if about else ("none", [])
        return
    if candidate.type == "CONSULT" and not any(map(is_state, have)) and not _needs_partner(gap):
        yield "none", []
    if len(codes_of(named)) == 1:
        yield "sentence", named
    elif named:
        start = gap.sentence.place_of(gap.trigger)[0]
        yield "nearest", [min(named, key=lambda m: abs(m.start - start))]
    if abroad:
        yield "place", gap.bare(abroad)
    if candidate.expression.frame == "mediate":
        yield "mediated", gap.bare(gap.resolver.pair_at(gap.sentence, without=have))
    out = have | (gap.only_beside(others) if abroad else set()) | talked_about | gap.brokers
    yield "other", gap.bare([_across(gap, out)])


def _across(gap: Gap, out: set[str]) -> str | None:
    """Who is across from those whom the clause names; in a long briefing others meet whoever gives it."""
    house = gap.resolver.house if gap.resolver.goes_on_long(gap.sentence) else None
    meets = house is not None and house not in out and gap.candidate.type == "CONSULT"
    return house if meets else gap.resolver.other_side(out, gap.sentence)


def _signed_by_body(gap: Gap) -> bool:
    """Whether a paper is that of bodies alone: `the ministers of the bloc issued a joint statement`."""
    return gap.trigger.lemma_ in DOCUMENTS and all(map(gathers_states, gap.candidate.sides.codes()))


def _attended(gap: Gap, others: list[Seen]) -> tuple[str, ...]:
    """Whose meeting somebody attends of which the report has told: that of a body, or of those who met last.

    `The ministers of ASEAN met in Hue. Japan attended the meeting`; nobody's where its sentence names others.
    """
    verb, resolver, have = gap.trigger, gap.resolver, gap.candidate.sides.codes()
    if gap.candidate.type != "CONSULT" or verb.pos_ != "VERB" or verb.lemma_ not in ATTENDING:
        return ()
    nouns = [*gap.around.objects, *gap.around.after("in", "at"), *gap.around.beneath("in", "at")]
    attended = [noun for noun in nouns if noun.lemma_.lower() in GATHERINGS]
    others_meet = any(_is_another(noun) for noun in attended)
    if not attended or others_meet or any(seen.token in gap.clause for seen in others):
        return ()
    met = (tuple(code for code in each if code not in have) for each in resolver.met_before(gap.sentence))
    return next(filter(None, met), ())


def _asked_by(gap: Gap, others: list[Seen]) -> tuple[str, ...]:
    """Who has just asked one who agrees: `Chad asked Mali and Togo for help. Mali refused, Togo agreed`."""
    have, since = gap.candidate.sides.codes(), gap.sentence.index - RECENT
    agrees = gap.candidate.type == "AGREE" and gap.trigger.lemma_ in AGREEING
    if not agrees or any(seen.token in gap.clause for seen in others):
        return ()
    asked = (act for act in reversed(gap.resolver.told) if act.kind == "REQUEST" and act.sentence >= since)
    return next((act.actors for act in asked if have <= set(act.recipients) - set(act.actors)), ())


def _is_another(noun: Token) -> bool:
    """Whether more is said of a meeting than that it is the one told of, or a part of it: `an investment summit`."""
    about = any(c.lower_ in ("with", "between", "of", "on") for c in noun.children)
    left = [c for c in noun.lefts if c.lower_ not in PARTS]
    part = noun.lemma_ in ("session", "retreat")
    return about or any(c.dep_ != "det" or (c.lower_ in ("a", "an") and not part) for c in left)


def _needs_partner(gap: Gap) -> bool:
    """Whether somebody else is met by those named: `talks with the bank stalled`, `the rebels called off a meeting`.

    Bodies meet alone, and whoever attends a conference may be told of alone.
    """
    words = (gap.trigger, *(gap.around.objects if gap.trigger.pos_ == "VERB" else ()))
    talks = [word for word in words if word.lemma_ in TALKS]
    codes = gap.candidate.sides.codes()
    fallen = gap.candidate.standing.status in FALLEN
    if fallen and any(map(homes_of, codes)) and any(word.lemma_ in MEETINGS for word in words):
        return True
    return bool(talks) and (
        any(map(is_side, codes)) or any(c.lower_ == "with" for word in talks for c in word.children)
    )


def _before_envoys(gap: Gap) -> bool:
    """Whether those who are met are envoys of whom nobody says whose they are: `briefed ambassadors`."""
    met = [*gap.around.objects, *gap.around.after("with")] if gap.candidate.type == "CONSULT" else []
    return bool(met) and all(t.lemma_ in ENVOYS and t.tag_ == "NNS" and not list(t.children) for t in met)


def _fights_band(gap: Gap) -> bool:
    """Whether those whom somebody fights are some band that nobody names: `troops clashed with rebels`."""
    foes = [*gap.around.objects, *gap.around.after("with", "against")]
    return gap.candidate.type == "ASSAULT" and any(map(names_band, foes))


def _beside_band(gap: Gap) -> bool:
    """Whether it is some band that nobody names with whom somebody does it: `the government and rebels held talks`."""
    doer = arguments(gap.at.verb).subject if gap.at.verb is not None else gap.around.subject
    joined = [t for t in doer.conjuncts if t.i > doer.i] if doer is not None else []
    return any(names_band(word) for noun in joined for word in (noun, *noun.lefts))


def _abroad(gap: Gap) -> list[str]:
    """The states where a meeting is told to be held, but for one of which it is said with whom it was."""
    trigger, around = gap.trigger, gap.around
    does = trigger.pos_ == "VERB"
    parts = (trigger, *(around.objects if does else ()))
    if any(c.lower_ == "with" for part in parts for c in part.children) or any(map(_between_names, parts)):
        return []
    spots = [*around.after("in", "at"), *(around.beneath("in", "at") if does else ())]
    return gap.hosts([spot for spot in spots if spot.text not in OTHERS_MEET])


def _between_names(noun: Token) -> bool:
    """Whether two are named who are all that took part: `rounds of talks between Mr Sall and Mr Biya`."""
    preps = (t for t in noun.subtree if t.lower_ == "between" and t.dep_ == "prep")
    return any(g.dep_ == "pobj" and g.pos_ == "PROPN" and g.conjuncts for prep in preps for g in prep.children)


def _alone(gap: Gap, others: list[Seen]) -> bool:
    """Whether a body tells what its members have agreed to do: `OPEC agreed to cut output`, not `agreed with Oslo`.

    What a bank or a court agrees to do with somebody it names is agreed with these: `agreed to lend Chad money`.
    """
    below = {t.i for t in gap.trigger.subtree if t.i > gap.trigger.i}
    alone = not any(seen.token in below for seen in others)
    return all(gathers_states(code) or (alone and admits_states(code)) for code in gap.candidate.sides.codes())


def _decides(gap: Gap) -> bool:
    """Whether somebody is told to have agreed to do something, and not with whom."""
    verb = gap.trigger
    if gap.candidate.type != "AGREE" or verb.pos_ != "VERB" or verb.lemma_ not in DECIDING or is_passive(verb):
        return False
    to_do = any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
    return to_do and not arguments(verb).after("with", "between")


def _handed_to(gap: Gap) -> list[Mention]:
    """To whom somebody agrees to hand over people, whosever they are: `agreed to extradite a Dane to Mali`."""
    clauses = [gap.at.at(c) for c in gap.trigger.children if c.dep_ == "xcomp"]
    return gap.at.first([handed_to(clause) for clause in clauses], frozenset(gap.candidate.sides.codes()))


def _decided_about(gap: Gap, others: list[Seen]) -> list[Mention]:
    """To whom somebody agrees to do something, those named first: `agreed to admit Chad`, `to close ports to Mali`."""
    clauses = [c for c in gap.trigger.children if c.dep_ == "xcomp"]
    below = {t.i for clause in clauses for t in clause.subtree}
    named = [seen for seen in others if seen.token in below]
    doc = gap.sentence.span.doc
    first = first_joined(doc[named[0].token]) if named else None
    return unique(seen.mention for seen in named if first_joined(doc[seen.token]) == first)
