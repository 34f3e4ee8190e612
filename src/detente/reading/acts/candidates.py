"""Candidates: every place in a report where words may express an act, with its sides and what speaks for and against.

A candidate decides nothing. Its features lie open, so that a scorer, by rules or learned, can take or leave it.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from detente.codebook.lexicon import ANY, NO_ACT, Expression, expressions, fitting, may_fit
from detente.codebook.plover import SPEECH
from detente.entities.parties import is_state
from detente.reading.acts.adopting import adopted
from detente.reading.acts.asides import VISITING, aside
from detente.reading.acts.demands import demand
from detente.reading.acts.echoes import elliptic, in_kind, stands_in
from detente.reading.acts.envoys import words_able, words_around
from detente.reading.acts.frames import FRAMES
from detente.reading.acts.joining import joined
from detente.reading.acts.statements import SAID, Heard, speaker_over, statement
from detente.reading.acts.surroundings import Sides, Surroundings, codes_of, is_felt, look_around
from detente.reading.acts.threats import is_ahead, is_conditional, on_condition, threat
from detente.reading.grammar.arguments import TIMES, arguments, is_passive
from detente.reading.grammar.complements import NOT, hyphenated, words_by_noun, words_by_verb
from detente.reading.grammar.status import Standing, standing
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.speech.attribution import attribute, speaker_of
from detente.reading.text.parse import Sentence
from detente.records import Status
from detente.tables import words

HOSTILE = frozenset(("ASSAULT", "SANCTION", "COERCE", "MOBILIZE"))
DENIALS = frozenset((NOT, "no", "@no", "longer"))
"""What makes an act of leaving something undone: `give no ground`, `no airline may land`, `longer/no recognise` too."""
CONDITIONAL = HOSTILE | {"REJECT", "ACCUSE"}
"""What is a threat where it is to follow if something is done or left undone."""
OF_ONES_OWN = {
    ("MOBILIZE", None): "dispatch", ("RETREAT", "withdraw"): "dispatch", ("RETREAT", "disarm"): "dispatch",
    ("AID", None): "hand-out", ("COOPERATE", "judicial"): "hand-over",
}  # fmt: skip
"""Deeds, by type and mode, that are done with what is one's own, and the frames that read them so."""
REFUSABLE = frozenset(("SUPPORT", "CONCEDE", "AID", "RETREAT", "COOPERATE", "AGREE"))
CROWD = "crowd"
BREAKING = frozenset(("breach", "violate"))
"""What the guilty do with a treaty; who says it of them blames them."""
ASKED_FIRST = frozenset("consult inform notify".split())
"""What those complain of who say that they were not."""
READINGS = 2
"""How many types of act words are read as, the most specific first."""
IN_WORDS = ("says: ", "insists that")
"""Begin the names of what the words of a clause make it, and of what is denied against somebody."""
VOWS = frozenset("vow swear threaten".split())
EXERCISES = frozenset("exercise drill manoeuvre maneuver wargame rehearsal practise practice rehearse".split())
UNFIT = frozenset(("no-person", "homeward", "unfit"))
ASKING = frozenset("urge ask implore exhort".split())
"""Verbs of having somebody do something, who is another, unless he is named as one's own."""
CALLING = frozenset(("call", "appeal"))
"""How one asks with `on` or `to`."""
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
SUPPOSING = frozenset("had has have was were is are did does would will".split())
"""Helpers of what is taken to be so, or to be about to be."""
OWNING_UP = frozenset((("bear", "SUPPORT"), ("be", "CONCEDE")))
"""Verbs by which one owns up to something oneself, with the type of that: `bears the guilt`, `was wrong`."""
QUESTIONS = frozenset("whether if what how why when where who which about".split())
"""What a question begins with that somebody is asked."""
AT_HOME = frozenset(
    "parliament congress senate cabinet lawmaker legislator legislature voter citizen compatriot countryman electorate "
    "supporter".split()
)
"""Those whom one has at home."""
TRAVELLERS = frozenset(
    "citizen national subject tourist traveller traveler diplomat envoy airline carrier firm company".split()
)
AWAY = frozenset("leave avoid quit flee travel go visit fly return venture steer shun".split())
"""What people are told by their own state who are to keep out of another: `told its citizens not to travel there`."""
COUNTRIES = frozenset("there country countries kingdom republic region territory island islands".split())
ADVISING = frozenset("warn advise caution counsel recommend".split())
BIDDING = ASKING | CALLING | frozenset("order instruct direct command task tell".split())
"""All verbs of having somebody do something, who may be one's own."""
PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}


