"""What an owner does with their profile, and what follows from it."""
