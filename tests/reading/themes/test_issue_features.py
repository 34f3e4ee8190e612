"""What speaks for each issue that an act may be about."""

import pytest

from detente.reading.acts.candidates import candidates
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.reading.themes.issue_features import RELATION, Features, IssueWords
from detente.reading.themes.topics import Themes
from detente.records import Report

DEMAND = "Japan demanded on Monday that China free the sailors."


def features(text: str) -> dict[str, Features]:
    """The issues of the first act of a text."""
    parsed = parse(Report.of(text))
    labels = label(parsed)
    resolver, words = Resolver(parsed, labels), IssueWords(parsed, labels)
    first = next(found for sentence in parsed.sentences for found in candidates(sentence, resolver))
    return words.features(first)


def test_words_in_the_clause_speak_for_their_issue() -> None:
    found = features("Japan imposed tariffs on Chinese steel.")
    assert found["trade"]["clause"] > 0
    assert found["trade"]["share"] == max(each.get("share", 0) for each in found.values())
    assert found["trade"]["SANCTION:trade"] == 1


def test_words_around_count_apart_from_those_of_the_clause() -> None:
    found = features("Japan criticised China on Monday. The tariffs hurt its farmers.")["trade"]
    assert found["after"] > 0
    assert not found["clause"]
    assert found["bare:report-share"] > 0


@pytest.mark.parametrize(("text", "issue"), [("Armenia criticised Azerbaijan.", "territory"), (DEMAND, "territory")])
def test_parties_speak_for_an_issue(text: str, issue: str) -> None:
    assert features(text)[issue]["parties:sentence"]


def test_every_issue_of_a_report_may_be_an_acts() -> None:
    text = "Chile criticised Peru on Monday.\n\nIt rained.\n\nSnow fell.\n\nTariffs hurt its farmers, and tariffs stay."
    found = features(text)["trade"]
    assert found["report"] > 0
    assert "clause" not in found
    assert "after" not in found


def test_what_holds_of_a_party_or_a_mode_counts_for_itself() -> None:
    found = features("Chile expelled two Peruvian envoys.")["diplomatic-presence"]
    assert found["party:CHL:diplomatic-presence"] == found["party:PER:diplomatic-presence"] == 1
    assert found["expel:diplomatic-presence"]


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("According to Lima, Chile criticised Peru.", "peace-process"),
        ("Qin Gang criticised Peru.", "narcotics"),
    ],
)
def test_prepositions_and_names_are_no_issue_words(text: str, issue: str) -> None:
    assert issue not in features(text)


def test_the_relation_can_always_be_the_subject() -> None:
    assert RELATION in features("Chile criticised Peru.")


def test_a_mode_has_its_usual_issue() -> None:
    assert features("Chile expelled two Peruvian envoys.")["diplomatic-presence"]["usual"]


def test_the_words_of_a_report_and_of_an_act_speak_for_an_issue() -> None:
    found = features("Chile imposed tariffs on Peruvian barley.\n\nThe tariffs on imports are to hit exporters.")
    assert found["trade"]["topic"] > found[RELATION]["topic"]
    assert found["trade"]["words"] > found[RELATION]["words"]
    assert found["trade"]["topic:first"]


def test_each_question_of_several_outlets_has_a_topic_of_its_own_under_what_stands_before_all() -> None:
    asked = "AFP: Chile's tariffs hurt. Will tariffs go?\n\nMs Berg: Peru condemned Chile."
    more = [f"{outlet}: Fishermen were arrested in the strait. Will they be freed?" for outlet in ("Reuters", "Xinhua")]
    alone, beside = (features("\n\n".join(["Briefing on climate", asked, *others])) for others in ([], more))
    assert alone["trade"]["report-share"] == beside["trade"]["report-share"]
    assert "hostages-detainees" not in beside
    assert beside["climate"]["title"] > 0


def test_questions_of_one_are_about_one_thing() -> None:
    asked = "Q: Chile's tariffs hurt. Will tariffs go?\n\nMs Berg: Peru condemned Chile."
    found = features(f"Briefing in Lima\n\n{asked}\n\nQ: Were fishermen arrested?\n\nMs Berg: Yes.")
    assert "hostages-detainees" in found


def test_the_scores_of_issues_are_those_by_which_an_act_gets_its_own() -> None:
    parsed = parse(Report.of("Chile imposed tariffs on Peru."))
    labels = label(parsed)
    themes = Themes(parsed, labels)
    act = next(candidates(parsed.sentences[0], Resolver(parsed, labels)))
    scores, issues = themes.of(act)
    assert themes.scores(act) == scores
    assert max(scores, key=scores.__getitem__) == issues[0] == "trade"


def test_the_name_of_an_agency_tells_its_subject() -> None:
    assert "energy" in features("Latvia criticised Gazprom on Monday.")
    assert "taiwan" not in {hit[2] for hit in words("Latvia criticised Taiwan on Monday.").hits[0]}


@pytest.mark.parametrize(
    "text", ["Condoleezza Rice criticised Iran.", "Israeli Foreign Minister David Levy criticised Iran."]
)
def test_names_that_are_words_too_are_no_issue_words(text: str) -> None:
    assert "trade" not in features(text)


def test_the_name_of_an_official_is_no_subject_of_talks() -> None:
    found = words("Paraguay discussed soybeans and mines with President Tsai Ing-wen of Taiwan.")
    assert "taiwan" in {hit[2] for hit in found.hits[0]}
    assert "taiwan" not in {hit[2] for hit in found.untitled[0]}


def words(text: str) -> IssueWords:
    """The issue words of a text."""
    parsed = parse(Report.of(text))
    return IssueWords(parsed, label(parsed))
