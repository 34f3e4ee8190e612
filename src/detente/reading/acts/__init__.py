"""Words that may tell an act, and who stands on which side of it."""
