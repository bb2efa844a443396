"""Records to what a person or another program reads."""

from sayso.output.lines import claim_to_json, reading_to_json, report_to_json, to_line

__all__ = ["claim_to_json", "reading_to_json", "report_to_json", "to_line"]
