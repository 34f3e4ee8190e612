"""From spaCy's tokens to plain ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from detente.reading.grammar.tokens import Doc, Span, Token
from detente.reading.text.forms import ANNOTATIONS, FORM

if TYPE_CHECKING:
    import spacy.tokens
    from numpy.typing import NDArray


def tree(given: spacy.tokens.Doc, parse: NDArray[np.uint64] | None = None) -> Doc:
    """A text of spaCy's in plain Python, with the `ANNOTATIONS` of a parse: its own if none are given."""
    rows = given.to_array(ANNOTATIONS) if parse is None else parse
    forms, (steps, starts) = rows[:, : len(FORM)].tolist(), rows[:, len(FORM) :].astype(np.int64).T.tolist()
    named, doc = given.vocab.strings, Doc(given.text)
    for token, (tag, pos, _, dep, lemma) in zip(given, forms, strict=True):
        made = Token(
            doc, token.i, token.idx, token.text, token.lower_, named[lemma], named[pos], named[tag], named[dep],
            token.whitespace_, token.is_punct, token.is_space, token.is_quote, token.is_digit, token.is_title,
            token.like_num,
        )  # fmt: skip
        doc.tokens.append(made)
    _hang(doc, steps)
    firsts = [at for at, start in enumerate(starts) if at == 0 or start == 1]
    doc.sents += (Span(doc, first, end) for first, end in zip(firsts, [*firsts[1:], len(doc)], strict=True))
    for sentence in doc.sents:
        for word in sentence:
            word.sent = sentence
    return doc


def _hang(doc: Doc, steps: list[int]) -> None:
    """Give each word its head, which is so many places behind it."""
    for word, away in zip(doc, steps, strict=True):
        word.head = doc[word.i + away]
        if away:
            word.head.children.append(word)
