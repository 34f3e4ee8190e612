"""What words point back to: `the pair`, `both sides`, `the two ministers`, `his Chinese counterpart`, `they`, `the bloc`.

A `Resolver` reads a report's sentences in order and tells which parties a token stands for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from detente.entities.parties import is_state, parties
from detente.entities.people import levels
from detente.entities.places import locate
from detente.reading.mentions import PARTY_KINDS, Label, Labels, PostLabel
from detente.reading.parse import Parsed, Sentence
from detente.records import Mention
from detente.tables import cell_list, rows

PLURAL_SIGNS = frozenset("both two three four neither either".split())
GROUP_NOUNS = frozenset(
    "side party country nation state government capital neighbour neighbor ally power rival foe pair duo trio adversary"
    " counterpart leader president premier minister man woman diplomat official negotiator delegation team army force"
    " military chief secretary envoy head statesman former people economy superpower member signatory enemy".split()
)
FELLOWS = frozenset("ally member country state nation partner neighbour neighbor".split())
PERSON_NOUNS = frozenset("leader president premier minister man woman diplomat chief secretary envoy statesman pair duo head counterpart".split())
HE, SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
WE = frozenset("we us our ours i me my".split())
PLACE_PREPOSITIONS = frozenset("in at near outside around inside across".split())
JOINT = frozenset(("CONSULT", "AGREE", "COOPERATE", "SUPPORT"))
BODY_WEIGHT = {True: 1.0, False: 0.4}


@dataclass(frozen=True, slots=True)
class Seen:
    """A party named at some point: sentence and token, and whether it was a subject there."""

    sentence: int
    token: int
    mention: Mention
    subject: bool
    locative: bool


@dataclass(frozen=True, slots=True)
class Told:
    """An act read before: in which sentence, of what type, by whom to whom."""

    sentence: int
    kind: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@cache
def agents() -> dict[str, str]:
    """Nouns whose bearers act for their state, with the kind of bearer."""
    return {row["noun"]: row["kind"] for row in rows("reading", "agents")}


@cache
def _epithets() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    return {row["words"]: (tuple(cell_list(row["kinds"])), tuple(cell_list(row["codes"]))) for row in rows("reading", "epithets")}


def unique(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions without repeats; a bare party gives way to a person of it."""
    found: dict[tuple[str, str | None], Mention] = {}
    for mention in mentions:
        found.setdefault((mention.code, mention.person), mention)
    named = {code for code, person in found if person}
    return [m for (code, person), m in found.items() if person or code not in named]


