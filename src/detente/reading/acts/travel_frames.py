"""Acts of going to a state: visits, receptions, invitations, envoys sent and called home."""

from __future__ import annotations

from detente.codebook.lexicon import words_of_class
from detente.entities.parties import parties
from detente.reading.acts.deed_frames import act
from detente.reading.acts.missions import refuges
from detente.reading.acts.surroundings import NOBODY, Sides, Surroundings, codes_of
from detente.reading.grammar.tokens import Token
from detente.reading.names.offices import CALLING_HOME
from detente.reading.names.whereabouts import dated_spot, place_of
from detente.reading.parties.epithets import names_country
from detente.reading.parties.groups import names_group
from detente.reading.parties.named import HOSTS
from detente.reading.parties.references import DELEGATIONS
from detente.reading.parties.register import unique
from detente.records import Mention

HOSTING = frozenset("host receive welcome entertain greet".split())
INVITATIONS = frozenset(("invitation", "invite", "summons"))
ACCEPTING = frozenset("accept take decline refuse reject receive get secure win snap honour honor await have".split())
"""What guests do with an invitation."""
FOLLOWING = frozenset("at on upon".split())
"""What leads to the invitation that a guest follows: `at the invitation of the king`."""
POINTING = frozenset("the this that".split())
TOWARDS = ("to", "in", "for", "into", "at", "from")
PAID = "visit"
"""What comes from whoever pays it: `a visit from the king`."""
COMING = frozenset(("arrive", "come"))
"""What those do who go to where the report is from."""
SENT = DELEGATIONS | {"convoy"}
"""Who comes together."""
STATED = frozenset("ROOT conj ccomp xcomp".split())
"""How a clause hangs in a sentence that is no aside."""
WHEN = frozenset("on for with after before late early last next later still also already now soon just by".split())
"""What may stand beside a verb of coming that does not tell where to."""
MONEY = frozenset("money investment capital trade export goods cargo freight gold".split())
"""What is sent, besides goods by their names, and travels in nobody's name."""
STATIONS = frozenset("office power throne premiership presidency life light terms".split())
"""Where one comes to, and what one leaves, without going anywhere."""
LEAVING = frozenset(("leave", "depart", "quit"))
"""Verbs whose object is where one comes from: `left Lima for Quito`."""
SEATS = {"New York": "UNO"}
"""Towns to which states send people for the body that sits there, and seldom for the state in which they lie."""
TRAVELLERS = frozenset(
    "tourist traveller traveler holidaymaker vacationer backpacker hiker camper pilgrim passenger fan citizen national "
    "student pupil".split()
)
"""Who goes abroad in nobody's name."""
LEAST_NAME = 4
"""Letters of the shortest name that `Ambassador to ...` may end in."""
TRIPS = frozenset("trip visit journey tour pilgrimage".split())
"""What several make one after the other: `Mr Sall also made the trip`."""


def visit(at: Surroundings) -> Sides:
    """A visit: the visitor acts, the state visited receives."""
    if at.nominal and _points_back(at) and (told := at.resolver.trip_before(at.sentence)):
        actors, recipients = ([at.named_by(at.word, code) for code in side] for side in (told.actors, told.recipients))
        return Sides(actors, recipients, {"told-trip"})
    if not at.nominal and any(_points_back(at.at(thing)) and thing.lemma_ in TRIPS for thing in at.around.objects):
        told = at.resolver.trip_before(at.sentence)
        return Sides(at.subject(), [at.named_by(at.word, code) for code in told.recipients] if told else [])
    if any(goal.lemma_ in STATIONS for goal in (*at.around.after("to", "into", "from"), *at.around.objects)):
        return Sides(at.subject(), notes={"unfit"})  # `came to office last year`
    if any(
        no_trip(at) for no_trip in (_travels_for_itself, _sets_out_something, _is_shipped, _is_embassy, _is_told_of)
    ):
        return Sides(at.subject(), notes={"unfit"})
    reached = _destination(at)
    abroad = frozenset((reached[0],)) if reached else NOBODY
    sides = Sides(_visitors(at, at.verb, abroad) if at.nominal else unique([*at.company(), *_companions(at)]))
    above = at.above()
    if reached is None and above is not None:
        reached = _destination(above)
        sides.recipients = above.subject() if above.word.lemma_ in HOSTING else []
    if reached is None:
        sides.recipients = sides.recipients or _visited(at, codes_of(sides.actors))
        sides.notes |= {"homeward"} if not sides.recipients and _goes_home(at) else set()
        return sides
    code, token = reached
    if code not in codes_of(sides.actors):
        sides.recipients = _stops(at, code, token)
        sides.notes.add("destination")
    elif above is not None and codes_of(sides.actors) != {code}:
        sides.recipients = [m for m in sides.actors if m.code == code]
        sides.actors = [m for m in sides.actors if m.code != code]
        sides.notes.add("destination")
    else:
        sides.notes.add("homeward")
    return sides


