"""Words that the small model hangs on the wrong head: what may be wrong with a word, by how it hangs on another."""

from __future__ import annotations

from collections.abc import Callable

from detente.reading.grammar.arguments import TIMES
from detente.reading.grammar.tokens import Doc, Token
from detente.reading.text.name_hangings import (
    mend_after_and,
    mend_after_initials,
    mend_after_name,
    mend_after_time,
    mend_called,
    mend_called_home,
    mend_inserted_speaker,
    mend_joined_doer,
    mend_meeting,
    mend_one_of_many,
    mend_realm,
    mend_second_subject,
    mend_thing_given,
    mend_visiting,
)
from detente.reading.text.phrase_hangings import (
    mend_before_doing,
    mend_by,
    mend_called_by,
    mend_done_by,
    mend_from_to,
    mend_home,
    mend_let_go,
    mend_of_deed,
    mend_said_on,
    mend_spoken_with,
    mend_year,
)
from detente.reading.text.verb_hangings import (
    mend_accord,
    mend_after_abstaining,
    mend_arranged,
    mend_bare,
    mend_british,
    mend_but_said,
    mend_demanding,
    mend_finite,
    mend_given_time,
    mend_held,
    mend_left,
    mend_let_known,
    mend_on_day,
    mend_plain_noun,
    mend_put_off,
    mend_seized,
    mend_seized_subject,
    mend_staying,
    mend_taken_for_noun,
    mend_told,
    mend_whom,
)


def mend_hangings(doc: Doc) -> None:
    """Hang words on the verb to which they belong."""
    for token in doc:
        for mend in MENDS.get(token.dep_, ()):
            mend(token)
        if token.text in TIMES or (token.children and any(c.text in TIMES for c in token.children if c.dep_ == "pobj")):
            mend_said_on(token)


MENDS: dict[str, tuple[Callable[[Token], None], ...]] = {
    "acl": (mend_visiting, mend_arranged, mend_taken_for_noun, mend_plain_noun),
    "advcl": (
        mend_accord,
        mend_held,
        mend_visiting,
        mend_after_abstaining,
        mend_put_off,
        mend_taken_for_noun,
        mend_plain_noun,
    ),
    "amod": (mend_on_day,),
    "acomp": (mend_staying,),
    "advmod": (mend_home,),
    "agent": (mend_by,),
    "appos": (mend_after_initials, mend_after_name, mend_called, mend_one_of_many, mend_meeting, mend_thing_given),
    "ccomp": (mend_let_known, mend_seized, mend_seized_subject, mend_taken_for_noun, mend_plain_noun),
    "csubjpass": (mend_seized_subject,),
    "compound": (mend_called_home,),
    "conj": (mend_after_and, mend_joined_doer, mend_bare, mend_but_said, mend_finite, mend_seized),
    "nsubj": (mend_second_subject,),
    "nsubjpass": (mend_second_subject,),
    "parataxis": (mend_inserted_speaker,),
    "pcomp": (mend_demanding, mend_visiting),
    "pobj": (mend_british, mend_after_time),
    "poss": (mend_realm,),
    "prep": (
        mend_year,
        mend_before_doing,
        mend_called_by,
        mend_done_by,
        mend_from_to,
        mend_spoken_with,
        mend_of_deed,
        mend_let_go,
    ),
    "relcl": (mend_left, mend_given_time, mend_whom, mend_told, mend_taken_for_noun, mend_plain_noun),
    "xcomp": (mend_visiting, mend_after_abstaining),
}
"""What may be wrong with a word, by how it hangs on another."""
