"""What a Word document shows: blocks, lines and runs, with the look that its styles give them."""
