"""The day on which a web page says that it was published.

trafilatura's own date finder (htmldate) reads 03/04/2022 in running prose as the third of April and
refuses days to come, so dates are taken from the places where pages state them, and nowhere else.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec
import yaml
from lxml.html import HtmlElement

from standoff.errors import RegisterError
from standoff.ingest.dateline import date_line
from standoff.model import iso_date

_FILE = "data/html_dates.yaml"
_URL_DATE = re.compile(r"/(?P<year>(?:19|20)\d{2})[/-](?P<month>[01]?\d)[/-](?P<day>[0-3]?\d)(?=[/-]|$)")
_SHOWN = 300  # characters; an element with more is no date line
_LOOKED_AT = 50  # elements


class _Places(msgspec.Struct, forbid_unknown_fields=True):
    meta: list[str]
    json_ld: list[str]
    shown: list[str]


def published(tree: HtmlElement, url: str | None) -> tuple[str | None, str | None]:
    """Return the ISO 8601 date of a page and where it came from (``metadata`` or ``byline``).

    Tried in turn: ``<meta>``, JSON-LD, ``<time>``, the path of the address, and the line that shows the date.
    """
    places = _places()
    stated = (*_meta(tree, places), *_json_ld(tree, places), *_time(tree), *_address(url))
    date = next((date for value in stated if (date := _read(value))), None)
    if date is not None:
        return date, "metadata"
    shown = next((line.date for text in _shown(tree, places) if (line := date_line(text)) and line.date), None)
    return shown, shown and "byline"


def _read(value: str) -> str | None:
    """Return the date of a value that is ISO 8601, or a date written out."""
    line = date_line(value)
    return iso_date.reduced(value) or (line.date if line else None)


def _meta(tree: HtmlElement, places: _Places) -> Iterator[str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            found.setdefault((element.get(attribute) or "").lower(), element.get("content") or "")
    return (found[key] for key in places.meta if found.get(key))


def _json_ld(tree: HtmlElement, places: _Places) -> Iterator[str]:
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json" and script.text:
            try:
                data = msgspec.json.decode(script.text)
            except (msgspec.DecodeError, RecursionError):
                continue
            yield from _values(data, places.json_ld)


def _values(data: object, keys: list[str]) -> Iterator[str]:
    """Yield the values of the keys in an object, a list of objects, or the graph that an object holds."""
    for item in _objects(data):
        for inner in (item, *_objects(item.get("@graph"))):
            yield from (value for key in keys if isinstance(value := inner.get(key), str))


def _objects(data: object) -> list[dict[str, object]]:
    items = data if isinstance(data, list) else [data]
    return [item for item in items[:_LOOKED_AT] if isinstance(item, dict)]


def _time(tree: HtmlElement) -> Iterator[str]:
    """Yield the page's ``<time>``; of several that differ, only those marked as the publication's."""
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [time for time in times if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None]
    days = {_read(time.get("datetime", "")) for time in times}
    yield from (time.get("datetime", "") for time in (marked or (times if len(days) == 1 else [])))


def _address(url: str | None) -> Iterator[str]:
    match = _URL_DATE.search(url or "")
    if match is not None:
        yield iso_date.of(int(match["year"]), int(match["month"]), int(match["day"])) or ""


def _shown(tree: HtmlElement, places: _Places) -> Iterator[str]:
    seen = 0
    for element in tree.iter("p", "div", "span", "time", "li", "header", "address"):
        label = f"{element.get('class', '')} {element.get('id', '')}".lower()
        if seen < _LOOKED_AT and any(word in label for word in places.shown):
            seen += 1
            yield " ".join(element.xpath("string()")[:_SHOWN].split())


@cache
def _places() -> _Places:
    text = files("standoff.ingest").joinpath(_FILE).read_text(encoding="utf-8")
    try:
        return msgspec.convert(yaml.safe_load(text), _Places)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise RegisterError(f"{_FILE}: {error}") from error