@dataclass(slots=True)
class Candidate:
    """Words that may express an act; `rivals` are what else they may express, acts of other types, less likely ones.

    `alike` are those who are said to have done the same, `echoed` the word for it: `Chile left, as did Peru`.
    """

    sentence: Sentence
    trigger: Token
    expression: Expression
    sides: Sides
    standing: Standing
    type: str
    mode: str | None
    features: set[str] = field(default_factory=set)
    rivals: list[Candidate] = field(default_factory=list)
    alike: set[str] = field(default_factory=set)
    echoed: Token | None = None


def _matches(sentence: Sentence, token: Token, able: AbstractSet[str], resolver: Resolver) -> list[Expression]:
    """The expressions that a token may head, the most specific first; one of type NONE rules out the less specific.

    What only a crowd does comes first; what any word may head counts where nothing else fits; `March` is no march.
    `able` are the words of the sentence by which the others are found.
    """
    pos = PARTS.get(token.pos_)
    if pos is None or (token.pos_ == "PROPN" and token.text in TIMES):
        return []
    named = (token.lemma_.lower(), hyphenated(token), token.lower_ if pos == "noun" else None, ANY)
    heads = [head for head in named if head is not None and may_fit(head, pos, able)]
    near = (words_by_noun(token) if pos == "noun" else words_around(sentence, token, resolver)) if heads else set()
    found = next((fit for head in heads if (fit := fitting(head, pos, near))), [])
    if not found and is_felt(token) and (token.lemma_.lower(), pos) not in expressions():
        found = fitting(token.lower_, "adj", words_by_verb(token))
    crowds = [e for e in found if e.frame == CROWD]
    others = [e for e in found if e.frame != CROWD]
    return crowds if others and others[0].type == NO_ACT else crowds + [e for e in others if e.type != NO_ACT]


def candidates(
    sentence: Sentence, resolver: Resolver, heard: Heard | None = None, before: Candidate | None = None
) -> Iterator[Candidate]:
    """All candidates of a sentence, in order.

    `heard` tells whose quote or answer a sentence stands in; `before` is the last act told before it, for `others did
    likewise`.
    """
    last: Expression | None = None
    verbs: list[Candidate] = []
    able = words_able(sentence.tokens)
    only_asked = _only_asked(sentence)
    for token in sentence.tokens:
        if resolver.labels.name_at(sentence, token) or resolver.labels.post_at(sentence, token):
            continue
        spared = token.i in only_asked or _is_stage_word(token)
        if spared or _bids_own(sentence, token, resolver) or _tells_away(token.head, token):
            continue
        made = _due(sentence, token, resolver, heard) or _visiting(sentence, token, resolver)
        back = in_kind(token)
        echoed = _told_last(verbs, token, before) if back or stands_in(token) else None
        found = (
            [] if made else _echo(echoed, token) or _matches(sentence, token, able, resolver) or elliptic(token, last)
        )
        if found:
            made = _candidate(sentence, token, found, resolver)
            if echoed is not None and made.expression == echoed.expression:
                _go_by(made, echoed, back=back)
            last = made.expression if token.pos_ == "NOUN" else last
            verbs += [made] if token.pos_ == "VERB" else []
        if made and _is_void(made):
            made = None
        if made is None or made.sides.notes & UNFIT or _yields(made) or _is_laid_on(made, resolver, heard):
            made = _said(sentence, token, resolver, heard) or made
        elif found:
            _add_said(made, resolver, heard)
        if made:
            yield made


def _is_stage_word(token: Token) -> bool:
    """Whether a word stands alone in brackets, as under a script or a letter: `(Signed)`, `(applause)`."""
    inside = 0 < token.i < len(token.doc) - 1
    return inside and token.nbor(-1).text == "(" and token.nbor().text == ")"


