"""What visitors' questions have in common, when somebody can be met, and what a calendar is told."""
