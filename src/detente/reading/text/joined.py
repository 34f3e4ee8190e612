"""Names joined in loose ways, which the small model tears apart: `Paris and then Berlin`, `Iran as well as Russia`."""

from __future__ import annotations

from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.syntax import first_joined
from detente.reading.grammar.tokens import Doc, Token

AND = ("and",)
LINKS = (AND, ("as", "well", "as"), ("along", "with"), ("together", "with"), ("not", "to", "mention"))
"""What joins names; all but `and` never clauses."""
STARTS, LONGEST_LINK = frozenset(words[0] for words in LINKS), max(map(len, LINKS))
THEN = frozenset("then later afterwards afterward subsequently thence next".split())
"""After `and`: what comes after the first, so that of two who are met each is met by himself."""
TOWARDS = frozenset("to for in into via visit tour".split())
"""What leads to places that are gone to one after the other, by the preposition or the verb."""
ONWARD = frozenset("on onward onwards from there".split())
"""What may stand between `and then` and the preposition of the next place."""
LONGEST_ASIDE = 6
"""How many words may stand between commas after `and`: `and, to a lesser extent, Iran`."""
NOUN_DEPS = frozenset("nsubj nsubjpass dobj pobj dative conj attr".split())
MOVED = frozenset(("prep", "conj", "agent"))
"""What hangs on a name or on words before it, and belongs to the verb: `Russia, and by extension Iran, of lying`."""


def join_names(doc: Doc) -> None:
    """Hang each name that is joined to another in a loose way on that one."""
    for token in doc:
        link = _link(token) if token.lower_ in STARTS else None
        first = _name_before(token) if link else None
        if link is None or first is None or first.dep_ not in NOUN_DEPS:
            continue
        second = _name_after(token, link, first)
        if second is not None and _fits(first, second):
            _join(first, second)


def _link(token: Token) -> tuple[str, ...] | None:
    """The words that join, where they begin at a token."""
    ahead = tuple(t.lower_ for t in token.doc[token.i : token.i + LONGEST_LINK])
    return next((words for words in LINKS if ahead[: len(words)] == words), None)


def _name_before(link: Token) -> Token | None:
    """The name that ends right before a word that joins."""
    at = link.i - 1
    if at > 0 and link.doc[at].text == ",":
        at -= 1
    token = link.doc[at] if at >= 0 else None
    named = token is not None and token.pos_ == "PROPN" and token.text not in TIMES and token.sent == link.sent
    return token if named else None


def _name_after(start: Token, link: tuple[str, ...], first: Token) -> Token | None:
    """The head of the name that stands after words that join and more that the model stumbles on."""
    rest = list(start.doc[start.i : start.sent.end])
    at = len(link)
    if link == AND:
        skipped = _aside(rest, at) or _adverbs(rest, at, first)
        if not skipped:
            return None
        at += skipped
    if at < len(rest) and rest[at].pos_ == "ADP" and _preposition(first) == rest[at].lower_:
        at += 1
    if at < len(rest) and rest[at].lower_ == "the":
        at += 1
    run = []
    while at < len(rest) and rest[at].pos_ == "PROPN" and rest[at].text[:1].isupper() and rest[at].text not in TIMES:
        run.append(rest[at])
        at += 1
    return run[-1] if run and not (at < len(rest) and rest[at].lower_ in ("'s", "’s")) else None


def _aside(rest: list[Token], at: int) -> int:
    """How many words between commas stand there, both commas included."""
    if at >= len(rest) or rest[at].text != ",":
        return 0
    end = next((n for n in range(at + 1, min(at + LONGEST_ASIDE + 2, len(rest))) if rest[n].text == ","), None)
    return end + 1 - at if end is not None and end > at + 1 and not any(t.pos_ == "AUX" for t in rest[at:end]) else 0


def _adverbs(rest: list[Token], at: int, first: Token) -> int:
    """How many words stand there that say how the second name comes in: `also`, `then on to`, `by extension`."""
    start = at
    if rest[at : at + 1] and rest[at].lower_ in THEN | {"from"}:
        if not _goes_there(first):
            return 0
        at += rest[at].lower_ in THEN
        while at < len(rest) and rest[at].lower_ in ONWARD:
            at += 1
        return at - start
    if rest[at + 1 : at + 2] and (rest[at].lower_, rest[at + 1].lower_) in (("by", "extension"), ("above", "all")):
        return 2
    while at < len(rest) and rest[at].pos_ == "ADV" and rest[at].lower_ not in THEN:
        at += 1
    return at - start


def _goes_there(name: Token) -> bool:
    """Whether somebody goes to the place named."""
    name = first_joined(name)
    return name.head.lower_ in TOWARDS or (name.dep_ == "dobj" and name.head.lemma_ in TOWARDS)


def _preposition(name: Token) -> str | None:
    name = first_joined(name)
    return name.head.lower_ if name.dep_ == "pobj" else None


def _fits(first: Token, second: Token) -> bool:
    """Whether two names may have one part: the second is no subject of a clause of its own, and not joined yet."""
    own = second.dep_.startswith("nsubj") and second.head != first.head
    joined = second.head == first and second.dep_ == "conj"
    return not own and not joined and not second.is_ancestor(first)


def _join(first: Token, second: Token) -> None:
    verb = first
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    torn = [c for t in (second, *_between(first, second)) for c in t.children if c.i > second.i and c.dep_ in MOVED]
    second.hang_on(first)
    second.dep_ = "conj"
    for child in torn:
        if child.lower_ != "of" or child.i > second.i + 1:  # `the king of Spain` keeps his
            child.hang_on(verb)
            child.dep_ = "prep"


def _between(first: Token, second: Token) -> list[Token]:
    return [t for t in first.doc[first.i + 1 : second.left_edge.i] if t.pos_ in ("ADP", "ADV", "NOUN")]
