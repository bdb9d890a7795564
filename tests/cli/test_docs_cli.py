"""The page on the command line says what the help says."""

import runpy
from pathlib import Path

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "docs_cli.py"))


def test_page_is_in_step() -> None:
    assert SCRIPT["PATH"].read_text("utf-8") == SCRIPT["content"](), "run: python scripts/docs_cli.py"
