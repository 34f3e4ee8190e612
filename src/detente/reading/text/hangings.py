"""Words that the small model hangs on the wrong head: `brought its envoy, Ann Day, home`, `let it be known that`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.syntax import YEAR, steps_up
from detente.reading.grammar.tokens import Doc, Token
from detente.tables import words

SPANS = frozenset("hour hours day days week weeks month months".split())
"""What somebody is given: `gave the consul, Juan Rios, 72 hours`."""
PAST = frozenset(("VBD", "VBN"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
APART = frozenset("cc dobj ccomp xcomp aux auxpass".split())
"""What a clause about a noun, `seized in Chad`, does not have before the verb that follows it."""
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
NOUNS = frozenset("NN NNS NNP NNPS".split())
KNOWN = frozenset("known understood".split())
CALLING = frozenset("call brand label dub".split())
"""How one gives somebody a name."""
CALLED_HOME = frozenset("call order bring summon recall fetch send".split())
"""What is done to an envoy who is to come home."""

MEETING = frozenset("meet receive host greet welcome see tell assure thank brief inform".split())
"""What is done to a guest."""
TITLES = frozenset(
    "president minister premier chancellor king queen emir sultan secretary envoy ambassador speaker general admiral "
    "chief commissioner official delegation representative leader counterpart lawmaker parliamentarian senator".split()
)
"""Words for people who go on visits, and are seldom visited by the like."""

BRITISH = re.compile(
    r"(?:apolog|recogn|critic|normal|organ|author|mobil|stabil|emphas|legal|real|modern|national|final|jeopard)ise"
)
"""Verbs that the model, brought up on American texts, may take for nouns."""
SIGNING = frozenset("sign reach strike conclude clinch seal ink initial make".split())
ACCORDS = frozenset("agreement deal accord pact contract memorandum".split())
"""What provides for what two will do."""
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
MEANS = frozenset(
    "phone telephone video link videolink videoconference teleconference hotline radio letter air sea road rail plane "
    "helicopter train car bus boat ship".split()
)
"""By what one speaks or goes."""
SHUTTING = {
    "suspended": "suspend", "banned": "ban", "barred": "bar", "blocked": "block", "closed": "close", "shut": "shut",
    "sealed": "seal", "frozen": "freeze", "grounded": "ground", "halted": "halt", "prohibited": "prohibit",
    "outlawed": "outlaw", "detained": "detain", "jailed": "jail", "imprisoned": "imprison",
}  # fmt: skip
"""What things are that stay so, and what was done to them."""
STAYING = frozenset(("stay", "remain"))
HOUSES = frozenset("embassy consulate mission".split())
"""What its owner shuts himself."""
MOVING = frozenset("switch shift transfer move swing divert redirect relocate reroute".split())
"""What is done to things that leave one place for another."""
ORDERING = frozenset(("after", "before"))
"""What tells of two things which came first."""
DEMANDING = frozenset(
    "demanding requesting seeking asking warning urging calling accusing protesting complaining inviting proposing "
    "offering thanking congratulating".split()
)
"""What somebody does who turns to another: `lodged a protest with China demanding that`."""

PREDICATES = frozenset("oprd dobj attr".split())
"""How that hangs on a passive verb which somebody is called or given."""
INTO = frozenset("as of with to into".split())
"""What leads to what somebody is called, accused of or sentenced to."""
UTTERED = frozenset(
    "request demand decision proposal offer warning attempt bid plan move call effort threat claim".split()
)
"""What is somebody's by whom it is: `accused of ignoring a warning by Oslo`."""
DEED = re.compile(
    r"(?:tion|sion|ment|ing|ure|al|arrest|release|raid|attack|strike|handover|transfer|murder|delivery|siege)s?$"
)
"""How nouns end that name what is done to others."""
DONE_TO = frozenset("of on against".split())
INSIDE = 4
"""How deep `by` may hang under the verb to which it belongs."""


