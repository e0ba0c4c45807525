"""Patterns that Python compiles at every start, kept from run to run: a sixth of a short run goes into it.

What a pattern is made of again is its code, numbers for the library's matcher: the regex library tells it to those who
copy a pattern, that of `re` is what its compiler hands over. It is kept with the user's artefacts, for one release of
what made it. Only what `compile` is asked for is kept, and nothing that is made of the words of notes or of a glossary.
"""

from __future__ import annotations

import copyreg
import marshal
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import regex

from qa.cache import artefacts, tables
from qa.run import watch

OF_NOTES = frozenset({"qa.text.terms"})
"""Modules whose patterns hold words of notes or of a glossary: none of anybody's business outside of a run."""
UNSTEADY = frozenset({"markdown_it.parser_inline", "tokenize"})
"""Modules whose patterns are made of sets: they are written in another order at each start."""
OWN = "qa."
"""What the names of modules begin with for which patterns are made when they are needed."""
MOST = 4_000
"""Patterns of a library that are kept, some hundreds of bytes each: several times what the package has."""


class Unmade:
    """A pattern that is made when something is first asked of it: of the 2,500 of a short run 740 are.

    To `isinstance`, and so to the libraries' own functions, it is a pattern.
    """

    def __init__(self, pattern: str, make: Callable[..., Any], code: bytes) -> None:
        self.pattern, self._make, self._code = pattern, make, code
        self._made: Any = None

    def made(self) -> Any:
        if self._made is None:
            self._made = self._make(*marshal.loads(self._code))  # nosec B302
        return self._made

    def __getattr__(self, name: str) -> Any:
        found = self.__dict__[name] = getattr(self.made(), name)
        return found

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        return type(self.made())

    def __repr__(self) -> str:
        return repr(self.made())

    def __reduce__(self) -> Any:
        return copyreg.dispatch_table[type(self.made())](self.made())


class Patterns:
    """What `compile` of a library does meanwhile: patterns of earlier runs are made from their code.

    `make(*code)` makes a pattern, `code(pattern)` tells what of.
    """

    def __init__(self, library: Any, make: Callable[..., Any], code: Callable[[Any], tuple[Any, ...]]) -> None:
        self._library, self._make, self._code = library, make, code
        self._compile: Callable[..., Any] = library.compile
        self._name = f"patterns-2-{_python()}-{library.__name__}-{getattr(library, '__version__', '')}"
        self._kept = _read(self._name)
        self._new: dict[tuple[str, int], Any] = {}
        self._used: set[tuple[str, int]] = set()

    def use(self) -> None:
        self._library.compile = self.compile

    def compile(self, pattern: Any, flags: int = 0, **others: Any) -> Any:
        """As the library's own."""
        key = pattern, int(flags)
        if others or not isinstance(pattern, str):
            return self._compile(pattern, flags, **others)
        asks = sys._getframe(1).f_globals.get("__name__", "")
        if (code := self._kept.get(key)) is not None:
            self._used.add(key)
            unmade = Unmade(pattern, self._make, code)
            return unmade if asks.startswith(OWN) else unmade.made()
        made = self._compile(pattern, flags)
        if asks not in OF_NOTES | UNSTEADY:
            self._new[key] = made
        return made

    def keep(self) -> None:
        """Store the patterns that are new, in place of what this run had no use for where they are too many: of other
        languages, or of an earlier state of the program."""
        if not self._new:
            return
        # a copy of this process may have kept others meanwhile
        before = _read(self._name)
        known = before if len(before) + len(self._new) <= MOST else {k: v for k, v in before.items() if k in self._used}
        known |= {key: marshal.dumps(self._code(made)) for key, made in self._new.items()}
        if len(known) <= MOST:
            artefacts.write(self._name, marshal.dumps(known))
        self._kept, self._new = known, {}
        self._used.update(known)

    def end(self) -> None:
        self._library.compile = self._compile


@contextmanager
def kept() -> Iterator[None]:
    """Patterns are made from what earlier runs kept, tables are theirs, and what is new is kept."""
    makers = [Patterns(*library) for library in _libraries()]

    def keep() -> None:
        for maker in makers:
            maker.keep()

    for maker in makers:
        maker.use()
    # a copy of this process compiles what its items need, and ends without notice
    watch.AFTER.append(keep)
    try:
        with tables.kept():
            yield
    finally:
        watch.AFTER.remove(keep)
        keep()
        for maker in makers:
            maker.end()


class Keeping:
    """The first thing that a process is handed that starts anew: when it reads it, before the rest and all that is
    imported for that, it keeps what its parent keeps."""

    def __reduce__(self) -> tuple[Callable[[bool], None], tuple[bool]]:
        return _keep_on, (tables.are_kept(),)


_kept_on = ExitStack()


def _keep_on(wanted: bool) -> None:
    """To the end of the process."""
    if wanted and not tables.are_kept():
        _kept_on.enter_context(kept())


def _libraries() -> Iterator[tuple[Any, Callable[..., Any], Callable[[Any], tuple[Any, ...]]]]:
    codes: Any = copyreg.dispatch_table[regex.Pattern]
    yield regex, codes(regex.compile(""))[0], lambda pattern: codes(pattern)[1]
    try:
        import _sre  # type: ignore[import-not-found]
        from re import _compiler, _parser  # type: ignore[attr-defined]
    except ImportError:
        # another Python than CPython, or one to come: it compiles as ever
        return

    def code(pattern: re.Pattern[str]) -> tuple[Any, ...]:
        flags = pattern.flags
        parsed = _parser.parse(pattern.pattern, flags)
        names = parsed.state.groupdict
        groups: list[str | None] = [None] * parsed.state.groups
        for name, number in names.items():
            groups[number] = name
        numbers = [int(number) for number in _compiler._code(parsed, flags)]
        return pattern.pattern, flags, numbers, len(groups) - 1, dict(names), tuple(groups)

    yield re, _sre.compile, code


def _python() -> str:
    return f"{sys.implementation.cache_tag}-{sys.version.split()[0]}"


def _read(name: str) -> dict[tuple[str, int], bytes]:
    """The code of each pattern, its numbers packed: a run uses a few of the thousands, and each number is an object."""
    found = artefacts.read(name)
    try:
        # from the user's own folder, never from a checkout: see `artefacts`
        known = marshal.loads(found) if found else {}  # nosec B302
    except (ValueError, EOFError, TypeError):
        known = {}
    return known if isinstance(known, dict) else {}
