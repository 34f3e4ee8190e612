"""Phrases that hang on the wrong word: `accused of lying by Mali`, `switched recognition from Fiji to Chad`."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.bearing import ACCORDS
from detente.reading.grammar.syntax import YEAR, steps_up
from detente.reading.grammar.tenses import FINITE, PAST
from detente.reading.grammar.tokens import Token
from detente.reading.text.verb_hangings import MEETINGS
from detente.tables import rows, words

MEANS = frozenset(
    "phone telephone video link videolink videoconference teleconference hotline radio letter air sea road rail plane "
    "helicopter train car bus boat ship".split()
)
"""By what one speaks or goes."""
MOVING = frozenset("switch shift transfer move swing divert redirect relocate reroute".split())
"""What is done to things that leave one place for another."""
ORDERING = frozenset(("after", "before"))
"""What tells of two things which came first."""
PREDICATES = frozenset("oprd dobj attr".split())
"""How that hangs on a passive verb which somebody is called or given."""
INTO = frozenset("as of with to into".split())
"""What leads to what somebody is called, accused of or sentenced to."""
UTTERED = frozenset(
    "request demand decision proposal offer warning attempt bid plan move call effort threat claim".split()
)
"""What is somebody's by whom it is: `accused of ignoring a warning by Oslo`."""
DEED = re.compile(
    r"(?:tion|sion|ment|ing|ure|al|arrest|release|raid|attack|strike|handover|transfer|murder|delivery|siege)s?$"
)
"""How nouns end that name what is done to others."""
DONE_TO = frozenset("of on against".split())
SPEAKING = frozenset("speak talk confer chat".split())
"""What is done with somebody about something."""
THEIRS = MEETINGS | ACCORDS | frozenset("relation tie war dispute quarrel row conflict trade border work".split())
"""What one has with somebody, who is no partner in speaking of it."""
SOMEBODY = frozenset("counterpart envoy leader minister".split())
"""Kinds of agents with whom one speaks."""
BESIDE_DEED = frozenset("by in from to at".split())
"""What stands between a deed and what it is done to: by whom, where, to whom."""
INSIDE = 4
"""How deep `by` may hang under the verb to which it belongs."""


def mend_by(by: Token) -> None:
    """A means does nothing itself: `spoke by telephone`, `was reached by phone`."""
    if any(c.lemma_.lower() in MEANS for c in by.children):
        by.dep_ = "prep"


def mend_called_by(by: Token) -> None:
    """Who calls somebody something is no part of it: `was called a liar by Mali`, `was accused of lying by Mali`."""
    doer = next((c for c in by.children if c.dep_ == "pobj"), None)
    if by.lower_ != "by" or doer is None or doer.text in TIMES:
        return
    if by.head.pos_ == "NOUN" and by.head.lemma_ in UTTERED | MEETINGS | words("reading", "attacks"):
        return
    if doer.pos_ != "PROPN" and doer.lemma_ not in words("reading", "agents"):
        return
    verb = _called(by.head)
    if verb is not None and verb.i < by.i and not any(c.dep_ == "agent" for c in verb.children):
        by.hang_on(verb)
        by.dep_ = "agent"


def mend_done_by(by: Token) -> None:
    """Who does something to others is no part of these: `the evacuation of diplomats by France`."""
    done_to, of = by.head, by.head.head
    deed = of.head
    led = by.lower_ == "by" and done_to.dep_ == "pobj" and of.lower_ in DONE_TO and deed.pos_ == "NOUN"
    if led and DEED.search(deed.lower_) and not (DEED.search(done_to.lower_) or done_to.lemma_ in UTTERED):
        by.hang_on(deed)


def _called(token: Token) -> Token | None:
    """The passive verb over what somebody is called, given or accused of."""
    for _ in range(INSIDE):
        over = token.head
        led = token.dep_ == "prep" and token.lower_ in INTO
        if not (led or token.dep_ in PREDICATES or token.dep_ in ("pobj", "pcomp")) or over.tag_ in PAST - {"VBN"}:
            return token if token.pos_ == "VERB" and any(c.dep_ == "auxpass" for c in token.children) else None
        token = over
        if token.tag_ == "VBN":
            return token if any(c.dep_ == "auxpass" for c in token.children) else None
    return None


