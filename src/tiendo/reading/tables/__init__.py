"""Tables: the grid of their cells, what header words and row labels say, and the figures that follow (rules 12 and 25)."""
