"""Trains the judge on a pack: `python tests/tools/judge_train.py PACK.npz OUT --seconds 490`. Needs torch alone.

The encoder stays as it is; its states are computed for each batch anew, with noise of the size that its 8-bit matrices
make. A part of the pairs is joined with a right pair of the same language, before or after it, so that a fault is also
met in a longer text. Several sizes are trained side by side on the same batches (`--sizes 128x2,192x3`). The rate falls
by the clock, so that training ends when it was told to. At the end of each quarter it prints per kind and lot
the area under the curve and the share told where one right pair of 200 is, and stores the weights in 8 bits.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

sys.path.insert(0, str(Path(__file__).parent))

from judge_net import Encoder, Judge

SAME = 0
SOURCE, TARGET, KIND, SIDE, LANG, LOT = range(6)
JOINED = 0.3
"""Share of the pairs that are joined with another one."""
NOISE = 0.045
"""Of a state's spread: 8-bit matrices turn the state of a token by a cosine of .999 in the mean."""
SMOOTHING, TAGS, RARE, CLIPPED = 0.03, 0.5, 3.0, 1.0
WEIGHTS = [2.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.5]
"""Of the kinds: right pairs weigh most, for there are most of them in the world."""
WARM, DECAY = 0.04, 0.01
LIKE = 64
"""Batches whose pairs are sorted by length together."""
LONGEST = 200
"""Tokens of one side of a joined pair, at most."""
TOLD, STAGES = 200, 4
Numbers = NDArray[np.int64]


def dequantised(groups: Tensor) -> Tensor:
    """(rows, n, 18) raw groups to (rows, 32 n), as `qa.engines.e5.weights.dequantise`."""
    scales = groups[:, :, :2].contiguous().view(torch.float16).float()
    halves = groups[:, :, 2:]
    values = torch.cat([halves & 15, halves >> 4], 2).float() - 8
    return (values * scales).reshape(len(groups), -1)


def encoder(path: Path, device: str) -> Encoder:
    tables, layers = dict[str, Tensor](), 0
    kind = torch.bfloat16 if device != "cpu" else torch.float32
    with np.load(path, allow_pickle=False) as stored:
        for name in stored.files:
            plain, _, width = name.partition("#")
            values = torch.from_numpy(stored[name]).to(device)
            values = dequantised(values) if width else values.float()
            if plain == "emb.pos":
                values = values.reshape(-1, 384)
            if plain == "emb.type":
                values = values[:384]
            tables[plain] = values.to(kind)
            if plain.startswith("l"):
                layers = max(layers, int(plain[1:].split(".")[0]) + 1)
    return Encoder(tables, layers)


class Pack:
    """Texts as numbers of tokens on the device, and pairs: source, target, kind, damaged side, language, lot."""

    def __init__(self, path: Path, device: str) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self.starts = stored["starts"].astype(np.int64)
            self.pairs = stored["pairs"].astype(np.int64)
            flat, ahead, self.kinds = stored["ids"].astype(np.int32), stored["ahead"], list(stored["kinds"])
            self.spans = stored["spans"].astype(np.int64)
        self.lengths = np.diff(self.starts)
        self.device = device
        self.flat = torch.from_numpy(flat).to(device)
        self.begins = torch.from_numpy(ahead[:-1].astype(np.int64)).to(device)
        self.end = int(ahead[-1])

    def texts(self, one: Numbers, two: Numbers, turned: NDArray[np.bool_]) -> tuple[Tensor, Tensor, Numbers]:
        """Padded ids of texts, or of two texts joined where `two` is not -1 (the second first where `turned`), with
        what stands before and after a text; their mask; and at which token the first of the two begins."""
        first, second = np.where(turned, two, one), np.where(turned, one, two)
        both = two >= 0
        first = np.where(both, first, one)
        a = self.lengths[first]
        # the colon of the prefix stands before the first text only
        b = np.where(both, self.lengths[np.maximum(second, 0)] - 1, 0)
        sizes = a + b
        start_a, start_b = self.starts[first], self.starts[np.maximum(second, 0)] + 1
        put = [torch.from_numpy(v).to(self.device, non_blocking=True)[:, None] for v in (a, sizes, start_a, start_b)]
        at = torch.arange(int(sizes.max()), device=self.device)[None]
        where = torch.where(at < put[0], put[2] + at, put[3] + at - put[0]).clamp(max=len(self.flat) - 1)
        ids = self.flat[where].long()
        head = self.begins.expand(len(ids), -1)
        tail = torch.full((len(ids), 1), self.end, device=self.device)
        # the mark of the end stands behind the last token of each text
        ids = torch.cat([head, ids, tail], 1)
        ends = put[1] + len(self.begins)
        ids.scatter_(1, ends, self.end)
        mask = torch.arange(ids.shape[1], device=self.device)[None] <= ends
        begun = np.where(both & turned, self.lengths[np.maximum(two, 0)] - 1, 0)
        return ids, mask, begun


