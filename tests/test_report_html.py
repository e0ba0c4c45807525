"""The HTML report: its data, and the page in a real browser."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bitext_samples import bitext, gradient, side_report, span
from report_samples import document, finding, report

from qa.model import Length
from qa.parse import parse_text
from qa.report import REPORTERS, Report
from qa.report.sides import view
from qa.text.languages import is_right_to_left

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


def test_the_page_stands_alone() -> None:
    page = render(side_report(*gradient()))
    body = re.sub(r'<script type="application/json".*?</script>', "", page, flags=re.DOTALL)
    assert not re.findall(
        r"""(?:src|href)=["']?(?!#)[\w/]""", re.sub(r"<script>.*?</script>", "", body, flags=re.DOTALL)
    )
    assert not re.findall(r"url\((?!data:font/woff2;base64,)", body)
    assert "{{" not in body.replace("{{}", "").split("<script>")[0]


def test_data_cannot_leave_its_script() -> None:
    page = render(hostile())
    start = page.index('id="data">') + len('id="data">')
    data = page[start : page.index("</script>", start)]
    assert not set(data) & set("<>&\u2028")
    assert json.loads(data)["findings"][0]["message"] == HOSTILE
    assert page.count("<script") == 3 + page[page.index("<script>") :].count("<script") - 2


def test_findings_are_placed_in_rows_and_marked() -> None:
    findings, bitexts = gradient()
    data = view(side_report(findings, bitexts))
    [omitted] = [f for f in data["findings"] if f["check"] == "segment-omitted"]
    pair = data["pairs"][omitted["pair"]]
    source, target, _ = pair["rows"][omitted["row"]]
    assert (len(source), len(target)) == (1, 0)
    [number] = [f for f in data["findings"] if f["check"] == "number-mismatch"]
    english, german = bitexts[0].source, bitexts[0].target
    assert number["marks"] == [("source", *span(english, "30")), ("target", *span(german, "13"))]
    row = data["pairs"][number["pair"]]["rows"][number["row"]]
    [block] = [data["notes"][german.path][index] for index in row[1]]
    assert block["pieces"][0][3] == "Der Fehler halbiert sich nach 13 Schritten."


def test_long_notes_have_a_score() -> None:
    findings, bitexts = gradient()
    rows = replace(side_report(findings, bitexts), lengths=(Length(bitexts[0].target.path, "de", 700),))
    assert [pair["score"] for pair in view(rows)["pairs"]] == [95.0, None]


def test_findings_outside_every_bitext_are_kept() -> None:
    note = document("a.md", "de", "Text\n")
    data = view(report([finding(note, (0, 4))], [note]))
    assert [(f["pair"], f["row"]) for f in data["findings"]] == [(0, None)]


def test_a_finding_in_the_source_note_stays_with_its_pair() -> None:
    _, bitexts = gradient()
    english = bitexts[0].source
    data = view(side_report([finding(english, span(english, "30"))], bitexts))
    assert len(data["pairs"]) == 2
    assert data["findings"][0]["marks"] == [("source", *span(english, "30"))]


def test_large_reports_keep_the_rows_around_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.report.sides.BUDGET", -1)
    findings, bitexts = gradient()
    data = view(side_report(findings[1:2], bitexts))
    assert sorted(data["notes"][bitexts[0].target.path]) == [9, 10, 11]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", "rtl"),
        ("fa-IR", "rtl"),
        ("az-Arab", "rtl"),
        ("de", "ltr"),
        ("ks-Deva", "ltr"),
        ("ku-Latn", "ltr"),
        ("", "ltr"),
    ],
)
def test_direction(lang: str, expected: str) -> None:
    assert is_right_to_left(lang) == (expected == "rtl")


# ---- in the browser ----


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    chromedriver = shutil.which("chromedriver")
    if not (chromium and chromedriver):
        pytest.skip("needs chromium and chromedriver")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1300,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=chromedriver))
    yield driver
    driver.quit()


class Page:
    """A report open in the browser."""

    def __init__(self, browser: Any, folder: Path, rows: Report) -> None:
        path = folder / "report.html"
        path.write_text(render(rows), encoding="utf-8")
        browser.get(path.as_uri())
        self.browser = browser

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


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Page:
    browser.get_log("browser")
    return Page(browser, tmp_path, side_report(*gradient()))


