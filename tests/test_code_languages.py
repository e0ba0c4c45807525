"""Comments, strings and values of data, as each language of a fence has them."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

SAID = "The next block shows it.", "Der nächste Block zeigt es."


def _told(language: str, source: str, target: str) -> list[str]:
    """What is told of the code of an English note and its German translation, with a mark where it is not major."""
    notes = [f"{said}\n\n```{language}\n{code}\n```\n" for said, code in zip(SAID, (source, target), strict=True)]
    found = check_texts(*notes, source_lang="en", target_lang="de")
    told = [one for one in found if one.check == "code-changed"]
    return [one.message if one.severity is Severity.MAJOR else f"{one.severity}: {one.message}" for one in told]


@pytest.mark.parametrize(
    ("language", "line", "comment", "translated", "other"),
    [
        ("ocaml", "let a = b + 1 ", "(* one more *)", "(* eins mehr *)", "let a = b - 1 "),
        ("fortran", "read *, a, b ", "! read both", "! beide lesen", "read *, a, c "),
        ("vb", "Cells.ClearContents ", "' all cells", "' alle Zellen", "Cells.ClearFormats "),
        ("clojure", "(def port 80) ", ";; the default", ";; die Vorgabe", "(def port 81) "),
        ("asm", "  jnz again ", "; next one", "; der nächste", "  jz again "),
        ("lisp", "(close ,var) ", "; always close", "; immer schließen", "(close ,path) "),
        ("haskell", "twice x = x * 2 ", "{- doubles -}", "{- verdoppelt -}", "twice x = x ^ 2 "),
        ("matlab", "A = B' * C' ", "% same axes", "% gleiche Achsen", "A = B' + C' "),
        ("c", "#define SIZE 64 ", "// in bytes", "// in Bytes", "#define SIZE 46 "),
        ("rust", "#[derive(Debug, Clone)] ", "// for logs", "// für Protokolle", "#[derive(Debug, Copy)] "),
        ("bat", "xcopy /E /Y src dst", "\nREM done", "\nREM fertig", "xcopy /E src dst"),
        ("sql", "SELECT `order` FROM a ", "-- all of them", "-- alle", "SELECT `orders` FROM a "),
    ],
)
def test_comments_of_a_language(language: str, line: str, comment: str, translated: str, other: str) -> None:
    code, told = f"{line}{comment}\ny", [f"code '{(line + comment).split(chr(10))[0].strip()}'"]
    assert _told(language, code, f"{line}{translated}\ny") == []
    assert [one.split(" became")[0] for one in _told(language, code, f"{other}{translated}\ny")] == told


@pytest.mark.parametrize(
    ("language", "line", "other"),
    [
        ("python", "total = sum(prices)\nif not rows:\n    stop()", "total = sum(prices)\nif rows:\n    stop()"),
        ("bash", "set -euo pipefail\nls /srv", "set -eu pipefail\nls /srv"),
        ("go", 'fmt.Errorf("job %d: %w", id, err)', 'fmt.Errorf("job %d: %v", id, err)'),
        ("python", 'f"{price:.2f} EUR"', 'f"{price:.3f} EUR"'),
        ("bash", 'target="/srv/$(date +%F)"', 'target="/srv/$(date +%D)"'),
        ("dockerfile", 'ENTRYPOINT ["/app", "serve"]', 'ENTRYPOINT ["/app", "dienen"]'),
        ("hcl", 'output "arn" {', 'output "id" {'),
        ("sql", "SELECT NOW() - INTERVAL '1 month'", "SELECT NOW() - INTERVAL '1 Monat'"),
        ("css", ".a { color: #ccc; }", ".a { color: #cc0; }"),
        ("ini", "colors = off\nlevel = 3", "colors = on\nlevel = 3"),
        ("ini", "[log]\nformat = %(asctime)s says %(message)s", "[log]\nformat = %(asctime)s sagt %(name)s"),
        ("toml", '[a]\nrequires-python = ">=3.10"', '[a]\nrequires-python = ">=3.1"'),
        ("xml", "<a>\n<version>5.10.1</version>\n</a>", "<a>\n<version>5.1.10</version>\n</a>"),
        ("csv", "a_b,c\n2024-01-05,-3.5", "a_b,c\n2024-01-05,3.5"),
        ("csv", "a_b,c\n2024-01-05,-3.5", "a_b,c\n2024-01-15,-3.5"),
        ("diff", "+++ b/a.py\n@@ -1 +1 @@\n DEBUG = False", "+++ b/a.py\n@@ -1 +1 @@\n DEBUG = True"),
        ("latex", "\\section{Tea}\\label{sec:tea}\n\\includegraphics[width=2cm]{a.pdf}",
         "\\section{Tee}\\label{sec:tee}\n\\includegraphics[width=2cm]{a.pdf}"),
        ("", "export HTTP_PROXY=x\nexport A=b", "export HTTPS_PROXY=x\nexport A=b"),
        ("", "a/\n├── b/\n│   └── c.rs\n└── d.md", "a/\n├── b/\n└── d.md"),
        ("yaml", "restartPolicy: Always\nreplicas: 3", "restartPolicy: Never\nreplicas: 3"),
        ("yaml", "contents: read\nissues: write", "contents: write\nissues: write"),
        ("yaml", "mode: production\nsize: 3", "mode: Produktion\nsize: 3"),
    ],
)  # fmt: skip
def test_a_line_that_was_changed(language: str, line: str, other: str) -> None:
    assert len(_told(language, line, other)) == 1
    assert _told(language, line, line) == []


@pytest.mark.parametrize(
    ("line", "other", "told"),
    [
        ('if state == "open": go()', 'if state == "offen": go()', True),
        ('if state == "open": go()', 'if state == "closed": go()', True),
        ('get("https://api.tea.org/v2/cups", 3)', 'get("https://api.tea.org/v1/cups", 3)', True),
        ('f(sku="A-17")', 'f(sku="A-71")', True),
        ('f(json={"a": 1, "quantity": 2})', 'f(json={"a": 1, "Menge": 2})', True),
        # a title, what is asked, the whole of an example, a date as the language writes it
        ('plot(x, label="speed")', 'plot(x, label="Tempo")', False),
        ('a = input("Go? (yes/no)")\nif a == "yes": go()', 'a = input("Los? (ja/nein)")\nif a == "ja": go()', False),
        ('a = ["apple"]\nif a[0] == "apple": go()', 'a = ["Apfel"]\nif a[0] == "Apfel": go()', False),
        ('now.strftime("%m/%d/%Y %I:%M %p")', 'now.strftime("%d.%m.%Y %H:%M")', False),
        ('save("flowers.csv")', 'save("blumen.csv")', False),
    ],
)
def test_strings_of_a_machine(line: str, other: str, told: bool) -> None:
    assert len(_told("python", line, other)) == told


def test_sorted_imports_and_ends_of_statements() -> None:
    lines = "import { a } from './a.js';", "import { b } from './b.js';"
    assert _told("js", "\n".join(lines), "\n".join(lines[::-1])) == []
    assert _told("sql", "SELECT a FROM b\nLIMIT 5;", "SELECT a FROM b\nLIMIT 5") == []
