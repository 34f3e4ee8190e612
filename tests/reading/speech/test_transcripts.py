"""Who speaks where in interviews and briefings."""

from collections.abc import Callable

from detente.reading.text.turns import LABEL
from detente.records import Record

Read = Callable[[str], Record]


def codes_at(record: Record, words: str) -> set[str | None]:
    """On whose word the acts are given whose evidence holds these words."""
    return {event.by.code if event.by else None for event in record.events if words in event.evidence.text}


BRIEFING = """Foreign ministry of Finland: transcript of the weekly briefing
Helsinki, 3 May 2024

SPOKESMAN: Good morning. Russia expelled our consul in Murmansk on Thursday.

QUESTION (Radio Turku): And Sweden?

SPOKESMAN: Our Swedish friends recalled their ambassador from Moscow.

We signed an agreement with Sweden in March, and we keep to it.

QUESTION: Has Norway expelled anybody?

SPOKESMAN: I cannot speak for Norway."""


def test_the_turns_of_a_labelled_speaker_are_the_house_s_words(read: Read) -> None:
    record = read(BRIEFING)
    assert codes_at(record, "expelled our consul") == {"FIN"}
    assert codes_at(record, "recalled") == {"FIN"}


def test_a_turn_goes_on_over_paragraphs(read: Read) -> None:
    assert codes_at(read(BRIEFING), "signed an agreement") == {"FIN"}


def test_an_answer_without_a_label_is_whose_it_says(read: Read) -> None:
    text = """Questions at noon

Q: What of the envoy?

Iceland's foreign minister said that the envoy was safe. Russia had expelled the Icelandic ambassador in April.

Norway expelled two Russian diplomats in June."""
    record = read(text)
    assert codes_at(record, "had expelled") == {"ISL"}
    assert codes_at(record, "Norway expelled") == {None}


def test_a_speaker_of_whom_nothing_is_known_speaks_for_the_house(read: Read) -> None:
    text = """What the Commission's spokesmen said at noon
Monday 12 January 2009

Q: Where are we?

Johannes Laitenberger: Russia signed an agreement with Ukraine on Saturday. We ask Russia to keep to it.

Q: And since?

Ukraine has expelled a Russian diplomat."""
    record = read(text)
    assert codes_at(record, "signed") == {"EUU"}
    assert codes_at(record, "expelled") == {"EUU"}


def test_questions_behind_a_dash(read: Read) -> None:
    text = """At the Kazakh foreign ministry's Monday briefing

- Is the border open?

The press secretary answered that it was. Kyrgyzstan had expelled the Russian ambassador on Sunday.

- Who took the first step?

"The presidents." Kyrgyzstan's president had told him that Russia had recalled its envoy to Kyrgyzstan."""
    record = read(text)
    assert codes_at(record, "expelled") == {"KAZ"}


def test_a_label_in_capitals_is_whoever_bears_the_name(read: Read) -> None:
    text = """The day in talks

Vikram Misri is India's foreign secretary.

MISRI, in a brief statement: Pakistan expelled an Indian diplomat. Nepal recalled its ambassador to Pakistan."""
    record = read(text)
    assert codes_at(record, "expelled") == {"IND"}
    assert codes_at(record, "recalled") == {"IND"}


def test_neither_a_question_nor_the_matter_tells_whose_briefing_it_is(read: Read) -> None:
    text = """Foreign Ministry Regular Press Conference

Q: What does the statement by Japan's ministry mean?

A: Russia expelled a Japanese diplomat on Monday. We have told Japan so, and we shall tell it again."""
    assert codes_at(read(text), "expelled") == {"CHN"}
    about = """Daily press briefing: Honduras

MR. CROWLEY: We have a word from the Secretary. Nicaragua expelled two Honduran diplomats on Monday. We regret it.

The Secretary has told us so.

QUESTION: And now?"""
    assert codes_at(read(about), "expelled") == {"USA"}


OFFICES = """Foreign ministry of Finland: weekly briefing

Ada Bell, Turku Radio: Sir, Russia expelled our consul in Murmansk on Thursday.

Shri Olli Niemi, Official Spokesperson: Our Swedish friends recalled their ambassador from Moscow. We thank them.

Eva Day, Dusk: What of Norway?

Spokeswoman for the Foreign Minister (Liisa Korpi): Norway expelled two Russian diplomats in June."""


def test_a_label_may_tell_an_office_too(read: Read) -> None:
    record = read(OFFICES)
    assert codes_at(record, "expelled our consul") == {None}
    assert codes_at(record, "recalled") == {"FIN"}
    assert codes_at(record, "Norway expelled") == {"FIN"}


