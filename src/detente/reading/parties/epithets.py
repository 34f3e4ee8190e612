"""Words for a party that are no name of it: `the bloc`, `the island nation`, `the insurgents`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from detente.entities.parties import Party, parties
from detente.reading.grammar.tokens import Token
from detente.reading.parties.regions import states_of_region
from detente.tables import cell_list, rows, words

COUNTRIES = frozenset(("country", "nation"))
APART = frozenset("first last only other same next host home neighbouring neighbor neighboring third whole".split())
"""What tells one country from others, so that it is none that was named."""
LANDS = COUNTRIES | frozenset(
    "state republic kingdom monarchy sultanate emirate sheikhdom archipelago island power giant".split()
)
"""What a state is called by where it lies."""
OUTLAWS = frozenset(
    "pirate hijacker rebel militant insurgent guerrilla gunman attacker assailant kidnapper abductor captor bandit "
    "terrorist raider robber smuggler trafficker gangster bomber jihadist extremist arsonist hitman".split()
)
"""Words for those who act for no state, which stand for no armed group that the text names."""
STRIKING = frozenset("gunman attacker assailant kidnapper abductor bandit terrorist raider".split())
"""Of these, those whom nobody knows by what they are."""
LONG_NUMBER = 3
"""Digits of a resolution's number."""
UNSEEN = frozenset("armed masked hooded unidentified unknown".split())
"""What is said of men of whom nobody knows whose they are."""


@dataclass(frozen=True, slots=True)
class Epithet:
    """A word with the kinds of party, and the parties, that it may stand for."""

    word: str
    kinds: tuple[str, ...]
    codes: tuple[str, ...]

    def fits(self, party: Party) -> bool:
        """Whether a party may go by the word: it is one of these, of a kind of these, or has the word in its name."""
        by_name = "named" in self.kinds and party.code != "UNO" and self.word in _words_of(party.code)
        return self.means(party) or by_name

    def means(self, party: Party) -> bool:
        """Whether it is one of those that the word means, whatever their names."""
        return party.code in self.codes or party.kind in self.kinds


def epithet_at(noun: Token) -> Epithet | None:
    """The epithet that a noun is, alone or with a word before it."""
    left = (c.lower_ for c in noun.children if c.i < noun.i)
    names = (*(f"{word} {noun.lower_}" for word in left), noun.lower_, noun.lemma_.lower())
    found = _of_region(noun) or next((_epithets()[name] for name in names if name in _epithets()), None)
    return Epithet(noun.lemma_.lower(), *found) if found else None


def _of_region(noun: Token) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """The states that a noun may mean by where they lie: `the Himalayan kingdom`, not `the first Arab state`."""
    lemma, left = noun.lemma_.lower(), list(noun.lefts)
    apart = any(c.lower_ in APART or c.tag_ in ("JJS", "RBS", "CD") for c in left)
    if lemma not in LANDS or noun.tag_ not in ("NN", "NNP") or apart or not left:
        return None
    codes = states_of_region(noun)
    return ((), tuple(sorted(codes))) if codes else None


def is_numbered_resolution(noun: Token) -> bool:
    """`Resolution 1747`, which only the Security Council's have."""
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    return noun.lemma_.lower() == "resolution" and after.is_digit and len(after.text) >= LONG_NUMBER


def is_adopted_resolution(noun: Token) -> bool:
    """`a resolution, adopted on Friday, condemns the raid`."""
    if noun.lemma_.lower() != "resolution":
        return False
    clauses = [c for c in noun.children if c.dep_ in ("acl", "conj")]
    told = (verb for clause in clauses for verb in (clause, *clause.conjuncts) if verb.tag_ in ("VBN", "VBD"))
    adopting = words("reading", "adopting", "adopted") & words("reading", "adopting", "voted")
    return any(verb.lemma_ in adopting for verb in told)


def names_country(noun: Token) -> bool:
    """Whether a noun stands for a state that was named: `left the country`, `the impoverished nation's debts`.

    Not one that is told from others: `the first country to sign`, `the host nation`; nor who does something, but in
    `expelled the envoy after the country broke off ties`.
    """
    if noun.lemma_.lower() not in COUNTRIES or noun.tag_ != "NN" or noun.dep_ == "attr":
        return False
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.head.dep_ != "advcl":
        return False
    left = [c for c in noun.children if c.i < noun.i]
    told_apart = any(c.lower_ in APART or c.tag_ in ("JJS", "CD") or c.dep_ == "compound" for c in left)
    more = any(c.dep_ in ("relcl", "acl", "appos", "conj") or c.lower_ == "of" for c in noun.children)
    return any(c.lower_ == "the" for c in left) and not told_apart and not more


FLYING = frozenset(
    "jet plane aircraft warplane airspace airliner helicopter drone bomber scramble intercept escort radar sortie "
    "squadron runway airfield".split()
)
"""What tells that fighters are planes."""


def names_band(noun: Token) -> bool:
    """Whether a noun stands for armed people of no state: `gunmen`, `the insurgents`, `a pirate`, `masked men`."""
    lemma = noun.lemma_.lower()
    if lemma == "fighter" and _flies(noun):
        return False
    if lemma in OUTLAWS or _epithets().get(noun.lower_, ((), ()))[0] == ("armed-group",):
        return True
    return lemma == "man" and any(c.lower_ in UNSEEN for c in noun.lefts)


def _flies(noun: Token) -> bool:
    """Whether fighters are planes: `Turkish fighters shot down a bomber`, and not `fighters of the group`."""
    owned = any(c.dep_ == "prep" and c.lower_ == "of" for c in noun.children)
    around = (t for t in noun.sent if t.lemma_.lower() in FLYING and t not in noun.conjuncts)
    return not owned and any(around)


def brings_up_band(noun: Token) -> bool:
    """Whether a word brings up some who strike and are gone, of whom was not told before: `were seized by gunmen`."""
    told_which = any(c.dep_ in ("det", "poss", "amod", "compound") for c in noun.lefts)
    return noun.lemma_.lower() in STRIKING and not told_which


@cache
def _epithets() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    found = rows("reading", "epithets")
    return {row["words"]: (tuple(cell_list(row["kinds"])), tuple(cell_list(row["codes"]))) for row in found}


@cache
def _words_of(code: str) -> frozenset[str]:
    """The words in the names of a body."""
    party = parties()[code]
    return frozenset(word for name in (party.name, *party.aliases) for word in name.lower().split())
