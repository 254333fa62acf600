"""What a table says of itself: rows and columns that add up, quotients, and the shares between them."""
