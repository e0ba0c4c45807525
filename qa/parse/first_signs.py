"""Which block rules may begin with which sign: a line of text asks the few that may, not all of two dozen.

Of a paragraph every line is asked whether something else begins there, so these questions are most of what reading a
note costs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown_it.ruler import Rule, Ruler
from markdown_it.rules_block import StateBlock

from qa.parse import lettered_lists
from qa.parse.containers import MARKS
from qa.parse.regions import COMPONENT, DISPLAY, PLACEHOLDERS, ROLE

BlockRule = Callable[[StateBlock, int, int, bool], bool]
SIGNS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*-+0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
    "region": DISPLAY + COMPONENT,
    "grid": "+",
    "component": "<",
    "directive": "`~:",
    "tabular": "\\",
    "magic": "[",
    "latex": "\\",
    "latex_item": "\\",
    "latex_line": "\\",
    "indented": "!?=",
    "lettered": lettered_lists.SIGNS,
    "marker": "".join(mark[0] for mark in MARKS) + ROLE,
    "footnote": "[" + PLACEHOLDERS,
}
"""Rule and the signs, one of which opens the line on which it begins, behind indentation; any sign for all others."""


class SignRuler(Ruler[BlockRule]):
    """The rules of another ruler; each chain is one rule, which asks those that its line's first sign allows."""

    def __init__(self, rules: Sequence[Rule[BlockRule]]) -> None:
        super().__init__()
        chains = {"", *(name for rule in rules for name in rule.alt)}
        kept = [rule for rule in rules if rule.enabled]
        self._chains = {
            chain: [_first_that_holds([rule for rule in kept if not chain or chain in rule.alt])] for chain in chains
        }

    def getRules(self, chainName: str = "") -> list[BlockRule]:
        """The one rule of a chain."""
        return self._chains.get(chainName, [])


def _first_that_holds(rules: Sequence[Rule[BlockRule]]) -> BlockRule:
    """One rule in place of several, which keep their order."""
    always = tuple(rule.fn for rule in rules if rule.name not in SIGNS)
    by_sign = {
        sign: tuple(rule.fn for rule in rules if sign in SIGNS.get(rule.name, sign)) for sign in "".join(SIGNS.values())
    }

    def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        position = state.bMarks[start] + state.tShift[start]
        asked = by_sign.get(state.src[position : position + 1], always)
        return any(one(state, start, end, silent) for one in asked)

    return rule
