"""A seeded history of notes and translations, with the truth: what each translation was made from, and its faults.

Sources are edited in content, form, links and by slips of the pen, notes are renamed, mass commits touch both sides,
translators work from what lies there or from an older version, bring single sections up to date and mend words. Texts
are the frames of `staleness_frames.tsv` and the paragraphs of `corpus/`. Nothing here knows how `qa` looks for it.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOURS = 5 * 3600
START = 1_700_000_000
FORMULAS = (
    "$E = {a}m v^2$",
    "$a_{{{a}}} + b = {b}$",
    "$x_{a} \\le {b}$",
    "$\\frac{{{a}}}{{{b}}} k x^2$",
    "$p^{{{a}}} - q = {b}$",
)
CALLS = ("open_gate", "read_depth", "reset_fan", "mean_load", "list_keys", "dry_run", "spin_up", "seal_tank")
FRAMED = ("de", "es", "fr", "it", "pt", "ru", "ja", "zh")
LANGUAGES = ("en", *FRAMED)
CORPUS = ("ar", "de", "es", "fr", "hi", "ja", "zh")
RECORDS = {"es": "original_hash", "ru": "comment", "it": "translation-date"}
"""What the translations of a language record of their source; the others record nothing."""


MENDED = {
    "ar": (" من ", " عن "),
    "de": (" bevor ", " ehe "),
    "es": (" antes ", " justo antes "),
    "fr": (" avant ", " juste avant "),
    "hi": (" और ", " तथा "),
    "it": (" prima ", " subito prima "),
    "pt": (" antes ", " logo antes "),
    "ru": (" прежде ", " раньше "),
    "ja": ("ください", "下さい"),
    "zh": ("我们", "大家"),
}
"""What a translator mends of the words."""


@dataclass(frozen=True)
class Piece:
    """A block in all its languages. `link` counts what its links led to, `slip` is a slip of the pen in English."""

    id: int
    texts: dict[str, str]
    link: int = 0
    slip: int = 0

    def text(self, lang: str) -> str:
        said = self.texts[lang].replace("LINK", f"https://docs.example.org/v{self.link}/filter")
        return _slipped(said, self.slip) if lang == "en" and self.slip else said


@dataclass(frozen=True)
class Chapter:
    """A section: its heading is a piece too."""

    head: Piece
    body: tuple[Piece, ...]

    @property
    def content(self) -> tuple[str, ...]:
        return tuple(piece.texts["en"] for piece in (self.head, *self.body))


@dataclass(frozen=True)
class State:
    """A note at a time; `form` is how its Markdown is written."""

    chapters: tuple[Chapter, ...]
    form: int = 0
    notebook: bool = False


@dataclass(frozen=True)
class Fault:
    """A mistake that was planted: the section's number, a piece's id, what it was, and the words that show it."""

    kind: str
    chapter: int
    piece: int
    shown: str


@dataclass
class Translation:
    """What a translation is: the state that each chapter follows, and its own faults."""

    made_from: State
    text_from: str
    chapters: dict[int, Chapter] = field(default_factory=dict)
    """Chapters by the id of their head, where brought up to date alone."""
    faults: list[Fault] = field(default_factory=list)
    mended: int = 0
    form: int = 0
    date: str = ""


@dataclass
class Work:
    """A note with its history of states, and its translations."""

    name: str
    languages: tuple[str, ...]
    states: list[tuple[State, str]]
    translations: dict[str, Translation] = field(default_factory=dict)


@dataclass
class Branch:
    """Work that is not merged yet: of a translator (`own`, by language) or of an author (`states`).

    `way` is how it comes back, merge, squash or pick (every commit again), and `due` after which commit of main.
    """

    ref: str
    way: str
    due: int
    work: Work
    own: dict[str, list[str]] = field(default_factory=dict)
    """The texts that the branch gave a language, one a commit."""
    made: dict[str, Translation] = field(default_factory=dict)
    states: list[tuple[State, str]] = field(default_factory=list)
    name: str = ""
    """The note's name on the branch, if it was renamed there."""


