"""Prompts as Markdown, each with a name and a version."""
