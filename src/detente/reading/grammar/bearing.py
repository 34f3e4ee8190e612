"""Words over an act that leave it as it is: `announced that they had met`, `the raid was not a surprise`."""

from __future__ import annotations

from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.syntax import link
from detente.reading.grammar.tenses import verb_status
from detente.reading.grammar.tokens import Token
from detente.tables import words

REACHED = frozenset(("to", "for", "of", "about", "over", "with"))
"""Prepositions over which a word of planning reaches an act; it does not in `promised aid on a visit`."""
UTTERANCES = frozenset("request demand appeal call threat warning proposal offer complaint objection".split())
"""Acts of speech that are done once they are uttered, whatever comes of them."""
ACCORDS = frozenset("agreement accord deal pact contract memorandum understanding compromise".split())
"""What is done once it is announced; talks are not."""
SETTLING = frozenset(("accept", "approve", "confirm", "agree", "announce"))
PAST = frozenset("last yesterday ago earlier previous".split())
HAPPENING = frozenset(
    "take happen occur come go materialise begin start open convene follow resume continue proceed be".split()
)
"""What an act that is told of has not done if it did not come to pass: of other verbs it is the subject, and was."""
DESCRIBING = frozenset("aim direct target mean intend link connect relate tie motivate justify".split())
"""What is said in the passive of an act that took place: `the raid was not aimed at them`."""
COURTESIES = frozenset("discuss convey brief hand present deliver thank congratulate inform consult bid pay".split())
"""What is done on a call on somebody."""

FEELINGS = frozenset(
    "dismay fury anger annoyance irritation alarm chagrin horror disgust exasperation outrage indignation displeasure "
    "consternation ire wrath embarrassment delight relief satisfaction joy glee".split()
)
"""What others have of a deed that is not aimed at them."""
COMMAS = frozenset(", – — ; :".split())


def denies_more(verb: Token) -> bool:
    """Whether a verb that is denied says that something about an act is not so: `did not announce the talks`."""
    return verb.lemma_ in words("reading", "verbs_about_acts") and verb_status(verb) == "denied"


def took_place(trigger: Token, over: Token, effect: str | None) -> bool:
    """Whether what stands over a noun leaves it done: a pact of last year was signed, talks without issue were held."""
    if trigger.pos_ not in ("NOUN", "PROPN"):
        return False
    if denies_more(over):
        return True
    if over.lemma_ == "fail":
        return link(trigger, over) == "subject" and not any(c.lemma_ in HAPPENING for c in over.children)
    return effect in (None, "planned", "possible", "support") and _past_already(trigger)


def paid_a_call(trigger: Token, over: Token) -> bool:
    """Whether somebody was called on for what was then done: `called on the king to discuss it`, not `to stop`."""
    called_on = over.lemma_ == "call" and any(c.lower_ in ("on", "upon") for c in over.children)
    return called_on and trigger.lemma_ in COURTESIES and trigger.tag_ == "VB"


def only_described(trigger: Token, over: Token) -> bool:
    """Whether what is denied of the act that a noun names is not the act: `the raid was not a surprise`."""
    if trigger.pos_ not in ("NOUN", "PROPN") or not any(map(_denies, over.children)) or not _describes(over):
        return False
    return in_subject(trigger, over)


def _describes(verb: Token) -> bool:
    """Whether a verb tells something of what its subject names, which there is, was or will be."""
    if verb.lemma_ == "go" and verb.tag_ == "VBG":  # `is not going to be simple`
        verb = next((c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ == "be"), verb)
    if verb.lemma_ == "be":
        said = [c for c in verb.children if c.dep_ in ("attr", "acomp")]
        return bool(said) and not any(map(effect_of, said))
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    return verb.pos_ == "VERB" and (verb.lemma_ in DESCRIBING if passive else verb.lemma_ not in HAPPENING)


def _denies(word: Token) -> bool:
    """Whether a word under a verb says that something else than its subject is not so: `would change nothing`."""
    return word.dep_ == "neg" or (word.dep_ == "dobj" and (word.lower_ == "nothing" or word.left_edge.lower_ == "no"))


def _past_already(noun: Token) -> bool:
    """`the treaty of 1966`, `a deal struck last year`, `the pact signed in 1966`, `an accord that they initialled`."""
    known = any(c.lower_ == "the" or c.dep_ == "poss" for c in noun.children)
    for child in noun.children:
        of_a_time = known and child.dep_ == "prep" and child.lower_ in ("of", "in")
        if of_a_time and any(_is_year(y) for g in child.children for y in (g, *g.children)):
            return True
        told = child.dep_ == "relcl" and child.tag_ == "VBD"
        done = child.dep_ == "acl" and child.tag_ == "VBN"
        if told or (done and any(g.lemma_ in PAST or _is_year(g) for g in child.subtree)):
            return effect_of(child) in (None, "support")
    return False


def _is_year(token: Token) -> bool:
    return token.is_digit and len(token.text) == len("1966")


def is_felt_aside(noun: Token) -> bool:
    """Whether a noun tells what others feel of the clause beside it: `to the dismay of Oslo, Bern shut its border`."""
    to = noun.head
    if noun.dep_ != "pobj" or to.lower_ != "to" or noun.lemma_ not in FEELINGS:
        return False
    first, last = to, noun.right_edge
    if to.i and to.nbor(-1).lower_ == "much":
        first = to.nbor(-1)
    before = first.is_sent_start or first.nbor(-1).text in COMMAS
    return before or (last.i + 1 < len(noun.doc) and last.nbor().text in COMMAS)


def passed_on(trigger: Token, over: Token) -> bool:
    """Whether a word only hands on an act told as done: `they agreed to it, the Kremlin announced`."""
    clause = next((c for c in over.children if c.dep_ == "ccomp" and (c == trigger or c.is_ancestor(trigger))), None)
    if clause is None or over.lemma_ in ("expect", "plan", "foresee"):
        return False
    if clause == trigger:
        return clause.pos_ == "VERB" and clause.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    past = clause.tag_ == "VBD" or any(c.lower_ in ("had", "has", "have", "was", "were") for c in clause.children)
    return past and not any(c.tag_ == "MD" for c in clause.children)


def in_subject(word: Token, verb: Token) -> bool:
    """Whether a word stands in the subject of a verb, be it an active or a passive one."""
    subjects = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    return any(c == word or c.is_ancestor(word) for c in subjects)


def beside_plan(trigger: Token, over: Token) -> bool:
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
