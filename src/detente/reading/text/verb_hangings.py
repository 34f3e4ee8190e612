"""Verbs that hang on the wrong word: `ordered them to go and revoked it`, `let it be known that`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.bearing import ACCORDS
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.syntax import MODIFIERS, SUBJECTS, first_joined, steps_up
from detente.reading.grammar.tenses import FINITE, PAST
from detente.reading.grammar.tokens import Token
from detente.tables import words

APART = frozenset("cc dobj ccomp xcomp aux auxpass".split())
"""What a clause about a noun, `seized in Chad`, does not have before the verb that follows it."""
NOUNS = frozenset("NN NNS NNP NNPS".split())
KNOWN = frozenset("known understood".split())
BRITISH = re.compile(
    r"(?:apolog|recogn|critic|normal|organ|author|mobil|stabil|emphas|legal|real|modern|national|final|jeopard)ise"
)
"""Verbs that the model, brought up on American texts, may take for nouns."""
SIGNING = frozenset("sign reach strike conclude clinch seal ink initial make".split())
MEETINGS = frozenset(
    "meeting talk summit conference session visit trip tour call conversation dinner lunch round negotiation gathering "
    "consultation forum encounter".split()
)
ARRANGED = frozenset(
    "schedule plan set arrange slate pencil book convene host organise organize mediate broker".split()
)
"""What is done to a meeting, and not to those who come to it."""
HELD_OF = frozenset(("of", "between"))
COMING = HELD_OF | {"with", "by", "to"}
"""What leads from a meeting to those who come to it."""
SHUTTING = {
    "suspended": "suspend", "banned": "ban", "barred": "bar", "blocked": "block", "closed": "close", "shut": "shut",
    "sealed": "seal", "frozen": "freeze", "grounded": "ground", "halted": "halt", "prohibited": "prohibit",
    "outlawed": "outlaw", "detained": "detain", "jailed": "jail", "imprisoned": "imprison",
}  # fmt: skip
"""What things are that stay so, and what was done to them."""
STAYING = frozenset(("stay", "remain"))
HOUSES = frozenset("embassy consulate mission".split())
"""What its owner shuts himself."""
DEMANDING = frozenset(
    "demanding requesting seeking asking warning urging calling accusing protesting complaining inviting proposing "
    "offering thanking congratulating".split()
)
"""What somebody does who turns to another: `lodged a protest with China demanding that`."""
OPENERS = frozenset("that which if whether because unless while".split())
"""What opens a clause whose verb may be taken for a noun."""
ANSWERABLE = frozenset("responsible accountable liable".split())
SPANS = frozenset("hour day week month year fortnight".split())
GIVING = frozenset(("give", "allow", "grant"))
OFF = frozenset("off out back up".split())
"""Particles of verbs after which stands what is not, or not yet, done: `put off`, `ruled out`, `gave up`."""


ANNOUNCING = frozenset("announce promise pledge offer urge appeal".split())
"""What a speaker does after he told what another had done."""
ADDING = frozenset(
    "urge warn caution call appeal insist stress add decline refuse condemn criticise criticize praise promise vow "
    "pledge advise rule reject deny deplore regret demand".split()
)
"""What a speaker does besides saying something."""
WHOLE = frozenset("dobj attr acomp xcomp ccomp auxpass".split())
"""What there is in a clause that does not lack what `that` would stand for."""
OPEN = frozenset("would could should might must".split())
"""Helpers of what is not told as done."""
OF_NOUNS = MODIFIERS | {"det", "nummod"}


def mend_demanding(verb: Token) -> None:
    """Whoever is turned to does not demand: `lodged a protest with China demanding an explanation`."""
    if verb.lower_ not in DEMANDING or verb.head.lower_ not in ("with", "to"):
        return
    prep, addressed = verb.head, next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    apart = prep.is_sent_start or prep.nbor(-1).text == ","
    if addressed is not None and not apart and prep.head.pos_ in ("NOUN", "VERB"):
        addressed.hang_on(prep)
        addressed.dep_ = "pobj"
        verb.hang_on(prep.head if prep.head.pos_ == "VERB" else prep.head.head)
        verb.dep_ = "advcl"


def mend_arranged(verb: Token) -> None:
    """What was planned or held is the meeting, not whoever it is of: `talks between ministers set for May`."""
    people, to = verb.head, verb.head.head
    arranged = verb.tag_ == "VBN" and (verb.lemma_ in ARRANGED or (verb.lemma_ == "hold" and to.lower_ in HELD_OF))
    if arranged and people.dep_ == "pobj" and to.lower_ in COMING and to.head.lemma_.lower() in MEETINGS:
        verb.hang_on(to.head)


def mend_british(verb: Token) -> None:
    """`apologise` in `asked Oslo to apologise` is what is to be done, and no noun after a preposition."""
    to = verb.head
    if verb.tag_ == "NN" and BRITISH.fullmatch(verb.lower_) and to.lower_ == "to" and to.i == verb.i - 1:
        verb.hang_on(to.head)
        verb.dep_, verb.pos_, verb.tag_ = "xcomp", "VERB", "VB"
        to.hang_on(verb)
        to.dep_, to.pos_, to.tag_ = "aux", "PART", "TO"


def mend_finite(verb: Token) -> None:
    """What somebody did is joined to what he did before, not to what he wanted: `ordered them to go and revoked it`.

    So it is in `demanded that they go and asked for help`, and so is what he did after what he did, `wrote to Bern and
    twice urged that`, and not done to him; and what he did is not joined to what he blames on others: `accused them of
    lying and shut the border`.
    """
    bare = verb.tag_ == "VBN" and not any(c.dep_ in ("aux", "auxpass", "agent") for c in verb.children)
    over = list(_doings_over(verb.head))
    if bare and (verb.head.tag_ == "VBD" or (verb.head.tag_ == "VBG" and any(map(_is_past, over)))):
        verb.tag_ = "VBD"
    wanted = verb.head.tag_ in ("VB", "VBG") or (verb.head.tag_ == "VBP" and verb.head.dep_ == "ccomp")
    after = verb.tag_ == "VBD" and wanted
    if after and any(c.dep_ == "cc" for c in verb.head.children) and not any(c.dep_ == "nsubj" for c in verb.children):
        verb.hang_on(next((t for t in (*over, *_named_over(verb.head)) if _is_past(t)), verb.head))


def _named_over(verb: Token) -> Iterator[Token]:
    """What is over a noun whose aim somebody's doing is: `praised efforts by Togo to mediate and thanked Oslo`."""
    return (t for t in steps_up(verb.head) if verb.tag_ == "VB" and verb.dep_ in ("acl", "relcl"))


