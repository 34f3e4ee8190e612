"""Finding the names of parties, people and venues in a text, all at once."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from ahocorasick_rs import AhoCorasick

from detente.entities.parties import Party, parties
from detente.entities.people import people
from detente.entities.places import venues
from detente.tables import cell_list, rows

UNDOTTED = str.maketrans(
    {"ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "æ": "ae", "ß": "ss", "’": "'"}
)
INITIALS = re.compile(r"\b[A-Z][\w'-]+(?: [A-Z]\.)+(?: [A-Z][\w'-]+){1,3}")
SURNAME_FIRST = re.compile(r"\b[A-Z][A-Z'’-]+ (?:[A-Z][a-z'’-]+)(?: [A-Z][a-z'’-]+)?")
"""A name that begins with the surname, which stands in capitals: `HAYASHI Yoshimasa`."""
CAPITALS = re.compile(r"\b(?:[A-Z][\w'’-]+ ){1,4}(?:[A-ZÀ-ÞĀ-Ž]['’])?[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž-]{2,}\b")
INITIALED = re.compile(r"\b([A-Z])\.([A-Z])\.")
HYPHEN = re.compile(r"(?<=\w)-(\w)")
SMALL = re.compile(r"(?<![\w'’.])[a-z](?=[a-z]*[ -])")
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY, YEAR = re.compile(rf"{MONTH} \d+|\d+ {MONTH}"), re.compile(r",? \d{4}\b")
"""What is the name of a band and of a day, and what tells that it is the day."""
GENERATION = re.compile(r",? (?:Jr|Sr)\b\.?(?= |,|$)")
Kind = Literal["state", "body", "adjective", "people", "capital", "seat", "agency", "media", "person", "venue"]


@dataclass(frozen=True, slots=True)
class Name:
    """What a name stands for: `key` is the code of a party, the best-known name of a person, or a venue's name."""

    kind: Kind
    key: str


@dataclass(frozen=True, slots=True)
class Found:
    """A name at its place in the text (code points, end exclusive), with all that it may stand for."""

    start: int
    end: int
    names: tuple[Name, ...]


def plain(name: str) -> str:
    """A name without its accents, as many outlets print it."""
    if name.isascii():
        return name
    return unicodedata.normalize("NFKD", name.translate(UNDOTTED)).encode("ascii", "ignore").decode()


def unhyphenated(name: str) -> str:
    """A name without its hyphens, as some outlets print those of Koreans: `Moon Jae In`."""
    return HYPHEN.sub(lambda match: f" {match[1].upper()}", name)


def capitalised(name: str) -> str:
    """A name with capitals for its small words too, as many governments print it: `Faisal Bin Farhan`, `El-Sisi`."""
    return SMALL.sub(lambda match: match[0].upper(), name)


def _spellings(names: Iterable[str]) -> set[str]:
    """A person's names as outlets print them: with or without accents, hyphens and small words."""
    bare = {spelling for name in names for spelling in (name, plain(name))}
    spaced = bare | set(map(unhyphenated, bare))
    return spaced | set(map(capitalised, spaced))


@cache
def _respelt() -> dict[str, tuple[str, ...]]:
    """How else words are spelt that are parts of many names: `Sergei` is `Sergey`, too."""
    groups = [cell_list(row["spellings"]) for row in rows("entities", "spellings")]
    return {word: tuple(other for other in group if other != word) for group in groups for word in group}


def _transliterations(names: Iterable[str]) -> Iterator[str]:
    """Names with one of their words spelt as others do who take it from another script."""
    for parts in map(str.split, names):
        for at, word in enumerate(parts):
            for other in _respelt().get(word, ()):
                yield " ".join((*parts[:at], other, *parts[at + 1 :]))


def _party_names(party: Party) -> Iterator[tuple[str, Name]]:
    own: Kind = "state" if party.kind == "state" else "body"
    listed: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        (own, (party.name, *party.aliases)), ("adjective", party.adjectives), ("people", party.people),
        ("capital", party.capitals), ("seat", party.seats), ("agency", party.agencies), ("media", party.media),
    )  # fmt: skip
    code = party.counts_for if party.kind == "agency" else party.code
    for kind, words in listed:
        for word in words:
            yield word, Name(kind, code)


