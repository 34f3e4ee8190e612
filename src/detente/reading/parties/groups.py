"""Words for two parties or people at once: `the pair`, `both sides`, `the two ministers`."""

from __future__ import annotations

from collections.abc import Collection, Set
from functools import cache

from detente.entities.people import levels
from detente.reading.grammar.syntax import clause_subject, is_subject
from detente.reading.grammar.tokens import Token
from detente.reading.parties.antecedents import Meant
from detente.reading.parties.holders import last_person_of, may_hold
from detente.reading.parties.listing import MEMBERS, STATES
from detente.reading.parties.regions import states_of_region
from detente.reading.parties.register import ranked_parties
from detente.reading.parties.talk import Talk
from detente.reading.parties.two_before import both_named, two_before, two_people_beside
from detente.reading.parties.voters import (
    NUMBERS,
    OF_MANY,
    are_many,
    are_of_many_states,
    are_some_of_region,
    are_voters,
    is_compound,
    is_count_of_states,
)
from detente.reading.parties.warring import at_war
from detente.reading.text.parse import Sentence
from detente.records import Mention
from detente.tables import rows

SIDED = {"trilateral": 3, "tripartite": 3, "quadrilateral": 4, "quadripartite": 4}
"""Words for how many sides a meeting has."""
SIDES = frozenset("way party sided nation country power".split())
"""What makes a number one of sides: `three-way`."""
PLURAL_SIGNS = frozenset("both two three four five six seven all neither either each".split())
PAIRS = frozenset("side party neighbour leader minister president rival country".split())
"""Nouns that mean the two that the talk is of with no more than `the` before them."""
OF_TWO = frozenset("two both neither either each pair duo".split())
PAIR = 2
TELLING = frozenset("the these those of".split())
"""What shows that `two` is not merely how many."""
DEFINITE = frozenset("the all these those".split())
POINTING = DEFINITE | {"both", "neither", "either", "their", "our"}
"""What points back to a group: `the three ministers`, where `three ministers` are others."""
SAYING_WHICH = PLURAL_SIGNS | DEFINITE
"""Words before a noun for several that tell which are meant."""
NEWCOMERS = frozenset("people man woman official diplomat".split())
"""Nouns for people that a bare number brings up anew: `two officials said`; `two ministers` may be those before."""
GATHERING = frozenset(("leader", "minister"))
"""Levels of the offices whose holders gather for a body."""
GIVERS = frozenset(("donor",))
"""States that with no word before them are whichever will: `asked donors for money`."""
ONLOOKERS = frozenset("experts observers analysts campaigners activists critics watchdogs".split())
"""Who with no name beside them speak for no state: `experts doubt it`, `international observers`."""
OF_NONE = frozenset("international independent foreign outside many some several most".split())
"""What may stand before them."""
WORLD = frozenset("country nation state government".split())
"""States of the world."""
UNNAMED = frozenset(
    "several many some other various numerous most certain more foreign western regional neighbouring "
    "neighboring".split()
)
"""Words before states of which it is not said which they are: `several countries`, `Western governments`."""
STATESMEN = frozenset("leader dignitary diplomat ambassador envoy capital".split())
WORLDWIDE = frozenset("foreign world various numerous".split())
"""Words before those who come from states of which it is not said which they are: `foreign leaders`."""
ANYBODY = frozenset("everybody everyone others outsiders".split())
MANKIND = frozenset("world community".split())
"""All states and people: `the world`, `the international community`."""
OUTSIDE = frozenset("outside third external".split())
ACTING = frozenset("power party force actor country state nation government".split())
"""With a word for others: `third parties`, `outside powers`."""
SHARES_OF = frozenset("most much half part all rest".split())
LANDS = frozenset("europe africa asia america continent region world hemisphere caribbean pacific".split())
"""Of which a share is states that nobody names: `most of Europe`, `half the continent`."""
WEST = "West"
"""States that nobody counts."""
SENT = frozenset(
    "representative delegate delegation envoy ambassador minister official diplomat negotiator leader".split()
)
"""Those who come from states of which no more is said than that: `delegates of 30 nations`."""
SINGULAR = ("man", "woman", "an", "i", "er", "ard", "pole", "scot", "swede", "dane", "finn", "turk", "czech", "greek")
"""How words end that name one of a people."""
REACH = 4
"""Sentences back to which two people are looked for, and whose those are whom the same noun names."""


@cache
def _group_nouns() -> dict[str, str]:
    """Nouns for the members of a group, each with what they are: `person` or `state`."""
    return {row["noun"]: row["kind"] for row in rows("reading", "group_nouns")}


def are_persons(noun: Token) -> bool:
    """Whether the members of the group that a noun names are people."""
    return _group_nouns().get(noun.lemma_.lower()) == "person"


