"""Deeds of one party towards another."""

from __future__ import annotations

from dataclasses import replace

from detente.codebook.lexicon import words_of_class
from detente.reading.acts.surroundings import BETWEEN, GAINING, NOBODY, THINGS, Sides, Surroundings, codes_of
from detente.reading.grammar.arguments import Arguments, arguments
from detente.reading.grammar.syntax import link, own_clause
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.agents import agents
from detente.reading.parties.epithets import names_band
from detente.reading.parties.register import unique
from detente.records import Mention
from detente.tables import words

AGAINST = ("against", "on", "upon", "to", "toward", "towards", "with", "at", "from", "over", "into", "of", "for")
PLACING = ("at", "from", "over", "into", "of", "for")
"""Of these, those that also tell place, matter and source."""
BEING = frozenset("be remain become prove stay".split())
"""What is said of whoever is something to others: `is an advocate of Chad's entry`."""
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
FIRING = frozenset("shell bombard attack strike hit bomb target fire raid pound".split())
"""Verbs of what comes from where those are who do it: `was shelled from Chad`."""
EJECTING = frozenset("expel eject deport oust evict banish bar ban exclude suspend".split())
AROUND = ("around", "near", "off")
"""Whom drills and patrols are meant for, where nobody else is named."""
HITTING = frozenset(("on", "against", "upon"))
"""What leads from a blow to what it is aimed at: `strikes on camps in Mali`."""
STANDING_IN = frozenset("in inside near at around across outside".split())
"""What leads from a target to where it stands."""
HELD = frozenset(
    "target position site hideout stronghold factory village town area post car house building compound warehouse "
    "facility installation militant rebel insurgent jihadist guerrilla fighter".split()
)
"""What is struck where it stands, though no noun for a blow follows on it."""
LETTING = frozenset("let allow permit make force enable help bar forbid".split())
ENVOYS = frozenset("ambassador envoy diplomat consul attaché attache".split())
MISSIONS = ENVOYS | frozenset("embassy consulate legation mission".split())
AT_DOORS = ("outside", "at", "near", "inside", "in", "by", "into", "through")
"""What leads from a deed to the mission at whose doors it is done."""
STANDING = frozenset(("in", "to", "at"))
MATTERS = frozenset(("over", "about", "for"))
"""What leads to what a complaint is about."""
GOING_ON = frozenset("complete finish begin start resume continue launch conclude".split())
"""What is said of a deed by whoever does it."""
MEASURES = frozenset("sanction embargo ban tariff duty levy blockade restriction boycott measure penalty curb".split())
"""What is imposed on somebody, whoever imposed it first."""
CASES = frozenset("case suit lawsuit complaint proceeding claim charge".split())
"""What is brought against somebody, whoever has brought it."""
TAKING = frozenset("take haul drag bring".split())
COURTS = frozenset("court tribunal arbitration organization organisation wto hague".split())
"""Where somebody is taken who is to answer for what he did."""
YIELDING = frozenset("cede relinquish surrender yield transfer hand sign give return restore turn".split())
"""What is done with land that goes to somebody, whosesoever it is called."""


def act(at: Surroundings) -> Sides:
    """One party does something to another."""
    if not at.nominal and at.word.lemma_ in GAINING and not at.around.passive:
        return undergo(at)
    return (None if at.nominal else _yielded(at) or _owned(at)) or _at_doors(at, done(at))


def _yielded(at: Surroundings) -> Sides | None:
    """To whom land goes that bears another's name: `ceded control of Western Sahara to Morocco`."""
    land = any(t.lemma_.lower() in words_of_class("hardware") for t in at.around.objects)
    if at.word.lemma_ not in YIELDING or not land:
        return None
    actors = at.company()
    takers = at.first([at.around.after("to")], frozenset(codes_of(actors)))
    return Sides(actors, takers) if actors and takers else None


