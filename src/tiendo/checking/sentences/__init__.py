"""What words within one sentence say of each other: comparisons, lists, parts and their whole."""
