"""Acts that are done in words: praise, blame, demands, warnings."""

from __future__ import annotations

from detente.entities.parties import is_state
from detente.reading.acts.complaints import tried_over
from detente.reading.acts.deed_frames import act, authors, done, handed_to
from detente.reading.acts.summed_up import whose_summed_up
from detente.reading.acts.surroundings import ASKS_ANYBODY, Sides, Surroundings, codes_of
from detente.reading.grammar.arguments import TIMES, arguments, is_time
from detente.reading.grammar.bearing import is_felt_aside
from detente.reading.grammar.complements import seen
from detente.reading.grammar.judgements import judgements
from detente.reading.grammar.syntax import link
from detente.reading.grammar.tenses import negated
from detente.reading.grammar.tokens import Token
from detente.reading.parties.groups import names_anybody, names_strangers
from detente.reading.parties.register import unique
from detente.records import Mention

COMPLAINING = frozenset(("complain", "protest"))
"""What is done before somebody who hears of others."""
DELIVERING = frozenset("lodge deliver raise convey express voice make submit hand send file repeat renew".split())
"""What is done with words by whose they are."""
PARTIES = frozenset("side party government authority ministry people leadership country nation state".split())
"""Whose words are delivered that are said to be theirs."""
BESIDE = frozenset("as while whereas although though".split())
BRANDING = frozenset(("brand", "denounce"))
"""Verbs that blame whatever it is that somebody is called."""
PREDICATES = frozenset("oprd ccomp xcomp attr acomp dobj prep advcl conj".split())
DOING = frozenset(
    "take make announce carry stage launch conduct commit order impose decide adopt pass issue mount perpetrate "
    "introduce reach approve".split()
)
"""What is done with a deed by whose it is: `the decision taken by Oslo`."""
STAGING = frozenset("hold begin start open fire test build deploy send".split())
"""What else is done with what others then judge."""
SPURNING = frozenset("refuse reject decline dismiss rebuff spurn turn veto block".split())
"""What nobody does with a request of his own."""
ANSWERING = frozenset("refuse reject decline deny dismiss rebuff spurn ignore grant accept heed turn".split())
"""What is done with a request by whoever is asked."""

HOME_AFFAIRS = frozenset(
    "coup putsch takeover crackdown clampdown election poll referendum vote ballot purge repression mutiny".split()
)
"""What is done in a state by its own."""
MATTERS = ("about", "over", "at")
BRINGING_UP = frozenset(("bring", "raise", "broach"))
"""What is done to a matter with whoever is to do something about it: `brought up the arrest with Chad in Rome`."""
RETALIATING = frozenset("respond retaliate hit strike avenge".split())
"""What is done to whoever did something first."""

CHARGING = {"accuse": "of", "suspect": "of", "blame": "for"}
"""What leads to a charge, by the verb."""


def speak(at: Surroundings) -> Sides:
    """Words aimed at a party, or at what it did."""
    if (felt := _felt_at(at)) is not None:
        return felt
    sides = act(at) if at.word.lemma_ in DELIVERING else done(at)  # not whose plea it is that `was rejected`
    actors = frozenset(codes_of(sides.actors))
    if actors and _is_at_home(at, actors):
        return Sides(sides.actors, [], {"unfit"})
    handing = [handed_to(at.at(c)) for c in at.word.children if c.dep_ == "xcomp"]
    if asking := at.first(handing, actors):
        return Sides(sides.actors, asking)  # `refused to extradite a Dane to Chad`
    if (handed := _on_behalf(at)) and actors <= set(codes_of(handed.actors)):
        return handed
    if doers := whose_summed_up(at, actors) or _deciders(at, actors):
        return Sides(sides.actors, doers)
    if hosts := _home_affair(at, actors):
        return Sides(sides.actors, hosts)
    blamed = _complained_of(at, actors) if at.word.lemma_ in COMPLAINING else []
    if blamed:
        return Sides(sides.actors, blamed, sides.notes)
    sides.recipients = [*tried_over(at, sides), *_charged_too(at)]
    if not sides.recipients:
        taken = frozenset(codes_of(sides.actors))
        clauses = [c for c in _contents(at) if c.dep_ != "acl" and not _beside(c)]
        sides.recipients = at.first_subject(clauses, taken)
        if not sides.recipients:
            sides.recipients = at.first_within(clauses, taken)
            sides.notes |= _found_within(sides.recipients)
    return sides


