"""Which words express which act."""

from collections.abc import Callable

import pytest

from detente.reading.acts.candidates import candidates
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Report

Acts = Callable[[str], list[str]]


ONE_ACT = [
    ("Hungarian and Slovak ministers met in Bratislava on Monday.", "CONSULT HUN,SVK"),
    ("The Russian and Chinese presidents spoke by video on Monday.", "CONSULT/phone CHN,RUS"),
    (
        "Swedish Prime Minister Ulf Kristersson telephoned Finnish President Alexander Stubb on Monday.",
        "CONSULT/phone FIN,SWE",
    ),
    ("Kyrgyzstan and Tajikistan agreed on a ceasefire on Friday.", "AGREE KGZ,TJK"),
    ("OPEC and Russia agreed to cut oil output on Sunday.", "AGREE OPEC,RUS"),
    ("Bulgaria and North Macedonia signed a treaty in Skopje on Monday.", "SUPPORT BGR,MKD"),
    ("Sweden joined NATO in March.", "SUPPORT SWE > NAT"),
    ("Rwanda voted against the UN embargo.", "REJECT RWA > UNO"),
    ("The United Nations named Peru's minister, Ana Paz, as its deputy chief.", "SUPPORT UNO > PER"),
    ("Mali said it was leaving the West African bloc ECOWAS without delay.", "SANCTION/withdraw MLI > ECOWAS"),
    ("Peru's minister, speaking at a press conference in Lima, thanked Chile.", "SUPPORT PER > CHL"),
    ("Sri Lanka thanked Bangladesh for the loan.", "SUPPORT LKA > BGD"),
    ("Norway offered blankets to Nepal.", "AID NOR > NPL"),
    ("Norway gave $5 million to Nepal.", "AID NOR > NPL"),
    ("Peru offered Chile twenty thousand dollars.", "AID PER > CHL"),
    ("Chad still holds forty Kenyan peacekeepers.", "COERCE/arrest TCD > KEN"),
    ("Niger still holds 18 Malian soldiers.", "COERCE/arrest NER > MLI"),
    ("Turkey praised Azerbaijan.", "SUPPORT TUR > AZE"),
    ("Togo's president received a congratulatory message from Ghana's on Friday.", "SUPPORT GHA > TGO"),
    ("Chad's king received birthday greetings from the president of Mali.", "SUPPORT MLI > TCD"),
    ("A floral basket was presented to Togo's president by the ambassador of Ghana.", "SUPPORT GHA > TGO"),
    ("France delivered helicopters to Armenia on Monday.", "AID/military FRA > ARM"),
    ("Nigeria donated rice to Niger.", "AID NGA > NER"),
    ("Germany delivered tanks to Ukraine in March.", "AID/military DEU > UKR"),
    ("Rwanda withdrew its troops from Congo on Friday.", "RETREAT/withdraw RWA > COD"),
    ("South Korea freed four North Korean sailors on Sunday.", "RETREAT/release KOR > PRK"),
    ("Japan urged China to lower its tariffs.", "REQUEST/change JPN > CHN"),
    ("Ireland condemned Israel on Monday.", "ACCUSE/disapprove IRL > ISR"),
    ("Vietnam rejected China's position.", "REJECT VNM > CHN"),
    ("Turkey threatened to invade Syria.", "THREATEN/violence TUR > SYR"),
    ("Russia deployed missiles in Belarus on Monday.", "MOBILIZE/weapons RUS > BLR"),
    ("China imposed tariffs on Australian barley.", "SANCTION/discontinue CHN > AUS"),
    ("India banned the export of rice to Nepal.", "SANCTION/discontinue IND > NPL"),
    ("Honduras broke off diplomatic relations with Taiwan in March 2023.", "SANCTION/discontinue HND > TWN"),
    ("Buenos Aires withdrew its ambassador from Madrid.", "SANCTION/withdraw ARG > ESP"),
    ("Seoul expelled two Russian diplomats on Friday.", "SANCTION/expel KOR > RUS"),
    ("Iran seized a Greek tanker on Friday.", "COERCE/seize IRN > GRC"),
    ("Israeli aircraft bombed Damascus on Sunday.", "ASSAULT/aerial ISR > SYR"),
    ("Honduras severs ties with Taiwan", "SANCTION/discontinue HND > TWN"),
    ("A Moscow court fined a Finnish company on Monday.", "COERCE/seize RUS > FIN"),
    ("The Pakistani army shelled Afghan villages on Monday.", "ASSAULT/heavy-weapons PAK > AFG"),
    ("France halved the number of visas for Tunisians.", "SANCTION/discontinue FRA > TUN"),
    ("A round of talks between Ghana and Togo ended on Monday.", "CONSULT GHA,TGO"),
]


