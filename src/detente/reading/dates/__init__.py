"""Expressions of time, as periods of a calendar."""
