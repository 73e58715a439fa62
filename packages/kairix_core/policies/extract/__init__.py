"""What people say about themselves, made into proposals for their profile: by rules, and by a model that is checked."""
