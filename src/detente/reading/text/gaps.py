"""Clauses that leave out the verb of the clause before: `Chad expelled two envoys and Mali three; Togo, one`.

So do the further stops of a trip: `will spend two days in Lima, then one in Quito`.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from detente.reading.grammar.syntax import COMPARING, SHARES, STAYS, gapped
from detente.reading.grammar.tokens import Doc, Token

JOINING = frozenset(("and", ","))
"""What joins the names of those who did it: `Italy and Spain two each`."""
STOPS = frozenset(("and", "but", "while", ",", ";"))
"""What stands between two clauses, the second of which leaves out its verb."""
SPENDING = frozenset(("spend",))
"""What is done with the time that one has for a place."""
EACH = frozenset("each apiece more others".split())
"""What may follow the number: `two each`."""
FOR_NUMBERS = SHARES | COMPARING
SIGNS = frozenset("$ € £ ¥ us$ a$ c$ US$ A$ C$".split())
"""Signs of money, which stand before an amount."""
ABOUT = frozenset("some about around nearly almost over only just".split())
ROUGHLY = frozenset((("more", "than"), ("fewer", "than"), ("less", "than"), ("at", "least"), ("up", "to")))
"""What stands before a number that is not quite so."""
MEASURES = frozenset(
    "year month week day hour minute second time mile kilometre kilometer metre meter percent point goal run seat vote "
    "degree acre hectare ton tonne barrel".split()
)
"""What is counted that nobody does anything to."""
AFTER = frozenset(("and", "but", ",", ";", "."))
"""What such a clause ends before."""


def mend_gaps(doc: Doc, states: AbstractSet[int]) -> None:
    """Let each number that is all that is left of a clause stand for its verb, with the state before it as its subject.

    So do `a third` and `twice as much`; where the verb gives one something, the state before the number is given more.

    `states` are the places of the words that name states.
    """
    for number in doc[1:-1]:
        first = _begins(number)
        names = _names_before(first, states) if first is not None else []
        verb = _verb_before(names[0]) if names and _ends(number) else None
        if verb is None or number.is_ancestor(verb):
            continue
        given = next((child for child in verb.rights if child.dep_ == "dative" and child.pos_ == "PROPN"), None)
        if given is not None:
            _given_to(number, given, names)
        else:
            _stand_for(number, verb, names)
    for verb in doc:
        if verb.lemma_ in SPENDING and verb.pos_ == "VERB":
            _mend_stops(verb)


def _mend_stops(verb: Token) -> None:
    """Let what is spent at each further stop stand for the verb: `spent a week in Lima and a day in Quito`."""
    for time in list(_further_times(verb)):
        for child in [c for c in time.children if c.dep_ == "conj"]:
            child.hang_on(verb)
        time.hang_on(verb)
        time.dep_, time.pos_, time.tag_ = "conj", "VERB", verb.tag_
        time.nbor().hang_on(time)


def _further_times(verb: Token) -> Iterator[Token]:
    """The words for time after the first that is spent, each before `in`, until another verb."""
    spent = next((c for c in verb.children if c.dep_ in ("dobj", "npadvmod") and c.i > verb.i), None)
    for word in verb.doc.tokens[spent.i + 1 : verb.sent.end - 1] if spent is not None else ():
        if word.pos_ in ("VERB", "AUX"):
            return
        counted = word.lower_ in STAYS or (word.like_num and word.pos_ == "NUM")
        if counted and word.nbor().lower_ == "in" and verb.is_ancestor(word):
            yield word


def _begins(number: Token) -> Token | None:
    """The first word of a number, or of an amount, or of what stands for one; none where a word tells no number."""
    if number.like_num and number.pos_ == "NUM":
        first = number
        while first.i > number.sent.start and (first.nbor(-1).text in SIGNS or first.nbor(-1).like_num):
            first = first.nbor(-1)
        return _about(first)
    if number.lower_ not in FOR_NUMBERS:
        return None
    before = number.nbor(-1)
    if number.lower_ in SHARES:
        return before if before.lower_ in ("a", "an", "the") else None
    if before.lower_ != "as" or before.i <= number.sent.start + 1:
        return None
    times = before.nbor(-1)
    return times if times.lower_ in ("twice", "half", "thrice") else before


def _about(number: Token) -> Token:
    """The first word before a number that says that it is not quite so many: `more than`, `some`."""
    if number.i <= number.sent.start + 1:
        return number
    before = number.nbor(-1)
    if (before.nbor(-1).lower_, before.lower_) in ROUGHLY:
        return before.nbor(-1)
    return before if before.lower_ in ABOUT else number


def _names_before(number: Token, states: AbstractSet[int]) -> list[Token]:
    """The words of the names right before a number, which begin a clause; none where they go on with one."""
    doc, at = number.doc, number.i - 1
    apart = doc[at].text == "," and not number.is_digit
    at -= apart
    last = at
    names: list[Token] = []
    while at > number.sent.start and (at in states or doc[at].lower_ in JOINING or doc[at].lower_ == "the"):
        if names and _begins_clause(doc[at], states):
            break
        names.insert(0, doc[at])
        at -= 1
    while names and names[0].lower_ in JOINING:
        at = names.pop(0).i
    stop = doc[at]
    begins = stop.text == ";" if apart else stop.lower_ in STOPS and doc[at - 1].i not in states
    return names if names and begins and names[-1].i == last and names[-1].i in states else []


def _begins_clause(joint: Token, states: AbstractSet[int]) -> bool:
    """Whether `and` after a comma joins clauses, and not the last of three names: `to Chad, and Peru sent three`."""
    before = joint.doc.tokens[max(joint.i - 3, 0) : joint.i]
    if joint.lower_ != "and" or len(before) < 3 or before[-1].text != ",":
        return False
    return before[-2].i in states and before[-3].lower_ not in JOINING and before[-3].i not in states


def _ends(number: Token) -> bool:
    """Whether nothing is told after the number that it may count."""
    after = number.nbor()
    if (after.lower_ in EACH or _counted_by(number) is not None) and after.i + 1 < len(after.doc):
        after = after.nbor()
    return after.lower_ in AFTER and after.sent is number.sent


def _counted_by(number: Token) -> Token | None:
    """What a number counts right before it, if something is done with such things: `Peru twenty soldiers`."""
    after = number.nbor()
    things = after.tag_ == "NNS" and after.lemma_ not in MEASURES and number.pos_ == "NUM"
    return after if things and number.head is after else None


def _verb_before(name: Token) -> Token | None:
    """The last verb before a name that somebody does something with to things that may be counted."""
    before = (token for token in reversed(name.doc[name.sent.start : name.i]) if token.pos_ == "VERB")
    verb = next(before, None)
    if verb is None or verb.like_num or gapped(verb):
        return verb.head if verb is not None else None
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i < name.i]
    counted = things and (things[0].tag_ in ("NN", "NNS", "NNPS") or _is_amount(things[0]))
    return verb if counted else None


def _is_amount(number: Token) -> bool:
    """Whether a number is one of money: `pledged $500 million`."""
    first = _begins(number)
    return first is not None and any(token.text in SIGNS for token in number.doc.tokens[first.i : number.i])


def _given_to(number: Token, given: Token, names: list[Token]) -> None:
    """Join those to whom a number is given to who is given more: `gave Chad two jets and Mali three`."""
    thing = next((child for child in given.head.children if child.dep_ == "dobj"), None)
    if thing is None or any(name.is_ancestor(given) for name in names):
        return
    for run in _runs(names):
        run[-1].hang_on(given)
        run[-1].dep_ = "conj"
        for word in run[:-1]:
            word.hang_on(run[-1])
    number.hang_on(thing)
    number.dep_ = "conj"


def _stand_for(number: Token, verb: Token, names: list[Token]) -> None:
    """Make a number the verb of a clause that is joined to another verb."""
    first, *others = runs = _runs(names)
    behind = [child for token in (*names, number) for child in token.children if child.i > number.i]
    things = _counted_by(number)
    number.stand_alone()
    if things is not None:
        things.hang_on(number)
        things.dep_ = "dobj"
        behind = [child for child in behind if child is not things]
    number.hang_on(verb)
    number.dep_, number.pos_, number.tag_ = "conj", "VERB", verb.tag_
    for run in runs:
        run[-1].hang_on(number)
        run[-1].dep_ = "nsubj"
        for word in run[:-1]:
            word.hang_on(run[-1])
    for run in others:
        run[-1].hang_on(first[-1])
        run[-1].dep_ = "conj"
    for token in number.doc[names[0].i : number.i]:
        if token.lower_ in JOINING:
            token.hang_on(first[-1] if token.i < names[-1].i else number)
    for child in behind:
        child.hang_on(number if child.lower_ in EACH else verb)
    stop = number.doc[names[0].i - 1]
    stop.hang_on(verb)
    stop.dep_ = "cc" if stop.lower_ in ("and", "but") else stop.dep_


def _runs(names: list[Token]) -> list[list[Token]]:
    """The words of each name."""
    runs: list[list[Token]] = [[]]
    for token in names:
        if token.lower_ not in JOINING:
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    return runs
