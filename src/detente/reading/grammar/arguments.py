"""What a verb or noun governs in the parse: its subject, objects and prepositional phrases, across clauses."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from detente.reading.dates.calendar import MONTHS, WEEKDAYS
from detente.reading.grammar.syntax import CITING, STEPS_UP, tells_to_do
from detente.reading.grammar.tokens import Token
from detente.tables import words

TIMES = frozenset((*MONTHS, *WEEKDAYS))
YEAR_DIGITS = 4
LOOKING_ON = frozenset(
    "look watch preside observe officiate witness mediator observer onlooker spectator chairman moderator facilitator "
    "go-between intermediary broker tow".split()
)
"""How those stand by, in `with` phrases, who take no part."""
RANKED = frozenset("first second third last latest only next".split())
"""What tells one of those who do something from others."""
DISCUSSING = frozenset("discuss debate review examine explore broach air".split())
"""What is done to a subject, and not with somebody."""
PLURALS = frozenset(("are", "were", "have"))
RELATIVES = frozenset(("who", "which", "that", "whom"))
WISHED = frozenset("want have see get need like wish order keep find leave prefer".split())
"""Verbs that have or want something done: `had the envoy expelled`."""
CONTROLLED = frozenset("for of with from into against over to".split())
"""What leads to that which somebody is charged with, thanked for or kept from."""

GIVING = frozenset("hand give serve present show issue deny refuse grant offer".split())
"""What is done to somebody with something: `was handed a note`."""
CONTESTING = frozenset("deny dispute refute contest".split())
"""What is done to words, and not to parties."""
CALLING = frozenset("call urge ask appeal demand warn accuse pledge vow promise thank".split())
"""What people do with words, and things do not."""
EACH = frozenset("both all each".split())
LETTERS = frozenset("note letter message cable telegram memorandum demarche démarche petition complaint".split())
"""What is sent and speaks for whoever sends it."""
PAPERS = frozenset("statement declaration resolution communique communiqué motion".split())
"""What speaks for whoever puts it out."""
PUTTING_OUT = frozenset(
    "issue release publish put adopt pass approve vote sign make answer respond react reply".split()
)
"""What is done with a paper by those whose words it has."""
WRITING = frozenset("write cable fax".split())
"""How one turns to somebody in a letter."""


@dataclass(slots=True)
class Arguments:
    """Who and what stands around a verb: `subject` acts, `objects` undergo, `preps` by preposition."""

    subject: Token | None = None
    objects: list[Token] = field(default_factory=list)
    preps: dict[str, list[Token]] = field(default_factory=dict)
    passive: bool = False

    def after(self, *prepositions: str) -> list[Token]:
        """The objects of these prepositions, in the order given."""
        return [token for preposition in prepositions for token in self.preps.get(preposition, [])]

    def beneath(self, *prepositions: str) -> list[Token]:
        """What follows these prepositions under the objects: `Quito` in `stormed the embassy in Quito`."""
        below = (child for thing in self.objects for child in thing.children)
        return [g for c in below if c.dep_ == "prep" and c.lower_ in prepositions for g in c.children]


def arguments(verb: Token) -> Arguments:
    """The arguments of a verb, with those it shares with or takes from the verb or noun above it."""
    known = cast("dict[Token, Arguments]", verb.doc.user_data)
    if verb not in known:
        known[verb] = _arguments(verb)
    return known[verb]


def _arguments(verb: Token) -> Arguments:
    found = Arguments(passive=is_passive(verb))
    for child in verb.children:
        _take(found, child, verb)
    for prep in _taken_up(verb):
        _add_prepositions(found, prep, verb)
    noun = _meant(verb.head)
    if verb.dep_ == "acl" and noun.pos_ in ("NOUN", "PROPN"):
        _from_noun(found, verb, noun)
    if found.subject is None and not found.passive:
        found.subject = _told_of_before(verb) or _first_to(verb) or inherited_subject(verb)
    if found.passive and found.subject is not None and found.subject.dep_ == "nsubj" and found.subject.head == verb:
        found.objects, found.subject = [found.subject, *found.objects], None
    elif found.passive and all(thing.dep_ == "oprd" or _given_to_one(verb) for thing in found.objects):
        found.objects = [*_shared_objects(verb), *found.objects]
    if verb.dep_ == "relcl" and not found.objects and _is_bare_relative(verb):
        found.objects.append(verb.head)
    if found.passive and not found.preps:
        for prep in _shared_phrases(verb):
            _add_prepositions(found, prep, verb)
    return found


def is_time(word: Token) -> bool:
    """Whether a word after a preposition is a day, a month or a year."""
    return word.dep_ == "pobj" and (word.text in TIMES or (word.text.isdigit() and len(word.text) == YEAR_DIGITS))


def dates(prep: Token) -> bool:
    """Whether a preposition leads to no more than a time, and completes nothing: `agreed on Monday to meet`."""
    return prep.dep_ == "prep" and prep.lower_ not in ("until", "since") and any(map(is_time, prep.children))


def talked_of(verb: Token) -> list[Token]:
    """What is discussed, which takes no part in it and is not where it is done: `discussed Haiti`."""
    return arguments(verb).objects if verb.lemma_ in DISCUSSING else []


def _is_bare_relative(verb: Token) -> bool:
    """`the verdict they threw out`: a clause that lacks its object, which is the noun before it."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ in RELATIVES or verb.head.pos_ not in ("NOUN", "PROPN"):
        return False
    if any(c.tag_ in ("WDT", "WP", "WRB") or c.dep_ in ("ccomp", "acomp", "mark") for c in verb.children):
        return False
    stranded = (c for c in verb.children if c.dep_ == "prep" and not any(True for _ in c.children))
    return verb.lemma_ != "be" and not any(stranded)