@pytest.mark.parametrize(("text", "act"), ONE_ACT)
def test_what_kind_of_act(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


def test_lifting_a_ban_on_something_frees_nobody(acts: Acts) -> None:
    assert "CONCEDE QAT > LBN" in acts("Qatar lifted a ban on travel to Lebanon.")


SEVERAL = [
    (
        "Egypt and Sudan met in Cairo on Monday and agreed to hold a second round in Khartoum next week.",
        ["CONSULT EGY,SDN", "CONSULT EGY,SDN"],
    ),
    (
        "Brazil condemned the attack and recalled its ambassador from Israel.",
        ["ACCUSE/disapprove BRA > ISR", "SANCTION/withdraw BRA > ISR"],
    ),
    (
        "Sweden condemned Iran and expelled two Iranian diplomats on Friday.",
        ["ACCUSE/disapprove SWE > IRN", "SANCTION/expel SWE > IRN"],
    ),
    (
        "On Friday, Chad and Libya signed a border agreement; on Saturday, Chad recalled its ambassador from Sudan.",
        ["SUPPORT LBY,TCD", "SANCTION/withdraw TCD > SDN"],
    ),
    (
        "Sudan accused the United Arab Emirates of arming rebels on Tuesday, and the Emirates rejected the accusation.",
        ["ACCUSE/allege SDN > ARE", "REJECT ARE > SDN"],
    ),
    (
        "Iran summoned the Swedish envoy on Saturday after Stockholm expelled an Iranian diplomat on Thursday.",
        ["ACCUSE/disapprove IRN > SWE", "SANCTION/expel SWE > IRN"],
    ),
    (
        "Kenya met Somalia in Nairobi on Monday and signed a treaty with Uganda on Tuesday.",
        ["CONSULT KEN,SOM", "SUPPORT KEN,UGA"],
    ),
    (
        "Visiting Manila, the Indonesian foreign minister condemned China.",
        ["CONSULT/visit IDN > PHL", "ACCUSE/disapprove IDN > CHN"],
    ),
    (
        "After meeting the Emir of Qatar in Doha on Sunday, the Kuwaiti prime minister flew to Cairo.",
        ["CONSULT KWT,QAT", "CONSULT/visit KWT > EGY"],
    ),
]


@pytest.mark.parametrize(("text", "told"), SEVERAL)
def test_several_acts_in_a_sentence(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Belgian Prime Minister Alexander De Croo held a news conference in Brussels on Monday.",
        "Ruritania accused Graustark of piracy.",
        "Rain fell on Oslo on Monday.",
        "The prime minister of Belgium lives in Brussels.",
        "A Swedish diplomat, who declined to be named, spoke of Denmark.",
        "A Swedish diplomat asked the Danish paper not to be identified.",
        "The Chinese embassy did not immediately respond to a request for comment on the Japanese charges.",
        "The clerks of the Peruvian mission in Quito burned the papers of the embassy.",
        "The United States has shot itself in the foot with tariffs.",
        "The Serbian premier said that Kosovo had met its goals.",
        "Taiwan keeps a trade mission in Suva.",
    ],
)
def test_no_act(text: str, acts: Acts) -> None:
    assert acts(text) == []


