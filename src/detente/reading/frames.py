"""Who acts and who receives: how the parties of an act stand around the word that names it.

Each frame of the lexicon is a function from a word and its surroundings to two sides, by PLOVER's rules: a visitor acts and a
host receives; mutual acts have every party as actor.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from detente.entities.parties import is_state, parties
from detente.reading.mentions import Labels
from detente.reading.parse import Sentence
from detente.reading.references import Resolver, unique
from detente.reading.status import effect_of
from detente.reading.syntax import Arguments, arguments, governor, link
from detente.reading.whereabouts import place_of
from detente.records import Mention
from detente.tables import rows

AGAINST = ("against", "on", "upon", "to", "toward", "towards", "with", "at", "from", "over", "into", "of", "for")
HOSTING = frozenset("host receive welcome entertain greet".split())
OUTSIDE = frozenset(
    "welcome condemn praise urge hail criticise criticize denounce expect say tell report mediate broker facilitate watch support"
    " oppose back demand call reject dismiss deny mention describe see fear".split()
)


@dataclass(slots=True)
class Sides:
    """The two sides of an act; `notes` tells how they were found, for the scorer."""

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    notes: set[str] = field(default_factory=set)

    def codes(self) -> set[str]:
        """All parties on both sides."""
        return {m.code for m in (*self.actors, *self.recipients)}


@dataclass(slots=True)
class Surroundings:
    """A word that names an act, with what stands around it."""

    sentence: Sentence
    word: Token
    resolver: Resolver
    around: Arguments
    verb: Token | None

    def who(self, token: Token | None, *, loose: bool = False, others: frozenset[str] = frozenset()) -> list[Mention]:
        """The parties that a phrase stands for."""
        return self.resolver.parties(self.sentence, token, loose=loose, others=others) if token is not None else []

    def all(self, tokens: list[Token], *, loose: bool = False, others: frozenset[str] = frozenset()) -> list[Mention]:
        """The parties of several phrases."""
        return unique(m for token in tokens for m in self.who(token, loose=loose, others=others))

    @property
    def labels(self) -> Labels:
        """The names of the report."""
        return self.resolver.labels


def look_around(sentence: Sentence, word: Token, resolver: Resolver) -> Surroundings:
    """The surroundings of a word: a verb's own arguments, or a noun's phrases and the verb that governs it."""
    if word.pos_ in ("VERB", "AUX"):
        return Surroundings(sentence, word, resolver, arguments(word), None)
    if word.pos_ == "ADJ":
        return Surroundings(sentence, word, resolver, _adjective_arguments(word), None)
    return Surroundings(sentence, word, resolver, _noun_arguments(word), governor(word))


def _adjective_arguments(adjective: Token) -> Arguments:
    """`Paris is critical of the deal`: the subject of the copula, and the adjective's own phrases."""
    found = _noun_arguments(adjective)
    above = adjective.head
    if adjective.dep_ in ("acomp", "attr", "oprd") and above.pos_ in ("VERB", "AUX"):
        found.subject = arguments(above).subject
    elif above.pos_ in ("NOUN", "PROPN"):
        found.subject = above
    return found


def _noun_arguments(noun: Token) -> Arguments:
    found = Arguments()
    for child in noun.children:
        if child.dep_ in ("prep", "agent") or (child.dep_ == "acl" and child.lower_ in ("involving", "including", "grouping")):
            for grand in child.children:
                if grand.dep_ in ("pobj", "dobj", "pcomp"):
                    found.preps.setdefault(child.lower_, []).append(grand)
                elif grand.dep_ == "prep":
                    found.preps.setdefault(grand.lower_, []).extend(g for g in grand.children if g.dep_ == "pobj")
        elif child.dep_ == "poss":
            found.subject = child
    return found


