"""One module per resource; a route parses, calls one use case, returns its result."""
