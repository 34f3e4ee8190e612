"""Which party a source speaks for: a name, an office, a ministry, `his spokesman`, the press."""

from __future__ import annotations

from detente.reading.grammar.relatives import relative_target
from detente.reading.grammar.syntax import clause_root, clause_subject, is_subject
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import speaks_of_itself
from detente.reading.names.labels import PARTY_KINDS
from detente.reading.parties.agents import agents
from detente.reading.parties.belonging import of_no_state
from detente.reading.parties.epithets import epithet_at
from detente.reading.parties.groups import names_strangers
from detente.reading.parties.named import HOSTS
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence
from detente.records import Attribution
from detente.tables import words

STATELY = frozenset(("state", "official", "state-run"))
NEWS = STATELY | {"news", "press", "wire"}
"""What makes an agency one of the press."""
UNNAMED = frozenset("source diplomat witness eyewitness resident villager medic rescuer".split())
"""Who speaks to the press for nobody, unless it is said whose they are."""
OFFICIAL = frozenset(
    "government ministry cabinet palace presidential military army navy security defence defense intelligence".split()
)
"""What makes a source one of those who speak for a state: `a government source`."""
LOCAL = frozenset(
    "local regional provincial municipal district hospital industry company airline business bank".split()
)
"""Whose officials need not be of the state that they tell of, nor of any."""
UNCREDITED = frozenset("diplomat diplomats resident residents villager villagers".split())
"""Who, where nobody says whose they are, speak for nobody, nor for the press: what they say is the report's own."""
ALL_SIDES = frozenset("both all neither either two three several various different".split())
SIDES = frozenset("side country government state nation capital party delegation ministry embassy".split())
"""With the words above, those of whom no single party speaks: `officials on both sides`."""
KNOWING = frozenset("familiar briefed knowledge close informed aware acquainted involved present".split())
"""What those who tell the press without a name are said to be."""
SEATED = frozenset("ministry army military police official spokesman spokeswoman aide authority".split())
"""Who speaks for the state in whose capital they sit."""
SPEAKING = frozenset(("official", "government", "envoy", "military"))
"""Kinds of agents who speak for a party, which need not be named beside them."""
HOUSES = frozenset("ministry government cabinet presidency chancellery army military".split())
"""Those of a state that its own press need not say to be of it."""
ELSEWHERE = frozenset(("USA",))
"""States whose houses go by other names, and where others meet: `UNITED NATIONS - ... the foreign ministry said`."""
OWNERS = {"he": "his", "she": "her", "it": "its", "they": "their"}
NEAR = 3
"""Sentences back to which `the statement` may point."""
BACK = 6
"""Sentences back to which `the ministry` may point."""


def credit(
    sentence: Sentence, source: Token, cue: str, resolver: Resolver, said: Token | None = None
) -> Attribution | None:
    """What a source is credited with by a cue; `said` is the head of what it says. None where it speaks for nobody."""
    start, end = sentence.place_of(source)
    label = resolver.labels.name_at(sentence, source)
    seat = _seated(sentence, source, resolver) if label is None else None
    code, person = seat, None
    if code is None:
        code, person = _unnamed(sentence, source, resolver, said), _apposed(sentence, source, resolver)
    code = code or (_issued(sentence, source, resolver) if source.lemma_ in words("reading", "readouts") else None)
    if code is None and not _is_bystander(sentence, source, resolver, said):
        paper = source.lemma_ in words("reading", "readouts")
        apart = _told_apart(sentence, said, resolver) if _is_official(source) else frozenset[str]()
        found = resolver.parties(sentence, source, loose=paper, others=apart)
        code, person = (found[0].code, found[0].person) if found else _met(sentence, source, resolver)
    if label is None and (code is None or (_speaks_for_nobody(source) and seat is None)):
        code, person = named_beside(sentence, source, resolver) or _owner(sentence, source, resolver), None
    state_media = _state_media(sentence, source, resolver) or _reporting(sentence, source, resolver)
    if state_media is None and said is not None and _is_press(source) and _stately(source):
        state_media = _told_of(sentence, said, resolver)
    if state_media:
        code, person = state_media, None
    elif any(map(_is_press, (source, *source.conjuncts))) and not (label and label.kind == "media"):
        code, person = "MEDIA", None
    elif code is None and (source.lemma_ in UNNAMED or _insider(source)):
        code = "MEDIA"
    return Attribution(code, person, source.text, start, end, cue) if code else None


