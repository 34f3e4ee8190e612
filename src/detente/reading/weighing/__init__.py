"""Which of these are acts, and between whom: what speaks for and against each, and the weights of that."""
