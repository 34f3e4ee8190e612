"""What a report has told so far."""

from detente.reading.names.mentions import label
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import parse
from detente.records import Report

TEXT = "Chile criticised Peru on Monday. Peru and Bolivia then met. Peru praised Chile."


def test_acts_are_kept_by_their_parties_and_types() -> None:
    parsed = parse(Report.of(TEXT))
    talk = Talk(parsed, label(parsed))
    first, second, third = parsed.sentences
    talk.tell(first, first.span.root, "ACCUSE", ["CHL"], ["PER"])
    talk.tell(second, second.span.root, "CONSULT", ["PER", "BOL"], [])
    talk.tell(third, third.span.root, "SUPPORT", ["PER"], ["CHL"])
    assert [told.kind for told in talk.told_of({"CHL", "PER"})] == ["ACCUSE", "SUPPORT"]
    assert not talk.told_of({"PER"})
    assert talk.kinds == {"ACCUSE": 1, "CONSULT": 1, "SUPPORT": 1}


def test_where_a_party_was_last_named_is_looked_for_as_far_back_as_asked() -> None:
    parsed = parse(Report.of(f"{TEXT} Snow fell. It rained."))
    talk = Talk(parsed, label(parsed))
    last = parsed.sentences[-1]
    assert talk.last_named("CHL", last, last.span.root, 3) == 2
    assert talk.last_named("BOL", last, last.span.root, 9) == 3
    assert talk.last_named("BOL", last, last.span.root, 2) == 2
    before = parsed.sentences[1]
    assert talk.last_named("BOL", before, before.span[0], 3) == -1
