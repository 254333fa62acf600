"""Which quantity a figure states, so that two statements of it can be held against each other."""
