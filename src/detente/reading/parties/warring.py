"""Who fights whom, where a report says no more than that they do: `the warring sides`, `both sides laid down arms`."""

from __future__ import annotations

from detente.entities.parties import homes_of, is_state, parties
from detente.reading.grammar.tokens import Token
from detente.reading.parties.acts_told import AGAINST
from detente.reading.parties.talk import Talk

PAIR = 2
TRUCES = frozenset("truce ceasefire cease-fire armistice hostility".split())
"""What only those keep and break who fight each other."""
ARMS = frozenset("arms weapons guns hostilities fighting ceasefire truce".split())
"""What those lay down, end or keep who fight each other, be one of them a band."""
WARRING, BAND = "warring", "armed-group"


def at_war(talk: Talk, token: Token) -> tuple[str, ...]:
    """The two who fight, `the warring sides`: those of the last attack told, else a band and the state in which it is.

    Of several bands it is the one that the report names most. So are `both sides` that keep a truce or lay down arms.
    """
    warring = any(child.lower_ == WARRING for child in token.lefts)
    side = token.lemma_.lower() == "side"
    at_truce = side and any(t.lemma_.lower() in TRUCES for t in token.sent)
    if (warring or at_truce) and talk.fights and len(talk.fights[-1].codes) == PAIR:
        return talk.fights[-1].actors + talk.fights[-1].recipients
    armed = side and any(t.lower_ in ARMS for t in token.sent)  # `to lay down their arms`
    if not warring and not armed:
        return ()
    ranked = sorted(talk.labels.counts, key=lambda code: -talk.labels.counts[code])
    bands = (party for code in ranked if (party := parties().get(code)) and party.kind == BAND)
    fought = ((home, band.code) for band in bands for home in homes_of(band.code))
    both = next((both for both in fought if both[0] in talk.labels.counts), ())
    return both if warring or not both or not _two_states_quarrel(talk, both[1]) else ()


def _two_states_quarrel(talk: Talk, band: str) -> bool:
    """Whether a report is of a quarrel of two states, in which the band is no more than the tool of one."""
    counts, main = talk.labels.counts, talk.main_states
    quarrel = any(told.kind in AGAINST or told.kind == "REJECT" for told in talk.told_of(main))
    return quarrel and all(map(is_state, main)) and 2 * counts[band] < min(counts.get(code, 0.0) for code in main)
