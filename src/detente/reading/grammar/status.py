"""What became of an act: read from the words over it, inmost first.

The verb's own form gives a first status (`will meet`: planned, `did not meet`: denied); each word that governs it may
change it (`postponed`, `refused to`, `plans to`, `if`). The words stand in `data/operators.csv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from detente.codebook.plover import FALLEN
from detente.reading.grammar.arguments import arguments, talked_of
from detente.reading.grammar.complements import is_subjunctive
from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.syntax import governor, link
from detente.reading.grammar.tenses import is_to, mood, on_the_way, past_tense, verb_status
from detente.reading.grammar.tokens import Token
from detente.records import Status
from detente.tables import words

FINAL = ("postponed", "cancelled", "denied")
AHEAD = ("planned", "possible", "hypothetical")
"""What a verb hands on to what is done for its sake."""
COMPLEMENTS = frozenset("xcomp ccomp pcomp csubj csubjpass acl advcl".split())
LINKS = frozenset("object subject inside with in to for of on by".split())
"""How a noun hangs on a verb that says what became of it."""
REACHED = frozenset(("to", "for", "of", "about", "over", "with"))
"""Prepositions over which a word of planning reaches an act; it does not in `promised aid on a visit`."""
UTTERANCES = frozenset("request demand appeal call threat warning proposal offer complaint objection".split())
"""Acts of speech that are done once they are uttered, whatever comes of them."""
ACCORDS = frozenset("agreement accord deal pact understanding compromise".split())
"""What is done once it is announced; talks are not."""
SETTLING = frozenset(("accept", "approve", "confirm", "agree", "announce"))
PAST = frozenset("last yesterday ago earlier previous".split())
HAPPENING = frozenset(
    "take happen occur come go materialise begin start open convene follow resume continue proceed be".split()
)
"""What an act that is told of has not done if it did not come to pass: of other verbs it is the subject, and was."""
OCCURRING = {
    "take": ("place",), "go": ("ahead", "forward"), "happen": (), "occur": (), "materialise": (), "proceed": (),
}  # fmt: skip
"""Verbs by which an act comes to pass, with the words one of which some need: `take place`."""
DESCRIBING = frozenset("aim direct target mean intend link connect relate tie motivate justify".split())
"""What is said in the passive of an act that took place: `the raid was not aimed at them`."""
DECIDING = frozenset("decide settle fix set agree confirm take make reach give name announce finalise finalize".split())
"""What is done to a date, or to a plan as such."""
DECIDED = frozenset("date decision timetable time venue day".split())
"""What is made or set where it is clear that there will be an act."""
DOING = frozenset("force compel oblige manage begin start finish complete proceed hasten".split())
"""Verbs under which something is done, and not only meant."""
PLANS = frozenset("plan intention scheme".split())
"""What is given up or put off together with the act that it is of."""
COURTESIES = frozenset("discuss convey brief hand present deliver thank congratulate inform consult bid pay".split())
"""What is done on a call on somebody."""
ARRANGING = frozenset("schedule arrange plan slate book".split())
"""What is done to a meeting before it is held, if it is: `a meeting scheduled for Monday was called off`."""
PHRASES = frozenset(("in", "on", "under"))
"""What begins phrases that tell how an act stands: `in doubt`, `on hold`."""
OPEN = 3
"""Steps up within which `whether` leaves an act open."""
HEIGHT = 8
"""Steps up within which a word may bear on an act."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A status and the word that gave it last."""

    status: Status
    cue: str


def own_status(trigger: Token) -> Status:
    """The status that a word's own form gives, whatever stands over it."""
    return _own(trigger)[0]


def standing(trigger: Token) -> Standing:
    """The status of the act that a trigger names, and the word it comes from."""
    trigger = _arranged(trigger)
    status, cue = _own(trigger)
    for token in dict.fromkeys(_above(trigger)):
        effect = effect_of(token)
        if _only_described(trigger, token):
            status = (mood(token) if token.lemma_ == "be" else None) or status
            continue
        if _took_place(trigger, token, effect) or plans_told(trigger, token):
            continue
        if effect == "possible" and _paid_a_call(trigger, token):
            continue
        if effect == "planned" and (passed_on(trigger, token) or _beside_plan(trigger, token)):
            continue
        if effect is not None and effect != "support":
            changed = _apply(status, effect, token)
            if changed != status:
                status, cue = changed, token.lower_
        elif token.pos_ in ("VERB", "AUX") and status == "occurred":
            own = verb_status(_infinitive(token, trigger))
            meant = _meant(token, own) if trigger.dep_ == "advcl" else None
            if trigger.pos_ == "NOUN" or effect or meant or (own in ("denied", *AHEAD) and _untensed(trigger)):
                status, cue = meant or own, token.lower_
    return _left_open(trigger, status, cue)