def _doings_over(verb: Token) -> Iterator[Token]:
    """The verbs over an infinitive or over what somebody is doing, those over a preposition too: `blamed for lying`."""
    for token in steps_up(verb):
        if token.tag_.startswith("V"):
            yield token
        elif token.pos_ != "ADP":
            return


def mend_on_day(verb: Token) -> None:
    """What looks like a quality behind a day is what was done then: `Oslo and Bern on Monday voiced concern`.

    Whoever the model joins to those who do it, and stands behind, does what comes next: `and Rome called for talks`.
    """
    *_, on, day = verb.doc.tokens[max(0, verb.i - 2) : verb.i] if verb.i > 1 else (verb, verb)
    thing = verb.head
    if verb.tag_ not in PAST or day.text not in TIMES:
        return
    if on.lower_ != "on" or thing.dep_ != "pobj" or thing.head is not on or on.head.pos_ not in ("NOUN", "PROPN"):
        return
    doer = first_joined(on.head)
    after = doer.head if doer.head is not doer else None
    late = next((t for t in doer.conjuncts if t.i > thing.i), None)
    if after is not None and (doer.dep_ != "nsubj" or late is None or after.i < late.i):
        return
    verb.stand_alone()
    verb.pos_, verb.tag_ = "VERB", "VBD"
    if after is not None and late is not None:
        verb.dep_ = after.dep_
        if after.head is not after:
            verb.hang_on(after.head)
        late.hang_on(after)
        after.hang_on(verb)
        late.dep_, after.dep_ = "nsubj", "conj"
    for word, over, dep in ((doer, verb, "nsubj"), (on, verb, "prep"), (thing, verb, "dobj"), (day, on, "pobj")):
        word.hang_on(over)
        word.dep_ = dep