def _home_affair(at: Surroundings, actors: frozenset[str]) -> list[Mention]:
    """In whose state that is which a state has of its own doing: `condemned the coup in Niger`."""
    things = [
        t
        for t in (*at.around.objects, *at.around.after(*MATTERS), *at.around.beneath(*MATTERS))
        if t.lemma_ in HOME_AFFAIRS
    ]
    places = [g for t in things for c in t.children if c.lower_ == "in" and c.dep_ == "prep" for g in c.children]
    return at.owners_of(places, actors)[:1]


def felt(at: Surroundings) -> Sides:
    """What others feel of a deed, and nothing else."""
    return _felt_at(at) or Sides([], notes={"unfit"})


def _felt_at(at: Surroundings) -> Sides | None:
    """Who is glad or angry of what another does: `to the dismay of Oslo, Bern shut its border`, `to Oslo's delight`."""
    over = at.verb if at.nominal and is_felt_aside(at.word) else None
    if over is None:
        return None
    feeling = unique([*at.modifiers(), *at.after("of")])
    if not feeling:
        return None
    taken = frozenset(codes_of(feeling))
    return Sides(feeling, [m for m in at.at(over).subject() if m.code not in taken])


def _charged_too(at: Surroundings) -> list[Mention]:
    """Who else is accused, of something else: `accused Peru of theft and Chile of helping it`."""
    leading = CHARGING.get(at.word.lemma_) if at.word.pos_ == "VERB" else None
    if leading is None or not at.around.objects:
        return []
    charges = [t for t in at.word.subtree if t.i > at.word.i and t.lower_ == leading]
    others = [t.nbor(-1) for t in charges[1:] if t.nbor(-1).pos_ == "PROPN"]
    starts = ((t, t.nbor(-1) if t.nbor(-1).lower_ != "the" else t.nbor(-2)) for t in others)
    return at.all([t for t, before in starts if before.lower_ in ("and", "but")])


def _is_at_home(at: Surroundings, actors: frozenset[str]) -> bool:
    """Whether words are aimed at somebody of one's own state, whatever it is about: `Mr Holm blamed Ms Berg`."""
    people = [] if at.nominal else [c for c in at.word.children if c.dep_ == "dobj"]
    names = [at.labels.name_at(at.sentence, noun) for noun in people]
    own = {name.code for name in names if name is not None and name.kind == "person"}
    return bool(own) and len(names) == len(own) and own <= actors


def _on_behalf(at: Surroundings) -> Sides | None:
    """The sides of words delivered for others: `conveyed to Peru's envoy the protest of the Chilean side`."""
    if at.word.lemma_ not in DELIVERING or at.nominal:
        return None
    preps = (c for thing in at.around.objects for c in thing.children if c.dep_ == "prep" and c.lower_ == "of")
    owners = at.all([g for prep in preps for g in prep.children if g.lemma_.lower() in PARTIES])
    told = at.after("to")
    return Sides(owners, told) if owners and not codes_of(owners) & codes_of(told) else None


def _found_within(parties: list[Mention]) -> set[str]:
    """A note where one is named deep in a phrase, who may well be others than those meant; not so two in one breath."""
    return {"by:within"} if len(parties) == 1 else set()


def _deciders(at: Surroundings, actors: frozenset[str]) -> list[Mention]:
    """Whose deed is judged by who is told to have done it: `the ban, imposed by Oslo in May, was called illegal`."""
    preps = (c for thing in at.around.objects for c in thing.children if c.dep_ == "prep")
    things = [*at.around.objects, *(g for prep in preps for g in prep.children)]
    clauses = [c for thing in things for c in thing.children if c.dep_ == "acl" and c.lemma_ in DOING]
    clauses += [verb for thing in at.around.objects if thing == at.word.head and (verb := _doing(thing)) is not None]
    doers = [doer for clause in clauses if clause != at.word and (doer := arguments(clause).subject) is not None]
    return [m for m in at.all(doers or authors(things), loose=True) if m.code not in actors]


def _doing(thing: Token) -> Token | None:
    """The verb of the deed that a noun before `which` names, be it by its day: `held drills on Monday, which Oslo`."""
    day = thing.dep_ == "pobj" and thing.text in TIMES
    verb = thing.head.head if day else thing.head
    object_of_it = day or thing.dep_ in ("dobj", "nsubjpass")
    return verb if object_of_it and verb.pos_ == "VERB" and verb.lemma_ in DOING | STAGING else None


