"""Small transformers, and what they share: word pieces, the table of their vectors, how a graph is loaded and run."""