def mend_left(verb: Token) -> None:
    """What stands behind the comma after `which` is not told in its clause: `the bloc, which two left in May, called`.

    The model takes for what befell the two what they did.
    """
    bloc = verb.head
    which = next((c for c in verb.lefts if c.tag_ == "WDT"), None)
    doer = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    left = next((c for c in doer.rights if c.dep_ == "acl" and c.tag_ in PAST), None) if doer is not None else None
    if which is None or doer is None or left is None or which is doer or bloc.head is not bloc:
        return
    if bloc.pos_ not in ("NOUN", "PROPN") or verb.tag_ not in PAST or verb.nbor(-1).text != ",":
        return
    verb.stand_alone()
    for word, over, dep in ((bloc, verb, "nsubj"), (left, bloc, "relcl"), (doer, left, "nsubj"), (which, left, "dobj")):
        word.hang_on(over)
        word.dep_ = dep
    verb.tag_ = left.tag_ = "VBD"


def mend_bare(verb: Token) -> None:
    """What looks like a past form is joined to what somebody will do: `said it would recall its envoy and cut aid`."""
    over = verb.head
    while over.dep_ == "conj" and over.tag_ == "VB":
        over = over.head
    helped = any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in verb.children)
    if verb.tag_ in FINITE | PAST and verb.lower_ == verb.lemma_ and verb.head.tag_ == "VB" and not helped:
        verb.tag_ = "VB" if any(c.tag_ == "MD" for c in over.children) else verb.tag_


def _is_past(verb: Token) -> bool:
    """`ordered`, `has ordered`."""
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(c.lemma_ == "have" for c in verb.children))


def mend_let_known(clause: Token) -> None:
    """What somebody `let it be known` is what he says: it hangs on `let`."""
    known = clause.head
    if known.lower_ in KNOWN and known.head.lemma_ == "let" and any(c.lower_ == "it" for c in known.children):
        clause.hang_on(known.head)


def mend_seized(verb: Token) -> None:
    """What befell those who `were freed` before is told of them: `two Danes seized in Chad last May were freed`.

    The model takes for what they did what was done to them.
    """
    above = verb.head
    noun = above.nbor(-1) if above.i else above
    doers = [c for c in above.children if c.dep_ in SUBJECTS]
    seized = doers == [noun] and noun.tag_ in NOUNS and above.tag_ in PAST
    own = any(c.dep_ in SUBJECTS or c.dep_ == "mark" for c in verb.children)
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if not seized or own or not passive or _is_parted(above, verb):
        return
    if above.head is above:
        verb.stand_alone()
    else:
        verb.hang_on(above.head)
    verb.dep_ = above.dep_
    for sign in [c for c in above.children if c.i > verb.i]:
        sign.hang_on(verb)
    _tell_of(noun, above, verb)


def mend_seized_subject(told: Token) -> None:
    """So of one whose seizure the model takes for what was freed: `a sailor seized by pirates was freed`."""
    noun = told.nbor(-1) if told.i else told
    verb = told.head
    passive = any(c.dep_ == "auxpass" for c in verb.children) and not any(c.dep_ in SUBJECTS for c in verb.children)
    seized = told.tag_ in PAST and noun.dep_ == "nsubj" and noun.head is told and noun.tag_ in NOUNS
    if seized and passive and not _is_parted(told, verb):
        _tell_of(noun, told, verb)


