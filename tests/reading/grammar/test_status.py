"""What became of an act, from tense, modality, negation and the words over it."""

from collections.abc import Callable

import pytest

from detente.reading.grammar.status import standing
from detente.reading.grammar.tokens import Token
from detente.records import Event, Record

TokenOf = Callable[[str, str], Token]

Read = Callable[[str], Record]


STATUSES = {
    "occurred": [
        "Greece and Turkey held talks in Ankara.",
        "A meeting of Greek and Turkish ministers, arranged by Austria, took place in Vienna.",
        "Turkey threatened to invade Syria.",
        "Greece and Turkey have signed a treaty in Ankara.",
        "Neither Oslo nor Minsk had announced the talks of their ministers.",
        "Serbia did not disclose the meeting with Kosovo in Vienna.",
        "The scandal did not mar the visit of Kenya's president to Uganda.",
    ],
    "ongoing": [
        "Greece and Turkey are holding talks in Ankara.",
        "A Belgian delegation is visiting Kinshasa.",
        "Negotiations between Chile and Bolivia continue in Geneva.",
        "Talks between Armenia and Azerbaijan are ongoing in Tbilisi.",
        "Talks between Armenia and Azerbaijan are continuing in Tbilisi.",
        "Talks between Armenia and Azerbaijan have begun in Tbilisi.",
        "Armenia and Azerbaijan are negotiating a treaty in Tbilisi.",
        "Germany has started delivering tanks to Ukraine.",
        "Talks between Cyprus and Turkey are under way in Geneva.",
        "Iran has armed the Houthis for years.",
        "Chile still rejects the Peruvian offer.",
        "Algerian ministers are in talks with Morocco.",
    ],
    "planned": [
        "Greece and Turkey will hold talks in Ankara next week.",
        "Mexico plans to sign a treaty with Guatemala in June.",
        "The Burundian president is expected to visit Kigali in July.",
        "A summit between Iraq and Turkey is planned for July in Istanbul.",
        "The meeting of Turkey and Greece in Nicosia is scheduled for June 3.",
        "Finland is preparing to close its border with Russia.",
        "Moldova said that it would expel the Russian ambassador.",
        "Brazil will recall its envoy from Quito.",
        "A meeting between the Thai and Cambodian ministers is to be held in Vientiane.",
        "The Peruvian president travels to Quito on Thursday.",
        "Laos is going to expel the Thai ambassador.",
        "The Omani sultan is about to visit Tehran.",
        "The talks between Chad and Sudan are back on.",
    ],
    "possible": [
        "Mexico may hold talks with Guatemala in June.",
        "Spain could recall its ambassador from Argentina.",
        "Peru and Ecuador might hold talks in Lima.",
        "A visit to Algiers by the Malian foreign minister is possible.",
        "A visit to Riyadh by Iranian President Ebrahim Raisi remains uncertain.",
        "The proposed visit by the Maldivian president to Delhi is in doubt.",
        "A planned session between Brazilian and Palestinian leaders was in doubt.",
        "A call between Greek and Turkish leaders is in the works.",
        "A trip to Kenya by the Dutch premier hangs in the balance.",
        "Armenia is considering a visit to Baku.",
        "Armenia wants to meet Azerbaijan in Tbilisi.",
        "Russia is unlikely to hold talks with Ukraine in Istanbul.",
    ],
    "postponed": [
        "The meeting of the Omani and Yemeni ministers is on hold.",
        "The summit between Japan and South Korea was postponed until June.",
        "Talks between Cyprus and Turkey have been put back to July.",
        "The Polish premier's trip to Prague, due on Friday, was put off.",
        "Jakarta postponed a summit with Port Moresby.",
        "A trip to Minsk by the Serbian president was delayed.",
        "Talks between Chad and Libya have stalled.",
    ],
    "cancelled": [
        "Bahrain cancelled a visit to Tehran by its foreign minister.",
        "The Swiss president called off a trip to Beijing on Monday.",
        "Oman scrapped a visit to Paris by its foreign minister.",
        "The Lithuanian president's visit to Chisinau on Monday was cancelled.",
        "The Kazakh president's visit to Baku was called off because of the floods.",
        "Armenia cancelled talks with Azerbaijan in Tbilisi.",
    ],
    "denied": [
        "A meeting of Greece and Turkey, scheduled for Sunday in Vienna, never happened.",
        "A visit to Peru by the Chilean premier planned for June will not take place.",
        "Egypt did not meet Ethiopia in Addis Ababa.",
        "Portugal did not recall its ambassador from Brazil.",
        "Tunisia has never bombed Libya.",
        "No talks took place between Rwanda and Congo.",
        "Lesotho's king will not visit Pretoria.",
        "No visit by the Nepali premier to Beijing is planned.",
        "Armenia never met Azerbaijan in Tbilisi.",
    ],
}


