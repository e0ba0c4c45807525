"""A report in the browser, and a hostile one."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bitext_samples import bitext, side_report, span
from report_samples import finding

from qa.parse import parse_text
from qa.report import REPORTERS, Report

render = REPORTERS["html"]
WAITS = 1000  # looks, of at least 20 ms each, until a page that stands still is a failure
HOSTILE = (
    '<img src=x onerror="window.owned=1"><script>window.owned=1</script></script><!-- \u2028 {{data}} '
    "[link](javascript:window.owned=1) $\\href{javascript:window.owned=1}{x}$ $\\htmlData{a=b}{y}$ `<b>` </style> &lt;"
)


def hostile() -> Report:
    source = parse_text(f"{HOSTILE}\n\nparagraph <b>{HOSTILE}</b>\n", f"en{HOSTILE[:60]}.md", "en")
    target = parse_text(f"{HOSTILE}\n\nAbsatz <b>{HOSTILE}</b>\n", f"de{HOSTILE[:60]}.md", 'de" onload="owned=1')
    found = [
        finding(target, span(target, HOSTILE[:40]), source, span(source, HOSTILE), message=HOSTILE, check=HOSTILE),
        finding(target, span(target, "Absatz"), source, span(source, "paragraph"), message=HOSTILE, category=HOSTILE),
    ]
    return replace(side_report(found, [bitext(source, target)]), documentation={HOSTILE: HOSTILE})


class Page:
    """A report open in the browser."""

    def __init__(self, browser: Any, folder: Path, rows: Report, address: str = "") -> None:
        self.path = folder / "report.html"
        self.path.write_text(render(rows), encoding="utf-8")
        self.browser = browser
        self.visit(address)

    def visit(self, address: str = "") -> None:
        """Open the page anew, as somebody does who got a link."""
        self.browser.get("about:blank")
        self.browser.get(self.path.as_uri() + (f"#{address}" if address else ""))

    @property
    def address(self) -> str:
        return str(self.js("location.hash"))

    def size(self, width: int, height: int = 844, *, dark: bool = False) -> None:
        """A window of this size, a telephone's below 600 pixels."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        wanted = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})

    def js(self, script: str) -> Any:
        return self.browser.execute_script(f"return {script}")

    def count(self, selector: str) -> int:
        return int(self.js(f"document.querySelectorAll({json.dumps(selector)}).length"))

    def texts(self, selector: str) -> list[str]:
        return list(self.js(f"[...document.querySelectorAll({json.dumps(selector)})].map(n => n.textContent)"))

    def set(self, name: str, value: str) -> None:
        event = "input" if name == "search" else "change"
        node = f"document.getElementById({json.dumps(name)})"
        self.browser.execute_script(f"{node}.value = {json.dumps(value)}; {node}.dispatchEvent(new Event('{event}'))")
        time.sleep(0.2)

    def click(self, selector: str) -> None:
        """A click where the script hears it, whatever the window shows."""
        self.browser.execute_script(f"document.querySelector({json.dumps(selector)}).click()")
        time.sleep(0.05)

    def press(self, keys: str) -> None:
        self.browser.find_element("tag name", "body").send_keys(keys)

    def wait(self, condition: Callable[[], bool]) -> None:
        """What is drawn when it comes into view is there a moment later."""
        for _ in range(WAITS):
            if condition():
                return
            time.sleep(0.02)
        assert condition()

    def errors(self) -> list[str]:
        return [entry["message"] for entry in self.browser.get_log("browser")]
