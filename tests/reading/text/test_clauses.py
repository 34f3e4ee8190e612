"""Sentences of which the model loses the verb or its subject."""

from collections.abc import Callable

import pytest

import detente
from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Chad, which drafted the text, asked for a vote on Monday.", "asked", "Chad"),
        ("Ana Ruiz, Peru's minister, long balked at foreign troops.", "balked", "Ruiz"),
        ("His Chilean colleague, Juan Soto, telephoned ministers in Lima last night.", "telephoned", "colleague"),
        ("Kenya's envoy, Ann Mwangi, pressed for a halt to the raids.", "pressed", "envoy"),
        ("Kenya, which trades with Somalia, has since restricted imports of khat.", "restricted", "Kenya"),
        ("On Friday, Chad, at Mali's request, vetoed a British draft in the U.N. Security Council.", "vetoed", "Chad"),
        ("In the palace on Friday President Ruto looked on.", "looked", "Ruto"),
        ("On Wednesday Mr Ito, advised by his cabinet, left the talks.", "left", "Ito"),
        ("On 5 May Mali recalled its envoy.", "recalled", "Mali"),
        ("Chad had, in its last report, chided him for the arrests.", "chided", "Chad"),
        ("Ending trade between the two Koreas, Seoul on Wednesday shut the park.", "shut", "Seoul"),
        ("The gathering called for talks with the rebels.", "called", "gathering"),
        ("The rebels called on Peru to leave the town.", "called", "rebels"),
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
        ("The summit called for by Chad.", "summit"),
    ],
)
def test_what_is_no_whole_sentence_is_left_as_it_is(text: str, noun: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    assert sentence.span.root.text == noun


def test_what_is_told_first_of_a_visit_keeps_its_speaker() -> None:
    (visit,) = detente.read("Cancelled was a visit to Tokyo by China's premier, Japanese officials said.").events
    assert (visit.status, visit.by and visit.by.code) == ("cancelled", "JPN")


@pytest.mark.parametrize(
    "text",
    [
        "Captured in March, the sailors were freed by Iran in May.",
        "Mali declined to second the motion. I second that, Chad's envoy said.",
        "Second, Chad expelled two envoys and Mali three.",
        "On Friday, both freed by Iran, flew home.",
        "Three, Norway expelled two.",
    ],
)
def test_odd_sentences_are_read_to_the_end(text: str) -> None:
    assert detente.read(text).events is not None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad, which has a quarrel with Mali, asked Niger to be kept informed.", "REQUEST/change TCD > NER"),
        ("On Friday, Chad, at last, recalled its ambassador to Mali.", "SANCTION/withdraw TCD > MLI"),
    ],
)
def test_whoever_is_the_subject_does_it(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Peru recalled its envoy to Chile on Friday and Bolivia closed its border with Brazil.", "closed", "Bolivia"),
        ("Greece expelled the Turkish consul and Bulgaria quietly shut its mission in Ankara.", "shut", "Bulgaria"),
        ("Serbia condemned the arrests and Russia protested to NATO.", "protested", "Russia"),
        ("Mali expelled the French ambassador and a Danish force left the country.", "left", "force"),
        ("Australia offered to send peacekeepers to East Timor; New Zealand, too, has volunteered troops.",
         "volunteered", "Zealand"),
    ],
)  # fmt: skip
def test_a_name_before_a_second_verb_is_its_subject(text: str, verb: str, subject: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    (found,) = [token for token in sentence.tokens if token.text == verb]
    assert [child.text for child in found.children if child.dep_ == "nsubj"] == [subject]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The president met leaders of Togo and Benin and signed two accords.", "signed"),
        ("The minister visited Norway and Sweden, then met two envoys.", "met"),
        ("Ruto has put off a trip to the Gulf since the UAE and Bahrain signed agreements with Israel.", "signed"),
    ],
)
def test_the_last_of_several_names_is_no_subject(text: str, verb: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    (found,) = [token for token in sentence.tokens if token.text == verb]
    names = {"Benin", "Sweden", "Bahrain"}
    assert names.isdisjoint(child.text for child in found.children if child.dep_ == "nsubj")


def test_each_of_two_verbs_has_its_own_doer(acts: Callable[[str], list[str]]) -> None:
    text = "Venezuela expelled Colombia's ambassador on Monday and Ecuador broke off ties with Bogota."
    assert acts(text) == ["SANCTION/expel VEN > COL", "SANCTION/discontinue ECU > COL"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru and Chile, both hit by floods, asked Brazil for help on Friday.", "REQUEST/assist CHL,PER > BRA"),
        ("Mali and Burkina Faso, both run by soldiers, sent envoys to Niger.", "CONSULT/visit BFA,MLI > NER"),
        ("Both were freed by Iran, and left for Rome.", "RETREAT/release IRN > ITA"),
    ],
)
def test_what_is_inserted_of_both_is_no_deed_of_theirs(acts: Callable[[str], list[str]], text: str, act: str) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president was greeted on Friday by his Malian host, and the two discussed their border.",
        "Ito was met by Shehbaz Sharif and the two signed agreements worth eight billion dollars.",
    ],
)
def test_those_just_named_do_the_next_thing(text: str) -> None:
    (sentence,) = parse(Report.of(text)).sentences
    (two,) = [token for token in sentence.tokens if token.text == "two"]
    assert (two.dep_, two.head.pos_, two.head.dep_, two.head.head) == ("nsubj", "VERB", "conj", sentence.span.root)


def test_two_things_are_no_doers() -> None:
    (sentence,) = parse(Report.of("He ratified the treaty and the two signed protocols.")).sentences
    assert [token.head.text for token in sentence.tokens if token.text == "two"] == ["protocols"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad, kept out of the summit by Mali, protested to Peru.", "ACCUSE/disapprove TCD > PER"),
        ("Chad, left out by the African Union in July, condemned it on Monday.", "ACCUSE/disapprove TCD > AU"),
        ("Chad's envoy to Mali, Ali Deby, left Mali, having been insulted.", "SANCTION/withdraw TCD > MLI"),
        ("Serbia, shut out of the conference in Rome, complained to Italy.", "ACCUSE/disapprove SRB > ITA"),
    ],
)
def test_what_was_done_to_somebody_is_told_aside(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert act in acts(text)