def _met(sentence: Sentence, source: Token, resolver: Resolver) -> tuple[str | None, str | None]:
    """The party and name of whoever `he` or `she` is, of those whose state the report leaves to be guessed."""
    if source.lower_ not in ("he", "she"):
        return None, None
    for earlier in reversed(resolver.sentences[max(0, sentence.index - NEAR) : sentence.index + 1]):
        for token in earlier.tokens:
            label = resolver.labels.name_at(earlier, token)
            if label and label.person and is_subject(token) and (earlier is not sentence or token.i < source.i):
                found = resolver.parties(earlier, token)
                return (found[0].code, label.person) if found else (None, None)
    return None, None


def _unnamed(sentence: Sentence, source: Token, resolver: Resolver, said: Token | None) -> str | None:
    """For whom a source speaks that names no party: the one named with these words before, or who did what it tells.

    `The ministry said` after `Qatar's foreign ministry announced`; `Lula spoke to Morales, a spokesman said`.
    """
    if not _is_official(source) or resolver.labels.name_at(sentence, source):
        return None
    post = resolver.labels.post_at(sentence, source)
    known = resolver.labels.known.get(_apposed(sentence, source, resolver) or "")
    if (post and post.codes) or (known and known.code):
        return None
    own = next((c for c in source.children if c.tag_ == "PRP$"), None)
    if own is None and resolver.codes_beside(sentence, source):
        return None
    if own is None and epithet_at(source) is not None:
        return _before(sentence, source, resolver)  # `the junta`, of whom others have been named
    if own is None and (house := _by_house(source, resolver)):
        return house
    told = _told_of(sentence, said, resolver, own) if said is not None and said != source else None
    apart = told is not None and told in _told_apart(sentence, said, resolver)
    if apart or _is_bystander(sentence, source, resolver, said):
        told = None
    if any(c.lower_ in ("the", "same") for c in source.children):
        return (
            _before(sentence, source, resolver)
            or resolver.voice
            or resolver.issuer
            or _subject_before(sentence, source, resolver)
            or _at_home(source, resolver)
            or told
        )
    return told


def _at_home(source: Token, resolver: Resolver) -> str | None:
    """The state where a report is dated and of which it tells, whose ministries need no name there.

    `ANKARA - Turkey recalled its envoy. France, the foreign ministry said, had lied`. Others have none of that name.
    """
    home = resolver.home
    ours = source.lemma_ in HOUSES and home not in HOSTS | ELSEWHERE and home in resolver.labels.counts
    return home if ours else None


