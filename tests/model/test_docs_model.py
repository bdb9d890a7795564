"""The page on the data model says what the classes say."""

import runpy
from dataclasses import is_dataclass
from pathlib import Path

from standoff import model

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "docs_model.py"))


def test_page_is_in_step() -> None:
    page = SCRIPT["PATH"].read_text("utf-8")
    assert page == SCRIPT["content"](page), "run: python scripts/docs_model.py"


def test_page_covers_every_class() -> None:
    public = {getattr(model, name) for name in model.__all__}
    assert {cls for cls in public if is_dataclass(cls)} == set(SCRIPT["CLASSES"])
