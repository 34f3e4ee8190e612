"""Acts that parties do together: they meet, call each other, gather, agree."""

from __future__ import annotations

from detente.entities.parties import gathers_states, parties
from detente.reading.acts.complaints import MEASURES
from detente.reading.acts.surroundings import Sides, Surroundings, codes_of
from detente.reading.grammar.arguments import TIMES, arguments, is_time, looks_on, named_with, talked_of
from detente.reading.grammar.syntax import BROKERING, is_telephoned, link, own_clause
from detente.reading.grammar.tokens import Token
from detente.reading.parties.groups import sides_of
from detente.reading.parties.register import unique
from detente.records import Mention

EXPATRIATES = frozenset("compatriot countryman countrywoman expatriate expat diaspora".split())
"""Who is of the state of whoever speaks of them so."""
COMPATRIOTS = EXPATRIATES | frozenset(
    "soldier troop serviceman sailor airman pilot crew worker national citizen student community staff athlete".split()
)
"""Who of one's own state one may meet in another."""
ONGOING = frozenset("dialogue talk negotiation process".split())
"""What a meeting or a round may be one of."""
HOLDING = frozenset("hold chair lead attend conduct address join".split())
"""What those do at a meeting who take part in it."""
GATHERED = frozenset(("at", "in", "during", "after"))
"""What leads from those at a meeting to it."""
PHONING = frozenset("phone telephone ring".split())
"""What somebody may do without another word: `Mr Sall rang to apologise`."""
INFORMING = frozenset("inform brief tell".split())
"""What is done to a state as to somebody in it."""
ARRANGING = frozenset("arrange schedule organise organize".split())
"""What those do to a meeting who need not come to it."""
TALKING = frozenset("speak talk chat".split())
"""What one does to others as well as with them: `spoke by phone to both`."""
PRESIDING = frozenset(("presidency", "chairmanship"))
"""What a state holds that speaks for a body."""
OFFERING = frozenset("offer propose volunteer pledge promise ready willing prepared".split())
"""What those do, or are, who are to bring others together."""
SHUTTLING = frozenset("shuttle commute carry ferry relay pass convey bring".split())
"""What those do who go from one side to the other, and so talk to each."""
CARRIED = frozenset("message letter proposal paper note text draft idea office offer word".split())
"""What a go-between brings from one side to the other, or lends: `lent its good offices`."""
IMPOSING = frozenset("impose introduce slap tighten toughen extend prolong renew maintain strengthen widen".split())
"""What is done with a measure that is meant to hurt."""
LASTING = frozenset("day morning evening afternoon night weekend eve minute hour time second".split())
"""What follows `on` and `for` in telling when and how long."""


def meet(at: Surroundings) -> Sides:
    """A meeting: everybody in it acts. Who `talks of leaving` a bloc talks to nobody."""
    if (at.word.lemma_ in TALKING and _of_doing(at.word)) or _with_compatriots(at):
        return Sides([], notes={"unfit"})
    first, second = _at_meeting(at, at.verb) if at.nominal else _meeters(at)
    more = _all_sides(at, codes_of((*first, *second)))
    met = _without_chair(at, unique([*first, *second, *more]))
    return Sides(met, notes={"both-named"} if first and second else set())


def _of_doing(word: Token) -> bool:
    """Whether talk is of what may be done, and with nobody: `talked of leaving`, `there was talk of expelling them`."""
    preps = [c for c in word.children if c.dep_ == "prep"]
    doing = any(g.dep_ == "pcomp" and g.tag_ == "VBG" for c in preps if c.lower_ == "of" for g in c.children)
    return doing and all(c.lower_ not in ("with", "to", "between") for c in preps)


def _with_compatriots(at: Surroundings) -> bool:
    """Whether it is one's own people that one meets, wherever: `met Danish troops in Mali`, `a meeting with Danes`."""
    people = [*at.around.after("with", "to"), *([] if at.nominal else at.around.objects)]
    people += at.around.beneath("with")
    people = [t for t in people if t.lemma_.lower() in COMPATRIOTS or _is_people(at, t)]
    met = codes_of(at.all(people, loose=True)) if people else set()
    alone = any(t.lemma_.lower() in EXPATRIATES for t in people)
    hosts = codes_of(at.governing_subject() if at.nominal else at.subject()) if met or alone else set()
    return (bool(met) and met == hosts) or (alone and not met - hosts)


