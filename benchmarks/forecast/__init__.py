"""How good forecasts are, on event data that others gathered."""
