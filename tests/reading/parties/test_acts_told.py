"""What a report has told so far."""

from detente.reading.names.mentions import label
from detente.reading.parties.acts_told import ActsTold
from detente.reading.text.parse import parse
from detente.records import Report

TEXT = "Chile criticised Peru on Monday. Peru and Bolivia then met. Peru praised Chile."


def test_acts_are_kept_by_their_parties_and_types() -> None:
    parsed = parse(Report.of(TEXT))
    talk = ActsTold(parsed, label(parsed))
    first, second, third = parsed.sentences
    talk.tell(first, first.span.root, "ACCUSE", ["CHL"], ["PER"])
    talk.tell(second, second.span.root, "CONSULT", ["PER", "BOL"], [])
    talk.tell(third, third.span.root, "SUPPORT", ["PER"], ["CHL"])
    assert [told.kind for told in talk.told_of({"CHL", "PER"})] == ["ACCUSE", "SUPPORT"]
    assert not talk.told_of({"PER"})
    assert talk.kinds == {"ACCUSE": 1, "CONSULT": 1, "SUPPORT": 1}