def _arranged(trigger: Token) -> Token:
    """The noun of which a verb says that it was planned, and the rest of the clause its fate; else the word."""
    planned = trigger.dep_ == "acl" and trigger.tag_ == "VBN" and trigger.lemma_ in ARRANGING
    return trigger.head if planned and trigger.head.pos_ == "NOUN" else trigger


def _meant(verb: Token, own: Status) -> Status | None:
    """What a verb with such a status of its own makes of what is done for its sake: `will fly to Oslo to meet her`."""
    return own if own in AHEAD else "planned" if on_the_way(verb) else None


def told_of_only(trigger: Token) -> bool:
    """Whether a noun hangs on words that deny more than it: `did not announce the talks`, `will not mar the visit`."""
    verb = governor(trigger) if trigger.pos_ in ("NOUN", "PROPN") else None
    return verb is not None and _denies_more(verb)


def undecided(trigger: Token) -> bool:
    """Whether it is open when or whether there will be an act: `no date has been set`, `nothing is decided`."""
    verb = governor(trigger) if trigger.pos_ in ("NOUN", "PROPN") else trigger
    if verb is None or verb.lemma_ not in DECIDING:
        return False
    around, denied = arguments(verb), any(c.dep_ == "neg" for c in verb.children)
    things = [thing for thing in (around.subject, *around.objects) if thing is not None and thing != trigger]
    none = (t for t in things if denied or any(c.lower_ in ("no", "neither") for c in t.children))
    return any(t.lower_ == "nothing" for t in things) or any(t.lemma_ in DECIDED for t in none)


def plans_told(noun: Token, verb: Token) -> bool:
    """Whether a noun names what is planned and spoken of: `discussed the visit scheduled for July`."""
    return noun in talked_of(verb) and any(c.dep_ == "acl" and effect_of(c) == "planned" for c in noun.children)


def only_wished(trigger: Token) -> bool:
    """Whether a noun names what is asked for, looked forward to or planned for: `asked for talks`."""
    verb = governor(trigger) if trigger.pos_ in ("NOUN", "PROPN") else None
    if verb is None:
        return False
    wished = effect_of(verb) in ("possible", "planned") and link(trigger, verb) in ("for", "to")
    return wished or plans_told(trigger, verb)


def carried_out(trigger: Token) -> bool:
    """Whether a verb stands under one that leaves no doubt that it was done: `was forced to let it go`."""
    above = trigger.head
    led = trigger.dep_ in ("xcomp", "pcomp") and above.lemma_ in DOING
    return led and trigger.pos_ == "VERB" and verb_status(above) == "occurred" and past_tense(above)


def put_aside(trigger: Token) -> bool:
    """Whether a verb tells what plans are of that were put off or given up: `postponed plans to expel them`."""
    plan = trigger.head
    planned = trigger.dep_ == "acl" and trigger.tag_ == "VB" and plan.lemma_ in PLANS
    return planned and plan.dep_ in ("dobj", "nsubjpass") and effect_of(plan.head) in FALLEN


def _denies_more(verb: Token) -> bool:
    return verb.lemma_ in words("reading", "verbs_about_acts") and verb_status(verb) == "denied"


def _took_place(trigger: Token, over: Token, effect: str | None) -> bool:
    """Whether what stands over a noun leaves it done: a pact of last year was signed, talks without issue were held."""
    if trigger.pos_ not in ("NOUN", "PROPN"):
        return False
    if _denies_more(over):
        return True
    if over.lemma_ == "fail":
        return link(trigger, over) == "subject" and not any(c.lemma_ in HAPPENING for c in over.children)
    return effect in (None, "planned", "possible", "support") and _past_already(trigger)


