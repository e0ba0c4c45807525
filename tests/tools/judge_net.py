"""The judge as it is trained; `qa.engines.e5.judge` computes the same with numpy."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from qa.engines.e5.judge import HEADS, KINDS, LAYERS

STATES, WIDTH, INNER = 384, 128, 256
WARMTH = 12.0
"""What cosines of tokens are multiplied with at first."""
FAR = -1e4


class Attention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))

    def forward(self, rows: Tensor, others: Tensor, mask: Tensor) -> Tensor:
        def heads(x: Tensor) -> Tensor:
            return x.view(len(x), -1, HEADS, WIDTH // HEADS).transpose(1, 2)

        found = F.scaled_dot_product_attention(
            heads(self.q(rows)), heads(self.k(others)), heads(self.v(others)), attn_mask=mask[:, None, None, :]
        )
        result: Tensor = self.o(found.transpose(1, 2).reshape(rows.shape))
        return result


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.a, self.n1, self.n2 = Attention(), nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        normal = self.n1(rows)
        rows = rows + self.a(normal, normal, mask)
        result: Tensor = rows + self.f2(F.gelu(self.f1(self.n2(rows))))
        return result


class Judge(nn.Module):
    """Scores of `KINDS`, shape (pairs, 7), of padded token states and their masks, and of each token that it is wrong,
    shape (pairs, tokens of both sides)."""

    def __init__(self) -> None:
        super().__init__()
        self.n0, self.p, self.x = nn.LayerNorm(STATES), nn.Linear(STATES, WIDTH), Attention()
        self.nx = nn.LayerNorm(WIDTH)
        self.c, self.side = nn.Linear(4 * WIDTH, WIDTH), nn.Embedding(2, WIDTH)
        self.b, self.nf = nn.ModuleList([Layer() for _ in range(LAYERS)]), nn.LayerNorm(WIDTH)
        self.h1, self.h2 = nn.Linear(4 * WIDTH, WIDTH), nn.Linear(WIDTH, len(KINDS))
        self.t = nn.Linear(WIDTH, 1)
        self.drop, self.log_t = nn.Dropout(0.1), nn.Parameter(torch.tensor(math.log(WARMTH)))

    def forward(self, source: Tensor, own: Tensor, target: Tensor, other: Tensor) -> tuple[Tensor, Tensor]:
        a, b = (self.drop(self.p(self.n0(states))) for states in (source, target))
        both = torch.cat([self._beside(a, b, other, 0), self._beside(b, a, own, 1)], 1)
        for layer in self.b:
            both = layer(both, torch.cat([own, other], 1))
        both = self.nf(both)
        cut = source.shape[1]
        read = torch.cat([*_pooled(both[:, :cut], own), *_pooled(both[:, cut:], other)], -1)
        result: Tensor = self.h2(self.drop(F.gelu(self.h1(read))))
        return result, self.t(both)[..., 0]

    def _beside(self, rows: Tensor, others: Tensor, mask: Tensor, side: int) -> Tensor:
        likeness = F.normalize(rows, dim=-1) @ F.normalize(others, dim=-1).transpose(1, 2) * self.log_t.exp()
        found = likeness.masked_fill(~mask[:, None, :], FAR).softmax(-1) @ others + self.x(rows, others, mask)
        whole = torch.cat([rows, found, rows - found, rows * found], -1)
        return F.gelu(self.c(whole)) + self.side.weight[side]


def _pooled(rows: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    kept = mask[..., None]
    return rows.masked_fill(~kept, FAR).max(1)[0], (rows * kept).sum(1) / kept.sum(1)
