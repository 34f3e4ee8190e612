"""Deeds of one party towards another."""

from __future__ import annotations

from detente.codebook.lexicon import words_of_class
from detente.entities.parties import is_court, is_state
from detente.reading.acts.complaints import complained_about, overridden, sued, upsetting
from detente.reading.acts.joining import imposers
from detente.reading.acts.missions import at_doors, posted, refuges, undergone
from detente.reading.acts.strikes import (
    HITTING,
    annexed,
    doers_of_blow,
    named_targets,
    on_their_ground,
    owners_struck,
    strikers,
    struck_at,
    targets_of,
)
from detente.reading.acts.surroundings import BETWEEN, FORCES, GAINING, THINGS, Sides, Surroundings, codes_of
from detente.reading.acts.undergoing import REFUGE, undergo
from detente.reading.grammar.arguments import Arguments, arguments
from detente.reading.grammar.syntax import link
from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import agents
from detente.reading.parties.register import PAIR, unique
from detente.records import Mention
from detente.tables import words

REASONS = frozenset(("over", "after", "for", "about", "at", "following", "by", "since", "inside"))
"""What leads to a deed because of which somebody acts; so does a noun, `a dispute over the arrest`."""
AGAINST = ("against", "on", "upon", "to", "toward", "towards", "with", "at", "from", "over", "into", "of", "for")
SETTING_OUT = frozenset(
    "cross pour enter come march advance roll infiltrate fly stray drift slip sneak spill push land invade operate "
    "attack strike launch mount stage shell fire shoot bomb bombard raid deploy shift station".split()
)
"""What is done from the ground of somebody, and not to him."""
PLACING = ("at", "from", "over", "into", "of", "for")
"""Of these, those that also tell place, matter and source."""
INTO = ("to", "into")
"""What leads to the place for whose people something is: `let food into Gaza`."""
BEING = frozenset("be remain become prove stay".split())
"""What is said of whoever is something to others: `is an advocate of Chad's entry`."""
BASES = frozenset("base airbase garrison outpost".split())
"""What armies have in other states."""
RAISING = frozenset(("raise", "broach"))
"""What is done to a matter with those before whom it is brought: `raised the arrest with Chad at a summit`."""
BESIDES = ("by", "behind", "alongside")
"""What leads to those with whom somebody sides: `stood by its ally`."""
GIFTS = frozenset(
    "aid assistance help loan grant support funding delivery shipment supply sale transfer consignment".split()
)
"""What is given to others by whose it is, or whose it was."""
GATES = frozenset("airspace sky border frontier port harbour harbor crossing strait water market embassy road".split())
"""What its owner opens and closes to others."""
GIVING = frozenset("send ship deliver dispatch fly airlift donate supply transfer provide give hand truck rush".split())
"""Verbs of giving that have the gift as their object, and not those who are helped."""
RENDERING = GIVING | frozenset("extend render lend grant offer show".split())
"""Verbs of which help is the object: `the support that Mali had lent it`."""
EJECTING = frozenset("expel eject deport oust evict banish bar ban exclude suspend".split())
ORDERING = frozenset("ask tell order instruct".split())
"""What else is done to whoever is put out: `was told to leave`."""
BARBS = frozenset("swipe aim dig shot jab potshot barb broadside jibe gibe finger fire fury anger".split())
"""What is taken, pointed or levelled at somebody."""
AROUND = ("around", "near", "off")
"""Whom drills and patrols are meant for, where nobody else is named."""
LETTING = frozenset("let allow permit make force enable help bar forbid".split())
GOING_ON = frozenset("complete finish begin start resume continue launch conclude".split())
"""What is said of a deed by whoever does it."""
HANDING = frozenset("extradite hand surrender".split())
YIELDING = frozenset("cede relinquish surrender yield transfer hand sign give return restore turn".split())
"""What is done with land that goes to somebody, whosesoever it is called."""
CONSENT = frozenset(
    "consent approval permission blessing backing encouragement insistence behest urging instigation applause delight "
    "dismay fury relief annoyance".split()
)
"""What others have with a deed that is not aimed at them."""
TOGETHER = frozenset("solidarity sympathy concert coordination step line keeping accordance parallel tandem".split())
"""In what one does something with others: `shut its border with Chad in solidarity with Mali`."""
HOLDING = frozenset("arrest detention imprisonment jailing conviction sentencing".split())
"""What the police and the courts of a place do there."""
POSTING = frozenset("send deploy dispatch despatch second post loan lend".split())
SERVING = frozenset(
    "police policeman policewoman officer constable gendarme peacekeeper soldier troop battalion contingent observer "
    "monitor instructor trainer adviser advisor expert doctor nurse medic engineer rescuer firefighter".split()
)
"""Who go where their own state sends them."""
BONDS = frozenset("tie relation link contact cooperation trade dialogue alliance partnership treaty".split())
SEVERING = frozenset("break cut sever suspend freeze end downgrade".split())


