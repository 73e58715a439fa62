"""Files are opened in a process of their own, with little memory, little time and no way out."""
