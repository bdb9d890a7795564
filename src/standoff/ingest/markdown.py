"""Markdown: the text as it is, marks included; what YAML front matter says of it is metadata."""

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import yaml

from standoff.ingest.assemble import document
from standoff.ingest.content import Content
from standoff.ingest.decode import decode
from standoff.ingest.options import Options
from standoff.model import Document, iso_date

# The block that static site generators and web clippers write above the text.
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.{1,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.S)


def read(content: Content, options: Options) -> Iterator[Document]:
    """Yield the one document that a Markdown file is.

    Raises:
        InputError: the bytes are no text, or the text passes a limit.
    """
    data = content.read(options.max_bytes)
    text = decode(data, content.name, declared=content.charset)
    facts = _front_matter(text)
    found = replace(
        Document.of(text, name=content.name, published=_first_date(facts, "date", "published")),
        title=_first(facts, "title"),
        byline=_first(facts, "author", "byline"),
        publisher=_first(facts, "publisher", "site"),
        url=content.url or _first(facts, "url", "source"),
        source_sha256=hashlib.sha256(data).hexdigest(),
    )
    yield document(found, options)


def _front_matter(text: str) -> Mapping[str, object]:
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}
    try:
        facts = yaml.safe_load(match[1])
    except yaml.YAMLError:  # then it is no front matter but a rule and some text
        return {}
    return facts if isinstance(facts, dict) else {}


def _first(facts: Mapping[str, object], *keys: str) -> str | None:
    values = (facts.get(key) for key in keys)
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), None)


def _first_date(facts: Mapping[str, object], *keys: str) -> str | None:
    values = (facts.get(key) for key in keys)
    found = (value.isoformat() if isinstance(value, dt.date) else value for value in values)
    return next(filter(None, (iso_date.reduced(value) for value in found if isinstance(value, str))), None)