def _modifiers(at: Surroundings) -> list[Mention]:
    """The parties in front of a noun: `US-China talks`, `Japanese sanctions`, `Blinken's visit`."""
    found = []
    for child in at.word.children:
        if child.i < at.word.i and child.dep_ in ("amod", "compound", "nmod", "poss", "det", "npadvmod", "dep", "advmod"):
            for token in child.subtree:
                label = at.labels.name_at(at.sentence, token)
                if label and label.kind != "venue" and token.i == label.first:
                    mention = at.resolver.mention(at.sentence, label)
                    found += [mention] if mention.code else []
                elif token.tag_ == "PRP$":
                    found += at.resolver.pronoun(at.sentence, token)
                elif token.dep_ == "poss" and not label:
                    found += at.who(token, loose=True)
    return unique(found)


def _governing_subject(at: Surroundings) -> list[Mention]:
    """The subject of the verb over a noun, where that verb makes it a party (`China cancelled the talks`)."""
    verb = at.verb
    if verb is None or verb.lemma_ in OUTSIDE:
        return []
    around = arguments(verb)
    how = link(at.word, verb)
    if how == "subject" or (how == "object" and around.passive):
        return at.who(around.subject) if around.passive else []
    if how in ("object", "in", "for", "to", "on", "with", "of", "at", "from", "off", "by", "after", "during", "about", "into", "over") or (how == "inside" and _light(at)):
        return at.who(around.subject)
    return []


def _light(at: Surroundings) -> bool:
    return at.verb is not None and effect_of(at.verb) is not None


def meet(at: Surroundings) -> Sides:
    """A meeting: everybody in it acts."""
    sides = Sides()
    if at.verb is None:
        first = at.who(at.around.subject)
        second = at.all([*at.around.objects, *at.around.after("with", "between", "among", "alongside")])
        if at.around.subject is None and at.around.passive:
            first = []
    else:
        first = unique([*_modifiers(at), *at.all(at.around.after("between", "among", "of", "by", "involving", "including"))])
        second = at.all(at.around.after("with", "to", "from"))
        if len({m.code for m in (*first, *second)}) < 2:
            first = unique([*first, *_governing_subject(at)])
        if len({m.code for m in (*first, *second)}) < 2 and at.verb is not None:
            second = unique([*second, *at.all(arguments(at.verb).after("with", "between"))])
    sides.actors = unique([*first, *second])
    if first and second:
        sides.notes.add("both-named")
    return sides


def meet_person(at: Surroundings) -> Sides:
    """`saw`, `phoned`, `spoke to`: a meeting only where the other side is somebody, not something."""
    sides = meet(at)
    other = at.all([*at.around.objects, *at.around.after("with", "to", "on", "alongside")])
    subject = at.who(at.around.subject)
    sides.actors = unique([*subject, *other])
    if not any(m.person or m.post for m in other) or not subject:
        sides.notes.add("no-person")
    return sides


def call(at: Surroundings) -> Sides:
    """`called Mr Xi`: a phone call, unless somebody is called something or called on."""
    sides = meet_person(at)
    if any(c.dep_ in ("oprd", "ccomp", "xcomp", "advcl", "prt") for c in at.word.children) or at.around.after("for", "on", "upon", "off"):
        sides.notes.add("unfit")
    if len([c for c in at.word.children if c.dep_ in ("dobj", "attr", "nsubj")]) > 2:
        sides.notes.add("unfit")
    return sides


def _words_of_judgement(at: Surroundings) -> str:
    parts = [c for c in at.word.children if c.dep_ in ("oprd", "ccomp", "xcomp", "attr", "acomp", "dobj", "prep", "advcl", "conj")]
    return " ".join(t.lemma_.lower() for part in parts for t in part.subtree)


def judge(at: Surroundings) -> Sides:
    """`called it a provocation`, `described the deal as historic`: fits where the words fit the row's side."""
    sides = speak(at)
    words = set(_words_of_judgement(at).split())
    sides.notes |= {"praising"} if words & judgements("good") else set()
    sides.notes |= {"blaming"} if words & judgements("bad") else set()
    return sides


def judge_good(at: Surroundings) -> Sides:
    """Words of praise."""
    sides = judge(at)
    if "praising" not in sides.notes or "blaming" in sides.notes:
        sides.notes.add("unfit")
    return sides


