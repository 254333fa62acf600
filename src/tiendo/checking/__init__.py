"""The figures of documents beside each other: what agrees, and findings where it does not."""

from tiendo.checking.check import Checked, check, check_together

__all__ = ["Checked", "check", "check_together"]
