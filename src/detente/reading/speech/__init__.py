"""On whose word something is told."""
