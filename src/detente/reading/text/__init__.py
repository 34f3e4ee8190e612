"""A report taken apart: its layout, and the parse of its sentences."""
