"""What is measured of Détente: how well it reads (`quality`) and how fast (`speed`)."""
