"""Which parties words stand for: names, offices, pronouns, and nouns such as `his counterpart` or `the bloc`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.entities.parties import admits_states, gathers_states, is_side, is_state, parties, states_of
from detente.entities.people import levels
from detente.reading.grammar.inserted import Inserted
from detente.reading.grammar.sayings import Given
from detente.reading.grammar.syntax import aside, is_subject, possessor
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import own_terms
from detente.reading.names.labels import Label, Labels, PostLabel
from detente.reading.names.said_offices import GOVERNING
from detente.reading.parties.agents import agents
from detente.reading.parties.belonging import brought_up, of_no_state, owners_of, place_strangers, recalled, seated
from detente.reading.parties.documents import DOCUMENTS, issuers
from detente.reading.parties.epithets import (
    brings_up_band,
    epithet_at,
    is_adopted_resolution,
    is_numbered_resolution,
    names_band,
    names_country,
)
from detente.reading.parties.groups import (
    OF_PAIR,
    OF_TWO,
    POINTING,
    STATES,
    are_persons,
    brings_up_others,
    group,
    is_single,
    names_group,
    names_members,
    names_strangers,
    of_pair,
)
from detente.reading.parties.holders import (
    NEARNESS,
    holder_of,
    joined_before,
    last_holder,
    last_leader,
    last_of,
    only_court,
    sender,
    spoken_for,
    visitor,
)
from detente.reading.parties.listing import list_after
from detente.reading.parties.pronouns import pronoun_parties
from detente.reading.parties.regions import body_of_region
from detente.reading.parties.register import PAIR, Seen, unique
from detente.reading.parties.talk import Talk
from detente.reading.parties.voters import NUMBERS, are_outvoted, are_voters
from detente.reading.text.parse import Parsed, Sentence
from detente.records import Mention
from detente.tables import cell_list

BOTH_SIDES = frozenset("both two sides parties states countries governments nations neighbours neighbors".split())
FELLOWS = frozenset("ally member country state nation partner neighbour neighbor".split())
ACROSS = frozenset("neighbour neighbor rival foe enemy adversary opponent antagonist".split())
"""Whoever the talk sets a party beside or against."""
RELATIONS = ACROSS | frozenset("ally partner patron backer peer creditor donor supplier lender protector".split())
MODIFYING = frozenset(("amod", "compound", "poss", "nmod", "appos", "nummod", "det", "dep"))
ENVOYS = frozenset(("ambassador", "charge-daffaires"))
MISSIONS = frozenset("embassy ambassador consulate consul".split())
"""Posts and places of envoys, who are not of the state in which they are."""
DELEGATIONS = frozenset("delegation mission team".split())
"""Groups of envoys, who are those told of before where it is not said whose they are."""
SEATED = frozenset(("official", "government"))
"""Kinds of agents who are those of the state in which they sit."""
SPOKESMEN = frozenset(("official", "government", "envoy", "military", "minister"))
"""Kinds of agents of whom `the officials` need not say whose they are."""
SELDOM = 0.03
"""How much each mention of a party counts."""
AS_SUBJECT = 1.5
"""How much more a party counts where it was a subject."""
SO_CALLED = 3.0
"""How much more it counts where its name ends in the word: the Security Council for `the council`."""
SELDOM_CALLED = 0.4
"""How much less where only a longer name of it has the word: the Arab League, with its council, for `the council`."""
DEFINITE = frozenset("the its this that".split())
NEWLY = frozenset(("a", "an", "another"))
"""What stands before somebody who has not been named yet: `a spokeswoman`."""
BELONGING = frozenset(("of", "for", "from"))
HOSTS = frozenset(("CHE", "AUT", "BEL", "LUX", "QAT"))
"""States in whose towns others often meet."""
POSSESSIVES = frozenset(("'s", "’s", "'"))
SHARES = frozenset("either neither each all none most those hundreds thousands dozens scores millions".split())
"""Words that with `of` stand for whoever comes after it."""
ORGANS = frozenset("board council committee assembly secretariat presidency executive".split())
"""What bodies decide and act by: `the board of the bank`."""
LOCAL = frozenset("police policeman policewoman prosecutor gendarme firefighter".split())
"""Who, where nobody says whose they are, are those of the place told of."""
WEAPONS = frozenset("drone missile rocket bomb mortar".split())
"""What nobody who is named later need have fired: `was attacked by drones. France's minister arrived`."""
RULING = frozenset(("government", "military"))
"""Kinds of agents who are those of the state whose rebels they face."""


class Resolver(Talk):
    """Tells which parties a token stands for, in a report whose names are labelled."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        super().__init__(parsed, labels)
        self._pronouns: dict[int, list[Mention]] = {}
        self.sources: dict[tuple[int, int, int], list[Given]] = {}
        """Attributions worked out, by sentence, word and number of acts told till then, on which they may depend."""
        self.presences: dict[tuple[int, int, str, int, str, frozenset[str]], list[str]] = {}
        """How present a side is, by sentence, word, type, number of acts told till then, side and parties."""
        self._countries: dict[tuple[int, int], str] = {}
        """Which state each `the country` was taken for, by sentence and word."""
        self.inserted: dict[int, list[Inserted]] = {}
        """What is inserted between commas, by sentence."""
        place_strangers(self)
        self._pronouns.clear()

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
            elif child.dep_ == "appos":
                apposed = [] if any(m.person for m in found) else self._single(sentence, child, others, loose=loose)
                if child.lower_ == "those" and len(apposed) > 1:
                    found = []  # `the European ministers, those of Oslo and Riga`
                codes = {m.code for m in found}
                found += [m for m in apposed if not found or (m.person and m.code in codes)]
                kinds = {name.kind for t in (token, child) if (name := self.labels.name_at(sentence, t))}
                more = (c for c in child.children if c.dep_ == "conj" and c.pos_ == "PROPN" and token.tag_ != "NNS")
                found += [
                    m for c in more if "person" in kinds for m in self.parties(sentence, c, loose=loose, others=others)
                ]
        return unique(m for m in found if m.code)

    def pronoun(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The parties that a pronoun stands for."""
        place = sentence.offset + token.idx
        if place not in self._pronouns:
            self._pronouns[place] = []
            self._pronouns[place] = pronoun_parties(self, sentence, token, self.parties)
        return self._pronouns[place]

    def _single(self, sentence: Sentence, token: Token, others: frozenset[str], *, loose: bool) -> list[Mention]:
        """The parties that a token by itself stands for."""
        label, post = self.labels.name_at(sentence, token), self.labels.post_at(sentence, token)
        if token.lower_ in SHARES and (shared := self._share_of(sentence, token, others)):
            return shared
        if token.lower_ in OF_PAIR and (meant := of_pair(self, sentence, token)):
            return meant
        if listed := self._listed(sentence, token, others):
            return listed
        if label is not None and not (label.kind == "people" and not is_state(label.code or "") and names_group(token)):
            return self._name(sentence, token, label, others)
        if post is not None:
            return self._office(sentence, token, post, others)
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$"):
            return self._members(sentence, token, others) if names_group(token) else self.pronoun(sentence, token)
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM"):
            return self._noun(sentence, token, others, loose=loose)
        return []

    def _share_of(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """Who `either of them` and `each of the rivals` are, and whose `those of Peru` are."""
        preps = (c for c in token.children if c.dep_ == "prep" and c.lower_ == "of" and c.i == token.i + 1)
        nouns = (g for prep in preps for g in prep.children if g.dep_ == "pobj")
        return unique(m for noun in nouns for m in self.parties(sentence, noun, others=others))

    def _listed(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """Who several are by the list behind them: `several states, including Peru`; officials may be somebody's."""
        begun = list_after(token)
        if begun is None:
            return []
        first, whole = begun
        known = names_group(token) and not POINTING.isdisjoint(word.lower_ for word in token.lefts)
        owned = token.lemma_.lower() not in STATES and any(map(is_state, self.codes_beside(sentence, token)))
        found = self.parties(sentence, first, others=others) if not owned and (whole or not known) else []
        return found if not whole or len(found) > 1 else []

    # --- names --------------------------------------------------------------------------------------------------------

    def _name(self, sentence: Sentence, token: Token, label: Label, others: frozenset[str]) -> list[Mention]:
        if label.kind == "venue":
            return []
        found = self.mention(sentence, label)
        named = self.mentions(sentence, label) if found.code else self._stateless(sentence, token, found, others)
        if label.kind in ("people", "adjective") and is_single(token):
            named = [self.bare(m.code, sentence, token, last_of(self, m.code, sentence, token)) for m in named]
        return named + self._listed_after(sentence, token, label)

    def _listed_after(self, sentence: Sentence, token: Token, label: Label) -> list[Mention]:
        """The rest of a list that begins with a name: `Saudi Arabia, the Emirates, Bahrain and Egypt`.

        What acts in the next clause is not of it: `cars from China, and Turkey followed`.
        """
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
            head = next((t for t in doc[at : other.last + 1] if t.dep_ in ("nsubj", "nsubjpass")), None)
            clause = aside(token)
            outside = clause is not None and head is not None and not clause.is_ancestor(head)
            if head is not None and head.head.i > head.i and (outside or not head.head.is_ancestor(token)):
                return []
            at = other.last + 1
            if other.kind not in ("state", "capital", "body", "person") or (at < end and doc[at].lower_ in POSSESSIVES):
                break
            found += self.mentions(sentence, other)
            if joined:
                return [m for m in found if m.code]
        return []

    def _stateless(self, sentence: Sentence, token: Token, found: Mention, others: frozenset[str]) -> list[Mention]:
        """A person whose state the text does not give counts for the one that the talk is of."""
        known = self.labels.known[found.person or ""]
        if known.post is None:
            return []
        owner = next(iter(owners_of(self, sentence, token)), None)
        posted = known.post in ENVOYS
        envoy = (recalled(self, sentence, token, known.post) or sender(self, sentence, others)) if posted else None
        told_of = spoken_for(self, sentence, token, known.post, others)
        after = (s for s in self.named_in(sentence) if s.locative and s.token > token.i)
        apart = others | {s.mention.code for s in after if is_subject(token)}  # who `is due in Lima` is no Peruvian
        here = self.state_here(sentence, apart) or self._state_at_home(sentence, token, known.post, apart)
        code = owner or envoy or told_of or here or self.guess(sentence, token, apart)
        if code is None:
            return []
        known.code = code
        if is_subject(token):
            self.meet(Seen(sentence.index, token.i, replace(found, code=code), subject=True, locative=False))
        return [self.bare(code, sentence, token, found.person)]

    def _state_at_home(self, sentence: Sentence, token: Token, post: str, others: frozenset[str]) -> str | None:
        """The state where the report is dated, whose ministers its press need not say to be of it.

        Not so where a state acts before in the sentence: `Oslo said that Trade Minister Berg would meet her`. Nor where
        others often meet.
        """
        led = any(s.subject and s.token < token.i and is_state(s.mention.code) for s in self.named_in(sentence))
        ours = levels().get(post) in GOVERNING and self.home not in HOSTS | others
        return self.home if ours and not led else None

    def _named(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The party or person that a token names."""
        label = self.labels.name_at(sentence, token)
        found = self.mention(sentence, label) if label and label.kind != "venue" else None
        return [found] if found and found.code else []

    # --- offices ------------------------------------------------------------------------------------------------------

    def _office(self, sentence: Sentence, token: Token, post: PostLabel, others: frozenset[str]) -> list[Mention]:
        court = only_court(self, sentence, token) if post.key == "judge" else None
        if court:
            return [court]
        if post.codes:
            return [holder_of(self, sentence, token, code, post) for each in post.codes for code in states_of(each)]
        apposed = [m for c in token.children if c.dep_ == "appos" for m in self._named(sentence, c) if m.person]
        if apposed:
            return apposed
        beside = self._codes_at(sentence, token) or self._shared_after(sentence, token)
        if beside:
            return [holder_of(self, sentence, token, code, post) for code in beside]
        if of_no_state(token, range(post.first, post.last + 1)):
            return []
        others |= joined_before(self, sentence, token)
        if post.plural:
            if brings_up_others(token):
                return []
            return group(self, sentence, token, persons=True, post=post.key, others=others)
        guest = visitor(self, sentence, token, others)
        holder = holder_of(self, sentence, token, guest, post) if guest else None
        new = any(child.lower_ in NEWLY for child in token.children)
        holder = holder or (None if new else last_holder(self, sentence, token, post, others))
        if holder:
            return [holder]
        posted = post.key in ENVOYS
        envoy = (recalled(self, sentence, token, post.key) or sender(self, sentence, others)) if posted else None
        told_of = spoken_for(self, sentence, token, post.key, others)
        code = envoy or told_of or self.state_here(sentence, others) or self.guess(sentence, token, others)
        return [holder_of(self, sentence, token, code, post)] if code else []

    def codes_beside(self, sentence: Sentence, token: Token) -> list[str]:
        """The parties that modify a noun: adjectives, possessives, and `of` phrases."""
        found: list[str] = []
        owned = False  # of `Peru's capture of Chilean ships` Peru alone is the owner
        for child in token.children:
            if child.i < token.i and child.dep_ in MODIFYING:
                found += self._codes_within(sentence, child)
                owned = owned or (child.dep_ == "poss" and bool(found))
            elif child.dep_ == "prep" and child.i > token.i and not (owned and child.lower_ == "of"):
                nouns = (g for g in child.children if child.lower_ in BELONGING or g.lemma_.lower() in MISSIONS)
                for grandchild in nouns:
                    if grandchild.dep_ == "pobj" and grandchild.pos_ in ("PROPN", "NOUN", "PRON"):
                        found += [m.code for m in self.parties(sentence, grandchild)]
        region = None if found else body_of_region(token, self.labels.counts)
        return list(dict.fromkeys(found)) if region is None else [region]

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
        """Whose somebody is: by the words beside the noun, else, of officials, by where they sit."""
        sits = agents().get(token.lemma_.lower()) in SEATED
        return self.codes_beside(sentence, token) or (seated(sentence, token, self) if sits else [])

    def _codes_within(self, sentence: Sentence, token: Token) -> list[str]:
        found: list[str] = []
        owners: set[int] = set()
        for part in token.subtree:
            if part.lemma_.lower() in RELATIONS and part.dep_ == "poss":
                found += [m.code for m in self._related(sentence, part, frozenset())]
                owners |= {t.i for c in part.children if c.dep_ == "poss" for t in c.subtree}
        for part in (t for t in token.subtree if t.i not in owners):
            label = self.labels.name_at(sentence, part)
            if label and label.kind != "venue":
                found += [m.code for m in self.mentions(sentence, label) if m.code]
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

    # --- nouns --------------------------------------------------------------------------------------------------------

    def _noun(self, sentence: Sentence, token: Token, others: frozenset[str], *, loose: bool) -> list[Mention]:
        kind = agents().get(token.lemma_.lower())
        apposed = self._apposed(sentence, token)
        if apposed and (kind is not None or epithet_at(token) is not None or token.lemma_.lower() in FELLOWS):
            return apposed  # `the bloc of fifteen states, ECOWAS`
        if are_voters(token) or names_group(token):
            return self._members(sentence, token, others)
        if token.lemma_.lower() in RELATIONS and any(c.dep_ == "poss" for c in token.children):
            return apposed or self._related(sentence, token, others)
        if kind in ("counterpart", "host", "guest"):
            return self._counterpart(sentence, token, others)
        called = self._called(sentence, token, others)
        if called:
            return called
        codes = self._codes_at(sentence, token)
        in_body = (token.lemma_ == "member" and any(map(admits_states, codes))) or (
            token.lemma_ in ORGANS and not any(map(is_state, codes))
        )
        if codes and (kind or loose or in_body):
            return [self.bare(code, sentence, token) for code in codes]
        company = self.company(sentence, token) if names_members(token) else ()
        if company:
            return [self.bare(code, sentence, token) for code in company]
        if kind is None or names_strangers(token) or of_no_state(token):
            return []
        again = self._told_before(sentence, token, others)
        if again or kind == "leader":
            return again or last_leader(self, sentence, token, others)
        definite = token.tag_ == "NNS" or any(c.lower_ in ("the", "this", "that") for c in token.children)
        guessed = kind in SPOKESMEN and definite and not loose and not names_band(token)
        envoy = sender(self, sentence, others) if guessed and token.lemma_.lower() in MISSIONS else None
        facing = self._facing_band(sentence, token) if kind in RULING else None
        places = self.states_set_in(sentence) if guessed and token.lemma_.lower() in LOCAL else []
        here = next((place for place in places if place not in others), None)
        told_of = spoken_for(self, sentence, token, kind, others) if guessed else None
        house = self.state_so_called(token) if definite else None
        code = envoy or facing or here or house or told_of
        code = code or (self._guess_whose(sentence, token, others) if guessed else None)
        return [self.bare(code, sentence, token)] if code else []

    def _apposed(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The parties named beside a noun: `the bloc, ECOWAS`; of several, each: `three states - Peru, Chile, Cuba`."""
        beside = (c for c in token.children if c.dep_ == "appos" and c.i > token.i)
        found = [(c, m) for c in beside for m in self._named(sentence, c)]
        if token.tag_ != "NNS" or any(m.person for _, m in found):
            return [m for _, m in found]
        return unique(m for c in dict.fromkeys(c for c, _ in found) for m in self.parties(sentence, c))

    def _called(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """Whoever a document is of, and what `the bloc` and `the country` are."""
        issued = issuers(self, sentence, token, self.parties)
        if issued:
            return issued
        if token.lemma_ in DOCUMENTS and (authors := self.codes_beside(sentence, token)):
            return [self.bare(code, sentence, token) for code in authors]  # `a General Assembly resolution`
        epithet = self._epithet(sentence, token, others) or self._country(sentence, token, others)
        return [epithet] if epithet else []

    def state_so_called(self, noun: Token) -> str | None:
        """The state whose press says `the administration` and means its own, where a report is of it or from there."""
        found = own_terms().get(f"the {noun.lower_}")
        bare = all(c.dep_ == "det" for c in noun.lefts)
        return found if found and bare and (found in self.labels.counts or found == self.home) else None

    def _told_before(self, sentence: Sentence, noun: Token, others: frozenset[str]) -> list[Mention]:
        """Who `the visiting speaker` and `the delegation` are, by who was told before to have come."""
        guest = visitor(self, sentence, noun, others)
        if guest:
            return [self.bare(guest, sentence, noun, last_of(self, guest, sentence, noun))]
        owners = brought_up(self, sentence, noun) if noun.lemma_.lower() in DELEGATIONS else []
        return [self.bare(code, sentence, noun) for code in owners]

    def _guess_whose(self, sentence: Sentence, noun: Token, others: frozenset[str]) -> str | None:
        """Whose those are of whom nothing more is said; weapons are of nobody who is named only later."""
        code = self.guess(sentence, noun, others)
        if noun.lemma_.lower() not in WEAPONS:
            return code
        return code if any(s.mention.code == code for s in self.before(sentence, noun)) else None

    def _facing_band(self, sentence: Sentence, token: Token) -> str | None:
        """The state of `the government and the rebels`: that of the armed group told of beside it."""
        beside = [m for other in token.conjuncts for m in self._named(sentence, other)]
        beside += [m for other in token.conjuncts if (m := self._epithet(sentence, other, frozenset()))]
        bands = (party for m in beside if (party := parties().get(m.code)) and not is_state(m.code))
        homes = [home for band in bands for home in cell_list(band.home)]
        return next((home for home in homes if home in self.labels.counts), homes[0] if len(homes) == 1 else None)

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
            return self._voters(sentence, token)
        named = self.codes_beside(sentence, token)
        few = any(c.lower_ in OF_TWO or c.lower_ in NUMBERS for c in token.lefts)
        whole = not few and any(map(gathers_states, named))
        if token.lemma_.lower() in FELLOWS and not whole and not any(map(is_state, named)):
            named = []
        named = named or (self._between_whom(sentence, token) if token.lower_ in BOTH_SIDES else [])
        if named:
            return [self.bare(code, sentence, token) for code in named]
        return group(self, sentence, token, persons=are_persons(token), others=others)

    def _between_whom(self, sentence: Sentence, token: Token) -> list[str]:
        """The two between whom it is that `both` did it: `ties between Chad and Mali were cut by both sides`."""
        before = (t for t in sentence.tokens if t.i < token.i and t.lower_ == "between" and not t.is_ancestor(token))
        pairs = ([m.code for g in prep.children for m in self.parties(sentence, g)] for prep in before)
        return next((pair for pair in pairs if len(set(pair)) == PAIR), [])

    def _related(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """`its neighbour`, `Cairo's Arab allies`: not whose they are, but who stands beside or across from these."""
        owners = {code for c in token.children if c.dep_ == "poss" for code in self._codes_within(sentence, c)}
        left = (c for c in token.children if c.i < token.i and c.dep_ != "poss")
        named = [code for child in left for code in self._codes_within(sentence, child)]
        if not named and token.tag_ == "NNS":
            named = [code for code in self.company(sentence, token) if is_side(code)]
        if not named and token.lemma_.lower() in ACROSS and token.tag_ != "NNS":
            bodies = {code for code in self.labels.counts if not is_side(code)}
            named = [self.other_side(owners | others | bodies, sentence) or ""]
        return [self.bare(code, sentence, token) for code in dict.fromkeys(named) if code and code not in owners]

    def _counterpart(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """`his Chinese counterpart`: the party named with it or across from the other, in the same post."""
        owner = self._owner(sentence, token)
        left = [c for c in token.lefts if c.tag_ not in ("PRP$", "WP$") and not (owner and c.dep_ == "poss")]
        named = [code for child in left for code in self._codes_within(sentence, child)]
        named = named or self._codes_from(sentence, token) or seated(sentence, token, self)
        post = self.labels.known[owner[0].person].post if owner and owner[0].person else None
        apposed = [
            m for c in token.children if c.dep_ == "appos" for m in self._single(sentence, c, others, loose=False)
        ]
        if any(m.person for m in apposed):
            return apposed
        if token.tag_ == "NNS" and len(named) > 1:
            return [self.bare(code, sentence, token) for code in dict.fromkeys(named)]
        taken = {m.code for m in owner} | others
        pairs = (*self.pair(sentence, token), *self.pair_at(sentence))
        kind = agents().get(token.lemma_.lower())
        here = self.state_here(sentence, frozenset(taken)) if kind == "host" else None
        code = named[0] if named else here or next((c for c in pairs if c not in taken), None)
        if code is None:
            return []
        holders = (k.name for k in self.labels.known.values() if k.code == code and post and k.post == post)
        visiting = token.tag_ == "NN" and kind in ("host", "guest")
        person = next(holders, None) or (last_of(self, code, sentence, token) if visiting else None)
        return [self.bare(code, sentence, token, person)]

    def _codes_from(self, sentence: Sentence, token: Token) -> list[str]:
        """Whose counterparts are by what follows: `his counterparts from Chad and Mali`."""
        preps = (c for c in token.children if c.dep_ == "prep" and c.i > token.i and c.lower_ in ("from", "of"))
        names = (g for prep in preps for g in prep.children if g.pos_ == "PROPN")
        return [m.code for name in names for m in self.parties(sentence, name)]

    def _from_abroad(self, sentence: Sentence, band: Token) -> bool:
        """Whether armed people are told from those of before by where they come from: `fighters from Chad`."""
        preps = (c for c in band.children if c.dep_ == "prep" and c.lower_ == "from" and c.i == band.i + 1)
        names = (self.labels.name_at(sentence, g) for prep in preps for g in prep.children)
        return any(name is not None and name.kind == "state" for name in names)

    def _owner(self, sentence: Sentence, noun: Token) -> list[Mention]:
        """Whose counterpart or guest somebody is: `his`, `whose`, `Mr Sall's`, `Chad's Danish counterpart`.

        With nothing but a state before it, `Chad's counterpart`, it is that state's own.
        """
        owners = [c for c in noun.lefts if c.dep_ == "poss"]
        alone = all(c.dep_ in ("poss", "det") for c in noun.lefts)
        found: list[Mention] = []
        for child in owners:
            if child.tag_ == "PRP$":
                found += self.pronoun(sentence, child)
            elif child.tag_ == "WP$":
                found += self.parties(sentence, possessor(child))
            elif not alone or any(m.person or m.post for m in self.parties(sentence, child)):
                found += self.parties(sentence, child)
        return found

    def _country(self, sentence: Sentence, token: Token, others: frozenset[str]) -> Mention | None:
        """`the country`: the state named or so called latest and most, but for those that act in the sentence."""
        if not names_country(token) or self.codes_beside(sentence, token):
            return None
        acting = {s.mention.code for s in self.named_in(sentence) if s.subject} | others
        weights: dict[str, float] = {}
        for at, code in self._states_before(sentence, token):
            if code not in acting:
                weights[code] = weights.get(code, 0.0) + NEARNESS ** (sentence.index - at)
        if not weights:
            return None
        code = max(weights, key=lambda code: weights[code])
        self._countries[sentence.index, token.i] = code
        return self.bare(code, sentence, token)

    def _states_before(self, sentence: Sentence, token: Token) -> Iterator[tuple[int, str]]:
        """The states named before a word, the latest first, then those called `the country` before it, by sentence."""
        for seen in reversed(self.before(sentence, token)):
            if is_state(seen.mention.code):
                yield seen.sentence, seen.mention.code
        here = sentence.index, token.i
        yield from ((place[0], code) for place, code in self._countries.items() if place < here)

    def _epithet(
        self, sentence: Sentence, token: Token, others: frozenset[str], *, sure: bool = False
    ) -> Mention | None:
        """`the bloc`, `the island nation`: whoever of the kind has been named most and latest."""
        if is_numbered_resolution(token) or ("UNO" in self.labels.counts and is_adopted_resolution(token)):
            return self.bare("UNO", sentence, token)
        epithet = epithet_at(token)
        definite = any(c.lower_ in DEFINITE for c in token.children if c.i < token.i)
        if epithet is None or not (sure or names_band(token) or definite) or brings_up_band(token):
            return None
        if names_band(token) and self._from_abroad(sentence, token):
            return None
        weights: dict[str, float] = {}
        for seen in self.before(sentence, token):
            party = parties().get(seen.mention.code)
            if party and party.code not in others and epithet.fits(party):
                near = NEARNESS ** (sentence.index - seen.sentence) * (AS_SUBJECT if seen.subject else 1.0)
                named = self.sentences[seen.sentence].span.doc[seen.token]
                near *= SO_CALLED if named.lower_ == token.lower_ else 1.0 if epithet.means(party) else SELDOM_CALLED
                weights[party.code] = weights.get(party.code, 0.0) + SELDOM + near
        if weights:
            return self.bare(max(weights, key=lambda code: weights[code]), sentence, token)
        told_which = (token.text.islower() or token.is_sent_start) and (definite or sure)
        known = told_which and len(epithet.codes) == 1 and epithet.codes[0] in self.labels.counts
        return self.bare(epithet.codes[0], sentence, token) if known else None
