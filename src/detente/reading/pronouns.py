"""Which parties `he`, `she`, `they` and `it` stand for."""

from __future__ import annotations

from spacy.tokens import Token

from detente.reading.parse import Sentence
from detente.reading.syntax import clause_subject
from detente.reading.talk import Seen, Talk, unique
from detente.records import Mention

HE, SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())


def pronoun_parties(talk: Talk, sentence: Sentence, token: Token) -> list[Mention]:
    """The parties that a pronoun stands for, by what was named before it."""
    word = token.lower_
    if word in THEY:
        return _they(talk, sentence, token)
    if word in HE or word in SHE:
        found = _person_before(talk, sentence, token, "m" if word in HE else "f")
    elif word in IT:
        found = _party_before(talk, sentence, token)
    else:
        found = None
    return [found] if found else []


def _person_before(talk: Talk, sentence: Sentence, token: Token, gender: str) -> Mention | None:
    """The last person of this gender, subjects first; one named in the sentence rather than before it."""
    fitting = [
        s
        for s in talk.before(sentence, token)
        if s.mention.person and s.mention.code and talk.labels.known[s.mention.person].gender in (gender, "")
    ]
    subject = clause_subject(token)
    if token.tag_ != "PRP$" and token.dep_ in ("dobj", "pobj", "dative") and subject is not None:
        fitting = [s for s in fitting if s.sentence != sentence.index or s.token != subject.i]
    if not fitting:
        return None
    nearest = max(s.sentence for s in fitting)
    chosen = _prefer_subject([s for s in fitting if s.sentence == nearest])
    return talk.bare(chosen.mention.code, sentence, token, chosen.mention.person)


def _prefer_subject(seen: list[Seen]) -> Seen:
    subjects = [s for s in seen if s.subject]
    return subjects[-1] if subjects else seen[-1]


def _they(talk: Talk, sentence: Sentence, token: Token) -> list[Mention]:
    """Several subjects, or just two parties, of the sentence or the one before; else the pair that the talk is of."""
    before = talk.before(sentence, token)
    for index in (sentence.index, sentence.index - 1):
        here = [s for s in before if s.sentence == index and not s.locative]
        subjects, everyone = unique(s.mention for s in here if s.subject), unique(s.mention for s in here)
        chosen = subjects if _number(subjects) > 1 else everyone if _number(everyone) == 2 else []
        if chosen:
            return [talk.bare(m.code, sentence, token, m.person) for m in chosen]
    return [talk.bare(code, sentence, token) for code in talk.pair_at(sentence)]


def _number(mentions: list[Mention]) -> int:
    return len({m.code for m in mentions})


def _party_before(talk: Talk, sentence: Sentence, token: Token) -> Mention | None:
    before = [s for s in talk.before(sentence, token) if s.mention.person is None and not s.locative]
    for index in (sentence.index, sentence.index - 1):
        here = [s for s in before if s.sentence == index]
        if here:
            return talk.bare(_prefer_subject(here).mention.code, sentence, token)
    return None
