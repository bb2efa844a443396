"""What each verb of the command line does: reports in, the coder over them, lines or tables out, an exit code."""
