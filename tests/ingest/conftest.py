"""Helpers to write inputs and read them back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.errors import InputError
from standoff.ingest import Options, documents
from standoff.model import Document

STORY = (
    "Norland has pulled its tanks back from the border, an official in the defence ministry told the Wire "
    "on Tuesday. Minister Ilse Varn gave no reason for the withdrawal."
)

Write = Callable[[str, str | bytes], str]


@pytest.fixture
def story() -> str:
    return STORY


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file and return its path as a user would give it."""

    def _write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return str(path)

    return _write


class Inputs:
    """Reads sources that are expected to hold one document, or one error."""

    def all(self, *sources: str, **options: object) -> list[Document | InputError]:
        return list(documents(sources, Options(**options)))  # type: ignore[arg-type] # the tests give each its type

    def document(self, *sources: str, **options: object) -> Document:
        (found,) = self.all(*sources, **options)
        assert isinstance(found, Document), found
        return found

    def error(self, *sources: str, **options: object) -> InputError:
        (found,) = self.all(*sources, **options)
        assert isinstance(found, InputError), found
        assert found.cause, "an error says what is wrong"
        return found


@pytest.fixture
def inputs() -> Inputs:
    return Inputs()
