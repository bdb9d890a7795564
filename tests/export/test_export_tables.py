"""CSV and Parquet hold what ``Ledger.rows`` gives, hostile cells included."""

import csv
from collections.abc import Iterator
from pathlib import Path

import polars
import pytest
from polars.testing import assert_frame_equal

from standoff.export import export
from standoff.ledger import KINDS, Filter, Ledger
from standoff.ledger.queries import types

DOCS = Path(__file__).parents[2] / "docs" / "export.md"


def cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture(autouse=True)
def long_cells() -> Iterator[None]:
    """Let the reader take cells of more than 131,072 characters, which is where Python's stops by itself."""
    before = csv.field_size_limit(10_000_000)
    yield
    csv.field_size_limit(before)


def as_text(value: object) -> str:
    return "" if value is None else str(value)


@pytest.mark.parametrize("name", ["crisis", "hostile"])
def test_csv_comes_back_cell_for_cell(request: pytest.FixtureRequest, tmp_path: Path, name: str) -> None:
    ledger: Ledger = request.getfixturevalue(name)
    export(ledger, "csv", tmp_path / "tables")
    for kind in KINDS:
        expected = [{key: as_text(value) for key, value in row.items()} for row in ledger.rows(kind)]
        assert cells(tmp_path / "tables" / f"{kind}.csv") == expected


@pytest.mark.parametrize("kind", KINDS)
def test_polars_reads_the_csv(hostile: Ledger, tmp_path: Path, kind: str) -> None:
    export(hostile, "csv", tmp_path / "tables")
    read = polars.read_csv(tmp_path / "tables" / f"{kind}.csv", infer_schema=False, empty_string_is_null=False)
    expected = [{key: as_text(value) for key, value in row.items()} for row in hostile.rows(kind)]
    assert read.to_dicts() == expected


@pytest.mark.parametrize("name", ["crisis", "hostile"])
def test_parquet_is_the_frame_of_the_ledger(request: pytest.FixtureRequest, tmp_path: Path, name: str) -> None:
    ledger: Ledger = request.getfixturevalue(name)
    count = export(ledger, "parquet", tmp_path / "tables")
    assert count == sum(ledger.count(kind) for kind in KINDS)
    for kind in KINDS:
        assert_frame_equal(polars.read_parquet(tmp_path / "tables" / f"{kind}.parquet"), ledger.frame(kind))


def test_a_filter_leaves_out_the_kinds_to_which_it_does_not_apply(crisis: Ledger, tmp_path: Path) -> None:
    export(crisis, "parquet", tmp_path / "tables", Filter(reality="denied"))
    assert [path.name for path in (tmp_path / "tables").iterdir()] == ["events.parquet"]
    assert polars.read_parquet(tmp_path / "tables" / "events.parquet")["reality"].to_list() == ["denied"]


def test_no_cell_of_the_spreadsheet_format_is_a_formula(hostile: Ledger, tmp_path: Path) -> None:
    export(hostile, "spreadsheet", tmp_path / "tables")
    for kind in KINDS:
        for row in cells(tmp_path / "tables" / f"{kind}.csv"):
            assert not [cell for cell in row.values() if cell.startswith(("=", "+", "@", "\t", "\r"))]
    (formula,) = [row for row in cells(tmp_path / "tables" / "events.csv") if "calc" in row["trigger"]]
    assert formula["trigger"] == '\'=cmd|"/C calc"!A0 shelled'


def test_numbers_stay_numbers_in_the_spreadsheet_format(crisis: Ledger, tmp_path: Path) -> None:
    export(crisis, "spreadsheet", tmp_path / "tables")
    assert cells(tmp_path / "tables" / "places.csv")[0]["lon"] == "-2.5"


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_is_documented(kind: str) -> None:
    section = DOCS.read_text("utf-8").partition(f"### `{kind}`")[2].partition("\n### ")[0].partition("\n## ")[0]
    assert [name for name in types(kind) if f"`{name}`" not in section] == []
