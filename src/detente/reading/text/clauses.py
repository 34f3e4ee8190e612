"""Sentences of which the model loses the verb or its subject.

`Chad, which wrote the draft, asked for a vote`, where it finds no verb that says anything; `On Friday Mr Ito refused`,
where it takes the day for a part of the name.
"""

from __future__ import annotations

from detente.reading.grammar.arguments import EACH, TIMES
from detente.reading.grammar.syntax import QUOTES
from detente.reading.grammar.tenses import FINITE, PAST
from detente.reading.grammar.tokens import Doc, Span, Token

ENDS = frozenset(".!?")
NOUNS = frozenset(("NOUN", "PROPN", "PRON"))
VERBS = frozenset(("VERB", "AUX"))
SUBJECTS = frozenset("nsubj nsubjpass csubj csubjpass expl".split())
BEFORE = frozenset(("advmod", "npadvmod", "prep", "advcl"))
"""How what a sentence begins with hangs on its verb."""
SET_BESIDE = frozenset(("appos", "npadvmod", "conj"))
"""How the object of a verb taken for an adjective hangs on the subject: `the army, [..], used tear gas`."""
OF_VERBS = {"appos": "dobj", "acl": "advcl", "relcl": "advcl"}
"""How what hangs on a noun behind its verb hangs on the verb."""
CALLING = frozenset(("on", "upon", "for"))
"""What leads from `call` to what is asked, or to whom."""
COMPLETING = frozenset(("dobj", "prt"))
"""What shows that a participle is a verb in the past: `cut ties`, `put off`."""
OPENING = frozenset("after before since until".split())
"""What opens a clause that the model takes for a phrase: `since Peru and Chile signed it`."""
INVERTED = 4
"""Words within which a helper stands behind its participle: `Also put off was`."""
OF_BOTH = frozenset("two three four pair duo trio".split())
"""What those just named are called who do the next thing: `and the two signed a pact`."""
HELPERS = frozenset(("aux", "auxpass"))
UNLIKE_ASIDE = frozenset("dobj cc ccomp aux auxpass xcomp".split())
"""What hangs on a verb that is told for itself: `Chad, left alone, [..]` has none of these."""
AROUND = 2
"""Commas around what is inserted between a subject and its verb."""


def mend_clauses(doc: Doc) -> None:
    """Give each whole sentence the verb that the model took for a part of a noun, and each verb its subject."""
    for sentence in doc.sents:
        _turn_round(sentence)
        _put_aside(sentence.root)
        _take_for_aside(sentence.root)
        root = sentence.root
        if root.pos_ in NOUNS and ENDS.intersection(sentence[-1].text):
            verb = _verb_of(sentence, root)
            if verb is not None:
                _put_over(verb, root)
    for token in doc:
        if token.dep_ == "csubj" and token.tag_ == "VBG":
            _split_off(token)
        if token.dep_ == "amod" and token.tag_ in PAST:
            _begin_clause(token)
        if token.pos_ in VERBS and not any(child.dep_ in SUBJECTS for child in token.children):
            _give_subject(token)


def _split_off(doing: Token) -> None:
    """Give a verb its subject set beside the last of what its subject does: `Ending a row with Oslo, Bern left`.

    The model takes what somebody does for the subject.
    """
    verb = doing.head
    names = (t for t in doing.subtree if t.dep_ == "appos" and t.i > 0 and t.nbor(-1).text == "," and t.i < verb.i)
    name = next((t for t in names if t.pos_ == "PROPN" and t.right_edge is doing.right_edge), None)
    if name is None or doing.i > verb.i or any(t.dep_ in SUBJECTS for t in doing.children):
        return
    name.hang_on(verb)
    name.dep_, doing.dep_ = "nsubj", "advcl"


