"""In whose voice a report speaks."""

import datetime as dt
from collections.abc import Callable

import pytest

from detente.reading.names.authorship import asks, published_by
from detente.reading.names.issuing import issuer_of
from detente.reading.names.mentions import label
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import parse
from detente.records import Record, Report

Read = Callable[[str], Record]


def voice(text: str) -> str | None:
    parsed = parse(Report.of(text))
    return Resolver(parsed, label(parsed)).voice


OWN = "We thank Peru for its help. Our ambassador told us so. We trust Chile."


@pytest.mark.parametrize(
    ("top", "party"),
    [
        ("Statement by the Ministry of Foreign Affairs of Chile", "CHL"),
        ("Remarks to the press on Chile by the Foreign Minister of Peru", "PER"),
        ("Minister's statement in Lima\nMinistry of Foreign Affairs of Chile", "CHL"),
        ("Press briefing\nSantiago, 3 May 2021", "CHL"),
        ("Press briefing on Peru's statement\nSantiago, 3 May 2021", "CHL"),
    ],
)
def test_a_statement_is_in_the_voice_of_whoever_makes_it(top: str, party: str) -> None:
    assert voice(f"{top}\n\n{OWN}") == party


@pytest.mark.parametrize(
    ("title", "publisher", "party"),
    [
        ("Weekly press briefing", "Ministry of Foreign Affairs of Chile", "CHL"),
        ("Weekly press briefing", "The White House", "USA"),
        ("Weekly press briefing", "NATO", "NAT"),
        ("Remarks to the press on Chile by the Foreign Minister of Peru", "Andean Press", "PER"),
        ("Press conference by Foreign Minister Sergey Lavrov", "Andean Press", "RUS"),
        ("Sergey Lavrov's press conference", "Andean Press", "RUS"),
        ("Questions on Sergey Lavrov", "Andean Press", None),
        ("Chile thanks Peru", "Chilean Review", None),
    ],
)
def test_headline_and_publisher_tell_who_speaks(title: str, publisher: str, party: str | None) -> None:
    parsed = parse(Report.of(OWN, title=title, publisher=publisher, published=dt.date(2020, 5, 15)))
    assert Resolver(parsed, label(parsed)).voice == party


def test_a_seat_on_a_line_of_its_own_tells_who_speaks() -> None:
    assert voice(f"The White House\nOffice of the Press Secretary\n\n{OWN}") == "USA"
    assert voice(f"Scenes before the White House\nOffice of the Press Secretary\n\n{OWN}") is None


def test_news_is_in_nobodys_voice() -> None:
    assert voice(f"Chile thanks Peru\n\n{OWN}") is None
    assert voice("Statement by the Ministry of Foreign Affairs of Chile\n\nChile thanked Peru.") is None
    quoted = 'Chile thanks Peru. He said: "We thank Peru for our fish and our ships and our ports."'
    assert voice(f"Statement of Chile\n\n{quoted}") is None


@pytest.mark.parametrize(
    "line",
    ["Peru's foreign minister left Lima.", "Minister Adama Briot: We thank the Peruvians.", "Which minister of Peru?"],
)
def test_neither_news_nor_talk_tells_whose_words_a_text_is(line: str) -> None:
    assert voice(f"Morning talk\n\n{line}\n\n{OWN}") is None
    assert voice(f"Morning talk\n\nPeru's foreign minister gave this interview.\n\n{OWN}") == "PER"


def test_a_briefing_without_a_house_is_told_by_its_own_words() -> None:
    told = "We trust Peru. Our ambassador is there, and as always we informed Congress, at once and of all of it."
    assert voice(f"Daily briefing, 3 May 2021\n\nThe Secretary told me so this morning. {told}") == "USA"
    assert voice(f"Daily briefing, 3 May 2021\n\nThe Secretary-General told me so this morning. {told}") is None


def test_who_answers_questions_speaks_for_where_they_say_they_are() -> None:
    answer = "We met the Peruvians here in Santiago. Our talks went well, and we thank the friends of Chile."
    assert voice(f"Q: Did you meet Peru?\n\nA: {answer}") == "CHL"
    assert voice(answer) is None


def test_who_speaks_need_not_be_named() -> None:
    told = "We have protested to Peru. Our coastguard saw the Peruvian boats, and we asked Peru to recall them."
    assert voice(f"Transcript of a press briefing\nTallinn, 3 May 2021\n\n{told}") == "EST"


def test_who_speaks_as_we_is_one_of_the_two_that_a_briefing_is_about() -> None:
    told = "We have protested to Peru. Our coastguard saw the Peruvian boats. Bolivia has been told by us."
    parsed = parse(Report.of(f"Transcript of a press briefing\nTallinn, 3 May 2021\n\n{told}"))
    assert set(Resolver(parsed, label(parsed)).main_pair) == {"EST", "PER"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("We, the Foreign Ministers of Peru, Chile and the United States, met in Lima. {we}", ["CHL", "PER", "USA"]),
        ("Joint statement by the leaders of France and Germany on Iran\n\n{we}", ["DEU", "FRA"]),
        ("Joint Press Statement: President Emmanuel Macron and Chancellor Olaf Scholz\nParis\n\n{we}", ["DEU", "FRA"]),
        ("We, the leaders of the Group of Seven, met in Fiuggi. {we}", ["G7"]),
    ],
)
def test_those_who_speak_together_are_we(text: str, codes: list[str], read: Read) -> None:
    blame = read(text.format(we="We condemn Niger's coup.")).events[-1]
    assert (blame.type, sorted(mention.code for mention in blame.actors)) == ("ACCUSE", codes)
    assert [mention.code for mention in blame.recipients] == ["NER"]


