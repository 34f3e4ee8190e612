"""Whether a report is about international politics at all: whether those who act in it act for states.

Sport, business, courts and culture use all of diplomacy's words, and name countries too; what they lack is people in
office, seats of government, ministries, armies and delegations of states. Where none of these is named, the states
themselves must do the acting, which outside politics they do in sport alone.
"""

from __future__ import annotations

from detente.reading.grammar.tokens import Token
from detente.reading.names.authorship import house_of, joint_voice
from detente.reading.names.issuing import issuer_of
from detente.reading.names.labels import Labels
from detente.reading.parties.officials import SUBJECTS, is_official
from detente.reading.text.layout import ENACTING
from detente.reading.text.parse import Parsed, Sentence
from detente.tables import words

SHORT = 5
"""Sentences from which on a text is a report, and no few lines that somebody wrote for an act's sake."""
BEGUN = 2
"""Sentences, the headline included, one of which begins a paper."""
LEAST_SHARE, LEAST_ABROAD = 0.1, 0.17
LEAST_AT_HOME = 0.15
"""In how many of its sentences a report of one state speaks of politics at home."""
LEAST_ACTING = 0.5
"""In how many of its sentences a report without anybody in office has a state as a subject."""
LEAST_EITHER = 0.25
"""In how many of its sentences a report with somebody in office has such a one, or a state as a subject."""
MOST_SPORT = 1
"""Words of sport that such a report may have: with more of them, states are teams."""


def concerns_states(parsed: Parsed, labels: Labels) -> bool:
    """Whether a tenth of the sentences have somebody who acts for a state or body, or such put it out, or states act.

    A short text always passes, and so does one that begins as a resolution or a treaty does: `The Senate of Chad,`, or
    in which a foreign minister acts.
    """
    if len(parsed.sentences) < SHORT or issuer_of(parsed) or house_of(parsed, None) or joint_voice(parsed):
        return True
    if any(ENACTING.match(sentence.text) and named_codes(sentence, labels) for sentence in parsed.sentences[:BEGUN]):
        return True
    marked = [any(is_official(sentence, token, labels) for token in sentence.tokens) for sentence in parsed.sentences]
    if sum(marked) >= LEAST_SHARE * len(parsed.sentences) or _states_act(parsed, labels, marked):
        return True
    return any(_deals_abroad(sentence, token, labels) for sentence in parsed.sentences for token in sentence.tokens)


def _states_act(parsed: Parsed, labels: Labels, marked: list[bool]) -> bool:
    """Whether half of the sentences have a state as a subject, or a quarter that or an official, and no teams act."""
    acting = [any(_is_acting_state(sentence, t, labels) for t in sentence.tokens) for sentence in parsed.sentences]
    either = sum(one or other for one, other in zip(acting, marked, strict=True)) if any(marked) else 0
    if sum(acting) < LEAST_ACTING * len(acting) and either < LEAST_EITHER * len(acting):
        return False
    used = {token.lemma_.lower() for sentence in parsed.sentences for token in sentence.tokens}
    return len(used & words("reading", "sport")) <= MOST_SPORT


def _is_acting_state(sentence: Sentence, token: Token, labels: Labels) -> bool:
    name = labels.name_at(sentence, token)
    return name is not None and name.kind in ("state", "capital") and token.dep_ in SUBJECTS


def _deals_abroad(sentence: Sentence, token: Token, labels: Labels) -> bool:
    """Whether a foreign minister or ministry does something: `Foreign Minister Ann Day said`, not `became minister`."""
    if not {token.dep_, token.head.dep_} & SUBJECTS:
        return False
    if token.lemma_ == "ministry":
        return any(c.lower_ == "foreign" for c in token.children)
    post = labels.post_at(sentence, token)
    return post is not None and post.key == "foreign-minister" and any(c.lower_ == "foreign" for c in token.lefts)


def tells_again(sentence: Sentence, parsed: Parsed) -> bool:
    """Whether a sentence is the headline of a report, or a heading in it, whose acts the text below tells in full.

    So is a headline that came apart, whose words the text does not hold.
    """
    heads = sentence.part == "title" or sentence.heads
    return heads and (parsed.length >= SHORT or sentence.offset < 0)


def mainly_domestic(parsed: Parsed, labels: Labels) -> bool:
    """Whether a report is about a state's politics at home, other states being named in few of its sentences.

    There, what no sentence says of two parties is no act between states.
    """
    top = {max(labels.counts, key=lambda code: labels.counts[code])} if labels.counts else set()
    abroad = sum(bool(named_codes(sentence, labels) - top) for sentence in parsed.sentences)
    if len(parsed.sentences) < SHORT or issuer_of(parsed) or abroad >= LEAST_ABROAD * len(parsed.sentences):
        return False
    at_home = words("reading", "home_politics")
    told = sum(any(token.lemma_.lower() in at_home for token in sentence.tokens) for sentence in parsed.sentences)
    return told >= LEAST_AT_HOME * len(parsed.sentences)


def named_codes(sentence: Sentence, labels: Labels) -> set[str]:
    """The parties that a sentence names, also by somebody of theirs."""
    return {code for _, name in labels.names_in(sentence) if (code := labels.code_of(name))}