def _shared_objects(passive: Token) -> list[Token]:
    """What undergoes a verb without one of its own: `he flew in and was received`, `she is to be received`."""
    above = arguments(passive.head) if passive.dep_ in ("conj", "advcl") and passive.head != passive else None
    if above is not None and above.passive:
        return above.objects
    shared = inherited_subject(passive) if passive.dep_ in ("conj", "xcomp", "advcl") else None
    return [shared] if shared is not None else []


def _taken_up(verb: Token) -> list[Token]:
    """Prepositions that the parse joins to a clause, and not to their like: `called on Chad to stop and on Mali`."""
    led = {c.lower_ for c in verb.children if c.dep_ == "prep"}
    clauses = (c for c in verb.children if c.dep_ in ("xcomp", "advcl"))
    joined = (g for clause in clauses for g in clause.children if g.dep_ == "conj" and g.pos_ == "ADP")
    return [prep for prep in joined if prep.lower_ in led]


def _shared_phrases(passive: Token) -> list[Token]:
    """The phrases after the verb joined to one without any: `four were killed and 20 injured in a raid`."""
    joined = next((c for c in passive.children if c.dep_ == "conj" and c.tag_ == "VBN"), None)
    if joined is None or any(c.dep_ in ("aux", "auxpass") for c in joined.children):
        return []
    return [c for c in joined.children if c.dep_ == "prep"]


def _told_of_before(verb: Token) -> Token | None:
    """The subject of `firms it says armed the rebels`, of whom somebody says what they did."""
    said = verb.head
    if verb.dep_ != "ccomp" or verb.i != said.i + 1 or said.i < said.sent.start + 2 or any(verb.lefts):
        return None
    speaker, noun = said.nbor(-1), said.nbor(-2)
    told = speaker.dep_ == "nsubj" and speaker.tag_ == "PRP" and noun.pos_ in ("NOUN", "PROPN")
    return noun if told and verb.tag_ in ("VBD", "VBN", "VBZ", "VBP") else None


def _first_to(verb: Token) -> Token | None:
    """Of whom it is said that they are `the first country to recognise Chad`, and so did it."""
    noun = verb.head
    if not tells_to_do(verb) or RANKED.isdisjoint((noun.lower_, *(c.lower_ for c in noun.lefts))):
        return None
    if noun.dep_ == "attr":
        return _lent_subject(noun.head)
    return noun.head if noun.dep_ == "appos" else None


