"""Who is named where: states, bodies, people and posts as labels on the tokens of a report.

Names come from the tables, then offices, strangers by how the text introduces them, and second mentions by surname.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from itertools import islice, takewhile

from detente.entities.names import Found
from detente.entities.parties import is_state, parties, states_of
from detente.entities.people import first_names, people
from detente.entities.places import locate
from detente.reading.grammar.syntax import is_subject, locative, names_gathering
from detente.reading.grammar.tokens import Span, Token
from detente.reading.names.authorship import house_of, own_words
from detente.reading.names.labels import PARTY_KINDS, Known, Label, Labels
from detente.reading.names.lookalikes import is_namesake, is_no_name, of_treaty
from detente.reading.names.offices import label_posts
from detente.reading.names.said_offices import label_said_offices
from detente.reading.names.seats import HAGUE, HEIRS, move_seats, move_venues
from detente.reading.names.strangers import label_strangers
from detente.reading.names.surnames import NAMED, label_surnames
from detente.reading.text.layout import ENACTING
from detente.reading.text.parse import Parsed, Sentence
from detente.tables import words

ORDINARY = frozenset("turkey china chad guinea jordan georgia polish niger mali togo nice cuba".split())
NAMESAKES = frozenset(("Victoria", "San Jose", "San José", "Georgetown", "George Town", "Kingston", "St. John's"))
"""Capitals of which other towns, states and islands have the name."""
THREE_WORDS = frozenset(("PRK", "VNM"))
"""States whose people's names often have three words: `Kim Song Gyong` is not Kim Song."""
DIRECTIONS = frozenset("north south east west new".split())
OF = frozenset("de da di del dela".split())
"""What leads to the second part of many a surname: `Senator De Lima`."""
HOUSES = frozenset(
    "Congress Senate Parliament Treasury Court Cabinet Ministry Navy Army Guard Forces Force Assembly Justice Defense "
    "Defence Commerce Foreign Representatives".split()
)
"""Words in names of houses and agencies that many states have."""
OFFICES = HOUSES | frozenset("Council Agency Department Bureau Service Staff Administration".split())
"""Words in names of those that are of the state named before them: `Turkey's National Security Council`."""
SPEAKING = frozenset("speak learn study understand teach".split())
TEACHING = frozenset("teacher teaching lesson class speaker knowledge command professor lecturer course use".split())
"""What is done with a language, and what is of one."""
KOREAS = {"North": "PRK", "South": "KOR"}
WATERS = frozenset("Sea Seas Ocean Gulf Bay Channel Strait Straits".split())
"""What has the name of a state that lies on it: `the Indian Ocean`, `the Gulf of Oman`."""
SHARED = frozenset(("BALTIC STATES",))
"""States named after a sea."""
COUNTED = {"two": 2, "three": 3, "four": 4}
"""Words for how many are meant."""
LEAD = 3
"""Sentences at the start of a report in which a name counts for more."""
IN_TITLE, IN_LEAD, AS_SUBJECT, AS_PLACE = 5.0, 2.0, 1.5, 0.5
"""How much a name counts in the headline, in the first sentences, as a subject and as a place."""


def label(parsed: Parsed) -> Labels:
    """Find who is named in a report."""
    labels = Labels()
    day = parsed.report.published
    named = frozenset(name.key for hit in parsed.names for name in hit.names if name.kind in PARTY_KINDS)
    for sentence in parsed.sentences:
        _label_names(sentence, parsed.names, labels, day, named)
    _drop_ordinary_words(parsed, labels)
    move_venues(parsed, labels)
    move_seats(parsed, labels)
    _move_houses(parsed, labels)
    _label_koreas(parsed, labels)
    _move_territories(labels)
    for sentence in parsed.sentences:
        label_posts(sentence, labels)
    for sentence in parsed.sentences:
        label_strangers(sentence, labels, day)
        _label_commissioners(sentence, labels, day)
        label_said_offices(sentence, labels)
    for sentence in parsed.sentences:
        label_surnames(sentence, labels, day)
    for sentence in parsed.sentences:
        _count(sentence, labels)
    return labels


