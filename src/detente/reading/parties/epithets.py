"""Words for a party that are no name of it: `the bloc`, `the island nation`, `the insurgents`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from detente.entities.parties import Party, parties
from detente.reading.grammar.tokens import Token
from detente.tables import cell_list, rows


@dataclass(frozen=True, slots=True)
class Epithet:
    """A word with the kinds of party, and the parties, that it may stand for."""

    word: str
    kinds: tuple[str, ...]
    codes: tuple[str, ...]

    def fits(self, party: Party) -> bool:
        """Whether a party may go by the word: it is one of these, of a kind of these, or has the word in its name."""
        by_name = "named" in self.kinds and party.code != "UNO" and self.word in _words_of(party.code)
        return party.code in self.codes or party.kind in self.kinds or by_name


def epithet_at(noun: Token) -> Epithet | None:
    """The epithet that a noun is, alone or with a word before it."""
    left = (c.lower_ for c in noun.children if c.i < noun.i)
    names = (*(f"{word} {noun.lower_}" for word in left), noun.lower_, noun.lemma_.lower())
    found = next((_epithets()[name] for name in names if name in _epithets()), None)
    return Epithet(noun.lemma_.lower(), *found) if found else None


def names_band(noun: Token) -> bool:
    """Whether a noun stands for armed people of no state: `gunmen`, `the insurgents`."""
    return _epithets().get(noun.lower_, ((), ()))[0] == ("armed-group",)


@cache
def _epithets() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found = rows("reading", "epithets")
    return {row["words"]: (tuple(cell_list(row["kinds"])), tuple(cell_list(row["codes"]))) for row in found}


@cache
def _words_of(code: str) -> frozenset[str]:
    """The words in the names of a body."""
    party = parties()[code]
    return frozenset(word for name in (party.name, *party.aliases) for word in name.lower().split())
