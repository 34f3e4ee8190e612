"""On whose word a report gives an act: the speaker over it, `according to`, an account, or the press.

What stands beside reported speech is told in the report's own voice: a clause of time (`after London suspended the
treaty`), a relative clause (`sanctions which it imposed`), a sentence before one with its own `that`.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from detente.reading.parse import Sentence
from detente.reading.references import Resolver
from detente.reading.syntax import inherited_subject, steps_up
from detente.records import Attribution, Mention
from detente.tables import words

CHARGES = frozenset(("accuse", "suspect", "charge", "blame"))
MOOTING = frozenset(("hint", "suggest", "signal", "indicate", "expect", "exclude", "foresee", "predict", "envisage"))
STATELY = frozenset(("state", "official", "state-run"))
HANDED_ON = frozenset(("ccomp", "xcomp", "advcl", "parataxis", "dep"))
"""How a clause hangs on the verb that hands it on."""
ASIDE = frozenset(
    "after before while when whenever where once until till since because although though whereas as".split()
)
"""What joins a clause to a verb of saying without making it part of what is said."""
PLAIN = frozenset(("recall", "object", "doubt", "post", "charge"))
"""Verbs that hand on nothing but a clause of their own: `recalled its envoy to protest` says nothing."""
TELLING = frozenset(("tell", "inform", "brief", "assure", "notify"))
"""Verbs whose object hears what is said."""
VOICING = frozenset("express voice make repeat reiterate raise renew utter level".split())
"""What one does with a claim of one's own."""
HEARSAY = frozenset(("report", "rumor", "rumour"))
"""What `is reported to have happened` and `reports that it did` hand on, on nobody's word but the press'."""
WORDS_OF = frozenset("word account version telling reckoning".split())
"""What somebody has of an act: `in the words of the ministry`, `by his own account`."""


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


def speaker_of(by: Attribution) -> Mention:
    """The speaker as a party."""
    return Mention(by.code, by.person, None, by.text, by.start, by.end)


def saying(token: Token) -> bool:
    """Whether a verb hands on somebody's words."""
    return token.pos_ == "VERB" and token.lemma_ in words("reading", "saying")


def _over(sentence: Sentence, token: Token, below: Token, resolver: Resolver) -> Attribution | None:
    """What a word says of the source of what hangs on it."""
    if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower()):
        return _named_word(sentence, token, below, resolver)
    charged = token.lemma_ in CHARGES and below.dep_ == "prep" and below.lower_ in ("of", "for", "with", "over")
    mooted = token.lemma_ in MOOTING and below.dep_ in ("prep", "dobj")
    to_hearers = token.lemma_ in TELLING and any(_told_hearers(c, below) for c in below.children)
    if charged or mooted or to_hearers or (saying(token) and _handed_on(below, token)):
        if token.lemma_ in HEARSAY and below.dep_ == "xcomp" and token.tag_ == "VBN":
            return _press(sentence, token)
        return speaker(sentence, token, resolver)
    return None


def _handed_on(below: Token, verb: Token) -> bool:
    """Whether a clause is what a verb of saying hands on."""
    if verb.lemma_ in PLAIN:
        return below.dep_ == "ccomp"
    if below.dep_ == "conj":
        return below.i > verb.i and _has_subject(below) and _shifted(below) and verb.tag_ == "VBD"
    if below.dep_ == "advcl" and (below.tag_ == "VBG" or any(c.lower_ == "to" for c in below.children)):
        return False
    return below.dep_ in HANDED_ON


