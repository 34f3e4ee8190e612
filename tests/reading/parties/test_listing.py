"""Lists that tell who several are: `several states, including Japan`, `others, notably Mali`."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Four countries, including Japan, Chile and Ghana, have imposed sanctions on Belarus.",
            "SANCTION/discontinue CHL,GHA,JPN > BLR",
        ),
        (
            "Belarusian diplomats were expelled by several states, among them Norway, Ghana and Chile.",
            "SANCTION/expel CHL,GHA,NOR > BLR",
        ),
        (
            "A dozen nations, among them Chad and Mali, recalled their envoys from Libya.",
            "SANCTION/withdraw MLI,TCD > LBY",
        ),
        (
            "Tehran criticised European states such as Norway, Denmark and Malta over the ban.",
            "ACCUSE/disapprove IRN > DNK,MLT,NOR",
        ),
        (
            "Neighbouring states, notably Uganda and Rwanda, were accused of treachery by Kinshasa.",
            "ACCUSE/allege COD > RWA,UGA",
        ),
        ("Several members, such as Peru and Chile, condemned Mali.", "ACCUSE/disapprove CHL,PER > MLI"),
        ("EU states including Italy and Malta condemned Mali.", "ACCUSE/disapprove ITA,MLT > MLI"),
        ("Peru, including its army, condemned Mali.", "ACCUSE/disapprove PER > MLI"),
        # all of them
        ("Three countries - Peru, Chile and Cuba - condemned Mali.", "ACCUSE/disapprove CHL,CUB,PER > MLI"),
        (
            "Three countries (Kenya, Uganda and Rwanda) recalled their envoys from Burundi.",
            "SANCTION/withdraw KEN,RWA,UGA > BDI",
        ),
        ("The treaty was signed by five nations: Peru, Chile, Fiji, Ghana and Togo.", "SUPPORT CHL,FJI,GHA,PER,TGO"),
        # whose they are
        (
            "The envoys of 12 countries, among them Malta and Ghana, were summoned by Israel.",
            "ACCUSE/disapprove ISR > GHA,MLT",
        ),
    ],
)
def test_a_list_tells_who_several_are(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # those of one state, whoever of them is named
        (
            "Russian officials, including Foreign Minister Sergei Lavrov, met Turkish officials in Ankara.",
            "CONSULT RUS,TUR",
        ),
        # those told of before
        (
            "Peru and Chile met on Monday. The two countries, including their parliaments, condemned Fiji.",
            "ACCUSE/disapprove CHL,PER > FJI",
        ),
        # who says it after them
        ("Peru and Chile met on Monday. The two countries, Ghana said, must talk.", "REQUEST/change GHA > CHL,PER"),
    ],
)
def test_what_follows_others_is_no_list_of_them(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)
