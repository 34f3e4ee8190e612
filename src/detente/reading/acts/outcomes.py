"""Papers in a list of what was signed, which no verb tells of: `MoU on fisheries`, in the `List of outcomes`."""

from __future__ import annotations

from detente.codebook.lexicon import Expression
from detente.entities.parties import is_state
from detente.reading.acts.surroundings import Sides
from detente.reading.grammar.tokens import Token
from detente.reading.parties.references import Resolver
from detente.reading.parties.register import PAIR
from detente.reading.text.parse import Sentence

SIGNING = Expression(
    "sign agreement/deal/accord/treaty/pact/contract/memorandum/declaration/protocol/communique",
    "verb",
    frozenset(("sign",)),
    (),
    "SUPPORT",
    None,
    "mutual",
)
PAPERS = frozenset(
    "mou memorandum memoranda agreement protocol treaty convention programme program arrangement declaration statement "
    "accord pact contract letter note plan roadmap framework".split()
)


def paper_listed(sentence: Sentence, token: Token, resolver: Resolver) -> Sides | None:
    """Who signed a paper that is a point of such a list: whom it names, and whose list it is."""
    if not sentence.point or token.dep_ != "ROOT" or token.lemma_.lower() not in PAPERS:
        return None
    named = dict.fromkeys(s.mention.code for s in resolver.named_in(sentence) if is_state(s.mention.code))
    own = resolver.issuer if resolver.issuer and is_state(resolver.issuer) else None
    both = dict.fromkeys((*([own] if own else []), *named))
    return Sides([resolver.bare(code, sentence, token) for code in both]) if named and len(both) == PAIR else None
