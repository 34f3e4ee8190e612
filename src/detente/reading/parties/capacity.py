"""In what capacity a report names parties: by who holds office, as who does something, as a nationality, as a place.

A state acts through its government and its officials. Where a report names one only as the home of a tourist, a firm or
a player, or as where something lies, it is no side of what is told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from detente.reading.grammar.syntax import MODIFIERS, told_apart
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Labels
from detente.reading.parties.agents import agents, private_people
from detente.reading.parties.register import Seen
from detente.reading.text.parse import Sentence

CAPACITIES = ("office", "subject", "person", "other", "people", "place")
"""From those that most make a side to those that least do."""
ACTING = frozenset(("office", "subject"))
"""The capacities in which a party does something."""


@dataclass(frozen=True, slots=True)
class Capacities:
    """How a report names its parties.

    `best` is the capacity that most makes a side of each; `named` how often each is named at all, and `beside` in how
    many sentences two are, but as places; `acting` is how many parties ever act, and `foremost` the share of all
    mentions that the one has that is named most.
    """

    best: Mapping[str, str]
    named: Counter[str]
    beside: Counter[frozenset[str]]
    acting: int
    foremost: float


def capacities(sentences: Iterable[Sentence], seen: Mapping[int, Iterable[Seen]], labels: Labels) -> Capacities:
    """The capacities in which sentences name parties, given where they do."""
    found, beside = defaultdict[str, set[str]](set), Counter[frozenset[str]]()
    named: Counter[str] = Counter()
    for sentence in sentences:
        here = list(seen.get(sentence.index, ()))
        for each in here:
            found[each.mention.code].add(capacity_of(each, sentence, labels))
            named[each.mention.code] += 1
        codes = {each.mention.code for each in here if not each.locative}
        beside.update(map(frozenset, combinations(codes, 2)))
    best = {code: next(one for one in CAPACITIES if one in ways) for code, ways in found.items()}
    acting = sum(one in ACTING for one in best.values())
    return Capacities(best, named, beside, acting, max(named.values(), default=0) / max(named.total(), 1))


def capacity_of(seen: Seen, sentence: Sentence, labels: Labels) -> str:
    """The capacity in which a party is named at one place."""
    token = sentence.span.doc[seen.token]
    if seen.mention.person:
        known = labels.known.get(seen.mention.person)
        return "office" if known is not None and known.post else "person"
    nouns = [told_apart(token)] if token.dep_ in MODIFIERS or _follows_of(token) else []
    if any(_in_office(noun, sentence, labels) for noun in (*nouns, token)):
        return "office"
    if any(noun.lemma_.lower() in private_people() for noun in nouns):
        return "people"
    if seen.locative:
        return "place"
    name = labels.name_at(sentence, token)
    if name is not None and name.kind == "people":
        return "people"
    return "subject" if seen.subject and not nouns else "other"


def _follows_of(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ == "of"


def _in_office(noun: Token, sentence: Sentence, labels: Labels) -> bool:
    """Whether a noun is for those who act for a state or body."""
    return labels.post_at(sentence, noun) is not None or noun.lemma_.lower() in agents()
