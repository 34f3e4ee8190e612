"""Candidates: every place in a report where words may express an act, one word of a sentence after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from detente.codebook.lexicon import ANY, NO_ACT, Expression, expressions, fitting, may_fit
from detente.reading.acts.asides import VISITING, aside
from detente.reading.acts.ballots import VOTING, WITHHELD, ballot, counts_votes
from detente.reading.acts.bidding import bids_own, tells_away
from detente.reading.acts.candidate import HOSTILE, UNFIT, Candidate, uttered
from detente.reading.acts.charges import leave_open_who
from detente.reading.acts.demands import demand
from detente.reading.acts.echoes import echo, elliptic, go_by, in_kind, stands_in, told_last
from detente.reading.acts.envoys import words_able, words_around
from detente.reading.acts.outcomes import SIGNING, paper_listed
from detente.reading.acts.points import take_up
from detente.reading.acts.questions import words_asked
from detente.reading.acts.readings import CROWD, add_rival, read_as
from detente.reading.acts.statements import SAID, Heard, speaker_over, statement
from detente.reading.acts.surroundings import codes_of
from detente.reading.acts.threats import threat
from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.complements import hyphenated, words_by_noun, words_by_verb
from detente.reading.grammar.passives import is_felt, is_passive
from detente.reading.grammar.syntax import SUBJECTS
from detente.reading.grammar.tenses import past_tense
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.text.parse import Sentence

BREAKING = frozenset("breach violate break ignore disregard flout fail".split())
"""What the guilty do with a treaty, a truce or a plea; who says it of them blames them."""
TRESPASSING = frozenset("stray enter intrude penetrate cross infringe".split())
"""What ships and aircraft had done that were stopped, by the word of those who stopped them."""
ASKED_FIRST = frozenset("consult inform notify".split())
"""What those complain of who say that they were not."""
FIGURES = {
    "drag": frozenset(("foot", "heel")), "play": frozenset(("time",)), "move": frozenset(("goalpost",)),
    "shift": frozenset(("goalpost",)), "learn": frozenset(("nothing",)), "overstep": frozenset(("mark",)),
    "evade": frozenset(("duty", "obligation", "responsibility")), "wriggle": frozenset(("out",)),
}  # fmt: skip
"""Verbs of what others are blamed for in a figure of speech, with the words that make it one."""
IN_WORDS = ("says: ", "insists that")
"""Begin the names of what the words of a clause make it, and of what is denied against somebody."""
VOWING = frozenset("hint vow swear promise suggest".split())
"""How one threatens, but not with what is over: `hinted that Oslo had paid`."""
SUPPOSING = frozenset("had has have was were is are did does would will".split())
"""Helpers of what is taken to be so, or to be about to be."""
OWNING_UP = frozenset((("bear", "SUPPORT"), ("be", "CONCEDE")))
"""Verbs by which one owns up to something oneself, with the type of that: `bears the guilt`, `was wrong`."""
MINUTES = re.compile(
    r"The meeting (?:began|opened|resumed|was called to order) at .{3,40} and (?:ended|rose|was \w+) at "
)
"""What the minutes of a meeting end with, which was told of before."""
PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}


def _matches(
    sentence: Sentence, token: Token, able: AbstractSet[str], people: Callable[[], set[str]], resolver: Resolver
) -> list[Expression]:
    """The expressions that a token may head, the most specific first; one of type NONE rules out the less specific.

    What only a crowd does comes first; what any word may head counts where nothing else fits; `March` is no march.
    `able` are the words of the sentence by which the others are found, `people` tells those in somebody's name, such
    as `Mr Ban`, which complete nothing.
    """
    pos = PARTS.get(token.pos_)
    if pos is None or (token.pos_ == "PROPN" and token.text in TIMES) or _says_whose(token):
        return []
    named = (token.lemma_.lower(), hyphenated(token), token.lower_ if pos == "noun" else None, ANY)
    heads = [head for head in named if head is not None and may_fit(head, pos, able)]
    near = (words_by_noun(token) if pos == "noun" else words_around(sentence, token, resolver)) if heads else set()
    found = next((fit for head in heads if (fit := fitting(head, pos, near))), [])
    if found and (names := people() & near):
        found = next((fit for head in heads if (fit := fitting(head, pos, near - names))), [])
    if not found and is_felt(token) and (token.lemma_.lower(), pos) not in expressions():
        found = fitting(token.lower_, "adj", words_by_verb(token))
    crowds = [e for e in found if e.frame == CROWD]
    others = [e for e in found if e.frame != CROWD]
    return crowds if others and others[0].type == NO_ACT else crowds + [e for e in others if e.type != NO_ACT]


def _people(sentence: Sentence, resolver: Resolver) -> set[str]:
    """The words in the names of people."""
    names = (word for word, name in resolver.labels.names_in(sentence) if name.kind == "person")
    return {form for word in names for form in (word.lower_, word.lemma_.lower())}


def candidates(
    sentence: Sentence, resolver: Resolver, heard: Heard | None = None, before: Candidate | None = None
) -> Iterator[Candidate]:
    """All candidates of a sentence, in order.

    `heard` tells whose quote or answer a sentence stands in; `before` is the last act told before it, for `others did
    likewise`.
    """
    last: Expression | None = None
    verbs: list[Candidate] = []
    able, people = words_able(sentence.tokens), cache(lambda: _people(sentence, resolver))
    untold = words_asked(sentence, resolver) | _of_minutes(sentence)
    for token in sentence.tokens:
        if resolver.labels.name_at(sentence, token) or resolver.labels.post_at(sentence, token):
            continue
        spared = token.i in untold or _is_stage_word(token) or _owes(token)
        if spared or bids_own(sentence, token, resolver) or tells_away(token.head, token):
            continue
        made = _due(sentence, token, resolver, heard) or _told_apart(sentence, token, resolver)
        back = in_kind(token)
        echoed = told_last(verbs, token, before) if back or stands_in(token) else None
        found = (
            []
            if made
            else echo(echoed, token) or _matches(sentence, token, able, people, resolver) or elliptic(token, last)
        )
        if found:
            made = read_as(sentence, token, found, resolver)
            if echoed is not None and made.expression == echoed.expression:
                go_by(made, echoed, back=back)
            leave_open_who(made, verbs, resolver)
            last = made.expression if token.pos_ == "NOUN" else last
            verbs += [made] if token.pos_ == "VERB" else []
        if made and _is_void(made):
            made = None
        if made is None or made.sides.notes & UNFIT or _yields(made) or _is_laid_on(made, resolver, heard):
            made = _said(sentence, token, resolver, heard) or made
        elif found:
            _add_said(made, resolver, heard)
        if made:
            take_up(made, resolver)
            yield made


def _owes(token: Token) -> bool:
    """Whether `thanks to` tells to whom something is owed, and thanks nobody: `thanks to Oslo, they signed it`."""
    led = token.lower_ == "thanks" and token.dep_ not in ("dobj", "pobj") and not any(token.lefts)
    return led and any(c.lower_ == "to" for c in token.rights)


def _says_whose(token: Token) -> bool:
    """Whether a participle says with a name before it whose something is: `the UN-imposed embargo`."""
    hyphen = token.nbor(-1) if token.i > token.sent.start else token
    return token.tag_ == "VBN" and token.dep_ == "amod" and hyphen.text == "-" and hyphen.idx + 1 == token.idx


def _of_minutes(sentence: Sentence) -> set[int]:
    """The places of the words with which the minutes of a meeting end."""
    return {token.i for token in sentence.tokens} if MINUTES.match(sentence.text) else set()


def _is_stage_word(token: Token) -> bool:
    """Whether a word stands alone in brackets, as under a script or a letter: `(Signed)`, `(applause)`."""
    inside = 0 < token.i < len(token.doc) - 1
    return inside and token.nbor(-1).text == "(" and token.nbor().text == ")"


def _is_void(made: Candidate) -> bool:
    """Whether an expression says nothing of its kind: of no crowd what only crowds do, of what is so a request.

    `Oslo is expected to yield` asks for nothing, and `with two abstentions` tells of nobody.
    """
    if made.expression.frame == CROWD:
        return "unfit" in made.sides.notes
    if made.type == "THREATEN" and made.trigger.lemma_ in VOWING:
        return any(c.dep_ == "ccomp" and past_tense(c) for c in made.trigger.children)
    if made.type != "REQUEST":
        return made.type == "REJECT" and counts_votes(made.trigger)
    foreseen = made.trigger.lemma_ == "expect" and is_passive(made.trigger)
    return foreseen or (made.trigger.lemma_ == "suggest" and _is_supposed(made.trigger))


def _is_supposed(verb: Token) -> bool:
    """Whether somebody takes to be so what he suggests: `that rebels had staged it`, and not `that Chad leave`."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and any(g.dep_ in SUBJECTS for g in c.children)]
    helpers = {g.lower_ for clause in clauses for g in clause.children if g.dep_ in ("aux", "auxpass")}
    told = any(clause.tag_ in ("VBD", "VBZ") for clause in clauses) or bool(helpers & SUPPOSING)
    return told and not helpers & {"should", "must"}