def is_single(token: Token) -> bool:
    """Whether a word for people means one of them: `the Frenchman`, and not `the French`."""
    article = any(c.lower_ == "the" for c in token.children)
    return article and token.dep_ in ("nsubj", "dobj", "pobj") and token.lower_.endswith(SINGULAR)


def names_group(token: Token) -> bool:
    """Whether a token stands for two parties, or a few: `both`, `the duo`, `the two countries`, `the sides`."""
    lemma = token.lemma_.lower()
    if lemma in ("pair", "duo", "both"):
        return True
    alone = ("both", "neither", "each") if is_subject(token) else ("both", "neither")
    if token.lower_ in alone and token.pos_ in ("NUM", "PRON", "DET"):
        return True
    if token.lower_ == "two" and token.pos_ == "NUM":
        return any(c.lower_ in TELLING for c in token.children)
    if token.lower_ in NUMBERS and any(c.lower_ in ("the", "all", "these") for c in token.children):
        return token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative", "poss")
    if lemma not in _group_nouns():
        return False
    left = {word.lower_ for word in token.lefts if not is_compound(word)}
    if "other" in left and left.isdisjoint(DEFINITE):  # `Peru and four other states`
        return False
    if brings_up_others(token) or _names_everybody(token) or told_by_deeds(token):
        return False
    the_two = token.tag_ == "NNS" and "the" in left and lemma in PAIRS
    return the_two or not left.isdisjoint(PLURAL_SIGNS)


def _tells_of_none(word: Token) -> bool:
    """Whether a word beside onlookers does not tell whose they are."""
    return word.dep_ == "punct" or word.lower_ in OF_NONE


def names_strangers(token: Token) -> bool:
    """Whether a phrase stands for states that it does not name: `several donors`, `dozens of nations`."""
    alone = token.dep_ == "nsubj" and token.lower_ in ONLOOKERS and all(map(_tells_of_none, token.children))
    if alone or are_voters(token) or told_by_deeds(token):
        return True
    below = [g for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children]
    if token.text == WEST:
        return any(c.lower_ in ("the", "collective") for c in token.children)
    if token.lemma_.lower() in OF_MANY:
        return any(map(_names_states, below))
    home = [g for c in token.children if c.dep_ == "prep" and c.lower_ in ("of", "from") for g in c.children]
    if token.lemma_.lower() in SENT and any(map(names_strangers, home)):
        return True
    if _names_everybody(token) or _names_share(token) or are_some_of_region(token) or _are_from_anywhere(token):
        return True
    if not _names_states(token) or below:
        return False
    if token.dep_ == "pobj" and token.head.head.lemma_.lower() in OF_MANY:
        return True
    if token.dep_ == "pobj" and token.head.head.lemma_.lower() in SENT and are_many(token):
        return True
    left = {word.lower_ for word in token.lefts}
    if not left and token.lemma_.lower() in GIVERS:
        return True
    told = not left.isdisjoint(DEFINITE) or any(word.dep_ == "poss" for word in token.lefts)
    return (not left.isdisjoint(UNNAMED) or is_count_of_states(token)) and not told


def told_by_deeds(noun: Token) -> bool:
    """Whether states are told from others by what they do: `the countries that voted against Chad`, `those who did`."""
    clauses = [c for c in noun.children if c.dep_ == "relcl"]
    if noun.lower_ == "those" or not clauses:
        return bool(clauses)
    counted = any(c.dep_ == "nummod" or c.lower_ in OF_TWO for c in noun.lefts)
    return _names_states(noun) and not counted and all(c.left_edge.nbor(-1).text not in (",", "-") for c in clauses)


def names_anybody(noun: Token) -> bool:
    """Whether a phrase stands for whoever will: `urged others to follow`, `appealed to the world`, `asked nations`."""
    if _names_states(noun) and not any(c.dep_ != "punct" for c in noun.children):
        return True
    if noun.tag_ == "NNS" and noun.lemma_.lower() in ACTING and any(c.lower_ in OUTSIDE for c in noun.lefts):
        return True
    if noun.lower_ in ANYBODY:
        return not any(c.dep_ in ("prep", "relcl", "acl", "appos") for c in noun.rights)
    if noun.lower_ not in MANKIND or any(c.dep_ in ("poss", "prep", "nmod", "compound") for c in noun.children):
        return False
    about = {c.lower_ for c in noun.lefts}
    return "the" in about and (noun.lower_ == "world" or not about.isdisjoint(("international", "world", "global")))


def _names_everybody(noun: Token) -> bool:
    """`called on all states to cooperate`: those of the world, and not those that the talk is of."""
    left = {word.lower_ for word in noun.lefts} if noun.lemma_.lower() in WORLD else set()
    counted = any(c.dep_ == "nummod" for c in noun.children) or not left.isdisjoint(("the", "these", "those"))
    return "all" in left and not counted and _names_states(noun)


