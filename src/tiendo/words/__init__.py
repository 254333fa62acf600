"""The nouns everything else is said in: frozen values, no input or output, no clock."""
