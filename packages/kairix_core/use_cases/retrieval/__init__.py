"""What is kept for searching, and what is kept of long talks."""
