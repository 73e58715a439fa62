"""The page of a representative: who meets it, and whether it is public."""
