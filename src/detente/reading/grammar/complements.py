"""The words that complete another word's expression: what stands around a verb or noun, and marks for its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.codebook.lexicon import OF_SUBJECT, PARTICLE
from detente.reading.grammar.arguments import arguments, dates
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.syntax import SUBJECTS, clause_root, own_clause
from detente.reading.grammar.tokens import Token

INFINITIVE = "+to"
"""Stands in an expression for an infinitive that the verb governs: `tell +to`."""
SOMEBODY_TO = "+somebody-to"
"""Stands for an infinitive with a subject of its own: `want +somebody-to`, as in `wants the troops to leave`."""
NOT_TO = "+not-to"
"""Stands for an infinitive that is denied: `decide +not-to`."""
SOMEBODY_WILL = "+somebody-will"
"""Stands for a clause that says what another will do: `hope +somebody-will`."""
SOMEBODY_DO = "+somebody-do"
"""Stands for a clause in the subjunctive: `insist +somebody-do`, as in `insists that Iran stop`."""
SOMETHING = "+something"
"""Stands for a noun as object: `want +something`."""
MONEY = "+money"
"""Stands for an amount of money: `announce +money`."""
TOGETHER = "+together"
"""Stands for words that say that the subjects do it together: `jointly`, `side by side`, `in a joint raid`."""
IMPERSONAL = frozenset("it this that all both everyone everybody others nobody".split())
"""Pronouns that do not stand for whoever hopes or asks."""
FACING = frozenset(
    "counterpart neighbour neighbor partner ally friend rival colleague guest host opponent enemy adversary side "
    "interlocutor visitor foe brother example lead".split()
)
"""Who is another although he is somebody's: `hoped that his counterpart would agree`."""
CURRENCIES = frozenset(
    "dollar euro pound yen franc mark crown krone kroner krona yuan renminbi rouble ruble rupee rupiah dirham riyal "
    "rial dinar peso real lira shekel rand won zloty forint hryvnia taka naira shilling baht dong ringgit".split()
)
NOT = "+not"
"""Stands for a denial: `reply +not`, which is done where somebody does not."""
TERMS = frozenset("hour day week fortnight month".split())
"""What is given to somebody to do something in."""
LIKEWISE = frozenset("theirs ours yours hers mine".split())
"""What stands for a thing of somebody else: `Chad recalled its envoy, and Mali and Niger theirs`."""
TAKING = frozenset("seize capture hold occupy take keep".split())
GROUND = frozenset("town city village hill base camp port airport post field island territory".split())
"""What is taken, or only where something is: `seized a village`, but not `seized drugs in a village`."""
SENDING = frozenset("send dispatch despatch deliver submit forward transmit give hand".split())
FOR_SOMETHING = frozenset(
    "request appeal plea call demand application bid petition food aid medicine supplies supply blanket tent".split()
)
"""What is sent to others for something or for somebody: `a request for help`, `food for refugees`."""
LYING = frozenset("in at near outside on around".split())
THINGS_DONE_TO = frozenset("dobj dative nsubjpass nsubj".split())
JOINTLY = frozenset("together jointly alongside shoulder".split())
PAIRED = frozenset(("side by side", "hand in hand", "hand in glove", "shoulder to shoulder", "arm in arm"))
PAIRS = frozenset(phrase.split()[0] for phrase in PAIRED)
IN_COMMON = frozenset("tandem concert cooperation collaboration partnership conjunction common unison step".split())
SHARED_WORK = frozenset("joint combined mixed common shared".split())
WORDS_TOGETHER = frozenset("statement declaration communique communiqué letter appeal article message note".split())
"""What is joint where parties only speak."""
SHARING = JOINTLY | PAIRS | IN_COMMON | SHARED_WORK
"""Words one of which stands wherever parties act together."""
COMMON_MARKS = frozenset((INFINITIVE, SOMEBODY_TO, NOT_TO, SOMEBODY_WILL, SOMEBODY_DO, SOMETHING, MONEY))
"""Marks that words of many kinds leave."""

CALLING = frozenset("call describe denounce brand label term dub deem consider".split())


def hyphenated(word: Token) -> str | None:
    """`test-fire` for the last part of `test-fired`, which the model takes for three words."""
    if word.i < 2 or word.nbor(-1).text != "-" or word.nbor(-1).whitespace_ or word.i <= word.sent.start + 1:
        return None
    first = word.nbor(-2)
    return None if first.whitespace_ else f"{first.lower_}-{word.lemma_.lower()}"


