"""Any sentence-transformers model, by hub name or folder, on a GPU or a CPU. Imports torch; never the default path."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from qa.engines.ahead import Batches, Window, padded
from qa.engines.embedder import Array, unit_length
from qa.engines.profiles import PROFILES, Profile, profile_of
from qa.model.errors import EngineMissing, QaError

SPARE = 8  # tokens left for prefix and marks
OTHER_MODEL = "take a model of the standard modules, such as sentence-transformers/LaBSE"
TOKENS_A_BATCH = {"cuda": 65_536, "mps": 16_384}
"""Tokens with padding: work of some ten milliseconds, beside which starting it costs little."""
HALF_SINCE = (8, 0)
"""Compute capability of the first GPUs that reckon in bf16; older ones do it in float32, and fp16 is faster there."""


def pick_device(wanted: str) -> str:
    """`auto` is cuda, else mps, else cpu; a device asked for by name must be there."""
    import torch

    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return next(name for name, found in there.items() if found)
    if not there.get(wanted, False):
        raise QaError(f"device {wanted}: not available", "use --device auto or --device cpu")
    return wanted


def _numbers(device: str) -> Any:
    """The format in which a device computes fastest without a loss that matters."""
    import torch

    if device == "cuda":
        return torch.bfloat16 if torch.cuda.get_device_capability() >= HALF_SINCE else torch.float16
    return torch.float16 if device == "mps" else torch.float32


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

    Texts go in batches of similar token counts, sized by tokens, halved when memory runs out; bf16 (fp16 on mps and old
    GPUs) on a GPU, float32 on a CPU. A GPU gets batch after batch without waiting for the results of the last, while
    the next texts are cut into tokens. Long texts are windowed and their windows averaged by length, never cut.
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
        clean = [text.encode("utf-8", "replace").decode("utf-8") for text in texts]
        # one text a run on a CPU: there padding costs more than a batch gains, and vectors stay free of neighbours
        room = 1 if self.device == "cpu" else TOKENS_A_BATCH[self.device]
        windows, vectors = self._encode(Batches(clean, lambda index: self._read(clean, index), room))
        out = np.zeros((len(texts), vectors.shape[1]), np.float32)
        np.add.at(out, [w.text for w in windows], vectors * np.array([[w.weight] for w in windows], np.float32))
        return unit_length(out)

    @cached_property
    def _prefix(self) -> str:
        """What the profile puts before every text, else what the model's own configuration does."""
        own = getattr(self._model, "prompts", None) or {}
        return self.profile.prefix or str(own.get(getattr(self._model, "default_prompt_name", None)) or "")

    @cached_property
    def _limit(self) -> int:
        """Tokens that the model reads at once, the prefix and the marks included."""
        return min(self.profile.max_tokens or sys.maxsize, int(self._model.max_seq_length or sys.maxsize))

    def _read(self, texts: Sequence[str], index: Sequence[int]) -> list[Window]:
        """The tokens of the texts of these numbers, of a long one in parts that the model takes whole."""
        tokens = self._tokens([texts[i] for i in index])
        whole = [
            Window(i, max(1, len(texts[i])), t) for i, t in zip(index, tokens, strict=True) if len(t) <= self._limit
        ]
        long = [i for i, found in zip(index, tokens, strict=True) if len(found) > self._limit]
        parts = [
            (i, part) for i, found in zip(long, self._cut([texts[i] for i in long]), strict=True) for part in found
        ]
        cut = self._tokens([part for _, part in parts], self._limit)
        return whole + [Window(i, len(part), found) for (i, part), found in zip(parts, cut, strict=True)]

    def _tokens(self, texts: Sequence[str], limit: int | None = None) -> list[list[int]]:
        """Token ids of texts, marks and prefix included, no more than `limit` each."""
        asked, tokenizer = [self._prefix + text for text in texts], self._model.tokenizer
        backend: Any = getattr(tokenizer, "backend_tokenizer", None)
        if limit is None and hasattr(backend, "encode_batch_fast"):
            # without what nobody asks for: half of the time in which nothing else of Python can run
            backend.no_truncation()
            backend.no_padding()
            return [found.ids for found in backend.encode_batch_fast(asked)]
        cut = {"truncation": limit is not None, "max_length": limit}
        found = tokenizer(asked, return_attention_mask=False, verbose=False, **cut) if asked else {"input_ids": []}
        return found["input_ids"]  # type: ignore[no-any-return]

    def _cut(self, texts: list[str]) -> Iterator[list[str]]:
        """Each text in pieces of as many tokens as the model takes, cut between tokens."""
        step = max(1, self._limit - SPARE)
        found = self._model.tokenizer(
            texts, add_special_tokens=False, return_offsets_mapping=True, truncation=False, verbose=False
        )["offset_mapping"] if texts else []  # fmt: skip
        for text, offsets in zip(texts, found, strict=True):
            inner = [offsets[k - 1][1] for k in range(step, len(offsets), step)]
            yield [text[start:end] for start, end in pairwise([0, *inner, len(text)])]

    def _encode(self, batches: Batches) -> tuple[list[Window], Array]:
        """All windows and their vectors, shape (windows, dimension); the device is waited for once, at the end."""
        import torch

        windows: list[Window] = []
        parts: list[Any] = []
        for batch in batches:
            try:
                parts.append(self._forward(batch))
            except torch.OutOfMemoryError:
                if len(batch) == 1:
                    raise
                torch.cuda.empty_cache()
                batches.again(batch)
            else:
                windows += batch
        return windows, torch.cat(parts).float().cpu().numpy()

    def _forward(self, batch: Sequence[Window]) -> Any:
        """Vectors of one batch, still on the device."""
        import torch

        tokenizer = self._model.tokenizer
        ids, mask = map(torch.from_numpy, padded(batch, tokenizer.pad_token_id or 0, tokenizer.padding_side == "left"))
        with torch.inference_mode():
            features = {"input_ids": self._sent(ids), "attention_mask": self._sent(mask)}
            return self._model(features)["sentence_embedding"]

    def _sent(self, values: Any) -> Any:
        """On the device. Only from memory that stays in its place can it be fetched while the device computes."""
        return (values.pin_memory() if self.device == "cuda" else values).to(self.device, non_blocking=True)

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
        from sentence_transformers import SentenceTransformer as Model

        try:
            return Model(
                self.name,
                device=self.device,
                model_kwargs={"dtype": _numbers(self.device), "use_safetensors": True},
                local_files_only=Path(self.name).is_dir(),
                # a model is data: its repository's Python is never run
                trust_remote_code=False,
            )
        except OSError as error:
            raise QaError(
                f"model {self.name}: {str(error).splitlines()[0]}", "give a hub name or a model folder"
            ) from error