def _is_people(at: Surroundings, token: Token) -> bool:
    """Whether a word is the name of those of a state: `Danes`."""
    name = at.labels.name_at(at.sentence, token)
    return name is not None and name.kind == "people" and token.tag_ in ("NNS", "NNPS")


def _without_chair(at: Surroundings, met: list[Mention]) -> list[Mention]:
    """Those who met, but for the state that only presides: `the Danish presidency will host EU-Tunisia talks`."""
    subject = arguments(at.verb).subject if at.verb is not None else at.around.subject
    if subject is None or subject.lemma_ not in PRESIDING:
        return met
    beside = [m for noun in at.around.objects for m in at.at(noun).modifiers()]
    bodies = (parties()[m.code] for m in (*met, *beside) if gathers_states(m.code))
    chairs = codes_of(at.who(subject)) & {code for body in bodies for code in body.members}
    return [m for m in met if m.code not in chairs]


def _all_sides(at: Surroundings, named: set[str]) -> list[Mention]:
    """All parties of a meeting of so many sides, where the words beside it name fewer: `held three-way talks`."""
    numbers = (sides_of(noun) for noun in (at.word, *at.around.objects))
    number = next((number for number in numbers if number), 0)
    found = at.resolver.several(number, at.sentence, at.word) if len(named) < number else ()
    return [at.named_by(at.word, code) for code in found] if named <= set(found) else []


def _meeters(at: Surroundings) -> tuple[list[Mention], list[Mention]]:
    arranged = at.around.passive and at.word.dep_ == "acl" and at.word.lemma_ in ARRANGING
    first = at.company() if not arranged else []  # `talks of Iran and Iraq arranged by Oman`
    if apart := _chaired(at):
        return apart, []
    objects = [] if talked_of(at.word) else at.around.objects
    to = ("to",) if at.word.lemma_ in TALKING | {"be"} else ()  # `was on the phone to Oslo`
    second = at.all([*objects, *at.around.after("with", "between", "among", "alongside", "beside", *to)])
    if len(codes_of((*first, *second))) < 2:
        return first, unique([*second, *_deep(at)])
    return first, second or at.all(_beside_noun(at.word, [*objects, *at.around.after("at", "in")]))


def _chaired(at: Surroundings) -> list[Mention]:
    """Who met under somebody: `Oman chaired talks between Chad and Mali`."""
    if at.word.lemma_ != "chair":
        return []
    named = at.all(_set_between(at) or at.around.beneath("of"))
    return named if len(codes_of(named)) > 1 else []


def _set_between(at: Surroundings) -> list[Token]:
    """Between whom the objects of a verb are, however deep: `talks on trade between Chad and Mali`."""
    preps = (t for noun in at.around.objects for t in noun.subtree if t.lower_ in ("between", "among"))
    return [g for prep in preps for g in prep.children if g.dep_ == "pobj"]


def _beside_noun(verb: Token, nouns: list[Token]) -> list[Token]:
    """Those with whom a meeting is by the noun for it, or for where it is: `both held talks with Mr Tran`."""
    preps = (c for noun in nouns for c in noun.children if c.dep_ == "prep" and c.lower_ == "with")
    return [g for prep in preps for g in prep.children if g.dep_ == "pobj" and not looks_on(g, verb)]


def _deep(at: Surroundings) -> list[Mention]:
    """Those after a `with` or `between` that the parse hangs deeper: `chaired a session on trade with Mr Tran`."""
    preps = (t for t in own_clause(at.word) if t.dep_ == "prep" and t.lower_ in ("with", "between") and t.i > at.word.i)
    deep = (prep for prep in preps if prep.head != at.word)
    met = (at.all([named_with(g) for g in prep.children if g.dep_ in ("pobj", "pcomp")]) for prep in deep)
    return next(filter(None, met), [])


