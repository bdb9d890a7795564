"""A page from the web, within limits of size, time and redirection."""

import io
import time
from email.message import Message
from functools import reduce
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import (
    HTTPError,
    IncompleteRead,
    MaxRetryError,
    ProtocolError,
    ResponseError,
    SSLError,
)

from standoff import __version__
from standoff.errors import BinaryInput, FetchError, TooLarge, TruncatedInput
from standoff.ingest.content import Content, suffix
from standoff.ingest.formats import CONTENT_TYPES, SUFFIXES, VAGUE_TYPES, Kind

_TIMEOUT = urllib3.Timeout(connect=10, read=20)  # seconds
_DEADLINE = 90  # seconds for a whole page: a server can send one byte at a time for ever
_RETRIES = urllib3.Retry(total=6, connect=1, read=0, redirect=5, status=0, respect_retry_after_header=False)
_CHUNK = 65_536
# Compressed answers are not asked for, so that the length announced is the length read.
_HEADERS = {
    "User-Agent": f"standoff/{__version__}",
    "Accept-Encoding": "identity",
    "Accept": "text/html, */*;q=0.8",
}


def fetch(url: str, max_bytes: int) -> Content:
    """Return the content at an http or https address.

    Raises:
        FetchError: no server, no answer in time, too many redirects, or an answer other than success.
        TooLarge: the page has more than ``max_bytes``.
        TruncatedInput: the connection ended before the page did.
        BinaryInput: the content type is of no kind that Standoff reads.
    """
    try:
        with urllib3.PoolManager(retries=_RETRIES, timeout=_TIMEOUT, headers=_HEADERS) as pool:
            response = pool.request("GET", url, preload_content=False, redirect=True)
            try:
                return _content(url, response, max_bytes)
            finally:
                response.close()
    except (IncompleteRead, ProtocolError) as error:
        raise TruncatedInput(url, "the connection ended before the page did.", "Try again.") from error
    except (HTTPError, OSError, UnicodeError) as error:
        raise FetchError(url, _cause(error), "Check the address and try again later.") from error


def _content(url: str, response: urllib3.BaseHTTPResponse, max_bytes: int) -> Content:
    if response.status >= 300:
        reason = f" {response.reason}" if response.reason else ""
        raise FetchError(url, f"the server answered {response.status}{reason}.", "Check the address in a browser.")
    header = Message()
    header["Content-Type"] = response.headers.get("Content-Type", "application/octet-stream")
    return Content(
        name=url,
        kind=_kind(url, header.get_content_type()),
        charset=header.get_content_charset(),
        url=_landed(url, response),
        stream=io.BytesIO(_body(url, response, max_bytes)),
    )


def _landed(url: str, response: urllib3.BaseHTTPResponse) -> str:
    """Return the address after all redirects, of which each may be relative to the one before."""
    history = response.retries.history if response.retries else ()
    return reduce(urljoin, (step.redirect_location for step in history if step.redirect_location), url)


def _kind(url: str, content_type: str) -> Kind | None:
    known = CONTENT_TYPES.get(content_type)
    if known == "plain":  # how servers send any text file, Markdown and JSONL among them
        return SUFFIXES.get(suffix(url), known)
    if known is None and content_type not in VAGUE_TYPES:
        raise BinaryInput(
            url,
            f"the server sends {content_type}, which is not read.",
            f"Known are {', '.join(CONTENT_TYPES)}.",
        )
    return known


def _body(url: str, response: urllib3.BaseHTTPResponse, max_bytes: int) -> bytes:
    end = time.monotonic() + _DEADLINE
    body = bytearray()
    for chunk in response.stream(_CHUNK):
        body += chunk
        if len(body) > max_bytes:
            raise TooLarge(
                url, f"is larger than the limit of {max_bytes:,} bytes.", "Raise the limit with --max-bytes."
            )
        if time.monotonic() > end:
            raise FetchError(url, f"took more than {_DEADLINE} seconds.", "Try again later.")
    return bytes(body)


def _cause(error: Exception) -> str:
    reason = error.reason if isinstance(error, MaxRetryError) else error
    if isinstance(reason, ResponseError):
        return "redirects too many times."
    if isinstance(reason, SSLError):
        return f"the server's certificate was refused: {reason}."
    return f"could not be fetched: {str(reason).rpartition('>: ')[2] or reason}."
