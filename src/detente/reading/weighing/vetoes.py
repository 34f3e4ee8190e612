"""What makes words no act, whoever its parties may be: each is a rule in `data/weights.csv`."""

from __future__ import annotations

from collections.abc import Iterator

from detente.codebook.lexicon import words_of_class
from detente.codebook.plover import DONE, SPEECH
from detente.reading.acts.candidate import HOSTILE, Candidate
from detente.reading.acts.contact_frames import TALKING
from detente.reading.acts.resolves import NAMED
from detente.reading.grammar.arguments import Arguments, arguments
from detente.reading.grammar.fates import of_failed_draft
from detente.reading.grammar.operators import effect_of
from detente.reading.grammar.syntax import DEFINITE, MODIFIERS, SUBJECTS, steps_up
from detente.reading.grammar.tenses import passed_over
from detente.reading.grammar.tokens import Token
from detente.reading.parties.agents import agents, private_people
from detente.reading.parties.talk import Talk
from detente.reading.parties.voters import are_outvoted, are_voters
from detente.reading.weighing.blows import befalls, by_accident
from detente.reading.weighing.home_affairs import OF_ONE_STATE, OWNING, SAYING_SORRY, is_home_affair
from detente.reading.weighing.idioms import finds, is_idiom, puts_out
from detente.reading.weighing.no_deeds import is_no_deed
from detente.reading.weighing.private_doers import ANYBODYS, PRIVATE, acts_for_nobody, taken_up_by_private
from detente.reading.weighing.spoken import in_passing
from detente.tables import words

NOBODY = frozenset("nobody none neither".split())
TOLD = DONE | {"planned"}
"""What says nothing new of a trip to which `the trip` points back."""
PERSONS = frozenset("he she they".split())
FREEING = frozenset("RETREAT COERCE COOPERATE".split())
"""Acts by which somebody is freed, deported or handed over."""
EVER = frozenset("ever never".split())
SPEAKING = TALKING | {"agree", "meet"}
CROWD = frozenset("protester protestor demonstrator rioter striker marcher petitioner looter mourner".split())
"""With whom those meet who govern them."""
DOUBTING, BELIEVING = frozenset(("doubt", "disbelieve")), frozenset(("believe", "think"))
"""What one does to what one takes to be untrue, and with a `not` before it."""
MEETING = frozenset("meet see talk speak confer consult huddle hold call schedule convene arrange".split())
CALLED, PRESS = frozenset(("conference", "briefing")), frozenset(("news", "press", "media"))
BESIDE = frozenset(("with", "alongside"))
"""What leads to another who faces the press, too: `held a news conference with Mr Sall`."""
AUDIENCES = frozenset("meeting conference gathering forum".split())
TELLING = frozenset("tell assure remind inform".split())
POINTING = frozenset(("this", "these"))
NAMED_BY_MEETING = frozenset("partner venue host table room hall centre center".split())
"""Who or what is told from others by a meeting: `the summit host`."""
WORTH = frozenset("importance need necessity value urgency usefulness benefit merit".split())
SEEING = frozenset("see view regard perceive consider treat".split())
GREETINGS = frozenset("greeting pleasantry courtesy".split())
SUPPOSED = frozenset("would could might 'd".split())
BRINGING = frozenset(
    "mean be have lead trigger provoke bring cause spark draw invite cost put help hurt harm serve deal constitute "
    "amount threaten risk breach violate break set plunge make worsen deepen backfire fail destroy undermine deter "
    "jeopardise jeopardize endanger result push prompt spell entail unleash ignite destabilise destabilize".split()
)
"""What is said of what would come of a deed."""
ANSWERED = frozenset("meet treat regard consider see take view answer punish repel".split())
"""What would be done in answer to a deed."""
DESCRIBING = frozenset(("agree", "convict"))
"""What before a noun only says which is meant: `in agreed places`, `convicted spies`."""
RULING = frozenset("rule award find decide order draw demarcate delimit place".split())
BLOWS = frozenset("storm attack bomb raid ambush bombard shell".split())
CONSENTS = frozenset("consent approval permission agreement assent".split())
LACKED = frozenset(("need", "require"))
"""What is said of what others have not given yet."""
LAID_STRESS = frozenset("underscore underline highlight emphasise emphasize stress illustrate".split())
SENDING = frozenset(("MOBILIZE", "COERCE"))
MOOTED = frozenset("meeting summit conference visit trip round".split())
QUARTERS = frozenset("base barracks barrack port garrison camp quarter harbour harbor unit hangar".split())
"""Where troops and ships belong."""
HAPPENINGS = frozenset(
    "situation episode incident affair development fact failure dispute crisis meeting talk visit trip summit round "
    "encounter event attack war conflict row violence arrival discovery collapse delay".split()
)
"""What shows something, and says nothing: `an episode that underlines the need for talks`."""