def _tell_of(noun: Token, told: Token, verb: Token) -> None:
    """Hang a noun on a passive verb, and on the noun what is told of it."""
    noun.hang_on(verb)
    told.hang_on(noun)
    noun.dep_, told.dep_, told.tag_ = "nsubjpass", "acl", "VBN"


def _is_parted(told: Token, verb: Token) -> bool:
    """Whether more stands before a verb than is told of its subject: `helped and now are poised`."""
    clause = [c for c in told.children if c.i < verb.i]
    if told.i > verb.i or any(c.dep_ in APART or c.text == "," for c in clause):
        return True
    between = verb.doc.tokens[told.i + 1 : verb.i]
    return any(t.dep_ in SUBJECTS or (t.dep_ == "cc" and t.head.pos_ != "NOUN") for t in between)


def mend_whom(clause: Token) -> None:
    """`with which` tells of the name right before it: `its promise to Chad, with which it had severed ties`."""
    prep = clause.left_edge
    if prep.lower_ != "with" or prep.i < 2 or prep.nbor().tag_ not in ("WDT", "WP") or prep.nbor(-1).text != ",":
        return
    name = prep.nbor(-2)
    if name.pos_ == "PROPN" and clause.head.is_ancestor(name):
        clause.hang_on(name)


def mend_staying(state: Token) -> None:
    """What stays so was made so: `flights from Chad will remain suspended`."""
    verb = state.head
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if state.lower_ not in SHUTTING or verb.lemma_ not in STAYING or subject is None or state.i < verb.i:
        return
    if subject.lemma_.lower() in HOUSES or any(c.lower_ == "to" for c in state.children):
        return
    over, how = verb.head, verb.dep_
    state.stand_alone()
    for child in [c for c in verb.children if c is not state]:
        child.hang_on(state)
    if over is not verb:
        state.hang_on(over)
    verb.hang_on(state)
    subject.dep_, verb.dep_, verb.pos_ = "nsubjpass", "auxpass", "AUX"
    state.dep_, state.pos_, state.tag_, state.lemma_ = how, "VERB", "VBN", SHUTTING[state.lower_]


def mend_accord(verb: Token) -> None:
    """What two signed a deal to do is what the deal provides for: `signed a deal with Laos in May to build a dam`."""
    signed = verb.head
    to_do = verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)
    accord = next((c for c in signed.children if c.dep_ == "dobj" and signed.i < c.i < verb.i), None)
    if to_do and signed.lemma_ in SIGNING and accord is not None and accord.lemma_ in ACCORDS:
        verb.hang_on(accord)
        verb.dep_ = "acl"


def mend_after_abstaining(verb: Token) -> None:
    """What a council does by a vote in which some took no part: `voted 14-0, with Chad abstaining, to extend it`."""
    aside = verb.head
    prep = aside.head
    voted = prep.head
    to_do = any(c.tag_ == "TO" for c in verb.children)
    if to_do and aside.dep_ == "pcomp" and prep.lower_ == "with" and voted.lemma_ == "vote" and voted.i < prep.i:
        verb.hang_on(voted)
        verb.dep_ = "xcomp"


def mend_told(verb: Token) -> None:
    """What a claim is of is told as a whole, and lacks nothing: `a report that Chad had laid mines`."""
    mark = next((c for c in verb.lefts if c.lower_ == "that" and c.dep_ == "mark"), None)
    claim = verb.head.lemma_ in words("reading", "claims") and mark is not None and mark.i == verb.head.i + 1
    if claim and any(c.dep_ in SUBJECTS for c in verb.lefts) and any(c.dep_ in WHOLE for c in verb.children):
        verb.dep_ = "acl"


def mend_given_time(verb: Token) -> None:
    """What somebody is given time for he is to do: `gave visitors and residents two weeks to leave`."""
    time = verb.head
    if verb.tag_ == "VB" and time.dep_ == "npadvmod" and time.lemma_ in SPANS and time.head.lemma_ in GIVING:
        time.dep_ = "dobj"
        verb.hang_on(time.head)
        verb.dep_ = "xcomp"


