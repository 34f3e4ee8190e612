"""What an event is compared by: parties, people, days, place, form, issues and words, and the blocks it stands in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from detente.archive import Told
from detente.archive.lookup import pairs_of, plain_name
from detente.edtf import Days, bounds
from detente.engagements.families import HELD, PLANS, Form, form_of, kind_of, status_of
from detente.engagements.levels import Level
from detente.engagements.offices import level_by_office, person_of
from detente.entities.parties import parties
from detente.records import Event, Mention, Place, Status
from detente.tables import cell_list, rows

WIDE = 45
"""Days: a date wider than that says too little to look for others by it."""
OPEN_MONTHS = 10
"""How long a plan that nothing was heard of since is still looked at."""
BACK_WEEKS = 30
"""How far back an act without a date may lie."""
ABOUT = 3
"""Days by which a day may be missed that a report gives as about that one."""
EXACT = 3
"""Days: a telling that gives no more gives the day itself."""
NAMED = 2
"""What it counts to have a person or a town in common, where a stretch of time counts 1."""
_PAIRS = 15
_ROUND = re.compile(r"\b(\w+)(?= (?:\w+ ){0,2}(?:round|session)\b)", re.IGNORECASE)
_ACCORDS = "deal|agreement|accord|pact|treaty|truce|cease-?fire|settlement|arrangement"
_DEFINITE = re.compile(rf"\b(?:the|this|that|their|its)(?: [\w-]+)?(?: [\w-]+)? (?:{_ACCORDS})\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z][a-z'-]{2,}|\d+")


@dataclass(frozen=True, slots=True)
class Traits:
    """An event as it is compared; `days` are those its date allows, None where it has none.

    They are `stated` where words of the report give them; else the reading took them from the day of publication.
    """

    key: int
    id: str
    report: str
    turn: str
    published: dt.date | None
    families: tuple[str, ...]
    type: str
    mode: str | None
    form: Form
    status: Status
    pairs: tuple[str, ...]
    parties: frozenset[str]
    actors: frozenset[str]
    people: frozenset[tuple[str, str]]
    levels: frozenset[Level]
    days: Days | None
    stated: bool
    own_day: bool
    city: str | None
    country: str | None
    issues: frozenset[str]
    words: frozenset[str]
    told: str
    round: int | None
    start: int
    end: int

    @property
    def planned(self) -> bool:
        """Whether it is told as something that has not taken place."""
        return self.status in PLANS

    @property
    def firm(self) -> bool:
        """Whether it is told as something that took place, by more than "to travel there" without a day."""
        return self.held and (self.stated or not self.told.startswith("to "))

    @property
    def held(self) -> bool:
        """Whether it is told as something that took place, or is taking place."""
        return self.status in HELD


def traits_of(told: Told, *, whole: bool = True) -> Traits:
    """The traits of an event; if not `whole`, without people, levels and words: when it took place needs none."""
    event = told.event
    kind = kind_of(event)
    mentions = (*event.actors, *event.recipients)
    published = dt.date.fromisoformat(told.published) if told.published else None
    days = _days(event)
    day = days.first if days else published
    compared = mentions if whole else ()
    named = ((mention.code, person_of(mention, event.evidence, day)) for mention in compared)
    return Traits(
        key=told.key,
        id=event.id,
        report=told.report_id,
        turn=told.turn,
        published=published,
        families=kind.families,
        type=event.type,
        mode=event.mode,
        form=form_of(event),
        status=status_of(event),
        pairs=_pairs(event),
        parties=frozenset(mention.code for mention in mentions),
        actors=frozenset(mention.code for mention in event.actors),
        people=frozenset((code, plain_name(person).replace("-", " ")) for code, person in named if person),
        levels=frozenset(filter(None, (level_by_office(mention, event.evidence, day) for mention in compared))),
        days=days,
        stated=bool(event.date_text),
        own_day=bool(days and days.steps <= EXACT and event.date_text and event.date_text in event.evidence.text),
        city=_town(event.place),
        country=event.place.country if event.place else None,
        issues=frozenset(event.issues),
        words=frozenset(_words(event, mentions) if whole else ()),
        told=plain_name(event.evidence.text),
        round=_round(event.evidence.text) if whole else None,
        start=event.evidence.start,
        end=event.evidence.end,
    )


def _days(event: Event) -> Days | None:
    days = bounds(event.date)
    if days is None or days.first == dt.date.min or days.last == dt.date.max:
        return None
    families = kind_of(event).families
    if not event.date_text and (event.status not in HELD or ("accord" in families and _spoken_of(event))):
        return None  # the day of publication is that of the refusal, or of the speech
    if not event.date_text and days.steps == 1 and families == ("statement",):
        return Days(days.last, days.last)  # what was said is news on the same day
    return days.widened(ABOUT) if "~" in (event.date or "") and not days.steps else days


def _spoken_of(event: Event) -> bool:
    """Whether the words speak of a deal as of one that is known, such as "under the agreement"."""
    return _DEFINITE.search(event.evidence.text) is not None


def _town(place: Place | None) -> str | None:
    """The place, where it is no whole state, in small letters and without accents."""
    state = parties().get(place.country or "") if place else None
    return None if place is None or (state and place.name in (state.name, *state.aliases)) else plain_name(place.name)


def _pairs(event: Event) -> tuple[str, ...]:
    """Who has to do with whom; a party alone where there is no other."""
    found = [f"{one}-{other}" for one, other in sorted(pairs_of(event))[:_PAIRS]]
    return tuple(found or sorted({mention.code for mention in (*event.actors, *event.recipients)})[:1])


def _words(event: Event, mentions: Iterable[Mention]) -> Iterator[str]:
    """The words that tell what was done, in small letters, without the names and those that stand everywhere."""
    named = {word for mention in mentions for word in _WORD.findall(mention.text.lower())}
    for word in _WORD.findall(event.evidence.text.lower()):
        if word not in named and word not in _everywhere():
            yield _same_words().get(word) or word.removesuffix("'s").removesuffix("s").removesuffix("e").removesuffix(
                "ed"
            ).removesuffix("ing")


def _round(text: str) -> int | None:
    """Which of a series it is: 2 for `a second round of talks`, None where that is not told, or of more than one."""
    found = {number for word in _ROUND.findall(text) if (number := _ordinals().get(word.lower()))}
    return found.pop() if len(found) == 1 else None


@cache
def _ordinals() -> dict[str, int]:
    return {row["word"]: int(row["number"]) for row in rows("engagements", "rounds")}


@cache
def _same_words() -> dict[str, str]:
    """For each word that has others of the same sense, the one that stands for them all."""
    found = {other: row["word"] for row in rows("engagements", "same_words") for other in cell_list(row["others"])}
    return found | {word: word for word in found.values()}


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("engagements", "everywhere"))


def own_blocks(traits: Traits) -> set[str]:
    """Under what an event is found: the weeks of its date, the month of its report.

    That month stands there again where it is a plan (`o`) or has no date (`u`).
    """
    weeks = _weeks(traits.days) if traits.days and traits.days.steps <= WIDE else []
    times = [f"w{week}" for week in weeks]
    if traits.published:
        kinds = ["m", *["o"] * traits.planned, *["u"] * (not weeks)]
        times += [f"{kind}{_month(traits.published)}" for kind in kinds]
        times += [f"w{_week(traits.published)}"] * (not weeks and traits.held)
    return _blocks(traits, times or ["-"]) | _named_blocks(traits, (0,), (0,))


def earlier_blocks(traits: Traits) -> dict[str, int]:
    """Where the events stand that this one may tell of again, and how much it counts to stand there."""
    times = ["-"]
    if traits.days and traits.days.steps <= WIDE:
        times += [f"w{week}" for week in _weeks(traits.days.widened(7))]
    elif traits.published and traits.held:
        times += [f"w{_week(traits.published) - back}" for back in range(BACK_WEEKS)]
    if traits.published:
        times += [f"o{_month(traits.published) - back}" for back in range(OPEN_MONTHS)]
        times += [f"m{_month(traits.published) - back}" for back in range(3) if not traits.days]
    named = _named_blocks(traits, () if traits.stated else (-1, 0), (-1, 0))
    return dict.fromkeys(_blocks(traits, times), 1) | dict.fromkeys(named, NAMED)


def later_blocks(traits: Traits) -> set[str]:
    """Where the events stand that may tell again of this one, and some more."""
    times = ["-"]
    if traits.days and traits.days.steps <= WIDE:
        times += [f"w{week}" for week in _weeks(traits.days.widened(7))]
        times += [f"u{_month(traits.days.first) + ahead}" for ahead in range(OPEN_MONTHS)]
    if traits.published:
        times += [f"{'m' if traits.planned else 'u'}{_month(traits.published) + ahead}" for ahead in range(OPEN_MONTHS)]
        times += [f"w{week}" for week in _weeks(Days(traits.published, traits.published).widened(7))] * traits.held
    return _blocks(traits, times) | _named_blocks(traits, (0, 1), (0, 1))


def _named_blocks(traits: Traits, town_years: Iterable[int], people_years: Iterable[int]) -> set[str]:
    """By a party and a town or a person, so that it is found also where another party was read."""
    names = [*_town_years(traits, town_years), *_people_years(traits, people_years)]
    named = {f"{party} {family} {name}" for party in traits.parties for family in traits.families for name in names}
    return named | {f"{traits.type} {traits.told[:60]}"}


def _town_years(traits: Traits, years: Iterable[int]) -> list[str]:
    """The town of a contact that took place, and its year, as far as these away."""
    day = traits.days.first if traits.days else traits.published
    placed = traits.city and day and traits.held and "contact" in traits.families
    return [f"{traits.city} {day.year + ahead}" for ahead in years] if placed and day else []


def _people_years(traits: Traits, years: Iterable[int]) -> list[str]:
    """Those who are named, and the year of the report, as far as these away."""
    day = traits.published
    return [f"{name} {day.year + ahead}" for _, name in sorted(traits.people) for ahead in years] if day else []


def _blocks(traits: Traits, times: Iterable[str]) -> set[str]:
    return {f"{pair} {family} {time}" for pair in traits.pairs for family in traits.families for time in times}


def _weeks(days: Days) -> range:
    return range(_week(days.first), _week(days.last) + 1)


def _week(day: dt.date) -> int:
    return day.toordinal() // 7


def _month(day: dt.date) -> int:
    return day.year * 12 + day.month