def _add_said(made: Candidate, resolver: Resolver, heard: Heard | None) -> None:
    """Add what the words of a clause make it on somebody's word, `he said it had no objection`, to its readings.

    A hostile deed is told as such, and not as the charge that it is.
    """
    verb = made.trigger
    said = statement(made.sentence, verb, resolver, heard) if verb.pos_ == "VERB" and verb.dep_ in SAID else None
    if said is None or not said[0].words.startswith(IN_WORDS):
        return
    charged = said[0].type == "ACCUSE" and made.type in HOSTILE
    if not charged and said[0].type not in (made.type, *(rival.type for rival in made.rivals)):
        add_rival(uttered(made.sentence, verb, *said, "said"), made)


def _yields(made: Candidate) -> bool:
    """Whether what the whole clause says counts before the act that its verb may express.

    `called it a dark day for Europe`, which is no call for anything, `it was in their interest`, `broke the treaty`,
    `the South fired first`, `said the boats had strayed into its waters`, `said the South was playing for time`.
    """
    verb, kind = made.trigger.lemma_, made.type
    if verb in FIGURES and kind == "REJECT":
        return not FIGURES[verb].isdisjoint(t.lemma_.lower() for t in made.trigger.subtree)
    if verb in ASKED_FIRST:
        return made.standing.status == "denied" and is_passive(made.trigger)
    if verb in BREAKING:
        return kind in ("REJECT", "ASSAULT")
    if verb in TRESPASSING:
        before = any(c.lower_ == "had" and c.dep_ == "aux" for c in made.trigger.children)
        return kind in ("COERCE", "MOBILIZE") and (before or verb == "infringe")
    if verb == "pay":
        return kind == "THREATEN"
    if kind in HOSTILE:
        return any(c.lower_ == "first" and c.dep_ == "advmod" for c in made.trigger.children)
    return kind == "CONSULT" if verb == "be" else verb == "call" and kind in ("REQUEST", "CONSULT")