def _names_share(token: Token) -> bool:
    """`most of Europe`, `half the continent`."""
    of = [g for c in token.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children]
    whole = token.lower_ in SHARES_OF and any(g.lower_ in LANDS for g in of)
    return whole or (token.lower_ in LANDS and any(c.lower_ in SHARES_OF for c in token.lefts))


def _are_from_anywhere(people: Token) -> bool:
    """`foreign leaders`, `world leaders`: people of states of which it is not said which they are."""
    many = people.tag_ == "NNS" and people.lemma_.lower() in STATESMEN
    return many and not WORLDWIDE.isdisjoint(word.lower_ for word in people.lefts)


def _names_states(noun: Token) -> bool:
    return noun.tag_ == "NNS" and noun.lemma_.lower() in STATES


def brings_up_others(noun: Token) -> bool:
    """Whether a number before a noun for people says how many others there are: `three ministers`, `two officials`.

    States are mostly those that the talk is of: `six governments adopted it`.
    """
    left, lemma = {c.lower_ for c in noun.lefts}, noun.lemma_.lower()
    newcomers = lemma in NEWCOMERS
    people = newcomers or _group_nouns().get(lemma) != "state"
    counted = (people and _number(noun) is not None) or (newcomers and "two" in left)
    return counted and left.isdisjoint(POINTING)


def group(
    talk: Talk,
    sentence: Sentence,
    token: Token,
    *,
    persons: bool,
    post: str | None = None,
    others: frozenset[str] = frozenset(),
    meant: Meant | None = None,
) -> list[Mention]:
    """The members of a group: two parties, or two people, whose office may be this one where one is asked for.

    `others` are parties already on the other side; `meant` tells whom a noun stands for.
    """
    number = _number(token)
    counted = PAIR if _of_two(token) else number
    region = states_of_region(token) if counted else frozenset()
    told = _authors(talk, token, counted) or (_of_region(talk, region, counted) if counted else ())
    several = talk.several(number, sentence, token) if number and not told else ()
    told = told or (several if region.issuperset(several) or not region else ())
    if told or number:
        return [talk.bare(code, sentence, token) for code in told]
    gathering = post is not None and levels().get(post) in GATHERING
    if post is not None and _is_bare(token):
        gathered = talk.body_before(sentence, token) if gathering else None
        if gathered is not None or not gathering:
            return [talk.bare(gathered, sentence, token)] if gathered else []
    codes, of_two = at_war(talk, token), _of_two(token)
    here = two_before(sentence, token, meant) if of_two and meant is not None else []
    here = here or (two_people_beside(talk, sentence, token) if of_two else [])
    if here:
        return [talk.bare(m.code, sentence, token, m.person) for m in here]
    if not codes and not of_two:
        counted = any(c.dep_ == "nummod" for c in token.lefts)
        codes = talk.company(sentence, token) or (talk.convened(sentence, token) if gathering and not counted else ())
    codes = codes or _the_two(talk, sentence, token, others)
    if of_two and not all(talk.named_by(code, sentence) for code in codes):
        return []  # `both sides` of a fight inside Chad, of whom nobody has been named yet
    if post is not None and of_two:
        codes = _in_office(talk, codes, post)
    if not persons or len(codes) != PAIR:
        named = _just_named(talk, sentence, token) if token.pos_ in ("NUM", "PRON", "DET") else {}
        people_too = set(codes) <= named.keys()
        return [talk.bare(code, sentence, token, named[code] if people_too else None) for code in codes]
    people = _last_two_people(talk, sentence, token, post, codes)
    if len(people) == 2:
        return people
    return [talk.bare(code, sentence, token, last_person_of(talk, sentence, token, code, post)) for code in codes]


def _the_two(talk: Talk, sentence: Sentence, token: Token, others: frozenset[str]) -> tuple[str, ...]:
    """The two of whom the talk is; none of whom it is said that they are many: `the twelve presidents`."""
    if are_of_many_states(token):
        return ()
    return both_named(talk, sentence, token) or talk.pair(sentence, token, others, pointed_at=True)


def _authors(talk: Talk, token: Token, counted: int | None) -> tuple[str, ...]:
    """Who speaks together in a paper, where `the Ministers` do something and nothing says that they are others."""
    does = is_subject(token) or token.dep_ in ("ROOT", "poss")
    return talk.authors if does and counted in (None, len(talk.authors)) else ()


def _of_region(talk: Talk, region: Set[str], counted: int) -> tuple[str, ...]:
    """Those of a region, as many as are said, who did something lately or to whom it was done, else that are named.

    So not all are meant: `Oman, Kuwait and Egypt cut ties. The two Gulf states shut their ports`.
    """
    if not region:
        return ()
    sides = (side for told in reversed(talk.told) for side in (told.actors, told.recipients))
    within = (tuple(code for code in side if code in region) for side in (*sides, ranked_parties(talk.labels.counts)))
    return next((codes for codes in within if len(codes) == counted), ())


