"""What the terminal at the other end can do."""

from __future__ import annotations

from collections.abc import Mapping

SIGNS = ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM", "ALACRITTY_WINDOW_ID")
PROGRAMS = frozenset({"iTerm.app", "WezTerm", "vscode", "Hyper", "ghostty", "rio", "Tabby"})


def hyperlinks(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to show OSC 8 links; FORCE_HYPERLINK=0 or 1 decides."""
    if forced := environment.get("FORCE_HYPERLINK"):
        return forced != "0"
    if environment.get("TERM") == "dumb" or "CI" in environment:
        return False
    vte = environment.get("VTE_VERSION", "")
    return (
        (vte.isdigit() and int(vte) >= 5000)
        or any(sign in environment for sign in SIGNS)
        or environment.get("TERM_PROGRAM") in PROGRAMS
    )


def say(text: str) -> None:
    """A line on stderr. It may quote a name that a stranger chose: that steers no terminal and no CI service."""
    import click

    from qa.text.visible import visible

    click.echo(f"qa: {visible(text)}", err=True)