def _at_doors(at: Surroundings, sides: Sides) -> Sides:
    """Aimed at whoever has the mission where it is done: `a bomb went off outside the Dutch embassy in Lima`."""
    if sides.recipients and not sides.notes:
        return sides
    missions = [t for head in at.around.after(*AT_DOORS) for t in head.subtree if t.lemma_.lower() in MISSIONS - ENVOYS]
    owners = at.first([missions], frozenset(codes_of(sides.actors)))
    return Sides(sides.actors, owners) if owners else sides


def dispatch(at: Surroundings) -> Sides:
    """A party does something with what is its own: `Chad's troops were sent to Togo`, by Chad.

    Those whom a band moves are not its own: `two Chadian engineers were led away by gunmen`.
    """
    sides = act(at)
    if at.around.passive and at.around.subject is not None and names_band(at.around.subject):
        return replace(sides, notes=sides.notes | {"unfit"})
    moved = at.around.objects
    needy = any(token.lemma_.lower() in words_of_class("needy") for token in moved)
    if at.nominal or not at.around.passive or sides.actors or needy:
        return sides
    owners = at.first([moved], frozenset())
    return _towards(at, owners, [], frozenset(codes_of(owners))) if owners else sides


def hand_out(at: Surroundings) -> Sides:
    """What a party gives of its own: `Norwegian tents were flown to Chad`; who is flown there is no gift."""
    given = dispatch(at)
    sent = at.around.objects
    soldiers = any(token.lemma_.lower() in words_of_class("troops") for token in sent)
    return act(at) if soldiers or at.word.lemma_ not in GIVING or not given.recipients else given


def hand_over(at: Surroundings) -> Sides:
    """Somebody is given up to whoever wants him, and is himself on no side: `was extradited from Chad to Mali`."""
    sides = act(at)
    left = at.after("from")
    givers = unique(sides.actors or left)
    wanted = at.first([at.around.after("to")], frozenset(codes_of(left or givers)))
    given = at.nominal or at.around.passive or bool(at.around.objects)
    return Sides(givers, wanted) if givers and wanted and given else sides


def done(at: Surroundings) -> Sides:
    """One party does something to another, by what stands around the word itself."""
    if not at.nominal:
        actors = at.company() or _doers(at) or (_ejectors(at) or _carrying_out(at) if at.around.passive else [])
        return _towards(at, actors, at.around.objects, frozenset(codes_of(actors)))
    source = [] if at.word.lemma_ in words("reading", "leaving") else at.after("from")
    told = _given_by_one(at)
    if told is not None:
        return told
    given = at.under()
    if given:
        return Sides(unique([*at.modifiers(), *at.after("by", "from")]), given)
    told = _put_out(at) or _complained_about(at)
    if told:
        return told
    actors = unique([*_strikers(at), *at.after("by")]) or source or ([] if _struck(at) else at.governing_subject())
    taken = frozenset(codes_of(actors))
    recipients = (
        _owners_struck(at) or at.first(_against(at.around), taken) or at.first([at.around.after(*AROUND)], taken)
    )
    if not recipients and at.word.lemma_ in words("reading", "attacks"):
        recipients = _struck_at(at, at.around.after(*HITTING), taken)
    if not recipients and at.verb is not None and link(at.word, at.verb) == "object":
        recipients = at.first(_against(arguments(at.verb)), taken)
    return Sides(actors, recipients)


def _given_by_one(at: Surroundings) -> Sides | None:
    """Whose deed it is by the clause that tells who gave it: `recalled the help that Oslo had given Kenya`."""
    clause = next((c for c in at.word.children if c.dep_ == "relcl" and c.lemma_ in RENDERING), None)
    given = done(at.at(clause)) if clause is not None else Sides()
    return given if given.actors and codes_of(given.actors).isdisjoint(codes_of(given.recipients)) else None


def _strikers(at: Surroundings) -> list[Mention]:
    """Whose deed it is by the words before a noun; not what was struck: `the Beirut embassy bombing`."""
    return [] if _struck(at) else at.modifiers()


