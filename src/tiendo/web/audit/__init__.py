"""Who did what and when, in a table that only grows; and the guard of every table that may only grow."""
