"""What acts are about: issues, agenda, positions, outlooks, precedents."""
