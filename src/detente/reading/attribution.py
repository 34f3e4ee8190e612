"""On whose word a report gives an act: the speaker over it, `according to`, an account, or the press.

What stands beside reported speech is told in the report's own voice: a clause of time (`after London suspended the
treaty`), a relative clause (`sanctions which it imposed`), a sentence before one with its own `that`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.reading.parse import Sentence
from detente.reading.references import Resolver
from detente.reading.sayings import (
    CHARGES,
    LONGEST,
    VOICING,
    Saying,
    according_to,
    account_in,
    claimants,
    hands_on,
    has_subject,
    saying,
    saying_at,
    shifted,
    source_of,
    told_hearers,
)
from detente.reading.syntax import steps_up
from detente.records import Attribution, Mention
from detente.tables import words

STATELY = frozenset(("state", "official", "state-run"))
ASIDE = frozenset(
    "after before while when whenever where once until till since because although though whereas as".split()
)
"""What joins a clause to a verb of saying without making it part of what is said."""
HEARSAY = frozenset(("report", "rumor", "rumour"))
"""What `is reported to have happened` and `reports that it did` hand on, on nobody's word but the press'."""
NEWS = frozenset(("news", "press", "wire", "state", "official", "state-run"))
"""What makes an agency one of the press."""
UNNAMED = frozenset(("source", "diplomat"))
"""Who speaks to the press for nobody, unless it is said whose they are."""
SEATED = frozenset("ministry army military police".split())
"""Who speaks for the state in whose capital they sit."""
VOCAL = frozenset(("person", "seat", "agency", "media"))
"""Kinds of names that speak where they stand before a colon."""
CITED = {"according": "according to"}


def attribute(sentence: Sentence, trigger: Token, resolver: Resolver) -> Attribution | None:
    """The word on which the act at `trigger` is given; None where the report tells it in its own voice."""
    return next(attributions(sentence, trigger, resolver), None)


def attributions(sentence: Sentence, trigger: Token, resolver: Resolver) -> Iterator[Attribution]:
    """The words on which an act is given, the inmost first: `he told her that ..., according to his office`."""
    below = trigger
    for token in steps_up(trigger):
        if token != trigger:
            if _aside(below, token):
                return
            found = _over(sentence, token, below, resolver)
            if found:
                yield found
        if token.pos_ in ("VERB", "AUX") or token.dep_ == "ROOT":
            for child in token.children:
                said = _inserted(sentence, child, trigger, resolver)
                if said:
                    yield said
        below = token


def headed(sentence: Sentence, trigger: Token, resolver: Resolver) -> Attribution | None:
    """On whose word a heading gives an act: `Kremlin: visit is off`; a place before a colon speaks for nobody."""
    sign = next((token for token in sentence.span[: LONGEST + 1] if token.text == ":"), None)
    said = saying_at(sign) if sign is not None and sign.i < trigger.i else None
    label = resolver.labels.name_at(sentence, said.source) if said else None
    if said is None or label is None or label.kind not in VOCAL:
        return None
    return _make(sentence, said.source, "said", resolver)


def speaker_of(by: Attribution) -> Mention:
    """The speaker as a party."""
    return Mention(by.code, by.person, None, by.text, by.start, by.end)


def cited(sentence: Sentence, said: Saying, resolver: Resolver) -> Attribution | None:
    """The party or the press that is the source of an attribution; None where it is neither."""
    return _make(sentence, said.source, said.cue.lower_, resolver)


def _over(sentence: Sentence, token: Token, below: Token, resolver: Resolver) -> Attribution | None:
    """What a word says of the source of what hangs on it."""
    if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower()):
        return _named_word(sentence, token, below, resolver)
    if not hands_on(token, below):
        return None
    if (token.lemma_ in HEARSAY or token.lemma_ == "say") and below.dep_ == "xcomp" and token.tag_ == "VBN":
        return _press(sentence, token)
    return speaker(sentence, token, resolver)


def _aside(below: Token, above: Token) -> bool:
    """Whether a clause stands beside what is said over it, in the report's own voice."""
    bare = not any(c.dep_ in ("mark", "aux") for c in below.children)
    if told_hearers(below, above):
        return False
    if below.dep_ == "relcl" or (below.dep_ == "acl" and below.tag_ in ("VBN", "VBG") and bare):
        return True
    if above.pos_ not in ("VERB", "AUX"):
        return False
    if below.dep_ == "conj":
        return _goes_on_in_own_voice(below, above)
    if not saying(above) and above.lemma_ not in CHARGES:
        return False
    if below.dep_ == "advcl":
        return any(c.lower_ in ASIDE and c.dep_ in ("mark", "advmod") for c in below.children)
    return _said_apart(below, above) or _unsaid(below, above)


def _goes_on_in_own_voice(below: Token, above: Token) -> bool:
    """`said it would expel them, and NATO's ambassadors issued a statement`: plain past beside reported speech."""
    plain = below.tag_ == "VBD" and not any(c.dep_ in ("aux", "auxpass", "mark") for c in below.children)
    told = above.dep_ == "ccomp" and above.head.tag_ == "VBD" and above.head.i < above.i
    return plain and has_subject(below) and told and saying(above.head) and shifted(above)


