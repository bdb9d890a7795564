"""``import standoff`` offers these names, and costs nothing until one is used."""

import subprocess
import sys

import pytest

import standoff

NAMES = {
    "ActorRef",
    "Commitment",
    "DateInterval",
    "Document",
    "Event",
    "Framing",
    "Ledger",
    "PlaceRef",
    "Quantity",
    "Reader",
    "Reading",
    "Run",
    "Span",
    "Statement",
    "TimeExpression",
    "__version__",
    "read",
}


def test_standoff_exports_exactly_these_names() -> None:
    assert set(standoff.__all__) == set(dir(standoff)) == NAMES


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_name_can_be_imported(name: str) -> None:
    assert getattr(standoff, name) is not None


def test_other_names_are_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'spacey'"):
        standoff.spacey  # noqa: B018 - the look-up is the test


def test_import_loads_nothing_heavy() -> None:
    code = "import sys, standoff, standoff.model; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"spacy", "numpy", "sqlalchemy", "trafilatura", "msgspec"} & set(ran.stdout.split())
