"""Which parties `he`, `she`, `they` and `it` stand for."""

from __future__ import annotations

from detente.reading.grammar.arguments import arguments, inherited_subject
from detente.reading.grammar.sayings import CHARGES
from detente.reading.grammar.syntax import clause_root, clause_subject, first_joined, governor, own_clause, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import FIRST_PERSON, asks, speaks_of_itself
from detente.reading.parties.antecedents import (
    BACK,
    SUBJECTS,
    Meant,
    called_before,
    in_office_before,
    said_before,
    who_before,
    who_is_asked,
)
from detente.reading.parties.documents import document_before
from detente.reading.parties.groups import names_strangers
from detente.reading.parties.register import PAIR, Seen, unique
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention
from detente.tables import words

HE, SHE = frozenset("he him his himself".split()), frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
YOU = frozenset("you your yours yourselves".split())
REFERRING = frozenset("refer allude reference allusion".split())
"""How a report tells whom somebody means."""
OBJECTS = frozenset(("dobj", "pobj"))
ASKED = OBJECTS | {"nsubjpass"}
"""How somebody hangs on a verb who is to do what another wants."""
REASONS = frozenset(("for", "over", "after"))
"""What leads to why somebody is dealt with so."""
OFFENCES = frozenset(
    "invasion annexation attack assault raid strike bombing occupation incursion seizure test launch coup crackdown"
    " refusal failure rejection violation breach default".split()
)
"""What somebody is dealt with after."""
OFFENDING = frozenset(
    "invade annex attack assault raid strike bomb shell bombard occupy seize capture storm test launch fire shoot"
    " refuse fail reject violate breach break defy ignore default expel arrest detain jail execute kill force deport"
    " nationalise nationalize confiscate".split()
)
"""What somebody does to be dealt with so."""
PUNISHING = frozenset(
    "impose slap suspend expel exclude oust bar ban sanction punish isolate boycott blockade blacklist freeze cut sever"
    " halt stop withhold close recall summon downgrade condemn criticise criticize denounce rebuke blame accuse bomb"
    " attack strike shell bombard invade raid".split()
)
"""What is done to somebody because of that."""
MARKS = frozenset(("after", "because", "since", "when"))
"""What opens a clause of reason."""
AIMED = frozenset(("on", "upon", "against", "with", "at", "to", "from"))
"""What leads to whom something is done to."""
PARTICIPLES = frozenset(("VBG", "VBN"))
"""How verbs are tagged that tell what their subject does beside, or has done to it."""
CLAUSES = frozenset("relcl advcl acl ccomp pcomp csubj".split())


