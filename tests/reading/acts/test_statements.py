"""Statements that are acts though no verb names one: blame, praise, refusal."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidates import candidates
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report

Acts = Callable[[str], list[str]]

STATEMENTS = [
    ("Uganda's president said Kenya did too little to stop the rustlers.", "ACCUSE/disapprove UGA > KEN"),
    ("Peru's minister called the Chilean raid heavy-handed.", "ACCUSE/disapprove PER > CHL"),
    ("Peru's president described the Chilean law as an assault on democracy.", "ACCUSE/disapprove PER > CHL"),
    ("Togo said a stable Ghana was in its interest.", "SUPPORT TGO > GHA"),
    ("Chile said the Peruvian step would have a serious impact on relations.", "THREATEN CHL > PER"),
    ("The fight against Chad would go on until it gave way, Mali's president said.", "THREATEN MLI > TCD"),
    ("Spain maintains that the Polish question is closed.", "REJECT ESP > POL"),
    ("A Norwegian official said Denmark had not done enough for Greenland.", "ACCUSE/disapprove NOR > DNK"),
    ("Kenya was not doing its part, Uganda's president said.", "ACCUSE/disapprove UGA > KEN"),
    ("Iran said it would respond to the Israeli strikes.", "THREATEN IRN > ISR"),
    ('Tokyo would take "equivalent steps" against Russia, its foreign minister said.', "THREATEN JPN > RUS"),
    ("China's foreign ministry said the American move was provocative.", "ACCUSE/disapprove CHN > USA"),
    (
        "Canada said there were credible allegations linking Indian agents to the killing.",
        "ACCUSE/disapprove CAN > IND",
    ),
    ("Iran's envoy said any British step would be met with a firm response.", "THREATEN IRN > GBR"),
    ("The Hungarian foreign minister said the Ukrainian law was illegal.", "ACCUSE/disapprove HUN > UKR"),
    ("Egypt's president said the Ethiopian decision was irresponsible.", "ACCUSE/disapprove EGY > ETH"),
    ("The Greek government said the Turkish flights were a violation of its airspace.", "ACCUSE/disapprove GRC > TUR"),
    ("Ukraine said Hungary's decision was a step in the right direction.", "SUPPORT UKR > HUN"),
    ("Iran's foreign minister said Germany would be the loser.", "THREATEN IRN > DEU"),
    ("New Zealand said Australia had the right to defend itself.", "SUPPORT NZL > AUS"),
    ("Ukraine's president told the German chancellor that he needed two batteries.", "REQUEST/change UKR > DEU"),
    (
        "The German minister told Russia that the attack on Berlin would not remain without consequences.",
        "THREATEN DEU > RUS",
    ),
    ("Turkey considers the PKK to be a terrorist organisation.", "ACCUSE/disapprove TUR > PKK"),
    ("President Lula called Bolivia's decree the sovereign act of a nation.", "SUPPORT BRA > BOL"),
    ("Russia said it saw no reason to change its ties with Iran.", "REJECT RUS > IRN"),
    # whoever lies, or bears the guilt in another's words, is blamed
    ("Iraq lied to the inspectors, the American ambassador said.", "ACCUSE/disapprove USA > IRQ"),
    ("Seoul said on Monday that North Korea would bear full responsibility.", "ACCUSE/disapprove KOR > PRK"),
    ("Germany's chancellor said his country bore responsibility for crimes in Poland.", "SUPPORT DEU > POL"),
    ("Saudi Arabia's foreign minister said Iran was to blame for the raid.", "ACCUSE/disapprove SAU > IRN"),
    # what is part of one's own country, or of another's
    ("China's foreign minister said that Taiwan was an inalienable part of China.", "REJECT CHN > TWN"),
    ("Kashmir is part of India, India's envoy said after Pakistan's speech on Monday.", "REJECT IND > PAK"),
    ("Taiwan's president said on Monday that Taiwan was not part of China.", "REJECT TWN > CHN"),
    ("Gambia's president said on Monday that Taiwan was part of China.", "SUPPORT GMB > CHN"),
    # who will pay is threatened by the speaker
    ("South Korea's president said that the North would pay a price.", "THREATEN KOR > PRK"),
    # what is expected, laid at somebody's door, or denied
    ('"We expect from Iran assurances of a full inquiry," Ukraine\'s president wrote.', "REQUEST/change UKR > IRN"),
    ("The British minister said that the poisoning was probably Russia's doing.", "ACCUSE/disapprove GBR > RUS"),
    ("Australia's minister said that the Chinese claim was wrong from beginning to end.", "REJECT AUS > CHN"),
    ('North Korea called Japan\'s prime minister an "Asian Hitler" on Wednesday.', "ACCUSE/disapprove PRK > JPN"),
    ("The Dutch minister cited Syria's use of torture on Monday.", "ACCUSE/disapprove NLD > SYR"),
    ('"This is not how friends behave," Poland\'s president said of Hungary.', "ACCUSE/disapprove POL > HUN"),
    ('"What happened was an accident and not an assault," Syria told Turkey.', "REJECT SYR > TUR"),
    ("Mr Netanyahu said that Israel expected an equal effort from Syria.", "REQUEST/change ISR > SYR"),
    # what will be answered, or have its price
    ("Norway's minister said that Oslo would respond if Mali shut its embassy.", "THREATEN NOR > MLI"),
    ("Oslo said it would take steps in response to Mali's move.", "THREATEN NOR > MLI"),
    ("Mali's move would have repercussions, Oslo said.", "THREATEN NOR > MLI"),
    ("Peru's minister said that Chile's move was out of all proportion.", "ACCUSE/disapprove PER > CHL"),
    # what others do to others is blamed for what would come of it
    ("Spain said a Chilean attack on Peru would be a catastrophe for the region.", "ACCUSE/disapprove ESP > CHL"),
    ("Spain said the Chilean plan would deal a blow to security there.", "ACCUSE/disapprove ESP > CHL"),
    ("Kenya said that Mali's step would be a grave breach of trust.", "ACCUSE/disapprove KEN > MLI"),
    # what is said of deeds and of votes
    ("Chad's president said that the rebels were hired by Khartoum.", "ACCUSE/disapprove TCD > SDN"),
    ("Peru's minister said that Chile used the visit to hide its plans.", "ACCUSE/disapprove PER > CHL"),
    ("Norway said that Mali's election was neither free nor fair.", "ACCUSE/disapprove NOR > MLI"),
    ("Norway said that Mali's election was free and fair.", "SUPPORT NOR > MLI"),
    # what the guilty did is the charge of whoever tells it
    ("Peru's minister said that Chile had broken the ceasefire.", "ACCUSE/disapprove PER > CHL"),
    ("Norway's minister said that Mali had failed to explain the raids.", "ACCUSE/disapprove NOR > MLI"),
    ("Chile broke the ceasefire with Peru on Monday.", "ASSAULT CHL > PER"),
    ("Israel's minister said that Bolivia was pursuing a hostile agenda.", "ACCUSE/disapprove ISR > BOL"),
    ("Germany's prosecutor said that Russia was not cooperating with her office.", "ACCUSE/disapprove DEU > RUS"),
    # how charges and demands are put off
    ("Chile's minister told Peru that his hands were tied.", "REJECT CHL > PER"),
    ("Beijing said the Philippine charge was false: its ship had acted with restraint.", "REJECT CHN > PHL"),
    ("The measures are irreversible, Peru's minister told Chile.", "REJECT PER > CHL"),
    ("Mali's minister told Chad that there would be no apology.", "REJECT MLI > TCD"),
    ("Norway's minister told Mali that the pact was dead.", "REJECT NOR > MLI"),
    ("Norway's minister said that Mali had got to pay.", "REQUEST/change NOR > MLI"),
    # phrases whose words are in the plural
    ("Japan said China's remarks were at odds with the accord.", "ACCUSE/disapprove JPN > CHN"),
]


@pytest.mark.parametrize(("text", "act"), STATEMENTS)
def test_words_of_blame_and_praise(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


def test_whoever_is_not_named_is_the_other_party(acts: Acts) -> None:
    meeting = "Syrian officials met Israeli officers in Quneitra on Monday."
    assert acts(f"{meeting} Syria said the raids were unlawful.")[-1] == "ACCUSE/disapprove SYR > ISR"


@pytest.mark.parametrize(
    "text",
    [
        "The American move was provocative.",
        "China's foreign ministry said the American minister was tall.",
        "Analysts said the American move was provocative.",
        "Malta's minister said that Valletta was the only harbour for Libyan ships.",
    ],
)
def test_nobody_speaks_or_nothing_is_blamed(text: str, acts: Acts) -> None:
    assert acts(text) == []


def _said(text: str) -> list[str]:
    """The sides of the statements in a text, of one sentence, that make an act."""
    parsed = parse(Report.of(text))
    found = candidates(parsed.sentences[0], Resolver(parsed, label(parsed)))
    made = [c.sides for c in found if c.expression.frame == "statement"]
    return [" > ".join(",".join(m.code for m in side) for side in (s.actors, s.recipients)) for s in made]


TOLD = [
    ("Kofi Annan and NATO's George Robertson spoke of a victory for justice.", "UNO,NAT > "),
    ("Norway told Chile that the raid was unlawful.", "NOR > CHL"),
]


@pytest.mark.parametrize(("text", "sides"), TOLD)
def test_who_says_it_to_whom(text: str, sides: str) -> None:
    assert _said(text) == [sides]


def test_who_calls_on_others_is_who_spoke_before(acts: Acts) -> None:
    told = acts("Kuwait's prime minister said the ruling of Iraq's court was wrong and called on Iraq to take steps.")
    assert told == ["ACCUSE/disapprove KWT > IRQ", "REQUEST/change KWT > IRQ"]


def test_who_is_called_and_told_something_else_is_not_blamed(acts: Acts) -> None:
    told = acts("Vladimir Putin called Ilham Aliyev on Saturday and apologised for the tragic incident.")
    assert told == ["CONSULT/phone AZE,RUS", "CONCEDE RUS > AZE"]


def test_what_is_said_to_be_wrongly_reported_is_rejected(acts: Acts) -> None:
    told = acts("Reports that Chad expelled two Malian envoys are wrong, Mali's minister said.")
    assert told == ["SANCTION/expel TCD > MLI", "REJECT MLI > TCD"]


@pytest.mark.parametrize("deed", ["a raid on one", "any attack on Togo"])
def test_what_some_deed_would_be_is_held_against_nobody(deed: str, acts: Callable[[str], list[str]]) -> None:
    told = acts(f"The presidents of Ghana and Benin met. Ghana's president said {deed} would be a threat to all.")
    assert not any(line.startswith("ACCUSE") for line in told)


@pytest.mark.parametrize(
    "text",
    [
        "Egypt's minister said talks with Israel would begin within hours.",
        "Chad's minister said that the envoy of Mali would be back within days.",
    ],
)
def test_how_soon_something_will_be_is_no_threat(text: str, acts: Callable[[str], list[str]]) -> None:
    assert not any(act.startswith("THREATEN") for act in acts(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ghana said it would not be an obstacle to a pact between Togo and Benin.", "SUPPORT GHA"),
        ("Ghana said on Monday that it was no barrier to Togo's canal.", "SUPPORT GHA"),
        ("Ghana said Togo was an obstacle to peace.", "ACCUSE/disapprove GHA > TGO"),
    ],
)
def test_who_is_no_obstacle_supports_it(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert any(told.startswith(act) for told in acts(text))


TURNS = [
    ("Kuwait said Oman had wanted it both ways.", "ACCUSE/disapprove KWT > OMN"),
    ("Kuwait said Oman had treated its envoys like thieves.", "ACCUSE/disapprove KWT > OMN"),
    ("Kuwait said Oman's words and deeds did not match.", "ACCUSE/disapprove KWT > OMN"),
    ("Kuwait said Oman owed it the truth.", "REQUEST/change KWT > OMN"),
    ("Kuwait said it wanted to hear from Oman by Friday.", "REQUEST/change KWT > OMN"),
    ("Kuwait said it expected more of Oman.", "REQUEST/change KWT > OMN"),
    ("Kuwait said its patience with Oman was not endless.", "THREATEN KWT > OMN"),
    ("Kuwait said Oman was on thin ice.", "THREATEN KWT > OMN"),
    ("Kuwait said it knew how to defend itself against Oman.", "THREATEN KWT > OMN"),
    ("Kuwait said Oman was family.", "SUPPORT KWT > OMN"),
    ("Kuwait said it was willing to meet Oman halfway.", "AGREE KWT > OMN"),
    ("Kuwait said it would not lose sleep over Oman's words.", "REJECT KWT > OMN"),
    ("Kuwait said Oman was wasting its breath.", "REJECT KWT > OMN"),
    ("Kuwait called the Omani reply churlish.", "ACCUSE/disapprove KWT > OMN"),
    ("Kuwait said Oman was evading its duty.", "ACCUSE/disapprove KWT > OMN"),
    ("Kuwait said Oman was wriggling out of the pact.", "ACCUSE/disapprove KWT > OMN"),
    ("Kuwait said Oman had overstepped the mark.", "ACCUSE/disapprove KWT > OMN"),
    ("Kuwait said Oman was not serious.", "ACCUSE/disapprove KWT > OMN"),
    ("Kuwait said Oman had nothing to complain about.", "REJECT KWT > OMN"),
    ("Kuwait said the Omani charge was beneath comment.", "REJECT KWT > OMN"),
    ("Kuwait said it would see Oman in court.", "THREATEN KWT > OMN"),
    ("Kuwait said Oman would feel the heat.", "THREATEN KWT > OMN"),
    ("Kuwait said it hoped for Omani help.", "REQUEST/change KWT > OMN"),
    ("Kuwait said it had put questions to Oman.", "REQUEST/change KWT > OMN"),
    ("Kuwait said Oman held the key.", "REQUEST/change KWT > OMN"),
]


@pytest.mark.parametrize(("text", "act"), TURNS)
def test_what_is_said_in_a_turn_of_phrase(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Denmark and Canada met Iranian officials. Diplomats said Iran was behaving recklessly.",
            ["CONSULT CAN,DNK,IRN"],
        ),
        ("Iranian officials said Iran had been the victim of aggression by Iraq.", ["ACCUSE/disapprove IRN > IRQ"]),
        ("Iraqi officials said Iran had violated its obligations.", ["ACCUSE/disapprove IRQ > IRN"]),
    ],
)
def test_officials_do_not_blame_the_state_that_they_name(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told
