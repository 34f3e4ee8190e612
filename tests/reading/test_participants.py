"""Who takes part for parties that words for people stand for."""

from collections.abc import Callable

from detente.records import Record

Read = Callable[[str], Record]


def people(record: Record) -> set[str]:
    event = record.events[-1]
    return {m.person for m in (*event.actors, *event.recipients) if m.person}


def test_the_two_are_those_named_before(read: Read) -> None:
    text = "Emmanuel Macron received Olaf Scholz in Paris on Monday. The two met again on Tuesday."
    assert people(read(text)) == {"Emmanuel Macron", "Olaf Scholz"}


def test_a_state_is_not_whoever_was_named_for_it(read: Read) -> None:
    text = "Emmanuel Macron received Olaf Scholz in Paris on Monday. On Tuesday France and Germany signed a treaty."
    assert people(read(text)) == set()
