"""What people sign: dated definitions as files, each with source, author and whether it was verified."""
