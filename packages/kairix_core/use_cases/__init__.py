"""One intention a file, a verb for a name."""