def test_a_word_alone_in_brackets_tells_of_no_act(acts: Acts) -> None:
    talks = "The presidents of Peru and Chile held talks in Lima on Monday."
    assert acts(f"{talks} (Signed)") == ["CONSULT CHL,PER"]
    assert acts(f"{talks} (They signed a treaty)") == ["CONSULT CHL,PER", "SUPPORT CHL,PER"]


def test_a_candidate_lies_open() -> None:
    parsed = parse(Report.of("Denmark condemned Iran and, sources say, met Oman."))
    resolver = Resolver(parsed, label(parsed))
    found = list(candidates(parsed.sentences[0], resolver))
    assert [(c.trigger.text, c.type, c.mode) for c in found] == [
        ("condemned", "ACCUSE", "disapprove"),
        ("met", "CONSULT", None),
    ]
    assert ([m.code for m in found[0].sides.actors], [m.code for m in found[0].sides.recipients]) == (["DNK"], ["IRN"])
    assert found[0].standing.status == "occurred"


MATCHED = [
    ("Japan gave Kenya 3 billion yen for a power plant.", "AID JPN > KEN"),
    ("The last Indonesian soldiers left East Timor on Sunday.", "RETREAT/withdraw IDN > TLS"),
    ("Tunisia took in 300 Libyan refugees on Friday.", "AID TUN > LBY"),
    ("Greek and Turkish soldiers raised the wreck side by side.", "COOPERATE GRC,TUR"),
    ("Zambia and Zimbabwe repaired the dam together.", "COOPERATE ZMB,ZWE"),
    ("Turkey and Syria held an exercise along their border on Monday.", "COOPERATE/military SYR,TUR"),
    ("Chile wants Peru to open its archives.", "REQUEST/change CHL > PER"),
    ("Chile called for Peru to open its archives.", "REQUEST/change CHL > PER"),
    ("The Kremlin says Ukraine has to withdraw its troops.", "REQUEST/change RUS > UKR"),
    ("German Chancellor Olaf Scholz was in Washington on Monday.", "CONSULT/visit DEU > USA"),
    ("Denmark gave back 20 statues to Benin on Friday.", "RETREAT/return DNK > BEN"),
    ("The American tariffs drew fury from Paris.", "ACCUSE/disapprove FRA > USA"),
    ("Beijing took no heed of Canberra's complaint.", "REJECT CHN > AUS"),
    ("Oman and Qatar struck a bargain over shrimps.", "AGREE OMN,QAT"),
    ("Oman and Qatar came to terms on Tuesday.", "AGREE OMN,QAT"),
    ("Kenya will watch over the border between Chile and Peru.", "COOPERATE KEN"),
    ("President Emmanuel Macron called on King Felipe VI on Tuesday.", "CONSULT/visit ESP,FRA"),
    ("Germany sent Foreign Minister Annalena Baerbock to Oman.", "CONSULT/visit DEU > OMN"),
    ("The Security Council met at Jordan's request.", "CONSULT UNO"),
    ("France helped Benin with the census.", "AID FRA > BEN"),
    ("Spain waived the landing fees for Morocco.", "CONCEDE ESP > MAR"),
    ("Chile compelled Peru to pay.", "COERCE CHL > PER"),
    ("Chile signed a pact with Peru and hopes to do likewise with Bolivia.", "SUPPORT BOL,CHL"),
    ("Two Romanian diplomats had to leave Moldova.", "SANCTION/expel ROU"),
    ("Cuba held out 30 million dollars to Haiti.", "AID CUB > HTI"),
    ("Malaysia took Australian programmes off its television.", "SANCTION/ban MYS > AUS"),
    ("Denmark put spot checks on its border with Germany.", "COERCE/restrict DNK"),
    ("Bolivian soldiers searched a Brazilian air force plane.", "COERCE/investigate BOL > BRA"),
    ("Botswana no longer admits Zimbabwean officials.", "SANCTION/discontinue BWA > ZWE"),
    ("The Commonwealth leaders assemble in Rabat next month.", "CONSULT/multilateral COMMONWEALTH"),
    ("Gazprom will knock 100 dollars off the price for Ukraine.", "CONCEDE RUS"),
    ("China has held a Canadian without charge.", "COERCE/arrest CHN > CAN"),
    ("Norway expects Mali to let its ships pass.", "REQUEST/change NOR > MLI"),
    ("Laos notified Cambodia in May that the dam was full.", "CONSULT KHM,LAO"),
    ("Norway wants the blockade of Mali eased.", "REQUEST/change NOR > MLI"),
    ("Argentina and Chile want it suspended from the Rio Group.", "REQUEST/change ARG,CHL > RIO GROUP"),
    ("Estonia expected the return of the buoys by Russia.", "REQUEST/change EST > RUS"),
    ("About 2,000 Chadian soldiers are camped near the Libyan border.", "MOBILIZE/troops TCD"),
    ("Zambian troops intervened in Malawi in 1991.", "MOBILIZE ZMB"),
    ("Belgium parachuted commandos into Congo.", "MOBILIZE/troops BEL > COD"),
]


