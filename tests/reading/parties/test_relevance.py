"""Reports that use diplomacy's words and name countries, and are about something else."""

import re
from collections.abc import Callable

import pytest

from detente.records import Record

Read = Callable[[str], Record]

SPORT = """Late strike sinks Portugal in Hamburg

Denmark beat Portugal 2-1 in Hamburg on Saturday to reach the semi-finals of the handball tournament. The Danes
attacked from the first minute and punished every mistake. Portugal hit back before the break, but could not
defend their lead. "We surrendered the middle of the court, and they made us pay," said Portugal coach Rui
Almeida. He refused to blame the referee, who sent off two of his players after a clash near the line. Denmark
will meet Norway on Tuesday. The Norwegians defeated Spain on Friday in a match that was halted twice by
protests in the stands. Talks on a new contract for Denmark's captain, Emil Holt, have been put off until after
the final. Holt said he hoped to sign in July. Tickets for both semi-finals were sold within an hour.
"""
AWAY = """Danish side win in Lisbon

Aarhus came from behind to win 3-2 in Lisbon on Sunday and lift the cup. The Danish side attacked throughout.
The Portuguese coach, Rui Almeida, accepted the defeat and would not blame the referee. He rejected a
suggestion that his players had surrendered. The final had been moved to the Portuguese capital after a clash
between supporters. Thousands of them reached Lisbon by bus. It was the first title for Aarhus since 1987. Two
players were sent off after the break. Almeida said that he would hold talks with the club in July. Aarhus will
defend the cup next year. Tickets were sold within an hour.
"""
BUSINESS = """Brewer agrees to buy Polish rival

Hansen Brewing has agreed to buy a Polish rival for 400m euros, the company said on Thursday, ending months of
negotiations. The deal will give the family firm a second plant near Gdansk and a warehouse in Riga. Hansen's
finance chief, Lena Brandt, said the two sides had met nine times since March. An earlier offer was rejected in
January. Shareholders will vote on the accord next month. A rival bidder from Canada withdrew last week and
threatened to sue. Analysts welcomed the price but warned of higher costs for malt and glass. Shares rose by
four per cent in Frankfurt. Workers at the Gdansk plant demanded a promise that nobody would be dismissed. Ms
Brandt refused to give one, but pledged to consult the union before any cuts are made.
"""
COURT = """Antiques dealer jailed for fraud

An antiques dealer who sold forged clocks to collectors in France and Japan was sentenced to six years in prison
on Wednesday. Martin Keane, 58, denied the charges throughout the trial in Leeds. The court heard that he had
met his buyers in hotels in Lyon and Osaka and promised them certificates that did not exist. Two former
partners accused him of threatening them. Keane rejected their account and called it an attack on his good name.
The judge condemned his conduct and ordered the seizure of a house in Spain. Detectives had visited the workshop
in 2021 after a complaint from a widow in Kyoto. Keane's lawyer said he would appeal. An agreement with the
insurers is expected next week. The clocks will be destroyed.
"""
CULTURE = """Festival of lost songs returns to the coast

Singers from eleven countries will meet in the old harbour on Friday for the festival of lost songs. The opening
night brings together choirs from Wales, Finland and Chile, who last shared a stage in 2016. Organisers called
off the event twice because of storms. This year's guest, the Irish fiddler Nora Byrne, arrived on Tuesday and
held talks with pupils at the music school. She urged them to protest against cuts to lessons. A planned concert
with dancers from Georgia was cancelled after the troupe missed its flight. The town has promised to support the
festival for another five years. Tickets cost nine pounds. Visitors are warned that the cliff path is closed.
The final concert ends with an agreement to sing until dawn.
"""


def unwrapped(text: str) -> str:
    """The text with each paragraph on one line."""
    return re.sub(r"(?<!\n)\n(?!\n)", " ", text.strip())


@pytest.mark.parametrize(
    "text", [SPORT, AWAY, BUSINESS, COURT, CULTURE], ids=["sport", "away", "business", "court", "culture"]
)
def test_not_about_states(text: str, read: Read) -> None:
    record = read(unwrapped(text))
    assert (record.events, record.agenda, record.positions, record.outlooks, record.precedents) == ((), (), (), (), ())


def test_a_few_words_about_states_are_enough(read: Read) -> None:
    text = f"{unwrapped(BUSINESS)}\n\nThe Polish foreign minister met the Canadian ambassador in Warsaw on Thursday."
    text += " The Polish president urged the Canadian government to drop its tariffs."
    assert {"CONSULT", "REQUEST"} <= {event.type for event in read(text).events}


