"""Events as GeoJSON, PLOVER and POLECAT."""

import csv
import io
import json

import geojson
import jsonschema
import polars
import pytest

from standoff.export.polecat import ADDED, COLUMNS
from standoff.ledger import Filter, Ledger
from standoff.model.json import from_json

from .conftest import PORT, port_reading, text_of

# The header line of the published files from 2023 on (doi:10.7910/DVN/AJGVIT).
POLECAT = [
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Event Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
]

# RFC 7946, sections 3 and 4, as far as a collection of points goes.
RFC_7946 = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": ["string", "number"]},
                    "properties": {"type": ["object", "null"]},
                    "geometry": {
                        "type": "object",
                        "required": ["type", "coordinates"],
                        "properties": {
                            "type": {"const": "Point"},
                            "coordinates": {
                                "type": "array",
                                "prefixItems": [
                                    {"type": "number", "minimum": -180, "maximum": 180},
                                    {"type": "number", "minimum": -90, "maximum": 90},
                                ],
                                "minItems": 2,
                                "maxItems": 3,
                            },
                        },
                    },
                },
                "not": {"anyOf": [{"required": ["coordinates"]}, {"required": ["features"]}]},
            },
        },
    },
    "not": {"anyOf": [{"required": ["coordinates"]}, {"required": ["geometry"]}, {"required": ["crs"]}]},
}

