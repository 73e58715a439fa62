"""What an owner says that is worth remembering, and what becomes of it."""
