"""How fast other people's data comes in and goes out, and in how much memory."""
