"""The page on inputs names every suffix, reason, limit and flag that the code has."""

from dataclasses import fields
from pathlib import Path

import pytest

from standoff import errors
from standoff.ingest import Options
from standoff.ingest.formats import SUFFIXES

PAGE = (Path(__file__).parents[2] / "docs" / "input.md").read_text("utf-8")
REASONS = {
    error.reason for error in vars(errors).values() if isinstance(error, type) and issubclass(error, errors.InputError)
}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_suffix_is_named(suffix: str) -> None:
    assert f"`{suffix}`" in PAGE


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_every_reason_is_explained(reason: str) -> None:
    assert f"| {reason} |" in PAGE


def test_the_limits_are_those_of_the_code() -> None:
    options = Options()
    assert f"{options.max_bytes:,}" in PAGE
    assert f"{options.max_chars:,}" in PAGE


@pytest.mark.parametrize("field", [field.name for field in fields(Options)])
def test_every_option_has_its_flag(field: str) -> None:
    assert f"--{field.removesuffix('s').replace('_', '-') if field == 'languages' else field.replace('_', '-')}" in PAGE
