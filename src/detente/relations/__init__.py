"""Where two states stand as of a day: the index of cooperation and conflict, contacts, agenda and positions, open ends."""