def forms(word: Token) -> Iterator[str]:
    """A word as it stands, in its base form and as the last part of what hyphens join."""
    yield word.lower_
    yield word.lemma_.lower()
    whole = hyphenated(word)
    if whole is not None:
        yield whole


def words_and_marks(tokens: Sequence[Token]) -> set[str]:
    """All words that may complete an expression in a sentence, with every mark that its clauses may leave."""
    found = COMMON_MARKS.union(*map(forms, tokens))
    together = {TOGETHER} if not SHARING.isdisjoint(found) else set()
    return {*found, *together, *({NOT} if any(token.dep_ == "neg" for token in tokens) else ())}


def words_by_verb(verb: Token) -> set[str]:
    """Words that can complete a verb's expression: particles, prepositions, objects, and what hangs on those."""
    found: set[str] = set()
    around = arguments(verb)
    targets = list(around.objects)
    parted = any(c.dep_ == "prt" for c in verb.children)
    for child in verb.children:
        if child.dep_ in ("nsubj", "punct", "advcl", "relcl", "cc", "conj"):
            found |= {child.lemma_.lower(), INFINITIVE} if _is_purpose(child) else set()
            found |= {"for", SOMEBODY_TO} if _is_for_somebody(child) else set()
            continue
        if dates(child) or (child.tag_ == "TO" and verb.lemma_ == "go"):  # `offered to go on talking`
            continue
        if not _denies(child) and not (child.tag_ == "TO" and verb.dep_ == "ROOT"):
            found |= {child.lower_, child.lemma_.lower()}
        found |= _clause_marks(child) | _particle(child) | ({NOT} if child.dep_ == "neg" else set())
        found |= (
            {SOMETHING} if child.dep_ == "dobj" and child.pos_ in ("NOUN", "PROPN", "NUM") and not parted else set()
        )
        beneath = [t for t in _hanging_on(child) if not (t.lemma_ in GROUND and _is_where(child, verb))]
        targets += [t for t in beneath if not _tells_what_for(t.head, verb)]
    for target in targets:
        found |= _phrase(target) | (_likewise(target) if target in around.objects else set())
    subject = around.subject
    return found | ({OF_SUBJECT + word for word in _phrase(subject)} if subject is not None else set()) | _jointly(verb)


def _tells_what_for(prep: Token, verb: Token) -> bool:
    """Whether a preposition tells what something sent is for, or with whom it is held.

    `sent a request for help`, `sent food for refugees to Mali`, `held talks with soldiers`.
    """
    if verb.lemma_ == "hold":
        return prep.lower_ == "with"
    sent = verb.lemma_ in SENDING and prep.lower_ == "for" and prep.i > verb.i + 1
    return sent and prep.nbor(-1).lemma_ in FOR_SOMETHING


def _is_where(prep: Token, verb: Token) -> bool:
    """Whether a preposition tells where something else is taken than the ground: `held a parade in the town`."""
    return prep.lower_ in LYING and verb.lemma_ in TAKING and bool(arguments(verb).objects)


def _particle(child: Token) -> set[str]:
    """A word such as `in` that completes the verb itself, not one that leads to where or when."""
    governs = any(c.dep_ in ("pobj", "pcomp") for c in child.children)
    return {PARTICLE + child.lower_} if child.dep_ in ("prt", "prep", "advmod") and not governs else set()


def _denies(clause: Token) -> bool:
    """Whether a clause says that something is not so, by which its verb completes nothing: `said it could not help`."""
    return clause.dep_ == "ccomp" and any(c.dep_ == "neg" for c in clause.children)


def _preferred(clause: Token) -> bool:
    """Whether another is to do what somebody would have done: `would prefer Oslo to wait`."""
    over = clause.head
    return over.lemma_ == "prefer" and any(c.dep_ == "dobj" and c.i < clause.i for c in over.children)


