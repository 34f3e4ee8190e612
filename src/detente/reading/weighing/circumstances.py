"""What the words around one that names an act say of it: head, subject, prepositions, clause, place in the sentence.

What stands with it by its kind (objects, phrases, times) is in `company`.

These tell whether the words name an act at all, whoever its parties are. Names of features, as `data/weights.csv` has
them.
"""

from __future__ import annotations

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.syntax import clause_root
from detente.reading.parties.agents import private_people
from detente.reading.parties.relevance import SHORT
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.reading.weighing.company import company_of, kind_of

CROWDED = 6
"""Candidates in a sentence from which on their number tells nothing more."""
LATE = 5
STEP, LAST = 3, 6
"""A report is cut into so many stretches of three sentences."""
AROUND = 2
"""Sentences before and after in which it is counted how many name two parties."""
MOST = 3
"""Names and nouns from which on their number tells nothing more."""
SHARES = (0.15, 0.25, 0.35, 0.45, 0.6)
"""Shares of sentences of a report that name two parties."""
FEW_LINES = "few-lines"
"""The feature of a candidate in a text of a few sentences."""
WORDS, LONG = 8, 7
"""How the length of a sentence is counted, and from where on it tells nothing more."""


def circumstances_of(candidate: Candidate, beside: list[Candidate], talk: Talk) -> set[str]:
    """The features of a candidate that are the same whoever its parties are."""
    trigger, kind = candidate.trigger, candidate.type
    head = trigger.lemma_.lower()
    found = {f"head={head}", f"{kind}:head={head}"}
    if trigger.pos_ in ("VERB", "AUX"):
        around = arguments(trigger)
        subject = kind_of(candidate.sentence, around.subject, talk)
        found |= {f"subject={subject}", f"{kind}:subject={subject}"}
        if around.subject is not None and around.subject.pos_ == "NOUN":
            found.add(f"subject-head={around.subject.lemma_.lower()}")
        prepositions = set(around.preps)
    else:
        prepositions = {child.lower_ for child in trigger.children if child.dep_ == "prep"}
    for preposition in prepositions:
        found |= {f"prep={preposition}", f"{kind}:prep={preposition}"}
    return found | _of_clause(candidate) | _of_place(candidate, beside, talk) | company_of(candidate, beside, talk)


def _of_clause(candidate: Candidate) -> set[str]:
    """How the clause hangs, and on what."""
    clause = clause_root(candidate.trigger)
    return {
        f"clause={clause.dep_}",
        f"{candidate.type}:clause={clause.dep_}",
        f"on={clause.head.lemma_.lower()}:{clause.dep_}",
    }


def _of_place(candidate: Candidate, beside: list[Candidate], talk: Talk) -> set[str]:
    """Where it stands among the candidates of the sentence and in the report, and how long the sentence is.

    The length tells little of a text of a few sentences, which somebody wrote for the act's sake.
    """
    sentence = candidate.sentence
    rank = sum(other.trigger.i < candidate.trigger.i for other in beside)
    found = {
        f"crowd={min(len(beside), CROWDED)}",
        f"rank={min(rank, LATE)}",
        f"stretch={min(sentence.index // STEP, LAST)}",
    }
    length = min(len(sentence.tokens) // WORDS, LONG)
    few = talk.length < SHORT
    return found | ({FEW_LINES} if few else {f"length={length}"} | _of_text(sentence, talk))


def _of_text(sentence: Sentence, talk: Talk) -> set[str]:
    """How much is told of states where an act would be told, and in the report: much of the news is of other things."""
    here = len({seen.mention.code for seen in talk.named_in(sentence)})
    first = max(0, sentence.index - AROUND)
    near = sum(talk.crowded[first : sentence.index]) + sum(
        talk.crowded[sentence.index + 1 : sentence.index + AROUND + 1]
    )
    private = sum(t.pos_ == "NOUN" and t.lemma_.lower() in private_people() for t in sentence.tokens)
    shares = {f"of-states>{least}" for least in SHARES if talk.share_crowded > least}
    return {f"named={min(here, MOST)}", f"near-named={near}", f"private={min(private, MOST)}"} | shares