def _subject_before(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The state that alone did something in the sentence just before: `Peru denied it. "Lies," the ministry said`."""
    house = source.lemma_ in HOUSES
    return resolver.state_before(sentence, source, frozenset()) if house else None


def _told_apart(sentence: Sentence, said: Token | None, resolver: Resolver) -> frozenset[str]:
    """The party of which somebody tells who says `we` or `our` beside it: `"Peru has violated our airspace"`."""
    subject = clause_subject(said) if said is not None else None
    if said is None or subject is None or resolver.labels.name_at(sentence, subject) is None:
        return frozenset()
    own = any(map(speaks_of_itself, said.subtree))
    code = _told_of(sentence, said, resolver) if own else None
    return frozenset(filter(None, [code]))


def _is_official(source: Token) -> bool:
    """Whether a source speaks for a party that need not be named beside it: `officials`, `a government source`."""
    if source.lemma_ == "source":
        return any(c.lower_ in OFFICIAL for c in source.lefts)
    return agents().get(source.lemma_.lower()) in SPEAKING and not names_strangers(source)


def _speaks_for_nobody(source: Token) -> bool:
    """Whether a source is the press' own, unless it is said whose it is: `a diplomat`, and not `a ministry source`."""
    return source.lemma_ in UNNAMED and not (source.lemma_ == "source" and _is_official(source))


def _by_house(source: Token, resolver: Resolver) -> str | None:
    """The state of `a senior administration official`; the administration of another has its name beside it."""
    beside = (c for c in source.lefts if c.dep_ in ("compound", "nmod"))
    return next((code for c in beside if (code := resolver.state_so_called(c))), None)


def _is_bystander(sentence: Sentence, source: Token, resolver: Resolver, said: Token | None) -> bool:
    """Whether unnamed officials cannot be taken for those of the state that they tell of.

    It is one of several that do something (`Peru and Chile will meet, officials said`) or that something is done to
    (`Peru was offered a loan, officials said`), or they are local ones, or of what is no state's.
    """
    post = resolver.labels.post_at(sentence, source)
    if said is None or not _is_official(source) or (post is not None and post.codes):
        return False
    if any(c.tag_ == "PRP$" for c in source.children) or resolver.codes_beside(sentence, source):
        return False
    if of_no_state(source) or any(c.lower_ in LOCAL for c in source.lefts):
        return True
    subject = clause_subject(said)
    if subject is None:
        return False
    names = [name for token in (subject, *subject.conjuncts) if (name := resolver.labels.name_at(sentence, token))]
    acted_on = subject.dep_ == "nsubjpass" and any(name.kind in PARTY_KINDS for name in names)
    return acted_on or len({resolver.labels.code_of(name) for name in names}) > 1


def is_credited(sentence: Sentence, by: Attribution, resolver: Resolver) -> bool:
    """Whether a report gives what somebody says on his word: not what diplomats say whose state it does not give.

    Nor what `officials on both sides` say, who are of several parties.
    """
    if by.code == "MEDIA" and by.text.lower() in UNCREDITED:
        return False
    source = next((token for token in sentence.tokens if sentence.place_of(token)[0] == by.start), None)
    return source is None or not _is_of_many(sentence, source, resolver)


def _is_of_many(sentence: Sentence, source: Token, resolver: Resolver) -> bool:
    """Whether those who speak are of several parties: `officials on both sides`, `officials in Rome and Berlin`."""
    if agents().get(source.lemma_.lower()) not in SPEAKING:
        return False
    preps = [c for c in source.children if c.dep_ == "prep" and c.lower_ in ("on", "from", "in", "of")]
    nouns = [g for c in preps for g in c.children if g.dep_ == "pobj"]
    all_of = any(noun.lemma_.lower() in SIDES and any(c.lower_ in ALL_SIDES for c in noun.lefts) for noun in nouns)
    return all_of or any(len(_capitals(sentence, noun, resolver)) > 1 for noun in nouns)


def _capitals(sentence: Sentence, noun: Token, resolver: Resolver) -> set[str]:
    """The states whose capitals stand in a list."""
    named = (resolver.labels.party_at(sentence, token) for token in (noun, *noun.conjuncts))
    return {found[0] for found in named if found and found[1].kind == "capital"}


def _issued(sentence: Sentence, paper: Token, resolver: Resolver) -> str | None:
    """Whose paper it is: `a statement on the Kremlin's website`, `a text distributed by Egypt's presidency`.

    Of `the statement`, whoever made it in the sentences before.
    """
    if resolver.codes_beside(sentence, paper):
        return None
    by = [c for c in paper.children if c.dep_ == "prep" and c.lower_ in ("by", "from", "on")]
    by += [g for c in paper.children if c.dep_ == "acl" for g in c.children if g.dep_ == "agent"]
    named = (resolver.labels.party_at(sentence, token) for prep in by for token in prep.subtree)
    found = next((party[0] for party in named if party), None)
    if found or not any(c.lower_ in ("the", "this") for c in paper.children):
        return found
    for earlier in reversed(resolver.sentences[max(0, sentence.index - NEAR) : sentence.index]):
        for token in earlier.tokens:
            if token.lemma_ == paper.lemma_:
                return next(iter(resolver.codes_beside(earlier, token)), None) or _told_of(earlier, token, resolver)
    return None


def _apposed(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The person named beside a source: `his spokesman, Hafiz Ahmad`."""
    beside = (resolver.labels.name_at(sentence, c) for c in source.children if c.dep_ == "appos")
    return next((label.person for label in beside if label and label.person), None)


def _told_of(sentence: Sentence, said: Token, resolver: Resolver, own: Token | None = None) -> str | None:
    """The party that is the subject of what is said; a pronoun only if `own` is of it: `he will, his aide said`."""
    subject = clause_subject(said)
    if subject is None:
        return None
    subject = relative_target(subject, clause_root(said))
    label = resolver.labels.name_at(sentence, subject)
    if label is not None:
        return resolver.labels.code_of(label) if label.kind == "person" or label.kind in PARTY_KINDS else None
    post = resolver.labels.post_at(sentence, subject)
    named = post.codes[0] if post and len(post.codes) == 1 else named_beside(sentence, subject, resolver)
    if named or subject == said:
        return named
    if subject.pos_ == "PRON" and OWNERS.get(subject.lower_) != (own.lower_ if own is not None else ""):
        return None
    meant = resolver.parties(sentence, subject)
    alone = subject.pos_ == "PRON" or len(meant) == 1
    return meant[0].code if meant and alone else None


def _before(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The party named with the same word for those who speak, in the sentences before."""
    for earlier in reversed(resolver.sentences[max(0, sentence.index - BACK) : sentence.index]):
        for token in reversed(list(earlier.span)):
            if token.lemma_ == source.lemma_:
                code = next(iter(resolver.codes_beside(earlier, token)), None)
                if code:
                    return code
    return None


def _state_media(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """State media speak for their state, by name or as `the Chinese state news agency`."""
    labels = [label for token in source.subtree if (label := resolver.labels.name_at(sentence, token))]
    named = next((label.code for label in labels if label.kind == "media"), None)
    if named or not _is_press(source) or not _stately(source):
        return named
    return next((label.code for label in labels if label.code), None)


def _reporting(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The body or agency whose report says something: `a UN report said`, `a report by the UN`, then `the report`."""
    if source.lemma_ != "report":
        return None
    again = any(c.lower_ in ("the", "this", "same") for c in source.lefts)
    for earlier in reversed(resolver.sentences[max(0, sentence.index - NEAR) : sentence.index + 1]):
        for paper in reversed(earlier.tokens):
            told = paper == source or (again and (earlier is not sentence or paper.i < source.i))
            if paper.lemma_ != "report" or paper.pos_ != "NOUN" or not told:
                continue
            beside = [c for c in paper.children if c.dep_ in ("poss", "amod", "compound", "nmod")]
            beside += [g for c in paper.children if c.lower_ == "by" for g in c.children]
            names = (resolver.labels.name_at(earlier, word) for word in beside)
            by = next((name for name in names if name is not None), None)
            if by is not None:
                return by.code if by.kind in ("body", "agency") else None
    return None


def _stately(source: Token) -> bool:
    return any(token.lower_ in STATELY for token in source.subtree)


def _is_press(source: Token) -> bool:
    """Whether a source is the press: a paper, or a name beside the word for one, as in `the news site UOL`."""
    if source.lemma_.lower() == "agency":
        return any(token.lower_ in NEWS for token in source.children)
    media = words("reading", "media")
    beside = [c for c in source.children if c.dep_ == "compound"] if source.pos_ == "PROPN" else []
    return any(word.lemma_.lower() in media or word.lower_ in media for word in (source, *beside)) or (
        any(word.lemma_ == "site" for word in (source, *beside)) and any(c.lower_ == "news" for c in source.subtree)
    )


def _insider(source: Token) -> bool:
    """`A person briefed on the talks`, `people who were present`: who speaks to the press for nobody."""
    if source.lemma_ not in ("person", "people", "somebody", "someone", "those"):
        return False
    present = any(c.dep_ == "relcl" for c in source.children)
    return present or any(c.lower_ in KNOWING or any(g.lower_ in KNOWING for g in c.children) for c in source.children)


def press(sentence: Sentence, cue: Token) -> Attribution:
    """The press, on whose word an act is given where nobody else is named."""
    start, end = sentence.place_of(cue)
    return Attribution("MEDIA", None, cue.text, start, end, cue.lower_)


def _seated(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The state in which those who speak are said to sit: `officials in Seoul`, `an aide at the Kremlin`."""
    if source.lemma_ not in SEATED | UNNAMED or named_beside(sentence, source, resolver) is not None:
        return None
    seats = (g for c in source.children if c.dep_ == "prep" and c.lower_ == "in" for g in c.children)
    named = (resolver.labels.name_at(sentence, seat) for seat in seats)
    seat = next((name.code for name in named if name and name.kind == "capital" and source.lemma_ in SEATED), None)
    houses = (t for c in source.children if c.dep_ == "prep" and c.lower_ in ("at", "with") for t in c.subtree)
    parties = (resolver.labels.party_at(sentence, token) for token in houses)
    return seat or next((party[0] for party in parties if party), None)


def named_beside(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The party that a source is said to be of: `Egypt's presidency`, `a Kremlin source`."""
    beside = (c for c in source.children if c.dep_ in ("poss", "amod", "compound", "nmod"))
    named = (resolver.labels.party_at(sentence, token) for token in beside)
    return next((found[0] for found in named if found), None)


def _owner(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The party whose own a source is: `her office`, `his national security council`."""
    own = next((c for c in source.children if c.tag_ == "PRP$"), None)
    found = resolver.parties(sentence, own) if own is not None else []
    return found[0].code if len(found) == 1 else None
