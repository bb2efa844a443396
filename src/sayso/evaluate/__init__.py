"""Gold and claims to scores, and the gate that holds the scores."""
