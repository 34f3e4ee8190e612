"""Who holds a post, and whose envoy or spokesman is told of, where the text does not say so beside it."""

from __future__ import annotations

from collections.abc import Callable

from detente.entities.parties import admits_states, is_court, is_state
from detente.entities.people import levels, people
from detente.reading.grammar.syntax import is_subject
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import own_terms
from detente.reading.names.labels import PostLabel
from detente.reading.names.offices import is_called
from detente.reading.parties.belonging import LATELY
from detente.reading.parties.issuer import HEAD_OF_BODY, house_led, own_leader
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention

SINGLE = frozenset(("leader", "head-of-state", "head-of-government", "foreign-minister"))
"""Posts of which a state has one, so that whoever holds another of the level is meant."""
LANDS = frozenset("region province territory enclave area community movement".split())
"""What has leaders of its own and is no state."""
RULERS = frozenset("leader ruler president minister governor authority official chief".split())
SPEAKING = frozenset(("spokesperson", "government", "military"))
"""Posts and kinds of agents who speak for whoever the talk turned to last."""
LATELY_TOLD = 3
"""Sentences back to which `a ministry spokesman` points."""
VISITING = 8
"""Sentences back to which it is looked for who visits."""
NEARNESS = 0.6
"""How much holders and parties count with each sentence back."""
PORTFOLIO = "-minister"
"""How offices end that are never taken for each other; others of one level are often named loosely."""
OFTEN = 0.05
"""How much each mention of a holder counts."""


def holder_of(talk: Talk, sentence: Sentence, token: Token, code: str, post: PostLabel) -> Mention:
    """Who holds a post of a party, where the text tells."""
    level = levels().get(post.key)
    of_level = [k for k in talk.labels.known.values() if k.code == code and k.post and levels().get(k.post) == level]
    exact = [k for k in of_level if k.post == post.key]
    fitting = exact or (of_level if len(of_level) == 1 and post.key in SINGLE else [])
    found = talk.bare(code, sentence, token, fitting[0].name if fitting else None)
    return Mention(code, found.person, post.title, found.text, found.start, found.end)


def leader_of_house(talk: Talk, sentence: Sentence, token: Token, post: PostLabel) -> Mention | None:
    """Who `the President` is whose government gives a briefing: whoever of those whom it names was so on the day.

    Whoever is known to have been comes before those of whom no table knows, as a predecessor named by his surname.
    """
    house = house_led(talk, sentence, token, post)
    if house is None:
        return None
    holders = (k.name for k in talk.labels.known.values() if k.code == house and k.post == post.key)
    now = [name for name in holders if name not in people() or people()[name].in_office(talk.day)]
    known = (name for name in now if name in people())
    return talk.bare(house, sentence, token, next(known, now[0] if now else None))


def last_holder(talk: Talk, sentence: Sentence, token: Token, post: PostLabel, apart: frozenset[str]) -> Mention | None:
    """Whoever of those in this post has been named most and latest; `the minister` may be a minister of anything.

    Whoever is of a party that is meant already is not meant again. Where nobody is named, it is whose text it is.
    """
    weights: dict[str, float] = {}
    for seen in talk.before(sentence, token):
        known = talk.labels.known.get(seen.mention.person or "")
        if known and known.code and known.post and known.code not in apart and is_called(known.post, post.key):
            near = NEARNESS ** (sentence.index - seen.sentence)
            weights[known.name] = weights.get(known.name, 0.0) + OFTEN + near
    if not weights:
        house = own_leader(talk, token, post) if post.key != HEAD_OF_BODY else None
        return holder_of(talk, sentence, token, house, post) if house and house not in apart else None
    own = {name for name in weights if talk.labels.known[name].code == (talk.issuer or talk.home)}
    if own and token.text[0].isupper():  # `The Minister`, as a house writes of its own
        weights = {name: weights[name] for name in own}
    name = max(weights, key=lambda name: weights[name])
    code = talk.labels.known[name].code or ""
    if (home := _at_home(talk, sentence, token, code)) and home not in apart:
        return holder_of(talk, sentence, token, home, post)
    return talk.bare(code, sentence, token, name)


def _at_home(talk: Talk, sentence: Sentence, token: Token, holder: str) -> str | None:
    """In whose capital a sentence is set where `the minister` does something, who then is none that was named abroad.

    He is the one named before if that one was told to be there, or meets those of the place: `In Lima, the premier`.
    """
    home = talk.state_led_in(sentence, token, frozenset((holder,)))
    named = next((s for s in talk.named_in(sentence) if s.mention.code == home), None)
    label = talk.labels.name_at(sentence, sentence.span.doc[named.token]) if named is not None else None
    if home is None or label is None or label.kind != "capital" or not is_subject(token):
        return None
    there = any(told.kind == "CONSULT" and {home, holder} <= told.codes for told in talk.told)
    hosts = any(s.mention.code == home and not s.locative for s in talk.named_in(sentence))
    return None if there or hosts else home


def last_leader(talk: Talk, sentence: Sentence, token: Token, others: frozenset[str]) -> list[Mention]:
    """Whoever led a state among those who were named last."""
    for seen in reversed(talk.before(sentence, token)):
        known = talk.labels.known.get(seen.mention.person or "")
        leads = known is not None and levels().get(known.post or "") == "leader"
        if known and known.code and known.code not in others and leads:
            return [talk.bare(known.code, sentence, token, known.name)]
    return []


def last_of(talk: Talk, code: str, sentence: Sentence, token: Token) -> str | None:
    """Who of a party was named last, and lately: `the Frenchman`, `her guest`."""
    lately = (s for s in reversed(talk.before(sentence, token)) if sentence.index - s.sentence <= LATELY)
    return next((s.mention.person for s in lately if s.mention.person and s.mention.code == code), None)


