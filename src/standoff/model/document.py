"""A text as it was received, frozen."""

import hashlib
from dataclasses import dataclass


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, as hex, over its UTF-8 bytes.

    A lone surrogate, which JSON can carry and UTF-8 cannot, is hashed as the three bytes that it would have.
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report: its frozen text and what is known of its publication.

    Attributes:
        name: what the user calls it: a file name, a URL, or the ``id`` of a JSONL line.
        text: the frozen text; every offset of a Reading counts its code points.
        sha256: hex digest of ``text``.
        published: ISO 8601 date of reduced precision: ``2022``, ``2022-02`` or ``2022-02-17``.
        published_from: where the date came from: ``option``, ``metadata``, ``dateline``, ``byline``.
        source_sha256: hex digest of the original bytes, where ``text`` was extracted from them.
        origin_id: the near-duplicate cluster, once the ledger has set it.
    """

    name: str
    text: str
    sha256: str
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    language: str = "en"
    source_sha256: str | None = None
    origin_id: str | None = None

    @classmethod
    def of(cls, text: str, *, name: str = "text", published: str | None = None) -> "Document":
        """Return a document around ``text`` with its hash."""
        return cls(name=name, text=text, sha256=text_hash(text), published=published)
