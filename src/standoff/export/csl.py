"""CSL-JSON: each document as an item that Zotero and citation processors take."""

from collections.abc import Iterator

from standoff.export.format import TextFormat
from standoff.export.jsontext import dumps, filled
from standoff.export.selection import FlatRow, documents
from standoff.ledger import Filter, Ledger


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield each document as an item."""
    for document in documents(ledger, where):
        yield dumps(_item(document))


def _item(document: FlatRow) -> dict[str, object]:
    published = document["published"]
    parts = [int(part) for part in str(published).split("-")] if published else []
    required = {"id": document["id"], "type": "article-newspaper"}
    optional: dict[str, object] = {
        "title": document["title"] or document["name"],
        "author": [{"literal": document["byline"]}] if document["byline"] else [],
        "container-title": document["publisher"],
        "issued": {"date-parts": [parts]} if parts else {},
        "URL": document["url"],
        "language": document["language"],
        "note": f"SHA-256 of the text: {document['sha256']}",
    }
    return {**required, **filled(optional)}


FORMAT = TextFormat(
    title="CSL-JSON",
    standard="https://github.com/citation-style-language/schema",
    entries=entries,
    head="[\n",
    between=",\n",
    tail="\n]\n",
)
