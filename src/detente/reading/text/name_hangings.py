"""Names that hang on the wrong word: `brought its envoy, Ann Day, home`, `met visiting Minister Ann Dahl`."""

from __future__ import annotations

from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.tenses import FINITE
from detente.reading.grammar.tokens import Token
from detente.reading.text.clauses import VERBS
from detente.tables import words

SPANS = frozenset("hour hours day days week weeks month months".split())
"""What somebody is given: `gave the consul, Juan Rios, 72 hours`."""
CALLING = frozenset("call brand label dub".split())
"""How one gives somebody a name."""
CALLED_HOME = frozenset("call order bring summon recall fetch send".split())
"""What is done to an envoy who is to come home."""
NAMES = frozenset(("NNP", "NNPS"))
HANDING = frozenset("give show hand send grant offer lend deny teach award pay deal owe promise serve".split())
"""What is done with a thing to somebody who is named first: `gave the envoy a medal`."""
REALMS = frozenset("Kingdom Republic State Sultanate Emirate Principality Commonwealth Federation Government".split())
"""What stands before the name of a state."""
SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj"))
MEETING = frozenset("meet receive host greet welcome see tell assure thank brief inform".split())
"""What is done to a guest."""
TITLES = frozenset(
    "president minister premier chancellor king queen emir sultan secretary envoy ambassador speaker general admiral "
    "chief commissioner official delegation representative leader counterpart lawmaker parliamentarian senator".split()
)
"""Words for people who go on visits, and are seldom visited by the like."""


def mend_after_name(token: Token) -> None:
    """`home` or a time after a name between commas, which say no more of whoever is named."""
    if token.lower_ != "home" and token.lower_ not in SPANS:
        return
    noun = token.head.head if token.head.dep_ == "appos" else token.head
    first = next((c for c in token.children if c.dep_ == "nummod"), token)
    if noun.dep_ not in ("dobj", "npadvmod") or noun.head.pos_ != "VERB" or first.nbor(-1).text != ",":
        return
    if token.lower_ == "home":
        token.hang_on(noun.head)
        token.dep_, token.pos_ = "advmod", "ADV"
    elif any(c.dep_ == "nummod" for c in token.children):
        token.hang_on(noun.head)
        token.dep_ = "dobj"


def mend_after_initials(name: Token) -> None:
    """A name in a list that begins with one whose initials follow it: `the Arab League (AL), NATO and Turkey`."""
    before = (c for c in name.head.children if c.dep_ == "appos" and c.i < name.i and c.i)
    initials = any(c.nbor(-1).text == "(" for c in before)
    listed = name.tag_ in NAMES and any(c.dep_ == "conj" for c in name.children)
    if initials and listed and name.left_edge.nbor(-1).text == ",":
        name.dep_ = "conj"


def mend_meeting(token: Token) -> None:
    """What those named before it do, and not what they are: `Mr Sall and Mr Biya, meeting in Rome, urged calm`."""
    bare = token.lower_ == "meeting" and all(c.i > token.i for c in token.children)
    if bare and token.head.pos_ == "PROPN" and token.nbor(-1).text == ",":
        token.tag_, token.pos_, token.dep_, token.lemma_ = "VBG", "VERB", "acl", "meet"


def mend_called(noun: Token) -> None:
    """What somebody is called, who is named before it: `called his colleague, Ana Paz, a liar`."""
    named = noun.head
    called = named.head if named.dep_ == "appos" else named
    verb = called.head
    naming = called.dep_ == "dobj" and verb.lemma_ in CALLING and named.dep_ == "appos" and named.tag_ == "NNP"
    if naming and noun.tag_ == "NN" and any(c.lower_ in ("a", "an", "the") for c in noun.children):
        noun.hang_on(verb)
        noun.dep_ = "oprd"