def _label_names(
    sentence: Sentence, found: list[Found], labels: Labels, day: dt.date | None, named: frozenset[str]
) -> None:
    span, offset = sentence.span, sentence.offset
    first = bisect_left(found, offset + span.start_char, key=lambda hit: hit.start)
    for hit in takewhile(lambda hit: hit.end <= offset + span.end_char, islice(found, first, None)):
        start, end = hit.start - offset, hit.end - offset
        tokens = span.doc.char_span(start, end)
        if tokens is None or tokens.start < span.start or tokens.end > span.end:
            continue
        if tokens[0].idx < start or tokens[-1].idx + len(tokens[-1].text) > end + 1:
            continue
        if is_no_name(tokens, start, end) or _is_given_name(hit, tokens):
            continue
        made = _meaning(hit, tokens.start, tokens.end - 1, labels, day, named)
        if made.code == "ICTY" and HAGUE in tokens.text and HEIRS.isdisjoint(named):
            made = replace(made, code="PCA")  # `the Hague tribunal` that hears of islands
        if made.kind == "person" and made.person and is_namesake(tokens, people()[made.person], day):
            namesake = Known(made.person, None, None, None, "", (made.person.split()[-1],), private=True)
            labels.known[made.person], made = namesake, replace(made, code=None)
        if _within_name_of_stranger(tokens[0], tokens[-1], made) or _is_of_waters(tokens, made):
            continue
        if _counts_some(tokens, made) or _is_language(tokens[-1], made) or _names_another(tokens, made):
            continue
        if _ends_name_of_stranger(tokens[0], made):
            made = Label("person", None, span.doc[made.first - 1 : made.last + 1].text, made.first - 1, made.last)
            name = made.person or ""
            labels.known.setdefault(name, Known(name, None, None, None, "", (tokens[0].text,)))
        labels.put(sentence, _of_owner(sentence, made, labels))


def _is_given_name(hit: Found, name: Span) -> bool:
    """`William Wood`: a name by which one of the tables goes alone, of a stranger who thus is not met."""
    somebody = Label("person", None, name.text, name.start, name.end - 1)
    alone = len(name) == 1 and any(each.kind == "person" for each in hit.names)
    return alone and _within_name_of_stranger(name[0], name[-1], somebody)


def _meaning(
    hit: Found, first: int, last: int, labels: Labels, day: dt.date | None, parties_named: frozenset[str]
) -> Label:
    """The likeliest of all that a name may stand for: somebody in office before others, a state before a body.

    Of two kings of one name it is the one whose state the report names.
    """
    known = [people()[name.key] for name in hit.names if name.kind == "person"]
    if known:
        person = min(
            known, key=lambda p: (not p.in_office(day), p.term_on(day).code not in parties_named, -len(p.terms))
        )
        return Label("person", labels.meet(person, day).code, person.name, first, last)
    named = [name for name in hit.names if name.kind in PARTY_KINDS]
    if not named:
        return Label("venue", None, hit.names[0].key, first, last)
    best = min(named, key=lambda name: (not is_state(name.key), name.kind != "state"))
    return Label(best.kind, best.key, None, first, last)


def _counts_some(name: Span, made: Label) -> bool:
    """`the two Baltic states`: fewer than those who together go by the name."""
    before = name.doc[name.start - 1].lower_ if name.start > name.root.sent.start else ""
    party = parties().get(made.code or "")
    many = len(party.members) if party is not None and party.kind == "collective" else 0
    return COUNTED.get(before, many) < many


