"""Words that only look like the name of a state or of somebody known: `IT IS not`, `Latin America`, a namesake."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from detente.entities.people import Person
from detente.reading.grammar.complements import CURRENCIES
from detente.reading.grammar.tokens import Span, Token
from detente.tables import rows

PREFIXES = frozenset(
    "Anglo Austro Dano Finno Franco Germano Greco Hispano Indo Italo Luso Polono Russo Serbo Sino Turco".split()
)
"""Names of states that stand only before others (`Franco-German`); alone they are somebody's, as General Franco's."""
OF_A_CONTINENT = re.compile(r"\b(?:Latin|South|Central|North|Native|African|Pan|Inter|Ibero)[ -]$")
"""What makes `American` that of a continent or of a people, and not of the United States."""
AIMED_AT = frozenset("on against from".split())
KINDS = frozenset("made built designed style era speaking language type supplied manufactured produced donated".split())
"""What joins the name of a state to a thing that need not be its own: `a French-built reactor`."""
OTHER_THINGS = frozenset("crown mark real won".split())
"""Names of money that have other meanings: `the Saudi crown prince`."""
TREATIES = frozenset("convention agreement accord protocol statute treaty pact".split())
TEXTS = frozenset("declaration memorandum charter principle document process format".split())
"""What goes by the name of the town where it was signed or begun, some of it only where it is written large."""
PAST = frozenset("former one-time onetime retired ex".split())
YEARS = dt.timedelta(days=5 * 365)
"""How long before and after his office somebody is still known by it."""
CLUBS = frozenset(
    "Real Inter Atletico Atlético Dynamo Dinamo Spartak Lokomotiv CSKA Sparta Slavia Maccabi Hapoel Olympique".split()
)
"""What begins the name of a club that has a town's behind it."""
TRADES = frozenset(("trade", "law"))
"""Kinds of private people who are told apart by what they do."""


def is_namesake(name: Span, person: Person, day: dt.date | None) -> bool:
    """Whether somebody only bears the name of one who once held office, or is private now: `James Baker, a plumber`."""
    if day is None:
        return False
    since, until = (day - YEARS).isoformat(), (day + YEARS).isoformat()
    if any(term.start <= until and (not term.end or term.end >= since) for term in person.terms):
        return False
    return bool(trades_of(name.root))


def trades_of(name: Token) -> list[Token]:
    """What the words beside a name say that its bearer does for a living, in nobody's name: `Ann Holm, a plumber`.

    Not so with what he was before he held an office: `a former lawyer`.
    """
    beside = [c for c in name.children if c.dep_ == "appos" and any(g.lower_ in ("a", "an") for g in c.children)]
    trades = (c for c in beside if c.lemma_.lower() in _trades())
    return [trade for trade in trades if PAST.isdisjoint(c.lower_ for c in trade.children)]


@cache
def _trades() -> frozenset[str]:
    return frozenset(row["noun"] for row in rows("reading", "private") if row["kind"] in TRADES)


def is_no_name(words: Span, start: int, end: int) -> bool:
    """Whether words from `start` to `end` of their paragraph only look like a name: `IT IS`, `Latin America`."""
    text = words.doc.text
    if words.text in PREFIXES and not text.startswith("-", end):
        return True
    if _tells_kind(words) or _of_money(words) or _of_club(words):
        return True
    if words.text == "IS" and _in_capitals(words[0]):
        return True
    return words.text.startswith("America") and OF_A_CONTINENT.search(text, 0, start) is not None


def _tells_kind(name: Span) -> bool:
    """Whether a name only tells where a thing was made, or of what kind it is: `a Russian-made missile`.

    Not so with what is taxed or kept out, `levies on Chinese-built ships`.
    """
    ahead = name.doc[name.end : name.end + 2]
    if len(ahead) < 2 or ahead[0].text != "-" or ahead[1].lower_ not in KINDS:
        return False
    thing = ahead[1].head
    return thing.dep_ != "pobj" or thing.head.lower_ not in AIMED_AT


def _of_money(name: Span) -> bool:
    """Whether a name only says whose money it is that is counted: `two million US dollars`."""
    ahead = name.doc[name.end : name.end + 1]
    return len(ahead) == 1 and ahead[0].lemma_.lower() in CURRENCIES - OTHER_THINGS


def _of_club(name: Span) -> bool:
    """Whether the name of a town is part of a club's: `Real Madrid`, `Dynamo Kyiv`."""
    return name.start > 0 and name.doc[name.start - 1].text in CLUBS


def of_treaty(town: Span) -> bool:
    """Whether a town only tells where something was signed that goes by its name: `the Vienna Convention`."""
    noun = town.root.head
    named = noun.lemma_.lower() in TREATIES or (noun.text.istitle() and noun.lemma_.lower() in TEXTS)
    return named and town.root.dep_ in ("compound", "nmod") and noun.i == town.end


def _in_capitals(verb: Token) -> bool:
    """Whether a word stands among others in capitals, as an article may begin: `IT IS not often`."""
    beside = [verb.doc[at].text for at in (verb.i - 1, verb.i + 1) if 0 <= at < len(verb.doc)]
    return any(word.isupper() and len(word) > 1 for word in beside)