def _is_laid_on(made: Candidate, resolver: Resolver, heard: Heard | None) -> bool:
    """Whether another says that somebody bears the guilt or was wrong, who then does not own up to it."""
    if (made.trigger.lemma_, made.type) not in OWNING_UP:
        return False
    by = speaker_over(made.sentence, made.trigger, resolver, heard)
    return by is not None and by.code not in codes_of(made.sides.actors)


def _told_apart(sentence: Sentence, token: Token, resolver: Resolver) -> Candidate | None:
    """A visit told between commas, a paper listed as signed, or a vote told by names in brackets."""
    if token.lower_ == "in" and (sides := aside(sentence, token, resolver)):
        return uttered(sentence, token, VISITING, sides, "in")
    if resolver.lists_papers and (sides := paper_listed(sentence, token, resolver)):
        return uttered(sentence, token, SIGNING, sides, "signed")
    sides = ballot(sentence, token, resolver) if token.lower_ in WITHHELD else None
    return uttered(sentence, token, VOTING, sides, "vote") if sides else None


def _said(sentence: Sentence, token: Token, resolver: Resolver, heard: Heard | None) -> Candidate | None:
    said = threat(sentence, token, resolver) or statement(sentence, token, resolver, heard)
    return uttered(sentence, token, *said, "said") if said else None


def _due(sentence: Sentence, token: Token, resolver: Resolver, heard: Heard | None) -> Candidate | None:
    due = demand(sentence, token, resolver, heard)
    return uttered(sentence, token, *due, "must") if due else None
