"""What figures say of each other: exact arithmetic over what they state, and nothing but arithmetic."""
