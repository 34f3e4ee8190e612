"""What its status makes of an act."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


REFUSALS = [
    ("Kuwait declined to meet the Iraqi delegation.", {"CONSULT IRQ,KWT"}),
    ("Armenia ruled out talks with Azerbaijan.", {"CONSULT ARM,AZE"}),
    ("Armenia and Azerbaijan will not sign the treaty in May.", {"REJECT/yield ARM,AZE"}),
]


@pytest.mark.parametrize(("text", "told"), REFUSALS)
def test_refusals(text: str, told: set[str], acts: Acts) -> None:
    assert set(acts(text)) == told


def test_what_is_done_by_leaving_undone(expressed: Callable[[str], list[str]]) -> None:
    assert "REJECT IND > NPL" in expressed("India has not replied to Nepal.")
    assert not any(line.startswith("REJECT") for line in expressed("India replied to Nepal."))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad told Mali that it would not attack its ports if the siege was lifted.", ["AGREE TCD > MLI"]),
        ("Chad told Mali that it would attack its ports if the siege was not lifted.", ["THREATEN TCD > MLI"]),
    ],
)
def test_what_is_forsworn_is_promised(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hungary is not willing to lift its ban on Serbia.", ["REJECT HUN > SRB: occurred"]),
        ("Hungary is not ready to send troops to Ukraine.", ["MOBILIZE/troops HUN > UKR: denied"]),
        ("Hungary is ready to send troops to Ukraine.", ["AGREE HUN > UKR: occurred"]),
    ],
)
def test_who_is_not_ready_neither_promises_nor_refuses(
    text: str, told: list[str], fates: Callable[[str], list[str]]
) -> None:
    assert fates(text) == told
