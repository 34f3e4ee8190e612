"""Whose officials people are that no table knows, by the words beside their names: `the rebels' envoy, Omar Diallo`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from detente.entities.parties import is_court, is_state
from detente.entities.places import locate
from detente.reading.grammar.syntax import is_subject
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Label, Labels
from detente.reading.names.lookalikes import PAST
from detente.reading.parties.meaning import Meaning
from detente.reading.parties.register import Seen
from detente.reading.text.parse import Sentence
from detente.tables import words

LATELY = 2
"""Sentences back to which one of a people, or of an office, is looked for."""
NATIVE = frozenset("born based educated trained backed".split())
"""`an Egyptian-born cleric` need not act for Egypt."""
BRINGING = 8
"""Sentences back to which a delegation is looked for."""
OF_STATES = frozenset("body group federation committee coalition league union board panel movement".split())
"""Of the private ones, those that may as well be of states: `the leaders of the group`."""
LEADING = frozenset("lead head command run represent chair oversee".split())
"""What somebody in office does with those whose he is."""


def place_strangers(resolver: Meaning) -> None:
    """Give people of whom only the office is known the party whose office the words beside their name make it."""
    labels = resolver.labels
    if all(known.code for known in labels.known.values()):
        return
    for sentence in resolver.sentences:
        for label, name in _strangers_in(sentence, resolver):
            known = labels.known[label.person or ""]
            owners = owners_of(resolver, sentence, name) if known.post and not known.code else []
            if len(owners) == 1:
                known.code = owners[0]
            if known.code:
                made = resolver.mention(sentence, label)
                resolver.meet(Seen(sentence.index, name.i, made, is_subject(name), locative=False))


def _strangers_in(sentence: Sentence, resolver: Meaning) -> Iterator[tuple[Label, Token]]:
    """The names in a sentence of those whose party was not known when names were noted, with their head words."""
    for token, label in resolver.labels.names_in(sentence):
        if label.kind == "person" and label.code is None and label.first == token.i:
            yield label, sentence.span.doc[label.first : label.last + 1].root


def owners_of(resolver: Meaning, sentence: Sentence, name: Token) -> list[str]:
    """Whose minister somebody is: `Tibor Toth, their envoy`, `whose envoy Jan Kubis`, `the mayor in Perth, Ann Orr`."""
    for office in _offices(resolver, sentence, name):
        if any(word.lower_ in NATIVE for word in office.lefts for word in word.subtree):
            continue
        if office != name and any(word.lower_ in PAST for word in office.lefts):
            continue  # `Pablo Diaz, a former envoy of the union`
        owners = resolver.codes_beside(sentence, office) or seated(sentence, office, resolver)
        if owners:
            return owners
    return next(filter(None, (resolver.codes_beside(sentence, led) for led in _led_by(name))), [])


def served_by(resolver: Meaning, sentence: Sentence, office: Token) -> list[str]:
    """Whose `two aides to Mr Mubarak` are: of the state of him whom they serve; those not counted may be anybody."""
    if office.tag_ == "NNS" and all(c.dep_ != "nummod" and c.lower_ != "both" for c in office.lefts):
        return []
    preps = (c for c in office.children if c.dep_ == "prep" and c.lower_ == "to")
    named = (resolver.labels.name_at(sentence, g) for prep in preps for g in prep.children if g.dep_ == "pobj")
    return [found.code for found in named if found is not None and found.kind == "person" and found.code]


def _led_by(name: Token) -> Iterator[Token]:
    """Whom somebody is said to lead: `General Walter Sharp, who leads the American troops`."""
    clauses = (c for c in name.children if c.dep_ == "relcl" and c.lemma_ in LEADING)
    return (thing for clause in clauses for thing in clause.children if thing.dep_ == "dobj")


def _offices(resolver: Meaning, sentence: Sentence, name: Token) -> Iterator[Token]:
    """The words for an office to which a name is apposed, or which are apposed to it; then the name itself."""
    beside = [name.head] if name.dep_ == "appos" else []
    beside += [child for child in name.children if child.dep_ == "appos"]
    yield from (word for word in beside if resolver.labels.post_at(sentence, word))
    yield name


def of_no_state(noun: Token, title: range = range(0)) -> bool:
    """Whether people belong to what acts for no state: `the leader of the opposition`, `a union's president`.

    `title` are the places of the words that name their office, `director general`.
    """
    below = (g for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children)
    owners = [*(c for c in noun.children if c.dep_ in ("poss", "compound")), *below]
    common = {owner.lemma_.lower() for owner in owners if owner.tag_ in ("NN", "NNS") and owner.i not in title}
    return not common.isdisjoint(_of_no_state())


@cache
def _of_no_state() -> frozenset[str]:
    """Words for those who act for no state."""
    return words("reading", "private") - OF_STATES


def seated(sentence: Sentence, token: Token, resolver: Meaning) -> list[str]:
    """`a court in Izmir`, `officials in Tbilisi`, `ministers there`, `in Oslo a spokesman said`: where they sit.

    Of several, `his counterparts in Oslo and Riga`, it is wherever those of the plural sit.
    """
    if any(c.lower_ == "there" for c in token.children):
        there = [s.mention.code for s in resolver.before(sentence, token) if is_state(s.mention.code)]
        return there[-1:]
    led_in = (c for c in token.head.children if token.dep_ == "nsubj" and c.i < token.i)
    preps = (c for c in (*token.children, *led_in) if c.dep_ == "prep" and c.lower_ in ("in", "at"))
    for first in (g for c in preps for g in c.children if g.pos_ == "PROPN"):
        places = [first, *(place for place in first.conjuncts if place.i > first.i and token.tag_ == "NNS")]
        codes = (_seat(sentence, place, token, resolver) for place in places)
        owners = [code for code in dict.fromkeys(codes) if code and (is_state(code) or is_court(code))]
        if owners:
            return owners
    return []


def _seat(sentence: Sentence, place: Token, token: Token, resolver: Meaning) -> str | None:
    """The party that a place stands for, or the state in which it lies where it follows those who sit there."""
    party = resolver.labels.party_at(sentence, place)
    spot = locate(place.text) if party is None and place.i > token.i else None
    return party[0] if party else spot.country if spot else None


def recalled(resolver: Meaning, sentence: Sentence, name: Token, post: str) -> str | None:
    """Whose envoy it is of whom was told just before: `Oslo called its envoy home. The envoy, Ann Day, ...`."""
    for here, word in _back_from(resolver, sentence, name, LATELY):
        told = resolver.labels.post_at(here, word)
        if told is None or told.key != post or told.plural:
            continue
        owners = (m.code for c in word.children if c.tag_ == "PRP$" for m in resolver.pronoun(here, c))
        sent_by = list(dict.fromkeys((*told.codes, *owners)))
        if len(sent_by) == 1:
            return sent_by[0]
    return None


def brought_up(resolver: Meaning, sentence: Sentence, noun: Token) -> list[str]:
    """Whose `the delegation` is by the last such that was told of: `A Kenyan mission left for Bern. The mission`.

    So it is by one that was written large: `The United Nations Mission`.
    """
    name, several = noun.lemma_.lower(), noun.tag_.endswith("S")
    for here, word in _back_from(resolver, sentence, noun, BRINGING):
        if word.lemma_.lower() == name and word.tag_.startswith("NN") and word.tag_.endswith("S") == several:
            owners = resolver.codes_beside(here, word)
            if owners:
                return owners
    return []


def _back_from(resolver: Meaning, sentence: Sentence, noun: Token, sentences: int) -> Iterator[tuple[Sentence, Token]]:
    """The words before a noun with their sentences, the nearest first, over so many sentences before its own."""
    for here in reversed(resolver.sentences[max(0, sentence.index - sentences) : sentence.index + 1]):
        for word in reversed(here.tokens):
            if here is not sentence or word.i < noun.i:
                yield here, word


def is_second_office(labels: Labels, sentence: Sentence, office: Token) -> bool:
    """Whether an office is one more of whoever has that before it: `Kuwait's premier and minister of oil`."""
    first, second = labels.post_at(sentence, office.head), labels.post_at(sentence, office)
    if office.dep_ != "conj" or first is None or second is None or first.plural or second.plural:
        return False
    return all(c.dep_ in ("compound", "amod") for c in office.lefts) and office.left_edge.nbor(-1).lower_ == "and"