def _owners_struck(at: Surroundings) -> list[Mention]:
    """Whose mission was struck: `the American embassy bombings`, in whatever town it stands."""
    words_before = [t for c in at.word.children if c.i < at.word.i for t in c.subtree]
    names = (at.labels.name_at(at.sentence, t) for t in words_before)
    native = any(name is not None and name.kind == "adjective" for name in names)
    return at.modifiers() if native and any(t.lemma_.lower() in MISSIONS for t in _struck(at)) else []


def _struck(at: Surroundings) -> list[Token]:
    """What a noun for a blow says before it was struck."""
    blow = at.word.lemma_ in words("reading", "attacks")
    before = [c for c in at.word.children if blow and c.dep_ == "compound" and c.i < at.word.i]
    return [c for c in before if c.lemma_.lower() in words("reading", "targets")]


def _put_out(at: Surroundings) -> Sides | None:
    """Who it is done to that owns a noun such as `expulsion`: `Mali's suspension by the bloc`, `the boy's arrest`."""
    owners = [c for c in at.word.children if c.dep_ == "poss"] if at.word.lemma_ in words("reading", "put_out") else []
    put_out = at.all(owners, loose=True)
    if not put_out:
        return None
    taken = frozenset(codes_of(put_out))
    actors = [m for m in (*at.after("by"), *at.after("from"), *at.governing_subject()) if m.code not in taken]
    return Sides([m for m in actors if m.code == actors[0].code], put_out)


def _complained_about(at: Surroundings) -> Sides | None:
    """What another is taken to court for he did himself: `filed a complaint against Chad over duties on beef`."""
    above = at.above() if at.verb is not None and link(at.word, at.verb) in MATTERS else None
    if above is None:
        return None
    called = above.word.lemma_ in TAKING and any(t.lemma_.lower() in COURTS for t in above.around.after("to"))
    if not called and not any(token.lemma_ in CASES for token in above.around.objects):
        return None
    doers = above.all(above.around.objects if called else _sued(above, above.around.objects), loose=True)
    return Sides(doers, above.subject()) if doers else None


def _towards(at: Surroundings, actors: list[Mention], objects: list[Token], taken: frozenset[str]) -> Sides:
    """The sides of a verb, with a note where what it is done to is no more than near."""
    around = at.around
    firm = [objects, *(around.after(preposition) for preposition in AGAINST if preposition not in PLACING)]
    if not around.passive:
        firm += [_agents_in(at), around.after(*BESIDES)]
        firm += [around.beneath("of", "for")] if at.word.lemma_ in BEING else []
    owned = any(c.lower_ == "of" for token in objects for c in token.children)
    bare = not owned and not any(at.at(token).modifiers() for token in objects)
    owners = (c for token in objects for c in token.children if c.dep_ == "poss")
    if len(taken) > 1 and any(_is_reciprocal(token) for token in (*objects, *owners)):
        return Sides(actors, notes={"each-other"})
    pair = at.all(around.beneath("between")) if not actors and not around.passive else []
    if len(codes_of(pair)) > 1:
        return Sides([], pair, {BETWEEN})
    given = [token for token in objects if token.dep_ == "dative"]
    found = (
        at.first([_sued(at, objects), given], taken)
        or (_posted(at, objects, taken) if bare else [])
        or at.first(firm, taken)
    )
    if found:
        thing = any(token.lower_ in THINGS for token in objects)
        return Sides(actors, found, {"by:pronoun"} if thing else set())
    found = _posted(at, objects, taken) or (_let(at, taken) if at.word.lemma_ in LETTING else [])
    if found:
        return Sides(actors, found)
    for preposition in PLACING:
        if preposition == "at" and around.passive:
            continue  # `was arrested at Lima airport`
        found = at.first([around.after(preposition)], taken)
        if found:
            return Sides(actors, found, {"by:prep", f"after:{preposition}"})
    beneath = [g for token in objects for c in token.children if c.lower_ in HITTING for g in c.children]
    far = at.around.after("in") if beneath else []
    struck = _struck_at(at, _targets(at, objects), taken)
    if struck:
        return Sides(actors, struck)
    found = at.within([*objects, *(token for token in far if token.i > beneath[-1].i)], taken)
    return Sides(actors, found, {"by:within", f"within:{_path(at, objects, found)}"} if found else set())