def _said_apart(below: Token, above: Token) -> bool:
    """`Juba shut its wells; Khartoum said that ...`: what stands before a speaker whose words come after."""
    if below.dep_ not in ("ccomp", "parataxis", "dep") or below.i > above.i:
        return False
    return any(c.dep_ == "ccomp" and c.i > above.i and c.tag_ != "VBG" for c in above.children)


def _unsaid(below: Token, above: Token) -> bool:
    """`has yet to say whether it will`: what nobody has said."""
    asked = any(c.lower_ in ("whether", "if") and c.dep_ == "mark" for c in below.children)
    return asked and above.dep_ == "xcomp" and above.head.lemma_ == "have"


def _inserted(sentence: Sentence, child: Token, trigger: Token, resolver: Resolver) -> Attribution | None:
    """`, he said,`, `according to her`, `in the words of the ministry` and `reportedly` beside the act."""
    as_told = child.dep_ == "advcl" and any(c.lower_ == "as" for c in child.children)
    apart = child != trigger and not child.is_ancestor(trigger)
    if apart and (child.dep_ == "parataxis" or as_told) and saying(child):
        says_more = any(c.dep_ == "ccomp" and c.i > child.i for c in child.children)
        return None if says_more else speaker(sentence, child, resolver)
    if child.lower_ == "reportedly":
        return _press(sentence, child)
    said = according_to(child) if child.lower_ == "according" else account_in(child)
    return _make(sentence, said.source, CITED.get(said.cue.lower_, said.cue.lower_), resolver) if said else None


def _named_word(sentence: Sentence, noun: Token, below: Token, resolver: Resolver) -> Attribution | None:
    """`Kenya's claim that ...`, `reports that ...`."""
    finite = below.dep_ in ("acl", "ccomp") and below.tag_ != "VB" and any(c.lower_ == "that" for c in below.children)
    if not finite or noun.lemma_ not in words("reading", "claims"):
        return None
    voiced = noun.head.lemma_ in VOICING and noun.dep_ in ("dobj", "nsubjpass")
    cue = noun.head.lower_ if voiced else noun.lower_
    found = (_make(sentence, source, cue, resolver) for source in claimants(noun))
    return next((made for made in found if made), _press(sentence, noun) if noun.lemma_ in HEARSAY else None)


def speaker(sentence: Sentence, verb: Token, resolver: Resolver) -> Attribution | None:
    """Who says what a verb of saying hands on."""
    source = source_of(verb)
    return _make(sentence, source, verb.lower_, resolver) if source is not None else None


def _state_media(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """State media speak for their state, by name or as `the Chinese state news agency`."""
    labels = [label for token in source.subtree if (label := resolver.labels.name_at(sentence, token))]
    named = next((label.code for label in labels if label.kind == "media"), None)
    if named or not _is_press(source) or not any(token.lower_ in STATELY for token in source.subtree):
        return named
    return next((label.code for label in labels if label.code), None)


def _is_press(source: Token) -> bool:
    """Whether a source is the press: a paper, or a name beside the word for one, as in `the news site UOL`."""
    if source.lemma_.lower() == "agency":
        return any(token.lower_ in NEWS for token in source.children)
    media = words("reading", "media")
    beside = [c for c in source.children if c.dep_ == "compound"] if source.pos_ == "PROPN" else []
    return any(word.lemma_.lower() in media or word.lower_ in media for word in (source, *beside)) or (
        source.lemma_ == "site" and any(c.lower_ == "news" for c in source.children)
    )


def _press(sentence: Sentence, cue: Token) -> Attribution:
    start, end = sentence.place_of(cue)
    return Attribution("MEDIA", None, cue.text, start, end, cue.lower_)


def _make(sentence: Sentence, source: Token, cue: str, resolver: Resolver) -> Attribution | None:
    start, end = sentence.place_of(source)
    label = resolver.labels.name_at(sentence, source)
    code, person = _seated(sentence, source, resolver) if label is None else None, None
    if code is None:
        found = resolver.parties(sentence, source, loose=source.lemma_ in words("reading", "readouts"))
        code, person = (found[0].code, found[0].person) if found else (None, None)
    if label is None and (code is None or source.lemma_ in UNNAMED):
        code, person = _named_beside(sentence, source, resolver), None
    state_media = _state_media(sentence, source, resolver)
    if state_media:
        code, person = state_media, None
    elif _is_press(source) and not (label and label.kind == "media"):
        code, person = "MEDIA", None
    elif code is None and source.lemma_ in UNNAMED:
        code = "MEDIA"
    return Attribution(code, person, source.text, start, end, cue) if code else None


def _seated(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The state in which those who speak are said to sit: `officials in Seoul`, `the defence ministry in Kyiv`."""
    if source.lemma_ not in SEATED or _named_beside(sentence, source, resolver) is not None:
        return None
    seats = (g for c in source.children if c.dep_ == "prep" and c.lower_ == "in" for g in c.children)
    named = (resolver.labels.name_at(sentence, seat) for seat in seats)
    return next((name.code for name in named if name and name.kind == "capital"), None)


def _named_beside(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """The party that a source is said to be of: `Egypt's presidency`, `a Kremlin source`."""
    beside = (c for c in source.children if c.dep_ in ("poss", "amod", "compound", "nmod"))
    named = (resolver.labels.party_at(sentence, token) for token in beside)
    return next((found[0] for found in named if found), None)
