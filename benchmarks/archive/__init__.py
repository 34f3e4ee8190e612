"""How the archive holds up: `python -m benchmarks.archive` for its growth, `python -m benchmarks.archive.kill`."""
