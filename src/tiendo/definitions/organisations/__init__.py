"""Organisations and areas that have ceased: a file of dated definitions."""
