"""On whose word a report gives an act: the speaker over it, `according to`, an account, or the press.

What stands beside reported speech is told in the report's own voice: a clause of time (`after London suspended the
treaty`), a relative clause (`sanctions which it imposed`), a sentence before one with its own `that`.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.inserted import QUOTES, TENSED, begins_clause, inserted_in
from detente.reading.grammar.lent_subjects import resumes
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.relatives import relative_target
from detente.reading.grammar.sayings import (
    CHARGES,
    LONGEST,
    TELLING,
    VOICING,
    WORDS_OF,
    Given,
    Saying,
    according_to,
    account_in,
    claimants,
    hands_on,
    has_subject,
    held,
    saying,
    shifted,
    source_of,
    steps_over,
    strayed_from,
)
from detente.reading.grammar.syntax import clause_root, sets_apart, steps_up, tells_to_do
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import asks
from detente.reading.parties.references import Resolver
from detente.reading.speech.speakers import credit, named_beside, press
from detente.reading.text.parse import Sentence
from detente.records import Attribution, Mention
from detente.tables import words

ASIDE = frozenset(
    "after before while when whenever where once until till since because although though whereas as".split()
)
"""What joins a clause to a verb of saying without making it part of what is said."""
HEARSAY = frozenset(("report", "rumor", "rumour"))
"""What `is reported to have happened` and `reports that it did` hand on, on nobody's word but the press'."""
HEARING = frozenset(("hear", "understand", "learn"))
"""How those who report come to know."""
VOCAL = frozenset(("person", "seat", "agency", "media"))
"""Kinds of names that speak where they stand before a colon."""
CITED = {"according": "according to", "per": "per"}
INSERTED = frozenset("advcl parataxis ccomp conj prep".split())
"""How what names a source hangs beside what is said."""
INSERTED_WORDS = frozenset((*CITED, "reportedly"))
"""Words that name one however they hang."""


def attribute(sentence: Sentence, trigger: Token, resolver: Resolver) -> Attribution | None:
    """The word on which the act at `trigger` is given; None where the report tells it in its own voice."""
    return next(iter(attributions(sentence, trigger, resolver)), None)


def attributions(sentence: Sentence, trigger: Token, resolver: Resolver) -> list[Attribution]:
    """The words on which an act is given, the inmost first: `he told her that ..., according to his office`."""
    return [given.by for given in given_words(sentence, trigger, resolver)]


def given_words(sentence: Sentence, trigger: Token, resolver: Resolver) -> list[Given]:
    """The words on which an act is given, the inmost first, with how they are tied to it."""
    known, key = resolver.sources, (sentence.index, trigger.i, len(resolver.told))
    if key not in known:
        known[key] = list(_attributions(sentence, trigger, resolver))
    return known[key]


def _attributions(sentence: Sentence, trigger: Token, resolver: Resolver) -> Iterator[Given]:
    below, silent = trigger, True
    for token in steps_over(trigger):
        if token != trigger:
            strayed = strayed_from(below) is not None
            if not strayed and _aside(below, token):
                return
            over = speaker(sentence, token, resolver, below) if strayed else _over(sentence, token, below, resolver)
            if over and not _parted(trigger, token):
                silent = False
                yield Given(over, "noun" if token.pos_ in ("NOUN", "PROPN") else "verb", token)
        if token.pos_ in ("VERB", "AUX") or token.dep_ == "ROOT":
            for child in token.children:
                said = _inserted(sentence, child, trigger, resolver)
                if said and not _parted(trigger, child):
                    silent = False
                    yield Given(said, "inserted", child)
        below = token
    if silent:
        yield from _between_commas(sentence, trigger, resolver)


def _parted(trigger: Token, cue: Token) -> bool:
    """Whether a semicolon parts an act from a cue of speech, but in a quote: `Oslo agreed, he said; Bern refused`."""
    between = [t.text for t in trigger.doc[min(trigger.i, cue.i) : max(trigger.i, cue.i)]]
    return ";" in between and not QUOTES.intersection(between)


def _between_commas(sentence: Sentence, trigger: Token, resolver: Resolver) -> Iterator[Given]:
    """The speakers that word order tells of, where the parse finds none."""
    known = resolver.inserted
    if sentence.index not in known:
        known[sentence.index] = list(inserted_in(sentence.tokens))
    for found in () if not known[sentence.index] or any(map(_relative, steps_up(trigger))) else known[sentence.index]:
        if found.cue != trigger and found.covers(trigger):
            said = credit(sentence, found.source, found.cue.lower_, resolver, clause_root(trigger))
            if said:
                yield Given(said, "commas", found.cue)


def headed(sentence: Sentence, trigger: Token, resolver: Resolver) -> Attribution | None:
    """On whose word a heading gives an act: `Kremlin: visit is off`; a place before a colon speaks for nobody."""
    found = heading(sentence, resolver)
    return found[0] if found and found[1].i < trigger.i else None


def heading(sentence: Sentence, resolver: Resolver) -> tuple[Attribution, Token] | None:
    """Who is named at the head of a sentence as whose words follow, and the colon after it.

    `Mr Misri, in tears:`, `President Mbeki of South Africa:`, `The minister (Mr Hoon):`, `The American telling:`.
    """
    sign = next((token for token in sentence.span[: 2 * LONGEST] if token.text == ":"), None)
    if sign is None or asks(sentence.whole):
        return None  # `TASS: Will the minister go?`
    before = list(sentence.span[: sign.i - sentence.span.start])
    aside = next((n for n, token in enumerate(before) if n and token.text in (",", "(")), len(before))
    name = before[:aside]
    if not name or len(name) > LONGEST or any(t.tag_ in TENSED for t in before):
        return None
    owner = any(token.tag_ == "POS" for token in name)  # `Mr Trump's calls:`
    spoken = before if sign.nbor(-1).text == ")" else name
    labelled = [(token, resolver.labels.name_at(sentence, token)) for token in (*spoken, name[-1])]
    people = (each for each in labelled if each[1] and each[1].kind == "person" and not owner)
    last, label = next(people, labelled[-1])
    met = resolver.labels.shouted(last)
    start, end = sentence.place_of(last)
    if met and met.code:
        return Attribution(met.code, met.name, last.text, start, end, "said"), sign
    code = resolver.labels.code_of(label) if label and label.kind in VOCAL else None
    if code is None and last.lemma_ in WORDS_OF:
        code = named_beside(sentence, last, resolver)
    return (Attribution(code, label.person if label else None, last.text, start, end, "said"), sign) if code else None


def speaker_of(by: Attribution) -> Mention:
    """The speaker as a party."""
    return Mention(by.code, by.person, None, by.text, by.start, by.end)


def speakers_of(sentence: Sentence, by: Attribution, resolver: Resolver) -> list[Mention]:
    """The speaker with those who say it too: `Kofi Annan and NATO's George Robertson`, `the two ministers`."""
    source = next((token for token in sentence.tokens if sentence.place_of(token)[0] == by.start), None)
    found = resolver.parties(sentence, source) if source is not None else []
    beside = [m for m in found if m.code != by.code]
    return [speaker_of(by), *(beside if len(beside) < len(found) else ())]


def cited(sentence: Sentence, said: Saying, resolver: Resolver) -> Attribution | None:
    """The party or the press that is the source of an attribution; None where it is neither."""
    return credit(sentence, said.source, said.cue.lower_, resolver)


def _over(sentence: Sentence, token: Token, below: Token, resolver: Resolver) -> Attribution | None:
    """What a word says of the source of what hangs on it."""
    if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower()):
        return _named_word(sentence, token, below, resolver)
    if _heard(token, below, resolver):
        by = next((g for c in token.children if c.dep_ == "agent" for g in c.children), None)
        return (credit(sentence, by, token.lower_, resolver) if by is not None else None) or press(sentence, token)
    noun = held(token) if below.dep_ == "ccomp" else None
    if noun is not None:
        found = (credit(sentence, source, noun.lower_, resolver, below) for source in claimants(noun))
        return next((made for made in found if made), None)
    if not hands_on(token, below):
        return None
    return speaker(sentence, token, resolver, below)


def _heard(verb: Token, below: Token, resolver: Resolver) -> bool:
    """`is reported to have left and closed ...`, `it is said that`, `we hear that`: on the word of nobody named."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if verb.lemma_ in HEARING and resolver.voice is None:
        return below.dep_ == "ccomp" and subject is not None and subject.lower_ in ("i", "we")
    if verb.tag_ != "VBN" or not _reported(verb):
        return False
    if subject is not None and subject.lower_ == "it":
        return below.dep_ in ("ccomp", "parataxis")
    shared = below.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in below.children)
    return below.dep_ == "xcomp" or (shared and any(c.dep_ == "xcomp" for c in verb.children))


