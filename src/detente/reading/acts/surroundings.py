"""What stands around a word that names an act, and the parties to be found there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from detente.reading.grammar.arguments import (
    Arguments,
    absolute,
    adjective_arguments,
    arguments,
    noun_arguments,
    on_behalf_of,
)
from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.syntax import (
    BROKERING,
    DEFINITE,
    backs,
    brokers,
    first_joined,
    governor,
    is_awaited,
    link,
    possessor,
)
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import Labels
from detente.reading.names.whereabouts import place_of
from detente.reading.parties.documents import DOCUMENTS
from detente.reading.parties.reasons import REASONS, gives_reason, is_judged
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import unique
from detente.reading.text.parse import Sentence
from detente.records import Mention
from detente.tables import words

NOBODY: frozenset[str] = frozenset()
AIMS_AT_UNKNOWN = "at-unknown"
"""The note of words aimed at an attack of which nobody says whose it was: `condemned the bombing`."""
BETWEEN = "between"
"""The note of something ended between parties one of which ends it: `ending trade between the two states`."""
AIMS_AT_BLOW = "at-blow"
"""The note of words aimed at an attack that was told of before: `condemned the attack`, `called it cowardly`."""
ASKS_ANYBODY = "asks-anybody"
"""The note of a request to whoever will hear it: `urged the world to act`."""
BEFORE_NOUN = frozenset("amod compound nmod poss det npadvmod dep advmod".split())
TOGETHER = frozenset("together along jointly".split())
JOINED = frozenset("join accompany flank".split())
"""What is said of somebody with whom others do the same."""
SERVING = frozenset(("speak", "act", "represent"))
"""What those do who act for others."""
GAINING = frozenset("win obtain secure extract receive gain wrest wring earn elicit".split())
"""Verbs whose subject is given what their object names: `won a promise of aid`."""
COMING = frozenset("come arrive follow issue emanate pour flow flood".split())
"""Verbs for what reaches one from its author: `from Lisbon came a protest`."""
SUFFERED = frozenset(
    "sanction suspension embargo blockade siege attack fire bombardment pressure criticism investigation indictment "
    "arrest boycott ban threat".split()
)
"""What one is under that others do."""
SHARED = frozenset("object in for to on with of at from off by after during about into over".split())
"""How a noun hangs on a verb whose subject has part in the act that the noun names."""
PRESENT = frozenset(("at", "during"))
"""How a noun hangs on a verb whose subject was there, whatever it did: `condemned the raid at a summit`."""
ANSWERING = frozenset(
    "impose put place slap ban bar punish sanction penalise penalize expel recall suspend sever cut freeze boycott "
    "blacklist summon retaliate halt".split()
)
"""What is done to those who did something else: `put an embargo on Chad over its raid`."""
PUTTING_OUT = frozenset("summon expel eject deport".split())
"""What is done to envoys of others."""
OFFICERS = frozenset(
    "delegation envoy minister leader president official representative negotiator diplomat guest visitor colleague "
    "counterpart host ambassador premier ally signatory lawmaker emissary".split()
)
"""Nouns for people who act for states."""
SOMEBODY = frozenset("he she him her who whom".split())
THINGS = frozenset("it this that them these those all".split())
"""Words for what was said or done rather than for a party, as often as not."""
FORCES = frozenset("police soldier troop trooper gendarme guard coastguard agent prosecutor authority officer".split())
"""Who act for the state in which they are, where nobody says whose they are."""


@dataclass(slots=True)
class Sides:
    """The two sides of an act; `notes` tells how they were found, for the scorer."""

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    notes: set[str] = field(default_factory=set)

    def codes(self) -> set[str]:
        """All parties on both sides."""
        return codes_of((*self.actors, *self.recipients))


def codes_of(mentions: Iterable[Mention]) -> set[str]:
    """The parties mentioned."""
    return {m.code for m in mentions}


@dataclass(slots=True)
class Surroundings:
    """A word that names an act, with what stands around it; `verb` is the one over a noun."""

    sentence: Sentence
    word: Token
    resolver: Resolver
    around: Arguments
    verb: Token | None

    @property
    def labels(self) -> Labels:
        """The names of the report."""
        return self.resolver.labels

    @property
    def nominal(self) -> bool:
        """Whether the act is named by a noun, be it one without a verb over it, as in a headline."""
        return self.verb is not None or self.word.pos_ in ("NOUN", "PROPN")

    def above(self) -> Surroundings | None:
        """The surroundings of the verb over a noun."""
        if self.verb is None:
            return None
        return Surroundings(self.sentence, self.verb, self.resolver, arguments(self.verb), None)

    def at(self, word: Token) -> Surroundings:
        """The surroundings of another word of the sentence."""
        return look_around(self.sentence, word, self.resolver)

    def who(self, token: Token | None, *, loose: bool = False, others: frozenset[str] = NOBODY) -> list[Mention]:
        """The parties that a phrase stands for."""
        return self.resolver.parties(self.sentence, token, loose=loose, others=others) if token is not None else []

    def all(self, tokens: list[Token], *, loose: bool = False, others: frozenset[str] = NOBODY) -> list[Mention]:
        """The parties of several phrases."""
        return unique(m for token in tokens for m in self.who(token, loose=loose, others=others))

    def is_somebody(self, token: Token | None) -> bool:
        """Whether a phrase stands for people: named, by their office, or as `he`, `his colleague` and `the Russian`."""
        if token is None:
            return False
        if token.lower_ in SOMEBODY:
            return True
        label = self.labels.name_at(self.sentence, token)
        native = label is not None and label.kind in ("adjective", "people") and token.tag_ in ("NN", "NNP", "JJ")
        if native and any(c.lower_ == "the" for c in token.children):
            return True
        return token.lemma_.lower() in OFFICERS or any(m.person or m.post for m in self.who(token))

    def subject(self) -> list[Mention]:
        """The parties that the subject stands for; one that does not say whose it is, is not the other side's.

        Who does something on another's behalf does it for them.
        """
        found = self.of_the_place() or self.all(self._subjects(), others=self._named_across())
        served = self.all(on_behalf_of(self.around)) or self.all(self._spoken_for())
        return [replace(m, code=served[0].code) for m in found[:1]] or served if len(codes_of(served)) == 1 else found

    def of_the_place(self) -> list[Mention]:
        """Whose `police` or `troops` it is of whom nothing more is said: `police stormed the embassy in Quito`."""
        force = self.around.subject
        if force is None or force.lemma_.lower() not in FORCES or not all(map(_tells_no_owner, force.children)):
            return []
        around = arguments(force.head)
        spots = [*around.after("in", "at"), *around.beneath("in", "at")]
        places = (place_of(self.sentence, spot, self.labels) for spot in spots)
        return [self.named_by(force, place.country) for place in places if place and place.country][:1]

    def _subjects(self) -> list[Token]:
        """The subject, with one that the parse sets beside it: `the minister, Mr Ito, and Peru's Ana Paz met`."""
        subject = self.around.subject
        if subject is None or subject.dep_ != "nsubj":
            return [subject] if subject is not None else []
        beside = [
            c for c in subject.head.children if c.dep_ == "nsubj" and c.i < subject.i and c.pos_ in ("NOUN", "PROPN")
        ]
        return [*(c for c in beside if any(t.lower_ in ("and", "but") for t in c.doc[c.i : subject.i])), subject]

    def _spoken_for(self) -> list[Token]:
        """Those for whom the subject acts: `Sweden, speaking for the EU, voiced dismay`, `acting on behalf of Mali`."""
        subject = self.around.subject
        near = [*self.word.children, *(subject.children if subject is not None else ())]
        serving = [c for c in near if c.tag_ == "VBG" and c.dep_ in ("acl", "advcl") and c.lemma_ in SERVING]
        rest = [arguments(clause) for clause in serving]
        return [t for args in rest for t in (*on_behalf_of(args), *args.after("for"), *args.objects)]

    def company(self) -> list[Mention]:
        """The subject, and those who do it with them: `together with Oslo`, `joined by Mr Sall`."""
        above = self.word.head.head if self.word.dep_ == "pcomp" and self.word.head.lower_ == "in" else None
        joined = arguments(above).objects if above is not None and above.lemma_ == "join" else []
        subject = self.around.subject
        near = [*self.word.children, *(subject.children if subject is not None else ())]
        preps = [t for c in near for t in (c, *c.children) if t.lower_ == "with" and t.i]
        beside = [t for prep in preps if prep.nbor(-1).lower_ in TOGETHER for t in prep.children]
        beside += [t for prep in preps if self._inserted(prep) for t in prep.children]
        joining = [c for c in near if c.tag_ == "VBN" and c.lemma_ in JOINED and c.dep_ in ("acl", "advcl")]
        beside += [agent for clause in joining if (agent := arguments(clause).subject) is not None]
        return unique([*self.subject(), *self.all([*joined, *beside])])

    def _inserted(self, prep: Token) -> bool:
        """`Bern, with Oslo and Rome, offered`, `Bern, which with Oslo offered`: not `, with Oslo looking on,`."""
        subject, ends = self.around.subject, [c.right_edge.i for c in prep.children]
        if subject is None or prep.i < subject.i or not ends or absolute(prep):
            return False
        before, after = prep.nbor(-1), prep.doc[min(max(ends) + 1, len(prep.doc) - 1)]
        relative = before.tag_ in ("WDT", "WP") and prep.i < self.word.i
        return relative or (before.text == "," and after.text == ",")

    def _named_across(self) -> frozenset[str]:
        """The parties that the objects and later phrases of the clause name: `took control of a Danish ship`."""
        subject = self.around.subject
        start = min(subject.i, (self.verb or self.word).i) if subject is not None else 0  # `In Lima, the minister`
        phrases = [*self.around.objects, *(t for ts in self.around.preps.values() for t in ts if t.i > start)]
        phrases += self.around.beneath("of")
        words = (word for token in phrases for word in (token, *token.lefts))
        names = (self.labels.name_at(self.sentence, word) for word in words)
        codes = (self.labels.code_of(name) for name in names if name and name.kind != "venue")
        places = (place_of(self.sentence, token, self.labels) for token in phrases)
        put_out = self.around.objects if self.word.lemma_ in PUTTING_OUT else []
        envoys = codes_of(self.all([thing for thing in put_out if self._is_called_in(thing)]))
        return frozenset(filter(None, (*codes, *(place.country for place in places if place)))) | envoys

    def _is_called_in(self, thing: Token) -> bool:
        """Whether somebody is summoned or put out, whose state then does not do it: `the government expelled him`."""
        bare = any(c.lower_ == "the" for c in thing.lefts) and all(c.dep_ != "appos" for c in thing.rights)
        return (bare or thing.lower_ in ("him", "her")) and self.is_somebody(thing)

    def after(self, *prepositions: str) -> list[Mention]:
        """The parties after these prepositions."""
        return self.all(self.around.after(*prepositions))

    def first(self, groups: Iterable[list[Token]], taken: frozenset[str]) -> list[Mention]:
        """The parties of the first group of phrases that holds any beside those taken."""
        for group in groups:
            own = taken or self._doers_own(group)
            if found := [m for m in self.all(group, loose=True, others=own) if m.code not in own]:
                return found
        return []

    def _doers_own(self, things: list[Token]) -> frozenset[str]:
        """Whose those are who act in nobody's name, where it is done to their own: `Peru's museum lent its gold`."""
        subject = self.around.subject
        if self.nominal or self.around.passive or subject is None or subject.pos_ not in ("NOUN", "PROPN"):
            return NOBODY
        theirs = any(c.tag_ == "PRP$" for thing in things for c in thing.lefts)
        return frozenset(self.resolver.codes_beside(self.sentence, subject)) if theirs else NOBODY

    def first_subject(self, clauses: list[Token], taken: frozenset[str]) -> list[Mention]:
        """The parties that the subject of the first clause with any beside those taken stands for."""
        return self.first(([s] for clause in clauses if (s := arguments(clause).subject) is not None), taken)

    def within(self, tokens: list[Token], taken: frozenset[str]) -> list[Mention]:
        """Parties named somewhere inside phrases: `the arrest of an aide of the Turkish president`.

        A clause about what is named there counts where nobody else is named: `a Togolese firm that Chad owns`. So does
        a reason: `the curbs on Togo after its raid on Chad`. Not so those who act in the clause of the act itself: `a
        vote that was hailed by Chad and denounced by Mali`.
        """
        clause = first_joined(self.word)
        about = any(head.is_ancestor(clause) for head in tokens)
        verbs = (clause, *clause.conjuncts) if about else ()
        acting = (c for verb in verbs for c in verb.children if c.dep_ in ("agent", "nsubj"))
        own = {part.i for each in acting for part in each.subtree}
        parts = [part for head in tokens for part in head.subtree if part.i not in own]
        asides = (part for part in parts if part not in tokens and (part.dep_ == "relcl" or gives_reason(part)))
        beside = {t.i for part in asides for t in part.subtree}
        return self.named_among([t for t in parts if t.i not in beside], taken) or self.named_among(parts, taken)

    def first_within(self, tokens: list[Token], taken: frozenset[str]) -> list[Mention]:
        """The first of these, with the other where something is between both: `the war between Chad and Mali`.

        The clause names whoever is behind the first `between` of the phrases, whatever they hang on.
        """
        named = self.within(tokens, taken)
        found = [m for m in named if m.start == named[0].start]  # all of `the six-party talks`
        preps = (t for head in tokens for t in head.subtree if t.lower_ == "between" and t.dep_ == "prep")
        pairs = ([m for m in self.all(list(prep.children)) if m.code not in taken] for prep in preps)
        return next((pair for pair in pairs if codes_of(found) <= codes_of(pair)), found) if found else []

    def named_among(self, parts: Iterable[Token], taken: frozenset[str]) -> list[Mention]:
        """The parties that some words name, beside those taken."""
        found = []
        for token in parts:
            label = self.labels.name_at(self.sentence, token)
            if label is None or not label.code or label.code in taken or label.kind == "venue":
                continue
            if token.i == label.first and not brokers(token):
                found += self.resolver.mentions(self.sentence, label)
        return unique(m for m in found if m.code and m.code not in taken)

    def owners_of(self, places: list[Token], taken: frozenset[str]) -> list[Mention]:
        """The states in which places lie, beside those taken."""
        found = ((token, place_of(self.sentence, token, self.labels)) for token in places)
        lying = ((token, place.country) for token, place in found if place is not None and place.country)
        return unique(self.named_by(token, code) for token, code in lying if code not in taken)

    def modifiers(self, others: frozenset[str] = NOBODY) -> list[Mention]:
        """The parties in front of a noun: `US-China talks`, `Japanese sanctions`, `Blinken's visit`.

        Whoever does not say whose he is (`the president's trip to Rome`) is none of the `others`.
        """
        before = [c for c in self.word.children if c.i < self.word.i and c.dep_ in BEFORE_NOUN]
        before = [*self._named_beside(before), *before]
        parts = (token for child in before for token in child.subtree if token.i < self.word.i)
        return unique(m for token in parts for m in self._modifying(token, others))

    def _named_beside(self, before: list[Token]) -> list[Token]:
        """The names taken for ones that a noun is joined to: `US and British raids`, `Oslo, Riga and Bern's`."""
        over = self.word.head
        joined = self.word.dep_ == "conj" and over.pos_ == "PROPN" and over.i + 2 < self.word.i and bool(before)
        linked = joined and any(t.dep_ == "cc" for t in over.doc[over.i + 1 : over.i + 3])
        if not linked or before[0].left_edge.i not in (over.i + 2, over.i + 3):
            return []
        listed = [over]
        while listed[0].dep_ == "conj" and listed[0].head.pos_ == "PROPN":
            listed.insert(0, listed[0].head)
        names = (self.labels.name_at(self.sentence, word) for word in (*listed, before[0]))
        return listed if all(name and name.kind in ("state", "adjective", "capital") for name in names) else []

    def _modifying(self, token: Token, others: frozenset[str]) -> list[Mention]:
        label = self.labels.name_at(self.sentence, token)
        if label and label.kind != "venue" and token.i == label.first and not backs(token):
            return [m for m in self.resolver.mentions(self.sentence, label) if m.code]
        if token.tag_ == "PRP$":
            return self.resolver.pronoun(self.sentence, token)
        if token.tag_ == "WP$":
            return self.who(possessor(token))
        return self.who(token, loose=True, others=others) if token.dep_ == "poss" and not label else []

    def governing_subject(self) -> list[Mention]:
        """The subject of the verb over a noun, where that verb makes it a party (`China cancelled the talks`)."""
        travellers = self._on_their_way()
        if any(m.person or m.post for m in travellers):
            return travellers
        verb = self.verb
        if verb is None:
            return []
        around, how = arguments(verb), link(self.word, verb)
        if is_awaited(self.word):
            return self.who(around.subject)
        led_on = any(c.dep_ == "prt" for c in verb.children)  # `called off the talks`, which is not to call them so
        led_on |= how == "in" and self.word.lemma_ in DOCUMENTS  # `said in a joint statement`
        if how not in PRESENT and not led_on and verb.lemma_ in words("reading", "outside_verbs"):
            return []
        if (how in REASONS and verb.lemma_ in ANSWERING) or (how == "inside" and is_judged(self.word)):
            return []
        if how == "subject" and verb.lemma_ in COMING:
            return self.all(around.after("from"))
        if verb.lemma_ == "be" and around.subject is not None and around.subject.lower_ in ("it", "this", "that"):
            return []  # `it was at a summit in Rome that they met`
        if how == "subject" or (how == "object" and around.passive):
            # who `hosted the talks` is not in them
            return self.who(around.subject) if around.passive and verb.lemma_ not in BROKERING else []
        shared = how in SHARED or (how == "inside" and effect_of(verb) is not None)
        return self.who(around.subject) if shared else []

    def _on_their_way(self) -> list[Mention]:
        """Whose way leads to what a noun names: `let Blinken's plane pass on his way to a visit to Peru`."""
        prep = self.word.head
        journey = self.word.dep_ == "pobj" and prep.lower_ in ("to", "from") and prep.head.lower_ == "way"
        return self.all([c for c in prep.head.children if journey and c.dep_ == "poss"])

    def under(self) -> list[Mention]:
        """Who is given or suffers what a noun names: `won a promise`, `Guinea, under sanctions since May, said`."""
        verb, over = self.verb, self.word.head
        if verb is not None and over == verb and verb.lemma_ in GAINING and link(self.word, verb) == "object":
            return [] if is_passive(verb) else self.who(arguments(verb).subject)
        bare = not any(c.lower_ in DEFINITE or c.dep_ == "poss" for c in self.word.children)
        if over.lower_ != "under" or over.dep_ != "prep" or self.word.lemma_ not in SUFFERED or not bare:
            return []
        above = over.head
        return self.who(above if above.pos_ in ("NOUN", "PROPN", "PRON") else arguments(above).subject)

    def named_by(self, token: Token, code: str) -> Mention:
        """The mention of a party by a place or another word that stands for it."""
        return self.resolver.bare(code, self.sentence, token)


def _tells_no_owner(word: Token) -> bool:
    """Whether a word with a noun says no more than how many or of what kind: `two guards`, `border guards`."""
    return word.dep_ == "nummod" or (word.dep_ == "compound" and word.text.islower())


def look_around(sentence: Sentence, word: Token, resolver: Resolver, *, felt: bool = False) -> Surroundings:
    """The surroundings of a word: a verb's own arguments, or a noun's phrases and the verb that governs it.

    What is `felt` is an adjective, whatever the parse takes it for.
    """
    if felt:
        return Surroundings(sentence, word, resolver, adjective_arguments(word), None)
    if word.pos_ in ("VERB", "AUX"):
        return Surroundings(sentence, word, resolver, arguments(word), None)
    if word.pos_ == "ADJ":
        return Surroundings(sentence, word, resolver, adjective_arguments(word), None)
    return Surroundings(sentence, word, resolver, noun_arguments(word), governor(word))
