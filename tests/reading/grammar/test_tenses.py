"""What a verb's own form says of the act that it names."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.status import standing
from detente.reading.grammar.tokens import Token

TokenOf = Callable[[str, str], Token]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Kenya expelled the envoy rather than arrest him.", "arrest", "denied"),
        ("Kenya moved the embassy instead of formally closing it.", "closing", "denied"),
        ("Kenya closed the embassy instead.", "closed", "occurred"),
        ("Kenya, rather than Togo, arrested him.", "arrested", "occurred"),
        ("Kenya called on Togo to close its embassy.", "close", "possible"),
    ],
)
def test_what_is_done_in_place_of_another_deed(text: str, word: str, status: str, token_of: TokenOf) -> None:
    trigger = token_of(text, word)
    assert standing(trigger).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Kenya asked Togo for no help.", "asked", "denied"),
        ("Togo has applied for no loan.", "applied", "denied"),
        ("Kenya asked Togo for help with no delay.", "asked", "occurred"),
    ],
)
def test_what_nobody_is_asked_for(text: str, word: str, status: str, token_of: TokenOf) -> None:
    assert standing(token_of(text, word)).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Oslo said it would free the sailors as soon as Lima apologised.", "apologised", "hypothetical"),
        ("Oslo freed the sailors as soon as Lima apologised.", "apologised", "occurred"),
        ("Chad's president ordered the army to strike Mali if provoked.", "strike", "hypothetical"),
        ("Chad's president ordered the army to strike Mali at dawn.", "strike", "planned"),
        ("Chad's parliament voted to expel the envoy if Mali closed the border.", "expel", "hypothetical"),
        ("Peru told its envoy to leave Lima in case of an attack by Chile.", "leave", "hypothetical"),
        ("Peru told its envoy to leave Lima in case of an attack by Chile.", "attack", "hypothetical"),
        ("In the event of a blockade, Oman would close the port.", "close", "hypothetical"),
        ("In the case of the attack, Oman named the men.", "attack", "occurred"),
        ("Mali would have signed the treaty had Chad accepted the clause.", "accepted", "hypothetical"),
    ],
)
def test_what_hangs_on_a_condition(text: str, word: str, status: str, token_of: TokenOf) -> None:
    assert standing(token_of(text, word)).status == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Togo had nothing but praise for Benin.", "had", "occurred"),
        ("Togo demanded nothing less than an apology.", "demanded", "occurred"),
        ("Togo offered Benin nothing.", "offered", "denied"),
        ("Togo got nothing for its trouble.", "got", "denied"),
    ],
)
def test_nothing_but_something_is_something(text: str, word: str, status: str, token_of: TokenOf) -> None:
    assert standing(token_of(text, word)).status == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Under no circumstances will Latvia send troops to Ukraine.", ["MOBILIZE/troops LVA > UKR: denied"]),
        ("At no point did Serbia threaten Kosovo.", ["THREATEN SRB > XKX: denied"]),
        ("Not one Sudanese refugee was deported by Chad.", ["COERCE/deport TCD > SDN: denied"]),
        ("Nowhere did Georgia threaten Armenia.", ["THREATEN GEO > ARM: denied"]),
        ("One Sudanese refugee was deported by Chad.", ["COERCE/deport TCD > SDN: occurred"]),
        ("At this point Serbia threatened Kosovo.", ["THREATEN SRB > XKX: occurred"]),
    ],
)
def test_what_happens_at_no_time_is_denied(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Provided that Iran frees the ship, Britain will release the tanker.",
            ["RETREAT/release IRN > GBR: hypothetical", "RETREAT/release GBR > IRN: hypothetical"],
        ),
        (
            "Britain will release the tanker on condition that Iran frees the ship.",
            ["RETREAT/release GBR > IRN: hypothetical", "RETREAT/release IRN > GBR: hypothetical"],
        ),
        (
            "Britain will free the tanker as long as Iran frees the ship.",
            ["RETREAT/release GBR > IRN: hypothetical", "RETREAT/release IRN > GBR: hypothetical"],
        ),
        ("Iran freed the ship on Monday.", ["RETREAT/release IRN: occurred"]),
        ("Far from closing the consulate in Oman, Chad will enlarge it.", ["SANCTION/discontinue TCD > OMN: denied"]),
    ],
)
def test_what_hangs_on_a_proviso(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Were Oslo to expel the consul, Moscow would shut the embassy.",
            ["COERCE/deport NOR > RUS: hypothetical", "SANCTION/discontinue RUS > NOR: hypothetical"],
        ),
        ("Oslo was to expel the Russian consul on Monday.", ["SANCTION/expel NOR > RUS: planned"]),
        ("Iran asked Oman for nothing.", ["REQUEST/change IRN > OMN: denied"]),
    ],
)
def test_were_somebody_to_leave(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
