"""What the words around one that names an act say of it."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidate import Candidate

Features = Callable[[str], set[str]]


@pytest.fixture
def features(chosen: Callable[[str], list[Candidate]]) -> Features:
    """The features of the last candidate of a text, in the way of completing it that is taken."""
    return lambda text: chosen(text)[-1].features


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya condemned Uganda for its words.", {"head=condemn", "ACCUSE:head=condemn", "prep=for"}),
        ("Kenya condemned Uganda.", {"subject=state", "ACCUSE:subject=state", "clause=ROOT"}),
        ("Kenya's foreign minister condemned Uganda.", {"subject=post"}),
        ("Kenya and Uganda met. They signed a treaty.", {"subject=they", "stretch=0"}),
        ("Kenya said that it would expel two Ugandan diplomats.", {"clause=ccomp", "on=say:ccomp"}),
        ("Talks between Kenya and Uganda on the lake opened in Arusha.", {"head=talk", "prep=between", "prep=on"}),
    ],
)
def test_the_words_around_an_act(features: Features, text: str, expected: set[str]) -> None:
    assert expected <= features(text)


def test_the_second_of_a_sentence_knows_its_rank(features: Features) -> None:
    found = features("Kenya condemned Uganda and thanked Rwanda.")
    assert {"rank=1", "crowd=2"} <= found


def test_the_length_of_a_sentence_tells_in_a_report_only(features: Features) -> None:
    act = "Kenya condemned Uganda."
    assert "length=0" not in features(act)
    assert "length=0" in features(
        "Kenya's president met Uganda's president on Monday. Kenya thanked Uganda. Uganda thanked Kenya. It rained. "
        + act
    )
