"""Whose office a report says somebody holds, which counts for more than what the tables know of him.

`Malta's foreign minister, Alan Duncan`; `Kamel Morjane, the representative of Kofi Annan`.
"""

from __future__ import annotations

from itertools import takewhile

from detente.entities.parties import is_state
from detente.entities.people import Term, levels, people
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Label, Labels, PostLabel
from detente.reading.names.offices import parties_beside
from detente.reading.text.parse import Sentence
from detente.tables import words

GOVERNING = frozenset(("minister", "leader"))
"""Levels of office whose holder is of the state that it is of; an envoy may be one to it."""
CLOSING = frozenset(",.;:)—–")
"""What ends words put beside a name, or the name put beside words."""
PAST = frozenset("former ex then late onetime one-time erstwhile past retired ousted deposed exiled".split())
"""Who held an office once may act for another since: `Dante Caputo, the former Argentine foreign minister`."""
REACH = 4
"""Words before an office within which it is said to be a past one."""
SENT = frozenset("representative envoy emissary".split())
"""Who acts for whoever sent him."""


def label_said_offices(sentence: Sentence, labels: Labels) -> None:
    """Give people whom the tables know the party whose office the sentence says they hold, where that is another."""
    for token, found in labels.names_in(sentence):
        known = labels.known.get(found.person or "") if found.kind == "person" and token.i == found.last else None
        if known is None or not known.code:
            continue
        office = _office_beside(sentence, found, labels)
        if office is not None and office.codes[0] != known.code:
            known.code, known.post, known.title = office.codes[0], office.key, office.title
        elif (sender := _sender(sentence, found, labels)) is not None and sender != known.code:
            known.code = sender
        elif office is None and (term := _term_said(sentence, found, labels)) is not None and known.post != term.post:
            known.code, known.post, known.title = term.code, term.post, term.title


def _office_beside(sentence: Sentence, found: Label, labels: Labels) -> PostLabel | None:
    """The office in one state's government that stands before a name, or beside it between commas."""
    for word in (*_before(sentence, found), *_apposed(sentence, found, labels)):
        office = labels.post_at(sentence, word)
        if office is not None and not office.plural and _governs(sentence, office, labels):
            return office
    return None


def _term_said(sentence: Sentence, found: Label, labels: Labels) -> Term | None:
    """The term of somebody that the office before the name tells, whatever he became: `Foreign Minister Amr Moussa`."""
    person = people().get(found.person or "")
    offices = (labels.post_at(sentence, word) for word in _before(sentence, found))
    said = next((office for office in offices if office and not office.plural and not _is_past(sentence, office)), None)
    if person is None or said is None:
        return None
    words_said = sentence.span.doc[said.first : said.last + 1].text.lower()
    held = (t for t in person.terms if is_state(t.code) and levels().get(t.post) in GOVERNING)
    fit = [term for term in held if term.post == said.key or term.title.lower() == words_said]
    return max((t for t in fit if not said.codes or t.code in said.codes), key=lambda t: t.start, default=None)


def _governs(sentence: Sentence, office: PostLabel, labels: Labels) -> bool:
    """Whether an office is now in the government of a state that is named with it, not one that it alone tells of."""
    named = parties_beside(sentence, office.first, office.last, labels, abroad=False, plural=office.plural)
    of_state = len(office.codes) == 1 and named == office.codes and is_state(named[0])
    return of_state and levels().get(office.key) in GOVERNING and not _is_past(sentence, office)


def _is_past(sentence: Sentence, office: PostLabel) -> bool:
    """Whether the words before an office say that it was held once."""
    before = sentence.span.doc[max(office.first - REACH, sentence.span.start) : office.first]
    phrase = takewhile(lambda token: token.text not in CLOSING, reversed(list(before)))
    return any(token.lower_ in PAST for token in phrase)


def _before(sentence: Sentence, found: Label) -> list[Token]:
    """The word right before a name, or before the comma of `Malta's foreign minister, Alan Duncan,`."""
    doc, at = sentence.span.doc, found.first - 1
    if at <= sentence.span.start:
        return []
    if doc[at].text != ",":
        return [doc[at]]
    root = doc[found.first : found.last + 1].root
    apposed = root.dep_ == "appos" and root.head.i < found.first
    return [doc[at - 1]] if apposed and _closes(sentence, found.last + 1) else []


def _apposed(sentence: Sentence, found: Label, labels: Labels) -> list[Token]:
    """The head of what is put beside a name after it: `Alan Duncan, the foreign minister of Malta,`.

    Not in a list that gives offices before names: `the president of Mali, Ali Diop, the president of Chad, Omar Deby,`.
    """
    doc = sentence.span.doc
    at = found.first - 1 - (doc[found.first - 1].text in words("reading", "honorifics"))
    if found.first > sentence.span.start and (doc[at].text == "," or labels.post_at(sentence, doc[at])):
        return []
    root = doc[found.first : found.last + 1].root
    follows = found.last + 1 < sentence.span.end and doc[found.last + 1].text == ","
    beside = [c for c in root.children if c.dep_ == "appos" and c.i > found.last] if follows else []
    closed = [c for c in beside if _closes(sentence, c.right_edge.i + 1)]
    return [c for c in closed if not _names_another(sentence, c.right_edge.i + 2, labels)]


def _names_another(sentence: Sentence, at: int, labels: Labels) -> bool:
    """Whether somebody is named at a place, after the comma behind an office, whose office it is then."""
    named = labels.name_at(sentence, sentence.span.doc[at]) if at < sentence.span.end else None
    return named is not None and named.kind == "person"


def _closes(sentence: Sentence, at: int) -> bool:
    return at >= sentence.span.end or sentence.span.doc[at].text in CLOSING


def _sender(sentence: Sentence, found: Label, labels: Labels) -> str | None:
    """The body or state of whoever sent somebody: `the special representative of Kofi Annan`."""
    for word in _apposed(sentence, found, labels):
        if word.lemma_ not in SENT:
            continue
        sent = (g for c in word.children if c.dep_ in ("prep", "poss") for g in (c, *c.children) if c.lower_ != "to")
        named = (labels.name_at(sentence, token) for token in sent)
        code = next((labels.code_of(name) for name in named if name and name.kind == "person"), None)
        if code:
            return code
    return None
