"""What is meant when somebody asks to forget, where it stands, and how it is taken out."""
