"""What makes words no act, whoever its parties may be."""

from collections.abc import Callable

import pytest

Acts = Callable[[str], list[str]]

NONE = [
    # who speaks against a government does not speak for the state
    "The opposition leader, Ann Smith, accused Norway of cheating Denmark.",
    "Opposition lawmakers in Oslo condemned the treaty with Denmark as a surrender.",
    "The opposition's Jan Berg blamed Denmark for the collapse of the fishery.",
    # words that were not said
    "Norway has neither confirmed nor denied that it bugged Danish ministers.",
    "Lima has neither welcomed nor condemned the Chilean raid.",
    "Cairo neither confirmed nor disputed the Libyan account.",
    # what the past lacked
    "No Norwegian minister had met a Danish one since the war.",
    "No Peruvian president had ever visited Bolivia.",
    "Nobody from Cyprus had set foot in Turkey before.",
    "No Turkish premier has ever met an Armenian one in Yerevan.",
    # superlatives of an act told elsewhere
    "It was the first time that the leaders of Norway and Denmark had met since the war.",
    "It is the first time Japan has apologised to Korea.",
    # how long ago something was last done
    "The leaders of Norway and Denmark had not met since 2011.",
    # who does not do it, and leaves it to others
    "Norway's spokesman said he would let Denmark speak to that.",
    "Norway's spokesman said he would spare Denmark the details.",
    # who only hears it
    "The Norwegian minister told a meeting in Bergen about Denmark.",
    "Sweden's premier told a conference of his party about Finland.",
    # what was told before, or is only praised
    "This round of talks between Norway and Denmark is the ninth.",
    "The quarrel between Norway and Denmark shows the importance of dialogue.",
    "It was an episode that underlined the need of Norway and Denmark to act together.",
    # a name given in passing
    "Norwegian boats keep out of what Denmark calls an illegal zone.",
    "Peru watches what Chile terms a provocation.",
    # what moved those who did something else
    "Incensed by the Danish raid, Norwegian skippers went back to port.",
    # courtesies of a meeting
    "The ministers of Norway and Denmark extended warm greetings.",
    "The Norwegian minister agreed with a reporter that Denmark had been lucky.",
    # what private people say and deal
    "The Norwegian striker rejected an offer from a Danish club.",
    "Peruvian shopkeepers welcomed the Chilean tourists.",
    "The widow of a Danish sailor accused Norway of delay.",
    "A Norwegian vintner rejected an offer from a Danish club.",
    "A Norwegian beekeeper thanked the Danish visitors.",
    # accidents
    "Three Danish engineers were killed in an earthquake in Norway.",
    "A Danish tourist was killed in Norway when a bus overturned.",
    # with one's own people, or the press
    "Norway's president met demonstrators in Oslo after the Danish raid.",
    "The president of Norway concluded that Denmark was rich.",
    "Norway's health minister met with doctors over a shortage of Danish nurses.",
    "Norwegian police called a news conference about the Danish raid.",
    "Norway's prime minister met with her top advisers after the Danish raid.",
    "The president of Peru will meet his cabinet before the Chilean delegation lands.",
    "Norway's president spoke with reporters in Oslo after the Danish raid.",
]

ACTS = [
    ("The brother of Norway's king met the Danish premier in Oslo.", "CONSULT DNK,NOR"),
    ("A Danish journalist was accused of spying by Norway.", "ACCUSE NOR > DNK"),
    ("Norwegian fishermen blocked Danish trawlers.", "PROTEST NOR > DNK"),
    ("The Norwegian minister accused Denmark of cheating.", "ACCUSE NOR > DNK"),
    ("Norway condemned the Danish raid.", "ACCUSE NOR > DNK"),
    ("Peru denied the Chilean charge.", "REJECT PER > CHL"),
    ("The president of Peru visited Bolivia for the first time.", "CONSULT/visit PER > BOL"),
    ("Norway's foreign minister refused to meet his Danish counterpart.", "CONSULT DNK,NOR"),
    ("Norway's prime minister met her Danish advisers.", "CONSULT DNK,NOR"),
]

NO_ACT = [
    "Norway and Denmark agreed to differ about the islands.",
    "The Danish defence minister offered to resign over the quarrel with Norway.",
    "The Chilean envoy likened himself to a Peruvian shepherd.",
    "The Danish prime minister wrote to parliament about the quarrel with Norway.",
]


@pytest.mark.parametrize("text", NONE)
def test_rules_out_what_is_no_act(text: str, acts: Acts) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_leaves_acts_alone(text: str, act: str, acts: Acts) -> None:
    assert any(line.split()[0].split("/")[0] == act.split()[0].split("/")[0] for line in acts(text)), acts(text)


@pytest.mark.parametrize("text", NO_ACT)
def test_knows_words_in_another_sense(text: str, acts: Acts) -> None:
    assert acts(text) == []


