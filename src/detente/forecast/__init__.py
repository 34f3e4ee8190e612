"""What may come next between two states: probabilities with their reasons, kept, and held against what came."""
