"""A PDF file as one document."""

import hashlib
import io
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams
from pdfminer.pdfdocument import PDFEncryptionError
from pdfminer.psexceptions import PSException

from standoff.errors import EmptyInput, InputError, TooLarge, TruncatedInput
from standoff.ingest.assemble import document
from standoff.ingest.content import Content
from standoff.ingest.options import Options
from standoff.ingest.pdf.bomb import unpacked_size
from standoff.ingest.pdf.columns import columns
from standoff.ingest.pdf.furniture import body
from standoff.ingest.pdf.lines import UNMAPPED, Page, pages
from standoff.ingest.pdf.paragraphs import Paragraph, paragraphs, texts
from standoff.ingest.quiet import quiet
from standoff.model import Document

_LAYOUT = LAParams(boxes_flow=None, all_texts=True)  # the order of lines is found by columns.py
_UNPACKED = 20  # times --max-bytes
# What pdfminer lets out when a file's structure is broken: its own errors, and those of the Python
# operations that it performs on objects of the wrong type.
_BROKEN = (
    PSException, ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError,
    ValueError, EOFError, struct.error, zlib.error,
)  # fmt: skip
_OCR = "Run it through OCR (for instance ocrmypdf) and read the result."


def read(content: Content, options: Options) -> Iterator[Document]:
    """Yield the one document that a PDF holds.

    Lines inside a paragraph are joined with single spaces, and blank lines part the paragraphs. The date in
    the file's own metadata is not used: it is that of the file.

    Raises:
        TruncatedInput: the end of the file is missing, or its structure is broken.
        EmptyInput: there is no text, or only pictures of text.
        InputError: it is encrypted, or its text passes a limit.
    """
    data = content.read(options.max_bytes)
    if b"%%EOF" not in data[-2048:]:
        raise TruncatedInput(content.name, "the end of the PDF is missing.", "Fetch or copy it again.")
    _check_unpacked(data, content.name, options.max_bytes)
    found = _pages(data, content.name, options.max_chars)
    _check_letters(found, content.name)
    parts = paragraphs([column for lines in body(found) for column in columns(lines)])
    extracted = replace(
        Document.of(UNMAPPED.sub("", "\n\n".join(texts(parts))), name=content.name),
        title=_title(parts),
        url=content.url,
        source_sha256=hashlib.sha256(data).hexdigest(),
    )
    yield document(extracted, options)


def _check_unpacked(data: bytes, name: str, max_bytes: int) -> None:
    limit = _UNPACKED * max_bytes
    if unpacked_size(data, limit) > limit:
        raise TooLarge(
            name,
            f"unpacks to more than {limit:,} bytes.",
            "If you trust it, raise the limit with --max-bytes.",
        )


def _pages(data: bytes, name: str, max_chars: int) -> list[Page]:
    found: list[Page] = []
    length = 0
    try:
        with quiet("pdfminer"):
            for page in pages(extract_pages(io.BytesIO(data), laparams=_LAYOUT)):
                found.append(page)
                length += sum(len(line.text) for line in page.lines)
                if length > max_chars:
                    raise TooLarge(
                        name, f"has more than {max_chars:,} characters.", "Raise the limit with --max-chars."
                    )
    except PDFEncryptionError as error:
        raise InputError(
            name, "is encrypted with a password.", "Save a copy without the password and read that."
        ) from error
    except _BROKEN as error:
        raise TruncatedInput(
            name,
            f"the PDF is damaged at page {len(found) + 1}.",
            "Fetch it again, or save it anew from a viewer.",
        ) from error
    return found


def _check_letters(found: Sequence[Page], name: str) -> None:
    lines = [line.text for page in found for line in page.lines]
    letters = sum(len(UNMAPPED.sub("", line)) for line in lines)
    unmapped = sum(len(UNMAPPED.findall(line)) for line in lines)
    if unmapped > letters / 4:
        raise EmptyInput(name, "uses fonts that do not say which letters they draw.", _OCR)
    if letters:
        return
    if any(page.pictures for page in found):
        raise EmptyInput(name, "holds pictures of pages and no text (a scan).", _OCR)
    raise EmptyInput(name, "holds no text.", "Check that it is the right file.")


def _title(parts: Sequence[Paragraph]) -> str | None:
    """Return the first page's paragraph in the largest type, if that is larger than the body's."""
    first = [part for part in parts if part.lines[0].page == parts[0].lines[0].page]
    sizes = [line.size for part in parts for line in part.lines for _ in line.text]
    largest = max(first, key=lambda part: part.size, default=None)
    if largest is None or largest.size < 1.15 * median(sizes):
        return None
    title = next(texts([largest]))
    return title if len(title) <= 300 else None
