"""How fast the desk is, how much its pages weigh, and how it bears many readers while reports are added."""
