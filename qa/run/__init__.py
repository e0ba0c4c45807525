"""A run, in the order in which its findings pass: what changed, checks, votes, deduplication, review, score."""
