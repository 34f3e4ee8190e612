"""Whether a party supports, opposes, demands, claims, doubts, denies, offers or warns."""

from collections.abc import Callable

import pytest

from detente.reading.themes.stances import chances, named_stances, stance_features, stance_words
from detente.reading.themes.stands import Stand

Stands = Callable[[str], list[Stand]]

LIKELY = [
    ("Vietnam demanded that China withdraw from the South China Sea.", "demands"),
    ("Germany supports sanctions against Iran.", "supports"),
    ("Finland condemned the missile test by North Korea.", "opposes"),
    ("Norway denied allegations of espionage.", "denies"),
    ("Cambodia threatened to close its border with Thailand.", "warns"),
    ("Beijing accused Tokyo of distorting history.", "claims"),
]


@pytest.mark.parametrize(("text", "stance"), LIKELY)
def test_the_likeliest_stance(text: str, stance: str, stands: Stands) -> None:
    stand = stands(text)[0]
    shares = chances(stand, max(stand.scores, key=stand.scores.__getitem__))
    assert max(shares, key=lambda name: shares[name]) == stance
    assert sum(shares.values()) == pytest.approx(1)


def test_what_a_stance_is_on_speaks_for_it_too(stands: Stands) -> None:
    stand = stands("Germany supports sanctions against Iran.")[0]
    assert stance_features(stand, "trade").keys() ^ stance_features(stand, "territory").keys() == {
        "issue:trade", "issue:territory"
    }  # fmt: skip


def test_a_cue_or_its_object_names_a_stance(stands: Stands) -> None:
    (stand, *_) = stands("Cuba voiced doubts about the sanctions on Venezuela on Monday.")
    assert "doubts" in named_stances(stand)


def test_words_of_a_stance_stand_in_the_clause_or_next_to_the_cue(stands: Stands) -> None:
    (stand, *_) = stands("Norway rejected the allegations of espionage as baseless.")
    assert {"says:denies", "near:denies"} <= stance_words(stand).keys()
