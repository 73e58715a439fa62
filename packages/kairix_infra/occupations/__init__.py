"""Tables of occupations that others publish."""
