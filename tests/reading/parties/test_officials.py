"""Who may act for a state in a few lines."""

import pytest

from detente.reading.names.mentions import label
from detente.reading.parties.officials import NAMED, OFFICE, SUBJECT, who_acts
from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Danish minister praised a Polish rival.", OFFICE),
        ("Envoys from Chad spoke.", OFFICE),
        ("Gunmen seized a Danish teacher in Chad.", OFFICE),
        ("She accused the Chadian banker.", OFFICE),
        ("The committee praised the Chadian banker.", OFFICE),
        ("A Danish teacher was held hostage.", OFFICE),
        ("Chad praised the Danish teacher.", SUBJECT),
        ("The plan was rejected by Peru.", SUBJECT),
        ("Peru's offer was rejected.", SUBJECT),
        ("A Danish teacher left for Peru.", NAMED),
        ("Peru's bakers rejected the offer.", None),
        ("A Danish brewer praised a Polish rival.", None),
        ("A court in The Hague heard a banker of Danish birth.", None),
        ("The bishop praised a Danish baker who said that he had been happy in Lima.", None),
    ],
)
def test_who_may_act(text: str, who: str | None) -> None:
    parsed = parse(Report.of(text))
    assert who_acts(parsed, label(parsed)) == who