def mend_held(word: Token) -> None:
    """What somebody is held to be, be it he alone: `held Chad alone responsible`."""
    if word.lemma_ in ANSWERABLE and word.head.lemma_ == "hold":
        word.dep_ = "oprd"


def mend_taken_for_noun(verb: Token) -> None:
    """A verb that looks like a noun in the plural has its subject before it: `a charge that Oslo rejects`.

    The model joins the subject to it as to a noun: `if Oslo yields`.
    """
    opener = next((c for c in verb.children if c.i < verb.i and c.lower_ in OPENERS), None)
    after = verb.nbor() if verb.i + 1 < verb.sent.end else verb
    if verb.tag_ != "NNS" or opener is None or (after.head is verb and after.tag_ in PAST):
        return
    doer = verb.nbor(-1)
    if not any(c.dep_ in SUBJECTS for c in verb.children):
        if doer.head is not verb or doer.pos_ not in ("NOUN", "PROPN") or doer.tag_ in ("NNS", "NNPS"):
            return
        for word in [c for c in verb.children if opener.i < c.i < doer.i and c.dep_ in OF_NOUNS]:
            word.hang_on(doer)
        doer.dep_ = "nsubj"
    if verb.dep_ in ("relcl", "acl") and opener.dep_ == "mark":
        verb.dep_, opener.dep_ = "relcl", "dobj"
    verb.tag_, verb.pos_ = "VBZ", "VERB"


def mend_plain_noun(verb: Token) -> None:
    """What several do may look like a noun in the singular: `their ministers convene in Bern`."""
    doer = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    bare = all(c.dep_ in ("nsubj", "prep", "punct", "mark", "advmod", "npadvmod", "dobj") for c in verb.children)
    if verb.tag_ == "NN" and bare and doer is not None and doer.i == verb.i - 1 and doer.tag_ in ("NNS", "NNPS"):
        verb.tag_, verb.pos_ = "VBP", "VERB"


def mend_put_off(verb: Token) -> None:
    """What is put off is what is not done: `has put off signing it`, which is nothing done meanwhile."""
    particle = verb.nbor(-1) if verb.i else verb
    if verb.tag_ == "VBG" and particle.dep_ == "prt" and particle.head is verb.head and particle.lower_ in OFF:
        verb.dep_ = "xcomp"


def mend_but_said(verb: Token) -> None:
    """What a speaker adds after `but` is no part of what was said: `said Chad had a right to it but urged both to`.

    Nor is what he adds with `and` to what is so or may be: `said that the council was biased and rejected the text`, or
    after a comma: `said that Chad had shelled it, and demanded help`; or what he announces: `said Chad had erred and
    announced a boycott`.
    """
    before = verb.head
    said = before.head
    spoken = before.dep_ == "ccomp" and said.lemma_ in words("reading", "saying") and said.tag_ == verb.tag_ == "VBD"
    adds = verb.lemma_ in ADDING | ANNOUNCING and not any(c.dep_ in SUBJECTS for c in verb.children)
    joined = {c.lower_ for c in before.children if c.dep_ == "cc"}
    apart = any(c.dep_ == "cc" and c.i > 0 and c.nbor(-1).text == "," for c in before.children)
    had = verb.lemma_ in ANNOUNCING and any(c.dep_ == "aux" and c.lower_ == "had" for c in before.children)
    if spoken and adds and ("but" in joined or ("and" in joined and (apart or had or _is_no_deed(before)))):
        verb.hang_on(said)


def _is_no_deed(verb: Token) -> bool:
    """Whether a clause tells what is so or may be, and not what somebody did: `was void`, `would fail`, `was hurt`."""
    helped = any(c.dep_ == "aux" and c.lower_ in OPEN for c in verb.children)
    return verb.lemma_ == "be" or helped or is_passive(verb)