def _are_held(talk: Talk, codes: Collection[str], post: str) -> bool:
    """Whether the text knows who holds an office for each of two parties."""
    holders = {known.code for known in talk.labels.known.values() if may_hold(known.post, post)}
    return len(codes) == PAIR and holders.issuperset(codes)


def _in_office(talk: Talk, codes: tuple[str, ...], post: str) -> tuple[str, ...]:
    """The two of whom the text tells that they hold just this office; else these, if it names leaders of both.

    Else they are not the two named last.
    """
    known = talk.labels.known.values()
    held = tuple(dict.fromkeys(person.code for person in known if person.code and person.post == post))
    if len(held) == PAIR:
        return held
    return talk.main_states if not _are_held(talk, codes, post) and _are_held(talk, talk.main_states, post) else codes


def _just_named(talk: Talk, sentence: Sentence, token: Token) -> dict[str, str]:
    """Who of each party was named last, in the sentence or the one before: `Xi met Biden. The two agreed`."""
    near = (s.mention for s in talk.before(sentence, token) if s.sentence >= sentence.index - 1)
    return {mention.code: mention.person for mention in near if mention.person}


def _is_bare(token: Token) -> bool:
    """Whether nothing says which members of a group are meant: `leaders agreed`, `the heads of government gather`."""
    over = token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else token  # `heads of state`
    left = {c.lower_ for c in over.lefts} - {"the"} | {c.lower_ for c in token.lefts}
    preps = (c for c in token.children if c.dep_ == "prep")
    of_several = any(names_group(g) for prep in preps for g in prep.children)  # `officials in both capitals`
    owned = any(c.dep_ in ("poss", "nummod") for c in token.children)
    return not owned and not of_several and left.isdisjoint(SAYING_WHICH)


def names_members(token: Token) -> bool:
    """Whether a noun may stand for all who met or signed: `the members`, `all participants`, but not `all states`."""
    if _names_everybody(token):
        return False
    left = {c.lower_ for c in token.children if c.i < token.i}
    return token.tag_ == "NNS" and token.lemma_.lower() in MEMBERS and not left.isdisjoint(DEFINITE)


def sides_of(noun: Token) -> int:
    """How many sides a meeting or an accord is said to have, where these are more than two: `three-way talks`."""
    for word in (part for left in noun.lefts for part in left.subtree):
        if word.lower_ in SIDED:
            return SIDED[word.lower_]
        counted = word.lower_ in NUMBERS and word.i + 2 < noun.i and word.nbor(1).text == "-"
        if counted and word.nbor(2).lower_ in SIDES:
            return NUMBERS[word.lower_]
    return 0


def points_back(noun: Token) -> bool:
    """Whether a noun for several says that they are those told of before: `the ministers`, `both leaders`."""
    return any(c.lower_ in POINTING for c in noun.lefts)


def number_of(noun: Token) -> int | None:
    """How many a group is said to have, where that is said."""
    return PAIR if _of_two(noun) else _number(noun)


def _of_two(token: Token) -> bool:
    """Whether the words say that a group is of two."""
    of = (c for c in token.children if c.dep_ == "prep" and c.lower_ == "of")
    nouns = (token, *(noun for prep in of for noun in prep.children))
    return any(word.lower_ in OF_TWO for noun in nouns for word in (noun, *noun.lefts))


def _number(token: Token) -> int | None:
    """How many a group is said to have, where that is more than two."""
    counting = (word for word in (token, *token.children) if word.i <= token.i and not is_compound(word))
    named = (NUMBERS.get(word.lower_) for word in counting)
    return next((number for number in named if number), None)


def _last_two_people(
    talk: Talk, sentence: Sentence, token: Token, post: str | None, codes: Collection[str]
) -> list[Mention]:
    """The last two people in this office where one is asked for, named lately: of these parties, else of any two.

    Who does something with them is none of them: `Mr Macron rang both leaders`.
    """
    found: dict[str, Mention] = {}
    actor = None if is_subject(token) else clause_subject(token)
    for seen in reversed(talk.before(sentence, token)):
        if actor is not None and seen.sentence == sentence.index and seen.token == actor.i:
            continue
        known = talk.labels.known.get(seen.mention.person or "")
        if sentence.index - seen.sentence > REACH:
            break
        if known and known.code and may_hold(known.post, post):
            found.setdefault(known.code, talk.bare(known.code, sentence, token, known.name))
    if found.keys() >= set(codes):
        return [found[code] for code in codes]
    return list(found.values())[:PAIR]
