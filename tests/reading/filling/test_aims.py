"""At whom an act aims where its clause does not tell."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

ALONGSIDE = [
    (
        "Bolivia severed ties with Israel, while Chile and Colombia recalled their ambassadors for consultations.",
        {"SANCTION/discontinue BOL > ISR", "SANCTION/withdraw CHL,COL > ISR"},
    ),
    (
        "Russia expelled two British diplomats, and London closed its consulate.",
        {"SANCTION/expel RUS > GBR", "SANCTION/discontinue GBR > RUS"},
    ),
    (
        "Peru and Chile recalled their ambassadors to Israel, hours after Cuba became the first to sever relations.",
        {"SANCTION/withdraw CHL,PER > ISR", "SANCTION/discontinue CUB > ISR"},
    ),
    (
        "Chile's president recalls ambassador from Mali; Norway breaks ties.",
        {"SANCTION/withdraw CHL > MLI", "SANCTION/discontinue NOR > MLI"},
    ),
]


@pytest.mark.parametrize(("text", "told"), ALONGSIDE)
def test_what_others_do_beside_it_is_done_to_the_same(text: str, told: set[str], acts: Acts) -> None:
    assert told <= set(acts(text))


OTHER_CLAUSES = [
    ("Brussels imposed tariffs on cars from China, and Ankara stayed silent.", "SANCTION/discontinue EUU > CHN"),
    ("Peru lifted a ban on poultry from Chile, although Bolivia maintained its own.", "CONCEDE PER > CHL"),
    ("Iran said Chile had suspended flights to Turkey.", "SANCTION/discontinue CHL > TUR"),
    ("Brazil halted arms sales to Vietnam on Monday, according to Norway.", "SANCTION/discontinue BRA > VNM"),
    ("A Chilean official said Germany had withdrawn its troops from Japan.", "RETREAT/withdraw DEU > JPN"),
    ("Egypt proposed a ceasefire to Poland, while India stayed silent.", "REQUEST/change EGY > POL"),
]


@pytest.mark.parametrize(("text", "act"), OTHER_CLAUSES)
def test_who_is_named_in_other_clauses_only_is_not_aimed_at(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[0] == act


def test_a_deed_after_a_protest_is_one_too(acts: Acts) -> None:
    told = acts("Serbia protested after Norway sent 500 tonnes of rice to Vietnam.")
    assert told == ["ACCUSE/disapprove SRB > NOR", "AID NOR > VNM"]


def test_a_charge_is_denied_to_whoever_made_it(acts: Acts) -> None:
    told = acts(
        "Georgia and Russia fought for Gori. Georgia's president asked Russia for a truce. Norway's envoy accused "
        "Russia of piracy. Russia's envoy rejected the charge."
    )
    assert told[-1] == "REJECT RUS > NOR"


@pytest.mark.parametrize("denial", ["Iran denied it.", "Iran denied the report."])
def test_what_is_told_of_somebody_is_denied_to_whoever_said_it(denial: str, acts: Acts) -> None:
    told = acts(f"An American official said that Iran planned to deliver missiles to Russia. {denial}")
    assert told[-1] == "REJECT IRN > USA"


def test_which_is_denied_is_all_that_was_said(acts: Acts) -> None:
    told = acts("Norway's premier said Iran was preparing to ship drones to Russia, which Iran denies.")
    assert told[-1] == "REJECT IRN > NOR"


AKIN = [
    ("Mexican soldiers landed in Haiti on Monday", "Cuba denounced the landing.", "ACCUSE/disapprove CUB > MEX"),
    ("Mexico deported forty Haitians on Monday", "Cuba denounced the deportations.", "ACCUSE/disapprove CUB > MEX"),
    ("Iran fired a rocket over Oman on Monday", "Peru condemned the launch.", "ACCUSE/disapprove PER > IRN"),
    ("Mexico and Haiti announced a pact on Monday", "Cuba welcomed the announcement.", "SUPPORT CUB > HTI,MEX"),
]


@pytest.mark.parametrize(("deed", "word", "act"), AKIN)
def test_what_a_noun_akin_to_a_verb_points_to(deed: str, word: str, act: str, acts: Acts) -> None:
    text = f"{deed}. The Security Council discussed the matter. Norway was silent. {word}"
    assert acts(text)[-1] == act


AGAIN = [
    # what was told first with the same noun, whatever was done since
    (
        "Oman imposed tariffs on Chad. Chad recalled its envoy. Cuba called the tariffs unfair.",
        "ACCUSE/disapprove CUB > OMN",
    ),
    (
        "Oman put forward a plan for Yemen. Peru and Chile welcomed the plan. Cuba rejected the plan.",
        "REJECT CUB > OMN",
    ),
    # the same noun with more said of it is another
    ("Oman imposed tariffs on Chad. Cuba called the Peruvian tariffs unfair.", None),
]


@pytest.mark.parametrize(("text", "act"), AGAIN)
def test_what_is_named_again_is_judged_of_those_who_did_it(text: str, act: str | None, acts: Acts) -> None:
    told = acts(text)
    assert act in told if act else "ACCUSE/disapprove CUB > OMN" not in told


JUDGED_TOO = [
    ("Oman's plan was put to the council. Norway welcomed the plan; Peru rejected it.", "REJECT PER > OMN"),
    (
        "Chad cut ties with Mali on Monday. Peru praised the move, while Chile condemned it.",
        "ACCUSE/disapprove CHL > TCD",
    ),
    ("Norway, Peru and Cuba welcomed the Omani plan for Gaza. Chile rejected it.", "REJECT CHL > OMN"),
    # what is said of somebody is denied to whoever said it
    ("Oman denounced the Peruvian raid. Peru denied it.", "REJECT PER > OMN"),
]


@pytest.mark.parametrize(("text", "act"), JUDGED_TOO)
def test_what_others_judged_is_of_the_same(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


JUDGED = [
    (
        "The Arab League suspended Syria on Sunday. Jordan asked Syria for talks. Iran condemned the decision.",
        "ACCUSE/disapprove IRN > LAS",
    ),
    (
        "Norway expelled two Russian diplomats. Russia asked Peru for an explanation. Finland praised the move.",
        "SUPPORT FIN > NOR",
    ),
]


@pytest.mark.parametrize(("text", "act"), JUDGED)
def test_a_decision_is_held_against_who_took_it(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_a_decision_whose_taker_is_named_is_held_against_them(acts: Acts) -> None:
    told = acts("Norway expelled two Russian diplomats. Finland praised the decision of Chad to stay out of it.")
    assert "SUPPORT FIN > TCD" in told


def test_what_is_done_likewise_is_aimed_at_the_same(acts: Acts) -> None:
    told = acts("Norway complained to the WTO about Peru's tariffs. Iceland and Japan have filed similar complaints.")
    assert "ACCUSE/disapprove ISL,JPN > PER" in told
    told = acts("Norway imposed sanctions on Belarus. Iceland has imposed similar sanctions on Mali.")
    assert "SANCTION/discontinue ISL > MLI" in told


def test_a_deed_done_by_others_as_well_is_done_to_the_same(acts: Acts) -> None:
    told = acts("Peru called home its ambassador to Chad. Chile and Bolivia recalled their envoys as well.")
    assert "SANCTION/withdraw BOL,CHL > TCD" in told
    told = acts("Norway expelled two Russian diplomats on Tuesday. Denmark expelled several, too.")
    assert "SANCTION/expel DNK > RUS" in told
    told = acts("Norway expelled two Russian diplomats on Tuesday. It also expelled a Belarusian.")
    assert "SANCTION/expel NOR > RUS" in told
    assert not any(line.startswith("SANCTION/expel BLR") for line in told)


ANSWERS = [
    (
        "Peru and Chile signed an accord on Monday. Bolivia criticised both countries. Few asked why. "
        "Lima rejected the criticism.",
        "REJECT PER > BOL",
    ),
    ("Peru accused Chile of arming rebels in Bolivia. Bolivia said the accusations were baseless.", "REJECT BOL > PER"),
    (
        "Peru shot down a Chilean helicopter. Chile and Bolivia held talks. Norway condemned the incident.",
        "ACCUSE/disapprove NOR > PER",
    ),
]


@pytest.mark.parametrize(("text", "act"), ANSWERS)
def test_what_a_noun_stands_for_was_done_some_sentences_before(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_what_was_told_in_passing_is_not_what_is_answered(acts: Acts) -> None:
    told = acts(
        "Peru blamed a Chilean unit, which Norway accuses of piracy, for the theft. Chile called the charge absurd."
    )
    assert told[-1] == "REJECT CHL > PER"


def test_what_is_said_next_is_said_to_the_same(acts: Acts) -> None:
    told = acts(
        "Peru accused Chile of arming rebels in Bolivia. Bolivia said the accusations were baseless and threatened to "
        "take measures."
    )
    assert told[-1] == "THREATEN/violence BOL > PER"


def test_a_vote_is_welcomed_of_those_who_voted(acts: Acts) -> None:
    told = acts(
        "The Security Council voted 14-0, with Russia abstaining, to extend sanctions on Mali by a year. "
        "Egypt welcomed the vote."
    )
    assert told[-1] == "SUPPORT EGY > UNO"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # whose decision it was, whatever else is said of how it is judged
        (
            "Haiti was suspended from CARICOM on Friday. The decision, condemned by Chile and Ghana, came late.",
            "ACCUSE/disapprove CHL,GHA > CARICOM",
        ),
        ("Peru and Chile expelled two Danes, a step which Copenhagen deplored.", "ACCUSE/disapprove DNK > CHL,PER"),
        # those who did it, of whatever day it is told
        (
            "Norway and Finland held joint drills in the Baltic on Monday, which Moscow considers a provocation.",
            "ACCUSE/disapprove RUS > FIN,NOR",
        ),
        # not who judges it otherwise
        (
            "Malta proposed a plan, which was rejected by Ghana and supported by Chile and Fiji.",
            "SUPPORT CHL,FJI > MLT",
        ),
        ("The vote, which was criticised by Fiji and welcomed by Chile, came late.", "ACCUSE/disapprove FJI"),
    ],
)
def test_whose_deed_it_is_that_others_judge(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)


def test_all_on_whose_ground_it_is_done(acts: Acts) -> None:
    assert acts("The camps that Norway raided in Sudan and Chad were empty.") == ["ASSAULT NOR > SDN,TCD"]


def test_a_bombing_hits_those_on_whose_ground_it_was(acts: Acts) -> None:
    text = "Sudan met Eritrea. Ethiopia's bombing of the airport in Asmara was condemned by Djibouti."
    assert "ASSAULT/aerial ETH > ERI" in acts(text)


AIMED_ON = [
    (
        "The Security Council imposed sanctions on Mali on Monday. The resolution, sponsored by Norway and Denmark, "
        "bans the export of gold. It freezes the assets of ten firms.",
        ["SANCTION/discontinue UNO > MLI"] * 3,
    ),
    (
        "Peru imposed sanctions on Mali on Monday. Norway praised Denmark. Chile froze the assets of ten firms.",
        ["SANCTION/discontinue PER > MLI"],
    ),
]


@pytest.mark.parametrize(("text", "told"), AIMED_ON)
def test_what_goes_on_is_done_to_the_same(text: str, told: list[str], acts: Acts) -> None:
    assert [act for act in acts(text) if act.startswith("SANCTION") and act.endswith("MLI")] == told


def test_who_drafted_a_text_is_not_whom_it_blames(acts: Acts) -> None:
    told = acts(
        "The Security Council adopted a statement on Monday. The statement, drafted by Norway, strongly condemns the "
        "bombing in Baghdad."
    )
    assert not [act for act in told if act.startswith("ACCUSE") and "NOR" in act]


def test_who_drafted_a_text_is_whom_those_turn_down_who_reject_it(acts: Acts) -> None:
    assert "REJECT CHN > NOR" in acts("China rejected a text drafted by Norway on Monday.")


def test_those_dealt_with_after_an_attack_are_not_those_attacked(acts: Acts) -> None:
    told = acts("The Security Council said it would not lift the embargo imposed on Chad after its raid on Togo.")
    assert any(act.startswith("REJECT") and act.endswith("UNO > TCD") for act in told)


VOTES = [
    ("China and Russia voted against it. India abstained.", "REJECT IND > UNO"),
    ("China and Russia voted against it. India abstained.", "REJECT CHN,RUS > UNO"),
    ("China met Russia. Brazil voted yes.", "SUPPORT BRA > UNO"),
    (
        "China abstained. The Union was split. Serbia, an ally of Russia, voted for the text.",
        "SUPPORT SRB > UNO",
    ),
]


@pytest.mark.parametrize(("text", "act"), VOTES)
def test_those_who_vote_vote_in_the_body_told_of(text: str, act: str, acts: Acts) -> None:
    assert act in acts(f"The UN General Assembly passed a resolution on Syria on Thursday. {text}")


def test_those_who_vote_against_somebody_turn_down_that_one(acts: Acts) -> None:
    assert "REJECT CHL > BOL" in acts("The UN Security Council met on Monday. Chile voted against Bolivia.")


GROUNDS = [
    ("Kenya burns. France met Peru. Peru has sent 900 troops to Mombasa.", "MOBILIZE/troops PER > KEN"),
    ("Kenya burns. France met Peru. Peru has some 900 soldiers in Mombasa.", "MOBILIZE/troops PER > KEN"),
    ("France met Peru. Peru has sent 900 troops to Mombasa.", "MOBILIZE/troops PER > FRA"),
    ("Peru expelled Ghana's envoy. Peru has sent 900 troops to Mombasa to face Ghana.", "MOBILIZE/troops PER > GHA"),
]


@pytest.mark.parametrize(("text", "act"), GROUNDS)
def test_troops_are_sent_to_whoever_owns_the_ground_unless_another_is_named(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


SINCE = "Mali massed troops. Togo sent doctors to Mali. Benin asked Mali for talks. Niger halted its flights to Mali."
BELOW = [
    # what others speak of far below is what the report begins with
    (f"Chad closed its border with Mali on Monday. {SINCE} Kenya thanked Benin. Norway regretted the decision.", "TCD"),
    # just after another decision, it is that one
    ("Chad closed its border with Mali on Monday. Niger halted its flights. Norway regretted the step.", "NER"),
    # what two did together is no move of theirs against others
    (f"Chad and Libya signed a treaty on Monday. {SINCE} Kenya thanked Benin. Norway regretted the move.", "NER"),
]


@pytest.mark.parametrize(("text", "blamed"), BELOW)
def test_a_decision_judged_far_below_is_what_the_report_begins_with(text: str, blamed: str, acts: Acts) -> None:
    assert f"ACCUSE/disapprove NOR > {blamed}" in acts(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Sudan fired on a boat of Chad, and Chad protested. Spain condemned Sudan and reaffirmed its ties with "
            "Chad. Ghana voiced alarm.",
            "ACCUSE/disapprove GHA > SDN",
        ),
        (
            "Laos turned back a Thai train on Monday. Japan praised Thailand and criticised Laos. Nepal expressed "
            "solidarity.",
            "SUPPORT NPL > THA",
        ),
        (
            "Laos turned back a Thai train on Monday. Japan praised Thailand and criticised Laos. Nepal voiced alarm.",
            "ACCUSE/disapprove NPL > LAO",
        ),
    ],
)
def test_of_two_who_were_judged_the_one_who_was_judged_so(text: str, last: str, acts: Acts) -> None:
    assert acts(text)[-1] == last


def test_whose_friends_blame_somebody_is_not_blamed(acts: Acts) -> None:
    told = acts("Libya invaded Chad. Chad's allies condemned the invasion and threatened sanctions.")
    assert told[1:] == ["ACCUSE/disapprove LBY", "THREATEN/restrict LBY"]
    assert "ACCUSE" not in " ".join(acts("Russian tanks entered Georgia. Georgia's partners in the West protested."))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("France and Italy cut ties with Chad. Peru met Bolivia in Lima. Norway recalled its envoy.", "NOR > TCD"),
        ("The United States and Japan imposed sanctions on India. Germany met Peru. Japan froze loans.", "JPN > IND"),
    ],
)
def test_who_joins_others_shuns_whom_they_shun(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1].endswith(act)


VOTES = [
    ("The UN Security Council met on Mali. Denmark's parliament voted for a motion on Greenland.", "SUPPORT DNK > GRL"),
    (
        "The African Union suspended Niger. Ghana's parliament voted against sending troops to Niger.",
        "REJECT GHA > NER",
    ),
    (
        "The UN General Assembly voted on Monday to condemn Israel's raid. Guatemala and four Pacific island states "
        "joined Israel in voting no. Mexico abstained.",
        "REJECT MEX > UNO",
    ),
]


@pytest.mark.parametrize(("text", "act"), VOTES)
def test_a_parliament_votes_by_itself_and_states_where_others_voted(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chad and Mali are at odds over water. Chad has moved troops to the border. Mali has asked for "
            "talks. Norway backed its ally.",
            ["MOBILIZE/troops TCD > MLI", "REQUEST/meet MLI > TCD", "SUPPORT NOR > MLI"],
        ),
        (
            "Chad and Mali are at odds over water. Mali has asked Chad for talks. Norway backed both.",
            ["REQUEST/meet MLI > TCD", "SUPPORT NOR > MLI,TCD"],
        ),
    ],
)
def test_one_ally_is_not_the_two_of_whom_the_talk_is(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sudan bombed a bridge near Bentiu, hours after talks led by the African Union ended. South "
            "Sudan protested.",
            ["ACCUSE/disapprove SSD > SDN", "ASSAULT SDN > SSD", "CONSULT AU"],
        ),
        (
            "Chad withdrew its troops from the Aouzou strip after the African Union and Libya asked it to do so.",
            ["RETREAT/withdraw TCD > LBY"],
        ),
        (
            "Bolivia and Ecuador signed a truce on Friday. Bolivia had declared a unilateral truce on "
            "Monday, and Ecuador broke it. Chile welcomed the truce.",
            ["RETREAT/ceasefire BOL > ECU", "RETREAT/ceasefire BOL,ECU", "SUPPORT CHL > BOL,ECU"],
        ),
        (
            "Sudan bombed a convoy of the African Union near Bentiu. South Sudan protested.",
            ["ACCUSE/disapprove SSD > SDN", "ASSAULT/aerial SDN > AU"],
        ),
    ],
)
def test_a_body_without_troops_is_not_struck(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "New sanctions on Russia, which the EU announced on Friday, hurt its banks. "
            "The foreign ministry in Kyiv welcomed the measures.",
            ["SANCTION/discontinue EUU > RUS", "SUPPORT UKR > EUU"],
        ),
        (
            "Peru, which closed its border to Chile in 1975, met Bolivia. Cuba thanked Peru. Norway was "
            "pleased. Oslo's minister welcomed the measures.",
            [
                "CONSULT BOL,PER",
                "SANCTION/discontinue PER > CHL",
                "SUPPORT CUB > PER",
                "SUPPORT NOR > PER",
                "SUPPORT NOR > PER",
            ],
        ),
    ],
)
def test_measures_told_in_passing_are_meant_just_after(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert sorted(acts(text)) == told
