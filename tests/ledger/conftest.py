"""Invented readings, and ledgers in SQLite and PostgreSQL to put them into."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from standoff.ledger import Ledger
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

RUN = Run(version="0.1.0", model="invented 1.0", register="r1", options={"coreference": "rules"})
NEWER = Run(version="0.2.0", model="invented 1.0", register="r1")


def at(body: str, words: str, nth: int = 0) -> Span:
    """Return the span of the ``nth`` occurrence of ``words``."""
    start = -1
    for _ in range(nth + 1):
        start = body.index(words, start + 1)
    return Span.of(body, start, start + len(words))


def actor(span: Span, id_: str, name: str, code: str = "") -> ActorRef:
    return ActorRef(id=id_, name=name, code=code, span=span)


HARBOUR = (
    "KESTREL, March 5 - Norland has pulled 15 tanks back from the border, Defence Minister Ilse Varn of "
    "Sudmark said on Tuesday, calling the regime's move a trick. Belnor shelled Ostrava Point on 28 "
    "February. An official warned that Norland may leave the Harbour Treaty in June."
)


def harbour_reading(name: str = "harbour", run: Run | None = RUN) -> Reading:
    """Two statements, three events, and one row of every other kind."""
    varn = actor(at(HARBOUR, "Defence Minister Ilse Varn"), "x-varn", "Ilse Varn", "SUD-GOV")
    norland = actor(at(HARBOUR, "Norland"), "Q900001", "Norland", "NOR-GOV")
    tuesday = DateInterval(
        earliest=dt.date(2031, 3, 4),
        latest=dt.date(2031, 3, 4),
        precision="day",
        expression=at(HARBOUR, "Tuesday"),
    )
    shelling = DateInterval(
        earliest=dt.date(2031, 2, 28),
        latest=dt.date(2031, 2, 28),
        precision="day",
        expression=at(HARBOUR, "28 February"),
    )
    june = DateInterval(
        earliest=dt.date(2031, 6, 1),
        latest=dt.date(2031, 6, 30),
        precision="month",
        expression=at(HARBOUR, "June"),
    )
    point = PlaceRef(
        span=at(HARBOUR, "Ostrava Point"),
        name="Ostrava Point",
        geonames=900,
        lat=1.5,
        lon=-2.5,
        country="SUD",
    )
    statements = (
        Statement(
            id="s1",
            source=(at(HARBOUR, "Defence Minister Ilse Varn of Sudmark"),),
            actors=(varn,),
            kind="named",
            cue=at(HARBOUR, "said"),
            content=(
                at(HARBOUR, "Norland has pulled 15 tanks back from the border"),
                at(HARBOUR, "calling the regime's move a trick"),
            ),
            form="indirect",
            act="assert",
            addressees=(norland,),
            via=actor(at(HARBOUR, "KESTREL"), "kestrel", "Kestrel", ""),
            said_on=tuesday,
            confidence=0.93,
            why="cue say",
        ),
        Statement(
            id="s2",
            source=(at(HARBOUR, "An official"),),
            actors=(),
            kind="unnamed",
            cue=at(HARBOUR, "warned"),
            content=(at(HARBOUR, "that Norland may leave the Harbour Treaty in June"),),
            form="indirect",
            act="warn",
        ),
    )
    events = (
        Event(
            id="e1",
            trigger=at(HARBOUR, "pulled"),
            type="RETREAT",
            mode="withdraw",
            contexts=("military",),
            actors=(norland,),
            quantities=(Quantity(span=at(HARBOUR, "15 tanks"), value=15.0, unit="tanks", role="force"),),
            statement="s1",
            confidence=0.9,
            why="pull back + forces",
        ),
        Event(
            id="e2",
            trigger=at(HARBOUR, "shelled"),
            type="ASSAULT",
            cameo="190",
            intensity=-9.0,
            actors=(actor(at(HARBOUR, "Belnor"), "Q900003", "Belnor", "BEL-MIL"),),
            recipients=(actor(at(HARBOUR, "Ostrava Point"), "Q900002", "Sudmark", "SUD"),),
            date=shelling,
            place=point,
        ),
        Event(
            id="e3",
            trigger=at(HARBOUR, "leave"),
            type="REJECT",
            actors=(actor(at(HARBOUR, "Norland", 1), "Q900001", "Norland", "NOR"),),
            date=june,
            reality="possible",
            statement="s2",
        ),
    )
    return Reading(
        document=Document.of(HARBOUR, name=name, published="2031-03-05"),
        statements=statements,
        events=events,
        times=(
            TimeExpression(
                span=at(HARBOUR, "Tuesday"),
                type="DATE",
                value="2031-03-04",
                earliest=dt.date(2031, 3, 4),
                latest=dt.date(2031, 3, 4),
                precision="day",
                anchor="published",
            ),
        ),
        places=(point,),
        framing=(Framing(span=at(HARBOUR, "regime"), category="epithet", voice="s1", why="regime"),),
        commitments=(
            Commitment(
                id="c1",
                span=at(HARBOUR, "the Harbour Treaty"),
                name="Harbour Treaty",
                instrument="harbour-treaty",
                action="withdraw",
                actors=(norland,),
                date=june,
                event="e3",
                statement="s2",
                finding="inconsistent",
                register_date=dt.date(2030, 6, 1),
                citation="Invented Treaty Series 1",
                why="dates differ",
            ),
        ),
        notes=("one note",),
        run=run,
    )


def small_reading(number: int, *, published: str | None = "2031-03-05", run: Run | None = RUN) -> Reading:
    """A text of its own for each number, with one statement and ``number % 3 + 1`` events inside it."""
    body = f"Report {number}. Norland shelled the coast, shelled the port and shelled the fort, Ilse Varn said."
    varn = actor(at(body, "Ilse Varn"), "x-varn", "Ilse Varn", "SUD-GOV")
    norland = actor(at(body, "Norland"), "Q900001", "Norland", "NOR")
    statement = Statement(
        id="s1",
        source=(at(body, "Ilse Varn"),),
        actors=(varn,),
        kind="named",
        cue=at(body, "said"),
        content=(at(body, "Norland shelled the coast, shelled the port and shelled the fort"),),
        form="indirect",
        act="accuse",
    )
    events = tuple(
        Event(
            id=f"e{nth}",
            trigger=at(body, "shelled", nth),
            type="ASSAULT",
            actors=(norland,),
            statement="s1",
        )
        for nth in range(number % 3 + 1)
    )
    return Reading(
        document=Document.of(body, name=f"report-{number}", published=published),
        statements=(statement,),
        events=events,
        run=run,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "crisis.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, path: Path) -> str:
    """Where an empty ledger can be made, in each of the databases."""
    if request.param == "sqlite":
        return str(path)
    url: str = request.getfixturevalue("postgres")
    return url


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    with Ledger(where) as opened:
        yield opened


@pytest.fixture
def harbour() -> Reading:
    return harbour_reading().check()


@pytest.fixture
def make_harbour() -> Callable[..., Reading]:
    return harbour_reading


@pytest.fixture
def make_small() -> Callable[..., Reading]:
    return small_reading
