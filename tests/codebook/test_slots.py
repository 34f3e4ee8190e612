"""Rows that need certain words to be there."""

from detente.codebook.slots import Slotted

TIES = ("cut ties", (frozenset(("tie", "link")),))
AID = ("cut off aid", (frozenset(("off",)), frozenset(("aid", "relief"))))
CUT = ("cut", ())


def rows() -> Slotted[tuple[str, tuple[frozenset[str], ...]]]:
    return Slotted([AID, TIES, CUT], lambda row: row[1])


def test_a_row_fits_where_one_word_of_each_slot_is_there() -> None:
    assert rows().fitting({"link", "off"}) == [TIES, CUT]


def test_rows_that_fit_keep_their_order() -> None:
    assert rows().fitting({"tie", "relief", "off"}) == [AID, TIES, CUT]


def test_what_needs_nothing_always_fits() -> None:
    assert rows().fitting(set()) == [CUT]


def test_all_rows_are_there_to_be_gone_through() -> None:
    assert list(rows()) == [AID, TIES, CUT]


def test_nothing_may_fit_where_none_of_the_rarest_words_is() -> None:
    needy = Slotted([AID, TIES], lambda row: row[1])
    assert not needy.may_fit({"embassy", "visa"})
    assert needy.may_fit({"link", "visa"})
    assert rows().may_fit(set())


def test_marks_before_words_do_not_count_for_whether_a_row_may_fit() -> None:
    marked = Slotted([("troops cut ties", (frozenset(("@troop",)),))], lambda row: row[1], "@~")
    assert marked.may_fit({"troop"})
    assert not marked.may_fit({"ship"})
    assert not marked.fitting({"troop"})
