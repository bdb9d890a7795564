"""What a user sees when a command fails: one line, no traceback."""

import sys
from types import TracebackType

from standoff.cli import console
from standoff.errors import StandoffError


def explain(kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
    """Print an error that no command caught in plain words; to be set as ``sys.excepthook``."""
    if isinstance(error, StandoffError):
        console.complain(str(error))
    elif isinstance(error, OSError) and error.filename is not None:
        console.complain(f"{error.filename}: {(error.strerror or str(error)).lower()}")
    else:
        console.complain(
            f"a fault in Standoff itself: {kind.__name__}: {error}. "
            "Please report it with what `standoff --debug ...` prints."
        )


def show_tracebacks() -> None:
    """Let Python print every traceback, for ``--debug``."""
    sys.excepthook = sys.__excepthook__
