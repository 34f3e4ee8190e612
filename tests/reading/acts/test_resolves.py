"""What parties are told to hold to, though nobody says it, and other acts of speech, before they are weighed."""

from collections.abc import Callable

import pytest

Met = Callable[[str], set[str]]
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
    ("Malta's minister hinted that Italy's ferries might wait longer.", "wait THREATEN MLT > ITA"),
    ("Spain said that such raids by Morocco had to end.", "end REQUEST ESP > MAR"),
    ("Iran decided not to lend Iraq a tanker.", "decided REJECT IRN > IRQ"),
    ("Norway was asked by Iceland for the wreck. Norway has not done so.", "done REJECT NOR > ISL"),
    ("Peru was unmoved by Chile's plea.", "unmoved REJECT PER > CHL"),
    ("Ghana warned Togo that it would shut the port.", "warned THREATEN GHA > TGO"),
    ("Ghana warned Togo that there would be a price.", "warned THREATEN GHA > TGO"),
    ("Ghana warned Togo that a drought might empty the lake.", "warned REQUEST GHA > TGO"),
    ("Peru fended off an American call for the pact to lapse.", "call REQUEST USA > PER"),
    ("Jordan told Qatar that it had no objection.", "had SUPPORT JOR > QAT"),
    ("Iran attacked the Iraqi draft for its silence.", "attacked ACCUSE IRN > IRQ"),
    ("The border was closed at the insistence of Serbia.", "insistence REQUEST SRB"),
]


@pytest.mark.parametrize(("text", "line"), TOLD)
def test_what_is_an_act_of_speech(text: str, line: str, met: Met) -> None:
    assert any(found.startswith(line) for found in met(text)), met(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya would not exclude that rain might fall in Chad.",
        "Kenya would not say when it might rain in Chad.",
        "Kenya told Chad that there was a fair distance to go.",
        "Kenya will not comment on Chad.",
        "The storm will not reach Kenya.",
        "Kenya wants to sell tea to Chad.",
    ],
)
def test_what_is_none(text: str, met: Met) -> None:
    assert not any(" REJECT " in found or " REQUEST " in found for found in met(text))


def test_what_lacks_its_object_has_that_before_it(met: Met) -> None:
    assert any(found.startswith("threw REJECT SRB") for found in met("It was a verdict the Serbian judges threw out."))


def test_an_answer_is_somebodys(met: Met) -> None:
    assert any(
        found.startswith("is REJECT PER") for found in met("Peru's answer to Chile was that no dock is for sale.")
    )
