"""People that no table knows, taken from how the text introduces them.

`Turkish Foreign Minister Hakan Fidan`, `Enrique Mora, who presides for the EU`, `Mr Smith`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from detente.entities.names import capitalised
from detente.entities.people import first_names, people
from detente.entities.places import regions
from detente.reading.grammar.syntax import PLACE_PREPOSITIONS, QUOTES, clause_root, is_subject
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Known, Label, Labels, PostLabel
from detente.reading.names.lookalikes import PAST, trades_of
from detente.reading.names.offices import POSTED
from detente.reading.names.surnames import in_high_office, in_small, titled
from detente.reading.text.parse import Sentence
from detente.tables import rows, words

PARTICLES = frozenset("al bin von van de el al- ibn da dos".split())
NAME_TAGS = frozenset(("NNP", "NNPS"))
FIRST_TAGS = NAME_TAGS | {"NN", "JJ", "FW", "VBN", "VB", "PRP"}
"""Tags that the parser gives to names that it does not know."""
PERSONAL = frozenset("say tell add lead head meet fly".split())
"""What only people do."""
MEETING = frozenset("meet receive see host telephone call ring greet visit thank embrace welcome invite urge".split())
"""What is done to people."""
COUNTERPARTS = frozenset(("counterpart", "colleague"))
"""Who holds an office in another state than the one of whom was told."""
ACTING = frozenset("leader minister envoy official counterpart".split())
"""Kinds of agents who are people."""
ROYAL = frozenset("Prince Princess King Queen Sheikh Sheikha Sultan Emir".split())
"""Titles of those who are called by their first names."""
_INITIAL = re.compile(r"[A-Z]\.?")
REACH = 8
"""Tokens before or after a name within which its office may stand."""
CLOSING = frozenset(",.;:)")
"""What ends a phrase."""
TOWNS = frozenset(
    "port town city village province region district island valley resort bay gulf strait cape lake mount sea "
    "peninsula river battle treaty".split()
)
"""What a name behind `of` is that of."""
LIST = 16
"""Tokens before a name within which the office of several may stand."""
NATIVE = frozenset("born based educated trained bred raised".split())
"""What is told of where somebody comes from."""
DOING = frozenset(("VBD", "VBZ", "VBP", "MD", "POS"))
"""Tags of what follows words for somebody who does or has something."""
JOINING = frozenset(", and of the".split())
"""What joins those in a list."""


class Introduction(NamedTuple):
    """What the words around a name give a person: state, kind of post and title."""

    code: str | None
    post: str | None
    title: str | None


def label_strangers(sentence: Sentence, labels: Labels, day: dt.date | None) -> None:
    """Label the people that a sentence introduces."""
    for first, last in _runs(sentence, labels):
        intro = None if _is_thing(sentence, first, last) else _introduction(sentence, first, last, labels)
        if intro is None:
            continue
        name = " ".join(map(in_small, sentence.span.doc[first : last + 1].text.split()))
        known = (
            _same_person(name, labels)
            or _royal(sentence, first, name, labels)
            or _without_initials(name, labels, day)
            or _in_tables(name, labels, day)
            or in_high_office(
                tuple(name.split()), labels, day, post=intro.post, by_title=titled(sentence.span.doc[first])
            )
            or Known(name, *intro, _gender(sentence, first, name), (name.split()[-1],))
        )
        if not known.post or not _held_once(sentence, first, last):
            known.code, known.post = known.code or intro.code, known.post or intro.post
        known.title = known.title or intro.title
        known.private = known.private or bool(trades_of(sentence.span.doc[first : last + 1].root))
        labels.known.setdefault(known.name, known)
        labels.put(sentence, Label("person", known.code, known.name, first, last))


def _held_once(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words beside a name tell an office that its bearer had before: `Diaz, a former head of the WHO`."""
    beside = _beside(sentence.span.doc[first : last + 1].root)
    return any(c.lower_ in PAST for noun in beside for c in noun.children)


def _gender(sentence: Sentence, first: int, name: str) -> str:
    """The gender that a title before a name shows, else that of most who bear the first name."""
    title = sentence.span.doc[first - 1].text if first > sentence.span.start else ""
    given, _, rest = name.partition(" ")
    return _genders().get(title) or (first_names().get(given, "") if rest else "")


@cache
def _genders() -> dict[str, str]:
    """Titles that only men or only women bear."""
    return {row["title"]: row["gender"] for row in rows("reading", "honorifics")}


