"""What PLOVER and CAMEO make of an act and its status."""

from typing import get_args

import pytest

from detente.codebook.plover import codes, event_types, in_words
from detente.records import EventType, Status
from detente.tables import rows

GOLDSTEIN = {
    "020": 3.0, "023": 3.4, "025": -0.3, "026": 4.0, "030": 4.0, "031": 5.2, "033": 5.2, "035": 7.0, "036": 4.0,
    "040": 1.0, "041": 1.0, "042": 1.9, "044": 2.5, "046": 7.0, "051": 3.4, "057": 8.0, "060": 6.0, "062": 7.4,
    "063": 7.4, "070": 7.0, "072": 8.3, "080": 5.0, "084": 7.0, "087": 9.0, "0871": 9.0, "0874": 10.0, "090": -2.0,
    "111": -2.0, "112": -2.0, "120": -4.0, "121": -4.0, "122": -4.0, "123": -4.0, "125": -5.0, "130": -4.4,
    "132": -5.8, "137": -7.0, "138": -7.0, "140": -6.5, "150": -7.2, "154": -7.2, "160": -4.0, "161": -4.0,
    "163": -8.0, "164": -7.0, "170": -7.0, "171": -9.2, "173": -5.0, "174": -5.0, "190": -10.0, "191": -9.5,
    "195": -10.0,
}  # fmt: skip
"""The values of the published scale, for what of it the table uses."""


@pytest.mark.parametrize(
    ("act", "plover", "cameo"),
    [
        (("CONSULT", "visit", "occurred"), ("CONSULT", "visit"), "042"),
        (("CONSULT", "phone", "ongoing"), ("CONSULT", "phone"), "041"),
        (("CONSULT", None, "occurred"), ("CONSULT", None), "040"),
        (("CONSULT", "visit", "planned"), ("AGREE", "meet"), "036"),
        (("CONSULT", "visit", "possible"), ("AGREE", "meet"), "036"),
        (("CONSULT", None, "denied"), ("REJECT", "meet"), "125"),
        (("CONSULT", "visit", "cancelled"), ("REJECT", "meet"), "164"),
        (("CONSULT", "visit", "postponed"), ("REJECT", "delay"), "124"),
        (("AGREE", None, "occurred"), ("AGREE", None), "057"),
        (("AID", "military", "occurred"), ("AID", "military"), "072"),
        (("SANCTION", "expel", "occurred"), ("SANCTION", "expel"), "161"),
        (("SANCTION", None, "hypothetical"), ("THREATEN", "restrict"), "132"),
        (("ASSAULT", "aerial", "occurred"), ("ASSAULT", "aerial"), "195"),
        (("ASSAULT", "explosives", "occurred"), ("ASSAULT", None), "190"),
        (("RETREAT", "ceasefire", "occurred"), ("RETREAT", "ceasefire"), "0871"),
        (("MOBILIZE", "troops", "occurred"), ("MOBILIZE", "troops"), "154"),
    ],
)
def test_an_act_and_its_status_have_codes(
    act: tuple[str, str | None, str], plover: tuple[str, str | None], cameo: str
) -> None:
    made_plover, made_cameo = codes(*act)
    assert (made_plover.event_type, made_plover.mode, made_cameo.code) == (*plover, cameo)


def test_a_plan_to_meet_is_milder_than_a_refusal() -> None:
    assert codes("CONSULT", None, "planned")[1].goldstein == 4.0
    assert codes("CONSULT", None, "denied")[1].goldstein == -5.0


@pytest.mark.parametrize(("event_type", "quad"), [("CONSULT", 1), ("AID", 2), ("ACCUSE", 3), ("ASSAULT", 4)])
def test_an_act_is_of_one_of_four_classes(event_type: str, quad: int) -> None:
    assert codes(event_type, None, "occurred")[0].quad == quad


def test_a_plan_of_conflict_is_a_threat_in_words() -> None:
    assert codes("ASSAULT", None, "planned")[0].quad == 3


@pytest.mark.parametrize("status", get_args(Status))
@pytest.mark.parametrize("event_type", get_args(EventType))
def test_every_type_has_codes_in_every_status(event_type: str, status: str) -> None:
    for mode in (None, "visit", "no-such-mode"):
        plover, cameo = codes(event_type, mode, status)
        assert plover.event_type in get_args(EventType)
        assert cameo.code.isdecimal()
        assert 3 <= len(cameo.code) <= 4


def test_all_types_are_there_from_cooperation_to_conflict() -> None:
    types = event_types()
    assert set(types) == set(get_args(EventType))
    quads = [codes(event_type, None, "occurred")[0].quad for event_type in types]
    assert [quad > 2 for quad in quads] == sorted(quad > 2 for quad in quads)


def test_a_type_in_words() -> None:
    assert in_words("REQUEST") == "request or demand"


def test_goldstein_values_are_the_published_ones() -> None:
    given = {row["code"]: float(row["goldstein"]) for row in rows("codebook", "cameo")}
    assert {code: value for code, value in given.items() if GOLDSTEIN.get(code, value) != value} == {}
