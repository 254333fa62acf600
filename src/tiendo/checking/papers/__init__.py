"""What an official paper says of itself: its issuer, days, items, the period reported on, and its parts."""
