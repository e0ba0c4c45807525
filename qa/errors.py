"""Errors a user can act on."""


class QaError(Exception):
    """What went wrong (path first) and, as `hint`, what to do. Caught once, in the command line: exit 2."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class ConfigError(QaError):
    """The configuration cannot be used."""


class EngineMissing(QaError):
    """An engine's package is not installed; the hint is the command that installs it."""


class OverBudget(Exception):
    """A pair of notes asks for more work than one pair may cost: it is reported as not checked, the run goes on."""
