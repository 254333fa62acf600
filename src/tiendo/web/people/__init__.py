"""Accounts, their roles, and signing in and out."""
