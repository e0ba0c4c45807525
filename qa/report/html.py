"""One self-contained page for a reviewer who does not read the language.

Nothing of a note is ever written as HTML: the page carries JSON and builds its text nodes from it. The content
security policy lets only the page's own scripts run and nothing load.
"""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape
from importlib.resources import files
from typing import Any

from qa import __version__
from qa.report.json import dumps
from qa.report.model import Report
from qa.report.sides import view
from qa.report.status.page import status_record
from qa.report.wording import coverage, verdict

ASSETS = files("qa.report") / "assets"
SCRIPTS = ("state.js", "notes.js", "cards.js", "status.js", "page.js")
"""In the order in which they need each other."""
_SLOT = re.compile(r"\{\{(\w+)\}\}")
_FONT = re.compile(r"url\((fonts/[\w-]+\.woff2)\)")
_SCRIPT_SAFE = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def render(report: Report) -> str:
    """The page: template, styles, scripts, KaTeX with its fonts, and the data."""
    parts = "\n".join(_asset(name) for name in SCRIPTS)
    scripts = {"katex": _asset("katex/katex.min.js"), "script": f"(() => {{\n{parts}\n}})();"}
    slots = {
        **scripts,
        "title": escape("qa: status" if _only_status(report) else f"qa: {verdict(report)}"),
        "style": _asset("page.css"),
        "katex_style": _katex_style(),
        "policy": escape(_policy(*scripts.values())),
        "data": dumps(_data(report), indent=None).translate(_SCRIPT_SAFE),
    }
    # one pass over the template alone: what is filled in is not looked at again
    return _SLOT.sub(lambda slot: slots[slot[1]], _asset("page.html"))


def _only_status(report: Report) -> bool:
    return bool(report.status) and not report.bitexts and not report.findings


def _data(report: Report) -> dict[str, Any]:
    checks = sorted({finding.check for finding in (*report.findings, *report.before)})
    return {
        **view(report),
        "documentation": {check: report.documentation.get(check, "") for check in checks},
        "coverage": coverage(report),
        "verdict": verdict(report),
        "failed": report.failed,
        "verbose": report.verbose,
        "model": report.run.model,
        "version": __version__,
        "status": status_record(report.status) if report.status else None,
    }


def _policy(*scripts: str) -> str:
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in hashes)
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _asset(name: str) -> str:
    return (ASSETS / name).read_text(encoding="utf-8")


def _katex_style() -> str:
    def embedded(font: re.Match[str]) -> str:
        data = base64.b64encode((ASSETS / "katex" / font[1]).read_bytes()).decode()
        return f"url(data:font/woff2;base64,{data})"

    return _FONT.sub(embedded, _asset("katex/katex.min.css"))