def _ends_name_of_stranger(first: Token, made: Label) -> bool:
    """`Helen France`, `Mark Cuban`: a state's or people's name that ends a person's name."""
    if made.kind not in ("state", "adjective") or made.first != made.last or first.i == first.sent.start:
        return False
    before = first.nbor(-1)
    if made.kind == "adjective" and not (before.text in first_names() and first.dep_ in NAMED | {"appos"}):
        return False
    first_name = before.tag_ == "NNP" and before.text.isalpha() and before.text.istitle()
    opening = before.i == first.sent.start  # any word there has a capital: `Neighboring Chad`
    return (
        first_name
        and (before.text in first_names() or not opening)
        and (before.dep_ == "compound" and before.head == first)
        and before.text not in words("reading", "not_names")
        and before.text.lower() not in DIRECTIONS | words("reading", "before_posts")
        and first.text not in ("US", "UK", "UAE")
    )


def _is_language(name: Token, made: Label) -> bool:
    """`speaks Russian`, `said in French`, `teachers of Portuguese`: no people's name, but that of what it speaks."""
    told_which = any(c.dep_ in ("det", "amod", "poss", "relcl") for c in name.children)
    if made.kind not in ("adjective", "people") or told_which:
        return False
    over = name.head
    if name.dep_ == "dobj":
        return over.lemma_ in SPEAKING
    if name.dep_ != "pobj" or over.lower_ not in ("in", "into", "of"):
        return False
    return over.lower_ != "of" or over.head.lemma_ in TEACHING


def _within_name_of_stranger(first: Token, last: Token, made: Label) -> bool:
    """`Hans Christian Schmidt`, `William Wood`, `Ana de Lima`: a name that is part of somebody else's."""
    if made.kind not in ("person", "capital") or made.last - made.first > 1:
        return False
    before = first.nbor(-1) if first.i > first.sent.start else None
    after = last.nbor(1) if last.i + 1 < last.sent.end else None
    begun = before is not None and _is_first_name(before) and before.head in (first, last, last.head)
    goes_on = after is not None and after.tag_ == "NNP" and after.text.istitle() and last.head == after
    if made.kind == "capital":
        led_to = before is not None and before.lower_ in OF and before.tag_ == "NNP" and before.head == first
        return led_to or (begun and goes_on)
    longer = (
        goes_on and made.code in THREE_WORDS and after is not None and after.text not in words("reading", "not_names")
    )
    return begun or longer or (first is last and goes_on and _is_first_name(first))


def _is_of_waters(name: Span, made: Label) -> bool:
    """`the South China Sea`, `the Gulf of Mexico`, `the Baltic`: a name that is that of a sea, or part of it."""
    doc, sent = name.doc, name.root.sent
    if name.end < sent.end and doc[name.end].text in WATERS:
        return True
    if made.kind == "adjective" and made.code in SHARED:
        return name.root.dep_ in ("pobj", "dobj", "nsubj")
    return name.start - 2 >= sent.start and doc[name.start - 1].text == "of" and doc[name.start - 2].text in WATERS


def _names_another(name: Span, made: Label) -> bool:
    """Whether a name is part of that of another place, of a treaty or of a stranger."""
    of_accord = made.kind == "capital" and of_treaty(name)
    return of_accord or _begins_name_of_place(name, made) or _begins_name_of_stranger(name, made)


def _begins_name_of_stranger(name: Span, made: Label) -> bool:
    """`said Chad Miller, an expert on trade`: a state's name that is somebody's first name."""
    last = name.root.head
    if made.kind != "state" or name.text not in first_names() or last.i != name.end or last.tag_ != "NNP":
        return False
    described = any(c.dep_ == "appos" and any(g.dep_ == "det" for g in c.children) for c in last.children)
    speaks = last.dep_ == "nsubj" and last.head.lemma_ in ("say", "tell", "add", "write", "argue", "note")
    return name.root.dep_ == "compound" and last.text.istitle() and (described or speaks)


