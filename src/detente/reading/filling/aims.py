"""At whom an act aims where the clause does not tell: whom the sentence names, who was told of before, nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet

from detente.codebook.lexicon import expressions
from detente.codebook.plover import SPEECH
from detente.entities.parties import admits_states
from detente.reading.acts.joining import imposers
from detente.reading.acts.missions import refuges
from detente.reading.acts.surroundings import Sides, codes_of
from detente.reading.filling.captives import asked_to_free
from detente.reading.filling.doers import fired_from, judges
from detente.reading.filling.gap import DEEDS, JUDGING, MUTUAL_FRAMES, REACTING, Gap, Way
from detente.reading.filling.help import appeals_for_help, helped
from detente.reading.filling.nobody import LAUNCHING, at_nobody, denies_bargain
from detente.reading.filling.owners import owners_before
from detente.reading.filling.reactions import (
    asked_of_body,
    asked_to_account,
    asked_to_stop,
    brought_about_by,
    charged_by,
    decided_by,
    feels_with,
    is_of_one,
)
from detente.reading.filling.votes import voted_in
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.syntax import BESIDE, DEFINITE, clause_root, steps_up, tells_to_do
from detente.reading.grammar.tokens import Token
from detente.reading.parties.acts_told import COMPANY, RECENT, STRUCK, ActTold, is_akin
from detente.reading.parties.register import MEMORY, Seen, unique
from detente.reading.parties.relevance import SHORT
from detente.reading.parties.talk import ANSWERED
from detente.records import Mention
from detente.tables import words

DECISIONS = frozenset("decision move step measure".split())
"""What deeds are called by those who speak of them: `condemned the decision`."""
DECIDED = DEEDS - {"ASSAULT"} | {"SANCTION"}
MOVES = DECISIONS | {"vote", "veto", "withdrawal", "suspension", "recognition"}
"""What a report that begins with it later calls it."""
DECREED = frozenset("SANCTION COERCE CONCEDE RETREAT REJECT SUPPORT AGREE".split())
LEAD = 3
"""Sentences, the headline among them, that tell what a report is about."""
BODY = 5
"""Sentences after which it is told what others say of it."""
INCIDENTS = frozenset("incident episode act action conduct behaviour".split())
"""What those call a blow who speak of it."""
LAUNCHES = frozenset("launch test firing".split())
ARTICLES = frozenset(("a", "an"))
IT = frozenset("it this that".split())
ABOUT = frozenset("of over at for about with to on against".split())
"""What leads to that of which somebody speaks."""
BY_FORCE = frozenset("ASSAULT MOBILIZE".split())
"""What is done with troops, and not to bodies that have none, unless the words say so."""
ALIKE = frozenset("similar same identical comparable like".split())
"""What is said of what others have done before."""
TOO = frozenset("too also likewise".split())
ARRIVING = frozenset(("arrive", "land", "disembark"))
"""What troops and helpers do where they are sent."""
SIDING = frozenset(("SANCTION", "AID"))
"""What several do to one, each in a clause of their own."""


def aims(gap: Gap, known: Sides) -> Iterator[Way]:
    """The ways to find at whom those who are known to act aim."""
    candidate = gap.candidate
    taken = codes_of(known.actors)
    # two who sign one pact are each other's partners, but not whoever brought it about
    taken |= gap.brokers if candidate.expression.frame in MUTUAL_FRAMES else candidate.alike
    taken |= _judging_too(gap) | gap.befriended
    taken |= refuges(gap.at) | imposers(gap.at) if candidate.type == "SANCTION" else set()
    if candidate.type in DEEDS and not candidate.sides.recipients and gap.at.of_the_place():
        return  # `in Lima, police arrested forty people`: an act inside one state
    others = gap.others(taken)
    if at_nobody(gap, taken, others):
        yield "none", []
        return
    in_clause = [s.mention for s in others if s.token in gap.clause]
    told_of = voted_in(gap, taken) or (() if in_clause else _told_of(gap, taken))
    if told_of:
        yield "told", gap.bare(told_of)
        return
    if not in_clause and (appeals_for_help(gap) or denies_bargain(gap)):
        yield "none", []
        return
    reached = _sent_to(gap, others)
    if reached:
        yield "clause", gap.bare(reached)
        return
    if candidate.type == "ASSAULT":
        yield "ground", gap.bare(gap.ground)
        if gap.ground and fired_from(gap):
            return
    yield from _guessed(gap, codes_of(known.actors), taken, others, in_clause or gap.bare(_told_by_ground(gap)))


def _guessed(gap: Gap, doing: set[str], taken: set[str], others: list[Seen], within: list[Mention]) -> Iterator[Way]:
    """The ways to guess at whom an act aims: the other one of the talk, who did the last act, who is named beside."""
    resolver, sentence = gap.resolver, gap.sentence
    out = taken | gap.drafters | resolver.allied(doing) | (gap.only_beside(others) if within else set())
    other = resolver.other_side(out, sentence)
    if doing and gap.candidate.type in BY_FORCE and other and admits_states(other) and other != "NAT":
        out |= {other}
        other = next((code for code in resolver.main_states if code not in out), None)
    yield "other", gap.bare([other])
    yield "none", []
    yield "told", gap.bare(code for code in _done_before(gap, taken) if code not in gap.drafters)
    yield from _main(gap, taken, out)
    yield "local", gap.bare(c for c in resolver.local_pair(sentence) if c not in taken)
    after = [s.mention for s in others if s.token > gap.trigger.i and s.mention.code not in out]
    if within:
        yield "clause", unique(within)
    if after:
        yield "after", after[:1]
    elif left := [s.mention for s in others if s.mention.code not in out]:
        yield "before", [left[-1]]


def _main(gap: Gap, taken: set[str], out: set[str]) -> Iterator[Way]:
    """The main two of a report, or one of them; words that feel with somebody are with one alone."""
    asked = gap.resolver.asked_about(gap.sentence) - taken
    main = [code for code in gap.resolver.main_at(gap.sentence) if code not in out and (not asked or code in asked)]
    if len(main) == 1 or not (feels_with(gap) or is_of_one(gap)):
        yield "main" if len(main) == 1 else "both", gap.bare(main)


def _told_by_ground(gap: Gap) -> list[str]:
    """Whose ground a deed is done on, which a few lines may tell no other way: `shelled Kharkiv`, `left Aleppo`."""
    return gap.ground if gap.resolver.length < SHORT and gap.candidate.type in DEEDS else []


def _sent_to(gap: Gap, others: list[Seen]) -> list[str]:
    """Whose ground it is to which troops or arms are sent, of those that the report names: `massed troops near Tanga`.

    None where the clause and those below it name another, but of troops that are there: `arrived in Tanga`.
    """
    if gap.trigger.lemma_ in ARRIVING and gap.candidate.type in ("MOBILIZE", "AID") and gap.candidate.sides.actors:
        there = [code for code in gap.states_at(gap.around.after("in")) if code not in gap.candidate.sides.codes()]
        if there:
            return there[:1]
    if gap.candidate.type != "MOBILIZE" or not gap.candidate.sides.actors:
        return []
    within = gap.clause | {token.i for token in gap.trigger.subtree if token.i > gap.trigger.i}
    if any(s.token in within for s in others) or any(gap.states_at(gap.around.objects)):
        return []
    return [code for code in gap.ground if code in gap.resolver.labels.counts]


def _told_of(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Those told of before who are meant where the clause names none.

    They are those at whom the words beside it aim or whom they or others shun, those who did what a noun stands for,
    who asked or blamed, whom others help, or to whom others did alike.
    """
    candidate, resolver, sentence = gap.candidate, gap.resolver, gap.sentence
    beside = candidate.type in SIDING and _stands_beside(gap.trigger)
    shunned = resolver.aimed_beside(taken, sentence, candidate.type) if beside else ()
    goes_on = candidate.type in SIDING and bool(candidate.sides.actors) and gap.trigger.pos_ == "VERB"
    shunned = shunned or (resolver.aimed_on(taken, sentence, candidate.type) if goes_on else ())
    judged = (
        decided_by(gap, taken)
        or asked_of_body(gap, taken)
        or asked_to_free(gap, taken)
        or _beside_verb(gap, taken)
        or shunned
        or _meant_by_it(gap, taken)
        or _named_before(gap, taken)
        or brought_about_by(gap, taken)
        or _sided_alike(gap, taken)
        or _shunned_by_all(gap, taken)
        or asked_to_stop(gap, taken)
        or asked_to_account(gap, taken)
    )
    answers = candidate.type == "REJECT" and candidate.expression.frame != "statement"
    answered = judged or (resolver.spoken_to_by(taken, sentence) if answers else ()) or charged_by(gap, taken)
    return answered or helped(gap, taken) or _done_alike(gap, taken)