def test_those_quoted_are_not_who_speaks(read: Read) -> None:
    text = "Togo's president read it out: We, the leaders of Peru and Chile, met. He said we condemn Niger."
    blame = read(text).events[-1]
    assert (blame.type, [mention.code for mention in blame.actors]) == ("ACCUSE", ["TGO"])


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("Q: Will the minister go?", True),
        ("Reporter (Radio Lima): Will he go?", True),
        ("- Is it over?", True),
        ("AFP: The minister is in Oslo. Will he go?", True),
        ("Kyodo News: Japan has protested. What is your response?", True),
        ("China Daily: Premier Li is in Cairo.", True),
        ("Q   Thanks, Ann. Will he go?", True),
        ("[Reporter] Will he go?", True),
        ("(Ada Bell, Radio Lima): The minister is in Oslo.", True),
        ("Ada Bell (Radio Lima): The minister is in Oslo.", True),
        ("KYODO, Abe: The minister is in Oslo.", True),
        ("Ada Bell, Dusk: The minister is in Oslo. Will he go?", True),
        ("Correspondent: The minister is in Oslo.", True),
        ("Ada Bell, Official Spokesperson: Will he go? He will.", False),
        ("Ada Bell, Official Spokesperson: Who knows?", False),
        ("Ada Bell, Dusk: The minister is in Oslo.", False),
        ("Lin Jian: I have nothing to share.", False),
        ("MS. BERG: Yes.", False),
        ("The daily said: it is over.", False),
    ],
)
def test_a_question_begins_with_who_asks(line: str, question: bool) -> None:
    assert asks(line) == question


@pytest.mark.parametrize(
    ("publisher", "party"),
    [
        ("Ministry of Foreign Affairs of Peru", "PER"),
        ("Peruvian Ministry of Foreign Affairs", "PER"),
        ("Embassy of Peru, Quito", "PER"),
        ("Embassy of Peru in Chile", "PER"),
        ("The White House", "USA"),
        ("Federal Foreign Office", "DEU"),
        ("ASEAN", "ASEAN"),
        ("Secretariat of the Pacific Islands Forum", "PIF"),
        ("The Peru Herald", None),
        ("Chile Today", None),
    ],
)
def test_who_publishes_a_text_may_be_a_party(publisher: str, party: str | None) -> None:
    assert published_by(parse(Report.of("Chad left.", publisher=publisher))) == party


def test_who_puts_out_a_statement_is_we() -> None:
    ours = Report.of("We condemn the raid on Chad.", publisher="Ministry of Foreign Affairs of Peru")
    parsed = parse(ours)
    assert Resolver(parsed, label(parsed)).voice == "PER"
    paper = parse(Report.of("We condemn the raid on Chad.", publisher="The Peru Herald"))
    assert Resolver(paper, label(paper)).voice is None


@pytest.mark.parametrize(
    ("top", "party"),
    [
        ("Ministry of Foreign Affairs\nPress office", "PER"),
        ("MINISTRY OF FOREIGN AFFAIRS OF CHILE\nNo. 3", "CHL"),
        ("Ministry of the Kingdom's External Relations\nReadout", "PER"),
        ("Ministry of Defence blames Chile\nBy our staff", None),
        ("Chile blames the ministry of Peru\nBy our staff", None),
        ("Joint note to the media, Santiago\nPress office", None),
    ],
)
def test_a_ministry_at_the_head_of_a_letter_puts_it_out(top: str, party: str | None) -> None:
    assert issuer_of(parse(Report.of(f"{top}\n\n{OWN}")), "PER") == party


@pytest.mark.parametrize(
    ("top", "act"),
    [
        ("Letter of the President of Peru to the President of Chile", "SANCTION/expel CHL > PER"),
        ("Open letter to Chile's president\nMinistry of Foreign Affairs of Peru", "SANCTION/expel CHL > PER"),
        ("Peru's foreign minister's message to Chile\nMinistry of Foreign Affairs, Lima", "SANCTION/expel CHL > PER"),
    ],
)
def test_whom_a_letter_is_to_is_called_you(top: str, act: str, acts: Callable[[str], list[str]]) -> None:
    text = (
        f"{top}\n\nWe write as friends. You expelled our consul in April. We hope that our peoples will stay friends."
    )
    assert act in acts(text)


@pytest.mark.parametrize(
    ("top", "party"),
    [
        ("Press briefing by Foreign Minister Penny Wong\n\nSuva, Fiji", "AUS"),
        ("Press gaggle by Foreign Minister Penny Wong on the way to Suva", "AUS"),
        ("PRESS BRIEFING\n\nBY FOREIGN MINISTER PENNY WONG,\n\nSuva, Fiji", "AUS"),
        ("Press conference by Prime Minister Albanese\n\nSuva, Fiji", "AUS"),
        ("Press briefing by officials -- Suva, Fiji", "FJI"),
    ],
)
def test_who_makes_a_statement_does_so_for_his_own_state_wherever_he_is(top: str, party: str) -> None:
    parsed = parse(Report.of(f"{top}\n\n{OWN} Here in Fiji we feel at home.", published=dt.date(2023, 5, 15)))
    assert Resolver(parsed, label(parsed)).voice == party


@pytest.mark.parametrize(
    "top",
    ["Foreign Ministry Spokesperson Geng Shuang's Press Conference, 3 May 2019",
     "Press Conference by Foreign Ministry Spokesperson Geng Shuang"],
)  # fmt: skip
def test_who_gives_a_press_conference_need_not_say_we_often(top: str) -> None:
    text = f"{top}\n\nQ: Two US ships sailed by. What is your reaction?\n\nA: We ask the US to turn back."
    parsed = parse(Report.of(text, published=dt.date(2019, 5, 3)))
    assert Resolver(parsed, label(parsed)).voice == "CHN"
