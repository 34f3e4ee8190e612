"""Who is named where: states, bodies, people and posts as labels on the tokens of a report.

Names come from the tables; people that no table knows are taken from how the text introduces them (`Turkish Foreign Minister
Hakan Fidan`, `Enrique Mora, who presides for the EU`). A second mention by surname is the same person.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from detente.entities.names import Found, Kind, find_names, plain
from detente.entities.parties import is_state, parties
from detente.entities.people import Person, levels, people, posts
from detente.reading.parse import Parsed, Sentence
from detente.tables import rows

PARTY_KINDS = frozenset({"state", "body", "adjective", "people", "capital", "seat", "agency", "media"})
HONORIFICS = frozenset("Mr Mrs Ms Miss Dr Sir Lord Lady Dame Mr. Mrs. Ms. Dr. Gen Gen. General Col Col. Sheikh Prince Princess King Queen".split())
ORDINARY = frozenset("turkey china chad guinea jordan georgia polish niger mali togo nice cuba".split())
LONGEST_POST = 7


@dataclass(frozen=True, slots=True)
class Label:
    """What a stretch of tokens names. `code` is the party it counts for, `person` the best-known name; `first` and `last` are
    token numbers in their Doc, both included."""

    kind: Kind
    code: str | None
    person: str | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PostLabel:
    """Words for an office (`foreign ministers`) at their tokens, with the party that stands with them, where one does."""

    key: str
    title: str
    first: int
    last: int
    plural: bool
    codes: tuple[str, ...]


@dataclass(slots=True)
class Known:
    """A person met in this text."""

    name: str
    code: str | None
    post: str | None
    title: str | None
    gender: str
    surnames: tuple[str, ...]


@dataclass(slots=True)
class Labels:
    """All labels of a report, by the place of each token in the report's text."""

    names: dict[int, Label] = field(default_factory=dict)
    posts: dict[int, PostLabel] = field(default_factory=dict)
    known: dict[str, Known] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def name_at(self, sentence: Sentence, token: Token) -> Label | None:
        """The name that covers a token."""
        return self.names.get(sentence.offset + token.idx)

    def post_at(self, sentence: Sentence, token: Token) -> PostLabel | None:
        """The office that covers a token."""
        return self.posts.get(sentence.offset + token.idx)


def _plurals(name: str) -> Iterator[str]:
    """An office's name, and its plural forms."""
    yield name
    words = name.split()
    for at in {len(words) - 1, words.index("of") - 1 if "of" in words[1:] else 0, words.index("for") - 1 if "for" in words[1:] else 0}:
        word = words[at]
        plural = f"{word[:-1]}ies" if word.endswith("y") and not word.endswith("ey") else f"{word}es" if word.endswith("s") else f"{word}s"
        if word == "chief":
            plural = "chiefs"
        if word.endswith("man") and len(word) > 3:
            plural = f"{word[:-3]}men"
        yield " ".join([*words[:at], plural, *words[at + 1 :]])


@cache
def _post_names() -> dict[tuple[str, ...], list[tuple[str, str, frozenset[str], bool]]]:
    found: dict[tuple[str, ...], list[tuple[str, str, frozenset[str], bool]]] = {}
    for post in posts():
        for name in post.names:
            for number, form in enumerate(_plurals(name)):
                key = tuple(re.findall(r"[\w.']+|-", form))
                found.setdefault(key, []).append((post.key, post.title, post.only_for, number > 0))
    return found


@cache
def _surnames() -> dict[tuple[str, ...], list[Person]]:
    found: dict[tuple[str, ...], list[Person]] = {}
    for person in people().values():
        for key in {key for surname in person.surnames for key in surname_keys(surname)}:
            found.setdefault(key, []).append(person)
    return found


def surname_keys(surname: str) -> set[tuple[str, ...]]:
    """The words of a surname as the parser cuts them, with accents and without."""
    return {tuple(re.findall(r"[^\W_]+(?:['’.][^\W_]+)*|-", spelling)) for spelling in (surname, plain(surname))}


@cache
def not_names() -> frozenset[str]:
    """Capitalised words that name nobody and no place: months, weekdays, words that open sentences, parts of offices."""
    return frozenset(row["word"] for row in rows("reading", "not_names"))