def _begin_clause(verb: Token) -> None:
    """Give those just named their clause: `He was met by Mr Ito, and the two signed a pact`, in which nobody is met."""
    both, thing, over = verb.doc[max(verb.i - 1, 0)], verb.head, verb.head.head
    agent = over.pos_ == "PROPN" and over.dep_ == "pobj" and over.head.lower_ == "by"
    before = over.head.head if agent else over
    link = next((c for c in over.children if c.dep_ == "cc" and c.i == both.i - 2), None)
    named = both.lower_ in OF_BOTH and both.i > 0 and both.nbor(-1).lower_ == "the"
    if thing.dep_ != "conj" or thing.i < verb.i or before.pos_ != "VERB" or link is None or not named:
        return
    verb.hang_on(before)
    verb.tag_, verb.dep_, verb.pos_ = "VBD", "conj", "VERB"
    for child in [c for c in thing.children if c.i < verb.i]:
        child.hang_on(both)
    link.hang_on(before)
    both.hang_on(verb)
    thing.hang_on(verb)
    both.dep_, thing.dep_ = "nsubj", "dobj"


def _turn_round(sentence: Span) -> None:
    """Give a participle its subject that stands behind the helper: `Also put off was a visit to Oslo`."""
    words = [token for token in sentence[:INVERTED] if token.pos_ != "ADV" or token.dep_ == "prt"]
    if len(words) < INVERTED - 1 or words[0].tag_ not in PAST:
        return
    verb, helper = words[0], words[2] if words[1].dep_ == "prt" else words[1]
    after = (noun for over in (helper, verb) for noun in over.rights if noun.i > helper.i and noun.pos_ in NOUNS)
    subject = next(after, None)
    if helper.lemma_ != "be" or helper.tag_ not in FINITE or subject is None:
        return
    top = verb if verb.is_ancestor(helper) else helper
    over, how = top.head, top.dep_
    verb.stand_alone()
    helper.hang_on(verb)
    for child in list(helper.children):
        child.hang_on(verb)
    if over is not top:
        verb.hang_on(over)
    verb.tag_, verb.dep_, verb.pos_, helper.dep_, subject.dep_ = "VBN", how, "VERB", "auxpass", "nsubjpass"


def _put_aside(verb: Token) -> None:
    """Let what is inserted of all who are named tell of them alone: `Chad and Mali, both run by clerics, left`."""
    each = verb.nbor(-1) if verb.tag_ == "VBN" and verb.i > verb.sent.start else verb
    deed = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ in FINITE and c.nbor(-1).text == ","), None)
    names = [c for c in verb.children if c.dep_ in SUBJECTS]
    inserted = each.lower_ in EACH and each.i > verb.sent.start and each.nbor(-1).text == ","
    if not inserted or deed is None or not names or each in names or any(c.dep_ in SUBJECTS for c in deed.children):
        return
    deed.stand_alone()
    for child in list(verb.children):
        if child in names or child.i > deed.i or (child.i < each.i and not names[0].is_ancestor(child)):
            child.hang_on(deed)
    for name in names:
        name.dep_ = "nsubj"
    each.hang_on(names[0])
    each.dep_ = "appos"
    verb.hang_on(each)
    verb.dep_ = "acl"


def _take_for_aside(verb: Token) -> None:
    """Let what was done to the subject be told of it aside: `Chad, left out of the talks, protested`."""
    names = [c for c in verb.children if c.dep_ in SUBJECTS]
    aside = verb.tag_ == "VBD" and len(names) == 1 and verb.i > verb.sent.start and verb.nbor(-1).text == ","
    if not aside or names[0].right_edge.i < verb.i - AROUND or any(c.dep_ in UNLIKE_ASIDE for c in verb.children):
        return
    if any(c.text == "," and c.i < verb.i - 1 for c in names[0].subtree):
        return  # `Chad's envoy, Ali Deby, left`
    deeds = (c for c in verb.rights if c.dep_ == "conj" or (c.dep_ == "advcl" and c.tag_ == "VBN"))
    deed = next((c for c in deeds if c.doc[_first_of(c) - 1].text == ","), None)
    if deed is None or deed.tag_ not in PAST or any(c.dep_ in SUBJECTS or c.lower_ == "having" for c in deed.children):
        return
    helped = any(c.dep_ == "auxpass" for c in deed.children)
    deed.stand_alone()
    deed.tag_ = deed.tag_ if any(c.dep_ in HELPERS for c in deed.children) else "VBD"
    for child in list(verb.children):
        if child in names or child.i > deed.i:
            child.hang_on(deed)
    names[0].dep_ = "nsubjpass" if helped else "nsubj"
    verb.hang_on(names[0])
    verb.dep_, verb.tag_ = "acl", "VBN"