def vetoes_of(candidate: Candidate, talk: Talk) -> Iterator[str]:
    """The rules that rule a candidate out."""
    if "told-trip" in candidate.sides.notes and candidate.standing.status in TOLD:
        yield "told-again"
    verb = candidate.trigger
    if verb.pos_ == "NOUN" and (_is_only_named(verb, candidate.type) or _only_hears(candidate)):
        yield "told-again"
    if verb.pos_ not in ("VERB", "AUX"):
        yield from _of_private_noun(candidate, talk)
        return
    if _is_in_passing(candidate) or in_passing(candidate, talk) or is_no_deed(candidate):
        yield "in-passing"
    if candidate.type in SPEECH and _is_opposition(arguments(verb).subject):
        yield "by-opposition"
    if candidate.type in SPEECH and (_is_unsaid(candidate) or _is_left_open(verb)):
        yield "unsaid"
    undone = candidate.type not in SPEECH and candidate.standing.status == "denied"
    if undone and (_never_before(verb) or _not_since(verb)):
        yield "never-before"
    if undone and verb.lemma_ == "claim" and _of_nobody(verb):
        yield "unclaimed"
    if _first_time(verb):
        yield "first-time"
    yield from _of_private_life(candidate, talk)


def _of_private_noun(candidate: Candidate, talk: Talk) -> Iterator[str]:
    if candidate.trigger.pos_ == "NOUN" and taken_up_by_private(candidate, talk):
        yield "private-doer"


def _of_private_life(candidate: Candidate, talk: Talk) -> Iterator[str]:
    """The rules by which what private people say and deal, and what befalls them, is no act."""
    if is_home_affair(candidate, talk):
        yield "at-home"
    around = arguments(candidate.trigger)
    by_words = candidate.type not in ANYBODYS or candidate.trigger.lemma_ in SAYING_SORRY
    doer = around.subject if by_words and not around.passive else None
    if doer is not None and acts_for_nobody(candidate, doer, talk):
        yield "private-doer"
    if _goes_home(candidate, around, talk):
        yield "homeward"
    done_by_nobody = candidate.type in HOSTILE or candidate.expression.frame == "visit"
    if (done_by_nobody and befalls(around)) or (candidate.type == "ASSAULT" and by_accident(candidate.trigger, around)):
        yield "by-accident"


def _is_in_passing(candidate: Candidate) -> bool:
    """Whether words do no more than name, open or lead up to what is told, or stay among those of one state."""
    verb = candidate.trigger
    named = _calls_it(verb) or _moved_by(candidate) or _among_hosts(candidate) or _of_nothing(verb)
    named = named or (verb.dep_ == "amod" and verb.lemma_ in DESCRIBING)
    named = named or _by_outvoted(verb) or _is_to_blame(verb) or (candidate.type == "AGREE" and finds(verb))
    named = named or (candidate.type in SENDING and _sends_back(verb)) or is_idiom(verb) or puts_out(candidate)
    stressed = candidate.type in SPEECH and verb.lemma_ in LAID_STRESS and _happens(arguments(verb).subject)
    return named or stressed or _with_press(verb) or (candidate.type == "CONSULT" and _with_own_people(verb))


