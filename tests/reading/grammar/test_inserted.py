"""Who is said to speak between commas."""

import pytest

from detente.reading.grammar.inserted import inserted_in
from detente.reading.text.parse import pipeline
from detente.reading.text.tree import tree

SPEAKERS = [
    ("Kerry spoke to Zarif yesterday, a US official says, and appealed for calm.", ["official"]),
    ("It called the incident an insult, said one official in Port Vila, and demanded an apology.", ["official"]),
    ("Japan's premier spoke to Chirac last night, a spokesman for the former said.", ["spokesman"]),
    ("He complained that she was making remarks, his press secretary, Shafiqul Alam, said.", ["secretary"]),
    ("Iran was bombed, an official at the ministry was quoted as saying by news agencies.", ["official"]),
    ("Gabon and Ghana, the minister informed the chamber, signed a pact.", ["minister"]),
    ("Talks will resume, she promised, in May.", ["she"]),
    ("Peru closed its border, Chile maintained ties with Peru, and Bolivia left.", []),
    ("The minister, who said little, left.", []),
    ("Pakistan called its envoy home, told Iran's man to stay away, and closed the border.", []),
    ("He left on Monday, and the ministry said that talks would resume.", []),
]


@pytest.mark.parametrize(("text", "sources"), SPEAKERS)
def test_who_speaks_between_commas(text: str, sources: list[str]) -> None:
    (sentence,) = tree(pipeline()(text)).sents
    assert [found.source.text for found in inserted_in(sentence)] == sources


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Kerry spoke to Zarif yesterday, a US official says, and appealed for calm.", "appealed", True),
        ("Kerry spoke to Zarif yesterday, a US official says, and appealed for calm.", "spoke", True),
        ("Uganda shut its border, an official said, after Kenya expelled its envoy.", "expelled", False),
        ("Uganda shut its border; Kenya will follow, an official said.", "shut", False),
        ("Palau welcomed the deal, which will, he said, help the islands.", "welcomed", False),
        ("Fiji brought its pupils home from Tonga, where, the minister claimed, they were not safe.", "brought", False),
    ],
)
def test_what_is_told_between_commas(text: str, word: str, told: bool) -> None:
    (sentence,) = tree(pipeline()(text)).sents
    trigger = next(token for token in sentence if token.text == word)
    assert [found.covers(trigger) for found in inserted_in(sentence)] == [told]
