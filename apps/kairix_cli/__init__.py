"""The `kairix` command."""
