"""What parties are told to hold to, though nobody says it, and other acts of speech, before they are weighed."""

from __future__ import annotations

import datetime as dt

import pytest

from detente.reading import scoring
from detente.reading.acts import Candidate
from detente.reading.assembly import record_of
from detente.reading.parse import parse
from detente.sources.reports import report_of_text

DAY = dt.date(2024, 5, 15)


def _met(text: str) -> set[str]:
    """The candidates of a text, a line each: trigger, type and the parties of each side."""
    found: list[Candidate] = []

    def meet(ways: list[Candidate]) -> Candidate:
        best = scoring.best(ways)
        found.append(best)
        return best

    record_of(parse(report_of_text(text, title=None, publisher=None, url=None, published=DAY)), choose=meet)
    sides = [[",".join(sorted({m.code for m in side})) for side in (c.sides.actors, c.sides.recipients)] for c in found]
    return {f"{c.trigger.text} {c.type} {' > '.join(filter(None, s))}" for c, s in zip(found, sides, strict=True)}


TOLD = [
    ("Peru would not hear of the truce that Chile wants.", "hear REJECT PER > CHL"),
    ("Norway will not lend Iceland its ships.", "lend REJECT NOR > ISL"),
    ("Ghana's president spoke of betrayal by Togo.", "spoke ACCUSE GHA > TGO"),
    ("Oman called Qatar's offer useful but late.", "called SUPPORT OMN > QAT"),
    ("Kenya's minister called the Ugandan levy unlawful.", "called ACCUSE KEN > UGA"),
    ("Finland insists that Sweden return the painting.", "insists REQUEST FIN > SWE"),
    ("Sweden took a painting. Finland insists that it be returned.", "insists REQUEST FIN > SWE"),
    ("Ghana called for the Togolese fishermen to be let go.", "called REQUEST GHA > TGO"),
    ("Peru signed a pact with Chile which Bolivia wants scrapped.", "wants REQUEST BOL > PER"),
    ("Fiji's minister said that Tonga ought to open its harbours.", "open REQUEST FJI > TON"),
    ("Oman and Qatar quarrelled. Jordan hoped that it would soon be over.", "hoped REQUEST JOR > OMN"),
    ("Norway asked Iceland for the wreck. Iceland would not.", "would REJECT ISL > NOR"),
    ("Norway's premier called Iceland's premier a coward.", "called ACCUSE NOR > ISL"),
    ("Ghana let the Togolese go. Togo's minister called it a step forward.", "called SUPPORT TGO > GHA"),
    ('Peru shut the port. "Shabby and cruel," the Chilean ministry called the decree.', "called ACCUSE CHL > PER"),
    ('Chile accused Peru of theft. "Ludicrous," returned the Peruvian envoy.', "returned REJECT PER > CHL"),
    ("Chile accused Peru of theft. A fabrication, snapped the Peruvian envoy.", "snapped REJECT PER > CHL"),
    ("Togo's minister said that Ghana fired first.", "fired ACCUSE TGO > GHA"),
    ("Chile blocked Peru's bid. Peru said that it was disappointed.", "was ACCUSE PER > CHL"),
    ("Finland wants six ferries from Sweden.", "wants REQUEST FIN > SWE"),
    ("Chile vowed to close the port if Peru built the wall.", "vowed THREATEN CHL > PER"),
    ("Malta's minister hinted that the licence of Italy's ferries might lapse.", "lapse THREATEN MLT > ITA"),
    ("Spain said that such raids by Morocco had to end.", "had REQUEST ESP > MAR"),
    ("Iran decided not to lend Iraq a tanker.", "decided REJECT IRN > IRQ"),
    ("The border was closed at the insistence of Serbia.", "insistence REQUEST SRB"),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_what_is_an_act_of_speech(text: str, line: str) -> None:
    assert any(found.startswith(line) for found in _met(text)), _met(text)


@pytest.mark.parametrize(
    "text",
    ["Kenya will not comment on Chad.", "The storm will not reach Kenya.", "Kenya wants to sell tea to Chad."],
)
def test_what_is_none(text: str) -> None:
    assert not any(" REJECT " in found or " REQUEST " in found for found in _met(text))


def test_what_lacks_its_object_has_that_before_it() -> None:
    assert any(found.startswith("threw REJECT SRB") for found in _met("It was a verdict the Serbian judges threw out."))


def test_an_answer_is_somebodys() -> None:
    assert any(
        found.startswith("is REJECT PER") for found in _met("Peru's answer to Chile was that no dock is for sale.")
    )