@pytest.mark.parametrize(("text", "status"), [(text, status) for status, texts in STATUSES.items() for text in texts])
def test_what_became_of_an_act(text: str, status: str, read: Read) -> None:
    assert [event.status for event in read(text).events] == [status]


SEVERAL = [
    ("South Korea's president will fly to Tokyo on Thursday to meet Prime Minister Fumio Kishida.", "planned"),
    ("Russia's foreign minister will visit Japan next week, meet the emperor and sign a treaty.", "planned"),
    ("Lithuania said it would recall its ambassador from Belarus and shut the border.", "planned"),
    ("France may recall its ambassador from Chad and suspend aid.", "possible"),
    ("Norway will not recall its ambassador from Chad or suspend aid.", "denied"),
    ("Lithuania is to recall its ambassador from Belarus and close the border.", "planned"),
    ("Norway's king is expected to visit Chad in May and to sign a treaty.", "planned"),
    ("France and Germany agreed on Monday to meet again in Metz in November.", "planned"),
    ("Cancelled was a visit to Tokyo by China's premier.", "cancelled"),
    ("Also put off was a meeting between the Indian and Pakistani foreign ministers.", "postponed"),
    ("Slovakia's president is heading to Oslo to meet Norway's prime minister.", "planned"),
    ("Slovakia's president was on his way to Oslo to meet Norway's prime minister.", "planned"),
    ("Slovakia's president was in Oslo on Monday to meet Norway's prime minister.", "occurred"),
    ("South Korea's president flew to Tokyo on Thursday to meet Prime Minister Fumio Kishida.", "occurred"),
    ("Zimbabwe and Botswana had planned to meet in Harare on Friday, but the meeting was called off.", "cancelled"),
    ("Talks between Armenia and Azerbaijan that were to be held in Granada have been called off.", "cancelled"),
    ("Greece and Turkey agreed to hold talks in Ankara in June.", "planned"),
    ("The Tanzanian president has agreed to visit Maputo in August.", "planned"),
    ("Greece vowed to expel the Libyan ambassador.", "planned"),
    ("Kuwait declined to meet the Iraqi delegation.", "denied"),
    ("Armenia ruled out talks with Azerbaijan.", "denied"),
    ("Chile's minister was to have visited Quito on Friday and to have signed a treaty with Ecuador.", "cancelled"),
    ("Ghana's king was to have flown to Lome and to have signed a treaty with Togo.", "cancelled"),
    ("Armenia has not ruled out talks with Azerbaijan.", "possible"),
    ("Germany denied sending missiles to Ukraine.", "occurred"),
    ("Egypt and Iran have yet to hold talks.", "denied"),
    ("The Dutch prime minister is unable to attend the talks with Indonesia.", "denied"),
    ("France has not decided whether to send jets to Ukraine.", "possible"),
    ("Poland confirmed that its talks with Ukraine had ended on Friday.", "occurred"),
    ("Japan will resume talks with Russia.", "planned"),
    ("Turkey accepted an invitation to visit Armenia.", "planned"),
    ("Morocco would have bought drones from Israel.", "hypothetical"),
    ("Qatar promised Lebanon fuel on a visit to Beirut.", "occurred"),
    ("Angola offered to mediate between Congo and Rwanda.", "possible"),
    ("Hungary and Serbia met in Budapest on Monday. They will meet again in July.", "planned"),
    ("Peru asked Chile for a dialogue with Bolivia.", "possible"),
    ("Chile said it had no objection to a meeting with Peru's president.", "possible"),
    ("Peru is ready to sign the treaty with Chile.", "possible"),
    ("Nothing has been decided about a meeting of Japan's prime minister with South Korea's president.", "possible"),
    ("No date has been set for a meeting between Peru and Chile.", "possible"),
    ("Peru's president asked for a meeting with Chile's president.", "possible"),
    ("Peru said it looked forward to the summit with Chile.", "planned"),
    ("Peru's president said he would welcome a visit by Chile's leader this year.", "possible"),
    ("Peru and Chile discussed the visit to Lima scheduled for July by the Chilean president.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), SEVERAL)
def test_what_became_of_the_last_act(text: str, status: str, read: Read) -> None:
    assert read(text).events[-1].status == status


def test_a_condition(read: Read) -> None:
    events = read("If Armenia signs the treaty, Azerbaijan will withdraw its troops.").events
    event = next(event for event in events if event.type == "SUPPORT")
    assert event.status == "hypothetical"


@pytest.mark.parametrize(
    ("text", "word", "status", "cue"),
    [
        ("The visit was postponed.", "visit", "postponed", "postponed"),
        ("He discussed it with her; she denied that a raid was planned.", "discussed", "occurred", "discussed"),
        ("They refused to meet.", "meet", "denied", "refused"),
        ("They plan to meet.", "meet", "planned", "plan"),
        ("They met.", "met", "occurred", "met"),
        ("The visit would change nothing.", "visit", "occurred", ""),
        ("The talks brought no truce.", "talks", "occurred", ""),
        ("The talks failed.", "talks", "occurred", ""),
        ("The talks failed to bring a truce.", "talks", "occurred", ""),
        ("The talks did not bring a truce.", "talks", "occurred", ""),
        ("The talks did not begin.", "talks", "denied", "begin"),
        ("Cyprus would like to meet them.", "meet", "possible", "like"),
        ("They could not say if they would meet him.", "meet", "possible", "whether"),
        ("Once they have met him, all will be well.", "met", "hypothetical", "met"),
        ("Once they had met him, all was well.", "met", "occurred", "met"),
        ("There are signs of a visit.", "visit", "possible", "signs"),
        ("The summit fell through.", "summit", "cancelled", "fell"),
        ("The meeting was off.", "meeting", "cancelled", "off"),
        ("They announced a deal.", "deal", "occurred", ""),
        ("They announced talks.", "talks", "planned", "announced"),
        ("They will honour the treaty of 1966.", "treaty", "occurred", ""),
        ("She was on a visit to Chile.", "visit", "ongoing", "on"),
        ("Nobody managed to get them to talk.", "talk", "denied", "managed"),
        ("They are not going to meet.", "meet", "denied", "meet"),
        ("The king is expected in Rome.", "expected", "planned", "expected"),
        ("Two sailors are being held in Goa.", "held", "ongoing", "held"),
        ("The raid on Mali was not linked to the probe.", "raid", "occurred", ""),
        ("It would let Chad send troops.", "send", "planned", "let"),
        ("It may force Chad to send troops.", "send", "possible", "force"),
        ("It forced Chad to send troops.", "send", "occurred", "send"),
        ("She stays until Mali has freed him.", "freed", "occurred", "freed"),
        ("She will stay until Mali frees him.", "frees", "hypothetical", "frees"),
        ("She said she would leave only after Mali freed him.", "freed", "hypothetical", "freed"),
        ("She said she would leave only after Mali freed him.", "leave", "planned", "leave"),
        ("They would recall her and close the border if he struck.", "recall", "hypothetical", "recall"),
        ("The strike was not aimed at Iran.", "strike", "occurred", ""),
        ("The attack was not a surprise.", "attack", "occurred", ""),
        ("A visit will not be easy.", "visit", "planned", ""),
        ("A visit is not possible this year.", "visit", "denied", "is"),
        ("The talks were not held.", "talks", "denied", "held"),
        ("Chile did not recall its envoy a day before a round of talks with Peru.", "talks", "occurred", ""),
        ("Albania insists that Serbia sign the accord.", "sign", "possible", "sign"),
        ("Kenya has no objection to a visit.", "visit", "possible", "has"),
        ("It left Peru as the only member yet to ratify it.", "ratify", "denied", "ratify"),
        ("They will leave unless he halts the raid and lifts the siege.", "lifts", "hypothetical", "lifts"),
        ("He lost the vote and lifted the siege.", "lifted", "occurred", "lifted"),
        ("The charter requires that Togo withdraw its troops.", "withdraw", "possible", "withdraw"),
        ("Albania insists that Serbia signed the accord.", "signed", "occurred", "signed"),
        ("Reports that Oman shelled a village are false.", "shelled", "denied", "are"),
        ("A claim that Chad expelled two envoys was untrue.", "expelled", "denied", "was"),
        ("A report that Chad expelled two envoys was long.", "expelled", "occurred", "expelled"),
    ],
)
def test_the_word_that_tells(text: str, word: str, status: str, cue: str, token_of: TokenOf) -> None:
    trigger = token_of(text, word)
    found = standing(trigger)
    assert (found.status, found.cue) == (status, cue)


def test_plover_takes_a_meeting_called_off_for_a_refusal(read: Read) -> None:
    texts = ("Greek officials visited Kyiv on Monday.", "A visit to Kyiv by Greek officials was called off.")
    done, called_off = (read(text).events[0] for text in texts)
    assert done.type == called_off.type == "CONSULT"
    assert (done.plover.event_type, called_off.plover.event_type) == ("CONSULT", "REJECT")
    assert done.cameo.goldstein > 0 > called_off.cameo.goldstein


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("There is no meeting scheduled with Peru.", "meeting"),
        ("There are no ongoing talks with Chile.", "talks"),
        ("There was no pact signed with Peru.", "signed"),
    ],
)
def test_of_what_there_is_none_nothing_is_planned(text: str, word: str, token_of: TokenOf) -> None:
    assert standing(token_of(text, word)).status == "denied"


