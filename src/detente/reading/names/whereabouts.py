"""Where acts take place: places and venues in a sentence, as words after `in`, `at`, `to` and the like."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from detente.entities.parties import is_state, name_of, parties
from detente.entities.places import Spot, locate, spot_of, spots_named, venue_named
from detente.entities.toponyms import Evidence, likeliest
from detente.reading.grammar.arguments import talked_of
from detente.reading.grammar.syntax import steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Label, Labels
from detente.reading.text.parse import Sentence
from detente.records import Place
from detente.tables import rows, words

PREPOSITIONS = frozenset("in at near outside inside around on off across over to into for from of".split())
SET_AT = frozenset(("at", "in", "near", "outside", "inside"))
JOINTS = frozenset("- de del da do dos di du des la le les el al ul es sur am an der upon of the and".split())
"""What joins the words of a name."""
ENDING = 2
"""Letters by which a form of a name in another language is longer or shorter."""
LONGEST = 5
"""How many words and joints make up a name at most."""
GOODS = frozenset("peace stability security situation importance".split())
"""What is somewhere without anything being done there."""
AFFAIRS = frozenset("crisis conflict war fighting violence event development unrest coup".split())
ABOUT = frozenset("about on over regarding concerning".split())
"""What leads to the subject of talk."""
TOWARDS = ABOUT | frozenset("to towards toward with against for".split())
"""What leads from a subject of talk to whom it concerns."""
THANKING = frozenset("thank praise commend applaud congratulate blame criticise criticize rebuke".split())
"""Verbs that say for what somebody is thanked or blamed, wherever that was: `thanked Oslo for its role in Mali`."""
ABROAD = frozenset(("embassy", "mission", "consulate"))


@dataclass(frozen=True, slots=True)
class Where:
    """A place at its token; `prep` is the word that ties it to the sentence."""

    token: Token
    prep: str
    place: Place


def find_places(sentence: Sentence, labels: Labels) -> list[Where]:
    """The places in a sentence that something can happen at, go to or come from."""
    found = []
    for token in sentence.tokens:
        prep = _preposition(token)
        place = place_of(sentence, token, labels) if prep else None
        if prep and place and not _is_spoken_of(token):
            found.append(Where(token, prep, place))
    return found


def _is_spoken_of(place: Token) -> bool:
    """Whether a place is where something is that others speak of: `discussed the crisis in Sudan`, `peace in Yemen`."""
    above = list(steps_up(place))
    if any(word.dep_ == "acl" and word.head in talked_of(word.head.head) for word in above):
        return True
    if any(word.dep_ == "prep" and word.lower_ == "for" and word.head.lemma_ in THANKING for word in above):
        return True
    noun = place.head.head if place.dep_ == "pobj" else place
    if place.dep_ == "pobj" and place.head.lower_ in TOWARDS and noun in talked_of(noun.head):
        return True
    if noun != place and noun.lemma_ not in AFFAIRS:
        return noun.lemma_ in GOODS
    while noun.dep_ == "conj":
        noun = noun.head
    return noun in talked_of(noun.head) or (noun != place and noun.dep_ == "pobj" and noun.head.lower_ in ABOUT)


def _preposition(token: Token) -> str | None:
    gatherings = words("reading", "gatherings", "there")
    if token.dep_ in ("compound", "nmod", "amod") and token.head.lemma_.lower() in gatherings:
        return "at"  # `the Geneva talks`
    if token.dep_ in ("compound", "nmod") and token.text[:1].isupper():
        return _before_noun(token)
    head = token
    while head.dep_ in ("conj", "appos") and head.head != head:
        head = head.head
    if head.dep_ in ("pobj", "pcomp") and head.head.lower_ in PREPOSITIONS:
        return head.head.lower_
    if head.dep_ in ("dobj", "nsubjpass", "attr") and head.head.pos_ == "VERB":
        return "object"
    return "of" if head.dep_ == "poss" else None


def _before_noun(name: Token) -> str | None:
    """What ties a name before a noun: `at the Gaza fence`, `In Kigali Mr Dave held out` (one name for the parse)."""
    noun = name.head
    if noun.dep_ == "pobj" and noun.pos_ == "NOUN" and noun.head.lower_ in SET_AT:
        return "at"
    if not name.i or name.nbor(-1).lower_ not in SET_AT:
        return None
    titled = name.i + 1 < len(name.doc) and name.nbor().text.rstrip(".") in words("reading", "honorifics")
    return name.nbor(-1).lower_ if titled or name.nbor(-1).is_title else None


def place_of(sentence: Sentence, token: Token, labels: Labels) -> Place | None:
    """The place that the phrase headed by a token names."""
    label = labels.name_at(sentence, token)
    tie = token.head.lower_ if token.dep_ == "pobj" else ""
    if label is not None and label.kind == "body":
        text = sentence.span.doc[label.first : label.last + 1].text
        return seat_of(label.code, text) if label.code and tie == "at" else None
    if label is not None and not (label.kind == "person" and tie == "in"):
        return _labelled(sentence, label)
    if token.lemma_ in words("reading", "areas"):
        return _area(sentence, token, labels)
    if token.lemma_ in ("capital", "city") or token.lower_ in ("country", "kingdom", "republic"):
        called = (g for c in token.children if c.lower_ == "of" for g in c.children if g.pos_ == "PROPN")
        city = next((place_of(sentence, name, labels) for name in called if token.lemma_ == "city"), None)
        if city is not None:
            return city  # `the Omani city of Nizwa`
        within = (labels.name_at(sentence, part) for child in token.children for part in child.subtree)
        code = next((found.code for found in within if found and found.code), None)
        return capital_of(code) if code and is_state(code) else None
    if not token.text[:1].isupper():
        return None
    known = _of_several_words(sentence, token, labels)
    if known is not None or token.text in words("reading", "not_names"):
        return known
    return _by_name(sentence, token, labels)


def _labelled(sentence: Sentence, label: Label) -> Place | None:
    """The place that a name stands for: a venue, a state, a capital, or the capital where a seat of government lies."""
    text = sentence.span.doc[label.first : label.last + 1].text
    if label.kind == "venue" and label.person is None:
        spot = locate(text)
        return place_of_spot(spot) if spot else None
    if label.kind == "venue":
        return _venue(label.person or "")
    if label.code and label.kind == "seat" and not is_state(label.code):
        spot = locate(text)
        return place_of_spot(spot) if spot else seat_of(label.code)
    if label.code and label.kind == "seat":
        capital = capital_of(label.code)
        return replace(capital, country=label.code, venue=text) if capital else Place(text, label.code)
    if label.code and label.kind in ("state", "capital") and is_state(label.code):
        return state_place(label.code) if label.kind == "state" else _city(text, label.code)
    return None


def _area(sentence: Sentence, token: Token, labels: Labels) -> Place | None:
    """The place that the words beside an area name.

    `Surin province`, `Iran's border town of Mirjaveh`, `the port of Sevastopol`; but what is a state's abroad, as
    `the Chadian embassy`, does not lie in it.
    """
    beside = [c for c in token.children if c.dep_ in ("compound", "poss", "amod", "nmod") and c.i < token.i]
    abroad = token.lemma_ in ABROAD
    if abroad:
        beside = [c for c in beside if _is_city(labels.name_at(sentence, c))]
    preps = [c for c in token.children if c.dep_ == "prep" and (c.lower_ == "in" or (c.lower_ == "of" and not abroad))]
    after = [g for c in preps for g in c.children if g.dep_ == "pobj"]
    for part in [*after, *reversed(beside)]:
        label = labels.name_at(sentence, part)
        if label and label.kind == "adjective" and label.code and is_state(label.code):
            return state_place(label.code)
        place = place_of(sentence, part, labels)
        if place:
            return place
    return None


def _is_city(label: Label | None) -> bool:
    return label is not None and label.kind in ("capital", "seat")


def _venue(name: str) -> Place | None:
    venue = venue_named().get(name)
    if venue is None:
        return None
    spot = locate(venue.city, venue.country)
    return _from_spot(spot, venue.city, venue.country, name) if spot else Place(venue.city, venue.country, venue=name)


def _from_spot(spot: Spot, name: str, country: str | None, venue: str | None = None) -> Place:
    return Place(name, country, spot.lat, spot.lon, spot.geonames_id, venue)


def place_of_spot(spot: Spot) -> Place:
    """A place of the gazetteer."""
    return _from_spot(spot, spot.name, spot.country)


def dated_spot(sentence: Sentence) -> Spot | None:
    """The place that a sentence is dated from."""
    return spot_of(sentence.dated_from) if sentence.dated_from else None


def state_place(code: str) -> Place:
    """A state as a place."""
    return Place(name_of(code), code)


def capital_of(code: str) -> Place | None:
    """The capital of a state as a place."""
    party = parties().get(code)
    return _city(party.capitals[0], code) if party and party.capitals else None


def seat_of(code: str, name: str = "") -> Place | None:
    """The city where a body has its seat: `at the United Nations`; an organ of it, by its name, may have its own."""
    for organ in _organs().get(code, ()):
        if organ["words"] in name.lower():
            spot = locate(organ["city"], organ["country"])
            return place_of_spot(spot) if spot else Place(organ["city"], organ["country"])
    party = parties().get(code)
    spot = locate(party.seat) if party and party.kind != "state" and party.seat else None
    return place_of_spot(spot) if spot else None


@cache
def _organs() -> dict[str, list[dict[str, str]]]:
    """The organs that sit elsewhere than the body that they are of, by its code."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in rows("reading", "organs"):
        found.setdefault(row["code"], []).append(row)
    return found


