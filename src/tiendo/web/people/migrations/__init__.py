"""The columns and constraints of this app, in the order in which they came."""
