"""What a state does and says among its own, which is no act where nobody else is named: the rule `at-home`.

News of other things than diplomacy tells of states in diplomacy's words, and names other states somewhere. Whom the
words are aimed at tells that these are none of them: firefighters who are thanked, voters who are urged, smugglers who
are held.
"""

from __future__ import annotations

from detente.codebook.plover import SPEECH
from detente.entities.parties import is_state
from detente.entities.people import levels
from detente.reading.acts.bidding import CALLING
from detente.reading.acts.candidate import Candidate
from detente.reading.acts.surroundings import codes_of
from detente.reading.filling.doers import EXECUTING
from detente.reading.filling.gap import MUTUAL_FRAMES
from detente.reading.grammar.arguments import Arguments, arguments
from detente.reading.grammar.syntax import DEFINITE, own_clause
from detente.reading.grammar.tokens import Token
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.agents import agents, private_people
from detente.reading.parties.groups import names_strangers
from detente.reading.parties.issuer import own_minister
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.reading.weighing.at_law import asks_own_government, tried_at_home
from detente.tables import words

HOLDING = frozenset(
    "arrest detain hold seize confiscate round jail charge fine question nab sentence convict imprison".split()
)
"""What the law does to people and their things."""
SPOKEN_TO = SPEECH | {"CONCEDE"}
"""Acts that are aimed at somebody by words."""
WORDS = SPOKEN_TO | {"AGREE"}
"""Acts that are done by words."""
DISMISSING = "dismiss"
"""The one word of refusal that is used of people."""
SAYING_SORRY = frozenset(("apologise", "apologize"))
VOWING = frozenset(("promise", "pledge", "vow", "assure"))
PLEDGED = frozenset("law penalty sentence job wage salary pension bonus road bridge school bus".split())
"""What a government promises its own."""
OFFICES = frozenset("health-minister education-minister transport-minister labour-minister mayor".split())
"""Posts of those who mostly speak of matters at home."""
COMPLAINED_TO = frozenset("ombudsman ombudswoman coroner sheriff auditor".split())
"""Such officials whom no table of posts has."""
APPOINTED = OFFICES | {"interior-minister", "governor"}
"""Posts of those who are dismissed, thanked and blamed at home."""
BACK = 2
"""Sentences back in which nobody else may be named where such people speak."""
ORGANS = frozenset("cabinet parliament senate congress legislature panel jury court".split())
"""Who meets within a state."""
CONVENING = frozenset("convene gather assemble summon call".split())
COUNCILS = ORGANS | {"council", "committee", "cabinet"}
"""Whom a leader calls together at home: `convened his security council`."""
TOPPLING = frozenset("depose oust topple overthrow unseat remove".split())
IN_ARMS = frozenset("soldier officer army military junta mutineer general guard troop putschist colonel".split())
"""Who, where nobody says whose they are, topple their own government."""
OWN_KINDS = frozenset(("trade", "faith"))
"""Kinds of private people whom a government has at home."""
PARTISANS = frozenset(
    "republicans democrats socialists conservatives liberals tories greens centrists backbenchers".split()
)
"""Those who belong to a party at home."""
OWNING = frozenset("his her its their our my".split())
PERSONAL = OWNING - {"its", "their"}
OF_ONE_STATE = frozenset("official government military minister envoy".split())
"""Those who, if somebody has them, are of the same state: `his generals`, but not `her counterpart`."""
ABROAD = frozenset("foreign western international visiting overseas neighbouring neighboring allied".split())
"""What tells that people are not at home."""
VISITED = frozenset("hospital clinic school scene village shelter hall survivor victim".split())
"""Where leaders go at home."""
RULING = frozenset(
    "government cabinet coalition minister authority leadership administration president premier".split()
)
"""Whom those oppose who do not rule."""
LEADING = frozenset("leader president premier".split())
OWN_FORCES = frozenset("troop soldier army force police serviceman airman sailor marine".split())
"""Whom a leader thanks and praises at home, where nobody says whose they are."""
CAPTIVES = frozenset("hostage captive prisoner pilot".split())
"""Of those who are killed, such as mostly are others'."""
SHUTTING = frozenset("close shut evacuate".split())
SHUT = frozenset("airport airfield runway school motorway".split())
"""What a state closes for its own safety."""
SEARCHING = frozenset("drone camera diver dog firefighter rescuer medic paramedic".split())
"""Who and what is deployed where nobody fights."""
SETTLED_ABROAD = frozenset(("ASSAULT", "AID"))
"""Acts that are no home affair whatever they are done to: `built schools`."""


