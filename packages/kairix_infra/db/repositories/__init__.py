"""The ports to storage, one file a noun. Row level security stands behind every statement."""
