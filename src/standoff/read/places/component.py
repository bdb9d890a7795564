"""The spaCy component that finds place names and looks them up."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from standoff.model import PlaceRef
from standoff.read.extensions import span
from standoff.read.places.countries import can_act, country_name
from standoff.read.places.gazetteer import Place
from standoff.read.places.resolve import resolve
from standoff.read.places.toponyms import Toponym, toponyms
from standoff.read.places.usage import usage


@Language.factory("standoff_places")
def create_places(nlp: Language, name: str) -> "Places":
    """Return the component; it must stand after the parser and the entity recogniser."""
    return Places()


class Places:
    """Sets ``doc._.places``."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a parsed Doc."""
        doc._.places = tuple(place_refs(doc))
        return doc


def place_refs(doc: Doc) -> Iterator[PlaceRef]:
    """Yield the place names of a parsed Doc, in text order, with what they were resolved to."""
    names = toponyms(doc)
    for name, place in zip(names, resolve(doc, names), strict=True):
        yield _place_ref(doc, name, place)


def _place_ref(doc: Doc, name: Toponym, place: Place | None) -> PlaceRef:
    last = doc[name.end - 1]
    return PlaceRef(
        span=span(doc, doc[name.start].idx, last.idx + len(last)),
        name=_name_of(place) if place else name.text,
        geonames=place.geonames if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        country=place.country or None if place else None,
        usage=usage(doc, name, politic=place is not None and can_act(name.text, place)),
    )


def _name_of(place: Place) -> str:
    return (country_name(place.country) if place.kind == "country" else None) or place.name
