"""On whose word acts are given, by the weights."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

GIVEN = [
    ("The Kremlin said that Ukrainian drones had attacked a bridge near Kursk.", "attacked", "RUS"),
    ("Ukrainian drones attacked a bridge near Kursk on Monday.", "attacked", None),
    ("Chile condemned the Peruvian raid, its foreign minister said.", "condemned", None),
    # what a semicolon parts from the speaker is told by the report
    ("France sent soldiers to Chad on Monday; Belgium said that it would not take part.", "sent soldiers", None),
    # who tells the press without a name speaks for nobody
    ("According to a person familiar with the talks, Chile has offered Peru a loan.", "offered", "MEDIA"),
    # what comes after a semicolon does not make the words before it the report's own
    ("Chile would shut the border, the Peruvian president said; nobody answered.", "shut the border", "PER"),
    # who is said by somebody named to have done it
    ("Chile is said by Peruvian officials to have attacked a village in Bolivia.", "attacked", "PER"),
    # a source beside the act, and those whom the press asks
    ("Turkey expelled two Polish diplomats on Monday, according to Pakistan.", "expelled", "PAK"),
    ("According to India's defence ministry, Russia expelled two Chinese diplomats.", "expelled", "IND"),
    ("Russia shelled Egyptian villages on Monday, witnesses said.", "shelled", "MEDIA"),
    # what diplomats and neighbours say whose state goes unsaid is the report's own
    ("Belgium will send soldiers to Chad, diplomats said.", "send soldiers", None),
    ("Russia shelled Egyptian villages on Monday, residents said.", "shelled", None),
    ("Belgium will send soldiers to Chad, French diplomats said.", "send soldiers", "FRA"),
    # sources and officials of a government that goes unsaid are of the one that they tell of
    ("Peru will send soldiers to Chile next month, a government source said.", "send soldiers", "PER"),
    ("Peru will send soldiers to Chile next month, an army source said.", "send soldiers", "PER"),
    ("Peru will send soldiers to Chile next month, officials said.", "send soldiers", "PER"),
    # not where it is one of several, or something is done to it, nor local ones or those of a trade
    ("Peru and Brazil will send soldiers to Chile next month, officials said.", "send soldiers", None),
    ("Uganda was offered weapons by Egypt, officials said.", "offered", None),
    ("Peru will send soldiers to Chile next month, local officials said.", "send soldiers", None),
    ("Japan has banned beef from Brazil, industry officials said.", "banned", None),
    ("Japan has banned beef from Brazil, trade ministry officials in Tokyo said.", "banned", "JPN"),
    # nor officials of both
    ("Peru will send soldiers to Chile next month, officials on both sides said.", "send soldiers", None),
    ("Peru will send soldiers to Chile next month, officials in Lima and Santiago said.", "send soldiers", None),
    # only one state speaks of its government so
    (
        "U.S. and Chinese officials met. Iran has shelled Pakistani villages, an administration official said.",
        "shelled",
        "USA",
    ),
    ("Iran has shelled Pakistani villages, an administration official in Tehran said.", "shelled", "IRN"),
    # who is set apart
    ("Kyiv says it was Russian soldiers who shelled Polish trucks.", "shelled", "UKR"),
    ("Kyiv spoke to the Russian soldiers who shelled Polish trucks.", "shelled", None),
    # nobody tells of himself by name and then by pronoun
    (
        "Donald Trump spoke to reporters on Monday. Xi Jinping, he said, had promised to buy American soybeans.",
        "promised",
        "USA",
    ),
]


@pytest.mark.parametrize(("text", "words", "code"), GIVEN)
def test_given_on_the_word_of(text: str, words: str, code: str | None, read: Read) -> None:
    found = [event.by for event in read(text).events if words in event.evidence.text]
    assert found, "the act is not found"
    assert (found[0].code if found[0] else None) == code


def test_answers_are_given_on_the_word_of_who_answers(read: Read) -> None:
    text = """Alliance press room, Brussels, 13 May 2024

SECRETARY GENERAL JENS STOLTENBERG: Russian drones violated Romanian airspace last night.

QUESTION: And today?

STOLTENBERG: Romania has asked Poland for help."""
    assert [event.by.code for event in read(text).events if event.by] == ["NAT", "NAT"]
