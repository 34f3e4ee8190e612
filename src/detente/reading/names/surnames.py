"""Second mentions by surname: of somebody met in the text, or of somebody in high office that the tables know."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache

from detente.entities.names import capitalised, plain
from detente.entities.people import SECOND, Person, first_names, levels, people
from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Known, Label, Labels
from detente.reading.names.offices import is_called
from detente.reading.text.parse import Sentence
from detente.tables import words

Key = tuple[str, ...]
LONGEST = 3
LABEL = 5
"""How many words the label of a turn has at most."""
LEADING_FIRST = "leader"
"""The level of those who are meant by a surname before their namesakes."""
OF_A_PEOPLE = frozenset(("people", "adjective"))
"""Kinds of names that somebody met may have for a surname: `Turk`, `French`."""
NAMED = frozenset("nsubj nsubjpass dobj pobj poss conj dative".split())
DETERMINING = frozenset("det amod nummod poss".split())
FAMILY_FIRST = frozenset("CHN HKG KHM KOR MAC PRK SGP TWN VNM".split())
"""States in whose people's names the surname stands first."""
LEADING = frozenset(("leader", "minister", "envoy", "royal"))


def label_surnames(sentence: Sentence, labels: Labels, day: dt.date | None) -> None:
    """Label the surnames in a sentence, the longest first."""
    by_rank = sorted(labels.known.values(), key=lambda k: levels().get(k.post or "") == LEADING_FIRST)
    met = {key: k for k in by_rank for surname in k.surnames for key in _keys(surname)}
    begins = {key[0] for key in met if key}
    at, end, base = 0, len(sentence.tokens), sentence.span.start
    while at < end:
        word = in_small(sentence.tokens[at].text)
        longest = min(LONGEST, end - at) if word in begins or word in _first_words() else 0
        for size in range(longest, 0, -1):
            found = _bearer(sentence, at, at + size, met, labels, day)
            if found:
                labels.put(sentence, Label("person", found.code, found.name, base + at, base + at + size - 1))
                at += size - 1
                break
        at += 1


@cache
def _surnames() -> dict[Key, list[Person]]:
    found: dict[Key, list[Person]] = {}
    for person in people().values():
        for key in {key for surname in person.surnames for key in _keys(surname)}:
            found.setdefault(key, []).append(person)
    return found


@cache
def _first_words() -> frozenset[str]:
    return frozenset(key[0] for key in _surnames() if key)


@lru_cache(maxsize=4096)
def _keys(surname: str) -> frozenset[Key]:
    """The words of a surname as the parser cuts them, with accents and without, and with capitals alone."""
    spellings = {each for spelling in (surname, plain(surname)) for each in (spelling, capitalised(spelling))}
    return frozenset(tuple(re.findall(r"[^\W_]+(?:['’.][^\W_]+)*|-", spelling)) for spelling in spellings)


def _bearer(
    sentence: Sentence, start: int, end: int, met: dict[Key, Known], labels: Labels, day: dt.date | None
) -> Known | None:
    """Whose surname the words are."""
    span = sentence.tokens[start:end]
    first, last = span[0], span[-1]
    key = tuple(in_small(token.text) for token in span) if last.text[:1].isupper() else ()
    if key not in met and key not in _surnames():
        return None
    heads_turn = _is_label(sentence, first, last)
    if last.text.isupper() and key not in met and not heads_turn:
        return None
    if _with_article(first, last) or (last.text in TIMES and not _acts(last) and not titled(first)):
        return None
    there = [label for token in span if (label := labels.name_at(sentence, token))]
    kinds = {label.kind for label in there}
    of_met = key in met and _stands_alone(first, last)  # `Turk said`, of Volker Turk
    if kinds - {"state", *(OF_A_PEOPLE if of_met else ())} or any(n.last - n.first >= end - start for n in there):
        return None
    if key in met:
        stranger = ("state" in kinds and met[key].code is None and not titled(first)) or _has_other_first_name(
            first, met[key]
        )
        return None if stranger else met[key]
    if there or not (heads_turn or _looks_like_name(last)):
        return None
    if _in_longer_name(first, last):
        _meet_namesake(first, key, labels)
        return None
    return in_high_office(key, labels, day)


def _meet_namesake(first: Token, surname: Key, labels: Labels) -> None:
    """Note somebody nobody knows, whom the surname alone then means: `Peter Modi, a cook, sang. Modi is 40`.

    Not so where the first name may be another spelling of one known: `Mohammed Morsi`.
    """
    given = first.nbor(-1) if first.i > first.sent.start else None
    if given is None or given.text not in first_names() or given.dep_ != "compound":
        return
    if all(person.name[0] != given.text[0] for person in _surnames()[surname]):
        last = " ".join(surname)
        labels.known.setdefault(f"{given.text} {last}", Known(f"{given.text} {last}", None, None, None, "", (last,)))


def in_small(word: str) -> str:
    """A word all in capitals as others print it: `OBAMA`, `O'BRIEN`."""
    return word.title() if word.isupper() else word


def _is_label(sentence: Sentence, first: Token, last: Token) -> bool:
    """Whether words end the label of a turn: `KERRY:`, `PRESIDENT OBAMA:`, `[Kozyrev]`."""
    at = last.i + 1 - sentence.span.start
    after = sentence.tokens[at].text if at < min(LABEL + 1, len(sentence.tokens)) else ""
    return after == ":" or (after == "]" and first.i > sentence.span.start and first.nbor(-1).text == "[")


def _looks_like_name(last: Token) -> bool:
    """Whether a word is tagged as a name, or begins a sentence, where the model often takes `Modi` for a verb."""
    if last.tag_ in ("NNP", "NNPS"):
        return True
    return last.i == last.sent.start and last.lower_ not in words("reading", "words_that_are_names")


