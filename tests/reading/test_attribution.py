"""On whose word a report gives an act."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

BY = [
    # after the act
    ("Eritrea attacked Ethiopia, the Ethiopian foreign ministry said.", "ETH", "said"),
    ("Iran attacked an Israeli ship, Israeli officials said.", "ISR", "said"),
    ('"India attacked Punjab," Pakistani Prime Minister Shehbaz Sharif said on Monday.', "PAK", "said"),
    # before it
    ("Iran's foreign minister said Israel had bombed Isfahan.", "IRN", "said"),
    ("The Afghan defence ministry said Pakistani jets had bombed Khost on Sunday.", "AFG", "said"),
    ("Kenya's foreign ministry announced that Somali officials would visit Nairobi in June.", "KEN", "announced"),
    ("Taiwan's defence ministry said nine Chinese aircraft had crossed the median line on Friday.", "TWN", "said"),
    ("Moldova said that it would expel the Russian ambassador.", "MDA", "said"),
    ("Germany denied sending missiles to Ukraine.", "DEU", "denied"),
    # other ways
    ("According to Kyiv, Russian forces shelled Kharkiv on Monday.", "UKR", "according to"),
    ("As Kenya's president said, Somalia has expelled the Ethiopian ambassador.", "KEN", "said"),
    # the press
    ("Eritrea attacked Ethiopia on Monday, according to a local newspaper.", "MEDIA", "according to"),
    ("Xinhua reported that the Japanese navy had seized a Chinese vessel.", "CHN", "reported"),
    ("Kim Jong-un visited Moscow on Monday, TASS reported.", "RUS", "reported"),
    ("State television in Tehran said Israeli jets had bombed Shiraz on Sunday.", "IRN", "said"),
    # one within another
    ("A Pakistani minister said India had attacked Lahore, local media reported.", "PAK", "said"),
]


@pytest.mark.parametrize(("text", "code", "cue"), BY)
def test_on_whose_word(text: str, code: str, cue: str, read: Read) -> None:
    by = read(text).events[-1].by
    assert by is not None
    assert (by.code, by.cue) == (code, cue)
    assert text[by.start : by.end] == by.text


def test_a_named_speaker(read: Read) -> None:
    by = read("Ukrainian President Volodymyr Zelensky said Russia had attacked Odesa on Sunday.").events[0].by
    assert by is not None
    assert (by.code, by.person) == ("UKR", "Volodymyr Zelensky")


@pytest.mark.parametrize(
    "text",
    [
        "Eritrea attacked Ethiopia on Monday.",
        "Beijing accused Tokyo of distorting history.",
        "Denmark denied the Swedish charge.",
        "The Iraqi prime minister said Turkey should withdraw its troops.",
        "Analysts said Russia had attacked Georgia on Friday.",
    ],
)
def test_in_the_reports_own_voice(text: str, read: Read) -> None:
    assert [event.by for event in read(text).events] == [None]