def _is_embassy(at: Surroundings) -> bool:
    """Whether a mission is one that stands somewhere, and no trip there: `closed its diplomatic mission in Lima`."""
    if not at.nominal or at.word.lemma_ != "mission" or at.around.after("to"):
        return False
    return any(c.lower_ == "diplomatic" for c in at.word.lefts) and bool(at.around.after("in", "at"))


def _is_told_of(at: Surroundings) -> bool:
    """Whether `it` stands for the visit, and not for who pays it: `it was the first visit from Peru`."""
    subject = at.around.subject if not at.nominal and at.word.lemma_ == "be" else None
    told = subject is not None and subject.lower_ in ("it", "this", "that")
    return told and any(thing.lemma_ == PAID for thing in at.around.objects)


def _travels_for_itself(at: Surroundings) -> bool:
    """Whether those go whom nobody sends: `tourists visited Fiji`, `urged Danes to take care when visiting Fiji`."""
    doer = at.around.subject
    if at.nominal or doer is None or at.is_somebody(doer):
        return False
    any_time = at.word.tag_ == "VBG" and any(c.lower_ in ("when", "while") for c in at.word.children)
    return doer.lemma_.lower() in TRAVELLERS or (any_time and doer.pos_ == "PROPN")


def _is_shipped(at: Surroundings) -> bool:
    """Whether goods or money go somewhere, which visit nobody: `Chad's oil goes to China`, `gold came from Ghana`."""
    thing = at.around.subject
    if thing is None or at.nominal:
        return False
    return thing.lemma_.lower() in MONEY or thing.lemma_.lower() in words_of_class("goods")


def _sets_out_something(at: Surroundings) -> bool:
    """`set out his terms`, `set off a row`: no journey, as it is done to something; but `set foot in Chad`."""
    off = any(c.lower_ in ("out", "off") for c in at.word.children)
    return at.word.lemma_ == "set" and off and not at.around.passive and bool(at.around.objects)


def _goes_home(at: Surroundings) -> bool:
    """`are heading home`, `left for home`: where those go who visit nobody."""
    beside = (c for c in at.word.children if c.dep_ in ("advmod", "npadvmod", "dobj"))
    return any(t.lower_ == "home" for t in (*beside, *at.around.after("for")))


def _points_back(at: Surroundings) -> bool:
    """Whether a noun points to a trip told before: `the trip`, with nothing that says whose or where."""
    left = {t.lower_ for t in at.word.lefts}
    return bool(left) and left <= POINTING and not at.around.after(*TOWARDS, "by", "of")


def _companions(at: Surroundings) -> list[Mention]:
    """The people with whom somebody travels or is received: `received Mr Sall alongside Mr Biya`."""
    near = [
        *at.around.after("with", "alongside"),
        *(g for t in at.word.children if t.lower_ == "along" for g in t.subtree),
    ]
    return [m for m in at.all(near) if m.person or m.post]


def _visited(at: Surroundings, visitors: set[str]) -> list[Mention]:
    """Who is gone to where no place is named: `the commissioner whom she visited`, `was in both capitals`."""
    towards = [*(at.around.objects if at.verb is None else []), *at.around.after(*TOWARDS[:-1])]
    hosts = at.all([t for t in towards if names_group(t) or names_country(t) or at.is_somebody(t)])
    return [m for m in hosts if m.code not in visitors]