def is_home_affair(candidate: Candidate, talk: Talk) -> bool:
    """Whether a verb tells what a state does to or says to its own, and its clause names no other party."""
    around = arguments(candidate.trigger)
    if _executes_own(candidate, around, talk) or _opposes_at_home(candidate, around, talk):
        return True
    if candidate.type == "SUPPORT" and _backs_own_leader(candidate, around, talk):
        return True
    if _asks_own_government(candidate, around, talk) and not _names_others(candidate, talk):
        return True
    if candidate.type == "COERCE" and _is_of_own_soldiers(candidate, around, talk):
        return True
    if _speaks_to_own(candidate, around, talk) or _has_to_do_with_own(candidate, around):
        return not _names_others(candidate, talk, there=bool(candidate.sides.recipients))
    if candidate.sides.recipients:
        return _tries_officer(candidate, around, talk) and not _names_others(candidate, talk)
    if _speaks_at_home(candidate, around, talk):
        return True
    at_home = _holds_own(candidate, around) or _deals_with_own(candidate, around) or _meets_alone(candidate, around)
    at_home = at_home or _rescues(candidate, around) or _shuts_own(candidate, around, talk)
    at_home = at_home or tried_at_home(candidate, around) or _parties_speak(candidate, around)
    return at_home and not _names_others(candidate, talk)


def comes_from_abroad(noun: Token) -> bool:
    """`foreign monitors`, `visiting doctors`."""
    return any(child.lower_ in ABROAD for child in noun.children)


def _names_others(candidate: Candidate, talk: Talk, *, there: bool = False) -> bool:
    """Whether the clause names another party than its subject does, be it as a place if these count (`there`)."""
    clause, subject = {t.i for t in own_clause(candidate.trigger)}, arguments(candidate.trigger).subject
    named = [s for s in talk.named_in(candidate.sentence) if s.token in clause and (there or not s.locative)]
    doer = {t.i for t in subject.subtree} if subject is not None else set()
    own = codes_of(candidate.sides.actors) or {s.mention.code for s in named if s.token in doer}
    return any(seen.mention.code not in own for seen in named)


def _holds_own(candidate: Candidate, around: Arguments) -> bool:
    """`police arrested 14 smugglers`, `two suspects were detained`: whom a state holds at home, and what it seizes.

    Not so where the clause names another party: `arrested ten men on charges of spying for Israel`.
    """
    if (candidate.type != "COERCE" and candidate.mode != "convict") or candidate.trigger.lemma_ not in HOLDING:
        return False
    doer = around.subject
    law = around.passive if doer is None else doer.lemma_.lower() in words("reading", "held_at_home", "holds")
    held = [thing for thing in around.objects if thing.pos_ != "AUX"]
    return law and bool(held) and all(t.lemma_.lower() in words("reading", "held_at_home", "held") for t in held)


def _leads(noun: Token, candidate: Candidate, talk: Talk) -> bool:
    """Whether a noun is for who leads a state, by name or by office: `Mr Keita`, `the president`."""
    name = talk.labels.name_at(candidate.sentence, noun)
    return noun.lemma_.lower() in LEADING or (name is not None and name.kind == "person" and name.code is not None)


