"""A page is fetched within limits, and its content type decides what it is."""

import gzip
import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from standoff.errors import BinaryInput, FetchError, TooLarge, TruncatedInput
from standoff.ingest import fetch
from standoff.model import Document

from .conftest import STORY, Inputs

HEAD = "<!doctype html><html><head><title>Norland pulls back</title></head>"
PAGE = f"{HEAD}<body><p>{STORY}</p><p>{STORY}</p></body></html>"
ROW = json.dumps({"id": "wire-1", "text": STORY}) + "\n"
PAGES: dict[str, tuple[str | None, bytes]] = {
    "/tanks": ("text/html; charset=utf-8", PAGE.encode()),
    "/plain": ("text/plain; charset=windows-1252", f"{STORY} “No,” she said.".encode("cp1252")),
    "/a.md": ("text/plain", f"# Norland pulls back\n\n{STORY}".encode()),
    "/rows": ("application/x-ndjson", ROW.encode() * 2),
    "/rows.jsonl.gz": ("application/octet-stream", gzip.compress(ROW.encode())),
    "/untyped": (None, PAGE.encode()),
    "/picture": ("image/png", b"\x89PNG\r\n\x1a\n"),
    "/lying": ("text/html", b"\x89PNG\r\n\x1a\n"),
    "/large": ("text/plain", STORY.encode() * 100),
    "/empty": ("text/html", b""),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/to?"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to?"))
            self.end_headers()
        elif self.path == "/cut":
            self.answer("text/plain", STORY.encode(), length=5000)
        elif self.path == "/slow":
            time.sleep(3)
        elif self.path in PAGES:
            self.answer(*PAGES[self.path])
        else:
            self.send_error(404)

    def answer(self, content_type: str | None, body: bytes, length: int | None = None) -> None:
        self.send_response(200)
        if content_type:
            self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(length or len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_web_page(site: str, inputs: Inputs) -> None:
    found = inputs.document(f"{site}/tanks")
    assert STORY in found.text
    assert (found.name, found.url, found.title) == (f"{site}/tanks", f"{site}/tanks", "Norland pulls back")


def test_the_declared_encoding_of_plain_text(site: str, inputs: Inputs) -> None:
    assert inputs.document(f"{site}/plain").text == f"{STORY} “No,” she said."


def test_a_suffix_says_more_than_plain_text(site: str, inputs: Inputs) -> None:
    assert inputs.document(f"{site}/a.md").source_sha256 is not None


@pytest.mark.parametrize(("path", "count"), [("/rows", 2), ("/rows.jsonl.gz", 1)])
def test_json_lines(site: str, inputs: Inputs, path: str, count: int) -> None:
    found = inputs.all(f"{site}{path}")
    assert [item.name for item in found if isinstance(item, Document)] == ["wire-1"] * count


def test_a_page_without_type_is_known_by_its_content(site: str, inputs: Inputs) -> None:
    assert inputs.document(f"{site}/untyped").title == "Norland pulls back"


@pytest.mark.parametrize("path", ["/picture", "/lying"])
def test_a_picture_is_binary(site: str, inputs: Inputs, path: str) -> None:
    assert isinstance(inputs.error(site + path), BinaryInput)


def test_a_redirect_is_followed_and_the_address_kept(site: str, inputs: Inputs) -> None:
    found = inputs.document(f"{site}/to?/tanks")
    assert (found.name, found.url) == (f"{site}/to?/tanks", f"{site}/tanks")


@pytest.mark.parametrize("target", ["file:///etc/hosts", "ftp://127.0.0.1/a", "gopher://127.0.0.1/"])
def test_a_redirect_leads_to_no_other_scheme(site: str, inputs: Inputs, target: str) -> None:
    assert isinstance(inputs.error(f"{site}/to?{target}"), FetchError)


def test_redirects_end(site: str, inputs: Inputs) -> None:
    path = "/to?" * 9 + "/tanks"
    error = inputs.error(site + path)
    assert isinstance(error, FetchError)
    assert "redirects too many times" in str(error)


def test_an_answer_that_is_no_success(site: str, inputs: Inputs) -> None:
    assert "404" in str(inputs.error(f"{site}/none"))


def test_a_page_above_the_limit(site: str, inputs: Inputs) -> None:
    error = inputs.error(f"{site}/large", max_bytes=1000)
    assert isinstance(error, TooLarge)
    assert "--max-bytes" in str(error)


def test_a_connection_that_ends_early(site: str, inputs: Inputs) -> None:
    assert isinstance(inputs.error(f"{site}/cut"), TruncatedInput)


def test_a_server_that_does_not_answer(site: str, inputs: Inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "_TIMEOUT", 0.2)
    error = inputs.error(f"{site}/slow")
    assert isinstance(error, FetchError)
    assert "time" in str(error)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://",
        "http://[",
        "http://127.0.0.1:99999/",
        "http://a b/",
        "http://x.invalid/",
    ],
)
def test_an_address_where_nobody_is(inputs: Inputs, url: str) -> None:
    error = inputs.error(url)
    assert isinstance(error, FetchError)
    assert error.source == url
    assert error.advice


def test_a_bad_page_does_not_stop_the_rest(site: str, inputs: Inputs) -> None:
    first, second = inputs.all(f"{site}/empty", f"{site}/tanks")
    assert not isinstance(first, Document)
    assert isinstance(second, Document)