class History:
    """Builds the commits; `works` holds the truth at the end."""

    def __init__(
        self,
        seed: int,
        notes: int,
        commits: int,
        per_commit: int = 8,
        lag: float = 0.15,
        branches: float = 0.0,
        notebooks: float = 0.0,
    ) -> None:
        """`lag` is the share of translations that are made from an older version than the one beside them, `branches`
        that of commits that open a branch, `notebooks` that of notes that are one."""
        self.lag, self.branches, self.notebooks = lag, branches, notebooks
        self.open: list[Branch] = []
        self.merged: dict[str, int] = {}
        self.random, self._ids, self.stamp = random.Random(seed), 0, 0
        self.frames, self.titles = _table("staleness_frames.tsv"), _table("staleness_titles.tsv")
        self.corpus = list(_corpus())
        self.count = notes
        self.works = [self._work(i) for i in range(notes)]
        self.commits, self.per_commit = commits, per_commit
        self.log: list[bytes] = []

    # ---- texts ----

    def _piece(self, texts: dict[str, str]) -> Piece:
        self._ids += 1
        return Piece(self._ids, texts)

    def _sentences(self, count: int) -> dict[str, str]:
        made = [self._sentence() for _ in range(count)]
        return {lang: ("" if lang in ("ja", "zh") else " ").join(one[lang] for one in made) for lang in made[0]}

    def _sentence(self) -> dict[str, str]:
        frame, roll = self.random.choice(self.frames), self.random.randint
        formula = self.random.choice(FORMULAS).format(a=roll(2, 9), b=roll(10, 99))
        slots = {"{n}": str(roll(2, 97)), "{m}": str(roll(2, 97)), "{f}": formula, "{u}": "LINK",
                 "{c}": f"`{self.random.choice(CALLS)}({roll(0, 20)})`"}  # fmt: skip
        filled = {}
        for lang, said in frame.items():
            for slot, value in slots.items():
                said = said.replace(slot, value)
            filled[lang] = said
        return filled

    def _any_piece(self, corpus: bool) -> Piece:
        if corpus:
            return self._piece(dict(self.random.choice(self.corpus)))
        roll = self.random.random()
        if roll < 0.62:
            return self._piece(self._sentences(self.random.randint(1, 4)))
        if roll < 0.8:
            items = [self._sentence() for _ in range(self.random.randint(2, 4))]
            return self._piece({lang: "\n".join(f"- {item[lang]}" for item in items) for lang in items[0]})
        if roll < 0.9:
            a, b = self.random.randint(2, 9), self.random.randint(10, 99)
            latex = f"$$\nF_{{{a}}} = {b} x + \\sqrt{{{a} y}}\n$$"
            return self._piece(dict.fromkeys(LANGUAGES, latex))
        call, number = self.random.choice(CALLS), self.random.randint(2, 99)
        code = f"```python\nlevel = {call}({number})\nprint(level + {number % 7})\n```"
        return self._piece(dict.fromkeys(LANGUAGES, code))

    def _chapter(self, corpus: bool, number: int) -> Chapter:
        if corpus:
            head, *body = self.random.choice(_chapters())
            return Chapter(self._piece(dict(head)), tuple(self._piece(dict(piece)) for piece in body))
        title = {lang: f"## {word} {number}" for lang, word in self.random.choice(self.titles).items()}
        body = tuple(self._any_piece(False) for _ in range(self.random.randint(2, 5)))
        return Chapter(self._piece(title), body)

    def _work(self, number: int) -> Work:
        corpus = number % 4 == 0
        chapters = tuple(self._chapter(corpus, i + 1) for i in range(self.random.randint(3, 7)))
        seen: dict[str, Chapter] = {chapter.head.texts["en"]: chapter for chapter in chapters}
        state = State(tuple(seen.values()))
        if number < round(self.notebooks * self.count):
            state = replace(state, notebook=True)
        languages = CORPUS if corpus else FRAMED
        return Work(f"note-{number:04}", languages, [(state, self.render_source(state))])

    # ---- rendering ----

    def render_source(self, state: State) -> str:
        chapters = [(c.head, c.body) for c in state.chapters]
        return _notebook(chapters, "en", state.form) if state.notebook else self._render(chapters, "en", state.form)

    def _render(self, chapters: list[tuple[Piece, tuple[Piece, ...]]], lang: str, form: int, head: str = "") -> str:
        blocks = [piece.text(lang) for title, body in chapters for piece in (title, *body)]
        return f"---\nlang: {lang}\n{head}---\n\n" + "\n\n".join(_formed(block, form) for block in blocks) + "\n"

    def chapters_of(self, work: Work, lang: str) -> list[Chapter]:
        """The chapters that a translation has, each as it knows it."""
        own = work.translations[lang]
        found = []
        for chapter in own.made_from.chapters:
            newer = own.chapters.get(chapter.head.id, chapter)
            if newer.body or newer is chapter:
                found.append(newer)
        return found

    def render_known(self, work: Work, lang: str) -> str:
        """The source as a translation knows it."""
        own = work.translations[lang]
        return self.render_source(replace(own.made_from, chapters=tuple(self.chapters_of(work, lang))))

    def spoilt(self, piece: Piece, lang: str, fault: Fault, form: int) -> str:
        """The piece of a translation with its mistake, as it is written."""
        return _formed(replace(piece, texts={**piece.texts, lang: _spoilt(piece.texts[lang], fault)}).text(lang), form)

    def render_translation(self, work: Work, lang: str) -> str:
        own = work.translations[lang]
        faults = {fault.piece: fault for fault in own.faults}
        chapters = []
        for chapter in self.chapters_of(work, lang):
            body = []
            for piece in chapter.body:
                fault = faults.get(piece.id)
                if fault is None:
                    body.append(piece)
                elif fault.kind != "omission":
                    body.append(replace(piece, texts={**piece.texts, lang: _spoilt(piece.texts[lang], fault)}))
            chapters.append((chapter.head, tuple(body)))
        if own.made_from.notebook:
            text = _notebook(chapters, lang, own.form)
            return text.replace(*MENDED[lang], own.mended) if own.mended else text
        record = RECORDS.get(lang, "")
        md5 = hashlib.md5(own.text_from.encode(), usedforsecurity=False).hexdigest()
        head = {"original_hash": f"original_hash: {md5}\n", "translation-date": f"translation-date: {own.date}\n"}
        text = self._render(chapters, lang, own.form, head.get(record, ""))
        if own.mended:
            text = text.replace(*MENDED[lang], own.mended)
        if record == "comment":
            text += f'\n<!--\nCO_OP_TRANSLATOR_METADATA:\n{{\n  "original_hash": "{md5}"\n}}\n-->\n'
        return text

    # ---- commits ----

    def stream(self) -> Iterator[bytes]:
        """The commits as `git fast-import` reads them."""
        yield self._commit("notes", {self.path(w, "en"): w.states[-1][0:2][1] for w in self.works})
        waiting = [(work, lang) for work in self.works for lang in work.languages]
        self.random.shuffle(waiting)
        for number in range(self.commits - 1):
            for branch in [one for one in self.open if one.due <= number]:
                yield from self._merge(branch)
            if self.branches and self.random.random() < self.branches:
                yield from self._branch(number, waiting)
            due = len(waiting) * self.per_commit // max(1, self.commits)
            if waiting and (number % 3 == 0 or due):
                some = [waiting.pop() for _ in range(min(len(waiting), self.per_commit))]
                yield self._translate(some, "translate")
            else:
                yield self._step()
        for branch in list(self.open):
            yield from self._merge(branch)
        while waiting:
            yield self._translate([waiting.pop() for _ in range(min(len(waiting), 40))], "translate the rest")

    def path(self, work: Work, lang: str, name: str = "") -> str:
        return f"docs/{lang}/{name or work.name}.{'ipynb' if work.states[-1][0].notebook else 'md'}"

    def _date(self) -> str:
        from datetime import UTC, datetime

        return datetime.fromtimestamp(START + self.stamp * HOURS, UTC).date().isoformat()

    def _commit(
        self, message: str, files: dict[str, str], gone: tuple[str, ...] = (), ref: str = "main", other: str = ""
    ) -> bytes:
        """`other` is the branch that this one starts from, or that is merged into main."""
        self.stamp += 1
        lines = [
            f"commit refs/heads/{ref}\ncommitter A Person <a@example.org> {START + self.stamp * HOURS} +0000\n"
            f"data {len(message.encode())}\n{message}\n".encode()
        ]
        if other:
            lines.append(f"{'from' if other == 'main' else 'merge'} refs/heads/{other}\n".encode())
        lines += [f"D {path}\n".encode() for path in gone]
        for path, text in files.items():
            data = text.encode()
            lines.append(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
        return b"".join(lines)

    def _step(self) -> bytes:
        authored = [branch.work for branch in self.open if branch.states]
        work, roll = self.random.choice([w for w in self.works if w not in authored]), self.random.random()
        if roll < 0.46:
            return self._edit(work, self._content)
        if roll < 0.54:
            return self._edit(work, lambda state: replace(state, form=self.random.randint(1, 6)))
        if roll < 0.59:
            return self._edit(work, self._relinked)
        if roll < 0.67:
            return self._edit(work, self._slip)
        done = [(w, lang) for w in self.works for lang in w.translations if not self._is_busy(w, lang)]
        if not done:
            return self._edit(work, self._content)
        if roll < 0.83:
            work, _ = self.random.choice(done)
            again = [lang for w, lang in done if w is work and self.random.random() < 0.4]
            return self._translate([(work, lang) for lang in again], "update")
        if roll < 0.88:
            return self._partial(*self.random.choice(done))
        if roll < 0.92:
            return self._mend(*self.random.choice(done))
        if roll < 0.96:
            return self._rename(work)
        return self._mass()

    def _edit(self, work: Work, change: object) -> bytes:
        state = change(work.states[-1][0])  # type: ignore[operator]
        work.states.append((state, self.render_source(state)))
        return self._commit("edit", {self.path(work, "en"): work.states[-1][1]})

    def _content(self, state: State) -> State:
        chapters = list(state.chapters)
        corpus = "it" not in chapters[0].head.texts
        for _ in range(self.random.choice((1, 1, 2))):
            i, roll = self.random.randrange(len(chapters)), self.random.random()
            if roll < 0.08 and len(chapters) < 9:
                new = self._chapter(corpus, 10 + self.stamp)
                if all(new.head.texts["en"] != c.head.texts["en"] for c in chapters):
                    chapters.insert(self.random.randint(1, len(chapters)), new)
                continue
            if roll < 0.13 and len(chapters) > 2:
                del chapters[i]
                continue
            chapters[i] = self._changed(chapters[i], corpus, roll)
        return replace(state, chapters=tuple(chapters))

    def _changed(self, chapter: Chapter, corpus: bool, roll: float) -> Chapter:
        body = list(chapter.body)
        i = self.random.randrange(len(body)) if body else 0
        if roll < 0.35 or not body:
            body.insert(i, self._any_piece(corpus))
        elif roll < 0.5 and len(body) > 1:
            del body[i]
        elif roll < 0.75:
            # the same block with something else in it
            other = self._any_piece(corpus)
            body[i] = replace(body[i], texts=other.texts)
        else:
            more = self._any_piece(corpus) if corpus else self._piece(self._sentences(1))
            plain = all(
                "\n" not in piece.texts["en"] and piece.texts["en"][0] not in "$`-|>" for piece in (body[i], more)
            )
            if not plain:
                body.insert(i, more)
            else:
                texts = {
                    lang: body[i].texts[lang] + ("" if lang in ("ja", "zh") else " ") + more.texts[lang]
                    for lang in body[i].texts
                }
                body[i] = replace(body[i], texts=texts)
        return replace(chapter, body=tuple(body))

    def _relinked(self, state: State) -> State:
        def moved(piece: Piece) -> Piece:
            return replace(piece, link=piece.link + 1) if "LINK" in piece.texts["en"] else piece

        return replace(state, chapters=tuple(replace(c, body=tuple(map(moved, c.body))) for c in state.chapters))

    def _slip(self, state: State) -> State:
        chapters = list(state.chapters)
        i = self.random.randrange(len(chapters))
        body = list(chapters[i].body)
        if body:
            k = self.random.randrange(len(body))
            slip = 0 if body[k].slip else self.random.randint(1, 50)
            body[k] = replace(body[k], slip=slip)
        chapters[i] = replace(chapters[i], body=tuple(body))
        return replace(state, chapters=tuple(chapters))

    def _translate(self, some: list[tuple[Work, str]], message: str) -> bytes:
        files = {}
        for work, lang in some:
            lag = self.random.randint(1, 3) if self.random.random() < self.lag else 0
            state, text = work.states[max(0, len(work.states) - 1 - lag)]
            if lang in work.translations and work.states.index((state, text)) < self._made(work, lang):
                state, text = work.states[-1]
            before = work.translations.get(lang)
            there = self.render_translation(work, lang) if before else ""
            work.translations[lang] = self._translation(state, text, lang)
            files[self.path(work, lang)] = self.render_translation(work, lang)
            if before and files[self.path(work, lang)] == there:
                # nothing was written, so nothing in the repository tells that anybody looked
                work.translations[lang] = before
        return self._commit(message, files)

    def _translation(self, state: State, text: str, lang: str) -> Translation:
        own = Translation(state, text, form=state.form, date=self._date())
        if self.random.random() < 0.25 and (fault := self._fault(state, lang)):
            own.faults.append(fault)
        return own

    def _made(self, work: Work, lang: str) -> int:
        own = work.translations[lang]
        return max(i for i, (state, _) in enumerate(work.states) if state is own.made_from)

    def _fault(self, state: State, lang: str) -> Fault | None:
        spots = [(i, piece) for i, c in enumerate(state.chapters) for piece in c.body]
        self.random.shuffle(spots)
        for kind in self.random.sample(("number", "formula", "code", "omission"), 4):
            for i, piece in spots:
                said = piece.texts[lang]
                if kind == "omission" and len(said) > 60 and said[0] not in "$`-|>!" and "\n" not in said:
                    return Fault(kind, i, piece.id, piece.texts["en"][:40])
                fault = Fault(kind, i, piece.id, "")
                if kind != "omission" and _spoilt(said, fault) != said:
                    return fault
        return None

    def _partial(self, work: Work, lang: str) -> bytes:
        """One section is brought up to date, the others are left."""
        own, now = work.translations[lang], work.states[-1][0]
        newest = {chapter.head.id: chapter for chapter in now.chapters}
        stale = [
            c for c in self.chapters_of(work, lang) if c.head.id in newest and newest[c.head.id].content != c.content
        ]
        if stale and work.languages is FRAMED and lang not in RECORDS:
            chapter = newest[self.random.choice(stale).head.id]
            own.chapters[chapter.head.id] = chapter
            ids = {piece.id for c in self.chapters_of(work, lang) for piece in c.body}
            own.faults = [f for f in own.faults if f.piece in ids and f.piece not in {p.id for p in chapter.body}]
        return self._commit("bring a section up to date", {self.path(work, lang): self.render_translation(work, lang)})

    def _mend(self, work: Work, lang: str) -> bytes:
        work.translations[lang].mended += 1
        return self._commit("mend words", {self.path(work, lang): self.render_translation(work, lang)})

    def _rename(self, work: Work) -> bytes:
        gone = tuple(self.path(work, lang) for lang in ("en", *work.translations))
        work.name = f"{work.name.split('_')[0]}_{self.stamp}"
        if self.random.random() < 0.5 and not any(branch.work is work for branch in self.open if branch.states):
            state = self._content(work.states[-1][0])
            work.states.append((state, self.render_source(state)))
        files = {self.path(work, "en"): work.states[-1][1]}
        files |= {self.path(work, lang): self.render_translation(work, lang) for lang in work.translations}
        return self._commit("rename", files, gone)

    def _mass(self) -> bytes:
        """Every file gets another form, sources and translations alike."""
        form, files = self.random.randint(1, 6), {}
        authored = [branch.work for branch in self.open if branch.states]
        for work in self.works:
            if work in authored:
                continue
            state = replace(work.states[-1][0], form=form)
            work.states.append((state, self.render_source(state)))
            files[self.path(work, "en")] = work.states[-1][1]
            for lang, own in work.translations.items():
                own.form = form
                files[self.path(work, lang)] = self.render_translation(work, lang)
        return self._commit("reformat everything", files)

    # ---- branches ----

    def _is_busy(self, work: Work, lang: str) -> bool:
        """Whether somebody translates a note on a branch."""
        return any(branch.work is work and lang in branch.made for branch in self.open)

    def _branch(self, number: int, waiting: list[tuple[Work, str]]) -> Iterator[bytes]:
        ref, way = f"b{number}", self.random.choice(("merge", "merge", "squash", "pick"))
        due = number + self.random.randint(3, 30)
        work = self.random.choice(self.works)
        if any(branch.work is work for branch in self.open):
            return
        if self.random.random() < 0.4:
            yield from self._author(Branch(ref, way, due, work))
            return
        if waiting and self.random.random() < 0.5:
            work, lang = waiting.pop()
            some = [] if self._is_busy(work, lang) else [lang]
        else:
            some = [lang for lang in work.translations if self.random.random() < 0.5]
        branch = Branch(ref, way, due, work)
        state, text = work.states[-1]
        for lang in some:
            own = self._translation(state, text, lang)
            texts = [self._written(work, lang, own)]
            if lang in work.translations and texts[0] == self.render_translation(work, lang):
                continue
            if self.random.random() < 0.3:
                own.mended += 1
                texts.append(self._written(work, lang, own))
            branch.made[lang], branch.own[lang] = own, texts
        if not branch.made:
            return
        self.open.append(branch)
        yield from self._commits(branch, ref)

    def _commits(self, branch: Branch, ref: str) -> Iterator[bytes]:
        """The commits of a translator's branch, there or on main."""
        for i in range(max(map(len, branch.own.values()))):
            files = {self.path(branch.work, lang): texts[i] for lang, texts in branch.own.items() if i < len(texts)}
            yield self._commit("translate on a branch", files, ref=ref, other="main" if ref != "main" and not i else "")

    def _written(self, work: Work, lang: str, own: Translation) -> str:
        before = work.translations.get(lang)
        work.translations[lang] = own
        text = self.render_translation(work, lang)
        if before:
            work.translations[lang] = before
        else:
            del work.translations[lang]
        return text

    def _author(self, branch: Branch) -> Iterator[bytes]:
        """An author edits a note on a branch, and may rename it and its translations there."""
        work, state = branch.work, branch.work.states[-1][0]
        for i in range(self.random.randint(1, 3)):
            state = self.random.choice((self._content, self._content, self._slip))(state)
            branch.states.append((state, self.render_source(state)))
            files, gone = {self.path(work, "en", branch.name): branch.states[-1][1]}, ()
            if i == 1 and branch.way == "merge":
                branch.name = f"{work.name.split('_')[0]}_{self.stamp}b"
                gone = tuple(self.path(work, lang) for lang in ("en", *work.translations))
                files = {self.path(work, lang, branch.name): self.render_translation(work, lang)
                         for lang in work.translations}  # fmt: skip
                files[self.path(work, "en", branch.name)] = branch.states[-1][1]
            yield self._commit("write on a branch", files, gone, branch.ref, "" if i else "main")
        self.open.append(branch)

    def _merge(self, branch: Branch) -> Iterator[bytes]:
        self.open.remove(branch)
        self.merged[branch.way] = self.merged.get(branch.way, 0) + 1
        work, other = branch.work, branch.ref if branch.way == "merge" else ""
        if branch.made:
            work.translations.update(branch.made)
            if branch.way == "pick":
                yield from self._commits(branch, "main")
                return
            files = {self.path(work, lang): texts[-1] for lang, texts in branch.own.items()}
            yield self._commit(f"{branch.way} a translation", files, other=other)
            return
        if branch.way == "pick":
            for state, text in branch.states:
                work.states.append((state, text))
                yield self._commit("write again", {self.path(work, "en"): text})
            return
        work.states += branch.states if other else branch.states[-1:]
        gone: tuple[str, ...] = ()
        files = {self.path(work, "en", branch.name): work.states[-1][1]}
        if branch.name:
            gone = tuple(self.path(work, lang) for lang in ("en", *work.translations))
            work.name = branch.name
            files |= {self.path(work, lang): self.render_translation(work, lang) for lang in work.translations}
        yield self._commit(f"{branch.way} a note", files, gone, other=other)


def build(history: History, folder: Path) -> None:
    """A repository of the history in `folder`, checked out."""
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    data = b"".join(history.stream())
    subprocess.run(["git", "-C", str(folder), "fast-import", "--quiet"], input=data, check=True)
    subprocess.run(["git", "-C", str(folder), "reset", "-q", "--hard", "main"], check=True)


def _notebook(chapters: list[tuple[Piece, tuple[Piece, ...]]], lang: str, form: int) -> str:
    """The note as a notebook: code in cells of its own; another form is other spacing and other counts of runs."""
    cells: list[dict[str, object]] = []
    for title, body in chapters:
        said = [title.text(lang)]
        for piece in body:
            text = piece.text(lang)
            if not text.startswith("```"):
                said.append(text)
                continue
            cells.append(_cell("markdown", "\n\n".join(_formed(block, form) for block in said)))
            cells.append({**_cell("code", "\n".join(text.split("\n")[1:-1])), "execution_count": form, "outputs": []})
            said = []
        if said:
            cells.append(_cell("markdown", "\n\n".join(_formed(block, form) for block in said)))
    whole = {"cells": [cell for cell in cells if cell["source"]], "metadata": {"language_info": {"name": "python"}},
             "nbformat": 4, "nbformat_minor": 5}  # fmt: skip
    return json.dumps(whole, ensure_ascii=bool(form & 4), indent=1 + form % 2) + "\n"


def _cell(kind: str, text: str) -> dict[str, object]:
    return {"cell_type": kind, "metadata": {}, "source": text.splitlines(keepends=True)}


def _formed(block: str, form: int) -> str:
    """The block in another form of Markdown."""
    if not form or block[:1] in "$`|" or "```" in block or "$$" in block:
        return block
    if form & 1:
        block = re.sub(r"^- ", "* ", block, flags=re.M)
    if form & 2:
        block = re.sub(r"(?<=[.。]) ", "\n", block) if not block.startswith(("#", "-", "*", ">", "1")) else block
    if form & 4:
        block = re.sub(r"\*\*([^*\n]+)\*\*", r"__\1__", block)
    return block


def _slipped(text: str, slip: int) -> str:
    """Two letters of a long word changed places."""
    words = list(re.finditer(r"(?<![\\`$\w])[a-z]{7,}(?![\w`$])", text))
    if not words or text[:1] in "$`\\":
        return text
    word = words[slip % len(words)]
    at = word.start() + 2 + slip % (len(word[0]) - 4)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _spoilt(text: str, fault: Fault) -> str:
    """A text with a mistake in it."""
    if fault.kind == "number" and "$" not in text and "`" not in text and "|" not in text:
        return re.sub(r"(?<![\w.,])([2-9]\d?)(?![\w.,])", lambda found: str(int(found[1]) + 11), text, count=1)
    if fault.kind == "formula":
        return (
            re.sub(r"(\$[^$\n]*?) ([+=-]) ", r"\1 \\ne ", text, count=1)
            if text[:2] != "$$"
            else text.replace("+", "-", 1)
        )
    if fault.kind == "code" and "`" in text and "```" not in text:
        return re.sub(r"`(\w+)_(\w+)", r"`\2_\1", text, count=1)
    return text


def _table(name: str) -> list[dict[str, str]]:
    """A table of texts: a column a language."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]


def _notes() -> Iterator[dict[str, list[str]]]:
    for source in sorted((ROOT / "corpus" / "notes").glob("*-en.md")):
        name = source.name.removesuffix("-en.md")
        sides = {"en": source, **{lang: ROOT / "corpus" / "_posts" / lang / f"{name}-{lang}.md" for lang in CORPUS}}
        texts = {lang: path.read_text(encoding="utf-8").split("---\n", 2)[2].strip() for lang, path in sides.items()}
        yield {lang: _blocks(text) for lang, text in texts.items()}


def _blocks(text: str) -> list[str]:
    """Blocks between blank lines, code in one piece."""
    found: list[str] = []
    for block in re.split(r"\n\n+", text):
        if found and found[-1].count("```") % 2:
            found[-1] += "\n\n" + block
        else:
            found.append(block)
    return found


def _chapters() -> list[list[dict[str, str]]]:
    chapters: list[list[dict[str, str]]] = []
    for note in _notes():
        for i in range(len(note["en"])):
            piece = {lang: blocks[i] for lang, blocks in note.items()}
            if piece["en"].startswith("#"):
                chapters.append([piece])
            elif chapters and chapters[-1][0]["en"].startswith("#"):
                chapters[-1].append(piece)
    return chapters


def _corpus() -> Iterator[dict[str, str]]:
    for chapter in _chapters():
        yield from chapter[1:]
