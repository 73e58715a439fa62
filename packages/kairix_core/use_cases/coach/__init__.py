"""What an owner does with their coach beside talking with it."""
