"""The command `detente`: a thin door, and no logic behind it.

What a command needs is loaded when it runs, so that `--help` and `--version` answer at once.
"""

from detente.cli.door import main

__all__ = ["main"]
