"""Parsed text in plain Python: words, and how they hang on one another.

The names are spaCy's. Its own tokens are views on memory that C keeps: whatever one is asked is looked up anew, and its
children are gathered anew, while the reading asks the same many times. Here each word is looked at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import overload

_PLACE, _LETTER = attrgetter("i"), attrgetter("idx")


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word or sign: its forms, its parts of speech, and what it hangs on; the head of a root is the root itself.

    `i` is its place in its `doc`, `idx` that of its first letter there; `children` are those that hang on it, in their
    order.
    """

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    whitespace_: str
    is_punct: bool
    is_space: bool
    is_quote: bool
    is_digit: bool
    is_title: bool
    like_num: bool
    head: Token = field(init=False)
    children: list[Token] = field(init=False, default_factory=list)
    sent: Span = field(init=False)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with it."""
        return self.i == self.sent.start

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children behind it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def ancestors(self) -> Iterator[Token]:
        """All above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> list[Token]:
        """It and all below it; what hangs on a word stands on its side of it."""
        found: list[Token] = []
        self._gather(found)
        return found

    def _gather(self, found: list[Token]) -> None:
        own = self.i
        waits = True
        for child in self.children:
            if waits and child.i > own:
                found.append(self)
                waits = False
            child._gather(found)
        if waits:
            found.append(self)

    @property
    def left_edge(self) -> Token:
        """The first of its subtree."""
        return min(self.subtree, key=_PLACE)

    @property
    def right_edge(self) -> Token:
        """The last of its subtree."""
        return max(self.subtree, key=_PLACE)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The others of the list that it is one of."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [child for child in token.children if child.i > token.i and child.dep_ == "conj"]
        return tuple(token for token in found if token is not self)

    def is_ancestor(self, other: Token) -> bool:
        """Whether it stands over another word."""
        return any(token is self for token in other.ancestors)

    def nbor(self, steps: int = 1) -> Token:
        """The word that stands so many places behind it, or before it. Raises `IndexError` where the text ends."""
        at = self.i + steps
        if at < 0:
            raise IndexError(at)
        return self.doc.tokens[at]

    def hang_on(self, head: Token) -> None:
        """Hang it on another word, unless that one hangs on it."""
        if head is self or self.is_ancestor(head):
            return
        self._leave()
        insort(head.children, self, key=_PLACE)
        self.head = head

    def stand_alone(self) -> None:
        """Hang it on nothing, so that it is a root, and is called one."""
        self._leave()
        self.head, self.dep_ = self, "ROOT"

    def _leave(self) -> None:
        if self.head is not self:
            self.head.children.remove(self)


@dataclass(slots=True, eq=False, repr=False)
class Doc:
    """A parsed text: its tokens, and its sentences."""

    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    sents: list[Span] = field(default_factory=list)
    user_data: dict[Token, object] = field(default_factory=dict)
    """What was found out about its words, which is asked for often."""

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int) -> Span | None:
        """The tokens of which a letter stands between two places in the text; None where there is none."""
        first = max(bisect_right(self.tokens, start, key=_LETTER) - 1, 0)
        after = bisect_left(self.tokens, end, key=_LETTER)
        return Span(self, first, after) if first < after else None


@dataclass(slots=True, eq=False, repr=False)
class Span:
    """Tokens of a text that stand together, from `start` until before `end`."""

    doc: Doc
    start: int
    end: int

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | Sequence[Token]:
        return self.doc.tokens[self.start : self.end][at]

    @property
    def start_char(self) -> int:
        """The place of its first letter in the text."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """The place behind its last letter in the text."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as they stand in the text."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def root(self) -> Token:
        """The word on which the others hang; the nearest to the root of the sentence where there are several.

        Signs come last, unless one is a root itself.
        """
        words = self.doc.tokens[self.start : self.end]
        return min((word for word in words if not self._holds(word.head) or word.head is word), key=_depth)

    def _holds(self, word: Token) -> bool:
        return self.start <= word.i < self.end


def _depth(word: Token) -> tuple[bool, int]:
    sign = (word.is_punct or word.is_space) and not word.children and word.head is not word
    return sign, sum(1 for _ in word.ancestors)