def test_a_short_text_is_read_in_any_case(read: Read) -> None:
    assert len(read("Denmark attacked Portugal.").events) == 1


WITHOUT_OFFICE = """Zambia expelled two Zimbabwean diplomats last week. Zimbabwe answered in kind on Monday. Botswana,
which has borders with both, urged restraint. South Africa is trying to arrange a meeting of the two in Pretoria. Malawi
closed its crossing as a precaution. Neither country has said how long the dispute will last."""
TEAMS = """France opened its tour of Australia with a win. Australia had invaded the French half within minutes. England
and Wales meet in Cardiff on Sunday. Scotland's captain accused the English press of arrogance. Ireland withdrew two
players. South Africa and New Zealand agreed to play in London. Italy host Japan next week."""


def test_where_nobody_in_office_is_named_states_may_act_themselves(read: Read) -> None:
    assert {"SANCTION", "REQUEST"} <= {event.type for event in read(unwrapped(WITHOUT_OFFICE)).events}


BAZAAR = """There was dancing in the bazaars that night. The queues told another story. Peru condemned the test.
Nobody sold rice. The lamps were lit early. Chile froze its loans to Bolivia. People whispered on the stairs. A tailor
sang. The old men drank tea. Peru's government resigned. The dust settled. Bolivia rejected the plea of Chile."""


def test_in_a_tale_with_few_officials_states_act_beside_them(read: Read) -> None:
    text = unwrapped(BAZAAR)
    assert {"SANCTION", "REJECT"} <= {event.type for event in read(text).events}
    assert not read(text.replace("Peru condemned", "Many condemned").replace("Bolivia rejected", "Few heard")).events


def test_states_that_are_teams_do_not_act(read: Read) -> None:
    assert read(unwrapped(TEAMS)).events == ()


HOME_NEWS = """The Peruvian congress met in Lima on Monday to vote on the budget.
Ministers defended their plans for roads and schools.
The opposition demanded more money for hospitals in the south.
The finance minister rejected the demand and warned of higher debts.
Unions threatened to strike if wages were frozen.
Police arrested four demonstrators near the palace.
The government later agreed to meet the unions on Friday.
A senator praised the police and thanked the mayor.
Peru and Chile will sign a treaty on fishing in May, the foreign ministry said.
The debate goes on tomorrow."""


def test_home_news_holds_only_what_it_says_of_two_states(read: Read) -> None:
    parties = [{m.code for m in (*act.actors, *act.recipients)} for act in read(HOME_NEWS).events]
    assert parties == [{"PER", "CHL"}]


BRIEFING = """Questions answered after the cabinet met

We have asked for an explanation, and we are still waiting for one.
Two of their patrol boats came within a mile of the lighthouse on Friday.
Our coastguard told them to turn back, and they did so only after an hour.
We summoned the Latvian envoy this morning and handed over a protest.
The Latvian ministry promised an answer.
We do not want a quarrel with a friend.
We have offered to meet them at any time and in any place.
They have not replied so far.
I shall not go into what else was said in the room.
Nobody should read too much into it."""


BUDGET = """Finance bill scrapes through in Lisbon after all-night sitting

By Joana Brites in Lisbon
The Tagus Mail, Friday, November 29, 2019

Portugal's parliament passed next year's budget by two votes in the small hours of Friday after the Greens dropped
their objections to a fuel levy. Prime Minister Antonio Costa thanked the party's leader for what he called a sense
of responsibility and promised her talks on rail fares before Christmas.

The vote ended three weeks of haggling. The Left Bloc had threatened to bring the government down unless nurses'
pay was raised, and only agreed to abstain after a late meeting with the finance minister. The Communists refused
any deal and accused the Socialists of betrayal.

Outside, some four thousand teachers marched past the chamber. Their union rejected an offer of two per cent and
called a strike for the second week of December. Police kept them apart from a rival demonstration.

The leader of the opposition, who has faced calls to resign since the October election, said the coalition would
not survive the summer. He is to meet the president on Monday. A spokesman for the palace denied that an early
dissolution had been discussed.
"""
SENATORS = """Manila senators block pardon

By our staff
The Bay Chronicle, 15 March 2012

MANILA - The Senate on Wednesday rejected President Benigno Aquino's nominee for the justice department, 13 votes
to 9, and demanded that he withdraw a pardon for a former mayor.

It was the president's second defeat in a month. His allies had offered the minority two committee chairs, an
exchange that its leader turned down as an insult. "We are not for sale," he said after meeting the Speaker.

The House, where the ruling coalition has a comfortable majority, condemned the vote and urged the upper chamber to
think again. Bishops, who had warned against the pardon, praised the senators; a group of retired generals called
on both sides to make peace.

Aquino will confer with party whips on Friday. Aides deny that he plans to dissolve the commission which freed the
mayor, though two of its members have been suspended.
"""


