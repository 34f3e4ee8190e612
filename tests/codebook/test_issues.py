"""Which issue words are about."""

import pytest
import spacy

from detente.codebook.issues import issue_hits, issue_names, issues_of_parties
from detente.tables import rows

ENGLISH = spacy.blank("en")
ISSUES = """
    taiwan south-china-sea ukraine-war korea-nuclear iran-nuclear israel-palestine kashmir territory arms-control
    military-contacts defence-cooperation peace-process ceasefire hostages-detainees terrorism espionage cyber trade
    technology sanctions investment-finance energy water climate migration narcotics human-rights humanitarian-aid
    health
    diplomatic-presence elections-democracy war-crimes-justice maritime-aviation-incident history-memory
    bilateral-relations other
""".split()


def forms(text: str, **lemmas: str) -> list[tuple[str, str]]:
    """The tokens of a text with their lemmas, where these differ."""
    return [(token.lower_, lemmas.get(token.lower_, token.lower_)) for token in ENGLISH(text)]


def found(text: str, **lemmas: str) -> list[str]:
    return [issue for _, _, issue, _ in issue_hits(forms(text, **lemmas))]


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("the Taiwan Strait", ["taiwan"]),
        ("They spoke of the South China Sea and of Kashmir", ["south-china-sea", "kashmir"]),
        ("a ceasefire", ["ceasefire"]),
        ("the nuclear programme of North Korea", ["korea-nuclear"]),
        ("fentanyl", ["narcotics"]),
        ("a treaty so that nobody is taxed twice", ["investment-finance"]),
        ("the ousted president", ["elections-democracy"]),
        ("to let food and medicine in", ["humanitarian-aid"]),
        ("the opening of relations in March", ["diplomatic-presence"]),
        ("no shelter to militant groups", ["terrorism"]),
        ("a lorry bomb in the harbour", ["terrorism"]),
        ("They drank tea", []),
        ("", []),
    ],
)
def test_words_tell_the_issue(text: str, issues: list[str]) -> None:
    assert [issue for issue in found(text) if issue in issues] == issues
    assert issues or not found(text)


def test_the_longest_words_count() -> None:
    hits = issue_hits(forms("in the Taiwan Strait today"))
    assert [(first, end) for first, end, _, _ in hits] == [(2, 4)]


def test_plurals_are_found_by_their_lemma() -> None:
    assert "trade" in found("They cut tariffs", tariffs="tariff")
    assert found("prisoner swaps", swaps="swap") == found("prisoner swap")


def test_words_of_two_issues_give_both() -> None:
    both = [row["expression"] for row in rows("codebook", "issues")]
    shared = next(words for words in both if both.count(words) > 1 and words.isalpha())
    assert len(found(shared)) > 1


def test_the_vocabulary_is_the_published_one() -> None:
    assert list(issue_names()) == ISSUES


def test_every_expression_is_found_in_its_own_words() -> None:
    lost = []
    for number, row in enumerate(rows("codebook", "issues"), 2):
        tokens = forms(row["expression"])
        hits = [(first, end, issue) for first, end, issue, _ in issue_hits(tokens)]
        if (0, len(tokens), row["issue"]) not in hits:
            lost.append(f"codebook/data/issues.csv:{number}: {row['expression']}")
    assert not lost, "\n".join(lost)


@pytest.mark.parametrize(
    ("codes", "issues"),
    [
        ({"ARM", "AZE", "USA"}, {"territory", "peace-process"}),
        ({"ARM", "USA"}, set()),
        ({"PRK", "NAT"}, {"korea-nuclear", "defence-cooperation"}),
        (set(), set()),
    ],
)
def test_parties_stand_for_issues_together(codes: set[str], issues: set[str]) -> None:
    assert issues_of_parties(codes) == issues


def test_blame_that_is_traded_is_no_trade() -> None:
    assert "trade" not in found("the two capitals traded blame", traded="trade")


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        ("a travel ban on the general", "sanctions"),
        ("charged with passing secrets", "espionage"),
        ("less water from the Helmand", "water"),
        ("to take back its nationals", "migration"),
        ("a law against gays", "human-rights"),
        ("admitted to the African Union", "other"),
    ],
)
def test_the_weightiest_words_are_about_the_issue(text: str, issue: str) -> None:
    hits = issue_hits(forms(text))
    assert max(hits, key=lambda hit: hit[3])[2] == issue
