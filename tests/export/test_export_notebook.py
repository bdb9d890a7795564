"""The example notebook is a valid notebook, and every cell of it runs."""

import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def notebook() -> Any:
    read: Any = nbformat.read  # which has no type hints
    return read(EXAMPLES / "notebook.ipynb", as_version=4)


def test_it_is_a_valid_notebook_without_output(notebook: Any) -> None:
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert not [cell for cell in code if cell.outputs or cell.execution_count]


def test_every_cell_runs_in_order(notebook: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # As Jupyter would run them, in one namespace; a kernel would bring thirty packages for nothing more.
    shutil.copytree(EXAMPLES / "dossier", tmp_path / "dossier")
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {"__name__": "__main__"}
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            exec(compile(cell.source, f"cell {number}", "exec"), names)
    assert names["voices"].columns[0] == "told by"
    assert {"occurred", "denied"} <= set(names["voices"].columns)
    assert len(names["dyads"]) > 5
    assert names["by_week"]["events"].sum() > 10
    assert len(names["denials"]) > 3
    assert len(names["inside"]) > 30
    assert (tmp_path / "notebook.geojson").stat().st_size > 1000
