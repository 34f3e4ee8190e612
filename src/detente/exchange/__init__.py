"""Other people's data in and out: each format is one module of `formats`, all of the same shape.

`formats.named("icews").read(source, {})` gives what the rows of an open file tell, one record each, and a rejection for
each row that tells nothing; `write` is the way back. `followthemoney` takes terms of office into the user's own tables.
"""
