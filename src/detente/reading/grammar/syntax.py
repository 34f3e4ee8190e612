"""How words hang on one another in the parse: what governs a noun, and how; clauses and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.reading.grammar.tokens import Token
from detente.tables import words

BROKERING = frozenset(
    "broker mediate facilitate arrange sponsor engineer witness oversee guarantee midwife host".split()
)
"""What those do for an accord, or for talks, who are no party to it."""
BACKED = frozenset(
    "backed brokered mediated sponsored supported supervised monitored recognised recognized approved mandated "
    "endorsed hosted facilitated negotiated chaired moderated convened drawn".split()
)
"""What something is by its friends, or by whoever brought it about."""
SCHOOLED = frozenset("trained armed equipped educated born made built designed".split())
"""What is said of people and arms by whoever had them first: `US-trained police`, `Russian-built tanks`."""
OF_OTHERS = frozenset(
    "truce ceasefire cease-fire armistice peace accord agreement pact treaty deal talk negotiation dialogue process "
    "meeting session round exchange swap contact government administration authority council border line court "
    "tribunal fighter rebel militia force group".split()
)
"""What is that of others, whoever helped with it."""
TALKS = frozenset("talk negotiation dialogue process mediation".split())
"""What is led by somebody who need have no part in it: `the AU-led talks`."""
DRAFTING = frozenset("sponsor draft write table propose submit author pen circulate introduce co-sponsor".split())
"""What those do for a text that others adopt, and that is not aimed at them."""
STEPS_UP = 6
"""How far up the tree a subject or a governor is looked for."""
QUOTES = frozenset("\"“”'‘’")
CITING = "according"
"""What leads to somebody on whose word it is told, who has no part in it: `left, according to Oslo`."""
YEAR = re.compile(r"(1[89]|20)\d\d$")
STAYS = frozenset("hour hours day days night nights week weeks".split())
"""What somebody has for a place."""
PLACE_PREPOSITIONS = frozenset("in at near outside around inside across".split())
DEFINITE = frozenset("the this that these those".split())
INDEFINITE = frozenset("a an another".split())
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
BESIDE = frozenset(("conj", "advcl", "parataxis"))
"""How a clause hangs on the one beside it: `Oslo left, and so did Bern`."""
MODIFIERS = frozenset("amod compound nmod poss".split())
"""How words before a noun hang on it."""
APART = frozenset("conj advcl parataxis ccomp relcl".split())
"""Clauses beside and around a verb."""
MEASURES = frozenset("day hour week month round session series set".split())
"""What tells how long or often something was: `two days of talks`."""
AWAITING = frozenset("ready prepared open close near nearer closer set eager keen committed party".split())
"""What those are who are to have part in something: `is open to talks`."""
COMPARING = frozenset(("many", "much"))
SHARES = frozenset("half third quarter fifth sixth seventh eighth tenth dozen couple rest remainder same".split())
"""What stands for a number: `Chad a third`, `Mali half as many`."""
TELEPHONED = frozenset(
    "discuss convey thank congratulate inform consult assure reassure explain express apologise apologize offer wish "
    "condole urge press ask tell warn protest complain plead request review say brief".split()
)
"""What somebody is called for by telephone."""


def governor(noun: Token) -> Token | None:
    """The verb that a noun is an argument of, straight or through prepositions; None where a clause ends before one."""
    token = noun
    for _ in range(STEPS_UP):
        head = token.head
        if head == token:
            return token if token.pos_ in ("VERB", "AUX") else None
        if head.pos_ in ("VERB", "AUX") and head.dep_ != "prep":  # not `following the raid`
            return head
        token = head
    return None


def measured(noun: Token) -> Token:
    """The noun that a phrase hangs on its verb by: `two days of talks`, `a series of meetings`."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in MEASURES:
        return noun.head.head
    return noun


def link(noun: Token, verb: Token) -> str:
    """How a noun hangs on the verb: `object`, `subject`, the preposition, or `inside` with another noun between."""
    token = measured(noun)
    while token.head != verb and token.dep_ == "conj" and token.head != token:
        token = token.head
    if token.head == verb:
        if token.dep_ in ("nsubj", "nsubjpass"):
            return "object" if token.dep_ == "nsubjpass" else "subject"
        return "object" if token.dep_ in ("dobj", "attr", "oprd") else "inside"
    if (
        token.dep_ in ("pobj", "pcomp")
        and token.head.dep_ in ("prep", "agent", "conj", "prt")
        and token.head.head == verb
    ):
        return token.head.lower_
    return "inside"


