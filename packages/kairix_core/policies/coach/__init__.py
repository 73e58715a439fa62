"""What a coach asks, and what it says where no model is set."""
