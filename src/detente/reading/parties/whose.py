"""Whose people and things are, by the words beside them: `Peru's minister`, `its allies`, `members of the council`."""

from __future__ import annotations

from detente.entities.parties import admits_states, gathers_states, homes_of, is_side, is_state
from detente.reading.grammar.syntax import MODIFIERS, backs, possessor
from detente.reading.grammar.tokens import Token
from detente.reading.names.offices import OF_STATE
from detente.reading.parties.agents import agents
from detente.reading.parties.belonging import seated
from detente.reading.parties.called import Called
from detente.reading.parties.epithets import names_band
from detente.reading.parties.groups import (
    OF_TWO,
    REACH,
    are_persons,
    group,
    names_group,
    number_of,
    points_back,
)
from detente.reading.parties.regions import body_of_region, states_of_region
from detente.reading.parties.register import PAIR
from detente.reading.parties.two_before import OF_PAIR, of_pair
from detente.reading.parties.voters import NUMBERS, are_outvoted, are_voters
from detente.reading.text.parse import Sentence
from detente.records import Mention

BOTH_SIDES = frozenset("both two sides parties states countries governments nations neighbours neighbors".split())
ABBREVIATED = frozenset(("US", "U.S.", "UK", "U.K."))
"""Names of states that stand before those whom they have: `U.S. allies`."""
FELLOWS = frozenset("ally member country state nation partner neighbour neighbor".split())
ACROSS = frozenset("neighbour neighbor rival foe enemy adversary opponent antagonist".split())
"""Whoever the talk sets a party beside or against."""
RELATIONS = ACROSS | frozenset(
    "ally partner patron backer peer creditor donor supplier lender protector friend sponsor benefactor".split()
)
RULERS = frozenset("power master ruler overlord".split())
"""What those are, called colonial, who once ruled others: `Chad's former colonial power`."""
FRIENDS = frozenset(("ally", "partner"))
MODIFYING = MODIFIERS | {"appos", "nummod", "det", "dep"}
MISSIONS = frozenset("embassy ambassador consulate consul".split())
"""Posts and places of envoys, who are not of the state in which they are."""
POSTED = frozenset(("mission", "delegation"))
"""Who, at a body, are of the state that sent them."""
HALLS = frozenset("parliament congress assembly legislature".split())
"""What has two houses: `the upper house of parliament in Lima`."""
SEATED = frozenset(("official", "government"))
"""Kinds of agents who are those of the state in which they sit."""


def stands_beside(token: Token) -> bool:
    """Whether a noun names those whom it sets beside or against others: `its neighbour`, `Chad's colonial ruler`."""
    colonial = token.lemma_.lower() in RULERS and any(c.lower_ == "colonial" for c in token.lefts)
    return (colonial or token.lemma_.lower() in RELATIONS) and any(map(_owns, token.children))


def _owns(word: Token) -> bool:
    """Whether a word tells whose allies are told of: `Cairo's allies`, `the U.S. allies`; not `the NATO allies`."""
    return word.dep_ == "poss" or (word.text in ABBREVIATED and word.head.tag_ == "NNS")


