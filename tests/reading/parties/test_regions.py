"""Bodies that the name of a region stands for."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("European foreign ministers met in Zagreb on Monday.", "CONSULT EUU"),
        ("Arab ministers met in Tunis on Monday.", "CONSULT LAS"),
        ("The heads of the Great Lakes states met in Luanda on Wednesday.", "CONSULT ICGLR"),
        ("The OAU deplored the war. African leaders met in Lusaka on Monday.", "CONSULT OAU"),
    ],
)
def test_a_region_stands_for_the_body_of_its_states(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_states_of_a_region_with_names_are_themselves(acts: Acts) -> None:
    assert "CONSULT ARM,GEO" in acts("The European leaders of Armenia and Georgia met in Tbilisi on Monday.")


def test_soldiers_of_a_region_are_its_bodys(acts: Acts) -> None:
    assert acts("West African soldiers crossed into Gambia overnight.") == ["ASSAULT ECOWAS > GMB"]
    assert acts("European troops are deploying in eastern Chad.") == ["MOBILIZE/troops EUU > TCD"]


CUT = "Saudi Arabia, Egypt and Bahrain severed diplomatic relations with Qatar on Monday. "
CALLED = "Nigeria, Ghana and Portugal recalled their ambassadors from Brazil on Monday. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (CUT + "The two Gulf states also shut their airspace to Qatar.", "SANCTION/discontinue BHR,SAU > QAT"),
        (CALLED + "The two African countries cut diplomatic ties with it.", "SANCTION/discontinue GHA,NGA > BRA"),
        (
            "Latvia and Estonia expelled six Russians on Monday. Oslo praised the two Baltic states.",
            "SUPPORT NOR > EST,LVA",
        ),
        (
            "The Uzbek and Kazakh presidents met on Monday. Rome thanked the two Central Asian states.",
            "SUPPORT ITA > KAZ,UZB",
        ),
        ("Oslo praised the three Baltic states on Monday.", "SUPPORT NOR > EST,LTU,LVA"),
        ("The three Gulf states protested to Iran on Monday.", "ACCUSE/disapprove GCC > IRN"),
        ("Iraq met Kenya, Togo and Ghana. It thanked the three African states.", "SUPPORT IRQ > GHA,KEN,TGO"),
    ],
)
def test_so_many_states_of_a_region_are_those_just_told_of(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


MEETING = "Norway's minister met those of {} in Oslo on Monday. "


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (MEETING.format("Togo and Peru") + "He thanked the West African country.", "SUPPORT NOR > TGO"),
        (MEETING.format("Armenia and Mali") + "The tiny Caucasus nation thanked Oslo.", "SUPPORT ARM > NOR"),
        (MEETING.format("Latvia and Peru") + "Norway expelled the Baltic state's envoy.", "SANCTION/expel NOR > LVA"),
        (MEETING.format("Georgia and Mali") + "He thanked the former Soviet republic.", "SUPPORT NOR > GEO"),
    ],
)
def test_a_country_of_a_region_is_the_one_named_of_it(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Nepal shut the road on Monday. India criticised the Himalayan state.", "ACCUSE/disapprove IND > NPL"),
        (
            "Fiji's ruler spoke at noon. Australia froze its aid to the Pacific nation on Monday.",
            "SANCTION/discontinue AUS > FJI",
        ),
        (
            "Ghana and Eritrea voted no. Norway criticised the Horn of Africa nation's government.",
            "ACCUSE/disapprove NOR > ERI",
        ),
        ("Laos voted no. Japan criticised the South-East Asian country.", "ACCUSE/disapprove JPN > LAO"),
    ],
)
def test_a_state_goes_by_where_it_lies(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denmark bombed Chad. Allied forces pushed forward into Chad.",
        "Chad condemned Mali. Allied ministers thanked Chad.",
        "Chad and Mali met. Mali urged allied troops to leave Chad.",
    ],
)
def test_allies_are_of_nato_only_where_it_is_named(text: str, acts: Acts) -> None:
    assert not any("NAT" in act for act in acts(text))
    assert "ASSAULT/aerial NAT > SRB" in acts("NATO bombed Serbia. Allied forces struck Novi Sad in Serbia.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad shelled Libya. Africa's leaders condemned Chad.", "ACCUSE/disapprove AU > TCD"),
        ("Belarus seized a Danish ship. Europe's foreign ministers condemned the act.", "ACCUSE/disapprove EUU > BLR"),
        ("Southeast Asia's leaders urged Myanmar to yield.", "REQUEST/change ASEAN > MMR"),
    ],
)
def test_the_leaders_of_a_continent_are_its_body(text: str, told: str, acts: Acts) -> None:
    assert acts(text)[-1] == told
