"""The judge as it is trained, and the lower layers of the encoder whose states it reads; needs torch and nothing else.

`qa.engines.e5.judge` computes the judge with numpy, `qa.engines.e5.graph` the encoder with 8-bit matrices.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional as F

STATES, HEAD, KINDS = 384, 32, 7
"""Numbers of a token's state, of one head of attention, and kinds of answers (`qa.engines.e5.judge.KINDS`)."""
WARMTH = 12.0
"""What cosines of tokens are multiplied with at first."""
FAR = -1e4
ENCODER_HEADS = 12
EPSILON = 1e-12


class Attention(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))

    def forward(self, rows: Tensor, others: Tensor, mask: Tensor) -> Tensor:
        def heads(x: Tensor) -> Tensor:
            return x.view(len(x), x.shape[1], -1, HEAD).transpose(1, 2)

        found = F.scaled_dot_product_attention(
            heads(self.q(rows)), heads(self.k(others)), heads(self.v(others)), attn_mask=mask[:, None, None, :]
        )
        result: Tensor = self.o(found.transpose(1, 2).reshape(rows.shape))
        return result


class Layer(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.a, self.n1, self.n2 = Attention(width), nn.LayerNorm(width), nn.LayerNorm(width)
        self.f1, self.f2 = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, rows: Tensor, mask: Tensor) -> Tensor:
        normal = self.n1(rows)
        rows = rows + self.a(normal, normal, mask)
        result: Tensor = rows + self.f2(F.gelu(self.f1(self.n2(rows))))
        return result


class Judge(nn.Module):
    """Scores of the kinds, shape (pairs, 7), of padded token states and their masks, and of each token that it is
    wrong, shape (pairs, tokens of both sides)."""

    def __init__(self, width: int = 128, layers: int = 2) -> None:
        super().__init__()
        self.n0, self.p, self.x = nn.LayerNorm(STATES), nn.Linear(STATES, width), Attention(width)
        self.nx = nn.LayerNorm(width)
        self.c, self.side = nn.Linear(4 * width, width), nn.Embedding(2, width)
        self.b, self.nf = nn.ModuleList([Layer(width) for _ in range(layers)]), nn.LayerNorm(width)
        self.h1, self.h2 = nn.Linear(4 * width, width), nn.Linear(width, KINDS)
        self.t = nn.Linear(width, 1)
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


class Encoder:
    """States of tokens after the encoder's lower layers, shape (texts, tokens, 384), of padded ids and their mask."""

    def __init__(self, tables: Mapping[str, Tensor], layers: int) -> None:
        self.tables, self.layers = tables, layers

    def __call__(self, ids: Tensor, mask: Tensor) -> Tensor:
        t = self.tables
        x = F.embedding(ids, t["emb.word"]) + t["emb.pos"][: ids.shape[1]] + t["emb.type"]
        x = self._normal(x, "emb.ln")
        for k in range(self.layers):
            name = f"l{k}."
            x = self._normal(x + self._attended(x, mask, name), name + "aln")
            inner = F.gelu(F.linear(x, t[name + "fi.w"], t[name + "fi.b"]))
            x = self._normal(x + F.linear(inner, t[name + "fo.w"], t[name + "fo.b"]), name + "oln")
        return x

    def _attended(self, x: Tensor, mask: Tensor, name: str) -> Tensor:
        t = self.tables
        parts = []
        for part in "qkv":
            rows = F.linear(x, t[f"{name}{part}.w"], t[f"{name}{part}.b"])
            parts.append(rows.view(*x.shape[:2], ENCODER_HEADS, -1).transpose(1, 2))
        found = F.scaled_dot_product_attention(*parts, attn_mask=mask[:, None, None, :])
        return F.linear(found.transpose(1, 2).reshape(x.shape), t[name + "ao.w"], t[name + "ao.b"])

    def _normal(self, x: Tensor, name: str) -> Tensor:
        return F.layer_norm(x, x.shape[-1:], self.tables[name + ".w"], self.tables[name + ".b"], EPSILON)
