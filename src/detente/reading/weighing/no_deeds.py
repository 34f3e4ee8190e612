"""Words for a deed that tell none: what arms are made for, a word that is not used, another's regret.

`missiles designed to hit Oslo`, `declined to use the word`, `said Chad would be sorry`, `helped to topple him`.
"""

from __future__ import annotations

from detente.reading.acts.candidate import Candidate
from detente.reading.grammar.passives import is_passive
from detente.reading.grammar.tokens import Token
from detente.tables import words

ABLE = frozenset("able unable capable incapable ability capability capabilities capacity means".split())
"""What one is, or has, who could do something."""
MAKING = frozenset("build develop design buy purchase acquire procure train equip".split())
"""What is done with arms and men before they are used."""
MEANT = frozenset("mean intend design build conceive create engineer optimise optimize".split())
"""What arms are for something: `guns meant to shell it`."""
TERMS = frozenset("word term phrase label expression epithet".split())
"""What one may not want to call something by."""
ENDING = frozenset(
    "topple oust overthrow unseat depose remove defeat destroy kill end stop prevent avert thwart foil provoke trigger"
    " isolate undermine".split()
)
"""What one helps to do that is no help for whom it is done to."""
REFUSING = frozenset("reject refuse deny dismiss rebuff spurn decline dispute contest oppose".split())
SAYING = frozenset("say claim suggest imply pretend promise announce".split())
CALLING = frozenset("call accuse brand label describe denounce dub say".split())
VERBAL = frozenset("verbal scathing blistering stinging withering extraordinary vitriolic rhetorical personal".split())
"""What attacks are that are made in words."""
TEXTS = frozenset(
    "book memoir novel poem song film essay article column editorial letter interview speech lecture sermon post tweet"
    " pamphlet".split()
)
"""Where one attacks in words."""
FEARED = frozenset(
    "risk danger fear worry nightmare temptation incentive reason excuse pretext chance opportunity scenario".split()
)
"""What is said of what nobody has done."""
BELIEVING, FEW = frozenset("believe think expect imagine".split()), frozenset("few nobody none".split())
MARKING = frozenset("mark celebrate commemorate remember honour honor recall".split())
FOUGHT = frozenset("victory defeat war battle massacre genocide".split())
"""What is marked, besides blows, and is no kindness to whom it was won from or done by."""
AHEAD = frozenset("will would shall 'll 'd".split())


def is_no_deed(candidate: Candidate) -> bool:
    """Whether the words of a candidate, whoever its parties may be, tell nothing of its kind."""
    verb = candidate.trigger
    if _in_no_mood(verb) or _few_believe(verb) or _nearly(verb) or _never_said(verb):
        return True
    match candidate.type:
        case "ASSAULT":
            return _only_could(verb) or _went_down(verb) or _in_words(verb) or _is_imagined(verb)
        case "COERCE" | "MOBILIZE" | "SANCTION" if _is_imagined(verb):
            return True
        case "COERCE":
            return verb.lemma_ == "cross" and any(t.lower_ == "foot" for c in verb.children for t in c.children)
        case "REJECT":
            return _avoids_word(verb) or _has_never(verb)
        case "SUPPORT":
            return _marks_a_fight(verb)
        case "AID":
            return verb.lemma_ == "help" and any(map(_is_ended, verb.children))
        case "THREATEN":
            return {"would", "have"} <= {c.lower_ for c in verb.children if c.dep_ == "aux"}
        case "CONCEDE":
            return any(_is_sorry_later(c) for c in verb.children if c.dep_ == "ccomp")
    return False


def _in_no_mood(verb: Token) -> bool:
    """`is in no mood to thank Chad`."""
    over = verb.head
    preps = [c for c in over.children if c.lower_ == "in" and c.i < verb.i] if verb.dep_ in ("advcl", "xcomp") else ()
    return any(g.lemma_ == "mood" and g.left_edge.lower_ == "no" for prep in preps for g in prep.children)


def _nearly(verb: Token) -> bool:
    """`Chad nearly went to war`, `almost expelled him`."""
    return any(c.lower_ in ("nearly", "almost") and c.dep_ == "advmod" and c.i < verb.i for c in verb.children)


def _few_believe(verb: Token) -> bool:
    """`few believe that Chad will leave`, `nobody expects Mali to yield`."""
    over = verb.head
    held = verb.dep_ in ("ccomp", "xcomp") and over.lemma_ in BELIEVING
    return held and any(c.dep_ == "nsubj" and c.lower_ in FEW for c in over.children)


def _never_said(verb: Token) -> bool:
    """`has never said that it would leave`; not `did not say when it would leave`."""
    over = verb.head
    said = verb.dep_ == "ccomp" and over.lemma_ in SAYING and any(c.dep_ == "neg" for c in over.children)
    asked = any(c.tag_ in ("WRB", "WP", "WDT") or c.lower_ in ("whether", "if") for c in verb.children)
    return said and not asked and any(c.dep_ == "aux" and c.lower_ in AHEAD for c in verb.children)