def test_what_there_is_no_cause_to_do_is_not_done(acts: Acts) -> None:
    told = acts("There was nothing to apologise to Chad for, Togo's foreign minister said.")
    assert told == ["REJECT TGO > TCD"]


@pytest.mark.parametrize("nobody", ["Nobody", "No group", "No one"])
def test_what_nobody_has_claimed_is_told_by_the_attack_itself(nobody: str, acts: Acts) -> None:
    told = acts(f"A bomb damaged the Danish embassy in Sanaa on Monday. {nobody} has claimed responsibility.")
    assert len(told) == 1


AT_HOME = [
    "The Thai police arrested 14 smugglers in Bangkok on Monday.",
    "Two suspects were detained in Bangkok on Monday.",
    "Thai customs officers seized 40 kilos of heroin at the airport.",
]


@pytest.mark.parametrize("text", AT_HOME)
def test_whom_the_law_holds_at_home_concerns_no_other_state(text: str, acts: Acts) -> None:
    assert acts(f"Indonesia protested to Thailand. {text}") == ["ACCUSE/disapprove IDN > THA"]


@pytest.mark.parametrize(
    "text",
    [
        "The Thai police arrested two Indonesians in Bangkok on Monday.",
        "Thailand detained 15 Indonesian sailors.",
        "Thai police arrested ten men on charges of spying for Indonesia.",
    ],
)
def test_whom_it_holds_of_another_state_does(text: str, acts: Acts) -> None:
    assert "COERCE/arrest THA > IDN" in acts(f"Indonesia protested to Thailand. {text}")


def test_what_somebody_does_rather_than_blame_another_is_no_blame(acts: Acts) -> None:
    assert acts("Togo thanked Ghana instead of condemning Chad.") == ["SUPPORT TGO > GHA"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Iran freed a Dutch tourist. He flew to Amsterdam on Monday.", "RETREAT/release IRN > NLD"),
        ("Spain handed over two suspects to Morocco. They were flown to Rabat.", "COOPERATE/judicial ESP > MAR"),
        ("Iran freed a Dutch tourist. Iran's foreign minister flew to Amsterdam.", "CONSULT/visit IRN > NLD"),
        ("Iran's president met the Dutch premier. He flew to Amsterdam on Monday.", "CONSULT/visit IRN > NLD"),
    ],
)
def test_who_was_freed_goes_home_and_visits_nobody(text: str, last: str, acts: Acts) -> None:
    assert acts(text)[-1] == last


def test_what_a_draft_that_failed_would_have_said_is_not_said(acts: Acts) -> None:
    told = acts("China vetoed a resolution of the Security Council that would have condemned Burma.")
    assert [act.split()[0] for act in told] == ["REJECT"]


def test_nor_is_what_it_would_have_said_beside(acts: Acts) -> None:
    told = acts(
        "China vetoed a resolution of the Security Council that would have condemned Burma and praised Laos for its "
        "restraint."
    )
    assert [act.split()[0] for act in told] == ["REJECT"]


def test_what_is_said_beside_the_veto_is_said(acts: Acts) -> None:
    told = acts("China vetoed a resolution that would have condemned Burma, and Peru praised Laos for its restraint.")
    assert "SUPPORT PER > LAO" in told


@pytest.mark.parametrize("verb", ["saw", "regards"])
def test_what_somebody_takes_a_thing_for_is_no_act(verb: str, acts: Acts) -> None:
    told = acts(f"Poland joined NATO on Friday. Its minister said his country {verb} membership as an assurance.")
    assert [act.split()[0] for act in told] == ["SUPPORT"]


def test_an_assurance_that_is_given_is_one(acts: Acts) -> None:
    assert "AGREE NAT > POL" in acts("NATO gave Poland an assurance on Friday that it would send troops.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The president of Eritrea said that an attack by Sudan would mean war.", []),
        ("Chile said sanctions on Cuba would not help.", []),
        ("Ghana said that a blockade of Benin would put lives in danger.", ["ACCUSE/disapprove GHA > BEN"]),
        ("India said any Pakistani raid on its soil would be met with a crushing response.", ["THREATEN IND > PAK"]),
    ],
)
def test_a_deed_of_which_is_told_what_would_come_of_it_is_none(text: str, told: list[str], acts: Acts) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Cuba said the American embargo would not break its people.",
        "Turkey said new American sanctions on Cuba would be imposed in May.",
    ],
)
def test_a_deed_that_there_is_or_that_is_to_be_is_told(text: str, acts: Acts) -> None:
    assert "SANCTION/discontinue USA > CUB" in acts(text)


def test_a_partner_is_told_from_others_by_what_he_talks_of(acts: Callable[[str], list[str]]) -> None:
    assert acts("China, a dialogue partner of ASEAN, is a big buyer of rice.") == []


DOUBTED = [
    "Norway's prime minister said he did not believe that Russia wanted a deal.",
    '"I do not think that Chad has accused us," Sudan\'s foreign minister said.',
    "Chile's president said he doubted that Peru sought talks.",
]


