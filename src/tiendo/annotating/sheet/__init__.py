"""Remarks as notes on the cells of an Excel file: all of it stays as it is but for what is put in."""
