"""What an agent may call while it answers: one tool a file."""