def mend_one_of_many(name: Token) -> None:
    """One name says who the one is, not who the many: `the bloc of twelve states, MERCOSUR`."""
    many = name.head
    over = many.head.head
    alone = name.tag_ == "NNP" and not any(c.dep_ == "conj" for c in name.children)
    of_many = many.tag_ == "NNS" and many.dep_ == "pobj" and many.head.lower_ == "of" and over.tag_ == "NN"
    if alone and of_many and name.nbor(-1).text == ",":
        name.hang_on(over)


def mend_realm(name: Token) -> None:
    """The realm has what its name alone has for the parse: `praised the State of Qatar's efforts`."""
    noun = name.head
    of = noun.head
    realm = of.head
    owned = noun.dep_ == "pobj" and of.lower_ == "of" and of.i == name.left_edge.i - 1
    if not owned or realm.i != of.i - 1 or realm.text not in REALMS or noun.i < name.i:
        return
    noun.hang_on(realm.head)
    noun.dep_ = realm.dep_
    realm.hang_on(noun)
    name.hang_on(of)
    realm.dep_, name.dep_ = "poss", "pobj"


def mend_called_home(token: Token) -> None:
    """`home` in `ordered home Ambassador Ann Day`, which is no part of her title."""
    if token.text == "home" and token.i > 0 and token.nbor(-1).lemma_ in CALLED_HOME and token.head.pos_ == "PROPN":
        token.hang_on(token.nbor(-1))
        token.dep_, token.pos_ = "advmod", "ADV"


def mend_visiting(visiting: Token) -> None:
    """Whoever is met is on a visit, and is not visited: `met visiting Danish Minister Ann Dahl`."""
    over, at = visiting.head, visiting.i
    guest = next((c for c in visiting.children if c.dep_ == "dobj"), None)
    if visiting.lower_ != "visiting" or guest is None or guest.left_edge.i != at + 1 or over.i != at - 1:
        return
    titled = any(t.lemma_.lower() in TITLES for t in visiting.doc.tokens[at + 1 : guest.i + 1])
    told = any(c.dep_ in ("det", "poss") for c in guest.lefts)
    met = over.lemma_ in MEETING and not any(c.dep_ == "dobj" for c in over.children)
    beside = visiting.dep_ == "pcomp" and over.lower_ in ("with", "between", "from")
    if not titled or told or not (met or beside):
        return
    guest.hang_on(over)
    guest.dep_ = "pobj" if beside else "dobj"
    for rest in visiting.rights:
        rest.hang_on(over if over.pos_ == "VERB" else over.head)
    visiting.hang_on(guest)
    visiting.dep_ = "amod"


def mend_after_time(name: Token) -> None:
    """Who acts after a time with no comma, alone or with others: `In May 2014 Peru, Chile and Cuba met`.

    So it is with whoever is told of between commas: `On Monday Ann Day, the Danish minister, left`.
    """
    opening, doc = name.head, name.doc
    if not opening.is_sent_start or opening.lower_ not in ("in", "on") or name.tag_ != "NNP" or name.text in TIMES:
        return
    verb = opening.head
    times = [t for t in doc.tokens[opening.i + 1 : name.i] if t.text in TIMES or t.is_digit]
    others = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > name.i), None)
    if not times or times[-1].i != opening.i + len(times) or not _is_subject(name, others):
        return
    told = next((t for t in times if t.text in TIMES), times[0])
    for time in times:
        time.hang_on(opening if time is told else told)
        time.dep_ = "pobj" if time is told else "nummod"
    name.hang_on(verb)
    name.dep_ = others.dep_ if others else "nsubj"
    if others:
        others.hang_on(name)
        others.dep_ = "conj" if _is_listed(others) else "appos"


def mend_after_and(name: Token) -> None:
    """Who does what follows is no part of what is before `and`: `Peru shot it down on Friday and Chile vowed revenge`.

    The model hangs such a verb on the one before, with no subject and no word that would join it.
    """
    before, end = name.head, name.right_edge.i + 1
    start, doc = name.left_edge.i, name.doc
    apart = before.dep_ in ("pobj", "dobj") and before.head.lower_ != "between" and start > 0
    if not apart or end >= name.sent.end or doc[start - 1].lower_ != "and":
        return
    verb = doc[end]
    over = verb.dep_ == "advcl" and verb.tag_ == "VBD" and verb.head.is_ancestor(before) and verb.head.i < before.i
    if not over or not name.text[:1].isupper() or any(c.i < verb.i for c in verb.children):
        return
    doc[start - 1].hang_on(verb.head)
    name.hang_on(verb)
    name.dep_, verb.dep_ = "nsubj", "conj"


