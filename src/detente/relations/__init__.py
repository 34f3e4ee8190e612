"""Where two states stand as of a day: index of cooperation and conflict, contacts, agenda, positions, open ends."""
