"""The documents as BibTeX and CSL-JSON, read back by bibtexparser and citeproc-py."""

import json
import re
from typing import Any

import jsonschema
from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from standoff.ledger import Filter, Ledger

from .conftest import text_of

# What csl-data.json of the Citation Style Language says of the variables that we use.
CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "type": {"enum": ["article-newspaper"]},
            "id": {"type": ["string", "number"]},
            "title": {"type": "string"},
            "container-title": {"type": "string"},
            "language": {"type": "string"},
            "URL": {"type": "string"},
            "note": {"type": "string"},
            "author": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"literal": {"type": "string"}},
                    "additionalProperties": False,
                },
            },
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {
                            "type": "array",
                            "minItems": 1,
                            "maxItems": 3,
                            "items": {"type": ["string", "number"]},
                        },
                    }
                },
            },
        },
    },
}


def bibtex(ledger: Ledger, where: Filter | None = None) -> list[dict[str, str]]:
    """Return the entries as bibtexparser reads them, LaTeX decoded."""
    library = parse_string(text_of(ledger, "bibtex", where), append_middleware=[middlewares.LatexDecodingMiddleware()])
    assert library.failed_blocks == []
    assert not library.comments
    return [
        {"key": entry.key, **{name: field.value for name, field in entry.fields_dict.items()}}
        for entry in library.entries
    ]


def test_bibtexparser_reads_the_entries(crisis: Ledger) -> None:
    port, quiet = bibtex(crisis)
    assert re.fullmatch(r"kestrel-wire-2031-[0-9a-f]{8}", port["key"])
    assert port["title"] == "Shelling at Ostrava Point: 50% & more {draft}_1"
    assert port["author"] == "Mara Quill and Jon Frey"
    assert (port["howpublished"], port["year"], port["date"]) == ("Kestrel Wire", "2031", "2031-03-05")
    assert quiet["title"] == "report-1"
    assert "url" not in quiet


def test_months_are_bibtex_s_own_strings(crisis: Ledger) -> None:
    assert "month = mar," in text_of(crisis, "bibtex")


def test_an_address_stays_what_it_is_for_the_url_package(crisis: Ledger) -> None:
    assert r"url = {https://wire.example/2031/03/port?a=1&b=50\%25}" in text_of(crisis, "bibtex")


def test_hostile_titles_break_no_entry(hostile: Ledger) -> None:
    entries = bibtex(hostile)
    assert len(entries) == hostile.count("documents")
    assert len({entry["key"] for entry in entries}) == len(entries)
    for entry in entries:
        assert re.fullmatch(r"[a-z0-9-]+", entry["key"])
        assert entry["year"] == "2031"
    raw = text_of(hostile, "bibtex")
    unescaped = re.sub(r"\\.", "", raw)
    assert unescaped.count("{") == unescaped.count("}")


def items(ledger: Ledger) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(text_of(ledger, "csl"))
    return listed


def test_csl_fits_the_schema(crisis: Ledger, hostile: Ledger) -> None:
    for ledger in (crisis, hostile):
        jsonschema.validate(items(ledger), CSL, jsonschema.Draft202012Validator)


def test_a_date_is_as_fine_as_it_is_known(crisis: Ledger, hostile: Ledger) -> None:
    assert items(crisis)[0]["issued"] == {"date-parts": [[2031, 3, 5]]}
    assert items(hostile)[0]["issued"] == {"date-parts": [[2031, 3]]}


def test_a_citation_processor_makes_a_reference(crisis: Ledger) -> None:
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items(crisis)), formatter.plain)
    bibliography.register(Citation([CitationItem(items(crisis)[0]["id"])]))
    (reference,) = map(str, bibliography.bibliography())
    for words in ("Mara Quill and Jon Frey", "2031", "Kestrel Wire", "Shelling at Ostrava Point"):
        assert words in reference
