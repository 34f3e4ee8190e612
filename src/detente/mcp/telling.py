"""Nouns of the archive as answers: codes in words, and quotations with nothing in them that acts unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from detente.archive import FoundEvent, Hits
from detente.engagements import Engagement, Outcome
from detente.mcp import answers
from detente.pages.dates import say_date
from detente.pages.engagements import say_head
from detente.pages.entries import Side, act
from detente.pages.wording import one_line, say, say_party, visible
from detente.relations import Contact, Index, OpenEnd, Relation, Rung, Series, Source, Topic

SHOWN = 12
QUOTED = 3
LONGEST = 600
"""Characters of a quotation."""


def found(hits: Hits) -> answers.Found:
    """What a search found."""
    return answers.Found(
        acts=tuple(map(act_of, hits.events.items)),
        people=tuple(answers.Name(each.name, each.events) for each in hits.people),
        places=tuple(answers.Name(each.name, each.events) for each in hits.places),
        parties=tuple(f"{say_party(code)} ({code})" for code in hits.parties),
        after=hits.events.after,
    )


def act_of(told: FoundEvent) -> answers.Act:
    """An event in words."""
    said = act(told.event, 0, {})
    return answers.Act(
        what=said.head,
        status=say("status", said.status),
        actors=_sides(said.actors),
        recipients=_sides(said.recipients),
        when=said.when,
        where=", ".join(said.where) or None,
        facts=tuple(f"{fact.label}: {_quoted(fact.said)}" for fact in said.facts),
        quote=_quote(told),
    )


def passage(told: FoundEvent, text: str, *, around: int) -> answers.Passage:
    """The words of an event in their text, with so many characters before and after."""
    start, end = told.event.evidence.start, told.event.evidence.end
    report = told.report
    return answers.Passage(
        before=visible(text[max(0, start - around) : start]),
        words=visible(text[start:end]),
        after=visible(text[end : end + around]),
        report=report.id,
        headline=_quoted(report.headline),
        publisher=report.publisher,
        published=report.published,
        url=report.url,
        act=act_of(told),
    )


def line(each: Engagement) -> answers.Line:
    """An engagement in one line."""
    where = each.place.name if each.place else None
    return answers.Line(each.id, say_head(each), say("status", each.status), _when(each.date), where)


def life(whole: Engagement, parts: Sequence[Engagement], outcome: Outcome) -> answers.Life:
    """An engagement with its life, its parts, what was expected of it and what came of it."""
    return answers.Life(
        line=line(whole),
        people=tuple(
            ", ".join(filter(None, (each.person, each.post, say_party(each.code))))
            for each in whole.participants
            if each.person
        ),
        issues=tuple(say("issue", issue) for issue in whole.issues),
        life=tuple(
            answers.Step(
                step=each.kind,
                told=each.published,
                when=_when(each.date),
                by=_parties(each.by),
                cause=_quoted(each.cause) if each.cause else None,
                words=_quoted(each.evidence),
            )
            for each in whole.life
        ),
        contradictions=tuple(
            answers.Contradiction(
                dispute.about, tuple(answers.Side(claim.said, claim.witnesses) for claim in dispute.claims)
            )
            for dispute in whole.disputes
        ),
        in_its_course=tuple(map(line, parts)),
        expected=tuple(
            answers.Expectation(
                say("outlook", each.outlook.outlook), _parties(each.holders), each.verdict, _quoted(each.outlook.text)
            )
            for each in outcome.expected
        ),
        came_of_it=tuple(map(line, (*outcome.gains, *outcome.losses))),
        witnesses=whole.witnesses,
        quotes=tuple(_quote(FoundEvent(each.event, each.report)) for each in whole.tellings[:SHOWN]),
    )


def stand(relation: Relation) -> answers.Stand:
    """Where two states stand."""
    one, other = relation.pair
    joint = relation.index.joint if relation.index else None
    return answers.Stand(
        parties=(f"{say_party(one)} ({one})", f"{say_party(other)} ({other})"),
        as_of=relation.as_of,
        level=_level(joint, relation.as_of) if joint else None,
        a_year_before=_level(joint, relation.as_of - dt.timedelta(days=365)) if joint else None,
        turning_points=tuple(_turns(relation.index)) if relation.index else (),
        channels=tuple(map(_channel, relation.ladder)),
        issues=tuple(map(_issue, relation.agenda[:SHOWN])),
        open_ends=tuple(map(_open, relation.open_ends[:SHOWN])),
        latest=tuple(map(line, relation.engagements[:SHOWN])),
    )


def _level(series: Series, day: dt.date) -> answers.Level | None:
    """The last estimate by a day."""
    known = [each for each in series.estimates if each.day <= day]
    if not known:
        return None
    last = known[-1]
    return answers.Level(last.day, round(last.mean, 2), round(last.low, 2), round(last.high, 2))


def _turns(index: Index) -> Iterable[answers.Turn]:
    for each in sorted(index.turning_points, key=lambda turn: turn.day, reverse=True)[:SHOWN]:
        yield answers.Turn(each.day, each.turn, round(each.change, 2), _sources(each.because))


def _channel(rung: Rung) -> answers.Channel:
    return answers.Channel(
        rung.rank, _contact(rung.last), _contact(rung.next), rung.usual_gap, rung.gap, _sources(rung.suspended)
    )


def _contact(contact: Contact | None) -> str | None:
    if contact is None:
        return None
    people = [f"{say_party(code)}: {', '.join(names)}" for code, names in contact.people.items() if names]
    known = [contact.form, _status(contact.status), _when(contact.date), contact.place, "; ".join(people)]
    asked = f"engagement {contact.engagement}" if contact.engagement else None
    return _quoted(", ".join(filter(None, [*known, asked])))


def _status(code: str) -> str:
    return say("status", code)


def _issue(topic: Topic) -> answers.Issue:
    held = tuple(
        answers.Held(say_party(each.holder), say("stance", each.stance), each.since, _sources(each.sources[:1]))
        for each in topic.stands
    )
    return answers.Issue(say("issue", topic.issue), topic.last, topic.times, held)


def _open(end: OpenEnd) -> answers.Open:
    return answers.Open(end.kind, _quoted(end.words), end.since, _when(end.due), _sources(end.sources))


def _sources(sources: Sequence[Source]) -> tuple[answers.Quote, ...]:
    return tuple(
        answers.Quote(_quoted(each.evidence.text), each.event, each.publisher, each.published)
        for each in sources[:QUOTED]
    )


def _quote(told: FoundEvent) -> answers.Quote:
    report = told.report
    return answers.Quote(_quoted(told.event.evidence.text), told.event.id, report.publisher, report.published)


def _sides(sides: Sequence[Side]) -> tuple[str, ...]:
    return tuple(f"{side.name}: {'; '.join(side.people)}" if side.people else side.name for side in sides)


def _parties(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(say_party, codes))


def _when(date: str | None) -> str | None:
    return say_date(date) if date else None


def _quoted(words: str) -> str:
    plain = visible(one_line(words))
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
