"""PDF: characters with their place, style and links; what nobody can see is told apart."""
