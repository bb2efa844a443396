"""One DuckDB file that keeps reports, claims, judgements and the incidents derived from them.

A `Ledger` is the open file; what is done with it stands in one module per act: `write`, `find`, `read`,
`judgements`, `check`, `dump`, `query`.
"""
