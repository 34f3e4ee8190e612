"""On whose word a report gives an act."""

from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

BY = [
    # after the act
    ("Eritrea attacked Ethiopia, the Ethiopian foreign ministry said.", "ETH", "said"),
    ("Iran attacked an Israeli ship, Israeli officials said.", "ISR", "said"),
    ('"India bombed Punjab," Pakistani Prime Minister Shehbaz Sharif said on Monday.', "PAK", "said"),
    # before it
    ("Iran's foreign minister said Israel had bombed Isfahan.", "IRN", "said"),
    ("The Afghan defence ministry said Pakistani jets had bombed Khost on Sunday.", "AFG", "said"),
    ("Kenya's foreign ministry announced that Somali officials would visit Nairobi in June.", "KEN", "announced"),
    ("Taiwan's defence ministry said nine Chinese aircraft had crossed the median line on Friday.", "TWN", "said"),
    ("Moldova said that it would expel the Russian ambassador.", "MDA", "said"),
    # other ways
    ("According to Kyiv, Russian forces shelled Kharkiv on Monday.", "UKR", "according to"),
    ("As Kenya's president said, Somalia has expelled the Ethiopian ambassador.", "KEN", "said"),
    ("Sudan's claim that Chad had shelled its border posts went unanswered.", "SDN", "claim"),
    ("The Turkish readout said that Egypt's president would visit Ankara in May.", "TUR", "said"),
    ("Japan's chief spokesman told a briefing that China had fired five missiles at Taiwan.", "JPN", "told"),
    ("Egypt bombed Derna, in the words of the Libyan government.", "LBY", "words"),
    # what a speaker tells of his own earlier words and deeds
    ("Penny Wong said Australia had asked India for an explanation.", "AUS", "said"),
    ("Latvia said on Tuesday that it had expelled three Russian diplomats.", "LVA", "said"),
    ("Joe Biden warned Israel against a raid, according to American officials.", "USA", "according to"),
    ("Volodymyr Zelensky: Russia shelled Kharkiv on Monday.", "UKR", "said"),
    ("Joe Biden has asked Chad and Niger for restraint, his national security council says.", "USA", "says"),
    ("Sergei Lavrov said in an interview published on Friday that Israel had bombed Damascus.", "RUS", "said"),
    ("Romania's foreign minister voiced disappointment that Moldova had expelled a Polish diplomat.", "ROU", "voiced"),
    ("Nelson Mandela sent word that South Africa would receive the rebels' envoys from Angola in May.", "ZAF", "sent"),
    # the press
    ("Egypt bombed Libya on Monday, according to people who were present.", "MEDIA", "according to"),
    ("The Georgian president is reported to have met Sergei Lavrov in Geneva.", "MEDIA", "reported"),
    ("Egypt reportedly sent tanks to Libya.", "MEDIA", "reportedly"),
    ("There were reports that Egypt had bombed Libya.", "MEDIA", "reports"),
    ("Indian media reported that Sri Lanka had asked China for a loan.", "MEDIA", "reported"),
    ("Eritrea attacked Ethiopia on Monday, according to a local newspaper.", "MEDIA", "according to"),
    ("Xinhua reported that the Japanese navy had seized a Chinese vessel.", "CHN", "reported"),
    ("Kim Jong-un visited Moscow on Monday, TASS reported.", "RUS", "reported"),
    ("State television in Tehran said Israeli jets had bombed Shiraz on Sunday.", "IRN", "said"),
    ("Two Iranian diplomats were said to have been expelled from Sweden.", "MEDIA", "said"),
    ("A trip to India by an Italian minister has been put off, an industry source said.", "MEDIA", "said"),
    ("The news site Lantern reported that Kenya had expelled a Russian diplomat.", "MEDIA", "reported"),
    ("Kenya has expelled a Ugandan diplomat, it was reported on Friday.", "MEDIA", "reported"),
    ("Mali and Niger traded barbs and then Mali closed its border to Niger, it is said.", "MEDIA", "said"),
    ("The Georgian president is reported to have met Sergei Lavrov and asked Russia for help.", "MEDIA", "reported"),
    ("Reports that Tajikistan would invite Russian soldiers to its border went unanswered.", "MEDIA", "reports"),
    ("Egypt will sever ties with Libya, we hear from two missions.", "MEDIA", "hear"),
    ("The Lantern and the Herald reported that Australia had bombed a village in Indonesia.", "MEDIA", "reported"),
    # a body's report is no press
    ("A United Nations report said Chad had bombed hospitals in Mali.", "UNO", "said"),
    ("A report by the World Bank said Ghana had expelled traders from Nigeria.", "WORLD BANK", "said"),
    ("A report in Lagos said Togo had shut its border with Benin.", "MEDIA", "said"),
    # by where they sit, and whose they are
    ("Ukraine and Russia exchanged prisoners on Friday, the defence ministry in Kyiv reported.", "UKR", "reported"),
    ("Egypt's presidency said afterwards that Ethiopia had promised not to fill the dam.", "EGY", "said"),
    ("Turkey's intelligence agency said Russia had released two prisoners.", "TUR", "said"),
    ("Officials in Seoul said North Korea had fired a missile at Japan.", "KOR", "said"),
    ("Ukraine shelled Belgorod on Monday, according to a statement on the Kremlin's website.", "RUS", "according to"),
    ("A text distributed by the Egyptian presidency says that Israel bombed Khartoum.", "EGY", "says"),
    ("Egypt's foreign ministry put out a statement. The statement said that Libya had bombed Chad.", "EGY", "said"),
    ("Qatar's foreign ministry hailed a truce. Chad will sign an accord with Niger, the ministry said.", "QAT", "said"),
    ("Peru's Dina Boluarte spoke to Chile's Gabriel Boric by phone, a spokesman said.", "PER", "said"),
    ("Uganda, Kenya's foreign minister said, had expelled a Kenyan diplomat.", "KEN", "said"),
    ("Uganda, said Kenya's foreign minister, had expelled a Kenyan diplomat.", "KEN", "said"),
    ("Israel bombed Natanz on Monday, an official at the Iranian foreign ministry said.", "IRN", "said"),
    ("Israel bombed Natanz on Monday, a source at the Iranian foreign ministry said.", "IRN", "said"),
    # who is quoted, not who quotes
    ("The Iranian minister was quoted by the ISNA agency as saying that Israel had bombed Natanz.", "IRN", "saying"),
    ("Israel bombed Natanz on Monday, the Iranian minister was quoted as saying.", "IRN", "quoted"),
    ("State media said that Kim Jong Un had visited Russia.", "PRK", "said"),
    ("Asmara's version is that Ethiopia attacked Eritrea on Monday.", "ERI", "version"),
    ("Ukraine shelled Belgorod on Monday, per the Russian defence ministry.", "RUS", "per"),
    ("Ethiopia attacked Eritrea on Monday, or so Asmara says.", "ERI", "says"),
    # across an aside
    (
        "Kuwait, which mediated, announced on Monday that Saudi Arabia would open its border to Qatar.",
        "KWT",
        "announced",
    ),
    # one within another
    ("A Pakistani minister said India had attacked Lahore, local media reported.", "PAK", "said"),
]