def _city(name: str, code: str) -> Place:
    spot = locate(name, code)
    return _from_spot(spot, name, code) if spot else Place(name, code)


def _by_name(sentence: Sentence, token: Token, labels: Labels) -> Place | None:
    """The place of the longest capitalised words around a token that the gazetteer has."""
    doc, first, last = sentence.span.doc, token.i, token.i
    if first > sentence.span.start + 1 and doc[first - 1].text == "-" and doc[first - 2].text[:1].isupper():
        return None
    while first > sentence.span.start and _leads(sentence, doc[first - 1], labels):
        first -= 1
    after = last + 1
    while after < sentence.span.end and doc[after].tag_ == "NNP" and doc[after - 1].dep_ == "compound":
        last, after = after, after + 1
    country = _country_after(sentence, last, labels)
    for start in range(first, last + 1):
        name = doc[start : last + 1].text
        spot = likeliest(spots_named(name), Evidence(labels.counts), country=country) or locate(name, country)
        if spot and not _is_form_of_other(name, spot, labels):
            return _from_spot(spot, name, spot.country)
    return None


def _is_form_of_other(name: str, spot: Spot, labels: Labels) -> bool:
    """Whether a town was found only by what its name is in some language, in a report that names its state nowhere.

    `Namanga`, between Kenya and Tanzania, is no form of Namangan; English itself says `Marseilles`.
    """
    own, given = spot.name.casefold(), name.casefold()
    cut = given not in (own, f"{own}s") and (own.startswith(given) or given.startswith(own))
    return cut and abs(len(own) - len(given)) <= ENDING and spot.country not in labels.counts


