"""Who has an account, how they come in and go out, and visitors, who have none."""
