"""What those who put out a text call their own."""

import pytest

import detente

TOLD = "Chile seized a boat of Bolivia on Monday. Chile's minister met the Bolivian ambassador. {said}"


def sides(said: str, publisher: str) -> list[str]:
    last = detente.read(TOLD.format(said=said), publisher=publisher).events[-1]
    return [",".join(sorted(mention.code for mention in side)) for side in (last.actors, last.recipients)]


@pytest.mark.parametrize(
    ("said", "actor"),
    [
        ("The Ministry condemned the seizure.", "PER"),
        ("The Foreign Ministry condemned the seizure.", "PER"),
        ("The Ministry is concerned. It condemned Chile.", "PER"),
        ("The Minister condemned the seizure.", "PER"),
        ("The Minister has been informed. He condemned Chile.", "PER"),
        ("The Bolivian Ministry condemned the seizure.", "BOL"),
    ],
)
def test_a_ministry_writes_its_own_large(said: str, actor: str) -> None:
    assert sides(said, "Ministry of Foreign Affairs of Peru")[0] == actor


def test_in_a_paper_the_ministry_is_not_the_publishers() -> None:
    assert sides("The Ministry condemned the seizure.", "The Peru Herald")[0] != "PER"


def test_an_organ_is_of_the_body_of_which_it_was_told_to_be() -> None:
    text = "The Authority of Heads of State of ECOWAS met in Accra. Togo left early. The Authority condemned Niger."
    last = detente.read(text).events[-1]
    assert [mention.code for mention in last.actors] == ["ECOWAS"]


def test_an_organ_is_of_the_body_that_put_out_the_text() -> None:
    assert sides("The Assembly condemned Chile.", "Organization of American States")[0] == "OAS"


def test_the_office_of_a_president_writes_him_large() -> None:
    text = "The President spoke with President Luis Arce of Bolivia. The President thanked Chile."
    told = detente.read(text, publisher="Office of the President of Peru").events
    assert [sorted(m.code for m in (*e.actors, *e.recipients)) for e in told] == [["BOL", "PER"], ["CHL", "PER"]]
    told = detente.read(text, publisher="Ministry of Foreign Affairs of Peru").events
    assert [m.code for m in told[-1].actors] == ["BOL"]


def test_an_organ_is_of_the_only_body_that_speaks() -> None:
    text = "FINAL COMMUNIQUE\n\nThe Heads of State of ECOWAS met in Abuja. Ghana and Togo spoke.\n\n"
    last = detente.read(f"{text}The Authority condemned the coup in Niger.").events[-1]
    assert [m.code for m in last.actors] == ["ECOWAS"]


def test_an_embassy_writes_of_its_own_envoys() -> None:
    text = "The government of Chile has closed the port. Chargé d'Affaires Ana Berg met the Chilean foreign minister."
    met = detente.read(text, publisher="Embassy of Peru in Santiago").events[-1]
    assert sorted(m.code for m in (*met.actors, *met.recipients)) == ["CHL", "PER"]


def test_the_president_of_nobody_named_is_that_of_the_ministry() -> None:
    text = "Ambassador Jan Dahl of Norway met Bolivia's minister on Monday. The President thanked Norway."
    last = detente.read(text, publisher="Ministry of Foreign Affairs of Peru").events[-1]
    assert [m.code for m in last.actors] == ["PER"]
