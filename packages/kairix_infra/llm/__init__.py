"""Chat providers, one adapter per wire format."""