def clause_root(token: Token) -> Token:
    """The verb of the clause that a token stands in, or the sentence's root."""
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def clause_subject(token: Token) -> Token | None:
    """The subject, as it stands, of the clause that a token stands in."""
    return next((c for c in clause_root(token).children if c.dep_ in ("nsubj", "nsubjpass")), None)


def is_subject(token: Token) -> bool:
    """Whether a name is a subject, or part of one, `the king of Spain` as much as `Spain's king`."""
    while True:
        if token.dep_ in ("conj", "appos", "compound", "poss", "amod", "nmod") and token.head != token:
            token = token.head
        elif (
            token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_ in words("reading", "agents")
        ):
            token = token.head.head
        else:
            return token.dep_ in ("nsubj", "nsubjpass")


def locative(name: Token) -> bool:
    """Whether a name stands after a preposition of place, by itself or as in `in the Austrian capital`."""
    of_spot = name.dep_ in ("amod", "poss", "compound", "nmod") and name.head.lemma_ in words("reading", "spots")
    noun = name.head if of_spot else name
    return noun.dep_ == "pobj" and noun.head.lower_ in PLACE_PREPOSITIONS


def told_apart(name: Token) -> Token:
    """The noun that a name tells from others of its kind: `round` in `the Washington round`, `the round of Doha`."""
    return name.head.head if name.dep_ == "pobj" and name.head.lower_ == "of" else name.head


def names_gathering(name: Token) -> bool:
    """Whether a town is named only to tell one gathering or accord from others: `the Washington round`."""
    return name.dep_ in ("compound", "nmod", "pobj") and told_apart(name).lemma_.lower() in words(
        "reading", "gatherings"
    )


def tells_to_do(verb: Token) -> bool:
    """Whether a verb tells what the noun before it is to do, or is for: `the first state to sign`."""
    return verb.dep_ == "relcl" and any(child.tag_ == "TO" for child in verb.children)


def gapped(token: Token) -> bool:
    """Whether a number, a share or a time stands for the verb before: `Chad expelled two envoys and Mali three`."""
    if token.dep_ != "conj" or token.head is token or token.pos_ != "VERB":
        return False
    share = token.lower_ in SHARES and any(c.dep_ == "det" for c in token.children)
    counted = token.like_num and token.lower_ != "second"
    return share or counted or token.lower_ in COMPARING or token.lower_ in STAYS


