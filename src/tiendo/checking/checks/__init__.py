"""The checks of one document, one file each; a file's name is the type of its findings."""
