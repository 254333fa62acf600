"""The indicators offices report, and which of them a figure is about."""
