"""English names of the languages that can be told apart (ISO 639-1)."""

import csv
from functools import cache
from importlib.resources import files


@cache
def language_names() -> dict[str, str]:
    """Return code and English name of each language."""
    lines = files("standoff.ingest").joinpath("data/languages.csv").read_text(encoding="utf-8").splitlines()
    return {row["code"]: row["name"] for row in csv.DictReader(lines)}
