"""Capitals in which a body or a court sits, and so may stand for it: `Brussels asked`, `the tribunal in The Hague`."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from detente.entities.parties import is_court, is_state, parties
from detente.reading.grammar.syntax import locative, names_gathering
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Label, Labels
from detente.reading.names.whereabouts import capital_of
from detente.reading.text.parse import Parsed

HAGUE = "Hague"
HEIRS = frozenset("SRB HRV BIH XKX MNE".split())
"""States of whose wars the tribunal in The Hague is meant where no court is named."""
COURTS = frozenset("court tribunal judge prosecutor".split())
"""Of which it is said in which city they are."""
SEATED = {"Brussels": "EUU"}
"""Capitals that mean a body which has its seat there."""


def move_seats(parsed: Parsed, labels: Labels) -> None:
    """`Brussels asked`: a capital that is also a body's seat stands for the body unless the text names the state.

    So does that where the one court sits that the text names: `handed over by Serbia, as The Hague had asked`. `The
    court in The Hague` is the one named most, or where none is named that between states.
    """
    codes = [found.code for found in labels.names.values() if found.kind != "capital" and found.code]
    named = set(codes)
    courts = Counter(code for code in codes if is_court(code) and HAGUE in parties()[code].seat)
    court = next(iter(courts)) if len(courts) == 1 else None
    unnamed = max(courts, key=courts.__getitem__, default="ICJ" if HEIRS.isdisjoint(named) else "ICTY")
    for sentence in parsed.sentences:
        for token, found in labels.names_in(sentence):
            if found.kind != "capital" or found.last != token.i or found.code in named:
                continue
            body = court if token.text == HAGUE else SEATED.get(token.text)
            if token.text == HAGUE and _seats_court(token):
                labels.put(sentence, replace(found, kind="seat", code=unnamed))
            elif body and not locative(token):
                labels.put(sentence, replace(found, kind="seat", code=body))


def move_venues(parsed: Parsed, labels: Labels) -> None:
    """`the Madrid conference`: a capital that tells one gathering or accord from others is no party to it.

    Not so of two, `Moscow-Washington talks`, of whom the talks are.
    """
    for sentence in parsed.sentences:
        for token, found in labels.names_in(sentence):
            town = found.kind == "capital" or _is_city_state(token, found)
            if town and found.last == token.i and token.text not in SEATED and _tells_which(token):
                labels.put(sentence, replace(found, kind="venue", code=None))


def _is_city_state(name: Token, found: Label) -> bool:
    """`the Singapore summit`: whether a state is called as its capital is."""
    capital = capital_of(found.code) if found.kind == "state" and found.code and is_state(found.code) else None
    return capital is not None and capital.name == name.text and name.i > 0 and name.nbor(-1).lower_ == "the"


def _tells_which(city: Token) -> bool:
    """Whether a town stands right before the noun for a gathering or an accord, by itself."""
    if city.dep_ not in ("compound", "nmod") or not names_gathering(city) or any(city.children):
        return False
    doc = city.doc
    between = doc[city.i + 1 : city.head.i]
    joined = city.i > 0 and doc[city.i - 1].text in ("-", "/", "–", "and")
    return not joined and all(word.pos_ in ("NOUN", "ADJ", "NUM") for word in between)


def _seats_court(city: Token) -> bool:
    """`the tribunal in The Hague`, not `a court in The Hague`."""
    court = city.head.head
    seated = city.dep_ == "pobj" and city.head.lower_ == "in" and court.lemma_ in COURTS
    return seated and not any(c.lower_ in ("a", "an") for c in court.children)
