"""What speaks for an act: in a few lines that somebody wrote for its sake, as in a report."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidate import Candidate

Acts = Callable[[str], list[str]]

PLAIN = [
    ("Russia attacked Ukraine.", "ASSAULT RUS > UKR"),
    ("Iran shelled positions in Iraq.", "ASSAULT IRN > IRQ"),
    ("Israel struck an airbase in Syria.", "ASSAULT ISR > SYR"),
    ("Russian missiles hit Kharkiv, killing three people.", "ASSAULT RUS > UKR"),
    ("A Ukrainian drone blew up a fuel depot in Belgorod.", "ASSAULT UKR > RUS"),
    ("Venezuelan gunboats opened fire on a Colombian launch.", "ASSAULT VEN > COL"),
    ("Russia annexed Crimea.", "COERCE RUS > UKR"),
    ("Eritrea occupied a hill claimed by Djibouti.", "COERCE ERI > DJI"),
    ("Iran's navy boarded an American-owned tanker.", "COERCE IRN > USA"),
    ("Russia cut off supplies of oil to Belarus.", "RUS > BLR"),
    ("Egypt closed its border with Sudan.", "SANCTION EGY > SDN"),
    ("Prague threw out 18 Russian embassy staff.", "SANCTION CZE > RUS"),
    ("Beijing hit back with tariffs on Australian barley.", "SANCTION CHN > AUS"),
    ("Germany will export no more arms to Saudi Arabia.", "SANCTION DEU > SAU"),
    ("Algeria called up reservists amid tension with Morocco.", "MOBILIZE DZA > MAR"),
    ("Guyana reinforced its garrison near the Venezuelan border.", "MOBILIZE GUY > VEN"),
    ("Students in Karachi burned an effigy of the US president.", "PROTEST PAK > USA"),
    ("The youth wing of Malaysia's ruling party marched on the Australian embassy.", "PROTEST MYS > AUS"),
    ("Kuwait donated an oil cargo to Jordan.", "AID KWT > JOR"),
    ("Portugal has sixty instructors in Mozambique.", "AID PRT > MOZ"),
    ("Washington eased sanctions on Venezuela.", "CONCEDE USA > VEN"),
    ("The EU gave Britain more time.", "CONCEDE EUU > GBR"),
    ("Angola brought its troops home from Congo.", "RETREAT AGO > COD"),
    ("Hamas handed over three Israeli hostages to the Red Cross.", "RETREAT HAMAS > ISR"),
    ("India and China pulled back troops from Pangong Lake.", "RETREAT CHN,IND"),
    ("Lithuania and Latvia settled their sea border.", "AGREE LTU,LVA"),
    ("Kenya and Uganda linked their power grids.", "COOPERATE KEN,UGA"),
    ("Turkey plans an embassy in Paraguay.", "COOPERATE TUR > PRY"),
    ("The president chaired a session with Chinese officials in Washington.", "CONSULT CHN,USA"),
    ("Macron met Scholz in Paris.", "CONSULT DEU,FRA"),
    ("America's defence secretary, Lloyd Austin, rang Kyiv.", "CONSULT UKR,USA"),
    ("The seizure of a British tanker by Iran was condemned in London.", "COERCE IRN > GBR"),
    ("The easing of American sanctions on Iran began in January.", "CONCEDE USA > IRN"),
    ("The suspension of American aid to Burundi followed.", "SANCTION USA > BDI"),
]


def _plain(act: str) -> str:
    """Without the mode."""
    kind, _, sides = act.partition(" ")
    return f"{kind.partition('/')[0]} {sides}"


@pytest.mark.parametrize(("text", "act"), PLAIN)
def test_one_plain_sentence_is_enough(text: str, act: str, acts: Acts) -> None:
    assert any(act in _plain(found) for found in acts(text))


@pytest.mark.parametrize(("more", "told"), [("", False), (" It rained." * 4, True)])
def test_that_nothing_was_told_before_counts_in_a_report_only(
    more: str, *, told: bool, chosen: Callable[[str], list[Candidate]]
) -> None:
    first, *_ = chosen(f"Kenya's president met Uganda's on Monday.{more}")
    assert ("told-back=never" in first.features) is told


SHARED = [
    ("Oman counselled patience.", "REQUEST OMN > MLI,TCD"),
    ("Oman appealed for consultations.", "REQUEST OMN > MLI,TCD"),
    ("Oman begged for cool heads.", "REQUEST OMN > MLI,TCD"),
    ("Oman asked for ships.", "REQUEST OMN > MLI"),
]


@pytest.mark.parametrize(("text", "act"), SHARED)
def test_what_two_share_is_asked_of_both(text: str, act: str, acts: Acts) -> None:
    row = "Chad accused Mali of spying on its army in Timbuktu. Mali expelled Chad's envoy from Bamako."
    assert act in map(_plain, acts(f"{row} {text}"))
