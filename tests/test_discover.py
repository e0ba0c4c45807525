"""Layouts that must be recognised without configuration. A tree is written as `{path: text}`."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from qa.discover import Discovery, describe, discover, nothing_found, suggested_patterns, to_json
from qa.discover.scope import scope_of
from qa.model.errors import QaError
from tests.effort import calls

Tree = Mapping[str, str] | Iterable[str]


def plant(root: Path, tree: Tree) -> Path:
    for name in tree:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tree[name] if isinstance(tree, Mapping) else "# Text\n", encoding="utf-8")
    return root


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def short(discovery: Discovery) -> list[str]:
    """Groups as `source-path -> tag tag`, source `-` where there is none."""
    return [
        f"{group.source.path if group.source else '-'} -> {' '.join(note.lang or '?' for note in group.translations)}"
        for group in discovery.groups
    ]


def found(root: Path, tree: Tree, **options: Any) -> list[str]:
    plant(root, tree)
    return short(discover([root], **options))


LAYOUTS = {
    "hugo by folder": (
        ["content/en/a/x.md", "content/de/a/x.md", "content/pt-br/a/x.md"],
        ["content/en/a/x.md -> de pt-BR"],
        "content/{lang}/{key}.md: 1 group, en -> de pt-BR",
    ),
    "hugo by name": (
        ["content/p/x.md", "content/p/x.fr.md", "content/p/y.md", "content/p/y.fr.md"],
        ["content/p/x.md -> fr", "content/p/y.md -> fr"],
        "content/p/{key}[.{lang}].md: 2 groups, ? -> fr",
    ),
    "readme": (
        ["README.md", "README.zh-CN.md", "README-ja.md", "README_fr.md", "CHANGELOG.md"],
        ["README.md -> fr ja zh-Hans"],
        None,
    ),
    "readme in docs": (
        ["README.md", "docs/README.fr.md", "docs/README.zh-TW.md"],
        ["README.md -> fr zh-Hant"],
        "docs/{key}.{lang}.md + {key}.md: 1 group, ? -> fr zh-Hant",
    ),
    "docusaurus": (
        [
            "docs/intro-guide.md",
            "docs/api/x.mdx",
            "blog/2024-news.md",
            "i18n/fr/docusaurus-plugin-content-docs/current/intro-guide.md",
            "i18n/fr/docusaurus-plugin-content-docs/current/api/x.mdx",
            "i18n/zh-Hans/docusaurus-plugin-content-docs/current/api/x.mdx",
            "i18n/fr/docusaurus-plugin-content-blog/2024-news.md",
        ],
        ["blog/2024-news.md -> fr", "docs/api/x.mdx -> fr zh-Hans", "docs/intro-guide.md -> fr"],
        None,
    ),
    "vitepress": (
        ["docs/guide/a.md", "docs/zh/guide/a.md", "docs/ko/guide/a.md", "docs/zh/guide/b.md", "docs/guide/b.md"],
        ["docs/guide/a.md -> ko zh", "docs/guide/b.md -> zh"],
        None,
    ),
    "translations of an unmarked root": (
        [
            *("1-intro/README.md", "2-more/README.md", "translations/de/1-intro/README.md"),
            *("translations/de/2-more/README.md", "translations/hi/1-intro/README.md"),
            "translations/my/2-more/README.md",
        ],
        ["1-intro/README.md -> de hi", "2-more/README.md -> de"],
        None,
    ),
    "stem is the tag": (
        ["cases/a/en.md", "cases/a/de.md", "cases/b/en.md", "cases/b/hi.md"],
        ["cases/a/en.md -> de", "cases/b/en.md -> hi"],
        "cases/{key}/{lang}.md: 2 groups, en -> de hi",
    ),
    "nextra": (
        ["pages/index.en-US.mdx", "pages/index.zh-CN.mdx", "pages/index.es-ES.mdx"],
        ["pages/index.en-US.mdx -> es-ES zh-Hans"],
        "pages/{key}.{lang}.mdx: 1 group, en-US -> es-ES zh-Hans",
    ),
    "quarto": (
        ["index.qmd", "index.es.qmd", "model.qmd", "model.es.qmd"],
        ["index.qmd -> es", "model.qmd -> es"],
        "{key}[.{lang}].qmd: 2 groups, ? -> es",
    ),
    "flat suffixes without a source": (
        ["sigmoid-de.md", "sigmoid-hi.md", "sigmoid-zh.md", "defects.md"],
        ["- -> de hi zh"],
        "{key}-{lang}.md: 1 group, no source: de hi zh",
    ),
    "language names": (
        [f"docs/i18n/{lang}/how-to-{n}.md" for lang in ("chinese-traditional", "espanol") for n in "abc"]
        + [f"docs/how-to-{n}.md" for n in "abc"],
        ["docs/how-to-a.md -> es zh-Hant", "docs/how-to-b.md -> es zh-Hant", "docs/how-to-c.md -> es zh-Hant"],
        None,
    ),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(here: Path, name: str) -> None:
    tree, groups, line = LAYOUTS[name]
    plant(here, tree)
    discovery = discover([here])
    assert short(discovery) == groups
    assert line is None or discovery.layouts == (line,)


@pytest.mark.parametrize("name", [name for name in LAYOUTS if "unmarked root" not in name])
def test_layouts_are_patterns(here: Path, name: str) -> None:
    tree, groups, _ = LAYOUTS[name]
    plant(here, tree)
    patterns = suggested_patterns(discover([here]))
    assert short(discover([here], patterns=patterns)) == groups


FOUNDERS = {
    "notes/2025-02-04-cnn-en.md": "---\ntitle: CNN\n---\nText\n",
    "_posts/de/2025-02-04-cnn-de.md": "---\nlang: de\n---\nText\n",
    "_posts/hant/2025-02-04-cnn-hant.md": "---\nlang: hant\n---\nText\n",
    "_posts/zh/2025-02-04-cnn-zh.md": "---\nlang: zh\n---\nText\n",
    "notes/2025-03-01-tcp-ja.md": "---\ntranslated: false\n---\nText\n",
    "_posts/de/2025-03-01-tcp-de.md": "---\nlang: de\ntranslated: true\n---\nText\n",
    "_posts/en/2025-03-01-tcp-en.md": "---\nlang: en\ntranslated: true\n---\nText\n",
    "notes/2025-02-10-assembly-conv.md": "Text\n",
}


def test_a_read_me_may_be_two_folders_up_from_its_translations(here: Path) -> None:
    tree = ["README.md", "doc/translations/README-de-DE.md", "doc/translations/README-fr-FR.md", "doc/usage.md"]
    assert found(here, tree) == ["README.md -> de-DE fr-FR"]


def test_the_nearest_read_me_is_the_source(here: Path) -> None:
    tree = ["README.md", "doc/README.md", "doc/i18n/README.de.md", "doc/i18n/README.fr.md"]
    assert found(here, tree) == ["doc/README.md -> de fr"]


def test_a_read_me_two_folders_up_from_pages_is_another_one(here: Path) -> None:
    assert found(here, ["README.md", "src/boat/README.de.md", "src/boat/README.fr.md"]) == ["- -> de fr"]


def test_founders_layout(here: Path) -> None:
    plant(here, FOUNDERS)
    discovery = discover([here])
    assert short(discovery) == [
        "notes/2025-02-04-cnn-en.md -> de zh zh-Hant",
        "notes/2025-03-01-tcp-ja.md -> de en",
    ]
    assert [one.path for one in discovery.unmatched] == ["notes/2025-02-10-assembly-conv.md"]
    assert discovery.layouts == (
        "_posts/{lang}/{key}-{lang}.md + notes/{key}-{lang}.md: 2 groups, en ja -> de en zh zh-Hant",
    )
    assert discovery.groups[0].translations[2].tag == "hant"


def test_founders_today_one_target_language(here: Path) -> None:
    assert found(here, ["notes/x-en.md", "_posts/zh/x-zh.md", "notes/y-en.md"]) == ["notes/x-en.md -> zh"]


def test_founders_layout_below_a_folder(here: Path) -> None:
    assert found(here, {f"corpus/{name}": text for name, text in FOUNDERS.items()})[0].startswith("corpus/notes/")


def test_same_language_twice_root_wins_and_drift_is_told(here: Path) -> None:
    tree = {"notes/x-en.md": "new\n", "_posts/en/x-en.md": "old\n", "_posts/de/x-de.md": "x\n"}
    plant(here, tree)
    discovery = discover([here])
    assert short(discovery) == ["notes/x-en.md -> de"]
    assert [(one.path, one.reason[:12]) for one in discovery.unmatched] == [("_posts/en/x-en.md", "differs from")]
    assert discover([here / "_posts/en/x-en.md"]).unmatched == ()
    (here / ".git").mkdir()
    assert discover([here / "_posts/en/x-en.md"]).unmatched[0].reason.startswith("differs from")
    (here / "_posts/en/x-en.md").write_text("new\n")
    assert discover([here]).unmatched[0].reason.startswith("copy of notes/x-en.md")


def test_source_in_another_root_named_otherwise_is_not_joined(here: Path) -> None:
    assert found(here, ["drafts/deep/x-en.md", "_posts/de/y-de.md", "_posts/zh/y-zh.md"]) == ["- -> de zh"]


def test_short_unmarked_names_join_where_every_translation_has_its_original(here: Path) -> None:
    names = [f"_posts/{lang}/{key}-{lang}.md" for key in ("cnn", "tcp", "rsa") for lang in ("de", "hi")]
    whole = [f"notes/{key}.md" for key in ("cnn", "tcp", "rsa")]
    assert found(here, [*names, *whole]) == ["notes/cnn.md -> de hi", "notes/rsa.md -> de hi", "notes/tcp.md -> de hi"]


def test_few_short_unmarked_names_in_common_do_not_join(here: Path) -> None:
    names = [f"_posts/{lang}/{key}-{lang}.md" for key in ("cnn", "tcp", "rsa", "dns", "gpu") for lang in ("de", "hi")]
    assert set(found(here, [*names, "misc/cnn.md", "misc/tcp.md", "misc/rsa.md"])) == {"- -> de hi"}


def test_joining_does_not_cross_projects(here: Path) -> None:
    tree = ["a/notes/x-en.md", "a/_posts/de/x-de.md", "b/notes/x-en.md", "b/_posts/fr/x-fr.md"]
    assert found(here, tree) == ["a/notes/x-en.md -> de", "b/notes/x-en.md -> fr"]


def test_front_matter_says_the_source(here: Path) -> None:
    tree = {"x-en.md": "---\ntranslated: true\n---\n", "x-de.md": "---\ntranslated: false\n---\n"}
    assert found(here, tree) == ["x-de.md -> en"]


def test_unmarked_source_gets_its_language_from_front_matter_or_option(here: Path) -> None:
    plant(here, {"x.md": "---\nlang: fr\n---\n", "x.ja.md": "", "y.md": "", "y.ja.md": ""})
    assert [group.source.lang for group in discover([here]).groups if group.source] == ["fr", ""]
    assert short(discover([here], source_lang="en")) == ["- -> fr ja", "y.md -> ja"]
    assert [group.source.lang for group in discover([here], source_lang="en").groups if group.source] == ["en"]


def test_front_matter_beats_path_and_the_conflict_is_told(here: Path) -> None:
    plant(here, {"docs/en/x.md": "", "docs/fr/x.md": "---\nlang: de\n---\n", "docs/en/y.md": "", "docs/fr/y.md": ""})
    discovery = discover([here])
    assert short(discovery) == ["docs/en/x.md -> de", "docs/en/y.md -> fr"]
    assert discovery.notices == ("docs/fr/x.md: front matter says 'de', the path says 'fr'",)


def test_copied_front_matter_does_not_hide_a_translation(here: Path) -> None:
    assert found(here, {"x-en.md": "---\nlang: en\n---\n", "x-de.md": "---\nlang: en\n---\n"}) == ["x-en.md -> de"]


def test_chinese_variants_coexist(here: Path) -> None:
    tree = ["a.en.md", "a.zh.md", "a.zh_TW.md", "a.zh-Hans.md", "b.en.md", "b.zh_CN.md", "b.zh-cn.md"]
    plant(here, tree)
    discovery = discover([here])
    assert short(discovery) == ["a.en.md -> zh zh-Hans zh-Hant", "b.en.md -> zh-Hans"]
    assert len(discovery.unmatched) == 1


def test_chinese_regions_are_translations_of_their_own(here: Path) -> None:
    plant(here, ["zh-TW/a.md", "zh_HK/a.md", "en/a.md", "hant/a.md"])
    (group,) = discover([here]).groups
    assert [(note.lang, note.tag) for note in group.translations] == [
        ("zh-Hant", "hant"),
        ("zh-Hant", "zh-TW"),
        ("zh-Hant", "zh_HK"),
    ]


def test_patterns_replace_the_grammar(here: Path) -> None:
    plant(here, ["src/x.md", "out/german/x.md", "out/de/y.md", "src/y.md", "src/y.fr.md", "z.md"])
    discovery = discover([here], patterns=["out/{lang}/{key}.md", "src/{key}[.{lang}].md"])
    assert short(discovery) == ["src/x.md -> de", "src/y.md -> de fr"]
    assert [(one.path, one.reason) for one in discovery.unmatched] == [("z.md", "no pattern matches")]
    lone = discover([here], patterns=["src/{key}[.{lang}].md"])
    reasons = {one.path: one.reason for one in lone.unmatched}
    assert reasons["src/x.md"] == "missing in 1 language"


def test_majority_source_language_is_the_reference(here: Path) -> None:
    tree = {f"n{i}-{lang}.md": "" for i in range(3) for lang in ("en", "zh")}
    tree |= {f"n{i}-zh.md": "---\ntranslated: false\n---\n" for i in range(2)}
    assert found(here, tree) == ["n0-zh.md -> en", "n1-zh.md -> en", "n2-zh.md -> en"]
    (here / ".git").mkdir()
    assert short(discover([here / "n2-en.md"])) == ["n2-zh.md -> en"]


def test_pivot_comes_first_without_a_source(here: Path) -> None:
    plant(here, ["a-de.md", "a-hi.md", "a-zh.md", "b-hi.md", "b-zh.md"])
    assert [group.translations[0].lang for group in discover([here]).groups] == ["hi", "hi"]
    assert [group.translations[0].lang for group in discover([here], pivot="zh_CN").groups] == ["zh", "zh"]


def test_target_lang_keeps_one_language(here: Path) -> None:
    assert found(here, ["a-en.md", "a-de.md", "a-fr.md"], target_lang="de") == ["a-en.md -> de"]


def test_names_spaces_case_and_normal_forms(here: Path) -> None:
    composed, decomposed = (unicodedata.normalize(form, "Möbius Strip") for form in ("NFC", "NFD"))
    assert found(here, [f"en/{composed}.md", f"de/{decomposed}.md", "pt-BR/möbius strip.md"]) == [
        f"en/{composed}.md -> de pt-BR"
    ]


def test_dates_and_numbered_slugs_stay_apart(here: Path) -> None:
    tree = ["2012-03-24-hike-en.md", "2013-03-24-hike-de.md", "tcp-vs-udp-en.md", "tcp-vs-udp-1-de.md"]
    assert found(here, tree) == []


def test_as_en_slug(here: Path) -> None:
    assert found(here, ["2025-02-04-as-en.md", "2025-02-04-as-de.md"]) == ["2025-02-04-as-en.md -> de"]


def test_files_touch_only_their_pairs(here: Path) -> None:
    plant(here, ["docs/en/a.md", "docs/de/a.md", "docs/fr/a.md", "docs/en/b.md", "docs/de/b.md", "x.md"])
    (here / ".git").mkdir()

    def touch(*names: str) -> list[str]:
        return short(discover([here / name for name in names]))

    assert touch("docs/de/a.md") == ["docs/en/a.md -> de"]
    assert touch("docs/en/a.md") == ["docs/en/a.md -> de fr"]
    assert touch("docs/fr/a.md", "docs/de/b.md") == ["docs/en/a.md -> fr", "docs/en/b.md -> de"]
    assert touch("docs/de") == ["docs/en/a.md -> de", "docs/en/b.md -> de"]
    assert touch("x.md") == []


def test_lone_file_without_repository_steps_out_of_its_language_folder(here: Path) -> None:
    plant(here, ["docs/en/sub/a.md", "docs/de/sub/a.md"])
    assert short(discover([here / "docs/de/sub/a.md"])) == ["docs/en/sub/a.md -> de"]


def test_folders_outside_a_repository_are_read_together(here: Path) -> None:
    plant(here, ["a/en/x.md", "a/de/x.md", "a/fr/x.md", "b/y-en.md", "c/y-de.md"])
    assert short(discover([here / "a/en", here / "a/de"])) == ["a/en/x.md -> de fr"]
    assert short(discover([here / "a/de"])) == ["a/en/x.md -> de"]
    assert short(discover([here / "b", here / "c"])) == []


def test_a_project_named_like_a_language_is_none(here: Path) -> None:
    plant(here, {"sd/qa.toml": "", "sd/notes/en/a.md": "", "sd/notes/de/a.md": "", "notes/ca/a.md": ""})
    for named in ("sd", "sd/notes", "sd/notes/de"):
        assert short(discover([here / named])) == ["sd/notes/en/a.md -> de"]
        (scope,) = scope_of([here / named], None, ())
        assert scope.root.is_relative_to(here / "sd")


def test_a_huge_folder_around_what_was_named_is_left_alone(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(here, ["sd/notes/en/a.md", "sd/notes/de/a.md", *(f"others/{n}.md" for n in range(30))])
    monkeypatch.setattr("qa.discover.walk.MOST_ENTRIES", 20)
    assert short(discover([here / "sd/notes"])) == ["sd/notes/en/a.md -> de"]
    assert short(discover([here / "sd/notes", here / "sd/notes/de/a.md"])) == ["sd/notes/en/a.md -> de"]
    with pytest.raises(QaError, match="others: more than 20 files"):
        discover([here / "others"])


def test_generated_and_installed_folders_are_skipped(here: Path) -> None:
    tree = ["node_modules/p/README.md", "node_modules/p/README.fr.md", "build/a-en.md", "build/a-de.md"]
    assert found(here, [*tree, "x-en.md", "x-de.md"]) == ["x-en.md -> de"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_no_text(here: Path) -> None:
    for name in (b"a\xff-en.md", b"a\xff-de.md", b"b\n-en.md", b"b\n-de.md"):
        (here / os.fsdecode(name)).write_text("x")
    discovery = discover([here])
    describe(discovery).encode()
    assert short(discovery) == ["a\\udcff-en.md -> de", "b\\n-en.md -> de"]
    assert all(Path(note.file).exists() for group in discovery.groups for note in group.translations)


def test_git_ignored_files_are_left_out_unless_named(here: Path) -> None:
    plant(here, {"a-en.md": "", "a-de.md": "", "out/b-en.md": "", "out/b-de.md": "", ".gitignore": "out/\n"})
    subprocess.run(["git", "init", "-q", "."], cwd=here, check=True)
    assert short(discover([here])) == ["a-en.md -> de"]
    assert short(discover([here / "out"])) == ["out/b-en.md -> de"]


def test_symbolic_links_out_of_the_tree_are_told_and_not_followed(here: Path) -> None:
    plant(here, ["in/a-en.md", "in/a-de.md", "outside/a-fr.md"])
    (here / "in/a-fr.md").symlink_to(here / "outside/a-fr.md")
    (here / "in/folder").symlink_to(here / "outside")
    (here / "in/loop-fr.md").symlink_to("loop-fr.md")
    discovery = discover([here / "in"])
    assert short(discovery) == ["in/a-en.md -> de"]
    assert [(one.path, "not followed" in one.reason) for one in discovery.unmatched] == [
        ("in/a-fr.md", True),
        ("in/loop-fr.md", True),
    ]


def test_reading_stays_below_the_root(here: Path) -> None:
    plant(here, ["x-en.md", "below/x-de.md"])
    assert short(discover([here / "below"])) == []


def test_exclude(here: Path) -> None:
    tree = ["a-en.md", "a-de.md", "old/b-en.md", "old/b-de.md"]
    assert found(here, tree, exclude=["old/"]) == ["a-en.md -> de"]
    (here / ".git").mkdir()
    assert found(here, tree, exclude=["a-*.md"]) == ["old/b-en.md -> de"]
    assert short(discover([here / "old/b-de.md"], exclude=["old"])) == []


def test_two_equal_layouts_ask_for_a_pattern(here: Path) -> None:
    plant(here, ["de/en/x.md", "de/ja/x.md", "fr/en/x.md"])
    assert "--pattern" in discover([here]).ambiguous


def test_explicit_source(here: Path) -> None:
    plant(here, {"a.md": "", "eins.md": "---\nlang: de\n---\n", "x.fr.md": "", "c.md": ""})
    targets = [here / "eins.md", here / "x.fr.md", here / "c.md"]
    (group,) = discover(targets, source=here / "a.md", source_lang="en").groups
    assert group.source is not None and group.source.lang == "en"
    assert [note.path for note in group.translations] == ["eins.md", "x.fr.md", "c.md"]
    assert [note.lang for note in group.translations] == ["de", "fr", ""]


@pytest.mark.parametrize(
    ("paths", "source", "message"),
    [
        (["missing"], None, "missing: no such file"),
        (["notes.txt"], None, "notes.txt: not a Markdown note"),
        (["a.md"], "folder", "folder: is a folder"),
        (["folder"], "a.md", "folder: is a folder"),
        (["a.md"], "a.md", "a.md: is both source and translation"),
        ([], "a.md", "a.md: no translation given"),
    ],
)
def test_unusable_paths(here: Path, paths: list[str], source: str | None, message: str) -> None:
    plant(here, ["notes.txt", "a.md", "folder/b.md"])
    with pytest.raises(QaError, match=message) as caught:
        discover([Path(path) for path in paths], source=Path(source) if source else None)
    assert caught.value.hint


def test_paths_outside_the_current_folder_are_absolute(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(here, ["notes/a-en.md", "notes/a-de.md", "elsewhere/x.md"])
    monkeypatch.chdir(here / "elsewhere")
    (group,) = discover([here / "notes"]).groups
    assert group.source is not None and group.source.path == (here / "notes/a-en.md").as_posix()


def test_text_and_json(here: Path) -> None:
    plant(here, ["a-en.md", "a-de.md", "b.md"])
    discovery = discover([here])
    assert describe(discovery).splitlines() == [
        "layout: {key}-{lang}.md: 1 group, en -> de",
        "",
        "a",
        "  source  en      a-en.md",
        "          de      a-de.md",
        "",
        "unmatched: 1",
        "  b.md: no language tag in the path, and no translation of it",
    ]
    assert to_json(discovery)["groups"] == [
        {
            "key": "a",
            "source": {"path": "a-en.md", "lang": "en"},
            "translations": [{"path": "a-de.md", "lang": "de", "tag": "de"}],
        }
    ]


def test_nothing_found_says_what_was_looked_for(here: Path) -> None:
    plant(here, ["a.md", "b.md"])
    message, hint = nothing_found(discover([Path()]), [Path()])
    assert message.startswith(".: no translated notes among 2 files") and "{lang}/{key}.md" in message
    assert "--pattern" in hint
    assert nothing_found(Discovery(), [Path("x")])[0] == "x: no notes found"


def test_five_thousand_notes_take_little_work(here: Path) -> None:
    for lang in ("en", "de", "zh", "hi", "it"):
        for chapter in range(20):
            folder = here / "docs" / lang / f"chapter-{chapter}"
            folder.mkdir(parents=True)
            for n in range(50):
                (folder / f"lesson-{n}.md").write_text(f"---\nlang: {lang}\n---\n")
    discovery = discover([here])
    assert len(discovery.groups) == 1000 and len(discovery.groups[0].translations) == 4
    assert calls(lambda: discover([here])) < 500 * 5000


@pytest.mark.parametrize(
    ("tree", "groups"),
    [
        (["README.md", "README_CN.md"], ["README.md -> zh-Hans"]),
        (["README.md", "README.JP.md", "README-kr.md"], ["README.md -> ja ko"]),
        (["README.md", "docs/README-it.md"], ["README.md -> it"]),
        (["README.md", "README-chinese.md"], ["README.md -> zh"]),
        (["CHANGELOG.md", "CHANGELOG_CN.md"], ["CHANGELOG.md -> zh-Hans"]),
        (["README.md", "README-as.md", "README-my.md"], []),
        (["guide.md", "guide_IT.md", "what-is.md", "what.md", "sign-up.md", "hello-kr.md", "hello.md"], []),
    ],
)
def test_a_read_me_has_no_title_that_a_code_of_a_language_or_country_could_be_a_word_of(
    here: Path, tree: list[str], groups: list[str]
) -> None:
    assert found(Path(), tree) == groups


def test_a_lone_tag_is_said_to_be_in_doubt(tmp_path: Path) -> None:
    plant(tmp_path, ["README.md", "README-as.md"])
    reasons = [one.reason for one in discover([tmp_path]).unmatched]
    assert reasons[0] == "'as' may be a language or a word, and no other translation of 'readme' settles it"
