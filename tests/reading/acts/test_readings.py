"""What words are read as that fit several expressions."""

from detente.reading.acts.candidates import candidates
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report


def test_words_that_may_express_acts_of_two_types_are_read_as_both() -> None:
    parsed = parse(Report.of("France will halve the number of visas for Algerians."))
    (found,) = candidates(parsed.sentences[0], Resolver(parsed, label(parsed)))
    assert {found.type, *(rival.type for rival in found.rivals)} == {"SANCTION", "CONCEDE"}
    assert not any(rival.rivals for rival in found.rivals)
    assert all("rival" in rival.features for rival in found.rivals)