@pytest.mark.parametrize(("text", "line"), MATCHED)
def test_what_completes_an_expression(text: str, line: str, expressed: Callable[[str], list[str]]) -> None:
    assert line in expressed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tunisia took part in May.",
        "France and Spain argued so in a joint letter.",
        "Norway expects prices in Mali to rise.",
        "Zambia's bank intervened in the currency market.",
    ],
)
def test_what_does_not(text: str, expressed: Callable[[str], list[str]]) -> None:
    assert not expressed(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Russia suggested that Syrian rebels had staged the raid.", False),
        ("Turkey suggested that Israel had lost the tapes.", False),
        ("America suggested that France might lease the ship.", True),
        ("Kenya suggested that Uganda host the talks.", True),
        ("Egypt suggested that Hamas should free the hostages.", True),
    ],
)
def test_who_suggests_that_something_is_so_asks_for_nothing(
    text: str, asked: bool, expressed: Callable[[str], list[str]]
) -> None:
    assert any(line.startswith("REQUEST") for line in expressed(text)) == asked


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("North Korea test-fired a rocket near Japan on Sunday.", "MOBILIZE/weapons PRK > JPN"),
        ("Syrian jets dive-bombed a Turkish convoy.", "ASSAULT SYR > TUR"),
        ("Ecuador closed its consulate-general in Caracas.", "SANCTION/discontinue ECU > VEN"),
    ],
)
def test_words_joined_by_hyphens_are_one(acts: Acts, text: str, act: str) -> None:
    assert [line.replace("/aerial", "") for line in acts(text)] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Israel hit targets in Syria on Monday.", "hit ASSAULT ISR > SYR"),
        ("Russia and Turkey cut a deal over Idlib.", "cut AGREE RUS,TUR"),
        ("Pakistani gunners returned fire across the border with India.", "returned ASSAULT PAK > IND"),
        ("Iran pleaded self-defence over its strike on Iraq.", "pleaded REJECT IRN > IRQ"),
        ("Fifty policemen from Kenya landed in Haiti on Tuesday.", "landed MOBILIZE KEN > HTI"),
        ("Spain handed him over to the United States on Thursday.", "handed COOPERATE ESP > USA"),
        ("Soldiers put 200 Haitians across the border, the Dominican army said.", "put COERCE DOM > HTI"),
        ("Hungary shot down the EU's compromise on Ukraine on Monday.", "shot REJECT HUN > EUU"),
        ("New Zealand will resume training for Fiji's army.", "resume AID NZL > FJI"),
        ("South Korea will send 3,000 men to Iraq.", "send MOBILIZE KOR > IRQ"),
        ("Russia made no apology to Georgia for the raid.", "made REJECT RUS > GEO"),
        ("Serbia kept its distance from the Bosnian statement.", "kept REJECT SRB > BIH"),
    ],
)
def test_expressions_of_acts(met: Callable[[str], set[str]], text: str, act: str) -> None:
    assert act in met(text)


