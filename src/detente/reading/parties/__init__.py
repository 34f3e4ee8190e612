"""Whom words stand for: names, offices, pronouns, nouns such as `the two sides`."""
