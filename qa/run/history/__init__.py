"""What git knows of the notes: every version of every file in one pass over the log, and their texts by blob id."""