def _begins_name_of_place(name: Span, made: Label) -> bool:
    """`British Columbia`: an adjective that begins the name of a place which lies elsewhere."""
    after = name.doc[name.end] if name.end < name.root.sent.end else None
    if made.kind != "adjective" or after is None or after.tag_ != "NNP":
        return False
    place = locate(f"{name.text} {after.text}")
    party = parties().get(place.country or "") if place else None
    return party is not None and made.code not in (party.code, party.counts_for)


def _is_first_name(token: Token) -> bool:
    titles = words("reading", "honorifics") | words("reading", "not_names")
    return token.tag_ == "NNP" and token.text in first_names() and token.text not in titles


def _of_owner(sentence: Sentence, made: Label, labels: Labels) -> Label:
    """`The Philippine Senate`, `Peru's Congress`: a house that many states have is that of the state before it."""
    doc, at = sentence.span.doc, made.first - 1
    if made.kind not in ("seat", "agency") or OFFICES.isdisjoint(t.text for t in doc[made.first : made.last + 1]):
        return made
    if at > sentence.span.start and doc[at].tag_ == "POS":
        at -= 1
    owner = labels.party_at(sentence, doc[at]) if at >= sentence.span.start else None
    owns = owner is not None and owner[1].kind in ("state", "adjective") and is_state(owner[0])
    return replace(made, code=owner[0]) if owns and owner is not None else made


def _drop_ordinary_words(parsed: Parsed, labels: Labels) -> None:
    """A name that is also a common word counts only if the text shows it mid-sentence, or under another name.

    So does a capital whose name others have too where it does nothing, as in `on Victoria Island`.
    """
    firm: set[str] = set()
    doubtful: list[tuple[int, str]] = []
    for sentence in parsed.sentences:
        for token in sentence.tokens:
            party = labels.party_at(sentence, token)
            if party is None:
                continue
            code, found = party
            as_modifier = token.dep_ in ("compound", "amod", "nmod") and token.head.text.islower()
            if _has_namesakes(sentence, found) or (
                found.kind == "state" and token.text.lower() in ORDINARY and as_modifier
            ):
                doubtful.append((sentence.offset + token.idx, code))
            else:
                firm.add(code)
    for place, code in doubtful:
        if code not in firm:
            del labels.names[place]


def _has_namesakes(sentence: Sentence, made: Label) -> bool:
    """Whether a capital may be another town, state or island: it is one of those, and neither acts nor is acted on."""
    if made.kind != "capital":
        return False
    name = sentence.span.doc[made.first : made.last + 1]
    return name.text in NAMESAKES and name.root.dep_ in ("compound", "nmod", "pobj", "appos")


def _move_houses(parsed: Parsed, labels: Labels) -> None:
    """`the Senate` is that of the state whose briefing a text is, else of that which it is about.

    Not so where the text names the state known for one, nor at the head of a resolution, which is about others: `The
    House of Representatives:`.
    """
    houses: list[tuple[Sentence, Label]] = []
    others: Counter[str] = Counter()
    for sentence in parsed.sentences:
        for token, found in labels.names_in(sentence):
            if not found.code or found.first != token.i:
                continue
            if found.kind in ("seat", "agency") and _is_house(sentence, found) and not _tells_whose(sentence, found):
                houses.append((sentence, found))
            elif is_state(found.code):
                others[found.code] += 1
    astray = {house.code for _, house in houses} - others.keys() if others else set()
    own = house_of(parsed, None) if astray and own_words(parsed.report.text) else None
    most = own if own and is_state(own) else max(others, key=lambda code: (others[code], code), default=None)
    for sentence, house in houses:
        if owner := _owner_after(sentence, house, labels) or _country_before(sentence, house, labels):
            labels.put(sentence, replace(house, code=owner))
        elif house.code in astray and not ENACTING.match(sentence.text):
            labels.put(sentence, replace(house, code=most))


