"""What several checks need to know about a pair of notes, computed once."""
