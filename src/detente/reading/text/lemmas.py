"""Base forms that the model gets wrong: it takes `hopes` for a form of `hop`, `staged` for one of `stag`."""

from __future__ import annotations

import re

from detente.reading.grammar.tokens import Doc, Token

SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouswxy]")
"""Verbs of one short syllable: these double their last letter, `hopped`, so that `hoped` is none of them."""
ENDINGS = ("es", "ed", "ing")
DOUBLED = re.compile(r".*[aeiou](tt|ll|pp|dd|gg|nn|rr|mm)e")
"""What the model makes of `readmitted` and `backpedalled`."""
LONG = 6
"""Letters from which on a verb is no short one, such as `telle`."""
PREFIXED = re.compile("(re|over|under|mis|out|with|fore|for)([a-z]+)")
PASTS = {
    "took": "take", "ran": "run", "run": "run", "threw": "throw", "flew": "fly", "built": "build", "sold": "sell",
    "wrote": "write", "drew": "draw", "drawn": "draw", "stood": "stand", "saw": "see", "fought": "fight",
    "shot": "shoot", "gave": "give", "sook": "sake", "rode": "ride", "went": "go",
}  # fmt: skip
"""Past forms of verbs that the model does not know with a syllable before them: `retook`, `forgave`."""
AS_IT_IS = {"according": "according", "bore": "bear"}
"""A verb by its form that is a preposition, `according to Oslo`, and a past form that the model does not know."""
PLURALS = {"bases": "base", "graves": "grave", "senses": "sense"}
"""Nouns in the plural that the model takes for those of others: `bases` for that of `basis`."""
LARGE = {
    "states": "state", "parties": "party", "sides": "side", "ministers": "minister", "leaders": "leader",
    "participants": "participant", "members": "member", "presidents": "president", "governments": "government",
    "delegations": "delegation", "countries": "country", "nations": "nation",
}  # fmt: skip
"""Nouns for several that papers write large, which the model then takes for names: `the Parties`."""
BEFORE_LARGE = frozenset("member contracting participating foreign prime".split())
"""Words that may be written large before these: `the Contracting Parties`."""


def mend_lemmas(doc: Doc) -> None:
    """Give verbs their base forms back that end in a silent e, and those that the model left as they stood."""
    for token in doc:
        if token.tag_ in ("NNP", "NNPS") and token.lower_ in LARGE and _is_noun(token):
            token.tag_, token.pos_, token.lemma_ = "NNS", "NOUN", LARGE[token.lower_]
        if token.tag_ == "NNS":
            token.lemma_ = PLURALS.get(token.lower_, token.lemma_)
        if token.pos_ != "VERB":
            continue
        base = _prefixed(token) or AS_IT_IS.get(token.lower_)
        token.lemma_ = base or _lemma(token)
        if base and token.tag_ == "VBP" and token.lower_ != base:
            token.tag_ = "VBD"


def _is_noun(word: Token) -> bool:
    """Whether a noun written large is no part of a name: `the six States`, and not `the United States`."""
    named = [c for c in word.lefts if c.text[:1].isupper() and c.dep_ != "det" and c.lower_ not in BEFORE_LARGE]
    told = any(c.lower_ in ("the", "these", "those") for c in word.lefts)
    return told and not named and word.dep_ not in ("compound", "nmod")


def _prefixed(verb: Token) -> str | None:
    """The base form of `retook` and its like, where the model left the word as it stood."""
    parts = PREFIXED.fullmatch(verb.lower_) if verb.lemma_ == verb.lower_ else None
    base = PASTS.get(parts[2]) if parts else None
    return f"{parts[1]}{base}" if parts and base else None


def _lemma(verb: Token) -> str:
    form, lemma = verb.lower_, verb.lemma_
    if any(form == lemma + ending for ending in ENDINGS) and SHORT.fullmatch(lemma):
        return f"{lemma}e"
    if form == lemma.lower() and verb.tag_ == "VBZ" and form.endswith("s"):
        return form.removesuffix("s")
    if form == lemma.lower() and verb.tag_ in ("VBD", "VBN") and form.endswith("eed") and len(form) > len("freed"):
        return form.removesuffix("d")
    if form == f"{lemma.lower()}d" and DOUBLED.fullmatch(lemma) and len(lemma) > LONG:
        return lemma[:-2]
    return lemma