def _printed(word: str) -> Iterator[str]:
    """A party's name as it may stand in print: `The Emirates`, as a sentence begins, `U-N` in scripts for the radio."""
    yield word
    if INITIALED.search(word):
        yield INITIALED.sub(r"\1-\2", word)
    if word.startswith("the ") and word != "the States":
        yield f"T{word[1:]}"


@cache
def all_names() -> dict[str, list[Name]]:
    """Every name in the tables, with all that it may stand for."""
    meanings: dict[str, list[Name]] = defaultdict(list)
    for party in parties().values():
        for word, name in _party_names(party):
            for printed in _printed(word):
                meanings[printed].append(name)
    named = {person.name: (person.name, *person.aliases) for person in people().values()}
    for bearer, own in named.items():
        for spelling in _spellings(own):
            meanings[spelling].append(Name("person", bearer))
    known = frozenset(meanings)
    for bearer, own in named.items():
        for spelling in _spellings(_transliterations(own)) - known:
            meanings[spelling].append(Name("person", bearer))
    for venue in venues():
        for word in (venue.name, *venue.aliases):
            meanings[word].append(Name("venue", venue.name))
    return meanings


@cache
def _index() -> tuple[AhoCorasick, list[tuple[Name, ...]]]:
    meanings = all_names()
    words = [word for word in meanings if len(word) > 1]
    return AhoCorasick(words), [tuple(dict.fromkeys(meanings[word])) for word in words]


def _persons(name: str) -> tuple[Name, ...]:
    """The people whom a name may stand for."""
    return tuple(each for each in dict.fromkeys(all_names().get(name, ())) if each.kind == "person")


def _with_initials(text: str) -> Iterator[Found]:
    """Persons with an initial between their names: `Antony J. Blinken`."""
    for hit in INITIALS.finditer(text):
        first, *last = (part for part in hit.group().split() if not part.endswith("."))
        for size in range(len(last), 0, -1):
            persons = _persons(" ".join([first, *last[:size]]))
            if persons:
                yield Found(hit.start(), hit.end() - sum(len(part) + 1 for part in last[size:]), persons)
                break


def _with_capitals(text: str) -> Iterator[Found]:
    """Persons with their last name in capitals, as in French and in bodies' papers: `Emmanuel MACRON`."""
    for hit in CAPITALS.finditer(text):
        parts = [part.title() if part.isupper() else part for part in hit.group().split(" ")]
        for first in range(len(parts) - 1):
            name = " ".join(parts[first:])
            persons = _persons(name)
            if persons:
                yield Found(hit.end() - len(name), hit.end(), persons)
                break


def _with_surname_first(text: str) -> Iterator[Found]:
    """Persons with their surname before their name, in capitals, as in papers of Japan: `HAYASHI Yoshimasa`."""
    for hit in SURNAME_FIRST.finditer(text):
        surname, *given = hit.group().split(" ")
        for size in range(len(given), 0, -1):
            own = " ".join(given[:size])
            persons = _persons(f"{surname.title()} {own}") or _persons(f"{own} {surname.title()}")
            if persons:
                yield Found(hit.start(), hit.start() + len(surname) + 1 + len(own), persons)
                break


def _with_generation(found: Found, text: str) -> Found:
    """A person's name with what tells him from his father: `Joseph R. Biden, Jr.`."""
    after = GENERATION.match(text, found.end) if found.names[0].kind == "person" else None
    return replace(found, end=after.end()) if after is not None else found


def find_names(text: str) -> list[Found]:
    """All names in the text that stand as whole words, the longest where several overlap."""
    automaton, meanings = _index()
    hits = [
        Found(start, end, meanings[which])
        for which, start, end in automaton.find_matches_as_indexes(text, overlapping=True)
        if not _inside_word(text, start, end) and not _is_date(text, start, end)
    ]
    hits += [*_with_initials(text), *_with_capitals(text), *_with_surname_first(text)]
    hits = [_with_generation(hit, text) for hit in hits]
    kept: list[Found] = []
    taken = bytearray(len(text))
    for hit in sorted(hits, key=lambda found: (found.start - found.end, found.start)):
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
            kept.append(hit)
    return sorted(kept, key=lambda found: found.start)


def _inside_word(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return before or after


def _is_date(text: str, start: int, end: int) -> bool:
    """Whether the name of a band, `November 17`, is a date: `on November 17`, `17 November 2024`."""
    named = DAY.fullmatch(text, start, end) is not None
    return named and (text[max(0, start - 3) : start].lower() == "on " or YEAR.match(text, end) is not None)
