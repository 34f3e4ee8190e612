"""Headlines: verbs taken for nouns (`Honduras severs ties`), and what is off that is taken for a verb (`Talks off`)."""

from __future__ import annotations

from detente.reading.grammar.tokens import Doc, Token

SUBJECTS = frozenset(("compound", "nmod", "amod"))
DONE, NOT_OF_VERBS = frozenset(("xcomp", "ccomp", "dobj")), frozenset(("aux", "auxpass", "det"))
"""What a verb in the present tense may govern, and what it does not."""
CALLED_OFF = frozenset(
    "talk talks summit meeting visit trip tour deal drills drill exercise exercises ceremony conference negotiations "
    "handover swap".split()
)
"""What is off in headlines."""
AFTER_OFF = frozenset(", : ; - – — . as after over amid until".split())
PRESENT = {"NN": "VBP", "NNS": "VBZ"}
"""What a verb in the present tense may be taken for."""


def mend_headlines(doc: Doc) -> None:
    """Make a verb of each noun at the root of its sentence that governs what no noun does."""
    for sentence in doc.sents:
        _mend_off(doc, sentence.start)
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
