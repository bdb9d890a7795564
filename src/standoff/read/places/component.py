"""The spaCy component that finds place names and looks them up."""

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from standoff.model import PlaceRef
from standoff.read.extensions import span
from standoff.read.places.countries import Countries
from standoff.read.places.place import Place
from standoff.read.places.resolve import resolve
from standoff.read.places.toponyms import Toponym, ToponymFinder
from standoff.read.places.usage import usage
from standoff.register import Register


@Language.factory("standoff_places", default_config={"overlays": []})
def create_places(nlp: Language, name: str, overlays: list[str]) -> "Places":
    """Return the component over the register, with the user's overlay folders added.

    It must stand after the parser and the entity recogniser.
    """
    return Places(Register.load([Path(folder) for folder in overlays]))


class Places:
    """Sets ``doc._.places``."""

    def __init__(self, register: Register) -> None:
        self._countries = Countries(register)
        self._toponyms = ToponymFinder(self._countries)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a parsed Doc."""
        doc._.places = tuple(self.refs(doc))
        return doc

    def refs(self, doc: Doc) -> Iterator[PlaceRef]:
        """Yield the place names of a parsed Doc, in text order, with what they were resolved to."""
        names = self._toponyms(doc)
        for name, resolution in zip(names, resolve(doc, names, self._countries), strict=True):
            yield self._ref(doc, name, resolution.place)

    def _ref(self, doc: Doc, name: Toponym, place: Place | None) -> PlaceRef:
        last = doc[name.end - 1]
        return PlaceRef(
            span=span(doc, doc[name.start].idx, last.idx + len(last)),
            name=self._name_of(place) if place else name.text,
            geonames=place.geonames if place else None,
            lat=place.lat if place else None,
            lon=place.lon if place else None,
            country=place.country or None if place else None,
            usage=usage(doc, name, politic=place is not None and self._countries.can_act(name.text, place)),
        )

    def _name_of(self, place: Place) -> str:
        official = self._countries.official_name(place.country) if place.kind == "country" else None
        return official or place.name