def sets_apart(verb: Token) -> bool:
    """Whether a relative clause tells what is said of the one set apart: `it was the Indians who crossed the line`."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.dep_ not in ("attr", "acomp") or noun.head.lemma_ != "be":
        return False
    return any(c.lower_ == "it" and c.dep_ in ("nsubj", "expl") for c in noun.head.children)


def first_joined(token: Token) -> Token:
    """The first word of the list in which a word stands: `Peru` for `Chile` in `Peru and Chile`."""
    while token.dep_ == "conj":
        token = token.head
    return token


def possessor(token: Token) -> Token:
    """The noun that `whose` stands for; `the African Union (AU), whose` is of what stands in the brackets."""
    before = token.doc[max(0, token.i - 3) : token.i]
    if [t.text for t in before[1:]] == [")", ","] and not before[0].is_ancestor(token):
        return before[0]
    while token.dep_ != "relcl" and token.head != token:
        token = token.head
    return token.head


def steps_up(token: Token) -> Iterator[Token]:
    """The token and all above it."""
    yield token
    while token.head != token:
        token = token.head
        yield token


def aside(token: Token) -> Token | None:
    """The verb of the relative clause that a word stands in."""
    return next((above for above in steps_up(token) if above.dep_ == "relcl"), None)


def apart(token: Token, trigger: Token) -> bool:
    """Whether a word stands in a relative clause that an act is not in: `Biden, who had called on Sunday, said`."""
    clause = aside(token)
    return clause is not None and trigger not in (clause, clause.head) and not clause.is_ancestor(trigger)


def brokers(name: Token) -> bool:
    """Whether somebody is named for having brought others together: `a truce mediated by Oman and Chad`."""
    by = first_joined(name).head
    return backs(name) or (by.dep_ == "agent" and by.head.dep_ == "acl" and by.head.lemma_ in BROKERING)


def backs(name: Token) -> bool:
    """Whether somebody is named before a hyphen for having helped with what others do: `the UN-backed truce`."""
    while name.dep_ == "compound" and name.i + 1 < name.sent.end and name.nbor().pos_ == "PROPN":
        name = name.nbor()  # `the Arab League-led talks`
    after = name.doc.tokens[name.i + 1 : name.i + 3]
    backed = len(after) > 1 and after[0].text == "-" and after[1].lower_ in BACKED
    if len(after) > 1 and after[0].text == "-" and after[1].lower_ == "led" and after[1].head.lemma_.lower() in TALKS:
        return True
    schooled = len(after) > 1 and after[0].text == "-" and after[1].lower_ in SCHOOLED
    return schooled or (backed and after[1].head.lemma_.lower() in OF_OTHERS)


def onlooks(name: Token) -> bool:
    """Whether somebody is told only in passing, or to do no more than judge what others do or bring them together."""
    if brokers(name) or any(above.dep_ in ("relcl", "acl") for above in steps_up(name)):
        return True
    verb = name.head.head if name.head.dep_ in ("nsubj", "nsubjpass") else name.head
    verbs = BROKERING | words("reading", "outside_verbs")
    return name.dep_ in ("nsubj", "agent", "poss", "amod") and verb.lemma_ in verbs


def drafts(name: Token) -> bool:
    """Whether somebody is named for having drafted what does something: `the text, sponsored by Oman, urges`."""
    by = first_joined(name).head
    written = by.head if by.dep_ == "agent" else by
    if written.dep_ not in ("acl", "conj") or written.lemma_ not in DRAFTING:
        return False
    return first_joined(written).head.dep_ in ("nsubj", "nsubjpass")


def distance(a: Token, b: Token) -> int:
    """Steps between two tokens in the tree; 99 in different sentences."""
    up = {token.i: number for number, token in enumerate(steps_up(a))}
    for number, token in enumerate(steps_up(b)):
        if token.i in up:
            return number + up[token.i]
    return 99


def own_clause(verb: Token) -> Iterator[Token]:
    """The words that belong to a verb itself: its subtree without clauses beside and around it."""
    left = [verb]
    while left:
        word = left.pop()
        yield word
        left += [child for child in word.children if child.dep_ not in APART and child.lower_ != CITING][::-1]


def is_awaited(noun: Token) -> bool:
    """Whether a noun names what a subject is ready for: `is close to an accord`, `is near a deal`."""
    prep, over = noun.head, noun.head.head
    if noun.dep_ != "pobj" or prep.dep_ != "prep":
        return False
    return (over.dep_ == "acomp" and over.lower_ in AWAITING) or (prep.lower_ == "near" and over.lemma_ == "be")


def is_telephoned(verb: Token) -> bool:
    """Whether a verb tells what somebody was called for: `called the king to discuss it`, not `to stop`."""
    return verb.lemma_ in TELEPHONED and verb.tag_ == "VB"


def told_after(named: Token, noun: Token) -> bool:
    """Whether a name that the parse sets beside one stands behind what that one does: `The court ruled so: Chad by`."""
    does = noun.head
    return named.dep_ == "appos" and noun.tag_ == "NN" and does.pos_ == "VERB" and noun.i < does.i < named.i


def set_right(noun: Token) -> bool:
    """Whether another is named in the place of one: `not Riga but Tallinn`; not so `not only Riga but also Tallinn`."""
    if noun.dep_ == "dep":
        return any(c.lower_ == "not" for word in (noun, noun.head) for c in word.lefts)
    if all(c.lower_ != "but" for c in noun.rights) or all(c.lower_ != "not" for c in noun.lefts):
        return False
    return all(word.lower_ not in ("only", "just") for word in noun.doc[noun.left_edge.i : noun.i])
