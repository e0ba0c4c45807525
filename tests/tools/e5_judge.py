"""Trains the judge: `python -m tests.tools.e5_judge --notes notes.jsonl.gz --help-pages FOLDER`. Needs torch.

Notes are JSON Lines of `source` (English), `target`, `lang`; FOLDER holds unpacked packages of LibreOffice's help
(`dpkg -x libreoffice-help-de_….deb FOLDER`, en-US among them). The encoder stays as it is: its states are computed once
and kept in memory (some 20 KB a sentence). First all kinds of damage are learned, then, at a lower rate, right pairs
that words doubt, with more of the first. `--without ko,fi` leaves languages out, on which the judge can be tried.
`data/NOTICE` names what the stored table was trained on: 6,400 sentences in up to four languages each, then 3,860
pairs that words doubt; an hour on one core.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F

from qa.engines.e5.engine import E5
from qa.engines.e5.judge import FILE
from tests.tools.judge_net import STATES, Judge
from tests.tools.judge_pairs import Labelled, chosen, doubted, labelled, sentences

BATCH, EPOCHS = 64, 2
RATES = 1.2e-3, 7e-4
WEIGHTS = [2.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5]
"""Of the kinds: right pairs weigh most, for there are most of them in the world."""
AGAIN = 24_000
"""Pairs of the first lot that come again with the doubted ones."""
AT_ONCE = 2_000
Half = NDArray[np.float16]


def encoded(pairs: Sequence[Labelled]) -> dict[str, Half]:
    """The token states of all texts."""
    engine, found = E5(), dict[str, Half]()
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.source, pair.target)))
    for start in range(0, len(texts), AT_ONCE):
        part = texts[start : start + AT_ONCE]
        found.update(zip(part, (rows.astype(np.float16) for rows in engine.states(part)), strict=True))
        print(f"encoded {start + len(part)} of {len(texts)}", flush=True)
    return found


def trained(net: Judge, pairs: list[Labelled], states: dict[str, Half], rate: float, random: Random) -> None:
    steps = EPOCHS * (len(pairs) // BATCH + 1)
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps + 1, pct_start=0.1)
    weights = torch.tensor(WEIGHTS)
    net.train()
    for epoch in range(EPOCHS):
        losses = []
        for batch in _batches(pairs, random):
            kinds = torch.tensor([pair.kind for pair in batch])
            loss = F.cross_entropy(net(*_padded(batch, states)), kinds, weight=weights)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        print(f"epoch {epoch}: loss {np.mean(losses):.4f}", flush=True)


def _batches(pairs: list[Labelled], random: Random) -> Iterator[list[Labelled]]:
    """In a new order, texts of like length together."""
    random.shuffle(pairs)
    lots = []
    for start in range(0, len(pairs), 50 * BATCH):
        part = sorted(pairs[start : start + 50 * BATCH], key=lambda pair: len(pair.source) + len(pair.target))
        lots += [part[i : i + BATCH] for i in range(0, len(part), BATCH)]
    random.shuffle(lots)
    yield from lots


def _padded(batch: Sequence[Labelled], states: dict[str, Half]) -> Iterator[torch.Tensor]:
    for texts in ([pair.source for pair in batch], [pair.target for pair in batch]):
        longest = max(len(states[text]) for text in texts)
        rows = torch.zeros(len(batch), longest, STATES)
        mask = torch.zeros(len(batch), longest, dtype=torch.bool)
        for i, text in enumerate(texts):
            rows[i, : len(states[text])] = torch.from_numpy(states[text]).float()
            mask[i, : len(states[text])] = True
        yield rows
        yield mask


def stored(net: Judge, path: Path) -> None:
    """Matrices in 8-bit steps, a step for each row; the rest in half precision."""
    tables: dict[str, NDArray[np.generic]] = {}
    for name, tensor in net.state_dict().items():
        values = tensor.numpy()
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
    parser.add_argument("--count", type=int, default=6_400, help="sentences")
    parser.add_argument("--doubted", type=int, default=3_860, help="sentences that words doubt")
    parser.add_argument("--without", default="", help="languages to leave out, separated by commas")
    parser.add_argument("--out", type=Path, default=FILE)
    args = parser.parse_args()
    random = Random(5)
    torch.manual_seed(0)
    given = sentences(args.notes, args.help_pages, frozenset(args.without.split(",")))
    first = chosen(given, args.count, random)
    taken = {sentence.text for sentence in first}
    odd = doubted((sentence for sentence in given if sentence.text not in taken), args.doubted)
    lots = [list(labelled(part, random)) for part in (first, odd)]
    states, net = encoded([pair for lot in lots for pair in lot]), Judge()
    trained(net, lots[0], states, RATES[0], random)
    trained(net, lots[1] + random.sample(lots[0], min(AGAIN, len(lots[0]))), states, RATES[1], random)
    stored(net.eval(), args.out)


if __name__ == "__main__":
    main()
