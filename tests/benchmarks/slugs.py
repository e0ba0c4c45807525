"""The ids that generators make of headings, and whether the check of fragments takes each for an anchor.

    python -m tests.benchmarks.slugs [--write tests/data/slugs.json]

Asks those of the generators that are installed: github-slugger, @mdit-vue/shared, @sindresorhus/slugify, hexo-util and
slugify (node, in the folder NODE_PATH), Markdown, pymdownx, myst-parser and docutils (in the Python SLUG_PYTHON),
kramdown (ruby), Hugo, Pandoc. `--write` keeps what they answered, so that a test can ask the check without them.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qa.parse.anchors import anchors

HEADINGS = (
    "Getting started", "What's new?", "A & B: the rest", "C++ and C#", "Version 2.0.1", "`code` in a *heading*",
    "Ünïcödé Straße", "Größe, Maß & Öl", "Çok iyi İstanbul", "Φυσική και χημεία", "Введение в физику", "平均值与方差",
    "平均は 12 個", "통계의 기초", "संख्याओं का माध्य", "ค่าเฉลี่ย ของ จำนวน", "مقدمة في الإحصاء", "מבוא לסטטיסטיקה",
    "Cài đặt môi trường", "1. First step", "2024 in numbers", "--flag and -x", "snake_case and kebab-case",
    "Emoji 🎉 party", "A — dash – and … dots", "Quoted “words” and 'others'", "Slash/and\\\\back", "100 %",
    "(Brackets) [and] {more}", "A link to [somewhere](https://example.org)", "H<sub>2</sub>O", "naïve café",
    "e\u0301cole", "ﬁne ligature", "x² + y²",
    "ends with a dot.", "UPPER CASE", "tab\tinside", "two  spaces", "a.b.c", "@user and #tag", "50€ or $5",
)  # fmt: skip
"""Headings of our own: the letters, marks and signs in which the generators' rules differ."""

Slugs = list[str]


def github(headings: Sequence[str]) -> Slugs:
    """GitHub, Docusaurus, Mintlify: github-slugger."""
    return _node("import S from 'github-slugger';const s=new S(),made=h=>s.slug(h)", headings)


def vitepress(headings: Sequence[str]) -> Slugs:
    """VitePress: @mdit-vue/shared."""
    return _node("import {slugify as made} from '@mdit-vue/shared'", headings)


def eleventy(headings: Sequence[str]) -> Slugs:
    """Eleventy: @sindresorhus/slugify, which spells other letters in ASCII."""
    return _node("import S from '@sindresorhus/slugify';const made=h=>S(h,{decamelize:false})", headings)


def hexo(headings: Sequence[str]) -> Slugs:
    """Hexo: hexo-util, which takes marks from letters."""
    return _node("import H from 'hexo-util';const made=h=>H.slugize(h)", headings)


def slugify(headings: Sequence[str]) -> Slugs:
    """The library of that name, which spells letters and signs in ASCII; Zola's does the like."""
    return _node("import S from 'slugify';const made=h=>S(h,{lower:true})", headings)


def mkdocs(headings: Sequence[str]) -> Slugs:
    """MkDocs: the `toc` extension of Python-Markdown."""
    return _python(
        "import markdown\n"
        "def made(h):\n m=markdown.Markdown(extensions=['toc']); m.convert('# '+h); return m.toc_tokens[0]['id']\n",
        headings,
    )


def mkdocs_unicode(headings: Sequence[str]) -> Slugs:
    """MkDocs with `slugify: pymdownx.slugs.slugify`, as most translated sites have it."""
    return _python(
        "import markdown\nfrom pymdownx.slugs import slugify\n"
        "def made(h):\n"
        " m=markdown.Markdown(extensions=['toc'],extension_configs={'toc':{'slugify':slugify(case='lower')}})\n"
        " m.convert('# '+h); return m.toc_tokens[0]['id']\n",
        headings,
    )


def myst(headings: Sequence[str]) -> Slugs:
    """MyST: `myst_heading_anchors`, made of the text of the heading."""
    return _python("from myst_parser.slugs import github_slugify as s\nmade=s\n", [plain(h) for h in headings])


def docutils(headings: Sequence[str]) -> Slugs:
    """Sphinx: ids of sections by docutils; what has no Latin letter gets a number."""
    return _python("from docutils.nodes import make_id\nmade=make_id\n", [plain(h) for h in headings])


def kramdown(headings: Sequence[str]) -> Slugs:
    """kramdown, and with its parser for GitHub's Markdown, as Jekyll has it."""
    text = "\n\n".join(f"# {heading}" for heading in headings) + "\n"
    return _ids(_run(["ruby", "-e", "require 'kramdown'; puts Kramdown::Document.new(STDIN.read).to_html"], text))


