"""Reading: from a document to a Reading, by a spaCy pipeline with one component per question.

The Reader is imported when first used: spaCy imports this package's components
whenever any pipeline is loaded, and they must not load the Reader in turn.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standoff.read.reader import Reader as Reader
    from standoff.read.reader import read as read

__all__ = ["Reader", "read"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'standoff.read' has no attribute {name!r}")
    from standoff.read import reader  # noqa: PLC0415 - see the docstring

    return getattr(reader, name)
