"""Which parties pronouns stand for: `he` and `she`, `we` and `you`; `they` and `it` have files of their own."""

from __future__ import annotations

from detente.reading.grammar.arguments import arguments
from detente.reading.grammar.syntax import clause_root, clause_subject, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import FIRST_PERSON, asks, speaks_of_itself
from detente.reading.parties.antecedents import (
    Meant,
    in_office_before,
    named_after,
    object_before,
    said_before,
    who_before,
    who_is_asked,
)
from detente.reading.parties.documents import document_before, met_before
from detente.reading.parties.groups import names_strangers
from detente.reading.parties.it import IT, one_asked, one_explained, party_before, planner, reporter
from detente.reading.parties.led_in import goes_on_from_lead, led_by
from detente.reading.parties.pointing_back import antecedent_of, order_of, prefer_subject, tells_before
from detente.reading.parties.reasons import those_dealt_with
from detente.reading.parties.register import Seen
from detente.reading.parties.talk import Talk
from detente.reading.parties.they import those_meant
from detente.reading.text.parse import Sentence
from detente.records import Mention
from detente.tables import words

HE, SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
YOU = frozenset("you your yours yourselves".split())
ALL = frozenset(("both", "all"))
"""What shows that `we` are all those who speak by turns."""
PARTICIPLES = frozenset(("VBG", "VBN"))
"""How verbs are tagged that tell what their subject does beside, or has done to it."""


