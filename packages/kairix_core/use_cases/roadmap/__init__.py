"""What is done about roadmaps."""
