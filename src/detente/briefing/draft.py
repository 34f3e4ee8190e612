"""A briefing as it is written: what it is about, whom it has named, what it has told and cited so far."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from detente.archive import View
from detente.briefing import contacts
from detente.briefing.briefing import Statement
from detente.briefing.citing import Register
from detente.briefing.naming import Names
from detente.briefing.quoting import Quotes
from detente.briefing.support import Told, told
from detente.briefing.weighing import told_last
from detente.briefing.wordings import Namings
from detente.engagements import Engagement
from detente.pages.wording import capital
from detente.records import Expectation, Status
from detente.relations.relation import Relation, Source


class Draft:
    """What the sections of a briefing share, in the order in which they are written."""

    def __init__(self, view: View, relation: Relation, since: dt.date) -> None:
        self.view = view
        self.relation = relation
        self.since = since
        self.names = Names(relation.pair, relation.as_of)
        self.quotes = Quotes(view)
        self.register = Register(self.quotes)
        self.namings = Namings(relation.pair, relation.engagements)
        self.by_id = {each.id: each for each in relation.engagements}
        self.expected: set[Expectation] = set()
        self._told: set[str] = set()
        self._said: set[str] = set()
        self._quoted: set[str] = set()

    @property
    def pair(self) -> tuple[str, str]:
        """The codes of both."""
        return self.relation.pair

    @property
    def as_of(self) -> dt.date:
        """The day of the briefing."""
        return self.relation.as_of

    def state(self, text: str, sources: Iterable[Source], engagement: str | None = None) -> Statement:
        """A sentence with its sources; what it tells of counts as told."""
        if engagement:
            self._told.add(engagement)
        return Statement(tidy(text), self.register.cite(sources), engagement)

    def contact(self, each: Engagement, statuses: Iterable[Status] = ()) -> Statement | None:
        """The sentence on a contact as it stands; None where no telling carries it."""
        support = self.support(each, statuses)
        if support is None:
            return None
        said = contacts.sentence(support, self.names, self.as_of)
        if said in self._said:
            return None
        self._said.add(said)
        return self.state(said, support.sources, each.id)

    def support(self, each: Engagement, statuses: Iterable[Status] = ()) -> Told | None:
        """What can be said of an engagement, by those of its tellings that give it its status."""
        return told(each, self.pair, frozenset(statuses) or {each.status})

    def is_new(self, each: Engagement) -> bool:
        """Whether it was told of after the last briefing."""
        return told_last(each) > self.since

    def quote_once(self, source: Source, most: int) -> str | None:
        """What a sentence quotes of a source; None where it can't be quoted, or was before."""
        quote = self.quotes.quoted(source, most)
        if quote is None or quote in self._quoted:
            return None
        self._quoted.add(quote)
        return quote

    def was_told(self, each: Engagement) -> bool:
        """Whether an earlier sentence told of it."""
        return each.id in self._told


def tidy(text: str) -> str:
    """A sentence: a capital at its head, one stop at its end, no commas that run into each other."""
    plain = re.sub(r",\s*(?=[,.;:)])|,(?=”)", "", " ".join(text.split()))
    plain = re.sub(r", and (?=\w+, [A-Z])", " and ", plain)
    plain = plain.rstrip(" ,;:")
    ended = plain.endswith((".", "?", "!", ".”", "?”", "!”"))
    return capital(plain if ended else f"{plain}.")