def test_browser_shows_findings_formulas_and_directions(page: Page) -> None:
    assert page.texts(".pair h3") == ["_posts/de/gradient-de.md", "_posts/ar/gradient-ar.md"]
    assert page.count("article.finding") == 5
    page.press("jjjj")
    page.wait(lambda: page.count(".katex") >= 6)
    assert page.count(".formula.bad") == 0
    assert page.count(".cell[dir=rtl][lang=ar]") == 2
    assert "13" in page.texts("mark.major") and "momentum" in page.texts("mark.minor")
    assert page.texts(".cell.empty") == ["not in the translation"]
    assert page.texts("#heat tbody td button") == ["2", "3"]
    assert page.texts("#heat thead th") == ["ar", "de"]
    assert page.errors() == []


def test_browser_filters(page: Page) -> None:
    page.set("language", "ar")
    assert page.count("article.finding") == 2
    page.set("check", "formula-changed")
    assert page.texts("article.finding .what") == ["'L' became 'M'"]
    assert page.texts("#heat tbody td button") == ["1", "✓"]
    page.browser.find_element("id", "reset").click()
    time.sleep(0.1)
    assert page.count("article.finding") == 5
    page.set("search", "HALBIERT")
    assert page.count("article.finding") == 0 and page.count(".nothing") == 1
    page.set("search", "paragraph is missing")
    assert page.count("article.finding") == 1
    page.set("search", "")
    page.browser.find_element("css selector", "#tiles .neutral").click()
    assert page.count("article.finding") == 6
    page.browser.find_element("css selector", "#tiles .critical").click()
    assert page.count("article.finding") == 4
    page.browser.find_element("css selector", "#heat td button").click()
    assert page.texts(".pair h3") == ["_posts/ar/gradient-ar.md"]
    assert page.errors() == []


def test_browser_keyboard(page: Page) -> None:
    page.press("j")
    assert page.js("document.activeElement.querySelector('.what').textContent") == "'-' became '+'"
    assert page.count("mark.now") == 2
    page.press("jj")
    page.press("k")
    assert page.texts(".finding.now .what") == ["number '30' is missing from the translation"]
    assert page.texts("#count") == ["2 / 5"]
    rows = page.count(".row")
    page.press("o")
    assert page.count(".row") > rows
    page.press("/j")
    assert page.js("document.activeElement.id") == "search"


def test_browser_unfolds_rows(page: Page) -> None:
    folded = page.count(".gap")
    page.browser.find_element("css selector", ".gap").click()
    assert page.count(".gap") == folded - 1


def test_browser_runs_nothing_from_a_hostile_note(browser: Any, tmp_path: Path) -> None:
    page = Page(browser, tmp_path, hostile())
    page.press("jo")
    time.sleep(0.3)
    assert page.js("window.owned") is None
    assert page.count("main img, main a, main iframe, .pair script, .pair [onerror]") == 0
    assert page.count("article.finding") == 2
    assert HOSTILE in page.texts(".what")
    assert page.errors() == []


def test_browser_takes_five_thousand_findings(browser: Any, tmp_path: Path) -> None:
    findings, bitexts = [], []
    found, pairs = gradient()
    for number in range(100):
        findings += [
            replace(f, message=f"{f.message} {i}", target=replace(f.target, path=f"{number}{f.target.path}"))
            for f in found[:5]
            for i in range(10)
        ]
        for pair in pairs:
            target = replace(pair.target, path=f"{number}{pair.target.path}")
            bitexts.append(replace(pair, target=target))
    page = Page(browser, tmp_path, side_report(findings, bitexts))
    assert page.texts("#count") == ["5,000 of 5,000"]
    for _ in range(3):
        page.press("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj")
    assert page.texts("#count") == ["120 / 5,000"]
    page.set("check", "segment-omitted")
    assert page.texts("#count") == ["1,000 of 5,000"]
    assert page.errors() == []


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2 of two colours `#rrggbb`."""

    def luminance(color: str) -> float:
        parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [":root", '[data-theme="dark"]'])
def test_colours_have_contrast(theme: str) -> None:
    style = (Path(__file__).parents[1] / "qa" / "report" / "assets" / "page.css").read_text(encoding="utf-8")
    rules = style[style.index(f"{theme} {{") :].partition("}")[0]
    color = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", rules))
    pairs = [(ink, ground) for ink in ("ink", "muted") for ground in ("page", "card", "raised")]
    pairs += [(tone, f"{tone}-soft") for tone in ("critical", "major", "minor", "neutral", "clean", "moved")]
    pairs += [("ink", f"{tone}-soft") for tone in ("critical", "major", "minor", "neutral")]
    assert [pair for pair in pairs if contrast(color[pair[0]], color[pair[1]]) < 4.5] == []