def pronoun_parties(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """The parties that a pronoun stands for, by what was named before it; `meant` tells whom a noun stands for."""
    word = token.lower_
    if word in THEY:
        subject = clause_subject(token)
        strange = subject is not None and subject.i < token.i and names_strangers(subject)
        return [] if strange else _they(talk, sentence, token, meant)
    if word in HE or word in SHE:
        found = _person_before(talk, sentence, token, "m" if word in HE else "f", meant)
    elif word in YOU:
        return _house(talk, sentence, token)
    elif word in FIRST_PERSON:
        return _speaker(talk, sentence, token)
    elif word in IT:
        of_paper = document_before(talk, sentence, token, meant)
        if len(of_paper) == 1:
            return of_paper
        found = (
            _reporter(sentence, token, meant)
            or _one_asked(sentence, token, meant)
            or _one_dealt_with(talk, sentence, token, meant)
            or _party_before(talk, sentence, token, meant)
        )
    else:
        found = None
    return [found] if found else []


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
        return [talk.bare(by.code, sentence, token, by.person)]
    return [talk.bare(talk.voice, sentence, token)] if talk.voice else []


def _house(talk: Talk, sentence: Sentence, token: Token) -> list[Mention]:
    """Whom those who ask call `you`: the house whose briefing it is."""
    if not talk.voice or not sentence.text.rstrip().endswith("?"):
        return []
    opening = next(each for each in talk.sentences if each.paragraph == sentence.paragraph)
    return [talk.bare(talk.voice, sentence, token)] if asks(opening.text) else []


def _person_before(talk: Talk, sentence: Sentence, token: Token, gender: str, meant: Meant) -> Mention | None:
    """The last person of this gender, subjects first; one named in the sentence rather than before it."""
    named = [
        s
        for s in talk.before(sentence, token)
        if s.mention.person and s.mention.code and talk.labels.known[s.mention.person].gender in (gender, "")
    ]
    said = said_before(talk, sentence, token, HE if gender == "m" else SHE, meant)
    told_of = who_before(talk, sentence, token, gender, meant)
    fitting = sorted([*named, *in_office_before(talk, sentence, token, gender, meant), *said, *told_of], key=_order)
    subject = arguments(clause_root(token)).subject
    if token.tag_ != "PRP$" and token.dep_ in ("dobj", "pobj", "dative") and subject is not None:
        fitting = [s for s in fitting if s.sentence != sentence.index or s.token != subject.i]
    antecedent = _antecedent(token)
    fitting = [s for s in fitting if s.sentence != sentence.index or s.token != antecedent]
    if _tells_before(token):
        fitting = [s for s in fitting if s.sentence != sentence.index]
    deeds = _in_what_one_does(token)
    fitting = [s for s in fitting if s.sentence != sentence.index or s.token not in deeds]
    fitting = who_is_asked(talk, sentence, token, fitting)
    if not fitting:
        return None
    nearest = max(s.sentence for s in fitting)
    chosen = _prefer_subject(talk, [s for s in fitting if s.sentence == nearest], sentence, token)
    return talk.bare(chosen.mention.code, sentence, token, chosen.mention.person)


def _order(seen: Seen) -> tuple[int, int]:
    return seen.sentence, seen.token


def _antecedent(token: Token) -> int:
    """Where the noun stands that the clause of a subject describes, which is another: `Chad, which it supplies`."""
    clause = token.head
    return clause.head.i if token.dep_ == "nsubj" and clause.dep_ == "relcl" else -1


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


def _tells_before(token: Token) -> bool:
    """Whether who a pronoun stands for tells what stands before it, where he is not named: `Xi, he said, left`."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.pos_ != "VERB" or verb.lemma_ not in words("reading", "saying"):
        return False
    before = (c for c in verb.children if c.dep_ == "ccomp" and c.i < token.i)
    return verb.dep_ == "parataxis" or any(all(t.text != ";" for t in token.doc[c.i : token.i]) for c in before)


def _told_of(token: Token) -> int:
    """Where the subject stands that a pronoun between commas tells of, which is another: `The Thais, it said, must`."""
    subject = clause_subject(token.head.head) if _tells_before(token) and token.head.dep_ == "parataxis" else None
    between = token.i > token.sent.start and token.nbor(-1).text == ","
    return subject.i if subject is not None and between and subject.i < token.i else -1


def _prefer_subject(talk: Talk, seen: list[Seen], sentence: Sentence, pronoun: Token) -> Seen:
    """The last subject, else the last named; who stands in another relative clause only failing others.

    Of the subjects of a sentence before, and of what is reported just before (`Chad will go if Mali stays, its king
    said`), it is that of the main clause.
    """
    seen = [s for s in seen if not _in_relative(talk, s, pronoun)] or seen
    subjects = [s for s in seen if s.subject]
    here = seen[-1].sentence == sentence.index
    if not subjects or (here and not _tells_before(pronoun.head if pronoun.dep_ == "poss" else pronoun)):
        return subjects[-1] if subjects else seen[-1]
    doc = talk.sentences[seen[-1].sentence].span.doc
    return min(reversed(subjects), key=lambda s: _depth(doc[s.token]))


def _depth(token: Token) -> int:
    """Under how many clauses a word stands."""
    return sum(above.dep_ in CLAUSES or _goes_on_with_that(above) for above in steps_up(token))


def _goes_on_with_that(verb: Token) -> bool:
    """Whether a verb heads the second of two clauses with `that`, which the parse sets beside the main one."""
    return verb.dep_ == "conj" and any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.children)


def _in_relative(talk: Talk, seen: Seen, pronoun: Token) -> bool:
    above = steps_up(talk.sentences[seen.sentence].span.doc[seen.token])
    clause = next((token for token in above if token.dep_ == "relcl"), None)
    return clause is not None and not clause.is_ancestor(pronoun)


def _they(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """Whom a noun in the plural just before stands for, or several subjects, or two parties; else the pair.

    Who is quoted as saying it is none of them.
    """
    speaker = _who_is_quoted(talk, sentence, token)
    explained = _referred_to(talk, sentence, token, meant) if speaker is not None else []
    found = explained or _those_before(talk, sentence, token, speaker, meant)
    return [m for m in found if m.code != speaker] or found


def _who_is_quoted(talk: Talk, sentence: Sentence, token: Token) -> str | None:
    """The party whose words a pronoun stands in, between quotation marks."""
    if talk.quoted is None or talk.heard is None or not talk.quoted(sentence.offset + token.idx):
        return None
    by = talk.heard(sentence, token)
    return by.code if by is not None else None


def _referred_to(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> list[Mention]:
    """Who a report says is meant in a quote: `"They lie," he said, referring to the Americans`."""
    for word in sentence.tokens:
        if word.lemma_ in REFERRING and not (talk.quoted and talk.quoted(sentence.offset + word.idx)):
            preps = (c for c in word.children if c.dep_ == "prep" and c.lower_ == "to")
            found = [m for prep in preps for c in prep.children if c.dep_ == "pobj" for m in meant(sentence, c)]
            if found:
                return [talk.bare(m.code, sentence, token, m.person) for m in found]
    return []


def _those_before(talk: Talk, sentence: Sentence, token: Token, speaker: str | None, meant: Meant) -> list[Mention]:
    """Those named before, whoever says it.

    Two before a semicolon come before a noun in another sentence: `Togo's envoys left. Chad met Mali; they`.
    """
    before = talk.before(sentence, token)
    two = _number([s.mention for s in before if s.sentence == sentence.index and not s.locative]) == PAIR
    after = two and any(t.text == ";" and t.i < token.i for t in sentence.tokens)
    plural = _plural_in(talk, sentence, sentence.index, token, speaker, meant)
    plural = plural or ([] if after else _plural_in(talk, sentence, sentence.index - 1, token, speaker, meant))
    if plural:
        return [talk.bare(m.code, sentence, token, m.person) for m in plural]
    for index in (sentence.index, sentence.index - 1):
        here = [s for s in before if s.sentence == index and not s.locative]
        together = talk.together_in(index)
        if together and token.dep_ == "nsubj" and not any(s.subject and s.sentence == sentence.index for s in here):
            people = {s.mention.code: s.mention.person for s in here if s.mention.person}
            return [talk.bare(code, sentence, token, people.get(code)) for code in together]
        subjects, everyone = unique(s.mention for s in here if s.subject), unique(s.mention for s in here)
        chosen = subjects if _number(subjects) > 1 else everyone if _number(everyone) == 2 else []
        if chosen:
            return [talk.bare(m.code, sentence, token, m.person) for m in chosen]
    return [talk.bare(code, sentence, token) for code in talk.pair_at(sentence)]


def _plural_in(
    talk: Talk, sentence: Sentence, index: int, token: Token, speaker: str | None, meant: Meant
) -> list[Mention]:
    """The parties of the last noun in the plural of a sentence that stands for any, of subjects first.

    To whose own something is done who speaks, others do it: `Chad is robbing our people. They lie`.
    """
    if index < 0 or talk.sentences[index].paragraph != sentence.paragraph:
        return []
    own = {clause_subject(token)} if token.dep_ in OBJECTS else set()
    here = talk.sentences[index]
    nouns = [t for t in here.tokens if _is_plural(t) and (index < sentence.index or t.i < token.i)]
    apart = [t for t in reversed(nouns) if t not in own and not t.is_ancestor(token)]
    if index < sentence.index:  # `The two sides agreed that experts should meet. They ...`
        apart.sort(key=_depth)
    for noun in (t for kinds in (SUBJECTS, OBJECTS) for t in apart if t.dep_ in kinds):
        found = meant(here, noun)
        if found and not (noun.dep_ in OBJECTS and all(m.code == speaker for m in found)):
            return found
    return []


def _is_plural(noun: Token) -> bool:
    """Whether a noun is in the plural, or a subject of several."""
    joined = noun.pos_ == "PROPN" and noun.dep_ in SUBJECTS and any(c.dep_ == "conj" for c in noun.children)
    return joined or noun.tag_ in ("NNS", "NNPS")


def _number(mentions: list[Mention]) -> int:
    return len({m.code for m in mentions})


def _reporter(sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    """`The government confirmed that it no longer ...`: the one body that says what the pronoun stands in."""
    clause = next((above for above in steps_up(token) if above.dep_ == "ccomp"), None)
    subject = clause_subject(clause.head) if clause is not None else None
    if subject is None or subject.tag_ != "NN" or subject.i >= token.i or not _is_told_apart(subject):
        return None
    doer = clause_subject(token) if token.tag_ == "PRP$" else None
    if doer is not None and doer.pos_ == "PROPN":  # `an official said Chad had withdrawn its envoy`
        return None
    found = meant(sentence, subject)
    return found[0] if len(found) == 1 else None


def _one_asked(sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    """`urged Peru to lift the ban it had imposed`: who is to undo it, or is thanked or blamed for it, did it.

    Where somebody is charged with it, it is as often another's: `accused China of ramming the boats it had sent`.
    """
    clause = token.head
    if token.dep_ != "nsubj" or clause.dep_ != "relcl" or any(verb.lemma_ in CHARGES for verb in steps_up(clause)):
        return None
    asked = inherited_subject(clause.head)
    if asked is None or asked.dep_ not in ASKED or asked.i > token.i:
        return None
    found = meant(sentence, asked)
    return found[0] if len(found) == 1 else None


def _one_dealt_with(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    """`thanked Egypt for its help`, `sanctions on Iraq after its invasion`: the reason lies with who is dealt with.

    He did it to none whom his deed names: `expelled the Chilean consul after it seized a Chilean boat`.
    """
    why = _reason(token)
    if why is None:
        return None
    clause = clause_root(why if token.tag_ == "PRP$" else token.head.head)
    dealt_with = (t for t in reversed(sentence.tokens) if clause.i < t.i < why.i and t.dep_ in OBJECTS)
    aimed = (t for t in dealt_with if t.dep_ == "dobj" or t.head.lower_ in AIMED)
    found = next((parties for t in aimed if (parties := meant(sentence, t))), [])
    below = {t.i for t in token.head.subtree} if token.dep_ == "nsubj" else set()
    others = {s.mention.code for s in talk.named_in(sentence) if s.token in below and not s.locative}
    return found[0] if len(found) == 1 and found[0].code not in others else None


def _reason(token: Token) -> Token | None:
    """The word that leads to why somebody is dealt with so: `after its raid`, `after it raided Chad`.

    What came before a deed is its reason where it is an offence.
    """
    over = token.head
    if token.tag_ == "PRP$" and over.dep_ == "pobj" and over.head.lower_ in REASONS:
        return over.head if over.head.lower_ != "after" or over.lemma_ in OFFENCES else None
    offended = token.dep_ == "nsubj" and over.dep_ == "advcl" and over.lemma_ in OFFENDING
    if not offended or over.head.lemma_ not in PUNISHING:
        return None
    return next((c for c in over.children if c.dep_ == "mark" and c.lower_ in MARKS), None)


def gives_reason(prep: Token) -> bool:
    """Whether a phrase tells after what offence somebody is dealt with: `the embargo on Iraq after its invasion`."""
    return prep.lower_ in REASONS and prep.dep_ == "prep" and any(c.lemma_ in OFFENCES for c in prep.children)


def _is_told_apart(noun: Token) -> bool:
    """Whether words beside a noun may tell whose it is: `the king's government`, `a Chinese spokesman`."""
    return any(child.dep_ != "det" and child.i < noun.i for child in noun.children)


def _across(talk: Talk, sentence: Sentence, token: Token) -> set[str]:
    """The parties named later in the clause in whose subject a pronoun is: in `It blamed Iran`, not Iran."""
    subject = clause_subject(token)
    if subject is None or not (subject == token or subject.is_ancestor(token)):
        return set()
    clause = {t.i for t in own_clause(clause_root(token))}
    after = (s for s in talk.named_in(sentence) if s.token in clause and s.token > subject.head.i)
    after = (s for s in after if not _owned_below(sentence.span.doc[s.token]))
    return {s.mention.code for s in after if not s.mention.person}


def _owned_below(name: Token) -> bool:
    """Whether a name only tells whose it is what another does something to: `accused Chad of breaking Mali's law`."""
    verb = governor(name.head) if name.dep_ == "poss" else None
    return verb is not None and verb.dep_ == "pcomp"


def _is_one_of_several(talk: Talk, seen: Seen) -> bool:
    """Whether a party is a subject with others, who together would be `they`: `Chad and Mali left Peru as it fell`."""
    name = talk.sentences[seen.sentence].span.doc[seen.token]
    joined = name.dep_ == "conj" or any(child.dep_ == "conj" for child in name.children)
    if not (seen.subject and joined):
        return False
    return len(talk.lists_in(seen.sentence).get(first_joined(name).i, ())) > 1


def _party_before(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    antecedent = _antecedent(token)
    said = said_before(talk, sentence, token, IT, meant)
    seen = sorted([*talk.before(sentence, token), *called_before(talk, sentence, token, meant), *said], key=_order)
    before = [s for s in seen if s.mention.person is None and not s.locative]
    apart = (antecedent, _told_of(token))
    own = {s.mention.code for s in before if s.sentence == sentence.index and s.token in apart}
    before = [s for s in before if s.mention.code not in own]
    later = _across(talk, sentence, token)
    before = [s for s in before if s.mention.code not in later] or before
    before = who_is_asked(talk, sentence, token, before)
    near = [s for s in before if s.sentence >= sentence.index - BACK]
    near = [s for s in near if not _is_one_of_several(talk, s)] or near
    last = [s for s in near if s.sentence == near[-1].sentence]
    return talk.bare(_prefer_subject(talk, last, sentence, token).mention.code, sentence, token) if last else None