def _tries_officer(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """`a court jailed a former mayor`: whom the law holds at home in whose office nobody says whose he is."""
    doer, held = around.subject, [thing for thing in around.objects if thing.pos_ != "AUX"]
    by_law = doer is not None and doer.lemma_.lower() in words("reading", "held_at_home", "holds")
    if not by_law or candidate.trigger.lemma_ not in HOLDING or not held:
        return False
    posts = (talk.labels.post_at(candidate.sentence, thing) for thing in held)
    named = (talk.labels.name_at(candidate.sentence, word) for thing in held for word in thing.subtree)
    return all(post is not None and post.key in APPOINTED for post in posts) and not any(named)


def _executes_own(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """`Chad hanged a former minister`: whom a state puts to death, of whom nobody says that he is another's."""
    by_law = candidate.trigger.lemma_ in EXECUTING and candidate.type in ("ASSAULT", "SANCTION")
    killed = [thing for thing in around.objects if thing.pos_ == "NOUN"] if by_law and around.subject else []
    if not killed or around.passive or (candidate.trigger.lemma_ == "put" and not around.after("to")):
        return False
    if not all(map(is_state, codes_of(candidate.sides.actors))) or any(t.lemma_ in CAPTIVES for t in killed):
        return False
    words_of = [word for thing in killed for word in thing.subtree]
    known = any(word.lower_ in DEFINITE or word.tag_ == "PRP$" for thing in killed for word in thing.lefts)
    return not known and all(talk.labels.name_at(candidate.sentence, word) is None for word in words_of)


def _opposes_at_home(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """`the opposition accused the government of secrecy`: what those say at home who do not rule."""
    doer = around.subject
    if candidate.type not in SPEECH or doer is None or all(t.lower_ != "opposition" for t in doer.subtree):
        return False
    to = _spoken_to(candidate, around)
    within = (word for thing in to if thing.pos_ == "NOUN" for word in thing.subtree)
    named = (talk.labels.name_at(candidate.sentence, word) for word in within)
    bare = all(t.lemma_.lower() in RULING and {c.lower_ for c in t.lefts} <= DEFINITE for t in to)
    return bool(to) and bare and not any(name is not None and name.kind == "adjective" for name in named)


def _deals_with_own(candidate: Candidate, around: Arguments) -> bool:
    """`proposed a bill`, `banned the veil`, `cracked down on corruption`, `voiced concern over inflation`."""
    if candidate.type in SETTLED_ABROAD or not all(map(is_state, codes_of(candidate.sides.actors))):
        return False
    things = [thing for thing in around.objects if thing.pos_ != "AUX"]
    further = around.after("on", "over", "against") + around.beneath("on", "over", "about")
    judged = candidate.type in SPEECH
    if candidate.type == "AGREE":
        if candidate.trigger.lemma_ not in VOWING or not things:
            return False
        to_own = any(_is_at_home(thing) for thing in things)  # `promised residents more buses`
        return to_own or all(thing.lemma_.lower() in PLEDGED for thing in things)
    if candidate.type == "CONSULT":
        visits = candidate.expression.frame == "visit" and bool(things)
        return visits and all(thing.lemma_.lower() in VISITED for thing in things)
    if candidate.trigger.lemma_ == "send":
        return False  # a bill is sent to those who owe
    return any(nouns and all(_is_home_matter(n, judged=judged) for n in nouns) for nouns in (things, further))


def _is_at_home(noun: Token) -> bool:
    """Whether a noun is for people at home, and not `foreign investors` or `Chad's farmers`."""
    named = any(word.pos_ == "PROPN" or word.dep_ == "poss" for word in noun.lefts) or comes_from_abroad(noun)
    kind = private_people().get(noun.lemma_.lower())
    return not named and (kind in OWN_KINDS or noun.lemma_.lower() in words("reading", "own_people"))


def _is_home_matter(noun: Token, *, judged: bool) -> bool:
    """Whether a noun is for what a state settles at home; `the bill` or `his resignation` that is judged may not be."""
    pointed_at = any(c.lower_ in DEFINITE or c.dep_ == "poss" for c in noun.children)
    may_be_anothers = judged and pointed_at and not any(c.lower_ == "of" for c in noun.children)
    return noun.lemma_.lower() in words("reading", "home_matters") and not may_be_anothers


def _rescues(candidate: Candidate, around: Arguments) -> bool:
    """`deployed drones to search for survivors`."""
    things = around.objects if candidate.type == "MOBILIZE" else []
    return bool(things) and all(thing.lemma_.lower() in SEARCHING for thing in things)


def _shuts_own(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """`shut Lublin airport after a drone was seen`: what a state closes at home, to whoever may come."""
    things = around.objects if candidate.type == "SANCTION" and candidate.trigger.lemma_ in SHUTTING else []
    if not things or not all(thing.lemma_.lower() in SHUT for thing in things):
        return False
    places = (place_of(candidate.sentence, word, talk.labels) for thing in things for word in thing.subtree)
    return {place.country for place in places if place} <= codes_of(candidate.sides.actors)


def _parties_speak(candidate: Candidate, around: Arguments) -> bool:
    """`the Socialists abstained`, `fellow Republicans accused him`: what parties say of each other."""
    subject = around.subject
    by_words = candidate.type in WORDS - {"REJECT"} or candidate.trigger.lemma_ == "abstain"
    by_words = by_words and candidate.expression.frame != "statement"
    return by_words and subject is not None and subject.lower_ in PARTISANS


def _meets_alone(candidate: Candidate, around: Arguments) -> bool:
    """`the cabinet met on Tuesday`: what those do who are all of one state, if they do it with nobody."""
    subject = around.subject
    if candidate.type == "CONSULT" and candidate.trigger.lemma_ in CONVENING and around.objects:
        own = (not OWNING.isdisjoint(c.lower_ for c in thing.lefts) for thing in around.objects)
        return all(own) and all(thing.lemma_.lower() in COUNCILS for thing in around.objects)
    if candidate.type != "CONSULT" or subject is None or around.objects or around.after("with"):
        return False
    return subject.lemma_.lower() in ORGANS and len(candidate.sides.codes()) < 2


def _speaks_to_own(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """`thanked the firefighters`, `called on voters`, `apologised to commuters`, `dismissed the city's governor`."""
    if candidate.type not in SPOKEN_TO or candidate.expression.frame == "statement":
        return False
    if candidate.type == "REJECT" and candidate.trigger.lemma_ != DISMISSING:
        return False
    own = codes_of(candidate.sides.actors)
    if not own or not all(map(is_state, own)) or _set_abroad(candidate, own, talk):
        return False
    spoken_to = _spoken_to(candidate, around)
    return bool(spoken_to) and all(_is_own(noun, candidate, talk) for noun in spoken_to)


def _asks_own_government(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    if (
        candidate.type not in SPOKEN_TO
        or candidate.expression.frame == "statement"
        or candidate.expression.words == "must"
    ):
        return False
    asked = _spoken_to(candidate, around)
    return bool(asked) and all(asks_own_government(noun, candidate, talk) for noun in asked)


def _has_to_do_with_own(candidate: Candidate, around: Arguments) -> bool:
    """`thanked his foreign minister`, `helped her officials`: what one says to or does for one's own men."""
    guessed = any(note.startswith("recipient:") for note in candidate.sides.notes)
    if candidate.type not in SPOKEN_TO | {"AID"} or (candidate.sides.recipients and not guessed):
        return False
    people = _spoken_to(candidate, around)
    owned = (not PERSONAL.isdisjoint(child.lower_ for child in noun.children) for noun in people)
    return bool(people) and all(owned) and all(agents().get(t.lemma_.lower()) in OF_ONE_STATE for t in people)


def _is_of_own_soldiers(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """Whether soldiers, of whom it is not said that they are another's, topple or hold a leader."""
    doer, held = around.subject, around.objects
    if doer is None or doer.lemma_.lower() not in IN_ARMS:
        return False
    if candidate.trigger.lemma_ not in TOPPLING and not (held and all(_leads(t, candidate, talk) for t in held)):
        return False
    inside = {word.i for word in doer.subtree}
    named = {seen.mention.code for seen in talk.named_in(candidate.sentence) if seen.token in inside}
    return named <= codes_of(candidate.sides.recipients)


def _backs_own_leader(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """Whether `the president` whom a minister thanks or echoes is his own: the report tells of no other."""
    own, things = codes_of(candidate.sides.actors), around.objects
    if len(own) != 1 or len(things) != 1 or around.passive:
        return False
    post = talk.labels.post_at(candidate.sentence, things[0])
    leads = post is not None and not post.plural and not post.codes and levels().get(post.key) == "leader"
    bare = [c.lower_ for c in things[0].lefts] == ["the"]
    if not leads or not bare or any(c.dep_ in ("prep", "appos", "conj") for c in things[0].rights):
        return False
    known = {k.code for k in talk.labels.known.values() if k.code and k.post and levels().get(k.post) == "leader"}
    return known <= own and not _set_abroad(candidate, own, talk)


def _set_abroad(candidate: Candidate, own: set[str], talk: Talk) -> bool:
    """Whether another state is where it is set, here or just before: `was shot in Quito. Lima accused the police`."""
    near = talk.sentences[max(0, candidate.sentence.index - 1) : candidate.sentence.index + 1]
    return any(not own.issuperset(talk.states_set_in(sentence)) for sentence in near)


def _spoken_to(candidate: Candidate, around: Arguments) -> list[Token]:
    """Those to whom or of whom something is said."""
    if candidate.trigger.lemma_ in CALLING:
        return around.after("on", "upon", "to")
    if candidate.type == "CONCEDE":
        return around.after("to") if candidate.trigger.lemma_ in SAYING_SORRY else []
    told = [c for c in candidate.trigger.children if c.dep_ == "ccomp" and candidate.type == "REQUEST"]
    due = [subject for clause in told if (subject := arguments(clause).subject) is not None]
    return due or [thing for thing in around.objects if thing.pos_ != "AUX"]


def _is_own(noun: Token, candidate: Candidate, talk: Talk) -> bool:
    """Whether a noun is for people whom a government has at home: voters, but not a captain who is blamed."""
    lemma = noun.lemma_.lower()
    name = talk.labels.name_at(candidate.sentence, noun)
    if name is not None:  # `an opposition leader in Peru accused Lima of weakness`
        after = noun.i > candidate.trigger.i and name.kind in ("state", "capital")
        after = after and candidate.expression.frame != "undergo"  # `what enraged Lima`
        return after and {name.code} == codes_of(candidate.sides.actors)
    if comes_from_abroad(noun) or names_strangers(noun):
        return False
    if _runs_ballots(noun):
        return True
    if candidate.type == "SUPPORT" and lemma in OWN_FORCES:
        return {c.lower_ for c in noun.lefts} <= {"the", *OWNING} and not list(noun.rights)
    post = talk.labels.post_at(candidate.sentence, noun)
    if post is not None and (post.key in APPOINTED or _is_colleague(noun, candidate, talk)):
        return True
    serves = candidate.type == "ACCUSE" and lemma in words("reading", "private", "serves")
    return lemma in words("reading", "own_people") or (private_people().get(lemma) in OWN_KINDS and not serves)


def _runs_ballots(noun: Token) -> bool:
    """`the electoral commission`."""
    return noun.lemma_ == "commission" and any(c.lower_ in ("election", "electoral") for c in noun.children)


def _is_colleague(noun: Token, candidate: Candidate, talk: Talk) -> bool:
    """Whether somebody in a parliament is spoken of there as one of its own: `I thank the Prime Minister`."""
    post = talk.labels.post_at(candidate.sentence, noun) if talk.in_parliament else None
    return post is not None and own_minister(talk, noun, post) in codes_of(candidate.sides.actors)


def _speaks_at_home(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """Whether a mayor or a minister of health speaks where nobody else is named, neither here nor just before."""
    subject, own = around.subject, codes_of(candidate.sides.actors)
    by_words = candidate.type in WORDS and candidate.expression.frame not in MUTUAL_FRAMES
    if not by_words or subject is None or not all(map(is_state, own)):
        return False
    of_home = subject.lemma_.lower() in COMPLAINED_TO or _office_of(candidate.sentence, subject, talk) in OFFICES
    if not of_home:
        return False
    near = talk.sentences[max(0, candidate.sentence.index - BACK) : candidate.sentence.index + 1]
    named = {seen.mention.code for sentence in near for seen in talk.named_in(sentence)}
    return len(named - own) == 0 if own else len(named) <= 1


def _office_of(sentence: Sentence, subject: Token, talk: Talk) -> str | None:
    """The post that a subject names, or that whoever it names holds."""
    post, name = talk.labels.post_at(sentence, subject), talk.labels.name_at(sentence, subject)
    if post is not None:
        return post.key
    known = talk.labels.known.get(name.person) if name is not None and name.person else None
    return known.post if known is not None else None
