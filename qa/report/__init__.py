"""The reporters: one pure function `render(report) -> str` a module, loaded when asked for."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from types import MappingProxyType

from qa.report.model import Report, Reporter
from qa.report.wording import summary

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit", "markdown", "html")


def _reporter(name: str) -> Reporter:
    def render(report: Report) -> str:
        module = importlib.import_module(f"qa.report.{name}")
        text: str = module.render(report)
        return text

    return render


REPORTERS: Mapping[str, Reporter] = MappingProxyType({name: _reporter(name) for name in FORMATS})

__all__ = ["FORMATS", "REPORTERS", "Report", "Reporter", "summary"]
