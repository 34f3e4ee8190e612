"""What features add up to."""

from detente.reading.weighing.weights import total, weighted, weights_of


def test_features_that_a_table_does_not_have_count_nothing() -> None:
    (first, one), (second, two) = list(weights_of("issue_model").items())[:2]
    assert total("issue_model", [first, second, "never seen"]) == one + two
    assert weighted("issue_model", {first: 2.0, second: 0.5, "never seen": 9.0}) == 2 * one + two / 2