def _is_to_blame(verb: Token) -> bool:
    """`Chad is to blame`: whoever is to blame blames nobody."""
    bare = verb.tag_ == "VB" and not any(c.dep_ in ("dobj", "nsubj") for c in verb.children)
    return verb.lemma_ == "blame" and bare and verb.head.lemma_ == "be" and any(c.tag_ == "TO" for c in verb.children)


def _by_outvoted(verb: Token) -> bool:
    """`forty members abstained`: no act of the body, nor of states that are named."""
    subject = arguments(verb).subject
    return subject is not None and are_voters(subject) and are_outvoted(subject)


def _is_opposition(subject: Token | None) -> bool:
    """`the opposition`, `opposition leader Ann Smith`, `the opposition's spokesman`: no voice of the state."""
    if subject is None:
        return False
    near = (subject, *(c for c in subject.children if c.dep_ in MODIFIERS))
    armed = any(c.lower_ == "armed" for word in near for c in word.children)
    return not armed and any(word.lower_ == "opposition" for word in near)


def _is_left_open(verb: Token) -> bool:
    """Whether it is not told if somebody says so: `declined to comment on whether Oslo supported the raid`."""
    helpers = {c.lower_: c.dep_ for c in verb.children}
    return helpers.get("whether") in ("mark", "advmod") and not SUBJECTS.isdisjoint(helpers.values())


def _is_unsaid(candidate: Candidate) -> bool:
    """Whether words were not said: `rather than blame them`, `nor condemned it`, in a draft that was vetoed."""
    verb = candidate.trigger
    passed = candidate.standing.status == "denied" and passed_over(verb)
    return passed or _after_nor(verb) or of_failed_draft(verb) or _is_doubted(candidate)


def _is_doubted(candidate: Candidate) -> bool:
    """`doubted that they wanted peace`, `did not believe they wanted it`: what others are held not to say."""
    verb = candidate.trigger
    over = verb.head
    own = candidate.expression.frame == "statement" or "must" in candidate.sides.notes
    if own or verb.dep_ != "ccomp" or over.pos_ != "VERB" or over.i > verb.i:
        return False
    return over.lemma_ in DOUBTING or (over.lemma_ in BELIEVING and any(c.dep_ == "neg" for c in over.children))


def _after_nor(verb: Token) -> bool:
    """`neither confirmed nor denied it`, `has neither welcomed nor condemned it`: words that were not said."""
    if any(c.lower_ == "neither" and c.dep_ == "preconj" for c in verb.children):
        return True
    if verb.dep_ != "conj" or verb.i == verb.sent.start or verb.nbor(-1).lower_ != "nor":
        return False
    return verb.lemma_ == "deny" or verb.tag_ in ("VBD", "VBN")


def _never_before(verb: Token) -> bool:
    """`no minister had set foot there`, `none had ever met one`: what the past lacked, and no meeting refused."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    ever = any(c.lower_ in EVER and c.dep_ in ("advmod", "neg") for c in verb.children)
    if not helpers.isdisjoint(("has", "have")):
        return ever and _of_nobody(verb)  # `no minister has ever been there`
    return "had" in helpers and (_of_nobody(verb) or ever)


def _of_nobody(verb: Token) -> bool:
    """Whether nobody does it: `no group has claimed the attack`."""
    subject = arguments(verb).subject
    return subject is not None and (subject.lower_ in NOBODY or any(c.lower_ == "no" for c in subject.children))


def _not_since(verb: Token) -> bool:
    """`a council that had not convened since 2016`: how long ago it last did."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    aside = "had" in helpers or ("has" in helpers and verb.dep_ == "relcl")
    return aside and any(c.lower_ == "since" for c in verb.children)