def _paid_a_call(trigger: Token, over: Token) -> bool:
    """Whether somebody was called on for what was then done: `called on the king to discuss it`, not `to stop`."""
    called_on = over.lemma_ == "call" and any(c.lower_ in ("on", "upon") for c in over.children)
    return called_on and trigger.lemma_ in COURTESIES and trigger.tag_ == "VB"


def _only_described(trigger: Token, over: Token) -> bool:
    """Whether what is denied of the act that a noun names is not the act: `the raid was no surprise`."""
    if trigger.pos_ not in ("NOUN", "PROPN") or not any(map(_denies, over.children)) or not _describes(over):
        return False
    return _in_subject(trigger, over)


def _describes(verb: Token) -> bool:
    """Whether a verb tells something of what its subject names, which there is, was or will be."""
    if verb.lemma_ == "be":
        said = [c for c in verb.children if c.dep_ in ("attr", "acomp")]
        return bool(said) and not any(map(effect_of, said))
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    return verb.pos_ == "VERB" and (verb.lemma_ in DESCRIBING if passive else verb.lemma_ not in HAPPENING)


def _denies(word: Token) -> bool:
    """Whether a word under a verb says that something else than its subject is not so: `would change nothing`."""
    return word.dep_ == "neg" or (word.dep_ == "dobj" and (word.lower_ == "nothing" or word.left_edge.lower_ == "no"))


def _past_already(noun: Token) -> bool:
    """`the treaty of 1966`, `a deal struck last year`, `an accord that they initialled`."""
    known = any(c.lower_ == "the" or c.dep_ == "poss" for c in noun.children)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "in"):
            dated = (y for g in child.children for y in (g, *g.children))
            if known and any(y.is_digit and len(y.text) == len("1966") for y in dated):
                return True
        told = child.dep_ == "relcl" and child.tag_ == "VBD"
        if told or (child.dep_ == "acl" and child.tag_ == "VBN" and any(g.lemma_ in PAST for g in child.subtree)):
            return effect_of(child) in (None, "support")
    return False


def _untensed(verb: Token) -> bool:
    """Whether a verb takes its time and truth from the one over it: `nobody managed to get them to talk`."""
    return verb.tag_ == "VB" and verb.dep_ in ("xcomp", "ccomp") and not any(c.tag_ == "MD" for c in verb.children)


def passed_on(trigger: Token, over: Token) -> bool:
    """Whether a word only hands on an act told as done: `they agreed to it, the Kremlin announced`."""
    clause = next((c for c in over.children if c.dep_ == "ccomp" and (c == trigger or c.is_ancestor(trigger))), None)
    if clause is None or over.lemma_ in ("expect", "plan", "foresee"):
        return False
    if clause == trigger:
        return clause.pos_ == "VERB" and clause.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    past = clause.tag_ == "VBD" or any(c.lower_ in ("had", "has", "have", "was", "were") for c in clause.children)
    return past and not any(c.tag_ == "MD" for c in clause.children)


def _infinitive(verb: Token, subject: Token) -> Token:
    """What `is` leads to for its subject in `a meeting is to be held`."""
    leads = _in_subject(subject, verb)
    return next((c for c in verb.children if is_to(c)), verb) if leads else verb


def _in_subject(word: Token, verb: Token) -> bool:
    """Whether a word stands in the subject of a verb, be it an active or a passive one."""
    subjects = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    return any(c == word or c.is_ancestor(word) for c in subjects)


def _beside_plan(trigger: Token, over: Token) -> bool:
    """Whether a word of planning does not reach an act: one in which it is uttered, or one that is itself words."""
    if trigger.pos_ != "NOUN":
        return False
    if trigger.lemma_ in UTTERANCES | ACCORDS and over.lemma_ in SETTLING:
        return True
    top = trigger
    while top.head not in (over, top):
        top = top.head
    if over.pos_ != "VERB" or top.head != over or top.dep_ != "prep":
        return False
    return top.lower_ not in REACHED and not (top.lower_ == "on" and over.lemma_ in ("agree", "decide", "settle"))


def _left_open(trigger: Token, status: Status, cue: str) -> Standing:
    """`has not decided whether to send them`: a question that is open leaves the act possible."""
    verb = trigger
    for _ in range(OPEN if trigger.lemma_ not in UTTERANCES else 0):
        if any(_asks(c, verb) for c in verb.children):
            return Standing("possible" if status != "cancelled" else status, "whether")
        if verb.dep_ not in ("dobj", "xcomp", "conj", "nsubj", "nsubjpass"):
            break
        verb = verb.head
    if trigger.dep_ in ("pobj", "pcomp") and trigger.head.lower_ == "without" and status in ("occurred", "planned"):
        return Standing("denied", "without")
    return Standing(status, cue)