def stay(at: Surroundings) -> Sides:
    """`The chancellor was in Washington`: somebody abroad is on a visit."""
    people = at.subject() if at.is_somebody(at.around.subject) else []
    reached = _here(at) or _first_state(at, at.around.after("in", "at")) if people else None
    if reached is None or reached[0] in codes_of(people):
        return Sides(people, notes={"unfit"})
    return Sides(people, _stops(at, *reached))


def _visitors(at: Surroundings, verb: Token | None, abroad: frozenset[str]) -> list[Mention]:
    """Who is on `the visit`: the parties beside the noun, else the subject of the verb over it."""
    by = at.after("by", "of", "from") if at.around.after("by", "of") or at.word.lemma_ == PAID else []
    by = by or at.all(at.around.after("by"), loose=True)  # `a visit by a Danish choir`
    named = unique([*at.modifiers(abroad), *by])
    return named or (at.governing_subject() if verb is None or verb.lemma_ not in HOSTING else [])


def _destination(at: Surroundings) -> tuple[str, Token] | None:
    """The state that a trip goes to, with the first place named there."""
    setting_out = at.word.lemma_ in LEAVING and "for" in at.around.preps
    objects = [] if at.nominal or setting_out else at.around.objects
    beneath = [c for noun in objects for c in noun.children if c.dep_ == "prep" and c.lower_ in ("to", "of", "in")]
    further = [g for c in beneath for g in c.children if g.dep_ == "pobj"]  # `wound up a tour of Chad and Mali`
    here = None if at.around.after("to") else _here(at)
    ways = TOWARDS[:-1] if at.nominal and at.word.lemma_ == PAID else TOWARDS
    return here or _first_state(at, [*objects, *at.around.after(*ways), *further, *_where(at)])


def _where(at: Surroundings) -> list[Token]:
    """What a clause with `where` is about: `Egypt, where Mr Sall paid a visit`, `Paris, where he was on a visit`."""
    verb = at.verb if at.nominal else at.word
    relative = verb is not None and verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children)
    return [verb.head] if verb is not None and relative else []


def _here(at: Surroundings) -> tuple[str, Token] | None:
    """The state that a report is dated from, to which somebody came `here` or `flew in`, or is `in town`."""
    words = [c for c in at.word.children if c.lower_ in ("here", "in") and c.dep_ in ("advmod", "prt")]
    words += [token for token in at.around.after("in") if token.lower_ == "town" and not token.children]
    spot = dated_spot(at.sentence) if words or _comes(at) else None
    if spot is None or not spot.country or (not words and spot.country in HOSTS):
        return None
    return spot.country, words[0] if words else at.word


def _comes(at: Surroundings) -> bool:
    """Whether somebody is told to come, and not where: `who arrived on Sunday`, to where the report is dated from."""
    verb, who = at.word, at.around.subject
    sent = who is not None and (at.is_somebody(who) or who.lemma_.lower() in SENT)
    beside = {c.lower_ for c in verb.children if c.dep_ in ("prep", "prt", "advmod", "dobj")}
    stated = verb.dep_ in STATED or (verb.dep_ == "relcl" and verb.lemma_ == "arrive")
    stated = stated and not any(c.dep_ == "mark" for c in verb.children)
    return sent and verb.lemma_ in COMING and verb.pos_ == "VERB" and stated and beside <= WHEN


def _first_state(at: Surroundings, tokens: list[Token]) -> tuple[str, Token] | None:
    for token in tokens:
        code = _gone_to(at, token)
        if code:
            return code, token
    return None


def _country(at: Surroundings, token: Token) -> str | None:
    place = place_of(at.sentence, token, at.labels)
    return place.country if place else None


def _gone_to(at: Surroundings, token: Token) -> str | None:
    """Who is gone to at a place: its state, or the body that sits there, where the report names it."""
    place = place_of(at.sentence, token, at.labels)
    if place is None:
        return None
    seated = SEATS.get(place.name)
    return seated if seated in at.labels.counts else place.country


