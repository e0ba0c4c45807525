"""Code, options, names and placeholders of which one was lost, damaged or exchanged, and right ones that look alike."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.values._source_code import skeleton
from qa.model import Severity
from qa.parse.html import TAG
from tests.effort import assert_like_prose

CHECKS = {"code-changed", "inline-code-changed", "directive-changed"}


def _told(source: str, target: str, lang: str) -> list[str]:
    """The findings on code, with a mark before those that are not major."""
    found = [f for f in check_texts(source, target, source_lang="en", target_lang=lang) if f.check in CHECKS]
    return [f.message if f.severity is Severity.MAJOR else f"{f.severity}: {f.message}" for f in found]


def _fence(language: str, *lines: str) -> str:
    return "\n".join((f"```{language}", *lines, "```", ""))


LOOP = ("total = 0", "for n in row:", "    total += n", "print(total)")
COMMANDS = ("mkdir out", "cp -r in/. out", "ls -l out")
REQUEST = ("POST /v1/notes HTTP/1.1", "Accept: application/json", "", '{"body": "A note", "to": "ann"}')


@pytest.mark.parametrize(
    ("language", "lines", "others", "message"),
    [
        ("python", LOOP, (*LOOP[:2], LOOP[3]), "code 'total += n' is missing"),
        ("python", LOOP, (*LOOP, LOOP[3]), "code 'print(total)' is not in the source"),
        ("bash", COMMANDS, (COMMANDS[0], COMMANDS[2], COMMANDS[1]), "code 'ls -l out' is not in the source"),
        ("http", REQUEST, ("PUT /v1/notes HTTP/1.1", *REQUEST[1:]), "'POST /v1/notes HTTP/1.1' became"),
        ("http", REQUEST, (*REQUEST[:3], '{"texto": "Una nota", "to": "ann"}'), "became"),
        ("http", REQUEST, (REQUEST[0], "Accept: text/html", *REQUEST[2:]), "'Accept: application/json' became"),
        ("jsx", ('<Box hidden={!open} kind="wide" />',), ('<Box hidden={open} kind="wide" />',), "became"),
        ("jsx", ('<Box hidden={!open} kind="wide" />',), ('<Box hidden={!open} kind="narrow" />',), "became"),
        ("sql", ("SELECT a, b FROM books", "WHERE a > 3;"), ("SELECT a, b FROM libros", "WHERE a > 3;"), "became"),
        ("", ("tool [--quiet]", "--dry-run  shows it"), ("tool [--quiet]", "--en-seco  lo muestra"), "became"),
        (
            "python",
            ('with open("a", "w") as f:', "    f.write(a)"),
            ('with open("a", "r") as f:', "    f.write(a)"),
            "be",
        ),
        ("python", ('a = read("books.csv")',), ('a = read("books.txt")',), "became"),
        ("bash", ("curl http://localhost:80/b?at=5",), ("curl http://localhost:80/b?at=50",), "became"),
        ("bash", ("grep '^[0-9]{2}' a", "ls"), ("grep '^[0-9]{3}' a", "ls"), "became"),
        ("bash", ('cp a "$HOME/b"', "ls"), ('cp a "$HOMES/b"', "ls"), "became"),
        ("bash", ("sed -i 's/on/off/g' a", "ls"), ("sed -i 's/on/off/' a", "ls"), "became"),
        ("diff", (" import os", "-size = 3", "+size = 4"), (" import os", "-size = 4", "+size = 3"), "became"),
        ("diff", (" import os", "-size = a", "+size = b"), (" import os", "+size = b"), "is missing"),
        ("console", ("$ cd a", "$ ls", "3 files"), ("$ ls", "3 files", "$ cd a"), "is missing"),
        ("yaml", ("jobs:", "  run:", "    on: x1"), ("jobs:", "run:", "    on: x1"), "indented to another depth"),
        ("dockerfile", ("FROM a:1", "COPY --link b/ c/"), ("FROM a:1", "COPY b/ c/"), "became"),
        ("dockerfile", ("FROM a:1", "COPY b.txt /c/"), ("FROM a:1", "COPIER b.txt /c/"), "became"),
        ("go", ('serve(":8080", nil)',), ('serve(":8008", nil)',), "became"),
        ("js", ("get(`/api/orders/${id}`)",), ("get(`/api/pedidos/${id}`)",), "became"),
        ("rust", ("a.split(' ').count()",), ("a.split(',').count()",), "became"),
        ("java", ("a.wait(ofSeconds(3)) // rest", "  .go();"), ("a.wait(ofMinutes(3)) // pausa", "  .go();"), "became"),
        ("java", ("Client.make()", "  .build();"), ("Client.make()", "  ;"), "became"),
        ("", ("app/", "└── main.py"), ("app/", "└── मुख्य.py"), "became"),
        ("python", ('read(f, delimiter=";")',), ('read(f, delimiter=",")',), "became"),
        ("makefile", ("all: a", "\trm -f a"), ("all: a", "\trm -rf a"), "became"),
        ("powershell", ("Get-Item a", "Remove-Item b -WhatIf"), ("Get-Item a", "Remove-Item b"), "became"),
        ("xml", ('<stop km="3.5">Market</stop>',), ('<stop km="5.3">Torget</stop>',), "became"),
    ],
)
def test_one_line_of_a_listing(language: str, lines: tuple[str, ...], others: tuple[str, ...], message: str) -> None:
    told = _told(f"See:\n\n{_fence(language, *lines)}", f"Vea:\n\n{_fence(language, *others)}", "es")
    assert len(told) == 1 and message in told[0] and not told[0].startswith("minor")


@pytest.mark.parametrize(
    ("language", "lines", "others"),
    [
        # a line that became a comment, another version, imports in another order, texts for readers
        ("python", LOOP, (*LOOP[:3], "# print(total)")),
        ("python", LOOP, (*LOOP, "return total")),
        ("python", ("import a", "import b", "a.run(b)"), ("import b", "import a", "a.run(b)")),
        ("http", REQUEST, (*REQUEST[:3], '{"body": "Una nota", "to": "ann"}')),
        ("jsx", ('<Box title="Open" label={"Open"} />',), ('<Box title="Abrir" label={"Abrir"} />',)),
        ("", ("tool [--quiet]", "--dry-run  shows it"), ("tool [--quiet]", "--dry-run  lo muestra")),
        ("python", ('a = read("books.csv")',), ('a = read("libros.csv")',)),
        ("bash", ('echo "It costs 5 $ in $CITY"',), ('echo "En $CITY cuesta $5"',)),
        ("python", ('print(", ".join(a), ": 3")',), ('print("、".join(a), " : 3")',)),
        ("java", ("a.wait(3) // rest", "b"), ("a.wait(3) // pausa", "b")),
        ("js", ('a.split(". ").join(", ")',), ('a.split("。").join("、")',)),
        ("makefile", ("# all of it", "all: a"), ("# todo", "all: a")),
        ("", ("app/", "└── my-notes.json"), ("app/", "└── mis-notas.json")),
        ("python", ('print("^ look up there")',), ('print("^ mira arriba")',)),
        ("diff", ("-The old text", "+The new text"), ("-El texto viejo", "+El texto nuevo,", "+en dos")),
        ("yaml", ("steps:", "- run: ls", "  if: b"), ("steps:", "  - run: ls", "    if: b")),
    ],
)
def test_listings_that_say_the_same(language: str, lines: tuple[str, ...], others: tuple[str, ...]) -> None:
    told = _told(f"See:\n\n{_fence(language, *lines)}", f"Vea:\n\n{_fence(language, *others)}", "es")
    assert [message for message in told if not message.startswith("minor")] == []


@pytest.mark.parametrize(
    ("source", "target", "lang", "message"),
    [
        ("Give `0` or `auto`.", "Geben Sie `1` oder `auto` an.", "de", "code '0' became '1'"),
        ("A row is `[4, 5]`.", "الصف هو `[4، 5]`.", "ar", "code '[4, 5]' became '[4، 5]'"),
        ("A row is `[4, 5]`.", "Eine Zeile ist `[4, 6]`.", "de", "code '[4, 5]' became '[4, 6]'"),
        ('Set `"mode"` in it.', "Setze darin `„mode“`.", "de", "code '\"mode\"' became '„mode“'"),
        ("Type `git pull` now.", "今は `git pull。` と入力します", "ja", "code 'git pull' became 'git pull。'"),
        ("Type `git pull` now.", "Tapez `Git Pull`.", "fr", "code 'git pull' became 'Git Pull'"),
        ("It is `None` here.", "Es ist hier `none`.", "de", "code 'None' became 'none'"),
        ('Give `"on"` or `"off"`.', 'Dê `"on"` ou `"desligado"`.', "pt", "code '\"off\"' became '\"desligado\"'"),
        ('Say `X="$HOME/a"` first.', 'Zuerst `X="$HOME/b"`.', "de", "became"),
        ("Call `sync()` and `fill()`.", "Rufe `fill()` auf.", "de", "code 'sync()' is missing from the translation"),
        (
            "It has `open`, `wait` and `stop`.",
            "Elle a `open` et `stop`.",
            "fr",
            "code 'wait' is missing from the translation",
        ),
        ("Pass --port now.", "Geben Sie —port an.", "de", "code '--port' is damaged: '—port'"),
        ("Set LOG_LEVEL here.", "在此设置 Log_Level。", "zh", "variable 'LOG_LEVEL' became 'Log_Level'"),
        (r"See C:\tools\log.txt.", r"Siehe C:\tool\log.txt.", "de", "became"),
        ("Run pip install numpyro now.", "Cheza pip install numpyra sasa.", "sw", "became"),
        ("Press Ctrl+Shift+P.", "Drücken Sie Ctrl+Shift+F.", "de", "'Ctrl+Shift+P' became 'Ctrl+Shift+F'"),
        ("Hi, {name}! It has {count} rows.", "Hallo {count}! Es hat {name} Zeilen.", "de", "changed places"),
        ("It has {count} rows.", "Es hat {{count}} Zeilen.", "de", "'{count}' is damaged"),
        ("Copy ${FROM} to $INTO.", "Kopiere ${FROM} nach ${FROM}.", "de", "variable '$INTO' became '${FROM}'"),
        ("Only %d rows.", "%d는 % d개.", "ko", "code '%d' is damaged"),
        ("Use startTime and endTime.", "Use startTime.", "pt", "code 'endTime' is missing from the translation"),
        ("Set `2.5` here.", "Setzen Sie hier `25`.", "de", "code '2.5' became '25'"),
        ("Copy %s to $DEST.", "Kopiere %s.", "de", "code '$DEST' is missing from the translation"),
        ("From `3.1.2` on.", "Ab `31.2`.", "de", "code '3.1.2' became '31.2'"),
        ('Use `type="text"` here.', 'Usa aquí `type="texto"`.', "es", "became"),
        ("We use maxSize here.", "Wir nutzen MaxSize hier.", "de", "identifier 'maxSize' became 'MaxSize'"),
        ("Copied %d files (%.1f%%).", "%d Dateien kopiert (%.1f%).", "de", "code '%%' is missing"),
        ("{n, plural, one {a} other {# b}}", "{n, plural, um {a} other {# b}}", "pt", "'one' became 'um'"),
        ("{n, plural, one {a} other {# b}}", "{n, plural, one {a} other {b}}", "pt", "'#' became 'b'"),
        ("{n, plural, one {a} other {# b}}", "{n, plurale, one {a} other {# b}}", "it", "'{n, plural'"),
        ("Set editor.tabSize to 4.", "editor.タブサイズ を 4 にします。", "ja", "became 'editor.タブサイズ'"),
        ("Set editor.tabSize to 4.", "Setze editor.fontSize auf 4.", "de", "became 'editor.fontSize'"),
        ("It fixes load_image() now.", "它修复了 加载图像()。", "zh", "became '加载图像()'"),
        ("It fixes load_image() now.", "Das behebt load_images().", "de", "became 'load_images()'"),
        ("The flag -j 4 uses four cores.", "Ключ -k 4 использует четыре ядра.", "ru", "option '-j' became '-k'"),
        ("The class `Reader` is new.", "Die Klasse `Leser` ist neu.", "de", "became 'Leser'"),
        ("It is in ~/.ssh/config now.", "Jetzt ist es in ~/.ssh/konfig.", "de", "became '~/.ssh/konfig'"),
        ("Write `from shapes import Circle`.", "Skriv `from former import Circle`.", "sv", "became"),
        ("| a |\n|---|\n| cache_size |\n", "| a |\n|---|\n| Zwischenspeicher |\n", "de", "'cache_size' is missing"),
        ("Rename `a.md` to `b.md`.", "`b.md`-г `a.md` болгож нэрлэ.", "mn", "changed places"),
    ],
)
def test_code_in_a_sentence(source: str, target: str, lang: str, message: str) -> None:
    if message == "code '%d' is damaged":
        source, target = "Only %d rows.", "% d개뿐입니다."
    assert any(message in one and not one.startswith("minor") for one in _told(source, target, lang))


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Write `{...}` here.", "Écrivez `{…}` ici.", "fr"),
        ("Set `0.5` here.", "Setzen Sie hier `0,5`.", "de"),
        ('It is `"test"` now.', "现在是 `test`。", "zh"),
        ("Call `sync()` twice: `sync()`.", "Rufe `sync()` zweimal auf.", "de"),
        ("Use createdAt there.", "CreatedAt dort nutzen.", "de"),
        ("Run pip install first.", "Führen Sie pip install zuerst aus.", "de"),
        ("Press Ctrl+C.", "Drücken Sie Strg+C.", "de"),
        ("Press Ctrl+Shift+P.", "Appuyez sur Ctrl+Maj+P.", "fr"),
        ("Hi, {name}! It has {count} rows.", "{count} Zeilen hat es, {name}!", "de"),
        ("We use MAX_SIZE here.", "Wir nutzen hier MAX_SIZE immer.", "de"),
        ("Set `2,500` or `1.50`.", "Setzen Sie `2500` oder `1,5`.", "de"),
        ("Copied %d files (%.1f%%).", "%d Dateien kopiert (%.1f Prozent).", "de"),
        ("{n, plural, one {# a} other {# b}}", "{n, plural, one {a} few {# b} other {# b}}", "pl"),
        ('Use `class="my-box"` here.', 'Usa aquí `class="mi-caja"`.', "es"),
        ("Rename `a.md` to `b.md`.", "`a.md`-г `b.md` болгож нэрлэ.", "mn"),
    ],
)
def test_code_that_is_right(source: str, target: str, lang: str) -> None:
    assert _told(source, target, lang) == []


@pytest.mark.parametrize(
    ("line", "other", "lang", "told"),
    [
        ("state <> 'void'", "state <> 'paid'", "bn", ["value 'void' became 'paid'"]),
        ("state <> 'void'", "state <> 'paid'", "lt", ["value 'void' became 'paid'"]),
        ("state <> 'void'", "state <> 'বাতিল'", "bn", ["value 'void' became 'বাতিল'"]),
        ("SET state = 'void' WHERE state <> 'void'", "SET state = 'বাতিল' WHERE state <> 'বাতিল'", "bn", []),
        ("name = 'anna'", "name = 'mitu'", "bn", []),
    ],
)
def test_another_word_in_latin_letters(line: str, other: str, lang: str, told: list[str]) -> None:
    # a line of prose, so that the pair does not hang on what the encoder reads in code
    said = {"bn": "এই কোয়েরিটি আগে চালান।", "lt": "Pirmiausia paleiskite šią užklausą."}[lang]
    source = "Run this query first.\n\n" + _fence("sql", line, "AND a > 3")
    assert _told(source, f"{said}\n\n" + _fence("sql", other, "AND a > 3"), lang) == told


def test_possessive_groups_are_taken_as_meant() -> None:
    """`re` of Python 3.11.0 to 3.11.4 finds nothing with such groups of alternatives."""
    tags = "<a href=\"x y\" title='z'>w</a> <!-- n --> 1 < 2"
    assert [found[0] for found in TAG.finditer(tags)] == ["<a href=\"x y\" title='z'>", "</a>", "<!-- n -->"]


@pytest.mark.parametrize("unit", ['\\"', "\\'", '"\\', '\\"\\a'])
@pytest.mark.parametrize("language", ["ada", "python", "lisp", "bash"])
def test_marks_behind_backslashes_are_no_work(language: str, unit: str) -> None:
    assert_like_prose(lambda code: skeleton(code, language), unit * (40_000 // len(unit)))


def test_strings_of_a_listing_full_of_backslashes_are_still_strings() -> None:
    many = "\\ " * 1_500 + "\n"
    assert skeleton(many + 'print("say \\"no\\" twice", a)', "python")[-1][1] == 'print("",a)'
    assert skeleton(many + 'print("say it once more", b)', "python")[-1][1] == 'print("",b)'
