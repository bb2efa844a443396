"""What can go wrong, as a tree; callers act differently on each leaf, and on nothing else.

SaysoError
├── InputError      a report, file or option given by the user cannot be read
├── LedgerError     a ledger cannot be opened, read or written
├── LexiconError    a knowledge file does not fit its schema
└── ModelError      a language model is missing or of the wrong form
"""


class SaysoError(Exception):
    """The root: its text is one line that says what, where, and what to do."""


class InputError(SaysoError):
    """Something the user gave cannot be read."""


class LedgerError(SaysoError):
    """A ledger cannot be opened, read or written; what it held before is intact."""


class LexiconError(SaysoError):
    """A knowledge file breaks its schema; the text names file and entry."""


class ModelError(SaysoError):
    """A language model cannot be loaded or lacks what the coder needs."""
