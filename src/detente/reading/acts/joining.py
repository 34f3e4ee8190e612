"""Joining a body: `signed its papers of accession`, `ratified Chad's membership of the bloc`, `accession talks`.

Who joins deals with the body, to whomever it hands its papers; what others do about it is done to whoever joins.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.codebook.plover import MUTUAL
from detente.entities.parties import admits_states, is_state
from detente.reading.acts.surroundings import Sides, Surroundings, codes_of
from detente.reading.grammar.syntax import steps_up
from detente.reading.grammar.tokens import Token

JOINING = frozenset("accession membership adhesion joining".split())
"""What it is called that a state joins a body."""
OWN = frozenset("sign deposit hand lodge submit file complete finish conclude apply seek present negotiate".split())
"""What those do about a membership whose own it is."""
JOINS = frozenset(("join", "rejoin"))
ENTERING = JOINS | {"become"}
TAKING_IN = frozenset("admit readmit reinstate suspend".split())
"""What a body does with a state that joins it, or has to stay away."""
FOLLOWING = JOINS | frozenset("follow copy mirror match".split())
CURBS = frozenset("sanction sanctions embargo boycott blockade".split())
"""What several impose, one after the other."""
NOUNS = frozenset(("NOUN", "PROPN"))


def joined(at: Surroundings, sides: Sides, kind: str) -> Sides:
    """The sides of an act that may be about joining a body."""
    if kind == "SUPPORT" and _curbs(at):
        return replace(sides, notes=sides.notes | {"unfit"})
    if not at.nominal and at.word.lemma_ in ENTERING | TAKING_IN:
        entered = _taken_in(at, sides) if at.around.passive else _entering(at, sides)
        if entered is not sides:
            return entered
    phrase = _phrase(at.word) if any(noun in at.sentence.text for noun in JOINING) else []
    if not phrase or not sides.actors:
        return sides
    actors = codes_of(sides.actors)
    named = [code for noun in phrase for code in at.resolver.codes_beside(at.sentence, noun)]
    others = [code for code in dict.fromkeys(named) if is_state(code) and code not in actors]
    if kind in MUTUAL:
        return _with_body(at, sides, named) if phrase[0].dep_ == "compound" else sides
    if others and at.word.lemma_ not in OWN:
        return replace(sides, recipients=[at.named_by(phrase[0], code) for code in others])
    body = _body(at, named) if at.word.lemma_ in OWN and not others and all(map(is_state, actors)) else None
    return replace(sides, recipients=[at.named_by(phrase[0], body)]) if body else sides


def imposers(at: Surroundings) -> set[str]:
    """Whose sanctions somebody joins, at whom these are not aimed: `joined European sanctions`."""
    curbs = [at.at(thing) for thing in _curbs(at)]
    return codes_of(m for curb in curbs for m in (*curb.modifiers(), *curb.after("by", "of")))


def _curbs(at: Surroundings) -> list[Token]:
    """The sanctions of others that somebody joins."""
    joined = at.around.objects if not at.nominal and at.word.lemma_ in FOLLOWING else []
    return [thing for thing in joined if thing.lemma_.lower() in CURBS]


def _entering(at: Surroundings, sides: Sides) -> Sides:
    """The body that is joined where no name tells which: `rejoined it in 2007`, `became a member on Friday`."""
    it = at.word.lemma_ in JOINS and any(t.lower_ == "it" for t in at.around.objects)
    member = at.word.lemma_ == "become" and any(t.lemma_ == "member" and not list(t.rights) for t in at.around.objects)
    states = bool(sides.actors) and all(map(is_state, codes_of(sides.actors)))
    beside = any(t.pos_ == "VERB" for t in at.around.after("in"))  # `joined it in condemning the coup`
    body = _body(at, []) if (it or member) and states and not beside else None
    if body is not None:
        return Sides(sides.actors, [at.named_by(at.word, body)])
    return replace(sides, notes=sides.notes | {"unfit"}) if it else sides


def _taken_in(at: Surroundings, sides: Sides) -> Sides:
    """The body that takes a state in or puts it out, where no word tells which: `Cuba was readmitted`.

    It is the one named most often till then.
    """
    state = bool(sides.recipients) and all(map(is_state, codes_of(sides.recipients)))
    names = [at.labels.name_at(at.sentence, thing) for thing in at.around.objects]
    named = bool(names) and all(name is not None and name.kind == "state" for name in names)
    if at.word.lemma_ not in TAKING_IN or sides.actors or not state or not named:
        return sides
    bodies = [s.mention.code for s in at.resolver.before(at.sentence, at.word) if admits_states(s.mention.code)]
    body = max(reversed(bodies), key=bodies.count, default=None)
    return replace(sides, actors=[at.named_by(at.word, body)]) if body else sides


def _with_body(at: Surroundings, sides: Sides, named: list[str]) -> Sides:
    """`accession talks`, which the body has with whoever wants to join it: where one is missing, it is the body."""
    codes = sides.codes()
    body = _body(at, named) if len(codes) == 1 and all(map(is_state, codes)) else None
    return replace(sides, actors=[*sides.actors, at.named_by(at.word, body)]) if body else sides


def _phrase(word: Token) -> list[Token]:
    """The noun for joining that an act is about, and those by which it hangs on the word that names the act."""
    for noun in (token for token in word.subtree if token.lemma_.lower() in JOINING and token != word):
        chain = list(_chain(noun, word))
        if all(above.pos_ in NOUNS or above.dep_ == "prep" for above in chain):
            return [above for above in chain if above.pos_ in NOUNS]
    return []


def _chain(noun: Token, word: Token) -> Iterator[Token]:
    """A noun and what stands over it up to a word, that one only where it is a noun itself."""
    for above in steps_up(noun):
        if above == word:
            if word.pos_ in NOUNS:
                yield above
            return
        yield above


def _body(at: Surroundings, named: list[str]) -> str | None:
    """The body that is joined: one of those named beside it, in the sentence, or last before it."""
    inside = (seen.mention.code for seen in at.resolver.named_in(at.sentence))
    before = (seen.mention.code for seen in reversed(at.resolver.before(at.sentence, at.word)))
    return next((code for code in (*named, *inside, *before) if admits_states(code)), None)
