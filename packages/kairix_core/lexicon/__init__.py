"""What the field calls things: skills, industries, functions, seniority. Data with a reader, no rules."""
