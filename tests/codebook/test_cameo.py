"""What CAMEO's codes say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from tests.conftest import Blame, Lines

from detente.codebook.cameo import cameo_acts, cameo_words, code_by_words
from detente.codebook.plover import type_named
from detente.records import EventType, Status


@pytest.mark.parametrize(
    ("code", "type_", "mode", "status", "folded"),
    [
        ("042", "CONSULT", "visit", "occurred", "CONSULT"), ("036", "CONSULT", None, "planned", "AGREE"),
        ("057", "AGREE", None, "occurred", "AGREE"), ("0332", "AID", "military", "planned", "AGREE"),
        ("125", "REJECT", "meet", "occurred", "REJECT"), ("163", "SANCTION", "discontinue", "occurred", "SANCTION"),
        ("190", "ASSAULT", None, "occurred", "ASSAULT"), ("0871", "RETREAT", "ceasefire", "occurred", "RETREAT"),
    ],
)  # fmt: skip
def test_codes_as_acts(code: str, type_: str, mode: str | None, status: str, folded: str) -> None:
    act = cameo_acts()[code]
    assert (act.type, act.mode, act.status, act.plover.event_type) == (type_, mode, status, folded)
    assert act.cameo.code == code


def test_statements_have_names_and_are_no_acts() -> None:
    assert cameo_words()["010"] == "Make statement"
    assert "010" not in cameo_acts()


def test_hosts_change_places() -> None:
    assert [code for code, act in cameo_acts().items() if act.turned] == ["043"]


def test_codes_by_name() -> None:
    assert (code_by_words()["consult"], code_by_words()["threaten"]) == ("040", "130")


def test_types_by_todays_and_earlier_names() -> None:
    assert type_named("consult") == ("CONSULT", None)
    assert type_named("INVESTIGATE") == ("ACCUSE", "investigate")
    assert type_named("NAP") is None


def test_the_tables_hold_what_they_should(lines: Lines, blame: Blame) -> None:
    def faults() -> Iterator[str]:
        codes = []
        for place, row in lines("codebook/data/cameo_acts.csv"):
            codes.append(row["code"])
            if not re.fullmatch(r"(?:0[1-9]|1\d|20)\d{0,2}", row["code"]):
                yield f"{place}: {row['code']!r} is no code"
            if row["type"] not in (*get_args(EventType), "NONE") or row["status"] not in get_args(Status):
                yield f"{place}: no type or no status"
            if not -10 <= float(row["goldstein"]) <= 10:
                yield f"{place}: {row['goldstein']} is no Goldstein value"
        if codes != sorted(set(codes)):
            yield "codebook/data/cameo_acts.csv: codes stand twice or out of order"
        for place, row in lines("codebook/data/plover_names.csv"):
            if row["type"] not in get_args(EventType):
                yield f"{place}: there is no type {row['type']!r}"

    blame(faults())