def mend_hangings(doc: Doc) -> None:
    """Hang words on the verb to which they belong."""
    for token in doc:
        for mend in MENDS.get(token.dep_, ()):
            mend(token)
        if token.text in TIMES or (token.children and any(c.text in TIMES for c in token.children if c.dep_ == "pobj")):
            _mend_said_on(token)


def _mend_after_name(token: Token) -> None:
    """`home` or a time after a name between commas, which say no more of whoever is named."""
    if token.lower_ != "home" and token.lower_ not in SPANS:
        return
    noun = token.head.head if token.head.dep_ == "appos" else token.head
    first = next((c for c in token.children if c.dep_ == "nummod"), token)
    if noun.dep_ not in ("dobj", "npadvmod") or noun.head.pos_ != "VERB" or first.nbor(-1).text != ",":
        return
    if token.lower_ == "home":
        token.hang_on(noun.head)
        token.dep_, token.pos_ = "advmod", "ADV"
    elif any(c.dep_ == "nummod" for c in token.children):
        token.hang_on(noun.head)
        token.dep_ = "dobj"


def _mend_called(noun: Token) -> None:
    """What somebody is called, who is named before it: `called his colleague, Ana Paz, a liar`."""
    named = noun.head
    called = named.head if named.dep_ == "appos" else named
    verb = called.head
    naming = called.dep_ == "dobj" and verb.lemma_ in CALLING and named.dep_ == "appos" and named.tag_ == "NNP"
    if naming and noun.tag_ == "NN" and any(c.lower_ in ("a", "an", "the") for c in noun.children):
        noun.hang_on(verb)
        noun.dep_ = "oprd"


def _mend_one_of_many(name: Token) -> None:
    """One name says who the one is, not who the many: `the bloc of twelve states, MERCOSUR`."""
    many = name.head
    over = many.head.head
    alone = name.tag_ == "NNP" and not any(c.dep_ == "conj" for c in name.children)
    of_many = many.tag_ == "NNS" and many.dep_ == "pobj" and many.head.lower_ == "of" and over.tag_ == "NN"
    if alone and of_many and name.nbor(-1).text == ",":
        name.hang_on(over)


def _mend_called_home(token: Token) -> None:
    """`home` in `ordered home Ambassador Ann Day`, which is no part of her title."""
    if token.text == "home" and token.i > 0 and token.nbor(-1).lemma_ in CALLED_HOME and token.head.pos_ == "PROPN":
        token.hang_on(token.nbor(-1))
        token.dep_, token.pos_ = "advmod", "ADV"


def _mend_demanding(verb: Token) -> None:
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


def _mend_visiting(visiting: Token) -> None:
    """Whoever is met is on a visit, and is not visited: `met visiting Danish Minister Ann Dahl`."""
    over, at = visiting.head, visiting.i
    guest = next((c for c in visiting.children if c.dep_ == "dobj"), None)
    if visiting.lower_ != "visiting" or guest is None or guest.left_edge.i != at + 1 or over.i != at - 1:
        return
    titled = any(t.lemma_.lower() in TITLES for t in visiting.doc.tokens[at + 1 : guest.i + 1])
    told = any(c.dep_ in ("det", "poss") for c in guest.lefts)
    met = over.lemma_ in MEETING and not any(c.dep_ == "dobj" for c in over.children)
    beside = visiting.dep_ == "pcomp" and over.lower_ in ("with", "between", "from")
    if not titled or told or not (met or beside):
        return
    guest.hang_on(over)
    guest.dep_ = "pobj" if beside else "dobj"
    for rest in visiting.rights:
        rest.hang_on(over if over.pos_ == "VERB" else over.head)
    visiting.hang_on(guest)
    visiting.dep_ = "amod"


def _mend_arranged(verb: Token) -> None:
    """What was planned or held is the meeting, not whoever it is of: `talks between ministers set for May`."""
    people, to = verb.head, verb.head.head
    arranged = verb.tag_ == "VBN" and (verb.lemma_ in ARRANGED or (verb.lemma_ == "hold" and to.lower_ in HELD_OF))
    if arranged and people.dep_ == "pobj" and to.lower_ in COMING and to.head.lemma_.lower() in MEETINGS:
        verb.hang_on(to.head)


