"""A web page gives the article's text, its writer, date, publisher and address."""

import hashlib
import logging

import pytest

from standoff.errors import BinaryInput, EmptyInput

from .conftest import STORY, Inputs, Write

BODY = f"""<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Norland pulls back tanks</h1>
<p class="byline">By Jane Doe | March 4, 2031</p>
<p>{STORY}</p>
<p>“We will not&nbsp;go,” Minister <b>Ilse
 Varn</b> said.</p>
<p>Sudmark denied that any tank had left the border area on that day, its spokesman Per Holt said.</p>
</article>
<footer>Copyright 2031 The Norland Wire. All rights reserved.</footer>"""


def page(head: str = "", body: str = BODY) -> str:
    title = "<title>Norland pulls back tanks</title>"
    return f'<!doctype html>\n<html lang="en"><head>{title}{head}</head><body>{body}</body></html>'


def test_text_and_metadata(write: Write, inputs: Inputs) -> None:
    head = (
        '<meta charset="utf-8"><meta name="author" content="Jane Doe">'
        '<meta property="og:site_name" content="The Norland Wire">'
        '<meta property="article:published_time" content="2031-03-05T23:10:00-05:00">'
        '<link rel="canonical" href="https://wire.example/tanks">'
    )
    source = page(head)
    found = inputs.document(write("a.html", source))
    paragraphs = found.text.split("\n\n")
    assert STORY in paragraphs
    assert "“We will not go,” Minister Ilse Varn said." in paragraphs
    assert "Copyright" not in found.text
    assert (found.title, found.byline, found.publisher) == (
        "Norland pulls back tanks",
        "Jane Doe",
        "The Norland Wire",
    )
    assert (found.published, found.published_from) == ("2031-03-05", "metadata")
    assert found.url == "https://wire.example/tanks"
    assert found.source_sha256 == hashlib.sha256(source.encode()).hexdigest()


@pytest.mark.parametrize(
    ("head", "published", "origin"),
    [
        ('<meta name="date" content="2031-03-05">', "2031-03-05", "metadata"),
        ('<meta itemprop="datePublished" content="5 March 2031">', "2031-03-05", "metadata"),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2031-03-05"}]}</script>',
            "2031-03-05",
            "metadata",
        ),
        ('<link rel="canonical" href="https://wire.example/2031/03/05/tanks">', "2031-03-05", "metadata"),
        ('<script type="application/ld+json">{broken</script>', "2031-03-04", "byline"),
        ('<meta name="date" content="03/04/2031">', "2031-03-04", "byline"),
        ('<meta property="article:modified_time" content="2031-06-01">', "2031-03-04", "byline"),
        ("", "2031-03-04", "byline"),
    ],
)
def test_where_a_page_states_its_date(write: Write, inputs: Inputs, head: str, published: str, origin: str) -> None:
    found = inputs.document(write("a.html", page(head)))
    assert (found.published, found.published_from) == (published, origin)


def test_no_date_is_taken_from_prose_or_guessed(write: Write, inputs: Inputs) -> None:
    body = f"<p>{STORY} The treaty was signed on 3 April 2021.</p><p class='date'>03/04/2022</p><p>{STORY}</p>"
    assert inputs.document(write("a.html", page(body=body))).published is None


def test_one_time_element_dates_the_page_and_two_that_differ_do_not(write: Write, inputs: Inputs) -> None:
    one = f'<p>{STORY}</p><time datetime="2031-03-05">Wednesday</time><p>{STORY}</p>'
    two = one + '<time datetime="2031-03-01">Saturday</time>'
    assert inputs.document(write("a.html", page(body=one))).published == "2031-03-05"
    assert inputs.document(write("b.html", page(body=two))).published is None


def test_the_declared_encoding_is_used(write: Write, inputs: Inputs) -> None:
    body = f"<p>{STORY}</p><p>Η κυβέρνηση said “no” at the café, and that was the end of it for the day.</p>"
    source = page('<meta charset="iso-8859-7">', body.replace("“no”", "no").replace("café", "cafe"))
    assert "Η κυβέρνηση" in inputs.document(write("a.html", source.encode("iso-8859-7"))).text


def test_a_broken_character_does_not_garble_the_others(write: Write, inputs: Inputs) -> None:
    source = page().encode().replace(b"Sudmark denied", b"Sudmark\xe9 denied")
    text = inputs.document(write("a.html", source)).text
    assert "“We will not" in text
    assert "Sudmark\ufffd denied" in text


def test_latin_1_means_windows_1252_as_in_browsers(write: Write, inputs: Inputs) -> None:
    source = page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')
    source = source.replace("&nbsp;", " ")
    assert "“We will not go,”" in inputs.document(write("a.html", source.encode("cp1252"))).text


@pytest.mark.parametrize("label", ["hex", "rot13", "utf-99", "base64"])
def test_a_declared_encoding_that_is_none_does_no_harm(write: Write, inputs: Inputs, label: str) -> None:
    source = page(f'<meta charset="{label}">').replace("&nbsp;", " ").encode("cp1252")
    assert "“We will not go,”" in inputs.document(write("a.html", source)).text


def test_a_page_cut_short_is_read_as_far_as_it_goes(write: Write, inputs: Inputs) -> None:
    source = page().encode()
    cut = source[: source.index("“".encode()) + 2]  # in the middle of a character, too
    assert STORY in inputs.document(write("a.html", cut)).text


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<script>var x = 1;</script>",
        "<div>" * 5_000 + "deep" + "</div>" * 5_000,
        "<img src='a.png'>",
        "<!-- nothing -->",
    ],
)
def test_a_page_without_an_article_is_empty(write: Write, inputs: Inputs, body: str) -> None:
    error = inputs.error(write("a.html", page(body=body)))
    assert isinstance(error, EmptyInput)
    assert "article" in str(error)


def test_an_empty_file_is_empty(write: Write, inputs: Inputs) -> None:
    assert isinstance(inputs.error(write("a.html", "")), EmptyInput)


def test_an_image_called_html_is_binary(write: Write, inputs: Inputs) -> None:
    assert isinstance(inputs.error(write("a.html", b"GIF89a...")), BinaryInput)


def test_a_page_without_suffix_is_known_by_its_start(write: Write, inputs: Inputs) -> None:
    assert "<p>" not in inputs.document(write("saved", page())).text


def test_a_fragment_without_a_body_is_read(write: Write, inputs: Inputs) -> None:
    assert inputs.document(write("a.html", f"<p>{STORY}</p>")).text == STORY


def test_xhtml_with_a_declaration(write: Write, inputs: Inputs) -> None:
    source = '<?xml version="1.0" encoding="utf-8"?>\n' + page()
    assert STORY in inputs.document(write("a.xhtml", source)).text


def test_the_libraries_log_nothing_and_their_loggers_are_left_alone(
    write: Write, inputs: Inputs, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    logger = logging.getLogger("trafilatura")
    before = (logger.level, logger.propagate, logger.handlers[:], logger.disabled)
    inputs.error(write("a.html", page(body="")))
    inputs.document(write("b.html", page()))
    assert (logger.level, logger.propagate, logger.handlers[:], logger.disabled) == before
    assert not caplog.records
    assert capfd.readouterr() == ("", "")
