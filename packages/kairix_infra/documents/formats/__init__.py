"""Formats that name their values, and plain texts: each becomes a résumé or a sheet of lines."""
