"""What may come next between two states, as nouns. The file to read first in this room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

About = Literal["kind", "plan"]
Model = Literal["base rate", "relation", "plan"]
Ending = Literal["happened", "did not happen", "open"]


@dataclass(frozen=True, slots=True)
class Reason:
    """What speaks for or against, in plain words; `effect` in log-odds, None for what is told but not weighed."""

    words: str
    effect: float | None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a forecast is about, so that it can be found again when it is due.

    `key` is a kind of `data/kinds.csv` or the id of an engagement; `side` is who acts, where that is asked. Of an
    engagement, `events` are the ids of those that tell of it and `people` names by party. `form` is that of a contact,
    empty for any other act.
    """

    about: About
    key: str
    side: str | None
    words: str
    form: str = ""
    people: tuple[tuple[str, tuple[str, ...]], ...] = ()
    events: tuple[str, ...] = ()

    @property
    def is_contact(self) -> bool:
        """Whether it is about a meeting, a visit, a call, or that there is none."""
        return bool(self.form)

    @property
    def question(self) -> str:
        """What tells it from all others of the pair: `accusation:CHN`, or the id of an engagement."""
        return f"{self.key}:{self.side}" if self.side else self.key


@dataclass(frozen=True, slots=True)
class Forecast:
    """A probability that something comes after the day `as_of` and not later than `due`.

    `base` is how often such a thing came before, `on_record` on how many days. `model` says what the probability rests
    on; where that is the base rate alone, `note` says why. `by_date` marks the question whether a plan keeps to its own
    date.
    """

    pair: tuple[str, str]
    as_of: dt.date
    due: dt.date
    subject: Subject
    by_date: bool
    probability: float
    base: float
    model: Model
    on_record: int
    reasons: tuple[Reason, ...]
    note: str | None

    @property
    def told(self) -> tuple[Reason, ...]:
        """The reasons: first how it stands, then what weighs most, then what is not weighed."""
        return (*self.reasons[:1], *sorted(self.reasons[1:], key=lambda each: -abs(each.effect or 0.0)))

    @property
    def horizon(self) -> int:
        """Days from the day on which it was made to the last that counts."""
        return (self.due - self.as_of).days

    def to_dict(self) -> dict[str, Any]:
        """As plain values, ready for `json.dumps`."""
        return asdict(self) | {"as_of": self.as_of.isoformat(), "due": self.due.isoformat()}

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Forecast:
        """The forecast whose `to_dict` gave these values."""
        subject = plain["subject"]
        people = tuple((code, tuple(names)) for code, names in subject["people"])
        return cls(
            pair=(plain["pair"][0], plain["pair"][1]),
            as_of=dt.date.fromisoformat(plain["as_of"]),
            due=dt.date.fromisoformat(plain["due"]),
            subject=Subject(**{**subject, "people": people, "events": tuple(subject["events"])}),
            by_date=plain["by_date"],
            probability=plain["probability"],
            base=plain["base"],
            model=plain["model"],
            on_record=plain["on_record"],
            reasons=tuple(Reason(**reason) for reason in plain["reasons"]),
            note=plain["note"],
        )


@dataclass(frozen=True, slots=True)
class Forecasts:
    """All that is forecast of a pair as of a day: kinds of contacts and acts, and what is planned.

    `reports` is how many tell of the pair by then, `since` the first day of the record.
    """

    pair: tuple[str, str]
    as_of: dt.date
    horizon: int
    kinds: tuple[Forecast, ...]
    plans: tuple[Forecast, ...]
    ahead: tuple[str, ...]
    reports: int
    since: dt.date
    note: str | None