def _only_thought_of(noun: Token) -> bool:
    """`an attack would mean war`, `said sanctions would not help`: a deed of which is said what would come of it.

    Not so of one that there is, `the blockade would hurt them`, or of which it is said that it may come about.
    """
    verb = noun.head
    if noun.dep_ == "nsubjpass":
        told = verb.lemma_ in ANSWERED
    else:
        told = noun.dep_ == "nsubj" and verb.lemma_ in BRINGING and not any(map(effect_of, verb.children))
    ahead = any(c.dep_ == "aux" and c.lower_ in SUPPOSED for c in verb.children)
    known = any(c.lower_ in DEFINITE or c.tag_ == "PRP$" for c in noun.lefts)
    return told and ahead and not known


def _pointed_at(noun: Token) -> bool:
    """`this round of talks`: what was told before; `the talk of cuts`, which is none."""
    mooted = noun.lower_ != "talk" or noun.dep_ == "attr"  # `there is talk of a summit`
    of = [g for c in noun.children if c.lower_ == "of" for g in c.children if not mooted]
    return any(g.lemma_ not in MOOTED for g in of) or any(c.dep_ == "det" and c.lower_ in POINTING for c in noun.lefts)


def _is_worth(noun: Token) -> bool:
    """`the importance of dialogue`."""
    return noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.lemma_ in WORTH


def _is_only_named(noun: Token, kind: str) -> bool:
    """Whether a noun tells no act anew: `this round of talks`, `the need for talks`, `seen as an assurance`.

    Nor does one that tells what somebody else is: `a dialogue partner`, `the talks venue`, `whose consent is needed`.
    """
    tells_which = noun.dep_ == "compound" and noun.head.lemma_.lower() in NAMED_BY_MEETING
    if noun.lemma_ in CONSENTS and noun.dep_ == "nsubjpass" and noun.head.lemma_ in LACKED:
        return True
    struck = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_ in BLOWS  # `stormed a reception`
    judges = noun.dep_ == "nsubj" and noun.head.lemma_ in RULING  # `a boundary commission ruled`
    if kind == "CONSULT" and (
        judges or struck or _is_called_for(noun) or tells_which or _pointed_at(noun) or _is_worth(noun)
    ):
        return True
    return kind not in SPEECH and (_is_seen_as(noun) or (kind in HOSTILE and _only_thought_of(noun)))


def _is_called_for(noun: Token) -> bool:
    """`recalled its envoy from Oslo for talks`: among those of one state."""
    led = noun.dep_ == "pobj" and noun.head.lower_ == "for"
    verb = next((t for t in steps_up(noun.head) if t.pos_ == "VERB"), noun) if led else noun
    home = verb.lemma_ in ("recall", "withdraw") or any(c.lower_ in ("home", "back") for c in verb.children)
    called = arguments(verb).objects if home else []
    return any(t.lemma_.lower() in words_of_class("envoys") for t in called)


def _only_hears(candidate: Candidate) -> bool:
    """`told a meeting in Jaipur that`, `told a conference of his party that`: an audience, whoever else is named."""
    noun = candidate.trigger
    told = candidate.type == "CONSULT" and noun.lower_ in AUDIENCES and noun.head.lemma_ in TELLING
    return told and noun.i > noun.head.i and not candidate.sides.codes()