def _in_words(verb: Token) -> bool:
    """`launched a scathing attack on Chad`, `renewed his attack, calling it a bully`, `a book in which he does`."""
    told_in = (c for word in verb.lefts for c in word.children if c.tag_ == "WDT")
    if verb.dep_ == "relcl" and verb.head.lemma_ in TEXTS and any(told_in):
        return True
    attacks = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in ("attack", "assault", "onslaught")]
    called = any(c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_ in CALLING for c in verb.children)
    return bool(attacks) and (called or any(c.lower_ in VERBAL for attack in attacks for c in attack.children))


def _is_imagined(verb: Token) -> bool:
    """`it would take years for Chad to conquer it`, `the temptation for Chad to strike`, `the risk is that it will`."""
    over = verb.head
    if verb.dep_ == "ccomp" and over.lemma_ == "be":
        return any(c.dep_ == "nsubj" and c.lemma_ in FEARED for c in over.children)
    due = any(c.lower_ == "for" and c.i < verb.i for c in verb.children) and any(c.tag_ == "TO" for c in verb.children)
    by_it = over.lemma_ in ("take", "be") and any(c.dep_ == "nsubj" and c.lower_ == "it" for c in over.children)
    return due and (by_it or over.lemma_ in FEARED)


def _is_ended(clause: Token) -> bool:
    """`helped to topple him`, `helped end the war`; not `helped Chad to end it`."""
    own = any(c.dep_ == "nsubj" for c in clause.children)
    return clause.dep_ in ("xcomp", "ccomp") and clause.lemma_ in ENDING and not own


def _has_never(verb: Token) -> bool:
    """`has never rejected the terms`, `neither has ever refused`: what was not said."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    ever = any(c.lower_ in ("ever", "never") for c in verb.children)
    return ever and not helpers.isdisjoint(("has", "have", "had")) and verb.lemma_ in REFUSING


def _avoids_word(verb: Token) -> bool:
    """`declined to use the word`, `refused to use Chad's words`; not `denied having used the word`."""
    said = (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB")
    uses = [c for c in said if c.lemma_ in ("use", "utter", "repeat", "echo")]
    return any(t.lemma_ in TERMS for use in uses for thing in use.children for t in (thing, *thing.lefts))


def _is_sorry_later(clause: Token) -> bool:
    """`said that Chad would be sorry`, which who says it is not."""
    regrets = any(c.dep_ == "acomp" and c.lower_ == "sorry" for c in clause.children)
    return regrets and any(c.dep_ == "aux" and c.lower_ in AHEAD for c in clause.children)


def _only_could(blow: Token) -> bool:
    """Whether a blow is only what something is made for or can do: `bought guns to shell it`, `can hit Oslo`."""
    if blow.dep_ == "conj" and blow.tag_ == blow.head.tag_:
        return _only_could(blow.head)
    over = blow.head
    if blow.dep_ == "pcomp":
        return over.lower_ == "of" and over.head.lower_ in ABLE
    helpers = {c.lower_ for c in blow.children if c.dep_ == "aux"}
    if "to" not in helpers:
        return not helpers.isdisjoint(("can", "ca"))
    return _is_able(over) or over.lemma_ in MAKING or _is_meant(over) or _is_enough(blow)


def _is_able(word: Token) -> bool:
    """`is able to strike`, `the ability to strike`; who `was able to` did it."""
    return word.lower_ in ABLE and not (word.dep_ == "acomp" and word.head.tag_ == "VBD")


def _went_down(verb: Token) -> bool:
    """`their boat sank`: what befell a ship of itself, and not `after a battle`."""
    struck = ("dobj", "agent", "auxpass", "nsubjpass")
    alone = not any(c.dep_ in struck or c.lower_ in ("after", "under") for c in verb.children)
    return verb.lemma_ in ("sink", "crash", "capsize", "founder") and alone and verb.tag_ != "VBN"


def _is_meant(verb: Token) -> bool:
    """`guns meant to hit Oslo`, `was designed to`; not `meant to strike`."""
    return verb.lemma_ in MEANT and verb.tag_ == "VBN" and (verb.dep_ in ("acl", "amod") or is_passive(verb))


def _is_enough(blow: Token) -> bool:
    """`strong enough to sink a carrier`."""
    over = blow.head
    return any(c.lower_ == "enough" for word in (over, *over.children) for c in (word, *word.children) if c.i < blow.i)


def _marks_a_fight(verb: Token) -> bool:
    """`marked the anniversary of Iraq's invasion`, `celebrated its victory over France`."""
    if verb.lemma_ not in MARKING:
        return False
    things = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    told = {t.lemma_.lower() for thing in things for t in thing.subtree}
    return not told.isdisjoint(FOUGHT) or not told.isdisjoint(words("reading", "attacks"))
