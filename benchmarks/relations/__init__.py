"""Whether the index of two states finds what happened, and nothing in data that were shuffled."""
