"""How fast reports are read: `python -m benchmarks.speed`."""
