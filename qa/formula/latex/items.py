"""The items of a canonical stream."""

from __future__ import annotations

from typing import NamedTuple


class Item(NamedTuple):
    r"""One item: its normalised spelling, what it is, and the raw offsets `[start, end)` it stands for.

    Kinds: letter (in its alphabet: `\mathbf{x}`), number, text (`\text{…}`, upright or typewriter words), name (two or
    more letters in another alphabet), command, macro (a command whose arguments follow), mark (`{ } _ ^`), open, close,
    bar, amp, row, env, tag, ref, other; once folded, also run (letters without a gap), function and chem.
    """

    key: str
    kind: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of a text, the letters of a letter or name, without the command around them."""
        if (
            self.kind in {"text", "letter", "name", "tag", "ref", "env", "chem"}
            and self.key.endswith("}")
            and "{" in self.key
        ):
            return self.key[self.key.index("{") + 1 : -1]
        return self.key
