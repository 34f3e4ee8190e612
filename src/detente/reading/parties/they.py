"""Which parties `they` stand for: those of a noun in the plural before, several subjects, or the pair."""

from __future__ import annotations

from detente.entities.parties import is_state, parties
from detente.reading.grammar.syntax import SUBJECTS, clause_subject
from detente.reading.grammar.tokens import Token
from detente.reading.parties.antecedents import Meant
from detente.reading.parties.epithets import names_band
from detente.reading.parties.pointing_back import OBJECTS, depth
from detente.reading.parties.register import PAIR, unique
from detente.reading.parties.talk import Talk
from detente.reading.parties.two_before import two_before
from detente.reading.text.parse import Sentence
from detente.records import Mention

MEETING = frozenset("meet talk speak confer discuss agree converse chat".split())
"""What two do with each other."""
BANDS = frozenset(("armed-group", "authority"))
"""Kinds of parties that are many, though named as one."""
REFERRING = frozenset("refer allude reference allusion".split())
"""How a report tells whom somebody means."""


def those_meant(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """Whom a noun in the plural just before stands for, or several subjects, or two parties; else the pair.

    Who is quoted as saying it is none of them.
    """
    speaker = _who_is_quoted(talk, sentence, token)
    explained = _referred_to(talk, sentence, token, meant) if speaker is not None else []
    found = explained or _those_before(talk, sentence, token, speaker, meant)
    return [m for m in found if m.code != speaker] or found


def _who_is_quoted(talk: Talk, sentence: Sentence, token: Token) -> str | None:
    """The party whose words a pronoun stands in, between quotation marks."""
    if talk.quoted is None or talk.heard is None or not talk.quoted(sentence.offset + token.idx):
        return None
    by = talk.heard(sentence, token)
    return by.code if by is not None else None


def _referred_to(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """Who a report says is meant in a quote: `"They lie," he said, referring to the Americans`."""
    for word in sentence.tokens:
        if word.lemma_ in REFERRING and not (talk.quoted and talk.quoted(sentence.offset + word.idx)):
            preps = (c for c in word.children if c.dep_ == "prep" and c.lower_ == "to")
            found = [m for prep in preps for c in prep.children if c.dep_ == "pobj" for m in meant(sentence, c)]
            if found:
                return [talk.bare(m.code, sentence, token, m.person) for m in found]
    return []


def _those_before(talk: Talk, sentence: Sentence, token: Token, speaker: str | None, meant: Meant) -> list[Mention]:
    """Those named before, whoever says it.

    Two before a semicolon come before a noun in another sentence: `Togo's envoys left. Chad met Mali; they`.
    """
    of_two = _tells_of_meeting(token) and not any(_is_plural(t) and t.dep_ in SUBJECTS for t in _ahead(sentence, token))
    both = two_before(sentence, token, meant) if of_two else []
    if both:
        return [talk.bare(m.code, sentence, token, m.person) for m in both]
    if are_of_band(sentence, token, meant):
        return []
    before = talk.before(sentence, token)
    two = _number([s.mention for s in before if s.sentence == sentence.index and not s.locative]) == PAIR
    after = two and any(t.text == ";" and t.i < token.i for t in sentence.tokens)
    plural = _plural_in(talk, sentence, sentence.index, token, speaker, meant)
    plural = plural or ([] if after else _plural_in(talk, sentence, talk.previous(sentence), token, speaker, meant))
    if plural:
        return [talk.bare(m.code, sentence, token, m.person) for m in plural]
    if talk.authors and _begins(talk, sentence, token):
        return _who_goes_on(talk, sentence, token, meant)
    if token.dep_ == "nsubjpass":
        return []  # `they were lifted`, `they were freed`: mostly things, and people who are nobody's
    within = talk.just_before(sentence, PAIR)
    for index in (at for at in (sentence.index, talk.previous(sentence)) if at in within):
        here = [s for s in before if s.sentence == index and not s.locative]
        together = talk.together_in(index)
        if together and token.dep_ == "nsubj" and not any(s.subject and s.sentence == sentence.index for s in here):
            people = {s.mention.code: s.mention.person for s in here if s.mention.person}
            return [talk.bare(code, sentence, token, people.get(code)) for code in together]
        subjects, everyone = unique(s.mention for s in here if s.subject), unique(s.mention for s in here)
        chosen = subjects if _number(subjects) > 1 else everyone if _number(everyone) == 2 else []
        if chosen:
            return [talk.bare(m.code, sentence, token, m.person) for m in chosen]
    return [talk.bare(code, sentence, token) for code in talk.pair_at(sentence)]


def are_of_band(sentence: Sentence, token: Token, meant: Meant) -> bool:
    """Whether the noun in the plural just before is for armed people of nobody: `blamed the rebels; they denied it`."""
    if token.lower_ != "they":
        return False
    several = [t for t in reversed(_ahead(sentence, token)) if t.tag_ == "NNS" and not t.is_ancestor(token)]
    last = next((t for kinds in (SUBJECTS, ("dobj",), ("pobj",)) for t in several if t.dep_ in kinds), None)
    return last is not None and names_band(last) and not meant(sentence, last)


def _begins(talk: Talk, sentence: Sentence, token: Token) -> bool:
    """Whether a paragraph begins with what they do: `They called on Chad to leave`, `On Chad, they urged calm`."""
    follows = sentence.index > 0 and talk.sentences[sentence.index - 1].paragraph == sentence.paragraph
    named = any(s.subject and s.token < token.i for s in talk.named_in(sentence))
    return token.dep_ == "nsubj" and not follows and not named


def _who_goes_on(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """Those several who did something just before, else those whose paper it is."""
    before = talk.sentences[sentence.index - 1] if sentence.index else sentence
    subject = clause_subject(before.span.root)
    several = meant(before, subject) if subject is not None and subject.tag_ in ("NNS", "NNPS") else []
    codes = [m.code for m in several] if _number(several) > 1 else talk.authors
    return [talk.bare(code, sentence, token) for code in dict.fromkeys(codes)]


def _ahead(sentence: Sentence, token: Token) -> list[Token]:
    """The words of a sentence before another."""
    return [t for t in sentence.tokens if t.i < token.i]


def _tells_of_meeting(token: Token) -> bool:
    """Whether a clause tells when or where two met: `when they met`, `a call in which they spoke`."""
    return token.dep_ == "nsubj" and token.head.dep_ in ("advcl", "relcl") and token.head.lemma_ in MEETING


def _plural_in(
    talk: Talk, sentence: Sentence, index: int, token: Token, speaker: str | None, meant: Meant
) -> list[Mention]:
    """The parties of the last noun in the plural of a sentence that stands for any, of subjects first.

    To whose own something is done who speaks, others do it: `Chad is robbing our people. They lie`.
    """
    if index < 0 or not talk.goes_on(talk.sentences[index], sentence):
        return []
    own = {clause_subject(token)} if token.dep_ in OBJECTS else set()
    here = talk.sentences[index]
    before = (t for t in here.tokens if index < sentence.index or t.i < token.i)
    nouns = [t for t in before if _is_plural(t) or _is_band(talk, here, t)]
    apart = [t for t in reversed(nouns) if t not in own and not t.is_ancestor(token)]
    if index < sentence.index:  # `The two sides agreed that experts should meet. They ...`
        apart.sort(key=depth)
    for noun in (t for kinds in (SUBJECTS, OBJECTS) for t in apart if t.dep_ in kinds):
        found = meant(here, noun)
        if found and not (noun.dep_ in OBJECTS and all(m.code == speaker for m in found)):
            return found
    return []


def _is_plural(noun: Token) -> bool:
    """Whether a noun is in the plural, or a subject of several."""
    joined = noun.pos_ == "PROPN" and noun.dep_ in SUBJECTS and any(c.dep_ == "conj" for c in noun.children)
    return joined or noun.tag_ in ("NNS", "NNPS")


def _is_band(talk: Talk, sentence: Sentence, name: Token) -> bool:
    """Whether a subject is a band, who are many: `The Taliban closed the border. They said`."""
    label = talk.labels.name_at(sentence, name) if name.dep_ in SUBJECTS else None
    code = label.code or "" if label is not None and label.kind == "body" else ""
    return code in parties() and parties()[code].kind in BANDS and not is_state(code)


def _number(mentions: list[Mention]) -> int:
    return len({m.code for m in mentions})
