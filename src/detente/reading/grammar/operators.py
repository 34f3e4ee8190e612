"""What words do to the act under them, by the table of operators: `postponed`, `refused to`, `plans to`."""

from __future__ import annotations

from functools import cache

from detente.reading.grammar.arguments import dates
from detente.reading.grammar.tokens import Token
from detente.tables import rows


@cache
def _operators() -> dict[tuple[str, str], list[tuple[tuple[str, ...], str]]]:
    found: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for row in rows("reading", "operators"):
        head, *rest = row["words"].split()
        found.setdefault((head, row["pos"]), []).append((tuple(rest), row["effect"]))
    return {key: sorted(items, key=lambda item: -len(item[0])) for key, items in found.items()}


def effect_of(token: Token) -> str | None:
    """What a word does to the act under it, by the table of operators."""
    pos = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "ADV": "adj"}.get(token.pos_)
    keys = [(token.lemma_.lower(), pos), (token.lower_, pos)] if pos else []
    for key in (*keys, (token.lower_, "adj")):
        for rest, effect in _operators().get(key, []):
            if not rest or set(rest) <= _near(token):
                return effect
    return None


def _near(token: Token) -> set[str]:
    """The words that hang on a word, straight or by a preposition: `put` with `on` and `hold`."""
    beside = [c for c in token.children if not dates(c)]
    hanging = [t for c in beside for t in (c, *(c.children if c.dep_ in ("prep", "prt") else ()))]
    return {t.lower_ for t in hanging} | {t.lemma_.lower() for t in hanging}