def label(parsed: Parsed) -> Labels:
    """Find who is named in a report."""
    labels = Labels()
    day = parsed.report.published
    found = parsed.names
    for sentence in parsed.sentences:
        _label_names(sentence, found, labels, day)
    _drop_ordinary_words(parsed, labels)
    for sentence in parsed.sentences:
        _label_posts(sentence, labels)
    for sentence in parsed.sentences:
        _label_strangers(sentence, labels, day)
    for sentence in parsed.sentences:
        _label_surnames(sentence, labels, day)
    for sentence in parsed.sentences:
        _count(sentence, labels)
    return labels


def _label_names(sentence: Sentence, found: list[Found], labels: Labels, day: dt.date | None) -> None:
    span, offset = sentence.span, sentence.offset
    low, high = offset + span.start_char, offset + span.end_char
    for hit in found:
        if hit.start < low or hit.end > high:
            continue
        words = span.doc.char_span(hit.start - offset, hit.end - offset, alignment_mode="expand")
        if words is None or words.start < span.start or words.end > span.end:
            continue
        if words[-1].idx + len(words[-1].text) > hit.end - offset + 1 or words[0].idx < hit.start - offset:
            continue
        made = _meaning(hit, words.start, words.end - 1, labels, day)
        if made and _surname_of_stranger(words[0], made):
            full = span.doc[made.first - 1 : made.last + 1].text
            labels.known.setdefault(full, Known(full, None, None, None, "", (words[0].text,)))
            _put(labels, sentence, Label("person", None, full, made.first - 1, made.last))
        elif made:
            _put(labels, sentence, made)


def _meaning(hit: Found, first: int, last: int, labels: Labels, day: dt.date | None) -> Label | None:
    known = [people()[name.key] for name in hit.names if name.kind == "person"]
    if known:
        person = min(known, key=lambda p: (not p.in_office(day), -len(p.terms)))
        return Label("person", _meet(person, labels, day).code, person.name, first, last)
    parties_named = [name for name in hit.names if name.kind in PARTY_KINDS]
    if not parties_named:
        return Label("venue", None, hit.names[0].key, first, last)
    best = min(parties_named, key=lambda name: (not is_state(name.key), name.kind != "state"))
    return Label(best.kind, best.key, None, first, last)


def _meet(person: Person, labels: Labels, day: dt.date | None) -> Known:
    if person.name not in labels.known:
        term = person.term_on(day)
        surnames = person.surnames or (person.name.split()[-1],)
        labels.known[person.name] = Known(person.name, term.code, term.post, term.title, person.gender, surnames)
    return labels.known[person.name]


def _surname_of_stranger(first: Token, made: Label) -> bool:
    """`Helen France`: a state's name that ends a person's name."""
    if made.kind != "state" or made.first != made.last or first.i == first.sent.start:
        return False
    before = first.nbor(-1)
    return (
        before.tag_ == "NNP" and before.dep_ == "compound" and before.head == first and before.text.isalpha()
        and before.text.istitle() and before.text not in not_names() and before.text.lower() not in ("north", "south", "east", "west", "new")
        and before.i > first.sent.start - 1 and first.text not in ("US", "UK", "UAE")
    )  # fmt: skip


def _put(labels: Labels, sentence: Sentence, made: Label) -> None:
    for token in sentence.span.doc[made.first : made.last + 1]:
        labels.names[sentence.offset + token.idx] = made


def _drop_ordinary_words(parsed: Parsed, labels: Labels) -> None:
    """A name that is also a common word counts only if the text shows it mid-sentence, or under another name."""
    firm: set[str | None] = set()
    doubtful: list[int] = []
    for sentence in parsed.sentences:
        for token in sentence.span:
            found = labels.name_at(sentence, token)
            if found is None or found.kind not in PARTY_KINDS:
                continue
            as_modifier = token.dep_ in ("compound", "amod", "nmod") and token.head.text.islower()
            if found.kind == "state" and token.text.lower() in ORDINARY and as_modifier:
                doubtful.append(sentence.offset + token.idx)
            else:
                firm.add(found.code)
    for place in doubtful:
        if labels.names[place].code not in firm:
            del labels.names[place]


def _label_posts(sentence: Sentence, labels: Labels) -> None:
    span, table = sentence.span, _post_names()
    words = [token.lower_ for token in span]
    at = 0
    while at < len(words):
        for size in range(min(LONGEST_POST, len(words) - at), 0, -1):
            rows_here = table.get(tuple(words[at : at + size]))
            if rows_here:
                made = _post(sentence, at + span.start, at + span.start + size - 1, rows_here, labels)
                if made:
                    for token in span.doc[made.first : made.last + 1]:
                        labels.posts[sentence.offset + token.idx] = made
                    at += size - 1
                    break
        at += 1