def _clause_marks(clause: Token) -> set[str]:
    """What kind of clause hangs on a verb: an infinitive, with or without a subject, or what another will or is to do.

    What it says that something is (`that Iran was behind it`) completes an expression too.
    """
    if clause.dep_ not in ("xcomp", "ccomp"):
        return set()
    helpers = {c.lower_ for c in clause.children if c.dep_ == "aux"}
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if "to" in helpers:
        left = {NOT_TO} if any(c.dep_ == "neg" for c in clause.children) else set()
        led = subject is not None or seen(clause) or _preferred(clause)
        return left | ({INFINITIVE, SOMEBODY_TO} if led else {INFINITIVE})
    found = {c.lower_ for c in clause.children if c.dep_ == "mark" and c.lower_ in ("that", "whether", "if")}
    if clause.lemma_ == "be":
        found |= {c.lemma_.lower() for c in clause.children if c.dep_ in ("acomp", "attr", "prep")}
    led = subject is not None or clause.head.dep_ == "relcl"
    done = clause.tag_ == "VBN" or (clause.tag_ == "VBD" and is_passive(clause))
    if led and done and not helpers and "that" not in found:
        found |= {SOMEBODY_TO}  # `wanted it named`, `the pact which they want scrapped`
    if subject is None:
        return found
    if is_subjunctive(clause):
        return found | {SOMEBODY_DO}
    if subject.pos_ == "PRON" and subject.lower_ not in IMPERSONAL:
        return found
    if any(c.tag_ == "PRP$" for c in subject.lefts) and subject.lemma_.lower() not in FACING:
        return found  # `hopes that its troops will win`
    return found | ({SOMEBODY_WILL} if helpers & {"will", "would", "wo", "'ll"} else set())


def seen(clause: Token) -> list[Token]:
    """What one wants to see done: `stop` in `would like to see Iran stop`, by which `like` asks as with `Iran to`."""
    below = clause.children if clause.lemma_ == "see" else ()
    return [c for c in below if c.dep_ == "ccomp" and any(g.dep_ in ("nsubj", "nsubjpass") for g in c.children)]


def is_asked_for(clause: Token) -> bool:
    """`that Iran stop`: a clause in the subjunctive, with the `that` without which it may be `let Iran stop`."""
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children) and is_subjunctive(clause)


def is_subjunctive(clause: Token) -> bool:
    """`that Iran stop`, `that the laws be narrowed`: the bare form, where the subject would ask for another."""
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    helpers = {c.lower_ for c in clause.children if c.dep_ == "aux"}
    if subject is None:
        return False
    if any(c.lower_ == "be" and c.dep_ == "auxpass" for c in clause.children) or clause.lower_ == "be":
        return not helpers
    plain = not helpers and not any(c.dep_ == "auxpass" for c in clause.children)
    one = subject.tag_ in ("NN", "NNP") or subject.lower_ in ("it", "he", "she")
    singular = one and not any(c.dep_ == "conj" for c in subject.children)
    return plain and clause.tag_ in ("VB", "VBP") and singular


def _phrase(noun: Token) -> set[str]:
    """The words of a noun phrase that can complete an expression, with those beside it and after `of`."""
    found: set[str] = set()
    for part in (noun, *(t for t in noun.conjuncts if t.i > noun.i)):
        beside = [c for c in part.children if c.dep_ in ("compound", "amod", "nmod") or c.lower_ == "no"]
        found |= {form for word in (part, *beside) for form in forms(word)}
        found |= {MONEY} if _is_money(part) else set()
        found |= _within_term(part)
        found |= (
            {"no"} if any(g.lower_ == "no" for c in part.children if c.lower_ == "more" for g in c.children) else set()
        )
    for of in (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"):
        for part in (g for c in of.children for g in (c, *c.conjuncts)):
            compounds = [c for c in part.children if c.dep_ == "compound"]
            found |= {form for word in (part, *compounds) for form in forms(word)}
            found |= {MONEY} if _is_money(part) else set()
    return found


def _likewise(thing: Token) -> set[str]:
    """The words for the thing told of last, of which somebody has one too: `recalled its envoy, Peru called theirs`."""
    own = thing.lower_ == "own" and any(c.dep_ == "poss" for c in thing.children)
    if not own and thing.lower_ not in LIKEWISE:
        return set()
    before = (t for t in reversed(thing.doc.tokens[thing.sent.start : thing.i]) if t.pos_ == "NOUN")
    same = next((t for t in before if t.dep_ in THINGS_DONE_TO and t.lemma_ not in TERMS), None)
    return set(forms(same)) if same is not None else set()


def _within_term(time: Token) -> set[str]:
    """What is to be done in a time that somebody is given: `gave them three days to leave`."""
    if time.lemma_ not in TERMS:
        return set()
    due = [c for c in time.children if c.dep_ in ("acl", "relcl") and c.tag_ == "VB" and _is_infinitive(c)]
    return {form for verb in due for form in forms(verb)} | ({INFINITIVE} if due else set())


def _is_purpose(clause: Token) -> bool:
    """`to fight` in `sent troops to fight rebels`."""
    return clause.dep_ == "advcl" and clause.tag_ == "VB" and any(c.lower_ == "to" for c in clause.children)


def _is_for_somebody(clause: Token) -> bool:
    """`for Egypt to open the crossing` in `called for Egypt to open the crossing`."""
    asked = clause.tag_ == "VB" or any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)
    return asked and any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children)