@pytest.mark.parametrize("text", [BUDGET, SENATORS], ids=["budget", "senators"])
def test_politics_at_home(text: str, read: Read) -> None:
    assert read(unwrapped(text)).events == ()


def test_a_senate_is_that_of_the_state_that_a_text_is_about(read: Read) -> None:
    told = "The Philippine president left Tokyo. Manila's Senate condemned the Japanese offer. America was silent."
    assert [m.code for m in read(told).events[0].actors] == ["USA"]
    assert [m.code for m in read(told.rsplit(". ", 1)[0] + ".").events[0].actors] == ["PHL"]


def test_a_briefing_on_one_other_state_is_no_home_news(read: Read) -> None:
    assert len(read(f"Press briefing\nTallinn, 3 May 2021\n\n{BRIEFING}").events) > 3


def test_a_headline_is_told_again_below(read: Read) -> None:
    told = "Kenya expels Ugandan envoy\n\nKenya expelled the Ugandan ambassador on Monday. "
    assert [event.type for event in read(told).events] == ["SANCTION", "SANCTION"]
    rest = "It rained in Nairobi. The ministry gave no reason. The roads were full. Nobody saw him off."
    (only,) = read(told + rest).events
    assert only.evidence.text.startswith("Kenya expelled")


def test_a_heading_within_a_report_is_told_again_below(read: Read) -> None:
    page = (
        "Nairobi and Kampala: live\n\n17:30 It rained in Nairobi. The roads were full.\n\n16:10 - Kenya expels envoy\n"
        "The Kenyan government has ordered Uganda's ambassador to leave, a spokesman says.\n\n15:00 Nobody saw him off."
    )
    told = [event.evidence.text for event in read(page).events]
    assert not [words for words in told if words.startswith("Kenya expels")]
    assert any("ordered" in words for words in told)


def test_the_leaders_of_a_body_act_for_it(read: Read) -> None:
    told = (
        "NATO leaders on Tuesday invited Malta to join the alliance. The sea was calm. The leaders dined late. It "
        "rained in the evening. The door stays open."
    )
    assert read(told).events
    assert not read(told.replace("NATO leaders", "Church leaders")).events


def test_a_joint_statement_concerns_those_who_make_it(read: Read) -> None:
    points = "The sides agreed:\n\n- to open a bridge;\n- to lay a cable;\n- to plant trees;\n- to clean the river;"
    assert read(f"Joint statement of Chile and Peru\n\n{points}").events
    assert not read(f"A statement\n\n{points}").events


ONIONS = """Growers in the valley left their onions in the sheds on Tuesday. The lorries stood in a line of four
miles. Drivers cooked beside the road. "I have slept in the cab since Friday," said one of them. Traders spoke of
ruin. A sack that cost nine dollars in May now fetches two. Banks will not lend. The crates came from forty farms.
Chile halted onion imports from Peru last week. Peru protested to Chile. Ecuador closed its border to Peruvian lorries
on Monday. The pickers have gone home. In the market women gave the crop away. Nobody knows how long it will last.
Foreign Minister {name} left for Santiago on Wednesday. Schools opened late. Cooks did without. The price of garlic
doubled. A priest blessed the sheds. It rained in the hills. The growers' union meets on Friday. The dogs slept.
Nothing moved. The river rose. Bakers sold flat bread. The fair was put off. Musicians went unpaid. A child drew
onions on the wall. The buses were full. The road is being mended. Some sang. The night was cold. Frost came."""


def test_a_foreign_minister_of_whom_nobody_has_heard_acts_for_a_state(read: Read) -> None:
    told = {act.type for act in read(unwrapped(ONIONS).format(name="Tomasa Quispe")).events}
    assert "SANCTION" in told
    text = unwrapped(ONIONS).replace("Foreign Minister {name}", "A singer")
    assert read(text).events == ()
