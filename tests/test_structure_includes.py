"""What a note shows through an include: paired as the notes are, or told where nobody translated it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa.parse.includes import MOST, includes
from qa.run.snippets import with_snippets

WARNING = {
    "en": "The oven reaches 230 degrees. Open the door only when the lamp has gone out.\n",
    "de": "Der Ofen erreicht 320 Grad. Öffnen Sie die Tür erst, wenn die Lampe erloschen ist.\n",
}
COMMON = "Never leave the oven alone while it is hot and the children are in the kitchen.\n"
HEADS = {"en": "# Oven\n\nRead this first.\n\n", "de": "# Ofen\n\nLies das zuerst.\n\n"}
Run = Callable[..., Any]

FORMS = {
    "pymdown": '--8<-- "{}"',
    "pymdown, in an admonition": '!!! note\n\n    --8<-- "{}"',
    "pymdown, a section": '--8<-- "{}:first"',
    "pymdown, a block": "--8<--\n{}\n--8<--",
    "markdown-include": "{{!{}!}}",
    "VitePress": "<!-- @include: {} -->",
    "mdBook": "{{{{#include {}}}}}",
    "Quarto": "{{{{< include {} >}}}}",
    "Jekyll": "{{% include_relative {} %}}",
    "GitBook": '{{% include "{}" %}}',
    "MyST": "```{{include}} {}\n```",
    "MDX": 'import Part from "{}";\n\n<Part />',
    "Obsidian": "![[{}]]",
}


def tree(folder: Path, form: str, file: str = "{}/warn.{}.md") -> tuple[Path, Path]:
    (folder / ".git").mkdir()
    for lang in ("en", "de"):
        name = file.format("parts", lang)
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(WARNING[lang], encoding="utf-8")
        note = folder / f"oven.{lang}.md"
        note.write_text(HEADS[lang] + form.format(name) + "\n", encoding="utf-8")
    return folder / "oven.en.md", folder / "oven.de.md"


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_a_fault_in_an_included_file(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    monkeypatch.chdir(tmp_path)
    source, target = tree(tmp_path, form)
    result = qa("check", "--isolated", "--no-cache", "--select", "number-mismatch", "--source", source, target)
    assert "parts/warn.de.md:1:19: major number '230' became '320'" in result.stdout


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_a_file_that_both_include(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    monkeypatch.chdir(tmp_path)
    source, target = tree(tmp_path, form, "{}/common.txt" if "![[" not in form else "{}/common.md")
    for name in ("common.txt", "common.md"):
        (tmp_path / "parts" / name).write_text(COMMON, encoding="utf-8")
    result = qa("check", "--isolated", "--no-cache", "--select", "untranslated-block", "--source", source, target)
    assert "is English, not translated: 16 words" in result.stdout
    for name in ("common.txt", "common.md"):
        (tmp_path / "parts" / name).write_text("```python\nbake(12)\n```\n", encoding="utf-8")
    result = qa("check", "--isolated", "--no-cache", "--select", "untranslated-block", "--source", source, target)
    assert "not translated" not in result.stdout


@pytest.mark.parametrize("aim", ["../outside/warn.{}.md", "/etc/hostname.{}.md", "link/warn.{}.md"])
def test_nothing_outside_the_tree_is_read(aim: str, tmp_path: Path) -> None:
    from qa.model import Group, Note

    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (inside / ".git").mkdir()
    (inside / "link").symlink_to(outside)
    for lang in ("en", "de"):
        (outside / f"warn.{lang}.md").write_text(WARNING[lang], encoding="utf-8")
        text = HEADS[lang] + f'--8<-- "{aim.format(lang)}"\n'
        (inside / f"oven.{lang}.md").write_text(text, encoding="utf-8")
    group = Group("oven", Note(str(inside / "oven.en.md"), "en"), (Note(str(inside / "oven.de.md"), "de"),))
    assert with_snippets((group,)) == (group,)


def test_includes_in_a_circle_end(tmp_path: Path) -> None:
    from qa.model import Group, Note

    for lang in ("en", "de"):
        (tmp_path / f"a.{lang}.md").write_text(f'--8<-- "b.{lang}.md"\n', encoding="utf-8")
        (tmp_path / f"b.{lang}.md").write_text(f'--8<-- "a.{lang}.md"\n', encoding="utf-8")
    group = Group("a", Note(str(tmp_path / "a.en.md"), "en"), (Note(str(tmp_path / "a.de.md"), "de"),))
    assert [Path(one.translations[0].path).name for one in with_snippets((group,))] == ["a.de.md", "b.de.md"]


def test_notes_of_their_own_are_in_one_group_only(tmp_path: Path) -> None:
    from qa.discover import discover

    for lang in ("en", "de"):
        folder = tmp_path / "docs" / lang
        folder.mkdir(parents=True)
        (folder / "oven.md").write_text(HEADS[lang] + '--8<-- "warn.md"\n', encoding="utf-8")
        (folder / "warn.md").write_text(WARNING[lang], encoding="utf-8")
    groups = discover([tmp_path], root=tmp_path, source_lang="en").groups
    assert len(groups) == 2
    assert with_snippets(groups) == groups


def test_code_and_other_files_are_no_text() -> None:
    assert includes('--8<-- "src/main.py"\n{* ../x.py *}\n{% include head.html %}\n') == ()
    assert len(includes('--8<-- "a.md"\n' * (MOST + 50))) == MOST


SAID = {
    "en": "Open the door only when the lamp has gone out.\n\nThe tray stays in the oven for 15 minutes.\n",
    "de": "Öffnen Sie die Tür erst, wenn die Lampe erloschen ist.\n\nDas Blech bleibt 15 Minuten im Ofen.\n",
}


@pytest.mark.parametrize(("said", "told"), [(SAID["de"], []), (SAID["de"].replace("15", "51"), ["directive-changed"])])
def test_a_translation_that_holds_the_text_itself(
    said: str, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "safe.md").write_text(SAID["en"], encoding="utf-8")
    end = {"en": "\nBread is done at 96 degrees inside.\n", "de": "\nBrot ist bei 96 Grad im Innern gar.\n"}
    (tmp_path / "oven.en.md").write_text(HEADS["en"] + '--8<-- "parts/safe.md"\n' + end["en"], encoding="utf-8")
    (tmp_path / "oven.de.md").write_text(HEADS["de"] + said + end["de"], encoding="utf-8")
    result = qa("check", "--isolated", "--no-cache", "--format", "json", "--source", "oven.en.md", "oven.de.md")
    findings = json.loads(result.stdout)["findings"]
    serious = {f["check"] for f in findings if f["severity"] != "neutral"}
    assert serious >= set(told) and bool(serious) == bool(told)
    if not told:
        assert any("includes stands here itself" in f["message"] for f in findings)