def act(at: Surroundings) -> Sides:
    """One party does something to another."""
    if not at.nominal and at.word.lemma_ in GAINING and not at.around.passive:
        return undergo(at)
    return (None if at.nominal else _yielded(at) or _owned(at) or _posted_by_own(at)) or at_doors(at, done(at))


def _posted_by_own(at: Surroundings) -> Sides | None:
    """Whose people are sent, who sends them: `Chadian police were sent to help`; not `were sent home`."""
    sent = [token for token in at.around.objects if token.lemma_.lower() in SERVING]
    back = any(c.lower_ in ("home", "back", "away", "packing") for c in at.word.children)
    if at.word.lemma_ not in POSTING or not at.around.passive or at.company() or not sent or back:
        return None
    owners = unique(m for token in sent for m in (*at.at(token).modifiers(), *at.at(token).after("from")))
    return towards(at, owners, [], frozenset(codes_of(owners))) if owners else None


def _yielded(at: Surroundings) -> Sides | None:
    """To whom land goes that bears another's name: `ceded control of Western Sahara to Morocco`."""
    land = any(t.lemma_.lower() in words_of_class("hardware") for t in at.around.objects)
    if at.word.lemma_ not in YIELDING or not land:
        return None
    actors = at.company()
    takers = at.first([at.around.after("to")], frozenset(codes_of(actors)))
    return Sides(actors, takers) if actors and takers else None


def done(at: Surroundings) -> Sides:
    """One party does something to another, by what stands around the word itself."""
    if not at.nominal and (both := _each_of_two(at)):
        return Sides(both, notes={"each-other"})
    if not at.nominal:
        striking = [] if at.company() else doers_of_blow(at)
        undergone_by = (_ejectors(at) or _sheltering(at) or _carrying_out(at)) if at.around.passive else []
        actors = at.company() or striking or undergone_by
        sides = towards(at, actors, at.around.objects, frozenset(codes_of(actors) | refuges(at) | imposers(at)))
        return on_their_ground(at, sides) if striking else sides
    source = [] if at.word.lemma_ in words("reading", "leaving") else at.after("from")
    told = _given_by_one(at)
    if told is not None:
        return told
    given = at.under()
    if given:
        return Sides(unique([*at.modifiers(), *at.after("by", "from")]), given)
    told = _put_out(at) or overridden(at) or upsetting(at) or complained_about(at)
    if told:
        return told
    actors = unique([*strikers(at), *at.after("by")]) or source or _holding(at)
    actors = actors or ([] if named_targets(at) or _is_done_to_own(at) else at.governing_subject())
    taken = frozenset(codes_of(actors))
    recipients = (
        owners_struck(at) or at.first(_against(at.around), taken) or at.first([at.around.after(*AROUND)], taken)
    )
    recipients = recipients or annexed(at, at.around.after("of"), taken)
    if not recipients and at.word.lemma_ in words("reading", "attacks"):
        recipients = struck_at(at, at.around.after_any(HITTING), taken)
    if not recipients and at.verb is not None and link(at.word, at.verb) == "object":
        recipients = at.first(_against(arguments(at.verb)), taken)
    return Sides(actors, recipients)


def _is_done_to_own(at: Surroundings) -> bool:
    """Whether what somebody acts over was done to his own: `sanctions over the arrest of a Norwegian`.

    Nor need he have dealt a blow of which only the place is told: `closed its mission after the bombing in Herat`.
    """
    if at.verb is None or link(at.word, at.verb) not in REASONS:
        return False
    own = codes_of(at.all(at.around.after("of"), loose=True))
    placed = at.word.lemma_ in words("reading", "attacks") and bool(at.around.after("in", "at", "near"))
    return placed or (bool(own) and own == codes_of(at.governing_subject()))


