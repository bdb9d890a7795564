"""The Web Annotations follow the W3C recommendation, and their selectors find their words."""

import base64
import hashlib
import json
from typing import Any

import jsonschema
from pyld import jsonld

from standoff.ledger import Filter, Ledger

from .conftest import PORT, text_of

# The musts of the recommendation (https://www.w3.org/TR/annotation-model/, sections 3 to 5) for what we use of it.
RECOMMENDATION = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string", "format": "iri"},
        "type": {"const": "AnnotationPage"},
        "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
    },
    "$defs": {
        "annotation": {
            "type": "object",
            "required": ["id", "type", "target"],
            "properties": {
                "id": {"type": "string", "format": "iri"},
                "type": {"const": "Annotation"},
                "motivation": {"enum": ["classifying", "describing", "identifying", "tagging"]},
                "body": {"type": "array", "items": {"$ref": "#/$defs/body"}},
                "target": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/specific"}},
            },
            "additionalProperties": False,
        },
        "body": {
            "oneOf": [
                {
                    "required": ["type", "value"],
                    "properties": {
                        "type": {"const": "TextualBody"},
                        "value": {"type": "string"},
                        "purpose": {"const": "tagging"},
                    },
                    "additionalProperties": False,
                },
                {
                    "required": ["type", "source"],
                    "properties": {
                        "type": {"const": "SpecificResource"},
                        "source": {"type": "string", "format": "iri"},
                        "purpose": {"const": "identifying"},
                    },
                    "additionalProperties": False,
                },
            ]
        },
        "specific": {
            "required": ["type", "source", "selector"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": {"type": "object", "required": ["id"]},
                "styleClass": {"type": "string"},
                "selector": {"type": "array", "items": {"$ref": "#/$defs/selector"}},
            },
            "additionalProperties": False,
        },
        "selector": {
            "oneOf": [
                {
                    "required": ["type", "exact"],
                    "properties": {
                        "type": {"const": "TextQuoteSelector"},
                        "exact": {"type": "string"},
                        "prefix": {"type": "string"},
                        "suffix": {"type": "string"},
                    },
                    "additionalProperties": False,
                },
                {
                    "required": ["type", "start", "end"],
                    "properties": {
                        "type": {"const": "TextPositionSelector"},
                        "start": {"type": "integer", "minimum": 0},
                        "end": {"type": "integer", "minimum": 0},
                    },
                    "additionalProperties": False,
                },
            ]
        },
    },
}

OA, AS, RDF = (
    "http://www.w3.org/ns/oa#",
    "http://www.w3.org/ns/activitystreams#",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
DC = "http://purl.org/dc/elements/1.1/"

# The terms of the Web Annotation vocabulary that we use, with the IRIs that its context gives them.
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    "Annotation": f"{OA}Annotation",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "SpecificResource": f"{OA}SpecificResource",
    "TextualBody": f"{OA}TextualBody",
    "TextQuoteSelector": f"{OA}TextQuoteSelector",
    "TextPositionSelector": f"{OA}TextPositionSelector",
    "Text": "http://purl.org/dc/dcmitype/Text",
    "classifying": f"{OA}classifying",
    "identifying": f"{OA}identifying",
    "tagging": f"{OA}tagging",
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "via": {"@id": f"{OA}via", "@type": "@id"},
    "styleClass": f"{OA}styleClass",
    "format": f"{DC}format",
    "language": f"{DC}language",
    "value": f"{RDF}value",
    "exact": f"{OA}exact",
    "prefix": f"{OA}prefix",
    "suffix": f"{OA}suffix",
    "start": f"{OA}start",
    "end": f"{OA}end",
}


def offline(url: str, _options: object) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": TERMS}}


def page(ledger: Ledger, where: Filter | None = None) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(text_of(ledger, "annotation", where))
    return data


def test_the_page_keeps_the_musts_of_the_recommendation(crisis: Ledger, hostile: Ledger) -> None:
    for ledger in (crisis, hostile):
        jsonschema.validate(page(ledger), RECOMMENDATION, jsonschema.Draft202012Validator)


def test_a_json_ld_processor_knows_every_term(crisis: Ledger) -> None:
    written = page(crisis)
    expanded = jsonld.expand(written, {"documentLoader": offline})
    (listed,) = expanded[0][f"{AS}items"]
    annotations = listed["@list"]
    assert len(annotations) == len(written["items"])
    back = jsonld.compact(expanded, "http://www.w3.org/ns/anno.jsonld", {"documentLoader": offline})
    assert back["items"][0]["target"] == written["items"][0]["target"]
    assert back["items"][0]["body"] == written["items"][0]["body"]


def test_selectors_find_the_words_by_position_and_by_quotation(crisis: Ledger) -> None:
    for annotation in page(crisis, Filter(document="../wire/port.txt"))["items"]:
        for target in annotation["target"]:
            quote, position = target["selector"]
            assert PORT[position["start"] : position["end"]] == quote["exact"]
            around = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
            assert PORT.count(around) == 1


def test_every_row_of_a_reading_is_an_annotation_of_its_own(crisis: Ledger) -> None:
    items = page(crisis)["items"]
    kinds = ("statements", "events", "times", "places", "framing", "commitments")
    assert len({item["id"] for item in items}) == len(items) == sum(crisis.count(kind) for kind in kinds)


def test_the_source_is_named_by_the_hash_of_its_text(crisis: Ledger) -> None:
    source = page(crisis)["items"][0]["target"][0]["source"]
    digest = base64.urlsafe_b64encode(hashlib.sha256(PORT.encode()).digest()).decode().rstrip("=")
    assert source["id"] == f"ni:///sha-256;{digest}"
    assert source["via"] == "https://wire.example/2031/03/port?a=1&b=50%25"


def test_tags_tell_reality_and_voice(crisis: Ledger) -> None:
    (denied,) = page(crisis, Filter(reality="denied"))["items"]
    assert [body["value"] for body in denied["body"] if "value" in body] == [
        "event",
        "ASSAULT",
        "denied",
        "voice: Ola Brandt",
    ]
    assert denied["body"][-1]["source"] == "http://www.wikidata.org/entity/Q900001"
