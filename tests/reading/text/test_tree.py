from itertools import combinations

import pytest
import spacy.tokens

from detente.reading.grammar.tokens import Token
from detente.reading.text.parse import forms, pipeline
from detente.reading.text.tree import tree

TEXTS = (
    "Oslo, Riga and Bern, which had hosted the talks, said on 3 May that they would sign. Nobody did.",
    '"It is not for sale," the premier told Kenya\'s envoy, recalling that Mali and then Chad had asked before.',
    "Envoys of the two states, whom the king of Spain had invited to Toledo, drank 1,200 cups of tea\n\nand left.",
)


@pytest.fixture(params=TEXTS)
def given(request: pytest.FixtureRequest) -> spacy.tokens.Doc:
    """A text as spaCy parses it."""
    return pipeline()(request.param)


def places(tokens: object) -> list[int]:
    return [token.i for token in tokens]  # type: ignore[attr-defined]


def test_words_are_those_of_spacy(given: spacy.tokens.Doc) -> None:
    own = tree(given)
    plain = [
        name for name in Token.__slots__ if name not in ("doc", "head", "children", "sent") and not name.startswith("_")
    ]
    assert len(plain) > 10
    for ours, theirs in zip(own, given, strict=True):
        assert {name: getattr(ours, name) for name in plain} == {name: getattr(theirs, name) for name in plain}
        assert ours.is_sent_start == theirs.is_sent_start


def test_words_hang_on_one_another_as_in_spacy(given: spacy.tokens.Doc) -> None:
    own = tree(given)
    for ours, theirs in zip(own, given, strict=True):
        assert ours.head.i == theirs.head.i
        for name in ("children", "lefts", "rights", "subtree", "conjuncts", "ancestors"):
            assert places(getattr(ours, name)) == places(getattr(theirs, name)), (name, theirs)
        assert (ours.left_edge.i, ours.right_edge.i) == (theirs.left_edge.i, theirs.right_edge.i)
        assert [ours.is_ancestor(other) for other in own] == [theirs.is_ancestor(other) for other in given]


def test_sentences_and_spans_are_those_of_spacy(given: spacy.tokens.Doc) -> None:
    own = tree(given)
    assert own.text == given.text
    assert [(s.start, s.end, s.text) for s in own.sents] == [(s.start, s.end, s.text) for s in given.sents]
    assert [word.sent.start for word in own] == [word.sent.start for word in given]
    for start, end in combinations(range(len(given) + 1), 2):
        ours, theirs = own[start:end], given[start:end]
        assert (ours.text, ours.root.i, len(ours)) == (theirs.text, theirs.root.i, len(theirs))
        assert (ours.start_char, ours.end_char) == (theirs.start_char, theirs.end_char)
        assert places(ours) == places(theirs)


def test_spans_of_letters_are_those_of_spacy(given: spacy.tokens.Doc) -> None:
    own = tree(given)
    for start, end in combinations(range(len(given.text)), 2):
        if not (given.text[start].isspace() or given.text[end - 1].isspace()):
            ours, theirs = own.char_span(start, end), given.char_span(start, end, alignment_mode="expand")
            assert ours is not None
            assert theirs is not None
            assert (ours.start, ours.end) == (theirs.start, theirs.end)


def test_another_parse_can_be_given() -> None:
    given, other = pipeline()("Peru armed Chad."), pipeline()("Oslo left Riga.")
    assert [word.lemma_ for word in tree(given)] == ["Peru", "arm", "Chad", "."]
    made = tree(given, forms().annotations(other))
    assert [word.text for word in made] == ["Peru", "armed", "Chad", "."]
    assert [word.lemma_ for word in made] == ["Oslo", "leave", "Riga", "."]
