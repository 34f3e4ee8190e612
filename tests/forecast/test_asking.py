"""What is forecast of a pair, that nothing later is seen, and what bad input gives."""

from __future__ import annotations

import datetime as dt
import json
import math

import pytest
from tests.engagements.conftest import HAYASHI, KIM, Put, telling
from tests.forecast.conftest import AS_OF, dated, met

from detente.archive import Archive
from detente.engagements import settle
from detente.errors import UsageError
from detente.forecast import Forecast, Forecasts, forecasts


def of(archive: Archive, as_of: dt.date | str | None = AS_OF, *, horizon: int = 30, other: str = "Japan") -> Forecasts:
    with archive.view() as view:
        return forecasts(view, ("KOR", other), as_of=as_of, horizon=horizon)


def kind(found: Forecasts, question: str) -> Forecast:
    return next(each for each in found.kinds if each.subject.question == question)


def test_what_comes_every_month_is_likely(monthly: Archive) -> None:
    found = of(monthly)
    meeting, accusation = kind(found, "ministers"), kind(found, "accusation:KOR")
    assert meeting.model == "relation"
    assert meeting.probability > 0.7 > 0.3 > accusation.probability
    assert meeting.on_record == 12
    assert meeting.reasons[0].words.startswith("last on 10 December 2022, 36 days before, usual gap 31 days")
    assert kind(found, "accusation:JPN").on_record == 0


def test_with_few_acts_the_base_rate_stands_and_it_says_so(monthly: Archive) -> None:
    accusation = kind(of(monthly), "accusation:KOR")
    assert accusation.model == "base rate"
    assert accusation.probability == pytest.approx(accusation.base, abs=1e-3)
    assert accusation.note == "2 on record, fewer than 5: the base rate alone"


def test_a_plan_is_asked_about_by_its_date_and_by_the_horizon(monthly: Archive) -> None:
    by_date, by_horizon = of(monthly).plans
    assert (by_date.due, by_date.by_date) == (dt.date(2023, 1, 20), True)
    assert (by_horizon.due, by_horizon.by_date) == (dt.date(2023, 2, 14), False)
    assert by_date.subject.words == "a meeting of Park Jin and Yoshimasa Hayashi"
    assert by_date.probability < by_horizon.probability
    assert "announced on 12 January 2023: “the ministers will meet on the 20th”" in by_date.reasons[0].words
    assert any("last contact between foreign ministers: 36 days" in each.words for each in by_date.reasons)


def test_a_doubted_meeting_is_less_likely_than_an_announced_one(monthly: Archive, put: Put) -> None:
    announced = of(monthly).plans[-1]
    doubt = telling("they will not meet", status="denied", mode=None, actors=(KIM, HAYASHI), recipients=(), place=None)
    put("2023-01-14", doubt)
    settle(monthly)
    (doubted,) = of(monthly).plans
    assert doubted.reasons[0].words.startswith("in doubt: “they will not meet”")
    assert doubted.probability < announced.probability
    assert doubted.base < announced.base


def test_nothing_later_is_seen(monthly: Archive, put: Put) -> None:
    before = of(monthly)
    put("2023-01-16", met("the ministers met early", dt.date(2023, 1, 14)), dated("a late reproach", AS_OF))
    put("2023-01-20", met("the ministers met on the 20th", dt.date(2023, 1, 20)))
    put("2023-02-01", met("the meeting of the 20th did not take place", dt.date(2023, 1, 20), "denied"))
    settle(monthly)
    assert of(monthly) == before
    for day in range(2, 28):
        put(f"2023-02-{day:02}", dated(f"reproach {day}", dt.date(2023, 2, day)))
    settle(monthly)
    assert of(monthly) == before
    assert of(monthly, "2023-02-28") != before


def test_no_figure_is_none_or_endless(monthly: Archive) -> None:
    for horizon in (1, 7, 366):
        for as_of in ("2022-01-10", "2022-01-11", "2023-01-15", "2030-01-01"):
            found = of(monthly, as_of, horizon=horizon)
            for each in (*found.kinds, *found.plans):
                assert 0 < each.probability < 1
                assert 0 < each.base < 1
                assert all(reason.effect is None or math.isfinite(reason.effect) for reason in each.reasons)


@pytest.mark.parametrize("horizon", [0, -1, 367, 3650])
def test_a_horizon_of_none_or_ten_years(monthly: Archive, horizon: int) -> None:
    with pytest.raises(UsageError, match=f"a horizon of {horizon} days can't be forecast; give 1 to 366"):
        of(monthly, horizon=horizon)


def test_a_day_before_the_first_report(monthly: Archive) -> None:
    with pytest.raises(UsageError, match="nothing is known as of 2022-01-09; the archive begins on 2022-01-10"):
        of(monthly, "2022-01-09")


def test_a_pair_without_history(monthly: Archive) -> None:
    found = of(monthly, other="Peru")
    told = "nothing between South Korea and Peru was reported by 15 January 2023"
    assert found.note == f"{told}: these are base rates, and nothing else"
    assert {each.model for each in found.kinds} == {"base rate"}
    assert found.plans == ()


def test_all_on_one_day(archive: Archive, put: Put) -> None:
    day = dt.date(2022, 1, 10)
    put(day.isoformat(), *(dated(f"reproach number {number}", day) for number in range(9)))
    settle(archive)
    found = of(archive, day)
    assert "the record begins on 10 January 2022" in (found.note or "")
    accusation = kind(found, "accusation:KOR")
    assert accusation.model == "base rate"
    assert accusation.note == "the record is shorter than the time asked for: what pairs do elsewhere"


def test_an_archive_that_ended_long_before(monthly: Archive) -> None:
    assert of(monthly, "2024-01-01").note == "the last report is of 12 January 2023: what came since is not known"


def test_the_way_there_and_back(monthly: Archive) -> None:
    found = of(monthly)
    for each in (*found.kinds, *found.plans):
        assert Forecast.from_dict(json.loads(json.dumps(each.to_dict()))) == each