def judge_bad(at: Surroundings) -> Sides:
    """Words of blame."""
    sides = judge(at)
    if "blaming" not in sides.notes:
        sides.notes.add("unfit")
    return sides


@cache
def judgements(kind: str) -> frozenset[str]:
    """Words of praise (`good`) or of blame (`bad`)."""
    return frozenset(row["word"] for row in rows("reading", "judgements") if row["kind"] == kind)


def _destinations(at: Surroundings, first: Token) -> list[Mention]:
    """Further places of a trip: `to Nicosia and Athens`."""
    found = []
    for token in first.conjuncts:
        place = place_of(at.sentence, token, at.labels, None) if token.i > first.i else None
        if place and place.country:
            start, end = at.sentence.place_of(token)
            found.append(Mention(place.country, None, None, token.text, start, end))
    return found


def _destination(at: Surroundings) -> tuple[str | None, Token | None]:
    tokens = [*at.around.after("to", "in", "for", "into", "at", "from")]
    if at.verb is None:
        tokens = [*at.around.objects, *tokens]
    for token in tokens:
        place = place_of(at.sentence, token, at.labels, None)
        if place and place.country:
            return place.country, token
    return None, None


def visit(at: Surroundings) -> Sides:
    """A visit: the visitor acts, the state visited receives."""
    sides = Sides()
    if at.verb is None:
        sides.actors = at.who(at.around.subject)
    else:
        by = at.all(at.around.after("by", "of", "from")) if at.around.after("by", "of") else []
        sides.actors = unique([*_modifiers(at), *by])
        if at.verb.lemma_ not in HOSTING and not sides.actors:
            sides.actors = _governing_subject(at)
    host, token = _destination(at)
    visitors = {m.code for m in sides.actors}
    if host is None and at.verb is not None:
        above = Surroundings(at.sentence, at.verb, at.resolver, arguments(at.verb), None)
        host, token = _destination(above)
        if at.verb.lemma_ in HOSTING:
            sides.recipients = above.who(above.around.subject)
    if host and token is not None and host not in visitors:
        start, end = at.sentence.place_of(token)
        sides.recipients = unique([Mention(host, None, None, token.text, start, end), *_destinations(at, token)])
        sides.notes.add("destination")
    elif host in visitors:
        others = [m for m in sides.actors if m.code != host]
        if others and at.verb is not None:
            sides.recipients = [m for m in sides.actors if m.code == host]
            sides.actors = others
            sides.notes.add("destination")
        else:
            sides.notes.add("homeward")
    return sides


def host(at: Surroundings) -> Sides:
    """A reception: the guest acts, the host receives."""
    hosts = at.who(at.around.subject)
    guests = at.all([*at.around.objects], others=frozenset(m.code for m in hosts))
    sides = Sides(guests, hosts)
    if not any(m.person or m.post for m in guests) and not _agentive(at):
        sides.notes.add("no-person")
    return sides


def _agentive(at: Surroundings) -> bool:
    return any(t.lemma_ in ("delegation", "envoy", "minister", "leader", "president", "official", "representative", "negotiator", "diplomat") for t in at.around.objects)


def invite(at: Surroundings) -> Sides:
    """An invitation is a visit that may come: the guest acts."""
    if at.verb is None:
        sides = host(at)
    else:
        sides = Sides(at.all(at.around.after("to")), unique([*_modifiers(at), *at.all(at.around.after("by", "from"))]))
        if not sides.recipients:
            sides.recipients = _governing_subject(at)
    sides.notes.discard("no-person")
    return sides


def send(at: Surroundings) -> Sides:
    """An envoy sent: the sender acts, the state he goes to receives."""
    sides = Sides(at.who(at.around.subject))
    target, token = _destination(at)
    if target and token is not None:
        start, end = at.sentence.place_of(token)
        sides.recipients = [Mention(target, None, None, token.text, start, end)]
    return sides


def gather(at: Surroundings) -> Sides:
    """A gathering: those brought together, or those who come together."""
    named = at.all([*at.around.objects, *at.around.after("between", "of", "from", "with")])
    return Sides(named if len({m.code for m in named}) > 1 else unique([*named, *at.who(at.around.subject)]))


