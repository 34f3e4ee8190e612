"""Labels on the tokens of a report: the names of states, bodies, people and venues, and the words for offices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.entities.names import Kind
from detente.entities.people import Person
from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import Sentence

PARTY_KINDS = frozenset({"state", "body", "adjective", "people", "capital", "seat", "agency", "media"})


@dataclass(frozen=True, slots=True)
class Label:
    """What a stretch of tokens names.

    `code` is the party it counts for, `person` the best-known name; `first` and `last` are token numbers in their Doc,
    both included.
    """

    kind: Kind
    code: str | None
    person: str | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PostLabel:
    """Words for an office (`foreign ministers`) at their tokens, with the parties that stand with them."""

    key: str
    title: str
    first: int
    last: int
    plural: bool
    codes: tuple[str, ...]


@dataclass(slots=True)
class Known:
    """A person met in this text."""

    name: str
    code: str | None
    post: str | None
    title: str | None
    gender: str
    surnames: tuple[str, ...]
    private: bool = False
    """Whether it is told what the person does for a living, in nobody's name: `Ann Holm, a plumber`."""


@dataclass(slots=True)
class Labels:
    """All labels of a report, by the place of each token in the report's text."""

    names: dict[int, Label] = field(default_factory=dict)
    posts: dict[int, PostLabel] = field(default_factory=dict)
    known: dict[str, Known] = field(default_factory=dict)
    counts: dict[str, float] = field(default_factory=dict)
    as_places: dict[str, float] = field(default_factory=dict)

    def name_at(self, sentence: Sentence, token: Token) -> Label | None:
        """The name that covers a token."""
        return self.names.get(sentence.offset + token.idx)

    def names_in(self, sentence: Sentence) -> Iterator[tuple[Token, Label]]:
        """The tokens of a sentence that names cover, each with its name."""
        names, offset = self.names, sentence.offset
        for token in sentence.tokens:
            found = names.get(offset + token.idx)
            if found is not None:
                yield token, found

    def code_of(self, name: Label) -> str | None:
        """The party that a name counts for: a person's is that of the post held."""
        known = self.known.get(name.person) if name.person else None
        return known.code if known else name.code

    def shouted(self, token: Token) -> Known | None:
        """Whoever of those met here is named by a surname all in capitals, as in the label of a turn."""
        if not token.text.isupper():
            return None
        word = token.text.casefold()
        met = (k for k in self.known.values() if any(word == surname.casefold() for surname in k.surnames))
        return next(met, None)

    def party_at(self, sentence: Sentence, token: Token) -> tuple[str, Label] | None:
        """The code of the party that a token names, with the name's label; None where it names a person or a venue."""
        found = self.name_at(sentence, token)
        return (found.code, found) if found and found.code and found.kind in PARTY_KINDS else None

    def post_at(self, sentence: Sentence, token: Token) -> PostLabel | None:
        """The office that covers a token."""
        return self.posts.get(sentence.offset + token.idx)

    def put(self, sentence: Sentence, made: Label) -> None:
        """Put a name on its tokens."""
        for token in sentence.span.doc[made.first : made.last + 1]:
            self.names[sentence.offset + token.idx] = made

    def put_post(self, sentence: Sentence, made: PostLabel) -> None:
        """Put an office on its tokens."""
        for token in sentence.span.doc[made.first : made.last + 1]:
            self.posts[sentence.offset + token.idx] = made

    def codes(self) -> set[str]:
        """The parties named so far."""
        return {found.code for found in self.names.values() if found.code}

    def meet(self, person: Person, day: dt.date | None) -> Known:
        """Somebody from the tables, in the post held on the day."""
        if person.name not in self.known:
            term = person.term_on(day)
            surnames = person.surnames or (person.name.split()[-1],)
            self.known[person.name] = Known(person.name, term.code, term.post, term.title, person.gender, surnames)
        return self.known[person.name]
