"""The command line. Commands are imported when they are run, so that `qa --version` costs only click."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from importlib import import_module

import click

from qa import COLLECT_AFTER, __version__
from qa.model.errors import QaError

COMMANDS = {
    "check": "qa.cli.check",
    "align": "qa.cli.align",
    "batch": "qa.cli.batch",
    "files": "qa.cli.files",
    "status": "qa.cli.status",
    "stamp": "qa.cli.stamp",
    "review": "qa.cli.review",
    "checks": "qa.cli.explain",
    "explain": "qa.cli.explain",
    "languages": "qa.cli.languages",
    "terms": "qa.cli.terms",
    "init": "qa.cli.init",
    "model": "qa.cli.model",
    "cache": "qa.cli.cache",
}


PREFIX = "QA"


def _name_variables(command: click.Command, prefix: str) -> None:
    """QA_CHECK_FORMAT for `qa check --format`: click would name it after the Python argument."""
    for option in command.params:
        if isinstance(option, click.Option):
            long = max(option.opts, key=len)
            option.envvar = f"{prefix}_{long.lstrip('-')}".upper().replace("-", "_")
    for name, inner in getattr(command, "commands", {}).items():
        _name_variables(inner, f"{prefix}_{name}")


class Lazy(click.Group):
    """A group whose commands live in modules of their own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name]), cmd_name)
        _name_variables(command, f"{PREFIX}_{cmd_name}")
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except QaError as error:
            from qa.cli.terminal import say
            from qa.text.visible import visible

            say(str(error))
            if error.hint:
                click.echo(f"  hint: {visible(error.hint)}", err=True)
            raise click.exceptions.Exit(2) from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib

            if near := difflib.get_close_matches(args[0], COMMANDS, 1):
                raise click.UsageError(f"{error.message} Did you mean '{near[0]}'?", ctx) from None
            raise


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="qa")
def cli() -> None:
    """Check translated Markdown notes against their source: formulas, missing text, untranslated fragments."""


def program() -> None:
    """Console script: `main`, and Python need not take the process apart, object by object, before it ends."""
    status: list[int] = []

    def end() -> None:
        # what cannot be written any more is Python's to tell
        with suppress(OSError, ValueError, AttributeError):
            sys.stdout.flush()
            sys.stderr.flush()
            if status:
                os._exit(status[0])

    # what is registered first is called last: by then all others have tidied up
    atexit.register(end)
    try:
        main()
    except SystemExit as ended:
        if isinstance(ended.code, int | None):
            status.append(ended.code or 0)
        raise


def main() -> None:
    """One command. Exit 0: nothing to report, 1: findings, 2: usage, configuration or internal error."""
    gc.set_threshold(COLLECT_AFTER)
    # matrices are small here: threads of numpy's library would spend their time waiting for each other
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        if COMMANDS.keys() & sys.argv[1:2]:
            from qa.run.compiled import kept

            with kept():
                _main()
        else:
            _main()
    finally:
        # the process ends with all its objects: nothing is gained by taking them apart first
        gc.freeze()
        gc.disable()


def _main() -> None:
    for stream in (sys.stdout, sys.stderr):
        # findings quote any script: a C locale or a Windows code page must not end in a traceback
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(cli.main(prog_name="qa", standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("qa: interrupted", err=True)
        sys.exit(2)
    except BrokenPipeError:
        # the reader of the report went away (`qa check | head`)
        sys.stderr.close()
        sys.exit(2)
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo("qa: internal error, please report it with the lines above", err=True)
        sys.exit(2)