def _first_of(verb: Token) -> int:
    """The place of the first helper of a verb, else its own."""
    return min((verb.i, *(c.i for c in verb.lefts if c.dep_ in HELPERS)))


def _verb_of(sentence: Span, subject: Token) -> Token | None:
    """The first past form behind what is inserted after the subject, of those that seem to tell more of a noun."""
    commas = 0
    last = subject
    for token in sentence[subject.i - sentence.start + 1 :]:
        if token.text == ",":
            commas += 1
        elif _calls_on(token, subject) or (
            token.tag_ in PAST and commas >= AROUND and last.text == "," and _seems_part(token, subject)
        ):
            return token
        if token.pos_ != "ADV" and not _goes_before(token):
            last = token
    return None


def _calls_on(verb: Token, subject: Token) -> bool:
    """Whether a form of `call` that seems to tell more of a noun asks others: `The summit called for talks`."""
    led = [child for child in verb.rights if child.lower_ in CALLING]
    asking = bool(led) and all(word.lower_ != "by" for word in verb.subtree)
    return verb.lemma_ == "call" and verb.dep_ == "acl" and verb.head is subject and verb.tag_ in PAST and asking


def _goes_before(word: Token) -> bool:
    """Whether a word stands with others of its kind before the verb that it helps: `has since`."""
    return word.dep_ in ("aux", "advmod") and word.i < word.head.i and word.head.tag_ in PAST


def _seems_part(verb: Token, subject: Token) -> bool:
    """Whether a past form hangs on a noun: the subject, or what seems to be inserted after it."""
    over = verb.head
    if any(child.dep_ == "agent" for child in verb.children):
        return False
    if verb.dep_ == "acl":
        return over is subject or subject.is_ancestor(over)
    return verb.dep_ == "amod" and over.dep_ in SET_BESIDE and subject.is_ancestor(over)


def _put_over(verb: Token, subject: Token) -> None:
    """Make a verb the root of its sentence."""
    named = verb.head if verb.dep_ == "amod" else None
    verb.stand_alone()
    subject.hang_on(verb)
    verb.tag_, verb.pos_, subject.dep_ = "VBD", "VERB", "nsubj"
    if named is not None:
        named.hang_on(verb)
        named.dep_ = "dobj"
    for child in list(subject.children):
        if child.i > verb.i or (child.i < subject.i and child.dep_ in BEFORE):
            child.hang_on(verb)
            child.dep_ = OF_VERBS.get(child.dep_, child.dep_) if named is None or child.dep_ != "appos" else "appos"


def _give_subject(verb: Token) -> None:
    """Hang on a verb the subject that the model hung elsewhere."""
    helping = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if verb.tag_ not in FINITE and not helping:
        return
    of_helping = (noun for each in helping for noun in each.children if noun.dep_ in SUBJECTS)
    # `Bern had, in its report, chided him`
    subject = next(of_helping, None) or _after_day(verb) or _after_stop(verb) or _swallowed(verb)
    if subject is not None:
        subject.hang_on(verb)
        subject.dep_ = "nsubjpass" if any(each.dep_ == "auxpass" for each in helping) else "nsubj"
    elif not helping:
        _go_on(verb)


