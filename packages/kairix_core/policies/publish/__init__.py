"""What visitors are told: the current document as its owner has it, and what else of their profile is public."""