def _stops(at: Surroundings, code: str, first: Token) -> list[Mention]:
    """The state that a trip goes to, and those of its further places: `to Nicosia and Athens`."""
    further = [token for token in first.conjuncts if token.i > first.i]
    stops = [(code, first), *((c, token) for token in further if (c := _gone_to(at, token)))]
    return unique(at.named_by(token, c) for c, token in stops)


def host(at: Surroundings) -> Sides:
    """A reception: the guest acts, the host receives, be it with `a dinner for the envoy`."""
    if any(at.is_somebody(token) for token in at.around.objects):
        return _reception(at, at.around.objects)
    # `received a visit from the king`, not `welcomed` one
    paid = at.word.lemma_ == "receive" and any(token.lemma_ == PAID for token in at.around.objects)
    callers = [*at.around.after("from"), *at.around.beneath("from", "by")] if paid else []
    return _reception(at, callers or at.around.after("for", "to"))


def _reception(at: Surroundings, guests: list[Token]) -> Sides:
    """Guests and hosts: the host is none of `the five leaders` whom he receives."""
    hosts = at.subject()
    own = frozenset(codes_of(hosts))
    received = at.all(guests, others=own)
    received = [m for m in received if m.code not in own] or received
    others = [m for m in _companions(at) if m.code not in own] if received else []
    somebody = any(at.is_somebody(token) for token in guests)
    return Sides(unique([*received, *others]), hosts, set() if somebody else {"no-person"})


def invite(at: Surroundings) -> Sides:
    """An invitation is a visit that may come: the guest acts."""
    letters = [t for t in (*at.around.objects, *at.around.after("on")) if t.lemma_ in INVITATIONS and not at.nominal]
    if letters:
        return _letter(at, [at.at(letter) for letter in letters])
    if not at.nominal:
        guests_and_hosts = _reception(at, at.around.objects)
        return Sides(guests_and_hosts.actors, guests_and_hosts.recipients)
    if at.verb is not None and at.verb.lemma_ in ACCEPTING and (taker := at.above()) is not None:
        return _letter(taker, [at])
    if at.word.dep_ == "pobj" and at.word.head.lower_ in FOLLOWING:
        hosts = unique([*at.modifiers(), *at.after("of", "by", "from")])
        return Sides([m for m in at.governing_subject() if m.code not in codes_of(hosts)], hosts)
    guests = at.after("to")
    return Sides(guests, unique([*at.modifiers(), *at.after("by", "from")]) or at.governing_subject())


def _letter(at: Surroundings, letters: list[Surroundings]) -> Sides:
    """An invitation that its host extends, or that a guest accepts."""
    subject = at.subject()
    taken = frozenset(codes_of(subject))
    owners = [m for letter in letters for m in (*letter.modifiers(), *letter.after("from", "by", "of"))]
    if at.word.lemma_ in ACCEPTING:
        places = (reached for letter in letters if (reached := _destination(letter)) is not None)
        hosts = [*owners, *at.after("from")] or [at.named_by(token, code) for code, token in places]
        return Sides(subject, unique(m for m in hosts if m.code not in taken))
    hosts = subject or unique(owners)
    guests = (*at.after("to"), *(m for letter in letters for m in letter.after("to", "for")))
    return Sides(unique(m for m in guests if m.code not in codes_of(hosts)), hosts)


def send(at: Surroundings) -> Sides:
    """An envoy sent: the sender acts, the state he goes to receives."""
    sides = Sides(at.subject())
    reached = _destination(at)
    groups = [goal for goal in (*at.around.after("to"), *at.around.beneath("to")) if names_group(goal)]
    if reached or groups:
        sides.recipients = _stops(at, *reached) if reached else at.all(groups)
    return sides


def send_person(at: Surroundings) -> Sides:
    """`is sending Mr Eizenstat to Rome`: a visit where somebody is sent, and not something."""
    return send(at) if any(at.is_somebody(token) for token in at.around.objects) else Sides(notes={"unfit"})


