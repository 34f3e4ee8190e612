"""What the exchanges of a briefing are about: whether a question and its answers stay among matters at home."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from detente.entities.parties import is_state
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import Seen
from detente.reading.text.parse import Parsed, Sentence
from detente.tables import words

SURE = 2
"""How many more words for matters at home than for those abroad an exchange has that turns to home."""
ASKED, SEVERAL = re.compile(r"(?:Asked|Questioned|Pressed|Put to (?:him|her)|In (?:answer|response|reply) to)\b"), 2
"""How a paragraph begins that tells of a question, and how many of them make a briefing."""


def at_home(parsed: Parsed, questions: Collection[int], resolver: Resolver) -> frozenset[int]:
    """The paragraphs of a state's briefing that speak of matters at home, by their numbers.

    An exchange, a question with its answers, that names no other party does so where it has words for what is settled
    there: `Will the Senate pass the budget?`. Those behind it go on, as does `And when?`, until one names another party
    or has more words for what is done abroad. Words for any state's politics may be meant of the one named just before,
    and of others yet where those answer who see to foreign affairs; so it is with somebody who is named.
    """
    sentences, house = parsed.sentences, resolver.house
    put = questions or _asked_in_passing(sentences)
    if not put or house is None or not is_state(house):
        return frozenset()
    under_headings = not questions and any(sentence.heads for sentence in sentences)
    found: set[int] = set()
    stays = named = False
    for exchange in _exchanges(sentences, () if under_headings else put):
        least = SURE if resolver.sees_abroad else int(named)
        named = any(
            _is_of_others(seen, sentence, resolver) for sentence in exchange for seen in resolver.named_in(sentence)
        )
        home, politics, abroad = _spoken_of(exchange)
        politics += any(seen.mention.person for sentence in exchange for seen in resolver.named_in(sentence))
        asked = _spoken_of(sentence for sentence in exchange if sentence.paragraph in put)[0]
        turns = home >= least and home + politics - abroad >= SURE
        turns |= asked > 0 and not abroad and not resolver.sees_abroad
        stays = not named and (turns or (stays and not resolver.sees_abroad and home + politics >= abroad))
        if stays:
            found.update(sentence.paragraph for sentence in exchange)
    return frozenset(found)


def _is_of_others(seen: Seen, sentence: Sentence, resolver: Resolver) -> bool:
    """Whether others are named, or it is asked about the house as others ask: `Will Washington sign?`."""
    if seen.mention.code != resolver.house:
        return True
    name = resolver.labels.name_at(sentence, sentence.span.doc[seen.token])
    asked = seen.subject and sentence.text.rstrip().endswith("?")
    return asked and name is not None and name.kind == "capital"


def _spoken_of(exchange: Iterable[Sentence]) -> tuple[int, ...]:
    """How many words an exchange has for what is settled at home, for any state's politics, and for what is abroad."""
    tokens = [token for sentence in exchange for token in sentence.tokens]
    spoken = {token.lemma_.lower() for token in tokens} | {token.lower_ for token in tokens}
    return tuple(len(spoken & words("reading", "home_talk", kind)) for kind in ("home", "politics", "abroad"))


def _exchanges(sentences: Sequence[Sentence], questions: Collection[int]) -> list[list[Sentence]]:
    """The questions of a briefing with their answers, and the paragraphs before the first one by one.

    A heading begins one, too, with all that stands below it up to the first question that is put behind an answer.
    """
    found: list[list[Sentence]] = []
    begun = headed = False
    for number, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(group)
        asked, heads = number in questions, paragraph[0].heads
        if heads or not begun or (asked and not headed):
            found.append([])
        found[-1] += paragraph
        begun, headed = begun or asked or heads, heads
    return found


def _asked_in_passing(sentences: Sequence[Sentence]) -> frozenset[int]:
    """The paragraphs in which a briefing is told that nobody took down: `Asked if the tax would rise, he said not`."""
    opening = (next(group) for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph))
    found = frozenset(first.paragraph for first in opening if ASKED.match(first.text))
    return found if len(found) >= SEVERAL else frozenset()
