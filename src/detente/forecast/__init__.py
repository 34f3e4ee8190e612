"""What may come next, as probabilities that can be checked."""