def _targets(at: Surroundings, objects: list[Token]) -> list[Token]:
    """What a verb tells to be struck: `bombed camps`, `carried out raids on camps`."""
    if at.word.lemma_ in FIRING and not at.around.passive:
        return [token for token in objects if token.lemma_.lower() in words("reading", "targets") | HELD]
    blows = [token for token in objects if token.lemma_ in words("reading", "attacks")]
    beneath = [g for blow in blows for c in blow.children if c.lower_ in HITTING for g in c.children]
    return [*beneath, *(token for token in at.around.after(*HITTING) if blows and token.i > blows[0].i)]


def _struck_at(at: Surroundings, targets: list[Token], taken: frozenset[str]) -> list[Mention]:
    """Who is struck in targets: whose they are, else the states in which they stand: `camps in Chad and Mali`."""
    everything = [part for target in targets for part in (target, *target.conjuncts) if _is_ground(part)]
    after = {part.right_edge.i + 1 for part in everything}
    preps = [c for part in everything for c in part.children if _tells_where(c)]
    preps += [c for c in at.word.children if _tells_where(c) and c.i in after]
    if not preps:
        return []
    beyond = {token.i for prep in preps for token in prep.subtree}
    owners = at.named_among((t for target in targets for t in target.subtree if t.i not in beyond), taken)
    if owners:
        return owners
    spots = [place for prep in preps for first in prep.children for place in (first, *first.conjuncts)]
    found = ((spot, place_of(at.sentence, spot, at.labels)) for spot in spots)
    grounds = [(spot, place.country) for spot, place in found if place is not None and place.country]
    return unique(at.named_by(spot, code) for spot, code in grounds if code not in taken)


def _tells_where(prep: Token) -> bool:
    return prep.dep_ == "prep" and prep.lower_ in STANDING_IN


def _is_ground(target: Token) -> bool:
    """Whether a target is whose land it stands on: not a person, and no mission or what is somebody's."""
    owned = any(c.dep_ == "poss" for c in target.children)
    return target.pos_ == "NOUN" and not owned and target.lemma_.lower() not in MISSIONS


def _path(at: Surroundings, objects: list[Token], found: list[Mention]) -> str:
    """How the first party found inside the objects hangs there: by which preposition, before the noun, or deeper."""
    place = found[0].start - at.sentence.offset
    name = next((t for head in objects for t in head.subtree if t.idx == place), None)
    while name is not None and name.dep_ in ("compound", "amod", "nmod", "poss") and name.head not in objects:
        name = name.head
    if name is None or name in objects or name.head in objects:
        return "before"
    return name.head.lower_ if name.dep_ == "pobj" and name.head.head in objects else "deep"


def _sued(at: Surroundings, objects: list[Token]) -> list[Token]:
    """Those against whom a case is, or a measure: `joined South Africa's case against Israel`.

    A case is against whoever is named so further on too: `filed a complaint at the WTO against Chad`.
    """
    aimed = [token for token in objects if token.lemma_ in CASES | MEASURES]
    against = [c for token in aimed for c in token.children if c.lower_ in ("against", "on")]
    if not against and any(token.lemma_ in CASES for token in aimed):
        against = [t for t in own_clause(at.word) if t.lower_ == "against" and t.i > aimed[0].i]
    return [party for prep in against for party in prep.children]


def _is_reciprocal(token: Token) -> bool:
    """`expelled each other's envoys`: what is done to whoever does it too."""
    return (token.lower_, token.nbor(-1).lower_ if token.i else "") in (("other", "each"), ("another", "one"))


def _agents_in(at: Surroundings) -> list[Token]:
    """Those after a particle that the parse takes for a preposition: `called in the envoys of Chad and Mali`."""
    inside = at.around.after("in")
    return [t for t in inside if t.lemma_.lower() in agents() or at.labels.post_at(at.sentence, t)]