def _each_of_two(at: Surroundings) -> list[Mention]:
    """The two who do it to one another: `each accused the other`, `each side blames the other's soldiers`."""
    subject = at.around.subject
    if subject is None or all(t.lower_ != "each" for t in (subject, *subject.lefts)):
        return []
    hit = (t for thing in at.word.rights for t in thing.subtree if t.lower_ == "other" and t.dep_ != "amod")
    if not any(other.nbor(-1).lower_ == "the" for other in hit):
        return []
    named = at.who(subject)
    if len(codes_of(named)) == PAIR:
        return named
    pair = at.resolver.pair(at.sentence, subject)
    return [at.resolver.bare(code, at.sentence, subject) for code in pair] if len(pair) == PAIR else []


def _holding(at: Surroundings) -> list[Mention]:
    """Where others are arrested, whose police that does: `concern about the arrest of two Danes in Chad`."""
    held = at.around.after("of") if at.word.lemma_ in HOLDING else []
    preps = (c for noun in held for c in noun.children if c.dep_ == "prep" and c.lower_ in ("in", "at"))
    spots = [*at.around.after("in", "at"), *(g for prep in preps for g in prep.children)] if held else []
    return at.owners_of(spots, frozenset(codes_of(at.all(held, loose=True))))[:1]


def _given_by_one(at: Surroundings) -> Sides | None:
    """Whose deed it is by the clause that tells who gave it: `recalled the help that Oslo had given Kenya`."""
    clause = next((c for c in at.word.children if c.dep_ == "relcl" and c.lemma_ in RENDERING), None)
    given = done(at.at(clause)) if clause is not None else Sides()
    return given if given.actors and codes_of(given.actors).isdisjoint(codes_of(given.recipients)) else None


def _put_out(at: Surroundings) -> Sides | None:
    """Who it is done to that owns a noun such as `expulsion`: `Mali's suspension by the bloc`, `the boy's arrest`."""
    owners = [c for c in at.word.children if c.dep_ == "poss"] if at.word.lemma_ in words("reading", "put_out") else []
    put_out = at.all(owners, loose=True)
    if not put_out:
        return None
    taken = frozenset(codes_of(put_out))
    actors = [m for m in (*at.after("by"), *at.after("from"), *at.governing_subject()) if m.code not in taken]
    return Sides([m for m in actors if m.code == actors[0].code], put_out)


def towards(at: Surroundings, actors: list[Mention], objects: list[Token], taken: frozenset[str]) -> Sides:
    """The sides of a verb, with a note where what it is done to is no more than near."""
    around = at.around
    firm = [objects, *(_aimed_at(around, preposition) for preposition in AGAINST if preposition not in PLACING)]
    if not around.passive:
        firm += [_agents_in(at), around.after(*BESIDES)]
        firm += [around.beneath("of", "for")] if at.word.lemma_ in BEING else []
        firm += [around.beneath("with")] if at.word.lemma_ in RAISING else []
    owned = any(c.lower_ == "of" for token in objects for c in token.children)
    bare = not owned and not any(at.at(token).modifiers() for token in objects)
    owners = (c for token in objects for c in token.children if c.dep_ == "poss")
    own = len(taken) == PAIR and any(_is_bond_cut(at, token) for token in objects)
    if own or (len(taken) > 1 and any(_is_reciprocal(token) for token in (*objects, *owners))):
        return Sides(actors, notes={"each-other"})
    pair = at.all(around.beneath("between")) if not actors and not around.passive else []
    if len(codes_of(pair)) > 1:
        return Sides([], pair, {BETWEEN})
    given = [token for token in objects if token.dep_ == "dative"]
    found = _based_abroad(at, objects, taken) or (
        at.first([sued(at, objects), given, handed_to(at), _bound_with(objects)], taken)
        or (posted(at, objects, taken) if bare else [])
        or at.first(firm, taken)
        or annexed(at, objects, taken)
    )
    if found:
        thing = any(token.lower_ in THINGS for token in objects)
        return Sides(actors, found, {"by:pronoun"} if thing else set())
    found = posted(at, objects, taken) or (_let(at, taken) if at.word.lemma_ in LETTING else [])
    if found:
        return Sides(actors, found)
    for preposition in PLACING:
        if _only_where(at, preposition):
            continue
        found = at.first([_aimed_at(around, preposition)], taken)
        if found:
            meant = preposition == "at" and any(token.lemma_ in BARBS for token in objects)
            return Sides(actors, found, set() if meant else {"by:prep", f"after:{preposition}"})
    beneath = [g for token in objects for c in token.children if c.lower_ in HITTING for g in c.children]
    far = at.around.after("in") if beneath else []
    struck = _whose_place(at, objects, taken) or struck_at(at, targets_of(at, objects), taken)
    if struck:
        return Sides(actors, struck)
    found = at.within([*objects, *(token for token in far if token.i > beneath[-1].i)], taken)
    return Sides(actors, found, {"by:within", f"within:{_path(at, objects, found)}"} if found else set())