def _told_hearers(below: Token, hearers: Token) -> bool:
    """`told a briefing that China had fired`: what the parse hangs on those who hear it."""
    verb = hearers.head
    if below.dep_ not in ("relcl", "acl") or hearers.dep_ not in ("dobj", "dative") or verb.lemma_ not in TELLING:
        return False
    own = next((c for c in below.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return own is not None and own.tag_ not in ("WDT", "WP") and any(c.lower_ == "that" for c in below.children)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _shifted(verb: Token) -> bool:
    """Whether a verb has the tense of reported speech."""
    return any(c.lower_ in ("would", "had", "could") for c in verb.children if c.dep_ == "aux")


def _aside(below: Token, above: Token) -> bool:
    """Whether a clause stands beside what is said over it, in the report's own voice."""
    bare = not any(c.dep_ in ("mark", "aux") for c in below.children)
    if _told_hearers(below, above):
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
    return plain and _has_subject(below) and told and saying(above.head) and _shifted(above)


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
    if apart and (child.dep_ == "parataxis" or as_told) and child.lemma_ in words("reading", "saying"):
        says_more = any(c.dep_ == "ccomp" and c.i > child.i for c in child.children)
        return None if says_more else speaker(sentence, child, resolver)
    if child.lower_ == "according" and child.dep_ == "prep":
        sources = [g for c in child.children for g in c.children if g.dep_ == "pobj"]
        return _make(sentence, sources[0], "according to", resolver) if sources else None
    if child.lower_ == "reportedly":
        return _press(sentence, child)
    if child.dep_ == "prep" and child.lower_ in ("in", "by", "on"):
        return _by_account(sentence, child, resolver)
    return None


def _by_account(sentence: Sentence, prep: Token, resolver: Resolver) -> Attribution | None:
    """`in the words of the ministry`, `by its own account`."""
    account = next((c for c in prep.children if c.dep_ == "pobj" and c.lemma_ in WORDS_OF), None)
    if account is None:
        return None
    owned = (c for c in account.children if c.dep_ == "poss")
    of = (g for c in account.children if c.dep_ == "prep" and c.lower_ == "of" for g in c.children)
    source = next(owned, None) or next(of, None)
    return _make(sentence, source, account.lower_, resolver) if source is not None else None


def _named_word(sentence: Sentence, noun: Token, below: Token, resolver: Resolver) -> Attribution | None:
    """`Kenya's claim that ...`, `reports that ...`."""
    finite = below.dep_ in ("acl", "ccomp") and below.tag_ != "VB" and any(c.lower_ == "that" for c in below.children)
    if not finite or noun.lemma_ not in words("reading", "claims"):
        return None
    owned = (c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "dep", "nsubj"))
    verb = noun.head
    if verb.lemma_ in VOICING and noun.dep_ in ("dobj", "nsubjpass"):
        return speaker(sentence, verb, resolver)
    by = (g for c in noun.children if c.dep_ == "prep" and c.lower_ in ("by", "from") for g in c.children)
    found = (_make(sentence, source, noun.lower_, resolver) for source in (*owned, *by))
    return next((made for made in found if made), _press(sentence, noun) if noun.lemma_ in HEARSAY else None)


def speaker(sentence: Sentence, verb: Token, resolver: Resolver) -> Attribution | None:
    """Who says what a verb of saying hands on."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "agent")), None)
    if subject is not None and subject.dep_ == "agent":
        subject = next(iter(subject.children), None)
    if subject is None and verb.dep_ in ("conj", "xcomp", "advcl"):
        subject = inherited_subject(verb)
    return _make(sentence, subject, verb.lower_, resolver) if subject is not None else None


def _state_media(sentence: Sentence, source: Token, resolver: Resolver) -> str | None:
    """State media speak for their state, by name or as `the Chinese state news agency`."""
    labels = [label for token in source.subtree if (label := resolver.labels.name_at(sentence, token))]
    named = next((label.code for label in labels if label.kind == "media"), None)
    if named or not _is_press(source) or not any(token.lower_ in STATELY for token in source.subtree):
        return named
    return next((label.code for label in labels if label.code), None)


def _is_press(source: Token) -> bool:
    media = words("reading", "media")
    return source.lemma_.lower() in media or source.lower_ in media


def _press(sentence: Sentence, cue: Token) -> Attribution:
    start, end = sentence.place_of(cue)
    return Attribution("MEDIA", None, cue.text, start, end, cue.lower_)


def _make(sentence: Sentence, source: Token, cue: str, resolver: Resolver) -> Attribution | None:
    start, end = sentence.place_of(source)
    found = resolver.parties(sentence, source, loose=source.lemma_ in words("reading", "readouts"))
    label = resolver.labels.name_at(sentence, source)
    code, person = (found[0].code, found[0].person) if found else (None, None)
    state_media = _state_media(sentence, source, resolver)
    if state_media:
        code, person = state_media, None
    elif _is_press(source) and not (label and label.kind == "media"):
        code, person = "MEDIA", None
    return Attribution(code, person, source.text, start, end, cue) if code else None
