"""Who and what is named: states, bodies, people, posts, places."""
