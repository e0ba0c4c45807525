"""What is computed once: `results` beside the checked notes, `artefacts` in the user's folder."""

from qa.cache.results import Cache, Contents, key

__all__ = ["Cache", "Contents", "key"]
