"""Sentences of which the model loses the verb or its subject."""

from collections.abc import Callable

import pytest

from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Chad, which drafted the text, asked for a vote on Monday.", "asked", "Chad"),
        ("Ana Ruiz, Peru's minister, long balked at foreign troops.", "balked", "Ruiz"),
        ("His Chilean colleague, Juan Soto, telephoned ministers in Lima last night.", "telephoned", "colleague"),
        ("Kenya's envoy, Ann Mwangi, pressed for a halt to the raids.", "pressed", "envoy"),
        ("On Friday, Chad, at Mali's request, vetoed a British draft in the U.N. Security Council.", "vetoed", "Chad"),
        ("In the palace on Friday President Ruto looked on.", "looked", "Ruto"),
        ("On Wednesday Mr Ito, advised by his cabinet, left the talks.", "left", "Ito"),
        ("On 5 May Mali recalled its envoy.", "recalled", "Mali"),
        ("Chad had, in its last report, chided him for the arrests.", "chided", "Chad"),
        ("Pirates seize a tanker, demand the release of their chief and kill a sailor.", "seize", "Pirates"),
    ],
)
def test_a_sentence_has_a_verb_and_that_its_subject(text: str, verb: str, subject: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    root = sentence.span.root
    assert (root.text, root.pos_) == (verb, "VERB")
    assert [child.text for child in root.children if child.dep_ == "nsubj"] == [subject]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Penny Wong, who is making her first visit, accompanied by two aides.", "Wong"),
        ("Chad, which drafted the text, asked for a vote", "Chad"),
        ("Peru, Chile and a ship, boarded by pirates.", "Peru"),
    ],
)
def test_what_is_no_whole_sentence_is_left_as_it_is(text: str, noun: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    assert sentence.span.root.text == noun


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad, which has a quarrel with Mali, asked Niger to be kept informed.", "REQUEST/change TCD > NER"),
        ("On Friday, Chad, at last, recalled its ambassador to Mali.", "SANCTION/withdraw TCD > MLI"),
    ],
)
def test_whoever_is_the_subject_does_it(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert act in acts(text)