def joined_before(talk: Talk, sentence: Sentence, token: Token) -> frozenset[str]:
    """The parties of those with whom somebody does something: `the secretary and the minister`."""
    name, post = talk.labels.name_at(sentence, token.head), talk.labels.post_at(sentence, token.head)
    if token.dep_ != "conj" or post is None:
        return frozenset()
    holder = last_holder(talk, sentence, token.head, post, frozenset())
    codes = (*post.codes, name.code if name else None, holder.code if holder else None)
    return frozenset(code for code in codes if code)


def sender(talk: Talk, sentence: Sentence, others: frozenset[str]) -> str | None:
    """The state of an envoy of whom is only told where he is posted: not the one that he is posted to.

    It is that of the embassy whose text it is.
    """
    if talk.of_embassy and talk.issuer and talk.issuer not in others:
        return talk.issuer
    host = talk.home if talk.home in talk.main_states else talk.state_here(sentence, frozenset())
    if host is None or host in others:
        return None
    main = next((code for code in talk.main_states if code != host), None) if host in talk.main_states else None
    found = main or talk.other_side({host, *others}, sentence)
    return found if found not in others else None


def visitor(talk: Talk, sentence: Sentence, token: Token, others: frozenset[str]) -> str | None:
    """Whose `the visiting minister` is: who was last told to have come, or to have met those of the place.

    None where it is not said that somebody visits.
    """
    if token.tag_ not in ("NN", "NNP") or not any(c.lower_ == "visiting" for c in token.lefts):
        return None
    for told in reversed(talk.told):
        if sentence.index - told.sentence > VISITING:
            break
        guests = set(told.actors) - {talk.home} if told.visit or talk.home in told.actors else set()
        if told.kind == "CONSULT" and len(guests) == 1:
            guest = min(guests)
            return guest if guest not in others else None
    return None


def spoken_for(talk: Talk, sentence: Sentence, token: Token, post: str, others: frozenset[str]) -> str | None:
    """Whose unnamed ministry or spokesman it is that acts or speaks, by the sentence before."""
    owned = any(c.dep_ == "poss" for c in token.children)
    speaks = post in SPEAKING and is_subject(token) and not owned and talk.voice is None
    return (_of_ministry(talk, sentence, token) or talk.state_before(sentence, token, others)) if speaks else None


def _of_ministry(talk: Talk, sentence: Sentence, speaker: Token) -> str | None:
    """Whose the ministry was that was told of last: `Peru's foreign ministry denied it. A ministry spokesman said`."""
    office = speaker.head if speaker.dep_ == "appos" else speaker
    return ministry_before(talk, sentence) if any(c.lower_ == "ministry" for c in office.lefts) else None


def ministry_before(talk: Talk, sentence: Sentence) -> str | None:
    """Whose the ministry was that was told of last and lately."""
    for earlier in reversed(talk.sentences[max(0, sentence.index - LATELY_TOLD) : sentence.index]):
        for word in reversed(earlier.tokens):
            owners = [*word.lefts, *word.subtree] if word.lower_ == "ministry" else []
            named = (talk.labels.party_at(earlier, owner) for owner in owners)
            if owner := next((found[0] for found in named if found and is_state(found[0])), None):
                return owner
    return None


def body_led(talk: Talk, sentence: Sentence, token: Token, post: PostLabel) -> str | None:
    """Whose secretary-general it is, who leads no state: that of the body whose text it is, or that was named last.

    Where none is named, `the Secretary-General` written large is that of the United Nations.
    """
    if post.key != HEAD_OF_BODY:
        return None
    house = talk.issuer if talk.issuer and admits_states(talk.issuer) else None
    named = (seen.mention.code for seen in reversed(talk.before(sentence, token)))
    large = own_terms().get(f"the {token.sent.doc[post.first : post.last + 1].text.lower()}")
    told = house or next((code for code in named if admits_states(code)), None)
    return told or (large if token.text[0].isupper() else None)


def only_court(talk: Talk, sentence: Sentence, token: Token) -> Mention | None:
    """The court of `the judges`: the only one that the report names."""
    courts = list(filter(is_court, talk.labels.counts))
    return talk.bare(courts[0], sentence, token) if len(courts) == 1 else None


def may_hold(held: str | None, named: str | None) -> bool:
    """Whether somebody in one office may be meant by the name of another: the same, or any of its level."""
    if named is None or held == named:
        return True
    apart = (held or "").endswith(PORTFOLIO) and named.endswith(PORTFOLIO)
    return not apart and levels().get(held or "") == levels().get(named)


def last_person_of(talk: Talk, sentence: Sentence, token: Token, code: str, post: str | None) -> str | None:
    """Who of a party was named last of those who may hold a post."""
    for seen in reversed(talk.before(sentence, token)):
        if seen.mention.code == code and seen.mention.person:
            known = talk.labels.known[seen.mention.person]
            if may_hold(known.post, post):
                return known.name
    return None


def of_unnamed_land(sentence: Sentence, token: Token, meant: Callable[[Sentence, Token], list[Mention]]) -> bool:
    """Whether it is said whose they are who hold an office, but by no name: `the leaders of the breakaway region`."""
    rulers = token.tag_ == "NNS" and token.lemma_.lower() in RULERS
    lands = [g for c in token.children if c.lower_ == "of" for g in c.children if g.lemma_ in LANDS] if rulers else []
    named = any(word.pos_ == "PROPN" for land in lands for word in land.subtree)
    return bool(lands) and not named and not any(meant(sentence, land) for land in lands)
