"""What a representative says itself, around the words that it quotes: one table per language."""
