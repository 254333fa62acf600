"""What the words around a quantity make of it, one file per field of a figure."""
