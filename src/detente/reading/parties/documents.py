"""Whose a paper is that says or orders something: `The text urges Chad to leave` after `the council adopted a text`."""

from __future__ import annotations

from detente.entities.parties import admits_states
from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.sayings import saying
from detente.reading.grammar.syntax import clause_subject, first_joined
from detente.reading.grammar.tokens import Token
from detente.reading.parties.acts_told import COMPANY
from detente.reading.parties.antecedents import Meant
from detente.reading.parties.register import PAIR
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention
from detente.tables import words

DOCUMENTS = frozenset("resolution text statement declaration communique communiqué ruling judgment verdict".split())
"""What speaks for whoever adopted it."""
NEAR = 3
"""Sentences back to which `the text` may point."""
POINTING = frozenset(("the", "this"))
HOUSES = frozenset("parliament congress senate house legislature lawmaker legislator deputy knesset duma".split())
"""Who else adopts resolutions."""
OWN = POINTING | {"a", "that", "its", "earlier"}
"""What stands before a resolution of those told of."""
MEETINGS = frozenset("summit meeting conference gathering session".split())
"""What speaks for those who met."""
SPEAKING = frozenset(
    "call urge condemn demand welcome endorse commend praise reject denounce deplore reaffirm ask appeal declare adopt "
    "decide agree suspend approve criticise criticize invite warn thank support back reiterate express request hail "
    "recommend resolve affirm pledge recall regret note take underline receive commend instruct".split()
)
"""What those do who met, and no meeting does: not `the summit ended`."""


def issuers(talk: Talk, sentence: Sentence, noun: Token, meant: Meant) -> list[Mention]:
    """Who adopted or issued the document that a noun is, as the sentences before tell, or met where it is a meeting."""
    fragment = talk.authors and noun.dep_ == "ROOT"  # `The Summit: - called for calm;`
    if noun.lemma_.lower() in MEETINGS and (fragment or (noun.dep_ == "nsubj" and noun.head.lemma_ in SPEAKING)):
        return [talk.bare(code, sentence, noun) for code in _met_before(talk, sentence, noun)]
    fronted = noun.dep_ == "pobj" and noun.head.i < noun.head.head.i
    if noun.lemma_ in DOCUMENTS and not fronted and any(c.dep_ == "relcl" for c in noun.children):
        # `praised it in a statement that also blamed it`
        return _issued_by(sentence, noun, meant) or _speaking_in(sentence, noun, meant)

    if noun.dep_ == "nsubj" and _of_council(talk, sentence, noun):
        return [talk.bare("UNO", sentence, noun)]
    if noun.lemma_ not in DOCUMENTS or POINTING.isdisjoint(c.lower_ for c in noun.lefts):
        return []
    for earlier in reversed(talk.sentences[max(0, sentence.index - NEAR) : sentence.index]):
        for paper in reversed(earlier.tokens):
            if paper.lemma_ in DOCUMENTS and (found := _issued_by(earlier, paper, meant)):
                return [talk.bare(m.code, sentence, noun) for m in found]
            if paper.lemma_ == noun.lemma_ and (found := _speaking_in(earlier, paper, meant)):
                return [talk.bare(m.code, sentence, noun) for m in found]
            if paper.lemma_ == "resolution" and "UNO" in talk.labels.counts and noun.lemma_ == "text":
                return [talk.bare("UNO", sentence, noun)]
    return []


def _of_council(talk: Talk, sentence: Sentence, noun: Token) -> bool:
    """Whether a resolution is one of the United Nations, the one body told of: `A resolution condemns the raid`."""
    left = {c.lower_ for c in noun.lefts}
    lately = talk.sentences[max(0, sentence.index - NEAR) : sentence.index + 1]
    bodies = {s.mention.code for each in lately for s in talk.named_in(each) if admits_states(s.mention.code)}
    of_house = any(t.lemma_.lower() in HOUSES for each in lately for t in each.tokens)
    return noun.lemma_ == "resolution" and not left.isdisjoint(OWN) and bodies == {"UNO"} and not of_house


def _met_before(talk: Talk, sentence: Sentence, noun: Token) -> tuple[str, ...]:
    """Who met, of whom `the summit` is said to call for something: a body, several sooner than two beside them."""
    if {c.lower_ for c in noun.lefts} - POINTING - {"joint"}:
        return ()
    if talk.authors:
        return talk.authors
    lately = (told for told in reversed(talk.told) if sentence.index - told.sentence <= COMPANY)
    met = [told.actors for told in lately if told.kind == "CONSULT" and not told.recipients]
    several = next((parties for parties in met if len(parties) > PAIR), ())
    return talk.convening or several or next(iter(met), ())


def met_before(talk: Talk, sentence: Sentence, token: Token) -> list[Mention]:
    """Who `it` is that does something after `The Meeting called for calm`, in a paper of those who met."""
    before = talk.sentences[sentence.index - 1] if sentence.index else sentence
    if not talk.authors or token.dep_ != "nsubj" or before.paragraph != sentence.paragraph or before is sentence:
        return []
    subject = clause_subject(before.span.root)
    meeting = subject is not None and subject.lemma_.lower() in MEETINGS and token.head.lemma_ in SPEAKING
    return [talk.bare(code, sentence, token) for code in talk.authors] if meeting else []


def document_before(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """Whose the document is that `it` stands for, of which the present tense tells: `It calls on Chad to leave`."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.tag_ != "VBZ" or verb.pos_ != "VERB" or first_joined(verb).dep_ != "ROOT":
        return []
    for earlier in reversed(talk.sentences[max(0, sentence.index - 2) : sentence.index]):
        papers = (t for t in reversed(earlier.tokens) if t.lemma_ in DOCUMENTS)
        for paper in papers:
            if not _is_past(earlier) and paper.dep_ != "nsubj":
                continue
            found = _issued_by(earlier, paper, meant) or meant(earlier, paper)
            codes = [m.code for m in found] or (["UNO"] if _of_council(talk, earlier, paper) else [])
            if codes:
                return [talk.bare(code, sentence, token) for code in codes]
    return []


def _is_past(sentence: Sentence) -> bool:
    return sentence.span.root.tag_ in ("VBD", "VBN")


def _issued_by(sentence: Sentence, paper: Token, meant: Meant) -> list[Mention]:
    """Who adopts a document: `the council adopted a text`, `voted for a text`, `a text adopted by the council`."""
    over = paper.head.head if paper.dep_ == "pobj" else paper.head
    below = [c for c in paper.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    how = paper.dep_ in ("dobj", "nsubjpass") or (paper.dep_ == "pobj" and paper.head.lower_ == "for")
    verbs = [
        verb for verb in (*below, *([over] if how else [])) if verb.lemma_ in words("reading", "adopting", "issued")
    ]
    doers = (arguments(verb).subject for verb in verbs)
    return next((found for doer in doers if doer is not None and (found := meant(sentence, doer))), [])


def _speaking_in(sentence: Sentence, paper: Token, meant: Meant) -> list[Mention]:
    """Who says something in a document: `Bern and Oslo said in a statement that they would stay`."""
    over = paper.head.head if paper.dep_ == "pobj" and paper.head.lower_ == "in" else paper
    speaks = over != paper and (saying(over) or over.lemma_ in SPEAKING)
    speaker = arguments(over).subject if speaks else None
    return meant(sentence, speaker) if speaker is not None else []