def _of_several_words(sentence: Sentence, token: Token, labels: Labels) -> Place | None:
    """The place whose name is the longest of several words around a token: `Rio de Janeiro`, `Sharm el-Sheikh`."""
    doc, span = sentence.span.doc, sentence.span
    spans = (
        (first, last)
        for first in range(max(span.start, token.i - LONGEST + 1), token.i + 1)
        for last in range(token.i, min(span.end, first + LONGEST))
        if first < last and doc[first].text[:1].isupper() and doc[last].text[:1].isupper()
    )
    for first, last in sorted(spans, key=lambda ends: ends[0] - ends[1]):
        if all(word.text[:1].isupper() or word.lower_ in JOINTS for word in doc[first : last + 1]):
            name = doc[first : last + 1].text
            country = _country_after(sentence, last, labels)
            spot = likeliest(spots_named(name), Evidence(labels.counts), country=country)
            if spot:
                return _from_spot(spot, name, spot.country)
    return None


def _leads(sentence: Sentence, token: Token, labels: Labels) -> bool:
    """Whether a word before a name is part of it."""
    return token.text[:1].isupper() and token.dep_ == "compound" and not labels.name_at(sentence, token)


def _country_after(sentence: Sentence, last: int, labels: Labels) -> str | None:
    """`in Nagato, Japan`."""
    doc = sentence.span.doc
    if last + 2 < sentence.span.end and doc[last + 1].text == ",":
        label = labels.name_at(sentence, doc[last + 2])
        if label and label.code and label.kind == "state":
            return label.code
    return None
