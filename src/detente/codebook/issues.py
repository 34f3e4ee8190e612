"""Which issue words are about."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from detente.tables import cell_list, rows

MANY = 4096
"""How many sets of parties are kept in mind."""


@cache
def _words() -> dict[tuple[str, ...], list[tuple[str, int]]]:
    from spacy.lang.en import English  # two seconds that a look into an archive need not wait

    tokenize = English().tokenizer
    apart = English.Defaults.tokenizer_exceptions or {}

    def split(word: str) -> list[str]:
        """The tokens of a word; one of letters alone is one, unless it is an exception such as `cannot`."""
        return [word] if word.isalpha() and word not in apart else [token.text for token in tokenize(word)]

    found: dict[tuple[str, ...], list[tuple[str, int]]] = {}
    for row in rows("codebook", "issues"):
        key = tuple(token for word in row["expression"].lower().split() for token in split(word))
        found.setdefault(key, []).append((row["issue"], int(row["weight"])))
    return found


@cache
def _longest_from() -> dict[str, int]:
    """By its first word, how many words the longest issue word has."""
    found: dict[str, int] = {}
    for key in _words():
        found[key[0]] = max(found.get(key[0], 0), len(key))
    return found


@cache
def issue_names() -> tuple[str, ...]:
    """The vocabulary of issues."""
    return tuple(row["issue"] for row in rows("codebook", "issue_contexts"))


@cache
def _contexts() -> dict[str, str]:
    return {row["issue"]: row["context"] for row in rows("codebook", "issue_contexts") if row["context"]}


def contexts_of(issues: Iterable[str]) -> tuple[str, ...]:
    """The PLOVER contexts of acts about these issues; a contact between states about none of them is `diplomatic`."""
    known = _contexts()
    return tuple(dict.fromkeys(known[issue] for issue in issues if issue in known)) or ("diplomatic",)


@cache
def _of_parties() -> list[tuple[frozenset[str], str]]:
    return [(frozenset(cell_list(row["parties"])), row["issue"]) for row in rows("codebook", "issue_parties")]


def issues_of_parties(codes: AbstractSet[str]) -> frozenset[str]:
    """The issues that parties stand for, where all of a row are there: Armenia and Azerbaijan for their territory."""
    return _of_these(frozenset(codes))


@lru_cache(maxsize=MANY)
def _of_these(codes: frozenset[str]) -> frozenset[str]:
    return frozenset(issue for parties, issue in _of_parties() if parties <= codes)


def issue_hits(forms: list[tuple[str, str]]) -> list[tuple[int, int, str, int]]:
    """Issue words among tokens, given as (lower-case form, lemma).

    Each is (first, end, issue, weight); of several that begin at a token, the longest.
    """
    hits, at, longest_from = [], 0, _longest_from()
    lower, base = [form for form, _ in forms], [lemma for _, lemma in forms]
    while at < len(forms):
        longest = max(longest_from.get(lower[at], 0), longest_from.get(base[at], 0))
        for size in range(min(longest, len(forms) - at), 0, -1):
            found = _match(lower[at : at + size], base[at : at + size])
            if found:
                hits += [(at, at + size, issue, weight) for issue, weight in found]
                at += size - 1
                break
        at += 1
    return hits


def _match(lower: list[str], base: list[str]) -> list[tuple[str, int]]:
    """The issues of words as they stand, with the last one in its base form, or with all in theirs."""
    known = _words()
    return known.get(tuple(lower)) or known.get((*lower[:-1], base[-1])) or known.get(tuple(base)) or []