def kramdown_gfm(headings: Sequence[str]) -> Slugs:
    """Jekyll: kramdown with GitHub's Markdown."""
    text = "\n\n".join(f"# {heading}" for heading in headings) + "\n"
    program = "require 'kramdown'; puts Kramdown::Document.new(STDIN.read, input: 'GFM').to_html"
    return _ids(_run(["ruby", "-r", "kramdown-parser-gfm", "-e", program], text))


def pandoc(headings: Sequence[str]) -> Slugs:
    """Pandoc and Quarto."""
    text = "\n\n".join(f"# {heading}" for heading in headings) + "\n"
    return _ids(_run(["pandoc", "-f", "markdown", "-t", "html"], text))


def hugo(headings: Sequence[str]) -> Slugs:
    """Hugo, with GitHub's rule as it makes it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content").mkdir()
        (root / "layouts" / "_default").mkdir(parents=True)
        (root / "hugo.toml").write_text('baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
        (root / "config.toml").write_text('baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
        (root / "layouts" / "_default" / "single.html").write_text("{{ .Content }}")
        text = "\n\n".join(f"# {heading}" for heading in headings)
        (root / "content" / "page.md").write_text(f"---\ntitle: A\n---\n\n{text}\n", encoding="utf-8")
        _run(["hugo", "--quiet", "--source", folder], "")
        return _ids((root / "public" / "page" / "index.html").read_text(encoding="utf-8"))


GENERATORS: Mapping[str, Callable[[Sequence[str]], Slugs]] = {
    rule.__name__: rule
    for rule in (
        *(github, vitepress, eleventy, hexo, slugify),
        *(mkdocs, mkdocs_unicode, myst, docutils, kramdown, kramdown_gfm, pandoc, hugo),
    )
}


def plain(heading: str) -> str:
    """A heading's text as a generator sees it that gets no Markdown."""
    heading = re.sub(r"\[([^\]]*)\]\([^)]*\)|<[^>]*>", r"\1", heading)
    return re.sub(r"[`*]|\\(?=\\)", "", heading)


def _node(imports: str, headings: Sequence[str]) -> Slugs:
    """What `made(heading)` of a program of JavaScript answers; packages lie in the folder NODE_PATH."""
    script = (
        f"{imports};let t='';process.stdin.on('data',d=>t+=d).on('end',"
        "()=>console.log(JSON.stringify(JSON.parse(t).map(h=>made(h)))))"
    )
    folder = os.environ.get("NODE_PATH", ".")
    said = _run(["node", "--input-type=module", "-e", script], json.dumps([plain(h) for h in headings]), cwd=folder)
    return [str(slug) for slug in json.loads(said)]


def _python(program: str, headings: Sequence[str]) -> Slugs:
    tail = "\nimport json,sys\nprint(json.dumps([made(h) for h in json.load(sys.stdin)]))\n"
    said = _run([os.environ.get("SLUG_PYTHON", sys.executable), "-c", program + tail], json.dumps(list(headings)))
    return [str(slug) for slug in json.loads(said)]


def _ids(html: str) -> Slugs:
    return [match[1] or "" for match in re.finditer(r"<h1(?:[^>]*?\bid=\"([^\"]*)\")?[^>]*>", html)]


def _run(command: Sequence[str], given: str, cwd: str | None = None) -> str:
    if not shutil.which(command[0]):
        raise FileNotFoundError(command[0])
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=True, cwd=cwd)
    return done.stdout


def held(slug: str, heading: str) -> bool:
    """Whether the check takes the slug for an anchor of a note with that heading; a number counts all of its kind."""
    before = "# 值\n\n" * int(numbered[1]) if (numbered := re.fullmatch(r"section-(\d+)", slug)) else ""
    return anchors(f"{before}# {heading}\n").hold(slug)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--write", type=Path)
    kept: dict[str, dict[str, str]] = {}
    print("| generator | headings | ids held | of another heading, refused |\n|---|---|---|---|")
    for name, rule in GENERATORS.items():
        try:
            slugs = rule(HEADINGS)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"| {name} | not asked: {str(error)[:60]} | | |")
            continue
        assert len(slugs) == len(HEADINGS), (name, len(slugs))
        kept[name] = dict(zip(HEADINGS, slugs, strict=True))
        missed = [f"{h!r} {s!r}" for h, s in kept[name].items() if s and not held(s, h)]
        others = [(s, h) for s in slugs for h in HEADINGS if s and kept[name][h] != s]
        wrong = sum(held(s, h) for s, h in others)
        made = sum(map(bool, slugs))
        print(f"| {name} | {len(slugs)} | {made - len(missed)} of {made} | {len(others) - wrong} of {len(others)} |")
        for one in missed:
            print(f"    not held: {one}")
    if path := parser.parse_args().write:
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
