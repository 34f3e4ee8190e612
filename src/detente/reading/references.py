"""Which parties words stand for: names, offices, pronouns, and nouns such as `his counterpart` or `the bloc`."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from detente.entities.parties import is_state, parties
from detente.entities.people import levels
from detente.reading.groups import are_persons, group, names_group
from detente.reading.labels import Label, Labels, PostLabel
from detente.reading.parse import Parsed, Sentence
from detente.reading.pronouns import pronoun_parties
from detente.reading.sayings import Given
from detente.reading.syntax import possessor
from detente.reading.talk import Talk, unique
from detente.records import Mention
from detente.tables import cell_list, rows

FELLOWS = frozenset("ally member country state nation partner neighbour neighbor".split())
SINGLE = frozenset(("leader", "head-of-state", "head-of-government", "foreign-minister"))
"""Posts of which a state has one, so that whoever holds another of the level is meant."""
MODIFYING = frozenset(("amod", "compound", "poss", "nmod", "appos", "nummod", "det", "dep"))
SPOKESMEN = frozenset(("official", "government", "envoy", "military", "minister"))
"""Kinds of agents of whom `the officials` need not say whose they are."""
NEARNESS, OFTEN = 0.6, 0.2
"""How much the last holder of a post counts with each sentence back, and how much each mention."""
POSSESSIVES = frozenset(("'s", "’s", "'"))


@cache
def agents() -> dict[str, str]:
    """Nouns whose bearers act for their state, with the kind of bearer."""
    return {row["noun"]: row["kind"] for row in rows("reading", "agents")}


@cache
def _epithets() -> dict[str, tuple[list[str], list[str]]]:
    """Words such as `the bloc`, each with the kinds of party and the parties that it may stand for."""
    return {row["words"]: (cell_list(row["kinds"]), cell_list(row["codes"])) for row in rows("reading", "epithets")}


class Resolver(Talk):
    """Tells which parties a token stands for, in a report whose names are labelled."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        super().__init__(parsed, labels)
        self._pronouns: dict[int, list[Mention]] = {}
        self.sources: dict[tuple[int, int, int], list[Given]] = {}
        """Attributions worked out, by sentence, word and number of acts told till then, on which they may depend."""

    def parties(
        self, sentence: Sentence, token: Token, *, loose: bool = False, others: frozenset[str] = frozenset()
    ) -> list[Mention]:
        """The parties that the phrase headed by a token stands for.

        `loose` also takes phrases that merely belong to a party (`American companies`); `others` are parties already on
        the other side, which a guess then avoids.
        """
        found = self._single(sentence, token, others, loose=loose)
        for child in token.children:
            if child.i < token.i:
                continue
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ"):
                found += self.parties(sentence, child, loose=loose, others=others)
            elif child.dep_ == "appos" and not any(m.person for m in found):
                apposed = self._single(sentence, child, others, loose=loose)
                codes = {m.code for m in found}
                found += [m for m in apposed if not found or (m.person and m.code in codes)]
        return unique(m for m in found if m.code)

    def pronoun(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The parties that a pronoun stands for."""
        place = sentence.offset + token.idx
        if place not in self._pronouns:
            self._pronouns[place] = pronoun_parties(self, sentence, token)
        return self._pronouns[place]

    def _single(self, sentence: Sentence, token: Token, others: frozenset[str], *, loose: bool) -> list[Mention]:
        """The parties that a token by itself stands for."""
        label, post = self.labels.name_at(sentence, token), self.labels.post_at(sentence, token)
        if label is not None:
            return self._name(sentence, token, label, others)
        if post is not None:
            return self._office(sentence, token, post, others)
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$"):
            return self.pronoun(sentence, token)
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM"):
            return self._noun(sentence, token, others, loose=loose)
        return []

    # --- names --------------------------------------------------------------------------------------------------------

    def _name(self, sentence: Sentence, token: Token, label: Label, others: frozenset[str]) -> list[Mention]:
        if label.kind == "venue":
            return []
        found = self.mention(sentence, label)
        named = [found] if found.code else self._stateless(sentence, token, found, others)
        return named + self._listed_after(sentence, label)

    def _listed_after(self, sentence: Sentence, label: Label) -> list[Mention]:
        """The rest of a list that begins with a name: `Saudi Arabia, the Emirates, Bahrain and Egypt`."""
        doc, end, at = sentence.span.doc, sentence.span.end, label.last + 1
        found: list[Mention] = []
        joined = False
        while at < end:
            other = self.labels.name_at(sentence, doc[at])
            if other is None:
                if doc[at].lower_ not in (",", "and", "the", "&"):
                    break
                joined = joined or doc[at].lower_ in ("and", "&")
                at += 1
                continue
            at = other.last + 1
            if other.kind not in ("state", "capital", "body", "person") or (at < end and doc[at].lower_ in POSSESSIVES):
                break
            found.append(self.mention(sentence, other))
            if joined:
                return [m for m in found if m.code]
        return []

    def _stateless(self, sentence: Sentence, token: Token, found: Mention, others: frozenset[str]) -> list[Mention]:
        """A person whose state the text does not give counts for the one that the talk is of."""
        known = self.labels.known[found.person or ""]
        if known.post is None:
            return []
        code = self.state_here(sentence, others) or self.guess(sentence, token, others)
        if code is None:
            return []
        known.code = code
        return [self.bare(code, sentence, token, found.person)]

    def _named(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The party or person that a token names."""
        label = self.labels.name_at(sentence, token)
        found = self.mention(sentence, label) if label and label.kind != "venue" else None
        return [found] if found and found.code else []

    # --- offices ------------------------------------------------------------------------------------------------------

    def _office(self, sentence: Sentence, token: Token, post: PostLabel, others: frozenset[str]) -> list[Mention]:
        if post.codes:
            return [self._holder(sentence, token, code, post) for code in post.codes]
        apposed = [m for c in token.children if c.dep_ == "appos" for m in self._named(sentence, c) if m.person]
        if apposed:
            return apposed
        beside = self.codes_beside(sentence, token)
        if beside:
            return [self._holder(sentence, token, code, post) for code in beside]
        if post.plural:
            return group(self, sentence, token, persons=True, post=post.key)
        holder = self._last_holder(sentence, token, post)
        if holder:
            return [holder]
        code = self.state_here(sentence, others) or self.guess(sentence, token, others)
        return [self._holder(sentence, token, code, post)] if code else []

    def _holder(self, sentence: Sentence, token: Token, code: str, post: PostLabel) -> Mention:
        """Who holds a post of a party, where the text tells."""
        level = levels().get(post.key)
        of_level = [
            k for k in self.labels.known.values() if k.code == code and k.post and levels().get(k.post) == level
        ]
        exact = [k for k in of_level if k.post == post.key]
        fitting = exact or (of_level if len(of_level) == 1 and post.key in SINGLE else [])
        found = self.bare(code, sentence, token, fitting[0].name if fitting else None)
        return Mention(code, found.person, post.title, found.text, found.start, found.end)

    def _last_holder(self, sentence: Sentence, token: Token, post: PostLabel) -> Mention | None:
        """Whoever of those in this post has been named most and latest."""
        weights: dict[str, float] = {}
        for seen in self.before(sentence, token):
            known = self.labels.known.get(seen.mention.person or "")
            if known and known.code and known.post == post.key:
                near = NEARNESS ** (sentence.index - seen.sentence)
                weights[known.name] = weights.get(known.name, 0.0) + OFTEN + near
        if not weights:
            return None
        name = max(weights, key=lambda name: weights[name])
        return self.bare(self.labels.known[name].code or "", sentence, token, name)

    def codes_beside(self, sentence: Sentence, token: Token) -> list[str]:
        """The parties that modify a noun: adjectives, possessives, and `of` phrases."""
        found: list[str] = []
        for child in token.children:
            if child.i < token.i and child.dep_ in MODIFYING:
                found += self._codes_within(sentence, child)
            elif child.dep_ == "prep" and child.lower_ in ("of", "for", "from") and child.i > token.i:
                for grandchild in child.children:
                    if grandchild.dep_ == "pobj" and grandchild.pos_ in ("PROPN", "NOUN", "PRON"):
                        found += [m.code for m in self.parties(sentence, grandchild)]
        return list(dict.fromkeys(found))

    def _codes_within(self, sentence: Sentence, token: Token) -> list[str]:
        found: list[str] = []
        for part in token.subtree:
            label = self.labels.name_at(sentence, part)
            if label and label.kind != "venue":
                code = self.mention(sentence, label).code
                found += [code] if code else []
            elif part.dep_ == "poss" and names_group(part):
                found += [m.code for m in self._members(sentence, part)]
            elif part.tag_ == "PRP$":
                found += [m.code for m in self.pronoun(sentence, part)]
            elif part.lower_ == "whose":
                found += [m.code for m in self.parties(sentence, possessor(part))]
        return found

    # --- nouns --------------------------------------------------------------------------------------------------------

    def _noun(self, sentence: Sentence, token: Token, others: frozenset[str], *, loose: bool) -> list[Mention]:
        kind = agents().get(token.lemma_.lower())
        after = [c for c in token.children if c.dep_ == "appos" and c.i > token.i]
        apposed = [m for c in after for m in self._named(sentence, c)]
        if apposed and kind is not None:
            return apposed
        if names_group(token):
            return self._members(sentence, token)
        if kind in ("counterpart", "host", "guest"):
            return self._counterpart(sentence, token, others)
        epithet = self._epithet(sentence, token)
        if epithet:
            return [epithet]
        codes = self.codes_beside(sentence, token)
        if codes and (kind or loose):
            return [self.bare(code, sentence, token) for code in codes]
        if kind == "leader":
            return self._last_leader(sentence, token, others)
        definite = token.tag_ == "NNS" or any(c.lower_ in ("the", "this", "that") for c in token.children)
        code = self.guess(sentence, token, others) if kind in SPOKESMEN and definite and not loose else None
        return [self.bare(code, sentence, token)] if code else []

    def _members(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The members of a group, by the names beside it or by those that the talk is of."""
        named = self.codes_beside(sentence, token)
        if token.lemma_.lower() in FELLOWS and not any(is_state(code) for code in named):
            named = []
        if named:
            return [self.bare(code, sentence, token) for code in named]
        return group(self, sentence, token, persons=are_persons(token))

    def _last_leader(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        for seen in reversed(self.before(sentence, token)):
            known = self.labels.known.get(seen.mention.person or "")
            leads = known is not None and levels().get(known.post or "") == "leader"
            if known and known.code and known.code not in others and leads:
                return [self.bare(known.code, sentence, token, known.name)]
        return []

    def _counterpart(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """`his Chinese counterpart`: the party named with it or across from the other, in the same post."""
        left = [c for c in token.children if c.i < token.i and c.tag_ != "PRP$"]
        named = [code for child in left for code in self._codes_within(sentence, child)]
        owner = [m for child in token.children if child.tag_ == "PRP$" for m in self.pronoun(sentence, child)]
        post = self.labels.known[owner[0].person].post if owner and owner[0].person else None
        after = [c for c in token.children if c.dep_ == "appos"]
        apposed = [m for child in after for m in self._single(sentence, child, others, loose=False)]
        if any(m.person for m in apposed):
            return apposed
        taken = {m.code for m in owner} | others
        pairs = (*self.pair(sentence, token), *self.pair_at(sentence))
        code = named[0] if named else next((c for c in pairs if c not in taken), None)
        if code is None:
            return []
        holders = (k.name for k in self.labels.known.values() if k.code == code and post and k.post == post)
        return [self.bare(code, sentence, token, next(holders, None))]

    def _epithet(self, sentence: Sentence, token: Token) -> Mention | None:
        """`the bloc`, `the watchdog`: the last party of the kind."""
        entry = _epithets().get(token.lower_) or _epithets().get(token.lemma_.lower())
        if entry is None or not any(c.lower_ in ("the", "its") for c in token.children):
            return None
        kinds, codes = entry
        for seen in reversed(self.before(sentence, token)):
            party = parties().get(seen.mention.code)
            if party and (party.code in codes or party.kind in kinds):
                return self.bare(party.code, sentence, token)
        return None
