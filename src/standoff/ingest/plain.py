"""Plain text: the input, character for character."""

from collections.abc import Iterator
from dataclasses import replace

from standoff.ingest.assemble import document
from standoff.ingest.content import Content
from standoff.ingest.decode import decode
from standoff.ingest.options import Options
from standoff.model import Document


def read(content: Content, options: Options) -> Iterator[Document]:
    """Yield the one document that a text file is.

    Raises:
        InputError: the bytes are no text, or the text passes a limit.
    """
    text = decode(content.read(options.max_bytes), content.name, declared=content.charset)
    yield document(replace(Document.of(text, name=content.name), url=content.url), options)