def _is_money(noun: Token) -> bool:
    return noun.lemma_.lower() in CURRENCIES or any(c.tag_ == "$" or c.text in ("€", "£", "¥") for c in noun.children)


def _jointly(verb: Token) -> set[str]:
    """Whether those that a verb is said of act together."""
    adverbs = (c for c in own_clause(verb) if c.lower_ in JOINTLY and c.dep_ in ("advmod", "prep", "npadvmod"))
    beside = any(clause_root(c.head) == verb for c in adverbs)
    shared = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("in", "under", "from"))
    return {TOGETHER} if beside or _paired(verb) or any(_is_shared(c) for c in shared) else set()


def _paired(verb: Token) -> bool:
    """`side by side` after the verb, before another one."""
    for token in verb.doc[verb.i + 1 : verb.sent.end - 2]:
        if token.lower_ in PAIRS and token.doc[token.i : token.i + 3].text.lower() in PAIRED:
            return True
        if token.pos_ == "VERB":
            return False
    return False


def _is_shared(preposition: Token) -> bool:
    below = [c for c in preposition.children if c.dep_ == "pobj" and c.lemma_ not in WORDS_TOGETHER]
    return any(
        c.lower_ in IN_COMMON or any(g.lower_ in SHARED_WORK for g in c.children if g.dep_ == "amod") for c in below
    )


def _hanging_on(word: Token) -> list[Token]:
    """The objects of a particle or preposition, through further prepositions (`out of the pact`)."""
    if word.dep_ not in ("prep", "prt", "dobj", "dative", "agent", "advmod"):
        return []
    found = [
        c for c in word.children if c.dep_ in ("pobj", "conj", "prep") or (c.dep_ == "pcomp" and word.lower_ == "from")
    ]
    return found + [g for c in word.children if c.dep_ == "prep" for g in _hanging_on(c)]


def words_by_noun(noun: Token) -> set[str]:
    """Words that can complete a noun's expression: the few before it, its prepositions, what it is of, for or seeks."""
    start = max(noun.sent.start, noun.i - 4)
    asks = any(c.dep_ in ("acl", "relcl") and _is_infinitive(c) for c in noun.children)
    before = [*noun.doc[start : noun.i], *_deed_over(noun, start)]
    below = [
        g for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "for", "from") for g in (c, *c.children)
    ]
    leading = {c.lower_ for c in noun.children if c.dep_ == "prep" and c.i > noun.i}
    clauses = [c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl")]
    seeking = [g for c in clauses if c.tag_ == "VBG" and c.dep_ == "acl" for g in (c, *c.children)]
    if any(g.lower_ == "that" for c in clauses for g in c.children):
        leading.add("that")
    if any(map(_is_for_somebody, clauses)):
        leading.add("for")
    near = [*before, *below, *seeking]
    return leading | {form for t in near for form in forms(t)} | ({INFINITIVE} if asks else set())


def _deed_over(noun: Token, start: int) -> list[Token]:
    """The deed that is done to what a noun names, where others stand between: `the closure by Oslo of its ports`."""
    over = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    return [over, noun.head] if over.pos_ == "NOUN" and over.i < start else []


def _is_infinitive(clause: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" and c.i == clause.left_edge.i for c in clause.children)


def beside_who_calls_it(verb: Token) -> range:
    """Where the aside stands that tells of who calls a thing something: `Mr Sall, in talks with Mali, called it wrong`.

    What is called so is not of whoever is named there.
    """
    subject = arguments(verb).subject if verb.lemma_ in CALLING else None
    things = (t for c in verb.children if c.i > verb.i for t in (c, *(g for g in c.children if g.dep_ in SUBJECTS)))
    if subject is None or all(thing.lower_ not in ("it", "this", "that") for thing in things):
        return range(0)
    return range(subject.i + 1, verb.i)