class Batches:
    """Batches of one lot, in a new order each time."""

    def __init__(self, pack: Pack, lot: int, size: int, joined: float, seed: int) -> None:
        self.pack, self.size, self.joined, self.random = pack, size, joined, np.random.default_rng(seed)
        self.rows = np.flatnonzero(pack.pairs[:, LOT] == lot)
        same = self.rows[pack.pairs[self.rows, KIND] == SAME]
        langs = pack.pairs[same, LANG]
        self.same = {int(lang): same[langs == lang] for lang in np.unique(langs)}

    def __iter__(self) -> Iterator[tuple[Numbers, Numbers, NDArray[np.bool_]]]:
        """Rows, the rows they are joined with or -1, and whether those stand first."""
        pack, rows = self.pack, self.random.permutation(self.rows)
        others = np.full(len(rows), -1)
        for lang, own in self.same.items():
            here = np.flatnonzero((pack.pairs[rows, LANG] == lang) & (self.random.random(len(rows)) < self.joined))
            others[here] = self.random.choice(own, len(here))
        lengths = pack.lengths[pack.pairs[:, : TARGET + 1]]
        whole = lengths[rows] + np.where(others[:, None] >= 0, lengths[others], 0)
        # a pair that says nothing of the same twice: neither side is one of the other's
        bad = (whole.max(1) > LONGEST) | (pack.pairs[rows, SOURCE] == pack.pairs[others, SOURCE])
        others[bad] = -1
        whole = lengths[rows] + np.where(others[:, None] >= 0, lengths[others], 0)
        turned = self.random.random(len(rows)) < 0.5
        span = LIKE * self.size
        lots = []
        for start in range(0, len(rows), span):
            order = start + np.argsort(whole[start : start + span].max(1), kind="stable")
            lots += [order[k : k + self.size] for k in range(0, len(order), self.size)]
        for k in self.random.permutation(len(lots)):
            yield rows[lots[k]], others[lots[k]], turned[lots[k]]


def read(
    pack: Pack, encode: Encoder, rows: Numbers, others: Numbers, turned: NDArray[np.bool_], noise: float
) -> list[Tensor]:
    """States and mask of both sides, and of each of their tokens whether it is wrong (-1: nobody knows)."""
    found, tags = list[Tensor](), list[Tensor]()
    kinds, sides = pack.pairs[rows, KIND], pack.pairs[rows, SIDE]
    for side in (SOURCE, TARGET):
        own = pack.pairs[rows, side]
        two = np.where(others >= 0, pack.pairs[others, side], -1)
        ids, mask, begun = pack.texts(own, two, turned)
        with torch.no_grad():
            states = encode(ids, mask)[:, len(pack.begins) : -1].float()
            states = states + torch.randn_like(states) * (noise * states.std(-1, keepdim=True))
        mask = mask[:, len(pack.begins) + 1 :]
        put = [torch.from_numpy(v).to(pack.device)[:, None] for v in (*(pack.spans[rows].T + begun), kinds, sides)]
        at = torch.arange(mask.shape[1], device=pack.device)[None]
        wrong = ((at >= put[0]) & (at < put[1])).long()
        wrong = torch.where(put[2] == SAME, 0, torch.where(put[3] == side, wrong, -1))
        found += [states, mask]
        tags.append(torch.where(mask, wrong, -1))
    return [*found, torch.cat(tags, 1), torch.from_numpy(kinds).to(pack.device)]


def scored(net: Judge, pack: Pack, encode: Encoder, lot: int, size: int) -> tuple[NDArray[np.float64], Numbers]:
    """Scores of all pairs of a lot as they are, none joined, and their kinds."""
    scores, kinds = [], []
    net.eval()
    with torch.no_grad():
        for rows, others, turned in Batches(pack, lot, size, 0.0, 1):
            a, own, b, other, _, kind = read(pack, encode, rows, others, turned, 0.0)
            scores.append(net(a, own, b, other)[0].float().cpu().numpy())
            kinds.append(kind.cpu().numpy())
    net.train()
    return np.concatenate(scores).astype(np.float64), np.concatenate(kinds)


