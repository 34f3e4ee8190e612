"""What a verb or noun governs in the parse: its subject, objects and prepositional phrases, across clauses."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import cast

from detente.reading.dates.calendar import MONTHS, WEEKDAYS
from detente.reading.grammar.lent_subjects import first_to, inherited_subject
from detente.reading.grammar.passives import given_to_one, is_passive
from detente.reading.grammar.relatives import PAPERS, RELATIVES, relative_target
from detente.reading.grammar.syntax import CITING, SUBJECTS
from detente.reading.grammar.tokens import Token

TIMES = frozenset((*MONTHS, *WEEKDAYS))
YEAR_DIGITS = 4
LOOKING_ON = frozenset(
    "look watch preside observe officiate witness mediator observer onlooker spectator chairman moderator facilitator "
    "go-between intermediary broker tow".split()
)
"""How those stand by, in `with` phrases, who take no part."""
DISCUSSING = frozenset("discuss debate review examine explore broach air".split())
"""What is done to a subject, and not with somebody."""
EACH = frozenset("both all each".split())
LETTERS = frozenset("note letter message cable telegram memorandum demarche démarche petition complaint".split())
"""What is sent and speaks for whoever sends it."""
PUTTING_OUT = frozenset(
    "issue release publish put adopt pass approve vote sign make answer respond react reply table circulate submit "
    "present propose draft introduce send write deliver hand".split()
)
"""What is done with a paper by those whose words it has."""
UTTERED = frozenset(
    "warning threat criticism complaint protest demand request appeal plea rebuke condemnation objection praise "
    "invitation offer pledge promise assurance support backing recognition apology endorsement sympathy".split()
)
"""What comes from whoever utters it, whatever the parse hangs `from` on."""
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

    def after_any(self, prepositions: AbstractSet[str]) -> list[Token]:
        """The objects of any of these prepositions, in the order of the text."""
        return [token for preposition, tokens in self.preps.items() if preposition in prepositions for token in tokens]

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
    if found.subject is None:
        shared = _shared_agent if found.passive else _shared_subject
        found.subject = shared(verb)
    if found.passive and found.subject is not None and found.subject.dep_ == "nsubj" and found.subject.head == verb:
        found.objects, found.subject = [found.subject, *found.objects], None
    elif found.passive and all(thing.dep_ == "oprd" or given_to_one(verb) for thing in found.objects):
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
    """Whether a preposition leads to no more than a time, and completes nothing: `agreed on Monday to meet`.

    So does one that tells how long after something else: `ended the pact days after a visit`.
    """
    if prep.dep_ != "prep" or prep.lower_ in ("until", "since"):
        return False
    return any(map(is_time, prep.children)) or (prep.lower_ in ("after", "before") and _tells_how_long(prep))


def _tells_how_long(prep: Token) -> bool:
    """Whether a length of time stands before a preposition, as one of its own words or beside it."""
    beside = prep.doc.tokens[max(0, prep.i - 1) : prep.i]
    return any(word.dep_ == "npadvmod" for word in (*prep.children, *beside))


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
    return [c for verb in _joined(passive) for c in verb.children if c.dep_ == "prep"]


def _shared_subject(verb: Token) -> Token | None:
    """Who does what has no subject of its own."""
    return _told_of_before(verb) or first_to(verb) or inherited_subject(verb)


def _shared_agent(passive: Token) -> Token | None:
    """Who did what was done last, and what was done before: `two Danes were seized and killed by rebels`."""
    joined = (verb for verb in _joined(passive) if not any(c.dep_ in SUBJECTS for c in verb.children))
    agents = (c for verb in joined for c in verb.children if c.dep_ == "agent")
    return next((c for agent in agents for c in agent.children if c.dep_ == "pobj"), None)


def _joined(passive: Token) -> list[Token]:
    """The participle joined to a passive verb without helpers of its own."""
    joined = next((c for c in passive.children if c.dep_ == "conj" and c.tag_ in ("VBN", "VB")), None)
    helped = joined is not None and any(c.dep_ in ("aux", "auxpass") for c in joined.children)
    return [] if joined is None or helped else [joined]


def _told_of_before(verb: Token) -> Token | None:
    """The subject of `firms it says armed the rebels`, of whom somebody says what they did."""
    said = verb.head
    if verb.dep_ != "ccomp" or verb.i != said.i + 1 or said.i < said.sent.start + 2 or any(verb.lefts):
        return None
    speaker, noun = said.nbor(-1), said.nbor(-2)
    told = speaker.dep_ == "nsubj" and speaker.tag_ == "PRP" and noun.pos_ in ("NOUN", "PROPN")
    return noun if told and verb.tag_ in ("VBD", "VBN", "VBZ", "VBP") else None


def _take(found: Arguments, child: Token, verb: Token) -> None:
    """Add what a child of the verb is to it."""
    dep = child.dep_
    if dep in ("nsubj", "csubj", "expl") or (dep == "dobj" and _is_likewise(verb)):
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


def _is_likewise(verb: Token) -> bool:
    """Whether it is who does the same that stands behind a verb: `so had those of Mali`."""
    return verb.lemma_ in ("have", "do") and verb.i > 0 and verb.nbor(-1).lower_ in ("so", "nor", "neither")


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
                found.preps.setdefault(prep.lower_, []).append(relative_target(named_with(child), verb))
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            _add_prepositions(found, child, verb)


def named_with(below: Token) -> Token:
    """Who is named after `with` of whom the parse takes a clause to tell: `held talks with Mr Sall giving new hope`."""
    if below.dep_ != "pcomp" or below.tag_ != "VBG" or below.head.lower_ != "with" or looks_on(below, below.head):
        return below
    return next((c for c in below.children if c.dep_ == "nsubj" and c.pos_ == "PROPN"), below)


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


def on_behalf_of(around: Arguments) -> list[Token]:
    """Those for whom something is done: `spoke on behalf of the bloc`."""
    behalf = [t for t in around.after("on", "in") if t.lower_ == "behalf"]
    return [g for noun in behalf for c in noun.children if c.dep_ == "prep" for g in c.children]


def adjective_arguments(adjective: Token) -> Arguments:
    """`Paris is critical of the deal`: the subject of the copula, and the adjective's own phrases."""
    found = noun_arguments(adjective)
    above = adjective.head
    own = next((c for c in adjective.children if c.dep_ == "nsubjpass"), None)
    if own is not None:
        found.subject = own
    elif adjective.dep_ in ("acomp", "attr", "oprd") and above.pos_ in ("VERB", "AUX"):
        found.subject = arguments(above).subject
    elif above.pos_ in ("NOUN", "PROPN"):
        found.subject = above
    return found


def noun_arguments(noun: Token) -> Arguments:
    """`the talks with Chad on trade`: the phrases that hang on a noun, and whose it is."""
    found = Arguments()
    for child in (*noun.children, *_from_next(noun)):
        joining = child.dep_ == "acl" and child.lower_ in ("involving", "including", "grouping")
        if child.dep_ in ("prep", "agent") or joining:
            for grand in child.children:
                if grand.dep_ in ("pobj", "dobj", "pcomp"):
                    found.preps.setdefault(child.lower_, []).append(named_with(grand))
                elif grand.dep_ == "prep":
                    found.preps.setdefault(grand.lower_, []).extend(g for g in grand.children if g.dep_ == "pobj")
        elif child.dep_ == "poss":
            found.subject = child
    return found


def _from_next(noun: Token) -> list[Token]:
    """`from` after words that somebody utters, which the parse hangs on the verb: `spoke of warnings from Oslo`."""
    if noun.lemma_ not in UTTERED:
        return []
    after = noun.right_edge.i + 1
    beside = noun.doc[after] if after < len(noun.doc) else noun
    return [beside] if beside.lower_ == "from" and beside.head in (noun.head, noun.head.head) else []
