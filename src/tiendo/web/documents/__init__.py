"""Documents: reading one for anybody without keeping it, and those that are kept."""
