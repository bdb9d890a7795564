"""The PLOVER 2.0 ontology of political events, with CAMEO codes beside it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from standoff.errors import RegisterError
from standoff.model.terms import EventType
from standoff.register.tables import DATA, load_yaml

Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]


class ModeEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A mode of an event type.

    Attributes:
        intensity: from -10 (worst conflict) to 10 (most cooperation).
        cameo: a CAMEO code.
        nearest: whether CAMEO has no code of its own for the mode, so that ``cameo`` only comes near.
        definition: in our own words.
    """

    intensity: float
    cameo: str
    definition: str
    nearest: bool = False


class TypeEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An event type, as a mode is described, with its modes."""

    quad: Quad
    intensity: float
    cameo: str
    definition: str
    requires_recipient: bool = False
    modes: dict[str, ModeEntry] = {}


class Ontology(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Types, modes, contexts and actor sectors.

    Names and intensities are PLOVER's (Halterman et al. 2023), save the intensity of ACCUSE, whose sign the
    published table has wrong; see ``data/plover.yaml``.

    Attributes:
        types: the 16 event types by name.
        contexts: the 37 contexts.
        sectors: actor sectors with their meaning.
    """

    source: str
    types: Mapping[EventType, TypeEntry]
    contexts: tuple[str, ...]
    sectors: Mapping[str, str]

    @classmethod
    def load(cls) -> "Ontology":
        """Return the packaged ontology.

        Raises:
            RegisterError: the file is malformed.
        """
        return _load(DATA / "plover.yaml")

    def modes(self, type: str) -> tuple[str, ...]:
        """Return the modes of a type, which may have none.

        Raises:
            RegisterError: there is no such type.
        """
        return tuple(self._type(type).modes)

    def intensity(self, type: str, mode: str | None = None) -> float:
        """Return PLOVER's intensity of a type, or of its mode.

        Raises:
            RegisterError: there is no such type or mode.
        """
        return self._entry(type, mode).intensity

    def cameo(self, type: str, mode: str | None = None) -> str | None:
        """Return the CAMEO code nearest to a type, or to its mode.

        Raises:
            RegisterError: there is no such type or mode.
        """
        return self._entry(type, mode).cameo

    def quad(self, type: str) -> Quad:
        """Return the quad class of a type.

        Raises:
            RegisterError: there is no such type.
        """
        return self._type(type).quad

    def _type(self, type: str) -> TypeEntry:
        for name, entry in self.types.items():
            if name == type:
                return entry
        raise RegisterError(f"plover.yaml: there is no event type {type!r}")

    def _entry(self, type: str, mode: str | None) -> TypeEntry | ModeEntry:
        entry = self._type(type)
        if mode is None:
            return entry
        if mode not in entry.modes:
            raise RegisterError(f"plover.yaml: {type} has no mode {mode!r}")
        return entry.modes[mode]


@lru_cache(maxsize=1)
def _load(path: Path) -> Ontology:
    try:
        return msgspec.convert(load_yaml(path, path.read_text(encoding="utf-8")), Ontology, strict=False)
    except msgspec.ValidationError as error:
        raise RegisterError(f"{path.name}: {error}") from error