@pytest.mark.parametrize("text", DOUBTED)
def test_what_others_are_held_not_to_say_is_unsaid(text: str, acts: Acts) -> None:
    assert not [act for act in acts(text) if act.startswith("REQUEST") or "TCD >" in act]


def test_what_is_not_believed_to_be_due_is_said(acts: Acts) -> None:
    assert "REQUEST/change NOR > PER" in acts("Norway said it thought that Peru should leave the treaty.")


def test_who_is_to_blame_blames_nobody(acts: Acts) -> None:
    told = acts("Norway said Chad and Mali were both to blame for the collapse.")
    assert not any(line.split()[1].startswith(("TCD", "MLI")) for line in told)
    assert "ACCUSE/disapprove NOR > TCD" in acts("Norway's foreign minister said that Chad was to blame for the raid.")


def test_who_is_sent_back_to_base_is_sent_against_nobody(acts: Acts) -> None:
    assert not any(line.startswith("MOBILIZE") for line in acts("Chad ordered its troops back to base in Libya."))
    assert "MOBILIZE/troops TCD > LBY" in acts("Chad sent its soldiers back to the border with Libya.")


def test_whether_somebody_says_so_is_left_open(acts: Callable[[str], list[str]]) -> None:
    lead = "Kenya recalled its envoy from Chad on Monday."
    assert acts(f"{lead} Norway declined to comment on whether it supported the step.") == acts(lead)
    assert "SANCTION/expel NOR > TCD" in acts(f"{lead} Norway would not say whether it had expelled Chad's consul.")


def test_whose_consent_is_needed_has_not_given_it(acts: Acts) -> None:
    told = acts("Chad and Togo met on Monday. Ghana, whose consent would be needed for the canal, has said nothing.")
    assert not any("GHA" in line for line in told)
    assert "AGREE GHA > TGO" in acts("Ghana gave its consent to Togo's canal on Monday.")


def test_what_only_says_which_is_meant_is_no_act(acts: Acts) -> None:
    assert acts("Chad and Togo signed a truce. Their men will stay at the agreed sites.")[1:] == []
    assert not any("convict" in line for line in acts("Chad will free two convicted Togolese spies on Monday."))


def test_who_recalls_his_envoy_for_talks_talks_with_nobody(acts: Acts) -> None:
    assert acts("Togo recalled its ambassador from Mali for talks on Monday.") == ["SANCTION/withdraw TGO > MLI"]
    assert acts("Togo called its ambassador to Mali home for talks.") == ["SANCTION/withdraw TGO > MLI"]
    assert "CONSULT MLI,TGO" in acts("Togo's ambassador returned to Mali for talks on Monday.")


def test_who_storms_a_reception_comes_to_no_meeting(acts: Acts) -> None:
    assert not any(line.startswith("CONSULT") for line in acts("Rebels of the FARC stormed a reception given by Peru."))
    assert any(line.startswith("CONSULT") for line in acts("Peru's president met Chile's at a reception in Lima."))


@pytest.mark.parametrize(
    "silence",
    [
        "Chile's envoy refused to say where the prisoners were.",
        "Peru declined to disclose the price of the tanks.",
        "Peru declined to speculate about the envoy's health.",
        "Peru's minister would not tell whether Chile had been condemned.",
        "Chile's envoy was asked whether the step had been proposed by Peru.",
    ],
)
def test_who_keeps_something_to_himself_rejects_nothing(silence: str, acts: Acts) -> None:
    lead = "Peru and Chile met in Quito on Friday."
    assert acts(f"{lead} {silence}") == acts(lead)


@pytest.mark.parametrize(
    "words",
    [
        "Ann Helm, a plumber in Leeds, urged Spain to leave. Helm condemned Spain.",
        "Ann Helm, a Malian banker, condemned Spain.",
        "Issa Diallo, an analyst who follows the two, urged Chad to yield.",
    ],
)
def test_who_is_told_by_his_trade_speaks_for_nobody(words: str, acts: Acts) -> None:
    lead = "Spain condemned Chad on Monday."
    assert acts(f"{lead} {words}") == acts(lead)


def test_who_had_a_trade_once_may_speak_for_his_state(acts: Acts) -> None:
    told = acts("Chad and Spain met. Issa Diallo, a former doctor who heads Chad's government, condemned Spain.")
    assert told[-1] == "ACCUSE/disapprove TCD > ESP"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A train from Hungary hit a lorry in Romania, killing two.", []),
        ("The yen fell against the dollar after Japan's talk of cuts in the United States.", []),
        ("An Israeli tank hit a lorry in Lebanon.", ["ASSAULT ISR > LBN"]),
    ],
)
def test_what_trains_and_talk_of_things_do_is_nobodys_act(
    text: str, told: list[str], acts: Callable[[str], list[str]]
) -> None:
    assert acts(text) == told
