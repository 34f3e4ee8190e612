"""What every test relies on: examples that hypothesis draws are the same in each run."""

from hypothesis import settings

settings.register_profile("same-each-run", derandomize=True, deadline=None)
settings.load_profile("same-each-run")
