"""Packs what the judge learns from into one file: `python -m tests.tools.e5_judge --notes notes.jsonl.gz … PACK.npz`.

Notes are JSON Lines of `source` (English), `target`, `lang`, `origin`; `--help-pages` is a folder of unpacked packages
of LibreOffice's help (`dpkg -x libreoffice-help-de_….deb FOLDER`, en-US among them), `--wordnet` that of WordNet.
All kinds of damage are learned together with right pairs, those that words doubt among them. Languages and origins that
are left out (`--without fi,el,hu,ro,he,th --without-origins oai,dify`) are packed for trying the judge on them.

The pack holds the numbers of the tokens of all texts, the pairs, and of the encoder's weights those that are needed;
`python tests/tools/judge_train.py PACK.npz` trains on it, with torch alone. `data/NOTICE` names what the stored table
was trained on.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from qa.engines.e5.engine import AHEAD, E5, MOST_STATES, PREFIX
from qa.engines.e5.graph import MIDDLE
from qa.engines.e5.judge import KINDS
from qa.engines.e5.weights import weights
from tests.tools.judge_formulas import with_formulas
from tests.tools.judge_notions import WordNet
from tests.tools.judge_pairs import SAME, Labelled, Sentence, doubted, labelled, sentences

PROCESSES, PART = 2, 1_500
FORMULAS = 0.25
"""Share of the sentences that are taken once more with formulas in them, where they share something."""
TRIED = 700
"""Sentences of what is left out."""
LEARNED, LANGUAGES, ORIGINS = range(3)
Ids = NDArray[np.uint32]


def _labelled(part: tuple[list[Sentence], int, Path]) -> list[Labelled]:
    given, seed, dictionary = part
    return list(labelled(given, Random(seed), WordNet(dictionary)))


def all_pairs(given: list[Sentence], dictionary: Path) -> Iterator[Labelled]:
    """Labelled pairs of all sentences; sentences of like texts in one part, where they are each other's neighbours."""
    given = sorted(given, key=lambda sentence: sentence.text)
    parts = [(given[k : k + PART], k, dictionary) for k in range(0, len(given), PART)]
    with get_context("fork").Pool(PROCESSES) as pool:
        for done, pairs in enumerate(pool.imap(_labelled, parts), 1):
            print(f"{done} of {len(parts)} parts", flush=True)
            yield from pairs


def formulated(given: Sequence[Sentence], random: Random) -> Iterator[Sentence]:
    for sentence in given:
        found = with_formulas(sentence.text, sentence.translations, random) if random.random() < FORMULAS else None
        if found:
            yield Sentence(*found)


def plain(given: Sequence[Sentence], random: Random) -> Iterator[Labelled]:
    """Right pairs in languages that the labelled ones may have left out."""
    for sentence in given:
        for lang in random.sample(sorted(sentence.translations), min(3, len(sentence.translations))):
            yield Labelled(sentence.text, sentence.translations[lang], SAME, lang)


class Texts:
    """The numbers of the tokens of texts, each text once, in the order in which they are met."""

    def __init__(self) -> None:
        self._engine, self._at = E5(), dict[str, int]()
        self.ids, self.starts = list[Ids](), [0]

    def __call__(self, text: str) -> int:
        found = self._at.get(text)
        if found is None:
            found = self._at[text] = len(self._at)
            self.ids.append(self.of(text))
            self.starts.append(self.starts[-1] + len(self.ids[-1]))
        return found

    def of(self, text: str) -> Ids:
        known = self._at.get(text)
        if known is not None:
            return self.ids[known]
        return np.array(self._engine._tokenizer.encode(PREFIX + text)[AHEAD - 1 :][:MOST_STATES], np.uint32)


def changed(old: Ids, new: Ids) -> tuple[int, int]:
    """The tokens of `new` between what both begin with and what both end with."""
    size = min(len(new), len(old))
    same = new[:size] == old[:size]
    first = size if same.all() else int(np.argmin(same))
    same = (new[::-1][:size] == old[::-1][:size])[: size - first]
    last = len(same) if same.all() else int(np.argmin(same))
    return first, max(len(new) - last, first)


