"""PostgreSQL: the embedded server, the mapping, migrations and repositories."""