def _asks(mark: Token, verb: Token) -> bool:
    """`whether they meet`, `could not say if they would`."""
    if mark.dep_ not in ("mark", "advmod"):
        return False
    return mark.lower_ == "whether" or (mark.lower_ == "if" and verb.dep_ == "ccomp")


def _own(trigger: Token) -> tuple[Status, str]:
    """What a trigger's own form, or the words on a noun, say, with the word that says it."""
    if trigger.pos_ in ("VERB", "AUX"):
        return verb_status(trigger), trigger.lower_
    status: Status = "occurred"
    cue = ""
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "on" and trigger.head.head.lemma_ == "be":
        status, cue = ("ongoing", "on") if verb_status(trigger.head.head) == "occurred" else (status, cue)
    for child in trigger.children:
        modifies = child.dep_ in ("amod", "acl", "advmod", "nmod", "compound") and child.pos_ != "NOUN"
        effect = effect_of(child) if modifies else None
        if child.dep_ == "acl" and effect == "planned" and _comes_to_pass(trigger.head, trigger):
            continue
        if child.lower_ in ("no", "neither") or child.dep_ == "neg":
            status, cue = "denied", child.lower_
        elif effect in ("planned", "possible", "ongoing", *FINAL):
            status, cue = cast("Status", effect), child.lower_
        elif child.dep_ == "relcl":
            inner = _by_clause(trigger, child)
            status, cue = (inner, child.lower_) if inner else (status, cue)
    return status, cue


def _comes_to_pass(verb: Token, noun: Token) -> bool:
    """Whether a verb says of a noun that it takes place, or does not: `talks planned for May went ahead`."""
    if noun.dep_ == "nsubjpass":
        return verb.lemma_ == "hold"
    below = {c.lower_ for c in verb.children if c.dep_ in ("dobj", "advmod", "prt")}
    fits = OCCURRING.get(verb.lemma_)
    return noun.dep_ == "nsubj" and fits is not None and (not fits or not below.isdisjoint(fits))


def _by_clause(noun: Token, verb: Token) -> Status | None:
    """What a relative clause says of an act that a noun names: `the talks, which were called off`."""
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return "planned" if verb.tag_ == "VB" else None
    inner = _apply("occurred", effect_of(verb) or "support", verb)
    if inner != "occurred":
        return inner
    own = verb_status(verb)
    return own if own in ("planned", "possible", "denied") else None


def _above(trigger: Token) -> Iterator[Token]:
    """The words that govern an act, inmost first.

    They are verbs that it is an argument or complement of, and nouns and adjectives over it.
    """
    token: Token | None = trigger
    for _ in range(HEIGHT):
        if token is None:
            return
        passed, token = _over_verb(token) if token.pos_ in ("VERB", "AUX") else _over_noun(token)
        yield from passed


def _over_verb(verb: Token) -> tuple[list[Token], Token | None]:
    """One step up from a verb: the words that it leads past, and where it ends; None where nothing more governs it."""
    above = verb.head
    if above == verb:
        return [], None
    by_itself = any(c.dep_ == "agent" for c in verb.children)  # `was rejected by Oslo and supported by Bern`
    if verb.dep_ == "conj" and verb.tag_ in ("VB", "VBN", "VBG") and not _has_aux(verb) and not by_itself:
        complement = above.pos_ in ("VERB", "AUX") and above.dep_ in ("xcomp", "ccomp")
        return [above.head if complement else above], above
    if _asked_for_too(verb):
        return [above.head], above
    if _purpose(verb) and effect_of(above) in FALLEN:
        return [], None
    if verb.dep_ not in COMPLEMENTS or (verb.dep_ == "advcl" and not _purpose(verb)):
        return [], None
    if verb.dep_ == "ccomp" and not _untensed(verb) and above.pos_ in ("VERB", "AUX") and effect_of(above) is None:
        return list(_adjectives(above)), None
    if verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG"):
        return [], None
    if verb.dep_ == "ccomp" and any(t.text == ";" for t in verb.doc[verb.i : above.i]):
        return [], None
    if above.pos_ == "ADP":
        above = above.head
    return [above, *_adjectives(above)], above


