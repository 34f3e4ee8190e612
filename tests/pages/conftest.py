"""Records for the pages: a whole one, an empty one, a hostile one, and a maker of events."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from detente.records import (
    AgendaItem,
    Attribution,
    CameoCode,
    Event,
    Evidence,
    Mention,
    Outlook,
    Place,
    PloverCode,
    Position,
    Precedent,
    Record,
    Report,
)

NAMES = {"USA": "United States", "CHN": "China", "TWN": "Taiwan", "AUT": "Austria", "FRA": "France"}
TEXT = """Envoys meet in Vienna

On Thursday Anna Gold received Li Wei at the Hofburg, the first such visit since 2018, officials said.
Both sides expect little. Beijing called off a trip in May because a ship had been seized.
They will speak about Taiwan next week, and a call may follow.
In 2015 they had talked in Paris."""

EventMaker = Callable[..., Event]


@pytest.fixture(autouse=True)
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of parties do not depend on the tables of another room."""
    monkeypatch.setattr("detente.pages.wording.name_of", lambda code: NAMES.get(code, code))


def cite(words: str, text: str = TEXT) -> Evidence:
    start = text.index(words)
    return Evidence(start, start + len(words), words)


def party(code: str, person: str | None = None, post: str | None = None) -> Mention:
    return Mention(code, person, post, person or code, 0, 1)


def make_event(words: str, *, text: str = TEXT, **changes: object) -> Event:
    plain = Event(
        id=words,
        type="CONSULT",
        mode=None,
        contexts=(),
        status="occurred",
        actors=(party("USA"),),
        recipients=(party("CHN"),),
        date=None,
        date_text=None,
        place=None,
        issues=(),
        by=None,
        because_of=None,
        evidence=cite(words, text),
        plover=PloverCode("CONSULT", None, 2.0, 1),
        cameo=CameoCode("040", 1.0),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


@pytest.fixture
def record() -> Record:
    visit = make_event(
        "Anna Gold received Li Wei at the Hofburg, the first such visit since 2018",
        mode="visit",
        actors=(party("CHN", "Li Wei", "Minister of Foreign Affairs"),),
        recipients=(party("AUT", "Anna Gold", "Chancellor"),),
        date="2023-05-11",
        date_text="On Thursday",
        place=Place("Vienna", "AUT", venue="Hofburg"),
        issues=("bilateral-relations", "taiwan"),
        by=Attribution("AUT", None, "officials", 0, 0, "said"),
    )
    seizure = make_event("a ship had been seized", type="COERCE", mode="seize")
    trip = make_event(
        "Beijing called off a trip in May because a ship had been seized",
        mode="visit",
        status="cancelled",
        actors=(party("CHN"),),
        recipients=(party("USA"),),
        date="2023-05",
        because_of=seizure.id,
    )
    talks = make_event("They will speak about Taiwan next week", status="planned", date="2023-05-15/2023-05-21")
    call = make_event("a call may follow", mode="phone", status="possible")
    paris = make_event("In 2015 they had talked in Paris", mode="third-party", date="2015", place=Place("Paris", "FRA"))
    taiwan, little, first = (
        cite("about Taiwan"),
        cite("Both sides expect little"),
        cite("the first such visit since 2018"),
    )
    return Record(
        Report.of(TEXT, title="Envoys meet in Vienna", publisher="The Courier", published=dt.date(2023, 5, 12)),
        events=(call, trip, visit, seizure, talks, paris),
        agenda=(AgendaItem("taiwan", talks.id, taiwan.text, taiwan.start, taiwan.end),),
        positions=(Position("CHN", "taiwan", "claims", taiwan.text, taiwan.start, taiwan.end),),
        outlooks=(Outlook(("USA", "CHN"), "low", None, little.text, little.start, little.end),),
        precedents=(Precedent("first", "2018", visit.id, first.text, first.start, first.end),),
    )


@pytest.fixture
def empty_record() -> Record:
    return Record(Report.of("The hens laid well in June.", title="Farm news"))


@pytest.fixture
def hostile_record() -> Record:
    """Markup, script, terminal escapes and bidirectional controls wherever a report can bring them in."""
    poison = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\x1b[31m\u202e\u2066\x00{{ 7*7 }}[bold]"
    event = make_event(
        poison,
        text=poison,
        id='"><script>',
        actors=(party("USA", poison, poison),),
        recipients=(party(poison),),
        date=poison,
        date_text=poison,
        place=Place(poison, poison, venue=poison + "!"),
        issues=(poison,),
        by=Attribution(poison, poison, poison, 0, 1, poison),
        contexts=(poison,),
        cameo=CameoCode(poison, 1.0),
        plover=PloverCode(poison, poison, 1.0, 1),
    )
    report = Report.of(poison, title=poison, publisher=poison, url="javascript:alert(1)", language=poison)
    return Record(
        report,
        (event,),
        agenda=(AgendaItem(poison, event.id, poison, 0, len(poison)),),
        positions=(Position(poison, poison, "claims", poison, 0, len(poison)),),
        outlooks=(Outlook((poison,), "low", None, poison, 0, len(poison)),),
        precedents=(Precedent("first", poison, None, poison, 0, len(poison)),),
    )


@pytest.fixture
def event() -> EventMaker:
    """A maker of events that cite `words` of a text: `event("they met", text=..., status="planned")`."""
    return make_event
