"""What an owner brings, corrects, takes and discards."""
