"""How acts are best read: the lexicon and the parse alone, weights on top, an encoder on top, an encoder alone."""
