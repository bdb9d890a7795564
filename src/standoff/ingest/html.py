"""Web pages: the article's text and metadata, by trafilatura."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document as Extracted

from standoff.errors import EmptyInput, InputError
from standoff.ingest.assemble import document
from standoff.ingest.content import Content
from standoff.ingest.decode import decode
from standoff.ingest.html_date import published
from standoff.ingest.options import Options
from standoff.ingest.quiet import quiet
from standoff.model import Document

# <meta charset="..."> and <meta http-equiv content="...; charset=...">, which must stand early in a page.
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w:.-]{2,40})""", re.I)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_WHOLE = re.compile(r"<(?:!doctype|html|head|body)\b", re.I)
_SPACE = re.compile(r"[ \t\r\n\f]+")  # a line break in the source of a page is a space, as in browsers
_LONGEST_FACT = 500  # characters


def read(content: Content, options: Options) -> Iterator[Document]:
    """Yield the one document that a web page holds; its paragraphs are set apart by blank lines.

    A page that breaks off is read as far as it goes.

    Raises:
        EmptyInput: nothing in the page reads like an article.
        InputError: the bytes are no text, or the text passes a limit.
    """
    data = content.read(options.max_bytes)
    charset = _CHARSET.search(data[:4096])
    declared = content.charset or (charset[1].decode("ascii", "ignore") if charset else None)
    page = decode(data, content.name, declared=declared, lenient=True)
    with quiet("trafilatura", "htmldate", "readability", "justext"):
        tree = _parsed(page, content.name)
        url = content.url or _canonical(tree)
        date, origin = published(tree, url)
        found = _extracted(tree, url, content.name)
    text = "\n\n".join(line.strip() for line in (found.text or "").splitlines() if line.strip())
    plain = replace(
        Document.of(text, name=content.name, published=date),
        published_from=origin,
        title=_fact(found.title),
        byline=_fact(found.author),
        publisher=_fact(found.sitename),
        url=url,
        source_sha256=hashlib.sha256(data).hexdigest(),
    )
    yield document(plain, options)


def _parsed(page: str, name: str) -> HtmlElement:
    if not page.strip():
        raise EmptyInput(name, "holds no text.", "Check that it is the right file.")
    page = _DECLARATION.sub("", page)
    if not _WHOLE.search(page[:4096]):  # trafilatura takes a bare fragment for no HTML at all
        page = f"<html><body>{page}</body></html>"
    try:
        tree = load_html(page, max_size=len(page) * 4 + 1)
    except (etree.LxmlError, ValueError, RecursionError) as error:
        raise InputError(name, f"is a page that cannot be parsed: {error}.", "Save its text as .txt.") from error
    if tree is None:
        raise _nothing_readable(name)
    for element in tree.iter():
        if element.tag != "pre":
            element.text = element.text and _SPACE.sub(" ", element.text)
        element.tail = element.tail and _SPACE.sub(" ", element.tail)
    return tree


def _extracted(tree: HtmlElement, url: str | None, name: str) -> Extracted:
    try:
        found = bare_extraction(tree, url=url, with_metadata=True, include_comments=False)
    except (etree.LxmlError, LookupError, AttributeError, RecursionError) as error:
        # trafilatura lets these pass on pages that no browser would show either.
        raise _nothing_readable(name) from error
    if not isinstance(found, Extracted) or not (found.text or "").strip():
        raise _nothing_readable(name)
    return found


def _nothing_readable(name: str) -> EmptyInput:
    return EmptyInput(
        name,
        "is a page with no article text (a menu, a form, a picture, or text that a script loads).",
        "Open it in a browser and save what you see as .txt or .pdf.",
    )


def _canonical(tree: HtmlElement) -> str | None:
    """Return the address that a saved page gives as its own."""
    links = (link.get("href", "") for link in tree.iter("link") if link.get("rel") == "canonical")
    metas = (meta.get("content", "") for meta in tree.iter("meta") if meta.get("property") == "og:url")
    return next((url for url in (*links, *metas) if re.match(r"https?://\S{3,2000}$", url)), None)


def _fact(value: str | None) -> str | None:
    words = " ".join((value or "").split())
    return words[:_LONGEST_FACT] or None
