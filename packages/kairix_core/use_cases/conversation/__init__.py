"""A conversation around its turns: begun, read, changed, judged."""