def _owner_after(sentence: Sentence, house: Label, labels: Labels) -> str | None:
    """The state whose house it is by what follows: `the Senate of the Republic of Chile`."""
    after = sentence.span.doc[house.last + 1 : min(house.last + 3, sentence.span.end)]
    owner = labels.party_at(sentence, after[1]) if len(after) > 1 and after[0].lower_ == "of" else None
    return owner[0] if owner and owner[1].kind == "state" and is_state(owner[0]) else None


def _country_before(sentence: Sentence, house: Label, labels: Labels) -> str | None:
    """The state named last, whose a house is that is the country's: `Peru's envoy and the country's Senate`."""
    owners = [
        c.i for c in sentence.span.doc[house.last].lefts if c.dep_ == "poss" and c.lower_ in ("country", "nation")
    ]
    named = [label.code for token, label in labels.names_in(sentence) if owners and token.i < owners[0]]
    return next((code for code in reversed(named) if code and is_state(code)), None)


def _is_house(sentence: Sentence, made: Label) -> bool:
    return any(t.text in HOUSES for t in sentence.span.doc[made.first : made.last + 1])


def _tells_whose(sentence: Sentence, house: Label) -> bool:
    """Whether a name says itself of which state it is: `the US Justice Department`."""
    party, first = parties().get(house.code or ""), sentence.span.doc[house.first].text
    return party is not None and house.last > house.first and first in (party.name, *party.aliases, *party.adjectives)


def _move_territories(labels: Labels) -> None:
    """Hong Kong is China in a report that names China more often than it."""
    named = Counter(found.code for found in labels.names.values())
    for place, found in labels.names.items():
        party = parties().get(found.code or "")
        if party and party.counts_for != party.code and named[party.counts_for] > named[party.code]:
            labels.names[place] = replace(found, code=party.counts_for)


def _label_koreas(parsed: Parsed, labels: Labels) -> None:
    """`the North`, in a report that names a Korea."""
    if labels.codes().isdisjoint(KOREAS.values()):
        return
    for sentence in parsed.sentences:
        for token in sentence.tokens[1:]:
            code = KOREAS.get(token.text)
            alone = token.dep_ not in ("compound", "amod", "nmod") and not labels.name_at(sentence, token)
            if code and alone and token.nbor(-1).lower_ == "the":
                labels.put(sentence, Label("state", code, None, token.i, token.i))


def _label_commissioners(sentence: Sentence, labels: Labels, day: dt.date | None) -> None:
    """`Dimitris Avramopoulos, the migration commissioner`: somebody of a state who now works for a body."""
    for token, found in labels.names_in(sentence):
        if found.kind != "person" or token.i != found.last:
            continue
        known = labels.known[found.person or ""]
        beside = [token.nbor(-1 - found.last + found.first)] if found.first > sentence.span.start else []
        beside += [c for c in token.children if c.dep_ == "appos"] + ([token.head] if token.dep_ == "appos" else [])
        offices = (labels.post_at(sentence, each) for each in beside)
        office = next((office for office in offices if office and office.key == "commissioner" and office.codes), None)
        person = people().get(known.name)
        if office and not (person and person.in_office(day)):
            known.code, known.post, known.title = office.codes[0], office.key, office.title


def _count(sentence: Sentence, labels: Labels) -> None:
    seen: set[tuple[int, int]] = set()
    for _, found in labels.names_in(sentence):
        if found.code and (found.first, found.last) not in seen:
            seen.add((found.first, found.last))
            root = sentence.span.doc[found.first : found.last + 1].root
            weight = IN_TITLE if sentence.part == "title" else IN_LEAD if sentence.index < LEAD else 1.0
            there = locative(root) or (found.kind == "capital" and names_gathering(root))
            weight *= AS_PLACE if there else AS_SUBJECT if is_subject(root) else 1.0
            for code in states_of(found.code):
                labels.counts[code] = labels.counts.get(code, 0.0) + weight
                labels.as_places[code] = labels.as_places.get(code, 0.0) + weight * there