def _at_meeting(at: Surroundings, verb: Token | None) -> tuple[list[Mention], list[Mention]]:
    """Who is at `the talks`: the parties beside the noun, else those of the verb over it as well.

    Whoever stands before `talks between` others brings them together; `talks with` others are somebody else's too.
    """
    within = at.around.after("of")
    rounds = [c for noun in within for c in noun.children if c.lower_ in ("between", "among")]
    between = unique([*at.after("between", "among"), *at.all([g for c in rounds for g in c.children])])
    if not between:  # `a meeting of the Sudan-Ethiopia dialogue`
        between = unique(m for noun in within if noun.lemma_ in ONGOING for m in at.at(noun).modifiers())
    if len(codes_of(between)) > 1:
        return between, []
    first = unique([*at.modifiers(), *between, *at.after("of", "by", "involving", "including")])
    second = at.after("with", "to", "from")
    first = first or _beside(at)
    if len(codes_of((*first, *second))) < 2 or not first:
        first = unique([*first, *(_who_hold(at) or at.governing_subject() or _who_spoke_after(at, codes_of(second)))])
    if verb is not None and len(codes_of((*first, *second))) < 2:
        second = unique([*second, *at.all(arguments(verb).after("with", "between"))])
    return first, second


def _beside(at: Surroundings) -> list[Mention]:
    """Whose meeting it is by the noun that it hangs on: `The bloc, at a meeting in Accra, suspended Mali`."""
    prep = at.word.head
    hangs = at.word.dep_ == "pobj" and prep.lower_ in GATHERED and prep.head.pos_ in ("NOUN", "PROPN")
    return at.who(prep.head) if hangs else []


def _who_hold(at: Surroundings) -> list[Mention]:
    """Whose meeting it is by the clause that hangs on it: `talks with Mr Tran that Ms Berg was to lead`."""
    nouns = (at.word, *at.around.after("with"))
    clauses = [c for noun in nouns for c in noun.children if c.dep_ == "relcl"]
    clauses = [c for c in clauses if any(t.lemma_ in HOLDING for t in c.subtree)]
    return unique(m for clause in clauses for m in at.at(clause).subject())


def _who_spoke_after(at: Surroundings, others: set[str]) -> list[Mention]:
    """Whose meeting it is by those who speak in it or after: `Oslo said after talks with Rome`, `both said`."""
    verb = at.verb
    if verb is None or link(at.word, verb) not in ("after", "in", "during"):
        return []
    speakers = at.at(verb).subject()
    return speakers if len(codes_of(speakers) | others) > 1 else []


def meet_person(at: Surroundings) -> Sides:
    """`saw`, `phoned`, `spoke to`: a meeting only where the other side is somebody, not something."""
    notes = meet(at).notes
    across = [*at.around.objects, *at.around.after("with", "to", "on", "into", "alongside")]
    other, subject = at.all(across), at.company()
    together = not at.around.objects and len(codes_of(subject)) > 1  # `Tsipras and Zaev embraced`
    rang = not across and at.word.lemma_ in PHONING
    tokens = [at.around.subject] if together or rang else across
    told = _is_informed(at)
    called = bool(other) and (at.word.lemma_ in PHONING or told)  # `rang Kyiv`, `informed Kyiv`
    if not subject or not (called or any(at.is_somebody(token) for token in tokens)):
        notes.add("no-person")
    return Sides(unique([*subject, *other]), notes=notes)


def _is_informed(at: Surroundings) -> bool:
    """Whether a state is told something, which is not said: `Oslo informed Kyiv beforehand`, not `that it would`."""
    said = at.word.lemma_ not in INFORMING or any(c.dep_ == "ccomp" for c in at.word.children)
    return not said and any(at.labels.name_at(at.sentence, token) for token in at.around.objects)


def call(at: Surroundings) -> Sides:
    """`called Mr Xi`: a phone call, unless somebody is called something or called on."""
    sides = meet_person(at)
    something = any(_says_what(c, at) for c in at.word.children)
    crowded = len([c for c in at.word.children if c.dep_ in ("dobj", "attr", "nsubj")]) > 2
    upon = (token for token in at.around.after("for", "on", "upon", "off") if not _tells_when(token))
    if something or crowded or any(upon):
        sides.notes.add("unfit")
    return sides


