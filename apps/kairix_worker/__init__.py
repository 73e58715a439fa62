"""The asynchronous processor."""
