"""Readings as one HTML page that needs no server and no network."""

import datetime as dt
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from standoff.model import DateInterval, Reading
from standoff.model.document import text_hash
from standoff.model.terms import REALITIES
from standoff.web import dates, words
from standoff.web.assets import assets
from standoff.web.highlight import highlight
from standoff.web.marks import marks_of
from standoff.web.rows import EventRow, Rows, report_name
from standoff.web.summary import KINDS, SIDES, summarise
from standoff.web.timeline import WIDTH, timeline
from standoff.web.voices import actor_names

_LEGEND = {
    "source": "source",
    "cue": "cue",
    "content": "content",
    "trigger": "event",
    "framing": "loaded word",
    "treaty": "treaty",
    "time": "time",
    "place": "place",
}
_OPEN_ARTICLES = 3
"""So many articles are shown open; the rest open when asked for."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document on the page, under its HTML id."""

    id: str
    reading: Reading
    name: str
    open: bool

    def body(self) -> Iterator[Markup]:
        """Yield the highlighted text, piece by piece."""
        return highlight(self.reading.document.text, marks_of(self.reading), self.id)


def render_report(
    readings: Iterable[Reading], *, title: str = "Crisis record", generated: dt.datetime | None = None
) -> str:
    """Return Readings as one self-contained HTML page.

    Args:
        readings: what to show, in the order of the articles.
        title: the page's title.
        generated: the time to print on the page; now, where ``None``.

    Raises:
        SpanError: a span does not fit the text of its document.
    """
    return "".join(_pieces(readings, title, generated))


def write_report(
    readings: Iterable[Reading],
    path: Path,
    *,
    title: str = "Crisis record",
    generated: dt.datetime | None = None,
) -> None:
    """Write the page of :func:`render_report` to a file, piece by piece.

    The file appears, or replaces an earlier one, only when it is complete.

    Raises:
        SpanError: a span does not fit the text of its document.
        OSError: the file cannot be written.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(_pieces(readings, title, generated))
        draft.chmod(0o644)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _pieces(readings: Iterable[Reading], title: str, generated: dt.datetime | None) -> Iterator[str]:
    articles = list(_articles(readings))
    return _template().generate(
        title=title,
        generated=generated or dt.datetime.now(dt.UTC),
        assets=assets(),
        articles=articles,
        **_tables(articles),
    )


def _tables(articles: Sequence[Article]) -> dict[str, object]:
    """Return what the templates ask for beside the articles, by the names that they use."""
    tables = [Rows(article.reading, article.id) for article in articles]
    events = sorted((row for rows in tables for row in rows.events()), key=_by_date)
    statements = [row for rows in tables for row in rows.statements()]
    return {
        "summary": summarise([article.reading for article in articles], events, statements),
        "timeline": timeline(events, list(_published(articles))),
        "days": _days(events),
        "events": events,
        "statements": statements,
        "commitments": [row for rows in tables for row in rows.commitments()],
        "framing": [row for rows in tables for row in rows.framing()],
    }


def _published(articles: Iterable[Article]) -> Iterator[dt.date]:
    """Yield the days of the reports whose date is known to the day."""
    for article in articles:
        published = article.reading.document.published
        if published is not None and len(published) == len("2031-03-05"):
            yield dt.date.fromisoformat(published)


def _articles(readings: Iterable[Reading]) -> Iterator[Article]:
    """Give each document an id that depends on its text alone, unless two have the same text."""
    seen: Counter[str] = Counter()
    for number, reading in enumerate(readings):
        article = f"d{text_hash(reading.document.text)[:8]}"
        seen[article] += 1
        suffix = f".{seen[article]}" if seen[article] > 1 else ""
        yield Article(article + suffix, reading.check(), report_name(reading.document), number < _OPEN_ARTICLES)


def _by_date(row: EventRow) -> tuple[bool, dt.date, dt.date]:
    date = row.event.date
    return (False, date.earliest, date.latest) if date else (True, dt.date.max, dt.date.max)


def _days(events: Sequence[EventRow]) -> list[tuple[DateInterval | None, list[EventRow]]]:
    """Group sorted events by date."""
    groups = [list(group) for _, group in groupby(events, key=_by_date)]
    return [(group[0].event.date, group) for group in groups]


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("standoff.web"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=words.storable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "words": words.words,
        "plain": words.plain,
        "clip": words.clip,
        "web_address": words.web_address,
        "names": actor_names,
        "in_words": dates.in_words,
        "iso_in_words": dates.iso_in_words,
        "day": dates.day,
    }
    environment.globals |= {
        "realities": REALITIES,
        "kinds": KINDS,
        "sides": SIDES,
        "roles": _LEGEND,
        "strip_width": WIDTH,
    }
    return environment.get_template("report.html.j2")
