"""How well tellings of one act are put together: `python -m benchmarks.engagements`."""
