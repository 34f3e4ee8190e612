"""How soon the API answers."""
