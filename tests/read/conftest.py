"""One reader for all tests of reading: the language model is loaded once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.model import Document, Reading
from standoff.read import Reader

OVERLAY = Path(__file__).parents[2] / "examples" / "register"


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader that knows the invented states of ``examples/register``."""
    return Reader(overlays=[OVERLAY])


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., Reading]:
    """Read a text as published on a day of the invented crisis."""

    def _read(text: str, published: str | None = "2031-03-06") -> Reading:
        return reader.read(Document.of(text, published=published)).check()

    return _read
