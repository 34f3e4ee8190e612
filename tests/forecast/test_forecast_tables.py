"""Every row of the tables of this room can be read and fits the others."""

from __future__ import annotations

from typing import get_args

import pytest

from detente.engagements.families import Form
from detente.entities.parties import parties
from detente.forecast.features import FEATURES
from detente.forecast.gatherings import gatherings_ahead
from detente.forecast.kinds import Act, Kind, Stage, kinds
from detente.forecast.plan_weights import plan_weights
from detente.forecast.plans import PLAN_FEATURES
from detente.forecast.weights import SIDES, weights_of
from detente.records import EventType
from detente.relations.relation import Rank
from detente.tables import cell_list, rows


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.key)
def test_a_kind(kind: Kind) -> None:
    assert kind.types <= set(get_args(EventType))
    assert kind.forms <= set(get_args(Form)) - {""}
    assert kind.ranks <= set(get_args(Rank))
    assert kind.stage in get_args(Stage)
    assert bool(kind.types) != bool(kind.forms)
    assert 0 < kind.rate < 1
    weights = weights_of(kind)
    assert weights is None or len(weights.features) == len(weights.means) == len(FEATURES)


def test_kinds_tell_acts_apart() -> None:
    visit = Act(1, "done", "CONSULT", "visit", "trip", "leaders", frozenset(("CHN",)))
    fitting = {kind.key for kind in kinds() if kind.fits(visit)}
    assert fitting == {"leaders", "visit", "contact"}
    off = Act(1, "off", "CONSULT", "visit", "trip", "leaders", frozenset(("CHN",)))
    assert {kind.key for kind in kinds() if kind.fits(off)} == {"off"}
    refused = Act(1, "done", "REJECT", "meet", "meeting", None, frozenset(("CHN",)))
    assert "refusal" not in {kind.key for kind in kinds() if kind.fits(refused)}


def test_weights_name_features_and_kinds() -> None:
    known = {"constant", *FEATURES, *(f"kind {kind.key}" for kind in kinds())}
    assert {row["name"] for row in rows("forecast", "weights")} <= known
    assert {row["side"] for row in rows("forecast", "weights")} == set(SIDES)
    assert {row["name"] for row in rows("forecast", "plan_weights")} == {"constant", *PLAN_FEATURES}
    for model in ("base", "full"):
        assert 0 < plan_weights(model).probability([0.0] * len(PLAN_FEATURES)) < 1


def test_gatherings() -> None:
    import datetime as dt

    for row in rows("forecast", "gatherings"):
        assert row["members"] in ("", *parties())
        assert all(1 <= int(month) <= 12 for month in cell_list(row["months"]))
    found = gatherings_ahead(("USA", "CHN"), dt.date(2023, 10, 20), dt.date(2023, 11, 19))
    assert "an APEC summit, November" in found
    assert not any("NATO" in each for each in found)