def test_who_says_something_after_a_comma_is_no_label() -> None:
    assert LABEL.match("Ada Bell, Deputy Minister: Yes.")
    assert not LABEL.match("Yesterday, the minister said: Yes.")


def test_who_answers_and_is_not_known_is_of_the_house(read: Read) -> None:
    text = """Foreign ministry of Finland: weekly briefing

Q: And Sweden?

MR. NIEMI: We thank Sweden. Minister Olavi Niemi of our ministry met Sweden's ambassador, and Norway's.

Q: And Norway?

Olavi Niemi: Norway expelled two Russian diplomats in June. Denmark followed."""
    assert codes_at(read(text), "expelled") == {"FIN"}


SUBJECTS = """State Department Press Briefing
June 4, 2024

MR. MILLER: Secretary of State Antony Blinken spoke with Israeli Defense Minister Yoav Gallant today. He thanked Israel.

QUESTION: Is the United States considering sanctions on Georgia?

MR. MILLER: We announced visa restrictions last week. We are deeply disappointed."""


def test_an_answer_is_about_the_state_asked_about(read: Read) -> None:
    aimed = {e.evidence.text: {m.code for m in e.recipients} for e in read(SUBJECTS).events}
    assert aimed["We announced visa restrictions last week"] == {"GEO"}


MILLER = """Department Press Briefing
Matthew Miller, Department Spokesperson

QUESTION: China says you cancelled the trip to Beijing.

MR. MILLER: That's not accurate.

QUESTION: On Venezuela, have you reimposed sanctions?

MR. MILLER: We have. We call on Maduro to let all candidates run.

QUESTION: And then?

MR. MILLER: I have nothing to announce."""


def test_you_is_the_house_in_a_question(read: Read) -> None:
    acts = {event.type: event for event in read(MILLER).events}
    assert [mention.code for mention in acts["CONSULT"].actors] == ["USA"]
    assert [mention.code for mention in acts["SANCTION"].actors] == ["USA"]
    assert [mention.code for mention in acts["REQUEST"].recipients] == ["VEN"]


LEADERS = """Statements to the press in Oslo
Oslo, 3 May 2024

PRIME MINISTER STØRE: Good morning. We have recalled our ambassador from Belarus.

PRESIDENT STUBB (through an interpreter): Thank you, Jonas. Finland did the same. We condemned the arrests.

He has told me so."""


def test_two_who_speak_by_turns_speak_each_for_their_own(read: Read) -> None:
    record = read(LEADERS)
    who = {event.evidence.text: [m.code for m in event.actors] for event in record.events}
    assert who["We have recalled our ambassador from Belarus"] == ["NOR"]
    assert who["We condemned the arrests"] == ["FIN"]


def test_a_label_with_a_name_in_brackets_is_of_whom_it_names(read: Read) -> None:
    text = """Debates of 14 May 2024

Mrs Orla Finn (Tavy): Has the Minister spoken to Israel?

The Minister for Foreign Affairs (Micheál Martin): We condemned the raid last week. I told Israel so.

[Lavrov] Russia condemned it, too. We recalled our envoy from Israel."""
    who = {event.evidence.text: [m.code for m in event.actors] for event in read(text).events}
    assert next(codes for words, codes in who.items() if "condemned the raid" in words) == ["IRL"]
    assert who["We recalled our envoy from Israel"] == ["RUS"]


def test_a_guest_does_not_speak_for_an_official_told_of_before(read: Read) -> None:
    text = """Morning talk

Russia's foreign minister, Sergei Lavrov, flew to Cairo on Monday. Ana Quist watches Egypt.

QUESTION: Was it a success?

ANA QUIST: Egypt signed an agreement with Russia on grain."""
    assert codes_at(read(text), "signed") == {None}


def test_who_is_asked_may_be_somebody_s_own(read: Read) -> None:
    text = """Talk in Lima, 3 May 2024

Our president was there, and so was my minister.

Q: Has Chad expelled anybody?

A: Chad expelled two Peruvian diplomats on Monday."""
    assert "SANCTION" in [event.type for event in read(text).events]


INTERVIEW = """{title}

{lead} It was a long talk over tea.

Was it right to expel the Danish envoy?

We had no choice. Denmark had expelled our consul in May.

I told Denmark so in June.

And you have left the talks.

We recalled our envoy on Monday. Our people wanted that.

Will it end soon?

I hope so."""


