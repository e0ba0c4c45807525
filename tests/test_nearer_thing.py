"""Things that seem to have become others of their kind: told as sure only where the encoder reads them."""

from __future__ import annotations

from qa import check_texts


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.severity.value for one in found if one.check == "meaning-changed"]


def test_sugar_beside_the_drink() -> None:
    source = "Sweeten the brew to your taste, and serve the tea hot in small glasses."
    assert "major" not in told(source, "Nach Geschmack mit Zucker süßen und heiß in kleinen Gläsern reichen.", "de")
    assert "major" in told("The farmer sold his red tractor.", "Der Bauer verkaufte seinen grünen Traktor.", "de")