def _is_seen_as(noun: Token) -> bool:
    """`saw membership as an assurance`, `regards the dam as an attack on its people`: what somebody takes it for."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "as" and noun.head.head.lemma_ in SEEING


def _calls_it(verb: Token) -> bool:
    """`ended what it called a campaign`: a name given in passing."""
    return verb.lemma_ in NAMED and any(c.lower_ == "what" for c in verb.children)


def _moved_by(candidate: Candidate) -> bool:
    """`incensed by the raid, they left`: what moved them to do the deed that is told."""
    verb, told = candidate.trigger, candidate.expression
    by = any(c.dep_ == "agent" for c in verb.children)
    return (told.type, told.frame) == ("ACCUSE", "undergo") and verb.tag_ == "VBN" and verb.dep_ == "advcl" and by


def _among_hosts(candidate: Candidate) -> bool:
    """`the two presidents offered each other greetings`: what opens any meeting."""
    objects = {thing.lemma_ for thing in arguments(candidate.trigger).objects}
    return len(candidate.sides.actors) > 1 and not candidate.sides.recipients and bool(objects & GREETINGS)


def _with_press(verb: Token) -> bool:
    """`agreed with a reporter that it was so`, `spoke with the press`."""
    return verb.lemma_ in SPEAKING and any(t.lemma_ in words("reading", "media") for t in arguments(verb).after("with"))


def _with_own_people(verb: Token) -> bool:
    """`met with his top aides`, `will meet her cabinet`, `called a news conference`: no other state is met."""
    around = arguments(verb)
    noun = next(iter((*around.objects, *around.after("with", "to"))), None)
    if noun is None or verb.lemma_ not in MEETING:
        return False
    lemma, near = noun.lemma_.lower(), {c.lower_ for c in noun.children if c.dep_ in MODIFIERS}
    if lemma in CALLED and not near.isdisjoint(PRESS):
        return "joint" not in near and not any(c.lower_ in BESIDE and _has_name(c) for c in noun.children)
    owned = not near.isdisjoint(OWNING) and agents().get(lemma) in OF_ONE_STATE
    private = lemma in CROWD or private_people().get(lemma) in PRIVATE
    return (owned or private) and not _has_name(noun)


def _has_name(noun: Token) -> bool:
    """Whether a noun has a name with it, or an adjective of one: `his Danish counterpart`, `Gazprom's executives`."""
    return any(token.text[:1].isupper() for token in noun.subtree if token.i != noun.sent.start)


def _goes_home(candidate: Candidate, around: Arguments, talk: Talk) -> bool:
    """Whether no more is told than that those just freed or handed over went where they belong.

    `Iran freed a Dutch tourist. He flew to Amsterdam`.
    """
    last = talk.told[-1] if talk.told else None
    if last is None or candidate.expression.frame != "visit" or "actor:given" in candidate.sides.notes:
        return False
    gone = around.objects[0] if around.passive and around.objects else around.subject
    told_of = gone is not None and gone.lower_ in PERSONS and candidate.sentence.index - last.sentence <= 1
    return told_of and last.kind in FREEING and {m.code for m in candidate.sides.recipients} == set(last.recipients)


def _of_nothing(verb: Token) -> bool:
    """`there was nothing to apologise for`: what there is no cause to do."""
    return verb.dep_ in ("acl", "relcl") and verb.head.lower_ == "nothing"


def _happens(subject: Token | None) -> bool:
    return subject is not None and subject.lemma_ in HAPPENINGS


def _sends_back(verb: Token) -> bool:
    """`ordered its troops back to base`: who goes back to where they belong is not sent against anybody."""
    back = (c for c in verb.children if c.lower_ == "back")
    return any(noun.lemma_ in QUARTERS for word in back for to in word.children for noun in to.children)


def _first_time(verb: Token) -> bool:
    """`it was the first time that they had met`, `the biggest deal ever struck`: what is said of an act told before."""
    noun = verb.head
    if verb.dep_ not in ("relcl", "acl") or noun.dep_ not in ("attr", "appos", "dobj", "npadvmod"):
        return False
    beside = {c.lower_ for c in noun.children}
    ever = any(c.lower_ == "ever" for c in verb.children)
    superlative = any(c.tag_ in ("JJS", "RBS") for c in noun.children)
    return (noun.lemma_ == "time" and "first" in beside and noun.dep_ != "dobj") or (superlative and ever)
