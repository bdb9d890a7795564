"""The invented crisis that the tests of the report read."""

import pytest

from standoff.model import Reading

from .crisis import harbour, quiet, strait


@pytest.fixture
def crisis() -> list[Reading]:
    return [harbour(), strait(), quiet()]
