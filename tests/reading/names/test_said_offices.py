"""Whose office a report says somebody holds, against the tables."""

import datetime as dt

import pytest

from detente.reading.names.mentions import label
from detente.reading.text.parse import parse
from detente.sources.reports import report_of_text

DAY = dt.date(2012, 9, 14)
SAID = [
    # what the report says counts
    ("Malta's foreign minister, William Hague, flew to Tripoli on Monday.", "William Hague", "MLT"),
    ("Maltese Foreign Minister William Hague flew to Tripoli on Monday.", "William Hague", "MLT"),
    ("William Hague, the foreign minister of Malta, flew to Tripoli on Monday.", "William Hague", "MLT"),
    # also where nobody in office is meant
    ("Talks were held with Kamel Morjane, the special representative of Kofi Annan.", "Kamel Morjane", "UNO"),
    ("Talks were held with Kamel Morjane, Kofi Annan's envoy.", "Kamel Morjane", "UNO"),
    # what it does not say of somebody does not
    ("William Hague, the British foreign secretary, met Malta's foreign minister.", "William Hague", "GBR"),
    ("After meeting the foreign minister of Malta, William Hague flew to Tripoli.", "William Hague", "GBR"),
    ("William Hague told the Maltese foreign minister, who was in London, to wait.", "William Hague", "GBR"),
    ("William Hague and the Maltese foreign minister met in London.", "William Hague", "GBR"),
    # in a list, the office before a name is his
    (
        "They were the foreign minister of Britain, William Hague, the foreign minister of Malta, Joe Borg, and Bob.",
        "William Hague",
        "GBR",
    ),
    (
        "At the request of the British secretary, Mr. William Hague, the prime minister of Malta, Joe Borg, called.",
        "William Hague",
        "GBR",
    ),
    ("At the request of William Hague, the prime minister of Malta, Angela Merkel, called.", "William Hague", "GBR"),
    # what somebody was whom the tables know to have become something else
    ("Foreign Minister Amr Moussa condemned Malta in 1996.", "Amr Moussa", "EGY"),
    ("Malta's premier met Bush and Secretary of State James Baker in 1990.", "James Baker", "USA"),
    ("Former Foreign Minister Amr Moussa condemned Malta.", "Amr Moussa", "LAS"),
    # an office held once, and an envoy to a state
    ("The former Maltese foreign minister, William Hague, flew to Tripoli on Monday.", "William Hague", "GBR"),
    ("Former Maltese Foreign Minister William Hague flew to Tripoli on Monday.", "William Hague", "GBR"),
    ("Malta envoy William Hague flew to Tripoli on Monday.", "William Hague", "GBR"),
]


@pytest.mark.parametrize(("text", "person", "code"), SAID)
def test_office_said(text: str, person: str, code: str) -> None:
    report = report_of_text(text, published=DAY, title=None, publisher=None, url=None)
    assert label(parse(report)).known[person].code == code