def pronoun_parties(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """The parties that a pronoun stands for, by what was named before it; `meant` tells whom a noun stands for."""
    word = token.lower_
    if word in THEY | IT and goes_on_from_lead(talk, sentence) and clause_subject(token) is None:
        led = led_by(talk, sentence, meant)
        if (len(led) > 1) == (word in THEY):
            return led
    if word in THEY:
        subject = clause_subject(token)
        strange = subject is not None and subject.i < token.i and names_strangers(subject)
        dealt_with = those_dealt_with(talk, sentence, token, meant)
        return dealt_with or ([] if strange else those_meant(talk, sentence, token, meant))
    if word in HE or word in SHE:
        found = _person_before(talk, sentence, token, "m" if word in HE else "f", meant)
    elif word in YOU:
        return _addressed(talk, sentence, token)
    elif word in FIRST_PERSON:
        return _speaker(talk, sentence, token)
    elif word in IT:
        of_paper = document_before(talk, sentence, token, meant)
        if len(of_paper) == 1:
            return of_paper
        if met := met_before(talk, sentence, token):
            return met
        found = (
            planner(sentence, token, meant)
            or one_explained(talk, sentence, token, meant)
            or reporter(sentence, token, meant)
            or one_asked(sentence, token, meant)
            or _only(those_dealt_with(talk, sentence, token, meant))
            or party_before(talk, sentence, token, meant)
        )
    else:
        found = None
    return [found] if found else []


def _only(found: list[Mention]) -> Mention | None:
    """The one party where no more are found."""
    return found[0] if len(found) == 1 else None


def _speaker(talk: Talk, sentence: Sentence, token: Token) -> list[Mention]:
    """Who says `we`: the subject of the verb of saying over it, who else is heard, or the party whose report it is."""
    for verb in steps_up(token):
        if verb.lemma_ in words("reading", "saying") and verb.pos_ == "VERB":
            for child in verb.children:
                if child.dep_ == "nsubj" and not speaks_of_itself(child) and not child.is_ancestor(token):
                    named = [s.mention for s in talk.named_in(sentence) if s.token == child.i]
                    if named:
                        return [talk.bare(named[0].code, sentence, token, named[0].person)]
    if talk.joint:
        return [talk.bare(code, sentence, token) for code in talk.joint]
    by = talk.heard(sentence, token) if talk.heard is not None else None
    if by is not None:
        together = ALL.intersection(t.lower_ for t in (*token.children, *token.head.children))
        others = talk.across(sentence) if together else ()
        return [talk.bare(by.code, sentence, token, by.person), *(talk.bare(code, sentence, token) for code in others)]
    return [talk.bare(talk.voice, sentence, token)] if talk.voice else []


def _addressed(talk: Talk, sentence: Sentence, token: Token) -> list[Mention]:
    """Whom somebody calls `you`: who is asked, and of those who speak by turns the host, or the only other one."""
    others = talk.across(sentence)
    if asks(sentence.whole):
        others = others or ((talk.voice,) if talk.voice else ())
    elif not others and talk.addressed:
        others = (talk.addressed,)
    host = next((code for code in (talk.home, talk.voice) if code in others), None)
    meant = host or (others[0] if len(others) == 1 else None)
    return [talk.bare(meant, sentence, token)] if meant else []


def _person_before(talk: Talk, sentence: Sentence, token: Token, gender: str, meant: Meant) -> Mention | None:
    """The last person of this gender, subjects first; one named in the sentence rather than before it."""
    if ahead := named_after(talk, sentence, token, gender, meant):
        return talk.bare(ahead.code, sentence, token, ahead.person)
    if called_in := object_before(talk, sentence, token, meant):
        return talk.bare(called_in.code, sentence, token, called_in.person)
    named = [
        s
        for s in talk.before(sentence, token)
        if s.mention.person and s.mention.code and talk.labels.known[s.mention.person].gender in (gender, "")
    ]
    said = said_before(talk, sentence, token, HE if gender == "m" else SHE, meant)
    told_of = who_before(talk, sentence, token, gender, meant)
    fitting = sorted([*named, *in_office_before(talk, sentence, token, gender, meant), *said, *told_of], key=order_of)
    subject = arguments(clause_root(token)).subject
    if token.tag_ != "PRP$" and token.dep_ in ("dobj", "pobj", "dative") and subject is not None:
        himself = {subject.i, *(t.i for c in subject.children if c.dep_ in ("appos", "conj") for t in c.subtree)}
        fitting = [s for s in fitting if s.sentence != sentence.index or s.token not in himself]
    antecedent = antecedent_of(token)
    fitting = [s for s in fitting if s.sentence != sentence.index or s.token != antecedent]
    if tells_before(token):
        fitting = [s for s in fitting if s.sentence != sentence.index]
    deeds = _in_what_one_does(token)
    fitting = [s for s in fitting if s.sentence != sentence.index or s.token not in deeds]
    fitting = who_is_asked(talk, sentence, token, _outside_quotes(talk, sentence, token, fitting))
    if not fitting:
        return None
    nearest = max(s.sentence for s in fitting)
    chosen = prefer_subject(talk, [s for s in fitting if s.sentence == nearest], sentence, token)
    return talk.bare(chosen.mention.code, sentence, token, chosen.mention.person)


def _outside_quotes(talk: Talk, sentence: Sentence, token: Token, seen: list[Seen]) -> list[Seen]:
    """Of those seen before, who is not spoken of in an earlier quote alone, where a pronoun stands outside quotes.

    `"I told Mr Sall so. He agreed." He added that`; but `"We miss Mr Sall," she said, and spoke of him`.
    """
    quoted = talk.quoted
    if quoted is None or quoted(sentence.offset + token.idx):
        return seen
    places = ((s, talk.sentences[s.sentence]) for s in seen)
    free = (s for s, here in places if here is sentence or not quoted(here.offset + here.span.doc[s.token].idx))
    return list(free) or seen


def _in_what_one_does(token: Token) -> set[int]:
    """The words before a subject that tell what is done by it or to it, which name others.

    `Asked about Mr Sall, he said`, `Speaking after talks with Mr Biya, he praised him`.
    """
    verb = token.head
    if token.dep_ != "nsubj":
        return set()
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i < token.i and c.tag_ in PARTICIPLES)
    bare = (c for c in clauses if not any(g.dep_ in ("nsubj", "nsubjpass") for g in c.children))
    return {t.i for clause in bare for t in clause.subtree}
