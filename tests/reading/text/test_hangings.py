"""Words that hang on the verb to which they belong."""

import datetime as dt

import pytest

from detente.reading.text.parse import parse
from detente.records import Report


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Norway called its envoy, Nils Dahl, home.", "home", "called"),
        ("Chile gave the consul, Juan Rios, 72 hours to pack.", "hours", "gave"),
        ("Cairo let it be known that it would close the canal.", "close", "let"),
        ("Oslo urged Riga to lift the curbs it imposed on Minsk in 2021.", "in", "imposed"),
        ("Peru thanked Spain for the men it sent after the quake in 2007.", "in", "sent"),
        ("Mali left the bloc that it had helped to found in 2014.", "in", "found"),
        ("Peru signed the treaty in 1993 that Chile wants.", "in", "signed"),
        ("Mali ordered the troops to leave and revoked a pact.", "revoked", "ordered"),
        ("Mali has ordered the troops to leave and closed a port.", "closed", "ordered"),
        ("Mali asked the troops to pack and leave.", "leave", "pack"),
        ("Kenya said on Monday it would send 1,000 police officers to Haiti next month.", "on", "said"),
        ("Peru sold the house, a family home, to a bank.", "home", "sold"),
        ("Peru ordered home Ambassador Ana Ruiz from Quito.", "home", "ordered"),
        ("China called on Japan on Monday to apologise.", "apologise", "called"),
        ("Japan lodged a protest with China demanding an explanation.", "demanding", "lodged"),
        ("Mali told the aid workers to go, days after expelling two Danes.", "after", "told"),
        ("Beijing holds Oslo to its promise on Taiwan, with which it cut ties in 1972.", "cut", "Taiwan"),
        ("The bloc of African states, ECOWAS, was not pleased.", "ECOWAS", "bloc"),
        ("The leaders of three states, Chad, Mali and Niger, met.", "Chad", "states"),
        ("Kenya's president met visiting Danish Prime Minister Ann Dahl.", "Dahl", "met"),
        ("Mr Dahl spoke at a meeting with visiting Chilean Foreign Minister Ana Soto.", "Soto", "with"),
        ("Kenya's president ended the week by visiting Danish Prime Minister Ann Dahl.", "Dahl", "visiting"),
        ("Kenya's president began with visiting the Danish prime minister.", "minister", "visiting"),
        ("The statement was called a lie by Oslo.", "by", "called"),
        ("The vote was described as a sham by the Danish foreign ministry.", "by", "described"),
        ("Sudan was accused of arming the rebels by Chad.", "by", "accused"),
        ("The strike was described as an attack by Israel.", "by", "attack"),
        ("The text was described as a draft by Friday.", "by", "draft"),
        ("The evacuation of diplomats by France began.", "by", "evacuation"),
        ("The condemnation of an attack by Chad began.", "by", "attack"),
        ("Fiji switched recognition from Chad to Mali.", "from", "switched"),
        ("Fiji banned exports from Chad to Mali.", "from", "exports"),
    ],
)
def test_a_word_hangs_on_its_verb(text: str, word: str, verb: str) -> None:
    (sentence,) = parse(Report.of(text, published=dt.date(2024, 5, 15))).sentences
    assert next(token for token in sentence.tokens if token.text == word).head.text == verb
