"""How well two annotators of the same reports agree: `python -m benchmarks.agreement`."""