def test_what_somebody_is_told_to_do_is_not_done(token_of: TokenOf) -> None:
    assert (
        standing(token_of("The minister told both by telephone to respect the accord.", "respect")).status == "possible"
    )
    assert standing(token_of("Chad told Mali that it had freed the men.", "freed")).status == "occurred"


def test_what_somebody_talks_of_doing_may_come_about(token_of: TokenOf) -> None:
    assert standing(token_of("Norway spoke of closing its embassy in Mali.", "closing")).status == "possible"
    assert standing(token_of("Some in Oslo talked about expelling him.", "expelling")).status == "possible"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway's answer was to expel six diplomats.", "occurred"),
        ("Norway's first move was to expel six diplomats.", "occurred"),
        ("Norway's next move was to expel six diplomats.", "planned"),
        ("Norway's answer will be to expel six diplomats.", "planned"),
        ("Norway was to expel six diplomats.", "planned"),
    ],
)
def test_what_an_answer_was_is_done(text: str, status: str, token_of: TokenOf) -> None:
    assert standing(token_of(text, "expel")).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway may retaliate by expelling six diplomats.", "possible"),
        ("Norway will answer by expelling six diplomats.", "planned"),
        ("Norway answered by expelling six diplomats.", "occurred"),
        ("By expelling six diplomats, Norway hoped to end the affair.", "occurred"),
        ("Norway could start by expelling six diplomats.", "possible"),
    ],
)
def test_by_what_something_is_to_be_done_is_to_be_done(text: str, status: str, token_of: TokenOf) -> None:
    assert standing(token_of(text, "expelling")).status == status


