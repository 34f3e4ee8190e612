"""What helpers may ask: which parties a phrase, a pronoun, or the words beside a noun stand for."""

from __future__ import annotations

from abc import ABC, abstractmethod

from detente.reading.grammar.tokens import Token
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention


class Meaning(Talk, ABC):
    """Tells which parties words stand for; `Resolver` does."""

    @abstractmethod
    def parties(
        self, sentence: Sentence, token: Token, *, loose: bool = False, others: frozenset[str] = frozenset()
    ) -> list[Mention]:
        """The parties that the phrase headed by a token stands for."""

    @abstractmethod
    def pronoun(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The parties that a pronoun stands for."""

    @abstractmethod
    def codes_beside(self, sentence: Sentence, token: Token) -> list[str]:
        """The parties that modify a noun."""

    @abstractmethod
    def _single(self, sentence: Sentence, token: Token, others: frozenset[str], *, loose: bool) -> list[Mention]:
        """The parties that a token by itself stands for."""
