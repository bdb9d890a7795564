"""The table of comparisons is checked when it is loaded."""

import msgspec
import pytest

from standoff.errors import RegisterError
from standoff.link.occurrences.rules import Rules, checked, load_rules


def changed(**fields: object) -> Rules:
    return msgspec.structs.replace(load_rules(), **fields)


def test_a_missing_level_is_named() -> None:
    comparisons = {name: dict(levels) for name, levels in load_rules().comparisons.items()}
    del comparisons["place"]["same country"]
    with pytest.raises(RegisterError, match=r"comparisons\.yaml: comparisons, place: 'same country' is missing"):
        checked(changed(comparisons=comparisons))


def test_a_level_that_no_comparison_ends_in_is_named() -> None:
    comparisons = {name: dict(levels) for name, levels in load_rules().comparisons.items()}
    comparisons["place"]["same street"] = 3
    with pytest.raises(RegisterError, match="there is no 'same street'"):
        checked(changed(comparisons=comparisons))


def test_a_missing_comparison_is_named() -> None:
    comparisons = {name: levels for name, levels in load_rules().comparisons.items() if name != "dates"}
    with pytest.raises(RegisterError, match="'dates' is missing"):
        checked(changed(comparisons=comparisons))


def test_a_type_has_one_family() -> None:
    with pytest.raises(RegisterError, match="AID stands in two"):
        checked(changed(families=(("AID", "AGREE"), ("AID", "RETREAT"))))
