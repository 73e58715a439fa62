"""What follows from a career without anybody saying so. Each file tells one kind of thing."""
