"""Settings from the environment, the table of addresses, and what every page and answer of the site shares."""