@pytest.mark.parametrize(("text", "code", "cue"), BY)
def test_on_whose_word(text: str, code: str, cue: str, read: Read) -> None:
    by = read(text).events[-1].by
    assert by is not None
    assert (by.code, by.cue) == (code, cue)
    assert text[by.start : by.end] == by.text


def test_a_named_speaker(read: Read) -> None:
    by = read("Ukrainian President Volodymyr Zelensky said Russia had attacked Odesa on Sunday.").events[0].by
    assert by is not None
    assert (by.code, by.person) == ("UKR", "Volodymyr Zelensky")


@pytest.mark.parametrize(
    "text",
    [
        "Eritrea attacked Ethiopia on Monday.",
        "Latvia announced on Tuesday that it was expelling three Russian diplomats.",
        "Hungary agreed on Monday to send troops to Chad.",
        "Beijing accused Tokyo of distorting history.",
        "Denmark denied the Swedish charge.",
        "The Iraqi prime minister said Turkey should withdraw its troops.",
        "Analysts said Russia had attacked Georgia on Friday.",
    ],
)
def test_in_the_reports_own_voice(text: str, read: Read) -> None:
    assert {event.by for event in read(text).events} == {None}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hungary accused Ukraine of blackmail after Kyiv cut off gas to Hungary.", "cut off"),
        ("Iran said that it had freed a ship which Greece had seized in May.", "Greece had"),
        ("Iraq expelled the Swedish ambassador; Iran said that it approved of the decision.", "Iraq expelled"),
        ("Serbia said that it would appeal to Russia, and NATO sent troops to Kosovo.", "NATO sent"),
        ("Chad has yet to say whether it will send troops to Niger.", "troops"),
        ("Peru, which sent troops to Chile, is poor, a diplomat in Lima said.", "sent troops"),
        ("Chad will pay, the French minister said; Niger shelled Benin on Monday.", "shelled"),
        ("Niger shelled Benin on Monday; Togo called that a lie, a French official said.", "shelled"),
        ("Kenya's envoy said, after Uganda had closed the border, that the lorries would wait.", "closed"),
        ("Kenya's envoy told reporters, while Uganda was shelling Busia, that the sky was blue.", "shelling"),
    ],
)
def test_beside_what_is_said(text: str, words: str, read: Read) -> None:
    assert [event.by for event in read(text).events if words in event.evidence.text] == [None]


def test_a_place_before_a_colon_says_nothing(read: Read) -> None:
    assert [event.by for event in read("Ukraine: Russia shelled Kharkiv on Monday.").events] == [None]


def test_the_police_are_those_of_the_place_that_is_told_of(read: Read) -> None:
    text = "COPENHAGEN, May 3 - A blast damaged the Danish embassy in Sanaa on Thursday, police said."
    (told,) = read(text).events
    assert told.by is not None
    assert told.by.code == "YEM"


OF_THE_HOUSE = [
    # the ministry is of the state where the report is dated
    (
        "ANKARA, May 13 - Turkey called its envoy home. France had insulted the nation, the foreign ministry said.",
        "TUR",
    ),
    ('BEIJING, May 13 - China protested. "America shelled two islands," the foreign ministry said.', "CHN"),
    # of the state of which it tells, where others meet or whose ministries go by other names
    ("GENEVA, May 13 - Syria shelled two Turkish posts on Monday, the defence ministry said.", "SYR"),
    # not of the state that did something to us
    ('Japan called in the Russian envoy. "Russia has violated our airspace," the defence ministry said.', "JPN"),
]


@pytest.mark.parametrize(("text", "code"), OF_THE_HOUSE)
def test_whose_the_ministry_is(read: Read, text: str, code: str) -> None:
    by = read(text).events[-1].by
    assert by is not None
    assert by.code == code


def test_a_name_before_a_colon_may_have_its_state_behind_it(read: Read) -> None:
    text = "Day one\n\nPresident Chapo of Mozambique: Russia is a friend. Chad has accused Togo of fraud."
    assert [event.by and event.by.code for event in read(text).events] == ["MOZ"]