def _take(found: Arguments, child: Token, verb: Token) -> None:
    """Add what a child of the verb is to it."""
    dep = child.dep_
    if dep in ("nsubj", "csubj", "expl"):
        subject = relative_target(child, verb)
        found.subject = subject if subject is child else _author(subject) or subject
    elif dep in ("nsubjpass", "csubjpass") or (dep in ("dobj", "dative", "attr", "oprd") and child.pos_ != "ADP"):
        found.objects.append(relative_target(child, verb))
    elif dep == "agent" and found.subject is None:
        found.subject = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
    elif dep in ("advmod", "acomp") and not found.preps:
        for prep in child.children:
            if prep.dep_ == "prep":
                _add_prepositions(found, prep, verb)
    elif dep in ("prep", "agent", "dative", "prt") or (dep == "conj" and child.pos_ == "ADP"):
        _add_prepositions(found, child, verb)


def absolute(prep: Token) -> bool:
    """Whether `with` tells what others are about meanwhile: `, with Mr Sall as a witness`, `with Oslo looking on`."""
    apart = prep.lower_ == "with" and (prep.is_sent_start or prep.nbor(-1).text == ",")
    return apart and any(c.dep_ in ("prep", "acl", "advcl") for noun in prep.children for c in noun.children)


def _add_prepositions(found: Arguments, prep: Token, verb: Token) -> None:
    if absolute(prep) or prep.lower_ == CITING:
        return
    for child in prep.children:
        if child.dep_ in ("pobj", "pcomp"):
            if prep.lower_ != "with" or not looks_on(child, verb):
                found.preps.setdefault(prep.lower_, []).append(relative_target(child, verb))
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            _add_prepositions(found, child, verb)


def looks_on(noun: Token, verb: Token) -> bool:
    """Whether somebody after `with` has no part in it: `with Norway as a witness`, `with his host looking on`."""
    after = [c for part in (noun, *noun.conjuncts, verb) for c in part.children if c.i > noun.i]
    standing = (g for c in after if c.dep_ == "prep" and c.lower_ in ("as", "in") for g in c.children)
    watching = (c for c in after if c.dep_ in ("acl", "advcl") and c.tag_ == "VBG")
    watching = (c for c in watching if c.lemma_ != "look" or any(g.lower_ == "on" for g in c.children))
    return any(word.lemma_.lower() in LOOKING_ON for word in (*standing, *watching))


def _from_noun(found: Arguments, verb: Token, noun: Token) -> None:
    if verb.tag_ == "VBN" and not found.objects:
        found.objects.append(noun)
        found.passive = True
    elif verb.tag_ == "VBG" and found.subject is None:
        found.subject = _sender(noun) or _author(noun) or noun


def _meant(noun: Token) -> Token:
    """The names for which `both` stands beside them: `Chad and Mali, both accused of treachery, left`."""
    return noun.head if noun.dep_ == "appos" and noun.lower_ in EACH else noun


def _sender(noun: Token) -> Token | None:
    """Who speaks in what is sent: `Peru sent a note to Spain requesting his return`, `Peru wrote to Spain asking`."""
    addressed = noun.dep_ == "pobj" and noun.head.lower_ == "to"
    letter = noun.head.head if addressed else noun
    if letter.lemma_ in WRITING and addressed:
        return arguments(letter).subject
    sent = letter.dep_ == "dobj" and letter.lemma_ in LETTERS
    return next((c for c in letter.head.children if c.dep_ == "nsubj"), None) if sent else None


