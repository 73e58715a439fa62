"""Readers: bytes of a file to text runs."""
