"""What those who put out a text call their own in it: `the Ministry`, `The Minister`, `the Authority`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from detente.entities.parties import admits_states, is_state
from detente.entities.people import levels, people
from detente.reading.grammar.tokens import Token
from detente.reading.names.labels import PostLabel
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence

HOUSES = frozenset("ministry department embassy mission consulate chancellery government".split())
"""What a state speaks by."""
ORGANS = frozenset("council authority assembly committee conference commission secretariat presidency board".split())
"""What a body speaks by."""
OWN = frozenset(("the", "this", "our", "foreign"))
"""What may stand before the name of one's own house."""
MINISTER, LEADER = "minister", "leader"
HEAD_OF_BODY = "secretary-general"
"""The post of those who lead no state."""


def own_house(talk: Talk, sentence: Sentence, noun: Token) -> str | None:
    """Whose house or organ it is that is written large with no word of whose: that of whoever put out the text.

    So is an organ of which was told whose it is: `The Authority of Heads of State of ECOWAS met. The Authority`.
    """
    word, left = noun.lemma_.lower(), {c.lower_ for c in noun.lefts}
    if not noun.text[0].isupper() or "the" not in left or left - OWN or any(c.dep_ == "prep" for c in noun.rights):
        return None
    if word in HOUSES:
        return talk.issuer if talk.issuer and is_state(talk.issuer) else None
    if word not in ORGANS:
        return None
    named = next(_bodies_of(talk, sentence, noun), None)
    ours = (talk.issuer, *(talk.authors if len(talk.authors) == 1 else ()))
    return named or next((code for code in ours if code and admits_states(code)), None)


def own_minister(talk: Talk, token: Token, post: PostLabel) -> str | None:
    """Whose minister it is who is written large with no word of whose: that of the ministry that put out the text.

    So is `the President`, where it is the office of one.
    """
    level = levels().get(post.key)
    of_leader = level == LEADER and post.key != HEAD_OF_BODY and (talk.of_leader or talk.in_parliament)
    return _own(talk, token, post) if level == MINISTER or of_leader else None


def house_led(talk: Talk, sentence: Sentence, token: Token, post: PostLabel) -> str | None:
    """Whose `the President` is in a briefing of a state's government: its own, if it has one, where it alone speaks."""
    house = talk.house
    if not (talk.briefs and house and is_state(house)) or talk.sees_abroad or levels().get(post.key) != LEADER:
        return None
    ours = _is_bare(token, post) and _has_post(house, post.key, token.lower_)
    return house if ours and {house}.issuperset(talk.across(sentence)) else None


@cache
def _has_post(code: str, post: str, word: str) -> bool:
    """Whether a state has a post by the word for it: the United States have a president and no chancellor."""
    terms = (term for person in people().values() for term in person.terms)
    return any(term.code == code and term.post == post and word in term.title.lower() for term in terms)


def own_leader(talk: Talk, token: Token, post: PostLabel) -> str | None:
    """Whose `The President` is where the text names none: that of the state whose ministry put it out."""
    return _own(talk, token, post) if levels().get(post.key) == LEADER else None


def _own(talk: Talk, token: Token, post: PostLabel) -> str | None:
    """The state that put out the text, where somebody is written large with no more than `the` before his office."""
    return talk.issuer if talk.issuer and is_state(talk.issuer) and _is_bare(token, post) else None


def _is_bare(token: Token, post: PostLabel) -> bool:
    """Whether somebody is written large with no more than `the` before the words of his office."""
    bare = {c.lower_ for c in token.lefts if c.i < post.first} == {"the"} and not any(
        c.dep_ in ("appos", "prep") for c in token.rights
    )
    return bare and token.text[0].isupper()


def _bodies_of(talk: Talk, sentence: Sentence, noun: Token) -> Iterator[str]:
    """The bodies whose organ of this name was told of before, the latest first."""
    for earlier in reversed(talk.sentences[: sentence.index]):
        for word in earlier.tokens:
            if word.text == noun.text:
                names = (talk.labels.party_at(earlier, t) for t in word.subtree)
                yield from (found[0] for found in names if found and admits_states(found[0]))
