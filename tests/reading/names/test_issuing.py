"""Who put a text out."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading import read
from detente.reading.names.issuing import issuer_of
from detente.reading.text.parse import parse
from detente.records import Report

Acts = Callable[[str], list[str]]

OWN = "We condemn the raid on Chad. We hold that it was wrong."


@pytest.mark.parametrize(
    ("top", "party"),
    [
        ("Chad: Statement to the House of Commons", "GBR"),
        ("Dáil debate on Chad", "IRL"),
        ("Hearing of the Senate on Chad", "USA"),
        ("House of Commons backs strikes on Chad", None),
    ],
)
def test_in_whose_parliament_something_is_said(top: str, party: str | None) -> None:
    assert issuer_of(parse(Report.of(f"{top}\n\n{OWN}"))) == party


ON_MALI = "The Authority suspended Mali. It called on the army to step down."


def test_the_headline_of_a_paper_tells_of_which_body_it_is(acts: Acts) -> None:
    told = acts(f"Final communiqué of the summit of ECOWAS on Mali\n\nLagos, 3 May 2024\n\n{ON_MALI}")
    assert [act.split(" ", 1)[1] for act in told if act.startswith(("SANCTION", "REQUEST"))] == [
        "ECOWAS > MLI",
        "ECOWAS > MLI",
    ]


SAID = "We condemn Chad. We urge Mali to leave Chad."


def test_a_joint_paper_is_of_no_body_alone() -> None:
    assert issuer_of(parse(Report.of(f"Joint communiqué of the European Union and Cuba\n\n{OWN}"))) is None


MEMBERS = [
    ("Statement by the Delegation of Ukraine", "UKR"),
    ("EU statement on Chad", "EUU"),
    ("Report on Chad", "OSCE"),
]


@pytest.mark.parametrize(("title", "party"), MEMBERS)
def test_a_member_speaks_for_itself_in_what_a_body_puts_out(title: str, party: str) -> None:
    record = read(Report.of(SAID, title=title, publisher="OSCE", published=dt.date(2024, 5, 15)))
    assert {m.code for event in record.events for m in event.actors} == {party}


def test_who_makes_a_statement_need_not_often_speak_as_we(acts: Acts) -> None:
    assert acts(f"Statement by the NATO spokesperson on Chad\n\n{SAID}")[0].startswith("ACCUSE/disapprove NAT")
    assert acts(f"Spokesperson on Chad\n\n{SAID}") == []
