"""Coverage-guided fuzzing: `python -m tests.fuzz` (needs the extra `[fuzz]`)."""
