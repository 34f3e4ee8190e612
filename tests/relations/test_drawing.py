"""The drawing of an index is well-formed, and shows what it has to."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree

from benchmarks.relations.drawing import drawing

from detente.relations import Estimate, Index, Series, TurningPoint

DAYS = [dt.date(2014, 1, 1) + dt.timedelta(7 * week) for week in range(20)]
SERIES = Series(tuple(Estimate(day, 1.0, -1.0, 3.0) for day in DAYS), tuple(range(20)))


def test_a_drawing() -> None:
    turn = TurningPoint(DAYS[9], "worse", -3.0, 0.01, ())
    image = ElementTree.fromstring(drawing(Index(7, SERIES, {}, SERIES, SERIES, (turn,)), "China and Vietnam, 2014"))
    words = [each.text for each in image.iter() if each.tag.endswith("text")]
    assert "China and Vietnam, 2014" in words
    assert "-3.0 from 5 March 2014" in words
    assert len([each for each in image.iter() if each.get("class") == "acts"]) == 19
