"""Whom a pronoun may stand for beside those named: holders of offices, `the bloc`, who `he` was before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from detente.reading.grammar.relatives import relative_target
from detente.reading.grammar.syntax import SUBJECTS, steps_up
from detente.reading.grammar.tokens import Token
from detente.reading.names.offices import is_called
from detente.reading.parties.holders import body_led
from detente.reading.parties.issuer import own_minister
from detente.reading.parties.register import Seen
from detente.reading.parties.talk import ANSWERED, Talk
from detente.reading.text.parse import Sentence
from detente.records import Mention

REFUSING = frozenset("refuse decline deny reject dismiss rebuff demur balk answer reply respond react".split())
BACK = 2
"""Sentences back to which `it` points."""
FOLLOWED = 20
"""Pronouns one after the other that are followed back to who is meant."""
AHEAD = frozenset("in on during since despite".split())
"""What leads to something of whoever is named only after it: `In his speech, Mr Sall`; not `After his visit`."""
Meant = Callable[[Sentence, Token], list[Mention]]
"""Tells whom a noun stands for."""


def said_before(talk: Talk, sentence: Sentence, token: Token, kind: frozenset[str], meant: Meant) -> list[Seen]:
    """Whom the same pronoun stands for as a subject before, here and in the sentence before: `He rose. He spoke`."""
    if talk.followed >= FOLLOWED:
        return []
    talk.followed += 1
    found = list(_same_before(talk, sentence, token, kind, meant))
    talk.followed -= 1
    return found


def _same_before(talk: Talk, sentence: Sentence, token: Token, kind: frozenset[str], meant: Meant) -> Iterator[Seen]:
    for here in (talk.sentences[index] for index in talk.just_before(sentence, 1)):
        for word in here.tokens:
            same = word.dep_ in SUBJECTS and word.lower_ in kind and _does_something(word)
            found = meant(here, word) if same and (here is not sentence or word.i < token.i) else []
            if len(found) == 1:
                yield Seen(here.index, word.i, found[0], subject=True, locative=False)


def _does_something(pronoun: Token) -> bool:
    """Whether `it` is said to do something, as a party does: not `it was time`, `it is feared`."""
    verb = pronoun.head
    return pronoun.lower_ != "it" or (verb.pos_ == "VERB" and not any(c.dep_ == "auxpass" for c in verb.children))


def who_before(talk: Talk, sentence: Sentence, token: Token, gender: str, meant: Meant) -> Iterator[Seen]:
    """Of whom the relative clause over a pronoun tells: `Mr Kim, who answered that he would come`."""
    for who in sentence.tokens:
        over = who.dep_ in SUBJECTS and who.lower_ == "who" and who.head.is_ancestor(token) and token.head != who.head
        found = meant(sentence, relative_target(who, who.head)) if over and who.i < token.i else []
        if len(found) == 1 and found[0].person and talk.labels.known[found[0].person].gender in (gender, ""):
            yield Seen(sentence.index, who.i, found[0], subject=True, locative=False)


def named_after(talk: Talk, sentence: Sentence, token: Token, gender: str, meant: Meant) -> Mention | None:
    """Who is brought up only after what tells of him: `On his first trip to Peru, President Sall of Senegal`.

    Whose visit or speech is set before what he does there is so, too, where he was named before.
    """
    above = list(steps_up(token))
    over = next((i for i, word in enumerate(above) if word.pos_ == "VERB" and any(_leads(word, token))), 0)
    if not over or not (token.dep_ == "nsubj" or (token.tag_ == "PRP$" and above[over - 1].lower_ in AHEAD)):
        return None
    objects = (t for c in above[over].children for t in (c, *c.children) if t.dep_ in ("dobj", "dative", "pobj"))
    if any(t.lower_ in ("him", "her") for t in objects):  # `While he was in Lima, Mr Sall rang him`
        return None
    found = meant(sentence, next(_leads(above[over], token)))
    person = found[0].person if len(found) == 1 else None
    fits = person is not None and talk.labels.known[person].gender in (gender, "")
    his = token.tag_ == "PRP$"
    return found[0] if fits and (his or all(s.mention.person != person for s in talk.before(sentence, token))) else None


def _leads(verb: Token, token: Token) -> Iterator[Token]:
    """The subject of a verb that comes after a comma behind a word below the verb."""
    nouns = (c for c in verb.children if c.dep_ == "nsubj" and c.pos_ in ("PROPN", "NOUN"))
    subjects = (c for c in nouns if c.left_edge.i > token.i)
    return (c for c in subjects if c.left_edge.nbor(-1).text == ",")


def who_is_asked(talk: Talk, sentence: Sentence, token: Token, seen: list[Seen]) -> list[Seen]:
    """Of those seen before, who was asked, threatened or accused just before, where somebody refuses or denies.

    `She begged him to stay. He refused`.
    """
    last = talk.told[-1] if talk.told else None
    if last is None or token.dep_ != "nsubj" or token.head.lemma_ not in REFUSING or last.kind not in ANSWERED:
        return seen
    asked = [s for s in seen if s.mention.code in last.recipients and s.sentence == last.sentence]
    return asked if asked and sentence.index - last.sentence <= 1 else seen


def in_office_before(talk: Talk, sentence: Sentence, token: Token, gender: str, meant: Meant) -> Iterator[Seen]:
    """Who is a subject by office alone: `The Italian prime minister said that he ...`."""
    for here in (talk.sentences[index] for index in talk.just_before(sentence, BACK)):
        for noun in here.tokens:
            if noun.dep_ not in SUBJECTS or (here is sentence and noun.i >= token.i):
                continue
            holder = _holder(talk, here, noun, meant, later=here is not sentence)
            if holder and (holder.person is None or talk.labels.known[holder.person].gender in (gender, "")):
                yield Seen(here.index, noun.i, holder, subject=True, locative=False)


def _holder(talk: Talk, sentence: Sentence, noun: Token, meant: Meant, *, later: bool) -> Mention | None:
    """Who is meant by the name of one office, with no name beside it: of a party given there, or somebody in that post.

    `an envoy` is nobody whom a later sentence (`later`) would call `he`.
    """
    post = talk.labels.post_at(sentence, noun)
    if post is None or post.plural or talk.labels.name_at(sentence, noun):
        return None
    beside = (talk.labels.name_at(sentence, child) for child in noun.children if child.dep_ == "appos")
    if any(name and name.person for name in beside) or (later and any(c.lower_ in ("a", "an") for c in noun.children)):
        return None
    found = meant(sentence, noun)
    known = talk.labels.known.get(found[0].person or "") if len(found) == 1 else None
    called = known is not None and known.post is not None and is_called(known.post, post.key)
    own = own_minister(talk, noun, post) or body_led(talk, sentence, noun, post)
    return found[0] if len(found) == 1 and (post.codes or called or own) else None


def object_before(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> Mention | None:
    """Who is called in by whoever then does something with him: `summoned the Malian envoy and gave him a note`."""
    verb = token.head.head if token.dep_ == "pobj" else token.head
    if token.dep_ not in ("dobj", "dative", "pobj") or verb.dep_ not in ("conj", "advcl", "xcomp"):
        return None
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    for noun in (c for c in verb.head.children if c.dep_ == "dobj" and c.i < token.i):
        post = talk.labels.post_at(sentence, noun)
        served = any(c.dep_ in ("relcl", "acl") for c in noun.children)  # `the Swiss envoy, who acts for Peru`
        found = meant(sentence, noun) if post is not None and not post.plural and not served else []
        if len(found) == 1:
            return found[0]
    return None


def called_before(talk: Talk, sentence: Sentence, token: Token, meant: Meant) -> Iterator[Seen]:
    """The one party that the subject before stands for, or whoever owns it: `The bloc's council met. It ...`."""
    for here in (talk.sentences[index] for index in talk.just_before(sentence, 1)):
        for noun in here.tokens:
            subject = noun.head if noun.dep_ == "poss" else noun
            ahead = here is sentence and noun.i >= token.i
            large = noun.tag_ == "NNP" and {c.lower_ for c in noun.lefts} == {"the"}  # `The Ministry protested. It`
            if ahead or subject.dep_ not in SUBJECTS or not (large or noun.tag_ == "NN"):
                continue
            definite = any(c.lower_ in ("the", "its", "this") for c in noun.children)
            if definite and not talk.labels.name_at(here, noun) and not talk.labels.post_at(here, noun):
                found = meant(here, noun)
                if len(found) == 1 and found[0].person is None:
                    yield Seen(here.index, noun.i, found[0], subject=True, locative=False)