def _aside(below: Token, above: Token) -> bool:
    """Whether a clause stands beside what is said over it, in the report's own voice."""
    bare = not any(c.dep_ in ("mark", "aux") for c in below.children)
    if _relative(below) or (below.dep_ == "acl" and below.tag_ in ("VBN", "VBG") and bare):
        return True
    if above.pos_ not in ("VERB", "AUX"):
        return False
    if below.dep_ == "conj":
        return _goes_on_in_own_voice(below, above)
    if below.dep_ == "advcl" and _before_that(below, above):
        return True
    if not saying(above) and above.lemma_ not in CHARGES:
        return False
    if below.dep_ == "advcl":
        return any(c.lower_ in ASIDE and c.dep_ in ("mark", "advmod") for c in below.children)
    return said_apart(below, above) or _unsaid(below, above)


def _before_that(clause: Token, said: Token) -> bool:
    """`announced, after Oslo had paid, that it would leave`: what stands between who speaks and the words told."""
    that = next((c.i for c in said.children if c.lower_ == "that" and c.dep_ == "mark"), 0)
    return said.dep_ == "ccomp" and said.head.i < clause.i < clause.right_edge.i < that


def _relative(verb: Token) -> bool:
    """Whether a verb heads a relative clause with a tense that tells more of a noun.

    Not so in `saw no reason to reopen talks` and `it was Oslo that broke off the talks`.
    """
    return verb.dep_ == "relcl" and not tells_to_do(verb) and not sets_apart(verb)


