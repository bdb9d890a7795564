"""A command line to try, with a Reader that needs no language model where reading is not the question."""

import io
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

import standoff.read
from standoff.cli import failures
from standoff.cli.app import app
from standoff.model import (
    ActorRef,
    Document,
    Event,
    Reading,
    Run,
    Span,
    Statement,
)

TEXT = "Norland has blockaded the port of Sudmark, Minister Ilse Varn said. “We deny it,” a captain said."
RUN = Run(version="0", model="fake 1")


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def standoff_(monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return a function that runs the command line in this process, as ``main`` would."""
    for name in [name for name in os.environ if name.startswith("STANDOFF_")]:
        monkeypatch.delenv(name)

    def run(*args: str | Path, stdin: str | bytes = "") -> Outcome:
        result = CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)
        explained = ""
        if result.exception and not isinstance(result.exception, SystemExit):
            explained = _explained(result.exception)
        return Outcome(result.exit_code, result.stdout, result.stderr + explained)

    return run


def _explained(error: BaseException) -> str:
    """Return what the excepthook would print."""
    with redirect_stderr(io.StringIO()) as stderr:
        failures.explain(type(error), error, None)
    return stderr.getvalue()


def at(words: str, after: int = 0) -> Span:
    """Return where words stand in TEXT."""
    start = TEXT.index(words, after)
    return Span.of(TEXT, start, start + len(words))


def reading_of(document: Document) -> Reading:
    """Return a Reading with the rows of TEXT, or none where the text is another."""
    if document.text.strip() != TEXT:
        return Reading(document=document, run=RUN)
    norland = ActorRef(id="x-nrl", name="Norland", code="NRL", span=at("Norland"))
    varn = ActorRef(id="x-varn", name="Ilse Varn", code="SUD-GOV", span=at("Minister Ilse Varn"))
    said = Statement(
        id="s1",
        source=(at("Minister Ilse Varn"),),
        actors=(varn,),
        kind="named",
        cue=at("said"),
        content=(at("Norland has blockaded the port of Sudmark"),),
        form="indirect",
        act="assert",
    )
    denied = Statement(
        id="s2",
        source=(at("a captain"),),
        actors=(),
        kind="unnamed",
        cue=at("said", 70),
        content=(at("“We deny it,”"),),
        form="direct",
        act="deny",
    )
    event = Event(
        id="e1",
        trigger=at("blockaded"),
        type="COERCE",
        mode="blockade",
        actors=(norland,),
        statement="s1",
    )
    return Reading(document=document, statements=(said, denied), events=(event,), run=RUN).check()


class FakeReader:
    """Stands in for the Reader; counts what it read."""

    read: list[str] = []  # noqa: RUF012 - shared on purpose: commands make their own reader

    def __init__(self, model: str = "", overlays: tuple[Path, ...] = ()) -> None:
        self.run = RUN

    def pipe(self, documents: Iterable[Document], processes: int = 1) -> Iterator[Reading]:
        for document in documents:
            self.read.append(document.name)
            yield reading_of(document)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put the fake in the Reader's place; the list names what it reads."""
    monkeypatch.setattr(FakeReader, "read", [])
    monkeypatch.setattr(standoff.read, "Reader", FakeReader, raising=False)
    return FakeReader.read


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Return a file with TEXT."""
    path = tmp_path / "wire-1.txt"
    path.write_text(TEXT, "utf-8")
    return path