def expected(at: Surroundings) -> Sides:
    """`is expected in Beijing on Sunday`: somebody awaited somewhere is on a visit to come; who waits is the host.

    What he is to do there, `is expected in Beijing to sign`, comes after the place; `is expected to sign` is no visit.
    """
    people = at.all([token for token in at.around.objects if at.is_somebody(token)])
    clauses = [c for c in at.word.children if c.dep_ in ("xcomp", "ccomp")]
    before = min((c.left_edge.i for c in clauses), default=at.word.sent.end)
    reached = _first_state(at, [token for token in at.around.after(*TOWARDS) if token.i < before])
    if not people or (clauses and not reached):
        return Sides(notes={"unfit"})
    if not at.around.passive:
        return Sides(people, at.subject())
    sides = Sides(people)
    if reached and reached[0] not in codes_of(people):
        sides.recipients = _stops(at, *reached)
    return sides


def recall(at: Surroundings) -> Sides:
    """An envoy called home: the state that he was sent to receives."""
    if ordered := _ordered_out(at):
        return ordered
    sides = act(at)
    sheltered = refuges(at)
    stations = [(c, token) for token in _stations(at) if (c := _country(at, token)) and c not in sheltered]
    owners = _called_to(at) or at.all(at.around.objects, loose=True)
    own = [m for m in owners if m.code not in {code for code, _ in stations}]
    if not sides.actors:
        sides = Sides(own)
    elif codes_of(sides.recipients) == codes_of(own) and not at.around.after("from", "to"):
        own_envoy = any(t.tag_ == "PRP$" and t.dep_ == "poss" for o in at.around.objects for t in o.children)
        sides.recipients = [] if own_envoy else sides.recipients
    taken = codes_of(sides.actors)
    accredited = _accredited(at)
    if accredited and accredited not in taken:
        sides.recipients = [at.named_by(at.word, accredited)]
    posted = [(code, token) for code, token in stations if code not in taken]
    if posted:
        sides.recipients = unique(at.named_by(token, code) for code, token in posted)
    return sides


def _ordered_out(at: Surroundings) -> Sides | None:
    """`were ordered out of Mali`, by whoever is there, and not by whose they are."""
    out = any(c.lower_ == "out" for c in at.word.children)
    ordered = out and at.word.lemma_ == "order" and at.around.passive and at.around.subject is None
    owners = at.all(at.around.objects, loose=True) if ordered else []
    places = [(code, token) for token in at.around.after("of") if (code := _country(at, token))]
    hosts = unique(at.named_by(token, code) for code, token in places if code not in codes_of(owners))
    return Sides(hosts, owners) if owners and hosts else None


def _accredited(at: Surroundings) -> str | None:
    """The party that an envoy's title names: `Ambassador to France`."""
    titles = [m.post for o in at.around.objects for m in at.who(o) if m.post and " to " in m.post]
    if not titles:
        return None
    named = ((party.code, name) for party in parties().values() for name in (party.name, *party.aliases))
    return next((code for code, name in named if len(name) >= LEAST_NAME and titles[0].endswith(name)), None)


def _called_to(at: Surroundings) -> list[Mention]:
    """Whose envoy it is by where he is to go: `was recalled to Lima`, not `was moved to Lima`."""
    called = at.around.passive and at.word.lemma_ in CALLING_HOME
    places = at.around.after("to") if called else []
    return [at.named_by(token, code) for token in places if (code := _country(at, token))]


def _stations(at: Surroundings) -> list[Token]:
    """The words for where an envoy was posted: `from Moscow`, `its ambassador in Paris`."""
    envoys = [part for o in at.around.objects for part in (o, *o.conjuncts)]
    preps = [c for envoy in envoys for c in envoy.children if c.dep_ == "prep" and c.lower_ != "of"]
    to = [] if at.around.passive else at.around.after("to")  # `was recalled to Lima`
    heads = [*at.around.after("from", "in"), *to, *(g for c in preps for g in c.children)]
    return [token for head in heads for token in (head, *head.conjuncts)]
