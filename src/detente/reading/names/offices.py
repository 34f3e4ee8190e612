"""Words for offices in a report (`foreign ministers`), each with the parties that stand beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from detente.entities.parties import is_state, states_of
from detente.entities.people import levels, posts
from detente.reading.names.labels import Label, Labels, PostLabel
from detente.reading.text.parse import Sentence
from detente.tables import words

LONGEST = 7
OF_STATE = frozenset(("of", "for", "from"))
ANY_HEAD = "head-of-body"
"""The post of whom plain words mean, such as `the chairman`, in any of many bodies."""
LISTING = frozenset("the and , two three four five".split())
"""What may stand before a name in a list: `leaders of Poland, Ukraine and the three Baltic states`."""
ANY_MINISTER = "minister"
"""The post of whom plain words mean, such as `the minister`, in any post of that level."""
POSTED = frozenset("ambassador charge-daffaires consul attache special-envoy diplomat".split())
"""Posts abroad."""
CALLING_HOME = frozenset("recall withdraw call pull bring order evacuate".split())
"""`recalls its envoy from Lima`: what takes an envoy from where he is posted."""
Meaning = tuple[str, str, frozenset[str], bool]
"""Key and title of a post, the states where its name means it, and whether the name is in the plural."""


def label_posts(sentence: Sentence, labels: Labels) -> None:
    """Label the offices in a sentence, the longest names first."""
    span, table = sentence.span, _post_names()
    forms = [token.lower_ for token in span]
    at = 0
    while at < len(forms):
        longest = min(LONGEST, len(forms) - at) if forms[at] in _first_words() else 0
        for size in range(longest, 0, -1):
            meanings = table.get(tuple(forms[at : at + size]))
            made = _post(sentence, span.start + at, span.start + at + size - 1, meanings, labels) if meanings else None
            if made:
                labels.put_post(sentence, made)
                at += size - 1
                break
        at += 1


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key[0] for key in _post_names())


def is_called(post: str, name: str) -> bool:
    """Whether somebody in a post is meant by the name of one: a foreign minister by `the minister` too."""
    return post == name or (name == ANY_MINISTER and levels().get(post) == levels()[name])


@cache
def _post_names() -> dict[tuple[str, ...], list[Meaning]]:
    found: dict[tuple[str, ...], list[Meaning]] = {}
    for post in posts():
        for name in post.names:
            for number, form in enumerate(_forms(name)):
                key = tuple(re.findall(r"[\w.']+|-", form))
                found.setdefault(key, []).append((post.key, post.title, post.only_for, number > 0))
    return found


def _forms(name: str) -> Iterator[str]:
    """An office's name, and its plurals: of its last word and of the one before `of` or `for`."""
    yield name
    parts = name.split()
    heads = {len(parts) - 1, *(parts.index(word) - 1 if word in parts[1:] else 0 for word in ("of", "for"))}
    for at in heads:
        yield " ".join([*parts[:at], _plural(parts[at]), *parts[at + 1 :]])


def _plural(word: str) -> str:
    if word.endswith("man") and len(word) > 3:
        return f"{word[:-3]}men"
    if word.endswith("y") and not word.endswith("ey"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith("s") else f"{word}s"


def _post(sentence: Sentence, first: int, last: int, meanings: list[Meaning], labels: Labels) -> PostLabel | None:
    abroad = all(key in POSTED for key, *_ in meanings)
    several = any(each for *_, each in meanings)
    codes = parties_beside(sentence, first, last, labels, abroad=abroad, plural=several)
    if codes and abroad and not several and is_state(codes[0]):
        codes = tuple(filter(is_state, codes))  # `the Chinese NATO ambassador`
    named = Counter(found.code for found in labels.names.values()) if len(meanings) > 1 else Counter()
    for key, title, only_for, plural in sorted(meanings, key=lambda m: (not m[2], -sum(named[code] for code in m[2]))):
        if not only_for or only_for & set(codes) or (not codes and only_for & labels.codes()):
            fitting = only_for if len(only_for) == 1 or key == ANY_HEAD else only_for & labels.codes()
            return PostLabel(key, title, first, last, plural, codes or (tuple(fitting) if len(fitting) == 1 else ()))
    return None


def parties_beside(
    sentence: Sentence, first: int, last: int, labels: Labels, *, abroad: bool, plural: bool
) -> tuple[str, ...]:
    """The parties named right before words (`the Indian and Pakistani`, `China's`) or after them with `of`.

    Who is posted abroad is not of the state that he is in. One holder is of one state where the name of that begins
    with `the`: `backed Peru, and the U.S. envoy`.
    """
    doc, span = sentence.span.doc, sentence.span
    codes: list[str] = []
    listed, at = False, first - 1
    while at >= span.start:
        word, party = doc[at].lower_, labels.party_at(sentence, doc[at]) or _owner_at(sentence, at, labels)
        if party:
            codes.insert(0, party[0])
            at = party[1].first - 1
            if not plural and doc[at + 1].lower_ == "the":
                break
        elif plural and word == "," and codes and _opens(sentence, at - 1, labels):
            at -= 1
        elif (
            word in words("reading", "before_posts") and (word not in ("and", ",") or codes) and (word != "," or listed)
        ):
            listed = listed or word == "and"
            at -= 1
        else:
            break
    leads = OF_STATE if abroad else OF_STATE | {"in"}
    called_home = abroad and doc[last].head.lemma_ in CALLING_HOME
    if not codes and last + 1 < span.end and doc[last + 1].lower_ in (leads - {"from"} if called_home else leads):
        codes = [*_parties_after(sentence, last + 2, labels)][::-1]
    return tuple(dict.fromkeys(codes))


def _opens(sentence: Sentence, at: int, labels: Labels) -> bool:
    """Whether a party is all that a sentence opens with: `India, Pakistan leaders meet`."""
    party = labels.party_at(sentence, sentence.span.doc[at]) if at >= sentence.span.start else None
    return party is not None and party[1].first == sentence.span.start


def _owner_at(sentence: Sentence, at: int, labels: Labels) -> tuple[str, Label] | None:
    """Whose envoy it is by who sends him: `Boris Yeltsin's envoy`."""
    name = labels.name_at(sentence, sentence.span.doc[at])
    owns = name is not None and name.kind == "person" and sentence.span.doc[name.last + 1].tag_ == "POS"
    return (name.code, name) if owns and name is not None and name.code else None


def _parties_after(sentence: Sentence, at: int, labels: Labels) -> Iterator[str]:
    doc, end = sentence.span.doc, sentence.span.end
    while at < end:
        party = labels.party_at(sentence, doc[at])
        if party and party[1].kind != "adjective":
            yield from reversed(states_of(party[0]))
            at = party[1].last + 1
        elif doc[at].lower_ in LISTING:
            at += 1
        else:
            return
