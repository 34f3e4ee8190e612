"""Sides that the clause of an act does not give: all the ways to find them, for the scorer to choose among."""
