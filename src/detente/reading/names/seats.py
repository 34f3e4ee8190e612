"""Capitals in which a body or a court sits, and so may stand for it: `Brussels asked`, `the tribunal in The Hague`."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from detente.entities.parties import is_court, parties
from detente.reading.grammar.syntax import locative
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Labels
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


def _seats_court(city: Token) -> bool:
    """`the tribunal in The Hague`, not `a court in The Hague`."""
    court = city.head.head
    seated = city.dep_ == "pobj" and city.head.lower_ == "in" and court.lemma_ in COURTS
    return seated and not any(c.lower_ in ("a", "an") for c in court.children)
