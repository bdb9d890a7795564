"""Readings as JSON, and the JSON Schema of a Reading."""

from inspect import cleandoc
from typing import Any

import msgspec

from standoff.errors import ReadingError
from standoff.model.reading import Reading

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Reading)


def to_json(reading: Reading) -> str:
    """Return a Reading as one line of JSON."""
    return _encoder.encode(reading).decode("utf-8")


def from_json(line: str | bytes) -> Reading:
    """Return the Reading that a line of JSON holds.

    Raises:
        ReadingError: the line is not JSON, or does not fit the schema; the message says where.
    """
    try:
        return _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReadingError(f"not a Reading: {error}") from error


def reading_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a Reading, made from the model classes."""
    schema = msgspec.json.schema(Reading)
    for component in schema["$defs"].values():
        if "description" in component:
            component["description"] = cleandoc(component["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Standoff Reading",
        **schema,
    }