def mend_joined_doer(name: Token) -> None:
    """Who does what follows is not joined to what was done before: `Peru left, and Ann Day, in Rome, urged calm`.

    Where nothing follows it was done to that thing as well: `bombed camps in Chad and a plant in Togo`.
    """
    before = name.head
    if before.pos_ != "VERB" or name.pos_ not in ("NOUN", "PROPN"):
        return
    verb = next((c for c in before.children if c.dep_ == "conj" and c.i > name.i and c.tag_ in FINITE), None)
    things = [c for c in before.rights if c.dep_ in ("dobj", "oprd") and c.i < name.i]
    if verb is not None and not any(c.dep_ in SUBJECTS for c in verb.children):
        name.hang_on(verb)
        name.dep_ = "nsubj"
    elif verb is None and things and name.pos_ == "NOUN" and name.doc[name.left_edge.i - 1].lower_ == "and":
        for prep in [c for c in before.rights if c.dep_ == "prep" and things[-1].i < c.i < name.i]:
            prep.hang_on(things[-1])
        name.hang_on(things[-1])


def mend_second_subject(first: Token) -> None:
    """Two subjects of one verb: those who do it together, `The Danes, the Swedes and Norway left`, or one and its name.

    A name that says who somebody is stands alone, `The hosts, Chad, left`, or right behind: `The bloc ECOWAS met`.
    """
    second = next((c for c in first.head.lefts if c.dep_ == first.dep_ and c.i > first.i), None)
    if second is None:
        return
    end, start = first.right_edge.i + 1, second.left_edge.i
    if {first.tag_, second.tag_} <= NAMES and _is_listed(second) and first.doc[end].text == "," and start == end + 1:
        second.hang_on(first)
        second.dep_ = "conj"
    elif first.tag_ == "NN" and second.tag_ == "NNP" and start == end:
        second.hang_on(first)
        second.dep_ = "appos"


def _is_subject(name: Token, others: Token | None) -> bool:
    """Whether a name acts alone or with others behind it, or is told of between commas: `Ann Day, a judge, left`."""
    verb = name.head.head
    if others is None:
        return verb.tag_ in FINITE and not any(c.dep_ in SUBJECTS for c in verb.children)
    beside = name.nbor().text == ","
    return beside and (_is_listed(others) or (others.tag_ == "NN" and others.nbor().text == ","))


def _is_listed(others: Token) -> bool:
    return any(c.dep_ == "conj" for c in others.children)


def mend_thing_given(thing: Token) -> None:
    """What is given stands right behind whom it is given to: `showed two envoys the door`, `gave the envoy a medal`."""
    taker, verb = thing.head, thing.head.head
    first = thing.left_edge
    if taker.dep_ != "dobj" or verb.lemma_ not in HANDING or first.i != taker.i + 1 or first.tag_ != "DT":
        return
    thing.hang_on(verb)
    taker.dep_, thing.dep_ = "dative", "dobj"


def mend_inserted_speaker(said: Token) -> None:
    """Who speaks between commas is no part of the clause around: `Chad, said Oslo, was lying`."""
    verb = said.head
    name = next((c for c in said.lefts if c.dep_ == "nsubj"), None)
    speaker = next((c for c in said.rights if c.dep_ in ("npadvmod", "dobj") and c.pos_ in ("NOUN", "PROPN")), None)
    if name is None or speaker is None or said.lemma_ not in words("reading", "saying") or verb.pos_ not in VERBS:
        return
    if said.nbor(-1).text != "," or verb.i < said.i or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return
    name.hang_on(verb)
    name.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    speaker.dep_ = "nsubj"
