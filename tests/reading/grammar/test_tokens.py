import pytest

from detente.reading.grammar.tokens import Doc
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree


@pytest.fixture
def doc() -> Doc:
    return tree(pipeline()("The envoy of Peru left Lima and sailed home."))


def test_a_word_is_hung_on_another(doc: Doc) -> None:
    _, _, of, _, left, lima, *_ = doc
    of.hang_on(left)
    assert [child.text for child in left.children] == ["envoy", "of", "Lima", "and", "sailed", "."]
    assert of.head is left
    assert "of" not in [child.text for child in doc[1].children]
    assert [word.text for word in doc[1].subtree] == ["The", "envoy"]
    assert left.is_ancestor(of)
    assert not lima.is_ancestor(of)


@pytest.mark.parametrize("above", ["left", "sailed", "home"])
def test_no_word_is_hung_on_itself_or_on_one_below_it(doc: Doc, above: str) -> None:
    left = doc[4]
    before = [(word.head.i, [child.i for child in word.children]) for word in doc]
    left.hang_on(next(word for word in doc if word.text == above))
    assert [(word.head.i, [child.i for child in word.children]) for word in doc] == before


def test_neighbours(doc: Doc) -> None:
    assert doc[1].nbor().text == "of"
    assert doc[1].nbor(-1).text == "The"
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[len(doc) - 1].nbor()


def test_spans(doc: Doc) -> None:
    assert doc[1:4].text == "envoy of Peru"
    assert doc[1:4][-1].text == "Peru"
    assert [word.text for word in doc[1:4][1:]] == ["of", "Peru"]
    assert doc[4:2].text == ""
    assert len(doc[4:2]) == 0
    assert doc.char_span(5, 7) is not None
    assert doc.char_span(4, 4) is None
    assert repr(doc[1]) == "envoy"
    assert repr(doc[1:3]) == "envoy of"
