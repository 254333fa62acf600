"""How much of what is wrong in a report the checks find, and what they say against reports in which nothing is wrong.

One fault at a time is planted into labelled texts and tables, where the text says the same thing twice (a ratio and its percentage,
a whole and its parts), and the spoilt document is read and checked. `kinds/` has a file per type of fault; each finds its places by
regular expressions and plain arithmetic, and never asks the reader or the checks, so that what is measured does not measure itself.
"""
