"""What leads in the points of a list: `The ministers agreed:`, before `- to reopen the border;`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from detente.reading.grammar.syntax import SUBJECTS
from detente.reading.grammar.tokens import Token
from detente.reading.parties.antecedents import Meant
from detente.reading.parties.talk import Talk
from detente.reading.text.layout import ENACTING, SENTENCE_END
from detente.reading.text.parse import Sentence
from detente.records import Mention

HEADING = 60
"""Letters that a heading between the points has at most."""
GOING_ON = (";", "; and", ";and")
"""How points end that others follow."""


def goes_on_from_lead(talk: Talk, sentence: Sentence) -> bool:
    """Whether a sentence is a point that has no subject of its own: `- reaffirmed their support`."""
    return sentence.index in talk.leads and not any(c.dep_ in SUBJECTS for c in sentence.span.root.children)


def leads(sentences: Sequence[Sentence]) -> dict[int, int]:
    """The sentence that leads in each sentence with which a point of a list begins, both by their numbers."""
    found: dict[int, int] = {}
    lead, before, enacting = None, "", False
    for _, group in groupby((s for s in sentences if s.part == "body"), key=lambda s: s.paragraph):
        first, *more = group
        text = (more or [first])[-1].text.rstrip()
        if lead is not None and (_goes_on(first, text, before) or (enacting and text.endswith(","))):
            found[first.index] = lead
        elif lead is not None and not _is_heading(text):
            lead = None
        begins = ENACTING.match(text) is not None
        within = enacting and first.index in found  # `Acting under Article 7 of its Protocol:`
        if (text.endswith(":") and not within) or begins:
            lead, enacting = (more or [first])[-1].index, begins
        before = text
    return found


def _goes_on(first: Sentence, text: str, before: str) -> bool:
    """Whether a paragraph is a point: it is marked as one, begins small, or stands in a row of clauses."""
    return first.point or first.text[0].islower() or text.endswith(GOING_ON) or before.endswith(GOING_ON)


def _is_heading(text: str) -> bool:
    return len(text) <= HEADING and not SENTENCE_END.search(text)


def led_by_strangers(talk: Talk, sentence: Sentence, meant: Meant) -> bool:
    """Whether a sentence is a point of a resolution of nobody known, that no other says: `The Committee: - urges`."""
    number = talk.leads.get(sentence.index)
    enacted = number is not None and ENACTING.match(talk.sentences[number].text) is not None
    return enacted and goes_on_from_lead(talk, sentence) and not led_by(talk, sentence, meant)


def leading_verb(sentence: Sentence) -> Token | None:
    """The verb of which the points are what is agreed, asked or announced: the last finite one before the colon."""
    verbs = [t for t in sentence.tokens if t.pos_ in ("VERB", "AUX") and t.dep_ not in ("acl", "relcl", "amod")]
    return verbs[-1] if verbs else None


def led_by(talk: Talk, sentence: Sentence, meant: Meant) -> list[Mention]:
    """Of whom the words above a point tell: their subject, or who did the act that they tell."""
    number = talk.leads.get(sentence.index)
    if number is None:
        return []
    if number not in talk.led:
        talk.led[number] = _told_of(talk, talk.sentences[number], meant)
    return [talk.bare(code, sentence, sentence.tokens[0]) for code in talk.led[number]]


def _told_of(talk: Talk, lead: Sentence, meant: Meant) -> tuple[str, ...]:
    """The parties of the last noun before the colon, `acting by consensus, the Council:`, or of the last subject.

    So are those of a line that is but a name: `The Council of the African Union,`.
    """
    last = lead.tokens[-2] if len(lead.tokens) > 1 else lead.tokens[-1]
    ends = (token for token in (last, lead.span.root) if token.pos_ in ("NOUN", "PROPN"))
    named = [token for token in ends if token.dep_ not in ("dobj", "pobj")]
    subjects = (t for t in reversed(lead.tokens) if t.dep_ in SUBJECTS and t.head.dep_ != "relcl")
    found = next(filter(None, (meant(lead, noun) for noun in (*named, *subjects))), [])
    if ENACTING.match(lead.text):
        found = found or ([talk.bare(talk.issuer, lead, lead.span.root)] if talk.issuer else [])
        return tuple(dict.fromkeys(m.code for m in found))
    told = next((act for act in reversed(talk.told) if act.sentence == lead.index), None)
    codes = [m.code for m in found] or list(told.doers(()) if told is not None else ())
    return tuple(dict.fromkeys(codes))