def test_who_was_among_the_first_to_do_it_did_it(token_of: TokenOf) -> None:
    word = token_of("Norway was among the first European states to recognise Kosovo.", "recognise")
    assert standing(word).status == "occurred"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway sent envoys to help Chad and Mali reach a deal.", ["CONSULT/visit NOR > TCD"]),
        ("Norway helped Chad and Mali reach a deal in 2015.", ["AGREE MLI,TCD", "AID NOR > MLI,TCD"]),
    ],
)
def test_what_others_are_helped_to_do_is_to_come(text: str, told: list[str], acts: Callable[[str], list[str]]) -> None:
    assert sorted(acts(text)) == told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The EU said that the dialogue between Peru and Chile is not going to be simple.", "occurred"),
        ("A summit of Rwanda, Congo and Angola planned in mid-May collapsed.", "cancelled"),
        ("The talks between Chad and Mali collapsed in May.", "occurred"),
    ],
)
def test_what_collapses_before_it_is_held_is_off(text: str, status: str, only: Callable[[str], Event]) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru's minister is to be visiting Laos in June.", "planned"),
        ("Ghana's premier was to be meeting Togo's in June.", "planned"),
        ("Peru is believed to be sending arms to Mali.", "ongoing"),
        ("Chad and Niger are reported to be holding secret talks.", "ongoing"),
        ("Oman plans to be sending arms to Mali by May.", "planned"),
        ("Peru is reported to have sent arms to Mali.", "occurred"),
    ],
)
def test_what_somebody_is_to_be_doing_is_planned_and_said_to_be_doing_goes_on(
    text: str, status: str, only: Callable[[str], Event]
) -> None:
    assert only(text).status == status