def mediate(at: Surroundings) -> Sides:
    """Mediation: the parties mediated between act; the mediator is left out."""
    named = at.all(at.around.after("between", "among"))
    if len({m.code for m in named}) > 1:
        return Sides(named, notes={"both-named"})
    return Sides(unique([*named, *(at.who(at.around.subject) or _modifiers(at))]), notes={"no-person"})


def mutual(at: Surroundings) -> Sides:
    """What parties do together: agree, sign, cooperate."""
    if at.verb is None:
        named = unique([*at.who(at.around.subject), *at.all(at.around.after("with", "between", "among"))])
        if len({m.code for m in named}) < 2:
            named = unique([*named, *_parties_under(at, at.around.objects, ("with", "between"))])
    else:
        named = unique([*_modifiers(at), *at.all(at.around.after("between", "among", "with", "of", "by"))])
        if len({m.code for m in named}) < 2:
            named = unique([*named, *_governing_subject(at)])
    return Sides(named)


def _parties_under(at: Surroundings, nouns: list[Token], prepositions: tuple[str, ...]) -> list[Mention]:
    tokens = [g for noun in nouns for c in noun.children if c.dep_ == "prep" and c.lower_ in prepositions for g in c.children if g.dep_ == "pobj"]
    return at.all(tokens)


def act(at: Surroundings) -> Sides:
    """One party does something to another."""
    if at.verb is None:
        actors = at.who(at.around.subject)
        taken = frozenset(m.code for m in actors)
        recipients = _undergoing(at, at.around, taken)
        return Sides(actors, recipients)
    actors = unique([*_modifiers(at), *at.all(at.around.after("by"))])
    if not actors:
        actors = _governing_subject(at)
    taken = frozenset(m.code for m in actors)
    recipients = _first(at, [at.around.after(p) for p in AGAINST if at.around.after(p)], taken)
    if not recipients and at.verb is not None and link(at.word, at.verb) == "object":
        above = arguments(at.verb)
        recipients = _first(at, [above.after(p) for p in AGAINST if above.after(p)], taken)
    return Sides(actors, recipients)


def _undergoing(at: Surroundings, around: Arguments, taken: frozenset[str]) -> list[Mention]:
    groups = [around.objects] if around.objects else []
    groups += [around.after(p) for p in AGAINST if around.after(p)]
    found = _first(at, groups, taken)
    return found or _within(at, around.objects, taken)


def _first(at: Surroundings, groups: list[list[Token]], taken: frozenset[str]) -> list[Mention]:
    """The parties of the first group of phrases that holds any beside those taken."""
    for group in groups:
        found = [m for m in at.all(group, loose=True, others=taken) if m.code not in taken]
        if found:
            return found
    return []


def _within(at: Surroundings, nouns: list[Token], taken: frozenset[str]) -> list[Mention]:
    """Parties named somewhere inside the objects: `the arrest of an aide of the Turkish president`."""
    found = []
    for noun in nouns:
        for token in noun.subtree:
            label = at.labels.name_at(at.sentence, token)
            if label and label.code and label.code not in taken and token.i == label.first and label.kind != "venue":
                found.append(at.resolver.mention(at.sentence, label))
    return unique(m for m in found if m.code and m.code not in taken)


def speak(at: Surroundings) -> Sides:
    """Words aimed at a party, or at what it did."""
    sides = act(at)
    if not sides.recipients:
        taken = frozenset(m.code for m in sides.actors)
        clauses = [c for c in at.word.children if c.dep_ in ("ccomp", "xcomp", "advcl")]
        for clause in clauses:
            subject = arguments(clause).subject
            found = [m for m in at.who(subject, loose=True, others=taken) if m.code not in taken]
            if found:
                sides.recipients = found
                break
        else:
            sides.recipients = _within(at, clauses, taken)[:1]
    return sides


