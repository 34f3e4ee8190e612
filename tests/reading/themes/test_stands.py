"""Where a report shows what a party holds."""

from collections.abc import Callable

from detente.reading.themes.stands import Stand

Stands = Callable[[str], list[Stand]]

MEETING = "Chile and Peru met in Arica on Monday."


def kinds(found: list[Stand]) -> list[tuple[str, str, str]]:
    return [(stand.holder, stand.source, stand.kind) for stand in found]


def test_those_who_act_and_whoever_is_cited_take_a_stand(stands: Stands) -> None:
    found = kinds(stands("Russia bombed a Polish pipeline, Lithuanian officials said on Monday."))
    assert ("RUS", "act", "ASSAULT") in found
    assert ("LTU", "by", "ASSAULT") in found


def test_what_is_said_beside_acts(stands: Stands) -> None:
    found = stands(f"{MEETING} Peru believes that the border lies farther south.")
    (said,) = [stand for stand in found if stand.source == "said"]
    assert (said.holder, said.kind, said.cue.text, said.trigger.text) == ("PER", "says", "believes", "lies")
    assert said.words.text == "that the border lies farther south"


def test_what_is_said_is_found_behind_words_in_between(stands: Stands) -> None:
    found = stands(f"{MEETING} Peru said in an interview published on Friday that the border was moving south.")
    assert [stand.trigger.text for stand in found if stand.source == "said"] == ["moving"]


def test_what_an_act_tells_is_not_said_once_more(stands: Stands) -> None:
    found = stands("Germany supports sanctions against Iran.")
    assert [(stand.holder, stand.source) for stand in found] == [("DEU", "act")]


def test_a_noun_for_an_attitude_has_an_owner(stands: Stands) -> None:
    found = kinds(stands(f"{MEETING} The pact was sealed over the objections of France and Moscow's reluctance."))
    assert {("FRA", "said", "noun"), ("RUS", "said", "noun")} <= set(found)


def test_an_attitude_is_told_by_its_own_phrase(stands: Stands) -> None:
    (china,) = [
        stand for stand in stands("Vietnam rejected China's position on the South China Sea.") if stand.kind == "noun"
    ]
    assert (china.holder, china.words.text) == ("CHN", "China's position on the South China Sea")


def test_the_press_holds_nothing(stands: Stands) -> None:
    found = stands(f"{MEETING} Reuters said that the border would open soon.")
    assert "MEDIA" not in {stand.holder for stand in found}
