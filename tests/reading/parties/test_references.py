"""What words point back to: `the pair`, `both sides`, `his Chinese counterpart`, `they`, `the bloc`."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]
Acts = Callable[[str], list[str]]


LAST_ACT = [
    # the two that a report is about, not where they meet or who else is told of
    (
        "The leaders of Peru and Chile met Emmanuel Macron and Olaf Scholz in Moldova on Thursday. Mr Macron has "
        "dropped his tone of last year, when Peru's president refused to sit with him. The rain fell all day. "
        "The foreign ministers fly to Washington in ten days.",
        "CONSULT/visit CHL,PER > USA",
    ),
    (
        "The presidents of Kenya and Uganda spoke with each other in Geneva on Tuesday, while President Macron led his "
        "guests through a palace. No aides were there. The two signed a treaty.",
        "SUPPORT KEN,UGA",
    ),
    # holders of posts side by side, and by the bare name of their post
    (
        "Secretary of State Antony J. Blinken met President William Ruto in Nairobi on Monday. The Secretary and the "
        "President discussed Haiti and Sudan.",
        "CONSULT KEN,USA",
    ),
    (
        "Secretary of State Antony Blinken spoke today with Subrahmanyam Jaishankar, India's foreign minister. The "
        "Secretary and the Minister reviewed the situation in Bangladesh.",
        "CONSULT IND,USA",
    ),
    (
        "Secretary of Defense Lloyd Austin met Japan's Minoru Kihara in Tokyo on Monday. The Secretary thanked Japan.",
        "SUPPORT USA > JPN",
    ),
    # what is discussed takes no part
    ("Antony Blinken and William Ruto discussed Haiti in Nairobi on Monday.", "CONSULT KEN,USA"),
    ("Antony Blinken discussed Sudan with his Egyptian counterpart Sameh Shoukry on Monday.", "CONSULT EGY,USA"),
    # a trip told of before
    (
        "Brazil's finance minister will travel to Tokyo in May. The trip was put off once.",
        "CONSULT/visit BRA > JPN",
    ),
    # some or all of several
    ("Peru and Chile met in Lima on Monday. Neither of the neighbours signed the treaty.", "REJECT/yield CHL,PER"),
    ("Latvia and Estonia met in Riga on Monday. Each of them signed the treaty.", "SUPPORT EST,LVA"),
    ("The Norwegian ministers met those of Sweden and Denmark in Oslo.", "CONSULT DNK,NOR,SWE"),
    (
        "The presidents of Peru and Chile signed a treaty. Bolivia's king congratulated both by telephone.",
        "SUPPORT BOL > CHL,PER",
    ),
    ("Three European ministers, those of Iceland, Estonia and Latvia, met in Riga on Monday.", "CONSULT EST,ISL,LVA"),
    # a government beside rebels
    ("The pope prayed for peace. The government and the FARC signed an accord on Friday.", "SUPPORT COL,FARC"),
    ("Spain was glad. Talks between the government and the Tamil Tigers began in Bern.", "CONSULT LKA,LTTE"),
    ("France sent a colonel. The TPLF and the army clashed on Friday.", "ASSAULT ETH,TPLF"),
    # members of a body
    ("ASEAN met in Hanoi. The members of the bloc imposed sanctions on Brazil.", "SANCTION/discontinue ASEAN > BRA"),
    ("ECOWAS met in Lagos. Its members suspended Chile on Friday.", "SANCTION/discontinue ECOWAS > CHL"),
    # two parties
    (
        "India and Pakistan quarrel over a river, and India shut a dam to Pakistan. Kenya received a Brazilian on "
        "Monday. NATO's Jens Stoltenberg urged the two to talk.",
        "REQUEST/change NAT > IND,PAK",
    ),
    (
        "India and Pakistan held talks in Dubai on Saturday. Japan advised both to withdraw.",
        "REQUEST/change JPN > IND,PAK",
    ),
    ("India and Pakistan held talks in Dubai on Saturday. Both sides agreed on a railway.", "AGREE IND,PAK"),
    ("Nigeria and Niger held talks in Abuja on Monday. The two countries signed a treaty.", "SUPPORT NER,NGA"),
    ("Ankara and Yerevan held talks in Vienna on Monday. The two neighbours signed a treaty.", "SUPPORT ARM,TUR"),
    ("Vietnam and Laos met in Hanoi on Monday. The duo signed a treaty.", "SUPPORT LAO,VNM"),
    ("Kenya and Ethiopia held talks in Nairobi last week. They signed a defence pact on Friday.", "SUPPORT ETH,KEN"),
    ("Indian and Chinese officers met in Ladakh on Monday. The two armies agreed to withdraw.", "AGREE CHN,IND"),
    ("Denmark and Canada held talks in Copenhagen on Monday. Both governments signed a treaty.", "SUPPORT CAN,DNK"),
    ("Nigeria and Niger held talks in Abuja on Monday. Neither side signed the agreement.", "REJECT/yield NER,NGA"),
    (
        "Turkey and Greece met in Geneva on Monday. The former accused the latter of provocation.",
        "ACCUSE/allege TUR > GRC",
    ),
    ("Iran and Iraq met in Basra on Monday. Tehran condemned its neighbour.", "ACCUSE/disapprove IRN > IRQ"),
    (
        "American officials and the White House were watching. Kenya and Ethiopia met in Nairobi on Monday. "
        "Both sides signed a treaty.",
        "SUPPORT ETH,KEN",
    ),
    (
        "Chile spoke with Peru on Sunday. Peru protested against the plan. Its spokesman condemned Peru on Monday.",
        "ACCUSE/disapprove CHL > PER",
    ),
    # the same pronoun, again
    (
        "Viktor Orban met Robert Fico in Budapest on Monday. He praised Donald Tusk. He urged Poland to talk.",
        "REQUEST/meet HUN > POL",
    ),
    (
        "On Sunday Javier Milei spoke. He called Gustavo Petro a liar, and he accused Colombia of theft.",
        "ACCUSE/allege ARG > COL",
    ),
    (
        "Bolivia condemned a raid on Monday. It denounced Chile as a bully. It accused Peru of silence.",
        "ACCUSE/allege BOL > PER",
    ),
    (
        "With Marco Rubio, Sergei Lavrov discussed the plan on Monday; he denied that Russia had attacked Ukraine.",
        "REJECT RUS > USA",
    ),
    (
        "Bolivia wants it in writing that Peru will leave, and that Chile will stay away. "
        "It submitted drafts on Monday to Brazil.",
        "REQUEST BOL > BRA",
    ),
    # who was asked is who refuses
    (
        "Emmanuel Macron begged Kais Saied to release two Frenchmen on Monday. He refused.",
        "REJECT/yield TUN > FRA",
    ),
    ("Sweden urged Hungary on Monday to ratify the treaty. It refused.", "REJECT/yield HUN > SWE"),
    # a state that the sentence begins with as a place
    (
        "Norway met Chile on Monday. In Syria, the government closed the border with Jordan.",
        "SANCTION/discontinue SYR > JOR",
    ),
    ("Sweden asked Hungary for the files on Monday. It has not replied.", "REJECT HUN > SWE"),
    ("Antony Blinken accused Sergei Lavrov of lying on Monday. He denied it.", "REJECT RUS > USA"),
    # one of several subjects is not `it`
    ("Ghana, Togo and Benin blamed Nigeria on Monday. It denied the charge.", "REJECT NGA > BEN,GHA,TGO"),
    # `they` are those of the main clause before
    (
        "Brazil and Chile held talks on Monday. The two sides agreed that Peruvian officials should step down. "
        "They signed a treaty.",
        "SUPPORT BRA,CHL",
    ),
    # a name beside it says who `the bloc` is
    ("Mercosur met in Lima. The bloc of Asian states, ASEAN, condemned Mali.", "ACCUSE/disapprove ASEAN > MLI"),
    # who is to undo it, or is thanked for it, did it
    (
        "Brazil asked Argentina on Sunday to withdraw the complaint it had filed against Chile.",
        "ACCUSE/disapprove ARG > CHL",
    ),
    ("India told Pakistan on Sunday to hand over the fishermen it detained last month.", "COERCE/arrest PAK > IND"),
    ("Ghana thanked Togo for the aid it sent after the floods.", "AID TGO > GHA"),
    # several parties
    (
        "Kenya, Uganda and Tanzania signed a treaty in Arusha on Monday. The ministers agreed to build a railway.",
        "AGREE KEN,TZA,UGA",
    ),
    (
        "Peru accused Chile, Bolivia and Brazil on Monday. American officials said they condemned Peru.",
        "ACCUSE/disapprove USA > PER",
    ),
    ("Kuwait thanked the Baltic states on Monday.", "SUPPORT KWT > EST,LTU,LVA"),
    ("The two Koreas signed a treaty in Panmunjom on Monday.", "SUPPORT KOR,PRK"),
    ("Sudan and the Sudan Liberation Movement met in Doha on Monday. Both signed a treaty.", "SUPPORT SDN,SLASUDAN"),
    (
        "Kenya and Uganda met in Nairobi on Monday. The two presidents said that Sudan's raid was unacceptable.",
        "ACCUSE/disapprove KEN,UGA > SDN",
    ),
    (
        "Ghana and Togo met in Accra on Monday. Both said that Benin's ban was unacceptable.",
        "ACCUSE/disapprove GHA,TGO > BEN",
    ),
    # one party
    (
        "BEIJING, May 14 - China and the United States agreed on trade on Monday. In Taipei nobody was fooled. "
        "The foreign ministry voiced regret.",
        "ACCUSE/allege TWN > CHN",
    ),
    (
        "OTTAWA, May 14 - Canada accused India of murder on Monday. In Delhi few were surprised. "
        "A spokesman rejected the charge.",
        "REJECT IND > CAN",
    ),
    (
        "Brazil received Venezuela's Nicolas Maduro in Brasilia on Monday. The visitor accused Cuba of theft.",
        "ACCUSE/allege VEN > CUB",
    ),
    (
        "Sri Lanka met Indian envoys in Geneva on Monday. India condemned the island nation.",
        "ACCUSE/disapprove IND > LKA",
    ),
    (
        "The International Whaling Commission met in Hobart on Monday. The commission condemned Japan.",
        "ACCUSE/disapprove IWC > JPN",
    ),
    (
        "The International Court of Justice ordered Uganda to pay on Monday. The judges condemned Uganda.",
        "ACCUSE/disapprove ICJ > UGA",
    ),
    ("Finland and Russia quarrel over a border. A court in Tampere condemned Russia.", "ACCUSE/disapprove FIN > RUS"),
    (
        "Finland shut a border in May. The news reached Moscow late. An official there condemned Finland.",
        "ACCUSE/disapprove RUS > FIN",
    ),
    (
        "Norway barred Russian ships last year, because Sweden had asked for it. It condemned Russia on Monday.",
        "ACCUSE/disapprove NOR > RUS",
    ),
    (
        "Emmanuel Macron met Olaf Scholz on Monday. The Italian prime minister was absent. He condemned Russia.",
        "ACCUSE/disapprove ITA > RUS",
    ),
    (
        "The Arab League met in Cairo with men from Morocco. The league's council sat all night. It condemned Syria.",
        "ACCUSE/disapprove LAS > SYR",
    ),
    ("West African leaders condemned Mali on Monday.", "ACCUSE/disapprove ECOWAS > MLI"),
    ("European foreign ministers condemned Russia on Monday.", "ACCUSE/disapprove EUU > RUS"),
    ("The Faroe Islands condemned Norway on Monday.", "ACCUSE/disapprove FRO > NOR"),
    ("The UN refugee agency condemned Thailand on Monday.", "ACCUSE/disapprove UNO > THA"),
    (
        "The president, whom Benjamin Netanyahu embraced, infuriated King Abdullah of Jordan. He condemned Israel.",
        "ACCUSE/disapprove JOR > ISR",
    ),
    (
        "The European Union met Serbian negotiators in Brussels on Monday. Serbia signed a treaty with China. "
        "The bloc condemned Serbia.",
        "ACCUSE/disapprove EUU > SRB",
    ),
    (
        "Iran and the IAEA held talks in Vienna on Monday. The watchdog accused North Korea of lying.",
        "ACCUSE/allege IAEA > PRK",
    ),
    (
        "Libyan and Maltese ministers met in Tripoli on Monday. The Libyan minister thanked his Italian counterpart.",
        "SUPPORT LBY > ITA",
    ),
    (
        "France accused Azerbaijan of lying on Monday. It recalled its ambassador from Baku.",
        "SANCTION/withdraw FRA > AZE",
    ),
    (
        "African Union envoys met Sudanese generals in Cairo on Sunday. The body condemned the coup in Sudan.",
        "ACCUSE/disapprove AU > SDN",
    ),
    (
        "Iran and the IAEA held talks in Vienna on Monday. The watchdog urged Tehran to be patient.",
        "REQUEST/change IAEA > IRN",
    ),
    (
        "NATO and Sweden held talks in Brussels on Monday. The alliance urged Turkey to ratify the accord.",
        "REQUEST/change NAT > TUR",
    ),
    (
        "Iraq's prime minister visited Tehran on Monday. His Iranian hosts urged him to cut taxes.",
        "REQUEST/change IRN > IRQ",
    ),
]


@pytest.mark.parametrize(("text", "act"), LAST_ACT)
def test_words_that_point_back(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_words_that_point_back_cite_themselves(read: Read) -> None:
    text = "India and Pakistan held talks in Dubai on Saturday. They signed a treaty."
    mentions = read(text).events[-1].actors
    assert [m.text for m in mentions] == ["They", "They"]
    assert all(text[m.start : m.end] == m.text for m in mentions)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya wants Somalia to take its people back, its interior minister said.", "REQUEST/change KEN > SOM"),
        # the reason for which somebody is dealt with is that party's
        ("The UN upheld the sanctions laid on Iraq for its invasion of Kuwait.", "ASSAULT IRQ > KWT"),
        ("Canada criticised Russia for its invasion of Georgia.", "ASSAULT RUS > GEO"),
        # offices of a list are of one state
        (
            "Cairo's president telephoned Peru. Oslo's king met the president, premier and foreign minister of Mali.",
            "CONSULT MLI,NOR",
        ),
        ("Togo and Benin fell out on Monday. The former accused the latter of theft.", "ACCUSE/allege TGO > BEN"),
        ("Benin robbed Togo on Monday. Its neighbour's king called that an outrage.", "ACCUSE/disapprove TGO > BEN"),
        ("Oslo called its envoy to Peru home. The envoy, Ann Dahl, accused Peru of theft.", "ACCUSE/allege NOR > PER"),
        ("Mali thanked Chad. Energy Minister Oumar Diallo is due in Chad on Monday.", "CONSULT/visit MLI > TCD"),
        ("Argentina gave a dinner for Brazil's president on Monday.", "CONSULT/visit BRA > ARG"),
        ("France and Vietnam held war games off Da Nang on Monday.", "COOPERATE/military FRA,VNM"),
    ],
)
def test_who_is_meant_by_words_for_another(acts: Acts, text: str, act: str) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Peru was hit by missiles on Monday. Japan's foreign minister arrived in Lima.", "ASSAULT/aerial PER"),
        ("Peru attacked Chile on Monday. Drones hit a Chilean port on Tuesday.", "ASSAULT PER > CHL"),
    ],
)
def test_weapons_are_not_those_of_whoever_is_named_later(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


def test_the_administration_is_that_of_the_state_whose_press_says_so(acts: Acts) -> None:
    lead = "WASHINGTON (AP) - The administration hopes to revive talks with China next month."
    assert acts(lead) == ["CONSULT CHN,USA"]
    told = acts("Peru banned beef from Chile. The administration banned wine from Bolivia.")
    assert not [act for act in told if "USA" in act]


def test_a_board_or_council_acts_for_its_body(acts: Acts) -> None:
    told = acts("The governing board of the International Atomic Energy Agency voted on Friday to censure Iran.")
    assert told == ["ACCUSE/disapprove IAEA > IRN"]
    assert not acts("The city council of Lima voted on Friday to censure its mayor.")


BESIDE_AN_OFFICE = [
    (
        "Togo's foreign minister, Kofi Mensah, and his Malian colleague, Sidi Keita, signed a memorandum in Bamako.",
        "SUPPORT MLI,TGO",
    ),
    # what somebody is besides is nobody else
    (
        "Peru's foreign minister, Ana Paz, a former judge and a friend of Chile's president, met Kenya's envoy.",
        "CONSULT KEN,PER",
    ),
]


@pytest.mark.parametrize(("text", "act"), BESIDE_AN_OFFICE)
def test_who_is_joined_to_a_name_beside_an_office(text: str, act: str, acts: Acts) -> None:
    assert act in acts(text)


AT_HOME = (
    "ACCRA - Ghana recalled its envoy to Togo on Monday.\n\nTogo denied the charge. Its minister, Kofi Adjavon, "
    "said Ghana was lying.\n\n"
)


def test_the_government_is_that_of_the_state_where_a_report_of_it_is_dated(acts: Acts) -> None:
    assert acts(f"{AT_HOME}The government expelled two envoys.")[-1] == "SANCTION/expel GHA > TGO"


def test_the_ministry_is_that_of_the_state_where_a_report_of_it_is_dated(acts: Acts) -> None:
    text = "ANKARA, May 8 - Turkey blamed Greece for the crash of a Turkish jet near a Greek island.\n\n"
    assert acts(f"{text}The foreign ministry lodged a protest.")[-1] == "ACCUSE/disapprove TUR > GRC"


def test_the_government_of_another_state_is_not_that_of_the_dateline(acts: Acts) -> None:
    assert acts(f"{AT_HOME}Togo's government expelled two envoys.")[-1] == "SANCTION/expel TGO > GHA"


CHAMBERS = [
    ("Jordan's lower house ratified a water accord with Israel on Monday.", "SUPPORT JOR > ISR"),
    ("Japan's upper house approved a pact with Mongolia on Friday.", "SUPPORT JPN > MNG"),
    (
        "Chile's Senate ratified the treaty with Peru in May. Peru's lower chamber did so on Friday.",
        "SUPPORT PER > CHL",
    ),
]


@pytest.mark.parametrize(("text", "act"), CHAMBERS)
def test_half_a_parliament_acts_for_its_state(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_no_other_house_does(acts: Acts) -> None:
    assert acts("A house in Israel's north burnt down on Monday.") == []


NAMED = [
    ("Presidents Paul Kagame and Yoweri Museveni signed an accord in Luanda on Friday.", "SUPPORT RWA,UGA"),
    (
        "Bolivia sued Chile in May. The two countries' presidents, Gabriel Boric and Dina Boluarte, will meet in June.",
        "CONSULT CHL,PER",
    ),
    ("Togo and Mali quarrelled. The ministers, Ana Paz of Peru and Luis Gil of Chile, met in Lima.", "CONSULT CHL,PER"),
]


@pytest.mark.parametrize(("text", "act"), NAMED)
def test_several_in_office_are_those_whose_names_follow(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_rebels_beside_a_state_are_the_only_ones_of_it(acts: Acts) -> None:
    text = "Indonesia and rebels from Aceh signed an accord on Monday. The Free Aceh Movement has fought since 1976."
    assert acts(text)[0] == "SUPPORT GAM,IDN"


def test_rebels_of_whom_nobody_tells_are_nobody(acts: Acts) -> None:
    assert (
        acts("Chad's army and rebels clashed near Abeche on Monday. Libya denied a charge of Chad's.")[0]
        == "ASSAULT TCD"
    )


DATED_FROM = [
    ("LUSAKA, Zambia - The government expelled a Danish diplomat on Monday.", "SANCTION/expel ZMB > DNK"),
    ("PORT LOUIS - The foreign minister on Friday summoned the Indian ambassador.", "ACCUSE/disapprove MUS > IND"),
    ("RABAT, March 4 - The government on Monday recalled its ambassador from Madrid.", "SANCTION/withdraw MAR > ESP"),
    ("MUSCAT - A court jailed an Indian captain on Monday for spilling oil.", "COERCE/arrest OMN > IND"),
    ("KATHMANDU - The president thanked India for a gift of rice.", "SUPPORT NPL > IND"),
    (
        "NAIROBI, Kenya - The Somali government met. The government asked Ethiopia for helicopters.",
        "REQUEST/change SOM > ETH",
    ),
]


@pytest.mark.parametrize(("text", "act"), DATED_FROM)
def test_the_government_is_that_of_the_place_where_none_was_named(text: str, act: str, acts: Acts) -> None:
    assert acts(text)[-1] == act


def test_nobody_is_at_home_where_others_meet(acts: Acts) -> None:
    assert not any("CHE" in line for line in acts("GENEVA - The government and the rebels of Yemen met on Monday."))


@pytest.mark.parametrize(
    ("who", "codes"),
    [
        ("The presidents of Benin, Togo and Ghana and the prime minister of Niger", "BEN,GHA,NER,TGO"),
        ("The presidents of Benin and Togo and the foreign minister of Niger", "BEN,NER,TGO"),
        ("The leaders of Benin, Togo and Ghana and the foreign minister of Niger", "BEN,GHA,NER,TGO"),
    ],
)
def test_offices_in_a_list_are_each_of_their_state(who: str, codes: str, acts: Acts) -> None:
    assert acts(f"{who} condemned Mali on Monday.") == [f"ACCUSE/disapprove {codes} > MLI"]


@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("Norway's UN mission", "NOR"),
        ("The Norwegian NATO ambassador", "NOR"),
        ("Norway's EU ambassador", "NOR"),
        ("The UN mission in Chad", "UNO"),
    ],
)
def test_who_is_posted_to_a_body_acts_for_his_state(who: str, code: str, acts: Acts) -> None:
    assert acts(f"{who} condemned Mali on Monday.") == [f"ACCUSE/disapprove {code} > MLI"]


def test_people_named_in_a_list_are_each_of_theirs(acts: Callable[[str], list[str]]) -> None:
    told = acts("John Kerry, Russia's Sergei Lavrov and the foreign ministers of Peru and Chile condemned Mali.")
    assert told == ["ACCUSE/disapprove CHL,PER,RUS,USA > MLI"]


def test_a_name_behind_what_somebody_does_is_not_his(acts: Callable[[str], list[str]]) -> None:
    lead = "Chad and Mali took the border to the International Court of Justice. "
    told = acts(lead + "The court ruled that both had broken the law: Chad by closing it, and Mali by firing on it.")
    assert "ACCUSE/allege ICJ > MLI,TCD" in told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("About twenty members of the ELN shelled a village in Venezuela.", "ELN > VEN"),
        ("Members of the FARC attacked a post in Ecuador on Monday.", "FARC > ECU"),
        ("Some fifty gunmen of the Abu Sayyaf group attacked a village in Malaysia.", "ABU SAYYAF > MYS"),
    ],
)
def test_members_of_a_band_are_the_band(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert any(told.startswith("ASSAULT") and told.endswith(act) for told in acts(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Chad seeks Joseph Kony, the exiled Ugandan preacher who is accused of raiding villages in Chad.",
            "ACCUSE/allege TCD > LRA",
        ),
        (
            "Norway received Abdullah Ocalan, the exiled Turkish student who is accused of plotting attacks.",
            "ACCUSE/allege NOR > PKK",
        ),
    ],
)
def test_what_is_told_of_somebody_beside_his_name_is_told_of_him(
    text: str, act: str, acts: Callable[[str], list[str]]
) -> None:
    assert acts(text)[-1] == act


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Portuguese police arrested nine foreigners: four Danes, three Norwegians and a Turk.",
            ["COERCE/arrest PRT > DNK,NOR,TUR"],
        ),
        ("Iran expelled two Britons, a diplomat and a teacher.", ["SANCTION/expel IRN > GBR"]),
    ],
)
def test_people_are_told_apart_by_their_states(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Saudi Arabia, Egypt and Bahrain rejected Qatar's offer. The ministers of the three met in Cairo.",
            ["REJECT BHR,EGY,SAU > QAT", "CONSULT BHR,EGY,SAU"],
        ),
    ],
)
def test_leaders_of_so_many_are_of_those(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Benin said that a Ghanaian F-16 shot down its plane.", "ASSAULT/aerial GHA > BEN"),
        ("Benin said that two Ghanaian MiG-29s bombed its port.", "ASSAULT/aerial GHA > BEN"),
    ],
)
def test_a_warplane_is_of_whoever_flies_it(text: str, told: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == [told]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "NIAMEY, July 8 -- The field is owned by Niger and Chad alone, an official said on Saturday.\n\n"
            "Chadian Deputy Prime Minister and Minister of Oil Dr. Ali Sani had rejected Libya's plans for the field.",
            "REJECT TCD > LBY",
        ),
        ("Fiji's prime minister and minister of trade condemned Tonga.", "ACCUSE/disapprove FJI > TON"),
        ("The presidents of Peru and Chile and the minister of Oman met.", "CONSULT CHL,OMN,PER"),
        ("Oman's king and the minister of trade condemned Tonga.", "ACCUSE/disapprove OMN > TON"),
    ],
)
def test_who_holds_two_offices_is_no_other_state(text: str, act: str, acts: Callable[[str], list[str]]) -> None:
    assert acts(text)[-1] == act


def test_the_national_government_is_that_of_the_place_where_a_report_is_from(acts: Callable[[str], list[str]]) -> None:
    text = (
        "LIMA, May 3 -- Peru rejects the statements of Chile's envoy to the UN, Ana Roy, who insulted Mr Guterres. "
        "The National Government thanks Mali for its help."
    )
    assert acts(text)[-1] == "SUPPORT PER > MLI"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad accused not Mali but Niger of the raid.", ["ACCUSE/allege TCD > NER"]),
        ("Not only Riga but also Tallinn summoned the Russian ambassador.", ["ACCUSE/disapprove EST,LVA > RUS"]),
    ],
)
def test_who_is_set_right_is_not_meant(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert acts(text) == told
