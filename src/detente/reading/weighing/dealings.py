"""Whether a report tells of dealings between states at all, once all that may be an act in it has been weighed.

A court, a cup or a cabinet is reported with all of diplomacy's words, and with foreigners in it. Each of these words by
itself may pass for an act; that little else in the report speaks for any, that few in it act for a state, and that its
other words are those of such news, tells that none is one. A logistic regression: `data/dealings.csv` has its weights,
for each word and for what all candidates together come to.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from detente.reading.acts.candidate import Candidate
from detente.reading.names.authorship import house_of, joint_voice
from detente.reading.names.issuing import issuer_of
from detente.reading.names.labels import Labels
from detente.reading.parties.officials import NAMED, OFFICE, who_acts
from detente.reading.parties.relevance import SHORT
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Parsed
from detente.reading.weighing.scoring import THRESHOLD, by_features
from detente.reading.weighing.standing import GIVEN, WAYS
from detente.reading.weighing.weights import weights_of
from detente.tables import words

WORD = "word:"
"""Begins the feature of a word."""
SURE, EACH = 2.5, 1.2
"""Log odds from which on nothing more is asked of an act than elsewhere; how much more for each that they are lower."""
AT_HOME = -1.0
"""Log odds below which a report is one of home affairs, in which what one party does alone is no dealing."""
OF_MUCH = frozenset(
    "captain coach player defender striker squad stadium winger olympic marathon medal fixture qualifier".split()
)
"""Words of sport that are used of much else, too."""
UNSPORTING = frozenset("boycott bar visa border expel".split())
"""Words for what states do to each other in sport."""
OF_LINES = 0.02
"""How much the words of a few lines, in which nobody acts for a state, have to speak for acts."""
OF_OTHERS = -0.1
"""How much they may speak against any where states are named by themselves."""
MOST_ACTING = 4
"""Parties that act from which on their number tells nothing more."""
NOBODY_ELSE = frozenset((GIVEN, "recipient:none", "party:none", "actor:unknown"))
"""The notes of sides that were looked for nowhere but in the clause."""
OPEN_CLASSES = frozenset(("NOUN", "VERB", "ADJ"))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate as it was weighed: how much its features say for it, and whether its parties are plainly told.

    What is told of one party alone may as well be done at home.
    """

    score: float
    plain: bool
    between: bool = True


def weigh(candidate: Candidate, talk: Talk) -> Weighed:
    """How much speaks for a candidate, and whether its clause gives its sides and its sentence names them."""
    here = {seen.mention.code for seen in talk.named_in(candidate.sentence) if not seen.locative}
    elsewhere = {note for note in candidate.sides.notes if note.startswith(WAYS)} - NOBODY_ELSE
    codes = candidate.sides.codes()
    return Weighed(by_features(candidate), not elsewhere and codes <= here, len(codes) > 1)


def is_of_others(item: Parsed, labels: Labels) -> bool:
    """Whether a few lines in nobody's name are about something else: `A Danish brewer agreed to buy a Polish one`.

    Nobody acts in them for a state, nor do their words speak for acts. Where states are named by themselves these have
    to be words of something else, such as of sport.
    """
    if len(item.sentences) >= SHORT or issuer_of(item) or house_of(item, None) or joint_voice(item):
        return False
    found = words_of((item,))
    speaks_for = words_say(found, weights_of("dealings"))
    if speaks_for >= OF_LINES or (who := who_acts(item, labels)) == OFFICE:
        return False
    of_others = who is None or (who == NAMED and speaks_for < OF_OTHERS)
    sport = found & words("reading", "sport")
    return of_others or (found.isdisjoint(UNSPORTING) and (len(sport) > 1 or not sport <= OF_MUCH))


def odds_of_dealings(items: Sequence[Parsed], weighed: Sequence[Weighed], acting: int) -> float:
    """The log odds that a report, in one or more items, tells of dealings, given its candidates and who acts in it.

    A text of a few sentences surely does.
    """
    if items[0].length < SHORT:
        return SURE
    return log_odds(summed(weighed, acting), words_of(items), weights_of("dealings"))


def log_odds(told: Mapping[str, float], words: Iterable[str], weights: Mapping[str, float]) -> float:
    """What weights make of what the candidates of a report come to, and of its words."""
    each = {**told, "words": words_say(words, weights)}
    return weights["base"] + sum(weights[name] * value for name, value in each.items())


def stands(act: Weighed, odds: float) -> bool:
    """Whether so much speaks for an act as must in a report of these log odds: more, the lower these are.

    Where they are below 0 its parties must be plainly told; and for what is plainly told more must speak than against.
    Where they are below those of home affairs it must be of two parties.
    """
    asked = THRESHOLD + EACH * max(SURE - odds, 0)
    plain = act.plain and (act.between or odds > AT_HOME)
    return act.score > min(asked, 0) if plain else odds > 0 and act.score > asked


def summed(weighed: Sequence[Weighed], acting: int) -> dict[str, float]:
    """What the candidates of a report come to: how many acts are to be expected, how many plain ones, of how many."""
    return {
        "expected": _expected(each.score for each in weighed),
        "plain": _expected(each.score for each in weighed if each.plain),
        "candidates": math.log1p(len(weighed)),
        "acting": float(min(acting, MOST_ACTING)),
    }


def _expected(scores: Iterable[float]) -> float:
    """How many acts are to be expected of candidates with these log odds, as a logarithm."""
    return math.log1p(math.fsum(1 / (1 + math.exp(-score)) for score in scores))


def words_of(items: Iterable[Parsed]) -> set[str]:
    """The nouns, verbs and adjectives of a report, in their base forms."""
    return {
        token.lemma_.lower()
        for item in items
        for sentence in item.sentences
        for token in sentence.tokens
        if token.pos_ in OPEN_CLASSES and token.text.isalpha()
    }


def words_say(found: Iterable[str], weights: Mapping[str, float]) -> float:
    """How much the words of a report speak for acts in it."""
    return math.fsum(weights.get(WORD + word, 0.0) for word in found)
