"""What is between the two, and what each holds on it, in its own words."""

from __future__ import annotations

import re
from functools import cache
from math import exp, log1p

from detente.briefing.briefing import Item, Section, Statement
from detente.briefing.draft import Draft
from detente.briefing.naming import party
from detente.pages.wording import capital, say
from detente.records import Stance
from detente.relations.relation import Source, Stand, Topic
from detente.tables import rows

MOST = 5
QUOTED = 26
"""Words that a sentence quotes at most."""
FADING = 90
"""Days after which an issue that did not come up again counts about a third."""
CLEAR = 2
"""Weight from which on a word names its issue."""
GENERAL = frozenset(("bilateral-relations", "other"))
_SAYS: dict[Stance, str] = {
    "supports": "is in favour", "opposes": "objects", "demands": "demands", "claims": "maintains",
    "doubts": "has doubts", "denies": "denies it", "offers": "offers", "warns": "warns",
}  # fmt: skip


def issues(draft: Draft) -> Section | None:
    """The issues that came up most of late, with the positions of both; None where nobody said what it holds."""
    ranked = sorted(draft.relation.agenda, key=lambda topic: (-_weight(draft, topic), topic.issue))
    items: list[Item] = []
    for topic in ranked:
        said = () if topic.issue in GENERAL or len(items) == MOST else _stands(draft, topic)
        if said:
            items.append(Item(capital(say("issue", topic.issue)), said))
    return Section("agenda", "Agenda and positions", tuple(items)) if items else None


def _weight(draft: Draft, topic: Topic) -> float:
    gone = (draft.as_of - topic.last).days if topic.last else FADING
    return exp(-gone / FADING) * log1p(topic.times) * (1 + topic.differ)


def _stands(draft: Draft, topic: Topic) -> tuple[Statement, ...]:
    found = []
    for stand in topic.stands:
        source = next((each for each in reversed(stand.sources) if _is_about(draft, each, topic.issue)), None)
        quote = draft.quotes.quoted(source, QUOTED) if source else None
        if source and quote and not any(quote in text for text, _, _ in found):
            found.append((f"{party(stand.holder)} {_SAYS[stand.stance]}: “{quote}”", source, stand))
    return tuple(draft.state(text, [source]) for text, source, _ in found)


def _is_about(draft: Draft, source: Source, issue: str) -> bool:
    """Whether the sentence names the issue itself."""
    return bool(_names(issue).search(draft.quotes.sentence(source).text))


@cache
def _names(issue: str) -> re.Pattern[str]:
    words = [row["expression"] for row in rows("codebook", "issues") if row["issue"] == issue and int(row["weight"]) >= CLEAR]
    any_of = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"\b(?:{any_of})(?:s|es)?\b", re.IGNORECASE)
