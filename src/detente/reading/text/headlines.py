"""Headlines: verbs taken for nouns (`Honduras severs ties`), and what is off that is taken for a verb (`Talks off`)."""

from __future__ import annotations

from detente.reading.grammar.tenses import FINITE
from detente.reading.grammar.tokens import Doc, Span, Token
from detente.reading.text.headline_clauses import mend_headline_clauses
from detente.tables import words

SUBJECTS = frozenset(("compound", "nmod", "amod"))
DONE, NOT_OF_VERBS = frozenset(("xcomp", "ccomp", "dobj")), frozenset(("aux", "auxpass", "det"))
"""What a verb in the present tense may govern, and what it does not."""
CALLED_OFF = frozenset(
    "talk talks summit meeting visit trip tour deal drills drill exercise exercises ceremony conference negotiations "
    "handover swap".split()
)
"""What is off in headlines."""
AFTER_OFF = frozenset(", : ; - – — . as after over amid until".split())
ENDS = frozenset(".!?:;")
INFINITIVES = frozenset(("relcl", "acl", "advcl"))
BESIDE = frozenset("dep compound nmod nsubj".split())
PRESENT = {"NN": "VBP", "NNS": "VBZ"}
"""What a verb in the present tense may be taken for."""


def mend_headlines(doc: Doc) -> None:
    """Make a verb of each noun at the root of its sentence that governs what no noun does."""
    for sentence in doc.sents:
        _mend_off(doc, sentence.start)
        if ENDS.isdisjoint(sentence[-1].text):
            _mend_ahead(sentence)
            mend_headline_clauses(sentence)
        root = sentence.root
        if root.tag_ in PRESENT and _acts(root):
            root.tag_, root.pos_ = PRESENT[root.tag_], "VERB"
        if root.tag_ == "NNS" and any(c.dep_ == "dobj" for c in root.children):
            subject = _subject(root)
            if subject is not None:
                root.tag_, root.pos_, subject.dep_ = "VBZ", "VERB", "nsubj"


def _acts(root: Token) -> bool:
    """Whether a noun has a subject and something to do: `Chad and Mali plan to meet`."""
    kinds = {child.dep_ for child in root.children}
    return "nsubj" in kinds and kinds.isdisjoint(NOT_OF_VERBS) and not kinds.isdisjoint(DONE)


def _subject(root: Token) -> Token | None:
    """The last word before the root that seems to be a part of it; what stands before that word belongs to it."""
    before = [c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i]
    if not before:
        return None
    for other in before[:-1]:
        other.hang_on(before[-1])
    return before[-1]


def _mend_ahead(sentence: Span) -> None:
    """What is to come is told by a verb: `Beijing to sanction Riga firms`, `Greek tanker to be freed by Iran`."""
    root = sentence.root
    if root.pos_ not in ("NOUN", "PROPN"):
        return
    if any(c.tag_ == "TO" and c.i == root.i - 1 for c in root.children):
        doer = next((c for c in root.lefts if c.dep_ in BESIDE), None)
        if doer is not None:
            root.tag_, root.pos_, doer.dep_ = "VB", "VERB", "nsubj"
        return
    verb = next((c for c in root.rights if c.dep_ in INFINITIVES and c.left_edge.tag_ == "TO"), None)
    if verb is None or any(t.tag_ in FINITE for t in sentence) or verb.left_edge.i != root.i + 1:
        return
    able = verb.tag_ == "VBN" or root.pos_ == "PROPN" or root.lemma_.lower() in words("reading", "agents")
    if not able or any(c.dep_ == "det" for c in root.lefts):
        return  # `a plan to meet in Oslo`
    verb.stand_alone()
    root.hang_on(verb)
    root.dep_ = "nsubjpass" if verb.tag_ == "VBN" else "nsubj"


def _mend_off(doc: Doc, start: int) -> None:
    """What is off at the head of a headline is no verb: `Talks off: Oslo says no`, `Summit off as Bern stalls`."""
    at = next((i for i in (start + 1, start + 2) if i < len(doc) and doc[i].lower_ == "off"), None)
    if at is None or doc[at - 1].lower_ not in CALLED_OFF:
        return
    if at + 1 < len(doc) and doc[at + 1].lower_ not in AFTER_OFF:
        return
    thing, off = doc[at - 1], doc[at]
    thing.pos_, thing.tag_, thing.lemma_ = "NOUN", "NN", thing.lower_.removesuffix("s")
    off.hang_on(thing)
    off.pos_, off.dep_ = "ADV", "advmod"