def _goes_on_in_own_voice(below: Token, above: Token) -> bool:
    """`said it would expel them, and NATO's ambassadors issued a statement`: plain past beside reported speech."""
    plain = below.tag_ == "VBD" and not any(c.dep_ in ("aux", "auxpass", "mark") for c in below.children)
    told = above.dep_ == "ccomp" and above.head.tag_ == "VBD" and above.head.i < above.i
    own = resumes(below, above) or (has_subject(below) and shifted(above))
    return plain and told and saying(above.head) and own


def said_apart(below: Token, above: Token) -> bool:
    """`Juba shut its wells; Khartoum said that ...`: what stands before a speaker whose words come after.

    Not so in `it would shut them, Khartoum said; Juba knew of nothing`.
    """
    if below.dep_ not in ("ccomp", "parataxis", "dep") or below.i > above.i:
        return False
    after = [c for c in above.children if c.dep_ == "ccomp" and c.i > above.i and c.tag_ != "VBG"]
    return any(all(t.text != ";" for t in above.doc[above.i : c.i]) for c in after)


def _unsaid(below: Token, above: Token) -> bool:
    """`has yet to say whether it will`: what nobody has said."""
    asked = any(c.lower_ in ("whether", "if") and c.dep_ == "mark" for c in below.children)
    return asked and above.dep_ == "xcomp" and above.head.lemma_ == "have"


