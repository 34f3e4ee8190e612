"""What became of an act, when, where, on whose word, with whom, and the words that it rests on."""
