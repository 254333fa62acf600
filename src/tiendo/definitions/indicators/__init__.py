"""The indicators that cities, wards and provinces report, a file per field; docs/catalogue.md says what the keys mean."""