def _based_abroad(at: Surroundings, objects: list[Token], taken: frozenset[str]) -> list[Mention]:
    """Whose base is hit, and in whose land: `fired missiles at an American base in Qatar`; an embassy is its own."""
    for base in (t for t in (*objects, *at.around.after("at", "on", "against")) if t.lemma_.lower() in BASES):
        thing = at.at(base)
        owners = [m for m in thing.modifiers() if m.code not in taken]
        hosts = at.owners_of(thing.around.after("in", "at"), taken | codes_of(owners)) if owners else []
        if hosts:
            return [*owners, *hosts]
    return []


def _whose_place(at: Surroundings, objects: list[Token], taken: frozenset[str]) -> list[Mention]:
    """In whose land a place lies to which something goes: `let food into Gaza`; not to which troops are sent."""
    if not {token.lemma_.lower() for token in objects}.isdisjoint(FORCES | words_of_class("hardware")):
        return []
    return at.owners_of([*at.around.after(*INTO), *at.around.beneath(*INTO)], taken)


def _only_where(at: Surroundings, preposition: str) -> bool:
    """Whether a phrase tells no more than where it is: `was arrested at Lima airport`, `rebels crossed from Togo`."""
    if preposition == "at":
        return at.around.passive
    return preposition == "from" and at.word.lemma_ in SETTING_OUT and not at.around.passive


def _aimed_at(around: Arguments, preposition: str) -> list[Token]:
    """What follows a preposition, but for what others make of it: `with Chad's consent`, `in solidarity with Chad`."""
    found = [token for token in around.after(preposition) if token.lemma_ not in CONSENT]
    return [token for token in found if not _shares(token.head)]


def _shares(prep: Token) -> bool:
    """Whether it leads to those with whom something is done in some way: `in sympathy with`."""
    return prep.i > 0 and prep.nbor(-1).lower_ in TOGETHER


def handed_to(at: Surroundings) -> list[Token]:
    """To whom somebody is handed over, whose citizen he ever is: `extradited a Dane to Chad`; not a go-between."""
    takers = at.around.after("to") if at.word.lemma_ in HANDING else []
    return [t for t in takers if any(is_state(m.code) or is_court(m.code) for m in at.who(t))]


def _bound_with(objects: list[Token]) -> list[Token]:
    """With whom somebody has what is done away with or made: `cut ties with Chad, to Mali's delight`."""
    preps = [c for bond in objects if bond.lemma_ in BONDS for c in bond.children if c.lower_ == "with"]
    return [party for prep in preps if not _shares(prep) for party in prep.children]


def _path(at: Surroundings, objects: list[Token], found: list[Mention]) -> str:
    """How the first party found inside the objects hangs there: by which preposition, before the noun, or deeper."""
    place = found[0].start - at.sentence.offset
    name = next((t for head in objects for t in head.subtree if t.idx == place), None)
    while name is not None and name.dep_ in ("compound", "amod", "nmod", "poss") and name.head not in objects:
        name = name.head
    if name is None or name in objects or name.head in objects:
        return "before"
    return name.head.lower_ if name.dep_ == "pobj" and name.head.head in objects else "deep"


def _is_reciprocal(token: Token) -> bool:
    """`expelled each other's envoys`: what is done to whoever does it too."""
    token = next((c for c in token.rights if c.lower_ == "another" and c.i == token.i + 1), token)
    return (token.lower_, token.nbor(-1).lower_ if token.i else "") in (("other", "each"), ("another", "one"))


