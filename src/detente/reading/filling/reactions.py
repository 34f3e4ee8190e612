"""Of whose doing those speak who praise or blame what came about: a court's ruling, a body's vote, an accord."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from detente.codebook.plover import SPEECH
from detente.entities.parties import is_side, is_state
from detente.reading.acts.candidate import HOSTILE
from detente.reading.filling.gap import BEFRIENDED, JUDGING, MUTUAL_FRAMES, REACTING, Gap
from detente.reading.filling.owners import made_between, owners_before
from detente.reading.grammar.arguments import TIMES, arguments
from detente.reading.grammar.complements import hyphenated
from detente.reading.grammar.syntax import DEFINITE, INDEFINITE, SUBJECTS
from detente.reading.grammar.tokens import Token
from detente.reading.parties.acts_told import COMPANY
from detente.reading.parties.register import PAIR
from detente.reading.parties.whose import stands_beside
from detente.tables import words

DOING = MUTUAL_FRAMES | {"act"}
"""Frames of what is done, and not said: `ratified the accord`."""
VOTES = frozenset("vote decision resolution adoption".split())
OUTCOMES = frozenset("result outcome verdict text".split())
"""What a body's decisions are called by those who speak of them."""
FEELING = frozenset("condolence sympathy solidarity commiseration grief sorrow".split())
"""Of what those speak who feel with others."""
KILLING = frozenset("kill die murder massacre slay perish death killing killed dead assassinate assassination".split())
"""What somebody suffers with whom others mourn."""
MOURNING = frozenset("condolence grief sorrow sympathy commiseration".split())
WINNING = frozenset(
    "victory triumph success win outcome result satisfaction satisfied pleased delighted historic justice verdict "
    "ruling judgment judgement award warrant vindication".split()
)
"""Of what those speak whom a court has pleased."""
NEIGHBOURS = frozenset(("neighbour", "neighbor"))
COUPS = frozenset("coup putsch ouster takeover overthrow mutiny".split())
"""What is done within one state."""
WINNERS = frozenset("incumbent winner victor newcomer successor strongman dictator despot".split())
"""Who is one man of one state."""
QUARRELS = frozenset("dispute row standoff quarrel feud rift spat tension clash fighting hostility".split())
"""What two have with each other, and neither of them does to the other."""
FRIENDLY = frozenset("SUPPORT AID CONCEDE".split())
"""What one does for another with whom he does not quarrel."""
IN_SESSION = frozenset(
    "vote session debate ballot draft resolution text amendment wording delegate house hall gathering".split()
)
"""What bodies do when they meet, what is put to them then, and who is spoken to there."""
GATHERED = frozenset("summit council assembly board conference meeting".split())
"""Where a body decides: `the summit's decision`."""

CHEERING = frozenset("welcome hail applaud praise salute greet laud acclaim cheer toast speak".split())
HOLDING_FIRE = frozenset("ceasefire cease-fire truce restraint calm fighting hostility bloodshed".split())
"""What those are asked for who fight each other."""
CHARGES = frozenset("charge allegation accusation claim".split())
AMENDS = frozenset("explanation apology compensation reparation redress clarification".split())
"""What those ask for who were wronged."""
GLAD = frozenset(
    "pleased glad delighted satisfied gratified thrilled delight please congratulation congratulations satisfaction "
    "pleasure joy praise applause".split()
)
"""How those feel or speak whom some news pleases."""
NEWS = frozenset("news step event outcome development announcement".split())
"""What came about is called so by those who speak of it."""
IT = frozenset("it this that".split())
HEAD = 6
"""Sentences at the head of a report that tell of the accord that it is about."""
WRITING = frozenset("write appeal turn cable wire apply petition".split())
LETTERS = frozenset("letter note message petition cable telegram appeal memorandum".split())
"""In which somebody is told or asked something."""


