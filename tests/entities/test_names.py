"""Names of parties, people and venues found in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.entities.names import Name, capitalised, find_names, plain, unhyphenated


def found(text: str) -> list[tuple[str, str, str]]:
    """Each name as it is written, with what it stands for first."""
    return [(text[hit.start : hit.end], hit.names[0].kind, hit.names[0].key) for hit in find_names(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr Blinken met Qin Gang in Beijing", [("Qin Gang", "person", "Qin Gang"), ("Beijing", "capital", "CHN")]),
        ("the Kremlin's spokesman", [("the Kremlin", "seat", "RUS")]),
        ("Chinese and American ships", [("Chinese", "adjective", "CHN"), ("American", "adjective", "USA")]),
        ("Antony J. Blinken met", [("Antony J. Blinken", "person", "Antony Blinken")]),
        ("Lloyd J. Austin III", [("Lloyd J. Austin", "person", "Lloyd Austin")]),
        ("John F. Smithson", []),
        ("two Russians", [("Russians", "people", "RUS")]),
        ("Xinhua reported", [("Xinhua", "media", "CHN")]),
        ("the CIA said", [("CIA", "agency", "USA")]),
        ("NATO allies", [("NATO allies", "people", "NAT")]),
        ("US-China talks", [("US", "state", "USA"), ("China", "state", "CHN")]),
        ("the U-N General Assembly and U-S aid", [("U-N General Assembly", "body", "UNO"), ("U-S", "state", "USA")]),
        ("the U.S. and the EU", [("the U.S.", "state", "USA"), ("EU", "body", "EUU")]),
        ("Türkiye", [("Türkiye", "state", "TUR")]),
        ("Hong Kong", [("Hong Kong", "state", "HKG")]),
        (
            "at the Diaoyutai State Guest House",
            [("Diaoyutai State Guest House", "venue", "Diaoyutai State Guest House")],
        ),
    ],
)
def test_a_name_stands_for_what_it_means(text: str, names: list[tuple[str, str, str]]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Papua New Guinea", ["Papua New Guinea"]),
        ("Guinea-Bissau", ["Guinea-Bissau"]),
        ("North Korea and Nigeria", ["North Korea", "Nigeria"]),
        ("the Democratic Republic of Congo", ["the Democratic Republic of Congo"]),
        ("the Republic of the Congo", ["the Republic of the Congo"]),
        ("New Zealand", ["New Zealand"]),
    ],
)
def test_the_longest_name_is_taken(text: str, names: list[str]) -> None:
    assert [name for name, _, _ in found(text)] == names


@pytest.mark.parametrize("text", ["Chinatown", "Indianapolis", "a discus", "turkey", "AUS1", ""])
def test_a_name_inside_a_word_is_none(text: str) -> None:
    assert found(text) == []


def test_a_name_may_stand_for_several() -> None:
    (hit,) = find_names("George Bush")
    assert set(hit.names) == {Name("person", "George H. W. Bush"), Name("person", "George W. Bush")}


@pytest.mark.parametrize("spelling", ["Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"])
def test_a_person_is_found_with_and_without_accents(spelling: str) -> None:
    assert found(f"President {spelling} left") == [(spelling, "person", "Recep Tayyip Erdoğan")]


@pytest.mark.parametrize(
    ("name", "bare"), [("Erdoğan", "Erdogan"), ("Yıldırım", "Yildirim"), ("Jokūbas Øst", "Jokubas Ost"), ("Xi", "Xi")]
)
def test_a_name_without_its_accents(name: str, bare: str) -> None:
    assert plain(name) == bare


def test_a_name_ends_with_what_tells_a_son_from_his_father() -> None:
    assert found("President Joseph R. Biden, Jr. met her") == [("Joseph R. Biden, Jr.", "person", "Joe Biden")]


@pytest.mark.parametrize("spelling", ["Yoon Suk-yeol", "Yoon Suk Yeol", "Yoon Suk-Yeol"])
def test_a_person_is_found_with_and_without_hyphens(spelling: str) -> None:
    assert found(f"President {spelling} left") == [(spelling, "person", "Yoon Suk-yeol")]


@pytest.mark.parametrize(
    ("name", "parted"), [("Lai Ching-te", "Lai Ching Te"), ("Jean-Noël", "Jean Noël"), ("Xi", "Xi")]
)
def test_a_name_without_its_hyphens(name: str, parted: str) -> None:
    assert unhyphenated(name) == parted


@given(st.text(max_size=200))
def test_what_is_found_lies_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for hit in find_names(text):
        assert end <= hit.start < hit.end <= len(text)
        assert hit.names
        end = hit.end


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Abdel Fattah El-Sisi", "Abdel Fattah el-Sisi"),
        ("Faisal Bin Farhan", "Faisal bin Farhan"),
        ("Ursula Von Der Leyen", "Ursula von der Leyen"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Emmanuel MACRON", "Emmanuel Macron"),
        ("Jean-Noël BARROT", "Jean-Noël Barrot"),
        ("HAYASHI Yoshimasa", "Yoshimasa Hayashi"),
        ("XI Jinping", "Xi Jinping"),
        ("Andrii Sybiha", "Andrii Sybiha"),
        ("Muhammad Yunus", "Muhammad Yunus"),
        ("Hussain Amir-Abdollahian", "Hossein Amir-Abdollahian"),
    ],
)
def test_a_person_is_found_as_other_outlets_spell_the_name(text: str, person: str) -> None:
    assert found(f"He met {text} there.") == [(text, "person", person)]


@pytest.mark.parametrize(
    ("name", "whole"),
    [("Faisal bin Farhan", "Faisal Bin Farhan"), ("Ahmed al-Sharaa", "Ahmed Al-Sharaa"), ("Xi Jinping", "Xi Jinping")],
)
def test_a_name_with_capitals_for_its_small_words(name: str, whole: str) -> None:
    assert capitalised(name) == whole


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It met him on November 17.", []),
        ("On November 17 it met him.", []),
        ("The briefing of November 17, 2024, was short.", []),
        ("It left on 17 November 2024.", []),
        ("Police said that November 17 had shot him.", [("November 17", "body", "NOVEMBER 17")]),
    ],
)
def test_a_day_is_no_band(text: str, names: list[tuple[str, str, str]]) -> None:
    assert found(text) == names
