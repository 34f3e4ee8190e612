from hypothesis import given
from hypothesis import strategies as st

from detente.pages.marks import Passage, Piece, mark


def pieces(text: str, *passages: tuple[int, int, int]) -> list[Piece]:
    return [piece for paragraph in mark(text, [Passage(*passage) for passage in passages]) for piece in paragraph]


def test_a_passage_is_cut_out() -> None:
    assert pieces("one two three", (1, 4, 7)) == [
        Piece("one ", (), (), ()),
        Piece("two", (1,), (1,), (1,)),
        Piece(" three", (), (), ()),
    ]


def test_passages_that_overlap_share_a_piece() -> None:
    assert pieces("abcdef", (1, 0, 4), (2, 2, 6)) == [
        Piece("ab", (1,), (1,), ()),
        Piece("cd", (1, 2), (2,), (1,)),
        Piece("ef", (2,), (), (2,)),
    ]


def test_the_shortest_passage_comes_first() -> None:
    assert [piece.cited_by for piece in pieces("abcdef", (1, 0, 6), (2, 2, 4))] == [(1,), (2, 1), (1,)]


def test_the_same_passage_may_be_cited_twice() -> None:
    assert pieces("abc", (7, 0, 3), (3, 0, 3)) == [Piece("abc", (3, 7), (3, 7), (3, 7))]


def test_a_passage_goes_on_in_the_next_paragraph() -> None:
    first, second = mark("x" * 120 + "\nnext", [Passage(1, 100, 125)])
    assert (first[1].opens, first[1].closes) == ((1,), ())
    assert (second[0].opens, second[0].closes) == ((), (1,))


def test_passages_without_words_of_the_text_are_left_out() -> None:
    assert pieces("abc\n\n  \n\ndef", (1, 4, 6), (2, 2, 2), (3, 90, 99), (4, -9, -3)) == [
        Piece("ab", (), (), ()),
        Piece("c", (), (), ()),
        Piece("def", (), (), ()),
    ]


def test_lines_wrapped_by_hand_flow_and_long_lines_are_paragraphs() -> None:
    assert len(mark("one\ntwo\n \nthree\r\nfour", [])) == 2
    assert len(mark("one\ntwo\n\n" + "x" * 101, [])) == 3
    assert mark("  \n ", []) == []


@given(
    st.text("ab \n", max_size=60),
    st.lists(st.tuples(st.integers(-2, 62), st.integers(-2, 62)), max_size=8),
)
def test_no_word_is_lost_and_each_passage_is_marked_in_full(text: str, spans: list[tuple[int, int]]) -> None:
    passages = [Passage(number, *span) for number, span in enumerate(spans)]
    found = [piece for paragraph in mark(text, passages) for piece in paragraph]
    assert "".join("".join(piece.text for piece in found).split()) == "".join(text.split())
    for passage in passages:
        marked = "".join(piece.text for piece in found if passage.number in piece.cited_by)
        cited = text[max(0, passage.start) : max(0, passage.end)]
        assert "".join(marked.split()) == "".join(cited.split())
        ends = [(passage.number in piece.opens, passage.number in piece.closes) for piece in found]
        assert [sum(column) for column in zip(*ends, strict=True)] in ([], [int(bool(marked))] * 2)