def _runs(sentence: Sentence, labels: Labels) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that no table knows."""
    doc, at, end = sentence.span.doc, sentence.span.start, sentence.span.end
    while at < end:
        start = at
        while at < end and _name_like(sentence, doc[at], labels):
            at += 3 if _hyphenated(sentence, at, labels) else 1
        if at > start:
            yield start, at - 1
        else:
            at += 1


def _hyphenated(sentence: Sentence, at: int, labels: Labels) -> bool:
    """Whether a word is the first part of a name with a hyphen: `Jean-Claude`, `Seung-joo`, `al-Attiyah`."""
    doc, end = sentence.span.doc, sentence.span.end
    if at + 2 >= end or doc[at + 1].text != "-" or doc[at].whitespace_ or doc[at + 1].whitespace_:
        return False
    return doc[at + 2].text.isalpha() and not labels.name_at(sentence, doc[at + 2])


def _name_like(sentence: Sentence, token: Token, labels: Labels) -> bool:
    particle = token.lower_ in PARTICLES and token.tag_ == "NNP"
    able = particle or (token.text[:1].isupper() and token.text != "I" and token.tag_ in FIRST_TAGS)
    if not able or labels.name_at(sentence, token) or labels.post_at(sentence, token):
        return False
    if particle:
        return True
    if token.text in words("reading", "not_names") or token.text in words("reading", "honorifics"):
        return False
    return token.tag_ in NAME_TAGS or not token.is_sent_start


def _same_person(name: str, labels: Labels) -> Known | None:
    """Somebody met before with this surname, and with this first name where one is given."""
    first, last = name.split()[0], name.split()[-1]
    alone = len(name.split()) == 1
    namesakes = (k for k in labels.known.values() if last in k.surnames or last in map(capitalised, k.surnames))
    return next((known for known in namesakes if alone or first == known.name.split()[0]), None)


def _royal(sentence: Sentence, first: int, name: str, labels: Labels) -> Known | None:
    """Somebody met before who is called by his first name: `Prince Faisal`, `Sheikh Mohamed`."""
    if first == sentence.span.start or sentence.span.doc[first - 1].text not in ROYAL:
        return None
    return next((known for known in labels.known.values() if known.name.split()[0] == name), None)


def _without_initials(name: str, labels: Labels, day: dt.date | None) -> Known | None:
    """Somebody the tables know, with a middle initial that they do not have (`Antony J. Blinken`)."""
    first, *middle, last = name.split() if " " in name else (name, "")
    if not middle or not all(_INITIAL.fullmatch(word) for word in middle):
        return None
    person = people().get(f"{first} {last}")
    return labels.meet(person, day) if person else None


def _in_tables(name: str, labels: Labels, day: dt.date | None) -> Known | None:
    """Somebody the tables know, named in capitals, as in the label of a turn (`MARK RUTTE:`)."""
    person = people().get(name) if " " in name else None
    return labels.meet(person, day) if person else None


def _introduction(sentence: Sentence, first: int, last: int, labels: Labels) -> Introduction | None:
    """What the words around a name tell of its bearer; None where nothing shows a person."""
    doc, span = sentence.span.doc, sentence.span
    at = first - 1
    if at >= span.start and doc[at].text == ",":
        at -= 1
    before = doc[at] if at >= span.start else None
    office = labels.post_at(sentence, before) if before is not None else None
    if office is None and at < first - 1:
        office = _office_before(sentence, at, last, labels)
    if office and not office.plural:
        return _holding(
            office, labels, _speaking_for(sentence, last + 1, labels) or _apposed_to(sentence, office, labels)
        )
    if last > first and (several := office or _office_of_several(sentence, at, labels)):
        code = _one_of(several, _named_since(sentence, several, first, labels))
        code = code or _speaking_for(sentence, last + 1, labels)
        return Introduction(code, several.key if code else None, several.title)
    if before is not None and before.text in words("reading", "honorifics"):
        return Introduction(None, None, None)
    root = doc[first : last + 1].root
    office = _apposed(sentence, root, labels) or _following(sentence, last, labels)
    if office:
        held = _holding(office, labels)
        served = (_person_served(sentence, t, labels) for t in _beside(root))
        code = held.code or _owner(sentence, root, labels) or next((found for found in served if found), None)
        return held._replace(code=code)
    if first == last:
        return None
    beside = _beside(root)
    if any(token.lemma_.lower() in _agents() for token in beside):
        return Introduction(next((c for t in beside if (c := _party_within(sentence, t, labels))), None), None, None)
    verb, met = clause_root(root), root.dep_ in ("dobj", "pobj") and _owner(sentence, root, labels) is not None
    if not is_subject(root) and not (met and verb.lemma_ in MEETING):
        return None
    sender = _speaking_for(sentence, last + 1, labels)
    acting = met or verb.lemma_ in PERSONAL or verb.lemma_ in words("reading", "saying")
    acting = acting or (root.dep_ == "nsubj" and bool(trades_of(root)))
    return Introduction(_party_within(sentence, root, labels) or sender, None, None) if acting or sender else None


def _is_thing(sentence: Sentence, first: int, last: int) -> bool:
    """`the Great Lakes`, `in Okinawa`: what stands with an article or, by itself, after a preposition of place.

    So does what tells which town it is, `the port of Okinawa`; and a province is one anywhere: `British Columbia`.
    """
    if sentence.span.doc[first : last + 1].text in _provinces():
        return True
    before = sentence.span.doc[first - 1] if first > sentence.span.start else None
    if before is None or before.lower_ == "the":
        return before is not None
    if before.lower_ == "of" and before.head.lemma_.lower() in TOWNS:
        return True
    return first == last and before.dep_ == "prep" and before.lower_ in PLACE_PREPOSITIONS


@cache
def _provinces() -> frozenset[str]:
    """The names of provinces and states of federations that are of two words and more."""
    return frozenset(region.name for region in regions() if " " in region.name)


def _holding(office: PostLabel, labels: Labels, sender: str | None = None) -> Introduction:
    code = office.codes[0] if office.codes else sender or _sender(office, labels)
    return Introduction(code, office.key, office.title)


def _apposed_to(sentence: Sentence, office: PostLabel, labels: Labels) -> str | None:
    """Whose the office of `a Chinese diplomat, Deputy Chief of Mission Zhou Zhiyong,` is."""
    head = sentence.span.doc[office.first : office.last + 1].root
    noun = labels.post_at(sentence, head.head) if head.dep_ == "appos" else None
    return noun.codes[0] if noun is not None and len(noun.codes) == 1 else None


def _owner(sentence: Sentence, name: Token, labels: Labels) -> str | None:
    """Whose `Tanzania's Iddi Simba, spokesman for the poorest` is."""
    owning = (labels.party_at(sentence, c) for c in name.children if c.dep_ == "poss")
    return next((found[0] for found in owning if found), None)


def _sender(office: PostLabel, labels: Labels) -> str | None:
    """Whose envoy `Ambassador Korchunov` is: that of the Russian ambassador of whom was told before."""
    if office.key not in POSTED:
        return None
    told = takewhile(lambda each: each is not office, labels.posts.values())
    senders = [each.codes[0] for each in told if each.key == office.key and len(each.codes) == 1 and not each.plural]
    return senders[-1] if senders else None


def _apposed(sentence: Sentence, name: Token, labels: Labels) -> PostLabel | None:
    offices = (labels.post_at(sentence, token) for token in _beside(name))
    held = (office for office in offices if office and not (office.first > name.i and _acts(sentence, office)))
    return next((office for office in held if not office.plural), None)


def _acts(sentence: Sentence, office: PostLabel) -> bool:
    """Whether who holds an office does or has something: `In Okinawa, the king met her`, `Ada, the king's trip`."""
    behind = sentence.span.doc[office.last + 1 : sentence.span.end]
    after = next((token for token in behind if token.pos_ != "ADV"), None)
    return after is not None and after.tag_ in DOING and not (after.i > office.last + 1 and after.tag_ == "POS")


@cache
def _agents() -> frozenset[str]:
    """Nouns for people who act for their state."""
    return frozenset(row["noun"] for row in rows("reading", "agents") if row["kind"] in ACTING)


def _beside(name: Token) -> list[Token]:
    """What a name stands in apposition to, but for what follows it as the label of a turn: `MARSH: Ambassador,`."""
    beside = [c for c in name.children if c.dep_ == "appos"] + ([name.head] if name.dep_ == "appos" else [])
    return [each for each in beside if all(t.text != ":" for t in name.doc[name.i : each.i])]


def _office_before(sentence: Sentence, at: int, last: int, labels: Labels) -> PostLabel | None:
    """The office in `the speaker of the Ivorian parliament, Mamadou Koulibaly,`, whose phrase ends at a token.

    `His Malian counterpart` holds the same office elsewhere.
    """
    doc, span = sentence.span.doc, sentence.span
    if last + 1 < span.end and doc[last + 1].text not in CLOSING:
        return None
    for word in (doc[i] for i in range(at, max(at - REACH, span.start - 1), -1)):
        office = labels.post_at(sentence, word)
        if office or word.text in CLOSING or word.pos_ in ("VERB", "AUX"):
            across = _party_within(sentence, doc[at], labels) if doc[at].lemma_ in COUNTERPARTS else None
            return replace(office, codes=(across,)) if office and across else office
    return None


def _office_of_several(sentence: Sentence, at: int, labels: Labels) -> PostLabel | None:
    """The office of the last in a list, `the foreign ministers, Gareth Evans and Ali Alatas`."""
    for word in reversed(sentence.span.doc[max(at - LIST, sentence.span.start) : at + 1]):
        office, name = labels.post_at(sentence, word), labels.name_at(sentence, word)
        if office or (name is None and word.lower_ not in JOINING):
            return office if office and office.plural else None
    return None


def _named_since(sentence: Sentence, office: PostLabel, first: int, labels: Labels) -> int:
    """How many people a sentence names between an office and a token."""
    labelled = (labels.name_at(sentence, token) for token in sentence.span.doc[office.last + 1 : first])
    return len({found.first for found in labelled if found and found.kind == "person"})


def _one_of(office: PostLabel, number: int) -> str | None:
    """The party of the holder named in this place of a list; of several parties, each has its own."""
    codes = office.codes * (number + 1) if len(office.codes) == 1 else office.codes
    return codes[number] if number < len(codes) else None


def _following(sentence: Sentence, last: int, labels: Labels) -> PostLabel | None:
    """The office in `Hakan Fidan, the Turkish foreign minister`."""
    doc, end = sentence.span.doc, sentence.span.end
    offices = (labels.post_at(sentence, token) for token in doc[last + 1 : min(last + REACH, end)])
    office = next((office for office in offices if office), None)
    after_comma = last + 2 < end and doc[last + 1].text == "," and doc[last + 2].text not in QUOTES
    after_comma = after_comma and doc[last + 2].lower_ != "with"  # `raised the case of Mr Ito, with Peru's president`
    if office is None or office.plural or not after_comma or _acts(sentence, office):
        return None
    if any(token.pos_ in ("VERB", "AUX") for token in doc[last + 2 : office.first]):
        return None  # `Ada, did the minister say more?`
    holder = labels.name_at(sentence, doc[office.last + 1]) if office.last + 1 < end else None
    return None if holder and holder.kind == "person" else office  # `Mr Ito, an aide to Prime Minister Shinzo Abe`


def _speaking_for(sentence: Sentence, at: int, labels: Labels) -> str | None:
    """The party in `Khenthong Nuanthasing, for the Laotian government, welcomed them`."""
    doc, end = sentence.span.doc, sentence.span.end
    at += at < end and doc[at].text == ","
    after = doc[at + 1 : min(at + 4, end)] if at < end and doc[at].lower_ in ("for", "of", "from") else ()
    return next((found[0] for token in after if (found := labels.party_at(sentence, token))), None)


def _party_within(sentence: Sentence, name: Token, labels: Labels) -> str | None:
    """The first party in the phrase that a name heads."""
    within = (token for token in name.subtree if not _is_native(token))
    return next((found[0] for token in within if (found := labels.party_at(sentence, token))), None)


def _is_native(place: Token) -> bool:
    """Whether it is told only where somebody was born or lives: `a Tripoli-born Malian`."""
    after = place.doc[place.i + 1 : place.i + 3]
    return len(after) > 1 and after[0].text == "-" and after[1].lower_ in NATIVE


def _person_served(sentence: Sentence, aide: Token, labels: Labels) -> str | None:
    """The state of whoever `an aide to Deputy Prime Minister Dmitry Rogozin` serves."""
    preps = (c for c in aide.children if c.dep_ == "prep" and c.lower_ in ("to", "of", "for"))
    named = (labels.name_at(sentence, token) for prep in preps for token in prep.children)
    return next((found.code for found in named if found and found.kind == "person" and found.code), None)
