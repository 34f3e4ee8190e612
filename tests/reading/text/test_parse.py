"""From a report to its sentences."""

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.reading.grammar.tokens import Doc
from detente.reading.text.parse import Parsed, parse, pipeline
from detente.records import Report

TEXT = """Ministers meet in Vienna

The Danube Review, Vienna, 14 June 2023

VIENNA - Mr Blinken met Qin Gang on Monday. ECOWAS condemned the coup.

Trade came up as well.
"""


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    return parse(Report.of(TEXT, published=dt.date(2023, 6, 14)))


def test_the_sentences_come_in_order_with_their_part_and_paragraph(parsed: Parsed) -> None:
    assert [
        (sentence.index, sentence.part, sentence.paragraph, sentence.span.text) for sentence in parsed.sentences
    ] == [
        (0, "title", 0, "Ministers meet in Vienna"),
        (1, "body", 2, "Mr Blinken met Qin Gang on Monday."),
        (2, "body", 2, "ECOWAS condemned the coup."),
        (3, "body", 3, "Trade came up as well."),
    ]


def test_what_stands_above_is_kept_and_not_parsed(parsed: Parsed) -> None:
    assert parsed.title == "Ministers meet in Vienna"
    assert parsed.header == ("The Danube Review, Vienna, 14 June 2023",)
    assert parsed.dateline == "Vienna"


def test_every_token_lies_where_the_report_has_it(parsed: Parsed) -> None:
    for sentence in parsed.sentences:
        for token in sentence.span:
            start, end = sentence.place_of(token)
            assert TEXT[start:end] == token.text


def test_names_are_found_once_for_the_whole_report(parsed: Parsed) -> None:
    named = [TEXT[name.start : name.end] for name in parsed.names]
    assert "Qin Gang" in named
    assert named.count("ECOWAS") == 1


def test_a_name_that_the_model_does_not_know_is_parsed_as_one(parsed: Parsed) -> None:
    ecowas, condemned, *_ = parsed.sentences[2].span
    assert (ecowas.text, ecowas.pos_, ecowas.dep_) == ("ECOWAS", "PROPN", "nsubj")
    assert (condemned.lemma_, condemned.dep_) == ("condemn", "ROOT")


def test_a_second_mention_by_surname_is_parsed_as_a_name() -> None:
    made = parse(Report.of("Antony Blinken left.\n\nBlinken had met Qin there."))
    first = made.sentences[1].span[0]
    assert (first.text, first.pos_, first.dep_) == ("Blinken", "PROPN", "nsubj")


def test_a_headline_that_came_apart_is_read_before_the_text() -> None:
    text = "LIMA, May 3 - China's minister met the president.\n\nHe left for Quito."
    title = "China woos Peru"
    apart, whole = parse(Report.of(text, title=title)), parse(Report.of(f"{title}\n\n{text}"))
    assert [(s.part, s.text) for s in apart.sentences] == [(s.part, s.text) for s in whole.sentences]
    assert apart.sentences[0].start < 0
    assert [s.start for s in apart.sentences[1:]] == [s.start - len(title) - 2 for s in whole.sentences[1:]]
    assert [name.names for name in apart.names] == [name.names for name in whole.names]
    assert (apart.title, apart.dateline) == (title, "Lima")


@pytest.mark.parametrize(
    ("point", "tag"),
    [
        ("1. Condemns in the strongest terms the coup in Niger.", "VBZ"),
        ("- Condemns Niger's coup.", "VBZ"),
        ("Condemns strongly the raid on Niger;", "VBZ"),
        ("(a) Agreed to open embassies.", "VBD"),
        ("\u2022 Expand deliveries of flour.", "VB"),
    ],
)
def test_a_point_may_begin_with_its_verb(point: str, tag: str) -> None:
    first = parse(Report.of(f"The council met in Lima.\n\n{point}")).sentences[-1].tokens[0]
    assert (first.text[0].isupper(), first.tag_, first.dep_) == (True, tag, "ROOT")


def test_the_pipeline_finds_no_names_of_its_own() -> None:
    assert "ner" not in pipeline().pipe_names
    assert {"tagger", "parser", "lemmatizer"} <= set(pipeline().pipe_names)
    assert pipeline() is pipeline()


@pytest.mark.parametrize("text", ["", "\n\n", " \t ", "....", "é", "\u200b"])
def test_a_text_with_hardly_anything_is_parsed(text: str) -> None:
    made = parse(Report.of(text))
    assert all(sentence.span.text.strip() for sentence in made.sentences)


@settings(max_examples=40)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_no_text_stops_the_parse(text: str) -> None:
    made = parse(Report.of(text))
    for sentence in made.sentences:
        start = sentence.offset + sentence.span.start_char
        assert text[start : start + len(sentence.span.text)] == sentence.span.text


def test_a_root_is_called_one_whatever_a_mend_called_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def join_the_root_to_nothing(doc: Doc) -> None:
        for token in doc:
            if token.dep_ == "ROOT":
                token.dep_ = "conj"

    monkeypatch.setattr("detente.reading.text.parse.mend_contrasts", join_the_root_to_nothing)
    (sentence,) = parse(Report.of("Peru's minister met Chile's.")).sentences
    assert [t.text for t in sentence.tokens if t.dep_ == "ROOT"] == ["met"]


def test_a_long_text_takes_no_longer_a_paragraph_than_a_short_one() -> None:
    def seconds(paragraphs: int) -> float:
        report = Report.of("\n".join(["China and NATO met the European Union in Beijing."] * paragraphs))
        start = time.process_time()
        parse(report)
        return time.process_time() - start

    seconds(10)
    assert seconds(1600) < 16 * max(seconds(200), 0.05)