def _author(paper: Token) -> Token | None:
    """Who puts out a paper of which more is told: `issued a statement condemning Chad`, `voted for a motion that`."""
    led = paper.dep_ == "pobj" and paper.head.lower_ in ("with", "for")
    verb = paper.head.head if led else paper.head
    put_out = paper.lemma_ in PAPERS and (led or paper.dep_ == "dobj") and verb.lemma_ in PUTTING_OUT
    return arguments(verb).subject if put_out else None


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive, be it by a helper that it shares or does without.

    `was summoned and expelled`, `wants the mission reduced`, `stands accused`, `pressed by Oslo, Bern agreed`.
    """
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if _given_to_one(verb):
        return True
    if verb.tag_ not in ("VBN", "VBD") or any(c.dep_ in ("aux", "dobj", "mark") for c in verb.children):
        return False
    above, subject = verb.head, any(c.dep_ == "nsubj" for c in verb.children)
    if verb.dep_ == "ccomp" and subject:
        return above.lemma_ in WISHED
    if verb.dep_ == "conj" and above != verb and above.pos_ == "VERB" and (verb.tag_ == "VBN" or subject):
        gapped = subject and verb.tag_ == "VBN"  # `four were killed and 20 injured`
        return is_passive(above) and (gapped or subject == any(c.dep_ == "nsubj" for c in above.children))
    return verb.dep_ == "advcl" and verb.tag_ == "VBN" and not subject


def _given_to_one(verb: Token) -> bool:
    """Whether somebody is given something after what was done to him: `was called in and handed a note`.

    Who `was received and handed his letter to the king` hands it over himself.
    """
    if verb.dep_ != "conj" or verb.lemma_ not in GIVING or verb.tag_ not in ("VBN", "VBD"):
        return False
    above = verb.head
    gift = next((c for c in verb.children if c.dep_ == "dobj"), None)
    bare = not any(c.dep_ in ("nsubj", "aux", "dative") or c.lower_ == "to" for c in verb.children)
    called = above != verb and any(c.dep_ == "auxpass" for c in above.children)
    own = gift is not None and any(c.dep_ == "poss" or c.lower_ == "to" for c in gift.children)
    return called and bare and gift is not None and not own


def relative_target(token: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for; `which Iran denies` is all that was said."""
    if token.lower_ not in RELATIVES or (token.lower_ == "which" and verb.lemma_ in CONTESTING):
        return token
    clause = verb
    while clause.dep_ in ("conj", "xcomp", "ccomp") and clause.head != clause:
        clause = clause.head
    return _told_as_one(_what_struck(_nearest_of(clause.head, verb))) if clause.dep_ == "relcl" else token


def _told_as_one(noun: Token) -> Token:
    """Who is said to be of those that do something: Chad in `Chad was among those that`, `was one of two who`."""
    prep = noun.head if noun.dep_ == "pobj" else noun
    over = prep.head.head if prep.lower_ == "of" and prep.head.lower_ == "one" else prep.head
    named = prep.lower_ in ("among", "of") and over.lemma_ == "be"
    return next((c for c in over.children if named and c.dep_ == "nsubj"), noun)


def _what_struck(noun: Token) -> Token:
    """The blow, and not what it struck, does what follows: `the bombings at two embassies, which killed 250`."""
    over = noun.head.head
    hit = noun.dep_ == "pobj" and noun.lemma_.lower() in words("reading", "targets")
    return over if hit and over.pos_ == "NOUN" and over.lemma_ in words("reading", "attacks") else noun


def _nearest_of(noun: Token, verb: Token) -> Token:
    """Of coordinated nouns before a relative clause in the singular, the last."""
    singular = verb.tag_ == "VBZ" or any(
        c.lower_ in ("has", "is", "was") for c in verb.children if c.dep_ in ("aux", "auxpass")
    )
    joined = [c for c in noun.conjuncts if noun.i < c.i < verb.i] if singular else []
    return joined[-1] if joined else _first_of(noun) if _is_plural(verb) else noun


