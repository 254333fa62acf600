"""Remarks on a page of their own: the text of a document whose file takes no comments, as one file that fetches nothing."""