def request(at: Surroundings) -> Sides:
    """A request: whoever is asked receives."""
    actors = at.who(at.around.subject) if at.verb is None else unique([*_modifiers(at), *at.all(at.around.after("by", "from"))]) or _governing_subject(at)
    taken = frozenset(m.code for m in actors)
    groups = [at.around.objects, at.around.after("on", "upon"), at.around.after("to", "from", "of"), at.around.after("with", "against")]
    recipients = _first(at, [g for g in groups if g], taken)
    if not recipients:
        clauses = [c for c in at.word.children if c.dep_ in ("ccomp", "xcomp", "advcl", "acl")]
        for clause in clauses:
            recipients = [m for m in at.who(arguments(clause).subject, loose=True, others=taken) if m.code not in taken]
            if recipients:
                break
        recipients = recipients or _within(at, [*at.around.after("for"), *at.around.objects, *clauses], taken)[:1]
    return Sides(actors, recipients)


def expected(at: Surroundings) -> Sides:
    """`is expected in Beijing on Sunday`: somebody awaited somewhere is on a visit to come."""
    people = [m for token in at.around.objects for m in at.who(token) if m.person or m.post]
    if not at.around.passive or any(c.dep_ in ("xcomp", "ccomp") for c in at.word.children) or not people:
        return Sides(notes={"unfit"})
    above = Surroundings(at.sentence, at.word, at.resolver, at.around, at.word)
    host, token = _destination(above)
    sides = Sides(people)
    if host and token is not None and host not in {m.code for m in people}:
        start, end = at.sentence.place_of(token)
        sides.recipients = [Mention(host, None, None, token.text, start, end)]
    return sides


def recall(at: Surroundings) -> Sides:
    """An envoy called home: the state that he was sent to receives."""
    sides = act(at)
    own = at.all(at.around.objects, loose=True)
    if not sides.actors:
        sides = Sides(own)
    elif {m.code for m in sides.recipients} == {m.code for m in own} and not at.around.after("from", "to"):
        possessed = [t for o in at.around.objects for t in o.children if t.dep_ == "poss"]
        sides.recipients = [] if any(t.tag_ == "PRP$" for t in possessed) else sides.recipients
    taken = {m.code for m in sides.actors}
    posted = [m for o in at.around.objects for m in at.who(o) if m.post and " to " in m.post]
    if posted:
        accredited = next((f.code for f in parties().values() if any(posted[0].post.endswith(n) for n in (f.name, *f.aliases) if len(n) > 3)), None)  # type: ignore[union-attr]
        if accredited and accredited not in taken:
            start, end = at.sentence.place_of(at.word)
            sides.recipients = [Mention(accredited, None, None, at.word.text, start, end)]
    stations = [t for first in at.around.after("from", "in", "to") for t in (first, *first.conjuncts)]
    stations += [t for o in at.around.objects for c in o.children if c.dep_ == "prep" for g in c.children for t in (g, *g.conjuncts)]
    targets = [(p.country, t) for t in stations if (p := place_of(at.sentence, t, at.labels, None)) and p.country and p.country not in taken]
    if targets:
        spots = [(code, *at.sentence.place_of(token), token.text) for code, token in targets]
        sides.recipients = unique(Mention(code, None, None, text, start, end) for code, start, end, text in spots)
    return sides


def clash(at: Surroundings) -> Sides:
    """A fight: everybody in it acts."""
    return mutual(at)


def sanction(at: Surroundings) -> Sides:
    """Something imposed."""
    return act(at)


def pledge(at: Surroundings) -> Sides:
    """A promise made to somebody."""
    return request(at)


FRAMES: dict[str, Callable[[Surroundings], Sides]] = {
    "meet": meet, "meet-round": meet, "meet-person": meet_person, "call": call, "judge-good": judge_good, "judge-bad": judge_bad, "visit": visit, "host": host, "invite": invite, "send": send,
    "gather": gather, "mediate": mediate, "mutual": mutual, "exercise": mutual, "act": act, "ease": act, "sanction": act,
    "speak": speak, "speak-only": speak, "warn": speak, "request": request, "pledge": pledge, "recall": recall, "expected": expected, "clash": clash,
}  # fmt: skip


def distinct_states(codes: set[str]) -> int:
    """How many of the codes are states."""
    return sum(is_state(code) for code in codes)