def _complained_of(at: Surroundings, actors: frozenset[str]) -> list[Mention]:
    """Of whom somebody complains, and not to whom: `complained to the UN that Chad's jets had crossed the border`.

    He may be named inside of what it is about: `complained to the UN about the raids by Chad`.
    """
    heard = frozenset(m.code for m in at.after("to", "before", "with") if not is_state(m.code))
    matters = at.around.after("about", "against", *(("over", "at") if heard else ()))
    told_of = at.first([matters], actors | heard)
    clauses = [c for c in _contents(at) if c.dep_ == "ccomp"] if heard else []
    deeper = [*clauses, *(matters if heard else [])]
    return told_of or at.first_subject(clauses, actors | heard) or at.first_within(deeper, actors | heard)


def warn(at: Surroundings) -> Sides:
    """A warning, with a note on whose doing that is of which it warns: a threat or an admonition."""
    sides = speak(at)
    clause = next((c for c in at.word.children if c.dep_ == "ccomp" and c.i > at.word.i), None)
    if clause is not None:
        told = set(codes_of(at.who(arguments(clause).subject, loose=True)))
        whose = "own" if told & set(codes_of(sides.actors)) else "others" if told else "nobody"
        whose = "coming" if any(c.dep_ == "expl" for c in clause.children) else whose
        ahead = next((c.lower_ for c in clause.children if c.dep_ == "aux" and c.tag_ == "MD"), "so")
        sides.notes |= {f"warned:{whose}", f"warned:{whose} {ahead}"}
    return sides


def admonish(at: Surroundings) -> Sides:
    """A warning of what others may do or what may happen; not of what the speaker will do, or of a price to come."""
    sides = warn(at)
    if sides.notes & {"warned:own", "warned:coming"}:
        sides.notes.add("unfit")
    return sides


def _addressed(at: Surroundings, actors: frozenset[str]) -> set[str]:
    """A note where those who are asked belong to the speaker: `told its civil servants to`, `urged Malians`."""
    told = (c for c in at.word.children if c.dep_ in ("xcomp", "ccomp"))
    named = [g for c in told for g in c.children if g.dep_ == "nsubj"]
    spoken_to = set(codes_of(at.all([*at.around.objects, *named], loose=True)))
    return {"addressed:own"} if spoken_to and spoken_to <= actors else set()


def _contents(at: Surroundings) -> list[Token]:
    """The clauses that tell what somebody says or asks for, without one before that merely comes first.

    The parse hangs `Bern stalled` on `called` in `Bern stalled; Oslo called for a vote`.
    """
    clauses = [c for c in at.word.children if c.dep_ in ("ccomp", "xcomp", "advcl", "acl")]
    clauses += [wanted for c in clauses for wanted in seen(c)]
    if not any(c.dep_ == "ccomp" and c.i < at.word.i for c in clauses):
        return clauses
    own = any(c.dep_ in ("dobj", "xcomp", "prep", "ccomp") and c.i > at.word.i for c in at.word.children)
    said_first = not own and not any(c.text == ";" for c in at.word.children)
    return [c for c in clauses if c.i > at.word.i or c.dep_ != "ccomp" or said_first]


def pledge(at: Surroundings) -> Sides:
    """A promise, which is none where it is of what another is to suffer: `vowed to retaliate`.

    Who is not ready to do something, neither promises nor refuses it.
    """
    sides = request(at)
    unready = at.word.lower_ == "ready" and negated(at.word.head)
    if unready or any(c.dep_ in ("xcomp", "ccomp") and c.lemma_ in RETALIATING for c in at.word.children):
        sides.notes.add("unfit")
    return sides


def _beside(clause: Token) -> bool:
    """`as has the UN`, `while Oslo waited`: a clause that tells what others did."""
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in BESIDE for c in clause.children)


def _is_convened(at: Surroundings) -> bool:
    """`called a meeting for Tuesday`, which is to be held; not `called for a meeting on Tuesday`, which is wanted."""
    around = at.around
    days = [*around.after("for"), *around.beneath("for")] if at.word.lemma_ == "call" and around.objects else []
    return not at.nominal and bool(days) and all(map(is_time, days))