def _says_what(below: Token, at: Surroundings) -> bool:
    """`called him a liar`, `called it off`; not `called him to discuss it`, nor whom the parser takes for a name."""
    if below.dep_ == "oprd":
        named = below.pos_ == "PROPN" and not any(t.lower_ in ("a", "an") for t in below.subtree if t.i > below.i)
        return at.around.passive or not named or any(c.dep_ == "dobj" for c in below.head.children)
    return below.dep_ in ("ccomp", "xcomp", "advcl", "prt") and not is_telephoned(below)


def _tells_when(token: Token) -> bool:
    """`on Saturday`, `on 5 May`, `on the same day`, `for an hour`."""
    dated = is_time(token) or token.is_digit or any(c.text in TIMES for c in token.children)
    return dated or token.lemma_ in LASTING


def gather(at: Surroundings) -> Sides:
    """A gathering: those brought together, or those who come together."""
    if apart := _chaired(at):
        return Sides(apart)
    named = at.all([*at.around.objects, *at.around.after("between", "of", "from", "with")])
    return Sides(named if len(codes_of(named)) > 1 else unique([*named, *at.subject()]))


def mediate(at: Surroundings) -> Sides:
    """Mediation: the parties mediated between act, and the mediator where only some of these are named."""
    named = at.after("between", "among") or at.all(_set_between(at))
    if (offered := _offered(at, named)) is not None:
        return offered
    if at.word.lemma_ == "hold" and not named:  # `Oslo and the rebels will hold a round of peace talks`
        return meet(at)
    if len(codes_of(named)) > 1:
        return Sides(unique([*named, *(_go_betweens(at) if at.word.lemma_ in SHUTTLING else [])]), notes={"both-named"})
    if at.around.passive and not named and at.around.subject is not None:  # `talks mediated by Oman`
        return Sides(_brought_together(at))
    brokers = at.subject() or at.modifiers()
    if len(codes_of(brokers)) > 1:  # `Oman and Chad mediated the talks`
        return Sides(unique([*_go_betweens(at), *_rivals(at, codes_of(brokers))]))
    return Sides(unique([*brokers, *named]))


def _go_betweens(at: Surroundings) -> list[Mention]:
    """Those who talk to each side themselves: `shuttled`, `carried messages`, not `brokered a truce`."""
    alone = at.word.pos_ == "VERB" and not at.around.passive
    return at.company() if alone and all(noun.lemma_ in CARRIED for noun in at.around.objects) else []


def _brought_together(at: Surroundings) -> list[Mention]:
    """The two that the talk is of, beside those who bring them together, also `with help from Oslo`.

    They are those by whom the clause tells it: `the two sides agreed after talks mediated by Oman`.
    """
    helpers = at.within(at.around.after("with"), frozenset())
    brokers = codes_of((*at.subject(), *helpers))
    told = [m for m in _parties_to(at, at.around.objects) if m.code not in brokers]
    return told if len(codes_of(told)) > 1 else _rivals(at, brokers)


def _parties_to(at: Surroundings, things: list[Token]) -> list[Mention]:
    """Whose talks or accord it is, by the words beside the noun and over it: `Togo signed a pact with Mali`."""
    each = [at.at(noun) for noun in things]
    return unique(
        m
        for thing in each
        for m in (*thing.modifiers(), *thing.after("between", "among", "with"), *thing.governing_subject())
    )


def _rivals(at: Surroundings, brokers: set[str]) -> list[Mention]:
    """The two that the talk is of, beside those who bring them together."""
    resolver = at.resolver
    both = resolver.or_rebels(resolver.main_states)
    if len(both) < 2 or not brokers.isdisjoint(both) or resolver.local_pair(at.sentence):
        both = resolver.pair_at(at.sentence, without=brokers)
    here = {seen.mention.code: seen.mention for seen in at.resolver.named_in(at.sentence)}
    return [here.get(code) or at.named_by(at.word, code) for code in both]


