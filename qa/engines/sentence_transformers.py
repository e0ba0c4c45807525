"""Any sentence-transformers model, by hub name or folder, on a GPU or a CPU. Imports torch; never the default path."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from qa.engines.embedder import Array, unit_length
from qa.engines.profiles import PROFILES, Profile, profile_of
from qa.model.errors import EngineMissing, QaError

SPARE = 8  # tokens left for prefix and marks
OTHER_MODEL = "take a model of the standard modules, such as sentence-transformers/LaBSE"
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


def _refuse_code(name: str) -> None:
    """A folder that would run its own Python or be unpickled; and one that stands where a hub's model is meant."""
    folder = Path(name)
    if not folder.is_dir():
        return
    if name in PROFILES:
        raise QaError(f"model {name}: a folder here has the name of a model of the hub", f"./{name} names the folder")
    try:
        modules = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
        kinds = [str(module["type"]) for module in modules]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise QaError(
            f"model {name}: no readable modules.json in this folder", "give a sentence-transformers folder"
        ) from None
    if strange := [kind for kind in kinds if not kind.startswith("sentence_transformers.")]:
        raise QaError(f"model {name}: its module {strange[0]!r} is code of its own, which is never run", OTHER_MODEL)
    if not any(folder.rglob("*.safetensors")):
        raise QaError(f"model {name}: no weights in safetensors; pickled ones are never read", OTHER_MODEL)


class SentenceTransformer:
    """An encoder of the sentence-transformers library.

    Texts go in batches of similar token counts, sized by tokens, halved when memory runs out; bf16 (fp16 on mps) on a
    GPU, float32 on a CPU. A GPU gets batch after batch without waiting for the results of the last. Long texts are
    windowed and their windows averaged by length, never cut.
    """

    def __init__(self, name: str, device: str = "auto") -> None:
        self.name = name
        self.profile: Profile = profile_of(name)
        self._wanted = device

    @cached_property
    def version(self) -> str:
        """Content of the weights for a folder, the library's version for a hub name."""
        from importlib.metadata import version

        self._require()
        files = sorted(Path(self.name).glob("*.safetensors")) if Path(self.name).is_dir() else []
        stamp = "-".join(f"{file.stat().st_size}.{file.stat().st_mtime_ns}" for file in files)
        return f"{version('sentence-transformers')}/{self.device}/{stamp}"

    @cached_property
    def device(self) -> str:
        self._require()
        return pick_device(self._wanted)

    @property
    def shared(self) -> bool:
        """Whether worker processes should ask one encoder: a GPU holds the model once."""
        return self.device != "cpu"

    def embed(self, texts: Sequence[str]) -> Array:
        """Unit vectors, shape (len(texts), dimension), float32."""
        if not texts:
            return np.zeros((0, 1), np.float32)
        # half a surrogate pair is no text to the tokenizer
        windows = list(self._windows([text.encode("utf-8", "replace").decode("utf-8") for text in texts]))
        vectors = self._encode([self._prefix + window for _, window in windows])
        out = np.zeros((len(texts), vectors.shape[1]), np.float32)
        for (i, window), vector in zip(windows, vectors, strict=True):
            out[i] += vector * max(1, len(window))
        return unit_length(out)

    @cached_property
    def _prefix(self) -> str:
        """What the profile puts before every text, else what the model's own configuration does."""
        own = getattr(self._model, "prompts", None) or {}
        return self.profile.prefix or str(own.get(getattr(self._model, "default_prompt_name", None)) or "")

    def _windows(self, texts: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Each text, or pieces of it that the model takes whole, cut between tokens, with the text's index."""
        limit = min(self.profile.max_tokens or sys.maxsize, int(self._model.max_seq_length or sys.maxsize)) - SPARE
        # a token is at least a byte: most texts need no count
        long = {i: text for i, text in enumerate(texts) if len(text.encode("utf-8")) > limit}
        ends = dict(zip(long, map(list, self._token_ends(list(long.values()))), strict=True))
        for i, text in enumerate(texts):
            start = 0
            for k in range(limit, len(ends.get(i, ())), limit):
                yield i, text[start : ends[i][k - 1]]
                start = ends[i][k - 1]
            yield i, text[start:]

    def _token_ends(self, texts: list[str]) -> Iterator[Iterator[int]]:
        if texts:
            found = self._model.tokenizer(
                texts, add_special_tokens=False, return_offsets_mapping=True, truncation=False, verbose=False
            )
            yield from ((end for _, end in offsets) for offsets in found["offset_mapping"])

    def _encode(self, texts: Sequence[str]) -> Array:
        import torch

        tokens = self._model.tokenizer(
            list(texts), truncation=True, max_length=self._model.max_seq_length, return_attention_mask=False
        )["input_ids"]
        # the longest first: memory that suffices for them suffices for the rest
        order = sorted(range(len(texts)), key=lambda i: (-len(tokens[i]), texts[i]))
        budget, start, parts = TOKENS_A_BATCH[self.device], 0, []
        while start < len(order):
            # one text a run on a CPU: there padding costs more than a batch gains, and vectors stay free of neighbours
            size = 1 if self.device == "cpu" else max(1, budget // len(tokens[order[start]]))
            batch = order[start : start + size]
            try:
                parts.append(self._forward([tokens[i] for i in batch]))
            except torch.OutOfMemoryError:
                if len(batch) == 1:
                    raise
                torch.cuda.empty_cache()
                budget = len(batch) * len(tokens[batch[0]]) // 2
                continue
            start += size
        vectors = torch.cat(parts).float().cpu().numpy()
        return np.asarray(vectors[np.argsort(order)], np.float32)

    def _forward(self, tokens: list[list[int]]) -> Any:
        """Vectors of one batch, still on the device."""
        import torch

        with torch.inference_mode():
            features = self._model.tokenizer.pad({"input_ids": tokens}, return_tensors="pt", verbose=False)
            return self._model({name: values.to(self.device, non_blocking=True) for name, values in features.items()})[
                "sentence_embedding"
            ]

    def _require(self) -> None:
        """Raises where the model is none that may be loaded, then where what loads it is not there."""
        from importlib.util import find_spec

        _refuse_code(self.name)
        if find_spec("sentence_transformers") is None:
            raise EngineMissing(
                "sentence-transformers is not installed", "python -m pip install 'sentence-transformers>=6'"
            )

    @cached_property
    def _model(self) -> Any:
        self._require()
        import torch
        from sentence_transformers import SentenceTransformer as Model

        kind = {"cuda": torch.bfloat16, "mps": torch.float16}.get(self.device, torch.float32)
        try:
            return Model(
                self.name,
                device=self.device,
                model_kwargs={"dtype": kind, "use_safetensors": True},
                local_files_only=Path(self.name).is_dir(),
                # a model is data: its repository's Python is never run
                trust_remote_code=False,
            )
        except OSError as error:
            raise QaError(
                f"model {self.name}: {str(error).splitlines()[0]}", "give a hub name or a model folder"
            ) from error
