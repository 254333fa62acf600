"""What can be recognised at a word or a number, one file per thing found.

A finder has `STARTS` (the first words it may begin with, or NUMBER), optionally `FOLLOWED` (the signs and words one
of which stands after an ordinary number at which it begins), optionally `BEFORE` (the finders it goes before where both
could match), and `find(text, at)`, which gives a Mark that begins at `at`, or None. `text` is a
Page: the folded text for matching, with the document's own letters beside it. Adding a finder is adding a file.
"""
