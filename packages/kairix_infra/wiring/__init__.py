"""Parts of what the container puts together."""