def test_what_is_denied_in_a_clause_completes_no_words(acts: Callable[[str], list[str]]) -> None:
    assert "SUPPORT USA > ISR" not in acts("The United States repeated that it could not support a raid by Israel.")


def test_latin_american_is_not_of_the_united_states(acts: Acts) -> None:
    assert acts("Venezuela recalled its diplomats from seven Latin American countries.") == ["SANCTION/withdraw VEN"]


def test_what_is_discussed_takes_no_part(acts: Acts) -> None:
    story = "Georgia's president met Hungary's prime minister in Tbilisi on Tuesday. EU leaders are to discuss Georgia."
    assert "CONSULT EUU" in acts(story)


def test_talks_that_will_begin_and_end_are_one_act(acts: Acts) -> None:
    story = "Ethiopia and Somalia reached a deal. The negotiations will start in May and should be concluded in June."
    assert sum(line.startswith("CONSULT") for line in acts(story)) == 1


NEWLY = [
    ("Kenya barred Ugandans from crossing its border.", "SANCTION/discontinue KEN > UGA"),
    ("Chad's exit from the African Union took effect in January.", "SANCTION/discontinue TCD > AU"),
    ("Chad took Mali to the World Trade Organization over its tariffs.", "ACCUSE/allege TCD > MLI"),
    ("Peru struck nine Iranian tankers off its register.", "SANCTION/discontinue PER > IRN"),
    ("Chile sent back two hundred Peruvians.", "COERCE/deport CHL > PER"),
    ("Chile got seed from the World Bank.", "AID WORLD BANK > CHL"),
    ("The European Union took two Chadian generals off the list.", "CONCEDE EUU > TCD"),
    ("Japan removed South Korea from its list of trusted partners.", "SANCTION/discontinue JPN > KOR"),
    ("The European Union shelved its retaliation against the United States.", "CONCEDE EUU > USA"),
    ("Kenya slapped visa requirements back on Mexicans.", "SANCTION/discontinue KEN > MEX"),
    ("Uganda packed off a dozen North Korean instructors.", "SANCTION/expel UGA > PRK"),
    ("Chad clinched a rescue from the International Monetary Fund.", "AID IMF > TCD"),
    ("Japan raised its travel alert for Myanmar.", "SANCTION/discontinue JPN > MMR"),
    ("Turkey turned down the flow of the Euphrates into Syria.", "SANCTION/discontinue TUR > SYR"),
    ("Kenya expressed regret over the launch by North Korea.", "ACCUSE/disapprove KEN > PRK"),
    ("Kenya expressed regret over the deaths of two Chinese sailors.", "SUPPORT KEN > CHN"),
    ("Chad has increased cooperation with the armies of Mali and Niger.", "COOPERATE/military MLI,NER,TCD"),
    ("Chadian police took two Sudanese lawyers to the border and left them there.", "COERCE/deport TCD > SDN"),
    ("Norway is sending a ship with flour to Yemen.", "AID NOR > YEM"),
    ("Togo sent back a Danish ship with rice.", "SANCTION/discontinue TGO > DNK"),
    ("Kuwait paid for a new port in Djibouti.", "AID KWT > DJI"),
    ("China's embassy in Samoa handed over nine fire engines.", "AID CHN > WSM"),
    ("Two Peruvian planes landed in Haiti with water.", "AID PER > HTI"),
    ("Norway will look after Icelandic citizens in Chad.", "COOPERATE NOR > ISL"),
    ("Mali let in no lorries from Senegal on Friday.", "SANCTION/discontinue MLI > SEN"),
    ("The Turkish and Israeli foreign ministers pressed the reset button in Bern.", "AGREE ISR,TUR"),
]


