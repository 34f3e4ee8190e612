"""Which party `it` stands for: who says so, who is asked for something, or who was named before."""

from __future__ import annotations

from detente.reading.grammar.complements import beside_who_calls_it
from detente.reading.grammar.lent_subjects import inherited_subject
from detente.reading.grammar.sayings import CHARGES
from detente.reading.grammar.syntax import clause_root, clause_subject, first_joined, governor, own_clause, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.parties.antecedents import BACK, Meant, called_before, said_before, who_is_asked
from detente.reading.parties.pointing_back import OBJECTS, antecedent_of, order_of, prefer_subject, tells_before
from detente.reading.parties.register import Seen
from detente.reading.parties.talk import Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention

IT = frozenset("it its itself".split())
BODIES = frozenset("army military navy government ministry administration cabinet".split())
"""Of which a report need not say whose they are, and which speak of themselves: `The army said its jets had struck`."""
FRIENDS = frozenset("ally friend partner neighbour neighbor rival foe enemy".split())
"""What one party is of another, beside whose name that of the other stands."""
MOVING = frozenset("pull withdraw move send deploy redeploy recall bring keep station evacuate open close".split())
"""What one does with one's own soldiers, envoys and missions, and not with those of others."""
ASKED = OBJECTS | {"nsubjpass"}
"""How somebody hangs on a verb who is to do what another wants."""


def _told_of(token: Token) -> int:
    """Where the subject stands that a pronoun between commas tells of, which is another: `The Thais, it said, must`."""
    subject = clause_subject(token.head.head) if tells_before(token) and token.head.dep_ == "parataxis" else None
    between = token.i > token.sent.start and token.nbor(-1).text == ","
    return subject.i if subject is not None and between and subject.i < token.i else -1


def reporter(sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
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


def one_asked(sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
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


def one_explained(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    """`said that Chad was to blame because it had struck first`: who alone is named in the clause that it explains."""
    over = token.head.head if token.dep_ == "nsubj" and token.head.dep_ == "advcl" else None
    subject = next((c for c in over.children if c.dep_ == "nsubj"), None) if over is not None else None
    if over is None or subject is None or subject.i > token.i or over.dep_ not in ("ccomp", "relcl"):
        return None
    clause = {word.i for word in own_clause(over)}
    named = {seen.mention.code for seen in talk.named_in(sentence) if seen.token in clause}
    found = meant(sentence, subject)
    return found[0] if len(found) == 1 and named <= {found[0].code} else None


def planner(sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    """`regretted the American decision to pull its troops out`: whose decision it is."""
    plan = next((above for above in steps_up(token) if above.pos_ == "VERB"), token)
    own = token.tag_ == "PRP$" and plan.dep_ == "acl" and plan.tag_ == "VB" and plan.lemma_ in MOVING
    whose = inherited_subject(plan) if own else None
    found = meant(sentence, whose) if whose is not None and whose.i < plan.head.i else []
    return found[0] if len(found) == 1 else None


def _is_told_apart(noun: Token) -> bool:
    """Whether a noun may tell whose it is: `the king's government`, `a Chinese spokesman`, `the army`."""
    return noun.lemma_.lower() in BODIES or any(child.dep_ != "det" and child.i < noun.i for child in noun.children)


def _across(talk: Talk, sentence: Sentence, token: Token) -> set[str]:
    """The parties named later in the clause in whose subject a pronoun is: in `It blamed Iran`, not Iran."""
    subject = clause_subject(token)
    if subject is None or not (subject == token or subject.is_ancestor(token)):
        return set()
    clause = {t.i for t in own_clause(clause_root(token))}
    after = (s for s in talk.named_in(sentence) if s.token in clause and s.token > subject.head.i)
    after = (s for s in after if not _owned_below(sentence.span.doc[s.token]))
    own = token.tag_ == "PRP$"  # `its minister said in Rome`
    return {s.mention.code for s in after if not s.mention.person and not (own and s.locative)}


def _owned_below(name: Token) -> bool:
    """Whether a name only tells whose it is what another does something to: `accused Chad of breaking Mali's law`."""
    verb = governor(name.head) if name.dep_ == "poss" else None
    return verb is not None and verb.dep_ == "pcomp"


def _has_friend(talk: Talk, seen: Seen) -> bool:
    """Whether a party only tells whose friend or rival another is: `Cambodia, China's friend in ASEAN, said it`."""
    name = talk.sentences[seen.sentence].span.doc[seen.token]
    friend = name.head if name.dep_ == "poss" and name.head.lemma_.lower() in FRIENDS else None
    if friend is None:
        return False
    told_of = friend.head if friend.dep_ == "appos" else friend
    return told_of.dep_ == "nsubj" and (told_of is not friend or friend.head.lemma_ == "be")


def _is_one_of_several(talk: Talk, seen: Seen) -> bool:
    """Whether a party is a subject with others, who together would be `they`: `Chad and Mali left Peru as it fell`."""
    name = talk.sentences[seen.sentence].span.doc[seen.token]
    joined = name.dep_ == "conj" or any(child.dep_ == "conj" for child in name.children)
    if not (seen.subject and joined):
        return False
    return len(talk.lists_in(seen.sentence).get(first_joined(name).i, ())) > 1


def party_before(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    """The party named last, subjects first, but for those that the clause of the pronoun sets apart from it."""
    antecedent = antecedent_of(token)
    said = said_before(talk, sentence, token, IT, meant)
    seen = sorted([*talk.before(sentence, token), *called_before(talk, sentence, token, meant), *said], key=order_of)
    before = [s for s in seen if s.mention.person is None and not s.locative]
    apart = (antecedent, _told_of(token))
    here = [s for s in before if s.sentence == sentence.index]
    acting = {s.mention.code for s in here if s.subject and s.token not in apart}
    own = {s.mention.code for s in here if s.token in apart} - acting  # `Sudan mourned Port Sudan, which it said`
    before = [s for s in before if s.mention.code not in own]
    aside = beside_who_calls_it(token.head if token.dep_ in OBJECTS else token.head.head)
    before = [s for s in before if s.sentence != sentence.index or s.token not in aside] or before
    later = _across(talk, sentence, token)
    before = [s for s in before if s.mention.code not in later] or before
    before = [s for s in before if not _has_friend(talk, s)] or before
    before = who_is_asked(talk, sentence, token, before)
    reach = talk.just_before(sentence, BACK)
    near = [s for s in before if s.sentence in reach]
    near = [s for s in near if not _is_one_of_several(talk, s)] or near
    last = [s for s in near if s.sentence == near[-1].sentence]
    return talk.bare(prefer_subject(talk, last, sentence, token).mention.code, sentence, token) if last else None