def addressed(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """To whom somebody writes who asks or blames there: `wrote to the council asking for help`, `sent Oslo a note`."""
    verb = gap.trigger
    if gap.candidate.type not in SPEECH or verb.dep_ not in ("advcl", "acl", "xcomp") or verb.tag_ not in ("VBG", "VB"):
        return ()
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and any(g.tag_ == "TO" for g in c.children)]
    named = [*gap.around.objects, *(g for c in clauses for g in c.children if g.dep_ in SUBJECTS)]
    if gap.at.all(named):
        return ()  # `asking Chad to leave`
    over = verb.head
    letter = next((t for t in (over, *arguments(over).objects) if t.lemma_ in LETTERS), None)
    around = arguments(letter.head if letter is not None and letter.dep_ == "dobj" else over)
    to = around.after("to") if letter is not None or over.lemma_ in WRITING else []
    if letter is not None:
        to += [g for c in letter.children if c.lower_ == "to" for g in c.children]
        to += [thing for thing in around.objects if thing.dep_ == "dative"]
    return tuple(dict.fromkeys(m.code for m in gap.at.all(to) if m.code not in taken))


def decided_by(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """The body whose decision pleases others: `welcomed the vote`, `called the summit's decision historic`."""
    return _in_body(gap, taken, VOTES)


def brought_about_by(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Who brought about what pleases or vexes others, a court, those who made an accord, a body; or whom it struck."""
    brought = _mourned(gap, taken) or _at_court(gap, taken) or _in_accord(gap, taken) or _in_body(gap, taken, OUTCOMES)
    return brought or _in_coup(gap, taken) or _in_quarrel(gap, taken) or _in_news(gap, taken)


def asked_of_body(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """The body that is asked for what only a body does: `called for a vote`, `tabled a draft`, `applied to join`."""
    trigger = gap.trigger
    if gap.candidate.type != "REQUEST":
        return ()
    below = [word for word in trigger.subtree if word.i > trigger.i]
    due = any(word.lemma_.lower() in IN_SESSION or _is_delay(word) or _joins(word) for word in below)
    return gap.resolver.deciding(taken) if due else ()


def asked_to_stop(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Which two an outsider asks to hold their fire, those of the last attack told: `called for a ceasefire`."""
    if gap.candidate.type != "REQUEST" or not any(t.lemma_.lower() in HOLDING_FIRE for t in gap.trigger.subtree):
        return ()
    lately = (told for told in reversed(gap.resolver.fights) if gap.sentence.index - told.sentence <= COMPANY)
    last = next(lately, None)
    if last is None or not last.codes.isdisjoint(taken) or len(list(filter(is_side, last.codes))) != PAIR:
        return ()
    named = {seen.mention.code for seen in gap.resolver.named_in(gap.resolver.sentences[last.sentence])}
    return last.parties if last.codes <= named else ()


def asked_to_account(gap: Gap, asking: set[str]) -> tuple[str, ...]:
    """Who is asked to make good what he did, the last told to have harmed who asks: `demanded an apology`."""
    below = (word for word in gap.trigger.subtree if word.i > gap.trigger.i)
    if gap.candidate.type != "REQUEST" or not any(word.lemma_.lower() in AMENDS for word in below):
        return ()
    lately = (told for told in reversed(gap.resolver.told) if gap.sentence.index - told.sentence <= COMPANY)
    harmed = (told for told in lately if told.kind in HOSTILE and asking <= set(told.recipients))
    return next((told.actors for told in harmed if told.actors and asking.isdisjoint(told.actors)), ())


def charged_by(gap: Gap, denying: set[str]) -> tuple[str, ...]:
    """On whose word a deed was told that its doers deny: `Chad said Mali had shelled it. Mali denied the charge`."""
    resolver = gap.resolver
    charges = (noun for noun in gap.around.objects if noun.lemma_.lower() in CHARGES)
    if gap.candidate.type != "REJECT" or resolver.heard is None or not any(map(_is_told_of, charges)):
        return ()
    lately = (told for told in reversed(resolver.told) if gap.sentence.index - told.sentence <= COMPANY)
    for told in lately:
        if told.kind in HOSTILE and not denying.isdisjoint(told.actors):
            by = resolver.heard(resolver.sentences[told.sentence], told.word)
            if by is not None and by.code not in denying and is_side(by.code):
                return (by.code,)
    return ()


def _is_delay(noun: Token) -> bool:
    """`appealed for more time`."""
    return noun.lower_ == "time" and any(c.lower_ == "more" for c in noun.lefts)


def _joins(verb: Token) -> bool:
    """`applied to join`, of which nothing says what was to be joined."""
    return verb.lemma_ == "join" and verb.dep_ == "xcomp" and not arguments(verb).objects


def _at_court(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """The court whose ruling pleases those who speak of a win: `hailed a victory`, `was pleased with the outcome`."""
    if gap.candidate.type != "SUPPORT" or gap.candidate.expression.frame in MUTUAL_FRAMES:
        return ()
    won = any(word.lemma_.lower() in WINNING for word in gap.trigger.subtree)
    court = gap.resolver.judges() if won else ()
    known = any(gap.resolver.labels.counts.get(code, 0.0) > 1 for code in court)
    return court if known and taken.isdisjoint(court) else ()


def _in_quarrel(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """The two told of before who are at odds: `voiced concern about the dispute`, `regretted the row`."""
    if gap.candidate.type not in JUDGING:
        return ()
    about = (*_spoken_of(gap), *gap.around.after("over", "on"), *gap.around.beneath("about", "over", "at", "with"))
    if not any(noun.lemma_.lower() in QUARRELS and _is_told_of(noun) for noun in about):
        return ()
    resolver = gap.resolver
    lately = (told for told in reversed(resolver.told) if gap.sentence.index - told.sentence <= COMPANY)
    at_odds = (told for told in lately if told.joint or told.kind not in FRIENDLY)
    pairs = (told.parties for told in at_odds if told.codes.isdisjoint(taken))
    told_of = (codes for codes in pairs if len(codes) == PAIR and all(map(is_side, codes)))
    return next(told_of, ()) or (resolver.main_states if taken.isdisjoint(resolver.main_states) else ())


def feels_with(gap: Gap) -> bool:
    """Whether words feel with one of two, as a rule with whom the other wronged: `sent his condolences`."""
    spoken = (word for word in gap.trigger.subtree if word.i >= gap.trigger.i)
    return gap.candidate.type == "SUPPORT" and any(word.lemma_.lower() in FEELING for word in spoken)


def is_of_one(gap: Gap) -> bool:
    """Whether words are aimed at one whom they do not name: `backed its ally`, `congratulated the winner`."""
    one = [noun for noun in (*gap.around.objects, *gap.around.beneath("of", "for", "with")) if noun.tag_ == "NN"]
    near = any(noun.lemma_ in NEIGHBOURS and any(c.lower_ in DEFINITE for c in noun.lefts) for noun in one)
    return near or any(n.lemma_ in WINNERS or (n.lemma_ in BEFRIENDED and stands_beside(n)) for n in one)


def _mourned(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Whom the last attack told of struck, with whom others feel; who mourn, the last in which people died."""
    attacks = [told for told in reversed(gap.resolver.told) if told.kind == "ASSAULT"]
    mourn = any(word.lemma_.lower() in MOURNING for word in gap.trigger.subtree)
    deadly = [told for told in attacks if mourn and told.word.lemma_ in KILLING]
    struck = (told.recipients for told in (*deadly, *attacks) if taken.isdisjoint(told.recipients))
    return next(filter(None, struck), ()) if feels_with(gap) else ()


def _in_body(gap: Gap, taken: set[str], nouns: AbstractSet[str]) -> tuple[str, ...]:
    """The body that decided what pleases others: `welcomed the vote`, `called the decision historic`."""
    if gap.candidate.type != "SUPPORT" or gap.candidate.expression.frame in MUTUAL_FRAMES:
        return ()
    named = (noun for noun in _spoken_of(gap) if noun.lemma_.lower() in nouns and _is_told_of(noun))
    decided = any(noun.lower_ != "vote" or not owners_before(noun, gap.sentence, gap.resolver) for noun in named)
    return gap.resolver.deciding(taken) if decided else ()


def _spoken_of(gap: Gap) -> list[Token]:
    """What words speak of: their objects, what follows them, and the subject of what somebody says."""
    subject = gap.around.subject if gap.candidate.expression.frame == "statement" else None
    return [
        *gap.around.objects,
        *gap.around.after("with", "about", "at", "of"),
        *([subject] if subject is not None else []),
    ]


def _in_accord(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Who made the accord told before of which others speak: `welcomed the truce`, `called the deal a surrender`."""
    if gap.candidate.type not in REACTING or gap.candidate.expression.frame in DOING:
        return ()
    accords = words("reading", "accords")
    named = (noun for noun in _spoken_of(gap) if not accords.isdisjoint((noun.lemma_.lower(), hyphenated(noun))))
    if not any(map(_is_told_of, named)):
        return ()
    return gap.resolver.accord(taken) or made_between(gap.sentence, gap.resolver, taken)


def _in_coup(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """In which state the coup was of which others speak: the one that the report is most about."""
    if gap.candidate.type not in JUDGING:
        return ()
    main = gap.resolver.main_states_at(gap.sentence)[:1]
    coups = any(noun.lemma_.lower() in COUPS and _is_told_of(noun) for noun in _spoken_of(gap))
    return main if coups and taken.isdisjoint(main) and all(map(is_state, main)) else ()


def _in_news(gap: Gap, taken: set[str]) -> tuple[str, ...]:
    """Which two made the accord that a report is of, where others are glad and do not say of what: `applauded`."""
    spoken = gap.candidate.type == "SUPPORT" and gap.candidate.expression.frame not in DOING
    if not spoken or gap.trigger.pos_ == "NOUN" or not _is_glad(gap):
        return ()
    made = gap.resolver.accord(taken)
    beside = {seen.mention.code for seen in gap.others(taken)}
    at_head = any(told.sentence < HEAD for told in gap.resolver.told_of(made))
    ours = len(made) == PAIR and not set(made).isdisjoint(gap.resolver.main_pair)
    return made if at_head and ours and beside <= set(made) else ()


def _is_glad(gap: Gap) -> bool:
    """Whether words are glad of what is not named in them."""
    around, verb = gap.around, gap.trigger
    said = [verb, *(c for c in verb.children if c.dep_ in ("acomp", "attr", "oprd", "dobj"))]
    glad = verb.lemma_.lower() in CHEERING or any(word.lemma_.lower() in GLAD for word in said)
    if gap.candidate.expression.frame == "statement":
        glad = glad or (around.subject is not None and around.subject.lower_ in IT)
        things = around.after("with", "about", "at")
    else:
        given = [c for c in verb.children if c.dep_ == "dative"]
        things = [*around.objects, *given, *around.after("with", "about", "at", "of")]
    of_clause = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    return glad and not of_clause and all(map(_says_no_more, things))


def _says_no_more(noun: Token) -> bool:
    """Whether a noun does not tell what it is of: `the news`, `a step forward`, `Monday's event`, `it`."""
    if noun.lower_ in IT or noun.lemma_.lower() in GLAD:
        return True
    owned = any(c.dep_ == "poss" and c.text not in TIMES for c in noun.lefts)
    if noun.pos_ != "NOUN" or owned or noun.lemma_.lower() in words("reading", "accords"):
        return False
    some = any(c.lower_ in INDEFINITE for c in noun.lefts)
    bare = noun.tag_ == "NNS" and not any(c.lower_ in DEFINITE for c in noun.lefts)
    return some or bare or (noun.lemma_.lower() in NEWS and _is_told_of(noun))


def _is_told_of(noun: Token) -> bool:
    """Whether a noun points to what was told before, and nothing tells it from others: `the signing of the deal`."""
    left, right = list(noun.lefts), [c for c in noun.rights if c.dep_ != "punct"]
    pointing = any(
        c.lower_ in DEFINITE or (c.dep_ == "poss" and (c.text in TIMES or c.lower_ in GATHERED)) for c in left
    )
    named = any(t.pos_ == "PROPN" and t.text not in TIMES for c in left for t in c.subtree)
    return pointing and not named and all(map(_adds_nothing, right))


def _adds_nothing(phrase: Token) -> bool:
    """`the signing of the deal`, `the vote on Monday`, `the decision as bold`."""
    if phrase.lower_ == "of":
        return all(map(_is_told_of, phrase.children))
    return phrase.lower_ == "as" or (phrase.dep_ == "prep" and all(c.text in TIMES for c in phrase.children))
