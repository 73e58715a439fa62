"""Forgetting, from the question what would go to the receipt."""
