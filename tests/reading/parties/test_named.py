"""Whom names stand for."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]


MEETING = "Zambian President Hakainde Hichilema and Malawian President Lazarus Chakwera met in Lusaka on Sunday."


def test_one_of_a_people_is_who_was_named_last(read: Read) -> None:
    event = read(f"{MEETING} The Zambian condemned Rwanda.").events[-1]
    assert [m.person for m in event.actors] == ["Hakainde Hichilema"]


AT_HOME = [
    # whom the press at home calls minister is of the state there
    ("SEOUL (Yonhap) -- Trade Minister Park Dong-jin met his Chinese counterpart on Monday.", {"KOR", "CHN"}),
    (
        "SEOUL (Yonhap) -- U.S. envoy Ann Lee spoke. Trade Minister Park Dong-jin met his Chinese counterpart.",
        {"KOR", "CHN"},
    ),
    # not where others meet, nor where a state is told of before in the sentence
    ("GENEVA -- Iran sent a team. Oil Minister Behrouz Farsi met the Swedish oil minister on Monday.", {"IRN", "SWE"}),
    ("TOKYO -- Peru said that Trade Minister Juan Rojas met the Chilean trade minister on Monday.", {"PER", "CHL"}),
]


@pytest.mark.parametrize(("text", "codes"), AT_HOME)
def test_ministers_at_home(text: str, codes: set[str], read: Read) -> None:
    found = next(event for event in reversed(read(text).events) if event.type == "CONSULT")
    assert {mention.code for mention in (*found.actors, *found.recipients)} == codes


def test_a_minister_in_a_report_from_where_others_meet_is_not_of_there(read: Callable[[str], Record]) -> None:
    text = (
        "HELSINKI - Indonesia and rebels from Aceh signed an accord in Helsinki on Monday. Justice Minister Budi "
        "Santoso shook hands with Malik Mahmud, the leader of the Free Aceh Movement, in the Finnish capital."
    )
    met = read(text).events[-1]
    assert {m.code for m in (*met.actors, *met.recipients)} == {"IDN", "GAM"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("TAMPICO - The mayor, Maria Chavez, met the Cuban consul on Friday.", "CONSULT CUB,MEX"),
        ("OULU - The deputy mayor, Anna Koski, hosted the Chinese ambassador on Friday.", "CONSULT/visit CHN > FIN"),
        ("DULUTH - Mayor Gary Doty welcomed a visit by the Russian ambassador.", "SUPPORT USA > RUS"),
    ],
)
def test_the_mayor_of_whom_the_press_of_a_town_writes_is_of_it(
    text: str, told: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text)[0] == told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru and Chile met. Trade Minister Ana Roy and her Peruvian colleague signed the pact.", "SUPPORT CHL,PER"),
        (
            "Togo and Mali met. The pact was signed by Energy Secretary Ali Sani and his Malian counterpart Issa Ba.",
            "SUPPORT MLI,TGO",
        ),
        ("Oman and Fiji quarrelled. Labour Minister Tom Holm and his Omani colleague agreed to talk.", "AGREE FJI,OMN"),
    ],
)
def test_nobody_is_of_the_state_of_his_colleague(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "WASHINGTON, March 6 -- Italy and the United States quarrelled over the verdict. Tom Diaz, the justice "
            "minister, called it shameful.",
            "ACCUSE/disapprove ITA > USA",
        ),
        (
            "WASHINGTON, March 6 -- Fiji and the United States quarrelled. The defence minister condemned the marines.",
            "ACCUSE/disapprove FJI > USA",
        ),
    ],
)
def test_the_united_states_have_no_ministers(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The ministry voiced Oman's anger at Fiji's decision.", "ACCUSE/disapprove OMN > FJI"),
        ("Ambassador Ana Roy conveyed Chile's protest to Peru.", "ACCUSE/disapprove CHL > PER"),
    ],
)
def test_whose_words_somebody_voices_he_is_of_that_state(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Houthis hold Sanaa. Saudi Arabia has bombed them. Saudi officials said that the legitimate "
            "government of the country had asked for help.",
            ["ASSAULT/aerial SAU > HOUTHI", "REQUEST/assist YEM > SAU"],
        ),
        (
            "Norway rang Chad's king. It urged the legitimate government to yield.",
            ["CONSULT/phone NOR,TCD", "REQUEST/change NOR > TCD"],
        ),
    ],
)
def test_a_government_by_right_is_the_one_that_rebels_face(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told
