"""How well reports are read: `python -m benchmarks.quality`."""
