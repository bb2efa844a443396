"""Claims of many reports to incidents."""
