"""Who does what to whom next: link forecasting over coded events, from counts, rules and a ranker."""