def _with_article(first: Token, last: Token) -> bool:
    """`the West`: with an article right before it and nothing behind, a word is nobody's surname."""
    before = first.nbor(-1) if first.i > first.sent.start else None
    return before is not None and before.lower_ == "the" and before.head == last


def _stands_alone(first: Token, last: Token) -> bool:
    """Whether a word for somebody of a people is a name by itself: not `a Turk`, `the Turk`, `Turk migrants`."""
    return last.tag_ == "NNP" and last.dep_ in NAMED and all(child.dep_ not in DETERMINING for child in first.lefts)


def _acts(name: Token) -> bool:
    """Whether a name does or has something: `May agreed` and `May's visit`, and not `in May`."""
    return name.dep_ in ("nsubj", "nsubjpass", "poss")


def titled(first: Token) -> bool:
    """Whether a title stands before a name, without which `Azerbaijan` is the state and not `Sputnik Azerbaijan`."""
    before = first.nbor(-1) if first.i > first.sent.start else None
    return before is not None and before.text in words("reading", "honorifics")


def _has_other_first_name(first: Token, known: Known) -> bool:
    """Whether somebody else's first name stands before a surname: `Anna Johansson` after `Morgan Johansson`."""
    before = first.nbor(-1) if first.i > first.sent.start else None
    if before is None or before.tag_ != "NNP" or before.dep_ != "compound" or not before.text.istitle():
        return False
    own = before.head.i >= first.i and before.text not in words("reading", "honorifics") | words("reading", "not_names")
    return own and before.text not in known.name and before.text[0] != known.name[0]


def _in_longer_name(first: Token, last: Token) -> bool:
    """Whether the words are inside a longer run of capitalised words, and so a stranger's name or a street's."""
    before = first.nbor(-1) if first.i > first.sent.start else None
    after = last.nbor(1) if last.i + 1 < last.sent.end else None
    joined = (
        before is not None
        and (before.tag_ == "NNP" and before.text.istitle() and before.text not in words("reading", "honorifics"))
        and (before.dep_ == "compound" and before.head in (first, last))
    )
    leads = after is not None and last.dep_ == "compound" and last.head == after and after.tag_ == "NNP"
    return joined or leads or _is_half(last) or (after is not None and _is_name_like_verb(after))


def _is_name_like_verb(word: Token) -> bool:
    """Whether a verb with a capital, where others have none, is part of a name: `freed Omar Said on Monday`."""
    return word.text.istitle() and word.pos_ in ("VERB", "AUX") and word.sent.root.text.islower()


def _is_half(last: Token) -> bool:
    """`Jean-Pascal`: half of a first name, where `Biden-Macron` are two surnames."""
    ahead = last.doc[last.i + 1 : min(last.i + 3, last.sent.end)]
    return len(ahead) > 1 and ahead[0].text == "-" and ahead[1].text.istitle() and (ahead[1].text,) not in _surnames()


def in_high_office(
    surname: Key, labels: Labels, day: dt.date | None, *, post: str | None = None, by_title: bool = False
) -> Known | None:
    """Somebody known by surname alone: in a leading post that day, of a party that the text names.

    Where the text gives a `post` with the surname (`President Biden`), its only holder that day needs no such party,
    nor does a first leader whose surname no other of them has: a bare `Campbell` is no vice president. `President
    Reagan` is the only one there ever was, where none of the name is in office. `Mr Lavrov`, known `by_title`, is
    the only one of that name in the tables.
    """
    leading = [
        p for p in _surnames().get(surname, []) if p.in_office(day) and levels().get(p.term_on(day).post) in LEADING
    ]
    named = labels.codes() | {known.code for known in labels.known.values()}
    fit = [p for p in leading if p.term_on(day).code in named]
    if len(fit) != 1 and post is not None:
        fit = [p for p in fit or leading if _holds(p, post, day)]
    if len(fit) > 1 and post is None:
        fit = [p for p in fit if _leads(p.term_on(day).post)]  # of the Kims of two Koreas, the one who leads
    if not fit and post is not None:
        fit = [p for p in _surnames().get(surname, []) if _once_led(p, post, day)]
    if not fit and len(leading) == 1 and _leads(leading[0].term_on(day).post):
        fit = leading if post is not None or _is_own(surname, leading[0]) else []
    if not fit and by_title and len(leading) == len(_surnames().get(surname, [])) == 1:
        fit = leading
    return labels.meet(fit[0], day) if len(fit) == 1 else None


def _is_own(surname: Key, person: Person) -> bool:
    """Whether a surname is no first name of others, as `Omar` is; `Xi` stands first in a name and is a surname."""
    family_first = {term.code for term in person.terms} <= FAMILY_FIRST and person.name.startswith(surname[0])
    return len(surname) > 1 or surname[0] not in first_names() or family_first


def _leads(post: str) -> bool:
    """Whether who holds a post is his state's first, and so known by surname to everybody."""
    return levels().get(post) == LEADING_FIRST and post not in SECOND


def _once_led(person: Person, post: str, day: dt.date | None) -> bool:
    """Whether somebody led a state or body in such a post before the day."""
    past = (term for term in person.terms if day is None or term.start <= day.isoformat())
    return any(_leads(term.post) and (term.post == post or is_called(term.post, post)) for term in past)


def _holds(person: Person, post: str, day: dt.date | None) -> bool:
    """Whether somebody held a post on the day; `Minister Kono` and `Secretary Blinken` may hold any of that level."""
    kinds = {term.post for term in person.terms if day is None or term.holds_on(day.isoformat())}
    return post in kinds or is_called(person.term_on(day).post, post)