def _is_void(made: Candidate) -> bool:
    """Whether an expression says nothing of its kind: of no crowd what only crowds do, of what is so a request."""
    if made.expression.frame == CROWD:
        return "unfit" in made.sides.notes
    return made.type == "REQUEST" and made.trigger.lemma_ == "suggest" and _is_supposed(made.trigger)


def _is_supposed(verb: Token) -> bool:
    """Whether somebody takes to be so what he suggests: `that rebels had staged it`, and not `that Chad leave`."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and any(g.dep_ in SUBJECTS for g in c.children)]
    helpers = {g.lower_ for clause in clauses for g in clause.children if g.dep_ in ("aux", "auxpass")}
    told = any(clause.tag_ in ("VBD", "VBZ") for clause in clauses) or bool(helpers & SUPPOSING)
    return told and not helpers & {"should", "must"}


def _only_asked(sentence: Sentence) -> set[int]:
    """The places of words that put a question to somebody, and of what it asks whether it is so.

    `Asked whether it would leave, he said`, `the envoy was asked why`.
    """
    found: set[int] = set()
    for verb in sentence.tokens:
        if _is_questioned(verb):
            first = verb.nbor()
            in_doubt = first.lower_ in ("whether", "if") and first.dep_ == "mark"
            found |= {verb.i, *(t.i for t in first.head.subtree if in_doubt)}
    return found


def _is_questioned(verb: Token) -> bool:
    """Whether somebody is put a question, by whom is not said."""
    if verb.lower_ != "asked" or verb.i + 1 >= verb.sent.end or verb.nbor().lower_ not in QUESTIONS:
        return False
    before = verb.nbor(-1) if verb.i > verb.sent.start else None
    return before is None or before.text in (",", "(") or before.lower_ in ("when", "if") or is_passive(verb)


def _go_by(made: Candidate, echoed: Candidate, *, back: bool) -> None:
    """Aim words that stand for an act told before at those at whom that one was, or at those who did it."""
    struck_back = back or bool(codes_of(made.sides.actors) & codes_of(echoed.sides.recipients))
    told_of = echoed.sides.actors if struck_back else echoed.sides.recipients
    made.sides.recipients = made.sides.recipients or told_of
    made.features.add("echo back" if back else "echo")
    if not struck_back:
        made.sides.notes -= UNFIT - echoed.sides.notes if made.sides.actors else set()
        made.alike = codes_of(echoed.sides.actors)
        made.echoed = echoed.trigger
        for reading in (echoed, *echoed.rivals):
            reading.alike = reading.alike | codes_of(made.sides.actors)


def _bids_own(sentence: Sentence, verb: Token, resolver: Resolver) -> bool:
    """Whether somebody has his own people do something, which then is the act: `told his army to withdraw`.

    So it is no act to ask one's own: `asked parliament for money`, `called on Indians to stay calm`. People of whom it
    is not said whose they are, `urged the government to`, are not his own.
    """
    if verb.lemma_ not in BIDDING or is_passive(verb):
        return False
    clauses = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB"]
    if any(_tells_away(verb, c) for c in clauses):
        return False
    at = look_around(sentence, verb, resolver)
    told = [*at.around.objects, *(g for c in clauses for g in c.children if g.dep_ == "nsubj")]
    if verb.lemma_ in CALLING:
        told = [token for token in at.around.after("on", "upon", "to") if token.tag_ not in ("NNP", "PRP")]
    own = codes_of(at.subject()) if told else set()
    at_home = [token for token in told if token.lemma_.lower() in AT_HOME]
    if at_home and own and all(map(is_state, own)) and codes_of(at.all(at_home)) <= own:
        return True
    codes = (
        codes_of(at.all(told, others=frozenset(own) if verb.lemma_ in ASKING else frozenset())) if clauses else set()
    )
    return bool(codes) and codes <= own


def _tells_away(verb: Token, clause: Token) -> bool:
    """Whether people or firms are told to leave or keep out of a country: `told tourists to leave Mali`.

    That is done to the country, and no trip of theirs.
    """
    told = clause.lemma_ in AWAY and clause.dep_ in ("xcomp", "ccomp") and verb.lemma_ in BIDDING | ADVISING
    if not told or not any(t.lower_ in COUNTRIES or t.text[:1].isupper() for t in clause.subtree if t.i > clause.i):
        return False
    around = (*arguments(verb).objects, *clause.children, *arguments(verb).after("on"))
    return any(token.lemma_.lower() in TRAVELLERS for token in around)


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
        _as_rival(_uttered(made.sentence, verb, *said, "said"), made)


def _yields(made: Candidate) -> bool:
    """Whether what the whole clause says counts before the act that its verb may express.

    `called it a dark day for Europe`, which is no call for anything, `it was in their interest`, `broke the treaty`,
    `the South fired first`.
    """
    verb, kind = made.trigger.lemma_, made.type
    if verb in ASKED_FIRST:
        return made.standing.status == "denied" and is_passive(made.trigger)
    if verb in BREAKING:
        return kind == "REJECT"
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


def _visiting(sentence: Sentence, token: Token, resolver: Resolver) -> Candidate | None:
    sides = aside(sentence, token, resolver)
    return _uttered(sentence, token, VISITING, sides, "in") if sides else None


def _said(sentence: Sentence, token: Token, resolver: Resolver, heard: Heard | None) -> Candidate | None:
    said = threat(sentence, token, resolver) or statement(sentence, token, resolver, heard)
    return _uttered(sentence, token, *said, "said") if said else None


def _due(sentence: Sentence, token: Token, resolver: Resolver, heard: Heard | None) -> Candidate | None:
    due = demand(sentence, token, resolver, heard)
    return _uttered(sentence, token, *due, "must") if due else None


def _uttered(sentence: Sentence, token: Token, expression: Expression, sides: Sides, cue: str) -> Candidate:
    return Candidate(sentence, token, expression, sides, Standing("occurred", cue), expression.type, expression.mode)


def _candidate(sentence: Sentence, token: Token, found: list[Expression], resolver: Resolver) -> Candidate:
    told = _readings(look_around(sentence, token, resolver, felt=found[0].pos == "adj"), found)
    first, *rivals = (_reading(sentence, token, e, sides, resolver) for e, sides in told)
    for rival in rivals:
        _as_rival(rival, first)
    return first


def _as_rival(rival: Candidate, first: Candidate) -> None:
    rival.features |= {"rival", f"{rival.type}-rivals={first.type}"}
    first.rivals.append(rival)


def _readings(at: Surroundings, found: list[Expression]) -> list[tuple[Expression, Sides]]:
    """The first expressions whose sides fit, of different types; the very first of all where none fits."""
    readings: dict[str, tuple[Expression, Sides]] = {}
    unfit: list[tuple[Expression, Sides]] = []
    for expression in found:
        if expression.type not in readings:
            sides = adopted(at, joined(at, FRAMES[_frame_of(expression)](at), expression.type))
            sides.notes |= {"unfit"} if expression.type == "THREATEN" and _warns_own(at, sides) else set()
            if sides.notes & UNFIT:
                unfit.append((expression, sides))
            else:
                readings[expression.type] = expression, sides
        if len(readings) == READINGS or any(e.frame == CROWD for e, _ in readings.values()):
            break
    return list(readings.values()) or unfit[:1]


def _warns_own(at: Surroundings, sides: Sides) -> bool:
    """Whether somebody warns his own people, whom he does not threaten: `warned its citizens of attacks`."""
    warned = codes_of(at.all(at.around.objects, loose=True)) if not at.nominal and not at.around.passive else set()
    return bool(warned) and warned <= codes_of(sides.actors)


def _frame_of(expression: Expression) -> str:
    """The frame of an expression; what is moved in some deeds is most often the doer's own."""
    own = OF_ONES_OWN.get((expression.type, expression.mode)) or OF_ONES_OWN.get((expression.type, None))
    return own if own and expression.frame == "act" else expression.frame


