"""`Doc` to claims in words: what, who, said_by, status, where, when, how_many; one file per question."""
