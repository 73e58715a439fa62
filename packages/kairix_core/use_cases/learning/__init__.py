"""What a conversation with one's coach teaches of its owner."""
