"""Storage: PostgreSQL, embedded or not, and the repositories on it."""