@pytest.mark.parametrize(("text", "act"), NEWLY)
def test_dealings_of_trade_and_travel(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[0] == act


TRESPASS = [
    ("Togo held a Danish yacht. Togo said the yacht had strayed into its waters.", "ACCUSE/disapprove TGO > DNK"),
    ("Peru said that the Chilean plane had entered Peruvian airspace.", "ACCUSE/disapprove PER > CHL"),
    ("A Chilean plane had entered Peruvian airspace.", "COERCE CHL > PER"),
    ("Peru said two Chilean planes flew into its airspace on Friday.", "COERCE CHL > PER"),
]


@pytest.mark.parametrize(("text", "act"), TRESPASS)
def test_who_says_that_others_had_trespassed_accuses_them(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


REGRET = [
    ("A Danish ship sank a Peruvian boat. Denmark expressed regret.", "SUPPORT DNK > PER"),
    ("Denmark expressed strong regret. Peru had quit the accord with Denmark.", "ACCUSE/disapprove DNK > PER"),
    ("Denmark expressed regret at Peru's decision to close its embassy.", "ACCUSE/disapprove DNK > PER"),
]


@pytest.mark.parametrize(("text", "act"), REGRET)
def test_regret_is_of_what_one_did_or_of_what_others_decided(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


WORDS = [
    ("Peru asked Chile for the files. Chile did not grant the Peruvian request.", "REJECT CHL > PER"),
    ("Norway argued against the Danish draft.", "REJECT NOR > DNK"),
    ("Peru takes no stand on the Chilean claim.", "REJECT PER > CHL"),
    ("Togo's president listened to the Ghanaian minister.", "CONSULT GHA,TGO"),
    ("Kuwait informed Oman beforehand.", "CONSULT KWT,OMN"),
    ("Chad's president left for Lome on Monday to open a fair.", "CONSULT/visit TCD > TGO"),
    ("Chile said Peru was the root of the problem.", "ACCUSE/disapprove CHL > PER"),
]


@pytest.mark.parametrize(("text", "act"), WORDS)
def test_words_of_speech_and_contact(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_who_is_outvoted_is_punished_by_nobody(acts: Acts) -> None:
    assert acts("Moldova lost to Estonia by 40 votes to 151.") == []


def test_who_is_at_odds_is_on_no_visit(acts: Acts) -> None:
    assert acts("Gambia and Mali have been at odds since May over the river.") == []


def test_to_halt_a_crackdown_is_no_sanction(acts: Callable[[str], list[str]]) -> None:
    assert acts("ECOWAS sent troops to Gambia in 2017 to halt a crackdown on its citizens.") == [
        "MOBILIZE/troops ECOWAS > GMB"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking in exercise of the right of reply, Chad's delegate thanked Mali.",
        "Chad praised Mali's exercise of its sovereign rights.",
        "Chad praised the continued exercise of restraint by Mali.",
    ],
)
def test_rights_and_restraint_are_exercised_without_troops(text: str, acts: Callable[[str], list[str]]) -> None:
    assert not [act for act in acts(text) if act.startswith("MOBILIZE")]
    assert acts("Chad held an exercise of its navy off Mali.")[0].startswith("MOBILIZE")


def test_the_minutes_of_a_meeting_tell_of_no_other(acts: Callable[[str], list[str]]) -> None:
    told = "Chad condemned Mali before the Security Council. {} Mali's envoy wept."
    assert acts(told.format("The meeting began at 3.05 p.m. and ended at 6 p.m.")) == ["ACCUSE/disapprove TCD > MLI"]


def test_who_is_named_to_do_something_is_not_put_on_a_list(acts: Callable[[str], list[str]]) -> None:
    told = acts("Norway's minister met Chad's president. Norway has named a general to oversee the truce in Chad.")
    assert not any(act.startswith("SANCTION") for act in told)


IDIOMS = [
    ("Samoa went over to Beijing from Taipei on Monday.", "SUPPORT WSM > CHN"),
    ("Malta got into the EU in 2004.", "SUPPORT MLT > EUU"),
    ("Togo stood squarely behind Benin.", "SUPPORT TGO > BEN"),
    ("Oman's ambassador took up her post in Lima.", "SUPPORT OMN > PER"),
    ("Kuwait passed the Iranian reply on to Bahrain.", "CONSULT/third-party IRN,KWT"),
    ("Togo's minister led a delegation to Accra.", "CONSULT/visit TGO > GHA"),
    ("A Malian team took the road to Niamey.", "CONSULT/visit MLI > NER"),
    ("Chad flew in rifles for Niger.", "AID TCD > NER"),
    ("Norway keeps the Malian army in ammunition.", "AID NOR > MLI"),
    ("Togo put up forty Malians in a hostel in Lome.", "AID/asylum TGO > MLI"),
    ("Egypt struck Libya from its list of sponsors of terrorism.", "CONCEDE EGY > LBY"),
    ("Norway put the duty on Icelandic fish on ice.", "CONCEDE NOR > ISL"),
    ("Gambia gave the Senegalese both barrels.", "ACCUSE/disapprove GMB > SEN"),
    ("Mali pointed to Niger as the source of the rifles.", "ACCUSE/allege MLI > NER"),
    ("Bulgaria is holding Moldova's bid hostage.", "REJECT BGR > MDA"),
    ("Malta stayed away from the vote on Libya.", "REJECT MLT > LBY"),
    ("Togo sent out an SOS to the African Union.", "REQUEST/assist TGO > AU"),
    ("Peru has set its sights on French missiles.", "REQUEST/assist PER > FRA"),
    ("ECOWAS offered Mali one last chance.", "REQUEST/change ECOWAS > MLI"),
    ("Peru put the matter of the river to Bolivia.", "REQUEST PER > BOL"),
    ("Chad said it would make Libya suffer.", "THREATEN TCD > LBY"),
    ("Fiji threw the Tongan envoy out of the country.", "SANCTION/expel FJI > TON"),
    ("Spain bundled off nine Moroccans.", "COERCE/deport ESP > MAR"),
    ("Chad no longer has an ambassador in Libya.", "SANCTION/discontinue TCD > LBY"),
    ("Qatar moved its patients out of Egyptian hospitals.", "SANCTION/discontinue QAT > EGY"),
    ("Colombian marines scrambled ashore on the Nicaraguan islet.", "MOBILIZE/troops COL > NIC"),
    ("Ugandan troops marched into a Congolese town.", "ASSAULT UGA > COD"),
    ("Ugandan helicopters were over the Sudanese town.", "MOBILIZE UGA > SDN"),
    ("A Peruvian frigate lay off the Chilean coast.", "MOBILIZE PER > CHL"),
    ("Chadian guns opened up along the Libyan frontier.", "ASSAULT TCD > LBY"),
    ("Iran tried out a new missile over Oman.", "MOBILIZE/weapons IRN > OMN"),
    ("Togo handed over two bodies to Benin last week.", "RETREAT/release TGO > BEN"),
    ("Norway turned back Russian visitors.", "SANCTION/discontinue NOR > RUS"),
    ("Norway turned back a Russian frigate.", "COERCE/restrict NOR > RUS"),
    ("Norway opened its base to German jets.", "COOPERATE DEU,NOR"),
    ("Mali opened the crossing to Nigerien lorries.", "COOPERATE MLI > NER"),
    ("Mali put up a statue to Senegalese soldiers.", "SUPPORT MLI > SEN"),
    ("Mali sent a warning to Niger.", "THREATEN MLI > NER"),
    ("Mali stood aside in the vote on Niger.", "REJECT MLI > NER"),
    ("Mali stood up to Niger.", "REJECT MLI > NER"),
    ("Mali brought back visas for Nigeriens.", "SANCTION/discontinue MLI > NER"),
    ("Norway trained Malian pilots.", "AID/military NOR > MLI"),
    ("Norwegian surgeons operated on Libyan children.", "AID NOR > LBY"),
    ("Oman and Kuwait pooled their satellites.", "COOPERATE KWT,OMN"),
    ("Mali took Nigerien girls from their homes.", "COERCE/arrest MLI > NER"),
    ("Ugandan troops returned from Somalia.", "RETREAT/withdraw UGA > SOM"),
    ("Uganda's president returned from Somalia.", "CONSULT/visit UGA > SOM"),
    ("Ugandan police raided the Malian embassy.", "COERCE UGA > MLI"),
    ("Ugandan troops joined the Congolese army in a hunt for rebels.", "COOPERATE/military COD,UGA"),
    ("A Danish captain went on trial in Chad.", "COERCE/arrest TCD > DNK"),
    ("Kuwait won the endorsement of Oman.", "SUPPORT OMN > KWT"),
    ("Kuwait drew praise from Oman.", "SUPPORT OMN > KWT"),
    ("Chad refused to sign the Libyan draft.", "REJECT TCD > LBY"),
    ("Togo came down hard on Beninese smugglers.", "COERCE TGO > BEN"),
    ("Togo gave vent to its anger with Benin.", "ACCUSE/disapprove TGO > BEN"),
    ("Togo played down its quarrel with Benin.", "REJECT TGO > BEN"),
    ("Togo paid a ransom to Malian rebels.", "CONCEDE TGO > MLI"),
]


@pytest.mark.parametrize(("text", "act"), IDIOMS)
def test_what_is_said_in_a_turn_of_phrase(text: str, act: str, acts: Acts) -> None:
    assert acts(text) == [act]


def test_who_is_let_down_is_let_do_nothing(acts: Acts) -> None:
    assert acts("Mali let Niger down.") == []
    assert acts("Mali held up the accord with Niger.")[0] == "REJECT MLI > NER"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Togo said Benin was dragging its feet.", "ACCUSE/disapprove TGO > BEN"),
        ("Togo said Benin was playing for time.", "ACCUSE/disapprove TGO > BEN"),
        ("Togo said Benin had stabbed it in the back.", "ACCUSE/disapprove TGO > BEN"),
        ("Togo's premier said Benin had learned nothing.", "ACCUSE/disapprove TGO > BEN"),
        ("Benin dragged its feet over the Togolese offer.", "REJECT BEN > TGO"),
    ],
)
def test_who_says_that_another_drags_his_feet_blames_him(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Togo had no objection to the Beninese plan.", "SUPPORT TGO > BEN"),
        ("Togo had nothing but praise for Benin.", "SUPPORT TGO > BEN"),
        ("Togo would settle for nothing less than an apology from Benin.", "REQUEST TGO > BEN"),
    ],
)
def test_nothing_and_no_may_say_something(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[0] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad expressed strong interest in Mali's gas.", ["AGREE TCD > MLI"]),
        ("China expressed strong displeasure to Japan.", ["ACCUSE/disapprove CHN > JPN"]),
        ("Germany paid the last tranche to Greece.", []),
    ],
)
def test_strong_feelings_are_not_all_bad_ones(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Libyan officials hinted that Malta had paid the traffickers.", []),
        ("Libya hinted that Malta would pay for its deeds.", ["THREATEN LBY > MLT: occurred"]),
    ],
)
def test_hints_of_what_is_over_threaten_nobody(text: str, told: list[str], fates: Callable[[str], list[str]]) -> None:
    assert fates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thanks to Omani mediation, Iran and Iraq reached an accord.",
            ["AGREE IRN,IRQ", "CONSULT/third-party IRN,IRQ,OMN"],
        ),
        ("Chad expressed thanks to Norway.", ["SUPPORT TCD > NOR"]),
    ],
)
def test_thanks_to_somebody_thank_nobody(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told
