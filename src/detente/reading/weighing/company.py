"""What stands with a word that may name an act: objects and phrases by kind, times, helpers, other acts in its clause.

Words that name an act at all have their own company: a day, a helper of the past, somebody that they are done to.
Names of features, as `data/weights.csv` has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.arguments import TIMES, arguments
from detente.reading.grammar.syntax import MODIFIERS, YEAR, clause_root, own_clause
from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import agents, private_people
from detente.reading.parties.relevance import SHORT
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence

RELATIVE_DAYS = frozenset(
    "yesterday today tonight tomorrow recently earlier later ago once already last next now since".split()
)
SPANS = frozenset("week month year decade century weekend".split())
NEAR = 6
"""Words from which on the distance of the next candidate tells nothing more."""


def company_of(candidate: Candidate, beside: list[Candidate], talk: Talk) -> set[str]:
    """The features of a candidate by what stands with it."""
    trigger, kind = candidate.trigger, candidate.type
    verbal = trigger.pos_ in ("VERB", "AUX")
    kinds = set(_phrases(candidate, talk) if verbal else _around_noun(candidate, talk))
    kinds |= {f"{'child' if verbal else 'noun-child'}={child.dep_}" for child in trigger.children}
    kinds |= {f"aux={c.lower_}" for c in trigger.children if c.dep_ in ("aux", "auxpass")}
    kinds |= {f"cue={candidate.standing.cue}", f"quoted={_is_quoted(candidate)}", f"asked={_is_asked(candidate)}"}
    alone = {f"head={trigger.lemma_.lower()}:{trigger.dep_}", f"words={candidate.expression.words}:{trigger.pos_}"}
    return (
        alone
        | kinds
        | {f"{kind}:{feature}" for feature in kinds}
        | _of_time(candidate, talk)
        | _near(candidate, beside)
    )


def kind_of(sentence: Sentence, token: Token | None, talk: Talk) -> str:
    """What kind of name or noun a word is, `none` where there is no word."""
    if token is None:
        return "none"
    name = talk.labels.name_at(sentence, token)
    if name is not None:
        return name.kind
    if talk.labels.post_at(sentence, token):
        return "post"
    if token.pos_ == "PRON":
        return token.lower_
    noun = token.lemma_.lower()
    return agents().get(noun) or private_people().get(noun, "noun")


def _phrases(candidate: Candidate, talk: Talk) -> Iterator[str]:
    """The kinds of what a verb is done to, and of what stands after its prepositions."""
    sentence, around = candidate.sentence, arguments(candidate.trigger)
    thing = around.objects[0] if around.objects else None
    yield f"object={kind_of(sentence, thing, talk)}"
    if thing is not None and thing.pos_ == "NOUN":
        yield f"object-head={thing.lemma_.lower()}"
    for preposition, tokens in around.preps.items():
        yield from (f"{preposition}+{kind_of(sentence, token, talk)}" for token in tokens[:2])


def _around_noun(candidate: Candidate, talk: Talk) -> Iterator[str]:
    """The kinds of names in front of a noun and after its prepositions."""
    for child in candidate.trigger.children:
        if child.dep_ in MODIFIERS:
            kind = kind_of(candidate.sentence, child, talk)
            if kind != "noun":
                yield f"before={child.dep_}+{kind}"
        elif child.dep_ == "prep":
            below = (c for c in child.children if c.dep_ == "pobj")
            yield from (f"{child.lower_}+{kind_of(candidate.sentence, token, talk)}" for token in below)


def _of_time(candidate: Candidate, talk: Talk) -> set[str]:
    """What words for times the clause has, and its tense, with what is said to have become of the act.

    That it has none tells little of a text of a few sentences.
    """
    root, status, kind = clause_root(candidate.trigger), candidate.standing.status, candidate.type
    times = set(_times(own_clause(root))) or ({"no"} if talk.length >= SHORT else set())
    found = {feature for time in times for feature in (f"time={time}", f"{kind}:time={time}", f"{status}:time={time}")}
    return found | {f"{status}:root={root.tag_}", f"{kind}:root={root.tag_}"}


def _times(clause: Iterable[Token]) -> Iterator[str]:
    for token in clause:
        word = token.lower_
        if token.text in TIMES:
            yield "day" if word.endswith("day") else "month"
        elif YEAR.match(word):
            yield "year"
        elif word in RELATIVE_DAYS:
            yield "relative"
        elif word in SPANS:
            yield "span"


def _near(candidate: Candidate, beside: list[Candidate]) -> set[str]:
    """How near the next candidate of the sentence is, and what acts the clause may name besides."""
    trigger, kind, root = candidate.trigger, candidate.type, clause_root(candidate.trigger)
    others = [other for other in beside if other.trigger.i != trigger.i]
    steps = min((abs(other.trigger.i - trigger.i) for other in others), default=NEAR)
    types = [other.type for other in others if clause_root(other.trigger) == root]
    found = {f"near={min(steps, NEAR)}"} | {f"{kind}:same-clause={other}" for other in types}
    return found | ({"same-clause-same-type"} if kind in types else set())


def _is_quoted(candidate: Candidate) -> bool:
    """Whether a quotation mark is open before the word."""
    before = candidate.sentence.text[: candidate.trigger.idx - candidate.sentence.span.start_char]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _is_asked(candidate: Candidate) -> bool:
    """Whether the sentence is a question."""
    return candidate.sentence.text.rstrip("\"”’') \n").endswith("?")