class Whose(Called):
    """Tells to which parties those belong whom words stand for."""

    def codes_beside(self, sentence: Sentence, token: Token) -> list[str]:
        """The parties that modify a noun: adjectives, possessives, and `of` phrases."""
        found: list[str] = []
        owned = False  # of `Peru's capture of Chilean ships` Peru alone is the owner
        for child in token.children:
            if child.i < token.i and child.dep_ in MODIFYING:
                found += self._codes_within(sentence, child)
                owned = owned or (child.dep_ == "poss" and bool(found))
            elif child.dep_ == "prep" and child.i > token.i and not (owned and child.lower_ == "of"):
                inside = self._of_office(sentence, token)
                nouns = (g for g in child.children if child.lower_ in OF_STATE or g.lemma_.lower() in MISSIONS)
                nouns = (g for g in nouns if g.i not in inside or self.labels.name_at(sentence, g))
                for grandchild in nouns:
                    if grandchild.dep_ == "pobj" and grandchild.pos_ in ("PROPN", "NOUN", "PRON"):
                        found += [m.code for m in self.parties(sentence, grandchild)]
                        found += self._of_ministry(sentence, token, grandchild) if not found else []
        region = None if found else body_of_region(token, self.labels.counts)
        return list(dict.fromkeys(found)) if region is None else [region]

    def _of_ministry(self, sentence: Sentence, token: Token, matter: Token) -> list[str]:
        """Whose `the Ministry of Foreign Affairs of Chile` is, which the parse takes for the affairs of Chile."""
        preps = (c for c in matter.children if c.dep_ == "prep" and c.lower_ == "of")
        owners = (g for prep in preps for g in prep.children if token.lower_ == "ministry")
        names = (self.labels.name_at(sentence, owner) for owner in owners)
        return [name.code for name in names if name is not None and name.kind == "state" and name.code][:1]

    def _of_office(self, sentence: Sentence, token: Token) -> range:
        """The words of an office, which tell nothing of whose it is if they name nobody: `the Heads of State`."""
        post = self.labels.post_at(sentence, token)
        return range(post.first, post.last + 1) if post is not None else range(0)

    def _shared_after(self, sentence: Sentence, token: Token) -> list[str]:
        """Whose they are who hold the offices of a list: `the president, premier and foreign minister of Mali`."""
        listed = [each for each in token.conjuncts if each.i > token.i]
        bare = all(self.labels.post_at(sentence, each) for each in listed) and not any(
            child.dep_ in MODIFYING and child.dep_ != "det" for each in (token, *listed[:-1]) for child in each.children
        )
        of = listed[-1] if listed and bare else None
        said = of is not None and any(child.dep_ == "prep" and child.lower_ == "of" for child in of.children)
        return self.codes_beside(sentence, of) if of is not None and said else []

    def _codes_at(self, sentence: Sentence, token: Token) -> list[str]:
        """Whose somebody is: by the words beside the noun, else, of officials, by where they sit.

        `Uzbek militants` do not act for their state.
        """
        sits = agents().get(token.lemma_.lower()) in SEATED
        beside = self.codes_beside(sentence, token)
        if beside and token.lemma_.lower() in POSTED and is_state(beside[0]):
            beside = list(filter(is_state, beside))  # `Iran's UN mission`
        if names_band(token) and token.lemma_ != "bomber" and any(c.dep_ in ("amod", "compound") for c in token.lefts):
            return [code for code in beside if not is_state(code)]
        halls = [g for c in token.children if c.lower_ == "of" for g in c.children if g.lemma_ in HALLS]
        return (
            beside
            or next((found for g in halls if (found := seated(sentence, g, self))), [])
            or (seated(sentence, token, self) if sits else [])
        )

    def _codes_within(self, sentence: Sentence, token: Token) -> list[str]:
        found, owners = self._set_beside(sentence, token)
        for part in (t for t in token.subtree if t.i not in owners):
            label = self.labels.name_at(sentence, part)
            if label and label.kind != "venue" and not backs(part):
                found += [m.code for m in self.mentions(sentence, label) if m.code]
            elif part.dep_ == "poss" and part.lower_ in OF_PAIR:
                found += [m.code for m in of_pair(self, sentence, part)]
            elif part.dep_ == "poss" and names_group(part):
                found += [m.code for m in self._members(sentence, part, frozenset())]
            elif part.dep_ in ("poss", "compound") and part.pos_ in ("NOUN", "PROPN"):
                named = self._epithet(sentence, part, frozenset(), sure=part.dep_ == "compound")
                named = named or self._country(sentence, part, frozenset())
                found += [named.code] if named else []
            elif part.tag_ == "PRP$":
                found += [m.code for m in self.pronoun(sentence, part)]
            elif part.lower_ == "whose":
                found += [m.code for m in self.parties(sentence, possessor(part))]
        return found

    def _set_beside(self, sentence: Sentence, token: Token) -> tuple[list[str], set[int]]:
        """Who is told of by others or a region, `Chad's neighbour`, `the Baltic state`, and the words that tell it."""
        found: list[str] = []
        owners: set[int] = set()
        for part in token.subtree:
            if part.dep_ == "poss" and stands_beside(part):
                found += [m.code for m in self._related(sentence, part, frozenset())]
                owners |= {t.i for c in part.children if c.dep_ == "poss" for t in c.subtree}
            elif part.dep_ == "poss" and states_of_region(part) and (one := self._epithet(sentence, part, frozenset())):
                found.append(one.code)
                owners |= {t.i for t in part.subtree}
        return found, owners

    def _voters(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The body as which many states act: one named beside them, else the last that states join; not if outvoted."""
        before = (seen.mention.code for seen in reversed(self.before(sentence, token)))
        inside = (seen.mention.code for seen in self.named_in(sentence))
        codes = (*self.codes_beside(sentence, token), *before, *inside)
        body = next(filter(admits_states, codes), None)
        return [self.bare(body, sentence, token)] if body and not are_outvoted(token) else []

    def _members(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """The members of a group, by the names beside it or by those that the talk is of."""
        if are_voters(token):
            return [m for m in self._voters(sentence, token) if m.code not in others]
        named = self.codes_beside(sentence, token)
        few = any(c.lower_ in OF_TWO or c.lower_ in NUMBERS for c in token.lefts)
        whole = not few and any(map(gathers_states, named))
        whole = whole or any(map(homes_of, named))  # `two members of the ELN`
        if token.lemma_.lower() in FELLOWS and not whole and not any(map(is_state, named)):
            named = []
        named = named or (self._between_whom(sentence, token) if token.lower_ in BOTH_SIDES else [])
        named = named or self._told_before_by_name(sentence, token)
        if named:
            return [self.bare(code, sentence, token) for code in named]
        return group(self, sentence, token, persons=are_persons(token), others=others, meant=self.parties)

    def _told_before_by_name(self, sentence: Sentence, token: Token) -> list[str]:
        """Whose they were when last it was said: `ministers from Chad and Mali came` for `the ministers`."""
        if token.tag_ != "NNS" or not points_back(token):
            return []
        number, over = number_of(token), {token, *token.ancestors}
        for at in range(sentence.index, max(-1, sentence.index - REACH - 1), -1):
            here = self.sentences[at]
            alike = (t for t in here.tokens if t.lemma_ == token.lemma_ and t.tag_ == "NNS" and t not in over)
            for noun in reversed([t for t in alike if at < sentence.index or t.i < token.i]):
                codes = [code for code in self.codes_beside(here, noun) if is_side(code)]
                if len(codes) > 1 and number in (None, len(codes)):
                    met = number is None and not self.joint and set(codes) < set(self.authors)
                    return list(self.authors) if met else codes  # `met with Japan's. The Ministers`
        return []

    def _between_whom(self, sentence: Sentence, token: Token) -> list[str]:
        """The two between whom it is that `both` did it: `ties between Chad and Mali were cut by both sides`."""
        before = (t for t in sentence.tokens if t.i < token.i and t.lower_ == "between" and not t.is_ancestor(token))
        pairs = ([m.code for g in prep.children for m in self.parties(sentence, g)] for prep in before)
        return next((pair for pair in pairs if len(set(pair)) == PAIR), [])

    def _related(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """`its neighbour`, `Cairo's Arab allies`: not whose they are, but who stands beside or across from these."""
        owners = {code for c in token.children if _owns(c) for code in self._codes_within(sentence, c)}
        left = (c for c in token.children if c.i < token.i and not _owns(c))
        named = [code for child in left for code in self._codes_within(sentence, child)]
        kind = token.lemma_.lower()
        anybody = kind == "friend" or (token.dep_ == "conj" and kind in FRIENDS)  # `Rome and its allies`
        if not named and token.tag_ == "NNS" and number_of(token if token.dep_ != "pobj" else token.head.head) == PAIR:
            named = list(self.pair(sentence, token, frozenset(owners), pointed_at=True))
        if not named and token.tag_ == "NNS" and not anybody:
            named = [code for code in self.company(sentence, token) if is_side(code)]
        if not named and kind in ACROSS and token.tag_ != "NNS":
            apart = {code for code in self.labels.counts if not is_side(code)} | self._beside_owner(sentence, token)
            named = [self.other_side(owners | others | apart, sentence) or ""]
        return [self.bare(code, sentence, token) for code in dict.fromkeys(named) if code and code not in owners]

    def _beside_owner(self, sentence: Sentence, owner: Token) -> set[str]:
        """Of whom that is which somebody has, and so not his who has it: `its neighbour's recognition of Kosovo`."""
        preps = (c for c in owner.head.children if c.dep_ == "prep") if owner.dep_ == "poss" else ()
        return {code for prep in preps for code in self._codes_within(sentence, prep)}
