"""What is expected, and by whom."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

MEETING = "Chilean and Peruvian ministers met in Arica on Monday."
EXPECTATIONS = [
    ("Expectations were low.", "low", ()),
    ("Prospects of a deal are dim.", "low", ()),
    ("Peru saw little chance of success.", "low", ("PER",)),
    ("Chile is unlikely to sign.", "low", ("CHL",)),
    ("Chile hopes for a breakthrough.", "high", ("CHL",)),
    ("The Peruvian minister said a deal was within reach.", "high", ("PER",)),
    ("Some progress was made, but gaps remain.", "mixed", ()),
    ("Nobody expects a treaty.", "low", ()),
    ("A treaty seems remote.", "low", ()),
    ("The envoys spoke of a new chapter.", "high", ()),
    ("The talks are well advanced.", "high", ()),
    ("There was a glimmer of hope.", "mixed", ()),
    ("Whether the treaty lasts is for others to say.", "uncertain", ()),
    ("A difficult road lies ahead.", "mixed", ()),
    ("The next step remains uncertain.", "uncertain", ()),
    ("No date has been set for a second round.", "uncertain", ()),
    ("The Chilean minister said it was hard to be optimistic.", "low", ("CHL",)),
    ("Chile said the row would strain relations.", "low", ("CHL",)),
    ("Peru said that talks remained deadlocked.", "low", ("PER",)),
    ("Nothing is agreed until everything is agreed.", "mixed", ()),
    ("The road to a treaty will not be smooth.", "mixed", ()),
    ("The truce is holding so far.", "mixed", ()),
    ("The meeting raised hopes of a treaty.", "high", ()),
    ("Peru said the accord would end the dispute.", "high", ("PER",)),
    ("The worst is over.", "high", ()),
    ("The door to talks remains open.", "uncertain", ()),
    ("A second round may be postponed.", "uncertain", ()),
    ("The peace hangs in the balance.", "uncertain", ()),
    ("Lawyers in La Paz fear the worst.", "low", ()),
    ("Few in Lima would put money on a treaty.", "low", ()),
    ("Scepticism is in order.", "low", ()),
    ("A treaty could be years away.", "low", ()),
    ("The new rules made a deal impossible.", "low", ()),
    ("More friction may lie ahead.", "low", ()),
    ("There lies the rub.", "uncertain", ()),
    ("Not all of the fishermen are sure to obey.", "uncertain", ()),
    ("A treaty could take weeks or months.", "uncertain", ()),
    ("Doubts abound.", "uncertain", ()),
    ("Will the calm last?", "uncertain", ()),
    ("The outcome was a truce, not a settlement.", "mixed", ()),
    ("The hardest part begins now.", "mixed", ()),
    ("Neither side wants a rupture.", "mixed", ("CHL", "PER")),
    ("The thaw has its limits.", "mixed", ()),
    ("Monday was the best chance in decades.", "high", ()),
    ("Relations have entered a new phase.", "high", ()),
    ("Ties are growing warmer.", "high", ()),
    ("Things are going in the right direction.", "high", ()),
    ("Few here suppose that he will give way.", "low", ()),
    ("Hopes for a treaty are slim.", "low", ()),
    ("Chile is in no hurry to leave.", "low", ("CHL",)),
    ("The truce hangs by a thread.", "uncertain", ()),
    ("Much may depend upon the weather.", "uncertain", ()),
    ("Both left a door ajar.", "mixed", ("CHL", "PER")),
    ("They will not agree on everything.", "mixed", ("CHL", "PER")),
    ("Some predict a swift settlement.", "high", ()),
    ("A treaty by May is a tall order.", "low", ()),
    ("The vote could prove decisive.", "uncertain", ()),
    # what those who look on say of what lies ahead
    ("Analysts say that Chile will not give up the port.", "low", ()),
    ("Observers said a treaty could suit the fishermen.", "uncertain", ()),
    ("Experts said the treaty would be historic.", "high", ()),
]


@pytest.mark.parametrize(("words", "outlook", "holders"), EXPECTATIONS)
def test_what_is_expected(words: str, outlook: str, holders: tuple[str, ...], read: Read) -> None:
    record = read(f"{MEETING} {words}")
    (found,) = record.outlooks
    assert (found.outlook, found.holders) == (outlook, holders)
    assert record.report.text[found.start : found.end] == found.text
    assert found.event in {event.id for event in record.events}


def test_both_sides_expect_no_breakthrough(read: Read) -> None:
    low = [found for found in read(f"{MEETING} Both sides expect no breakthrough.").outlooks if found.outlook == "low"]
    assert [set(found.holders) for found in low] == [{"CHL", "PER"}]


@pytest.mark.parametrize(
    "text",
    [
        MEETING,
        f"{MEETING} They shook hands.",
        "Expectations were low.",
        f"{MEETING} There was no immediate comment.",
        f"{MEETING} The ministers broke a deadlock over fish.",
        f"{MEETING} A treaty would have been unthinkable a year ago.",
        f"{MEETING} He left no one in doubt what the navy would do.",
        f"{MEETING} The port is far from the border.",
        f"{MEETING} Experts said the ministers met in a fort.",
    ],
)
def test_nothing_is_expected(text: str, read: Read) -> None:
    assert read(text).outlooks == ()


def test_a_sentence_of_many_acts_tells_news(read: Read) -> None:
    said = "Chile condemned Bolivia, thanked Peru and expelled a Bolivian diplomat, so that expectations were low."
    assert read(f"{MEETING} {said}").outlooks == ()