def _is_bond_cut(at: Surroundings, thing: Token) -> bool:
    """`Chad and Mali cut ties`: what two have with each other, where nobody else is named."""
    others = any(c.dep_ in ("prep", "poss") for c in thing.children) or at.at(thing).modifiers()
    cut = at.word.lemma_ in SEVERING and thing.lemma_.lower() in BONDS
    return cut and not others and not at.around.after("with")


def _agents_in(at: Surroundings) -> list[Token]:
    """Those after a particle that the parse takes for a preposition: `called in the envoys of Chad and Mali`."""
    inside = at.around.after("in")
    return [t for t in inside if t.lemma_.lower() in agents() or at.labels.post_at(at.sentence, t)]


def _let(at: Surroundings, taken: frozenset[str]) -> list[Mention]:
    """Who is let or made do something: `let the captain go`."""
    return at.first_subject([c for c in at.word.children if c.dep_ == "ccomp" and c.i > at.word.i], taken)


def _against(around: Arguments) -> list[list[Token]]:
    return [around.after(preposition) for preposition in AGAINST]


def _ejectors(at: Surroundings) -> list[Mention]:
    """Who puts out those who `were expelled from Togo` or `were asked to leave Togo`: whoever they leave."""
    if at.word.lemma_ in ORDERING:
        leaving = [c for c in at.word.children if c.dep_ == "xcomp" and c.lemma_ in ("leave", "quit")]
        left = (place for clause in leaving for place in arguments(clause).objects)
        return at.all([place for place in left if at.labels.name_at(at.sentence, place)])  # not `leave the country`
    own = codes_of(at.all(at.around.objects, loose=True))
    return [m for m in at.after("from") if m.code not in own] if at.word.lemma_ in EJECTING else []


def _sheltering(at: Surroundings) -> list[Mention]:
    """Who takes in those who `were granted asylum in Chad`."""
    given = any(thing.lemma_ in REFUGE for thing in at.around.objects)
    places = [*at.around.after("in"), *at.around.beneath("in")][:1] if given else []
    return at.all(places, loose=True) or at.owners_of(places, frozenset())


def _carrying_out(at: Surroundings) -> list[Mention]:
    """Whose deed goes on or is over: `the evacuation of diplomats by France was completed`."""
    deeds = at.around.objects if at.word.lemma_ in GOING_ON and at.around.subject is None else []
    return at.all(authors([*deeds, *at.around.beneath("of")]), loose=True)


def _owned(at: Surroundings) -> Sides | None:
    """The sides of `Norway's aid to Chad was doubled`, where only what undergoes the act tells them."""
    if not at.around.passive or at.around.subject is not None or len(at.around.objects) != 1:
        return None
    thing = at.at(at.around.objects[0])
    owners = thing.modifiers() or _givers(thing)
    barred = [at.around.after("to")] if thing.word.lemma_ in GATES else []
    others = thing.first([*barred, *_against(thing.around)], frozenset(codes_of(owners))) if owners else []
    if others and (told := undergone(at, thing.word, owners, others)):
        return told
    return Sides(owners, others) if others else _made(thing, at.word)


def _givers(thing: Surroundings) -> list[Mention]:
    """Whose help or goods it is by what follows: `aid from Norway`, `the delivery of Danish ships`."""
    if thing.word.lemma_ not in GIFTS:
        return []
    goods = (thing.at(token).modifiers() for token in thing.around.after("of"))
    return thing.after("by", "from") or next(filter(None, goods), [])


def _made(thing: Surroundings, verb: Token) -> Sides | None:
    """By whom against whom it was made, what something is now done with: `the duties that Oslo put on Chad will go`."""
    clauses = [c for c in thing.word.children if c.dep_ in ("relcl", "acl") and c.tag_ != "VBG" and c != verb]
    for made in (thing.at(clause) for clause in clauses):
        actors = made.subject()
        others = made.first(_against(made.around), frozenset(codes_of(actors))) if actors else []
        if others:
            return Sides(actors, others)
    return None


def authors(things: list[Token]) -> list[Token]:
    """By whom things are, in phrases of theirs: `the seizure of ships by Danish marines`."""
    preps = (c for thing in things for c in thing.children if c.lower_ == "by" and c.dep_ in ("prep", "agent"))
    return [g for prep in preps for g in prep.children if g.dep_ == "pobj"]
