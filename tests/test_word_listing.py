"""A few words of many tables are told from the tables' text, many by reading them: the answers are the same."""

from __future__ import annotations

import pytest

from qa.text import words


@pytest.mark.parametrize("language", ["de", "el", "xx"])
def test_a_word_is_listed_where_the_table_has_it(language: str) -> None:
    known = words.table(language)
    # its ends, parts and neighbours of words, words that are none
    asked = [*list(known)[:20], *list(known)[-20:], "", " ", "e", "zzqqx", "\ud800", "der die", "die\n"]
    listing = words._Listing(language)
    assert len(asked) > words.LOOKED_FOR - 10 or not known
    for _ in range(3):
        assert [listing.has(word) for word in asked] == [word in known for word in asked]
