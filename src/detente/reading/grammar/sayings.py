"""Who says what, as the parse of a sentence tells: the source, the word that hands on, and what is handed on.

Cues are verbs of saying (`data/saying.csv`), of thinking, finding, wanting and judging (`attitudes.csv`), nouns for a
claim (`claims.csv`), `according to`, an account (`in the words of`), and the signs that stand for them: a colon after a
name (`Kremlin: visit is off`), and a dash before one (`“We agreed.” ― Vladimir Putin`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from detente.reading.grammar.lent_subjects import inherited_subject
from detente.reading.grammar.syntax import CITING
from detente.reading.grammar.tokens import Span, Token
from detente.records import Attribution
from detente.tables import rows, words

CHARGES = frozenset(("accuse", "suspect", "charge", "blame"))
TELLING = frozenset(("tell", "inform", "brief", "assure", "notify"))
"""Verbs with those who are told as objects."""
MOOTING = frozenset(("hint", "suggest", "signal", "indicate", "expect", "exclude", "foresee", "predict", "envisage"))
PLAIN = frozenset(("recall", "object", "doubt", "post", "charge"))
"""Verbs that hand on nothing but a clause of their own: `recalled its envoy to protest` says nothing."""
QUOTING = frozenset(("quote", "cite", "report"))
"""Verbs that hand on another's words: `is quoted as saying`."""
VOICING = frozenset("express voice make repeat reiterate raise renew utter level give send issue".split())
"""What one does with a claim of one's own."""
HANDED_ON = frozenset(("ccomp", "xcomp", "advcl", "parataxis", "dep"))
"""How a clause hangs on the verb that hands it on."""
WORDS_OF = frozenset(
    "word account version telling reckoning line view opinion eye judgement judgment estimation".split()
)
"""What somebody has of an act: `in the words of the ministry`, `by his own account`, `in Tokyo's view`."""
OF_A_FACT = frozenset("fact idea news condition sign evidence understanding ground".split())
STRAYS = frozenset(("relcl", "acl", "ccomp"))
CONTENTS = {
    "says": frozenset(("ccomp", "xcomp", "parataxis", "dobj", "prep", "oprd")),
    "thinks": frozenset(("ccomp",)),
    "finds": frozenset(("ccomp", "dobj")),
    "wants": frozenset(("ccomp", "xcomp", "dobj", "prep")),
    "judges": frozenset(("ccomp", "dobj", "prep", "oprd")),
}
"""How what is handed on hangs on its verb, by the kind of the verb."""
DASHES = "―—–-"
SIGNS = frozenset((":", *DASHES))
LONGEST = 6
"""Words that may stand before the colon of a heading."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: the heads of its source and of what is handed on, and the word that does so.

    `contents` is empty where the words stand in another sentence. `kind` is `says`, one of `attitudes.csv`, `claim` or
    `sign`.
    """

    source: Token
    cue: Token
    contents: tuple[Token, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Given:
    """A word on which an act is given: whose, its cue, and how that is tied to the act.

    `how` is `verb` or `noun` where the cue stands over the act, `inserted` beside it, `commas` by word order alone.
    """

    by: Attribution
    how: str
    cue: Token


def words_under(head: Token) -> list[Token]:
    """The words of a source or of what is handed on: all that hangs on its head, without clauses beside it."""
    apart = {t for child in head.children if child.dep_ in ("relcl", "parataxis") for t in child.subtree}
    return [token for token in head.subtree if token not in apart and token.text not in SIGNS]


def sayings(sentence: Span) -> Iterator[Saying]:
    """All attributions in a sentence, in the order of their cues."""
    for token in sentence:
        found = saying_at(token)
        if found is not None:
            yield found


def saying_at(cue: Token) -> Saying | None:
    """The attribution of which a word is the cue."""
    if cue.text[-1] in SIGNS:
        return _by_sign(cue)
    if cue.lower_ == CITING:
        return according_to(cue)
    if cue.pos_ == "VERB":
        return _by_verb(cue)
    return _by_noun(cue) if cue.pos_ == "NOUN" else None


@cache
def _cues() -> dict[str, list[tuple[frozenset[str], str]]]:
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    said = [{"verb": verb, "kind": "says"} for verb in words("reading", "saying")]
    for row in (*said, *rows("reading", "attitudes")):
        head, *rest = row["verb"].split()
        found.setdefault(head, []).append((frozenset(rest), row["kind"]))
    return {head: sorted(items, key=lambda item: -len(item[0])) for head, items in found.items()}


def kind_of(verb: Token) -> str | None:
    """What kind of cue a verb is, by the table; None where it is none."""
    beside: set[str] | None = None
    for rest, kind in _cues().get(verb.lemma_.lower(), ()):
        if rest and beside is None:
            near = [child for child in verb.children if child.dep_ not in ("ccomp", "xcomp", "advcl", "conj")]
            beside = {t.lower_ for child in near for t in (child, *child.children)}
            under = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp")]
            beside |= {form for child in under for form in (child.lemma_, child.lower_)}
        if not rest or (beside is not None and rest <= beside):
            return kind
    return None


def saying(token: Token) -> bool:
    """Whether a verb hands on somebody's words."""
    return token.pos_ == "VERB" and kind_of(token) == "says"


def source_of(verb: Token) -> Token | None:
    """Who says what a verb hands on: its subject or agent, its own or one that it shares."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "agent")]
    inverted = len(subjects) > 1 and subjects[0].i < verb.i < subjects[1].i
    subject = _quoted_as(verb) or next(iter(subjects[inverted:]), None)
    if subject is not None and subject.dep_ == "agent":
        subject = next(iter(subject.children), None)
    if subject is None and verb.dep_ in ("conj", "xcomp", "advcl"):
        subject = inherited_subject(verb)
    return subject if subject is not None else _astray(verb)


def _quoted_as(verb: Token) -> Token | None:
    """Who is quoted, not who quotes: `was quoted by the agency as saying that`, `it quoted him as saying`."""
    quoting = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else verb
    if quoting.lemma_ not in QUOTING:
        return None
    as_said = (c for c in quoting.children if c.lower_ == "as" and any(g.dep_ == "pcomp" for g in c.children))
    if quoting == verb and not any(as_said):
        return None
    quoted = ("nsubjpass",) if any(c.dep_ == "auxpass" for c in quoting.children) else ("dobj",)
    return next((c for c in quoting.children if c.dep_ in quoted), None)


def _astray(verb: Token) -> Token | None:
    """The subject that the parse gives to a clause before its verb, or takes for what the verb describes.

    `Lula, announcing the deal, said that ...`; `Kuwait, which mediated, announced that ...`.
    """
    if verb.dep_ == "acl" and verb.i > verb.head.i and any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children):
        return verb.head if verb.head.pos_ in ("NOUN", "PROPN") and verb.tag_ in ("VBN", "VBD") else None
    if verb.tag_ != "VBD":
        return None
    before = (c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i < verb.i)
    return next((g for c in before for g in c.children if g.dep_ == "nsubj" and g.i < c.i), None)


def hands_on(verb: Token, below: Token) -> bool:
    """Whether a verb hands on somebody's words in what hangs on it: a clause, or what it charges or hints at."""
    charged = verb.lemma_ in CHARGES and below.dep_ == "prep" and below.lower_ in ("of", "for", "with", "over")
    mooted = verb.lemma_ in MOOTING and below.dep_ in ("prep", "dobj")
    return charged or mooted or (saying(verb) and _handed_on(below, verb))


def _handed_on(below: Token, verb: Token) -> bool:
    """Whether a clause is what a verb of saying hands on."""
    if verb.lemma_ in PLAIN:
        return below.dep_ == "ccomp"
    if below.dep_ == "conj":
        return below.i > verb.i and has_subject(below) and shifted(below) and verb.tag_ == "VBD"
    if below.dep_ == "advcl" and (below.tag_ == "VBG" or any(c.lower_ == "to" for c in below.children)):
        return False
    return below.dep_ in HANDED_ON


def strayed_from(clause: Token) -> Token | None:
    """The verb of saying that a clause with `that` belongs to, where the parse hangs it on a word in between.

    `Oslo alleged before a tribunal that Bern had ...`, `he said in an interview published on Friday that ...`.
    """
    if clause.dep_ not in STRAYS or clause.head.lemma_ in _nouns_with_that() or not has_subject(clause):
        return None
    mark = next((c for c in clause.children if c.lower_ == "that" and c.dep_ == "mark"), None)
    if mark is None:
        return None
    verb = clause.head
    while verb.head != verb and not (verb.pos_ == "VERB" and verb.dep_ != "acl"):
        verb = verb.head
    full = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return verb if verb != clause.head and verb.i < mark.i and saying(verb) and not full else None


def steps_over(token: Token) -> Iterator[Token]:
    """A word and all above it, a strayed clause below the verb that it belongs to."""
    yield token
    while token.head != token:
        token = strayed_from(token) or token.head
        yield token


@cache
def _nouns_with_that() -> frozenset[str]:
    """Nouns whose clause with `that` is their own."""
    return words("reading", "claims") | WORDS_OF | OF_A_FACT


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def shifted(verb: Token) -> bool:
    """Whether a verb has the tense of reported speech."""
    return any(c.lower_ in ("would", "had", "could") for c in verb.children if c.dep_ == "aux")


def _by_verb(verb: Token) -> Saying | None:
    kind = kind_of(verb)
    source = source_of(verb) if kind is not None and _told(verb) else None
    if kind is None or source is None:
        return None
    contents = tuple(c for c in verb.children if c.dep_ in CONTENTS[kind] or hands_on(verb, c))
    if kind == "says" and not any(c.dep_ == "ccomp" for c in contents):
        contents = (*(t for t in verb.subtree if t.dep_ in STRAYS and strayed_from(t) == verb), *contents)
    return Saying(source, verb, contents, kind) if contents or kind == "says" else None


def _told(verb: Token) -> bool:
    """Whether a verb tells that somebody says, not that he is to: `wants to say`, `would say`."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VB":
        return bool(helpers & {"do", "does", "did"})
    return verb.tag_ != "VBN" or bool(helpers)


def _by_noun(noun: Token) -> Saying | None:
    """`Kenya's claim that ...`, `a statement by the ministry that ...`, `in the words of the ministry`."""
    contents = tuple(c for c in noun.children if c.dep_ in ("acl", "ccomp"))
    if noun.lemma_ in words("reading", "claims") and contents:
        source = next(claimants(noun), None)
        return Saying(source, noun, contents, "claim") if source is not None else None
    return account_in(noun.head) if noun.dep_ == "pobj" else None


def claimants(noun: Token) -> Iterator[Token]:
    """Who may claim what a noun hands on: who has it, voices it, or stands after `by`."""
    verb = noun.head
    if verb.lemma_ in VOICING and noun.dep_ in ("dobj", "nsubjpass"):
        voice = source_of(verb)
        if voice is not None:
            yield voice
        return
    yield from (c for c in noun.children if c.dep_ in ("poss", "amod", "compound", "dep", "nsubj"))
    yield from (g for c in noun.children if c.dep_ == "prep" and c.lower_ in ("by", "from") for g in c.children)


def account_in(prep: Token) -> Saying | None:
    """The account that a phrase names: `in the words of the ministry`, `by its own account`."""
    if prep.dep_ != "prep" or prep.lower_ not in ("in", "by", "on"):
        return None
    account = next((c for c in prep.children if c.dep_ == "pobj" and c.lemma_ in WORDS_OF), None)
    if account is None:
        return None
    owned = (c for c in account.children if c.dep_ == "poss")
    led_in = prep.lower_ != "on"
    of = (g for c in account.children if led_in and c.dep_ == "prep" and c.lower_ == "of" for g in c.children)
    source = next(owned, None) or next(of, None)
    return Saying(source, account, (prep.head,), "says") if source is not None else None


def held(copula: Token) -> Token | None:
    """The account of which a sentence says what it is: `Asmara's version is that`, `word from Moscow was that`."""
    noun = next((c for c in copula.children if c.dep_ == "nsubj"), None)
    if copula.lemma_ != "be" or noun is None:
        return None
    return noun if noun.lemma_.lower() in WORDS_OF | words("reading", "claims") else None


def according_to(cue: Token) -> Saying | None:
    """What `according to` and `per` lead in."""
    inner = (cue, *cue.children) if cue.lower_ == "per" else tuple(cue.children)
    source = next((g for c in inner for g in c.children if g.dep_ == "pobj"), None)
    return Saying(source, cue, (cue.head,), "says") if source is not None else None


def _by_sign(sign: Token) -> Saying | None:
    """`Kremlin: visit is off` and `“We agreed.” ― Vladimir Putin`."""
    sentence, doc = sign.sent, sign.doc
    if sign.text == ":":
        before = [t for t in sentence[: sign.i - sentence.start] if not t.is_punct]
        name = before[-1] if before and len(before) <= LONGEST and sign.i + 1 < sentence.end else None
        return Saying(name, sign, (), "sign") if name is not None and name.pos_ == "PROPN" else None
    before_it = doc[: sign.i + 1].text.rstrip(DASHES + " \xa0")
    after = next((t for t in doc[sign.i + 1 :] if not t.is_space), None)
    credited = before_it.endswith(("”", '"')) and after is not None and after.text.istitle()
    return Saying(after, sign, (), "sign") if credited and after is not None else None
