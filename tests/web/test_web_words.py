"""Hostile text is shown, named and kept; addresses become links only where they are web addresses."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.model import DateInterval, Span
from standoff.model.terms import Precision
from standoff.web.dates import in_words, iso_in_words
from standoff.web.words import clip, fragment, plain, snippet, web_address, words


def test_a_control_mark_is_named_and_kept() -> None:
    assert words("a\u202eb") == 'a<span class="ctl" data-name="RLO">\u202e</span>b'
    assert words("a\x1bb\x85") == (
        'a<span class="ctl" data-name="ESC">\x1b</span>b<span class="ctl" data-name="U+0085">\x85</span>'
    )
    assert plain("a\u202eb") == "a[RLO]b"


def test_line_ends_survive_the_parser() -> None:
    assert words("a\r\nb") == "a&#13;\nb"
    assert words("a\rb") == 'a<span class="cr">&#13;</span>b'


@pytest.mark.parametrize("url", ["https://wire.example/a?b=c#d", "http://[::1]:80/"])
def test_a_web_address_is_a_link(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "https:",
        "https://",
        "http://[half",
        "data:text/html,x",
        "file:///etc/hosts",
        "//wire.example",
        "https://wire.example/\u202egpj",
        "https://wire.example/a b",
    ],
)
def test_anything_else_is_no_link(url: str | None) -> None:
    assert web_address(url) is None


@given(st.text(max_size=300), st.integers(1, 100))
def test_a_clip_is_short_and_starts_the_text(text: str, limit: int) -> None:
    short = clip(text, limit)
    assert len(short) <= limit + 1
    assert text.startswith(short.removesuffix("…") if len(text) > limit else short)


@given(st.text(max_size=400), st.data())
def test_a_snippet_is_a_stretch_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 160)))
    part = snippet(text, Span.of(text, start, end))
    before, after = part.before.removeprefix("…"), part.after.removesuffix("…")
    assert text[:start].endswith(part.before) or text[:start].endswith(before)
    assert text[end:].startswith(part.after) or text[end:].startswith(after)
    assert part.words == text[start:end]


def test_a_snippet_stays_in_its_paragraph() -> None:
    text = "Lind left.\n\nVarn stayed.\n\nBrandt slept."
    part = snippet(text, Span.of(text, 17, 23))
    assert (part.before, part.words, part.after) == ("Varn ", "stayed", ".")


def test_an_id_has_no_sign_that_a_selector_reads() -> None:
    assert fragment('s1" onclick=x') == "s1--onclick-x"


@pytest.mark.parametrize(
    ("first", "last", "precision", "text"),
    [
        ("2031-03-04", "2031-03-04", "day", "4 March 2031"),
        ("2031-03-03", "2031-03-09", "week", "week of 3 March 2031"),
        ("2032-02-01", "2032-02-29", "month", "February 2032"),
        ("2031-01-01", "2031-12-31", "year", "2031"),
        ("2030-01-01", "2039-12-31", "decade", "2030 to 2039"),
        ("2031-03-04", "2031-03-06", "range", "4 to 6 March 2031"),
        ("2031-06-01", "2031-08-31", "season", "1 June to 31 August 2031"),
        ("2030-12-31", "2031-01-02", "range", "31 December 2030 to 2 January 2031"),
        ("9999-12-01", "9999-12-31", "month", "1 to 31 December 9999"),
    ],
)
def test_dates_in_words(first: str, last: str, precision: Precision, text: str) -> None:
    interval = DateInterval(
        earliest=dt.date.fromisoformat(first), latest=dt.date.fromisoformat(last), precision=precision
    )
    assert in_words(interval) == text


@pytest.mark.parametrize(
    ("date", "text"),
    [("2031", "2031"), ("2031-03", "March 2031"), ("2031-03-04", "4 March 2031"), ("soon", "soon")],
)
def test_iso_dates_in_words(date: str, text: str) -> None:
    assert iso_in_words(date) == text
