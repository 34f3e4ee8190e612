"""Who visits whom, and where from."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("LUSAKA - The presidents of Chad and Mali arrived here on Monday.", ["CONSULT/visit MLI,TCD > ZMB"]),
        ("DOHA - The Sudanese president is in town for a summit.", ["CONSULT/visit SDN > QAT"]),
        ("KABUL - British minister Ann Day flew in on Monday.", ["CONSULT/visit GBR > AFG"]),
        ("OSLO - The Norwegian premier arrived here from Riga on Monday.", []),
        ("OSLO - The Danish premier flew to Riga on Monday.", ["CONSULT/visit DNK > LVA"]),
    ],
)
def test_here_is_where_a_report_is_dated_from(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway's foreign minister spoke by telephone to his Qatari colleague.", ["CONSULT/phone NOR,QAT"]),
        ("Iran's foreign minister spoke by telephone to reporters.", []),
        (
            "Latvia's president received Ukraine's envoy, Ivan Dub, and spoke by video link with India's premier.",
            ["CONSULT/visit UKR > LVA", "CONSULT/phone IND,LVA"],
        ),
        ("A meeting of Greek and Turkish ministers, arranged by Austria, took place.", ["CONSULT GRC,TUR"]),
        (
            "Peru's president has written to Chilean President Gabriel Boric inviting him to Lima in June.",
            ["CONSULT/visit CHL > PER"],
        ),
        ("The Greek and Turkish leaders are heading home.", []),
        ("The Dutch premier flew home from Brasilia.", ["CONSULT/visit NLD > BRA"]),
    ],
)
def test_who_calls_arranges_invites_or_goes_home(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


COMERS = [
    ("LIMA, May 3 -", "Danish Foreign Minister Ida Holm arrived on Sunday.", "CONSULT/visit DNK > PER"),
    ("LIMA, May 3 -", "A Danish delegation is to arrive next Monday.", "CONSULT/visit DNK > PER"),
    ("GENEVA, May 3 -", "Danish Foreign Minister Ida Holm arrived on Sunday.", "CONSULT/visit DNK > TCD"),
]


@pytest.mark.parametrize(("dateline", "text", "act"), COMERS)
def test_who_arrives_comes_to_where_the_report_is_from(dateline: str, text: str, act: str, acts: Acts) -> None:
    assert acts(f"{dateline} Chad and Mali are at odds, and Chad is angry. {text}")[-1] == act


def test_who_is_expected_somewhere_to_do_something_is_on_a_visit(acts: Acts) -> None:
    assert "CONSULT/visit ESP > NOR" in acts(
        "Spain's foreign minister, Ana Ruiz, is expected in Oslo to sign a treaty."
    )
    assert not [
        act
        for act in acts("Spain's foreign minister, Ana Ruiz, is expected in June to sign a treaty with Norway.")
        if act.startswith("CONSULT")
    ]


def test_a_host_is_none_of_his_guests(acts: Acts) -> None:
    text = "The presidents of Ghana, Togo and Benin met in May. Ghana's president will receive the leaders on Monday."
    assert acts(text)[-1] == "CONSULT/visit BEN,TGO > GHA"


def test_whose_way_leads_to_a_visit_is_the_visitor(acts: Acts) -> None:
    told = acts("Chad let the plane of Antony Blinken cross its airspace on his way to a visit to Mali on Monday.")
    assert "CONSULT/visit USA > MLI" in told


def test_who_arrived_came_to_where_the_report_is_dated_from(acts: Acts) -> None:
    text = "RABAT - Spain's king, who arrived on Monday, met Namibia's president over dinner."
    assert acts(text)[0] == "CONSULT/visit ESP > MAR"


VISITORS = [
    ("Samoa has called off a visit by a Taiwanese parliamentary group.", "CONSULT/visit TWN > WSM"),
    ("The Czech Republic cancelled a visit by a Chinese trade delegation.", "CONSULT/visit CHN > CZE"),
    ("Fiji's prime minister leaves for Taipei next week.", "CONSULT/visit FJI > TWN"),
]


@pytest.mark.parametrize(("text", "told"), VISITORS)
def test_a_visit_is_by_whoever_comes_and_not_by_whoever_calls_it_off(text: str, told: str, acts: Acts) -> None:
    assert acts(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president, who came to power in May, rules alone. Mali is silent.",
        "Peru's prime minister came to office last year. Chile's left office on Monday.",
        "The king of Jordan came to the throne in February. Syria mourned.",
    ],
)
def test_who_comes_to_office_goes_nowhere(text: str, acts: Acts) -> None:
    assert not [act for act in acts(text) if act.startswith("CONSULT")]


@pytest.mark.parametrize(
    "text",
    [
        "In Cairo, where Senegal's president paid a secret visit in May, a spokesman praised Chad.",
        "Egypt, where Senegal's president was on a visit, expelled two Libyans.",
    ],
)
def test_a_clause_with_where_tells_who_was_visited(text: str, acts: Callable[[str], list[str]]) -> None:
    assert "CONSULT/visit SEN > EGY" in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Danish tourists visited Fiji.",
        "Danish pilgrims travelled to Iraq on Friday.",
        "Foreign travellers visiting Kenya are told to be careful, Norway said.",
        "Some 9,000 Korean nationals visited Cuba each year.",
        "Norway urged Norwegians to exercise caution when visiting Kenya.",
        "Peru said Peruvians should stay away when visiting Chile.",
    ],
)
def test_who_travels_in_nobodys_name_visits_no_state(text: str, acts: Acts) -> None:
    assert not [act for act in acts(text) if act.startswith("CONSULT")]


def test_who_speaks_when_he_visits_a_state_visits_it(acts: Acts) -> None:
    assert acts("When visiting Chad, Danish minister Anna Holm praised the talks.")[0] == "CONSULT/visit DNK > TCD"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Putin set off a row with Turkey.", []),
        ("Iran's president left a message for Iraq in Basra.", []),
        ("Tony Blair set off on a visit to Libya.", ["CONSULT/visit GBR > LBY"]),
    ],
)
def test_what_somebody_sets_out_or_off_is_no_trip(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Iran's oil goes to China.", []),
        ("Ghana's gold went to Switzerland.", []),
        ("A Peruvian delegation went to Chile.", ["CONSULT/visit PER > CHL"]),
    ],
)
def test_goods_visit_nobody(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("Peru closed its diplomatic mission in Lomé.", False),
        ("Rwanda will protect the archives of the Belgian diplomatic mission in Kigali.", False),
        ("Peru's envoy left on a diplomatic mission to Chad.", True),
    ],
)
def test_a_mission_that_stands_somewhere_is_no_trip(text: str, visits: bool, acts: Callable[[str], list[str]]) -> None:
    assert any(act.startswith("CONSULT/visit") for act in acts(text)) == visits


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "China launched manoeuvres near Taiwan. It was the first visit from Japan in a decade.",
            ["CONSULT/visit JPN > CHN", "MOBILIZE/troops CHN > TWN"],
        ),
        ("Cuba received a visit from the king of Spain.", ["CONSULT/visit ESP > CUB"]),
        ("Last week Togo's president received a visit by the foreign minister of Mali.", ["CONSULT/visit MLI > TGO"]),
        ("Cuba received a visit from Hurricane Ida.", []),
    ],
)
def test_a_visit_from_somebody_is_paid_by_him(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sudan and South Sudan are at war. China sent an envoy to the two capitals.",
            ["ASSAULT SDN,SSD", "CONSULT/visit CHN > SDN,SSD"],
        ),
        (
            "Peru and Chile signed a pact. Norway sent a delegation to both countries.",
            ["CONSULT/visit NOR > CHL,PER", "SUPPORT CHL,PER"],
        ),
    ],
)
def test_an_envoy_goes_to_two_capitals(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Jim Mattis of the United States visited Skopje last week. Germany's Angela Merkel and Austria's"
            " Sebastian Kurz also made the trip.",
            ["CONSULT/visit AUT,DEU > MKD", "CONSULT/visit USA > MKD"],
        ),
        (
            "Norway's king visited Lima on Monday. Denmark's queen made a trip to Quito.",
            ["CONSULT/visit DNK > ECU", "CONSULT/visit NOR > PER"],
        ),
        (
            "Norway's king visited Lima on Monday. He made the trip to Quito on Tuesday.",
            ["CONSULT/visit NOR > ECU", "CONSULT/visit NOR > PER"],
        ),
    ],
)
def test_who_also_made_the_trip_went_to_the_same_place(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told