# The table "PLOVER JSON" of the manual: required fields, and the types of those that we write.
PLOVER = {
    "type": "object",
    "required": ["id", "date", "source", "event", "reality", "voice", "text", "event_offsets"],
    "properties": {
        "id": {"type": "string"},
        "date": {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "enddate": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "source": {"type": "array", "items": {"$ref": "#/$defs/actor"}},
        "recipient": {"type": "array", "items": {"$ref": "#/$defs/actor"}},
        "event": {"type": "array", "minItems": 1, "items": {"pattern": "^[A-Z]+$"}},
        "quad_code": {"enum": [1, 2, 3, 4]},
        "event_scale": {"type": "number", "minimum": -10, "maximum": 10},
    },
    "$defs": {
        "actor": {
            "type": "object",
            "properties": {"code": {"type": "string"}, "sector": {"type": "string", "pattern": "^[A-Z]{3,6}$"}},
        }
    },
}


def test_geojson_follows_rfc_7946_and_geojson_reads_it(crisis: Ledger) -> None:
    text = text_of(crisis, "geojson")
    jsonschema.validate(json.loads(text), RFC_7946, jsonschema.Draft202012Validator)
    collection = geojson.loads(text)
    assert collection.is_valid
    event = next(feature for feature in collection.features if feature.properties["kind"] == "event")
    assert event.geometry.coordinates == [-2.5, 1.5]  # longitude first
    assert (event.properties["reality"], event.properties["voice"]) == ("occurred", "Ilse Varn")
    for feature in collection.features[:2]:
        told = feature.properties
        assert PORT[told["start"] : told["end"]] == told["text"] == "Ostrava Point"


def test_a_place_without_coordinates_is_on_no_map(crisis: Ledger) -> None:
    assert "KESTREL" not in text_of(crisis, "geojson")


def test_plover_has_the_fields_of_the_manual_and_ours(crisis: Ledger) -> None:
    records = [json.loads(line) for line in text_of(crisis, "plover").splitlines()]
    for record in records:
        jsonschema.validate(record, PLOVER, jsonschema.Draft202012Validator)
    told, denied, due, _ = records
    assert told["date"] == "2031-02-28"
    assert "enddate" not in told
    assert (due["date"], due["enddate"], due["date_precision"]) == ("2031-06-01", "2031-06-30", "month")
    assert told["source"][0] | {"offsets": None} == {
        "code": "NRL",
        "actor_text": "Norland",
        "identifier_id": "Q900001",
        "identifier_text": "Norland",
        "offsets": None,
    }
    assert (told["quad_code"], due["quad_code"]) == (4, 3)
    assert told["size_info"] == {"dead": 12.0}
    assert (denied["reality"], denied["voice"], denied["date"]) == ("denied", "Ola Brandt", None)
    assert told["statement"] == next(iter(crisis.rows("statements")))["id"]


def test_the_words_of_a_plover_record_stand_where_it_says(crisis: Ledger) -> None:
    for line in text_of(crisis, "plover", Filter(document="../wire/port.txt")).splitlines():
        record = json.loads(line)
        assert PORT[record["text_info"]["start"] : record["text_info"]["end"]] == record["text"]
        start, end = record["event_offsets"]
        assert [PORT[start:end]] == record["event_text"]
        assert record["text_info"]["start"] <= start < end <= record["text_info"]["end"]


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t"))


def test_polecat_begins_with_the_columns_of_the_published_files(crisis: Ledger) -> None:
    header = text_of(crisis, "polecat").splitlines()[0].split("\t")
    assert header[:40] == POLECAT == list(COLUMNS)
    assert header[40:] == list(ADDED)


def test_polecat_tells_what_was_read_and_leaves_the_rest_empty(crisis: Ledger) -> None:
    told, denied, due, _ = table(text_of(crisis, "polecat"))
    assert told["Event Date"] == told["Event Date Earliest"] == "2031-02-28"
    assert (due["Event Date"], due["Event Date Earliest"]) == ("", "2031-06-01")
    assert (told["Quad Code"], due["Quad Code"]) == ("MATERIAL CONFLICT", "VERBAL CONFLICT")
    assert told["Contexts"] == "military; territory"
    assert (told["Actor Name"], told["Actor Country"], told["Actor COW"]) == ("Norland", "NRL", "")
    assert (told["Placename"], told["Country"], told["Longitude"]) == ("Ostrava Point", "SUD", "-2.5")
    assert (told["Source"], told["Publication Date"]) == ("Kestrel Wire", "2031-03-05")
    assert (denied["Reality"], denied["Voice"]) == ("denied", "Ola Brandt")


def test_polars_reads_polecat(hostile: Ledger) -> None:
    text = text_of(hostile, "polecat")
    read = polars.read_csv(text.encode(), separator="\t", infer_schema=False)
    assert read.columns == [*COLUMNS, *ADDED]
    assert len(read) == hostile.count("events")
    assert read["Event Type"].unique().to_list() == ["AID"]


def test_a_reader_that_splits_at_tabs_finds_every_column(hostile: Ledger) -> None:
    lines = text_of(hostile, "polecat").splitlines()
    assert {line.count("\t") for line in lines} == {len(COLUMNS) + len(ADDED) - 1}
    assert len(lines) == hostile.count("events") + 1


@pytest.mark.parametrize("to", ["geojson", "claims", "csl", "annotation"])
def test_hostile_text_stays_one_json_document_in_utf_8(hostile: Ledger, to: str) -> None:
    text = text_of(hostile, to)
    text.encode("utf-8")  # which has no lone surrogates
    assert json.loads(text)


@pytest.mark.parametrize("to", ["plover", "jsonl", "ftm"])
def test_hostile_text_stays_a_line_of_json_in_utf_8(hostile: Ledger, to: str) -> None:
    lines = text_of(hostile, to).encode("utf-8").split(b"\n")
    assert lines.pop() == b""
    assert all(isinstance(json.loads(line), dict) for line in lines)


def test_json_lines_are_the_readings(crisis: Ledger) -> None:
    assert [from_json(line) for line in text_of(crisis, "jsonl").split("\n")[:1]] == [port_reading()]


def test_offsets_hold_where_a_lone_surrogate_was_replaced(hostile: Ledger) -> None:
    found = [from_json(line) for line in text_of(hostile, "jsonl").split("\n")[:-1]]
    assert len(found) == hostile.count("documents")
    for reading in found:
        assert all(span.matches(reading.document.text) for span in reading.spans())
    assert any(reading.document.text.startswith("half \ufffd of") for reading in found)
