"""Headlines: verbs in the present tense that the model takes for plural nouns (`Honduras severs ties with Taiwan`)."""

from __future__ import annotations

from detente.reading.grammar.tokens import Doc, Token

SUBJECTS = frozenset(("compound", "nmod", "amod"))


def mend_headlines(doc: Doc) -> None:
    """Make a verb of each plural noun at the root of its sentence that governs an object, as no noun does."""
    for sentence in doc.sents:
        root = sentence.root
        if root.tag_ == "NNS" and any(c.dep_ == "dobj" for c in root.children):
            subject = _subject(root)
            if subject is not None:
                root.tag_, root.pos_, subject.dep_ = "VBZ", "VERB", "nsubj"


def _subject(root: Token) -> Token | None:
    """The last word before the root that seems to be a part of it; what stands before that word belongs to it."""
    before = [c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i]
    if not before:
        return None
    for other in before[:-1]:
        other.hang_on(before[-1])
    return before[-1]