def report(net: Judge, pack: Pack, encode: Encoder, size: int) -> str:
    lines = []
    for lot in (1, 2):
        scores, kinds = scored(net, pack, encode, lot, size)
        parts = []
        for kind in range(1, len(pack.kinds)):
            odds = scores[:, kind] - scores[:, SAME]
            right, wrong = np.sort(odds[kinds == SAME]), odds[kinds == kind]
            if not len(wrong):
                continue
            area = np.searchsorted(right, wrong).mean() / len(right)
            told = (wrong > right[-max(1, len(right) // TOLD)]).mean()
            parts.append(f"{pack.kinds[kind]} {area:.3f} {told:.2f}")
        any_ = np.max(scores[:, 1:], 1) - scores[:, SAME]
        right = np.sort(any_[kinds == SAME])
        parts.append(f"any {(any_[kinds != SAME] > right[-max(1, len(right) // TOLD)]).mean():.3f}")
        lines.append(f"  lot {lot}: " + ", ".join(parts))
    return "\n".join(lines)


def stored(net: Judge, path: Path) -> None:
    """Matrices in 8-bit steps, a step for each row; the rest in half precision."""
    tables: dict[str, NDArray[np.generic]] = {}
    for name, tensor in net.state_dict().items():
        values = tensor.detach().float().cpu().numpy()
        if values.ndim == 2 and values.size > 1_000:
            step = np.maximum(np.abs(values).max(axis=1, keepdims=True) / 127, 1e-12).astype(np.float16)
            tables[name] = np.rint(values / step.astype(np.float32)).clip(-127, 127).astype(np.int8)
            tables[f"{name}.step"] = step
        else:
            tables[name] = values.astype(np.float16)
    np.savez_compressed(path, **tables)


def read_table(path: Path) -> dict[str, Tensor]:
    """What `stored` has written."""
    with np.load(path, allow_pickle=False) as found:
        whole = {name: torch.from_numpy(found[name].astype(np.float32)) for name in found.files}
    steps = {name: whole.pop(name) for name in [*whole] if name.endswith(".step")}
    return {name: values * steps.get(f"{name}.step", 1.0) for name, values in whole.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", type=Path)
    parser.add_argument("out", type=Path, help="folder")
    parser.add_argument("--known", type=Path, help="a stored table of the first size, which is tried before")
    parser.add_argument("--encoder", type=Path, help="PACK-encoder.npz, if it lies elsewhere")
    parser.add_argument("--seconds", type=float, default=540)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--sizes", default="128x2,192x3", help="width and layers of each net")
    args = parser.parse_args()
    begun = time.monotonic()
    torch.manual_seed(0)
    torch.set_float32_matmul_precision("high")
    pack = Pack(args.pack, args.device)
    encode = encoder(args.encoder or args.pack.with_name(args.pack.stem + "-encoder.npz"), args.device)
    sizes = [tuple(map(int, size.split("x"))) for size in args.sizes.split(",")]
    nets = [Judge(*size).to(args.device) for size in sizes]
    cuda = args.device != "cpu"
    if args.known:
        net = Judge(*sizes[0])
        net.load_state_dict(read_table(args.known))
        print(f"before:\n{report(net.to(args.device), pack, encode, args.batch)}", flush=True)
    optimisers = [torch.optim.AdamW(net.parameters(), args.rate, weight_decay=DECAY, fused=cuda) for net in nets]
    weights = torch.tensor(WEIGHTS, device=args.device)
    rare = torch.tensor(RARE, device=args.device)
    print(f"ready after {time.monotonic() - begun:.0f} s: {len(pack.pairs)} pairs", flush=True)
    begun, steps, stage, losses, seen = time.monotonic(), 0, 1, [0.0] * len(nets), 0
    batches = Batches(pack, 0, args.batch, JOINED, 0)
    while True:
        for rows, others, turned in batches:
            share = (time.monotonic() - begun) / args.seconds
            if share >= 1 or share >= stage / STAGES:
                print(f"{steps} steps, {seen} pairs, {time.monotonic() - begun:.0f} s", flush=True)
                for net, size, loss in zip(nets, sizes, losses, strict=True):
                    stored(net, args.out / f"judge-{size[0]}x{size[1]}.npz")
                    print(f" {size}: loss {loss:.4f}\n{report(net, pack, encode, args.batch)}", flush=True)
                stage += 1
            if share >= 1:
                return
            rate = (
                args.rate * min(1.0, share / WARM) * 0.5 * (1 + math.cos(math.pi * max(0.0, share - WARM) / (1 - WARM)))
            )
            with torch.autocast("cuda", torch.bfloat16, enabled=cuda):
                a, own, b, other, tags, kinds = read(pack, encode, rows, others, turned, NOISE)
                for k, (net, optimiser) in enumerate(zip(nets, optimisers, strict=True)):
                    scores, wrong = net(a, own, b, other)
                    loss = F.cross_entropy(scores.float(), kinds, weight=weights, label_smoothing=SMOOTHING)
                    told = tags >= 0
                    each = F.binary_cross_entropy_with_logits(
                        wrong.float(), tags.clamp(min=0).float(), pos_weight=rare, reduction="none"
                    )
                    loss = loss + TAGS * (each * told).sum() / told.sum()
                    optimiser.zero_grad(set_to_none=True)
                    loss.backward()
                    torch.nn.utils.clip_grad_norm_(net.parameters(), CLIPPED)
                    for group in optimiser.param_groups:
                        group["lr"] = rate
                    optimiser.step()
                    if steps % 50 == 0:
                        losses[k] = 0.8 * losses[k] + 0.2 * loss.item() if losses[k] else loss.item()
            steps += 1
            seen += len(rows)


if __name__ == "__main__":
    main()
