"""Base forms that the model gets wrong: it takes `hopes` for a form of `hop`, `staged` for one of `stag`."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouswxy]")
"""Verbs of one short syllable: these double their last letter, `hopped`, so that `hoped` is none of them."""
ENDINGS = ("es", "ed", "ing")


def mend_lemmas(doc: Doc) -> None:
    """Give verbs their base forms back that end in a silent e, and those that the model left as they stood."""
    for token in doc:
        if token.pos_ == "VERB":
            token.lemma_ = _lemma(token)


def _lemma(verb: Token) -> str:
    form, lemma = verb.lower_, verb.lemma_
    if any(form == lemma + ending for ending in ENDINGS) and SHORT.fullmatch(lemma):
        return f"{lemma}e"
    if form == lemma.lower() and verb.tag_ == "VBZ" and form.endswith("s"):
        return form.removesuffix("s")
    if form == lemma.lower() and verb.tag_ in ("VBD", "VBN") and form.endswith("eed") and len(form) > len("freed"):
        return form.removesuffix("d")
    return lemma
