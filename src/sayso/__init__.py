"""sayso: who did what to whom, where and when, and on whose say-so."""

__version__ = "0.1.0"