def _reading(sentence: Sentence, token: Token, expression: Expression, sides: Sides, resolver: Resolver) -> Candidate:
    told = Candidate(sentence, token, expression, sides, standing(token), expression.type, expression.mode)
    return _left_undone(told) if any(other <= DENIALS for other in expression.others) else _turned(told, resolver)


def _left_undone(told: Candidate) -> Candidate:
    """An act that lies in not doing something is done where that is denied."""
    status: Status = "planned" if is_ahead(told.trigger) and told.type not in SPEECH else "occurred"
    denied = told.standing.status == "denied"
    return replace(told, standing=Standing(status, told.standing.cue)) if denied else told


def _turned(told: Candidate, resolver: Resolver) -> Candidate:
    """What its status makes of an act: a refusal, a threat, or the visit that an invitation may bring."""
    kind, status, cue = told.type, told.standing.status, told.standing.cue
    by_refusal = cue in words("reading", "refusals") or kind == "SUPPORT" or is_ahead(told.trigger)
    if status == "denied" and kind in REFUSABLE and by_refusal:
        refused = Standing("occurred", cue)
        return replace(told, standing=refused, type="REJECT", mode="yield", features={"refusal"})
    if kind in (CONDITIONAL if is_conditional(told.trigger) else HOSTILE) and _held_out(told, resolver):
        return _as_threat(told, resolver)
    if kind == "MOBILIZE" and _is_exercise(told.trigger):
        together = FRAMES["exercise"](look_around(told.sentence, told.trigger, resolver)).actors
        if len(codes_of(together)) > 1:
            shared = Sides(together, notes=told.sides.notes)
            return replace(told, sides=shared, type="COOPERATE", mode="military", features={"joint-exercise"})
    if kind == "AGREE" and _vowed_if(told.trigger):
        return replace(told, type="THREATEN", mode=None, features={"threat", "vow"})
    if told.expression.frame == "invite" and status == "occurred":
        taken_up = told.trigger.lemma_ == "accept"
        return replace(told, standing=Standing("planned", "accept") if taken_up else Standing("possible", "invite"))
    awaited = told.expression.words.startswith("be due") or told.expression.frame == "expected"
    if awaited and status == "occurred":
        return replace(told, standing=Standing("planned", "due"))
    return told


