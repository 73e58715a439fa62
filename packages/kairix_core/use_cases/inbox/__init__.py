"""What reaches an owner from their visitors, and what they answer."""
