"""Which parties words stand for: names, offices, pronouns, and nouns such as `his counterpart` or `the bloc`."""

from __future__ import annotations

from itertools import takewhile

from detente.entities.parties import admits_states, homes_of, is_state, states_of
from detente.reading.grammar.inserted import Inserted
from detente.reading.grammar.sayings import Given
from detente.reading.grammar.syntax import INDEFINITE, is_subject, set_right, told_after
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import own_terms
from detente.reading.names.labels import Labels, PostLabel
from detente.reading.parties.agents import agents
from detente.reading.parties.authors import authors_of
from detente.reading.parties.belonging import (
    brought_up,
    is_second_office,
    of_no_state,
    place_strangers,
    recalled,
    served_by,
)
from detente.reading.parties.counterparts import Counterparts
from detente.reading.parties.divides import parted_by
from detente.reading.parties.documents import DOCUMENTS, issuers
from detente.reading.parties.epithets import epithet_at, names_band
from detente.reading.parties.groups import (
    POINTING,
    brings_up_others,
    group,
    names_group,
    names_members,
    names_strangers,
)
from detente.reading.parties.holders import (
    body_led,
    holder_of,
    joined_before,
    last_holder,
    last_leader,
    last_of,
    leader_of_house,
    ministry_before,
    of_unnamed_land,
    only_court,
    sender,
    spoken_for,
    visitor,
)
from detente.reading.parties.issuer import own_house, own_minister
from detente.reading.parties.it import BODIES
from detente.reading.parties.led_in import leads
from detente.reading.parties.listing import STATES, list_after
from detente.reading.parties.named import ENVOYS, Names, without_ministers
from detente.reading.parties.pronouns import pronoun_parties
from detente.reading.parties.register import unique
from detente.reading.parties.two_before import OF_PAIR, of_pair
from detente.reading.parties.voters import are_voters
from detente.reading.parties.whose import FELLOWS, MISSIONS, stands_beside
from detente.reading.text.parse import Parsed, Sentence
from detente.reading.text.turns import state_on_label
from detente.records import Mention

DELEGATIONS = frozenset("delegation mission team".split())
"""Groups of envoys, who are those told of before where it is not said whose they are."""
SPOKESMEN = frozenset(("official", "government", "envoy", "military", "minister"))
"""Kinds of agents of whom `the officials` need not say whose they are."""
SHARES = frozenset("either neither each all none most those hundreds thousands dozens scores millions".split())
"""Words that with `of` stand for whoever comes after it."""
FACTIONS = frozenset(("group", "faction", "force", "fighter"))
"""What rebels are called beside that name: `rebel groups`."""
CHAMBERS = frozenset(("house", "chamber"))
"""What a parliament is made of: `Chad's lower house`."""
ORGANS = frozenset("board council committee assembly secretariat presidency executive".split())
"""What bodies decide and act by: `the board of the bank`."""
LOCAL = frozenset("police policeman policewoman prosecutor gendarme firefighter".split())
"""Who, where nobody says whose they are, are those of the place told of."""
COURTS = frozenset("court tribunal judge magistrate".split())
"""Who are those of the place where a report is from, were it one of many."""
WEAPONS = frozenset("drone missile rocket bomb mortar".split())
"""What nobody who is named later need have fired: `was attacked by drones. France's minister arrived`."""
RULING = frozenset(("government", "military"))
"""Kinds of agents who are those of the state whose rebels they face."""


