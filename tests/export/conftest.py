"""An invented crisis, and texts that no format likes, in a ledger."""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from standoff.export import FORMATS
from standoff.export.format import TextFormat
from standoff.ledger import Filter, Ledger
from standoff.model import (
    ActorRef,
    Commitment,
    DateInterval,
    Document,
    Event,
    Framing,
    PlaceRef,
    Quantity,
    Reading,
    Run,
    Span,
    Statement,
    TimeExpression,
)
from standoff.model.document import text_hash

RUN = Run(version="0.1.0", model="invented 1.0", register="r1")

PORT = (
    "\ufeff🚢 KESTREL, March 5 - Norland shelled Ostrava Point on 28 February, killing 12 people, Minister "
    "Ilse Varn\r\nsaid on Tuesday.\r\n\r\nNorland denies it: “The regime’s\ttale”, said Ola Brandt. وصلت السفن. "
    "An official warned that Norland may leave the Harbour Treaty in June."
)


def at(words: str, nth: int = 0, text: str = PORT) -> Span:
    """Return the span of the ``nth`` occurrence of ``words``."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span.of(text, start, start + len(words))


def port_reading() -> Reading:
    """Rows of every kind over a text with an emoji, a byte order mark, Arabic, CRLF and a tab inside a quotation."""
    varn = ActorRef(id="Q900003", name="Ilse Varn", code="SUD-GOV", span=at("Minister Ilse Varn"))
    norland = ActorRef(id="Q900001", name="Norland", code="NRL", span=at("Norland"))
    brandt = ActorRef(id="x-brandt", name="Ola Brandt", code="NRL-GOV", span=at("Ola Brandt"))
    sudmark = ActorRef(id="Q900002", name="Sudmark", code="SUD", span=at("Ostrava Point"))
    day = dt.date(2031, 2, 28)
    shelling = DateInterval(earliest=day, latest=day, precision="day", expression=at("28 February"))
    june = DateInterval(
        earliest=dt.date(2031, 6, 1), latest=dt.date(2031, 6, 30), precision="month", expression=at("June")
    )
    tuesday = DateInterval(
        earliest=dt.date(2031, 3, 4), latest=dt.date(2031, 3, 4), precision="day", expression=at("Tuesday")
    )
    point = PlaceRef(span=at("Ostrava Point"), name="Ostrava Point", geonames=900, lat=1.5, lon=-2.5, country="SUD")
    killed = Quantity(span=at("12 people"), value=12.0, unit="people", role="killed")
    statements = (
        Statement(
            id="s1",
            source=(at("Minister Ilse Varn"),),
            actors=(varn,),
            kind="named",
            cue=at("said"),
            content=(at("Norland shelled Ostrava Point on 28 February, killing 12 people"),),
            form="indirect",
            act="accuse",
            said_on=tuesday,
        ),
        Statement(
            id="s2",
            source=(at("Ola Brandt"),),
            actors=(brandt,),
            kind="named",
            cue=at("said", 1),
            content=(at("Norland denies it"), at("“The regime’s\ttale”")),
            form="mixed",
            act="deny",
            addressees=(varn,),
        ),
        Statement(
            id="s3",
            source=(at("An official"),),
            actors=(),
            kind="unnamed",
            cue=at("warned"),
            content=(at("that Norland may leave the Harbour Treaty in June"),),
            form="indirect",
            act="warn",
        ),
        Statement(
            id="s4",
            source=(),
            actors=(),
            kind="impersonal",
            cue=None,
            content=(at("Varn\r\nsaid"),),
            form="direct",
            act="assert",
            negated=True,
            parent="s3",
        ),
    )
    events = (
        Event(
            id="e1",
            trigger=at("shelled"),
            type="ASSAULT",
            mode="heavy-weapons",
            contexts=("military", "territory"),
            cameo="194",
            intensity=-9.0,
            actors=(norland,),
            recipients=(sudmark,),
            date=shelling,
            place=point,
            quantities=(killed,),
            statement="s1",
            confidence=0.9,
            why="shell + place",
        ),
        Event(id="e2", trigger=at("shelled"), type="ASSAULT", actors=(norland,), reality="denied", statement="s2"),
        Event(
            id="e3",
            trigger=at("leave"),
            type="REJECT",
            actors=(norland,),
            date=june,
            reality="possible",
            statement="s3",
        ),
    )
    return Reading(
        document=Document(
            name="../wire/port.txt",
            text=PORT,
            sha256=text_hash(PORT),
            title="Shelling at Ostrava Point: 50% & more {draft}_1",
            byline="Mara Quill and Jon Frey",
            publisher="Kestrel Wire",
            url="https://wire.example/2031/03/port?a=1&b=50%25",
            published="2031-03-05",
        ),
        statements=statements,
        events=events,
        times=(
            TimeExpression(
                span=at("Tuesday"),
                type="DATE",
                value="2031-03-04",
                earliest=dt.date(2031, 3, 4),
                latest=dt.date(2031, 3, 4),
                precision="day",
                anchor="published",
            ),
        ),
        places=(point, PlaceRef(span=at("KESTREL"), name="Kestrel")),
        framing=(Framing(span=at("regime"), category="epithet", voice="s2", why="regime"),),
        commitments=(
            Commitment(
                id="c1",
                span=at("the Harbour Treaty"),
                name="Harbour Treaty",
                instrument="harbour-treaty",
                action="enter into force",
                actors=(norland,),
                date=june,
                event="e3",
                statement="s3",
                finding="not covered",
            ),
        ),
        run=RUN,
    ).check()


HOSTILE = {
    "null": "A\x00B shelled \x00 Norland",
    "surrogate": "half \ud83d of a pair shelled",
    "formula": '=cmd|"/C calc"!A0 shelled',
    "lines": "one\r\ntwo\rthree\x0bfour\x0cfive\x1csix\x85seven\u2028eight\u2029nine\tten\n",
    "quotes": "\"quoted\" 'single' “curly” \\backslash \\u0041 {brace} %d $1",
    "markup": "<script>alert(1)</script> ]]> --> & &amp; </body>",
    "bidi": "\ufeff\u202eשלום\u2066 مرحبا \u200f shelled",
    "emoji": "👩🏽‍🚀🇳🇴 \U0010ffff shelled",
    "long": "word " * 60_000,
}


def hostile_reading(name: str) -> Reading:
    """A text in which one event, one statement, one place and one loaded word rest on everything."""
    body = HOSTILE[name]
    whole = Span.of(body, 0, len(body))
    who = ActorRef(id=f"x-{name}", name=body[:50], code="", span=whole)
    return Reading(
        document=Document(
            name=f"../{body[:40]}",
            text=body,
            sha256=text_hash(body),
            title=body[:80],
            byline=body[:80],
            publisher=body[:80],
            url=f"https://wire.example/{body[:80]}",
            published="2031-03",
        ),
        statements=(
            Statement(
                id="s1",
                source=(whole,),
                actors=(who,),
                kind="named",
                cue=Span.of(body, 0, 1),
                content=(whole,),
                form="direct",
                act="assert",
            ),
        ),
        events=(
            Event(
                id="e1",
                trigger=whole,
                type="AID",
                actors=(who,),
                place=PlaceRef(span=whole, name=body[:50], lat=0.0, lon=0.0),
                statement="s1",
                why=body[:50],
            ),
        ),
        places=(PlaceRef(span=whole, name=body[:50], lat=0.0, lon=0.0),),
        framing=(Framing(span=whole, category=body[:50]),),
        run=RUN,
    ).check()


def plain_reading(number: int) -> Reading:
    """A text of its own for each number, with one statement that holds one event at a place."""
    body = f"Report {number}. Norland shelled Port {number} again, Ilse Varn said. " + "The harbour is calm. " * 20
    varn = ActorRef(id="Q900003", name="Ilse Varn", code="SUD-GOV", span=at("Ilse Varn", text=body))
    norland = ActorRef(id="Q900001", name="Norland", code="NRL", span=at("Norland", text=body))
    place = PlaceRef(span=at(f"Port {number}", text=body), name=f"Port {number}", lat=1.0, lon=2.0)
    return Reading(
        document=Document.of(body, name=f"report-{number}", published="2031-03-05"),
        statements=(
            Statement(
                id="s1",
                source=(varn.span,),
                actors=(varn,),
                kind="named",
                cue=at("said", text=body),
                content=(at(f"Norland shelled Port {number} again", text=body),),
                form="indirect",
                act="accuse",
            ),
        ),
        events=(
            Event(
                id="e1",
                trigger=at("shelled", text=body),
                type="ASSAULT",
                actors=(norland,),
                place=place,
                statement="s1",
            ),
        ),
        places=(place,),
        run=RUN,
    )


@pytest.fixture(scope="session")
def crisis_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the crisis and one quiet report; no test writes to it."""
    path = tmp_path_factory.mktemp("crisis") / "crisis.db"
    with Ledger(path) as ledger:
        ledger.add(port_reading())
        ledger.add(plain_reading(1))
    return path


@pytest.fixture
def crisis(crisis_path: Path) -> Iterator[Ledger]:
    with Ledger(crisis_path, create=False) as ledger:
        yield ledger


@pytest.fixture(scope="session")
def hostile_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with every hostile text; no test writes to it."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.db"
    with Ledger(path) as ledger:
        ledger.add_many(map(hostile_reading, HOSTILE))
    return path


@pytest.fixture
def hostile(hostile_path: Path) -> Iterator[Ledger]:
    with Ledger(hostile_path, create=False) as ledger:
        yield ledger


def text_of(ledger: Ledger, to: str, where: Filter | None = None) -> str:
    """Return what a text format writes."""
    chosen = FORMATS[to]
    assert isinstance(chosen, TextFormat)
    stream = io.StringIO()
    chosen.write(ledger, where or Filter(), stream)
    return stream.getvalue()


@pytest.fixture
def make_plain() -> Callable[[int], Reading]:
    return plain_reading
