"""Forecasts are kept, found again when they are due, and scored."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest
from tests.engagements.conftest import Put
from tests.forecast.conftest import AS_OF, met

from detente.archive import Archive
from detente.engagements import settle
from detente.forecast import Forecast, Resolved, forecasts, keep, kept, resolved, scores

NOW = dt.datetime(2023, 1, 15, 9, tzinfo=dt.UTC)


def keep_all(archive: Archive) -> int:
    with archive.view() as view:
        return keep(archive, forecasts(view, ("KOR", "JPN"), as_of=AS_OF), now=NOW)


def endings(archive: Archive, as_of: str | None = None) -> dict[tuple[str, bool], Resolved]:
    with archive.view(as_of) as view:
        found = resolved(view, [each for each, _ in kept(view)])
        return {(each.forecast.subject.question, each.forecast.by_date): each for each in found}


def test_every_forecast_is_kept_once(monthly: Archive) -> None:
    count = keep_all(monthly)
    assert count > 20
    assert keep_all(monthly) == 0
    with monthly.view() as view:
        made = list(kept(view, ("JPN", "KOR")))
        assert len(made) == count
        assert {moment for _, moment in made} == {NOW}
        assert list(kept(view, ("JPN", "USA"))) == []
    assert monthly.check() == []


def test_what_was_said_first_stands(monthly: Archive, put: Put) -> None:
    keep_all(monthly)
    with monthly.view() as view:
        before = [each for each, _ in kept(view)]
    put("2023-01-14", met("another meeting", dt.date(2023, 1, 13)))
    settle(monthly)
    keep_all(monthly)
    with monthly.view() as view:
        assert [each for each, _ in kept(view) if each in before] == before


def test_none_were_made(monthly: Archive) -> None:
    with monthly.view() as view:
        assert list(kept(view)) == []
    assert scores([]).overall is None


def test_they_are_open_until_reports_reach_their_day(monthly: Archive, put: Put) -> None:
    keep_all(monthly)
    assert {each.ending for each in endings(monthly).values()} == {"open"}
    put("2023-01-21", met("the ministers met on Friday", dt.date(2023, 1, 20)))
    settle(monthly)
    found = endings(monthly)
    plan = next(each for each in found.values() if each.forecast.by_date)
    assert (plan.ending, plan.on) == ("happened", dt.date(2023, 1, 20))
    assert found["ministers", False].ending == "happened"
    assert found["accusation:KOR", False].ending == "open"
    put("2023-02-14", met("they met again", dt.date(2023, 2, 14)))
    settle(monthly)
    assert endings(monthly)["accusation:KOR", False].ending == "did not happen"
    assert endings(monthly, "2023-01-20")["ministers", False].ending == "open"


def test_another_telling_of_the_same_people_decides_a_plan(monthly: Archive, put: Put) -> None:
    keep_all(monthly)
    put("2023-02-20", met("the two met in the new month", dt.date(2023, 2, 10)))
    settle(monthly)
    found = [each for (_, by_date), each in endings(monthly).items() if each.forecast.subject.about == "plan"]
    assert {each.forecast.by_date: each.ending for each in found} == {True: "did not happen", False: "happened"}


def test_rescue_takes_them_along(monthly: Archive) -> None:
    count = keep_all(monthly)
    copy = monthly.path.with_name("copy.db")
    monthly.rescue(copy)
    with Archive(copy).view() as view:
        assert len(list(kept(view))) == count


def test_the_figures(monthly: Archive) -> None:
    with monthly.view() as view:
        any_kind = forecasts(view, ("KOR", "JPN"), as_of=AS_OF).kinds[0]

    def one(probability: float, base: float, ending: str) -> Resolved:
        made: Forecast = replace(any_kind, probability=probability, base=base)
        return Resolved(made, ending)  # type: ignore[arg-type] # the three endings

    found = scores([one(0.9, 0.5, "happened"), one(0.2, 0.5, "did not happen"), one(0.5, 0.5, "open")])
    assert found.open == 1
    assert found.overall is not None
    assert found.overall.brier == pytest.approx((0.01 + 0.04) / 2)
    assert found.overall.skill == pytest.approx(1 - 0.025 / 0.25)
    assert found.overall.log == pytest.approx(-(math.log(0.9) + math.log(0.8)) / 2)
    assert [(group.low, group.count, group.came) for group in found.calibration] == [(0.2, 1, 0.0), (0.8, 1, 1.0)]
    assert [(each.name, each.count) for each in found.by_kind] == [("leaders", 2)]
    assert [each.name for each in found.by_horizon] == ["up to 30 days"]
