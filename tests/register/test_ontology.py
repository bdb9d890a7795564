"""PLOVER as data."""

import pytest

from standoff.errors import RegisterError
from standoff.model.terms import EVENT_TYPES
from standoff.register.ontology import Ontology

PLOVER = Ontology.load()


def test_all_sixteen_types_are_there() -> None:
    assert set(PLOVER.types) == set(EVENT_TYPES)
    assert len(PLOVER.contexts) == 37


@pytest.mark.parametrize(
    ("type", "mode", "intensity"),
    [
        ("AGREE", None, 2.5),
        ("ASSAULT", "aerial", -9.5),
        ("RETREAT", "withdraw", 8.0),
        ("REQUEST", "yield", -1.0),
        ("AID", None, 10.0),
    ],
)
def test_intensities_are_plovers(type: str, mode: str | None, intensity: float) -> None:
    assert PLOVER.intensity(type, mode) == intensity


def test_accuse_is_conflict_although_the_published_table_prints_a_plus() -> None:
    assert PLOVER.intensity("ACCUSE") == -3.0
    assert PLOVER.quad("ACCUSE") == "verbal conflict"


def test_an_intensity_has_the_sign_of_its_quad_class_and_modes_stay_on_their_side() -> None:
    for type, entry in PLOVER.types.items():
        sign = 1 if "cooperation" in entry.quad else -1
        for mode in (None, *PLOVER.modes(type)):
            low = -10 if sign < 0 else 0
            high = 0.5 if sign < 0 else 10
            assert low <= PLOVER.intensity(type, mode) <= high


@pytest.mark.parametrize(
    ("type", "mode", "code"), [("CONSULT", "phone", "041"), ("MOBILIZE", "troops", "154"), ("THREATEN", None, "13")]
)
def test_the_nearest_cameo_code(type: str, mode: str | None, code: str) -> None:
    assert PLOVER.cameo(type, mode) == code


def test_an_unknown_type_or_mode_is_refused() -> None:
    with pytest.raises(RegisterError, match="no event type 'SING'"):
        PLOVER.intensity("SING")
    with pytest.raises(RegisterError, match="AID has no mode 'choir'"):
        PLOVER.cameo("AID", "choir")
