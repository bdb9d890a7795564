"""W3C Web Annotation (JSON-LD): each row as an Annotation on the frozen text, all on one AnnotationPage.

Positions count Unicode code points, as the recommendation's section 4.2.5 asks. The text itself is named by its
SHA-256 (RFC 6920), as positions in it do not hold for the page that it was taken from.
"""

import base64
import uuid
from collections.abc import Iterator
from typing import Any

from standoff.export.format import TextFormat
from standoff.export.jsontext import dumps, filled, web_address, wikidata
from standoff.export.selection import Found, rows
from standoff.ledger import Filter, Ledger
from standoff.ledger.identity import Identified
from standoff.ledger.kinds import ROW_KINDS
from standoff.ledger.pointers import actors_of, spans_of
from standoff.model import Commitment, Document, Event, Framing, PlaceRef, Span, Statement, TimeExpression

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_PAGE = uuid.uuid5(uuid.NAMESPACE_URL, "https://schema.standoff.invalid/page")
_CONTEXT_CHARACTERS = 32  # of a quote's prefix and suffix

_NOUNS = {kind: kind.removesuffix("s") for kind in ROW_KINDS}


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield each row as an Annotation."""
    for found in rows(ledger, tuple(ROW_KINDS), where):
        source = text_resource(found.reading.document)
        for row in found.rows:
            yield dumps(_annotation(row, found, source))


def text_resource(document: Document) -> dict[str, Any]:
    """Return the frozen text as a resource, with the address that it came from."""
    return filled(
        {
            "id": text_name(document),
            "type": "Text",
            "format": "text/plain",
            "language": document.language,
            "via": web_address(document.url),
        }
    )


def text_name(document: Document) -> str:
    """Return the URI of a frozen text: its SHA-256, as RFC 6920 writes it."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(document.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _annotation(row: Identified, found: Found, source: dict[str, Any]) -> dict[str, Any]:
    text = found.reading.document.text
    spans = [*spans_of(row.row), *((role, actor.span) for role, actor in actors_of(row.row))]
    return {
        "id": f"urn:uuid:{uuid.uuid5(_PAGE, row.id)}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [*_tags(row, found), *_identities(row)],
        "target": [_target(role, span, text, source) for role, span in dict.fromkeys(spans)],
    }


def _tags(row: Identified, found: Found) -> Iterator[dict[str, str]]:
    for value in (_NOUNS[row.kind], *_values(row, found)):
        yield {"type": "TextualBody", "value": value, "purpose": "tagging"}


def _values(row: Identified, found: Found) -> list[str]:
    match row.row:
        case Event() as event:
            voice = found.voice(event.statement)
            return [event.type, *([event.mode] if event.mode else []), event.reality, f"voice: {voice}"]
        case Statement() as statement:
            return [statement.act, statement.form, statement.kind, *(["negated"] if statement.negated else [])]
        case TimeExpression() as time:
            return [time.type, time.value]
        case PlaceRef() as place:
            return [place.name, place.usage]
        case Framing() as framing:
            return [framing.category, f"voice: {found.voice(framing.voice)}"]
        case Commitment() as commitment:
            return [commitment.name, commitment.action, commitment.finding]


def _identities(row: Identified) -> Iterator[dict[str, str]]:
    found = (wikidata(actor.id) for _, actor in actors_of(row.row))
    for iri in dict.fromkeys(iri for iri in found if iri):
        yield {"type": "SpecificResource", "source": iri, "purpose": "identifying"}
    place = row.row if isinstance(row.row, PlaceRef) else getattr(row.row, "place", None)
    if isinstance(place, PlaceRef) and place.geonames is not None:
        iri = f"https://sws.geonames.org/{place.geonames}/"
        yield {"type": "SpecificResource", "source": iri, "purpose": "identifying"}


def _target(role: str, span: Span, text: str, source: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": source,
        "styleClass": role,  # what the words are to the row: content, cue, trigger, actor, ...
        "selector": [
            filled(
                {
                    "type": "TextQuoteSelector",
                    "exact": span.text,
                    "prefix": text[max(0, span.start - _CONTEXT_CHARACTERS) : span.start],
                    "suffix": text[span.end : span.end + _CONTEXT_CHARACTERS],
                }
            ),
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        ],
    }


FORMAT = TextFormat(
    title="Web Annotation",
    standard="https://www.w3.org/TR/annotation-model/",
    entries=entries,
    head=f'{{"@context": "{CONTEXT}", "id": "urn:uuid:{_PAGE}", "type": "AnnotationPage", "items": [\n',
    between=",\n",
    tail="\n]}\n",
)