def _post(
    sentence: Sentence, first: int, last: int, meanings: list[tuple[str, str, frozenset[str], bool]], labels: Labels
) -> PostLabel | None:
    codes = party_beside(sentence, first, last, labels)
    for key, title, only_for, plural in sorted(meanings, key=lambda m: not m[2]):
        if not only_for or only_for & set(codes) or (not codes and only_for & set(labels_seen(labels))):
            return PostLabel(key, title, first, last, plural, codes or _single(only_for))
    return None


def _single(only_for: frozenset[str]) -> tuple[str, ...]:
    return tuple(only_for) if len(only_for) == 1 else ()


def labels_seen(labels: Labels) -> set[str]:
    """The parties named so far."""
    return {found.code for found in labels.names.values() if found.code}


SKIPPED = frozenset(
    "'s ’s ' ’ new former then current outgoing incoming acting interim visiting deputy first - – , and hawkish late top chief"
    " newly elected appointed veteran senior young long-serving caretaker ruling".split()
)


def party_beside(sentence: Sentence, first: int, last: int, labels: Labels) -> tuple[str, ...]:
    """The parties named right before words (`the Indian and Pakistani`, `China's`) or after them with `of`."""
    doc, span, codes = sentence.span.doc, sentence.span, []
    at = first - 1
    while at >= span.start:
        found = labels.name_at(sentence, doc[at])
        if found and found.code and found.kind in PARTY_KINDS:
            codes.append(found.code)
            at = found.first - 1
        elif doc[at].lower_ in SKIPPED and (doc[at].lower_ not in ("and", ",") or codes):
            at -= 1
        else:
            break
    if not codes and last + 1 < span.end and doc[last + 1].lower_ in ("of", "for", "from", "in"):
        codes = list(_named_after(sentence, last + 2, labels))
    return tuple(dict.fromkeys(reversed(codes)))


def _named_after(sentence: Sentence, at: int, labels: Labels) -> Iterator[str]:
    doc, end = sentence.span.doc, sentence.span.end
    while at < end:
        found = labels.name_at(sentence, doc[at])
        if found and found.code and found.kind in PARTY_KINDS and found.kind != "adjective":
            yield found.code
            at = found.last + 1
        elif doc[at].lower_ in ("the", "and", ","):
            at += 1
        else:
            return


