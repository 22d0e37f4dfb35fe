"""`instructir`: reads the command line, runs one command, and turns what went wrong into a sentence and an exit code."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

from instructir_desktop import __version__
from instructir_desktop.cli import apply, batch, bench, models, render, selftest, understand, verify, watch
from instructir_desktop.cli.arguments import Parser
from instructir_desktop.cli.console import complain
from instructir_desktop.errors import Cancelled, InstructIRError, ModelError, OutputError
from instructir_desktop.imaging import decoding

UNEXPECTED = 1
"""Exit code of a defect of this program."""

EPILOGUE = """\
exit codes: 0 done, 2 usage, 3 input cannot be read, 4 output cannot be written, 5 model or device, 130 cancelled
"""


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; after parsing, `run` holds the command's function."""
    root = Parser(
        prog="instructir", description="Restores photos as a sentence asks for it; everything offline.", epilog=EPILOGUE
    )
    root.add_argument("--version", action="version", version=f"instructir {__version__}")
    commands = root.add_subparsers(metavar="COMMAND", required=True)
    for module in (apply, render, batch, watch, verify, understand, models, bench, selftest):
        module.add(commands)
    return root


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line (None: this process's own) and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == [decoding.SWITCH]:  # a frozen application started itself to decode photos
        return decoding.main()
    debug = "--debug" in arguments
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a character is no failure
    try:
        parsed = parser().parse_args(arguments)
        code = int(parsed.run(parsed))
        sys.stdout.flush()
    except SystemExit as error:  # --help and --version
        return error.code if isinstance(error.code, int) else 0
    except BrokenPipeError:
        # Whoever read our output has gone; the interpreter must not stumble over the same pipe at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OutputError.exit_code
    except InstructIRError as error:
        return _failed(str(error), error.exit_code, debug=debug)
    except KeyboardInterrupt:
        return _failed(str(Cancelled()), Cancelled.exit_code, debug=debug)
    except MemoryError:
        sentence = "The memory of this computer is not enough. Close other programs or use a smaller photo."
        return _failed(sentence, ModelError.exit_code, debug=debug)
    except Exception as error:  # noqa: BLE001 - the last resort: a defect is a sentence too
        sentence = f"Something unexpected went wrong ({type(error).__name__}: {error}). “--debug” shows where."
        return _failed(sentence, UNEXPECTED, debug=debug)
    return code


def _failed(sentence: str, code: int, *, debug: bool) -> int:
    if debug:
        traceback.print_exc()
    complain(sentence)
    return code


if __name__ == "__main__":
    sys.exit(main())
