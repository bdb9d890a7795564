"""The packaged register, and folders of invented rows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standoff.register import Register

Overlay = Callable[..., Path]


@pytest.fixture(scope="session")
def register() -> Register:
    return Register.load()


@pytest.fixture
def overlay(tmp_path: Path) -> Overlay:
    """Return a function that writes files and gives their folder."""

    def write(**files: str) -> Path:
        for name, text in files.items():
            stem, _, kind = name.rpartition("_")
            (tmp_path / f"{stem}.{kind}").write_text(text, encoding="utf-8")
        return tmp_path

    return write
