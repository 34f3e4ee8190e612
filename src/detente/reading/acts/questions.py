"""Questions that are put to somebody: `asked whether it would leave, he said`, `Has Oslo agreed?`."""

from __future__ import annotations

import re

from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.questions import answered, asks_whether
from detente.reading.grammar.tenses import mood
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence
from detente.reading.text.turns import label_length

QUESTIONS = frozenset("whether if what how why when where who which about".split())
"""What a question begins with that somebody is asked."""
YES = re.compile(
    r"(?:Yes|Indeed|Correct|Right|True|Of course|Absolutely|(?:That|It)(?:'s| is) (?:true|right|correct|so)"
    r"|(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:have|has|had|did|do|does|are|is|was|were)[.,;])"
)
"""How those answer who say that it is so: `Yes`, `We have.`."""
NO = re.compile(
    r"(?:[^:]{1,60}: )?[\"“]?"
    r"(?:No|(?:We|I|They|He|She|It) (?:have|has|had|do|does|did|will|would|is|are|was|were)(?:n[’']t| not))[.,;]"
)
"""How an answer begins that denies what was asked."""
OF_CLAUSE = frozenset("dobj attr acomp oprd".split())
"""What in a clause may name the act that it asks about: `Has Chad lodged a complaint?`."""


def words_asked(sentence: Sentence, resolver: Resolver) -> set[int]:
    """The places of words that put a question to somebody, and of what it asks whether it is so.

    `Asked whether it would leave, he said`, `the envoy was asked why`, `Has Chad left?`, unless the answer is yes. What
    a verb alone asks may be told, too, where the answer is no, as an act that was not done.
    """
    found: set[int] = set()
    asked = sentence.text.rstrip().endswith("?")
    answer = resolver.paragraph_after(sentence) if asked else ""
    in_doubt = asked and YES.match(answer, label_length(answer)) is None
    for verb in sentence.tokens:
        if in_doubt and asks_whether(verb) and mood(verb) is None:
            found |= set() if NO.match(answer) else {verb.i}
            found |= {c.i for c in verb.children if c.dep_ in OF_CLAUSE and not _known(c)}
        if _is_questioned(verb):
            first = verb.nbor()
            in_doubt = first.lower_ in ("whether", "if") and first.dep_ == "mark" and answered(verb) is None
            found |= {verb.i, *(t.i for t in first.head.subtree if in_doubt)}
        elif verb.lemma_ == "ask" and (question := _put_in_house(sentence, verb, resolver)) is not None:
            found |= {verb.i, *_in_doubt(question)}
    return found


def _put_in_house(sentence: Sentence, verb: Token, resolver: Resolver) -> Token | None:
    """The word with which a question begins that a member puts to a minister of no other state, else nothing.

    `Deputy Byrne asked the Minister whether he will go to Chad`, `To ask the Secretary of State, what he has said`.
    """
    asked = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if asked is None:
        return None
    begins = verb.lower_ == "ask" and verb.i == sentence.span.start + 1 and sentence.tokens[0].text == "To"
    post = resolver.labels.post_at(sentence, asked)
    ours = post is not None and {c.lower_ for c in asked.lefts if c.i < post.first} == {"the"} and asked.text.istitle()
    if not begins and not ours:
        return None
    after = (t for t in sentence.tokens if t.i > asked.i and t.lower_ in QUESTIONS - {"about"})
    return next(after, None)


def _in_doubt(question: Token) -> set[int]:
    """The places of the words that a question asks about: all from `whether` on, from `what` on up to its verb."""
    whether = {"whether", "if"}
    if question.lower_ in whether:
        last = question.sent[-1].i
    else:
        verbs = (t.i for t in question.sent if t.i > question.i and t.pos_ == "VERB")
        last = next(verbs, question.sent[-1].i)
    return set(range(question.i, last + 1))


def _known(noun: Token) -> bool:
    """Whether what is asked about names something as known: `Did it break the truce of May?`."""
    return any(c.lower_ in ("the", "this", "that") or c.dep_ == "poss" for c in noun.lefts)


def _is_questioned(verb: Token) -> bool:
    """Whether somebody is put a question, by whom is not said."""
    if verb.lower_ != "asked" or verb.i + 1 >= verb.sent.end or verb.nbor().lower_ not in QUESTIONS:
        return False
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    return before is None or before.text in (",", "(") or before.lower_ in ("when", "if") or is_passive(verb)
