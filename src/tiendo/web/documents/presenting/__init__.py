"""A reading as a page shows it: the text cut at its marks, and each mark in the words of offices."""
