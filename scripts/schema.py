"""Write the published JSON Schema of a Reading: ``python scripts/schema.py``."""

import json
from pathlib import Path

import standoff.model
from standoff.model.json import reading_schema

PATH = Path(standoff.model.__file__).with_name("reading.schema.json")


def content() -> str:
    """Return the text of the schema file."""
    return json.dumps(reading_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    PATH.write_text(content(), "utf-8", newline="\n")
