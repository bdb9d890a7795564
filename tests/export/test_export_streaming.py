"""Memory does not grow with the ledger."""

import gc
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from standoff.export import FORMATS, export
from standoff.ledger import Filter, Ledger

from .conftest import plain_reading

FEW, MANY = 40, 280


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(tmp_path_factory.mktemp("large") / "large.db") as ledger:
        ledger.add_many(map(plain_reading, range(MANY)))
        yield ledger


def peak(work: Callable[[], object]) -> int:
    gc.collect()
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("to", [name for name in FORMATS if name not in {"parquet", "docbin"}])
def test_seven_times_the_articles_take_no_more_memory(large: Ledger, tmp_path: Path, to: str) -> None:
    export(large, to, tmp_path / "warm", Filter(limit=FEW))  # what is loaded once is no growth
    few = peak(lambda: export(large, to, tmp_path / "few", Filter(limit=FEW)))
    many = peak(lambda: export(large, to, tmp_path / "many"))
    assert many < 1.5 * few + 700_000, (few, many)


def test_a_docbin_is_cut_into_files(large: Ledger, tmp_path: Path) -> None:
    assert export(large, "docbin", tmp_path / "docs") == MANY
    assert len(list((tmp_path / "docs").iterdir())) == 2