class Resolver(Names, Counterparts):
    """Tells which parties a token stands for, in a report whose names are labelled."""

    def __init__(self, parsed: Parsed, labels: Labels) -> None:
        super().__init__(parsed, labels)
        self._pronouns: dict[int, list[Mention]] = {}
        self.sources: dict[tuple[int, int, int], list[Given]] = {}
        """Attributions worked out, by sentence, word and number of acts told till then, on which they may depend."""
        self.presences: dict[tuple[int, int, str, int, str, frozenset[str]], list[str]] = {}
        """How present a side is, by sentence, word, type, number of acts told till then, side and parties."""
        self.inserted: dict[int, list[Inserted]] = {}
        """What is inserted between commas, by sentence."""
        self.leads.update(leads(self.sentences))
        self.authors = authors_of(parsed, self)
        place_strangers(self)
        self._pronouns.clear()

    def parties(
        self, sentence: Sentence, token: Token, *, loose: bool = False, others: frozenset[str] = frozenset()
    ) -> list[Mention]:
        """The parties that the phrase headed by a token stands for.

        `loose` also takes phrases that merely belong to a party (`American companies`); `others` are parties already on
        the other side, which a guess then avoids.
        """
        found = [] if set_right(token) else self._single(sentence, token, others, loose=loose)
        for child in token.children:
            if child.i < token.i or told_after(child, token):
                continue
            if token.tag_ == "NNS" and (people := self._people_named(sentence, token, child)):
                found = people
            elif (
                child.dep_ == "appos"
                and self._is_people(sentence, child)
                and (not found or self._is_people(sentence, token))
            ):
                found += self.parties(sentence, child, loose=loose, others=others)  # `six men, two Danes, four Swedes`
            elif child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ"):
                found += self.parties(sentence, child, loose=loose, others=others)
            elif child.dep_ == "appos":
                # `Mr Sall, its president` adds nobody, `Mr Sall, Chad's Mr Deby and the king` does
                apart = self._is_person(sentence, child) or not any(m.person for m in found)
                apposed = self._single(sentence, child, others, loose=loose) if apart else []
                if child.lower_ == "those" and len(apposed) > 1:
                    found = []  # `the European ministers, those of Oslo and Riga`
                codes = {m.code for m in found}
                listed = self._is_person(sentence, token)
                found += [m for m in apposed if not found or (m.person and (listed or m.code in codes))]
                kinds = {name.kind for t in (token, child) if (name := self.labels.name_at(sentence, t))}
                joined = (c for c in child.children if c.dep_ == "conj" and c.pos_ in ("PROPN", "NOUN"))
                more = joined if "person" in kinds and token.tag_ != "NNS" else ()
                found += [m for c in more for m in self.parties(sentence, c, loose=loose, others=others)]
        return unique(m for m in found if m.code)

    def _is_person(self, sentence: Sentence, token: Token) -> bool:
        """Whether a word is the name of somebody."""
        label = self.labels.name_at(sentence, token)
        return label is not None and label.kind == "person"

    def _is_people(self, sentence: Sentence, token: Token) -> bool:
        """Whether a word is the name of those of a state: `Danes`."""
        label = self.labels.name_at(sentence, token)
        return label is not None and label.kind == "people"

    def _people_named(self, sentence: Sentence, noun: Token, first: Token) -> list[Mention]:
        """Who several are whose names follow after a comma: `the two presidents, Mr Sall and Mr Biya`."""
        beside = first.dep_ in ("appos", "conj") and first.left_edge.i == noun.i + 2 and noun.nbor().text == ","
        people = self._people_in(sentence, first) if beside else []
        return people if len(people) > 1 else []

    def _people_in(self, sentence: Sentence, first: Token) -> list[Mention]:
        """The people in a list of names that begins with this."""
        names = (first, *(t for t in first.conjuncts if t.i > first.i))
        each = ([m for m in self._named(sentence, name) if m.person] for name in names)
        return unique(m for people in takewhile(bool, each) for m in people)

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
        if parted := parted_by(token, self.labels.counts):
            return [self.bare(code, sentence, token) for code in parted]
        if token.lower_ in OF_PAIR and (meant := of_pair(self, sentence, token)):
            return meant
        if listed := self.facing(sentence, token) or self._listed(sentence, token, others):
            return listed
        if label is not None and not (label.kind == "people" and not is_state(label.code or "") and names_group(token)):
            return self._name(sentence, token, label, others)
        if post is not None:
            return self._office(sentence, token, post, others)
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$"):
            return self._members(sentence, token, others) if names_group(token) else self.pronoun(sentence, token)
        if token.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM"):
            return self._told_of(sentence, token) or self._noun(sentence, token, others, loose=loose)
        return []

    def _share_of(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """Who `either of them` and `each of the rivals` are, and whose `those of Peru` are."""
        leads = ("of", "from", "in") if token.lower_ == "those" else ("of",)
        preps = (c for c in token.children if c.dep_ == "prep" and c.lower_ in leads and c.i == token.i + 1)
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

    def _office(self, sentence: Sentence, token: Token, post: PostLabel, others: frozenset[str]) -> list[Mention]:
        court = only_court(self, sentence, token) if post.key == "judge" else None
        if court:
            return [court]
        if post.codes:
            held = [holder_of(self, sentence, token, code, post) for each in post.codes for code in states_of(each)]
            return held + self._of_other_office(sentence, token)
        apposed = [m for c in token.children if c.dep_ == "appos" for m in self._people_in(sentence, c)]
        if apposed:
            return apposed if post.plural else apposed[:1]
        owners = self._codes_at(sentence, token) or self._shared_after(sentence, token)
        if owners := owners or served_by(self, sentence, token):
            return [holder_of(self, sentence, token, code, post) for code in owners]
        if of_no_state(token, range(post.first, post.last + 1)) or is_second_office(self.labels, sentence, token):
            return []
        title = sentence.span.doc[post.first : post.last + 1]
        others |= joined_before(self, sentence, token) | without_ministers(title)
        if post.plural:
            if brings_up_others(token) or names_strangers(token) or of_unnamed_land(sentence, token, self.parties):
                return []
            if again := self._of_so_many(sentence, token) or self._told_before_by_name(sentence, token):
                return [holder_of(self, sentence, token, code, post) for code in again]
            return group(self, sentence, token, persons=True, post=post.key, others=others, meant=self.parties)
        guest = own_minister(self, token, post) or visitor(self, sentence, token, others)
        ruling = leader_of_house(self, sentence, token, post)
        holder = ruling or (holder_of(self, sentence, token, guest, post) if guest else None)
        new = any(child.lower_ in INDEFINITE for child in token.children)
        holder = holder or (None if new else last_holder(self, sentence, token, post, others))
        if holder:
            return [holder]
        posted = post.key in ENVOYS
        envoy = (recalled(self, sentence, token, post.key) or sender(self, sentence, others)) if posted else None
        told_of = body_led(self, sentence, token, post) or spoken_for(self, sentence, token, post.key, others)
        own = self.state_here(sentence, others) or (
            None if new and post.key not in COURTS else self.state_unnamed(sentence, token, others)
        )
        code = envoy or told_of or own or self.guess(sentence, token, others)
        return [holder_of(self, sentence, token, code, post)] if code else []

    def _of_so_many(self, sentence: Sentence, token: Token) -> list[str]:
        """Of whom those are who are `the leaders of the four`."""
        numbers = (g for c in token.children if c.lower_ == "of" for g in c.children if g.pos_ == "NUM")
        return [m.code for number in numbers for m in self.parties(sentence, number)]

    def _of_other_office(self, sentence: Sentence, token: Token) -> list[Mention]:
        """Who holds another, in a list with several of one: `the presidents of Chad and Mali and the king of Oman`.

        The parse joins it to their states, or sets it beside them.
        """
        owners = (g for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children)
        joined = [c for owner in owners for c in owner.conjuncts]
        beside = (c for c in token.rights if c.dep_ == "appos" and c.left_edge.i > token.i)
        joined += [c for c in beside if c.left_edge.nbor(-1).lower_ == "and"]
        return [m for c in joined if self.labels.post_at(sentence, c) for m in self.parties(sentence, c)]

    def _told_of(self, sentence: Sentence, token: Token) -> list[Mention]:
        """Who it is that a noun tells more of: `Joseph Kony, the exiled Ugandan preacher who is accused of it`."""
        name = self.labels.name_at(sentence, token.head) if token.dep_ == "appos" and token.tag_ == "NN" else None
        known = name is not None and name.kind == "person" and name.code is not None
        return self._name(sentence, token.head, name, frozenset()) if name is not None and known else []

    def _noun(self, sentence: Sentence, token: Token, others: frozenset[str], *, loose: bool) -> list[Mention]:
        kind = agents().get(token.lemma_.lower())
        apposed = self._apposed(sentence, token)
        if apposed and (kind is not None or epithet_at(token) is not None or token.lemma_.lower() in FELLOWS):
            return apposed  # `the bloc of fifteen states, ECOWAS`
        if are_voters(token) or names_group(token):
            return self._members(sentence, token, others)
        if stands_beside(token):
            return apposed or self._related(sentence, token, others)
        if kind in ("counterpart", "host", "guest"):
            return self._counterpart(sentence, token, others)
        called = self._called(sentence, token, others)
        called = called or self._band_facing(sentence, token)
        if called:
            return called
        codes = self._codes_at(sentence, token)
        in_body = (token.lemma_ == "member" and any(map(admits_states, codes))) or (
            token.lemma_ in ORGANS and not any(map(is_state, codes))
        )
        of_band = (token.lemma_ == "member" or names_band(token)) and any(map(homes_of, codes))
        if codes and (kind or loose or in_body or of_band or _is_chamber(token)):
            return [self.bare(code, sentence, token) for code in codes]
        company = (self.authors or self.company(sentence, token)) if names_members(token) else ()
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
        facing = self._facing_band(sentence, token) or self.state_by_right(token) if kind in RULING else None
        places = self.states_set_in(sentence) if guessed and token.lemma_.lower() in LOCAL else []
        led_in = (state_on_label(sentence.tokens), *places) if guessed else ()
        here = next((state for state in led_in if state and state not in others), None)
        told_of = spoken_for(self, sentence, token, kind, others) if guessed else None
        house = self.state_so_called(token) if definite else None
        at_home = self._body_at_home(sentence, token, others) if guessed else None
        set_in = self.state_led_in(sentence, token, others) if guessed else None
        code = envoy or facing or here or set_in or house or told_of or at_home
        ruling = (guessed and kind in RULING) or token.lemma_.lower() in LOCAL | COURTS
        own = self.state_unnamed(sentence, token, others) if ruling else None
        code = code or own or (self._guess_whose(sentence, token, others) if guessed else None)
        return [self.bare(code, sentence, token)] if code else []

    def _apposed(self, sentence: Sentence, token: Token) -> list[Mention]:
        """The parties named beside a noun: `the bloc, ECOWAS`; of several, each: `three states - Peru, Chile, Cuba`."""
        beside = (c for c in token.children if c.dep_ == "appos" and c.i > token.i and not told_after(c, token))
        found = [(c, m) for c in beside for m in self._named(sentence, c)]
        if token.tag_ != "NNS" or any(m.person for _, m in found):
            return [m for _, m in found]
        return unique(m for c in dict.fromkeys(c for c, _ in found) for m in self.parties(sentence, c))

    def _called(self, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
        """Whoever a document is of, whose `the Ministry` is, and what `the bloc` and `the country` are."""
        issued = issuers(self, sentence, token, self.parties)
        if issued:
            return issued
        again = token.lower_ == "ministry" and all(c.dep_ == "det" for c in token.lefts)
        told = (self._side_spoken_for(sentence, token) or ministry_before(self, sentence)) if again else None
        if house := own_house(self, sentence, token) or told:
            return [self.bare(house, sentence, token)]
        if token.lemma_ in DOCUMENTS and (authors := self.codes_beside(sentence, token)):
            return [self.bare(code, sentence, token) for code in authors]  # `a General Assembly resolution`
        epithet = self._epithet(sentence, token, others) or self._country(sentence, token, others)
        epithet = epithet or self._by_last_word(sentence, token)
        several = self._all_called(sentence, token, epithet.code) if epithet else ()
        if len(several) > 1:
            return [self.bare(code, sentence, token) for code in several]
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

    def _body_at_home(self, sentence: Sentence, noun: Token, others: frozenset[str]) -> str | None:
        """The state where a report is dated that is much of it, whose `the army` speaks and acts with no more said.

        So is `the foreign ministry`, unless somebody else acts before it in the sentence.
        """
        office: tuple[str, ...] = ("det",)
        if noun.lower_ == "ministry" and not any(s.subject and s.token < noun.i for s in self.named_in(sentence)):
            office = ("det", "amod", "compound")
        bare = noun.lemma_.lower() in BODIES and all(c.dep_ in office or c.lower_ == "national" for c in noun.lefts)
        told = is_subject(noun) and noun.head.dep_ != "ccomp"
        of_home = self.home in self.main_states and self.home in self.main_pair and self.home not in others
        return self.home if bare and told and of_home else None

    def _band_facing(self, sentence: Sentence, token: Token) -> list[Mention]:
        """Which rebels `rebels` are that stand beside a state: the only ones that the report names of it."""
        groups = token.lemma_.lower() in FACTIONS and any(names_band(c) for c in token.lefts)
        if not (groups or names_band(token)):
            return []
        named = {m.code for other in token.conjuncts for m in self._named(sentence, other)}
        beside = named.union(*(self._codes_at(sentence, other) for other in token.conjuncts))
        bands = [code for code in self.labels.counts if not beside.isdisjoint(homes_of(code))] if beside else []
        return [self.bare(bands[0], sentence, token)] if len(bands) == 1 else []

    def _facing_band(self, sentence: Sentence, token: Token) -> str | None:
        """The state of `the government and the rebels`: that of the armed group told of beside it."""
        beside = [m for other in token.conjuncts for m in self._named(sentence, other)]
        beside += [m for other in token.conjuncts if (m := self._epithet(sentence, other, frozenset()))]
        homes = [home for m in beside for home in homes_of(m.code)]
        return next((home for home in homes if home in self.labels.counts), homes[0] if len(homes) == 1 else None)


def _is_chamber(noun: Token) -> bool:
    """Whether a noun names half a parliament: `the lower house`, `its upper chamber`."""
    return noun.lemma_.lower() in CHAMBERS and any(c.lower_ in ("lower", "upper") for c in noun.lefts)
