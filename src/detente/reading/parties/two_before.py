"""Which two a sentence has told of where a clause goes on with `the two`: `Xi met Biden, and the two agreed`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from detente.entities.parties import is_side
from detente.reading.grammar.arguments import Arguments, arguments
from detente.reading.grammar.syntax import (
    BESIDE,
    SUBJECTS,
    clause_root,
    clause_subject,
    first_joined,
    governor,
    is_subject,
)
from detente.reading.grammar.tokens import Token
from detente.reading.parties.antecedents import Meant
from detente.reading.parties.register import PAIR, unique
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention

LEADING = ("with", "to")
"""What leads to whom somebody meets or tells something."""
COUNTERPARTS = frozenset("counterpart colleague opposite".split())
"""Who stands across from whoever owns them."""
REASONS = frozenset("because although though if unless since whether so".split())
"""What leads to a clause that need not go on with those before."""
EACH = frozenset("neither either each".split())
"""Words for one of two at a time."""
MEETING = frozenset("meet see speak talk ring phone telephone call host receive visit".split())
MEN = frozenset(("men", "women"))
OF_PAIR = {"former": 0, "latter": 1}
"""Words for one of the two named last, and its place."""
STEPS = 3
"""How many clauses up those two are looked for."""


def two_before(sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """Who does something and with whom, in the clause before in the sentence, where these are two; `meant` tells whom.

    `Sisi rang Trump, and the two agreed`, `held talks with Wang at which the two agreed`, `told Wang when they met`.
    """
    if token.dep_ not in SUBJECTS or not EACH.isdisjoint((token.lower_, *(c.lower_ for c in token.lefts))):
        return []
    said = clause_root(token)
    if said.dep_ == "ccomp" and (found := _with_whom_they_were(sentence, arguments(said.head), meant)):
        return found
    for over in _clauses_over(said, token):
        around = arguments(over)
        if over.i > token.i or around.subject is None or around.subject.i >= token.i:
            return []
        acting = unique(meant(sentence, around.subject))
        if not acting:
            return []
        found = _with_partner(sentence, token, around, acting, meant)
        if len({m.code for m in found}) == PAIR:
            return found
    return []


def _clauses_over(verb: Token, token: Token) -> Iterator[Token]:
    """The verbs from which the clause of a subject goes on: beside it, before it, over it, and what holds these."""
    over = _clause_over(verb, token)
    for _ in range(STEPS):
        if over is None or over.pos_ not in ("VERB", "AUX"):
            return
        yield over
        over = over.head if over.dep_ in ("xcomp", "conj", "advcl") and over.head != over else None


def _clause_over(verb: Token, token: Token) -> Token | None:
    """The verb from which the clause of a subject goes on."""
    over = verb.head
    if verb.dep_ in BESIDE and over != verb and not any(c.lower_ in REASONS for c in verb.children):
        return over
    if verb.dep_ == "relcl":
        return governor(over) if _tells_where(verb) else None
    told = [c for c in (*over.children, *verb.children) if c.dep_ in ("ccomp", "advcl") and c.i < token.i]
    told = [c for c in told if any(g.dep_ in SUBJECTS for g in c.children)]
    if told:  # `Sisi rang Trump, and the two agreed, his office said`, `after Sisi rang Trump, the two agreed`
        return told[-1]
    return over.head if verb.dep_ == "ccomp" and over.dep_ == "conj" else None


def _tells_where(verb: Token) -> bool:
    """Whether a relative clause tells what was done at what the noun names: `talks at which`, `Lima, where`."""
    return any(c.tag_ == "WRB" or (c.dep_ == "prep" and any(g.tag_ == "WDT" for g in c.children)) for c in verb.lefts)


def _with_partner(
    sentence: Sentence, token: Token, around: Arguments, acting: list[Mention], meant: Meant
) -> list[Mention]:
    """Those who act, with the first other whom they meet or address before a word."""
    if len({m.code for m in acting}) != 1:
        return acting
    code = acting[0].code
    across = [*around.objects, *around.after(*LEADING), *around.beneath(*LEADING)]
    owners = [c for noun in (around.subject,) if noun is not None and noun.lemma_ in COUNTERPARTS for c in noun.lefts]
    owners = [c for c in owners if c.dep_ == "poss"]
    for noun in (*(t for t in across if t.i < token.i), *owners):
        other = unique(meant(sentence, noun))
        codes = {m.code for m in other}
        if len(codes) == 1 and code not in codes:
            return [*acting, *other]
    return acting


def _with_whom_they_were(sentence: Sentence, around: Arguments, meant: Meant) -> list[Mention]:
    """Who says it, with whom he is told in passing to have met: `Mr Sall, who saw Mr Biya, said the two agreed`."""
    speaker = around.subject
    clauses = (c for c in speaker.children if c.dep_ == "relcl" and c.lemma_ in MEETING) if speaker is not None else ()
    for met in map(arguments, clauses):
        acting = unique(meant(sentence, speaker)) if speaker is not None else []
        others = [unique(meant(sentence, noun)) for noun in (*met.objects, *met.after(*LEADING))]
        found = next((each for each in others if len({m.code for m in each}) == 1), [])
        if len({m.code for m in (*acting, *found)}) == PAIR:
            return [*acting, *found]
    return []


def of_pair(talk: Talk, sentence: Sentence, token: Token) -> list[Mention]:
    """Which of the two that were named together last `the former` and `the latter` are, or `the latter's`."""
    if token.i == 0 or token.nbor(-1).lower_ != "the" or any(c.dep_ != "case" for c in token.rights):
        return []
    seen = talk.before(sentence, token)
    for index in dict.fromkeys(s.sentence for s in reversed(seen)):
        codes = list(dict.fromkeys(s.mention.code for s in seen if s.sentence == index))
        if len(codes) > 1:
            return [talk.bare(codes[-PAIR:][OF_PAIR[token.lower_]], sentence, token)]
    return []


def two_people_beside(talk: Talk, sentence: Sentence, token: Token) -> list[Mention]:
    """Which two `both men` are: the last two people named side by side, whoever else is named since."""
    if token.lower_ not in MEN:
        return []
    for index in range(sentence.index, max(-1, sentence.index - STEPS), -1):
        doc, lists = talk.sentences[index].span.doc, defaultdict[int, dict[str, Mention]](dict)
        for seen in talk.seen.get(index, ()):
            if seen.mention.person and (index < sentence.index or seen.token < token.i):
                name = doc[seen.token]
                head = name.head if name.dep_ == "appos" else name  # `the king, Mr Sall, and the envoy, Mr Biya,`
                lists[first_joined(head).i].setdefault(seen.mention.person, seen.mention)
        pairs = [list(people.values()) for people in lists.values() if len(people) == PAIR]
        if pairs:
            return [talk.bare(m.code, sentence, token, m.person) for m in pairs[-1]]
    return []


def both_named(talk: Talk, sentence: Sentence, token: Token) -> tuple[str, ...]:
    """Which two `both` are to whom something is done: those named side by side just before, who then are others.

    `Syria and Iran are not named. Washington accuses both of arming it`.
    """
    if token.lower_ != "both" or is_subject(token) or token.dep_ == "det":
        return ()
    actor = clause_subject(token)
    for index in (sentence.index, sentence.index - 1):
        lists = talk.lists_in(index, whose=True).items() if index >= 0 else ()
        acting = {s.mention.code for s in talk.named_in(sentence) if actor is not None and s.token == actor.i}
        before = [codes for first, codes in lists if index < sentence.index or first < token.i]
        before = [codes for codes in before if acting.isdisjoint(codes)]
        pairs = [codes for codes in before if len(codes) == PAIR and all(map(is_side, codes))]
        if pairs:
            return pairs[-1] if len(pairs) == 1 else ()
    return ()