def _vowed_if(verb: Token) -> bool:
    """`vowed to strike back if attacked`: what is sworn on a condition that another has to meet."""
    below = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp")] if verb.lemma_ in VOWS else []
    return any(on_condition(clause) for clause in below)


def _is_exercise(trigger: Token) -> bool:
    """Whether troops only practise: what one state does near another is a show of force, what two do is cooperation."""
    nouns = [trigger] if trigger.pos_ == "NOUN" else arguments(trigger).objects
    games = any(noun.lemma_ == "game" and noun.i and noun.nbor(-1).lower_ == "war" for noun in nouns)
    return games or trigger.lemma_ in EXERCISES or any(noun.lemma_ in EXERCISES for noun in nouns)


def _held_out(told: Candidate, resolver: Resolver) -> bool:
    """Whether a party says of itself what it would do: `America would strike back, he said, should they be hit`.

    Violence ahead is a threat without a condition too.
    """
    by = attribute(told.sentence, told.trigger, resolver)
    actors = codes_of(told.sides.actors)
    own = by is not None and by.code != "MEDIA" and (by.code in actors or (not actors and is_ahead(told.trigger)))
    if is_conditional(told.trigger):
        return own or by is None
    return own and (told.standing.status == "hypothetical" or (told.type == "ASSAULT" and is_ahead(told.trigger)))


def _as_threat(told: Candidate, resolver: Resolver) -> Candidate:
    by = attribute(told.sentence, told.trigger, resolver)
    sides = told.sides
    if by is not None and not sides.actors:
        sides = replace(sides, actors=[speaker_of(by)])
    threatened = Standing("occurred", "would")
    return replace(told, sides=sides, standing=threatened, type="THREATEN", mode=None, features={"threat"})


def _told_last(verbs: list[Candidate], token: Token, before: Candidate | None) -> Candidate | None:
    """The act told last, of which a verb can't be a part: not what is hoped in `hopes to do likewise`."""
    above, at = set(), token
    while at.dep_ in ("xcomp", "ccomp"):
        at = at.head
        above.add(at.i)
    return next((made for made in reversed(verbs) if made.trigger.i not in above), before)


def _echo(told: Candidate | None, verb: Token) -> list[Expression]:
    """The expression of an act that a verb stands for, where it has a frame and is no statement.

    Who has not done so does not leave a demand unsaid, but unmet.
    """
    if told is None or (told.type == "REQUEST" and any(c.dep_ == "neg" for c in verb.children)):
        return []
    return [told.expression] if told.expression.frame in FRAMES else []
