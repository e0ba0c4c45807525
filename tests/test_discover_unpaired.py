"""Notes that are in no group: orphans, sources without translations, pseudo-locales, texts for translators."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from qa.cache import Cache
from qa.discover import UnmatchedKind, discover, suggested_patterns
from qa.discover.auxiliary import is_for_translators
from qa.discover.heads import Heads
from qa.discover.walk import list_notes
from qa.text.tags import is_language_tag, is_pseudo_locale, resolve_tag

Run = Callable[..., Result]
PAGES = ("install", "usage", "faq", "limits")
PROMPT = "# Translate\n\nTranslate the page into the language. Keep code. A translator keeps links untranslated.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(root: Path, tree: Mapping[str, str] | Iterable[str]) -> None:
    for name in tree:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        text = tree[name] if isinstance(tree, Mapping) else "# Title\n\nText.\n"
        (root / name).write_text(text, encoding="utf-8")


def manual(languages: Iterable[str] = ("en", "de", "fr"), pages: Iterable[str] = PAGES) -> list[str]:
    return [f"docs/{lang}/{page}.md" for page in pages for lang in languages]


def kinds(root: Path) -> dict[str, str]:
    return {one.path: str(one.kind) for one in discover([root]).unmatched}


def missing(root: Path, **options: str) -> dict[str, str]:
    return {one.source.path: " ".join(one.languages) for one in discover([root], **options).missing}  # type: ignore[arg-type]


def test_a_translation_without_its_source_is_an_orphan(here: Path) -> None:
    plant(here, [*manual(), "docs/de/old.md", "docs/de/gone.md", "docs/fr/gone.md"])
    discovery = discover([here])
    assert [(one.path, one.lang) for one in discovery.orphaned] == [
        ("docs/de/gone.md", "de"),
        ("docs/de/old.md", "de"),
        ("docs/fr/gone.md", "fr"),
    ]
    assert discovery.orphaned[1].reason == "its source is gone: there is no 'old' in 'en'"
    assert len(discovery.groups) == len(PAGES)


def test_a_tree_without_sources_has_no_orphans(here: Path) -> None:
    plant(here, manual(("de", "fr")))
    discovery = discover([here])
    assert len(discovery.groups) == len(PAGES) and not discovery.orphaned and not discovery.missing


def test_a_few_notes_written_in_another_language_are_compared_as_equals(here: Path) -> None:
    plant(
        here,
        [*manual(pages=("install", "usage")), "docs/ja/tea.md", "docs/zh/tea.md", *manual(("ja", "zh"), ("usage",))],
    )
    groups = {group.key: group.source for group in discover([here]).groups}
    assert groups["tea"] is None


def test_a_source_is_missing_in_the_languages_of_its_layout(here: Path) -> None:
    plant(here, [*manual(), "docs/en/new.md", "docs/en/half.md", "docs/fr/half.md"])
    assert missing(here) == {"docs/en/half.md": "de", "docs/en/new.md": "de fr"}
    assert missing(here, target_lang="fr") == {"docs/en/new.md": "fr"}
    assert kinds(here) == {"docs/en/new.md": "untranslated"}
    assert not discover([here / "docs" / "de"]).missing, "only what was asked for"


def test_untagged_sources_are_missing_where_most_of_their_folder_is_translated(here: Path) -> None:
    plant(here, [f"guide/{page}{lang}.md" for page in PAGES for lang in ("", ".de", ".pt-BR")])
    plant(here, ["guide/new.md", "guide/CHANGELOG.md", "notes/a.md", "notes/b.md", "README.md"])
    assert missing(here) == {"guide/new.md": "de pt-BR"}
    plant(here, [f"guide/draft-{n}.md" for n in range(9)])
    assert not missing(here), "most of the folder is not translated"


def test_an_untagged_root_beside_language_folders(here: Path) -> None:
    plant(here, [*(f"docs/{page}.md" for page in PAGES), *manual(("ja", "ko")), "docs/new.md", "docs/api/x.md"])
    assert missing(here) == {"docs/new.md": "ja ko"}


def test_originals_in_a_root_of_their_own(here: Path) -> None:
    plant(here, [f"notes/2024-0{n}-tide-en.md" for n in range(1, 6)])
    plant(here, [f"_posts/{lang}/2024-0{n}-tide-{lang}.md" for n in range(1, 5) for lang in ("de", "hi")])
    assert missing(here) == {"notes/2024-05-tide-en.md": "de hi"}


def test_patterns_tell_orphans_too(here: Path) -> None:
    plant(here, ["a/en/x.md", "a/de/x.md", "a/de/y.md", "a/en/z.md"])
    discovery = discover([here], patterns=["a/{lang}/{key}.md"])
    assert [one.path for one in discovery.orphaned] == ["a/de/y.md"]
    assert [one.source.path for one in discovery.missing] == ["a/en/z.md"]


@pytest.mark.parametrize(
    "tag", ["en-XA", "ar-XB", "en_xa", "qps-ploc", "qps-ploca", "xx-XX", "en-ZZ", "pseudo", "de-pseudo"]
)
def test_pseudo_locales_are_named(here: Path, tag: str) -> None:
    plant(here, [*manual(), *(f"docs/{tag}/{page}.md" for page in PAGES)])
    assert is_pseudo_locale(tag) and not is_language_tag(tag)
    discovery = discover([here])
    assert {note.lang for group in discovery.groups for note in group.translations} == {"de", "fr"}
    assert {one.kind for one in discovery.unmatched} == {UnmatchedKind.PSEUDO_LOCALE}
    assert discovery.unmatched[0].reason == f"'{tag}' is a pseudo-locale: test text, no translation"


@pytest.mark.parametrize("tag", ["en-ZA", "de-AT", "xx", "zz", "xa", "zh-TW", "az"])
def test_real_regions_are_no_pseudo_locales(tag: str) -> None:
    assert not is_pseudo_locale(tag)


def test_texts_for_translators_are_no_notes(here: Path) -> None:
    plant(here, manual())
    plant(here, [f"docs/{lang}/llm-prompt.md" for lang in ("de", "fr")])
    plant(here, dict.fromkeys((f"tools/formatting-{lang}.md" for lang in ("de", "fr", "ja")), PROMPT))
    plant(here, {"docs/de/glossary.md": "# Glossar\n\nÜbersetze so. Übersetzung: Gezeiten. Übersetzer lesen das.\n"})
    discovery = discover([here])
    assert len(discovery.groups) == len(PAGES)
    assert {one.kind for one in discovery.unmatched} == {UnmatchedKind.FOR_TRANSLATORS}
    assert len(discovery.unmatched) == 6


def test_a_list_of_words_and_instructions_for_programs_are_for_translators(here: Path) -> None:
    plant(here, manual())
    for_translators = {
        "docs/de/GLOSSARY.md": "# Glossar\n\nFür die deutsche Übersetzung.\n\n| English | Deutsch |\n|---|---|\n",
        "docs/fr/TERMINOLOGY.md": "# Termes\n\nPour que la traduction reste cohérente.\n",
        "docs/de/AGENTS.md": "# Übersetzen\n\nÜbersetze docs/en nach docs/de. Die Übersetzung folgt dem Glossar.\n",
    }
    # a list of words for readers speaks of no translation
    plant(here, for_translators | {"docs/de/terms.md": "# Begriffe\n\nTide: Ebbe und Flut.\n"})
    kinds = {Path(one.path).name: one.kind for one in discover([here]).unmatched}
    found = {name for name, kind in kinds.items() if kind is UnmatchedKind.FOR_TRANSLATORS}
    assert found == {Path(name).name for name in for_translators}
    assert "terms.md" in kinds


def test_pages_about_prompts_and_glossaries_of_books_are_notes(here: Path) -> None:
    plant(here, manual(pages=(*PAGES, "prompts", "system-prompts", "glossary", "style-guide", "terms")))
    discovery = discover([here])
    assert len(discovery.groups) == 9 and not discovery.unmatched


def test_a_text_named_by_hand_is_a_note(here: Path) -> None:
    plant(here, [f"docs/{lang}/translation-prompt.md" for lang in ("de", "fr")])
    assert not discover([here]).groups
    assert discover([here / "docs/de/translation-prompt.md", here / "docs/fr/translation-prompt.md"]).groups


@pytest.mark.parametrize(
    ("name", "sure"),
    [
        ("x/translation-guide.md", True),
        ("x/style_guide_for_translators.md", True),
        ("x/gpt_prompt.de.md", True),
        ("x/prompt-engineering.md", False),
        ("x/translation.md", False),
        ("x/guide.md", False),
    ],
)
def test_names_of_texts_for_translators(tmp_path: Path, name: str, sure: bool) -> None:
    assert is_for_translators(name, False, tmp_path / "none.md") == sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (
            "# Çeviri rehberi\n\n- kiln terimini fırın diye çevirin.\n- Kodu çevirmeyin.\n",
            True,
        ),
        ("# Словник термінів\n\n| English | Українська |\n|---|---|\n| kiln | піч |\n", True),
        ("# 용어집\n\n| 영어 | 한국어 |\n|---|---|\n| kiln | 가마 |\n", True),
        (
            "# Maschinelle Übersetzung\n\nÜbersetzt wird Satz für Satz. Übersetzer lachen. Übersetzen ist schwer.\n",
            False,
        ),
        ("# Die ersten Verben\n\n| English | Deutsch |\n|---|---|\n| go | gehen |\n", False),
        ("# Словник\n\n| Слово | Значення |\n|---|---|\n| піч | споруда |\n", False),
    ],
)
def test_texts_for_translators_by_what_they_say(tmp_path: Path, text: str, sure: bool) -> None:
    (tmp_path / "page.md").write_text(text, "utf-8")
    assert is_for_translators("uk/page.md", False, tmp_path / "page.md") is sure
    assert not is_for_translators("uk/page.md", True, tmp_path / "page.md")


def test_check_tells_both_as_remarks(here: Path, qa: Run) -> None:
    plant(here, [*manual(), "docs/de/old.md", "docs/en/new.md"])
    done = qa("check", "--isolated", "--no-cache", "--format", "json", ".")
    found = {f["check"]: f for f in json.loads(done.stdout)["findings"]}
    assert done.exit_code == 0
    assert found["translation-orphaned"]["target"]["path"] == "docs/de/old.md"
    assert found["translation-missing"]["message"] == "missing in 2 languages: de and fr"
    assert {f["severity"] for f in found.values()} == {"neutral"}
    Path("qa.toml").write_text(
        '[severity]\ntranslation-orphaned = "major"\n[checks.translation-missing]\nignore = ["fr"]\n', "utf-8"
    )
    strict = qa("check", "--no-cache", "--format", "json", ".")
    found = {f["check"]: f for f in json.loads(strict.stdout)["findings"]}
    assert strict.exit_code == 1
    assert found["translation-missing"]["message"] == "missing in 1 language: de"
    silent = qa("check", "--no-cache", "--ignore", "translation-orphaned,translation-missing", ".")
    assert silent.exit_code == 0


def test_files_says_it_too(here: Path, qa: Run) -> None:
    plant(here, [*manual(), "docs/de/old.md", "docs/en/new.md", "docs/en/half.md", "docs/fr/half.md"])
    text = qa("files", "--isolated", ".").stdout
    assert "\n  missing de\n" in text
    assert "orphaned, their source is gone: 1\n  docs/de/old.md: " in text
    assert "not translated yet: 1\n  docs/en/new.md: missing in 2 languages\n" in text
    record = json.loads(qa("files", "--isolated", "--format", "json", ".").stdout)
    assert {one["path"]: one["kind"] for one in record["unmatched"]} == {
        "docs/de/old.md": "orphaned",
        "docs/en/new.md": "untranslated",
    }
    assert record["missing"][1] == {"path": "docs/en/new.md", "lang": "en", "languages": ["de", "fr"]}


@pytest.mark.parametrize(
    ("spelled", "tag"), [("German", "de"), ("zh_TW", "zh-Hant"), ("Filipino", "fil"), ("tlh", "tlh")]
)
def test_users_name_languages_as_they_like(spelled: str, tag: str) -> None:
    assert resolve_tag(spelled) == tag


@pytest.mark.parametrize("option", ["--target-lang", "--source-lang"])
@pytest.mark.parametrize("command", ["check", "files"])
def test_a_word_is_no_language(here: Path, qa: Run, option: str, command: str) -> None:
    plant(here, manual())
    done = qa(command, "--isolated", option, "klingon", ".")
    assert done.exit_code == 2
    assert done.stderr.splitlines()[0] == "qa: there is no language 'klingon'"


def test_a_language_that_nothing_is_in(here: Path, qa: Run) -> None:
    plant(here, manual())
    done = qa("check", "--isolated", "--target-lang", "ja", ".")
    assert done.exit_code == 2
    assert done.stderr.splitlines() == ["qa: .: nothing is translated into 'ja'", "  hint: the notes are in de en fr"]


def test_front_matter_is_kept_from_run_to_run_until_a_file_changes(here: Path) -> None:
    plant(here, {"docs/x-a.md": "---\nlang: de\n---\n", "docs/y.md": "# Y\n"})
    for path in here.rglob("*.md"):
        os.utime(path, (1_000_000, 1_000_000))
    cache = Cache(here / "cache")
    first = Heads(here, list_notes(here).stamps, cache)
    assert first("docs/x-a.md").lang == "de"
    first.keep()
    fresh = Heads(here, list_notes(here).stamps, cache)
    assert fresh.reads == 0 and fresh("docs/x-a.md").lang == "de" and fresh.reads == 1, "a folder is kept as a whole"
    fresh("docs/y.md")
    fresh.keep()
    warm = Heads(here, list_notes(here).stamps, cache)
    assert warm("docs/x-a.md").lang == "de" and warm.reads == 0
    (here / "docs/x-a.md").write_text("---\nlang: fr\n---\n", encoding="utf-8")
    changed = Heads(here, list_notes(here).stamps, cache)
    assert changed("docs/x-a.md").lang == "fr"
    changed("docs/y.md")
    changed.keep()
    assert Heads(here, list_notes(here).stamps, cache)("docs/x-a.md").lang == "fr"


def test_a_damaged_cache_of_front_matter_is_no_cache(here: Path) -> None:
    plant(here, {"x.md": "---\nlang: de\n---\n"})
    os.utime(here / "x.md", (1_000_000, 1_000_000))

    class Damaged(Cache):
        def get_many(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
            return dict.fromkeys(keys, b'[["yes"]]')

    assert Heads(here, list_notes(here).stamps, Damaged(None))("x.md").lang == "de"


def test_a_new_folder_of_a_repository_is_read(here: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], check=True)
    plant(here, ["new/docs/en/a.md", "new/docs/de/a.MD"])
    assert list_notes(here / "new").notes == ("docs/de/a.MD", "docs/en/a.md")


@pytest.mark.parametrize("marked", ["", ".git", "qa.toml"])
def test_folders_of_no_project_do_not_miss_each_other_s_languages(marked: str, tmp_path: Path) -> None:
    """A folder into which translations from everywhere were copied; in a project its languages are everybody's."""
    for folder, lang in (("kitchen", "de"), ("garden", "fr")):
        write(tmp_path / folder / "soil-en.md", tmp_path / folder / f"soil-{lang}.md")
    write(tmp_path / "garden" / "seed-en.md", tmp_path / "garden" / "seed-it.md")
    if marked == ".git":
        (tmp_path / marked).mkdir()
    elif marked:
        (tmp_path / marked).touch()
    missing = {
        Path(one.source.path).relative_to(tmp_path).as_posix(): one.languages for one in discover([tmp_path]).missing
    }
    everywhere = {
        "kitchen/soil-en.md": ("fr", "it"),
        "garden/soil-en.md": ("de", "it"),
        "garden/seed-en.md": ("de", "fr"),
    }
    assert missing == (everywhere if marked else {"garden/soil-en.md": ("it",), "garden/seed-en.md": ("fr",)})


def write(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(exist_ok=True)
        path.write_text("# Soil\n\nSoil is alive.\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("en.md", "de.md"), {"en.md", "de.md"}),
        (("en.md", "pt-BR.md", "zh-Hans.md", "notes.md"), {"en.md", "pt-BR.md", "zh-Hans.md"}),
        (("de.markdown", "fr.markdown"), {"de.markdown", "fr.markdown"}),
        (("to.md", "in.md", "is.md", "README.md"), set()),
        (("id.md", "no.md", "README.md", "LICENSE.md"), set()),
        (("en.md", "README.md"), set()),
        (("cs.md", "ml.md", "go.md", "README.md"), set()),
    ],
)
def test_a_folder_of_one_note_in_several_languages(names: Sequence[str], found: set[str], tmp_path: Path) -> None:
    write(*(tmp_path / name for name in names))
    groups = discover([tmp_path]).groups
    assert {
        Path(note.path).name for g in groups for note in (*g.translations, *([g.source] if g.source else []))
    } == found
    if found:
        again = discover([tmp_path], patterns=suggested_patterns(discover([tmp_path])))
        assert again.groups == groups