def _runs(sentence: Sentence, labels: Labels) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words that no table knows."""
    doc, at = sentence.span.doc, sentence.span.start
    while at < sentence.span.end:
        start = at
        while at < sentence.span.end and _name_like(sentence, doc[at], labels):
            at += 1
        if at > start:
            yield start, at - 1
        at += 1 if at == start else 0


def _name_like(sentence: Sentence, token: Token, labels: Labels) -> bool:
    if labels.name_at(sentence, token) or labels.post_at(sentence, token):
        return False
    shaped = token.text[:1].isupper() and token.text not in not_names() and token.text not in HONORIFICS
    return (shaped and token.tag_ in ("NNP", "NNPS", "NN", "JJ", "FW", "VBN", "VB", "PRP") and token.text != "I" and (token.tag_ in ("NNP", "NNPS") or not token.is_sent_start)) or token.lower_ in ("al", "bin", "von", "van", "de", "el", "al-", "ibn", "da", "dos") and token.tag_ == "NNP"  # fmt: skip


def _label_strangers(sentence: Sentence, labels: Labels, day: dt.date | None) -> None:
    for first, last in _runs(sentence, labels):
        intro = _introduction(sentence, first, last, labels)
        if intro is None:
            continue
        words = sentence.span.doc[first : last + 1].text
        code, post, title = intro
        known = (
            _same_person(words, labels)
            or _from_table(_surnames().get(tuple(words.split()), []), labels, day)
            or Known(words, code, post, title, "", (words.split()[-1],))
        )
        known.code, known.post, known.title = known.code or code, known.post or post, known.title or title
        labels.known.setdefault(known.name, known)
        _put(labels, sentence, Label("person", known.code, known.name, first, last))


def _same_person(words: str, labels: Labels) -> Known | None:
    parts = words.split()
    return next((k for k in labels.known.values() if parts[-1] in k.surnames and (len(parts) == 1 or parts[0] == k.name.split()[0])), None)


def _introduction(sentence: Sentence, first: int, last: int, labels: Labels) -> tuple[str | None, str | None, str | None] | None:
    """State, kind of post and title that the words around a name give it; None where nothing shows a person."""
    doc, span = sentence.span.doc, sentence.span
    before = first - 1
    if before >= span.start and doc[before].text == ",":
        before -= 1
    office = labels.post_at(sentence, doc[before]) if before >= span.start else None
    if office and not office.plural:
        return (office.codes[0] if office.codes else None), office.key, office.title
    if before >= span.start and doc[before].text in HONORIFICS:
        return None, None, None
    root = doc[first : last + 1].root
    for child in root.children:
        found = labels.post_at(sentence, child) if child.dep_ == "appos" else None
        if found:
            return (found.codes[0] if found.codes else None), found.key, found.title
    following = next((labels.post_at(sentence, t) for t in doc[last + 1 : min(last + 8, span.end)] if labels.post_at(sentence, t)), None)
    if following and last + 1 < span.end and doc[last + 1].text == "," and not following.plural:
        return (following.codes[0] if following.codes else None), following.key, following.title
    if root.dep_ in ("nsubj", "nsubjpass") and last > first and root.head.lemma_ in ("say", "tell", "add", "lead", "head", "meet", "fly"):
        return _who_leads(sentence, root, labels), None, None
    return None


def _who_leads(sentence: Sentence, root: Token, labels: Labels) -> str | None:
    for token in root.subtree:
        found = labels.name_at(sentence, token)
        if found and found.code and found.kind in PARTY_KINDS:
            return found.code
    return None


def _label_surnames(sentence: Sentence, labels: Labels, day: dt.date | None) -> None:
    by_surname = {key: k for k in labels.known.values() for surname in k.surnames for key in surname_keys(surname)}
    doc, at, end = sentence.span.doc, sentence.span.start, sentence.span.end
    while at < end:
        for size in (3, 2, 1):
            found = _surname_at(sentence, at, min(at + size, end), by_surname, labels, day) if at + size <= end else None
            if found:
                _put(labels, sentence, Label("person", found.code, found.name, at, at + size - 1))
                at += size - 1
                break
        at += 1


def _surname_at(
    sentence: Sentence, start: int, end: int, by_surname: dict[tuple[str, ...], Known], labels: Labels, day: dt.date | None
) -> Known | None:
    words = sentence.span.doc[start:end]
    there = [label for token in words if (label := labels.name_at(sentence, token))]
    if not words[-1].text[:1].isupper() or any(label.kind != "state" or label.last - label.first >= end - start for label in there):
        return None
    key = tuple(token.text for token in words)
    known = by_surname.get(key)
    if known is None and not there and key in _surnames() and words[-1].tag_ in ("NNP", "NNPS") and not _part_of_run(words[0], words[-1]):
        known = _from_table(_surnames()[key], labels, day)
    return known


def _part_of_run(first: Token, last: Token) -> bool:
    """Whether the words are inside a longer run of capitalised words, and so a stranger's name or a street's."""
    before = first.nbor(-1) if first.i > first.sent.start else None
    after = last.nbor(1) if last.i + 1 < last.sent.end else None
    joined = (
        before is not None and before.tag_ == "NNP" and before.text.istitle() and before.text not in HONORIFICS
        and before.dep_ == "compound" and before.head in (first, last)
    )  # fmt: skip
    leads = after is not None and last.dep_ == "compound" and last.head == after and after.tag_ == "NNP"
    return joined or leads


def _from_table(candidates: list[Person], labels: Labels, day: dt.date | None) -> Known | None:
    """Somebody known by surname alone: in a leading post that day, of a party that the text names."""
    named = labels_seen(labels)
    fit = [
        p for p in candidates
        if p.in_office(day) and p.term_on(day).code in named and levels().get(p.term_on(day).post) in ("leader", "minister", "envoy", "royal")
    ]  # fmt: skip
    return _meet(fit[0], labels, day) if len(fit) == 1 else None


def _count(sentence: Sentence, labels: Labels) -> None:
    seen: set[tuple[int, int]] = set()
    for token in sentence.span:
        found = labels.name_at(sentence, token)
        if found and found.code and (found.first, found.last) not in seen:
            seen.add((found.first, found.last))
            labels.counts[found.code] += 2 if sentence.index < 3 else 1
