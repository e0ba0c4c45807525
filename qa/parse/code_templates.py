"""Code and diagrams between the marks of a generator: `{% highlight python %} … {% endhighlight %}`."""

from __future__ import annotations

import re

from qa.parse.regions import BLANK, Region

CODE = "code "
"""What the value of a region of code begins with, before the language."""
DRAWN = frozenset({"mermaid", "plantuml", "chart", "echarts"})
"""Shortcodes whose body is a diagram or its data, in a language of the same name."""
CODE_TEMPLATE = re.compile(
    r"\{[%{][%<-]?[ \t]*(highlight|codeblock|mermaid|plantuml|chart|echarts)\b(?:[ \t]+([\w+#-]+))?[^{}%\n]{0,200}"
    r"[%>-]?[%}]\}[ \t]*\n"
)
CODE_END = {
    name: re.compile(rf"^[ \t]*\{{[%{{][%<-]?[ \t]*(?:end|/[ \t]*){name}[ \t]*[%>-]?[%}}]\}}", re.M)
    for name in ("highlight", "codeblock", *sorted(DRAWN))
}
CODE_REACH = 20_000
"""Characters in which code within tags must be closed."""


def code_template(flat: str, start: int) -> Region | None:
    """Code between the marks of Jekyll or Hugo: `{% highlight python %} … {% endhighlight %}`; its value names both."""
    match = CODE_TEMPLATE.match(flat, start)
    closing = CODE_END[match[1]].search(flat, match.end(), match.end() + CODE_REACH) if match else None
    if match is None or closing is None:
        return None
    language = match[1] if match[1] in DRAWN else match[2] or ""
    return Region(BLANK, start, closing.end(), match.end(), closing.start(), f"{CODE}{language}")