def _offered(at: Surroundings, named: list[Mention]) -> Sides | None:
    """`offered to mediate`: who offers it acts, and those are the recipients whom it is to bring together."""
    verb = at.word
    if verb.dep_ != "xcomp" or verb.head.lemma_ not in OFFERING:
        return None
    mediator = at.at(verb.head).subject()
    codes = codes_of(mediator)
    rivals = [m for m in named if m.code not in codes]
    rivals = rivals or _rivals(at, codes)
    return Sides(mediator, rivals) if mediator and len(codes_of(rivals)) > 1 else None


def mutual(at: Surroundings) -> Sides:
    """What parties do together: agree, sign, cooperate."""
    if not at.nominal:
        named = unique([*at.company(), *at.after("with", "between", "among", "alongside", "beside")])
        against = _measured_against(at, named)
        if against:
            return Sides(named, against)
        beneath = _under_objects(at)
        between = [*at.after("between", "among"), *beneath]
        brokered = _brokered(at, between) if at.word.lemma_ in BROKERING or _is_outside(at) else None
        if brokered is not None:
            return Sides(brokered)
        more = beneath if len(codes_of(named)) < 2 else _joined_under(at, "with")
    else:
        named = unique([*at.modifiers(), *at.after("between", "among", "with", "of", "by")])
        more = at.governing_subject() if len(codes_of(named)) < 2 else []
        more = [*more, *_all_sides(at, codes_of((*named, *more)))]
    return Sides(unique([*named, *more]))


def _is_outside(at: Surroundings) -> bool:
    """Whether one alone brought about what is between two others: `Togo negotiated a truce between Chad and Mali`."""
    subject, parties = codes_of(at.subject()), codes_of(_joined_under(at, "between"))
    alone = len(subject) == 1 and not at.after("with") and not _joined_under(at, "with")
    return alone and len(parties) > 1 and subject.isdisjoint(parties)


def _brokered(at: Surroundings, between: list[Mention]) -> list[Mention] | None:
    """Those for whom somebody brought about a deal, who is none of them: `a Chilean-Peruvian deal brokered by Oman`.

    None where the words do not tell of others: `the two brokered a deal`.
    """
    if at.around.passive and at.around.subject is not None and len(codes_of(between)) < 2:
        return _brought_together(at)
    return unique(between) if len(codes_of(between)) > 1 or at.word.dep_ == "acl" else None


def _measured_against(at: Surroundings, named: list[Mention]) -> list[Mention]:
    """At whom a measure is aimed on which others agree: `the ministers agreed to tighten sanctions on Chad`."""
    clauses = (arguments(c) for c in at.word.children if c.dep_ == "xcomp" and c.lemma_ in IMPOSING)
    measured = next((around for around in clauses if any(t.lemma_ in MEASURES for t in around.objects)), None)
    aims = [*measured.after("on", "against"), *measured.beneath("on", "against")] if measured is not None else []
    aims = aims or _aims_of_measures(at.around.after("on", "to"))
    return at.within(aims, frozenset(codes_of(named))) if named else []


def _aims_of_measures(matters: list[Token]) -> list[Token]:
    """At whom those measures are aimed that are agreed on: `agreed on a package of sanctions against Chad`."""
    things = (thing for matter in matters for thing in matter.subtree if thing.lemma_ in MEASURES)
    preps = (c for thing in things for c in thing.children if c.lower_ in ("on", "against"))
    return [g for prep in preps for g in prep.children if g.dep_ == "pobj"]


def _joined_under(at: Surroundings, *prepositions: str) -> list[Mention]:
    """The parties after these prepositions under an object: `signed an accord with Spain`."""
    return at.all([g for g in at.around.beneath(*prepositions) if g.dep_ == "pobj"])


def _under_objects(at: Surroundings) -> list[Mention]:
    """The parties of `an accord between France and Spain`, where that is signed."""
    joined = _joined_under(at, "with", "between")
    owned = joined and at.around.passive and at.around.subject is None and len(codes_of(joined)) == 1
    return unique([*(m for noun in at.around.objects if owned for m in at.at(noun).modifiers()), *joined])