def _is_interviewed(verb: Token) -> bool:
    """Whether it is the press that asks: `Asked for comment, the minister said`, `when asked about it`."""
    bare = verb.tag_ == "VBN" and verb.dep_ in ("advcl", "ccomp") and verb.lemma_ == "ask"
    return bare and all(c.dep_ not in ("aux", "auxpass", "agent", "nsubjpass") for c in verb.children)


def _is_asked_to(at: Surroundings) -> bool:
    """Whether others ask for what is sent, or whoever hears it may ask: `sent help at Chad's request`."""
    free = any(c.dep_ == "aux" and c.lower_ in ("may", "can", "could") for c in at.word.children)
    if free and at.around.subject is not None and at.around.subject.lower_ == "you":
        return True  # `you may ask the guards`
    asked = [] if at.nominal else at.around.after("at")
    return any(t.lemma_ == "request" for t in asked) and all(t.lemma_ != "request" for t in at.around.objects)


def request(at: Surroundings) -> Sides:
    """A request: whoever is asked receives."""
    if _is_convened(at) or _is_interviewed(at.word) or _is_asked_to(at):
        return Sides([], notes={"unfit"})
    actors = _askers(at) if at.nominal else at.company()
    around = at.around
    given = at.under()
    if given or (at.verb is not None and at.word.dep_ == "pobj" and at.word.head.lower_ == "at"):
        asked = given or at.governing_subject()  # `at the request of Chad, Mali sent help`
        return Sides(unique([*at.modifiers(), *at.after("of", "by", "from")]), asked)
    taken = frozenset(codes_of(actors))
    groups = [
        around.objects,
        *(around.after(*each) for each in (("on", "upon"), ("to", "from", "of"), ("with", "against"))),
    ]
    if at.word.lemma_ in BRINGING_UP and not at.nominal:
        groups.insert(0, [*around.after("with"), *around.beneath("with")])
    recipients = at.first(groups, taken) or _answering(at, taken)
    if not recipients:
        clauses = [c for c in _contents(at) if not _beside(c)]
        spoken_to = (*groups[0], *groups[1], *groups[2], *(arguments(clause).subject for clause in clauses))
        if any(noun is not None and (names_anybody(noun) or names_strangers(noun)) for noun in spoken_to):
            return Sides(actors, [], {ASKS_ANYBODY})
        content = [*around.after("for"), *around.objects, *clauses]
        recipients = at.first_subject(clauses, taken)
        if not recipients:
            recipients = at.first_within(content, taken)
            return Sides(actors, recipients, _found_within(recipients) | _addressed(at, taken))
    return Sides(actors, recipients)


def _answering(at: Surroundings, askers: frozenset[str]) -> list[Mention]:
    """Who is asked by who answers: `Peru's demand was refused by Chile`, `Chile rejected the demand`."""
    above = at.above() if at.nominal else None
    answered = above is not None and above.word.lemma_ in ANSWERING and link(at.word, above.word) == "object"
    return [m for m in above.subject() if m.code not in askers] if above is not None and answered else []


def _askers(at: Surroundings) -> list[Mention]:
    """Who asks: whom the words name beside it, or who does so, but not who answers: `Chad turned down the request`."""
    above = at.above()
    answered = above is not None and above.word.lemma_ in SPURNING and link(at.word, above.word) == "object"
    return unique([*at.modifiers(), *at.after("by", "from")]) or ([] if answered else at.governing_subject())


def judge_good(at: Surroundings) -> Sides:
    """`described the deal as historic`: words of praise."""
    sides = _judge(at)
    if "praising" not in sides.notes or "blaming" in sides.notes:
        sides.notes.add("unfit")
    return sides


def judge_bad(at: Surroundings) -> Sides:
    """`called it a provocation`: words of blame."""
    sides = _judge(at)
    if "blaming" not in sides.notes:
        sides.notes.add("unfit")
    return sides


def _judge(at: Surroundings) -> Sides:
    """What is called something, with notes on what the words do."""
    sides = speak(at)
    parts = [c for c in at.word.children if c.dep_ in PREDICATES and (c.dep_ != "conj" or c.pos_ != "VERB")]
    said = {t.lemma_.lower() for part in parts for t in part.subtree}
    sides.notes |= {"praising"} if said & judgements("good") else set()
    sides.notes |= {"blaming"} if said & judgements("bad") or at.word.lemma_ in BRANDING else set()
    return sides
