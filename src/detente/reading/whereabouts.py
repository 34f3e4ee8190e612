"""Where acts take place: places and venues in a sentence, as words after `in`, `at`, `to` and the like."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from detente.entities.parties import is_state, name_of, parties
from detente.entities.places import Spot, locate, venue_named
from detente.reading.mentions import Labels, not_names
from detente.reading.parse import Sentence
from detente.records import Place

AT = frozenset("in at near outside inside around on off across over".split())
TOWARDS = frozenset("to into for from of".split())
GENERAL = frozenset(("capital", "city"))
AREAS = frozenset(
    "province region city town district port airport base village island border frontier coast waters territory soil airspace state"
    " county area camp valley sea strait resort prison embassy mission consulate compound capital headquarters parliament palace skies".split()
)


@dataclass(frozen=True, slots=True)
class Where:
    """A place at its token; `prep` is the word that ties it to the sentence."""

    token: Token
    prep: str
    place: Place


def find_places(sentence: Sentence, labels: Labels, home: str | None) -> list[Where]:
    """The places in a sentence that something can happen at, go to or come from."""
    found = []
    for token in sentence.span:
        prep = _preposition(token)
        if prep is None:
            continue
        place = place_of(sentence, token, labels, home)
        if place:
            found.append(Where(token, prep, place))
    return found


def _preposition(token: Token) -> str | None:
    head = token
    while head.dep_ in ("conj", "appos") and head.head != head:
        head = head.head
    if head.dep_ in ("pobj", "pcomp") and head.head.lower_ in AT | TOWARDS:
        return head.head.lower_
    if head.dep_ in ("dobj", "nsubjpass", "attr") and head.head.pos_ == "VERB":
        return "object"
    if head.dep_ == "poss":
        return "of"
    return None


def place_of(sentence: Sentence, token: Token, labels: Labels, home: str | None) -> Place | None:
    """The place that the phrase headed by a token names."""
    label = labels.name_at(sentence, token)
    if label is not None:
        if label.kind == "venue":
            return _venue(label.person or "")
        words = sentence.span.doc[label.first : label.last + 1].text
        if label.kind in ("state", "capital") and label.code and is_state(label.code):
            return state_place(label.code) if label.kind == "state" else city_place(words, label.code)
        if label.kind == "seat" and label.code:
            capital = capital_of(label.code)
            return Place(capital.name, label.code, capital.lat, capital.lon, capital.geonames_id, words) if capital else Place(words, label.code)
        return None
    if token.lemma_ in AREAS and token.lemma_ not in GENERAL:
        return _area(sentence, token, labels, home)
    if token.lemma_ in GENERAL or token.lower_ in ("country", "kingdom", "republic"):
        code = next((found.code for c in token.children for t in c.subtree if (found := labels.name_at(sentence, t)) and found.code), None)
        return city_place(None, code) if code and is_state(code) else None
    if not token.text[:1].isupper() or token.text in not_names():
        return None
    return _gazetteer(sentence, token, labels, home)


def _area(sentence: Sentence, token: Token, labels: Labels, home: str | None) -> Place | None:
    """`Surin province`, `Iran's border town of Mirjaveh`, `the port of Sevastopol`: the place that the words beside it name."""
    beside = [c for c in token.children if c.dep_ in ("compound", "poss", "amod", "nmod") and c.i < token.i]
    after = [g for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "in") for g in c.children if g.dep_ == "pobj"]
    for part in [*after, *reversed(beside)]:
        label = labels.name_at(sentence, part)
        if label and label.kind == "adjective" and label.code and is_state(label.code):
            return state_place(label.code)
        place = place_of(sentence, part, labels, home)
        if place:
            return place
    return None


def _venue(name: str) -> Place | None:
    venue = venue_named().get(name)
    if venue is None:
        return None
    spot = locate(venue.city, venue.country)
    return _from_spot(spot, venue.city, venue.country, name) if spot else Place(venue.city, venue.country, venue=name)


def _from_spot(spot: Spot, name: str, country: str | None, venue: str | None = None) -> Place:
    return Place(name, country, spot.lat, spot.lon, spot.geonames_id, venue)


def state_place(code: str) -> Place:
    """A state as a place."""
    return Place(name_of(code), code)


def capital_of(code: str) -> Place | None:
    """The capital of a state as a place."""
    party = parties().get(code)
    return city_place(party.capitals[0], code) if party and party.capitals else None


def city_place(name: str | None, code: str) -> Place | None:
    """A capital by its name in the text; without a name, the state's capital."""
    if name is None:
        return capital_of(code)
    spot = locate(name, code)
    return _from_spot(spot, name, code) if spot else Place(name, code)


def _gazetteer(sentence: Sentence, token: Token, labels: Labels, home: str | None) -> Place | None:
    doc, first, last = sentence.span.doc, token.i, token.i
    while first > sentence.span.start and doc[first - 1].text[:1].isupper() and doc[first - 1].dep_ == "compound" and not labels.name_at(sentence, doc[first - 1]):
        first -= 1
    after = last + 1
    while after < sentence.span.end and doc[after].tag_ == "NNP" and doc[after - 1].dep_ == "compound":
        last, after = after, after + 1
    for start in range(first, last + 1):
        words = doc[start : last + 1].text
        spot = locate(words, _country_after(sentence, last, labels) or home)
        if spot:
            return _from_spot(spot, words, spot.country)
    return None


def _country_after(sentence: Sentence, last: int, labels: Labels) -> str | None:
    """`in Nagato, Japan`."""
    doc = sentence.span.doc
    if last + 2 < sentence.span.end and doc[last + 1].text == ",":
        label = labels.name_at(sentence, doc[last + 2])
        if label and label.code and label.kind == "state":
            return label.code
    return None
