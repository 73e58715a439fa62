"""How an installation begins: with a sample, and then with its owner."""
