"""What stands above the first paragraph of a text, and where it is dated."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.reading.text.layout import dateline, layout

BODY = "The ministers met on Monday. They agreed on nothing."


def parts(text: str) -> list[tuple[str, str]]:
    return [(paragraph.part, paragraph.text) for paragraph in layout(text)[0]]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("TOKYO, March 16, 2023 - South", "Tokyo"),
        ("BEIJING (AP) — China", "Beijing"),
        ("MEXICO CITY/QUITO, April 12, 2024 -- Mexico", "Mexico City"),
        ("ANKARA (NORTHSTAR NEWS), Thu Dec 12, 2024 — After", "Ankara"),
        ("BAGHDAD, Iraq, Nov. 11, 1994 (Gulf Dispatch) -- More", "Baghdad"),
        ("DUBAI (Tuesday, August 7, 2018) - Saudi", "Dubai"),
        ("PSARADES, Greece - In", "Psarades, Greece"),
        ("BADEN, Scotland—The", "Baden, Scotland"),
        ("UNITED NATIONS — Russia", "New York"),
        ("Bangkok: Prime", "Bangkok"),
        ("YEREVAN -- The", "Yerevan"),
        ("Amman, Oct. 3 (Jordan Gazette Agency) -- His", "Amman"),
        ("Abidjan (AFN), 8 January 2023 – The", "Abidjan"),
        ("ISLAMABAD: The", "Islamabad"),
        ("MINSK. Haggard", "Minsk"),
        ("BRASÍLIA. If", "Brasília"),
        ("Santiago – Chile", "Santiago"),
        ("LIMA, June 17 (APP): Peru", "Lima"),
        ("New Delhi, Sep 3 (PTI) Peru", "New Delhi"),
        ("Managua, 6 Apr. 2001: Peru", "Managua"),
        ("MINSK, February 3. /TASS/. Peru", "Minsk"),
        ("Lima, April 11, 2024.- Peru", "Lima"),
        ("Bogotá, October 24, 2023 (@CancilleriaCol). Peru", "Bogotá"),
        ("Quito, 5 Feb. (EFE).- Peru", "Quito"),
    ],
)
def test_a_dateline_gives_the_place_and_is_cut_off(line: str, place: str) -> None:
    found, length = dateline(line)
    assert found == place
    assert " " not in line[length:]


@pytest.mark.parametrize(
    "line",
    [
        "Moscow will answer - and soon.",
        "Paris - a city of light - received him.",
        "PRESENTER: Good evening.",
        "Q: Is the dialogue dead?",
        "NATO: the alliance met.",
        "EXCLUSIVE - Iran buys tankers.",
        "UPDATE 2-Iran buys tankers.",
        "Georgia: The parliament voted.",
        "London, Paris—both of them—were told.",
        "GEORGIA-RUSSIA. Eighteen years after it applied",
        "19:10 We are closing this page.",
        "The talks went well.",
        "Mr Paz, 6 Apr. 2001: the bank is ours.",
        "Lima, 6 April (a Friday) was quiet.",
        "( ) - nothing",
        "- a list",
        "",
    ],
)
def test_a_sentence_is_no_dateline(line: str) -> None:
    assert dateline(line) == (None, 0)


def test_headline_header_and_paragraphs() -> None:
    text = f"Ministers meet\n\nThe Nile Review, 29 September 2012\nAnalysis\n\n{BODY}\n\nNothing more?"
    assert parts(text) == [
        ("title", "Ministers meet"),
        ("header", "The Nile Review, 29 September 2012"),
        ("header", "Analysis"),
        ("body", BODY),
        ("body", "Nothing more?"),
    ]


def test_a_question_may_be_a_headline_and_a_sentence_none() -> None:
    assert parts(f"Is it over?\n{BODY}")[0][0] == "title"
    assert parts(f"It is over.\n{BODY}")[0][0] == "body"


def test_one_line_is_a_paragraph() -> None:
    assert parts("Blinken met Qin in Beijing") == [("body", "Blinken met Qin in Beijing")]


def test_lines_without_a_stop_are_not_lost_as_a_header() -> None:
    text = "Blinken meets Qin\nThey talked about Taiwan\nThen they parted"
    assert [part for part, _ in parts(text)] == ["title", "body", "body"]


def test_many_lines_without_a_stop_are_no_header_either() -> None:
    text = "\n".join(["Notes", *(f"point {number}" for number in range(9)), BODY])
    assert [part for part, _ in parts(text)] == ["title", *["body"] * 10]


def test_a_long_first_line_with_a_dateline_is_no_headline() -> None:
    line = "TOKYO, March 16, 2023 - South Korean President Yoon Suk Yeol met Prime Minister Fumio Kishida on Thursday"
    assert parts(f"{line}\n{BODY}")[0] == ("body", line.partition(" - ")[2])


@pytest.mark.parametrize(
    ("header", "place"),
    [
        ("Athens, 8 December 2023", "Athens"),
        ("SEOUL, Friday, August 23, 2019", "Seoul"),
        ("Athens/Ankara — Tuesday 13 October 2020", "Athens"),
        ("By EuroWire staff | The Hague, 30 June 2017", "The Hague"),
        ("Parliament House, Canberra, Tuesday 11 April 2023", "Canberra"),
        ("Trieste, Tuesday 20 May 2014 -- Adriatic Courier", "Trieste"),
        ("Beijing, Aug. 24", "Beijing"),
        ("By Sigrun Haldane in Reykjavik", "Reykjavik"),
        ("By Harriet Lowe, Global Dispatch, Istanbul", "Istanbul"),
        ("By Joanna Pryce, Washington, and Igor Maslov, Riga", None),
        ("The Nile Review, 29 September 2012", None),
        ("Athens correspondent", None),
    ],
)
def test_a_dated_line_above_gives_the_place(header: str, place: str | None) -> None:
    assert layout(f"Ministers meet\n\n{header}\n\n{BODY}")[1] == place


def test_the_dateline_comes_before_the_lines_above() -> None:
    assert layout(f"Ministers meet\nAthens, 8 December 2023\nCAIRO - {BODY}")[1] == "Cairo"


@pytest.mark.parametrize(
    "time", ["19:10 ", "8.05 - ", "16:42 GMT: ", "09:15 am ", "7 p.m. ", "[6:45 PM] ", "14h30 ", "1630 GMT: "]
)
def test_the_time_of_an_entry_is_no_part_of_it(time: str) -> None:
    assert [each.text for each in layout(f"Live page\n\n{time}{BODY}")[0]] == ["Live page", BODY]


@pytest.mark.parametrize(
    "time", ["4:25 p.m.", "11:05 PM", "21:00 CEST", "7.45am", "(09:15 GMT)", "18:05", "Posted at 9:10"]
)
def test_a_time_on_a_line_of_its_own_begins_an_entry(time: str) -> None:
    paragraphs, _ = layout(f"Live page\n\n{BODY}\n\n{time}\n{BODY}\n{BODY}")
    assert [(each.part, each.entry) for each in paragraphs] == [
        ("title", 0), ("body", 0), ("time", 1), ("body", 1), ("body", 1),
    ]  # fmt: skip


def test_an_entry_may_have_its_place() -> None:
    text = f"A diary\n\nSaturday, Agra: {BODY}\n\nSunday: {BODY}\n\nLahore, Monday 16:00\n{BODY}"
    body = [each for each in layout(text)[0] if each.part == "body"]
    assert [(each.text, each.day, each.dated_from) for each in body] == [
        (BODY, "Saturday", "Agra"), (BODY, "Sunday", "Agra"), ("Lahore", "Monday", "Lahore"),
        (BODY, "Monday", "Lahore"),
    ]  # fmt: skip


def test_four_digits_are_times_unless_all_may_be_years() -> None:
    page = [each for each in layout(f"Live page\n\n2230 {BODY}\n\n1815: {BODY}\n\n1930 - {BODY}")[0] if each.entry]
    assert [(each.text, each.entry, each.day) for each in page] == [(BODY, 1, None), (BODY, 2, None), (BODY, 3, None)]
    dates = layout(f"Key dates\n\n1815: {BODY}\n\n1930: {BODY}")[0]
    assert [each.day for each in dates] == [None, "1815", "1930"]


def test_dates_of_entries_are_no_part_of_them_and_stand_over_what_follows() -> None:
    text = f"Key dates\n\n{BODY}\n\n1994\n{BODY}\n{BODY}\n\nMay 2001: {BODY}"
    body = [paragraph for paragraph in layout(text)[0] if paragraph.part == "body"]
    assert [(each.entry, each.day) for each in body] == [(0, None), (1, "1994"), (1, "1994"), (2, "May 2001")]
    assert {each.text for each in body} == {BODY}


def test_years_may_stand_right_before_what_is_told_in_them() -> None:
    text = f"Key dates\n\n1976 {BODY}\n\n1982 {BODY}\n\n2004 {BODY}"
    assert [each.day for each in layout(text)[0][1:]] == ["1976", "1982", "2004"]
    assert layout(f"Key dates\n\n{BODY}\n\n2004 {BODY}")[0][-1].day is None


@pytest.mark.parametrize("lead", ["", f"{BODY}\n\n"])
def test_a_year_stands_over_the_days_below_it(lead: str) -> None:
    text = f"Key dates\n\n{lead}2002\n\nMay 3: {BODY}\n\n2003\n\nMay 8: {BODY}\n\nOctober: {BODY}"
    days = [each.day for each in layout(text)[0] if each.part == "body" and each.day]
    assert days == ["May 3, 2002", "May 8, 2003", "in October, 2003"]


def test_a_date_above_the_first_entry_is_its_own() -> None:
    paragraphs, _ = layout(f"Key dates\n\n3 May 1994\n{BODY}\n\n8 May 1994\n{BODY}")
    assert [(each.part, each.day) for each in paragraphs[1:]] == [
        ("time", None), ("body", "3 May 1994"), ("time", "8 May 1994"), ("body", "8 May 1994"),
    ]  # fmt: skip


def test_a_full_date_above_days_without_a_year_is_that_of_the_report() -> None:
    text = f"A tour\n\n15 May 2024\n{BODY}\n\nMAY 12\n{BODY}\n\nMAY 13\n{BODY}\n\nWhat comes next\n{BODY}"
    days = [each.day for each in layout(text)[0] if each.text == BODY]
    assert days == [None, "MAY 12", "MAY 13", None]


def test_what_follows_the_last_line_with_a_date_is_of_no_entry() -> None:
    body = layout(f"Key dates\n\nMay 3: {BODY}\n\nMay 8: {BODY}\n\n{BODY}")[0][1:]
    assert [each.day for each in body] == ["May 3", "May 8", None]


def test_one_date_is_that_of_the_report() -> None:
    assert all(each.day is None for each in layout(f"Ministers meet\n\n{BODY}\n\n8 May 1994\n{BODY}")[0])


def heads(text: str) -> list[str]:
    return [paragraph.text for paragraph in layout(text)[0] if paragraph.heads]


def test_a_short_line_without_a_stop_over_a_longer_one_is_a_heading() -> None:
    text = f"Live page\n\n{BODY}\n\nA thaw\n{BODY}\n\n18:05 - Oslo protests\n{BODY}\n\nAnd then\nNothing."
    assert heads(text) == ["A thaw", "Oslo protests"]


@pytest.mark.parametrize("lines", ["- trade\n- fish", "trade\nfish", "They agreed to:", "He asked why?", "1. Trade"])
def test_items_of_a_list_are_no_headings(lines: str) -> None:
    assert heads(f"Live page\n\n{BODY}\n\n{lines}\n{BODY}") == []


def test_who_speaks_by_turns_is_no_town() -> None:
    text = f"HALE: {BODY}\n\nQUESTION: Why?\n\nHALE: {BODY}"
    assert [line[:6] for _, line in parts(text)] == ["HALE: ", "QUESTI", "HALE: "]
    again = f"JOHN LIMA: {BODY}\n\nQUESTION: Why?\n\nLIMA: {BODY}"
    assert parts(again)[2][1].startswith("LIMA: ")
    digest = f"LIMA: {BODY}\n\nQUITO: {BODY}"
    assert [line for _, line in parts(digest)] == [BODY, BODY]


def test_a_digest_has_several_datelines() -> None:
    text = f"From the capitals\n\nPARIS - {BODY}\n\n{BODY}\n\nKYIV - {BODY}"
    body = [paragraph for paragraph in layout(text)[0] if paragraph.part == "body"]
    assert [(paragraph.dated_from, paragraph.text) for paragraph in body] == [
        ("Paris", BODY),
        ("Paris", BODY),
        ("Kyiv", BODY),
    ]


LINES = st.sampled_from(
    [
        "Ministers meet",
        BODY,
        "",
        "  ",
        "Athens, 8 December 2023",
        "TOKYO - They met.",
        "PARIS, Oct 3—They met.",
        "( - )",
        "Why?",
        "1. One",
        "-- ",
        "\t",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(LINES, max_size=9).map("\n".join))


@given(TEXTS)
def test_no_word_is_lost_but_those_of_the_dateline(text: str) -> None:
    paragraphs, _ = layout(text)
    for paragraph in paragraphs:
        assert text[paragraph.start : paragraph.start + len(paragraph.text)] == paragraph.text
    datelines = [text[text.rfind("\n", 0, each.start) + 1 : each.start] for each in paragraphs if each.part == "body"]
    assert letters("".join(each.text for each in paragraphs) + "".join(datelines)) == letters(text)


def letters(text: str) -> list[str]:
    return sorted("".join(text.split()))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("1. The ministers met.", "1. The ministers met."),
        ("1. Condemns the raid;", "Condemns the raid;"),
        ("2.3. The ministers met.", "The ministers met."),
        ("(a) to reopen the border;", "to reopen the border;"),
        ("iv) the opening of a bridge;", "the opening of a bridge;"),
        ("• Agreed to meet again;", "Agreed to meet again;"),
        ("- reopening the border;", "reopening the border;"),
        ("o To open a bridge;", "To open a bridge;"),
        ("Article 3. They shall open a bridge.", "They shall open a bridge."),
    ],
)
def test_a_point_of_a_list_begins_behind_its_number(line: str, text: str) -> None:
    found = layout(f"{BODY}\n\n{line}")[0][-1]
    assert (found.text, found.point) == (text, True)
    assert found.start == len(f"{BODY}\n\n{line}") - len(text)


@pytest.mark.parametrize(
    "line",
    ["3.5 million people fled.", "12 May was a holiday.", "- Is it over?", "A. Yes, it is.", "Article 5 binds all."],
)
def test_not_every_number_marks_a_point(line: str) -> None:
    found = layout(f"{BODY}\n\n{line}")[0][-1]
    assert (found.text, found.point) == (line, False)


def test_a_text_whose_headline_came_apart_begins_with_none() -> None:
    paragraphs, place = layout(f"Press service\nLima, 3 May 2021\n\n{BODY}\n\n{BODY}", headless=True)
    assert [paragraph.part for paragraph in paragraphs] == ["header", "header", "body", "body"]
    assert place == "Lima"


def test_a_city_above_the_text_may_stand_with_its_province() -> None:
    assert layout(f"Ministers meet\n\nOctober 19, 2023\nOttawa, Ontario\n\n{BODY}")[1] == "Ottawa"


def test_a_dateline_on_a_line_of_its_own_leaves_no_empty_paragraph() -> None:
    found = layout(f"{BODY}\n\nTUNIS --\n\n{BODY}")[0]
    assert all(paragraph.text for paragraph in found)
    assert found[-1].dated_from == "Tunis"


def test_the_label_of_a_turn_is_no_dateline() -> None:
    line = "MS. LARKIN: (Applause.) Ferries sail at noon, and buses --"
    assert dateline(line) == (None, 0)
    assert layout(f"{BODY}\n\n{line}")[0][-1].text == line
