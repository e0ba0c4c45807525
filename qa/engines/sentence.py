"""Any sentence-transformers model, by hub name or folder, on a GPU or a CPU. Imports torch; never the default path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from qa.engines import Array
from qa.engines.profiles import Profile, profile_of
from qa.errors import EngineMissing, QaError

TOKENS_A_BATCH = {"cuda": 65_536, "mps": 16_384, "cpu": 8_192}


def pick_device(wanted: str) -> str:
    """`auto` is cuda, else mps, else cpu; a device asked for by name must be there."""
    import torch

    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return next(name for name, found in there.items() if found)
    if not there.get(wanted, False):
        raise QaError(f"device {wanted}: not available", "use --device auto or --device cpu")
    return wanted


class SentenceTransformer:
    """An encoder of the sentence-transformers library.

    Texts go in batches of similar length, sized by tokens, halved when memory runs out; bf16 (fp16 on mps) on a GPU,
    float32 on a CPU. Long texts are windowed and their windows averaged by length, never cut.
    """

    def __init__(self, name: str, device: str = "auto") -> None:
        self.name = name
        self.profile: Profile = profile_of(name)
        self._wanted = device

    @cached_property
    def version(self) -> str:
        """Content of the weights for a folder, the library's version for a hub name."""
        from importlib.metadata import version

        files = sorted(Path(self.name).glob("*.safetensors")) if Path(self.name).is_dir() else []
        stamp = "-".join(f"{file.stat().st_size}.{file.stat().st_mtime_ns}" for file in files)
        return f"{version('sentence-transformers')}/{self.device}/{stamp}"

    @cached_property
    def device(self) -> str:
        self._require()
        return pick_device(self._wanted)

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), float32."""
        windows = [(i, window) for i, text in enumerate(texts) for window in self._windows(text)]
        vectors = self._encode([self.profile.prefix + window for _, window in windows])
        out = np.zeros((len(texts), vectors.shape[1] if len(vectors) else 1), np.float32)
        for (i, window), vector in zip(windows, vectors, strict=True):
            out[i] += vector * max(1, len(window))
        return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12), np.float32)

    def _windows(self, text: str) -> Iterator[str]:
        """The text, or pieces of it that the model takes whole, cut at spaces where there are any."""
        limit = min(self.profile.max_tokens or 10**9, int(self._model.max_seq_length or 10**9)) - 8
        ids = self._model.tokenizer(text, add_special_tokens=False, return_offsets_mapping=True, truncation=False)
        ends = [end for _, end in ids["offset_mapping"]]
        if len(ends) <= limit:
            yield text
            return
        start = 0
        for k in range(limit, len(ends) + limit, limit):
            end = ends[min(k, len(ends)) - 1]
            yield text[start:end]
            start = end

    def _encode(self, texts: Sequence[str]) -> Array:
        import torch

        order = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i]))
        size, start = self._batch_size(texts[order[-1]] if order else ""), 0
        found: dict[int, Array] = {}
        while start < len(order):
            batch = order[start : start + size]
            try:
                with torch.inference_mode():
                    vectors = self._model.encode(
                        [texts[i] for i in batch], batch_size=len(batch), show_progress_bar=False
                    )
            except torch.OutOfMemoryError:
                if size == 1:
                    raise
                torch.cuda.empty_cache()
                size = max(1, size // 2)
                continue
            found.update(zip(batch, np.asarray(vectors, np.float32), strict=True))
            start += size
        return np.stack([found[i] for i in range(len(texts))]) if texts else np.zeros((0, 1), np.float32)

    def _batch_size(self, longest: str) -> int:
        """Texts a batch, so that even the longest ones fit the budget of tokens."""
        tokens = min(len(longest) // 2 + 8, self.profile.max_tokens or 512)
        # one text a run on a CPU: there padding costs more than a batch gains, and vectors stay free of neighbours
        return 1 if self.device == "cpu" else max(1, TOKENS_A_BATCH[self.device] // tokens)

    @staticmethod
    def _require() -> None:
        from importlib.util import find_spec

        if find_spec("sentence_transformers") is None:
            raise EngineMissing("sentence-transformers is not installed", "pip install sentence-transformers")

    @cached_property
    def _model(self) -> Any:
        self._require()
        import torch
        from sentence_transformers import SentenceTransformer as Model

        kind = {"cuda": torch.bfloat16, "mps": torch.float16}.get(self.device, torch.float32)
        try:
            return Model(
                self.name, device=self.device, model_kwargs={"dtype": kind}, local_files_only=Path(self.name).is_dir()
            )
        except OSError as error:
            raise QaError(
                f"model {self.name}: {str(error).splitlines()[0]}", "give a hub name or a model folder"
            ) from error
