"""Whether a text is English and, if not, in what language it is."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_WORD = re.compile(r"[^\W\d_]+")
_COMMONEST = frozenset(
    ("the", "of", "and", "to", "that", "with", "from", "has", "were", "said", "its", "by", "for", "at", "on")
)
_SAMPLE = 20_000
_ENOUGH = 80
_ENGLISH_SHARE = 0.12
_ENGLISH_LIKELIHOOD = 0.1


def foreign_language(text: str) -> str | None:
    """The English name of the language of `text`, or None where the text is in English or too short to tell.

    Some 25 of 100 words of English news are among its fifteen commonest, and hardly any of another language's. Only
    where they are missing is the language identifier asked, which takes half a second to load.
    """
    words = _WORD.findall(text[:_SAMPLE].lower())
    # Bytes, not letters: a line of Chinese is a sentence.
    if len("".join(words).encode()) < _ENOUGH or _share(words) >= _ENGLISH_SHARE:
        return None
    ranked = dict(_identifier().rank(text[:_SAMPLE]))
    if ranked["en"] >= _ENGLISH_LIKELIHOOD:
        return None
    return _name(max(ranked, key=ranked.__getitem__))


def _share(words: list[str]) -> float:
    return sum(word in _COMMONEST for word in words) / len(words)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _name(code: str) -> str:
    from babel import Locale

    return str(Locale("en").languages.get(code, f"the language {code!r}"))
