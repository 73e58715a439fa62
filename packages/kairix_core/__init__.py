"""What Kairix knows and decides, free of vendors: pydantic and the standard library only."""
