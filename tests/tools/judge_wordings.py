"""Wordings of English that mean the same, and what turns them: pattern, the same in other words, the opposite."""

from __future__ import annotations

import re
from collections.abc import Callable

_PREFIXED = (
    "valid|known|used|changed|defined|necessary|able|complete|correct|protected|signed|limited|supported|safe|stable"
    "|clear|likely|common|usual|equal|visible|consistent|sufficient|specified|set|checked|selected"
)
_WORDINGS = (
    (r"\bdoes not exist\b", "is missing", "exists"),
    (r"\bdo not exist\b", "are missing", "exist"),
    (r"\b(is|are) not available\b", r"\1 unavailable", r"\1 available"),
    (r"\b(is|are|be|was|were) not possible\b", r"\1 impossible", r"\1 possible"),
    (r"\bcannot\b", "is unable to", "can"),
    (r"\bcannot be\b", "can never be", "can be"),
    (r"\bwithout (\w+ing)\b", r"and not \1", r"with \1"),
    (r"\bwithout an? (\w+)", r"with no \1", r"with a \1"),
    (r"\bwithout (any )?(\w+)", r"with no \2", r"with \2"),
    (r"\bmust not\b", "may not", "must"),
    (r"\bshould not\b", "ought not to", "should"),
    (r"\bdo not\b", "don't", ""),
    (r"\bdoes not\b", "doesn't", "does"),
    (r"\b(is|are|was|were|should|could|would|has|have) not\b", r"\1n't", r"\1"),
    (r"\bdon['’]t need to\b", "need not", "need to"),
    (r"\bdo not have to\b", "need not", "have to"),
    (r"\bno longer\b", "not any more", "still"),
    (r"\bignores\b", "does not use", "uses"),
    (r"\bignore\b", "do not use", "use"),
    (r"\bignored\b", "not used", "used"),
    (r"\bfails\b", "does not succeed", "succeeds"),
    (r"\bfail\b", "do not succeed", "succeed"),
    (r"\bdiffers?\b", "is not the same", "is the same"),
    (r"\b(is|are) different\b", r"\1 not the same", r"\1 the same"),
    (rf"\b(is|are) (?:in|un)({_PREFIXED})\b", r"\1 not \2", r"\1 \2"),
    (r"\b(is|are) not (valid|correct|complete|visible|consistent|sufficient)\b", r"\1 in\2", r"\1 \2"),
    (
        r"\b(is|are) not (known|used|changed|defined|necessary|protected|limited|supported|safe|clear|likely|selected"
        r"|specified|set)\b",
        r"\1 un\2",
        r"\1 \2",
    ),
    (r"\bonly\b", "nothing but", "not only"),
    (r"\bis empty\b", "has nothing in it", "is not empty"),
    (r"\bprevents?\b", "does not allow", "allows"),
    (r"\bavoid\b", "do not use", "use"),
    (r"\bexcept\b", "but not", "including"),
    (r"\bunless\b", "if not", "if"),
    (r"\bunless you\b", "if you do not", "if you"),
    (r"\buntil\b", "till", "after"),
    (r"\bneither (\w+) nor (\w+)\b", r"not \1 and not \2", r"both \1 and \2"),
    (r"\bnever\b", "at no time", "always"),
    (r"\balways\b", "at all times", "never"),
    (r"\bnot the same\b", "different", "the same"),
    (r"\bat least\b", "no less than", "at most"),
    (r"\bat most\b", "no more than", "at least"),
    (r"\bmore than\b", "over", "less than"),
    (r"\bless than\b", "under", "more than"),
    (r"\bmissing\b", "not there", "present"),
)
_OPPOSED = (
    (r"\brequired\b", "needed", "optional"),
    (r"\boptional\b", "not required", "required"),
    (r"\ball\b", "every one of the", "none of the"),
    (r"\bsome\b", "a few", "no"),
    (r"\bhidden\b", "not shown", "shown"),
    (r"\bdisabled\b", "not active", "active"),
    (r"\bturn(ed)? off\b", r"deactivate\1", r"turn\1 on"),
    (r"\bturn(ed)? on\b", r"activate\1", r"turn\1 off"),
    (r"\blacks?\b", "does not have", "has"),
    (r"\binstead of\b", "and not", "together with"),
    (r"\bno (\w+)\b", r"not any \1", r"a \1"),
)


def _compiled(rows: tuple[tuple[str, str, str], ...]) -> list[tuple[re.Pattern[str], str, str]]:
    return [(re.compile(pattern, re.IGNORECASE), same, turned) for pattern, same, turned in rows]


OPPOSED = _compiled(_OPPOSED)
"""Wordings whose opposite is another word."""
TURNED = _compiled(_WORDINGS)
"""Wordings that negate, or are negated, otherwise."""
WORDINGS = TURNED + OPPOSED
BE = re.compile(r"\b(?:is|are|was|were|be)$", re.IGNORECASE)


def _turned_round(match: re.Match[str]) -> str:
    return f"{match[3][:1].upper()}{match[3][1:]} {match[1].lower()} {match[2]}{match[4]}"


def _turned_back(match: re.Match[str]) -> str:
    first = match[1] if match[1][:2].isupper() else match[1][:1].lower() + match[1][1:]
    return f"{match[2].capitalize()} {match[3]}, {first}{match[4]}"


REORDERED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(r"^(If|When|Before|After|Because|While) ([^,;:]{8,80}), ([a-zA-Z][^;:]{8,120})([.])$"),
        _turned_round,
    ),
    (
        re.compile(r"^([A-Z][^;:,]{8,120}) (if|when|before|after|because|while) ([^,;:]{8,80})([.])$"),
        _turned_back,
    ),
)
"""Sentences whose clauses may stand the other way round."""