def _after_day(verb: Token) -> Token | None:
    """The subject that is taken for more of the day before: `On Friday, Chad, too, left`, `On 5 May Mr Ito left`."""
    preps = (word for child in verb.lefts if child.dep_ == "prep" for word in child.subtree)
    for noun in (each for word in preps for each in word.children if each.dep_ == "pobj"):
        beside = next((child for child in noun.rights if child.dep_ == "appos"), None)
        if noun.text in TIMES and beside is not None:
            return beside
        if noun.pos_ == "PROPN" and noun.text not in TIMES and _cut_off_day(noun):
            return noun
    return None


def _after_stop(verb: Token) -> Token | None:
    """The subject between a semicolon and its verb that is taken for more of what stands before: `; Peru, too, has`."""
    stop = next((token for token in reversed(verb.doc[verb.sent.start : verb.i]) if token.text == ";"), None)
    if stop is None:
        return None
    words = [token for token in verb.doc[stop.i + 1 : verb.i] if token.pos_ not in ("ADV", "AUX", "PUNCT")]
    noun = _whole(words, stop.i)
    if noun is None or noun.head.i > stop.i:
        return None
    for token in verb.doc[noun.i + 1 : verb.i]:
        if token.head.i < stop.i:
            token.hang_on(verb)
    return noun


def _swallowed(verb: Token) -> Token | None:
    """The subject that is taken for one more thing of the clause before: `Peru denounced the raid and Chad cut ties`.

    Nothing joins a verb to what is before it where a noun stands right before it, and the joining word before that one.
    """
    if verb.dep_ != "conj" or (verb.tag_ not in FINITE and not any(c.dep_ in COMPLETING for c in verb.rights)):
        return None
    at = verb.i - 1
    while at > verb.sent.start and verb.doc[at].pos_ == "ADV" and verb.doc[at].head is verb:
        at -= 1
    last = verb.doc[at]
    noun = next((token for token in (last, *last.ancestors) if token.dep_ == "conj"), None)
    if noun is None or noun.pos_ not in NOUNS or noun.right_edge is not last or not verb.head.is_ancestor(noun):
        return None
    link = noun.left_edge.i - 1
    if verb.doc[link].dep_ != "cc" or noun.head.i < verb.head.i or noun.head.head.lower_ in OPENING:
        return None
    verb.doc[link].hang_on(verb.head)
    return noun


def _whole(words: list[Token], after: int) -> Token | None:
    """The noun on which all these words hang, which hang on nothing else between them."""
    heads = [token for token in words if token.head not in words]
    return heads[0] if len(heads) == 1 and heads[0].pos_ in NOUNS and heads[0].i > after else None


def _cut_off_day(name: Token) -> bool:
    """Cut off the day that is taken for the first words of a name, and hang it on the preposition."""
    before = [word for word in name.subtree if word.i < name.i]
    day = next((word for word in reversed(before) if word.text in TIMES), None)
    if day is None:
        return False
    for child in [child for child in name.children if child.i < day.i]:
        child.hang_on(day)
    day.hang_on(name.head)
    day.dep_ = "pobj"
    return True


def _go_on(verb: Token) -> None:
    """What is taken for words said is the first of several deeds: `She called it a sham, shut the embassy and left`."""
    before = next((child for child in verb.lefts if child.dep_ == "ccomp" and child.tag_ == verb.tag_), None)
    if before is None or any(child.dep_ == "mark" or child.text in QUOTES for child in verb.lefts):
        return
    if not any(child.dep_ == "nsubj" for child in before.lefts):
        return
    if verb.head is verb:
        before.stand_alone()
    else:
        before.hang_on(verb.head)
    before.dep_, verb.dep_ = verb.dep_, "conj"
    for child in [each for each in verb.lefts if each.i < before.i]:
        child.hang_on(before)
    verb.hang_on(before)
