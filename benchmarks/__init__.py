"""Measurements, each under the name of the module it measures."""