def test_an_interview_without_labels_is_in_the_words_of_whoever_gives_it(read: Read) -> None:
    text = INTERVIEW.format(title="A talk", lead="Peru's foreign minister spoke to our reporter in Lima.")
    assert codes_at(read(text), "expelled our consul") == {"PER"}
    assert {m.code for e in read(text).events if "recalled" in e.evidence.text for m in e.actors} == {"PER"}
    led = INTERVIEW.format(title="An interview with Chile's foreign minister", lead="Dmitry Medvedev had just left.")
    assert codes_at(read(led), "expelled our consul") == {"CHL"}


def test_whoever_is_named_beside_a_private_guest_says_nothing(read: Read) -> None:
    lead = "Ann Hope, a novelist, lives in the old port of Callao, and she has a brother there who rows boats for fun."
    text = INTERVIEW.format(title="A talk", lead=f"{lead} She spoke to us of Peru's foreign minister.")
    assert codes_at(read(text), "expelled our consul") == {None}


def test_who_asks_speaks_for_nobody(read: Read) -> None:
    text = """Transcript of an interview with the Chinese ambassador to Chad
3 May 2024

ELLA MARSH: Ambassador, welcome. Has China recalled anybody?

AMBASSADOR XU: We recalled our consul from Mali on Monday. We told our friends so. We regret it.

MARSH: Mali expelled two Chinese engineers in April. Was it for that?

XU: It was."""
    assert codes_at(read(text), "recalled our consul") == {"CHN"}
    assert codes_at(read(text), "expelled two") == {None}


def test_you_is_the_house_in_what_a_questioner_states(read: Read) -> None:
    text = """Department Press Briefing
Matthew Miller, Department Spokesperson

QUESTION: You expelled two Cuban diplomats in May. Have they gone?

MR. MILLER: We expelled nobody else. You can ask Havana.

QUESTION: And then?

MR. MILLER: We told Congress, and our embassy."""
    acts = [event for event in read(text).events if event.type == "SANCTION"]
    assert [mention.code for mention in acts[0].actors] == ["USA"]
    assert [mention.code for mention in acts[0].recipients] == ["CUB"]


ASKED = """Weekly briefing of the Finnish foreign ministry

Q: Peru and Chile have closed their border. Will Helsinki help?

SPOKESPERSON: We urge the two countries to talk.

TASS: Chad has recalled its envoy from Mali.

SPOKESPERSON: We ask both sides to be patient. Our embassy told us of it.

Q: What have you asked the Russians to do about the cable? Estonia and Latvia want to know.

SPOKESPERSON: We have asked Estonia to wait. We have no comment.

Q: What have you asked the Russians to do?

SPOKESPERSON: We have asked them to share what they know."""


def test_who_two_are_and_they_in_an_answer_the_question_tells(read: Read) -> None:
    asked = [e for e in read(ASKED).events if e.type == "REQUEST"]
    aimed = {event.evidence.text: {m.code for m in event.recipients} for event in asked}
    assert aimed["We urge the two countries to talk"] == {"PER", "CHL"}
    assert aimed["We ask both sides to be patient"] == {"TCD", "MLI"}
    assert aimed["We have asked them to share"] == {"RUS"}


def test_an_outlet_that_asks_hands_nothing_on(read: Read) -> None:
    assert codes_at(read(ASKED), "Chad has recalled") == {None}


def test_who_speaks_is_not_told_of_by_the_label(read: Read) -> None:
    text = """Questions of the day
Oslo, 3 May 2024

Q: And Riga?

Sergei Lavrov: Norway and Latvia met on Monday. They signed a treaty on fish."""
    parties = [{m.code for m in (*event.actors, *event.recipients)} for event in read(text).events]
    assert parties == [{"NOR", "LVA"}] * len(parties)
    assert parties


def test_the_records_of_a_congress_have_labels_with_a_stop(read: Read) -> None:
    text = """Hearing of the Senate on Chad

Chairman GREEN. The committee is in session. Has Mali asked the United States for help?

Secretary KERRY. Thank you. I met President Keita in Bamako on Monday. We have asked Chad to withdraw.

Mr. QUIMBY. I thank the Secretary."""
    told = [(e.type, {m.code for m in (*e.actors, *e.recipients)}) for e in read(text).events]
    assert told == [("CONSULT", {"USA", "MLI"}), ("REQUEST", {"USA", "TCD"})]


def test_a_member_of_a_house_does_not_deal_with_its_government(read: Read) -> None:
    text = """Chad: Statement to the House of Commons

The Prime Minister: I met the President of Mali in Bamako on Monday. We have asked Chad to withdraw its men.

Ada Bell (Ross and Skye): I thank the Prime Minister. The Prime Minister has also spoken to President Macron."""
    told = [{m.code for m in (*e.actors, *e.recipients)} for e in read(text).events]
    assert told == [{"GBR", "MLI"}, {"GBR", "TCD"}, {"GBR", "FRA"}]