def _reported(verb: Token) -> bool:
    return verb.lemma_ in HEARSAY or verb.lemma_ == "say"


def _impersonal(verb: Token) -> bool:
    """Whether it is `, it is said,`."""
    return (
        _reported(verb)
        and verb.tag_ == "VBN"
        and any(c.lower_ == "it" and c.dep_ == "nsubjpass" for c in verb.children)
    )


def _inserted(sentence: Sentence, child: Token, trigger: Token, resolver: Resolver) -> Attribution | None:
    """`, he said,`, `according to her`, `in the words of the ministry` and `reportedly` beside the act."""
    if child.dep_ not in INSERTED and child.lower_ not in INSERTED_WORDS:
        return None
    as_told = child.dep_ == "advcl" and any(c.lower_ == "as" for c in child.children)
    apart = child != trigger and not child.is_ancestor(trigger)
    if apart and child.i > trigger.i and begins_clause(trigger.doc, child.left_edge.i, trigger.i):
        return None
    if apart and child.dep_ in ("parataxis", "ccomp") and _impersonal(child):
        return press(sentence, child)
    if apart and (child.dep_ == "parataxis" or as_told) and saying(child):
        says_more = any(c.dep_ == "ccomp" and c.i > child.i for c in child.children)
        return None if says_more else speaker(sentence, child, resolver, child.head)
    if child.lower_ == "reportedly":
        return press(sentence, child)
    if child.dep_ == "ccomp" and child.i < child.head.i and saying(child) and child.nbor().lower_ == "that":
        return speaker(sentence, child, resolver, child.head)  # the parse took what is said for the main clause
    if child.dep_ == "conj" and any(c.lower_ == "so" and c.dep_ == "advmod" for c in child.children) and saying(child):
        return speaker(sentence, child, resolver, child.head)
    said = according_to(child) if child.lower_ in CITED else account_in(child)
    if said is None:
        return None
    return credit(sentence, said.source, CITED.get(said.cue.lower_, said.cue.lower_), resolver, child.head)


def _named_word(sentence: Sentence, noun: Token, below: Token, resolver: Resolver) -> Attribution | None:
    """`Kenya's claim that ...`, `reports that ...`."""
    tensed = below.tag_ != "VB" or any(c.tag_ == "MD" for c in below.children)
    finite = below.dep_ in ("acl", "ccomp") and tensed and any(c.lower_ == "that" for c in below.children)
    if not finite or noun.lemma_ not in words("reading", "claims"):
        return None
    voiced = noun.head.lemma_ in VOICING and noun.dep_ in ("dobj", "nsubjpass")
    cue = noun.head.lower_ if voiced else noun.lower_
    found = (credit(sentence, source, cue, resolver, below) for source in claimants(noun))
    return next((made for made in found if made), press(sentence, noun) if noun.lemma_ in HEARSAY else None)


def speaker(sentence: Sentence, verb: Token, resolver: Resolver, said: Token | None = None) -> Attribution | None:
    """Who says what a verb of saying hands on, `said` the head of that where it is known."""
    if verb.lemma_ in TELLING and is_passive(verb) and not any(c.dep_ == "agent" for c in verb.children):
        return _teller(sentence, verb, resolver)
    source = source_of(verb)
    if source is None:
        return None
    meant = relative_target(source, verb)
    found = credit(sentence, source, verb.lower_, resolver, said)
    if found is None and meant.dep_ == "appos":
        meant = meant.head
    return found or (credit(sentence, meant, verb.lower_, resolver, said) if meant != source else None)


def _teller(sentence: Sentence, verb: Token, resolver: Resolver) -> Attribution | None:
    """Who tells what `Baku was told`: the other side of the talk."""
    hearers = {m.code for token in arguments(verb).objects for m in resolver.parties(sentence, token)}
    code = resolver.other_side(hearers, sentence) if hearers else None
    return Attribution(code, None, verb.text, *sentence.place_of(verb), verb.lower_) if code else None