def mend_before_doing(prep: Token) -> None:
    """Who orders did it before, not who is ordered: `ordered the aid workers to go, days after expelling two`."""
    verb = prep.head
    if prep.lower_ not in ORDERING or verb.dep_ != "xcomp":
        return
    ordered = any(c.dep_ in ("dobj", "nsubj") and c.i < verb.i for c in (*verb.head.children, *verb.children))
    first = min(t.i for t in prep.subtree)
    doing = any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in prep.children)
    if ordered and doing and prep.doc[first - 1].text == ",":
        prep.hang_on(verb.head)


def mend_said_on(time: Token) -> None:
    """The day right behind a verb of saying is the day on which it was said: `said on Monday it would send them`."""
    clause = time.head
    said = clause.head
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    between = said.i < time.i and time.i == said.i + 1 and subject is not None and time.i < subject.i
    if clause.dep_ == "ccomp" and said.tag_ in FINITE and between:
        time.hang_on(said)


def mend_from_to(prep: Token) -> None:
    """What is moved leaves one for another: `switched recognition from Fiji to Chad` is none by Fiji."""
    thing = prep.head
    verb = thing.head
    if prep.lower_ != "from" or thing.dep_ != "dobj" or verb.lemma_ not in MOVING:
        return
    end = prep.right_edge.i + 1
    if end < len(prep.doc) and prep.doc[end].lower_ == "to" and prep.doc[end].head is verb:
        prep.hang_on(verb)


def mend_spoken_with(prep: Token) -> None:
    """With whom one speaks of something is no part of it: `spoke about the case with Mr Li`, not `of war with Mr Li`.

    Whoever it is, is told by his office or by two names.
    """
    topic = prep.head
    over = topic.head
    if prep.lower_ != "with" or topic.dep_ != "pobj" or over.lower_ not in ("about", "of", "on", "over"):
        return
    somebody = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if over.head.lemma_ not in SPEAKING or somebody is None or topic.lemma_ in THEIRS:
        return
    named = somebody.tag_ == "NNP" and [c.dep_ for c in somebody.lefts] == ["compound"]
    if named or somebody.lemma_ in _partners():
        prep.hang_on(over.head)


@cache
def _partners() -> frozenset[str]:
    """Nouns for people with whom one speaks for one's state."""
    return frozenset(row["noun"] for row in rows("reading", "agents") if row["kind"] in SOMEBODY)


def mend_home(way: Token) -> None:
    """Home is where somebody is sent, and no kind of envoy: `ordered its ambassador home from Chile`."""
    sent = way.head
    if way.lower_ == "home" and sent.dep_ == "dobj" and sent.i < way.i and sent.head.pos_ == "VERB":
        way.hang_on(sent.head)


def mend_year(prep: Token) -> None:
    """The year right behind a relative clause in the past is its own: `to lift the ban it had imposed in 2021`."""
    if prep.lower_ != "in" or prep.i <= prep.head.i:
        return
    year = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if year is None or not YEAR.match(year.text):
        return
    before = prep.nbor(-1)
    if not prep.head.is_ancestor(before):
        return
    below = takewhile(lambda token: token != prep.head, steps_up(before))
    prep.hang_on(next((t for t in below if t.dep_ == "relcl" and t.pos_ == "VERB" and t.tag_ in PAST), prep.head))


def mend_of_deed(of: Token) -> None:
    """What is done is done to what stands behind who does it: `the closure by Oslo of its ports`."""
    name = of.head
    over = name.head.head
    thing = next((c for c in of.children if c.dep_ == "pobj"), None)
    if of.lower_ != "of" or thing is None or thing.pos_ != "NOUN" or name.pos_ != "PROPN" or name.dep_ != "pobj":
        return
    if (
        name.head.lower_ in BESIDE_DEED
        and over.pos_ == "NOUN"
        and over.i == name.head.i - 1
        and DEED.search(over.lower_)
    ):
        of.hang_on(over)


def mend_let_go(by: Token) -> None:
    """Who lets somebody go does not go: `was let go by Oslo`."""
    go, let = by.head, by.head.head
    if by.lower_ == "by" and go.lower_ == "go" and let.lower_ == "let" and any(c.dep_ == "auxpass" for c in let.lefts):
        by.hang_on(let)
        by.dep_ = "agent"