def _mend_by(by: Token) -> None:
    """A means does nothing itself: `spoke by telephone`, `was reached by phone`."""
    if any(c.lemma_.lower() in MEANS for c in by.children):
        by.dep_ = "prep"


def _mend_british(verb: Token) -> None:
    """`apologise` in `asked Oslo to apologise` is what is to be done, and no noun after a preposition."""
    to = verb.head
    if verb.tag_ == "NN" and BRITISH.fullmatch(verb.lower_) and to.lower_ == "to" and to.i == verb.i - 1:
        verb.hang_on(to.head)
        verb.dep_, verb.pos_, verb.tag_ = "xcomp", "VERB", "VB"
        to.hang_on(verb)
        to.dep_, to.pos_, to.tag_ = "aux", "PART", "TO"


def _mend_called_by(by: Token) -> None:
    """Who calls somebody something is no part of it: `was called a liar by Mali`, `was accused of lying by Mali`."""
    doer = next((c for c in by.children if c.dep_ == "pobj"), None)
    if by.lower_ != "by" or doer is None or doer.text in TIMES:
        return
    if by.head.pos_ == "NOUN" and by.head.lemma_ in UTTERED | MEETINGS | words("reading", "attacks"):
        return
    if doer.pos_ != "PROPN" and doer.lemma_ not in words("reading", "agents"):
        return
    verb = _called(by.head)
    if verb is not None and verb.i < by.i and not any(c.dep_ == "agent" for c in verb.children):
        by.hang_on(verb)
        by.dep_ = "agent"


def _mend_done_by(by: Token) -> None:
    """Who does something to others is no part of these: `the evacuation of diplomats by France`."""
    done_to, of = by.head, by.head.head
    deed = of.head
    led = by.lower_ == "by" and done_to.dep_ == "pobj" and of.lower_ in DONE_TO and deed.pos_ == "NOUN"
    if led and DEED.search(deed.lower_) and not (DEED.search(done_to.lower_) or done_to.lemma_ in UTTERED):
        by.hang_on(deed)


def _called(token: Token) -> Token | None:
    """The passive verb over what somebody is called, given or accused of."""
    for _ in range(INSIDE):
        over = token.head
        led = token.dep_ == "prep" and token.lower_ in INTO
        if not (led or token.dep_ in PREDICATES or token.dep_ in ("pobj", "pcomp")) or over.tag_ in PAST - {"VBN"}:
            return token if token.pos_ == "VERB" and any(c.dep_ == "auxpass" for c in token.children) else None
        token = over
        if token.tag_ == "VBN":
            return token if any(c.dep_ == "auxpass" for c in token.children) else None
    return None


def _mend_before_doing(prep: Token) -> None:
    """Who orders did it before, not who is ordered: `ordered the aid workers to go, days after expelling two`."""
    verb = prep.head
    if prep.lower_ not in ORDERING or verb.dep_ != "xcomp":
        return
    ordered = any(c.dep_ in ("dobj", "nsubj") and c.i < verb.i for c in (*verb.head.children, *verb.children))
    first = min(t.i for t in prep.subtree)
    doing = any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in prep.children)
    if ordered and doing and prep.doc[first - 1].text == ",":
        prep.hang_on(verb.head)


def _mend_finite(verb: Token) -> None:
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
        verb.hang_on(next((t for t in over if _is_past(t)), verb.head))


def _doings_over(verb: Token) -> Iterator[Token]:
    """The verbs over an infinitive or over what somebody is doing, those over a preposition too: `blamed for lying`."""
    for token in steps_up(verb):
        if token.tag_.startswith("V"):
            yield token
        elif token.pos_ != "ADP":
            return


def _mend_bare(verb: Token) -> None:
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


def _mend_said_on(time: Token) -> None:
    """The day right behind a verb of saying is the day on which it was said: `said on Monday it would send them`."""
    clause = time.head
    said = clause.head
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    between = said.i < time.i and time.i == said.i + 1 and subject is not None and time.i < subject.i
    if clause.dep_ == "ccomp" and said.tag_ in FINITE and between:
        time.hang_on(said)


