"""Clauses that leave out the verb of the clause before."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.syntax import gapped
from detente.reading.text.parse import parse
from detente.records import Record, Report


@pytest.mark.parametrize(
    ("text", "acts_told"),
    [
        (
            "Latvia expelled two Belarusian envoys and Poland three.",
            ["SANCTION/expel LVA > BLR", "SANCTION/expel POL > BLR"],
        ),
        (
            "Last week Denmark expelled 15 Russian diplomats, Italy 30 and Spain 27.",
            ["SANCTION/expel DNK > RUS", "SANCTION/expel ITA > RUS", "SANCTION/expel ESP > RUS"],
        ),
        (
            "Poland expelled four Belarusian officers on Friday, the Czech Republic and Latvia two apiece.",
            ["SANCTION/expel POL > BLR", "SANCTION/expel CZE,LVA > BLR"],
        ),
        (
            "Mexico ordered out two Cuban attachés; Panama, four.",
            ["SANCTION/expel MEX > CUB", "SANCTION/expel PAN > CUB"],
        ),
        (
            "France expelled forty Russian diplomats, Spain half as many and Malta a tenth.",
            ["SANCTION/expel FRA > RUS", "SANCTION/expel ESP > RUS", "SANCTION/expel MLT > RUS"],
        ),
        (
            "Mali expelled ten Danish envoys; Chad, a dozen.",
            ["SANCTION/expel MLI > DNK", "SANCTION/expel TCD > DNK"],
        ),
        (
            "Latvia expelled two Belarusian envoys and Poland three consuls.",
            ["SANCTION/expel LVA > BLR", "SANCTION/expel POL > BLR"],
        ),
        (
            "Norway donated $5 million to Nepal, and Sweden about $3 million.",
            ["AID NOR > NPL", "AID SWE > NPL"],
        ),
        (
            "Chad shelters some 15,000 Malians and Niger more than 20,000.",
            ["AID TCD > MLI", "AID NER > MLI"],
        ),
        ("Japan lent Peru 300 million dollars and Chile half as much.", ["AID JPN > CHL,PER"]),
        ("Japan lent Peru 300 million dollars and Chile two.", ["AID JPN > CHL,PER"]),
    ],
)
def test_a_number_stands_for_the_verb_before(acts: Callable[[str], list[str]], text: str, acts_told: list[str]) -> None:
    assert acts(text) == acts_told


def test_what_is_left_out_has_the_mood_of_the_verb_before(read: Callable[[str], Record]) -> None:
    events = read("Finland will expel two Russian diplomats and Sweden one.").events
    assert [event.status for event in events] == ["planned", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway expelled two diplomats and one journalist from Russia.",
        "Russia expelled envoys of Norway and Sweden, two of them attachés.",
        "France opened two consulates in Libya and Chad, one in May and one in June.",
        "Iraq expelled ten envoys of Iran and Syria two days later.",
        "The dead include two cooks from Mali; Kim Lee, 54; and Ann Day, 31.",
        "The council passed two resolutions, Resolution 12 and Resolution 14.",
        "Turkey beat Georgia 3-1 and Spain 2.",
        "Peru sold gas to Chile a third time.",
        "Norway expelled two envoys of Chad and Mali twenty days later.",
        "Norway lent money to Chad, Mali, and Niger 20 years ago.",
        "Mali wants as many envoys in Oslo and Chad twice as much aid.",
        "Norway gave Chad 60 percent of the catch and Mali an eighth.",
    ],
)
def test_a_number_that_counts_or_numbers_something_stands_for_no_verb(text: str) -> None:
    assert not any(gapped(token) for sentence in parse(Report.of(text)).sentences for token in sentence.tokens)


@pytest.mark.parametrize(
    ("text", "acts_told"),
    [
        (
            "The Dutch envoy will spend two days in Cairo and one in Amman.",
            ["CONSULT/visit NLD > EGY", "CONSULT/visit NLD > JOR"],
        ),
        (
            "The Danish premier spent a night in Oslo, then three hours in Riga and a day in Tallinn.",
            ["CONSULT/visit DNK > NOR", "CONSULT/visit DNK > LVA", "CONSULT/visit DNK > EST"],
        ),
        (
            "The Dutch minister is to spend six hours in Lusaka, then a day in Harare.",
            ["CONSULT/visit NLD > ZMB", "CONSULT/visit NLD > ZWE"],
        ),
        ("The Kenyan president spent three days in Kampala in May.", ["CONSULT/visit KEN > UGA"]),
    ],
)
def test_further_stops_of_a_trip(acts: Callable[[str], list[str]], text: str, acts_told: list[str]) -> None:
    assert acts(text) == acts_told
