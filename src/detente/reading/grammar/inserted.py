"""Who is said to speak between commas, by the words alone: `, said one official,` and `, his spokesman, Mr Alam, said`.

A small model loses the thread of a sentence that is cut in two; commas and word order still tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.reading.grammar.tenses import FINITE
from detente.reading.grammar.tokens import Doc, Token

SAYING = frozenset(
    "say tell report announce add insist claim declare confirm explain note acknowledge concede promise pledge vow "
    "warn stress argue remark maintain disclose suggest hint reply respond inform assert contend complain allege "
    "stipulate reckon caution".split()
)
HEARD = frozenset(("tell", "inform", "promise", "warn", "caution"))
"""Verbs whose object hears what is said; those of others are what they do: `maintained ties`."""
CUTS = frozenset((",", "—", "–", "―"))
BESIDE = frozenset("has have is are was were been also later then".split())
"""What stands between a source and its cue."""
STOPS = frozenset((";", ":", "(", ")"))
OPENING = frozenset("who which that and but while after before when where if because".split())
LEADING = OPENING | frozenset("whose whom or though although since until".split())
"""What leads in a clause into which somebody's speaking is put: `which will, he said, help`, `where, he said, they`."""
MIDWAY = frozenset(("WDT", "WP", "WRB"))
CLAUSAL = MIDWAY | {"MD"}
TENSED = FINITE | {"MD"}
QUOTES = frozenset(('"', "“", "”"))


@dataclass(frozen=True, slots=True)
class Inserted:
    """A cue of speech between commas: its source, and the first and last token between them."""

    source: Token
    cue: Token
    first: int
    last: int

    def covers(self, trigger: Token) -> bool:
        """Whether an act is told by it: what stands before, and after it what shares the subject of that."""
        doc = trigger.doc
        if any(token.text in STOPS for token in doc[min(trigger.i, self.last) : max(trigger.i, self.first)]):
            return False
        if trigger.i < self.first:
            return not begins_clause(doc, self.first, trigger.i)
        after = [token for token in doc[self.last + 1 : trigger.i + 1] if not token.is_punct][:3]
        if trigger.i <= self.last or not after:
            return False
        if after[0].lower_ in ("and", "but"):
            return any(token.tag_[:2] in ("VB", "MD") for token in after[1:])
        return after[0].tag_ in TENSED and not any(t.tag_ in TENSED for t in doc[trigger.sent.start : self.first])


def inserted_in(sentence: Iterable[Token]) -> Iterator[Inserted]:
    """What is inserted in a sentence, in order."""
    pieces = list(_pieces(sentence))
    for number, piece in enumerate(pieces):
        words = [token for token in piece if not token.is_punct]
        verb = next((token for token in words if _says(token)), None)
        if number == 0 or verb is None or any(t.text in QUOTES for t in piece):
            continue
        source = _source(words, verb, pieces[:number])
        if source is not None:
            first = min(source.left_edge.i, piece[0].i) if source.i < piece[0].i else piece[0].i
            yield Inserted(source, verb, first, piece[-1].i)


def begins_clause(doc: Doc, first: int, trigger: int) -> bool:
    """Whether what is inserted at `first` stands within a clause that only begins after the trigger before it.

    `He sent them home, where, he said, they were safe`; `... the deal, which will, he said, help`.
    """
    at = next((n for n in range(first - 1, trigger, -1) if not doc[n].is_punct and not doc[n].is_space), trigger)
    if at > trigger and doc[at].lower_ in LEADING:
        return True
    return at > trigger + 1 and doc[at].dep_ == "aux" and doc[at - 1].tag_ in MIDWAY


def _pieces(sentence: Iterable[Token]) -> Iterator[list[Token]]:
    piece: list[Token] = []
    for token in sentence:
        if token.text in CUTS or token.text in STOPS:
            if piece:
                yield piece
            piece = []
        elif not token.is_space:
            piece.append(token)
    if piece:
        yield piece


def _says(token: Token) -> bool:
    """Whether a word is a cue of speech: `says`, `has said`, `was quoted as saying`."""
    if token.tag_ == "VBN" and token.lemma_ in ("quote", "cite"):
        return token.i + 1 < len(token.doc) and token.nbor().lower_ == "as"
    if token.lemma_ not in SAYING:
        return False
    helped = token.tag_ == "VBN" and any(c.lower_ in ("has", "have") for c in token.children)
    done = token.lemma_ not in HEARD and any(c.dep_ == "dobj" and c.i > token.i for c in token.children)
    told = token.tag_ in FINITE or (token.tag_ == "NNS" and token.lemma_ == "report")
    return (told or helped) and not done


def _source(words: list[Token], verb: Token, earlier: list[list[Token]]) -> Token | None:
    """The noun that a piece of a sentence makes the speaker; None where it is no inserted clause."""
    at = words.index(verb)
    before = [t for t in words[:at] if t.lower_ not in BESIDE]
    after = words[at + 1 :]
    if any(t.lower_ == "that" or t.tag_ in TENSED for t in after):
        return None
    if before:
        plain = before[0].lower_ not in OPENING and not any(t.tag_[0] == "V" or t.tag_ in CLAUSAL for t in before)
        return _head(before) if plain else None
    if after and verb.lemma_ != "tell" and _head(after) is not None and after[0].tag_ != "IN":
        return _head(after)
    apposed = len(earlier) > 1 and all(t.pos_ in ("PROPN", "DET", "NOUN") for t in earlier[-1])
    return _head(earlier[-2][-4:]) if apposed and not after else None


def _head(words: list[Token]) -> Token | None:
    """The head of a noun phrase: its last noun before a preposition."""
    cut = next((n for n, t in enumerate(words) if n and t.tag_ == "IN"), len(words))
    nouns = [t for t in words[:cut] if t.pos_ in ("NOUN", "PROPN", "PRON")]
    return nouns[-1] if nouns else None
