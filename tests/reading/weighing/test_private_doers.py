"""What private people, airlines and clubs do, which no state does."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Chadian novelist turned down an invitation to Oslo to meet Norway's king.", []),
        ("Chad's minister accepted an invitation to Oslo.", ["CONSULT/visit TCD > NOR"]),
        ("The singer praised the talks between Chad and Mali.", ["CONSULT MLI,TCD"]),
        ("Norway's choir visited Manila on Monday.", []),
        ("Norway's minister visited Manila on Monday.", ["CONSULT/visit NOR > PHL"]),
        ("A Chadian nurse sued Norway for libel.", []),
        ("Kenya Airways apologised to Uganda.", []),
        ("Egypt Air accused Chad of bias.", []),
        ("Kenya apologised to Uganda.", ["CONCEDE KEN > UGA"]),
        ("The Togolese actor apologised to Ghana for the joke.", []),
        ("The Norwegian Air Force bombed Libya.", ["ASSAULT/aerial NOR > LBY"]),
    ],
)
def test_private_people_speak_for_themselves(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norwegian doctors went on strike on Tuesday.", []),
        ("Students began a sit-in in Oslo.", []),
        ("Students in Oslo marched against Chad.", ["PROTEST/demo NOR > TCD"]),
    ],
)
def test_a_protest_is_aimed_at_another_state(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Real Madrid accused Dynamo Kyiv of bias.", []),
        ("Madrid accused Kyiv of bias.", ["ACCUSE/allege ESP > UKR"]),
    ],
)
def test_a_club_is_no_state(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad's football federation blamed Mali for the delay.", []),
        ("A Chadian charity accused Norway of theft.", []),
        ("Acme apologised to Chadian customers for the delay.", []),
        ("Chad apologised to Norway for the delay.", ["CONCEDE TCD > NOR"]),
        ("The Chadian government accused Norway of theft.", ["ACCUSE/allege TCD > NOR"]),
    ],
)
def test_civic_groups_speak_for_themselves(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Arab League met in Cairo on Sunday. The league condemned the raid by Chad.",
            ["ACCUSE/disapprove LAS > TCD", "CONSULT LAS"],
        ),
        ("The captain of a Turkish ship refused a Greek tow.", ["REJECT/yield TUR > GRC"]),
    ],
)
def test_a_body_or_who_refuses_a_deed_is_told_of(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ford will stop making cars in Chad, and the German union has blamed Chad.", []),
        ("The European Union blamed Chad.", ["ACCUSE/allege EUU > TCD"]),
        ("A Danish museum has apologised to Ghana for a display.", []),
        ("Danish lawmakers have apologised to Ghana for a display.", ["CONCEDE DNK > GHA"]),
        ("The British Council closed its library in Colombo for repairs.", []),
        ("Britain closed its embassy in Colombo.", ["SANCTION/discontinue GBR > LKA"]),
    ],
)
def test_unions_and_museums_speak_for_themselves(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
