"""The adapters: databases, models, documents, keys."""
