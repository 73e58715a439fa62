"""What questions about a career are about, how one recognises it, and where the answer stands."""