def _is_plural(verb: Token) -> bool:
    """Whether a verb tells by its form that several do what it says."""
    helpers = (c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass"))
    return verb.lower_ in PLURALS or any(word in PLURALS for word in helpers)


def _first_of(noun: Token) -> Token:
    """The first of coordinated nouns, on which the others hang."""
    while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    return noun


def inherited_subject(verb: Token) -> Token | None:
    """The subject of a verb that has none of its own: shared, controlled, or the noun that its clause hangs on.

    Of a noun, that of the verb over it.
    """
    below = verb
    for _ in range(STEPS_UP):
        above = below.head
        if above == below or below.dep_ == "relcl":
            return None
        if above.pos_ in ("VERB", "AUX"):
            found = _controller(below, above, verb) or _lent_subject(above.head if resumes(below, above) else above)
        else:
            found = _owner(above) if below.dep_ in ("pcomp", "acl", "prep", "pobj") else None
        if found is not None:
            return found
        below = above
    return None


def resumes(below: Token, above: Token) -> bool:
    """Whether a verb goes on with the one that hands on the clause: `said Oslo had lied, and rejected its plea`.

    What calls on others after `said the ruling was wrong` is no ruling.
    """
    if below.dep_ != "conj" or above.dep_ != "ccomp" or below.tag_ != "VBD" or above.head.tag_ != "VBD":
        return False
    if below.lemma_ in CALLING and _is_thing(next((c for c in above.children if c.dep_ == "nsubj"), None)):
        return True
    ahead = any(c.dep_ == "aux" and c.lower_ in ("would", "could", "will", "might") for c in above.children)
    parted = any(c.dep_ == "cc" and above.i < c.i < below.i and c.nbor(-1).text == "," for c in above.children)
    own = any(c.dep_ in ("aux", "auxpass", "mark", "nsubj") for c in below.children)
    shifted = ahead or any(c.dep_ in ("aux", "auxpass") and c.lower_ in ("had", "was", "were") for c in above.children)
    return above.head.i < above.i and not own and shifted and (parted or ahead)


def _is_thing(subject: Token | None) -> bool:
    return subject is not None and subject.pos_ == "NOUN" and subject.lemma_ not in words("reading", "agents")


def _owner(noun: Token) -> Token | None:
    """Whose plan it is: `Chad's plan to`, `the plan by Chad to`, `the Chadian plan to`, `the plan, made by Chad`.

    Talks are not those of the town before them: `the Geneva talks to end the war`.
    """
    owners = [c for c in noun.children if c.dep_ == "poss"]
    by = [c for c in noun.children if c.dep_ in ("prep", "agent") and c.lower_ == "by"]
    by += [a for c in noun.children if c.dep_ == "acl" for a in c.children if a.dep_ == "agent"]
    owners += [g for prep in by for g in prep.children]
    before = [c for c in noun.children if c.i < noun.i and c.text[:1].isupper()]
    ways = ("amod",) if noun.lemma_.lower() in words("reading", "gatherings") else ("amod", "compound", "nmod")
    owners += [c for c in before if c.dep_ == "amod" or (c.dep_ in ways and c.pos_ == "PROPN")]
    return next(iter(owners), None)


def _controller(below: Token, above: Token, verb: Token) -> Token | None:
    """Who is urged, asked or forced to do what the verb under `above` says."""
    if below.dep_ not in ("xcomp", "ccomp", "pcomp", "prep") or above.lemma_ not in words("reading", "control_verbs"):
        return None
    if below.dep_ == "prep" and below.lower_ not in CONTROLLED:
        return None
    asked = (c for c in above.children if c.dep_ in ("dobj", "nsubjpass"))
    preps = (c for c in above.children if c.dep_ == "prep" and c.i < verb.i)
    appealed_to = (g for c in preps for g in c.children if g.dep_ == "pobj")
    found = next(asked, None) or next(appealed_to, None)
    return relative_target(found, above) if found is not None and found.i < verb.i else None


def _lent_subject(above: Token) -> Token | None:
    """The subject of the verb above, or whoever acts in it; else the noun that it describes."""
    own = next((c for c in above.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if own is not None:
        agents = (g for c in above.children if c.dep_ == "agent" for g in c.children)
        return next(agents, None) or relative_target(own, above)
    ranked = _first_to(above)
    if ranked is not None:
        return ranked  # `were the only ones to join Oslo in voting no`
    return above.head if above.dep_ == "acl" and above.tag_ == "VBG" else None
