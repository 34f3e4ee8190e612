"""The relation of two states as of a day: index, ladder, agenda, open ends; and what is said where there is none."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from tests.archive.conftest import make_record
from tests.engagements.conftest import HAYASHI, JAPAN, KIM, KISHIDA, KOREA, Put, telling

import detente
from detente.archive import Archive
from detente.engagements import settle
from detente.errors import UsageError
from detente.records import CameoCode, Event, Mention, Outlook, PloverCode, Position, Record
from detente.relations import Relation, pair_of, relation
from detente.relations.ladder import is_notable

PAIR = ("JPN", "KOR")
YOON = Mention("KOR", "Yoon Suk-yeol", "President", "Yoon", 0, 4)


def act(words: str, kind: str, value: float, quad: int, **changes: Any) -> Event:
    plover, cameo = PloverCode(kind, None, value, quad), CameoCode("000", value)
    about = {"status": "occurred", "mode": None, "actors": (KOREA,), "recipients": (JAPAN,), "place": None}
    return telling(words, type=kind, plover=plover, cameo=cameo, **about | changes)


def talks(day: str, *people: Mention, words: str = "they met", **changes: Any) -> Event:
    about: dict[str, Any] = {
        "status": "occurred", "mode": None, "actors": people or (KIM, HAYASHI), "recipients": (),
        "date_text": "on a day",
    }  # fmt: skip
    return telling(words, date=day, **about | changes)


def of(archive: Archive, as_of: str) -> Relation:
    settle(archive)
    with archive.view(as_of) as view:
        return relation(view, PAIR)


def rung(found: Relation, rank: str) -> Any:
    return next(each for each in found.ladder if each.rank == rank)


def test_the_index_tells_who_does_what(archive: Archive, put: Put) -> None:
    for week in range(8):
        day = (dt.date(2023, 3, 1) + dt.timedelta(7 * week)).isoformat()
        put(
            day,
            act(f"Seoul helped {week}", "AID", 7.0, 2, date=day),
            act(f"Tokyo accused {week}", "ACCUSE", -2.0, 3, date=day, actors=(JAPAN,), recipients=(KOREA,)),
        )
    index = of(archive, "2023-04-20").index
    assert index is not None
    ends = {code: series.estimates[-1] for code, series in index.directed.items()}
    assert ends["KOR"].mean > 4 > 0 > ends["JPN"].mean
    assert index.material.estimates[-1].mean > 4 > 0 > index.verbal.estimates[-1].mean
    assert ends["JPN"].mean < index.joint.estimates[-1].mean < ends["KOR"].mean
    assert index.joint.estimates[-1].day == dt.date(2023, 4, 20)
    assert sum(index.joint.acts) == 16
    assert sum(index.verbal.acts) == sum(index.material.acts) == 8


def test_unsplit_the_index_is_that_of_both_alone(archive: Archive, put: Put) -> None:
    put("2023-04-01", act("Seoul sent rice to Tokyo", "AID", 7, 2))
    settle(archive)
    with archive.view("2023-04-20") as view:
        whole, joint = relation(view, PAIR).index, relation(view, PAIR, split=False).index
    assert whole is not None
    assert joint is not None
    assert joint.joint == whole.joint
    assert joint.turning_points == whole.turning_points
    assert not joint.directed["JPN"].estimates
    assert joint.verbal.acts == joint.material.acts == ()


def test_a_turn_names_the_acts_that_explain_it(archive: Archive, put: Put) -> None:
    for number in range(40):
        day = (dt.date(2023, 1, 1) + dt.timedelta(5 * number)).isoformat()
        bad = number >= 20
        put(
            day,
            act(
                f"{'struck' if bad else 'helped'} {number}",
                "ASSAULT" if bad else "AID",
                -9.0 if bad else 7.0,
                4,
                date=day,
            ),
        )
    index = of(archive, "2023-08-01").index
    assert index is not None
    (turn,) = index.turning_points
    assert (turn.turn, turn.day) == ("worse", dt.date(2023, 4, 11))
    assert len(turn.because) == 3
    assert all(source.evidence.text.startswith("struck") for source in turn.because)
    assert all(source.publisher == "The Wire" and source.published for source in turn.because)


def test_what_was_told_by_the_way_of_years_ago_is_not_in_the_index(archive: Archive, put: Put) -> None:
    put(
        "2023-03-01",
        act("helped", "AID", 7.0, 2, date="2023-03-01"),
        act("struck in 2018", "ASSAULT", -9.0, 4, date="2018-05-01"),
    )
    index = of(archive, "2023-03-10").index
    assert index is not None
    assert sum(index.joint.acts) == 1


def test_claims_count_less_than_acts(archive: Archive, put: Put, tmp_path: Any) -> None:
    from detente.records import Attribution

    said = Attribution("JPN", None, "Tokyo said", 0, 4, "said")
    levels = []
    for number, by in enumerate((None, said)):
        own = Archive(tmp_path / f"{number}.db")
        with own.writer() as writer:
            events = (
                act("helped", "AID", 7.0, 2, date="2023-03-01"),
                act("struck", "ASSAULT", -9.0, 4, date="2023-03-02", by=by),
            )
            writer.add(make_record("a text", events=events, published="2023-03-03"))
        index = of(own, "2023-03-03").index
        assert index is not None
        levels.append(index.joint.estimates[-1].mean)
    assert levels[0] < levels[1]


def test_the_ladder(archive: Archive, put: Put) -> None:
    for day in ("2023-01-10", "2023-02-10", "2023-03-12"):
        put(day, talks(day, words=f"Park met Hayashi on {day}"))
    put("2023-03-14", talks("2023-05-07", YOON, KISHIDA, words="Kishida will see Yoon in May", status="planned"))
    found = of(archive, "2023-03-20")
    ministers, leaders = rung(found, "foreign ministers"), rung(found, "leaders")
    assert (ministers.contacts, ministers.usual_gap, ministers.gap) == (3, 30, 8)
    assert ministers.last.people == {"JPN": ("Yoshimasa Hayashi",), "KOR": ("Park Jin",)}
    assert (ministers.last.form, ministers.last.date) == ("meeting", "2023-03-12")
    assert leaders.last is None
    assert (leaders.next.status, leaders.next.date) == ("planned", "2023-05-07")
    assert [each.rank for each in found.ladder][:2] == ["leaders", "foreign ministers"]


def test_as_of_the_day_before_nothing_of_the_day_is_known(archive: Archive, put: Put) -> None:
    put("2023-03-12", talks("2023-03-12"))
    assert rung(of(archive, "2023-03-12"), "foreign ministers").contacts == 1
    early = of(archive, "2023-03-11")
    assert rung(early, "foreign ministers").contacts == 0
    assert (early.index, early.engagements, early.agenda, early.open_ends) == (None, (), (), ())


def test_what_was_put_off_is_told_until_it_is_taken_up(archive: Archive, put: Put) -> None:
    put("2023-01-10", talks("2023-01-10", words="Park met Hayashi"))
    put("2023-02-03", telling("Park put off the visit to Tokyo", status="postponed"))
    (cut,) = rung(of(archive, "2023-02-10"), "foreign ministers").suspended
    assert cut.evidence.text == "Park put off the visit to Tokyo"
    put("2023-03-01", talks("2023-03-01", words="Park and Hayashi met again"))
    assert rung(of(archive, "2023-03-02"), "foreign ministers").suspended == ()


def test_a_channel_that_was_cut(archive: Archive, put: Put) -> None:
    put(
        "2023-01-10",
        act(
            "Seoul cut the talks of the two armies",
            "SANCTION",
            -8.0,
            4,
            date="2023-01-10",
            issues=("military-contacts",),
        ),
    )
    (cut,) = rung(of(archive, "2023-06-01"), "defence").suspended
    assert cut.evidence.text == "Seoul cut the talks of the two armies"
    assert rung(of(archive, "2024-06-01"), "defence").suspended == ()
    put(
        "2023-07-10",
        act("the armies talk again", "COOPERATE", 6.0, 2, date="2023-07-10", issues=("military-contacts",)),
    )
    assert rung(of(archive, "2023-07-11"), "defence").suspended == ()


def test_a_trip_to_a_third_country_is_no_contact(archive: Archive, put: Put) -> None:
    from detente.records import Place

    put(
        "2023-02-18", telling("Park came to Munich", status="occurred", place=Place("Munich", "DEU"), date="2023-02-18")
    )
    assert rung(of(archive, "2023-02-19"), "foreign ministers").contacts == 0


def test_agenda_and_positions(archive: Archive, put: Put) -> None:
    def say(day: str, stance: str, words: str, holder: str = "KOR") -> None:
        put(
            day,
            talks(day, words=f"they talked about trade on {day}", date_text=f"on {day}"),
            positions=(Position(holder, "trade", stance, words, 0, len(words)),),  # type: ignore[arg-type]
        )

    say("2023-01-01", "opposes", "Seoul opposes the curbs on exports to it")
    say("2023-01-05", "opposes", "Seoul opposes them still")
    say("2023-03-01", "supports", "Seoul supports a list of trusted partners")
    say("2023-03-05", "supports", "it does")
    say("2023-03-09", "supports", "it is for the list")
    say("2023-03-10", "demands", "Tokyo demands that a court case be dropped", holder="JPN")
    (topic,) = of(archive, "2023-03-20").agenda
    assert (topic.issue, topic.last, topic.differ, topic.times) == ("trade", dt.date(2023, 3, 10), True, 6)
    japan, korea = topic.stands
    assert (korea.stance, korea.before, korea.since, korea.last) == (
        "supports", "opposes", dt.date(2023, 3, 1), dt.date(2023, 3, 9),
    )  # fmt: skip
    assert korea.words == "Seoul supports a list of trusted partners"
    assert (japan.stance, japan.before) == ("demands", None)
    assert korea.sources[0].evidence.text == korea.words


def test_open_ends(archive: Archive, put: Put) -> None:
    put(
        "2023-03-10",
        talks("2023-03-20", words="Park will meet Hayashi on March 20", status="planned"),
        act("Seoul warned Tokyo of tariffs on its cars", "THREATEN", -4.4, 3, date="2023-03-10"),
        act(
            "Tokyo will lift its curbs on exports",
            "CONCEDE",
            5.0,
            1,
            date=None,
            status="planned",
            actors=(JAPAN,),
            recipients=(KOREA,),
        ),
        act("Seoul would act if nothing changed", "ACCUSE", -2.0, 3, date=None, status="hypothetical"),
    )
    ends = of(archive, "2023-03-12").open_ends
    assert [end.kind for end in ends] == ["planned", "condition", "threat", "promise"]
    assert (ends[0].due, ends[0].parties) == ("2023-03-20", ("KOR", "JPN"))
    assert ends[0].engagement is not None
    assert [end.kind for end in of(archive, "2023-03-25").open_ends] == ["condition", "threat", "promise"]
    put("2023-03-26", act("Seoul put tariffs on cars", "SANCTION", -8.0, 4, date="2023-03-26"))
    put(
        "2023-03-27",
        act("Tokyo lifted its curbs", "CONCEDE", 5.0, 1, date="2023-03-27", actors=(JAPAN,), recipients=(KOREA,)),
    )
    assert [end.kind for end in of(archive, "2023-03-28").open_ends] == ["condition"]
    assert of(archive, "2024-03-28").open_ends == ()


def test_what_is_expected_is_open_until_it_comes(archive: Archive, put: Put) -> None:
    text = "Park will meet Hayashi on March 20. Few expect much of it. Trains run."
    plan = talks("2023-03-20", words="Park will meet Hayashi on March 20", status="planned")
    outlook = Outlook(("JPN",), "low", plan.id, "expect", text.index("expect"), text.index("expect") + 6)
    put("2023-03-10", plan, text=text, outlooks=(outlook,))
    end = next(end for end in of(archive, "2023-03-12").open_ends if end.kind == "expectation")
    assert (end.words, end.parties, end.due) == ("Few expect much of it.", ("JPN",), "2023-03-20")
    put("2023-03-21", talks("2023-03-20", words="Park met Hayashi"))
    assert not [end for end in of(archive, "2023-03-22").open_ends if end.kind == "expectation"]


def test_rows_that_nobody_settled_count_too(archive: Archive, put: Put) -> None:
    words = "South Korea – Make a visit – Japan"
    record = make_record(
        words, events=(telling(words, status="occurred", date="2023-03-01"),), published="2023-03-01", title=words
    )
    with archive.writer() as writer:
        writer.add(Record(record.report, record.events))
    with archive.view() as view:
        found = relation(view, PAIR)
    assert len(found.engagements) == 1
    assert rung(found, "foreign ministers").contacts == 1
    assert found.index is not None


def test_what_a_short_history_holds(archive: Archive, put: Put) -> None:
    put("2023-03-12", talks("2023-03-12"), act("Seoul accused", "ACCUSE", -2.0, 3, date="2023-03-12"),
        act("Seoul gave Tokyo a hundred trucks", "AID", 7.0, 2, date="2023-03-12"))  # fmt: skip
    found = of(archive, "2023-03-12")
    assert {each.type for each in found.engagements if is_notable(each, PAIR)} == {"CONSULT", "AID"}


def test_names_do_as_well_as_codes(archive: Archive, put: Put) -> None:
    put("2023-03-12", talks("2023-03-12"))
    settle(archive)
    assert detente.relation(archive, "Japan", "south korea").pair == PAIR
    found = detente.relation(archive.path, "KOR", "JPN", as_of="2023-03-12")
    assert (found.pair, found.as_of) == (("KOR", "JPN"), dt.date(2023, 3, 12))


def test_without_a_day_it_is_as_of_the_last_report(archive: Archive, put: Put) -> None:
    put("2023-03-12", talks("2023-03-12"))
    with archive.view() as view:
        assert relation(view, PAIR).as_of == dt.date(2023, 3, 12)
        assert relation(view, PAIR, "2023-03-11").index is None


@pytest.mark.parametrize(
    ("pair", "words"),
    [(("USA", "Atlantis"), "no state or body is called 'Atlantis'"), (("USA", "United States"), "the same")],
)
def test_pairs_that_are_none(pair: tuple[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        pair_of(*pair)


def test_a_pair_without_history_has_an_empty_relation(archive: Archive, put: Put) -> None:
    put("2023-03-12", talks("2023-03-12"))
    with archive.view() as view:
        found = relation(view, ("PRY", "USA"))
    assert (found.index, found.engagements, found.agenda, found.open_ends) == (None, (), (), ())
    assert [each.contacts for each in found.ladder] == [0] * 7


def test_what_was_put_off_stays_open(archive: Archive, put: Put) -> None:
    put("2023-01-10", telling("Park will visit Tokyo on February 5", date="2023-02-05", date_text="on February 5"))
    put("2023-02-03", telling("Park put off the visit to Tokyo", status="postponed"))
    (end,) = of(archive, "2023-03-01").open_ends
    assert (end.kind, end.due, end.parties) == ("postponed", None, ("KOR", "JPN"))
    assert of(archive, "2023-09-01").open_ends == ()


def test_what_another_has_to_do_is_no_promise(archive: Archive, put: Put) -> None:
    put("2023-03-10", act("Tokyo must lift its curbs on exports", "CONCEDE", 5.0, 1, date=None, status="planned"))
    assert of(archive, "2023-03-11").open_ends == ()


def test_contacts_of_old_say_nothing_of_what_is_usual(archive: Archive, put: Put) -> None:
    put("2023-01-10", talks("2023-01-10"), talks("1998-05-01", words="Park had met Hayashi in 1998"))
    put("2023-02-10", talks("2023-02-10", words="they met again"))
    found = rung(of(archive, "2023-02-12"), "foreign ministers")
    assert (found.contacts, found.usual_gap, found.gap) == (3, None, 2)