def _mend_let_known(clause: Token) -> None:
    """What somebody `let it be known` is what he says: it hangs on `let`."""
    known = clause.head
    if known.lower_ in KNOWN and known.head.lemma_ == "let" and any(c.lower_ == "it" for c in known.children):
        clause.hang_on(known.head)


def _mend_seized(verb: Token) -> None:
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


def _mend_seized_subject(told: Token) -> None:
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


def _mend_whom(clause: Token) -> None:
    """`with which` tells of the name right before it: `its promise to Chad, with which it had severed ties`."""
    prep = clause.left_edge
    if prep.lower_ != "with" or prep.i < 2 or prep.nbor().tag_ not in ("WDT", "WP") or prep.nbor(-1).text != ",":
        return
    name = prep.nbor(-2)
    if name.pos_ == "PROPN" and clause.head.is_ancestor(name):
        clause.hang_on(name)


def _mend_staying(state: Token) -> None:
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


def _mend_from_to(prep: Token) -> None:
    """What is moved leaves one for another: `switched recognition from Fiji to Chad` is none by Fiji."""
    thing = prep.head
    verb = thing.head
    if prep.lower_ != "from" or thing.dep_ != "dobj" or verb.lemma_ not in MOVING:
        return
    end = prep.right_edge.i + 1
    if end < len(prep.doc) and prep.doc[end].lower_ == "to" and prep.doc[end].head is verb:
        prep.hang_on(verb)


def _mend_year(prep: Token) -> None:
    """The year right behind a relative clause in the past is its own: `to lift the ban it had imposed in 2021`."""
    if prep.lower_ != "in" or prep.i <= prep.head.i:
        return
    year = next((c for c in prep.children if c.dep_ == "pobj"), None)
    if year is None or not YEAR.match(year.text):
        return
    before = prep.nbor(-1)
    if not prep.head.is_ancestor(before):
        return
    below = takewhile(lambda token: token != prep.head, steps_up(before))
    prep.hang_on(next((t for t in below if t.dep_ == "relcl" and t.pos_ == "VERB" and t.tag_ in PAST), prep.head))


def _mend_accord(verb: Token) -> None:
    """What two signed a deal to do is what the deal provides for: `signed a deal with Laos in May to build a dam`."""
    signed = verb.head
    to_do = verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.children)
    accord = next((c for c in signed.children if c.dep_ == "dobj" and signed.i < c.i < verb.i), None)
    if to_do and signed.lemma_ in SIGNING and accord is not None and accord.lemma_ in ACCORDS:
        verb.hang_on(accord)
        verb.dep_ = "acl"


def _mend_after_abstaining(verb: Token) -> None:
    """What a council does by a vote in which some took no part: `voted 14-0, with Chad abstaining, to extend it`."""
    aside = verb.head
    prep = aside.head
    voted = prep.head
    to_do = any(c.tag_ == "TO" for c in verb.children)
    if to_do and aside.dep_ == "pcomp" and prep.lower_ == "with" and voted.lemma_ == "vote" and voted.i < prep.i:
        verb.hang_on(voted)
        verb.dep_ = "xcomp"


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "acl": (_mend_visiting, _mend_arranged),
    "advcl": (_mend_accord, _mend_visiting, _mend_after_abstaining),
    "acomp": (_mend_staying,),
    "agent": (_mend_by,),
    "appos": (_mend_after_name, _mend_called, _mend_one_of_many),
    "ccomp": (_mend_let_known, _mend_seized, _mend_seized_subject),
    "csubjpass": (_mend_seized_subject,),
    "compound": (_mend_called_home,),
    "conj": (_mend_bare, _mend_finite, _mend_seized),
    "pcomp": (_mend_demanding, _mend_visiting),
    "pobj": (_mend_british,),
    "prep": (_mend_year, _mend_before_doing, _mend_called_by, _mend_done_by, _mend_from_to),
    "relcl": (_mend_whom,),
    "xcomp": (_mend_visiting, _mend_after_abstaining),
}
"""What may be wrong with a word, by how it hangs on another."""
