"""Which exchanges of a briefing are about matters at home."""

from collections.abc import Callable

from detente.records import Record

Read = Callable[[str], Record]

BRIEFING = """Prime Minister's Office of Finland: transcript of the press briefing
Helsinki, 3 May 2024

QUESTION: Has Russia answered your note?

SPOKESWOMAN: Russia rejected it on Thursday. We condemn the flight of the drone over Hanko.

QUESTION: When will the budget be put to parliament?

SPOKESWOMAN: In June. The Prime Minister met the unions yesterday, and he thanked them for their support.

QUESTION: And if they go back on their word?

SPOKESWOMAN: We condemn threats. The Prime Minister has warned the nurses that a strike will solve nothing.

QUESTION: On the drone, have you talked to Norway?

SPOKESWOMAN: The Prime Minister spoke to his Norwegian colleague this morning.

QUESTION: And will they join the patrol?

SPOKESWOMAN: They have agreed to join it."""


def told(record: Record) -> str:
    """The words in which the acts of a record are told."""
    return " / ".join(event.evidence.text for event in record.events)


def test_an_answer_about_the_budget_tells_no_act(read: Read) -> None:
    record = read(BRIEFING)
    assert "unions" not in told(record)
    assert "thanked" not in told(record)


def test_what_follows_stays_at_home(read: Read) -> None:
    record = read(BRIEFING)
    assert "threats" not in told(record)
    assert "nurses" not in told(record)


def test_an_exchange_that_names_another_state_does_not(read: Read) -> None:
    record = read(BRIEFING)
    assert "Russia rejected it" in told(record)
    assert "spoke to his Norwegian colleague" in told(record)


def test_nor_does_what_follows_it(read: Read) -> None:
    assert "agreed to join it" in told(read(BRIEFING))


def test_a_word_for_home_is_outweighed_by_one_for_abroad(read: Read) -> None:
    text = """Ministry of Foreign Affairs of Chile: transcript of the press briefing
Santiago, 6 May 2024

QUESTION: Has Peru said why it holds the fishermen?

SPOKESMAN: It has not. Peru says that they crossed the border.

QUESTION: The senators want the hostages home. What will you do for the prisoners?

SPOKESMAN: We have demanded their release, and the ambassador has visited them."""
    assert "demanded their release" in told(read(text))


def test_words_for_any_state_s_politics_are_meant_of_the_one_just_named(read: Read) -> None:
    text = """Transcript of the press briefing by the Prime Minister of Canada
Ottawa, 6 May 2024

QUESTION: Will you recognise the president of Peru?

PRIME MINISTER: Not yet. Peru must count all the votes.

QUESTION: Was the election stolen? The opposition says so.

PRIME MINISTER: We have asked the government to publish the ballots of every polling station.

QUESTION: And when will the senators vote on the pension bill here?

PRIME MINISTER: Soon. I have urged the senators to pass it before the summer."""
    words = told(read(text))
    assert "publish the ballots" in words
    assert "pass it before the summer" not in words


def test_one_word_for_home_in_a_question_is_enough(read: Read) -> None:
    text = """Transcript of the press briefing by the Prime Minister of Canada
Ottawa, 6 May 2024

QUESTION: Will you recognise the president of Peru?

PRIME MINISTER: Not yet. I have asked Peru to count all the votes.

QUESTION: And what will you tell the teachers?

PRIME MINISTER: I have urged them to come back to the table, and I condemn those who shout at children.

QUESTION: Prime Minister, did Mr. Trudeau ask you to call an election?

PRIME MINISTER: I met him on Friday, and we agreed that it would be too early."""
    words = told(read(text))
    assert "asked Peru" in words
    assert "urged them to come back" not in words
    assert "met him" not in words


def test_the_headings_of_a_briefing_told_by_others_part_its_matters(read: Read) -> None:
    text = """Briefing by the British Prime Minister's spokesman
London, 8 May 2001

COUNCIL TAX

Asked if the councils would be given more, the spokesman said that the Prime Minister had met the mayors on Monday.

He had urged them to be patient, and we condemned those who would not pay.

GUYANA

Asked about the border, the spokesman said that Britain had urged Guyana to talk to Suriname.

He regretted that the talks had broken down."""
    words = told(read(text))
    assert "mayors" not in words
    assert "condemned" not in words
    assert "urged Guyana" in words


def test_a_speech_has_no_exchanges(read: Read) -> None:
    text = """Speech by the Foreign Minister of Norway
Oslo, 8 May 2001

Our parliament adopted the budget, and our voters back it.

We condemn the shelling of the Swedish village by Denmark. We urge Denmark to stop, and our senators urge it too."""
    assert "We condemn the shelling" in told(read(text))
