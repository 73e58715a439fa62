"""Reading order: segments on a page become lines, across columns, margins, tables and page breaks."""