def _asked_for_too(verb: Token) -> bool:
    """Whether a verb stands in the second of two clauses that tell what is asked: `that Chad stop and that Mali go`."""
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    return verb.dep_ == "conj" and verb.head.dep_ == "ccomp" and that and is_subjunctive(verb)


def _over_noun(noun: Token) -> tuple[list[Token], Token | None]:
    """One step up from a noun, to the verb that governs it."""
    verb = governor(noun)
    if verb is None:
        return [], None
    between = [t for t in _path(noun, verb) if t.pos_ == "NOUN" and effect_of(t)]
    if link(noun, verb) not in LINKS and noun.dep_ != "acomp":
        return between, None
    return [*between, verb, *_adjectives(verb)], verb


def _purpose(token: Token) -> bool:
    return token.tag_ == "VB" and any(c.lower_ == "to" for c in token.children)


def _path(token: Token, verb: Token) -> list[Token]:
    found, at = [], token.head
    while at != verb and at.head != at:
        found.append(at)
        at = at.head
    return found


def _adjectives(verb: Token) -> Iterator[Token]:
    """Predicates such as `remains uncertain`, `is under consideration`, `hangs in the balance`."""
    denied = any(child.dep_ == "neg" for child in verb.children)
    for child in verb.children:
        if child.dep_ in ("acomp", "attr", "oprd") and effect_of(child):
            yield child
        if child.lower_ == "off" and child.dep_ == "advmod" and verb.lemma_ == "be" and not any(child.children):
            yield child
        phrase = child.dep_ in ("prep", "advmod") and child.lower_ in PHRASES and not denied
        if phrase and effect_of(child) in ("planned", "possible", *FALLEN):
            yield child
        elif child.dep_ == "prep":
            yield from (g for g in child.children if g.lower_ in ("doubt", "question", "consideration", "discussion"))


def _has_aux(token: Token) -> bool:
    """Whether a verb has a subject or a helper of its own, but for `to`."""
    return any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") and c.tag_ != "TO" for c in token.children)


def _fell_through(operator: Token) -> bool:
    """`had been due to`, `had been scheduled`: a plan told in the pluperfect came to nothing."""
    verb = operator if operator.pos_ in ("VERB", "AUX") else operator.head
    due = operator.lower_ in ("due", "scheduled", "supposed", "set", "slated", "meant")
    return due and any(c.lower_ == "had" and c.dep_ == "aux" for c in verb.children)


def _combine(inner: Status, outer: Status) -> Status:
    return outer if inner in ("occurred", "ongoing") else inner


def _apply(status: Status, effect: str, operator: Token) -> Status:
    """The status after one more word over the act."""
    own: Status = verb_status(operator) if operator.pos_ in ("VERB", "AUX") else "occurred"
    refused = own == "denied" or any(c.dep_ == "neg" or c.lower_ == "no" for c in operator.children)
    if effect in FINAL:
        if refused:
            return "possible" if effect == "denied" else status
        if status in FINAL and effect == "denied":
            return "possible"
        took_hold = own in ("occurred", "ongoing", "planned") or effect == "denied"
        return cast("Status", effect) if took_hold else _combine(status, own)
    if refused and effect in ("planned", "possible", "begin", "ongoing"):
        return "denied" if status not in FINAL else status
    if effect == "accepted":
        return "planned" if status in ("occurred", "possible") and own in ("occurred", "ongoing") else status
    if effect in ("begin", "ongoing"):
        return _going_on(status, effect, own, operator)
    if effect == "possible":
        return "possible" if status not in FINAL and status != "hypothetical" else status
    if effect == "planned" and _fell_through(operator):
        return "cancelled"
    if effect == "planned":
        return "planned" if status in ("occurred", "ongoing") and own != "hypothetical" else status
    return status


def _going_on(status: Status, effect: str, own: Status, operator: Token) -> Status:
    """What words such as `begin` and `continue` make of an act."""
    if effect == "ongoing":
        return "ongoing" if status == "occurred" and own in ("occurred", "ongoing") else _combine(status, own)
    begun = own == "occurred" and any(c.lower_ in ("has", "have", "'s") for c in operator.children)
    return _combine(status, "ongoing" if begun else own)
