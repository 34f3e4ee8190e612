"""Other people's data, in and out."""