def packed(lots: Sequence[tuple[int, Sequence[Labelled]]], path: Path) -> None:
    """Writes the pack: tokens as places in a list of the pieces that occur; pairs as rows of source, target, kind, the
    damaged side (-1 for none), language and lot; and the damaged tokens."""
    texts, rows, spans, langs = Texts(), list[tuple[int, ...]](), list[tuple[int, int]](), dict[str, int]()
    for lot, pairs in lots:
        for pair in pairs:
            lang = langs.setdefault(pair.lang, len(langs))
            row = texts(pair.source), texts(pair.target), pair.kind, pair.side, lang, lot
            rows.append(row)
            spans.append(changed(texts.of(pair.before), texts.ids[row[pair.side]]) if pair.before else (0, 0))
    flat = np.concatenate(texts.ids)
    ahead = texts._engine._tokenizer.encode(PREFIX + "x")[: AHEAD - 1]
    extra = [texts._engine._bos, *ahead, texts._engine._eos]
    pieces = np.unique(np.concatenate([flat, np.array(extra, np.uint32)]))
    places = np.searchsorted(pieces, flat)
    kind = np.uint16 if len(pieces) < 2**16 else np.uint32
    print(f"{len(rows)} pairs, {len(texts.ids)} texts, {len(flat)} tokens, {len(pieces)} pieces", flush=True)
    np.savez_compressed(
        path.with_suffix(".npz"),
        ids=places.astype(kind),
        starts=np.array(texts.starts, np.uint32),
        pairs=np.array(rows, np.int32),
        spans=np.array(spans, np.int16),
        langs=np.array([*langs]),
        ahead=np.searchsorted(pieces, np.array(extra, np.uint32)).astype(np.int32),
        kinds=np.array(KINDS),
    )
    np.savez_compressed(path.with_name(path.stem + "-encoder.npz"), **_encoder(pieces))


def _encoder(pieces: NDArray[np.uint32]) -> dict[str, NDArray[np.generic]]:
    """Tensors of the lower layers; 4-bit ones as they lie in the file, with the width of their rows."""
    known = weights()
    tables: dict[str, NDArray[np.generic]] = {"emb.word#384": known.groups("emb.word", known.hidden)[pieces]}
    for name, (quantised, *_) in known.directory.items():
        lower = name.startswith("l") and int(name[1:].split(".")[0]) < MIDDLE
        if quantised and lower:
            width = known.feed_forward if name.endswith("fo.w") else known.hidden
            tables[f"{name}#{width}"] = known.groups(name, width)
        elif not quantised and (lower or name.startswith("emb.")):
            tables[name] = known.vector(name)
    return tables


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", type=Path)
    parser.add_argument("--notes", type=Path)
    parser.add_argument("--help-pages", type=Path)
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of WordNet's database")
    parser.add_argument("--count", type=int, default=1_000_000, help="sentences at most")
    parser.add_argument("--without", default="", help="languages to leave out, separated by commas")
    parser.add_argument("--without-origins", default="", help="origins of notes to leave out")
    args = parser.parse_args()
    random = Random(5)
    langs, origins = (frozenset(said.split(",")) for said in (args.without, args.without_origins))
    everything = sentences(args.notes, args.help_pages, frozenset())
    given = sentences(args.notes, args.help_pages, langs, origins)
    learned = {sentence.text for sentence in given}
    random.shuffle(given)
    given = given[: args.count]
    given += formulated(given, random)
    print(len(given), "sentences", flush=True)
    pairs = [*all_pairs(given, args.wordnet), *plain(given, random)]
    pairs += [pair for s in doubted(given, len(given)) for pair in plain([s], random)]
    left = [Sentence(s.text, {k: v for k, v in s.translations.items() if k in langs}) for s in everything]
    unknown = [sentence for sentence in everything if sentence.text not in learned]
    lots = [(LEARNED, pairs)]
    for lot, sentences_ in ((LANGUAGES, [s for s in left if s.translations]), (ORIGINS, unknown)):
        random.shuffle(sentences_)
        lots.append((lot, [*all_pairs(sentences_[:TRIED], args.wordnet), *plain(sentences_[:3_000], random)]))
    for lot, found in lots:
        print(lot, len(found), Counter(KINDS[pair.kind] for pair in found), flush=True)
    packed(lots, args.pack)


if __name__ == "__main__":
    main()
