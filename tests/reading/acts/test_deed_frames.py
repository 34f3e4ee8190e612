"""Who does something to whom."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya's president said Kenya remembered the assistance Bulgaria had given it.", "AID BGR > KEN"),
        ("Kenya's president recalled the relief that the Bulgarians had extended to Kenya.", "AID BGR > KEN"),
        ("Kenya's president said Kenya remembered its assistance to Bulgaria.", "AID KEN > BGR"),
    ],
)
def test_help_is_of_whoever_gave_it(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


ADDRESSED = [
    # each of two
    ("Chad and Mali sent envoys to Lima on Monday. Each accused the other of lying.", "ACCUSE/allege MLI,TCD"),
    ("Chad and Mali sent envoys to Lima on Monday. Each side blames the other's army.", "ACCUSE/allege MLI,TCD"),
    (
        "Chad and Mali sent envoys to Lima on Monday. Each country expelled two of the other's envoys.",
        "SANCTION/expel MLI,TCD",
    ),
    # whose base is hit, and in whose land
    ("Iran fired missiles at an American base in Qatar on Monday.", "ASSAULT IRN > QAT,USA"),
    ("Iran bombed a Saudi base in Yemen on Monday.", "ASSAULT IRN > SAU,YEM"),
    # with whom a matter is raised
    ("Canada's minister raised the killing with India's minister at the G20 summit.", "ACCUSE/allege CAN > IND"),
    # in whose land a place lies
    ("Norway sent ten trucks of flour to Gaza on Monday. Sweden kept silent.", "AID NOR > PSE"),
    ("Norway let grain into the Gaza Strip on Monday. Sweden kept silent.", "CONCEDE NOR > PSE"),
    # whose it is that was ransacked
    ("Iran, whose embassy in Damascus was ransacked on Monday, kept silent.", "PROTEST/demo SYR > IRN"),
    # what something is called
    ("Norway bombed what it said was a depot in Syria on Monday. Sweden kept silent.", "ASSAULT NOR > SYR"),
    # envoys behind a particle
    ("Oslo called in the ambassadors of Chad and Mali on Tuesday.", "ACCUSE/disapprove NOR > MLI,TCD"),
    # where an embassy stands
    ("Norway downgraded its embassy in Lima on Monday.", "SANCTION/discontinue NOR > PER"),
    # those with whom one sides
    ("Norway stood by Sweden on Tuesday.", "SUPPORT NOR > SWE"),
    # who is let go
    ("Israel let three Egyptian fishermen go on Monday.", "RETREAT/release ISR > EGY"),
    # `with` after another noun
    ("The Peruvian minister chaired talks on trade with his Chilean colleague.", "CONSULT CHL,PER"),
]


@pytest.mark.parametrize(("text", "act"), ADDRESSED)
def test_to_whom_an_act_is_done(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


MEASURES = [
    ("Norway joined EU sanctions on Burundi.", "SANCTION/discontinue NOR > BDI"),
    ("Peru froze the assets of a Chilean firm whose owner lives in Spain.", "SANCTION/discontinue PER > CHL"),
    ("China will lift a ban on Australian lobster by the end of the year.", "CONCEDE CHN > AUS"),
]


@pytest.mark.parametrize(("text", "act"), MEASURES)
def test_whom_a_measure_or_a_plan_is_of(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Spain relinquished control of Western Sahara to Morocco in 1975.", ["CONCEDE ESP > MAR"]),
        ("Kenya took over the EU's punitive measures against Russia.", ["SANCTION/discontinue KEN > RUS"]),
        (
            "Peru took Chile to the World Trade Organization over duties of 80 per cent on shrimp.",
            ["ACCUSE/allege PER > CHL", "SANCTION/discontinue CHL > PER"],
        ),
    ],
)
def test_to_whom_land_goes_and_whom_measures_hit(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


def test_condolences_come_from_whoever_they_pour_in_from(acts: Acts) -> None:
    told = acts("Condolences poured in from Peru, Chile and Brazil after the blast in Quito, Ecuador.")
    assert told == ["SUPPORT BRA,CHL,PER > ECU"]


def test_all_who_are_named_side_by_side_undergo_it(acts: Acts) -> None:
    told = acts("Latvia and the government of Hungary have received loans from the European Union.")
    assert told == ["AID EUU > HUN,LVA"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Britain, Malta and Norway's support for the Danish plan angered Chad.", "SUPPORT GBR,MLT,NOR > DNK"),
        ("US and British air raids on Libya were condemned by Chad.", "ASSAULT/aerial GBR,USA > LBY"),
        (
            "Talks between the Dutch foreign minister and his counterparts from Chad and Mali failed.",
            "CONSULT MLI,NLD,TCD",
        ),
    ],
)
def test_all_whose_deed_it_is(text: str, told: str, acts: Acts) -> None:
    assert told in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Aid from Spain to Chad was frozen on Monday.", "SANCTION/discontinue ESP > TCD"),
        ("A delivery of Danish ships to Chad has been suspended.", "SANCTION/discontinue DNK > TCD"),
        # what comes from somebody is not always given
        ("Imports of beef from Brazil to China were banned.", "SANCTION/discontinue CHN > BRA"),
    ],
)
def test_whose_help_is_withheld(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway has been a strong advocate of Serbia's access to NATO.", "SUPPORT NOR > SRB"),
        ("Japan remains a firm supporter of Ghana's bid for the seat.", "SUPPORT JPN > GHA"),
    ],
)
def test_who_is_an_advocate_of_what_others_want_supports_them(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Two Libyan diplomats were ordered out of Malta on Friday.", "SANCTION/withdraw MLT > LBY"),
        ("Libya's ambassador was ordered home from Malta on Friday.", "SANCTION/withdraw LBY > MLT"),
    ],
)
def test_who_orders_envoys_out_is_whoever_they_leave(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


BONDS_CUT = [
    ("Chad and Mali cut ties in 2017 after Niger fell to rebels.", "SANCTION/discontinue MLI,TCD"),
    ("Chad and Mali cut ties with Niger in 2017.", "SANCTION/discontinue MLI,TCD > NER"),
    ("Chad and Mali cut their ties to Niger in 2017.", "SANCTION/discontinue MLI,TCD > NER"),
    ("Chad cut ties in 2017. It recalled its envoy from Niger.", "SANCTION/withdraw TCD > NER"),
]


@pytest.mark.parametrize(("text", "act"), BONDS_CUT)
def test_two_who_cut_ties_cut_those_with_each_other_where_nobody_else_is_named(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_who_declines_to_say_something_refuses_nobody(acts: Acts) -> None:
    told = acts("Kenya met Uganda. A Kenyan official declined to say where. He declined to comment on the price.")
    assert told == ["CONSULT KEN,UGA"]


BESIDE_THEM = [
    ("Norway broke off relations with Chad, to Mali's delight.", "SANCTION/discontinue NOR > TCD"),
    ("Norway cut ties with Chad at the request of Mali.", "SANCTION/discontinue NOR > TCD"),
    ("Norway cut off aid to Mali.", "SANCTION/discontinue NOR > MLI"),
]


@pytest.mark.parametrize(("text", "act"), BESIDE_THEM)
def test_those_who_only_ask_for_a_deed_or_like_it_do_not_receive_it(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru and Chile are rivals. Peru said Chilean troops had crossed the border from Bolivia.",
            "COERCE CHL > PER",
        ),
        ("Ethiopian rebels crossed into Kenya from Somalia on Friday.", "ASSAULT KEN"),
        (
            "Latvia was on alert on Monday after a Russian drone crossed the border from Belarus.",
            "MOBILIZE/troops RUS > LVA",
        ),
        ("China took the Paracels from Vietnam in 1974.", "ASSAULT CHN > VNM"),
    ],
)
def test_from_whose_ground_somebody_comes_is_not_whom_he_comes_for(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


FACED = [
    ("A Norwegian diplomat faces charges of spying for Russia in Kenya.", "RUS"),
    ("Rwanda faces sanctions for backing rebels in Congo.", "RWA >"),
    ("Togo faces accusations of arming rebels in Mali.", "TGO >"),
]


@pytest.mark.parametrize(("text", "wrong"), FACED)
def test_who_faces_something_does_not_do_it_nor_does_who_is_named_in_it(text: str, wrong: str, acts: Acts) -> None:
    assert not [act for act in acts(text) if wrong in act]


def test_who_is_named_beside_what_somebody_faces_does_it(acts: Acts) -> None:
    assert "ACCUSE/disapprove UGA > KEN" in acts("Kenya's minister faced criticism from Uganda over the ban.")


ARRESTS = [
    ("Norway voiced concern about the arrest of two Chadian journalists in Cameroon.", "COERCE/arrest CMR > TCD"),
    ("Canada hailed the arrest of two Rwandan suspects in Paris.", "COERCE/arrest FRA > RWA"),
    ("Peru condemned the detention in Caracas of a Peruvian nun.", "COERCE/arrest VEN > PER"),
    ("Peru condemned the arrest of a Peruvian nun by Chile in Caracas.", "COERCE/arrest CHL > PER"),
]


@pytest.mark.parametrize(("text", "act"), ARRESTS)
def test_who_is_arrested_is_so_by_the_police_of_the_place(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


@pytest.mark.parametrize("text", ["Japan made remarks about Taiwan.", "A Togolese firm made a film about Ghana."])
def test_who_talks_of_another_yields_nothing(text: str, acts: Acts) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Paraguay extradited a Lebanese trader to Panama on Friday.", "COOPERATE/judicial PRY > PAN"),
        ("A Bulgarian judge declined to surrender a Georgian banker to Russia.", "REJECT/yield BGR > RUS"),
        ("A court in Podgorica has refused to extradite a Serbian officer to Croatia.", "REJECT/yield MNE > HRV"),
        ("Kenya agreed to extradite two Ugandans to Rwanda.", "AGREE KEN,RWA"),
        (
            "A Serbian court has ruled that a Croatian pilot can be extradited to Bosnia.",
            "COOPERATE/judicial SRB > BIH",
        ),
        ("Zambia deported eleven Congolese miners to Angola.", "COERCE/deport ZMB > COD"),
    ],
)
def test_whoever_somebody_is_handed_to_counts_and_not_whose_citizen_he_is(text: str, told: str, acts: Acts) -> None:
    assert acts(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two Indian soldiers died when a patrol was ambushed in Niger.", "IND"),
        ("A Russian marine died when a rescue helicopter was hit in Syria.", "RUS"),
    ],
)
def test_who_dies_does_it_to_nobody(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    died = [line for line in acts(text) if line.startswith("ASSAULT")]
    assert died[0].endswith(f"> {told}")


def test_who_enters_a_canal_strikes_nobody(acts: Callable[[str], list[str]]) -> None:
    assert acts("Two Iranian warships entered the Suez Canal on Tuesday.")[0].startswith("MOBILIZE")
    assert acts("Chadian soldiers entered Niger on Monday.")[0].startswith("ASSAULT")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turkey's ambassador escaped a bomb that Syria had planted.", "TUR"),
        ("The Serbian premier survived an ambush by Kosovo rebels.", "SRB"),
        ("Togo's consul escaped an assassination attempt, for which Lome blamed Ghana.", "TGO"),
    ],
)
def test_who_survives_an_attack_has_not_made_it(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0].startswith("ASSAULT/assassinate")
    assert acts(text)[0].split()[-1] == told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Oslo spoke up for Samoa. Norwegian police were sent to help the government restore order.", "NOR > WSM"),
        ("Lima spoke up for Fiji. Peruvian doctors were dispatched to treat the wounded there.", "PER > FJI"),
    ],
)
def test_who_is_sent_goes_where_his_own_state_sends_him(text: str, act: str, acts: Acts) -> None:
    assert any(told.startswith("AID") and told.endswith(act) for told in acts(text))


def test_who_is_sent_home_is_sent_by_others(acts: Acts) -> None:
    told = acts("Oslo spoke up for Samoa. Norwegian policemen were sent home on Monday.")
    assert not any("NOR > " in act for act in told if act.startswith(("AID", "SANCTION")))
    told = acts("Norway sent a hundred advisers to Samoa. The advisers will be deployed to Chad and Mali.")
    assert not any(act.startswith("AID") and act.split()[1] in ("TCD,MLI", "MLI,TCD") for act in told)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Brazil announced a halt to loans for Angola.", "SANCTION/discontinue BRA > AGO"),
        ("Norway has reinforced its commitment to Syrian refugees.", "AGREE NOR > SYR"),
        ("The United States lifted sanctions against Sudan, easing hardship.", "CONCEDE USA > SDN"),
    ],
)
def test_what_is_halted_is_not_given(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize("cut", ["on the face in the blast", "by flying glass", "in the leg by shrapnel"])
def test_who_is_cut_by_glass_loses_no_aid(cut: str, acts: Callable[[str], list[str]]) -> None:
    assert not [act for act in acts(f"Peru's envoy was cut {cut} in Togo.") if act.startswith("SANCTION")]


@pytest.mark.parametrize("what", ["The blast in Lima killed ten Danes.", "Explosions at Danish embassies killed ten."])
def test_what_explodes_need_not_fall_from_the_air(what: str, acts: Callable[[str], list[str]]) -> None:
    assert {act.split()[0] for act in acts(what)} <= {"ASSAULT/explosives", "ASSAULT"}


@pytest.mark.parametrize(
    "aim",
    [
        "Chad and Mali founded the pact to halt the spread of Libyan influence.",
        "Chad wants to stem the tide of Malian migrants.",
        "Chad hopes to check the slide of its currency in Mali.",
    ],
)
def test_who_halts_a_spread_or_a_tide_stops_no_dealings(aim: str, acts: Callable[[str], list[str]]) -> None:
    assert not [act for act in acts(aim) if act.startswith("SANCTION")]


def test_talks_on_arms_control_that_are_suspended_ease_nothing(acts: Callable[[str], list[str]]) -> None:
    told = acts("China suspended talks with Washington on human rights and arms control.")
    assert told == ["SANCTION/discontinue CHN > USA", "CONSULT CHN,USA"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("South Africa's board sent its regrets to Fiji's for the mix-up.", ["CONCEDE ZAF > FJI"]),
        ("The Egyptian museum lent its mummy to a gallery in Denmark.", ["AID EGY > DNK"]),
    ],
)
def test_what_somebody_does_with_his_own_is_done_to_the_other(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru condemned Mali over a raid. Two attaches have been ordered to leave Peru.", "SANCTION/expel PER > MLI"),
        ("Fiji expelled a Danish envoy. The envoy has been asked to leave Fiji today.", "SANCTION/expel FJI > DNK"),
        ("Oman accused Togo of spying. The diplomat was told to quit Oman by Friday.", "SANCTION/expel OMN > TGO"),
        ("Chad expelled two envoys of Togo, who were told to leave the country.", "SANCTION/expel TCD > TGO"),
    ],
)
def test_whoever_is_left_has_asked_for_it(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Tom Holm, who had been granted asylum in Chile, sang. Chile asked Peru for help.", "AID/asylum CHL > PER"),
        ("Peru and Chile quarrelled. The former minister had been given refuge in Chile.", "AID/asylum CHL > PER"),
        ("The Togolese editor was given refuge in the Danish embassy in Mali.", "AID/asylum DNK > TGO"),
        ("A Togolese editor was granted asylum in Malmö.", "AID/asylum SWE > TGO"),
    ],
)
def test_where_asylum_is_it_is_given(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert act in acts(text)


def test_whose_instructors_are_sent_home_is_put_out(acts: Callable[[str], list[str]]) -> None:
    assert acts("Niger then sent home forty Italian instructors.") == ["SANCTION/expel NER > ITA"]
    assert acts("Nepal's premier convened the country's political parties, and India looked on.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad closed its border with Niger in solidarity with Benin.", "SANCTION/discontinue TCD > NER"),
        ("Peru broke off relations with Chile in sympathy with Bolivia.", "SANCTION/discontinue PER > CHL"),
    ],
)
def test_with_whom_one_feels_it_is_not_done_to(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert told in acts(text)


def test_an_envoy_who_is_put_out_is_expelled_and_one_sent_back_and_forth_meets_both(acts: Acts) -> None:
    assert acts("Peru put out the Spanish ambassador.") == ["SANCTION/expel PER > ESP"]
    assert acts("Oman has sent its envoy back and forth between Iran and Yemen.") == ["CONSULT IRN,OMN,YEM"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The foreign minister summoned him.", "ACCUSE/disapprove GRC > OMN"),
        ("The government expelled him.", "SANCTION/expel GRC > OMN"),
        ("The ministry summoned the ambassador.", "ACCUSE/disapprove GRC > OMN"),
    ],
)
def test_an_envoy_is_not_called_in_by_his_own_state(text: str, told: str, acts: Acts) -> None:
    lead = "Greece quarrelled with Oman. Oman's ambassador, Ali Diop, accused Greece of murder."
    assert acts(f"{lead} {text}")[-1] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Moscow took a swipe at Yerevan for its friendship with NATO.",
            ["ACCUSE/disapprove RUS > ARM: occurred", "SUPPORT ARM > NAT: occurred"],
        ),
        ("Ankara took aim at Paris over its ties with Athens.", ["ACCUSE/disapprove TUR > FRA: occurred"]),
        ("Beijing took a dig at Tokyo over its deal with Manila.", ["ACCUSE/disapprove CHN > JPN: occurred"]),
    ],
)
def test_a_swipe_is_taken_at_whoever_follows(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Manila's coast guard hauled a Chinese dredger into port.", ["COERCE/seize PHL > CHN: occurred"]),
        ("Oman has a French painter behind bars.", ["COERCE/arrest OMN > FRA: ongoing"]),
        (
            "Latvia put its border guards on alert along the frontier with Belarus.",
            ["MOBILIZE/troops LVA > BLR: occurred"],
        ),
        ("The Saudis gave the French offer of jets the thumbs down.", ["REJECT SAU > FRA: occurred"]),
        ("Botswana and Namibia did away with passports at their border.", ["CONCEDE BWA,NAM: occurred"]),
        ("Togo threw out the charge that it armed the rebels of Mali.", ["REJECT TGO > MLI: occurred"]),
        ("Syria fell out with Jordan over drug smuggling.", ["ACCUSE/disapprove SYR > JOR: occurred"]),
        ("The row between Australia and China over barley came to an end.", ["AGREE AUS,CHN: occurred"]),
        ("Malaysia would prefer China to keep its survey ships away.", ["REQUEST/change MYS > CHN: occurred"]),
        ("Colombian court blocks extradition of former minister to Panama", ["REJECT COL > PAN: occurred"]),
        ("The lifting of the arms embargo by Peru drew fire from Chile.", ["ACCUSE/disapprove CHL > PER: occurred"]),
    ],
)
def test_deeds_by_their_idioms(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told