def _rung_up(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """To whom one says what one calls for: `called the ministers of Chad and Mali to urge calm`."""
    verb = gap.trigger
    if verb.dep_ not in ("advcl", "xcomp") or verb.head.lemma_ != "call" or gap.candidate.type not in SPEECH:
        return ()
    told = next((told for told in reversed(gap.resolver.told) if told.word == verb.head), None)
    others = tuple(code for code in told.actors if code not in taken) if told is not None else ()
    return others if len(others) > 1 else ()


def _beside_verb(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """At whom the words before it aim that have the same subject: `rejected Chad's offer and threatened to leave`.

    So it is with what they say: `said that the charges were baseless and warned of measures`.
    """
    verb = gap.trigger
    rung = _rung_up(gap, taken)
    if rung or verb.dep_ != "conj" or verb.pos_ != "VERB" or gap.candidate.type not in SPEECH:
        return rung
    here = (told for told in reversed(gap.resolver.told[-MEMORY:]) if told.sentence == gap.sentence.index)
    before = (told for told in here if told.word == verb.head or verb.head.is_ancestor(told.word))
    last = next((told for told in before if told.kind in SPEECH and set(told.actors) == taken), None)
    return last.recipients if last is not None else ()


def _meant_by_it(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """At whom the words of others about what `it` is are aimed: `Oslo hailed the plan of Chad; Bern rejected it`."""
    resolver = gap.resolver
    last = resolver.told[-1] if resolver.told else None
    if last is None or gap.candidate.type not in REACTING or all(t.lower_ not in IT for t in gap.around.objects):
        return ()
    things = arguments(last.word).objects if last.word.pos_ == "VERB" else []
    near = last.kind in REACTING and gap.sentence.index - last.sentence <= 1 and any(t.tag_ == "NN" for t in things)
    return last.recipients if near and taken.isdisjoint(last.codes) else ()


def _sided_alike(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Whom others judged alike who took sides, where nothing more is said: `voiced concern`, `expressed solidarity`."""
    said = [*gap.around.objects, *gap.around.after_any(ABOUT)]
    of_it = any(c.lower_ in DEFINITE or c.dep_ == "poss" for noun in said for c in noun.children)
    return () if of_it or gap.trigger.pos_ != "VERB" else gap.resolver.sided(taken, gap.sentence, gap.candidate.type)


def _shunned_by_all(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Whom several took measures against before: `Bern and Rome cut aid to Chad. Oslo recalled its envoy`."""
    if gap.candidate.type != "SANCTION" or not gap.candidate.sides.actors or gap.trigger.pos_ != "VERB":
        return ()
    lately = [told for told in gap.resolver.told[-MEMORY:] if gap.sentence.index - told.sentence <= COMPANY]
    alike = (each for each in lately if each.kind == "SANCTION" and len(each.recipients) == 1)
    told = [each for each in alike if all(c.dep_ != "neg" for c in each.word.children)]
    for code in dict.fromkeys(each.recipients[0] for each in reversed(told)):
        acting = {actor for each in told if each.recipients[0] == code for actor in each.actors}
        if len(acting) > 1 and code not in taken:
            return (code,)
    return ()


def _stands_beside(trigger: Token) -> bool:
    """Whether a clause stands beside another: `hours after Bern had become the first to sever ties`, `; Bern left`."""
    clause = next((above for above in steps_up(trigger) if not _hands_on(above)), trigger)
    before = (c for c in clause.children if c.dep_ == "ccomp" and c.i < clause.i)
    return clause.dep_ in BESIDE or any(t.text == ";" for c in before for t in clause.doc[c.i : clause.i])


def _hands_on(word: Token) -> bool:
    """Whether what a word says is the predicate of what is above: `decided to sever`, `was the first to sever`."""
    return tells_to_do(word) or word.dep_ in ("xcomp", "attr")


def _done_before(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Who did the last act told that words may be aimed at: `welcomed the accord`, `denied the charge`, `denied it`."""
    resolver, sentence, kind, around = gap.resolver, gap.sentence, gap.candidate.type, gap.around
    about = [*around.objects, *around.after("of", "over", "at", "for", "about", "with", "to", "on", "against")]
    nouns = [noun.lemma_.lower() for noun in about if any(c.lower_ in DEFINITE for c in noun.children)]
    kinds = {e.type for noun in nouns for e in expressions().get((noun, "noun"), ())} if kind in SPEECH else set()
    if kinds or kind != "REJECT":
        return resolver.told_without(taken, sentence, kind, kinds, COMPANY, nouns if kind in SPEECH else ())
    return resolver.told_without(taken, sentence, kind, ANSWERED)


def _named_before(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Who did the act told before for which a noun stands: `rejected the criticism`, `condemned the incident`.

    What is refused or denied was rather aimed at those who do so; what is told in passing is not what is meant.
    """
    kind, resolver, subject = gap.candidate.type, gap.resolver, gap.around.subject
    about = [*gap.around.objects, *([subject] if subject is not None else [])]
    nouns = [w.lemma_.lower() for w in about if w.pos_ == "NOUN" and _points_back(w, gap.trigger)]
    if not nouns:
        return ()
    kinds = {named for noun in nouns for named in _kinds_of(noun, kind)}
    lately = [told for told in reversed(resolver.told[-MEMORY:]) if gap.sentence.index - told.sentence <= COMPANY]
    if kind in REACTING:
        led = () if MOVES.isdisjoint(nouns) else _led_with(gap, taken)
        if whose := _named_again(lately, nouns, taken) or _owned_before(gap, about, taken) or led:
            return whose
    others = (told for told in lately if taken.isdisjoint(told.actors))
    named = (told for told in others if told.kind in kinds or (kind in JUDGING and _is_of(told, nouns)))
    acts = [told for told in named if not _aside(told) or _just_done(told, gap)]
    aimed = [told for told in acts if not taken.isdisjoint(told.recipients)] if kind == "REJECT" else []
    return next((told.doers(taken) for told in aimed or acts), ())


def _led_with(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Who took the decision that a report begins with, of which others speak later on: `condemned the decision`."""
    if gap.sentence.index < BODY:
        return ()
    lead = (told for told in gap.resolver.told if told.sentence < LEAD and told.kind in DECREED)
    alone = (told for told in lead if told.word.pos_ == "VERB" and not (told.joint and len(told.parties) > 1))
    return next((told.actors for told in alone if told.actors and taken.isdisjoint(told.actors)), ())


def _owned_before(gap: Gap, about: Iterable[Token], taken: set[str]) -> tuple[str, ...]:
    """Whose a deed was that others judge, as was said when it was told of: `Danish duties` for `called the duties`."""
    nouns = (w for w in about if w.pos_ == "NOUN" and _points_back(w, gap.trigger))
    owners = next(filter(None, (owners_before(noun, gap.sentence, gap.resolver) for noun in nouns)), ())
    return owners if taken.isdisjoint(owners) else ()


def _is_of(told: ActTold, nouns: Iterable[str]) -> bool:
    """Whether one of the nouns is that of the verb that told an act: `voted to extend it`, `welcomed the vote`."""
    if told.word.pos_ != "VERB":
        return False
    return any(is_akin(noun, told.word) or _is_otherwise_of(told, noun) for noun in nouns)


def _is_otherwise_of(told: ActTold, noun: str) -> bool:
    """Whether a noun of another stem is that of the verb: `the vote` after `adopted it`, `the launch` after `fired`."""
    return _is_vote(told) if noun == "vote" else noun in LAUNCHES and told.word.lemma_ in LAUNCHING


def _points_back(noun: Token, judged: Token) -> bool:
    """Whether nothing else is said of a deed than how it is judged: `the move, condemned by Oslo`, `, a move which`."""
    said = (c for c in noun.children if c.dep_ != "punct" and not (c == judged or c.is_ancestor(judged)))
    return {c.lower_ for c in said} <= (DEFINITE | ARTICLES if noun.dep_ == "appos" else DEFINITE)


def _judging_too(gap: Gap) -> set[str]:
    """Who judges the same otherwise in a verb joined to this one: `was hailed by Oslo and condemned by Bern`.

    Or the blow, of which he may not be the victim: `the shelling of a market was condemned by Oslo`.
    """
    if gap.candidate.type == "ASSAULT" and gap.trigger.dep_ == "nsubjpass":
        return judges(gap)
    things = set(gap.around.objects)
    verbs = (
        verb for verb in gap.trigger.conjuncts if verb.pos_ == "VERB" and things.intersection(arguments(verb).objects)
    )
    return {m.code for verb in verbs for m in gap.at.who(arguments(verb).subject)}


def _aside(told: ActTold) -> bool:
    """Whether an act was told in passing only: `the unit which Britain blames for the attack`."""
    return clause_root(told.word).dep_ == "relcl"


def _just_done(told: ActTold, gap: Gap) -> bool:
    """Whether a deed was told in the sentence before, be it in passing: `curbs that Oslo imposed on Friday`."""
    return told.kind not in SPEECH and told.sentence == gap.sentence.index - 1


def _named_again(lately: Iterable[ActTold], nouns: Collection[str], taken: set[str]) -> tuple[str, ...]:
    """Who did what the same noun was the object of, or at whom it was held: `Oslo imposed a tax. Bern denounced it`."""
    for told in lately:
        things = arguments(told.word).objects if told.word.pos_ == "VERB" else [told.word]
        if told.kind == "RETREAT" and told.recipients:
            continue  # `declared a truce of his own. Oslo welcomed the truce` that both then signed
        if any(thing.lemma_.lower() in nouns for thing in things):
            whose = told.recipients if told.kind in REACTING else told.doers(taken)
            return whose if taken.isdisjoint(whose) else ()
    return ()


def _kinds_of(noun: str, kind: str) -> AbstractSet[str]:
    """The types of the acts for which a noun stands where acts of speech of a type are aimed at it."""
    if kind == "REJECT":
        return ANSWERED & {told.type for told in expressions().get((noun, "noun"), ())}
    if kind not in SPEECH:
        return frozenset()
    return DECIDED if noun in DECISIONS else STRUCK if noun in INCIDENTS else frozenset()


def _is_vote(told: ActTold) -> bool:
    """Whether an act is what was decided by a vote: not whose vote was against it."""
    return told.word.lemma_ in words("reading", "adopting", "voted") and told.kind != "REJECT"


def _done_alike(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """At whom the last act of the kind was aimed that others do, too: `Peru filed a similar complaint`, `Chile too`."""
    similar = any(not ALIKE.isdisjoint(word.lower_ for word in noun.lefts) for noun in gap.around.objects)
    deed = gap.candidate.type not in SPEECH and bool(gap.candidate.sides.actors)
    too = deed and any(
        c.lower_ in TOO or (c.lower_ == "well" and c.nbor(-1).lower_ == "as") for c in gap.trigger.children
    )
    reach = COMPANY if similar else RECENT if too else None
    return () if reach is None else gap.resolver.aimed_before(taken, gap.sentence, gap.candidate.type, reach)
