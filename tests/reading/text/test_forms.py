from typing import Any, cast

import pytest
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from detente.reading.text.forms import ANNOTATIONS, LEMMATIZER, RULER, Forms
from detente.reading.text.parse import pipeline

TEXTS = (
    "Norway's foreign minister met her Danish counterpart in Bergen on Tuesday.",
    "We're gonna see what's there; let's wait, y'all. There are those who ain't sure, and he has got ta go.",
    "There's a deal. There is none. C'm on, they've got to sign it!",
    "Peru   recalled\n its envoys \t from Quito, which it hadn't done before.",
    "The talks, which were better than the last, gave neither side what it had been hoping for.",
    "To be or not to be: that is what they asked themselves; that question is that of us all.",
)


@pytest.mark.parametrize("again", [False, True], ids=["first", "again"])
def test_the_forms_are_those_that_the_components_of_the_pipeline_give(again: bool) -> None:
    forms = Forms(pipeline())
    for _ in range(1 + again):
        for text in TEXTS:
            half = next(pipeline().pipe([text], disable=[RULER, LEMMATIZER]))
            assert forms.annotations(half).tolist() == pipeline()(text).to_array(ANNOTATIONS).tolist()


def test_the_patterns_of_the_ruler_go_by_nothing_that_is_left_out() -> None:
    ruler = pipeline().get_pipe(RULER)
    assert isinstance(ruler, AttributeRuler)
    patterns = [pattern for rule in ruler.patterns for pattern in cast("Any", rule["patterns"])]
    assert max(map(len, patterns)) == 2
    assert {key for pattern in patterns for part in pattern for key in part} == {"TAG", "DEP", "LOWER", "IS_SPACE"}
    named = [part["LOWER"] for pattern in patterns for part in pattern if isinstance(part.get("LOWER"), dict)]
    assert {how for each in named for how in each} == {"IN", "REGEX"}
    assert all(isinstance(pattern[0].get("DEP", ""), str) for pattern in patterns if len(pattern) == 2)


def test_a_rule_is_asked_once_about_each_kind_of_word(monkeypatch: pytest.MonkeyPatch) -> None:
    forms = Forms(pipeline())
    ruler = forms._ruler
    asked: list[set[str]] = []

    def listen(doc: Doc) -> None:
        asked.append({token.text for token in doc})
        ruler(doc)

    monkeypatch.setattr(forms, "_ruler", listen)
    for _ in range(2):
        forms.annotations(next(pipeline().pipe([TEXTS[0]], disable=[RULER, LEMMATIZER])))
    assert asked == [{token.text for token in pipeline().make_doc(TEXTS[0])}]
