"""Words by which languages say what something is."""

from __future__ import annotations

from collections.abc import Mapping

COPULAS: Mapping[str, str] = {
    "en": "is are means denotes", "de": "ist sind heißt bezeichnet", "fr": "est sont désigne", "es": "es son designa",
    "it": "è sono indica", "pt": "é são designa", "ca": "és són", "ro": "este sunt", "nl": "is zijn", "sv": "är",
    "da": "er", "nb": "er", "nn": "er", "pl": "to jest są", "cs": "je jsou", "sk": "je sú", "sl": "je so",
    "hr": "je su", "ru": "это", "uk": "це", "bg": "е са", "el": "είναι", "fi": "on ovat", "et": "on", "vi": "là",
    "id": "adalah", "ms": "ialah adalah", "ar": "هو هي", "zh": "是 指", "ja": "とは、 は、", "hi": "वह",
    "he": "הוא היא הם הן",
}  # fmt: skip
"""Words that part what is defined from what it is."""
UNSPACED = frozenset({"zh", "ja"})
"""Languages that write it without spaces around."""