def _posted(at: Surroundings, objects: list[Token], taken: frozenset[str]) -> list[Mention]:
    """Where embassies or envoys stand or are sent: `shut its missions in Chad and Mali`, `sent an envoy to Oslo`."""
    missions = [part for head in objects for part in (head, *head.conjuncts) if part.lemma_.lower() in MISSIONS]
    preps = [c for mission in missions for c in mission.children if c.dep_ == "prep" and c.lower_ in STANDING]
    places = [g for c in preps for g in c.children if g.dep_ == "pobj"] + (at.around.after("to") if missions else [])
    places = [place for first in places for place in (first, *first.conjuncts) if place.i >= first.i]
    spots = [(g, place_of(at.sentence, g, at.labels)) for g in places]
    found = ((g, spot.country) for g, spot in spots if spot is not None and spot.country)
    return unique(at.named_by(g, code) for g, code in found if code not in taken)


def _let(at: Surroundings, taken: frozenset[str]) -> list[Mention]:
    """Who is let or made do something: `let the captain go`."""
    return at.first_subject([c for c in at.word.children if c.dep_ == "ccomp" and c.i > at.word.i], taken)


def _against(around: Arguments) -> list[list[Token]]:
    return [around.after(preposition) for preposition in AGAINST]


def _doers(at: Surroundings) -> list[Mention]:
    """Whose attack it was that killed, or that somebody suffered from: `were killed in an Israeli air strike`."""
    around = at.around
    means = [
        *([around.subject] if around.subject is not None else []),
        *(around.after("in", "by", "from", "during") if around.passive else []),
    ]
    attacks = (token for token in means if token.lemma_ in words("reading", "attacks"))
    doers = [m for token in attacks for m in _strikers(at.at(token))]
    fired = around.after("from") if around.passive and at.word.lemma_ in FIRING else []
    return unique([*doers, *at.all(fired)])


def _ejectors(at: Surroundings) -> list[Mention]:
    """Who puts out those who `were expelled from Togo`: whoever they leave."""
    own = codes_of(at.all(at.around.objects, loose=True))
    return [m for m in at.after("from") if m.code not in own] if at.word.lemma_ in EJECTING else []


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


def undergo(at: Surroundings) -> Sides:
    """What its subject has done to it: `walked free`, `lost two jets to the rebels`, `drew fury from Paris`."""
    subject = at.around.subject
    blamed = at.at(subject).after("by") if subject is not None and subject.pos_ == "NOUN" else []
    recipients = blamed or _undergoing(at, subject) or at.subject()
    taken = frozenset(codes_of(recipients))
    groups = [at.around.after(*prepositions) for prepositions in (("by", "to"), ("from",))]
    doers = at.first(groups, taken) or [m for m in _doers(at) if m.code not in taken]
    return Sides(doers or _first_listed(at, at.within(at.around.objects, taken)), recipients)


def _first_listed(at: Surroundings, named: list[Mention]) -> list[Mention]:
    """The first party named, with those beside it in its list: `received the envoys of Chad and Mali in Lima`."""
    lists = at.resolver.lists_in(at.sentence.index).values()
    beside = next((codes for codes in lists if named and named[0].code in codes), ())
    return [m for m in named if m is named[0] or m.code in beside]


def _undergoing(at: Surroundings, subject: Token | None) -> list[Mention]:
    """The party named in each of the phrases joined as the subject: `Chad and Mali's army have received loans`."""
    joined = [subject, *(t for t in subject.conjuncts if t.i > subject.i)] if subject is not None else []
    return unique(m for noun in joined for m in at.within([noun], NOBODY)[:1])


def authors(things: list[Token]) -> list[Token]:
    """By whom things are, in phrases of theirs: `the seizure of ships by Danish marines`."""
    preps = (c for thing in things for c in thing.children if c.lower_ == "by" and c.dep_ in ("prep", "agent"))
    return [g for prep in preps for g in prep.children if g.dep_ == "pobj"]
