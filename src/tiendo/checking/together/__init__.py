"""The checks of documents read together, one file each; a file's name is the type of its findings."""
