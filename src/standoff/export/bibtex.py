"""BibTeX: each document as an ``@misc`` entry."""

import re
from collections.abc import Iterator

from standoff.export.format import TextFormat
from standoff.export.selection import FlatRow, documents
from standoff.ledger import Filter, Ledger
from standoff.ledger.encoding import storable

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_SPECIAL = str.maketrans(_LATEX)
_UNSAFE_IN_URL = re.compile(r"[\x00-\x20\"%\\^`{|}<>\x7f]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield each document as an entry."""
    for document in documents(ledger, where):
        fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(document).items())
        yield f"@misc{{{_key(document)},\n{fields}\n}}"


def _key(document: FlatRow) -> str:
    first = str(document["publisher"] or document["name"])
    slug = re.sub(r"[^a-z0-9]+", "-", first.lower()).strip("-")[:30]
    year = str(document["published"] or "")[:4]
    return "-".join(filter(None, (slug, year, str(document["id"])[:8])))


def _fields(document: FlatRow) -> dict[str, str]:
    year, _, rest = str(document["published"] or "").partition("-")
    month = rest[:2]
    told = {
        # In a second pair of braces, as a byline is text and not a list of names in BibTeX's grammar.
        "author": _doubled(document["byline"]),
        "title": _doubled(document["title"] or document["name"]),
        "howpublished": _braced(document["publisher"]),
        "year": _braced(year),
        "month": _MONTHS[int(month) - 1] if month else None,
        "date": _braced(document["published"]),
        "url": _url(document["url"]),
        "langid": _braced({"en": "english"}.get(str(document["language"]), document["language"])),
        "note": _braced(f"SHA-256 of the text: {document['sha256']}"),
    }
    return {name: value for name, value in told.items() if value}


def _braced(value: object) -> str | None:
    words = " ".join(storable(str(value or "")).split())
    return f"{{{words.translate(_SPECIAL)}}}" if words else None


def _doubled(value: object) -> str | None:
    braced = _braced(value)
    return f"{{{braced}}}" if braced else None


def _url(value: object) -> str | None:
    # Read as it stands by the url package; what would end the field or the line is percent-encoded.
    address = storable(str(value or "").strip())
    if not address:
        return None
    return f"{{{_UNSAFE_IN_URL.sub(lambda match: _encoded(match[0]), address)}}}"


def _encoded(character: str) -> str:
    return r"\%" if character == "%" else rf"\%{ord(character):02X}"


FORMAT = TextFormat(title="BibTeX", standard="https://ctan.org/pkg/bibtex", entries=entries, between="\n\n")