class Resolver:
    """Tells which parties a token stands for, in a report whose names are labelled."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        self.parsed = parsed
        self.labels = labels
        self.seen: list[Seen] = []
        self.speaker: Mention | None = None
        self.told: list[Told] = []
        self._referred: dict[int, list[Mention]] = {}
        for sentence in parsed.sentences:
            self._note_names(sentence)
        self.main_pair = self._main_pair()
        spot = locate(parsed.dateline) if parsed.dateline else None
        self.home = spot.country if spot else None

    # --- what is named ------------------------------------------------------------------------------------------------

    def _note_names(self, sentence: Sentence) -> None:
        done: set[int] = set()
        for token in sentence.span:
            label = self.labels.name_at(sentence, token)
            if label is None or label.code is None or label.first in done or label.kind == "venue":
                continue
            done.add(label.first)
            root = sentence.span.doc[label.first : label.last + 1].root
            locative = root.dep_ == "pobj" and root.head.lower_ in PLACE_PREPOSITIONS and label.kind in ("capital", "state", "seat")
            self.seen.append(Seen(sentence.index, root.i, self.mention(sentence, label), _is_subject(root), locative))

    def mention(self, sentence: Sentence, label: Label) -> Mention:
        """The mention that a label makes."""
        words = sentence.span.doc[label.first : label.last + 1]
        known = self.labels.known.get(label.person) if label.person else None
        code = (known.code if known else label.code) or ""
        start = sentence.offset + words.start_char
        return Mention(code, label.person, known.title if known else None, words.text, start, start + len(words.text))

    def _bare(self, code: str, sentence: Sentence, token: Token, person: str | None = None) -> Mention:
        start, end = sentence.place_of(token)
        known = self.labels.known.get(person) if person else None
        return Mention(code, person, known.title if known else None, token.text, start, end)

    def _main_pair(self) -> tuple[str, ...]:
        """The two parties named most, of which bodies count less."""
        counts = self.labels.counts
        ranked = sorted(counts, key=lambda code: -counts[code] * BODY_WEIGHT[is_state(code)])
        return tuple(ranked[:2])

    # --- what a token stands for --------------------------------------------------------------------------------------

    def parties(self, sentence: Sentence, token: Token, *, loose: bool = False, others: frozenset[str] = frozenset()) -> list[Mention]:
        """The parties that the phrase headed by a token stands for.

        `loose` also takes phrases that merely belong to a party (`American companies`); `others` are parties already on the
        other side, which a guess then avoids.
        """
        found = self._single(sentence, token, loose, others)
        for child in token.children:
            if child.dep_ == "conj" and child.i > token.i and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ"):
                found += self.parties(sentence, child, loose=loose, others=others)
            elif child.dep_ == "appos" and child.i > token.i and not any(m.person for m in found):
                apposed = [m for m in self._single(sentence, child, loose, others)]
                same = [m for m in apposed if not found or m.code in {f.code for f in found} and m.person]
                found += [m for m in same if m.person or not found]
        return unique(m for m in found if m.code)

    def _single(self, sentence: Sentence, token: Token, loose: bool, others: frozenset[str]) -> list[Mention]:
        place = sentence.offset + token.idx
        label = self.labels.names.get(place)
        if label is not None:
            if label.kind == "venue":
                return []
            found = self.mention(sentence, label)
            named = [found] if found.code else self._stateless(sentence, token, found, others)
            return named + self._listed_after(sentence, label)
        post = self.labels.posts.get(place)
        if post is not None:
            return self._office(sentence, token, post, others)
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$"):
            return self.pronoun(sentence, token)
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM"):
            return self._noun(sentence, token, loose, others)
        return []

    def _listed_after(self, sentence: Sentence, label: Label) -> list[Mention]:
        """The rest of a list that begins with a name: `Saudi Arabia, the Emirates, Bahrain and Egypt`."""
        doc, end, at = sentence.span.doc, sentence.span.end, label.last + 1
        found: list[Mention] = []
        joined = False
        while at < end and (doc[at].lower_ in (",", "and", "the", "&") or self.labels.name_at(sentence, doc[at])):
            other = self.labels.name_at(sentence, doc[at])
            if other is None:
                joined = joined or doc[at].lower_ in ("and", "&")
                at += 1
                continue
            if other.kind not in ("state", "capital", "body", "person") or other.last + 1 < end and doc[other.last + 1].lower_ in ("'s", "’s", "'"):
                break
            found.append(self.mention(sentence, other))
            at = other.last + 1
            if joined:
                return [m for m in found if m.code]
        return []

    def _stateless(self, sentence: Sentence, token: Token, found: Mention, others: frozenset[str]) -> list[Mention]:
        """A person whose state the text does not give counts for the one that the talk is of."""
        known = self.labels.known[found.person or ""]
        code = self._home(sentence, others) or self.guess(sentence, token, others) if known.post else None
        if code is None:
            return []
        known.code = code
        return [self._bare(code, sentence, token, found.person)]

    def _office(self, sentence: Sentence, token: Token, post: PostLabel, others: frozenset[str]) -> list[Mention]:
        apposed = [m for c in token.children if c.dep_ == "appos" and not post.codes for m in self._named_person(sentence, c)]
        if apposed:
            return apposed
        beside = self._codes_beside(sentence, token) if not post.codes else []
        if post.plural and not post.codes and not beside:
            return self._group(sentence, token, persons=True, level=levels().get(post.key))
        codes = post.codes or tuple(beside)
        if codes:
            return [self._holder(sentence, token, code, post) for code in codes]
        holder = self._last_holder(sentence, token, post)
        if holder:
            return [holder]
        code = self._home(sentence, others) or self.guess(sentence, token, others)
        return [self._holder(sentence, token, code, post)] if code else []

    def _named(self, sentence: Sentence, token: Token) -> list[Mention]:
        label = self.labels.name_at(sentence, token)
        found = self.mention(sentence, label) if label and label.kind != "venue" else None
        return [found] if found and found.code else []

    def _named_person(self, sentence: Sentence, token: Token) -> list[Mention]:
        label = self.labels.name_at(sentence, token)
        found = self.mention(sentence, label) if label and label.person and label.kind == "person" else None
        return [found] if found and found.code else []

    def _home(self, sentence: Sentence, others: frozenset[str]) -> str | None:
        """The state in whose capital the sentence, or the report, is set: it needs no naming there."""
        here = [s.mention.code for s in self.named_in(sentence) if s.locative and is_state(s.mention.code)]
        home = here[:1] or ([self.home] if self.home in self.main_pair else [])
        return home[0] if home and home[0] and home[0] not in others else None

    def _holder(self, sentence: Sentence, token: Token, code: str, post: PostLabel) -> Mention:
        same_level = [k for k in self.labels.known.values() if k.code == code and k.post and levels().get(k.post) == levels().get(post.key)]
        exact = [k for k in same_level if k.post == post.key]
        holder = exact[0] if exact else same_level[0] if len(same_level) == 1 and post.key in ("leader", "head-of-state", "head-of-government", "foreign-minister") else None
        found = self._bare(code, sentence, token, holder.name if holder else None)
        return Mention(code, found.person, post.title, found.text, found.start, found.end)

    def _last_holder(self, sentence: Sentence, token: Token, post: PostLabel) -> Mention | None:
        for seen in reversed(self._before(sentence, token)):
            known = self.labels.known.get(seen.mention.person or "")
            if known and known.code and known.post == post.key:
                return self._bare(known.code, sentence, token, known.name)
        return None

    def _codes_beside(self, sentence: Sentence, token: Token) -> list[str]:
        """The parties that modify a noun: adjectives, possessives, and `of` phrases."""
        found: list[str] = []
        for child in token.children:
            if child.i < token.i and child.dep_ in ("amod", "compound", "poss", "nmod", "appos", "nummod", "det", "dep"):
                found += self._codes_within(sentence, child)
            elif child.dep_ == "prep" and child.lower_ in ("of", "for", "from") and child.i > token.i:
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj" and grandchild.pos_ in ("PROPN", "NOUN", "PRON"):
                        found += [m.code for m in self.parties(sentence, grandchild)]
        return list(dict.fromkeys(found))

    def _codes_within(self, sentence: Sentence, token: Token) -> list[str]:
        found = []
        for part in token.subtree:
            label = self.labels.name_at(sentence, part)
            if label and label.kind != "venue":
                code = self.mention(sentence, label).code
                found += [code] if code else []
            elif part.tag_ == "PRP$":
                found += [m.code for m in self.pronoun(sentence, part)]
            elif part.lower_ == "whose":
                found += [m.code for m in self.parties(sentence, whose(part))]
        return found

    def _noun(self, sentence: Sentence, token: Token, loose: bool, others: frozenset[str]) -> list[Mention]:
        lemma, kind = token.lemma_.lower(), agents().get(token.lemma_.lower())
        apposed = [m for c in token.children if c.dep_ == "appos" and c.i > token.i for m in self._named(sentence, c)]
        if apposed and kind is not None:
            return apposed
        if self._plural_reference(token):
            named = self._codes_beside(sentence, token)
            named = [] if lemma in FELLOWS and not any(is_state(code) for code in named) else named
            return [self._bare(code, sentence, token) for code in named] if named else self._group(sentence, token, persons=lemma in PERSON_NOUNS)
        if kind in ("counterpart", "host", "guest"):
            return self._counterpart(sentence, token, others)
        epithet = self._epithet(sentence, token)
        if epithet:
            return [epithet]
        codes = self._codes_beside(sentence, token)
        if codes and (kind or loose):
            return [self._bare(code, sentence, token) for code in codes]
        if kind == "leader":
            return self._single_leader(sentence, token, others)
        definite = any(c.lower_ in ("the", "this", "that") for c in token.children) or token.tag_ == "NNS"
        if kind in ("official", "government", "envoy", "military", "minister") and definite and loose is False:
            code = self.guess(sentence, token, others)
            return [self._bare(code, sentence, token)] if code else []
        return []

    def _single_leader(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        for seen in reversed(self._before(sentence, token)):
            known = self.labels.known.get(seen.mention.person or "")
            if known and known.code and known.code not in others and levels().get(known.post or "") == "leader":
                return [self._bare(known.code, sentence, token, known.name)]
        return []

    # --- groups and pronouns ------------------------------------------------------------------------------------------

    def _plural_reference(self, token: Token) -> bool:
        lemma = token.lemma_.lower()
        if lemma in ("pair", "duo", "both"):
            return True
        if token.lower_ in ("two", "both", "neither") and token.pos_ in ("NUM", "PRON", "DET"):
            return True
        left = {c.lower_ for c in token.children if c.i < token.i}
        return lemma in GROUP_NOUNS and (bool(left & PLURAL_SIGNS) or (token.tag_ == "NNS" and "the" in left and lemma in ("side", "party", "neighbour", "leader", "minister", "president", "rival")))

    def _group(self, sentence: Sentence, token: Token, *, persons: bool, level: str | None = None) -> list[Mention]:
        codes = self.pair(sentence, token)
        if not persons:
            return [self._bare(code, sentence, token) for code in codes]
        people = self._last_two_people(sentence, token, level)
        if len(people) == 2:
            return people
        return [self._bare(code, sentence, token, self._last_person_of(sentence, token, code, level)) for code in codes]

    def _last_two_people(self, sentence: Sentence, token: Token, level: str | None) -> list[Mention]:
        """The last two people of different parties, of this level where one is asked for, named lately."""
        found: dict[str, Mention] = {}
        for seen in reversed(self._before(sentence, token)):
            known = self.labels.known.get(seen.mention.person or "")
            if sentence.index - seen.sentence > 4 or len(found) == 2:
                break
            if known and known.code and (level is None or levels().get(known.post or "") == level):
                found.setdefault(known.code, self._bare(known.code, sentence, token, known.name))
        return list(found.values())

    def _last_person_of(self, sentence: Sentence, token: Token, code: str, level: str | None) -> str | None:
        for seen in reversed(self._before(sentence, token)):
            if seen.mention.code == code and seen.mention.person:
                known = self.labels.known[seen.mention.person]
                if level is None or levels().get(known.post or "") == level:
                    return known.name
        return None

    def pair(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The two parties that the talk is of: two states named just before, those of the last joint act, else the main two."""
        subject = _subject_of_clause(token)
        acting = subject.i if subject is not None and subject != token and not token.is_ancestor(subject) else -1
        here = [s for s in self._before(sentence, token) if s.sentence == sentence.index and not s.locative and s.token != acting]
        codes = tuple(dict.fromkeys(s.mention.code for s in here if is_state(s.mention.code)))
        others = {s.mention.code for s in self.named_in(sentence) if s.token == acting}
        if len(codes) == 2 and not others & set(codes):
            return codes
        for told in reversed(self.told):
            both = tuple(dict.fromkeys(c for c in (*told.actors, *told.recipients) if is_state(c)))
            if sentence.index - told.sentence <= 2 and told.kind in JOINT and len(both) == 2 and not others & set(both):
                return both
        return self.main_pair if not others & set(self.main_pair) else self.pair_at(sentence)

    def pronoun(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The parties that a pronoun stands for."""
        place = sentence.offset + token.idx
        if place not in self._referred:
            self._referred[place] = self._pronoun(sentence, token)
        return self._referred[place]

    def _pronoun(self, sentence: Sentence, token: Token) -> list[Mention]:
        word = token.lower_
        if word in HE or word in SHE:
            found = self._person_before(sentence, token, "m" if word in HE else "f")
            return [found] if found else []
        if word in THEY:
            return self._they(sentence, token)
        if word in IT:
            found = self._party_before(sentence, token)
            return [found] if found else []
        if word in WE and self.speaker:
            return [self._bare(self.speaker.code, sentence, token)]
        return []

    def _person_before(self, sentence: Sentence, token: Token, gender: str) -> Mention | None:
        clause_subject = _subject_of_clause(token)
        earlier = [s for s in self._before(sentence, token) if s.mention.person and s.mention.code]
        fitting = [s for s in earlier if self.labels.known[s.mention.person or ""].gender in (gender, "")]
        reflexive = token.tag_ == "PRP$"
        if not reflexive and token.dep_ in ("dobj", "pobj", "dative"):
            fitting = [s for s in fitting if not (s.sentence == sentence.index and clause_subject is not None and s.token == clause_subject.i)]
        here = [s for s in fitting if s.sentence == sentence.index]
        last = [s for s in fitting if s.sentence < sentence.index]
        chosen = self._prefer_subject(here) if here else self._prefer_subject([s for s in last if s.sentence == last[-1].sentence]) if last else None
        if chosen is None:
            return None
        return self._bare(chosen.mention.code, sentence, token, chosen.mention.person)

    @staticmethod
    def _prefer_subject(seen: list[Seen]) -> Seen:
        subjects = [s for s in seen if s.subject]
        return subjects[-1] if subjects else seen[-1]

    def _they(self, sentence: Sentence, token: Token) -> list[Mention]:
        before = self._before(sentence, token)
        for index in (sentence.index, sentence.index - 1):
            here = [s for s in before if s.sentence == index and not s.locative]
            subjects = unique(s.mention for s in here if s.subject)
            everyone = unique(s.mention for s in here)
            codes = {m.code for m in everyone}
            chosen = subjects if len({m.code for m in subjects}) > 1 else everyone if len(codes) == 2 else []
            if chosen:
                return [self._bare(m.code, sentence, token, m.person) for m in chosen]
        return [self._bare(code, sentence, token) for code in self.pair_at(sentence)]

    def _party_before(self, sentence: Sentence, token: Token) -> Mention | None:
        before = [s for s in self._before(sentence, token) if s.mention.person is None and not s.locative]
        for index in (sentence.index, sentence.index - 1):
            here = [s for s in before if s.sentence == index]
            if here:
                return self._bare(self._prefer_subject(here).mention.code, sentence, token)
        return None

    def _counterpart(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        named = [c for child in token.children if child.i < token.i and child.tag_ != "PRP$" for c in self._codes_within(sentence, child)]
        owner = [m for child in token.children if child.tag_ == "PRP$" for m in self.pronoun(sentence, child)]
        post = self.labels.known[owner[0].person].post if owner and owner[0].person else None
        apposed = [m for child in token.children if child.dep_ == "appos" for m in self._single(sentence, child, False, others)]
        if apposed and any(m.person for m in apposed):
            return apposed
        taken = {m.code for m in owner} | set(others)
        code = named[0] if named else next((c for c in (*self.pair(sentence, token), *self.pair_at(sentence)) if c not in taken), None)
        if code is None:
            return []
        holder = next((k.name for k in self.labels.known.values() if k.code == code and post and k.post == post), None)
        return [self._bare(code, sentence, token, holder)]

    def _epithet(self, sentence: Sentence, token: Token) -> Mention | None:
        entry = _epithets().get(token.lower_) or _epithets().get(token.lemma_.lower())
        if entry is None or not any(c.lower_ in ("the", "its") for c in token.children):
            return None
        kinds, codes = entry
        for seen in reversed(self._before(sentence, token)):
            party = parties().get(seen.mention.code)
            if party and (party.code in codes or party.kind in kinds):
                return self._bare(party.code, sentence, token)
        return None

    # --- the last resort ----------------------------------------------------------------------------------------------

    def guess(self, sentence: Sentence, token: Token, others: frozenset[str] = frozenset()) -> str | None:
        """The party that the talk is of where a phrase names none: the last subject, else one of the main pair."""
        before = [s for s in self._before(sentence, token) if s.mention.code not in others and not s.locative]
        subjects = [s.mention.code for s in before if s.subject and s.sentence == sentence.index and is_state(s.mention.code)]
        if subjects:
            return subjects[-1]
        return next((code for code in self.pair_at(sentence) if code not in others), None)

    def pair_at(self, sentence: Sentence) -> tuple[str, ...]:
        """The two parties that the talk is of around a sentence: named often, and of late. Bodies count less."""
        weights: Counter[str] = Counter({code: 0.2 * count for code, count in self.labels.counts.items()})
        for seen in self.seen:
            if seen.sentence <= sentence.index and not seen.locative:
                weights[seen.mention.code] += 0.75 ** (sentence.index - seen.sentence)
        ranked = sorted(weights, key=lambda code: -weights[code] * BODY_WEIGHT[is_state(code)])
        return tuple(ranked[:2])

    def tell(self, sentence: Sentence, kind: str, actors: Iterable[str], recipients: Iterable[str]) -> None:
        """Keep an act just read, for what points back to it."""
        self.told.append(Told(sentence.index, kind, tuple(dict.fromkeys(actors)), tuple(dict.fromkeys(recipients))))

    def told_without(self, codes: set[str], sentence: Sentence) -> tuple[str, ...]:
        """Who did the last act told, for words of a third party about it."""
        for told in reversed(self.told):
            if sentence.index - told.sentence <= 2 and not codes & set(told.actors):
                one_sided = told.kind not in ("CONSULT", "AGREE", "SUPPORT", "COOPERATE")
                return told.actors if one_sided else tuple(c for c in (*told.actors, *told.recipients) if c not in codes)
        return ()

    def other_side(self, codes: Iterable[str], sentence: Sentence) -> str | None:
        """The party most likely across from these: told of with them, or named often and of late. Bodies count less."""
        given = set(codes)
        weights: Counter[str] = Counter({code: 0.15 * count for code, count in self.labels.counts.items()})
        for told in self.told:
            everyone = {*told.actors, *told.recipients}
            if given & everyone:
                for code in everyone:
                    weights[code] += 1.5 * 0.7 ** (sentence.index - told.sentence)
        for seen in self.seen:
            if seen.sentence <= sentence.index and not seen.locative:
                weights[seen.mention.code] += 0.75 ** (sentence.index - seen.sentence)
        ranked = sorted(weights, key=lambda code: -weights[code] * BODY_WEIGHT[is_state(code)])
        return next((code for code in ranked if code not in given), None)

    def _before(self, sentence: Sentence, token: Token) -> list[Seen]:
        return [s for s in self.seen if s.sentence < sentence.index or (s.sentence == sentence.index and s.token < token.i)]

    def named_in(self, sentence: Sentence) -> list[Seen]:
        """The parties named in a sentence, in order."""
        return [s for s in self.seen if s.sentence == sentence.index]


def is_party_label(label: Label | None) -> bool:
    """Whether a label names a state or body."""
    return label is not None and label.kind in PARTY_KINDS


def whose(token: Token) -> Token:
    """The noun that `whose` stands for."""
    head = token
    while head.dep_ != "relcl" and head.head != head:
        head = head.head
    return head.head


def _is_subject(token: Token) -> bool:
    head = token
    while head.dep_ in ("conj", "appos", "compound", "poss", "amod", "nmod") and head.head != head:
        if head.dep_ in ("poss", "amod"):
            head = head.head
            continue
        head = head.head
    return head.dep_ in ("nsubj", "nsubjpass")


def _subject_of_clause(token: Token) -> Token | None:
    head = token
    while head.head != head and head.pos_ not in ("VERB", "AUX"):
        head = head.head
    return next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
